"""Amounts in sketches: "nearly 72 per cent", "1.26 million", "around two dozen"."""

import re
from dataclasses import dataclass

from honorum.extraction.time.words import NUMBERS

_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "dozen": 12,
    "m": 1_000_000,
}
_SPELLED = {word: float(number) for word, number in NUMBERS.items() if word not in {"a", "an"} and " " not in word} | {
    "sixty": 60.0, "seventy": 70.0, "eighty": 80.0, "ninety": 90.0, "hundred": 100.0, "no": 0.0, "single": 1.0,
    "both": 2.0, "first": 1.0,
}  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SPELLED |= {f"{ten}-{one}": 10.0 * (2 + i) + 1 + j for i, ten in enumerate(_TENS) for j, one in enumerate(_ONES)}
_VAGUE = frozenset("dozens hundreds thousands scores tens several many few some numerous millions crowds".split())
_ABOUT = (
    r"(?:(?P<about>about|around|nearly|almost|some|approximately|roughly|more than|over|at least|up to"
    r"|as many as|as much as"
    r"|an estimated|estimated|close to|just over|just under|less than|fewer than|under|well over|little over|only|just"
    r"|a total of|a record|a further|another) )*"
)
NUMBER = (
    r"(?:[0-9][0-9,]*(?:\.[0-9]+)?|(?:"
    + "|".join(_TENS)
    + ")-(?:"
    + "|".join(_ONES)
    + ")|"
    + "|".join(sorted((each for each in _SPELLED if "-" not in each), key=len, reverse=True))
    + ")"
)
AMOUNT = _ABOUT + rf"(?P<number>{NUMBER})(?:(?: |-)(?P<scale>hundred|thousand|million|billion|dozen|m)\b)?"
"""A pattern for one amount, with groups `about`, `number` and `scale`; use it once in a pattern."""
_FIRST = re.compile(rf"(?<![\w.-]){AMOUNT}(?![\w-])")
VAGUE = r"(?:tens of |hundreds of |many )?(?:dozens|hundreds|thousands|scores|several|many|numerous|millions)"
PER_CENT = r"(?:%|per ?cent|percent|pc|percentage points?)"
_EXACT = frozenset({"", "only", "just", "a total of", "a record", "a further", "another"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, and whether the text only says about."""

    value: float
    approx: bool


def amount(match: re.Match[str]) -> Amount:
    """The amount that a match of `AMOUNT` says.

    >>> amount(re.search(AMOUNT, "nearly 1.26 million votes"))
    Amount(value=1260000.0, approx=True)
    """
    text = match["number"].replace(",", "")
    value = _SPELLED[text] if text in _SPELLED else float(text)
    value *= _SCALES.get(match["scale"] or "", 1)
    return Amount(round(value, 4), (match["about"] or "") not in _EXACT)


def number_in(text: str) -> float | None:
    """The first number that words in small letters hold.

    >>> number_in("only three republicans"), number_in("most democrats")
    (3.0, None)
    """
    match = _FIRST.search(text)
    return amount(match).value if match else None


def is_vague(text: str) -> bool:
    """Whether words are an amount without a number.

    >>> is_vague("dozens"), is_vague("12")
    (True, False)
    """
    return text.rsplit(maxsplit=1)[-1] in _VAGUE if text else False
