"""The record as it was known on an earlier day, derived anew from the claims that were stored by then."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any

from pyoxigraph import NamedNode, Quad, Store

from honorum.errors import TooMuchLearnt
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.record.loading import Claims, claims_of, entities_of, told_dead
from honorum.record.units import derive, offices_of_bodies, unit_quads, units_of
from honorum.store.embedded import Embedded
from honorum.store.interface import Readable

_LAST_SECOND = time(23, 59, 59)
_BODIES = ("country", "region", "city", "organization", "party")


def moment_of(day: date) -> datetime:
    """The end of a day (UTC): what was recorded by then was known on it.

    >>> moment_of(date(2021, 1, 11)).isoformat()
    '2021-01-11T23:59:59+00:00'
    """
    return datetime.combine(day, _LAST_SECOND, UTC)


def record_as_known(graph: Readable, day: date) -> Embedded:
    """The whole record as it stood at the end of that day, in memory; sources are left where they are."""
    claims = Claims(graph, graph.names, moment_of(day))
    return derived(graph, _units(graph, claims, _source_graphs(graph)), claims)


def derived(graph: Readable, units: Iterable[NamedNode], claims: Claims) -> Embedded:
    """What these units of the record say by these claims, in memory."""
    then = Store()
    for unit in sorted(units, key=lambda node: node.value):
        then.extend(unit_quads(unit, derive(unit, claims), claims))
    return Embedded(then, graph.names.base)


def learnt_after(graph: Readable, day: date, most: int | None = None) -> set[NamedNode]:
    """The units of the record that may have said something else at the end of that day than they say today.

    They are those that a source touches which was recorded or withdrawn later, or a claim that was reviewed later.

    Raises:
        TooMuchLearnt: they are more than `most`; that is found out soon.
    """
    now, then = Claims(graph, graph.names), Claims(graph, graph.names, moment_of(day))
    sources = [source for source in _source_graphs(graph) if _changed_force(graph, source, then, now)]
    if most is not None:
        mentioned: set[NamedNode] = set()
        for entity in (each for source in sources for each in entities_of(source, graph, graph.names)):
            mentioned.add(entity)
            if len(mentioned) > most:
                raise TooMuchLearnt(str(day), most)
    units = _units(graph, now, sources) | _units(graph, then, sources)
    units |= _units_of_reviewed(graph, then)
    bodies = [unit.value for unit in units if any(f"/id/{kind}/" in unit.value for kind in _BODIES)]
    renamed = [body for body in bodies if now.names_of(body) != then.names_of(body)]
    return units | set(offices_of_bodies(renamed, now))


def _source_graphs(graph: Readable) -> list[NamedNode]:
    kinds = ("Article", "Dataset")
    found = (quad.graph_name for kind in kinds for quad in graph.quads(None, RDF_TYPE, hon(kind), None))
    return [source for source in found if isinstance(source, NamedNode)]


def _units(graph: Readable, claims: Claims, sources: Iterable[NamedNode]) -> set[NamedNode]:
    units: set[NamedNode] = set()
    for source in sources:
        entities = set(entities_of(source, graph, graph.names))
        units |= units_of(entities, claims_of(source, graph), claims, told_dead(source, graph, graph.names))
    return units


def _changed_force(graph: Readable, source: NamedNode, then: Claims, now: Claims) -> bool:
    """Whether a source spoke then and does not now, or the other way round."""
    noted = [now.source(_subject(quad)) for quad in graph.quads(None, hon("recordedAt"), None, source)]
    return any(then.in_force(note) != now.in_force(note) for note in noted)


def _units_of_reviewed(graph: Readable, then: Claims) -> set[NamedNode]:
    reviews = graph.names.graph("reviews")
    units: set[NamedNode] = set()
    for quad in graph.quads(None, hon("reviewedAt"), None, reviews):
        at = datetime.fromisoformat(_object(quad).value)
        if then.known_at is not None and at > then.known_at:
            for reviewed in graph.quads(_subject(quad), hon("reviewed"), None, reviews):
                units |= _units_of_claim(_object(reviewed), graph, then)
    return units


def _units_of_claim(claim: NamedNode, graph: Readable, claims: Claims) -> set[NamedNode]:
    """The units that a claim touches: itself, and whatever it names."""
    terms = (_object(quad) for quad in graph.quads(claim, None, None, None))
    mentions = (term.value for term in terms if isinstance(term, NamedNode) and "/id/mention/" in term.value)
    named = (claims.entity(mention) for mention in mentions)
    entities = {NamedNode(entity) for entity in named if entity}
    return units_of(entities, [claim], claims, dead=entities)


def _subject(quad: Quad) -> Any:
    return quad.subject


def _object(quad: Quad) -> Any:
    return quad.object
