"""Dates that leave the year to the reader: "in November", "on 20 January", "this summer"."""

import re
from datetime import date

from honorum.extraction.time import words
from honorum.extraction.time.calendar import interval, month_text, valid_day
from honorum.extraction.time.rule import REFUSED, Refused, Rule, Standpoint
from honorum.extraction.time.words import DAY, MONTH, PART, SEASON, WEEKDAY

_NEAR_FUTURE_DAYS = 92
_NEXT_WEEKS_DAYS = 31
_LONG_AGO_DAYS = 200
_AMBIGUOUS_MONTHS = frozenset({"May", "March", "April", "June", "August", "Mar", "Jan", "Sep"})
_NAME_AFTER = re.compile(r"[ -][A-Z][a-z]+")
_VERB_BEFORE = re.compile(r"(?:\b(?:to|will|would|should)|[a-z]ly)\s$")


def _days(match: re.Match[str], at: Standpoint) -> str | Refused | None:
    """A day of a month: the last such day, or the next one when that is much nearer or the tense says so.

    Where the tense asks for a day most of a year ago, and the next one is near, nobody knows.
    """
    month, first = words.month(match["month"]), words.day(match["first"])
    last = words.day(match["last"]) if match["last"] else first
    if valid_day(2000, month, first) is None or valid_day(2000, month, last) is None or last < first:
        return REFUSED
    if at.published is None:
        return None
    year = _year_of_day(month, first, at.published, future=at.future)
    if year is None:
        return None
    start, end = valid_day(year, month, first), valid_day(year, month, last)
    return start if start == end else interval(start, end)


def _year_of_day(month: int, day: int, published: date, *, future: bool | None) -> int | None:
    passed = published.year if (month, day) <= (published.month, published.day) else published.year - 1
    if (month, day) == (published.month, published.day):
        return passed
    back = (published - date(passed, month, min(day, 28))).days
    ahead = (date(passed + 1, month, min(day, 28)) - published).days
    if future:
        return passed + 1
    if future is False and back > _LONG_AGO_DAYS and _NEXT_WEEKS_DAYS < ahead <= _NEAR_FUTURE_DAYS:
        return None
    near = _NEXT_WEEKS_DAYS if future is False else _NEAR_FUTURE_DAYS
    return passed + 1 if back > _LONG_AGO_DAYS and ahead <= near else passed


def _month(match: re.Match[str], at: Standpoint) -> str | Refused | None:
    name, which = match["month"], (match["which"] or "").lower()
    bare = not (match["preposition"] or match["part"] or which)
    if bare and not _bare_month_is_one(match, name):
        return REFUSED
    if at.published is None:
        return None
    month, published = words.month(name), at.published
    passed = published.year if month <= published.month else published.year - 1
    coming = published.year if month > published.month else published.year + 1
    if which == "next":
        return month_text(coming, month)
    if which == "last":
        return month_text(published.year - 1 if month == published.month else passed, month)
    if which == "this":
        return month_text(published.year, month)
    if at.future and month != published.month:
        return month_text(coming, month)
    return month_text(passed, month)


def _bare_month_is_one(match: re.Match[str], name: str) -> bool:
    """A month's name without a preposition; May and March are also other words, June and August also people."""
    text, start, end = match.string, match.start(), match.end()
    if text[end : end + 2] in {"'s", "’s"}:
        return True
    if _NAME_AFTER.match(text, end) or _VERB_BEFORE.search(text[max(0, start - 20) : start]):
        return False
    if name.rstrip(".") not in _AMBIGUOUS_MONTHS:
        return not name.endswith(".") and len(name) > 3  # noqa: PLR2004
    before = text[max(0, start - 20) : start]
    if _BOUND_BEFORE.search(before):
        return not _AGENT_BEFORE.search(before)
    return bool(_MONTH_CONTEXT_AFTER.match(text, end) and _MONTH_CONTEXT_BEFORE.search(before))


_MONTH_CONTEXT_AFTER = re.compile(
    r"\s(?:[a-z-]+\s){0,2}(?:elections?|vote|polls?|referendum|ballot|summit|deadline|protests?|attack"
    r"|coup|session|meeting)\b"
)
_MONTH_CONTEXT_BEFORE = re.compile(r"(?:\b(?:the|this|a|last|next|to|and)|[’']s)\s$", re.IGNORECASE)
_BOUND_BEFORE = re.compile(
    r"\b(?:since|until|till|by|from|between|before|after"
    r"|(?:scheduled|planned|due|set|slated|expected|called|date) for)\s$",
    re.IGNORECASE,
)
_AGENT_BEFORE = re.compile(r"(?:ed|en|wn|de|ld|nt|ght)\sby\s$")


def _season(match: re.Match[str], at: Standpoint) -> str | None:
    if at.published is None:
        return None
    code, published = words.SEASONS[match["season"].lower()], at.published
    begins = (code - 20) * 3
    year = published.year if begins <= published.month else published.year - 1
    which = (match["which"] or "").lower()
    running = (published.month - begins) % 12 < 3  # noqa: PLR2004
    if which in {"next", "the coming", "coming"} or (at.future and not running):
        year += 1
    elif which == "this" and not running and published.month < begins:
        year += 0 if at.future is False else 1
    elif which == "last" and running:
        year -= 1
    return f"{year:04}-{code}"


RULES = (
    Rule(
        "day-month",
        rf"(?:{WEEKDAY},? (?:the )?)?(?:the )?(?P<first>{DAY})(?:(?:\s?[-–—]\s?| to | and )"
        rf"(?P<last>{DAY}))?(?: of|,)? (?P<month>{MONTH})",
        _days,
    ),
    Rule(
        "month-day",
        rf"(?:{WEEKDAY},? )?(?P<month>{MONTH})(?: the)? (?P<first>{DAY})(?:(?:\s?[-–—]\s?| to )"
        rf"(?P<last>{DAY}))?(?![0-9:,.]*[0-9%])",
        _days,
    ),
    Rule(
        "month",
        rf"(?P<preposition>(?:[Ee]arlier |[Ll]ater |[Bb]ack |[Ee]arly |[Ll]ate )?(?:[Ii]n|[Dd]uring) "
        rf"(?:the month of )?)?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?:(?:the )?(?P<part>{PART}"
        rf"|[Ee]nd of|[Bb]eginning of|[Ss]tart of|[Mm]iddle of)[ -](?:in )?)?(?P<month>{MONTH})",
        _month,
    ),
    Rule(
        "season",
        rf"(?:[Ii]n |[Dd]uring )?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|the coming) |the )(?:(?:early"
        rf"|late) )?(?P<season>{SEASON})",
        _season,
    ),
)
