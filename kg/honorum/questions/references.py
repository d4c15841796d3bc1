"""Things of the record as answers mention them."""

from dataclasses import dataclass

from honorum.questions.asking import Row
from honorum.questions.times import Json


@dataclass(frozen=True, slots=True)
class Reference:
    """A thing of the record: its IRI and its label.

    >>> Reference("https://w3id.org/honorum/id/person/ada", "Ada").to_json()
    {'id': 'https://w3id.org/honorum/id/person/ada', 'label': 'Ada'}
    """

    id: str
    label: str

    def to_json(self) -> Json:
        """As JSON."""
        return {"id": self.id, "label": self.label}


def reference(row: Row, node: str, label: str) -> Reference | None:
    """The thing that a row names, `None` where it names none; without a label, the last part of its IRI."""
    iri = row.text(node)
    return None if iri is None else Reference(iri, row.text(label) or iri.rsplit("/", 1)[-1])


def json_or_none(found: Reference | None) -> Json | None:
    """As JSON, also when there is nothing."""
    return found.to_json() if found else None
