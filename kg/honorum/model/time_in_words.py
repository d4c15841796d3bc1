"""Bounds in words, for people."""

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from honorum.model.bounds import Bounds


def time_in_words(bounds: "Bounds") -> str:
    """When something was so, in words; "until" names the first day on which it was over.

    >>> from honorum.model.bounds import between, observed
    >>> from datetime import date
    >>> time_in_words(between("2018-05-01", None)), time_in_words(observed(date(2021, 1, 11)))
    ('from 2018-05-01, end unknown', 'begun by 2021-01-11, still so on 2021-01-11, end unknown')
    """
    told = [f"begun by {bounds.latest_start}" if bounds.latest_start else "start unknown"]
    if bounds.start:
        told = [f"from {_point(bounds.start)}"]
    if bounds.end:
        told.append(f"until {_point(bounds.end)}")
    elif bounds.latest_end:
        told.append(f"over by {bounds.latest_end}")
    else:
        first, after = bounds.certain_days or (None, None)
        last = after - timedelta(days=1) if after else None
        told += [f"still so on {last}"] if last and (bounds.start is None or last != first) else []
        told.append("end unknown")
    return ", ".join(told)


def _point(edtf: str) -> str:
    """A point in time as EDTF; one of several (a set) in words."""
    return " or ".join(edtf.strip("[]").split(",")) if edtf.startswith("[") else edtf
