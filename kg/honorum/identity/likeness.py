"""How alike two names of persons are, word by word: what agrees, how closely, and what is left over on each side.

Sources turn names about, leave out second names and patronymics, write initials and short forms, and transliterate in
several ways. What a name proves depends on how rare its words are: the weight of a word that agrees is the logarithm
of how seldom it is met (Fellegi and Sunter 1969, "A Theory for Record Linkage").
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from honorum.identity.given_names import may_be_called
from honorum.model.sounds import father, readings, sound, spelled, without_respect

Weight = Callable[[str], float]
"""How many bits the agreement of a folded word is worth; rare words are worth more."""


class Agreement(StrEnum):
    """How two words of names agree."""

    EQUAL = "equal"
    RESPELLED = "also spelled"
    SOUND = "sounds alike"
    READ = "read otherwise"
    RESPECT = "said with respect"
    FORM = "a form of the same given name"
    SPELLING = "spelled alike"
    INITIAL = "its initial"
    JOINED = "written apart"
    FATHER = "the same father's name"


_SURE = frozenset({Agreement.EQUAL, Agreement.RESPELLED, Agreement.JOINED, Agreement.FATHER, Agreement.RESPECT})
_LOSS_A_LETTER = 1.75
"""What each letter of difference takes away, once transliteration is accounted for."""

_LOSS = {
    Agreement.FORM: 1.0,
    Agreement.JOINED: 0.5,
    Agreement.FATHER: 1.0,
    Agreement.SPELLING: 4.0,
    Agreement.READ: 2.0,
    Agreement.RESPECT: 1.0,
}
_INITIAL = 3.0
_LEFT_OVER = 0.75
_CONTRADICTED = 8.0
_HEIRS = 5.0
_LETTERS_A_SLIP = 6
"""A word may have one slip in so many letters."""

_READ_LENGTH = 4
"""Shorter words are too easily another word, when letters are read otherwise."""

_LONG_ENOUGH = 5
"""A word of so many letters may be spelled otherwise in one of them and sound alike."""

_PARTICLES = frozenset(
    "de da do dos das del della di du la le van von der den ter bin ibn al el ul bint ben arap ole of and".split()
)
_GENERATIONS = frozenset("jr sr ii iii iv filho neto".split())
_IN_FULL = {"junior": "jr", "senior": "sr"}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names agree: bits of evidence, whether they can be one name at all, and pairs of words with how."""

    bits: float
    whole: bool
    contradicted: bool
    pairs: tuple[tuple[str, str, Agreement], ...]
    left: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the words that agree are the same words, in whatever script and order; short forms and slips are not.

        >>> alike("ada vale".split(), "a vale".split(), lambda word: 10).sure
        False
        """
        same = [
            pair for pair in self.pairs if len(pair[0]) > 1 and (pair[2] in _SURE or _letters_apart(*pair[:2]) == 0)
        ]
        return self.whole or (len(same) == len(self.pairs) and len(same) > 1)

    @property
    def words(self) -> str:
        """The finding in words.

        >>> alike("ada vale".split(), "a vale".split(), lambda word: 10).words
        'names that agree: vale, ada (its initial a)'
        """
        if self.whole:
            return "the same name" if not self.contradicted else f"the same name, but not {' and '.join(self.left)}"
        told = [one if how is Agreement.EQUAL else f"{one} ({how} {other})" for one, other, how in self.pairs]
        extra = f", with {', '.join(self.left)} on one side" if self.left and not self.contradicted else ""
        against = f", but not {' and '.join(self.left)}" if self.contradicted else ""
        return f"names that agree: {', '.join(told)}{extra}{against}"


NOTHING = Likeness(0.0, whole=False, contradicted=True, pairs=())


def alike(one: Sequence[str], other: Sequence[str], weight: Weight) -> Likeness:
    """How alike two names are, given as folded words in any order.

    Two names agree when two of their words do, one of which may be an initial; words that only one side has are
    forgiven, words that stand against each other are not.

    >>> ten = lambda word: 10.0
    >>> alike("keir starmer".split(), "starmer keir".split(), ten).bits
    20.0
    >>> alike("john ngata kariuki".split(), "john mwangi kariuki".split(), ten).contradicted
    True
    """
    mine, its = (list(dict.fromkeys(_IN_FULL.get(word, word) for word in words)) for words in (one, other))
    pairs: list[tuple[str, str, Agreement]] = []
    for word in list(mine):
        if word in its:
            mine.remove(word)
            its.remove(word)
            pairs.append((word, word, Agreement.EQUAL))
    whole = not mine and not its
    if mine and its:
        for agreement in (_fathers, _respelled, _form, _same_sound, _joined, _read, _respect):
            agreement(mine, its, pairs)
        if pairs and (_all_initials(mine) or _all_initials(its)):
            _initial(mine, its, pairs)
        if not pairs or min(len(mine), len(its)) > 1:
            return NOTHING
        _spelling(mine, its, pairs)
        _initial(mine, its, pairs)
    told = [pair for pair in pairs if pair[0] not in _PARTICLES]
    full = [pair for pair in told if pair[2] is not Agreement.INITIAL and len(pair[0]) > 1]
    if not full or (len(told) < 2 and not (whole and len(one) > 1)):  # noqa: PLR2004 -- a name is two words at least
        return NOTHING
    bits = sum(_worth(pair, weight) for pair in told) - _generations(mine, its)
    mine, its = ([word for word in words if word not in _PARTICLES | _GENERATIONS] for words in (mine, its))
    bits -= _LEFT_OVER * sum(father(word) is None for word in (*mine, *its))
    contradicted = bool(mine and its) or _misplaced_initial(pairs, mine, its)
    if contradicted:
        bits -= _CONTRADICTED
    return Likeness(round(bits, 2), whole, contradicted, tuple(pairs), (*mine, *its))


def _misplaced_initial(pairs: Sequence[tuple[str, str, Agreement]], mine: Sequence[str], its: Sequence[str]) -> bool:
    """Whether a family name was taken for a second name's initial: who writes an initial writes the rest in full."""
    initials = [pair for pair in pairs if pair[2] is Agreement.INITIAL]
    return any((len(one) == 1 and mine) or (len(other) == 1 and its) for one, other, _ in initials)


