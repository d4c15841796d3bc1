"""A guard: no source takes a large part of the record away unnoticed."""

from dataclasses import dataclass

from honorum.errors import TooManyRemovals
from honorum.pipeline.deriving import TenureChanges
from honorum.rdf.terms import RDF_TYPE, Names, hon
from honorum.settings import Settings
from honorum.store import Writer


@dataclass(frozen=True, slots=True)
class Guard:
    """How much of the record may fall at once: a share of all tenures, and a few in any case."""

    share: float
    few: int

    @classmethod
    def of(cls, settings: Settings, *, allow_removals: bool = False) -> "Guard | None":
        """The guard that the settings ask for; none where the user allows removals."""
        return None if allow_removals else cls(settings.removal_share, settings.removal_few)

    def check(self, changes: TenureChanges, writer: Writer, names: Names) -> None:
        """Let the changes pass, or stop them before they are published.

        Raises:
            TooManyRemovals: more tenures fell than may fall at once.
        """
        fallen = len(changes.dropped)
        if fallen <= self.few:
            return
        now = sum(1 for _ in writer.quads(None, RDF_TYPE, hon("Tenure"), names.record))
        before = now + fallen - len(changes.added)
        if fallen > self.share * before:
            raise TooManyRemovals(fallen, before, self.share)
