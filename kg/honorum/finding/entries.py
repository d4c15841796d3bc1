"""What the index of names takes from a state of the store: the names of each thing, and how much it weighs."""

from collections import Counter, defaultdict
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
_LABELS = (RDFS_LABEL, ALT_LABEL)
_TITLE_AND_DAY = (TITLE, _PUBLISHED)
_CONCERNED = frozenset({RDFS_LABEL, ALT_LABEL, RDF_TYPE, DERIVED_FROM, *_COUNTED.values()})


def entries(store: Quads, names: Names) -> Iterator[Named]:
    """Everything that has a name, kind by kind.

    All is read in the order in which the store has it: to look each thing up by itself would take ten times as long.
    """
    record = names.record
    labels, others = _texts(RDFS_LABEL, store, record), _texts(ALT_LABEL, store, record)
    told = Counter(quad.subject.value for quad in _of_events(store, record))
    for kind, classes in CLASSES.items():
        pointing = store.quads(None, _COUNTED[kind], None, record) if kind in _COUNTED else ()
        weights = Counter(_object(quad).value for quad in pointing) if kind in _COUNTED else told
        for class_ in classes:
            for node in _instances(hon(class_), store, record):
                iri = node.value
                yield _named(iri, kind, labels.get(iri, []), others.get(iri, []), weights[iri])
    titles, days = (_texts(predicate, store, None) for predicate in (TITLE, _PUBLISHED))
    for iri in dict.fromkeys(node.value for node in _instances(_ARTICLE, store, None)):
        yield from _article(iri, titles.get(iri, []), days.get(iri, []))


def entries_of(iri: str, store: Quads, names: Names) -> Iterator[Named]:
    """One thing by its IRI: an entry for each kind that it is of, none if the store no longer knows it."""
    node = NamedNode(iri)
    classes = {_object(quad) for quad in store.quads(node, RDF_TYPE, None, names.record)}
    for kind in dict.fromkeys(_KIND_OF[class_] for class_ in classes if class_ in _KIND_OF):
        yield _entry(node, kind, store, names)
    if f"/{ARTICLE}/" in iri and any(store.quads(node, RDF_TYPE, _ARTICLE, None)):
        titles, days = ([_object(quad).value for quad in store.quads(node, one, None, None)] for one in _TITLE_AND_DAY)
        yield from _article(iri, titles, days)


def concerned(quads: Iterable[Any]) -> Iterator[str]:
    """The things whose entries may be other ones when these quads of the record come or go."""
    for quad in quads:
        if quad.predicate in _CONCERNED:
            yield quad.subject.value
            if quad.predicate not in {RDFS_LABEL, ALT_LABEL, RDF_TYPE, DERIVED_FROM}:
                yield quad.object.value


def _entry(node: NamedNode, kind: str, store: Quads, names: Names) -> Named:
    labels, others = ([_object(quad).value for quad in store.quads(node, one, None, names.record)] for one in _LABELS)
    if kind in _COUNTED:
        ties = store.quads(None, _COUNTED[kind], node, names.record)
    else:
        ties = store.quads(node, DERIVED_FROM, None, names.record)
    return _named(node.value, kind, labels, others, sum(1 for _ in islice(ties, MOST_COUNTED)))


def _named(iri: str, kind: str, labels: Iterable[str], others: Iterable[str], weight: int) -> Named:
    known = tuple(dict.fromkeys((*sorted(labels), *sorted(others))))
    label = known[0] if labels else iri.rsplit("/", 1)[-1]
    return Named(iri, kind, label, tuple(dict.fromkeys((label, *known))), min(weight, MOST_COUNTED))


def _article(iri: str, titles: Iterable[str], days: Iterable[str]) -> Iterator[Named]:
    known = tuple(sorted(set(titles)))
    if known:
        yield Named(iri, ARTICLE, known[0], known, max(map(_day_as_number, days), default=0))


def _day_as_number(day: str) -> int:
    """A day, or the part of it that is known, as a number in order of time.

    >>> _day_as_number("2019-03-01"), _day_as_number("2019"), _day_as_number("soon")
    (20190301, 20190000, 0)
    """
    digits = day[:10].replace("-", "")
    return int(digits.ljust(8, "0")) if digits.isdecimal() and len(digits) <= len("20190301") else 0


def _texts(predicate: NamedNode, store: Quads, graph: NamedNode | None) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for quad in store.quads(None, predicate, None, graph):
        subject: Any = quad.subject
        found[subject.value].append(_object(quad).value)
    return found


def _of_events(store: Quads, record: NamedNode) -> Iterator[Any]:
    """What events are derived from; nothing is read where there are none."""
    events = {node.value for node in _instances(hon("Event"), store, record)}
    for quad in store.quads(None, DERIVED_FROM, None, record) if events else ():
        subject: Any = quad.subject
        if subject.value in events:
            yield quad


def _instances(class_: NamedNode, store: Quads, graph: NamedNode | None) -> Iterator[NamedNode]:
    for quad in store.quads(None, RDF_TYPE, class_, graph):
        subject: Any = quad.subject
        yield subject


def _object(quad: Any) -> Any:
    return quad.object
