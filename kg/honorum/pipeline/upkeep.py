"""Upkeep of a store: withdrawing a source, rebuilding the record, checking everything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import UnknownName
from honorum.pipeline.ingest import open_landing
from honorum.pipeline.landing import write_units
from honorum.rdf.terms import RDF_TYPE, Names, hon
from honorum.record.loading import Claims, claims_of, entities_of
from honorum.record.units import units_of
from honorum.settings import Settings
from honorum.store import Writer, open_writer


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A source taken out of force, and the tenures that fell with it (IRIs)."""

    source: str
    fallen: tuple[str, ...]


def withdraw(source: str, settings: Settings, now: datetime | None = None) -> Withdrawal:
    """Take a source out of force; its claims stay on file, what rested on them alone leaves the record.

    `source` is the source's IRI, its last part, or its address.

    Raises:
        UnknownName: there is no such source.
    """
    with open_writer(settings.store, create=False) as writer:
        names = Names(writer.base)
        node = _find_source(source, writer, names)
        landing = open_landing(writer, now or datetime.now(UTC))
        before = _tenures(writer, names)
        landing.withdraw(node)
        landing.publish()
        return Withdrawal(node.value, tuple(sorted(before - _tenures(writer, names))))


def rebuild(settings: Settings) -> int:
    """Throw the record away and derive it anew from all claims and judgements; gives the number of units."""
    with open_writer(settings.store, create=False) as writer:
        names = Names(writer.base)
        open_landing(writer)
        units = set(_all_units(writer, names))
        writer.replace_graph(names.record, [])
        writer.replace_graph(names.graph("derivation"), [])
        write_units(units, writer, names)
        writer.publish()
        return len(units)


def _all_units(writer: Writer, names: Names) -> Iterator[NamedNode]:
    claims = Claims(writer, names)
    for kind in ("Article", "Dataset"):
        for quad in list(writer.quads(None, RDF_TYPE, hon(kind), None)):
            graph: Any = quad.graph_name
            entities = set(entities_of(graph, writer, names))
            yield from units_of(entities, claims_of(graph, writer), claims)


def _tenures(writer: Writer, names: Names) -> set[str]:
    found: set[str] = set()
    for quad in writer.quads(None, RDF_TYPE, hon("Tenure"), names.record):
        subject: Any = quad.subject
        found.add(subject.value)
    return found


def _find_source(source: str, writer: Writer, names: Names) -> NamedNode:
    asked = [NamedNode(source)] if ":" in source else []
    asked += [names.entity(kind, source) for kind in ("article", "dataset")]
    for node in asked:
        if next(writer.quads(node, hon("recordedAt"), None, None), None) is not None:
            return node
    for quad in writer.quads(None, hon("url"), None, None):
        address, subject = _values(quad)
        if address.value == source:
            return NamedNode(subject.value)
    raise UnknownName("source", source)


def _values(quad: Any) -> tuple[Any, Any]:
    return quad.object, quad.subject
