"""Events of which a source told that was withdrawn, or whose claim was reviewed, after the day that is asked about."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import TooMuchLearnt
from honorum.finding.named import Named
from honorum.model.claims import ContentionClaim, OfficeChangeClaim
from honorum.questions.graph import Graph
from honorum.rdf.stored_claims import StoredClaim
from honorum.rdf.terms import DERIVED_FROM, RDF_TYPE, hon
from honorum.record.derived import Fact
from honorum.record.events import changes, contention
from honorum.record.loading import Claims

_TELLING = (OfficeChangeClaim, ContentionClaim)


@dataclass(frozen=True, slots=True)
class Returned:
    """Events (IRIs) that today's record does not tell as it did then.

    `doubtful` are all of them, `named` those that were known then, `units` the parts of the record that told of them.
    """

    doubtful: frozenset[str]
    named: dict[str, Named]
    units: dict[str, frozenset[NamedNode]]


def returned_events(graph: Graph, claims: Claims, most: int) -> Returned:
    """The events that rest on what was withdrawn or reviewed since the day whose claims these are.

    Raises:
        TooMuchLearnt: more than `most` claims would have to be read.
    """
    named: dict[str, Named] = {}
    units: defaultdict[str, set[NamedNode]] = defaultdict(set)
    doubtful: set[str] = set()
    for number, claim in enumerate(_lost_claims(graph, claims)):
        if number >= most:
            raise TooMuchLearnt(str(claims.known_at and claims.known_at.date()), most)
        doubtful |= _events_of(claim, graph)
        stored = claims.claim(claim)
        for fact in _facts(stored, claims.names.base) if stored else ():
            label, *others = [name for _, name in fact.labels]
            named[fact.iri] = Named(fact.iri, "event", label, (label, *sorted(others)))
            units[fact.iri] |= {NamedNode(unit) for unit in _units(stored)}
    for event in doubtful - named.keys():
        if (called := _still_told(event, graph, claims)) is not None:
            named[event] = Named(event, "event", called, (called,))
    return Returned(frozenset(doubtful | named.keys()), named, {iri: frozenset(found) for iri, found in units.items()})


def _lost_claims(graph: Graph, claims: Claims) -> Iterator[NamedNode]:
    """The claims about events that spoke then and do not any more, or were reviewed since."""
    for quad in graph.quads(None, hon("withdrawnAt"), None, graph.names.catalogue):
        source: Any = quad.subject
        if claims.in_force(claims.source(source)):
            for noted in graph.quads(source, hon("recordedAt"), None, None):
                yield from _telling(graph, noted.graph_name)
    reviews = graph.names.graph("reviews")
    for quad in graph.quads(None, hon("reviewedAt"), None, reviews):
        review: Any = quad.subject
        if claims.known_at is None or datetime.fromisoformat(_value(quad.object)) > claims.known_at:
            for reviewed in graph.quads(review, hon("reviewed"), None, reviews):
                yield NamedNode(_value(reviewed.object))


def _telling(graph: Graph, source: Any) -> Iterator[NamedNode]:
    for kind in _TELLING:
        for quad in graph.quads(None, RDF_TYPE, hon(kind.__name__), source):
            yield NamedNode(_value(quad.subject))


def _events_of(claim: NamedNode, graph: Graph) -> set[str]:
    """The events that today's record derives from a claim."""
    derived = {_value(quad.subject) for quad in graph.quads(None, DERIVED_FROM, claim, graph.names.record)}
    return {event for event in derived if "/id/event/" in event and not claims_name(event, graph)}


def claims_name(event: str, graph: Graph) -> bool:
    """Whether sources mention an event, as they do a vote; others are derived from single claims."""
    return any(graph.quads(None, hon("refersTo"), NamedNode(event), graph.names.identity))


def _still_told(event: str, graph: Graph, claims: Claims) -> str | None:
    """What an event of today was called by claims that were known then and are not reviewed since."""
    for quad in graph.quads(NamedNode(event), DERIVED_FROM, None, graph.names.record):
        stored = claims.claim(NamedNode(_value(quad.object)))
        for fact in _facts(stored, claims.names.base) if stored else ():
            if fact.iri == event:
                return fact.labels[0][1]
    return None


def _facts(stored: StoredClaim, base: str) -> Iterator[Fact]:
    """The events that one claim tells of by itself."""
    if isinstance(stored.claim, ContentionClaim):
        yield from contention(stored)
    elif isinstance(stored.claim, OfficeChangeClaim):
        yield from changes(stored.claim.office, stored.claim.person, [stored], base)


def _units(stored: StoredClaim | None) -> Iterator[str]:
    """The part of the record that tells of such an event."""
    if stored is not None and isinstance(stored.claim, ContentionClaim):
        yield stored.iri
    elif stored is not None and isinstance(stored.claim, OfficeChangeClaim):
        yield stored.claim.office or stored.claim.person


def _value(term: Any) -> str:
    return str(term.value)
