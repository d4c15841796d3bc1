"""What of the record is exported."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TieKind(StrEnum):
    """What can tie two things of the record to each other."""

    TENURE = "tenure"
    MEMBERSHIP = "membership"
    RELATIONSHIP = "relationship"
    PARTICIPATION = "participation"


WITHOUT_EVENTS = frozenset({TieKind.TENURE, TieKind.MEMBERSHIP, TieKind.RELATIONSHIP})


@dataclass(frozen=True, slots=True)
class Choices:
    """What is exported: everything, unless something is chosen.

    `on` keeps what possibly was so on that day. `known_at` takes the record as it was known at the end of that day.
    `place` (an IRI) keeps what belongs to that place or lies in it. `kinds` are the ties of a network; events are in it
    with the kind `participation`.

    >>> Choices(on=date(2021, 1, 11)).narrow
    True
    """

    on: date | None = None
    known_at: date | None = None
    place: str | None = None
    kinds: frozenset[TieKind] = WITHOUT_EVENTS

    @property
    def narrow(self) -> bool:
        """Whether a day or a place leaves some of the record out."""
        return self.on is not None or self.place is not None

    def __str__(self) -> str:
        said = [f"on {self.on}"] if self.on else []
        said += [f"in {self.place}"] if self.place else []
        said += [f"as known at {self.known_at}"] if self.known_at else []
        return ", ".join(said) or "everything"
