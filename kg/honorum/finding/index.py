"""The index of names: a large part that seldom changes, and a small one with what has changed since."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from honorum.errors import InputError
from honorum.finding.matching import BEGUN, WHOLE, WORDS, Hits, complete, misspelled, partial, respaced, transliterated
from honorum.finding.named import CLASSES, Match, Named, key, words_asked
from honorum.finding.segment import Segment
from honorum.model.names import is_latin

FEW = 10
"""If fewer names begin like a text, and none has its words, those follow that it may be a misspelling of."""

Way = Callable[[Segment, Sequence[str]], Hits]
"""A way in which names can fit the words of a text; see `honorum.finding.matching`."""

WAYS: tuple[Way, ...] = (complete, misspelled, respaced, partial)
"""The ways in which a text is understood, each where those before it find too little."""

Key = tuple[int, int, bytes]
"""Where a thing stands in an answer: how well it fits, its weight (negative), its IRI."""


@dataclass(frozen=True, slots=True)
class Part:
    """Things of one kind, and those of them that no longer count, since the newer part knows better."""

    segment: Segment
    overridden: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, dtype=np.int64))

    def standing(self, hits: Hits) -> Hits:
        """The hits without what no longer counts."""
        if not len(self.overridden) or not len(hits):
            return hits
        return hits.only(~np.isin(hits.things, self.overridden))


@dataclass(frozen=True, slots=True)
class Found:
    """Some of what fits, in order; `more` says whether anything follows."""

    matches: tuple[Match, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class NamesOfKind:
    """The names of all things of one kind, in one part or two.

    >>> ada = Named("urn:p/1", "person", "Mira Kovalen", ("Mira Kovalen", "Міра Ковален"))
    >>> names = NamesOfKind.of([ada], "person", "urn:")
    >>> [match.named.id for match in names.search("KOVALEN, Mira")], [match.name for match in names.search("Kovaln")]
    (['urn:p/1'], ['Mira Kovalen'])
    """

    kind: str
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, things: Iterable[Named], kind: str, base: str) -> "NamesOfKind":
        """The names of these things, in one part."""
        return cls(kind, (Part(Segment.of(things, kind, base)),))

    def __len__(self) -> int:
        return sum(len(part.segment) - len(part.overridden) for part in self.parts)

    def get(self, iri: str) -> Named | None:
        """A thing by its IRI."""
        for part in self.parts:
            thing = part.segment.find(iri)
            if thing is not None and thing not in part.overridden:
                return part.segment.named(thing)
        return None

    def by_id(self, text: str) -> Named | None:
        """A thing by its IRI, or by the last part of it."""
        bases = {part.segment.base for part in self.parts}
        iris = [f"{base}id/{class_.lower()}/{text}" for base in bases for class_ in CLASSES.get(self.kind, ())]
        return next(filter(None, map(self.get, (text, *iris))), None)

    def exact(self, text: str) -> list[Named]:
        """Things that have this very name, whatever its script, case and (for persons) order of words."""
        words, wanted = words_asked(text, self.kind), key(text, self.kind)
        fitting = self._upto(words, WHOLE)
        return [match.named for match in fitting if any(key(name, self.kind) == wanted for name in match.named.names)]

    def with_words(self, text: str, most: int = 100) -> list[Named]:
        """Things that have a name with all these words; for a text in another script, in any transliteration."""
        if not is_latin(text):
            return self.transliterated(text, most)
        return [match.named for match in islice(self._upto(words_asked(text, self.kind), WORDS), most)]

    def transliterated(self, text: str, most: int = 100) -> list[Named]:
        """Things that have a name with all these words, or with what another transliteration writes for them."""
        found = self.in_order(self.asked(transliterated, words_asked(text, self.kind)))
        return [match.named for match in islice(found, most)]

    def begun(self, text: str, most: int = 100) -> list[Named]:
        """Things that have a name with all these words, the last of which may be unfinished.

        Where there are any, those come with them whose names another transliteration writes so: whoever asks for
        Nazarbaev may mean Nazarbayev as well as Nazarbaeva.
        """
        found = [match.named for match in islice(self._upto(words_asked(text, self.kind), BEGUN), most)]
        return list({each.id: each for each in (*found, *self.transliterated(text, most))}.values()) if found else []

    def search(self, text: str, limit: int = 10) -> list[Match]:
        """The best of all that can be meant: whole names, words, beginnings; misspellings where those are few."""
        return list(self.find(text, limit).matches)

    def near(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """The labels that come closest to a name nobody has."""
        return tuple(match.named.label for match in self.search(text, limit))

    def find(self, text: str, limit: int, after: str | None = None) -> Found:
        """What a text can mean, the best first, after the thing with that IRI if one is given.

        Raises:
            InputError: the thing does not fit the text.
        """
        return self._some(self._fitting(text), limit, after)

    def matches(self, text: str) -> Iterator[Match]:
        """All that a text can mean, the best first."""
        return self.in_order(self._fitting(text))

    def by_weight(self, limit: int, after: str | None = None) -> Found:
        """All things, those with most weight first."""
        everything = []
        for part in self.parts:
            numbers = np.arange(len(part.segment), dtype=np.int64)
            names = part.segment.first_name[:-1].astype(np.int64)
            everything.append(part.standing(Hits(np.zeros_like(numbers), numbers, names, np.ones(len(numbers)))))
        return self._some(everything, limit, after)

    def by_iri(self, limit: int | None = None, after: str | None = None) -> list[Named]:
        """All things in order of their IRIs, from the first one after that IRI."""
        return list(islice(merge(*[_in_order(part, after) for part in self.parts], key=_iri), limit))

    def _fitting(self, text: str) -> list[Hits]:
        words = words_asked(text, self.kind)
        return best(lambda way: self.asked(way, words))

    def asked(self, way: Way, words: Sequence[str]) -> list[Hits]:
        """What fits the words in one way, part by part."""
        return [part.standing(way(part.segment, words)) if words else Hits.none() for part in self.parts]

    def _upto(self, words: Sequence[str], worst: int) -> Iterator[Match]:
        found = self.asked(complete, words)
        return self.in_order([one.only(one.fits <= worst) for one in found])

    def _some(self, hits: list[Hits], limit: int, after: str | None) -> Found:
        first = None
        if after is not None:
            last = self._key_of(hits, after)
            first = [_following(part.segment, one, last) for part, one in zip(self.parts, hits, strict=True)]
        found = tuple(islice(self.in_order(hits, first), limit + 1))
        return Found(found[:limit], len(found) > limit)

    def in_order(self, hits: Sequence[Hits], first: Sequence[int] | None = None) -> Iterator[Match]:
        """The hits of all parts as one list, from these places on."""
        starts = zip(self.parts, hits, first or [0] * len(hits), strict=True)
        in_order = merge(*(_keyed(part.segment, one, start) for part, one, start in starts), key=lambda found: found[0])
        for _, segment, one, place in in_order:
            name = segment.names[int(one.names[place])]
            yield Match(segment.named(int(one.things[place])), name, round(float(one.nearness[place]), 3))

    def _key_of(self, hits: list[Hits], iri: str) -> Key:
        for part, one in zip(self.parts, hits, strict=True):
            thing = part.segment.find(iri)
            places: list[int] = [] if thing is None else np.flatnonzero(one.things == thing).tolist()
            if places:
                return _key(part.segment, one, places[0])
        raise InputError(f"The list has no item {iri!r} to go on after. Start again without `after`.")


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The names of everything, kind by kind."""

    kinds: Mapping[str, NamesOfKind]

    def of(self, kind: str) -> NamesOfKind:
        """The names of one kind.

        Raises:
            KeyError: there is no such kind; see `honorum.finding.named.KINDS`.
        """
        return self.kinds[kind]

    def search(self, kinds: Iterable[str], text: str, limit: int) -> list[Match]:
        """The best of all that can be meant among several kinds; no misspelling if any kind has the text as written.

        Of those that fit equally well the ones with more weight come first, as within a kind.
        """
        asked = [(self.kinds[kind], words_asked(text, kind)) for kind in kinds]
        found = iter(best(lambda way: [hits for names, words in asked for hits in names.asked(way, words)]))
        matches = [
            match
            for names, _ in asked
            for match in islice(names.in_order(list(islice(found, len(names.parts)))), limit)
        ]
        matches.sort(key=lambda match: (-match.score, -match.named.weight, match.named.label, match.named.id))
        return matches[:limit]


