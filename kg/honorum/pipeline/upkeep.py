"""Upkeep of a store: withdrawing a source, rebuilding the record, checking everything."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import AmbiguousName, UnknownName
from honorum.model.ranking import Ranking
from honorum.pipeline.deriving import rewrite
from honorum.pipeline.force import is_withdrawn, versions_in_force
from honorum.pipeline.guard import Guard
from honorum.pipeline.ingest import open_landing
from honorum.pipeline.ontology import load_ontology
from honorum.pipeline.publishing import publish
from honorum.rdf.ranking import GRAPH, ranking_quads
from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, TITLE, Names, hon, node_of
from honorum.record.loading import Claims, claims_of, entities_of
from honorum.record.units import units_of
from honorum.settings import Settings
from honorum.store import Snapshot, Writer, current, open_writer


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A source taken out of force, and the tenures that fell with it or have other bounds now (IRIs).

    `names` tells of each of them who held which office; `already` that it was out of force before.
    """

    source: str
    fallen: tuple[str, ...]
    changed: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    already: bool = False


def withdraw(
    source: str, settings: Settings, now: datetime | None = None, *, allow_removals: bool = False, jobs: int = 1
) -> Withdrawal:
    """Take a source out of force; its claims stay on file, what rested on them alone leaves the record.

    `source` is the source's IRI, its last part, its address, or the name of a data set. What is out of force already
    stays so.

    Raises:
        UnknownName: there is no such source.
        AmbiguousName: several sources in force have that address, such as two versions of an article.
        TooManyRemovals: more tenures would fall than the settings let, and `allow_removals` is not set.
    """
    before = current(settings.store)
    with open_writer(settings.store, create=False) as writer:
        node = _find_source(source, writer, Names(writer.base))
        if is_withdrawn(node, writer):  # so it stays out of force since the day on which it was withdrawn first
            return Withdrawal(node.value, (), already=True)
        guard = Guard.of(settings, allow_removals=allow_removals)
        with open_landing(writer, now, guard, jobs) as landing:
            landing.withdraw(node)
            tenures = landing.publish().tenures
        told = {iri: _in_words(iri, before) for iri in (*tenures.dropped, *tenures.changed)}
        return Withdrawal(node.value, tuple(sorted(tenures.dropped)), tuple(sorted(tenures.changed)), told)


def _in_words(tenure: str, before: Snapshot) -> str:
    """Who held which office, as the record said before."""
    labels: list[str] = []
    for name in ("holder", "office"):
        for link in before.quads(NamedNode(tenure), hon(name), None, before.names.record):
            entity, _ = _values(link)
            labels += [_values(quad)[0].value for quad in before.quads(entity, RDFS_LABEL, None, before.names.record)]
    return ", ".join(labels)


def rebuild(settings: Settings, jobs: int = 1) -> int:
    """Throw the record away and derive it anew from all claims and judgements; gives the number of units."""
    with open_writer(settings.store, create=False) as writer:
        return _rebuild(writer, Names(writer.base), jobs)


def rank(ranking: Ranking, settings: Settings) -> int:
    """Follow sources in another order from now on, and derive the record anew; gives the number of units.

    Raises:
        StoreBusy: another process writes to the store.
    """
    with open_writer(settings.store, create=False) as writer:
        names = Names(writer.base)
        writer.replace_graph(names.graph(GRAPH), list(ranking_quads(ranking, names)))
        return _rebuild(writer, names)


def _rebuild(writer: Writer, names: Names, jobs: int = 1) -> int:
    load_ontology(writer, names)
    units = set(_all_units(writer, names))
    writer.replace_graph(names.record, [])
    writer.replace_graph(names.graph("derivation"), [])
    rewrite(units, writer, names, jobs=jobs)
    publish(writer, None)
    return len(units)


def _all_units(writer: Writer, names: Names) -> Iterator[NamedNode]:
    claims = Claims(writer, names)
    for kind in ("Article", "Dataset"):
        for quad in list(writer.quads(None, RDF_TYPE, hon(kind), None)):
            graph: Any = quad.graph_name
            entities = set(entities_of(graph, writer, names))
            yield from units_of(entities, claims_of(graph, writer), claims)


def _find_source(source: str, writer: Writer, names: Names) -> NamedNode:
    asked = [source] if ":" in source else []
    asked += [f"{names.base}id/{kind}/{source}" for kind in ("article", "dataset")]
    for node in map(node_of, asked):
        if node is not None and next(writer.quads(node, hon("recordedAt"), None, None), None) is not None:
            return node
    if (found := _by_address(source, writer)) is not None:
        return found
    for node in versions_in_force(source, writer):
        return node
    raise UnknownName("source", source, advice="Give its id, its address, or the name of a data set, as it was read.")


def _by_address(address: str, writer: Writer) -> NamedNode | None:
    """The source with that address, rather one in force."""
    pairs = map(_values, writer.quads(None, hon("url"), None, None))
    having = [NamedNode(subject.value) for value, subject in pairs if value.value == address]
    in_force = sorted((node for node in having if not is_withdrawn(node, writer)), key=str)
    if len(in_force) > 1:
        raise AmbiguousName("source", address, tuple((_titled(node, writer), node.value) for node in in_force))
    return next(iter(in_force or having), None)


def _titled(source: NamedNode, writer: Writer) -> str:
    quad = next(writer.quads(source, TITLE, None, None), None)
    return "Untitled" if quad is None else str(_values(quad)[0].value)


def _values(quad: Any) -> tuple[Any, Any]:
    return quad.object, quad.subject
