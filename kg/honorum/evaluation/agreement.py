"""When two names, titles, numbers, dates or quotes say the same."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from honorum.model.claims import Claim
from honorum.model.entities import Entity
from honorum.model.names import fold_plain
from honorum.model.offices import fold_title
from honorum.model.quotes import Quote

CLOSE = 200
_NUMBER_TOLERANCE = 0.5


@lru_cache(maxsize=65536)
def names_agree(one: str, other: str) -> bool:
    """Whether two names can be of the same thing: folded equal, one inside the other, or with the same last word.

    >>> names_agree("Dr Ada Orlo", "Orlo"), names_agree("Ada Orlo", "Ada Marsh")
    (True, False)
    """
    first, second = fold_plain(one), fold_plain(other)
    if not first or not second:
        return False
    inside = f" {first} " in f" {second} " or f" {second} " in f" {first} "
    return inside or first.split()[-1] == second.split()[-1]


@lru_cache(maxsize=65536)
def titles_agree(one: str, other: str) -> bool:
    """Whether two titles can be of one office: folded equal, or one inside the other in whole words.

    >>> titles_agree("Minister of Finance", "finance minister"), titles_agree("finance minister", "prime minister")
    (True, False)
    """
    first, second = fold_title(one), fold_title(other)
    return bool(first and second) and (f" {first} " in f" {second} " or f" {second} " in f" {first} ")


def values_agree(one: float | str | None, other: float | str | None) -> bool:
    """Whether two values are the same: numbers within a half, words folded equal.

    >>> values_agree(72, 72.4), values_agree("won", "Won"), values_agree("dozens", 12)
    (True, True, False)
    """
    if one is None or other is None:
        return one is other
    first, second = _number(one), _number(other)
    if first is not None and second is not None:
        return abs(first - second) <= _NUMBER_TOLERANCE
    return fold_plain(str(one)) == fold_plain(str(other))


def _number(value: float | str) -> float | None:
    try:
        return float(str(value).replace(",", ""))
    except ValueError:
        return None


def times_agree(one: str | None, other: str | None) -> bool:
    """Whether two EDTF texts are the same but for "about" and "perhaps"."""
    return one is not None and other is not None and _unqualified(one) == _unqualified(other)


def _unqualified(edtf: str) -> str:
    return edtf.replace("~", "").replace("?", "").replace("%", "")


def quotes_close(one: Claim, other: Claim, within: int = CLOSE) -> bool:
    """Whether no more than so many characters lie between the quotes of two claims."""
    first, second = one.evidence, other.evidence
    if not isinstance(first, Quote) or not isinstance(second, Quote):
        return False
    return max(first.start, second.start) - min(first.end, second.end) <= within


def called(who: str | None, words: str | None, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """All names of what a field refers to: of the entity, or the words that stand in its place."""
    if who is not None and who in entities:
        return entities[who].names
    return (words,) if words else ()


def any_agree(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of these names agrees with one of those."""
    second = tuple(others)
    return any(names_agree(one, other) for one in ones for other in second)
