"""The shortest ways through the network, optionally on one day, or only between people who met.

Lengths are tried one after the other. For each, the nodes that lie on a way of that length are found from both ends
at once (`honorum.network.layers`), so that walking from the source enters no dead end except where it would cross
itself. Among ways of one length those come first that lead through nodes with few ties: to have sat in the same
committee says more than to have sat in the same parliament.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import islice
from math import log2

import numpy as np

from honorum.network.choosing import Chooser, Conditions, Step
from honorum.network.few import Choices, Few, TooManyError
from honorum.network.layers import Layer, Layers
from honorum.network.projection import Projection


def ways(
    network: Projection, source: int, target: int, conditions: Conditions, *, max_hops: int, limit: int
) -> list[list[Step]]:
    """The shortest ways between two nodes, none through a node twice: shorter ones first, then more telling ones."""
    if source == target:
        return []
    return list(islice(_Search(network, source, target, conditions, max_hops).found(), limit))


@dataclass(slots=True)
class _Search:
    network: Projection
    source: int
    target: int
    conditions: Conditions
    max_hops: int
    choice: Chooser = field(init=False)

    def __post_init__(self) -> None:
        self.choice = Chooser(self.network, self.conditions)

    def found(self) -> Iterator[list[Step]]:
        avoided = (self.network.number_of(iri) for iri in self.conditions.avoid)
        closed = {node for node in avoided if node is not None and node not in (self.source, self.target)}
        for found in self._layers(closed):
            yield from self._walked(found)

    def _layers(self, closed: set[int]) -> Iterator[Sequence[Layer | Choices]]:
        """The layers of each length: from sets while they do, then from arrays."""
        first = 1
        if self.choice.admits is None and not self.conditions.timed:
            few = Few(self.network, self.source, self.target, frozenset(closed))
            try:
                for length in range(1, self.max_hops + 1):
                    if (near := few.of_length(length)) is not None:
                        yield near
                    first = length + 1
            except TooManyError:
                pass
        if first <= self.max_hops:
            shut = np.zeros(len(self.network.persons), dtype=np.bool_)
            shut[list(closed)] = True
            admits, timed, strict = self.choice.admits, self.conditions.timed, self.conditions.successive
            layers = Layers(self.network, self.source, self.target, admits, shut, timed, strict)
            for length in range(first, self.max_hops + 1):
                if (found := layers.of_length(length)) is not None:
                    yield found

    def _walked(self, layers: Sequence[Layer | Choices]) -> Iterator[list[Step]]:
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
            if self.conditions.timed:
                ties = [tie for tie in ties if self.choice.goes_on(way[-1], entered, tie)]
                if not ties:
                    continue
            longer = (*way, node)
            if len(longer) <= len(layers):
                push(longer, 0, spent + self._cost(node), ties)
            elif (steps := self.choice.along(longer)) is not None:
                yield steps

    def _cost(self, node: int) -> float:
        """What leading through a node costs, as `Layers.cost` says of many."""
        return 0.0 if node == self.target else log2(1 + int(self.network.degrees[node]))
