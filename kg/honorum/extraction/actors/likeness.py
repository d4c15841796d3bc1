"""Whether two names can be of one: a surname and a full name, an acronym and what it stands for."""

import re

from honorum.extraction.text.spelling import PARTIES, PARTY_NOUNS
from honorum.model.names import fold

_SMALL = frozenset("of the and for on in de la du des del".split())
_JUNIORS = frozenset("Jr Sr II III IV".split())


def last_name(text: str) -> str:
    """The surname of a full name: "Espino" of "Amado Espino Jr."."""
    parts = text.split()
    return parts[-2] if len(parts) > 2 and parts[-1].strip(".,") in _JUNIORS else parts[-1]  # noqa: PLR2004


def ends_alike(one: list[str], other: list[str]) -> bool:
    """Whether one name is the end of the other, however its first letter is written: Bin Laden, Osama bin Laden."""
    shorter, longer = ([word.lower() for word in name] for name in sorted((one, other), key=len))
    return shorter == longer[-len(shorter) :]


def is_fathers(text: str, name: str) -> bool:
    """Whether a part of a name is the father's: King Salman is not Mohammed bin Salman."""
    return re.search(rf"\b(?:bin|ibn|bint|ben) {re.escape(text)}\b(?! \w)", name) is not None


def near(parts: list[str], other: list[str]) -> bool:
    """Whether two full names differ by one letter of the last word only ("Bakar", "Bacar")."""
    if len(parts) != len(other) or len(parts) < 3 or parts[:-1] != other[:-1]:  # noqa: PLR2004 - three names agree in two
        return False
    one, two = parts[-1], other[-1]
    return len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 1


def is_short_for(short: str, full: str) -> bool:
    """Whether one name of a body is a short form of the other: an acronym, or some of its words."""
    if short == full:
        return True
    letters = short.replace(".", "")
    long_words = [word for word in full.replace("-", " ").split() if word.lower() not in _SMALL]
    if letters.isupper() and 1 < len(letters) <= 7 and len(long_words) > 1:  # noqa: PLR2004 - as long as acronyms get
        initials = "".join(word[0] for word in long_words if word[0].isalpha()).upper()
        return letters == initials or (len(letters) > 2 and initials.startswith(letters))  # noqa: PLR2004 - two letters say too little
    one = [word for word in fold(short).split() if word not in _SMALL and word not in PARTY_NOUNS]
    two = [word for word in fold(full).split() if word not in _SMALL and word not in PARTY_NOUNS]
    if not one or len(one) >= len(two) + (fold(short) != fold(full)):
        return bool(one) and one == two
    return one == two or (one == two[-len(one) :] and fold(short) in PARTIES) or full.startswith(f"{short} of ")
