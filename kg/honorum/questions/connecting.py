"""The shortest ways through the network, optionally on one day, or only between people who met.

Lengths are tried one after the other. For each, a step back from the target finds the hops that can still reach it,
so that walking forward from the source never enters a dead end except where it would cross its own way.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, pairwise

from honorum.model.bounds import Certainty
from honorum.questions.network import Network, Tie
from honorum.questions.tie_times import TieTimes

Hop = tuple[str, str, Tie]
"""A step from one node to another by a tie, in the direction of the way."""


def ways(
    network: Network,
    times: TieTimes,
    source: str,
    target: str,
    *,
    on: date | None,
    together: bool,
    max_hops: int,
    limit: int,
) -> list[list[Hop]]:
    """The shortest ways between two nodes, none through a node twice, shorter ones first.

    `on` admits only ties that may hold that day; `together` only neighbours at an office, party or event whose times
    there may overlap.
    """
    if source == target:
        return []
    search = _Search(network, times, source, target, on, together, max_hops)
    return list(islice(search.found(), limit))


@dataclass(slots=True)
class _Search:
    network: Network
    times: TieTimes
    source: str
    target: str
    on: date | None
    together: bool
    max_hops: int
    away: dict[str, int] = field(default_factory=dict)
    reach: dict[tuple[str, str], dict[Tie, int]] = field(default_factory=lambda: defaultdict(dict))
    frontier: dict[str, list[Hop]] = field(default_factory=lambda: defaultdict(list))

    def found(self) -> Iterator[list[Hop]]:
        self._measure()
        if self.target not in self.away:
            return
        for length in range(1, self.max_hops + 1):
            self._step_back(length)
            if length >= self.away[self.target]:
                yield from self._of_length(length)

    def _measure(self) -> None:
        """How far each node is from the source, as far as the way may be long."""
        self.away[self.source] = 0
        edge = [self.source]
        for distance in range(1, self.max_hops + 1):
            edge = [other for node in edge for other in self._neighbours(node) if other not in self.away]
            self.away.update(dict.fromkeys(edge, distance))
            edge = list(dict.fromkeys(edge))

    def _neighbours(self, node: str) -> dict[str, list[Tie]]:
        """Neighbours of a node and the ties to them that are admitted."""
        if self.on is None:
            return self.network.ties(node)
        admitted = {other: [tie for tie in ties if self._holds(tie)] for other, ties in self.network.ties(node).items()}
        return {other: ties for other, ties in admitted.items() if ties}

    def _holds(self, tie: Tie) -> bool:
        return self.on is None or tie.timeless or self.times.of(tie).on(self.on) is not Certainty.NO

    def _step_back(self, length: int) -> None:
        """Find the hops from which the target is exactly so many steps away."""
        before, self.frontier = self.frontier, defaultdict(list)
        ends = [self.target] if length == 1 else list(before)
        for end in ends:
            for node, ties in self._neighbours(end).items():
                if node == self.target or self.away.get(node, self.max_hops) + length > self.max_hops:
                    continue
                known = self.reach[node, end]
                for tie in ties:
                    if tie not in known and (length == 1 or self._goes_on(node, tie, before[end])):
                        known[tie] = length
                        self.frontier[node].append((node, end, tie))

    def _goes_on(self, node: str, tie: Tie, hops: Sequence[Hop]) -> bool:
        return any(other != node and self._meet(start, tie, following) for start, other, following in hops)

    def _meet(self, node: str, tie: Tie, following: Tie) -> bool:
        """Whether a way may enter a node by one tie and leave it by the other."""
        if not self.together or "/id/person/" in node or tie.timeless or following.timeless:
            return True
        return self.times.of(tie).overlaps(self.times.of(following)) is not Certainty.NO

    def _of_length(self, length: int) -> Iterator[list[Hop]]:
        for nodes in self._walk([self.source], [], length):
            chosen = self._choose([self._admitted(one, other) for one, other in pairwise(nodes)])
            if chosen is not None:
                yield [(one, other, tie) for (one, other), tie in zip(pairwise(nodes), chosen, strict=True)]

    def _walk(self, nodes: list[str], entered: list[Tie], left: int) -> Iterator[list[str]]:
        """All ways of exactly that length; `entered` are the ties by which the last node can have been entered."""
        node = nodes[-1]
        for other in sorted(self._neighbours(node)):
            reach = self.reach.get((node, other))
            if reach is None or other in nodes or (left == 1) != (other == self.target):
                continue
            ties = [
                tie
                for tie, steps in reach.items()
                if steps <= left and (not entered or any(self._meet(node, one, tie) for one in entered))
            ]
            if not ties:
                continue
            if left == 1:
                yield [*nodes, other]
            else:
                yield from self._walk([*nodes, other], ties, left - 1)

    def _admitted(self, one: str, other: str) -> list[Tie]:
        ties = [tie for tie in self.network.ties(one)[other] if self._holds(tie)]
        return sorted(ties, key=self._preference)

    def _preference(self, tie: Tie) -> tuple[bool, bool, date, str]:
        """Ties that surely hold on the day first, then dated ones, then earlier ones."""
        sure = self.on is not None and self.times.of(tie).on(self.on) is Certainty.CERTAIN
        bounds = self.times.of(tie)
        first = bounds.earliest_start or bounds.latest_start
        return not sure, first is None, first or date.max, tie.id

    def _choose(self, steps: list[list[Tie]], before: Tie | None = None) -> list[Tie] | None:
        """One tie for each step, such that all who must have met did; `None` if there is no such choice.

        `before` is the last tie with a time of its own since the way left a person: a step from office to body to
        office has none, so the holders at its two ends are compared with each other.
        """
        if not steps:
            return []
        for tie in steps[0]:
            if self.together and before is not None and not tie.timeless:
                shared = {before.one, before.other} & {tie.one, tie.other}
                at_person = any("/id/person/" in node for node in shared)
                if not at_person and self.times.of(before).overlaps(self.times.of(tie)) is Certainty.NO:
                    continue
            rest = self._choose(steps[1:], before if tie.timeless else tie)
            if rest is not None:
                return [tie, *rest]
        return None
