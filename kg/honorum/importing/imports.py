"""What comes of one data set: its claims, and the rows that gave none, with the reason."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from honorum.model.claims import Reading
from honorum.model.quotes import Row
from honorum.model.sources import Dataset


@dataclass(frozen=True, slots=True)
class RowRefused:
    """A row, or a part of it as the reason says, that gave no claim: where it stands, why, and what it says."""

    file: str
    number: int
    reason: str
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, row: Row, reason: str) -> "RowRefused":
        """The refusal of a row.

        >>> RowRefused.of(Row("mps.csv", 3, (("start", "2014s"),)), "'2014s' is not a date").number
        3
        """
        return cls(row.file, row.number, reason, row.values)


@dataclass(frozen=True, slots=True)
class Import:
    """One data set as a source: what it is, what it says, and its refused rows. Nothing is lost without a word."""

    dataset: Dataset
    reading: Reading
    refused: tuple[RowRefused, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the user says about a data set: its name, and for tables of his own the file with their mapping.

    `today` is the day against which planned ends are told from real ones.
    """

    name: str | None = None
    mapping: Path | None = None
    today: date = field(default_factory=lambda: datetime.now(UTC).date())

    def name_for(self, path: Path) -> str:
        """The name the user gave, else the name of the file or folder.

        >>> ImportOptions().name_for(Path("data/mps.csv"))
        'mps'
        """
        return self.name or (path.stem if path.suffix else path.name)
