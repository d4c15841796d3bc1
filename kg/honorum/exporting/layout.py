"""Where the nodes of a network lie on a sheet: those that are tied lie near each other."""

from collections.abc import Collection, Iterable

from honorum.errors import InputError
from honorum.exporting.ties import Tie

LARGEST = 2000
"""More nodes than this are left to Gephi, which lays out large networks faster than we can."""
_WIDTH = 1000.0
_SEED = 1


def positions(nodes: Collection[str], ties: Iterable[Tie]) -> dict[str, tuple[float, float]]:
    """Coordinates by the forces of springs; the same network gets the same ones.

    Raises:
        InputError: the network is too large.
    """
    if len(nodes) > LARGEST:
        raise InputError(
            f"The network has {len(nodes):,} nodes; coordinates are worked out for up to {LARGEST:,}. "
            "Narrow it by place, day or sources, or let Gephi lay it out."
        )
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(nodes))
    graph.add_weighted_edges_from((tie.source, tie.target, float(tie.weight)) for tie in ties)
    found = nx.spring_layout(graph, seed=_SEED, scale=_WIDTH, method="force")
    return {node: (float(place[0]), float(place[1])) for node, place in found.items()}
