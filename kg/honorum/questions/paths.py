"""How two actors are tied: the shortest chains between them, each hop with its time and its words."""

from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from honorum.model.bounds import Bounds
from honorum.questions.asking import question
from honorum.questions.connecting import Hop as Step
from honorum.questions.connecting import ways
from honorum.questions.evidence import Evidence, evidence_of
from honorum.questions.graph import Graph
from honorum.questions.network import PART_OF, Tie, network
from honorum.questions.references import Reference
from honorum.questions.search import ACTORS, find_among
from honorum.questions.tie_times import TieTimes, all_times, times_on_demand
from honorum.questions.times import Json, during_json
from honorum.rdf.terms import hon

_PROPERTIES = "holder office member party subject object actor contestant target event organization".split()

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

    def to_json(self) -> Json:
        """As JSON."""
        return {"length": len(self.hops), "hops": [hop.to_json() for hop in self.hops]}


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
    max_hops: int = DEFAULT_HOPS,
    limit: int = DEFAULT_PATHS,
) -> PathsAnswer:
    """The shortest chains between two actors, by name, IRI or the last part of an IRI.

    With `on`, only through ties that may hold that day. With `together`, only through neighbours who may have been in
    the office, party or event at the same time.

    Raises:
        UnknownName: nobody is called so.
        AmbiguousName: several are.
    """
    one, other = find_among(graph, ACTORS, start), find_among(graph, ACTORS, end)
    own = times_on_demand(graph)
    found = ways(
        network(graph),
        all_times(graph) if on or together else own,
        one.id,
        other.id,
        on=on,
        together=together,
        max_hops=max_hops,
        limit=limit,
    )
    shown = (
        *(question("column").shown(property=hon(name)) for name in _PROPERTIES),
        question("bounds").text,
        question("evidence").text,
    )
    return PathsAnswer(
        Reference(one.id, one.label),
        Reference(other.id, other.label),
        tuple(Path(tuple(_hop(graph, own, step) for step in way)) for way in found),
        max_hops,
        shown,
    )


def _hop(graph: Graph, times: TieTimes, step: Step) -> Hop:
    start, end, tie = step
    names = {node: _label(graph, node) for node in (start, end)}
    return Hop(
        Reference(start, names[start]),
        Reference(end, names[end]),
        tie.kind,
        tie.role,
        _sentence(tie, names[tie.one], names[tie.other]),
        times.of(tie),
        evidence_of(graph, tie.id) if tie.kind != PART_OF else (),
    )


def _label(graph: Graph, node: str) -> str:
    rows = question("label").ask(graph, thing=NamedNode(node))
    return next((row.text("label") or node for row in rows), node.rsplit("/", 1)[-1])


def _sentence(tie: Tie, one: str, other: str) -> str:
    """The tie in words.

    >>> _sentence(Tie("urn:t", "urn:a", "urn:b", "membership", "leader", None), "Ada", "the Reform Party")
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
