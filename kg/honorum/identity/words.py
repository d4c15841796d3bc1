"""How two words of names agree: one word in two spellings, a short form, an initial, a slip of the pen."""

from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from honorum.identity.given_names import may_be_called
from honorum.model.sounds import father, readings, sibilants, sound, spelled, without_respect


class Agreement(StrEnum):
    """How two words of names agree, the surest first."""

    EQUAL = "equal"
    FATHER = "the same father's name"
    RESPELLED = "also spelled"
    FORM = "a form of the same given name"
    SOUND = "sounds alike"
    JOINED = "written apart"
    READ = "read otherwise"
    RESPECT = "said with respect"
    SPELLING = "spelled alike"
    CUT = "short for"
    INITIAL = "its initial"


RANK = {agreement: rank for rank, agreement in enumerate(Agreement)}
"""The surest agreement is told, and taken, first."""

_LETTERS_A_SLIP = 6
"""A word may have one slip in so many letters."""

_READ_LENGTH = 4
"""Shorter words are too easily another word, when letters are read otherwise."""

_CUT_LENGTH = 3
"""So many letters of a name at least make a short form."""

_LONG_ENOUGH = 5
"""A word of so many letters may be spelled otherwise in one of them and sound alike."""


@lru_cache(maxsize=1 << 19)
def agreement(one: str, other: str) -> Agreement | None:
    """How two folded words agree, or `None` when they do not.

    >>> [str(agreement(one, other)) for one, other in (("nazarbayev", "nazarbaev"), ("ash", "ashton"), ("ada", "bo"))]
    ['also spelled', 'short for', 'None']
    """
    if one == other:
        return Agreement.EQUAL
    if 1 in {len(one), len(other)}:
        return Agreement.INITIAL if one[0] == other[0] else None
    its_father, other_father = father(one), father(other)
    patronymics = (its_father is not None) + (other_father is not None)
    respelled = patronymics != 1 and spelled(one) == spelled(other)
    if respelled and sibilants(one) == sibilants(other):
        return Agreement.RESPELLED
    if its_father is not None and other_father is not None:
        # Patronymics meet patronymics only, whatever their endings.
        return Agreement.FATHER if _near(its_father, other_father) else None
    alone = patronymics == 0
    if may_be_called(one, other):
        return Agreement.FORM
    if alone and sound(one) == sound(other) and _near(one, other):
        return Agreement.SOUND
    if min(len(one), len(other)) >= _READ_LENGTH and not readings(one).isdisjoint(readings(other)):
        return Agreement.READ
    if spelled(without_respect(one)) == spelled(without_respect(other)):
        return Agreement.RESPECT
    if alone and _near(one, other):
        return Agreement.SPELLING
    return Agreement.CUT if alone and _cut_short(one, other) else None


@lru_cache(maxsize=1 << 17)
def letters_apart(one: str, other: str) -> int:
    """How many letters two folded words differ by, once transliteration is accounted for."""
    return int(OSA.distance(spelled(one), spelled(other)))


def written_apart(whole: str, first: str, second: str) -> bool:
    """Whether a word is two others written in one.

    >>> written_apart("tanakamori", "tanaka", "mori"), written_apart("sambhunath", "shambhu", "nath")
    (True, True)
    """
    if min(len(first), len(second)) < 2 or abs(len(first) + len(second) - len(whole)) > 2:  # noqa: PLR2004 -- letters
        return False
    return spelled(first + second) == spelled(whole)


def _cut_short(one: str, other: str) -> bool:
    shorter, longer = (one, other) if len(one) < len(other) else (other, one)
    return len(shorter) >= _CUT_LENGTH and longer.startswith(shorter)


def _near(one: str, other: str) -> bool:
    """Whether two words differ by no more letters than a slip of the pen or another language's spelling."""
    shorter = min(len(one), len(other))
    allowed = shorter // _LETTERS_A_SLIP + (1 if shorter >= _LONG_ENOUGH and sound(one) == sound(other) else 0)
    return letters_apart(one, other) <= allowed
