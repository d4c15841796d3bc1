"""An index of names: finds who is meant by a whole name, some of its words, their beginnings, or a misspelling.

Plain Python over folded words; a few megabytes and about a second of building for a hundred thousand names.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from honorum.model.names import fold, fold_person, fold_plain

PREFIX_LIKENESS = 0.9
LEAST_LIKENESS = 72.0
LEAST_NEARNESS = 0.45
SIMILAR_WORDS = 12
PREFIXED_WORDS = 400


@dataclass(frozen=True, slots=True)
class Named:
    """Something with names; `id` is its IRI, `label` the name it is shown by."""

    id: str
    kind: str
    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Something that was found, by which of its names, and how well (1 is the whole name)."""

    named: Named
    name: str
    score: float


@dataclass(slots=True)
class NameIndex:
    """The names of many things, ready to be searched.

    >>> index = NameIndex.of([Named("p/1", "person", "Mira Kovalen", ("Mira Kovalen", "Міра Ковален"))])
    >>> [match.named.id for match in index.search("KOVALEN, Mira")], [m.name for m in index.search("Kovaln")]
    (['p/1'], ['Mira Kovalen'])
    """

    entries: Mapping[str, Named]
    _names: list[tuple[str, str]] = field(default_factory=list)
    _words_of: list[frozenset[str]] = field(default_factory=list)
    _by_key: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _by_word: "dict[str, array[int]]" = field(default_factory=lambda: defaultdict(lambda: array("I")))
    _vocabulary: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, things: Iterable[Named]) -> "NameIndex":
        """An index over these things, in the order of their IRIs."""
        index = cls({named.id: named for named in sorted(things, key=lambda named: named.id)})
        for named in index.entries.values():
            for name in dict.fromkeys(named.names):
                index._add(named, name)
        index._vocabulary = sorted(index._by_word)
        return index

    def exact(self, text: str) -> list[Named]:
        """Things that have this very name, whatever its script, case and (for persons) order of words."""
        found = (number for fold_ in (fold_person, fold_plain) for number in self._by_key.get(fold_(text), ()))
        return self._things(found)

    def with_words(self, text: str) -> list[Named]:
        """Things that have a name with all these words."""
        words = _words(text)
        if not words or any(word not in self._by_word for word in words):
            return []
        shared = set.intersection(*(set(self._by_word[word]) for word in words))
        return self._things(sorted(shared))

    def search(self, text: str) -> list[Match]:
        """All that can be meant, the best first: whole names, then words and beginnings, else misspellings."""
        words = _words(text)
        if not words:
            return []
        return (
            self._ranked(words, self._begun, all_words=True)
            or self._ranked(words, self._similar, all_words=True)
            or self._ranked(words, self._similar, all_words=False)
        )

    def near(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """The labels that come closest to a name nobody has."""
        return tuple(match.named.label for match in self.search(text)[:limit])

    def _add(self, named: Named, name: str) -> None:
        key = fold_person(name) if named.kind == "person" else fold_plain(name)
        words = frozenset(key.split())
        number = len(self._names)
        self._names.append((named.id, name))
        self._words_of.append(words)
        self._by_key[key].append(number)
        for word in words:
            self._by_word[word].append(number)

    def _things(self, numbers: Iterable[int]) -> list[Named]:
        return [self.entries[id_] for id_ in dict.fromkeys(self._names[number][0] for number in numbers)]

    def _ranked(
        self, words: list[str], expand: Callable[[str, bool], Iterator[tuple[str, float]]], *, all_words: bool
    ) -> list[Match]:
        likeness: dict[int, float] = defaultdict(float)
        hits: dict[int, int] = defaultdict(int)
        for place, word in enumerate(words):
            best: dict[int, float] = {}
            for known, like in expand(word, place == len(words) - 1):
                for number in self._by_word[known]:
                    if best.get(number, 0.0) < like:
                        best[number] = like
            for number, like in best.items():
                likeness[number] += like
                hits[number] += 1
        scores: dict[str, tuple[float, int]] = {}
        for number, total in likeness.items():
            score = 2 * total / (len(words) + len(self._words_of[number]))
            enough = hits[number] == len(words) if all_words else score >= LEAST_NEARNESS
            id_ = self._names[number][0]
            if enough and score > scores.get(id_, (0.0, 0))[0]:
                scores[id_] = score, number
        matches = [
            Match(self.entries[id_], self._names[number][1], round(min(score, 1.0), 3))
            for id_, (score, number) in scores.items()
        ]
        return sorted(matches, key=lambda match: (-match.score, match.named.label, match.named.id))

    def _begun(self, word: str, last: bool) -> Iterator[tuple[str, float]]:
        """The word itself; for the last word and for initials also what begins with it."""
        if word in self._by_word:
            yield word, 1.0
        if last or len(word) == 1:
            first = bisect_left(self._vocabulary, word)
            for known in self._vocabulary[first : first + PREFIXED_WORDS]:
                if not known.startswith(word):
                    break
                if known != word:
                    yield known, PREFIX_LIKENESS

    def _similar(self, word: str, last: bool) -> Iterator[tuple[str, float]]:
        """The word, its continuations, and words that are spelled much like it."""
        yield from self._begun(word, last)
        close = process.extract(
            word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=LEAST_LIKENESS, limit=SIMILAR_WORDS
        )
        for known, score, _ in close:
            if known != word:
                yield known, PREFIX_LIKENESS * score / 100


def _words(text: str) -> list[str]:
    """The words of a query in their order, without honorifics and articles."""
    kept = set(fold_person(text).split())
    return list(dict.fromkeys(word for word in fold_plain(text).split() if word in kept)) or fold(text).split()
