"""A person's career: offices, parties, events and ties, in order of time, each with the words that say so."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from honorum.model.bounds import Bounds
from honorum.questions.asking import question
from honorum.questions.belonging import Membership, memberships
from honorum.questions.conflicts import Conflict, conflicts_about
from honorum.questions.evidence import Evidence, evidence_of
from honorum.questions.graph import Graph
from honorum.questions.happenings import Happening, happenings
from honorum.questions.references import Reference
from honorum.questions.relations import Relationship, relationships
from honorum.questions.search import find
from honorum.questions.times import Json, chronology, end_json, start_json


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """One holding of an office in a person's career; `status` is regular, acting, elect or suspended.

    `end_rule` is what the latest end rests on: stated, former, death or successor.
    """

    office: Reference
    tenure: str
    status: str
    bounds: Bounds
    sources: int
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    end_rule: str | None = None

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "office": self.office.to_json(),
            "status": self.status,
            "start": start_json(self.bounds),
            "end": end_json(self.bounds),
            "sources": self.sources,
            "evidence": [one.to_json() for one in self.evidence],
            "conflicts": [one.to_json() for one in self.conflicts],
            "tenure": self.tenure,
            "endRule": self.end_rule,
        }


@dataclass(frozen=True, slots=True)
class Career:
    """All that the record tells of a person."""

    person: Reference
    offices: tuple[OfficeHeld, ...]
    parties: tuple[Membership, ...]
    events: tuple[Happening, ...]
    relationships: tuple[Relationship, ...]
    queries: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "person": self.person.to_json(),
            "offices": [one.to_json() for one in self.offices],
            "parties": [one.to_json() for one in self.parties],
            "events": [one.to_json() for one in self.events],
            "relationships": [one.to_json() for one in self.relationships],
        }


def career(graph: Graph, person: str) -> Career:
    """The career of the person that is meant by a name, an IRI, or the last part of the IRI.

    Raises:
        UnknownName: nobody is called so.
        AmbiguousName: several persons are.
    """
    named = find(graph, "person", person)
    found, node = Reference(named.id, named.label), NamedNode(named.id)
    shown = (
        question("tenures").shown(person=node),
        question("memberships").shown(person=node),
        question("events_of").shown(actor=node),
        question("parts_of").shown(actor=node),
        question("relationships").shown(actor=node),
        question("evidence").text,
    )
    return Career(
        found,
        offices_held(graph, named.id),
        memberships(graph, found),
        happenings(graph, named.id),
        relationships(graph, named.id),
        shown,
    )


def offices_held(graph: Graph, person: str) -> tuple[OfficeHeld, ...]:
    """The offices of a person (an IRI), in order of time."""
    rows = {row.iri("tenure"): row for row in question("tenures").ask(graph, person=NamedNode(person))}
    found = (
        OfficeHeld(
            Reference(row.iri("office"), row.text("label") or ""),
            tenure,
            row.concept("status") or "regular",
            row.bounds(),
            row.number("sources") or 0,
            evidence_of(graph, tenure),
            conflicts_about(graph, tenure),
            row.concept("endRule"),
        )
        for tenure, row in rows.items()
    )
    return tuple(sorted(found, key=lambda held: (chronology(held.bounds), held.tenure)))
