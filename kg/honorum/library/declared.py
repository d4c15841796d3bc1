"""The queries as they are declared: name, question, parameters with their kinds and defaults, and the SPARQL."""

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store

from honorum.errors import UnknownName
from honorum.rdf.terms import PREFIXES, RDF_TYPE, RDFS_LABEL, local_name
from honorum.resources import folder

QUERY = "https://w3id.org/honorum/query/"
_SH = "http://www.w3.org/ns/shacl#"
_EXECUTABLE = NamedNode(f"{_SH}SPARQLSelectExecutable")
_DESCRIPTION = NamedNode(f"{PREFIXES['dcterms']}description")
_SUBJECT = NamedNode(f"{PREFIXES['dcterms']}subject")
_COMMENT = NamedNode(f"{PREFIXES['rdfs']}comment")


class Kind(StrEnum):
    """What a parameter takes."""

    TEXT = "text"
    DAY = "day"
    WHOLE = "whole number"
    NUMBER = "number"


_KINDS = {
    f"{PREFIXES['xsd']}string": Kind.TEXT,
    f"{PREFIXES['xsd']}date": Kind.DAY,
    f"{PREFIXES['xsd']}integer": Kind.WHOLE,
    f"{PREFIXES['xsd']}decimal": Kind.NUMBER,
}


_NAMES = {
    "person": "person",
    "office": "office",
    "party": "party",
    "country": "place",
    "city": "place",
    "place": "place",
}
"""The parameters whose values are names of things, with the kind of thing (see `honorum.finding.KINDS`)."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A place for a value: its name (the variable's), what it takes, what it says, and what it is if nobody says."""

    name: str
    kind: Kind
    description: str
    default: str

    @property
    def names(self) -> str | None:
        """The kind of thing that the value names; `None` where it is no name.

        >>> named("career").parameters[0].names
        'person'
        """
        return _NAMES.get(self.name) if self.kind is Kind.TEXT else None

    @property
    def node(self) -> str:
        """The variable that stands for the thing itself that the value names.

        >>> named("career").parameters[0].node
        'personNode'
        """
        return f"{self.name}Node"


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query of the library; `note` says what to know about its answer, `subject` under which heading it stands."""

    name: str
    label: str
    question: str
    note: str
    subject: str
    text: str
    parameters: tuple[Parameter, ...]

    @property
    def iri(self) -> str:
        """What the query is called in RDF."""
        return QUERY + self.name

    def to_json(self) -> dict[str, Any]:
        """As JSON."""
        parameters = [
            {
                "name": one.name,
                "kind": str(one.kind),
                "names": one.names,
                "description": one.description,
                "default": one.default,
            }
            for one in self.parameters
        ]
        told = {"name": self.name, "id": self.iri, "label": self.label, "question": self.question, "note": self.note}
        return {**told, "subject": self.subject, "parameters": parameters, "query": self.text}


@cache
def library() -> tuple[NamedQuery, ...]:
    """All queries, in order of their subjects and names.

    >>> len(library()) >= 40
    True
    """
    found = [_read(path) for path in (folder("ontology") / "questions").glob("*.ttl")]
    return tuple(sorted(found, key=lambda query: (query.subject, query.name)))


def named(name: str) -> NamedQuery:
    """The query of that name.

    Raises:
        UnknownName: there is none; the error has names that come near.

    >>> named("career").parameters[0].name
    'person'
    """
    found = next((query for query in library() if query.name == name), None)
    if found is None:
        words = set(name.split("-"))
        near = [query.name for query in library() if words & set(query.name.split("-"))]
        near += get_close_matches(name, [query.name for query in library()])
        advice = "`honorum queries` and /queries list those there are."
        raise UnknownName("query", name, tuple(dict.fromkeys(near))[:5], advice)
    return found


def _read(path: Path) -> NamedQuery:
    store = Store()
    store.load(path=str(path), format=RdfFormat.TURTLE)
    (subject,) = [quad.subject for quad in store.quads_for_pattern(None, RDF_TYPE, _EXECUTABLE)]
    places = [quad.object for quad in store.quads_for_pattern(subject, NamedNode(f"{_SH}parameter"), None)]
    in_order = sorted(places, key=lambda place: int(_text(store, place, NamedNode(f"{_SH}order"))))
    return NamedQuery(
        local_name(subject) if isinstance(subject, NamedNode) else "",
        _text(store, subject, RDFS_LABEL),
        _text(store, subject, _DESCRIPTION),
        _text(store, subject, _COMMENT),
        _text(store, subject, _SUBJECT),
        _text(store, subject, NamedNode(f"{_SH}select")),
        tuple(_parameter(store, place) for place in in_order),
    )


def _parameter(store: Store, place: Any) -> Parameter:
    path, datatype = (_value(store, place, name) for name in ("path", "datatype"))
    return Parameter(
        local_name(path),
        _KINDS[datatype.value],
        _text(store, place, NamedNode(f"{_SH}description")),
        _text(store, place, NamedNode(f"{_SH}defaultValue")),
    )


def _value(store: Store, place: BlankNode, name: str) -> Any:
    return next(iter(store.quads_for_pattern(place, NamedNode(_SH + name), None))).object


def _text(store: Store, subject: Any, predicate: NamedNode) -> str:
    """The text of a property; empty where there is none."""
    found = next(iter(store.quads_for_pattern(subject, predicate, None)), None)
    return found.object.value if found and isinstance(found.object, Literal) else ""
