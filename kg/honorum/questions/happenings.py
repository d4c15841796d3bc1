"""What happened to an actor, what it did, and what it took part in."""

from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from honorum.model import edtf
from honorum.model.bounds import Bounds
from honorum.questions.asking import Row, question
from honorum.questions.evidence import Evidence, evidence_of
from honorum.questions.graph import Graph
from honorum.questions.references import Reference, json_or_none, reference
from honorum.questions.times import Json, chronology, end_json, start_json, was_on


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in an actor's life. `role` is what the actor was in it: person, successor, actor, target, boycotted, ….

    `modality` is asserted, alleged, planned or hypothetical: only what is asserted happened. `office` is the office
    that changed hands; `event` the vote or protest that the actor took part in. `measure`, `value` and `stage` tell a
    result.
    """

    id: str
    type: str
    label: str
    role: str
    modality: str
    time: str | None
    bounds: Bounds
    office: Reference | None = None
    place: Reference | None = None
    event: Reference | None = None
    measure: str | None = None
    value: str | None = None
    stage: str | None = None
    evidence: tuple[Evidence, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "id": self.id,
            "type": self.type,
            "label": self.label,
            "role": self.role,
            "modality": self.modality,
            "time": self.time,
            "start": start_json(self.bounds),
            "end": end_json(self.bounds),
            "office": json_or_none(self.office),
            "place": json_or_none(self.place),
            "event": json_or_none(self.event),
            "measure": self.measure,
            "value": self.value,
            "stage": self.stage,
            "evidence": [one.to_json() for one in self.evidence],
        }


def happened_on(event: Happening, on: date | None) -> bool:
    """Whether an event may have been going on that day; one without any date may have been on any day."""
    if on is None:
        return True
    if event.time and "/" not in event.time:
        when = edtf.span(event.time)
        return when.first <= on <= when.last
    return was_on(event.bounds, on)


def happenings(graph: Graph, actor: str) -> tuple[Happening, ...]:
    """The events of an actor (an IRI), in order of time; what nobody dated stands last."""
    node = NamedNode(actor)
    events = {(row.iri("event"), row.iri("property")): row for row in question("events_of").ask(graph, actor=node)}
    parts = {row.iri("part"): row for row in question("parts_of").ask(graph, actor=node)}
    found = [*(_event(graph, row) for row in events.values()), *(_part(graph, row) for row in parts.values())]
    return tuple(sorted(found, key=lambda one: (chronology(one.bounds), one.id, one.role)))


def _event(graph: Graph, row: Row) -> Happening:
    office = reference(row, "office", "officeLabel")
    type_ = row.concept("type") or "event"
    label = row.text("label") or type_.capitalize()
    return Happening(
        row.iri("event"),
        type_,
        f"{label}: {office.label}" if office else label,
        row.concept("property") or "",
        row.concept("modality") or "asserted",
        row.text("time"),
        row.bounds(),
        office,
        reference(row, "place", "placeLabel"),
        evidence=evidence_of(graph, row.iri("event")),
    )


def _part(graph: Graph, row: Row) -> Happening:
    event = reference(row, "event", "label")
    return Happening(
        row.iri("part"),
        "participation" if row.concept("class") == "Participation" else "result",
        event.label if event else "",
        row.concept("role") or "contestant",
        row.concept("modality") or "asserted",
        row.text("time"),
        row.bounds(),
        event=event,
        measure=row.concept("measure"),
        value=row.text("value"),
        stage=row.concept("stage"),
        evidence=evidence_of(graph, row.iri("part")),
    )
