"""Whether words state a number, a title, or other words: the same question whoever made the claim."""

import re
from functools import lru_cache

from honorum.extraction.text.amounts import AMOUNT, amount
from honorum.model.names import fold
from honorum.model.offices import fold_title

_AMOUNT = re.compile(rf"(?<![\w.,]){AMOUNT}(?![a-z0-9])")
_GLUED = re.compile(r"(?<=\d)(?=(?:m|bn|million|billion|thousand)\b)")
_HYPHENED = re.compile(
    r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](one|two|three|four|five|six|seven|eight|nine)\b"
)
_FRACTIONS = (
    (re.compile(r"\btwo[- ]thirds\b"), (66.67, 66.7, 66.6, 67.0)),
    (re.compile(r"\bthree[- ]quarters\b"), (75.0,)),
    (re.compile(r"\bhalf\b"), (50.0, 0.5)),
    (re.compile(r"\b(?:a|one)[- ]third\b"), (33.33, 33.3, 33.0)),
    (re.compile(r"\b(?:a|one)[- ]quarter\b"), (25.0,)),
)
_SAME = 1e-6
_STEM = 5
_SHORT = 3
_SAID_OF = {"leader": ("lead", "led", "head"), "head": ("head", "lead", "led", "charge"), "member": ("memb", "mp")}


@lru_cache(maxsize=4096)
def numbers_in(text: str) -> frozenset[float]:
    """The numbers that a text states, in figures or in words; half is 50 (per cent).

    >>> sorted(numbers_in("Some 1.26 million voted, twenty-five of them twice."))
    [25.0, 1260000.0]
    """
    lower = _GLUED.sub(" ", text.lower().replace("\xa0", " ")).replace(" bn", " billion")
    found: set[float] = set()
    for pattern, values in _FRACTIONS:
        if pattern.search(lower):
            found.update(values)
    for tens, ones in _HYPHENED.findall(lower):
        parts = [_AMOUNT.fullmatch(word) for word in (tens, ones)]
        found.add(sum(amount(part).value for part in parts if part is not None))
    lower = _HYPHENED.sub(" ", lower)
    found.update(amount(match).value for match in _AMOUNT.finditer(lower))
    return frozenset(found)


def states_number(text: str, value: float) -> bool:
    """Whether a text states just that number.

    >>> states_number("54 of 120 seats", 54), states_number("54 of 120 seats", 45)
    (True, False)
    """
    return any(abs(found - value) <= _SAME * max(1.0, abs(value)) for found in numbers_in(text))


def states_title(text: str, title: str) -> bool:
    """Whether a text says the title of an office, also in another form of its words.

    >>> states_title("the PM of Zembla", "prime minister"), states_title("mayor Ada Vern", "president")
    (True, False)
    """
    said = fold_title(text).split()
    wanted = [word for word in fold_title(title).split() if len(word) > _SHORT] or fold_title(title).split()
    return bool(wanted) and all(any(_same_word(word, one) for one in said) for word in wanted)


def _same_word(wanted: str, said: str) -> bool:
    if said.startswith(wanted[:_STEM]):
        return True
    return any(said.startswith(stem) for stem in _SAID_OF.get(wanted, ()))


def states_words(text: str, words: str) -> bool:
    """Whether words stand in a text, whatever their case, accents and marks.

    >>> states_words("“Thousands” of workers marched.", "thousands of workers")
    True
    """
    wanted = fold(words)
    return bool(wanted) and f" {wanted} " in f" {fold(text)} "
