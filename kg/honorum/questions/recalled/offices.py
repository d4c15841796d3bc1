"""Offices as they were called on an earlier day, ready to be found by title and place."""

from datetime import date

from pyoxigraph import NamedNode

from honorum.questions.graph import Graph
from honorum.questions.offices import NAMED, Office, Offices, offices_among, offices_of
from honorum.questions.offices import office as read_office
from honorum.questions.recalled.graph import Recalled, recalled
from honorum.questions.recalled.recollection import BODIES
from honorum.questions.search import names_of
from honorum.rdf.terms import hon
from honorum.record.learning import State


def office_then(graph: Recalled, iri: str) -> Office | None:
    """An office (an IRI) with its places and bodies, by the names that all had then; `None` if it was not known."""
    then = graph.then
    state = then.state(iri)
    if state is State.UNKNOWN:
        return None
    if state is State.AS_TODAY and not then.lies_otherwise(iri):
        return offices_of(then.graph).entries.get(iri)
    return read_office(graph, iri)


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
    then = graph.then
    then.refuse(len(then.changed("office")))
    known = {named.id: named for kind in NAMED for named in names_of(graph, kind).by_iri()}
    offices = (office_then(graph, iri) for iri, named in known.items() if named.kind == "office")
    return offices_among(graph, known, {office.id: office for office in offices if office is not None})
