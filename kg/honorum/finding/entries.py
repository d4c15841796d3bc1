"""What the index of names takes from a state of the store: the names of each thing, and how much it weighs."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from pyoxigraph import NamedNode

from honorum.finding.named import ARTICLE, CLASSES, Named
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import ALT_LABEL, DERIVED_FROM, RDF_TYPE, RDFS_LABEL, TITLE, Names, hon

MOST_COUNTED = 1000
"""Beyond so many ties, more of them give no more weight."""

_COUNTED = {
    "person": hon("holder"),
    "office": hon("office"),
    "party": hon("party"),
    "organization": hon("organization"),
    "place": hon("jurisdiction"),
}
"""By which property other things of the record point at a thing, for its weight."""

_ARTICLE = hon("Article")
_PUBLISHED = hon("published")
_KIND_OF = {hon(class_): kind for kind, classes in CLASSES.items() for class_ in classes}
_CONCERNED = frozenset({RDFS_LABEL, ALT_LABEL, RDF_TYPE, DERIVED_FROM, *_COUNTED.values()})


def entries(store: Quads, names: Names) -> Iterator[Named]:
    """Everything that has a name, kind by kind."""
    for class_, kind in _KIND_OF.items():
        for node in _instances(class_, store, names.record):
            yield from _entry(node, kind, store, names)
    for node in dict.fromkeys(_instances(_ARTICLE, store, None)):
        yield from _article(node, store)


def entries_of(iri: str, store: Quads, names: Names) -> Iterator[Named]:
    """One thing by its IRI: an entry for each kind that it is of, none if the store no longer knows it."""
    node = NamedNode(iri)
    classes = {_object(quad) for quad in store.quads(node, RDF_TYPE, None, names.record)}
    for kind in dict.fromkeys(_KIND_OF[class_] for class_ in classes if class_ in _KIND_OF):
        yield from _entry(node, kind, store, names)
    if f"/{ARTICLE}/" in iri and any(store.quads(node, RDF_TYPE, _ARTICLE, None)):
        yield from _article(node, store)


def concerned(quads: Iterable[Any]) -> Iterator[str]:
    """The things whose entries may be other ones when these quads of the record come or go."""
    for quad in quads:
        if quad.predicate in _CONCERNED:
            yield quad.subject.value
            if quad.predicate not in {RDFS_LABEL, ALT_LABEL, RDF_TYPE, DERIVED_FROM}:
                yield quad.object.value


def _entry(node: NamedNode, kind: str, store: Quads, names: Names) -> Iterator[Named]:
    labels = sorted(_object(quad).value for quad in store.quads(node, RDFS_LABEL, None, names.record))
    others = sorted(_object(quad).value for quad in store.quads(node, ALT_LABEL, None, names.record))
    label = labels[0] if labels else node.value.rsplit("/", 1)[-1]
    if kind in _COUNTED:
        ties = store.quads(None, _COUNTED[kind], node, names.record)
    else:
        ties = store.quads(node, DERIVED_FROM, None, names.record)
    weight = sum(1 for _ in islice(ties, MOST_COUNTED))
    yield Named(node.value, kind, label, tuple(dict.fromkeys((label, *labels, *others))), weight)


def _article(node: NamedNode, store: Quads) -> Iterator[Named]:
    titles = sorted({_object(quad).value for quad in store.quads(node, TITLE, None, None)})
    days = [_object(quad).value for quad in store.quads(node, _PUBLISHED, None, None)]
    if titles:
        yield Named(node.value, ARTICLE, titles[0], tuple(titles), max(map(_day_as_number, days), default=0))


def _day_as_number(day: str) -> int:
    """A day, or the part of it that is known, as a number in order of time.

    >>> _day_as_number("2019-03-01"), _day_as_number("2019"), _day_as_number("soon")
    (20190301, 20190000, 0)
    """
    digits = day[:10].replace("-", "")
    return int(digits.ljust(8, "0")) if digits.isdecimal() and len(digits) <= len("20190301") else 0


def _instances(class_: NamedNode, store: Quads, graph: NamedNode | None) -> Iterator[NamedNode]:
    for quad in store.quads(None, RDF_TYPE, class_, graph):
        subject: Any = quad.subject
        yield subject


def _object(quad: Any) -> Any:
    return quad.object
