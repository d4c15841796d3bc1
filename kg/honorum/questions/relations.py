"""Whom an actor is tied to outside offices and parties: families, allies, owners, employers."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from honorum.model.bounds import Bounds
from honorum.questions.asking import question
from honorum.questions.evidence import Evidence, evidence_of
from honorum.questions.graph import Graph
from honorum.questions.references import Reference
from honorum.questions.times import Json, end_json, start_json


@dataclass(frozen=True, slots=True)
class Relationship:
    """A tie: the subject is the kind of the object ("spouse", "memberOf")."""

    id: str
    kind: str
    subject: Reference
    object: Reference
    bounds: Bounds
    evidence: tuple[Evidence, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "id": self.id,
            "kind": self.kind,
            "subject": self.subject.to_json(),
            "object": self.object.to_json(),
            "start": start_json(self.bounds),
            "end": end_json(self.bounds),
            "evidence": [one.to_json() for one in self.evidence],
        }


def relationships(graph: Graph, actor: str) -> tuple[Relationship, ...]:
    """The ties of an actor (an IRI), whichever side it stands on."""
    rows = {row.iri("relationship"): row for row in question("relationships").ask(graph, actor=NamedNode(actor))}
    return tuple(
        Relationship(
            iri,
            row.concept("kind") or "",
            Reference(row.iri("subject"), row.text("subjectLabel") or ""),
            Reference(row.iri("object"), row.text("objectLabel") or ""),
            row.bounds(),
            evidence_of(graph, iri),
        )
        for iri, row in sorted(rows.items())
    )
