"""Traits of things: what tells two of the same name apart, and what a table can be filled up with."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pyoxigraph import NamedNode

from honorum.finding import CLASSES
from honorum.questions.graph import Graph
from honorum.questions.references import Reference
from honorum.rdf.terms import ALT_LABEL, RDFS_LABEL, VOCABULARY, hon, local_name

TYPES = {class_: kind for kind, classes in CLASSES.items() for class_ in classes}
"""The types of things, as the ontology calls them, with the kind under which each is found by name."""

MOST = 200
"""So many values of one trait are told at most."""

Value = str | Reference


@dataclass(frozen=True, slots=True)
class Trait:
    """Something that is told of things of some types; `gives` is the type of its values where they are things.

    `through` says for what stands in things of their own (tenures, memberships) which property leads there, and which
    leads on from there.
    """

    id: str
    name: str
    description: str
    types: tuple[str, ...]
    gives: str | None = None
    through: tuple[str, str] | None = None


_ALL = tuple(TYPES)
_BODIES = ("Party", "Organization")
_PLACES = ("Country", "Region", "City")

TRAITS = (
    Trait("name", "Name", "All its names.", _ALL),
    Trait("wikidata", "Wikidata", "Its item in Wikidata.", _ALL),
    Trait("identifier", "Identifier", "Its ids in other catalogues.", _ALL),
    Trait("birth", "Birth", "When the person was born, as EDTF.", ("Person",)),
    Trait("death", "Death", "When the person died, as EDTF.", ("Person",)),
    Trait("office", "Office held", "The offices that the person held.", ("Person",), "Office", ("holder", "office")),
    Trait("party", "Party", "The parties that the person belonged to.", ("Person",), "Party", ("member", "party")),
    Trait("title", "Title", "What the office is called, without its place or body.", ("Office",)),
    Trait("holder", "Holder", "Who held the office.", ("Office",), "Person", ("office", "holder")),
    Trait("organization", "Body", "The body that the office belongs to.", ("Office",), "Organization"),
    Trait("jurisdiction", "Jurisdiction", "The place that it is for.", ("Office", "Event"), "Country"),
    Trait("country", "Country", "The country that it belongs to.", (*_BODIES, *_PLACES), "Country"),
    Trait("locatedIn", "Located in", "The place around it.", _PLACES, "Region"),
    Trait("capitalOf", "Capital of", "What it is the capital of.", ("City",), "Country"),
    Trait("place", "Place", "Where it happened.", ("Event",), "City"),
    Trait("time", "Time", "When it happened, as EDTF.", ("Event",)),
)
"""All traits, in the order in which they are offered."""


def trait(id_: str) -> Trait | None:
    """The trait of that name.

    >>> trait("birth").name
    'Birth'
    """
    return next((one for one in TRAITS if one.id == id_), None)


def traits_of(type_: str | None) -> tuple[Trait, ...]:
    """The traits that things of a type have; without a type all of them."""
    return tuple(one for one in TRAITS if type_ is None or type_ in one.types)


def values_of(graph: Graph, iri: str, asked: Trait) -> tuple[Value, ...]:
    """What the record tells of a trait of a thing, each value once."""
    return tuple(dict.fromkeys(islice(_values(graph, NamedNode(iri), asked), MOST)))


def label_of(graph: Graph, node: NamedNode) -> str:
    """What a thing is called; without a label, the last part of its IRI."""
    labels = sorted(_object(quad).value for quad in graph.quads(node, RDFS_LABEL, None, graph.names.record))
    return labels[0] if labels else local_name(node)


def _values(graph: Graph, node: NamedNode, asked: Trait) -> Iterator[Value]:
    record = graph.names.record
    if asked.id == "name":
        for predicate in (RDFS_LABEL, ALT_LABEL):
            yield from sorted(_object(quad).value for quad in graph.quads(node, predicate, None, record))
    elif asked.through:
        there, on = (hon(name) for name in asked.through)
        for pointing in graph.quads(None, there, node, record):
            subject: Any = pointing.subject
            for quad in graph.quads(subject, on, None, record):
                yield _value(graph, _object(quad))
    else:
        found = [_value(graph, _object(quad)) for quad in graph.quads(node, hon(asked.id), None, record)]
        yield from sorted(found, key=str)


def _value(graph: Graph, term: Any) -> Value:
    if not isinstance(term, NamedNode):
        return str(term.value)
    return local_name(term) if term.value.startswith(VOCABULARY) else Reference(term.value, label_of(graph, term))


def _object(quad: Any) -> Any:
    return quad.object
