"""What the record has twice: two entities of a kind with one id, two offices of one title in one place."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from honorum.model.names import fold_plain
from honorum.model.offices import fold_title, strip_place
from honorum.rdf.terms import ALT_LABEL, DERIVED_FROM, RDF_TYPE, RDFS_LABEL, hon
from honorum.store import Snapshot

_IDENTIFIERS = ("wikidata", "identifier")


@dataclass(frozen=True, slots=True)
class Double:
    """Entities (IRIs) that look like one, and why, in words for the person who must decide."""

    entities: tuple[str, ...]
    words: str
    by_identifier: bool


def doubles(snapshot: Snapshot) -> Iterator[Double]:
    """All that stands in the record more than once."""
    yield from _by_identifier(snapshot)
    yield from _by_title(snapshot)


def _by_identifier(snapshot: Snapshot) -> Iterator[Double]:
    having: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for name in _IDENTIFIERS:
        for quad in snapshot.quads(None, hon(name), None, snapshot.names.record):
            entity, value = _value(quad.subject), _value(quad.object)
            having[_kind(entity), value if name == "identifier" else f"{name} {value}"].add(entity)
    for (kind, identifier), entities in sorted(having.items()):
        if len(entities) > 1:
            words = f"{len(entities)} of one kind ({kind}) have the id {identifier}: {_advice(entities)}"
            yield Double(tuple(sorted(entities)), words, by_identifier=True)


def _by_title(snapshot: Snapshot) -> Iterator[Double]:
    having: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for quad in snapshot.quads(None, RDF_TYPE, hon("Office"), snapshot.names.record):
        office = _node(quad.subject)
        bodies = [body for name in ("organization", "jurisdiction") for body in _objects(snapshot, office, hon(name))]
        places = tuple(
            place for body in bodies for label in (RDFS_LABEL, ALT_LABEL) for place in _objects(snapshot, body, label)
        )
        names = tuple(_value(place) for place in places)
        for label in _objects(snapshot, office, RDFS_LABEL):
            title = fold_title(strip_place(_value(label), names))
            having[" in ".join(_value(body) for body in bodies), title].add(office.value)
            for country in _objects(snapshot, office, hon("jurisdiction")):
                having[_value(country), fold_plain(_value(label))].add(office.value)
    told: set[tuple[str, ...]] = set()
    for (_, title), entities in sorted(having.items()):
        pair = tuple(sorted(entities))
        if len(pair) > 1 and pair not in told:
            told.add(pair)
            words = f"{len(pair)} offices of one title in one place ({title}): {_advice(entities)}"
            yield Double(pair, words, by_identifier=False)


def claims_about(entity: str, snapshot: Snapshot) -> tuple[str, ...]:
    """The claims behind an entity of the record: those of its own, else those of what is said of it (IRIs)."""
    node, record = NamedNode(entity), snapshot.names.record
    own = [_value(quad.object) for quad in snapshot.quads(node, DERIVED_FROM, None, record)]
    if own:
        return tuple(sorted(own))
    around = {_value(quad.subject) for quad in snapshot.quads(None, None, node, record)}
    behind = {
        _value(quad.object)
        for one in around
        for quad in snapshot.quads(NamedNode(one), DERIVED_FROM, None, record)
        if "/id/claim/" in _value(quad.object)
    }
    return tuple(sorted(behind))


def _advice(entities: set[str]) -> str:
    names = " ".join("/".join(entity.split("/")[-2:]) for entity in sorted(entities)[:2])
    return f"look with «honorum identity explain {names}», then merge them, or say apart."


def _objects(snapshot: Snapshot, subject: Any, predicate: NamedNode) -> list[Any]:
    return sorted((quad.object for quad in snapshot.quads(subject, predicate, None, snapshot.names.record)), key=_value)


def _kind(entity: str) -> str:
    return entity.rsplit("/", 2)[-2]


def _node(term: Any) -> NamedNode:
    found: NamedNode = term
    return found


def _value(term: Any) -> str:
    return str(term.value)
