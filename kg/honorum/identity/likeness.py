"""How alike two names of persons are, word by word: what agrees, how closely, and what is left over on each side.

Sources turn names about, leave out second names and patronymics, write initials and short forms, and transliterate in
several ways. What a name proves depends on how rare its words are: the weight of a word that agrees is the logarithm
of how seldom it is met (Fellegi and Sunter 1969, "A Theory for Record Linkage").
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from honorum.identity.given_names import may_be_called
from honorum.identity.words import RANK, Agreement, agreement, letters_apart, written_apart
from honorum.model.sounds import father, sibilants

Weight = Callable[[str], float]
"""How many bits the agreement of a folded word is worth; rare words are worth more."""


_SURE = frozenset({Agreement.EQUAL, Agreement.RESPELLED, Agreement.JOINED, Agreement.FATHER, Agreement.RESPECT})
_LOSS_A_LETTER = 2.0
"""What each letter of difference takes away, once transliteration is accounted for."""

_LOSS = {
    Agreement.FORM: 0.5,
    Agreement.JOINED: 0.5,
    Agreement.FATHER: 0.5,
    Agreement.SPELLING: 4.0,
    Agreement.READ: 2.0,
    Agreement.RESPECT: 1.0,
    Agreement.CUT: 5.0,
}
_INITIAL = 3.0
_LEFT_OVER = 0.75
_CONTRADICTED = 8.0
_HEIRS = 5.0
_PARTICLES = frozenset(
    "de da do dos das del della di du la le van von der den ter bin ibn al el ul bint ben arap ole of and".split()
)
_GENERATIONS = frozenset("jr sr ii iii iv filho neto".split())
_IN_FULL = {"junior": "jr", "senior": "sr"}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names agree: bits of evidence, whether they can be one name at all, and pairs of words with how.

    A name is `disputed` when one of the two is also called otherwise, in a way that stands against the other's name.
    """

    bits: float
    whole: bool
    contradicted: bool
    pairs: tuple[tuple[str, str, Agreement], ...]
    left: tuple[str, ...] = ()
    disputed: bool = False

    @property
    def sure(self) -> bool:
        """Whether the words that agree are the same words, in whatever script and order; short forms and slips are not.

        >>> alike("ada vale".split(), "a vale".split(), lambda word: 10).sure
        False
        """
        same = [
            pair for pair in self.pairs if len(pair[0]) > 1 and (pair[2] in _SURE or _sounds_and_reads_alike(*pair))
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
        _pair(mine, its, pairs, RANK[Agreement.RESPECT])
        if pairs and (_all_initials(mine) or _all_initials(its)):
            _pair(mine, its, pairs, RANK[Agreement.INITIAL])
        if not pairs or min(len(mine), len(its)) > 1:
            return NOTHING
        _pair(mine, its, pairs, RANK[Agreement.INITIAL])
    told = _each_name_once(pair for pair in pairs if pair[0] not in _PARTICLES)
    full = [pair for pair in told if pair[2] is not Agreement.INITIAL and len(pair[0]) > 1]
    words = sum(2 if pair[2] is Agreement.JOINED else 1 for pair in told)
    if not full or (words < 2 and not (whole and len(one) > 1)):  # noqa: PLR2004 -- a name is two words at least
        return NOTHING
    bits = sum(_worth(pair, weight) for pair in told) - _generations(mine, its)
    mine, its = ([word for word in words if word not in _PARTICLES | _GENERATIONS] for words in (mine, its))
    bits -= _LEFT_OVER * sum(father(word) is None for word in (*mine, *its))
    contradicted = bool(mine and its) or _misplaced_initial(pairs, mine, its)
    if contradicted:
        bits -= _CONTRADICTED
    return Likeness(round(bits, 2), whole, contradicted, tuple(pairs), (*mine, *its))


def _each_name_once(pairs: Iterable[tuple[str, str, Agreement]]) -> list[tuple[str, str, Agreement]]:
    """The pairs without those whose word is a short form of one that agrees already: Pat and Patricia are one name."""
    kept: list[tuple[str, str, Agreement]] = []
    for pair in pairs:
        if not any(may_be_called(pair[0], other[0]) for other in kept):
            kept.append(pair)
    return kept


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
    if how is Agreement.SOUND and sibilants(one) != sibilants(other):
        loss += _LOSS_A_LETTER
    if how in {Agreement.SOUND, Agreement.SPELLING}:
        loss += _LOSS_A_LETTER * letters_apart(one, other)
    return max(commoner - loss, 1.0)


def _sounds_and_reads_alike(one: str, other: str, how: Agreement) -> bool:
    return how is Agreement.SOUND and letters_apart(one, other) == 0


def _generations(mine: Sequence[str], its: Sequence[str]) -> float:
    """Junior is not senior; where only one side says so, father and son are still to be told apart."""
    told = (_GENERATIONS.intersection(mine), _GENERATIONS.intersection(its))
    return _CONTRADICTED if all(told) else _HEIRS if any(told) else 0.0


def _pair(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]], last: int) -> None:
    """Take the words that agree off both sides, the surest agreement first, down to a rank."""
    while mine and its:
        found = [
            (RANK[how], number, one, other, how)
            for number, one in enumerate(mine)
            for other in its
            if (how := agreement(one, other)) is not None and RANK[how] <= last
        ]
        best = min(found, key=lambda pair: pair[:2], default=None)
        if (best is None or best[0] > RANK[Agreement.JOINED]) and _joined(mine, its, pairs):
            continue
        if best is None:
            return
        *_, one, other, how = best
        mine.remove(one)
        its.remove(other)
        pairs.append((one, other, how))


def _joined(mine: list[str], its: list[str], pairs: list[tuple[str, str, Agreement]]) -> bool:
    """Take off a word that the other side writes in two; tells whether there is one."""
    for apart, together, turned in ((mine, its, False), (its, mine, True)):
        if len(apart) < 2:  # noqa: PLR2004 -- two words make one
            continue
        for whole in together:
            two = ((one, other) for one, other in permutations(apart, 2) if one[0] == whole[0] and one < whole)
            parts = next((pair for pair in two if written_apart(whole, *pair)), None)
            if parts is not None:
                together.remove(whole)
                for part in parts:
                    apart.remove(part)
                words = " ".join(parts)
                pairs.append((whole, words, Agreement.JOINED) if turned else (words, whole, Agreement.JOINED))
                return True
    return False


def _all_initials(words: Sequence[str]) -> bool:
    return bool(words) and all(len(word) == 1 for word in words)
