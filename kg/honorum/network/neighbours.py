"""What lies around a node: what ties lead to directly, and what one goes on to from there."""

from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from honorum.network.choosing import Chooser, Conditions, Step, admission
from honorum.network.projection import Numbers, Projection
from honorum.network.steps import meets, steps_from


@dataclass(frozen=True, slots=True)
class Around:
    """The nodes around one, nearer ones first, then those that are reached through what has fewer ties.

    `distance` says of each in how many steps it is reached, `ways` by how many ties (or, in two steps, through how many
    nodes); three arrays of one length.
    """

    nodes: Numbers
    distance: Numbers
    ways: Numbers

    def place(self, node: int) -> int | None:
        """Where a node stands in the order, if it is there."""
        found = np.flatnonzero(self.nodes == node)
        return int(found[0]) if len(found) else None


def around(network: Projection, node: int, conditions: Conditions, *, hops: int) -> Around:
    """The nodes that one or two steps lead to; with `together`, two steps must be at times that may overlap.

    Nothing is left out, however many they are: whoever asks takes a part of the arrays.
    """
    admits = admission(network, conditions)
    first = steps_from(network, np.array([node], dtype=np.int32), admits)
    near, ties = np.unique(first.end, return_counts=True)
    found = [_ordered(near, _cost(network, near), ties, 1)]
    if hops > 1 and len(near):
        second = steps_from(network, near, admits)
        back = second.only((second.end != node) & ~np.isin(second.end, near)).back()
        if conditions.together and len(back.tie):
            back = back.only(meets(network, back, first.back()))
        # Each node with each that leads to it stands once, those of one node side by side.
        pairs = np.unique(back.start.astype(np.int64) * len(network.persons) + back.end)
        ends, middles = np.divmod(pairs, len(network.persons))
        far, begin, between = np.unique(ends, return_index=True, return_counts=True)
        cost = np.minimum.reduceat(_cost(network, middles), begin) if len(far) else np.zeros(0)
        found.append(_ordered(far, cost, between, 2))
    return Around(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def routes(
    network: Projection, node: int, other: int, distance: int, conditions: Conditions, *, limit: int
) -> list[list[Step]]:
    """The ways that lead from a node to one around it, the most telling first."""
    choice = Chooser(network, conditions)
    if distance == 1:
        return [[(node, other, tie)] for tie in choice.between(node, other)[:limit]]
    between = np.intersect1d(network.around(node), network.around(other))
    ordered = between[np.lexsort((between, _cost(network, between)))]
    ways = (choice.along((node, one, other)) for one in ordered.tolist())
    return list(islice((way for way in ways if way is not None), limit))


def _cost(network: Projection, nodes: NDArray[Any]) -> NDArray[np.float64]:
    costs: NDArray[np.float64] = np.log2(1.0 + network.degrees[nodes])
    return costs


def _ordered(
    nodes: NDArray[Any], cost: NDArray[np.float64], ways: NDArray[np.int64], distance: int
) -> tuple[Numbers, Numbers, Numbers]:
    order = np.lexsort((nodes, cost))
    return nodes[order].astype(np.int32), np.full(len(nodes), distance, dtype=np.int32), ways[order].astype(np.int32)
