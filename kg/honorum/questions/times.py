"""Bounds as answers give them: the start and the end, each as said and with the two days it lies between.

Days follow the record: a start is the first day, an end is the day after the last.
"""

from datetime import date
from typing import Any

from honorum.model.bounds import Bounds, Certainty

Json = dict[str, Any]


def start_json(bounds: Bounds) -> Json:
    """When it began.

    >>> from honorum.model.bounds import between
    >>> start_json(between("2019-03", None))
    {'edtf': '2019-03', 'earliest': '2019-03-01', 'latest': '2019-03-31'}
    """
    return _point(bounds.start, bounds.earliest_start, bounds.latest_start)


def end_json(bounds: Bounds) -> Json:
    """When it was over; all `None` when nothing is known, which does not mean that it goes on."""
    return _point(bounds.end, bounds.earliest_end, bounds.latest_end)


def during_json(bounds: Bounds) -> Json:
    """Start and end together."""
    return {"start": start_json(bounds), "end": end_json(bounds)}


def chronology(bounds: Bounds) -> tuple[date, date, date]:
    """A key that puts intervals in order of time: by their earliest known day, what is undated last.

    >>> from honorum.model.bounds import UNKNOWN, between
    >>> chronology(between("1994", "2000")) < chronology(between("1995", None)) < chronology(UNKNOWN)
    True
    """
    days = (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end)
    known = [day for day in days if day]
    return (known[0], known[-1], bounds.latest_end or date.max) if known else (date.max, date.max, date.max)


def was_on(bounds: Bounds, on: date | None) -> bool:
    """Whether something may have been so on that day; without a day, whether it ever was.

    >>> from honorum.model.bounds import between
    >>> was_on(between("1994", "2000"), date(1996, 1, 1)), was_on(between("1994", "2000"), date(2001, 1, 1))
    (True, False)
    """
    return on is None or bounds.on(on) is not Certainty.NO


def _point(edtf: str | None, earliest: date | None, latest: date | None) -> Json:
    return {
        "edtf": edtf,
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
    }
