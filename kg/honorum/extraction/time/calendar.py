"""Days, weeks, months and years counted from a day, written as EDTF."""

from calendar import monthrange
from datetime import date, timedelta


def valid_day(year: int, month: int, day: int) -> str | None:
    """The day as EDTF, or `None` when the calendar has no such day.

    >>> valid_day(2021, 2, 28), valid_day(2021, 2, 30)
    ('2021-02-28', None)
    """
    if not 1 <= month <= len("JFMAMJJASOND") or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def shift_months(day: date, months: int) -> tuple[int, int]:
    """Year and month so many months after the day.

    >>> shift_months(date(2021, 1, 11), -2)
    (2020, 11)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def month_text(year: int, month: int) -> str:
    """A month as EDTF."""
    return f"{year:04}-{month:02}"


def week(day: date, shift: int = 0) -> tuple[date, date]:
    """Monday and Sunday of the week of the day, or of one so many weeks later.

    >>> week(date(2021, 1, 11), -1)
    (datetime.date(2021, 1, 4), datetime.date(2021, 1, 10))
    """
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    return monday, monday + timedelta(days=6)


def weekday(day: date, wanted: int, *, future: bool, strict: bool = False) -> date:
    """The nearest such weekday at or before (or at or after) the day; `strict` leaves the day itself out.

    >>> weekday(date(2021, 1, 11), 6, future=False)
    datetime.date(2021, 1, 10)
    """
    if future:
        ahead = (wanted - day.weekday()) % 7 or (7 if strict else 0)
        return day + timedelta(days=ahead)
    back = (day.weekday() - wanted) % 7 or (7 if strict else 0)
    return day - timedelta(days=back)


def interval(first: str | date | None, last: str | date | None) -> str:
    """An EDTF interval; `None` leaves a side open.

    >>> interval("1991", None)
    '1991/..'
    """
    return f"{first or '..'}/{last or '..'}"
