"""Publication days: strict where a person gave them, forgiving where a page states them, never guessed."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from honorum.errors import InvalidDate

_ISO = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])")
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T\d+.*)?\s*$")
_WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%b %d %Y")
_GIVEN = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?")


def given_day(text: str, today: date) -> str:
    """The ISO day that a person wrote; an ISO time of day after it is cut off.

    Raises:
        InvalidDate: it is no ISO day, or later than tomorrow.

    >>> given_day("2021-01-11", date(2021, 2, 1))
    '2021-01-11'
    """
    if not _GIVEN.fullmatch(text.strip()):
        raise InvalidDate(text)
    try:
        day = date.fromisoformat(text.strip()[:10])
    except ValueError as reason:
        raise InvalidDate(text) from reason
    return _not_future(day, text, today)


def stated_day(text: str, today: date) -> str | None:
    """The ISO day that a page or feed states, in its own time zone; `None` where it states none that is plain.

    A date of figures whose order is unsure (11/01/2021) is not read.

    Raises:
        InvalidDate: it is later than tomorrow.

    >>> stated_day("Mon, 11 Jan 2021 23:30:00 -0500", date(2021, 2, 1)), stated_day("11/01/2021", date(2021, 2, 1))
    ('2021-01-11', None)
    """
    day = _plain_day(text.strip())
    return None if day is None else _not_future(day, text, today)


def _plain_day(text: str) -> date | None:
    numbers = _ISO.match(text) or _COMPACT.match(text)
    try:
        if numbers:
            return date(*map(int, numbers.groups()))
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    for pattern in _WRITTEN:
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None


def _not_future(day: date, text: str, today: date) -> str:
    # A day of grace, since it is already tomorrow east of here.
    if (day - today).days > 1:
        raise InvalidDate(text, f"lies in the future (today is {today})", "Give the day on which it was published.")
    return day.isoformat()
