"""The days on which things became known, put beside the parts of the index of names: one for each of their numbers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from honorum.finding.index import NameIndex
from honorum.finding.learnt import Learnt
from honorum.finding.segment import Segment

_NEVER = np.iinfo(np.int32).max


@dataclass(frozen=True, slots=True)
class DaysOfPart:
    """For each thing of a part of the index the day on which it became known, and that since which it is as today."""

    first: NDArray[np.int32]
    since: NDArray[np.int32]

    def otherwise(self, day: int) -> NDArray[np.bool_]:
        """Which things were known on a day, but perhaps by other names."""
        return (self.first <= day) & (self.since > day)

    def not_as_today(self, day: int) -> NDArray[np.bool_]:
        """Which things were not known on a day as they are today."""
        return (self.first > day) | (self.since > day)


class DaysOfParts:
    """The days for all parts of an index, found when they are asked for."""

    def __init__(self, learnt: Learnt, names: NameIndex) -> None:
        self.learnt = learnt
        self._names = names
        self._known: dict[str, list[DaysOfPart]] = {}

    def of(self, kind: str) -> list[DaysOfPart]:
        """The days for each part of the names of one kind."""
        if kind not in self._known:
            self._known[kind] = [_beside(part.segment, self.learnt) for part in self._names.of(kind).parts]
        return self._known[kind]


def _beside(segment: Segment, learnt: Learnt) -> DaysOfPart:
    """Both are in the order of their IRIs, so one walk through them is enough."""
    first = np.full(len(segment), _NEVER, dtype=np.int32)
    since = np.full(len(segment), _NEVER, dtype=np.int32)
    place, end = 0, len(learnt)
    for number in segment.by_iri.tolist():
        wanted = segment.iris.encoded(number)
        place = _from(learnt, wanted, place)
        if place == end:
            break
        if learnt.iris.encoded(place) == wanted:
            first[number], since[number] = learnt.first[place], max(learnt.last[place], learnt.lost[place])
    return DaysOfPart(first, since)


def _from(learnt: Learnt, wanted: bytes, place: int) -> int:
    """The first place from this one on whose IRI does not come before the wanted one; a long way is gone in leaps."""
    step, end = 1, len(learnt)
    while place + step < end and learnt.iris.encoded(place + step) < wanted:
        step *= 2
    low, high = place, min(place + step, end)
    while low < high:
        middle = (low + high) // 2
        if learnt.iris.encoded(middle) < wanted:
            low = middle + 1
        else:
            high = middle
    return low
