"""Things of the record as plain values: their properties by the local names of the ontology's terms."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from honorum.model.bounds import Bounds
from honorum.rdf.terms import RDF_TYPE, hon, local_name
from honorum.store.interface import Readable


@lru_cache(maxsize=1024)
def _name(iri: str) -> str:
    return local_name(NamedNode(iri))


@dataclass(frozen=True, slots=True)
class Thing:
    """One node of the record; `values` are IRIs and the texts of literals, in a settled order."""

    iri: str
    values: dict[str, list[str]] = field(default_factory=dict)

    def one(self, name: str) -> str | None:
        """The value of a property; the first one if there are several."""
        found = self.values.get(name)
        return found[0] if found else None

    def all(self, name: str) -> list[str]:
        """All values of a property."""
        return self.values.get(name, [])

    def term(self, name: str) -> str | None:
        """The local name of the concept that a property has."""
        found = self.one(name)
        return _name(found) if found else None

    @property
    def classes(self) -> frozenset[str]:
        """The local names of its classes."""
        return frozenset(map(_name, self.all("type")))

    @property
    def label(self) -> str:
        """Its name; the end of its IRI if it has none."""
        return self.one("label") or self.iri.rsplit("/", 1)[-1].replace("-", " ")

    @property
    def bounds(self) -> Bounds:
        """When it was so, if it is an interval."""
        return Bounds(
            self.one("start"),
            self.one("end"),
            _day(self.one("earliestStart")),
            _day(self.one("latestStart")),
            _day(self.one("earliestEnd")),
            _day(self.one("latestEnd")),
        )


def read_thing(iri: str, record: Readable) -> Thing:
    """All that the record says of one node."""
    values: dict[str, list[str]] = {}
    for quad in record.quads(NamedNode(iri), None, None, record.names.record):
        if isinstance(quad.object, NamedNode | Literal):
            values.setdefault(_name(quad.predicate.value), []).append(quad.object.value)
    for found in values.values():
        found.sort()
    return Thing(iri, values)


def with_value(record: Readable, name: str, value: str) -> list[Thing]:
    """The things that have that IRI as the value of a property, in order of their IRIs."""
    quads = record.quads(None, hon(name), NamedNode(value), record.names.record)
    return [read_thing(iri, record) for iri in sorted(_iris(quad.subject for quad in quads))]


def across(record: Readable, iri: str, near: str, far: str) -> set[str]:
    """The IRIs on the far side of all things that have that IRI on the near side."""
    graph = record.names.record
    between = [quad.subject for quad in record.quads(None, hon(near), NamedNode(iri), graph)]
    nodes = [node for node in between if isinstance(node, NamedNode)]
    return set(_iris(quad.object for node in nodes for quad in record.quads(node, hon(far), None, graph)))


def values_of(record: Readable, name: str) -> list[str]:
    """The IRIs that a property has as values anywhere in the record, in order."""
    return sorted(set(_iris(quad.object for quad in record.quads(None, hon(name), None, record.names.record))))


def of_class(record: Readable, name: str) -> list[str]:
    """The IRIs of the things of a class, in order."""
    return sorted(set(_iris(quad.subject for quad in record.quads(None, RDF_TYPE, hon(name), record.names.record))))


def _iris(terms: Iterator[object]) -> Iterator[str]:
    return (term.value for term in terms if isinstance(term, NamedNode))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
