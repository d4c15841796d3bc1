"""The network of the record for networkx: what the exports for Gephi hold, as nodes and edges in memory."""

from typing import TYPE_CHECKING

from honorum.exporting import Projection, Selection
from honorum.exporting.network import read_network
from honorum.exporting.ties import Node, Tie

if TYPE_CHECKING:
    import networkx as nx


def network_of(chosen: Selection) -> "nx.MultiDiGraph[str] | nx.MultiGraph[str]":
    """The network that is chosen; ties between persons through what they shared have no direction.

    Nodes are IRIs with label, kind, country, party and Wikidata id; the key of an edge is its kind, and it has roles,
    spells, the first and last day, weight, sources, quote and addresses. What was left out, since more persons shared
    it than `Choices.largest_group`, stands in ``graph.graph["left_out"]``.
    """
    import networkx as nx

    undirected = chosen.choices.projection is Projection.PERSON_PERSON
    found: nx.MultiDiGraph[str] | nx.MultiGraph[str] = nx.MultiGraph() if undirected else nx.MultiDiGraph()
    with read_network(chosen) as network:
        for node in network.nodes():
            found.add_node(node.id, **_said_of_node(node))
        for tie in network.ties():
            found.add_edge(tie.source, tie.target, key=tie.kind, **_said_of_tie(tie))
        found.graph.update(choices=str(chosen.choices), left_out=network.left_out)
    return found


def _said_of_node(node: Node) -> dict[str, object]:
    said: dict[str, object] = {
        "label": node.label,
        "kind": node.kind,
        "country": node.country,
        "party": node.party,
        "wikidata": node.wikidata,
    }
    return said if node.position is None else {**said, "position": node.position}


def _said_of_tie(tie: Tie) -> dict[str, object]:
    return {
        "kind": tie.kind,
        "roles": tie.roles,
        "spells": tuple((spell.first, spell.last) for spell in tie.spells),
        "first": tie.first or None,
        "last": tie.last or None,
        "certain_first": tie.certain_first or None,
        "certain_last": tie.certain_last or None,
        "weight": tie.weight,
        "sources": tie.sources,
        "quote": tie.quote,
        "url": tie.url,
        "through": tie.through,
    }
