"""What things were called on an earlier day: as today, otherwise, or not at all, since nobody had told of them."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from heapq import merge
from threading import RLock
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import TooMuchLearnt
from honorum.finding.index import NameIndex
from honorum.finding.learnt import Learnt, learnt_index
from honorum.finding.named import ARTICLE, CLASSES, Named
from honorum.questions.graph import Graph, kept
from honorum.questions.offices import offices_of
from honorum.questions.recalled.days import DaysOfParts
from honorum.questions.recalled.events import Returned, returned_events
from honorum.questions.search import index_of
from honorum.rdf.terms import hon
from honorum.record.as_known import moment_of
from honorum.record.derived import Fact
from honorum.record.learning import State
from honorum.record.loading import Claims
from honorum.record.units import derive, description
from honorum.record.writing import Triple

MOST_ANEW = 500
"""So many things are described anew at most, from what was known on a day, to answer one question."""

_KEPT = 20_000
"""Descriptions that are remembered."""

_PATHS = {
    "person": ("person",),
    "party": ("organization", "party"),
    "organization": ("organization", "party"),
    "place": ("city", "country", "region"),
    "office": ("office",),
    "event": ("event",),
    ARTICLE: (ARTICLE,),
}
"""The kinds in the IRIs of what is listed as one kind, in alphabetical order."""

BODIES = ("jurisdiction", "organization")
"""The properties that name what an office belongs to."""

_BODY_PATHS = (*_PATHS["party"], *_PATHS["place"])


class Recollection:
    """The things of a graph by what was known of them at the end of a day.

    `today` are their names now, `learnt` the days on which sources told of them, `days` the same beside the names.
    """

    def __init__(self, graph: Graph, day: date) -> None:
        self.graph, self.day = graph, day
        self.today: NameIndex = index_of(graph)
        self.days = days_of(graph)
        self.learnt: Learnt = self.days.learnt
        self.number = day.toordinal()
        self.claims = Claims(graph, graph.names, moment_of(day))
        self._described: dict[str, Fact | None] = {}
        self._renamings: dict[str, bool] = {}
        self._changed: dict[str, frozenset[str]] = {}
        self._lock = RLock()

    def state(self, iri: str) -> State:
        """What was known of a thing (an IRI)."""
        told = self.learnt.told(iri)
        return State.UNKNOWN if told is None else told.on(self.number)

    def described(self, iri: str) -> Fact | None:
        """An entity as it was described then; `None` if nothing was known of it."""
        with self._lock:
            if iri not in self._described:
                if len(self._described) >= _KEPT:
                    self._described.clear()
                self._described[iri] = description(iri, self.claims)
            return self._described[iri]

    def derived(self, unit: NamedNode) -> list[Triple]:
        """What a unit of the record said then."""
        with self._lock:
            return derive(unit, self.claims)

    @cached_property
    def returned(self) -> Returned:
        """The events of which a source told then that was withdrawn or reviewed since."""
        return returned_events(self.graph, self.claims, MOST_ANEW)

    def named(self, kind: str, iri: str) -> Named | None:
        """A thing of a kind with the names it had then; `None` if it was not known as one."""
        if kind == "event" and iri in self.returned.doubtful:
            return self.returned.named.get(iri)
        state, now = self.state(iri), self.today.of(kind).get(iri)
        if state is State.UNKNOWN:
            return None
        if state is State.AS_TODAY:
            return (
                now if kind != "office" or now is None or not self.lies_otherwise(iri) else self._anew(kind, iri, now)
            )
        return self._anew(kind, iri, now)

    def _anew(self, kind: str, iri: str, now: Named | None) -> Named | None:
        found = self.described(iri)
        if found is None or not set(CLASSES[kind]).intersection(found.classes):
            return None
        label, *others = [name for _, name in found.labels]
        names = tuple(dict.fromkeys((label, *sorted(others))))
        return Named(iri, kind, label, names, now.weight if now else 0)

    def lies_otherwise(self, office: str) -> bool:
        """Whether a place or body of an office had other names then, after which the office is called."""
        record, node = self.graph.names.record, NamedNode(office)
        return any(
            self._renamed(_iri(quad.object))
            for name in BODIES
            for quad in self.graph.quads(node, hon(name), None, record)
        )

    def _renamed(self, body: str) -> bool:
        """Whether a place or body had other names then than it has now."""
        if self.state(body) is not State.OTHERWISE:
            return False
        with self._lock:
            if body not in self._renamings:
                self._renamings[body] = _called(body, self.claims) != _called(body, self._now)
            return self._renamings[body]

    @cached_property
    def _now(self) -> Claims:
        return Claims(self.graph, self.graph.names)

    def in_order(self, kind: str, after: str | None) -> Iterator[Named]:
        """All things of a kind that were known, in order of their IRIs, from the first one after that IRI."""
        known: Iterator[str] = (
            self.learnt.iri(place) for path in _PATHS[kind] for place in self.learnt.known(path, self.number, after)
        )
        if kind == "event":
            back = sorted(iri for iri in self.returned.named if after is None or iri.encode() > after.encode())
            known = _each_once(merge(known, back, key=str.encode))
        for iri in known:
            if (named := self.named(kind, iri)) is not None:
                yield named

    def lost(self, kind: str) -> list[str]:
        """The things of a kind that were known then, and rest on something that was withdrawn or reviewed since."""
        places = (place for path in _PATHS[kind] for place in self.learnt.lost_since(path, self.number))
        return [self.learnt.iri(place) for place in places]

    def changed(self, kind: str) -> frozenset[str]:
        """The things of a kind that were known then by other names, or perhaps are not in today's record."""
        with self._lock:
            if kind not in self._changed:
                self._changed[kind] = self._found_changed(kind)
            return self._changed[kind]

    def _found_changed(self, kind: str) -> frozenset[str]:
        found = set(self.lost(kind))
        if kind == "office":
            found |= {self.learnt.iri(place) for place in self.learnt.otherwise("office", self.number)}
            self.refuse(len(found))
            bodies = [place for path in _BODY_PATHS for place in self.learnt.otherwise(path, self.number)]
            self.refuse(len(bodies))
            if bodies:
                offices = offices_of(self.graph).entries.values()
                found |= {office.id for office in offices if any(map(self._renamed, office.bodies))}
        return frozenset(found | self.returned.doubtful if kind == "event" else found)

    def refuse(self, count: int) -> None:
        """See that not too many things are described anew.

        Raises:
            TooMuchLearnt: they are more than `MOST_ANEW`.
        """
        if count > MOST_ANEW:
            raise TooMuchLearnt(str(self.day), MOST_ANEW)


@kept
def days_of(graph: Graph) -> DaysOfParts:
    """The days on which things of a graph became known, read once."""
    return DaysOfParts(learnt_index(graph), index_of(graph))


def kinds_of(iri: str) -> list[str]:
    """The kinds that a thing may be listed as, by its IRI.

    >>> kinds_of("https://w3id.org/honorum/id/city/vintar")
    ['place']
    """
    path = iri.rpartition("/id/")[2].partition("/")[0]
    return [kind for kind, paths in _PATHS.items() if path in paths]


def _called(iri: str, claims: Claims) -> tuple[object, ...]:
    """All names of an entity, and those that mentions alone give it, which offices are called after."""
    found = description(iri, claims)
    return found and found.labels, claims.names_of(iri)


def _each_once(iris: Iterable[str]) -> Iterator[str]:
    last = None
    for iri in iris:
        if iri != last:
            yield iri
        last = iri


def _iri(term: Any) -> str:
    return str(term.value)
