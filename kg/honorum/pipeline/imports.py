"""The way of a data set: its rows become claims, checked and resolved like those of an article."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from honorum.errors import InputError, InvalidDate
from honorum.importing import FORMATS, ImportOptions
from honorum.pipeline.deriving import TenureChanges
from honorum.pipeline.guard import Guard
from honorum.pipeline.ingest import open_landing
from honorum.pipeline.reports import IngestReport, Refused
from honorum.pipeline.versions import NewVersion, compare
from honorum.settings import Settings
from honorum.store import open_writer

Progress = Callable[[str, int, int], None]
"""Hears which step is under way (a data set by its name, then the record), how much of it is done, and of how much."""

RECORD = "the record"

_GRACE = timedelta(days=1)
"""It is already tomorrow east of here."""


@dataclass(slots=True)
class ImportReport:
    """What came of a data set: its sources, its claims, and every row that gave none, with the reason.

    `reasons` counts why claims were set aside, `versions` tells what took the place of older versions, `tenures` what
    became of tenures of the record.
    """

    datasets: int = 0
    facts: int = 0
    quarantined: int = 0
    unchanged: int = 0
    refused: list[Refused] = field(default_factory=list)
    versions: list[NewVersion] = field(default_factory=list)
    tenures: TenureChanges = field(default_factory=TenureChanges)
    snapshot: str | None = None
    reasons: Counter[str] = field(default_factory=Counter)

    def to_json(self) -> dict[str, Any]:
        """The report as the command line prints it with ``--json``."""
        return {
            "datasets": self.datasets,
            "facts": self.facts,
            "quarantined": self.quarantined,
            "unchanged": self.unchanged,
            "refused": [{"path": refused.path, "reason": refused.reason} for refused in self.refused],
            "versions": [version.to_json() for version in self.versions],
            "tenures": self.tenures.to_json(),
            "quarantineReasons": dict(self.reasons.most_common()),
            "snapshot": self.snapshot,
        }


def import_dataset(
    form: str,
    path: Path,
    settings: Settings,
    *,
    dataset: str | None = None,
    mapping: Path | None = None,
    recorded: datetime | None = None,
    allow_removals: bool = False,
    jobs: int = 1,
    progress: Progress | None = None,
) -> ImportReport:
    """Take a data set into the store; a folder may hold several, each a source of its own.

    `recorded` is when the claims count as known, now by default. Readers see all of it when it is whole. A data set of
    a name that is known is a new version of it and takes the place of the older one. `jobs` processes derive the
    record where there is much to derive, and one describes large data sets beside this one; a script that asks for
    several needs ``if __name__ == "__main__"``.

    Raises:
        InputError: there is no such format, or the file does not fit it.
        InvalidDate: `recorded` lies in the future.
        StoreBusy: another process writes to the store.
        TooManyRemovals: more tenures would fall than the settings let, and `allow_removals` is not set.
    """
    if form not in FORMATS:
        raise InputError(f"There is no format called {form!r}. There are: {', '.join(sorted(FORMATS))}.")
    report, landed = ImportReport(), IngestReport()
    moment = recorded or datetime.now(UTC)
    if moment.date() > datetime.now(UTC).date() + _GRACE:
        raise InvalidDate(moment.date().isoformat(), "lies in the future", "Give the day on which the data were known.")
    options = ImportOptions(dataset, mapping, moment.date())
    guard = Guard.of(settings, allow_removals=allow_removals)
    with (
        open_writer(settings.store, base=settings.base) as writer,
        open_landing(writer, moment, guard, jobs) as landing,
    ):
        for found in FORMATS[form](path, options):
            report.refused += [Refused(f"{row.file}, row {row.number}", row.reason) for row in found.refused]
            if landing.has(found.dataset):
                report.unchanged += 1
                continue
            report.datasets += 1
            if landing.reinstate(found.dataset):
                landed.facts += len(found.reading.claims)
                continue
            told = partial(progress, found.dataset.name) if progress else None
            landing.take([(found.dataset, found.reading)], landed, told)
        landing.write()
        report.versions = [
            compare(pair.dataset, pair.older, pair.newer, writer, late=pair.late) for pair in landing.superseded
        ]
        published = landing.publish(partial(progress, RECORD) if progress else None)
        report.snapshot, report.tenures = published.snapshot, published.tenures
    report.facts, report.quarantined, report.reasons = landed.facts, landed.quarantined, landed.reasons
    return report
