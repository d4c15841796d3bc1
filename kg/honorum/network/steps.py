"""Steps from nodes to their neighbours, many at once, and whether those who take them can have met."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from honorum.network.projection import Flags, Numbers, Projection

_SHIFT = np.int64(2**31)
_SPAN = np.int64(2**32)
_FEW = 64
"""So few slices are cut one by one."""

Admits = Callable[[Numbers], Flags]
"""Says which of some ties may be used."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps from nodes to their neighbours: from where, to where, by which tie; three arrays of one length."""

    start: Numbers
    end: Numbers
    tie: Numbers

    def only(self, chosen: NDArray[np.bool_]) -> "Steps":
        """Those of the steps that are chosen."""
        return Steps(self.start[chosen], self.end[chosen], self.tie[chosen])

    def turned(self) -> "Steps":
        """The same steps taken the other way, in the same order."""
        return Steps(self.end, self.start, self.tie)

    def back(self) -> "Steps":
        """The same steps taken the other way, grouped by the node they then start from and then by the other."""
        order = np.lexsort((self.tie, self.start, self.end))
        return Steps(self.end[order], self.start[order], self.tie[order])


def steps_from(network: Projection, nodes: Numbers, admits: Admits | None) -> Steps:
    """All steps out of these nodes by ties that may be used, grouped by node and then by neighbour."""
    begin, end = network.first[nodes], network.first[nodes + 1]
    ends, ties = _slices(begin, end, network.neighbours, network.through)
    found = Steps(np.repeat(nodes, end - begin), ends, ties)
    return found if admits is None else found.only(admits(found.tie))


def ends_from(network: Projection, nodes: Numbers, admits: Admits | None) -> Numbers:
    """Where the steps out of these nodes lead, by ties that may be used."""
    if admits is not None:
        return steps_from(network, nodes, admits).end
    return _slices(network.first[nodes], network.first[nodes + 1], network.neighbours)[0]


def _slices(begin: NDArray[np.int64], end: NDArray[np.int64], *arrays: Numbers) -> list[Numbers]:
    """The parts of the arrays from each beginning to its end, put together."""
    if 0 < len(begin) <= _FEW:
        cuts = [slice(*cut) for cut in zip(begin.tolist(), end.tolist(), strict=True)]
        return [np.concatenate([array[cut] for cut in cuts]) for array in arrays]
    count = end - begin
    places = np.arange(int(count.sum())) + np.repeat(begin - (np.cumsum(count) - count), count)
    return [array[places] for array in arrays]


def meets(network: Projection, here: Steps, following: Steps, *, persons_too: bool = False) -> Flags:
    """For each step, whether a following one leaves the node it enters at a time that may overlap.

    The following steps of each node are put in the order of their beginnings; of those that begin before a step is
    over, the one that lasts longest tells. Persons are not parted from themselves, unless their times count too, nor is
    what has no time.
    """
    start = following.start.astype(np.int64) * _SPAN + network.earliest_start[following.tie] + _SHIFT
    order = np.argsort(start)
    start, node, tie = start[order], following.start[order].astype(np.int64), following.tie[order]
    longest = np.maximum.accumulate(node * _SPAN + network.latest_end[tie] + _SHIFT)
    at = here.end.astype(np.int64)
    low, high = np.searchsorted(node, at, "left"), np.searchsorted(node, at, "right")
    timeless = np.concatenate([[0], np.cumsum(network.timeless[tie])])
    free = network.timeless[here.tie] | (timeless[high] > timeless[low])
    if not persons_too:
        free |= network.persons[here.end]
    begun = np.searchsorted(start, at * _SPAN + network.latest_end[here.tie] + _SHIFT, "left")
    last = np.maximum(np.minimum(begun, high) - 1, 0)
    lasting = longest[last] if len(longest) else np.zeros(len(at), dtype=np.int64)
    overlapping = (begun > low) & (lasting > at * _SPAN + network.earliest_start[here.tie] + _SHIFT)
    met: Flags = (high > low) & (free | overlapping)
    return met
