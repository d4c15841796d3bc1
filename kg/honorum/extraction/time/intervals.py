"""Points in time joined to intervals by the words around them: since, until, by, from … to, between … and."""

import re
from dataclasses import dataclass
from datetime import date

from honorum.extraction.time import words
from honorum.extraction.time.calendar import interval
from honorum.extraction.time.durations import edge
from honorum.extraction.time.rule import TimeExpression
from honorum.model.edtf import ends, span

_TO = re.compile(r"\s(?:to|until|till|through|up to|and|till)\s(?:the )?|\s?[-–—]\s?")
_OPENS = re.compile(r"\b(?:(?P<from>from|between)|(?P<since>(?:ever )?since))\s(?:the )?(?:in )?$", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:(?P<since>(?:ever )?since|from|between|starting|beginning|effective from|effective)"
    r"|(?P<until>until|till|up to|up until|by|before|no later than))\s$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?P<word>[Ss]ince|[Uu]ntil)\s(?:(?:its|his|her|their|the|a|an|it|he|she|they|[A-Z])[^.,;:()\"“”]{0,70}?\s)$"
)
_FOR = re.compile(
    rf"\b(?:for|after)\s(?P<number>{words.NUMBER})\s(?P<unit>day|week|month|year|decade)s?,?\s$", re.IGNORECASE
)
_OWN_PREPOSITION = re.compile(r"(?:[Ii]n|[Oo]n)\s")
_ATTRIBUTE = re.compile(
    r"[’']s?\s|\s(?:[a-z-]+\s){0,2}(?:elections?|vote|polls?|referendum|ballot|coup|war|agreement"
    r"|constitution)\b"
)
_LOOK = 90
DASHES = "-–—"


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a point: the words and where they begin in the text."""

    words: str
    start: int


def join(text: str, points: list[TimeExpression]) -> list[TimeExpression]:
    """The points of a text, in order, with those that are ends of an interval joined to it."""
    joined: list[TimeExpression] = []
    index = 0
    while index < len(points):
        point = points[index]
        follower = points[index + 1] if index + 1 < len(points) else None
        pair = _pair(text, point, follower) if follower else None
        if pair:
            joined.append(pair)
            index += 2
            continue
        joined.append(_bounded(text, point, joined[-1].end if joined else 0))
        index += 1
    return joined


def _pair(text: str, first: TimeExpression, last: TimeExpression) -> TimeExpression | None:
    """Two points as one interval: "from A to B", "between A and B", "A–B"."""
    between = text[first.end : last.start]
    if not _TO.fullmatch(between):
        return None
    opens = _OPENS.search(text[max(0, first.start - 20) : first.start])
    dashed = between.strip() in DASHES and between.strip() != ""
    closed = between.strip() in {"to", "until", "till", "through", "up to"}
    if not opens and not dashed and not (closed and _same_shape(first, last)):
        return None
    if "and" in between and not (opens and opens.group().lower().startswith("between")):
        return None
    start = first.start - (len(opens.group()) if opens else 0)
    return TimeExpression(text[start : last.end], start, last.end, _interval(first.edtf, last.edtf))


def _same_shape(first: TimeExpression, last: TimeExpression) -> bool:
    return first.edtf is not None and last.edtf is not None and len(first.edtf) == len(last.edtf)


def _interval(first: str | None, last: str | None) -> str | None:
    """From the start of one to the end of the other; a start without a year takes the year of the end."""
    if first is None or last is None:
        return None
    start, end = ends(first)[0], ends(last)[1]
    if start is None or end is None:
        return None
    if span(start).first > span(end).last:
        start = _before(start, end)
    return interval(start, end) if start else None


def _before(start: str, end: str) -> str | None:
    """The start moved to the last such day or month not after the end."""
    if len(start) < len("2021-01") or "X" in start:
        return None
    for year in (int(end[:4]), int(end[:4]) - 1):
        moved = f"{year:04}{start[4:]}"
        if span(moved).first <= span(end).last:
            return moved
    return None


def _bounded(text: str, point: TimeExpression, after: int) -> TimeExpression:
    """One point with the preposition that makes it a bound: since, from, until, by, before."""
    before = _Before(text[max(after, point.start - _LOOK) : point.start], max(after, point.start - _LOOK))
    bound = _BOUND.search(before.words)
    if bound and (_ATTRIBUTE.match(text, point.end) and not bound["since"]):
        return point
    if bound is None:
        clause = _CLAUSE.search(before.words) if _OWN_PREPOSITION.match(point.text) else None
        if clause is None:
            return point
        side, begin = clause["word"].lower(), before.start + clause.start()
    else:
        side = "since" if bound["since"] else "until"
        begin = before.start + bound.start()
        if _ATTRIBUTE.match(text, point.end) and side == "since" and bound["since"].lower() == "from":
            return point
    if point.edtf is None:
        return TimeExpression(text[begin : point.end], begin, point.end)
    if "/" in point.edtf:
        return TimeExpression(text[begin : point.end], begin, point.end, point.edtf) if side == "since" else point
    start, end = ends(point.edtf)
    if side == "since":
        return TimeExpression(text[begin : point.end], begin, point.end, interval(start, None) if start else None)
    length = _FOR.search(text[max(after, begin - _LOOK) : begin])
    if length and end:
        begin -= len(length.group())
        origin = span(end.rstrip("~?")).first
        return TimeExpression(text[begin : point.end], begin, point.end, interval(_length_before(origin, length), end))
    return TimeExpression(text[begin : point.end], begin, point.end, interval(None, end) if end else None)


def _length_before(origin: date, length: re.Match[str]) -> str:
    return edge(origin, -words.number(length["number"]), length["unit"].lower())
