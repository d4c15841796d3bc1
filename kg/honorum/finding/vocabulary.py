"""The words of all names in alphabetical order: a word, those that begin like it, sound like it, or are spelled so."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from honorum.model.sounds import spelled

LONGEST = 24
"""Letters of a word beyond these are not told apart."""

MOST_SIMILAR = 200
"""So many words with slips are followed at most, those with fewer slips first."""

_ONE_SLIP = 3
_TWO_SLIPS = 6
"""A word of so many letters may have one slip, of so many two."""

Marks = NDArray[np.uint64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded words in alphabetical order; `marks` says of each which letters it has, and which of them twice.

    `spellings` are the words in one spelling for all transliterations, in order, and `spelled_so` whose they are.
    """

    words: NDArray[np.bytes_]
    marks: Marks
    spellings: NDArray[np.bytes_]
    spelled_so: NDArray[np.uint32]

    @classmethod
    def of(cls, words: Sequence[str]) -> "Vocabulary":
        """Words that are in order and each there once.

        >>> vocabulary = Vocabulary.of(["kovalen", "kovalenko", "mira"])
        >>> vocabulary.begun("kov"), vocabulary.find("mira"), vocabulary.find("ivo")
        ((0, 2), 2, None)
        """
        array, spellings = _texts(words), _texts([spelled(word) for word in words])
        order = np.argsort(spellings, kind="stable").astype(np.uint32)
        return cls(array, _marks(array), spellings[order], order)

    def __len__(self) -> int:
        return len(self.words)

    def find(self, word: str) -> int | None:
        """The number of a word, if it is there."""
        wanted = _encoded(word)
        place = int(np.searchsorted(self.words, wanted))
        return place if place < len(self.words) and self.words[place] == wanted else None

    def begun(self, beginning: str) -> tuple[int, int]:
        """The number of the first word that begins so, and of the first one after those."""
        wanted = _encoded(beginning)
        last = np.bytes_(wanted.ljust(LONGEST, b"\x7f"))
        first, end = np.searchsorted(self.words, np.array([wanted, last], dtype=self.words.dtype), side="left")
        return int(first), int(end)

    def alike(self, word: str) -> Numbers:
        """The numbers of words that other transliterations write for this one.

        >>> vocabulary = Vocabulary.of(["nazarbaev", "nazarbayev", "nazarov"])
        >>> vocabulary.alike("nazarbajev").tolist()
        [0, 1]
        """
        if len(word) < _ONE_SLIP:
            return np.empty(0, dtype=np.int64)
        wanted = _encoded(spelled(word))
        first, end = (int(np.searchsorted(self.spellings, wanted, side=side)) for side in ("left", "right"))
        return np.sort(self.spelled_so[first:end]).astype(np.int64)

    def similar(self, word: str) -> tuple[Numbers, NDArray[np.uint32]]:
        """The numbers of words with a slip or two (letters left out, put in, changed, or swapped), and how many slips.

        A slip changes at most two marks, so words whose marks differ more are never looked at.
        """
        slips = slips_allowed(word)
        if not slips:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.uint32)
        asked = np.array([_encoded(word)], dtype=self.words.dtype)
        near = np.flatnonzero(np.bitwise_count(self.marks ^ _marks(asked)[0]) <= 2 * slips)
        found: NDArray[np.uint32] = process.cdist(
            [bytes(asked[0])], self.words[near].tolist(), scorer=OSA.distance, score_cutoff=slips, dtype=np.uint32
        )[0]
        close = np.flatnonzero((found <= slips) & (found > 0))
        if len(close) > MOST_SIMILAR:
            close = np.sort(close[np.argsort(found[close], kind="stable")[:MOST_SIMILAR]])
        return near[close], found[close]


def slips_allowed(word: str) -> int:
    """How many letters may be wrong in a word for it to be recognized.

    >>> [slips_allowed(word) for word in ("li", "mira", "kovalen")]
    [0, 1, 2]
    """
    return 0 if len(word) < _ONE_SLIP else 1 if len(word) < _TWO_SLIPS else 2


def _texts(words: Sequence[str]) -> NDArray[np.bytes_]:
    return np.array([word.encode()[:LONGEST] for word in words], dtype=f"S{LONGEST}")


def _encoded(word: str) -> np.bytes_:
    return np.bytes_(word.encode()[:LONGEST])


def _marks(words: NDArray[np.bytes_]) -> Marks:
    """For each word one bit for each letter and digit it has, and one for each letter it has twice."""
    letters = words.view(np.uint8).reshape(len(words), LONGEST)
    once = np.zeros(len(words), dtype=np.uint64)
    twice = np.zeros(len(words), dtype=np.uint64)
    for column in range(LONGEST):
        bits = _BITS[letters[:, column]]
        twice |= once & bits
        once |= bits
    return once | ((twice & _LETTERS) << np.uint64(36))


def _bits() -> Marks:
    bits = np.zeros(256, dtype=np.uint64)
    for place, letter in enumerate(b"abcdefghijklmnopqrstuvwxyz0123456789"):
        bits[letter] = np.uint64(1) << np.uint64(place)
    return bits


_BITS = _bits()
_LETTERS = np.uint64((1 << 26) - 1)
