"""How two actors are tied: the shortest chains between them, each hop with its time and its words."""

from dataclasses import dataclass, replace
from datetime import date

from pyoxigraph import NamedNode

from honorum.errors import InputError
from honorum.model.bounds import Bounds
from honorum.network.gathering import KINDS, queries
from honorum.network.projection import PART_OF, Projection, Tie
from honorum.network.ways import Conditions, Step, ways
from honorum.questions.asking import question
from honorum.questions.evidence import Evidence, evidence_of
from honorum.questions.graph import Graph
from honorum.questions.network import network
from honorum.questions.references import Reference
from honorum.questions.search import ACTORS, find_among
from honorum.questions.times import Json, during_json

DEFAULT_HOPS = 6
DEFAULT_PATHS = 5


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain. `kind` is tenure, membership, relationship, participation, result, contention or partOf.

    `role` says more (acting, leader, spouse); `label` is the tie as a sentence, in the direction in which it is true.
    """

    start: Reference
    end: Reference
    kind: str
    role: str
    label: str
    bounds: Bounds
    evidence: tuple[Evidence, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "from": self.start.to_json(),
            "to": self.end.to_json(),
            "kind": self.kind,
            "role": self.role,
            "label": self.label,
            "during": during_json(self.bounds),
            "evidence": [one.to_json() for one in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of hops from one actor to another."""

    hops: tuple[Hop, ...]

    @property
    def sentence(self) -> str:
        """The whole chain in words, each tie with its time as far as it is known."""
        return "; ".join(f"{hop.label}{_when(hop.bounds)}" for hop in self.hops) + "."

    def to_json(self) -> Json:
        """As JSON."""
        return {"length": len(self.hops), "sentence": self.sentence, "hops": [hop.to_json() for hop in self.hops]}


def _when(bounds: Bounds) -> str:
    """The time of a tie in brackets, if anything is known of it.

    >>> _when(Bounds("2019", "2021-03")), _when(Bounds(latest_start=date(2020, 1, 1))), _when(Bounds())
    (' (2019 to 2021-03)', ' (since 2020-01-01 or earlier)', '')
    """
    start = bounds.start or (f"{bounds.latest_start} or earlier" if bounds.latest_start else None)
    end = bounds.end or (f"{bounds.latest_end} or earlier" if bounds.latest_end else None)
    if start and end:
        return f" ({start} to {end})"
    return f" (since {start})" if start else f" (until {end})" if end else ""


@dataclass(frozen=True, slots=True)
class PathsAnswer:
    """The chains that were found, shortest first; none means that there is none within `max_hops`."""

    start: Reference
    end: Reference
    paths: tuple[Path, ...]
    max_hops: int
    queries: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "from": self.start.to_json(),
            "to": self.end.to_json(),
            "maxHops": self.max_hops,
            "paths": [path.to_json() for path in self.paths],
        }


def paths(
    graph: Graph,
    start: str,
    end: str,
    *,
    on: date | None = None,
    together: bool = False,
    follow: frozenset[str] = frozenset(),
    avoid_kinds: frozenset[str] = frozenset(),
    avoid: tuple[str, ...] = (),
    max_hops: int = DEFAULT_HOPS,
    limit: int = DEFAULT_PATHS,
) -> PathsAnswer:
    """The shortest chains between two actors, by name, IRI or the last part of an IRI.

    With `on`, only through ties that may hold that day. With `together`, only through neighbours who may have been in
    the office, party or event at the same time. `follow` names the kinds of ties to use, all if empty, `avoid_kinds`
    those not to use; `avoid` names offices, places, people and so on that no chain passes through. Of chains of one
    length those come first that lead through things with few ties.

    Raises:
        UnknownName: nobody is called so.
        AmbiguousName: several are.
        InputError: there is no such kind of tie.
    """
    for kind in sorted((follow | avoid_kinds) - set(KINDS)):
        raise InputError(f"There are no ties of the kind {kind!r}. Kinds are {', '.join(KINDS)}.")
    one, other = find_among(graph, ACTORS, start), find_among(graph, ACTORS, end)
    conditions = Conditions(
        on, together, follow, avoid_kinds, frozenset(find_among(graph, ACTORS, name).id for name in avoid)
    )
    ties = network(graph)
    source, target = ties.number_of(one.id), ties.number_of(other.id)
    found = (
        []
        if source is None or target is None
        else ways(ties, source, target, conditions, max_hops=max_hops, limit=limit)
    )
    return PathsAnswer(
        Reference(one.id, one.label),
        Reference(other.id, other.label),
        tuple(Path(tuple(_hop(graph, ties, step) for step in way)) for way in found),
        max_hops,
        (*queries(), question("bounds").text, question("evidence").text),
    )


def _hop(graph: Graph, ties: Projection, step: Step) -> Hop:
    start, end, number = step
    tie = ties.tie(number)
    names = {node: _label(graph, node) for node in (ties.iri_of(start), ties.iri_of(end))}
    return Hop(
        Reference(ties.iri_of(start), names[ties.iri_of(start)]),
        Reference(ties.iri_of(end), names[ties.iri_of(end)]),
        tie.kind,
        tie.role,
        _sentence(tie, names[tie.one], names[tie.other]),
        _during(graph, tie, ties.bounds(number)),
        evidence_of(graph, tie.id) if tie.kind != PART_OF else (),
    )


def _during(graph: Graph, tie: Tie, bounds: Bounds) -> Bounds:
    """The bounds of a tie with the points in time as its sources give them."""
    if tie.timeless:
        return bounds
    interval = tie.other if tie.kind in {"participation", "result"} else tie.id
    said = {
        str(row.node("property").value).rsplit("#", 1)[-1]: row.text("value")
        for row in question("bounds").ask(graph, thing=NamedNode(interval))
    }
    return replace(bounds, start=said.get("start"), end=said.get("end"))


def _label(graph: Graph, node: str) -> str:
    rows = question("label").ask(graph, thing=NamedNode(node))
    return next((row.text("label") or node for row in rows), node.rsplit("/", 1)[-1])


def _sentence(tie: Tie, one: str, other: str) -> str:
    """The tie in words.

    >>> _sentence(Tie("urn:t", "urn:a", "urn:b", "membership", "leader", False), "Ada", "the Reform Party")
    'Ada: leader of the Reform Party'
    """
    role = _in_words(tie.role)
    if tie.kind == "tenure":
        return f"{one}: {other}" if tie.role == "regular" else f"{one}: {other} ({role})"
    if tie.kind == PART_OF:
        return f"{one} belongs to {other}"
    if tie.kind == "participation":
        return f"{one} {role} {other}"
    if tie.kind in {"result", "contention"}:
        return f"{one}: {role} in {other}"
    return f"{one}: {role}" + ("" if role.endswith((" of", " by")) else " of") + f" {other}"


def _in_words(term: str) -> str:
    """A term of a vocabulary as words.

    >>> _in_words("rejectedResults"), _in_words("lawyerOf")
    ('rejected results', 'lawyer of')
    """
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in term)
