"""The record as a network: persons and the offices, parties, events, bodies and people they are tied to.

Only what sources assert is in it; what they allege or plan is not. It is built once for a snapshot.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import networkx as nx

from honorum.model.bounds import UNKNOWN, Bounds
from honorum.questions.asking import question
from honorum.questions.graph import Graph, kept
from honorum.rdf.terms import local_name

_QUESTIONS = {
    "tenure": "network_tenures",
    "membership": "network_memberships",
    "relationship": "network_relationships",
    "participation": "network_parts",
    "contention": "network_contention",
}
PART_OF = "partOf"
_NOT_YET = frozenset({"elect"})


@dataclass(frozen=True, slots=True)
class Tie:
    """What connects two nodes: the thing of the record that says so, what it is, and when it held.

    `one` and `other` are the IRIs of the nodes, in the direction of the statement: the holder and the office, the
    subject and the object. `role` says more about the kind: acting, leader, spouse, boycotted.
    """

    id: str
    one: str
    other: str
    kind: str
    role: str
    bounds: Bounds = UNKNOWN

    @property
    def timeless(self) -> bool:
        """Whether the tie has no time of its own, such as an office's belonging to a body."""
        return self.kind == PART_OF


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
    projection = nx.Graph()
    for kind, asked in _QUESTIONS.items():
        for tie, one, other, role, *times in graph.query(question(asked).text):
            tie_kind = "result" if kind == "participation" and "/id/result/" in tie.value else kind
            found = Tie(tie.value, one.value, other.value, tie_kind, local_name(role), _bounds(times))
            if found.role not in _NOT_YET:
                _add(projection, _ended(found) if kind in {"participation", "contention"} else found)
    for office, body in graph.query(question("network_bodies").text):
        _add(projection, Tie(office.value, office.value, body.value, PART_OF, PART_OF))
    return Network(projection)


def _add(projection: Any, tie: Tie) -> None:
    if tie.one == tie.other:
        return
    if projection.has_edge(tie.one, tie.other):
        projection.edges[tie.one, tie.other]["ties"].append(tie)
    else:
        projection.add_edge(tie.one, tie.other, ties=[tie])


def _ended(tie: Tie) -> Tie:
    """An event whose time is stated is taken to be over when that time is."""
    bounds = tie.bounds
    if bounds.start is None or bounds.latest_end is not None or bounds.latest_start is None:
        return tie
    return replace(tie, bounds=replace(bounds, latest_end=bounds.latest_start + timedelta(days=1)))


def _bounds(times: list[Any]) -> Bounds:
    if not any(times):
        return UNKNOWN
    start, end, *days = times
    return Bounds(
        start.value if start else None,
        end.value if end else None,
        *(date.fromisoformat(day.value) if day else None for day in days),
    )
