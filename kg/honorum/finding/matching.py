"""Which names a text can mean, and in which order: whole names, then words, beginnings of words, and misspellings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from honorum.finding.segment import Numbers, Segment
from honorum.finding.vocabulary import slips_allowed

WHOLE, WORDS, BEGUN, ALIKE = 0, 1, 2, 3
"""How well a name fits: it is the text; it has all its words; its words begin so; another transliteration would write
them so. One more for each slip."""

PARTLY = 1000
"""A name that has only some of the words fits worse than any that has them all."""

BEGUN_LIKENESS = 0.9
LEAST_NEARNESS = 0.45
"""How near a name with only some of the words must be: the share of its words and the text's that agree."""

_BEGUN = 1
_ALIKE = 8
_SLIP = 16
_NOT_THERE = 0xFFFF
_MANY = 64
"""If more than one of so many names has a word, marking all names is quicker than sorting some."""

Costs = NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Hits:
    """Things that fit, in order: how well (`fits`, less is better), which thing, by which of its names, and how near.

    `nearness` is the share of words that agree, 0 to 1.
    """

    fits: NDArray[np.int64]
    things: NDArray[np.int64]
    names: NDArray[np.int64]
    nearness: NDArray[np.float64]

    @classmethod
    def none(cls) -> "Hits":
        """Nothing that fits."""
        nothing = np.empty(0, dtype=np.int64)
        return cls(nothing, nothing, nothing, np.empty(0))

    def __len__(self) -> int:
        return len(self.fits)

    def only(self, chosen: NDArray[Any]) -> "Hits":
        """Some of them: places, or a mark for each."""
        return Hits(self.fits[chosen], self.things[chosen], self.names[chosen], self.nearness[chosen])


@dataclass(frozen=True, slots=True)
class _Meant:
    """The words of a vocabulary that a word of the text can stand for: `first` to `end` begin so, `exact` is it.

    What it costs to take one of the `similar` words for it stands at the same place of `cost`.
    """

    exact: int | None
    first: int
    end: int
    similar: NDArray[np.int64]
    cost: NDArray[np.int64]

    def names(self, segment: Segment) -> list[Numbers]:
        """The names that have one of the words, in parts that may overlap."""
        starts, having = segment.first_having, segment.having
        parts = [having[int(starts[self.first]) : int(starts[self.end])]]
        parts += [having[int(starts[word]) : int(starts[word + 1])] for word in self.similar.tolist()]
        return parts

    def costs(self, words: Numbers) -> Costs:
        """What it costs to take each of some words for the one that was asked for."""
        costs = np.full(len(words), _NOT_THERE, dtype=np.uint16)
        if len(self.similar):
            places = np.minimum(np.searchsorted(self.similar, words), len(self.similar) - 1)
            known = self.similar[places] == words
            costs[known] = self.cost[places[known]]
        costs[(words >= self.first) & (words < self.end)] = _BEGUN
        if self.exact is not None:
            costs[words == self.exact] = 0
        return costs


def complete(segment: Segment, words: Sequence[str]) -> Hits:
    """Things with a name that has all the words, in any transliteration; the last, and initials, may be beginnings."""
    meant = [_begun(segment, word, last=place == len(words) - 1) for place, word in enumerate(words)]
    return _all_words(segment, words, meant)


def transliterated(segment: Segment, words: Sequence[str]) -> Hits:
    """Things with a name that has all the words whole, in any transliteration; initials may be beginnings."""
    return _all_words(segment, words, [_begun(segment, word, last=False) for word in words])


def misspelled(segment: Segment, words: Sequence[str]) -> Hits:
    """Like `complete`, and each word may be misspelled, too."""
    return _all_words(segment, words, _similar(segment, words))


def respaced(segment: Segment, words: Sequence[str]) -> Hits:
    """Things with a name that has all the words when one of them is written in two, or two of them in one."""
    found = [complete(segment, other) for other in _respacings(segment, words)]
    if not found:
        return Hits.none()
    names, fits, nearness = (
        np.concatenate(columns) for columns in zip(*((one.names, one.fits, one.nearness) for one in found), strict=True)
    )
    return _hits(segment, names, np.maximum(fits, ALIKE) + 1, nearness * BEGUN_LIKENESS)


def partial(segment: Segment, words: Sequence[str]) -> Hits:
    """Things with a name that has some of the words, misspelled or not; those come first that have most."""
    meant = _similar(segment, words)
    rare = sorted(meant, key=lambda one: sum(map(len, one.names(segment))))[: max(1, len(meant) - 1)]
    names = _united([part for one in rare for part in one.names(segment)], segment)
    costs, lengths = _costs(segment, names, meant)
    nearness = _nearness(costs, lengths, words)
    enough = nearness >= LEAST_NEARNESS
    fits = PARTLY + np.round(PARTLY * (1 - nearness)).astype(np.int64)
    return _hits(segment, names[enough], fits[enough], nearness[enough])


