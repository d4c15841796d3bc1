"""Stretches of time that touch the day of the article: "for the past two years", "within three months"."""

import re
from datetime import date, timedelta

from honorum.extraction.time import words
from honorum.extraction.time.calendar import interval, month_text, shift_months
from honorum.extraction.time.rule import Rule, Standpoint
from honorum.extraction.time.words import NUMBER

_YEARS = {"year": 1, "decade": 10, "century": 100}
_VAGUE_NUMBERS = ("few", "several", "many")


def edge(origin: date, number: int, unit: str) -> str:
    """The EDTF date so far from the origin, as fine as the unit: days for days and weeks, else months or years.

    >>> edge(date(2021, 1, 11), -2, "year"), edge(date(2021, 1, 11), 3, "month")
    ('2019', '2021-04')
    """
    if unit in _YEARS:
        return f"{origin.year + number * _YEARS[unit]:04}"
    if unit == "month":
        return month_text(*shift_months(origin, number))
    return (origin + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])).isoformat()


def _past(match: re.Match[str], at: Standpoint) -> str | None:
    number = (match["number"] or "one").lower()
    if at.published is None or number.endswith(_VAGUE_NUMBERS):
        return None
    unit = match["unit"].lower()
    start = edge(at.published, -words.number(number), unit)
    return interval(start, at.published if unit in {"day", "week", "fortnight"} else edge(at.published, 0, unit))


def _coming(match: re.Match[str], at: Standpoint) -> str | None:
    number = (match["number"] or "one").lower()
    if at.published is None or number.endswith(_VAGUE_NUMBERS):
        return None
    return interval(at.published, edge(at.published, words.number(number), match["unit"].lower()))


_NUMBER = rf"(?P<number>(?:a )?few|several|many|{NUMBER})"
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade|century)s?(?![a-z])"

RULES = (
    Rule(
        "past-stretch",
        rf"(?i:(?:for|over|in|during|within|throughout) (?:much of |most of |all of )?the (?:last|past"
        rf"|previous) (?:{_NUMBER} )?{_UNIT})",
        _past,
    ),
    Rule(
        "coming-stretch",
        rf"(?i:(?:for|over|in|during|within|throughout) the (?:next|coming|following) (?:{_NUMBER} )?{_UNIT})",
        _coming,
    ),
    Rule("within", rf"(?i:within {_NUMBER} {_UNIT})(?! of\b)", _coming),
)
