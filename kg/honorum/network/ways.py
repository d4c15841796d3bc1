"""The shortest ways through the network, optionally on one day, or only between people who met.

Lengths are tried one after the other. For each, the nodes that lie on a way of that length are found from both ends
at once (`honorum.network.layers`), so that walking from the source enters no dead end except where it would cross
itself. Among ways of one length those come first that lead through nodes with few ties: to have sat in the same
committee says more than to have sat in the same parliament.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import heappop, heappush
from itertools import islice, pairwise
from math import log2

import numpy as np

from honorum.model.bounds import Certainty
from honorum.network.layers import Layer, Layers
from honorum.network.projection import NEVER_AFTER, NEVER_BEFORE, Flags, Numbers, Projection

Step = tuple[int, int, int]
"""From one node to another by a tie, all as numbers, in the direction of the way."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """What ways may be made of.

    `on` admits only ties that may hold that day; `together` only neighbours at an office, party or event whose times
    there may overlap. `follow` names the kinds of ties to use, all if empty; `avoid_kinds` those not to use. Ways do
    not pass through the nodes (IRIs) of `avoid`.
    """

    on: date | None = None
    together: bool = False
    follow: frozenset[str] = frozenset()
    avoid_kinds: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()


def ways(
    network: Projection, source: int, target: int, conditions: Conditions, *, max_hops: int, limit: int
) -> list[list[Step]]:
    """The shortest ways between two nodes, none through a node twice: shorter ones first, then more telling ones."""
    if source == target:
        return []
    return list(islice(_Search(network, source, target, conditions, max_hops).found(), limit))


def admission(network: Projection, conditions: Conditions) -> Callable[[Numbers], Flags] | None:
    """A function that says which of some ties may be used; `None` where all may."""
    if conditions.on is None and not conditions.follow and not conditions.avoid_kinds:
        return None
    day = None if conditions.on is None else conditions.on.toordinal()
    wanted = np.array(
        [(not conditions.follow or k in conditions.follow) and k not in conditions.avoid_kinds for k in network.kinds],
        dtype=np.bool_,
    )

    def admits(ties: Numbers) -> Flags:
        usable: Flags = wanted[network.kind[ties]]
        if day is not None:
            dated = (network.earliest_start[ties] <= day) & (day < network.latest_end[ties])
            usable &= dated | network.timeless[ties]
        return usable

    return admits


@dataclass(slots=True)
class _Search:
    network: Projection
    source: int
    target: int
    conditions: Conditions
    max_hops: int
    admits: Callable[[Numbers], Flags] | None = field(init=False)

    def __post_init__(self) -> None:
        self.admits = admission(self.network, self.conditions)

    def found(self) -> Iterator[list[Step]]:
        closed = np.zeros(len(self.network.persons), dtype=np.bool_)
        avoided = (self.network.number_of(iri) for iri in self.conditions.avoid)
        closed[[node for node in avoided if node is not None and node not in (self.source, self.target)]] = True
        layers = Layers(self.network, self.source, self.target, self.admits, closed)
        for length in range(1, self.max_hops + 1):
            found = layers.of_length(length, together=self.conditions.together)
            if found is not None:
                yield from self._walked(found)

    def _walked(self, layers: Sequence[Layer]) -> Iterator[list[Step]]:
        """All ways through these layers, the most telling first.

        What waits in the queue is a way to some node, with the next of the nodes that it can go on to; what it will
        have cost at the best is known for each.
        """
        queue: list[tuple[float, tuple[int, ...], int, float, list[int]]] = []

        def push(way: tuple[int, ...], place: int, spent: float, entered: list[int]) -> None:
            layer = layers[len(way) - 1]
            while (best := layer.best(way[-1], place)) is not None:
                if layer.onward(way[-1], place)[0] not in way:
                    heappush(queue, (spent + best, way, place, spent, entered))
                    return
                place += 1

        push((self.source,), 0, 0.0, [])
        while queue:
            _, way, place, spent, entered = heappop(queue)
            layer = layers[len(way) - 1]
            push(way, place + 1, spent, entered)
            node, ties = layer.onward(way[-1], place)
            ties = [tie for tie in ties if self._goes_on(way[-1], entered, tie)]
            if not ties:
                continue
            longer = (*way, node)
            if len(longer) <= len(layers):
                push(longer, 0, spent + self._cost(node), ties)
            elif (steps := self._chosen(longer)) is not None:
                yield steps

    def _cost(self, node: int) -> float:
        """What leading through a node costs, as `Layers.cost` says of many."""
        return 0.0 if node == self.target else log2(1 + int(self.network.first[node + 1] - self.network.first[node]))

    def _goes_on(self, node: int, entered: Sequence[int], tie: int) -> bool:
        return not entered or any(self._meet(node, one, tie) for one in entered)

    def _meet(self, node: int, tie: int, following: int) -> bool:
        """Whether a way may enter a node by one tie and leave it by the other."""
        timeless = self.network.timeless
        if not self.conditions.together or self.network.persons[node] or timeless[tie] or timeless[following]:
            return True
        return self._overlap(tie, following)

    def _overlap(self, tie: int, other: int) -> bool:
        start, end = self.network.earliest_start, self.network.latest_end
        return bool(start[tie] < end[other] and start[other] < end[tie])

    def _chosen(self, nodes: Sequence[int]) -> list[Step] | None:
        """The way along these nodes, with one tie for each step; `None` if no choice lets all meet who must have."""
        ties = self._choose([self._between(one, other) for one, other in pairwise(nodes)], nodes)
        if ties is None:
            return None
        return [(one, other, tie) for (one, other), tie in zip(pairwise(nodes), ties, strict=True)]

    def _between(self, one: int, other: int) -> list[int]:
        """The ties between two nodes that may be used, the best to tell first."""
        network = self.network
        begin, end = network.first[one], network.first[one + 1]
        here = network.neighbours[begin:end]
        low, high = np.searchsorted(here, other, "left"), np.searchsorted(here, other, "right")
        found: Numbers = network.through[begin + low : begin + high]
        usable = found if self.admits is None else found[self.admits(found)]
        return sorted(usable.tolist(), key=self._preference)

    def _preference(self, tie: int) -> tuple[bool, bool, int, int]:
        """Ties that surely hold on the day first, then dated ones, then earlier ones."""
        network, on = self.network, self.conditions.on
        sure = on is not None and network.bounds(tie).on(on) is Certainty.CERTAIN
        days = int(network.earliest_start[tie]), int(network.latest_start[tie])
        first = next((day for day in days if day not in (NEVER_BEFORE, NEVER_AFTER)), None)
        return not sure, first is None, first or 0, tie

    def _choose(self, steps: list[list[int]], nodes: Sequence[int], before: int | None = None) -> list[int] | None:
        """One tie for each step.

        `before` is the last tie with a time of its own since the way left a person: a step from office to body to
        office has none, so the holders at its two ends are compared with each other.
        """
        if not steps:
            return []
        if self.network.persons[nodes[0]]:
            before = None
        for tie in steps[0]:
            timeless = bool(self.network.timeless[tie])
            if self.conditions.together and before is not None and not timeless and not self._overlap(before, tie):
                continue
            rest = self._choose(steps[1:], nodes[1:], before if timeless else tie)
            if rest is not None:
                return [tie, *rest]
        return None
