"""A person's career: offices, parties, events and ties, in order of time, each with the words that say so."""

from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from honorum.model.bounds import Bounds, Certainty
from honorum.questions.as_known import as_known
from honorum.questions.asking import question
from honorum.questions.belonging import Membership, memberships
from honorum.questions.conflicts import Conflict, conflicts_about
from honorum.questions.evidence import Evidence, evidence_of
from honorum.questions.graph import Graph
from honorum.questions.happenings import Happening, happened_on, happenings
from honorum.questions.recalled import find_then
from honorum.questions.references import Reference
from honorum.questions.relations import Relationship, relationships
from honorum.questions.search import find
from honorum.questions.showing import Shown
from honorum.questions.times import Json, chronology, end_json, start_json, was_on


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """One holding of an office in a person's career; `status` is regular, acting, elect or suspended.

    `end_rule` is what the latest end rests on: stated, former, death or successor. `certainty` is how sure it is that
    it covers the day asked for; `None` where no day was asked for.
    """

    office: Reference
    tenure: str
    status: str
    bounds: Bounds
    sources: int
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    end_rule: str | None = None
    certainty: Certainty | None = None

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "certainty": str(self.certainty) if self.certainty else None,
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
class Career(Shown):
    """All that the record tells of a person; of one day, `on`, and as known on another, `known_at`, if asked so."""

    person: Reference
    offices: tuple[OfficeHeld, ...]
    parties: tuple[Membership, ...]
    events: tuple[Happening, ...]
    relationships: tuple[Relationship, ...]
    queries: tuple[str, ...] = ()
    on: date | None = None
    known_at: date | None = None

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "person": self.person.to_json(),
            "on": self.on.isoformat() if self.on else None,
            "knownAt": self.known_at.isoformat() if self.known_at else None,
            "offices": [one.to_json() for one in self.offices],
            "parties": [one.to_json() for one in self.parties],
            "events": [one.to_json() for one in self.events],
            "relationships": [one.to_json() for one in self.relationships],
        }


def career(graph: Graph, person: str, *, on: date | None = None, known_at: date | None = None) -> Career:
    """The career of the person that is meant by a name, an IRI, or the last part of the IRI.

    With `on`, only what may have been so on that day. With `known_at`, as the record stood at the end of that day.

    Raises:
        UnknownName: nobody is called so.
        AmbiguousName: several persons are.
    """
    named = find(graph, "person", person) if known_at is None else find_then(graph, "person", person, known_at)
    found, node = Reference(named.id, named.label), NamedNode(named.id)
    shown = (
        question("tenures").shown(person=node),
        question("memberships").shown(person=node),
        question("events_of").shown(actor=node),
        question("parts_of").shown(actor=node),
        question("relationships").shown(actor=node),
        question("evidence").text,
    )
    asked: Graph = graph if known_at is None else as_known(graph, named.id, known_at)
    return Career(
        found,
        offices_held(asked, named.id, on=on),
        tuple(one for one in memberships(asked, found) if was_on(one.bounds, on)),
        tuple(one for one in happenings(asked, named.id) if happened_on(one, on)),
        tuple(one for one in relationships(asked, named.id) if was_on(one.bounds, on)),
        shown,
        on,
        known_at,
    )


def offices_held(graph: Graph, person: str, *, on: date | None = None) -> tuple[OfficeHeld, ...]:
    """The offices of a person (an IRI), in order of time; with `on`, those that may have been held on that day."""
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
            row.bounds().on(on) if on else None,
        )
        for tenure, row in rows.items()
        if was_on(row.bounds(), on)
    )
    return tuple(sorted(found, key=lambda held: (chronology(held.bounds), held.tenure)))
