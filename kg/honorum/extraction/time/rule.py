"""What a rule of the time language is: a pattern, and what a match of it means from where the reader stands."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a time expression is read.

    `published` is the day of the article, if known. `future` is the tense of the words around the expression: `True`
    for what is to come, `False` for what is over, `None` where they do not say. `reference` is the date last spoken
    of in the same text (EDTF), for "a year later".
    """

    published: date | None = None
    future: bool | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression where it stands in a text, and what it means: `edtf` is `None` when that cannot be known."""

    text: str
    start: int
    end: int
    edtf: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """The answer of a rule that matched words which turn out to be no time expression ("2000 troops")."""


REFUSED = Refused()

Meaning = Callable[[re.Match[str], Standpoint], str | Refused | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with named groups and the meaning of its match.

    The meaning is an EDTF date or interval, `None` where it cannot be known, or `REFUSED`.
    """

    name: str
    pattern: str
    meaning: Meaning
