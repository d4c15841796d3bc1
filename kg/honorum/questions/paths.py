"""How two actors are tied: the shortest chains between them, each hop with its time and its words."""

from dataclasses import dataclass
from datetime import date

from honorum.network.choosing import Conditions
from honorum.network.gathering import queries
from honorum.network.ways import ways
from honorum.questions.asking import question
from honorum.questions.avoiding import avoided
from honorum.questions.graph import Graph
from honorum.questions.hops import Path, chain_of, check_kinds
from honorum.questions.network import ties_of
from honorum.questions.references import Reference
from honorum.questions.search import ACTORS, find_among
from honorum.questions.showing import Shown
from honorum.questions.times import Json

DEFAULT_HOPS = 6
DEFAULT_PATHS = 5


@dataclass(frozen=True, slots=True)
class PathsAnswer(Shown):
    """The chains that were found, shortest first; none means that there is none within `max_hops`."""

    start: Reference
    end: Reference
    paths: tuple[Path, ...]
    max_hops: int
    on: date | None = None
    known_at: date | None = None
    queries: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "from": self.start.to_json(),
            "to": self.end.to_json(),
            "on": self.on.isoformat() if self.on else None,
            "knownAt": self.known_at.isoformat() if self.known_at else None,
            "maxHops": self.max_hops,
            "paths": [path.to_json() for path in self.paths],
        }


def paths(
    graph: Graph,
    start: str,
    end: str,
    *,
    on: date | None = None,
    known_at: date | None = None,
    most_learnt: int | None = None,
    together: bool = False,
    successive: bool = False,
    follow: frozenset[str] = frozenset(),
    avoid_kinds: frozenset[str] = frozenset(),
    avoid: tuple[str, ...] = (),
    max_hops: int = DEFAULT_HOPS,
    limit: int = DEFAULT_PATHS,
) -> PathsAnswer:
    """The shortest chains between two actors, by name, IRI or the last part of an IRI.

    With `on`, only through ties that may hold that day. With `known_at`, as the record stood at the end of that day;
    both must still be in today's.

    With `together`, only through neighbours who may have been in the office, party or event at the same time; with
    `successive` also only where what somebody shared with the one before and with the one after may have been at one
    time. `follow` names the kinds of ties to use, all if empty, `avoid_kinds` those not to use; `avoid` names offices,
    people and so on that no chain passes through, and places, by whose offices, bodies and events none does. Of chains
    of one length those come first that lead through things with few ties.

    Raises:
        UnknownName: nobody is called so.
        AmbiguousName: several are.
        TooMuchLearnt: more than `most_learnt` parts of the record were learnt after `known_at`.
        InputError: there is no such kind of tie.
    """
    check_kinds(follow | avoid_kinds)
    one, other = find_among(graph, ACTORS, start), find_among(graph, ACTORS, end)
    conditions = Conditions(on, together, follow, avoid_kinds, avoided(graph, avoid), successive)
    ties = ties_of(graph, known_at, most_learnt)
    source, target = ties.network.number_of(one.id), ties.network.number_of(other.id)
    found = (
        []
        if source is None or target is None
        else ways(ties.network, source, target, conditions, max_hops=max_hops, limit=limit)
    )
    return PathsAnswer(
        Reference(one.id, one.label),
        Reference(other.id, other.label),
        tuple(chain_of(ties, way) for way in found),
        max_hops,
        on,
        known_at,
        (*queries(), question("bounds").text, question("evidence").text),
    )
