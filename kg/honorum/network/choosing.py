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

_Days = tuple[int, int]
"""The first day and the one after the last."""

_Meetings = tuple[_Days, _Days]

_ALWAYS: _Days = (NEVER_BEFORE, NEVER_AFTER)
_FIRST: _Meetings = (_ALWAYS, _ALWAYS)


@dataclass(frozen=True, slots=True)
class Conditions:
    """What ways may be made of.

    `on` admits only ties that may hold that day; `together` only neighbours at an office, party or event whose times
    there may overlap; `successive` (which implies it) only ways on which what a person shared with the one before may
    overlap with what the person shared with the one after. `follow` names the kinds of ties to use, all if empty;
    `avoid_kinds` those not to use. Ways do not pass through the nodes (IRIs) of `avoid`.
    """

    on: date | None = None
    together: bool = False
    follow: frozenset[str] = frozenset()
    avoid_kinds: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    successive: bool = False

    @property
    def timed(self) -> bool:
        """Whether the times of ties have to fit each other."""
        return self.together or self.successive


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

    def _choose(
        self, steps: list[list[int]], nodes: Sequence[int], before: int | None = None, meetings: _Meetings = _FIRST
    ) -> list[int] | None:
        """One tie for each step.

        `before` is the last tie with a time of its own since the way left a person: a step from office to body to
        office has none, so the holders at its two ends are compared with each other. `meetings` are the days shared
        with the person before the last one, and the days shared since.
        """
        if not steps:
            return []
        if self.network.persons[nodes[0]]:
            before, meetings = None, (meetings[1], _ALWAYS)
        for tie in steps[0]:
            timeless = bool(self.network.timeless[tie])
            met = meetings if timeless else (meetings[0], self._days_of(tie, meetings[1]))
            if self.conditions.timed and before is not None and not timeless and not self.overlap(before, tie):
                continue
            if self.conditions.successive and not _common(*met):
                continue
            rest = self._choose(steps[1:], nodes[1:], before if timeless else tie, met)
            if rest is not None:
                return [tie, *rest]
        return None

    def _days_of(self, tie: int, among: _Days) -> _Days:
        """The days on which a tie may have held, among others."""
        start, end = self.network.earliest_start[tie], self.network.latest_end[tie]
        return max(int(start), among[0]), min(int(end), among[1])

    def goes_on(self, node: int, entered: Sequence[int], tie: int) -> bool:
        """Whether a way that came into a node by one of some ties may leave it by another."""
        return not entered or any(self._meet(node, one, tie) for one in entered)

    def _meet(self, node: int, tie: int, following: int) -> bool:
        """Whether a way may enter a node by one tie and leave it by the other."""
        timeless = self.network.timeless
        if not self.conditions.timed or timeless[tie] or timeless[following]:
            return True
        if self.network.persons[node] and not self.conditions.successive:
            return True
        return self.overlap(tie, following)

    def overlap(self, tie: int, other: int) -> bool:
        """Whether two ties may have held on the same day."""
        start, end = self.network.earliest_start, self.network.latest_end
        return bool(start[tie] < end[other] and start[other] < end[tie])


def _common(one: _Days, other: _Days) -> bool:
    """Whether two spans have a day in common.

    >>> _common((1, 5), (4, 9)), _common((1, 4), (4, 9))
    (True, False)
    """
    return max(one[0], other[0]) < min(one[1], other[1])
