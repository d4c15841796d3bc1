"""What sources say differently: the sides of a conflict, each with its words, and the rule by which one is followed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode, Quad

from honorum.model.bounds import Bounds
from honorum.questions.evidence import Evidence, evidence_of_claims
from honorum.questions.graph import Graph
from honorum.questions.references import Reference
from honorum.questions.times import Json, end_json, start_json
from honorum.rdf.record_graph import read_bounds
from honorum.rdf.terms import RDFS_LABEL, hon, local_name
from honorum.record import derived

DATES = "dates"
HOLDERS = "holders"
OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Side:
    """What some of the sources in a conflict say. `followed` is whether the record goes by it.

    `sources` counts independent voices. Where each side has a tenure of its own, `tenure` is its IRI, and `person` and
    `office` are who held what.
    """

    says: str
    bounds: Bounds
    sources: int
    followed: bool
    evidence: tuple[Evidence, ...]
    tenure: str | None = None
    person: Reference | None = None
    office: Reference | None = None

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "says": self.says,
            "start": start_json(self.bounds),
            "end": end_json(self.bounds),
            "sources": self.sources,
            "followed": self.followed,
            "person": self.person.to_json() if self.person else None,
            "office": self.office.to_json() if self.office else None,
            "evidence": [one.to_json() for one in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that cannot all be right; `follows` is the claim that the record goes by, if it goes by one.

    `rule` is why, as a term of the vocabulary ``conflict-rule``; `disputes` are the tenures (IRIs) that stand against
    what the record follows.
    """

    id: str
    kind: str
    explanation: str
    follows: str | None
    rule: str
    sides: tuple[Side, ...]
    disputes: tuple[str, ...] = ()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words of all sides, each place in a source once."""
        return tuple(dict.fromkeys(one for side in self.sides for one in side.evidence))

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "id": self.id,
            "kind": self.kind,
            "explanation": self.explanation,
            "follows": self.follows,
            "rule": self.rule,
            "sides": [side.to_json() for side in self.sides],
            "evidence": [one.to_json() for one in self.evidence],
        }


def conflicts_about(graph: Graph, thing: str) -> tuple[Conflict, ...]:
    """What sources say differently about a thing of the record (an IRI)."""
    nodes = {_node(quad.subject) for quad in graph.quads(None, hon("about"), NamedNode(thing), graph.names.record)}
    found = sorted((node for node in nodes if "/id/conflict/" in node.value), key=lambda node: node.value)
    return tuple(read_conflict(graph, node) for node in found)


def disputed(graph: Graph, tenure: str) -> bool:
    """Whether the record follows others than those who tell of this tenure (an IRI)."""
    return next(graph.quads(None, hon("disputes"), NamedNode(tenure), graph.names.record), None) is not None


def conflict_then(graph: Graph, conflict: derived.Conflict) -> Conflict:
    """A conflict that was derived from what was known at a time."""
    return Conflict(
        conflict.iri,
        conflict.kind,
        conflict.explanation,
        conflict.follows,
        conflict.rule,
        tuple(
            _side(graph, side.says, side.bounds, side.sources, side.claims, side.about, followed=side.followed)
            for side in conflict.sides
        ),
        conflict.disputes,
    )


def read_conflict(graph: Graph, node: NamedNode) -> Conflict:
    """A conflict by its node in the record."""
    own: dict[str, Any] = {}
    disputes: list[str] = []
    sides: list[NamedNode] = []
    for quad in graph.quads(node, None, None, graph.names.record):
        name, term = local_name(quad.predicate), _term(quad)
        if name == "side":
            sides.append(term)
        elif name == "disputes":
            disputes.append(term.value)
        else:
            own[name] = term
    return Conflict(
        node.value,
        local_name(own["conflictKind"]),
        own["explanation"].value,
        own["follows"].value if "follows" in own else None,
        local_name(own["conflictRule"]),
        tuple(_read_side(graph, side) for side in sorted(sides, key=lambda side: side.value)),
        tuple(sorted(disputes)),
    )


def _read_side(graph: Graph, node: NamedNode) -> Side:
    own: dict[str, str] = {}
    claims: list[str] = []
    quads = list(graph.quads(node, None, None, graph.names.record))
    for quad in quads:
        name, value = local_name(quad.predicate), str(_term(quad).value)
        if name == "claim":
            claims.append(value)
        else:
            own[name] = value
    return _side(
        graph,
        own["says"],
        read_bounds(quads),
        int(own["sources"]),
        claims,
        own.get("about"),
        followed=own["followed"] == "true",
    )


def _side(
    graph: Graph,
    says: str,
    bounds: Bounds,
    sources: int,
    claims: Iterable[str],
    about: str | None,
    *,
    followed: bool,
) -> Side:
    evidence = evidence_of_claims(graph, claims)
    if about is None:
        return Side(says, bounds, sources, followed, evidence)
    person, office = (linked(graph, about, name) for name in ("holder", "office"))
    return Side(says, bounds, sources, followed, evidence, about, person, office)


def linked(graph: Graph, tenure: str, property_: str) -> Reference | None:
    """What a thing of the record (an IRI), such as a tenure, names by a property."""
    for quad in graph.quads(NamedNode(tenure), hon(property_), None, graph.names.record):
        node = _term(quad)
        labels: Iterator[Quad] = graph.quads(node, RDFS_LABEL, None, graph.names.record)
        return Reference(node.value, next((str(_term(label).value) for label in labels), node.value))
    return None


def _term(quad: Quad) -> Any:
    return quad.object


def _node(term: Any) -> NamedNode:
    """A named node, which is all that stands here."""
    found: NamedNode = term
    return found
