"""Cells become points in time, as precise as they are written and no more."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from honorum.errors import InvalidDate
from honorum.model import edtf

_PARTS = {
    "yyyy": r"(?P<year>\d{4})",
    "mm": r"(?P<month>\d{1,2})",
    "dd": r"(?P<day>\d{1,2})",
    "mmmm": r"(?P<name>[A-Za-z]{3,9})\.?",
}
_TOKEN = re.compile(r"yyyy|mmmm|mm|dd")
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?")
_MONTHS = "january february march april may june july august september october november december".split()
_ENDLESS = "9999"


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """The ways in which a table writes its dates, tried in order.

    `iso` is 2019, 2019-03 or 2019-03-20; `edtf` is any EDTF date; others are made of dd, mm, mmmm (an English month)
    and yyyy, such as ``dd/mm/yyyy``. A cell that is empty, one of `unknown` or in the year 9999 has no date.

    Raises:
        ValueError: a pattern has no year, or a day without a month.
    """

    patterns: tuple[str, ...] = ("iso",)
    unknown: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        for pattern in self.patterns:
            if pattern not in {"iso", "edtf"}:
                _compiled(pattern)

    def read(self, cell: str) -> str | None:
        """The point in time of a cell, as EDTF; `None` where it is unknown.

        Raises:
            InvalidDate: the cell has something else.

        >>> DatePatterns(("dd/mm/yyyy", "iso")).read("5/3/2019"), DatePatterns().read("2019-03")
        ('2019-03-05', '2019-03')
        """
        text = cell.strip()
        if not text or text in self.unknown or _ENDLESS in re.split(r"\D+", text):
            return None
        for pattern in self.patterns:
            if (point := _matched(pattern, text)) is not None:
                edtf.span(point)
                return point
        raise InvalidDate(text, "is not a date of this table", f"It writes dates as: {', '.join(self.patterns)}.")


def after_last_day(point: str) -> str:
    """The end (exclusive) of what lasted to this last day (inclusive); coarser dates stay as they are.

    >>> after_last_day("2019-03-20"), after_last_day("2019-03")
    ('2019-03-21', '2019-03')
    """
    return (date.fromisoformat(point) + timedelta(days=1)).isoformat() if edtf.is_day(point) else point


def in_order(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """A start and an end (exclusive) that fit together; what ends on its first day lasted that one day.

    Raises:
        InvalidDate: it ends before it starts.

    >>> in_order("2019-03-20", "2019-03-20")
    ('2019-03-20', '2019-03-21')
    """
    if start is None or end is None:
        return start, end
    if edtf.span(start).first > edtf.span(end).last:
        raise InvalidDate(end, f"ends it before it starts ({start})", "Check both dates in the source.")
    return (start, after_last_day(end)) if start == end else (start, end)


def to_last_day(start: str | None, last: str | None) -> tuple[str | None, str | None]:
    """A start and the last day (inclusive), as a start and an end (exclusive).

    Raises:
        InvalidDate: the last day lies before the start.

    >>> to_last_day("2019-03-20", "2019-03-20")
    ('2019-03-20', '2019-03-21')
    """
    in_order(start, last)
    return start, after_last_day(last) if last else None


def same_or_finer(one: str | None, other: str | None) -> str | None:
    """Of two dates of one day the finer; the first where they disagree."""
    if one is None or other is None:
        return one or other
    inner, outer = edtf.span(other), edtf.span(one)
    return other if outer.first <= inner.first and inner.last <= outer.last else one


def _matched(pattern: str, text: str) -> str | None:
    if pattern == "edtf":
        try:
            edtf.span(text)
        except InvalidDate:
            return None
        return text
    found = (_ISO if pattern == "iso" else _compiled(pattern)).fullmatch(text)
    if not found:
        return None
    parts = found.groupdict()
    month = _month(parts)
    pieces = [parts["year"], *([f"{month:02}"] if month else [])]
    return "-".join([*pieces, *([f"{int(parts['day']):02}"] if parts.get("day") else [])]) if month != 0 else None


def _month(parts: dict[str, str | None]) -> int | None:
    """The number of the month; `None` where there is none, 0 where its name is no month's."""
    if name := parts.get("name"):
        matching = [number for number, month in enumerate(_MONTHS, start=1) if month.startswith(name.lower())]
        return matching[0] if len(matching) == 1 else 0
    return int(month) if (month := parts.get("month")) else None


def _compiled(pattern: str) -> re.Pattern[str]:
    if "yyyy" not in pattern or ("dd" in pattern and "mm" not in pattern):
        raise ValueError(f"{pattern!r} is no way to write dates: use iso, edtf, or dd, mm, mmmm and yyyy")
    pieces: list[str] = []
    position = 0
    for token in _TOKEN.finditer(pattern):
        pieces += [re.escape(pattern[position : token.start()]), _PARTS[token[0]]]
        position = token.end()
    return re.compile("".join(pieces) + re.escape(pattern[position:]))
