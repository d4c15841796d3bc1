"""The layers of ways between two nodes that have few others around them, in sets of Python.

The same as `honorum.network.layers` finds with arrays, whose calls cost more than they save where there is little to
look at. All ties may be used, whatever their times.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from heapq import nsmallest
from math import inf, log2

from honorum.network.projection import Projection

MOST = 4_000
"""With more ties to look at in one step, arrays are quicker."""

_MANY = 500
"""So many nodes have more ties than fewer ones, without counting."""

_RARE = 16
"""So many times as many neighbours as wanted nodes are looked up one by one."""


class TooManyError(Exception):
    """There is more around than sets are good for."""


@dataclass(slots=True)
class Choices:
    """The nodes that can follow each node at one place of the ways, in the order of what the rest costs by each."""

    _onward: dict[int, list[tuple[float, int]]]
    _sorted: set[int] = field(default_factory=set)

    def best(self, node: int, place: int) -> float | None:
        """What the rest of the way costs by the neighbour at that place; `None` if there are not so many."""
        found = self._from(node)
        return found[place][0] if place < len(found) else None

    def onward(self, node: int, place: int) -> tuple[int, list[int]]:
        """The neighbour at that place; the ties to it are not looked at here."""
        return self._from(node)[place][1], []

    def _from(self, node: int) -> list[tuple[float, int]]:
        found = self._onward[node]
        if node not in self._sorted:
            found.sort()
            self._sorted.add(node)
        return found


@dataclass(slots=True)
class Few:
    """Finds the layers of each length while few ties have to be looked at; `closed` are nodes no way leads through."""

    network: Projection
    source: int
    target: int
    closed: frozenset[int]
    _first: memoryview = field(init=False)
    _degrees: memoryview = field(init=False)
    _neighbours: memoryview = field(init=False)
    _ahead: list[set[int]] = field(init=False)
    _behind: list[set[int]] = field(init=False)

    def __post_init__(self) -> None:
        self._first, self._neighbours = self.network.first.data, self.network.neighbours.data
        self._degrees = self.network.degrees.data
        self._ahead, self._behind = [{self.source}], [{self.target}]
        self.closed |= {self.source, self.target}

    def of_length(self, length: int) -> list[Choices] | None:
        """The layers of all ways of that length, the first being the choices at the source; `None` if there are none.

        Raises:
            TooManyError: there is more around than sets are good for.
        """
        while len(self._ahead) + len(self._behind) - 1 < length:
            reached = self._ahead if self._is_less(self._ahead[-1], self._behind[-1]) else self._behind
            reached.append(self._around(reached[-1]))
        behind = min(len(self._behind), length) - 1
        ahead = length - 1 - behind
        steps = self._steps(self._ahead[ahead], self._behind[behind])
        if not steps:
            return None
        places = [steps]
        for away in range(ahead - 1, -1, -1):
            places.insert(0, self._steps(self._ahead[away], set(places[0])))
        for away in range(behind - 1, -1, -1):
            reached_now = {end for ends in places[-1].values() for end in ends}
            places.append(self._steps(reached_now, self._behind[away]))
        return self._costed(places)

    def _costed(self, places: list[dict[int, list[int]]]) -> list[Choices] | None:
        """What each choice costs to the end; one that could only be followed by its reverse is none."""
        layers: list[Choices] = []
        rest: dict[int, tuple[float, int, float]] = {self.target: (0.0, -1, inf)}  # with what the node itself costs
        for steps in reversed(places):
            onward: dict[int, list[tuple[float, int]]] = {}
            for node, ends in steps.items():
                found = []
                for end in ends:
                    if end in rest:
                        best, following, other = rest[end]
                        left = other if following == node else best
                        if left < inf:
                            found.append((left, end))
                if found:
                    onward[node] = found
            if not onward:
                return None
            layers.insert(0, Choices(onward))
            rest = {node: _two_best(found, self._cost(node)) for node, found in onward.items()}
        return layers

    def _cost(self, node: int) -> float:
        return log2(1 + self._degrees[node])

    def _work(self, nodes: Iterable[int]) -> int:
        degrees = self._degrees
        return sum([degrees[node] for node in nodes])

    def _is_less(self, one: set[int], other: set[int]) -> bool:
        """Whether some nodes have fewer ties than others; of many nodes the ties are not counted."""
        if max(len(one), len(other)) > _MANY:
            return len(one) <= len(other)
        return self._work(one) <= self._work(other)

    def _around(self, nodes: Collection[int]) -> set[int]:
        """The neighbours of these nodes that ways may lead through."""
        if self._work(nodes) > MOST:
            raise TooManyError
        found: set[int] = set()
        for node in nodes:
            found.update(self._of(node).tolist())
        found.difference_update(self.closed)
        return found

    def _of(self, node: int) -> memoryview:
        return self._neighbours[self._first[node] : self._first[node + 1]]

    def _steps(self, here: set[int], ahead: set[int]) -> dict[int, list[int]]:
        """For each of some nodes, those of others that are its neighbours; looked for from the side with fewer ties."""
        forwards = self._is_less(here, ahead)
        if self._work(here if forwards else ahead) > MOST:
            raise TooManyError
        found: dict[int, list[int]] = {}
        if forwards:
            for node in here:
                if ends := self._among(node, ahead):
                    found[node] = ends
            return found
        for end in ahead:
            for node in self._among(end, here):
                found.setdefault(node, []).append(end)
        return found

    def _among(self, node: int, wanted: set[int]) -> list[int]:
        """Which of some nodes are neighbours of a node."""
        around = self._of(node)
        if len(wanted) * _RARE < len(around):
            return [one for one in wanted if (at := bisect_left(around, one)) < len(around) and around[at] == one]
        return list(wanted.intersection(around.tolist()))


def _two_best(choices: list[tuple[float, int]], more: float) -> tuple[float, int, float]:
    """The cheapest choice, where it leads, and what the cheapest other one costs, each with something more.

    >>> _two_best([(2.0, 7), (1.0, 3), (5.0, 4)], 1.0)
    (2.0, 3, 3.0)
    """
    if len(choices) == 1:
        ((cost, node),) = choices
        return cost + more, node, inf
    (cost, node), (other, _) = nsmallest(2, choices)
    return cost + more, node, other + more
