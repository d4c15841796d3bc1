"""The names of things of one kind in arrays, numbered so that what comes first in an answer has a lower number."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from honorum.finding.arrays import Arrays
from honorum.finding.named import Named, key
from honorum.finding.vocabulary import Vocabulary
from honorum.model.texts import Texts

Numbers = NDArray[np.uint32]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Segment:
    """Things of one kind by rank (more weight first, then by IRI), with their names and the words of those.

    The names of thing ``t`` are ``first_name[t]`` up to ``first_name[t + 1]``; the words of name ``n`` are
    ``words[first_word[n]:first_word[n + 1]]``; the names with word ``w`` are
    ``having[first_having[w]:first_having[w + 1]]``. `by_iri` has the things in order of their IRIs, which are kept
    without their `base`.
    """

    kind: str
    base: str
    iris: Texts
    by_iri: Numbers
    weights: Numbers
    first_name: Numbers
    names: Texts
    thing_of: Numbers
    first_word: Numbers
    words: Numbers
    first_having: Numbers
    having: Numbers
    vocabulary: Vocabulary

    @classmethod
    def of(cls, things: Iterable[Named], kind: str, base: str) -> "Segment":
        """The arrays for these things, which are of that kind and have IRIs that begin with the base."""
        ranked = sorted(things, key=lambda named: (-named.weight, named.id.encode()))
        names = [name for named in ranked for name in named.names]
        counts = [len(named.names) for named in ranked]
        known: dict[str, int] = {}
        said: list[int] = []
        lengths: list[int] = []
        for name in names:
            words = dict.fromkeys(key(name, kind).split())
            said += [known.setdefault(word, len(known)) for word in words]
            lengths.append(len(words))
        vocabulary = sorted(known)
        number = np.empty(len(known), dtype=np.uint32)
        number[[known[word] for word in vocabulary]] = np.arange(len(known), dtype=np.uint32)
        words_said = number[np.array(said, dtype=np.int64)] if said else np.empty(0, dtype=np.uint32)
        name_of_word = np.repeat(np.arange(len(names), dtype=np.uint32), lengths)
        iris = [named.id.removeprefix(base) for named in ranked]
        encoded = [iri.encode() for iri in iris]
        return cls(
            kind=kind,
            base=base,
            iris=Texts.of(iris),
            by_iri=np.array(sorted(range(len(iris)), key=encoded.__getitem__), dtype=np.uint32),
            weights=np.array([named.weight for named in ranked], dtype=np.uint32),
            first_name=_starts(counts),
            names=Texts.of(names),
            thing_of=np.repeat(np.arange(len(ranked), dtype=np.uint32), counts),
            first_word=_starts(lengths),
            words=words_said,
            first_having=_starts(np.bincount(words_said, minlength=len(vocabulary))),
            having=name_of_word[np.argsort(words_said, kind="stable")],
            vocabulary=Vocabulary.of(vocabulary),
        )

    def __len__(self) -> int:
        return len(self.weights)

    def named(self, thing: int) -> Named:
        """A thing with its names."""
        names = tuple(self.names[name] for name in range(int(self.first_name[thing]), int(self.first_name[thing + 1])))
        return Named(self.iri(thing), self.kind, names[0], names, int(self.weights[thing]))

    def iri(self, thing: int) -> str:
        """The IRI of a thing."""
        return self.base + self.iris[thing]

    def place(self, iri: str) -> int:
        """Where an IRI stands in `by_iri`, or would stand."""
        wanted = iri.removeprefix(self.base).encode()
        return bisect_left(self.by_iri, wanted, key=lambda thing: self.iris.encoded(int(thing)))

    def find(self, iri: str) -> int | None:
        """The number of a thing, if it is there."""
        place = self.place(iri)
        if place < len(self) and iri.startswith(self.base) and self.iri(int(self.by_iri[place])) == iri:
            return int(self.by_iri[place])
        return None

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All arrays by name, to be saved."""
        texts = {"iris": self.iris, "names": self.names}
        parts = {f"{name}.{part}": getattr(text, part) for name, text in texts.items() for part in ("letters", "ends")}
        plain = {name: getattr(self, name) for name in _PLAIN}
        vocabulary = {f"vocabulary.{name}": getattr(self.vocabulary, name) for name in _VOCABULARY}
        return {**parts, **plain, **vocabulary}

    @classmethod
    def from_arrays(cls, arrays: Arrays, kind: str, base: str) -> "Segment":
        """What was saved."""
        kept: dict[str, Any] = {name: arrays[name] for name in _PLAIN}
        kept |= {name: Texts(arrays[f"{name}.letters"], arrays[f"{name}.ends"]) for name in ("iris", "names")}
        return cls(kind, base, **kept, vocabulary=Vocabulary(*(arrays[f"vocabulary.{name}"] for name in _VOCABULARY)))


_VOCABULARY = ("words", "marks", "spellings", "spelled_so")
_PLAIN = ("by_iri", "weights", "first_name", "thing_of", "first_word", "words", "first_having", "having")


def _starts(counts: Any) -> Numbers:
    starts = np.zeros(len(counts) + 1, dtype=np.uint32)
    np.cumsum(counts, out=starts[1:], dtype=np.uint32)
    return starts
