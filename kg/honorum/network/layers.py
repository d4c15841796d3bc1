"""Which nodes and ties lie on ways of a given length between two nodes, found from both ends at once."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from honorum.network.projection import Flags, Numbers, Projection
from honorum.network.steps import Admits, Steps, ends_from, meets, steps_from

_FEW = 300
"""So few are sorted sooner than marked in an array of all nodes."""

_FAR = 3
"""Steps that are looked for backwards have to be put in order, which costs as much again."""


@dataclass(slots=True)
class Layer:
    """The steps that ways can take at one place, grouped by the node they start from, and what the rest costs.

    A way costs the sum of the logarithms of the degrees of the nodes it leads through. The nodes that can follow a
    node are put in the order of that cost when somebody asks.
    """

    steps: Steps
    total: NDArray[np.float64]
    _onward: dict[int, "_Onward"] = field(default_factory=dict)

    def best(self, node: int, place: int) -> float | None:
        """What the rest of the way costs by the neighbour at that place; `None` if there are not so many."""
        found = self._from(node)
        return float(found.total[found.order[place]]) if place < len(found.order) else None

    def onward(self, node: int, place: int) -> tuple[int, list[int]]:
        """The neighbour at that place, and the ties to it."""
        found = self._from(node)
        group = found.order[place]
        begin, end = found.heads[group], found.heads[group + 1]
        return int(self.steps.end[begin]), self.steps.tie[begin:end].tolist()

    def _from(self, node: int) -> "_Onward":
        if node not in self._onward:
            begin, end = (int(np.searchsorted(self.steps.start, node, side)) for side in ("left", "right"))
            heads = _heads(self.steps.end[begin:end]) + begin
            total = self.total[heads]
            self._onward[node] = _Onward(np.append(heads, end), total, np.argsort(total, kind="stable"))
        return self._onward[node]


@dataclass(frozen=True, slots=True)
class _Onward:
    """The neighbours that can follow a node: where the steps to each begin, what they cost, and their order."""

    heads: NDArray[np.int64]
    total: NDArray[np.float64]
    order: NDArray[np.int64]


@dataclass(slots=True)
class _Front:
    """Where so many steps lead to from one end: `ends` with repetitions, `nodes` each once when somebody needs them.

    `entered` are the steps into them, where times have to be looked at; `work` is how many ties these nodes have.
    """

    ends: Numbers
    entered: Steps | None = None
    nodes: Numbers | None = None
    work: int | None = None


@dataclass(slots=True)
class Layers:
    """Finds the layers of each length; what was reached for a shorter length is kept for a longer one.

    `admits` says which of some ties may be used, `closed` which nodes no way leads through. With `together`, ways lead
    from an office, party or event only by a tie whose time may overlap that of the tie they came by; with `successive`
    from a person, too.
    """

    network: Projection
    source: int
    target: int
    admits: Admits | None
    closed: Flags
    together: bool
    successive: bool = False
    _ahead: list[_Front] = field(init=False)
    _behind: list[_Front] = field(init=False)
    _marked: Flags = field(init=False)

    def __post_init__(self) -> None:
        ends = (np.array([node], dtype=np.int32) for node in (self.source, self.target))
        self._ahead, self._behind = ([_Front(end, None, end)] for end in ends)
        self.closed[[self.source, self.target]] = True
        self._marked = np.zeros(len(self.closed), dtype=np.bool_)

    def of_length(self, length: int) -> list[Layer] | None:
        """The layers of all ways of that length, the first being the steps out of the source; `None` if there are none.

        With `together`, a tie stays only if the way can go on from it to a tie whose time it may overlap.
        """
        while len(self._ahead) + len(self._behind) - 1 < length:
            less = self._is_less(self._ahead[-1], self._behind[-1])
            reached = self._ahead if less else self._behind
            reached.append(self._further(reached[-1]))
        behind = min(len(self._behind), length) - 1
        ahead = length - 1 - behind
        steps = [self._between(self._ahead[ahead], self._behind[behind])]
        if not len(steps[0].tie):
            return None
        for front in reversed(self._ahead[:ahead]):
            start = steps[0].start
            nodes = start[_heads(start)]
            steps.insert(0, self._between(front, _Front(nodes, None, nodes)))
        for front in reversed(self._behind[:behind]):
            nodes = self._once(steps[-1].end)
            steps.append(self._between(_Front(nodes, None, nodes), front))
        if self.together:
            for place in range(length - 2, -1, -1):
                steps[place] = steps[place].only(self._meets(steps[place], steps[place + 1]))
        return self._costed(steps)

    def cost(self, nodes: Numbers) -> NDArray[np.float64]:
        """What leading through each of these nodes costs; arriving costs nothing."""
        costs: NDArray[np.float64] = np.log2(1.0 + self.network.degrees[nodes])
        costs[nodes == self.target] = 0.0
        return costs

    def _further(self, front: _Front) -> _Front:
        """One step on from a front, by ties that may have met one of those by which it was entered."""
        nodes = self._nodes(front)
        if not self.together:
            ends = ends_from(self.network, nodes, self.admits)
            return _Front(ends[~self.closed[ends]])
        steps = steps_from(self.network, nodes, self.admits)
        steps = steps.only(~self.closed[steps.end])
        if front.entered is not None and (self.successive or not self.network.persons[nodes].all()):
            steps = steps.only(self._meets(steps.turned(), front.entered.turned()))
        return _Front(steps.end, steps)

    def _meets(self, here: Steps, following: Steps) -> Flags:
        return meets(self.network, here, following, persons_too=self.successive)

    def _nodes(self, front: _Front) -> Numbers:
        """The nodes of a front, each once, in the order of their numbers."""
        if front.nodes is None:
            front.nodes = self._once(front.ends)
        return front.nodes

    def _work(self, front: _Front) -> int:
        if front.work is None:
            front.work = int(self.network.degrees[self._nodes(front)].sum())
        return front.work

    def _is_less(self, one: _Front, other: _Front, times: int = 1) -> bool:
        """Whether one front has fewer ties than the other; what is surely larger is not counted."""
        if len(one.ends) <= len(other.ends):
            work = times * self._work(one)
            return work <= len(other.ends) or work <= self._work(other)
        work = self._work(other)
        return work > times * len(one.ends) and times * self._work(one) < work

    def _once(self, nodes: Numbers) -> Numbers:
        """Each of the nodes once, in the order of their numbers."""
        if len(nodes) < _FEW:
            return np.array(sorted(set(nodes.tolist())), dtype=np.int32)
        self._marked[nodes] = True
        found = np.flatnonzero(self._marked).astype(np.int32)
        self._marked[found] = False
        return found

    def _between(self, here: _Front, ahead: _Front) -> Steps:
        """The steps from some nodes to others, looked for from the side that has far fewer ties."""
        turned = self._is_less(ahead, here, _FAR)
        starts, ends = (ahead, here) if turned else (here, ahead)
        out = steps_from(self.network, self._nodes(starts), self.admits)
        self._marked[ends.ends] = True
        found = out.only(self._marked[out.end])
        self._marked[ends.ends] = False
        return found.back() if turned else found

    def _costed(self, steps: list[Steps]) -> list[Layer] | None:
        """The layers with what each step costs to the end, from the last to the first.

        Ways do not turn back to where they come from, so a step that could only be followed by its reverse is none.
        """
        layers = [Layer(steps[-1], np.zeros(len(steps[-1].tie)))]
        for here in reversed(steps[:-1]):
            rest = _Rest(layers[0].steps, layers[0].total)
            total = self.cost(here.end) + rest.without_turning(here)
            useful = np.isfinite(total)
            if not useful.any():
                return None
            layers.insert(0, Layer(here.only(useful), total[useful]))
        return layers


class _Rest:
    """For each node the cheapest step out of it, and the cheapest one to another node than that leads to."""

    def __init__(self, steps: Steps, total: NDArray[np.float64]) -> None:
        heads = _heads(steps.start)
        size = np.diff(np.append(heads, len(steps.start)))
        best = np.minimum.reduceat(total, heads)
        cheapest = np.flatnonzero(total == np.repeat(best, size))
        next_node = steps.end[cheapest[np.searchsorted(cheapest, heads)]]
        other = np.minimum.reduceat(np.where(steps.end == np.repeat(next_node, size), np.inf, total), heads)
        self._nodes = np.append(steps.start[heads], -1)
        self._best, self._other = np.append(best, np.inf), np.append(other, np.inf)
        self._next = np.append(next_node, -1)

    def without_turning(self, before: Steps) -> NDArray[np.float64]:
        """What is left to pay after each of these steps; infinite where nothing follows."""
        place = np.searchsorted(self._nodes[:-1], before.end)
        place[self._nodes[place] != before.end] = -1
        cost: NDArray[np.float64] = np.where(self._next[place] == before.start, self._other[place], self._best[place])
        return cost


def _heads(grouped: Numbers) -> NDArray[np.int64]:
    """Where each group of equal numbers begins."""
    starts = np.ones(len(grouped), dtype=np.bool_)
    np.not_equal(grouped[1:], grouped[:-1], out=starts[1:])
    return np.flatnonzero(starts)
