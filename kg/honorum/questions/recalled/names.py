"""Finding things by the names of an earlier day: in today's index, with what was called otherwise put right."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from honorum.finding.index import WAYS, Found, NameIndex, NamesOfKind, Part, Way, best
from honorum.finding.matching import Hits, transliterated
from honorum.finding.named import Match, Named, words_asked
from honorum.finding.segment import Segment
from honorum.questions.recalled.days import DaysOfPart
from honorum.questions.recalled.recollection import Recollection


class NamesThen(NamesOfKind):
    """The names that things of one kind had on an earlier day.

    Of a text it is first found out which things it can mean by today's names; of those that were called otherwise then,
    the names are read anew. Who was more important is told by today's record.
    """

    def __init__(self, today: NamesOfKind, then: Recollection) -> None:
        super().__init__(today.kind, today.parts)
        object.__setattr__(self, "_then", then)

    _then: Recollection

    def get(self, iri: str) -> Named | None:
        """A thing by its IRI."""
        return self._then.named(self.kind, iri)

    def by_iri(self, limit: int | None = None, after: str | None = None) -> list[Named]:
        """All things in order of their IRIs, from the first one after that IRI."""
        return list(islice(self._then.in_order(self.kind, after), limit))

    def exact(self, text: str) -> list[Named]:
        """Things that had this very name."""
        return self.asked_for(text).exact(text)

    def with_words(self, text: str, most: int = 100) -> list[Named]:
        """Things that had a name with all these words."""
        return self.asked_for(text).with_words(text, most)

    def transliterated(self, text: str, most: int = 100) -> list[Named]:
        """Things that had a name with these words, or with what another transliteration writes for them."""
        return self.asked_for(text).transliterated(text, most)

    def begun(self, text: str, most: int = 100) -> list[Named]:
        """Things that had a name with all these words, the last of which may be unfinished."""
        return self.asked_for(text).begun(text, most)

    def find(self, text: str, limit: int, after: str | None = None) -> Found:
        """What a text could mean, the best first, after the thing with that IRI if one is given."""
        return self.asked_for(text).find(text, limit, after)

    def matches(self, text: str) -> Iterator[Match]:
        """All that a text could mean, the best first."""
        return self.asked_for(text).matches(text)

    def by_weight(self, limit: int, after: str | None = None) -> Found:
        """All things, those with most weight today first."""
        return self._with(self._then.changed(self.kind)).by_weight(limit, after)

    def asked_for(self, text: str) -> NamesOfKind:
        """The names of all things that a text could mean then, in whatever way it has to be understood.

        Raises:
            TooMuchLearnt: too many things that it can mean were known otherwise.
        """
        words = words_asked(text, self.kind)
        for tried in range(1, len(WAYS) + 1):
            names = self.meant(words, tried)
            if _ways(partial(_asked, {self.kind: (names, words)})) <= tried:
                break
        return names

    def meant(self, words: tuple[str, ...], tried: int) -> NamesOfKind:
        """The names of that day, right for all things that the words mean today in the first ways of understanding."""
        found = set(self._then.changed(self.kind))
        for way in (transliterated, *WAYS[:tried]):
            for part, hits, days in zip(self.parts, self.asked(way, words), self._days(), strict=True):
                otherwise = hits.things[days.otherwise(self._then.number)[hits.things]]
                found.update(map(part.segment.iri, otherwise.tolist()))
        return self._with(found)

    def _days(self) -> list[DaysOfPart]:
        return self._then.days.of(self.kind)

    def _with(self, iris: Iterable[str]) -> NamesOfKind:
        """What was known as it is today, and these things as they were known then."""
        wanted = sorted(iris)
        self._then.refuse(len(wanted))
        things = [named for iri in wanted if (named := self._then.named(self.kind, iri)) is not None]
        changed = Segment.of(things, self.kind, self._then.learnt.base)
        told = [
            Part(part.segment, np.concatenate([other, _places(part.segment, wanted)]))
            for part, other in zip(self.parts, self._not_as_today, strict=True)
        ]
        return NamesOfKind(self.kind, (*told, Part(changed)))

    @cached_property
    def _not_as_today(self) -> list[NDArray[np.int64]]:
        """The things of each part that no longer count, or were not known as they are today."""
        day = self._then.number
        return [
            np.union1d(part.overridden, np.flatnonzero(days.not_as_today(day)))
            for part, days in zip(self.parts, self._days(), strict=True)
        ]


def _places(segment: Segment, iris: Iterable[str]) -> NDArray[np.int64]:
    found = (segment.find(iri) for iri in iris)
    return np.array([thing for thing in found if thing is not None], dtype=np.int64)


def _ways(ask: Callable[[Way], list[Hits]]) -> int:
    """In how many ways a text is understood until enough is found."""
    tried: list[Way] = []

    def noted(way: Way) -> list[Hits]:
        tried.append(way)
        return ask(way)

    best(noted)
    return max(map(WAYS.index, tried)) + 1


class IndexThen(NameIndex):
    """The names of everything on an earlier day."""

    def __init__(self, then: Recollection) -> None:
        object.__setattr__(self, "then", {kind: NamesThen(names, then) for kind, names in then.today.kinds.items()})
        super().__init__(self.then)

    then: dict[str, NamesThen]

    def search(self, kinds: Iterable[str], text: str, limit: int) -> list[Match]:
        """The best of all that could be meant among several kinds."""
        words = {kind: words_asked(text, kind) for kind in kinds}
        for tried in range(1, len(WAYS) + 1):
            names = {kind: self.then[kind].meant(asked, tried) for kind, asked in words.items()}
            if _ways(partial(_asked, {kind: (names[kind], asked) for kind, asked in words.items()})) <= tried:
                break
        return NameIndex(names).search(words, text, limit)


def _asked(names: Mapping[str, tuple[NamesOfKind, Sequence[str]]], way: Way) -> list[Hits]:
    return [hits for of_kind, words in names.values() for hits in of_kind.asked(way, words)]