def best(ask: Callable[[Way], list[Hits]]) -> list[Hits]:
    """What fits in the first of the ways (`WAYS`) in which anything fits well enough; later ones are not asked."""
    found = ask(complete)
    if sum(map(len, found)) < FEW and all((one.fits > WORDS).all() for one in found):
        found = ask(misspelled)
    for way in (respaced, partial):
        if not any(map(len, found)):
            found = ask(way)
    return found


def _in_order(part: Part, after: str | None) -> Iterator[Named]:
    start = 0 if after is None else part.segment.place(after)
    skipped = set(part.overridden.tolist())
    for thing in part.segment.by_iri[start:]:
        if int(thing) not in skipped:
            named = part.segment.named(int(thing))
            if named.id != after:
                yield named


def _iri(named: Named) -> bytes:
    return named.id.encode()


def _key(segment: Segment, hits: Hits, place: int) -> Key:
    thing = int(hits.things[place])
    return int(hits.fits[place]), -int(segment.weights[thing]), segment.iris.encoded(thing)


def _keyed(segment: Segment, hits: Hits, start: int) -> Iterator[tuple[Key, Segment, Hits, int]]:
    for place in range(start, len(hits)):
        yield _key(segment, hits, place), segment, hits, place


def _following(segment: Segment, hits: Hits, last: Key) -> int:
    """The first place in the hits that comes after a key."""
    place = bisect_left(range(len(hits)), last, key=lambda one: _key(segment, hits, one))
    return place + (place < len(hits) and _key(segment, hits, place) == last)
