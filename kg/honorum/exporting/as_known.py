"""The record as it was known on an earlier day, derived anew from the claims that were stored by then."""

from datetime import UTC, date, datetime, time, timedelta

from pyoxigraph import NamedNode, Store

from honorum.rdf.terms import RDF_TYPE, hon
from honorum.record.loading import Claims, claims_of, entities_of
from honorum.record.units import derive, unit_quads, units_of
from honorum.store.embedded import Embedded
from honorum.store.interface import Readable


def as_known(graph: Readable, day: date) -> Embedded:
    """The record as it stood at the end of that day (UTC), in memory; sources are left where they are."""
    moment = datetime.combine(day + timedelta(days=1), time(), UTC) - timedelta(seconds=1)
    claims = Claims(graph, graph.names, moment)
    then = Store()
    for unit in sorted(_units(graph, claims), key=lambda node: node.value):
        then.extend(unit_quads(unit, derive(unit, claims), claims))
    return Embedded(then, graph.names.base)


def _units(graph: Readable, claims: Claims) -> set[NamedNode]:
    units: set[NamedNode] = set()
    for kind in ("Article", "Dataset"):
        for quad in list(graph.quads(None, RDF_TYPE, hon(kind), None)):
            source = quad.graph_name
            if isinstance(source, NamedNode):
                units |= units_of(set(entities_of(source, graph, graph.names)), claims_of(source, graph), claims)
    return units
