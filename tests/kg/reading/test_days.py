"""Publication days, given and stated."""

from datetime import date

import pytest

from honorum.errors import InvalidDate
from honorum.reading.days import given_day, stated_day

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-01-11", "2021-01-11"),
        ("2021-01-11T23:30:00-05:00", "2021-01-11"),
        ("2021/1/3", "2021-01-03"),
        ("20210111", "2021-01-11"),
        ("20210111T0900Z", "2021-01-11"),
        ("Mon, 11 Jan 2021 00:30:00 +0600", "2021-01-11"),
        ("January 11, 2021", "2021-01-11"),
        ("11 January 2021", "2021-01-11"),
        ("01/11/2021", None),
        ("2021-02-30", None),
        ("2021", None),
        ("last week", None),
        ("", None),
    ],
)
def test_stated_days(text: str, day: str | None) -> None:
    """A plain date is read in its own time zone; an unclear or impossible one is no date."""
    assert stated_day(text, TODAY) == day


def test_given_day_keeps_the_day() -> None:
    """A time of day after a given day is cut off."""
    assert given_day("2021-01-11T09:00:00Z", TODAY) == "2021-01-11"


def test_future() -> None:
    """A day after tomorrow is refused, with today's date in the message."""
    with pytest.raises(InvalidDate, match="2026-11-23"):
        stated_day("2027-01-01", TODAY)
