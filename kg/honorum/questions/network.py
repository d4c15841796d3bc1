"""The record as a network: persons and the offices, parties, events, bodies and people they are tied to.

Only what sources assert is in it; what they allege or plan is not. It is built once for a snapshot, without times.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import networkx as nx

from honorum.questions.columns import column, members_of, pairs
from honorum.questions.graph import Graph, kept
from honorum.rdf.terms import concept, hon

PART_OF = "partOf"
_ASSERTED = concept("modality", "asserted").value
_NOT_YET = frozenset({"elect"})


@dataclass(frozen=True, slots=True)
class Tie:
    """What connects two nodes: the thing of the record that says so, what it is, and whose bounds tell when.

    `one` and `other` are the IRIs of the nodes, in the direction of the statement: the holder and the office, the
    subject and the object. `role` says more about the kind: acting, leader, spouse, boycotted. `interval` is the IRI
    of the thing with the bounds, `None` for what has no time of its own.
    """

    id: str
    one: str
    other: str
    kind: str
    role: str
    interval: str | None

    @property
    def timeless(self) -> bool:
        """Whether the tie has no time of its own, such as an office's belonging to a body."""
        return self.interval is None


@dataclass(frozen=True, slots=True)
class Network:
    """All ties; each edge of `graph` has the list of ties between its two nodes as its attribute ``ties``."""

    graph: Any

    def ties(self, node: str) -> dict[str, list[Tie]]:
        """The neighbours of a node with the ties to each; none when it has no ties."""
        if node not in self.graph:
            return {}
        return {other: data["ties"] for other, data in self.graph.adj[node].items()}


@kept
def network(graph: Graph) -> Network:
    """The network of a graph.

    A person who is only elect does not hold the office and is not tied to it.
    """
    projection: nx.Graph[str] = nx.Graph()
    roles = column(graph, hon("role"))
    offices = column(graph, hon("office"))
    for tie in (
        *_tenures(graph, offices),
        *_between(graph, "membership", "member", "party", roles),
        *_between(graph, "relationship", "subject", "object", column(graph, hon("kind"))),
        *_parts(graph, roles),
        *_contention(graph),
        *_bodies(graph),
    ):
        if tie.one == tie.other:
            continue
        if projection.has_edge(tie.one, tie.other):
            projection.edges[tie.one, tie.other]["ties"].append(tie)
        else:
            projection.add_edge(tie.one, tie.other, ties=[tie])
    return Network(projection)


def _tenures(graph: Graph, offices: dict[str, str]) -> Iterator[Tie]:
    statuses = column(graph, hon("status"))
    for tenure, holder in pairs(graph, hon("holder")):
        status = _last(statuses.get(tenure, "regular"))
        if tenure in offices and status not in _NOT_YET:
            yield Tie(tenure, holder, offices[tenure], "tenure", status, tenure)


def _between(graph: Graph, kind: str, one: str, other: str, roles: dict[str, str]) -> Iterator[Tie]:
    others = column(graph, hon(other))
    for tie, subject in pairs(graph, hon(one)):
        if tie in others:
            yield Tie(tie, subject, others[tie], kind, _last(roles.get(tie, "member")), tie)


def _parts(graph: Graph, roles: dict[str, str]) -> Iterator[Tie]:
    """Who took part in which event, or got a result in it."""
    events, modality = column(graph, hon("event")), column(graph, hon("modality"))
    measures = column(graph, hon("measure"))
    results = column(graph, hon("contestant"))
    actors = column(graph, hon("actor"))
    for kind, class_, who, said in (
        ("participation", "Participation", actors, roles),
        ("result", "ElectionResult", results, measures),
    ):
        for part in members_of(graph, hon(class_)):
            if part in who and part in events and modality.get(part, _ASSERTED) == _ASSERTED:
                event = events[part]
                yield Tie(part, who[part], event, kind, _last(said.get(part, kind)), event)


def _contention(graph: Graph) -> Iterator[Tie]:
    """Who did something to whom: protests, arrests, clashes."""
    events, modality = set(members_of(graph, hon("Contention"))), column(graph, hon("modality"))
    for role in ("actor", "target"):
        for event, actor in pairs(graph, hon(role)):
            if event in events and modality.get(event, _ASSERTED) == _ASSERTED:
                yield Tie(event, actor, event, "contention", role, event)


def _bodies(graph: Graph) -> Iterator[Tie]:
    """Which offices belong to which bodies."""
    offices = set(members_of(graph, hon("Office")))
    for office, body in pairs(graph, hon("organization")):
        if office in offices:
            yield Tie(office, office, body, PART_OF, PART_OF, None)


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]
