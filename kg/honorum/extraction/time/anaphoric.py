"""Times counted from the date last spoken of: "a year later", "the following month", "since then"."""

import re
from datetime import date, timedelta

from honorum.extraction.time import words
from honorum.extraction.time.calendar import interval, month_text, shift_months
from honorum.extraction.time.relative import counted
from honorum.extraction.time.rule import Rule, Standpoint
from honorum.extraction.time.words import NUMBER
from honorum.model.edtf import ends, is_day, span

_MONTH_LENGTH = len("2021-01")


def _later(match: re.Match[str], at: Standpoint) -> str | None:
    """Counted no finer than the date it is counted from."""
    number = match["number"].lower()
    if at.reference is None or number.endswith(("few", "several", "many")):
        return None
    sign = 1 if match["way"].lower() in {"later", "after", "afterwards", "on"} else -1
    unit = match["unit"].lower()
    reference = _start(at.reference)
    if reference is None or (unit not in {"year", "decade"} and len(reference) < _MONTH_LENGTH):
        return None
    origin = span(reference).first
    if unit in {"day", "week"} and not is_day(reference):
        return None
    return counted(origin, sign * words.number(number), unit)


def _same(match: re.Match[str], at: Standpoint) -> str | None:
    """That year, the following month: from the date last spoken of, which must be fine enough."""
    reference = _start(at.reference) if at.reference else None
    if reference is None:
        return None
    shift = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(
        match["which"].lower().removeprefix("the "), 0
    )
    unit, origin = match["unit"].lower(), span(reference).first
    if unit == "year":
        return f"{origin.year + shift:04}"
    if unit == "month":
        return month_text(*shift_months(origin, shift)) if len(reference) >= _MONTH_LENGTH else None
    return _day(origin, shift) if is_day(reference) else None


def _day(origin: date, shift: int) -> str:
    return (origin + timedelta(days=shift)).isoformat()


def _since_then(_: re.Match[str], at: Standpoint) -> str | None:
    reference = _start(at.reference) if at.reference else None
    return interval(reference, None) if reference else None


def _start(reference: str) -> str | None:
    """The date, or where an interval begins, without "about"; decades and seasons count for nothing."""
    start = (ends(reference)[0] or "").rstrip("~?")
    return None if not start or "X" in start or int(start[5:7] or 1) > 12 else start  # noqa: PLR2004


RULES = (
    Rule(
        "later",
        rf"(?i:(?:just |only |about |some )?(?P<number>(?:a )?few|several|many|{NUMBER}) (?P<unit>day"
        rf"|week|month|year|decade)s? (?P<way>(?:later|afterwards|earlier|previously)(?=[.,;]|\s(?!the\b)|$)"
        rf"|(?:before|after)(?=[.,;]|\s(?:and|but|when|as|in|on|at|by|he|she|it|they)\b|$)))",
        _later,
    ),
    Rule(
        "same",
        r"(?i:(?:in |on )?(?P<which>that(?: same)?|the same|the following|the next|the previous"
        r"|the preceding) (?P<unit>day|month|year))(?=\W|$)",
        _same,
    ),
    Rule("since-then", r"(?i:ever since then|since then|from then on|thereafter)", _since_then),
)
