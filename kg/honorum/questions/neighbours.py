"""What lies around an actor: whom and what it is tied to, near ones first, each with the chains that lead there."""

from dataclasses import dataclass
from datetime import date

from honorum.errors import InputError
from honorum.network.choosing import Conditions
from honorum.network.gathering import queries
from honorum.network.neighbours import Around, around, routes
from honorum.questions.asking import question
from honorum.questions.graph import Graph
from honorum.questions.hops import Path, chain_of, check_kinds, reference_to
from honorum.questions.listing import LARGEST_PAGE
from honorum.questions.network import Ties, ties_of
from honorum.questions.references import Reference
from honorum.questions.search import ACTORS, find_among
from honorum.questions.showing import Shown
from honorum.questions.times import Json

DEFAULT_NEIGHBOURS = 20
SHOWN_CHAINS = 3
"""Of the ways to one neighbour so many are told; `ways` says how many there are."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Somebody or something around an actor, with the most telling chains that lead there.

    `ways` counts the ties to it or, where it is two hops away, the things between.
    """

    thing: Reference
    distance: int
    ways: int
    chains: tuple[Path, ...]

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "thing": self.thing.to_json(),
            "distance": self.distance,
            "ways": self.ways,
            "chains": [chain.to_json() for chain in self.chains],
        }


@dataclass(frozen=True, slots=True)
class Neighbourhood(Shown):
    """Some of what lies around an actor: `total` says of how many, `next` what to ask for to go on after them."""

    actor: Reference
    on: date | None
    known_at: date | None
    hops: int
    neighbours: tuple[Neighbour, ...]
    total: int
    next: str | None
    queries: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "actor": self.actor.to_json(),
            "on": self.on.isoformat() if self.on else None,
            "knownAt": self.known_at.isoformat() if self.known_at else None,
            "hops": self.hops,
            "neighbours": [one.to_json() for one in self.neighbours],
            "total": self.total,
            "next": self.next,
        }


def neighbours(
    graph: Graph,
    actor: str,
    *,
    on: date | None = None,
    known_at: date | None = None,
    most_learnt: int | None = None,
    hops: int = 1,
    together: bool = False,
    follow: frozenset[str] = frozenset(),
    limit: int = DEFAULT_NEIGHBOURS,
    after: str | None = None,
) -> Neighbourhood:
    """What one hop (or two) leads to from an actor, by name, IRI or the last part of an IRI.

    With `on`, only by ties that may hold that day; with `known_at`, as the record stood at the end of that day. With
    `together`, two hops lead only to those who may have been in the office, party or event at the same time. `follow`
    names the kinds of ties to use, all if empty. Near ones come first, then those that are reached through things with
    few ties. No more than `limit` are told; `after` is the `next` of the part before.

    Raises:
        UnknownName: nobody is called so.
        AmbiguousName: several are.
        TooMuchLearnt: more than `most_learnt` parts of the record were learnt after `known_at`.
        InputError: there is no such kind of tie, or `after` is not from such a list.
    """
    check_kinds(follow)
    named = find_among(graph, ACTORS, actor)
    ties, conditions = ties_of(graph, known_at, most_learnt), Conditions(on, together, follow)
    node = ties.network.number_of(named.id)
    found = around(ties.network, node, conditions, hops=hops) if node is not None else None
    chosen, following = ([], None) if found is None else _part(ties, found, max(1, min(limit, LARGEST_PAGE)), after)
    return Neighbourhood(
        Reference(named.id, named.label),
        on,
        known_at,
        hops,
        tuple(
            _neighbour(ties, node, found, place, conditions)
            for place in chosen
            if found is not None and node is not None
        ),
        0 if found is None else len(found.nodes),
        following,
        (*queries(), question("bounds").text, question("evidence").text),
    )


def _part(ties: Ties, found: Around, limit: int, after: str | None) -> tuple[range, str | None]:
    """The places of the part that is told, and where the next one goes on."""
    first = 0
    if after is not None:
        node = ties.network.number_of(f"{ties.network.base}id/{after}")
        place = None if node is None else found.place(node)
        if place is None:
            raise InputError(f"Nothing called {after!r} lies there to go on after. Start again without `after`.")
        first = place + 1
    last = min(first + limit, len(found.nodes))
    more = 0 < last < len(found.nodes)
    return range(first, last), _slug(ties.network.iri_of(int(found.nodes[last - 1]))) if more else None


def _slug(iri: str) -> str:
    return "/".join(iri.rsplit("/", 2)[-2:])


def _neighbour(ties: Ties, node: int, found: Around, place: int, conditions: Conditions) -> Neighbour:
    other, distance = int(found.nodes[place]), int(found.distance[place])
    ways = routes(ties.network, node, other, distance, conditions, limit=SHOWN_CHAINS)
    return Neighbour(
        reference_to(ties, other), distance, int(found.ways[place]), tuple(chain_of(ties, way) for way in ways)
    )
