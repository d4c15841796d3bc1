"""GraphML: the same network for tools that do not read GEXF."""

from collections.abc import Callable
from io import BytesIO

import networkx as nx

from honorum.exporting import Choices, TieKind

Export = Callable[..., bytes]
EVERYTHING = Choices(kinds=frozenset(TieKind))


def test_it_holds_the_same_network_as_gexf(exported: Export) -> None:
    """Nodes, ties and their values are the same in both formats."""
    graphml = nx.read_graphml(BytesIO(exported("graphml", EVERYTHING)))
    gexf = nx.read_gexf(BytesIO(exported("gexf", EVERYTHING)))
    assert set(graphml.nodes) == set(gexf.nodes)
    assert set(graphml.edges) == set(gexf.edges)
    for name in ("kind", "country", "party"):
        assert dict(graphml.nodes(data=name)) == dict(gexf.nodes(data=name))
    for name in ("role", "first", "last", "edtf", "sources", "evidence", "url", "weight", "label"):
        told = {(one, other): value for one, other, value in graphml.edges(data=name)}
        assert told == {(one, other): value for one, other, value in gexf.edges(data=name)}


def test_days_of_all_intervals_are_told(exported: Export) -> None:
    """GraphML knows no time, so the days stand in one value, two dots for an open side."""
    graph = nx.read_graphml(BytesIO(exported("graphml")))
    base = "https://w3id.org/honorum/id/"
    told = graph.edges[base + "person/kaia-tolvren", base + "office/prime-minister-of-velmara"]
    assert told["days"] == "2019-03-20/2019-04-01; 2019-04-02/.."
    assert told["kind"] == "tenure"