def _respacings(segment: Segment, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    known = segment.vocabulary
    for place, word in enumerate(words):
        before, after = tuple(words[:place]), tuple(words[place + 1 :])
        for cut in range(2, len(word) - 1):
            if known.find(word[:cut]) is not None and known.find(word[cut:]) is not None:
                yield (*before, word[:cut], word[cut:], *after)
        if after and known.find(word + after[0]) is not None:
            yield (*before, word + after[0], *after[1:])


def _begun(segment: Segment, word: str, *, last: bool) -> _Meant:
    exact, alike = segment.vocabulary.find(word), segment.vocabulary.alike(word)
    place = (exact, exact + 1) if exact is not None else (0, 0)
    first, end = segment.vocabulary.begun(word) if last or len(word) == 1 else place
    return _Meant(exact, first, end, alike, np.full(len(alike), _ALIKE))


def _similar(segment: Segment, words: Sequence[str]) -> list[_Meant]:
    found = []
    for place, word in enumerate(words):
        begun = _begun(segment, word, last=place == len(words) - 1)
        misspelt, slips = segment.vocabulary.similar(word)
        similar = np.concatenate([begun.similar, misspelt])
        cost = np.concatenate([begun.cost, slips.astype(np.int64) * _SLIP])
        similar, first = np.unique(similar, return_index=True)  # of two costs the first, which is less
        found.append(_Meant(begun.exact, begun.first, begun.end, similar, cost[first]))
    return found


def _all_words(segment: Segment, words: Sequence[str], meant: Sequence[_Meant]) -> Hits:
    rarest = min((one.names(segment) for one in meant), key=lambda parts: sum(map(len, parts)))
    names = _united(rarest, segment)
    costs, lengths = _costs(segment, names, meant)
    there = (costs != _NOT_THERE).all(axis=0)
    names, lengths, costs = names[there], lengths[there], costs[:, there]
    total = costs.sum(axis=0, dtype=np.int64)
    whole = (total == 0) & (lengths == len(meant))
    other = np.where(total < _ALIKE, BEGUN, ALIKE + total // _SLIP)
    fits = np.where(total == 0, np.where(whole, WHOLE, WORDS), other)
    return _hits(segment, names, fits, _nearness(costs, lengths, words))


def _united(parts: Sequence[Numbers], segment: Segment) -> NDArray[np.int64]:
    """The names in any of the parts, in order."""
    if sum(map(len, parts)) * _MANY > len(segment.thing_of):
        marked = np.zeros(len(segment.thing_of), dtype=np.bool_)
        for part in parts:
            marked[part] = True
        return np.flatnonzero(marked)
    return np.unique(np.concatenate(parts)).astype(np.int64)


def _costs(segment: Segment, names: NDArray[np.int64], meant: Sequence[_Meant]) -> tuple[Costs, NDArray[np.int64]]:
    """For each word of the text (rows) and each name (columns) the least cost; and how many words each name has."""
    starts = segment.first_word[names].astype(np.int64)
    lengths = segment.first_word[names + 1].astype(np.int64) - starts
    if not len(names):
        return np.empty((len(meant), 0), dtype=np.uint16), lengths
    rows = np.cumsum(lengths) - lengths
    words = segment.words[np.repeat(starts - rows, lengths) + np.arange(int(lengths.sum()))]
    return np.stack([np.minimum.reduceat(one.costs(words), rows) for one in meant]), lengths


def _nearness(costs: Costs, lengths: NDArray[np.int64], words: Sequence[str]) -> NDArray[np.float64]:
    """The share of words that agree, on both sides; a beginning or a slip agrees less."""
    total = np.zeros(costs.shape[1])
    for word, row in zip(words, costs, strict=True):
        slips = np.where(row == _NOT_THERE, 0, row // _ALIKE) * (_ALIKE / _SLIP)
        likeness = np.where(row == 0, 1.0, BEGUN_LIKENESS * (1 - slips / max(len(word), slips_allowed(word) + 1)))
        total += np.where(row == _NOT_THERE, 0.0, likeness)
    nearness: NDArray[np.float64] = 2 * total / (len(words) + lengths)
    return nearness


def _hits(segment: Segment, names: NDArray[np.int64], fits: NDArray[np.int64], nearness: NDArray[np.float64]) -> Hits:
    """Each thing once, by the name that fits best, in order."""
    things = segment.thing_of[names].astype(np.int64)
    order = np.lexsort((names, things, fits))
    _, first = np.unique(things[order], return_index=True)
    chosen = order[np.sort(first)]
    return Hits(fits[chosen], things[chosen], names[chosen], nearness[chosen])
