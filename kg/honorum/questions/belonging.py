"""Who belongs to which party, and how parties stand."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from honorum.model.bounds import Bounds
from honorum.questions.asking import question
from honorum.questions.evidence import Evidence, evidence_of
from honorum.questions.graph import Graph
from honorum.questions.references import Reference, json_or_none, reference
from honorum.questions.times import Json, chronology, end_json, start_json


@dataclass(frozen=True, slots=True)
class Membership:
    """A person in a party, in one role, over an interval. `title` is the word for a role outside the vocabulary."""

    id: str
    person: Reference
    party: Reference
    role: str
    title: str | None
    bounds: Bounds
    evidence: tuple[Evidence, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "id": self.id,
            "person": self.person.to_json(),
            "party": self.party.to_json(),
            "role": self.role,
            "title": self.title,
            "start": start_json(self.bounds),
            "end": end_json(self.bounds),
            "evidence": [one.to_json() for one in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class Standing:
    """How a party stood in a country or body: its status, its seats, or the number of its members."""

    id: str
    status: str | None
    seats: int | None
    member_count: int | None
    jurisdiction: Reference | None
    body: Reference | None
    bounds: Bounds
    evidence: tuple[Evidence, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "id": self.id,
            "status": self.status,
            "seats": self.seats,
            "memberCount": self.member_count,
            "jurisdiction": json_or_none(self.jurisdiction),
            "body": json_or_none(self.body),
            "start": start_json(self.bounds),
            "end": end_json(self.bounds),
            "evidence": [one.to_json() for one in self.evidence],
        }


def memberships(graph: Graph, person: Reference) -> tuple[Membership, ...]:
    """The parties of a person, in order of time."""
    rows = question("memberships").ask(graph, person=NamedNode(person.id))
    found = (
        Membership(
            row.iri("membership"),
            person,
            Reference(row.iri("party"), row.text("label") or ""),
            row.concept("role") or "member",
            row.text("title"),
            row.bounds(),
            evidence_of(graph, row.iri("membership")),
        )
        for row in rows
    )
    return tuple(sorted(found, key=lambda one: (chronology(one.bounds), one.id)))


def members(graph: Graph, party: Reference, limit: int | None) -> tuple[Membership, ...]:
    """The members of a party, by name, leaders and founders in front, the first ones or all; without any quotes."""
    rows = question("members").ask(graph, party=NamedNode(party.id))
    found = (
        Membership(
            row.iri("membership"),
            Reference(row.iri("person"), row.text("label") or ""),
            party,
            row.concept("role") or "member",
            row.text("title"),
            row.bounds(),
        )
        for row in rows
    )
    return tuple(sorted(found, key=lambda one: (one.role == "member", one.person.label, one.id))[:limit])


def standings(graph: Graph, party: str) -> tuple[Standing, ...]:
    """How a party (an IRI) stood, in order of time."""
    found = (
        Standing(
            row.iri("standing"),
            row.concept("status"),
            row.number("seats"),
            row.number("memberCount"),
            reference(row, "jurisdiction", "jurisdictionLabel"),
            reference(row, "body", "bodyLabel"),
            row.bounds(),
            evidence_of(graph, row.iri("standing")),
        )
        for row in question("standings").ask(graph, party=NamedNode(party))
    )
    return tuple(sorted(found, key=lambda one: (chronology(one.bounds), one.id)))
