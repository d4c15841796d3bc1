"""What several actors are all tied to, when each was, and whether they were there at one time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from honorum.errors import InputError
from honorum.model.bounds import Certainty
from honorum.network import sharing
from honorum.network.choosing import Conditions
from honorum.network.gathering import queries
from honorum.questions.asking import question
from honorum.questions.graph import Graph
from honorum.questions.hops import Hop, Path, chain_of, check_kinds, hop_of, reference_to
from honorum.questions.listing import LARGEST_PAGE
from honorum.questions.network import Ties, ties_of
from honorum.questions.references import Reference
from honorum.questions.search import ACTORS, find_among
from honorum.questions.showing import Shown
from honorum.questions.times import Json

DEFAULT_SHARED = 20
MOST_ACTORS = 20
SHOWN_CHAINS = 3
"""Of an actor's ties to one shared thing so many are told; `ways` says how many there are."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """How one of the actors is tied to what they share: `ways` counts the ties, `chains` tells the first of them."""

    actor: Reference
    ways: int
    chains: tuple[Path, ...]

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "actor": self.actor.to_json(),
            "ways": self.ways,
            "chains": [chain.to_json() for chain in self.chains],
        }


@dataclass(frozen=True, slots=True)
class SharedThing:
    """What all of the actors are tied to.

    `at_once` says how sure it is that all were there on one day; `None` where that cannot be said, as of a person.
    """

    thing: Reference
    at_once: Certainty | None
    actors: tuple[Belonging, ...]

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "thing": self.thing.to_json(),
            "atOnce": str(self.at_once) if self.at_once else None,
            "actors": [one.to_json() for one in self.actors],
        }


@dataclass(frozen=True, slots=True)
class SharedAnswer(Shown):
    """What actors share, what few are tied to first; and their ties to each other, if they have any.

    `total` says how many things they share and `total_direct` how many ties they have; no more than asked for are told.
    """

    actors: tuple[Reference, ...]
    on: date | None
    known_at: date | None
    direct: tuple[Hop, ...]
    shared: tuple[SharedThing, ...]
    total_direct: int
    total: int
    queries: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "actors": [one.to_json() for one in self.actors],
            "on": self.on.isoformat() if self.on else None,
            "knownAt": self.known_at.isoformat() if self.known_at else None,
            "direct": [hop.to_json() for hop in self.direct],
            "shared": [one.to_json() for one in self.shared],
            "totalDirect": self.total_direct,
            "total": self.total,
        }


def shared(
    graph: Graph,
    actors: Sequence[str],
    *,
    on: date | None = None,
    known_at: date | None = None,
    most_learnt: int | None = None,
    together: bool = False,
    follow: frozenset[str] = frozenset(),
    limit: int = DEFAULT_SHARED,
) -> SharedAnswer:
    """The offices, bodies, parties, events and persons that two or more actors are all tied to.

    With `on`, only by ties that may hold that day; with `known_at`, as the record stood at the end of that day. With
    `together`, only where all may have been on one day. `follow` names the kinds of ties to use, all if empty.

    Raises:
        UnknownName: nobody is called so.
        AmbiguousName: several are.
        TooMuchLearnt: more than `most_learnt` parts of the record were learnt after `known_at`.
        InputError: there are fewer than two actors or too many, or there is no such kind of tie.
    """
    check_kinds(follow)
    named = list({one.id: one for one in (find_among(graph, ACTORS, actor) for actor in actors)}.values())
    if not 1 < len(named) <= MOST_ACTORS:
        raise InputError(f"Name from 2 to {MOST_ACTORS} different actors; these are {len(named)}.")
    ties, conditions = ties_of(graph, known_at, most_learnt), Conditions(on, together, follow)
    numbers = [ties.network.number_of(one.id) for one in named]
    nodes = [number for number in numbers if number is not None]
    found = sharing.shared(ties.network, nodes, conditions) if len(nodes) == len(named) else []
    joined = list(sharing.direct(ties.network, nodes, conditions))
    many = max(1, min(limit, LARGEST_PAGE))
    references = tuple(Reference(one.id, one.label) for one in named)
    return SharedAnswer(
        references,
        on,
        known_at,
        tuple(hop_of(ties, step) for step in joined[:many]),
        tuple(_thing(ties, one, references) for one in found[:many]),
        len(joined),
        len(found),
        (*queries(), question("bounds").text, question("evidence").text),
    )


def _thing(ties: Ties, found: sharing.Shared, actors: Sequence[Reference]) -> SharedThing:
    told = (
        Belonging(actor, len(chains), tuple(chain_of(ties, chain) for chain in chains[:SHOWN_CHAINS]))
        for actor, chains in zip(actors, found.chains, strict=True)
    )
    return SharedThing(reference_to(ties, found.node), found.at_once, tuple(told))
