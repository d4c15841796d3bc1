"""Which ties may be used, and which of them a way takes along its nodes."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import numpy as np

from honorum.model.bounds import Certainty
from honorum.network.projection import NEVER_AFTER, NEVER_BEFORE, Flags, Numbers, Projection
from honorum.network.steps import Admits

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


def admission(network: Projection, conditions: Conditions) -> Admits | None:
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
class Chooser:
    """Chooses ties under conditions."""

    network: Projection
    conditions: Conditions
    admits: Admits | None = field(init=False)

    def __post_init__(self) -> None:
        self.admits = admission(self.network, self.conditions)

    def along(self, nodes: Sequence[int]) -> list[Step] | None:
        """The way along these nodes, with one tie for each step; `None` if no choice lets all meet who must have."""
        ties = self._choose([self.between(one, other) for one, other in pairwise(nodes)], nodes)
        if ties is None:
            return None
        return [(one, other, tie) for (one, other), tie in zip(pairwise(nodes), ties, strict=True)]

    def between(self, one: int, other: int) -> list[int]:
        """The ties between two nodes that may be used, the best to tell first."""
        network = self.network
        begin, end = network.first[one : one + 2].tolist()
        around = network.neighbours.data[begin:end]
        low = bisect_left(around, other)
        found: Numbers = network.through[begin + low : begin + bisect_right(around, other, low)]
        usable = found if self.admits is None else found[self.admits(found)]
        ties: list[int] = usable.tolist()
        return sorted(ties, key=self.preference) if len(ties) > 1 else ties

    def preference(self, tie: int) -> tuple[bool, bool, int, int]:
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
            if self.conditions.together and before is not None and not timeless and not self.overlap(before, tie):
                continue
            rest = self._choose(steps[1:], nodes[1:], before if timeless else tie)
            if rest is not None:
                return [tie, *rest]
        return None

    def goes_on(self, node: int, entered: Sequence[int], tie: int) -> bool:
        """Whether a way that came into a node by one of some ties may leave it by another."""
        return not entered or any(self._meet(node, one, tie) for one in entered)

    def _meet(self, node: int, tie: int, following: int) -> bool:
        """Whether a way may enter a node by one tie and leave it by the other."""
        timeless = self.network.timeless
        if not self.conditions.together or self.network.persons[node] or timeless[tie] or timeless[following]:
            return True
        return self.overlap(tie, following)

    def overlap(self, tie: int, other: int) -> bool:
        """Whether two ties may have held on the same day."""
        start, end = self.network.earliest_start, self.network.latest_end
        return bool(start[tie] < end[other] and start[other] < end[tie])
