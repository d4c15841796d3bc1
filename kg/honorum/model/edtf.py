"""Points in time as Extended Date/Time Format texts, and the first and last day each can mean.

EDTF (ISO 8601-2, Library of Congress profile) writes what is known and no more: ``2019``, ``2019-03``, ``192X``,
``2019-03~``. https://www.loc.gov/standards/datetime/
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from honorum.errors import InvalidDate

OPEN = ("", "..")
_PLAIN = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?", re.ASCII)
_ONE_OF = re.compile(rf"\[{_PLAIN.pattern}(?:,{_PLAIN.pattern})+\]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day (both inclusive) that a point in time can fall on."""

    first: date
    last: date


@lru_cache(maxsize=65536)
def span(text: str) -> Span:
    """The days that an EDTF date can mean; not for intervals, see `ends`.

    Raises:
        InvalidDate: the text is no EDTF date, or lies outside the years 1 to 9999.

    >>> span("2019-02")
    Span(first=datetime.date(2019, 2, 1), last=datetime.date(2019, 2, 28))
    """
    try:
        if _PLAIN.fullmatch(text):
            return _plain_span(text)
        if _ONE_OF.fullmatch(text):
            spans = [_plain_span(point) for point in text[1:-1].split(",")]
            return Span(min(one.first for one in spans), max(one.last for one in spans))
        parsed = parse_edtf(text)
        first, last = parsed.lower_strict(), parsed.upper_strict()
        return Span(date(*first[:3]), date(*last[:3]))
    except (EDTFParseException, TypeError, ValueError, AttributeError, IndexError) as reason:
        raise InvalidDate(text, "is not an EDTF date", "Write 2019, 2019-03 or 2019-03-20.") from reason


def _plain_span(text: str) -> Span:
    """A plain year, month or day: most dates are, and the full grammar takes milliseconds to say the same."""
    year, month, day = (int(part) for part in f"{text}-0-0".split("-")[:3])
    if day:
        return Span(date(year, month, day), date(year, month, day))
    last_month = month or 12
    return Span(date(year, month or 1, 1), date(year, last_month, monthrange(year, last_month)[1]))


def ends(text: str) -> tuple[str | None, str | None]:
    """The two ends of an EDTF interval, or the same date twice; `None` where open or unknown.

    >>> ends("1991/.."), ends("2019-03")
    (('1991', None), ('2019-03', '2019-03'))
    """
    if "/" not in text:
        return text, text
    start, _, end = text.partition("/")
    return (None if start in OPEN else start), (None if end in OPEN else end)


def is_day(text: str) -> bool:
    """Whether the text is one known day: the finest precision there is.

    >>> is_day("2021-01-11"), is_day("2021-01"), is_day("2021-01-11~")
    (True, False, False)
    """
    try:
        return len(text) == len("2021-01-11") and date.fromisoformat(text) is not None
    except ValueError:
        return False
