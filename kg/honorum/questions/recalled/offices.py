"""Offices as they were called on an earlier day, ready to be found by title and place."""

from datetime import date
from functools import partial

from pyoxigraph import NamedNode

from honorum.questions.graph import Graph
from honorum.questions.offices import Office, Offices, offices_among, offices_of
from honorum.questions.offices import office as read_office
from honorum.questions.recalled.graph import Recalled, recalled
from honorum.questions.recalled.recollection import BODIES, kinds_of
from honorum.rdf.terms import hon
from honorum.record.learning import State


def office_then(graph: Recalled, iri: str) -> Office | None:
    """An office (an IRI) with its places and bodies, by the names that all had then; `None` if it was not known."""
    then = graph.then
    state = then.state(iri)
    if state is State.UNKNOWN:
        return None
    as_today = state is State.AS_TODAY and not then.lies_otherwise(iri)
    return read_office(then.graph if as_today else graph, iri)


def offices_then(graph: Graph, body: str, day: date) -> list[Office]:
    """The offices of a place or a body (an IRI) at the end of a day."""
    then = recalled(graph, day)
    record, node = graph.names.record, NamedNode(body)
    now = (quad.subject for name in BODIES for quad in graph.quads(None, hon(name), node, record))
    candidates = {term.value for term in now if isinstance(term, NamedNode)} | set(then.then.lost("office"))
    offices = (office_then(then, iri) for iri in sorted(candidates))
    return [office for office in offices if office is not None and body in office.bodies]


def with_offices(graph: Recalled) -> Recalled:
    """The same graph, with all its offices ready to be found.

    Raises:
        TooMuchLearnt: too many of them were called otherwise.
    """
    if not offices_of.has(graph):
        offices_of.put(graph, _offices(graph))
    return graph


def _offices(graph: Recalled) -> Offices:
    """Today's offices without those that were not known, and with those that were called otherwise as they were."""
    then, today = graph.then, offices_of(graph.then.graph)
    changed = then.changed("office")
    then.refuse(len(changed))
    anew = {office.id: office for iri in changed if (office := office_then(graph, iri)) is not None}
    others = (then.learnt.iri(place) for place in then.learnt.known("office", then.number))
    entries = {iri: office for iri in others if iri not in changed and (office := today.entries.get(iri)) is not None}
    titled = {iri: today.titles[iri] for iri in entries}
    return offices_among(graph, {**entries, **anew}, partial(_names, graph), titled)


def _names(graph: Recalled, iri: str) -> tuple[str, ...]:
    """The names that an office, a place or a body had."""
    then = graph.then
    return next((named.names for kind in kinds_of(iri) if (named := then.named(kind, iri)) is not None), ())
