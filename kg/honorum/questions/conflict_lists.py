"""All that sources say differently, page by page: in today's record, or in that of what was known on an earlier day."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import InputError
from honorum.questions.as_known import mended
from honorum.questions.conflicts import Conflict, linked, read_conflict
from honorum.questions.graph import Graph, kept
from honorum.questions.listing import LARGEST_PAGE, Page, named_page
from honorum.questions.recalled import Recalled, recalled
from honorum.questions.recalled.recollection import Recollection
from honorum.questions.references import Reference, json_or_none
from honorum.questions.times import Json
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.record.learning import State
from honorum.record.loading import Claims
from honorum.record.units import units_of
from honorum.store.interface import Readable

_HELD_BY = ("holder", "person", "predecessor", "successor")


@dataclass(frozen=True, slots=True)
class Disputed:
    """What a conflict is about: a holding of an office or a membership in a party, by its IRI."""

    id: str
    person: Reference | None
    office: Reference | None
    party: Reference | None

    def to_json(self) -> Json:
        """As JSON."""
        named = [one.label for one in (self.person, self.office, self.party) if one is not None]
        return {
            "id": self.id,
            "label": ": ".join(named),
            "person": json_or_none(self.person),
            "office": json_or_none(self.office),
            "party": json_or_none(self.party),
        }


@dataclass(frozen=True, slots=True)
class ListedConflict:
    """A conflict in a list, with what it is about."""

    conflict: Conflict
    about: tuple[Disputed, ...]

    @property
    def id(self) -> str:
        """The IRI of the conflict."""
        return self.conflict.id

    def to_json(self) -> Json:
        """As JSON."""
        return {**self.conflict.to_json(), "about": [one.to_json() for one in self.about]}


def conflict_listing(graph: Graph, *, limit: int = 50, after: str | None = None, known_at: date | None = None) -> Page:
    """The conflicts of the record, in order of their ids, each with its sides and their words.

    With `known_at`, those that there were by what was known at the end of that day.

    Raises:
        InputError: `after` is not from a page of this list.
        TooMuchLearnt: sources told more of too many offices and persons since that day.
    """
    told, iris = (graph, _conflicts(graph)) if known_at is None else _conflicts_then(recalled(graph, known_at))
    start = _start(iris, f"{graph.names.base}id/{after}") if after else 0
    chosen = iris[start : start + max(1, min(limit, LARGEST_PAGE))]
    found = [_listed(told, iri) for iri in chosen]
    return named_page(found, more=start + len(chosen) < len(iris))


def with_conflicts(graph: Graph, known_at: date) -> Graph:
    """The graph in which the conflicts of an earlier day are told.

    Raises:
        TooMuchLearnt: sources told more of too many offices and persons since that day.
    """
    return _conflicts_then(recalled(graph, known_at))[0]


def _listed(graph: Graph, iri: str) -> ListedConflict:
    about = graph.quads(NamedNode(iri), hon("about"), None, graph.names.record)
    return ListedConflict(
        read_conflict(graph, NamedNode(iri)),
        tuple(_disputed(graph, thing) for thing in sorted(_text(quad.object) for quad in about)),
    )


def _disputed(graph: Graph, thing: str) -> Disputed:
    person = linked(graph, thing, "holder") or linked(graph, thing, "member")
    return Disputed(thing, person, linked(graph, thing, "office"), linked(graph, thing, "party"))


def _start(iris: list[str], last: str) -> int:
    place = bisect_left(iris, last)
    if place == len(iris) or iris[place] != last:
        raise InputError(f"The list has no item {last!r} to go on after. Start again without `after`.")
    return place + 1


@kept
def _conflicts(graph: Graph) -> list[str]:
    """All conflicts of today's record."""
    return sorted(_instances(graph, graph))


@kept
def _conflicts_then(graph: Graph) -> tuple[Graph, list[str]]:
    """The conflicts of an earlier day, and where they are told."""
    if not isinstance(graph, Recalled):
        raise TypeError(f"{graph} is no graph of an earlier day.")
    then, now = graph.then, graph.then.graph
    units = _units_otherwise(then)
    then.refuse(len(units))
    told, derived, things = mended(now, units, then.day)
    known = {iri for iri in _conflicts(now) if iri not in things and _known(iri, then)}
    return told, sorted(known | set(_instances(derived, now)))


def _known(conflict: str, then: Recollection) -> bool:
    """Whether anything was known of the office or the person that a conflict is told with."""
    derivation = then.graph.names.graph("derivation")
    units = (quad.object for quad in then.graph.quads(NamedNode(conflict), hon("unit"), None, derivation))
    return any(then.state(_text(unit)) is not State.UNKNOWN for unit in units)


def _units_otherwise(then: Recollection) -> set[NamedNode]:
    """The offices and persons of whom other conflicts may have been told.

    Deaths bear on the offices of the dead, and titles of offices on what is said of their holders.
    """
    offices, persons = (
        [NamedNode(then.learnt.iri(place)) for place in then.learnt.otherwise(kind, then.number)]
        for kind in ("office", "person")
    )
    then.refuse(len(offices) + len(persons))
    now = Claims(then.graph, then.graph.names)
    dead = {person for person in persons if then.claims.death(person.value) != now.death(person.value)}
    retitled = [office for office in offices if _titles(office, then.claims) != _titles(office, now)]
    holders = (holder for office in retitled for holder in _holders(office, now))
    return {*offices, *holders, *units_of(persons, (), now, dead)}


def _titles(office: NamedNode, claims: Claims) -> set[str | None]:
    return {note.title for note in claims.mention_notes(office.value)}


def _holders(office: NamedNode, claims: Claims) -> Iterator[NamedNode]:
    for claim in claims.naming(office.value, ("office",)):
        for name in _HELD_BY:
            for quad in claims.store.quads(claim, hon(name), None, None):
                person = claims.entity(_text(quad.object))
                if person:
                    yield NamedNode(person)


def _instances(told: Readable, graph: Graph) -> Iterable[str]:
    return (_text(quad.subject) for quad in told.quads(None, RDF_TYPE, hon("Conflict"), graph.names.record))


def _text(term: Any) -> str:
    return str(term.value)
