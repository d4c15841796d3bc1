"""What a run of the pipeline did, for the person who started it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from honorum.extraction.llm import Spent


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that did not go in, and why."""

    path: str
    reason: str


@dataclass(slots=True)
class IngestReport:
    """What came of the documents: how many went in, how many facts they hold, what was set aside.

    `unchanged` counts documents that the store had already; `not_extracted` lists those that were stored without
    facts, since no rules know their language; `spent` is what a language model took, if one was asked.
    """

    documents: int = 0
    facts: int = 0
    quarantined: int = 0
    unchanged: int = 0
    refused: list[Refused] = field(default_factory=list)
    not_extracted: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)
    snapshot: str | None = None
    spent: "Spent | None" = None

    def add_spent(self, spent: "Spent") -> None:
        """Note what a language model took for a few articles."""
        self.spent = spent if self.spent is None else self.spent + spent

    def to_json(self) -> dict[str, Any]:
        """The report as the command line prints it with ``--json``.

        >>> IngestReport(documents=1, facts=3).to_json()["facts"]
        3
        """
        report: dict[str, Any] = {
            "documents": self.documents,
            "facts": self.facts,
            "quarantined": self.quarantined,
            "unchanged": self.unchanged,
            "refused": [{"path": refused.path, "reason": refused.reason} for refused in self.refused],
            "notExtracted": self.not_extracted,
            "quarantineReasons": dict(self.reasons.most_common()),
            "snapshot": self.snapshot,
        }
        return report | ({"model": self.spent.to_json()} if self.spent else {})
