"""Since which day sources tell of a thing, and until which day anything about it was learnt or lost.

A source tells of an entity that it mentions, whether it is in force or not. By these days it is seen, without reading
any claim, of what nothing was known on a day, and of what the same as today.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from pyoxigraph import NamedNode

from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import DERIVED_FROM, RDF_TYPE, Names, hon
from honorum.record.as_known import moment_of

_KINDS = ("article", "dataset")
_DIGEST = 16
"""So much of a source's digest stands in the IRIs of the source, of its mentions and of its claims."""


class State(StrEnum):
    """What was known of a thing on a day: nothing, something that may be other than today's, or what is today."""

    UNKNOWN = "unknown"
    OTHERWISE = "otherwise"
    AS_TODAY = "as today"


@dataclass(frozen=True, slots=True)
class Told:
    """Days as numbers (`day_number`): when the first source told of a thing, and the last one.

    `lost` is the last day on which something that it rests on was withdrawn or reviewed; 0 if nothing was.
    """

    first: int
    last: int
    lost: int = 0

    def on(self, day: int) -> State:
        """What was known at the end of a day.

        >>> told = Told(first=5, last=9)
        >>> [str(told.on(day)) for day in (4, 5, 9)]
        ['unknown', 'otherwise', 'as today']
        """
        if day < self.first:
            return State.UNKNOWN
        return State.AS_TODAY if day >= max(self.last, self.lost) else State.OTHERWISE

    def joined(self, other: "Told | None") -> "Told":
        """With what another source tells."""
        if other is None:
            return self
        return Told(min(self.first, other.first), max(self.last, other.last), max(self.lost, other.lost))


def day_number(moment: datetime) -> int:
    """The first day at whose end it was known what was recorded at that moment; days are counted.

    >>> morning = datetime.fromisoformat("2021-01-11T09:00:00+00:00")
    >>> day_number(morning) == morning.toordinal()
    True
    """
    day = moment.date() if moment <= moment_of(moment.date()) else moment.date() + timedelta(days=1)
    return day.toordinal()


def as_numbers(told: Told | None) -> tuple[int, int, int] | None:
    """The days as plain numbers, which processes hand over.

    >>> as_numbers(Told(5, 9)), as_numbers(None)
    ((5, 9, 0), None)
    """
    return None if told is None else (told.first, told.last, told.lost)


class Telling:
    """Finds the days for things of a store.

    What was read of sources is remembered, so make a new one for each batch.
    """

    def __init__(self, store: Quads, names: Names) -> None:
        self._store, self._names = store, names
        self._sources: dict[str, Told | None] = {}
        self._reviews: dict[str, int] | None = None

    def of_entity(self, iri: str) -> Told | None:
        """The days of an entity, from its mentions; `None` if no source ever mentioned it."""
        quads = self._store.quads(None, hon("refersTo"), NamedNode(iri), self._names.identity)
        told = self._of({_digest(_text(quad.subject)) for quad in quads})
        return None if told is None else self._reviewed(iri, told)

    def of_claims(self, claims: Iterable[str]) -> Told | None:
        """The day of an event that the record derives from these claims (IRIs) alone: the first makes it what it is."""
        told = self._of({_digest(claim) for claim in claims})
        return None if told is None else Told(told.first, told.first)

    def of_source(self, source: str) -> Told | None:
        """The day of a source (an IRI) itself: it is told of since it was read, and stays the same."""
        told = self._source(_digest(source))
        return None if told is None else Told(told.first, told.last)

    def all(self) -> Iterator[tuple[str, Told]]:
        """Everything that sources tell of, with its days: entities, events that are derived from claims, articles."""
        entities: dict[str, Told] = {}
        for quad in self._store.quads(None, hon("refersTo"), None, self._names.identity):
            self._join(entities, _text(quad.object), _text(quad.subject))
        events = {event for event in self._instances("Event", self._names.record) if event not in entities}
        derived: dict[str, Told] = {}
        for quad in self._store.quads(None, DERIVED_FROM, None, self._names.record) if events else ():
            if _text(quad.subject) in events:
                self._join(derived, _text(quad.subject), _text(quad.object))
        for iri, told in entities.items():
            yield iri, self._reviewed(iri, told)
        for event, told in derived.items():
            yield event, Told(told.first, told.first)
        for article in self._instances("Article", None):
            if (read := self.of_source(article)) is not None:
                yield article, read

    def _join(self, found: dict[str, Told], thing: str, said_in: str) -> None:
        """Add the days of the source that a mention or a claim (an IRI) is in."""
        told = self._source(_digest(said_in))
        if told is not None:
            found[thing] = told.joined(found.get(thing))

    def _instances(self, class_: str, graph: NamedNode | None) -> Iterator[str]:
        for quad in self._store.quads(None, RDF_TYPE, hon(class_), graph):
            yield _text(quad.subject)

    def _of(self, digests: Iterable[str]) -> Told | None:
        found: Told | None = None
        for digest in digests:
            told = self._source(digest)
            found = found if told is None else told.joined(found)
        return found

    def _source(self, digest: str) -> Told | None:
        if digest not in self._sources:
            self._sources[digest] = self._read(digest)
        return self._sources[digest]

    def _read(self, digest: str) -> Told | None:
        for kind in _KINDS:
            node = self._names.entity(kind, digest)
            read = [_moment(quad) for quad in self._store.quads(node, hon("recordedAt"), None, None)]
            if read:
                withdrawn = self._store.quads(node, hon("withdrawnAt"), None, self._names.catalogue)
                return Told(min(read), max(read), max(map(_moment, withdrawn), default=0))
        return None

    def _reviewed(self, iri: str, told: Told) -> Told:
        """With the days on which claims that name the entity were reviewed."""
        if self._reviews is None:
            self._reviews = dict(self._days_of_reviews())
        day = self._reviews.get(iri)
        return told if day is None else Told(told.first, told.last, max(told.lost, day))

    def _days_of_reviews(self) -> dict[str, int]:
        graph = self._names.graph("reviews")
        found: defaultdict[str, int] = defaultdict(int)
        for quad in self._store.quads(None, hon("reviewedAt"), None, graph):
            for reviewed in self._store.quads(quad.subject, hon("reviewed"), None, graph):
                for entity in self._named_in(reviewed.object):
                    found[entity] = max(found[entity], _moment(quad))
        return found

    def _named_in(self, claim: Any) -> Iterator[str]:
        for quad in self._store.quads(claim, None, None, None):
            if isinstance(quad.object, NamedNode) and "/id/mention/" in quad.object.value:
                for said in self._store.quads(quad.object, hon("refersTo"), None, self._names.identity):
                    yield _text(said.object)


def _digest(iri: str) -> str:
    """What tells the source in the IRI of a source, a mention or a claim."""
    return iri.rsplit("/", 1)[-1][:_DIGEST]


def _moment(quad: Any) -> int:
    return day_number(datetime.fromisoformat(quad.object.value))


def _text(term: Any) -> str:
    return str(term.value)
