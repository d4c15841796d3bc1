"""All who held an office, in order of time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import UnknownName
from honorum.model.bounds import Bounds, Certainty
from honorum.questions.as_known import as_known
from honorum.questions.asking import Row, question
from honorum.questions.conflicts import DATES, OFFICE, Conflict, conflicts_about
from honorum.questions.evidence import Evidence, evidence_of
from honorum.questions.graph import Graph
from honorum.questions.offices import Office
from honorum.questions.offices import office as read_office
from honorum.questions.picking import Candidate
from honorum.questions.recalled import office_then, recalled
from honorum.questions.references import Reference
from honorum.questions.times import Json, chronology, end_json, start_json
from honorum.rdf.record_graph import read_bounds
from honorum.rdf.terms import RDFS_LABEL, hon, local_name


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in an office over an interval, with the words that say so.

    `status` is regular, acting, elect or suspended; `sources` counts independent voices. `certainty` is how sure it is
    that the holding covers the day asked for; `None` where no day was asked for. `end` is the day after the last one;
    `end_rule` is what the latest end rests on: stated, former, death or successor.
    """

    person: Reference
    tenure: str
    status: str
    bounds: Bounds
    sources: int
    confidence: float | None = None
    certainty: Certainty | None = None
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    end_rule: str | None = None

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "person": self.person.to_json(),
            "certainty": str(self.certainty) if self.certainty else None,
            "status": self.status,
            "start": start_json(self.bounds),
            "end": end_json(self.bounds),
            "sources": self.sources,
            "confidence": self.confidence,
            "evidence": [one.to_json() for one in self.evidence],
            "conflicts": [one.to_json() for one in self.conflicts],
            "tenure": self.tenure,
            "endRule": self.end_rule,
        }


@dataclass(frozen=True, slots=True)
class HoldersAnswer:
    """An office and all who held it. `queries` are the questions that were asked, as SPARQL."""

    office: Office
    holders: tuple[Holder, ...]
    queries: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {"office": self.office.to_json(), "holders": [holder.to_json() for holder in self.holders]}


def holders(graph: Graph, office: str, *, known_at: date | None = None) -> HoldersAnswer:
    """All holders of an office (an IRI), from the first to the last; those without any date stand at the end.

    With `known_at`, as the record stood at the end of that day.

    Raises:
        UnknownName: there is no such office.
    """
    found = office_by_iri(graph, office, known_at)
    asked, node = question("holders"), NamedNode(office)
    then: Graph = graph if known_at is None else as_known(graph, office, known_at)
    people = held_in(then, office)
    shown = asked.shown(office=node), question("evidence").text
    return HoldersAnswer(found, tuple(with_words(then, people)), shown)


def held_in(graph: Graph, office: str) -> list[Holder]:
    """The same without the words of the sources.

    It is what the query ``holders.rq`` gives, read by look-ups in a fraction of the time.
    """
    nodes = {quad.subject for quad in graph.quads(None, hon("office"), NamedNode(office), graph.names.record)}
    people = (_holder(graph, node) for node in nodes if isinstance(node, NamedNode) and "/id/tenure/" in node.value)
    return sorted(filter(None, people), key=lambda holder: (chronology(holder.bounds), holder.tenure))


def _holder(graph: Graph, tenure: NamedNode) -> Holder | None:
    """Who held an office by a node that tells of it; `None` where it is no tenure, or of nobody with a name."""
    quads = list(graph.quads(tenure, None, None, graph.names.record))
    said: dict[str, Any] = {local_name(quad.predicate): quad.object for quad in quads}
    if "holder" not in said or "status" not in said:
        return None
    label = next(graph.quads(said["holder"], RDFS_LABEL, None, graph.names.record), None)
    if label is None:
        return None
    name: Any = label.object
    confidence, rule, sources = (said.get(one) for one in ("confidence", "endRule", "sources"))
    return Holder(
        Reference(said["holder"].value, name.value),
        tenure.value,
        local_name(said["status"]),
        read_bounds(quads),
        int(sources.value) if sources else 0,
        float(confidence.value) if confidence else None,
        end_rule=local_name(rule) if rule else None,
    )


def office_by_iri(graph: Graph, iri: str, known_at: date | None = None) -> Office:
    """The office with that IRI; with `known_at`, as it was called then, or as today if it was not known.

    Raises:
        UnknownName: there is no such office, and was none then.
    """
    then = office_then(recalled(graph, known_at), iri) if known_at else None
    found = then or read_office(graph, iri)
    if found is None:
        raise UnknownName("office", iri)
    return found


def holder_of(row: Row) -> Holder:
    """The holder that a row of a query about tenures tells of."""
    confidence = row.text("confidence")
    return Holder(
        Reference(row.iri("person"), row.text("label") or row.iri("person")),
        row.iri("tenure"),
        row.concept("status") or "regular",
        row.bounds(),
        row.number("sources") or 0,
        float(confidence) if confidence else None,
        end_rule=row.concept("endRule"),
    )


def candidate(holder: Holder) -> Candidate:
    """What of a holder matters for who held the office on a day.

    A tenure that stands against what the record follows is in doubt: always where the office may be another's, and
    while the followed one covers the day where there is one seat for two.
    """
    against = [conflict for conflict in holder.conflicts if holder.tenure in conflict.disputes]
    return Candidate(
        holder.tenure,
        holder.person.id,
        holder.person.label,
        holder.status,
        holder.sources,
        holder.bounds,
        any(conflict.kind == OFFICE for conflict in against),
        frozenset(side.tenure for conflict in against for side in conflict.sides if side.followed and side.tenure),
        tuple(
            side.bounds
            for conflict in holder.conflicts
            if conflict.kind == DATES
            for side in conflict.sides
            if not side.followed and (side.bounds.earliest_start or side.bounds.latest_end)
        ),
    )


def with_words(graph: Graph, people: Iterable[Holder]) -> Iterable[Holder]:
    """The holders with the words of their sources and with what contradicts them."""
    for holder in people:
        yield replace(
            holder,
            evidence=evidence_of(graph, holder.tenure),
            conflicts=conflicts_about(graph, holder.tenure),
        )
