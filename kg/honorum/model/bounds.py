"""Bounds: what is known, and what is not, about when something began and ended.

An interval starts on a day (inclusive) and ends on a day (exclusive). Of each we may know only that it lies between
two days. So an interval has four bounds; an absent one means that nothing is known on that side. A missing end is
unknown, never "current".
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from honorum.model import edtf

_DAY = timedelta(days=1)


class Certainty(StrEnum):
    """How sure it is that an interval covers a day."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Bounds:
    """When something was so: two points in time as EDTF, each between two days."""

    start: str | None = None
    end: str | None = None
    earliest_start: date | None = None
    latest_start: date | None = None
    earliest_end: date | None = None
    latest_end: date | None = None

    def on(self, day: date) -> Certainty:
        """Whether the interval covers the day: certain when ``latest_start ≤ day < earliest_end``.

        >>> term = between("1991", "2019-03-20")
        >>> [str(term.on(date(year, 6, 1))) for year in (1990, 1991, 2000, 2019)]
        ['no', 'possible', 'certain', 'no']
        """
        after_start = self.latest_start is not None and self.latest_start <= day
        before_end = self.earliest_end is not None and day < self.earliest_end
        if after_start and before_end:
            return Certainty.CERTAIN
        too_early = self.earliest_start is not None and day < self.earliest_start
        too_late = self.latest_end is not None and self.latest_end <= day
        return Certainty.NO if too_early or too_late else Certainty.POSSIBLE

    @property
    def contradictory(self) -> bool:
        """Whether no interval fits: it would have to end before it starts, or a point would lie outside itself."""
        return (
            _after(self.earliest_start, self.latest_start)
            or _after(self.earliest_end, self.latest_end)
            or _after(self.earliest_start, self.latest_end)
        )

    def meet(self, other: "Bounds") -> "Bounds":
        """The bounds that hold when both do; the finer EDTF of each point is kept.

        The result may be `contradictory`: then the two cannot be about one interval.

        >>> between("2019", None).meet(observed(date(2019, 5, 1))).latest_start
        datetime.date(2019, 5, 1)
        """
        return Bounds(
            _finer(self.start, other.start),
            _finer(self.end, other.end),
            _latest(self.earliest_start, other.earliest_start),
            _earliest(self.latest_start, other.latest_start),
            _latest(self.earliest_end, other.earliest_end),
            _earliest(self.latest_end, other.latest_end),
        ).tightened()

    def tightened(self) -> "Bounds":
        """The same bounds with what follows from "start before end": an interval has at least one day.

        So what began on a day was so on that day. Where a source gives one day for both ends, nothing follows.

        >>> str(between("2019-06-01", None).on(date(2019, 6, 1)))
        'certain'
        """
        latest_start, earliest_end = self.latest_start, self.earliest_end
        if self.earliest_start is not None and self.latest_end is not None and self.latest_end <= self.earliest_start:
            return self
        if self.latest_end is not None:
            latest_start = _earliest(latest_start, self.latest_end - _DAY)
        if self.earliest_start is not None:
            earliest_end = _latest(earliest_end, self.earliest_start + _DAY)
        return replace(self, latest_start=latest_start, earliest_end=earliest_end)

    def overlaps(self, other: "Bounds") -> Certainty:
        """Whether the two share a day, as far as known.

        >>> str(between("2001", "2005").overlaps(between("2003", None)))
        'possible'
        >>> str(between("2001", "2005").overlaps(between("2006", None)))
        'no'
        """
        if _not_after(self.latest_end, other.earliest_start) or _not_after(other.latest_end, self.earliest_start):
            return Certainty.NO
        mine, theirs = self.certain_days, other.certain_days
        if mine and theirs and max(mine[0], theirs[0]) < min(mine[1], theirs[1]):
            return Certainty.CERTAIN
        return Certainty.POSSIBLE

    @property
    def certain_days(self) -> tuple[date, date] | None:
        """The days the interval surely covers, from the first to the one after the last; `None` if there are none.

        >>> between("2001", "2005").certain_days
        (datetime.date(2001, 12, 31), datetime.date(2005, 1, 1))
        """
        if self.latest_start is None or self.earliest_end is None or self.latest_start >= self.earliest_end:
            return None
        return self.latest_start, self.earliest_end


UNKNOWN = Bounds()


def between(start: str | None, end: str | None) -> Bounds:
    """Bounds from a start and an end (exclusive) as EDTF dates; `None` leaves that side open.

    Raises:
        InvalidDate: one of them is no EDTF date.

    >>> between("2019-03", None).latest_start
    datetime.date(2019, 3, 31)
    """
    first = edtf.span(start) if start else None
    last = edtf.span(end) if end else None
    return Bounds(
        start,
        end,
        first.first if first else None,
        first.last if first else None,
        last.first if last else None,
        last.last if last else None,
    ).tightened()


def observed(day: date) -> Bounds:
    """Bounds of what a source dated that day says is so: begun by then, not over before the next day.

    >>> str(observed(date(2021, 1, 11)).on(date(2021, 1, 11)))
    'certain'
    """
    return observed_within(day, day)


def observed_within(first: date, last: date) -> Bounds:
    """Bounds of what is said to have been so on some day between two (both inclusive).

    >>> observed_within(date(2005, 1, 1), date(2005, 12, 31)).latest_start
    datetime.date(2005, 12, 31)
    """
    return Bounds(latest_start=last, earliest_end=first + _DAY)


def over_by(day: date) -> Bounds:
    """Bounds of what a source dated that day calls former: ended by then.

    >>> str(over_by(date(2021, 1, 11)).on(date(2021, 1, 11)))
    'no'
    """
    return Bounds(latest_end=day).tightened()


def _after(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one > other


def _not_after(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one <= other


def _latest(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one and other else one or other


def _earliest(one: date | None, other: date | None) -> date | None:
    return min(one, other) if one and other else one or other


def _finer(one: str | None, other: str | None) -> str | None:
    """The EDTF date with fewer possible days; on a tie the one that sorts first, so that order does not matter."""
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda text: (edtf.span(text).last - edtf.span(text).first, text))
