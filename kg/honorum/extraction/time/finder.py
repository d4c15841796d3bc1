"""Find the time expressions of a text and say what they mean."""

import re
from datetime import date

from honorum.errors import InvalidDate
from honorum.extraction.time import absolute, anaphoric, durations, relative, yearless, years
from honorum.extraction.time.intervals import join
from honorum.extraction.time.rule import REFUSED, Refused, Rule, Standpoint, TimeExpression
from honorum.extraction.time.tense import is_future
from honorum.extraction.time.words import CLOCK, MONTH, YEAR

_RULES: tuple[Rule, ...] = (
    *absolute.RULES,
    *years.RULES,
    *yearless.RULES,
    *durations.RULES,
    *relative.RULES,
    *anaphoric.RULES,
)
_TENSED = frozenset(rule.name for rule in (*yearless.RULES, *relative.RULES))
_COMPILED = tuple((rule, re.compile(rf"(?<![\w.]){rule.pattern}(?![A-Za-z0-9])")) for rule in _RULES)
_DIGITS = re.compile(r"[0-9]")
_WITH_DIGITS = frozenset(rule.name for rule in _RULES if YEAR in rule.pattern) | {"day-month", "month-day"}
_CUE = re.compile(
    r"[0-9]{4}|[0-9]0s|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\b|[a-z]day|night|morn|after|even|spring"
    r"|summer|autumn|fall\b|winter"
    r"|[dw]ay|week|fortnight|month|year|decade|centur|then\b|morrow|[a-z]ties\b|Spring|Summer|Autumn|Winter"
)
_PREPOSITION = re.compile(
    rf"(?<!\w)(?:(?i:late |early )?(?i:on|in|at|during|late|early)(?: {CLOCK}(?: on| in)?)?|at {CLOCK}"
    rf"(?:,? on)?|{CLOCK} on)\s$"
)
_AHEAD = re.compile(r"\b(?:until|till|by|before|no later than)\s$", re.IGNORECASE)
_FOR = re.compile(
    r"\b(?:elections?|vote|polls?|referendum|meeting|talks|summit|hearing|trial|scheduled|planned|set|due)\b"
    r"[^.;,]{0,30}?\sfor\s(?:the )?$"
)
_LONGEST_PREPOSITION = 24
_FURTHER = 60


def find(
    text: str, published: str | None, *, future: bool | None = None, reference: str | None = None
) -> list[TimeExpression]:
    """The time expressions of a text in their order, none overlapping another.

    Args:
        text: one sentence or more; offsets of the answer point into it.
        published: the ISO day of the article. Without it "on Sunday" is found, but its `edtf` is `None`.
        future: the tense of the words around, where the caller knows it; else it is read from the text.
        reference: the date last spoken of before the text (EDTF), from which "a year later" is counted.

    Raises:
        InvalidDate: `published` is no ISO day.

    >>> find("The vote was on Sunday.", "2021-01-11")
    [TimeExpression(text='on Sunday', start=13, end=22, edtf='2021-01-10')]
    """
    if not _CUE.search(text):
        return []
    day = _day(published)
    points: list[TimeExpression] = []
    for rule, match in _chosen(text):
        tense = _tense(text, match) if future is None and rule.name in _TENSED else future
        meaning = _meaning(rule, match, Standpoint(day, tense, reference))
        if isinstance(meaning, Refused):
            continue
        points.append(_with_preposition(text, match, meaning, points[-1].end if points else 0))
        reference = meaning or reference
    return join(text, points)


def resolve(text: str, published: str | None, *, future: bool | None = None) -> str | None:
    """What a time expression means as EDTF, or `None` where that cannot be known.

    Raises:
        InvalidDate: `published` is no ISO day.

    >>> resolve("in November", "2021-01-11"), resolve("since 1991", None)
    ('2020-11', '1991/..')
    """
    asked = f"in {text.strip()}" if re.fullmatch(MONTH, text.strip()) else text
    found = find(asked, published, future=future)
    return max(found, key=lambda one: one.end - one.start).edtf if found else None


def _tense(text: str, match: re.Match[str]) -> bool | None:
    """The tense around a match; "until March" and "by Sunday" look ahead unless a past tense says otherwise."""
    if _FOR.search(text[max(0, match.start() - _FURTHER) : match.start()]):
        return True
    before = text[max(0, match.start() - _LONGEST_PREPOSITION) : match.start()]
    tense = is_future(text, match.start(), match.end())
    if tense is None and _AHEAD.search(before):
        return True
    return tense


def _day(published: str | None) -> date | None:
    if published is None:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError as reason:
        raise InvalidDate(published) from reason


def _chosen(text: str) -> list[tuple[Rule, re.Match[str]]]:
    """The matches that say something, in the order of the text; of two that overlap the longer one."""
    digits = bool(_DIGITS.search(text))
    matches = [
        (rule, match)
        for rule, pattern in _COMPILED
        if digits or rule.name not in _WITH_DIGITS
        for match in pattern.finditer(text)
    ]
    matches.sort(key=lambda one: one[1].start() - one[1].end())
    chosen: list[tuple[Rule, re.Match[str]]] = []
    for rule, match in matches:
        free = all(match.end() <= other.start() or other.end() <= match.start() for _, other in chosen)
        if free and _meaning(rule, match, Standpoint()) is not REFUSED:
            chosen.append((rule, match))
    return sorted(chosen, key=lambda one: one[1].start())


def _meaning(rule: Rule, match: re.Match[str], at: Standpoint) -> str | Refused | None:
    try:
        return rule.meaning(match, at)
    except (ValueError, OverflowError):  # a count that leaves the calendar ("900 years ago" is fine, year 0 is not)
        return REFUSED


def _with_preposition(text: str, match: re.Match[str], edtf: str | None, after: int) -> TimeExpression:
    before = text[max(after, match.start() - _LONGEST_PREPOSITION) : match.start()]
    preposition = _PREPOSITION.search(before)
    start = match.start() - (len(preposition.group()) if preposition else 0)
    return TimeExpression(text[start : match.end()], start, match.end(), edtf)