def _worth(pair: tuple[str, str, Agreement], weight: Weight) -> float:
    one, other, how = pair
    if how is Agreement.INITIAL or len(one) == 1:
        return _INITIAL
    commoner = min(weight(word) for word in (*one.split(), *other.split()))
    loss = _LOSS.get(how, 0.0)
    if how in {Agreement.SOUND, Agreement.SPELLING}:
        loss += _LOSS_A_LETTER * _letters_apart(one, other)
    return max(commoner - loss, 1.0)


@lru_cache(maxsize=131072)
def _letters_apart(one: str, other: str) -> int:
    return int(OSA.distance(spelled(one), spelled(other)))


def _generations(mine: Sequence[str], its: Sequence[str]) -> float:
    """Junior is not senior; where only one side says so, father and son are still to be told apart."""
    told = (_GENERATIONS.intersection(mine), _GENERATIONS.intersection(its))
    return _CONTRADICTED if all(told) else _HEIRS if any(told) else 0.0


def _take(
    mine: list[str],
    its: list[str],
    pairs: list[tuple[str, str, Agreement]],
    how: Agreement,
    fits: Callable[[str, str], bool],
) -> None:
    for one in list(mine):
        other = next((word for word in its if fits(one, word)), None)
        if other is not None:
            mine.remove(one)
            its.remove(other)
            pairs.append((one, other, how))


def _fathers(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]]) -> None:
    """Patronymics meet patronymics only, whatever their endings."""

    def fits(one: str, other: str) -> bool:
        first, second = father(one), father(other)
        return first is not None and second is not None and _near(first, second)

    _take(mine, its, pairs, Agreement.FATHER, fits)


def _respelled(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]]) -> None:
    """Transliterations of one word."""
    _take(
        mine,
        its,
        pairs,
        Agreement.RESPELLED,
        lambda one, other: min(len(one), len(other)) > 1 and spelled(one) == spelled(other) and _same_part(one, other),
    )


def _read(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]]) -> None:
    def fits(one: str, other: str) -> bool:
        return min(len(one), len(other)) >= _READ_LENGTH and not readings(one).isdisjoint(readings(other))

    _take(mine, its, pairs, Agreement.READ, fits)


def _respect(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]]) -> None:
    def fits(one: str, other: str) -> bool:
        return len(one) > 1 and spelled(without_respect(one)) == spelled(without_respect(other))

    _take(mine, its, pairs, Agreement.RESPECT, fits)


def _all_initials(words: Sequence[str]) -> bool:
    return bool(words) and all(len(word) == 1 for word in words)


def _same_sound(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]]) -> None:
    _take(
        mine,
        its,
        pairs,
        Agreement.SOUND,
        lambda one, other: len(one) > 1 and sound(one) == sound(other) and _same_part(one, other) and _near(one, other),
    )


def _form(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]]) -> None:
    _take(mine, its, pairs, Agreement.FORM, may_be_called)


def _spelling(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]]) -> None:
    _take(mine, its, pairs, Agreement.SPELLING, _spelled_alike)


def _initial(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]]) -> None:
    _take(mine, its, pairs, Agreement.INITIAL, lambda one, other: 1 in {len(one), len(other)} and one[0] == other[0])


def _joined(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]]) -> None:
    """One side writes in two words what the other writes in one."""
    for apart, together, turned in ((mine, its, False), (its, mine, True)):
        for whole in list(together):
            parts = _parts(whole, apart)
            if parts is not None:
                together.remove(whole)
                for part in parts:
                    apart.remove(part)
                words = " ".join(parts)
                pairs.append((whole, words, Agreement.JOINED) if turned else (words, whole, Agreement.JOINED))


def _parts(whole: str, apart: Sequence[str]) -> tuple[str, str] | None:
    return next(
        ((first, second) for first in apart for second in apart if first != second and first + second == whole), None
    )


def _spelled_alike(one: str, other: str) -> bool:
    return _same_part(one, other) and _near(one, other)


def _same_part(one: str, other: str) -> bool:
    """Whether both are patronymics, or neither is."""
    return (father(one) is None) is (father(other) is None)


def _near(one: str, other: str) -> bool:
    """Whether two words differ by no more letters than a slip of the pen or another language's spelling."""
    shorter = min(len(one), len(other))
    allowed = shorter // _LETTERS_A_SLIP + (1 if shorter >= _LONG_ENOUGH and sound(one) == sound(other) else 0)
    return _letters_apart(one, other) <= allowed
