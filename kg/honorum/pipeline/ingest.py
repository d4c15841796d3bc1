"""The way of a document from end to end: read, extracted, checked, resolved, stored, taken into the record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from honorum.errors import ModelUnavailable, UnreadableDocument
from honorum.model.claims import Reading
from honorum.model.sources import Article
from honorum.pipeline.describing import Describing
from honorum.pipeline.extracting import Failure, is_read, readings
from honorum.pipeline.guard import Guard
from honorum.pipeline.landing import Landing
from honorum.pipeline.ontology import load_ontology
from honorum.pipeline.publishing import publish
from honorum.pipeline.reports import IngestReport, Refused
from honorum.rdf.terms import Names
from honorum.reading import ReadingOptions, read_paths
from honorum.settings import Settings
from honorum.store import Writer, open_writer

BATCH = 25
"""Articles per batch: shapes and commits cost less per article, and a crash loses no more than this."""

Progress = Callable[[int, str], None]


def ingest(
    paths: Iterable[Path],
    settings: Settings,
    *,
    published: str | None = None,
    url: str | None = None,
    fields: Mapping[str, str] | None = None,
    extractor: str = "rules",
    jobs: int = 1,
    progress: Progress | None = None,
    now: datetime | None = None,
) -> IngestReport:
    """Read documents into the store and say what came of each.

    `published` and `url` hold for all of them and beat what they say themselves; `fields` maps what an article has to
    the names under which JSON files keep it. `progress` is called with the number
    of articles landed so far and the last one's path. Readers see each batch when it is whole.

    Raises:
        InvalidDate: `published` is no day, or lies in the future.
        InvalidMapping: `fields` names something that an article does not have.
        ModelUnavailable: a language model shall read, and cannot be asked.
        StoreBusy: another process writes to the store.
    """
    options = ReadingOptions(published, url, document_bytes=settings.document_bytes, fields=fields or {})
    return ingest_articles(
        read_paths(paths, options), settings, extractor=extractor, jobs=jobs, progress=progress, now=now
    )


def ingest_articles(
    outcomes: Iterable[Article | UnreadableDocument],
    settings: Settings,
    *,
    extractor: str = "rules",
    jobs: int = 1,
    progress: Progress | None = None,
    now: datetime | None = None,
) -> IngestReport:
    """The same for articles that were read already; what could not be read is listed in the report."""
    report = IngestReport()
    with open_writer(settings.store, base=settings.base) as writer, open_landing(writer, now) as landing:
        new = _new_articles(outcomes, landing, report)
        batch: list[tuple[Article, Reading]] = []
        try:
            for article, reading in readings(new, extractor, jobs, settings, report.add_spent):
                if isinstance(reading, Failure):
                    report.refused.append(Refused(article.path or article.title, reading.reason))
                    continue
                if not is_read(article):
                    report.not_extracted.append(article.path or article.title)
                batch.append((article, reading))
                if len(batch) == BATCH:
                    _land(batch, landing, report, progress)
                    batch = []
        except ModelUnavailable:  # what was read and paid for goes in before the run ends
            _land(batch, landing, report, progress)
            raise
        _land(batch, landing, report, progress)
    return report


@contextmanager
def open_landing(
    writer: Writer, now: datetime | None = None, guard: Guard | None = None, jobs: int = 1
) -> Iterator[Landing]:
    """A landing on an open store, with the ontology in place."""
    names, moment = Names(writer.base), now or datetime.now(UTC)
    if load_ontology(writer, names):
        publish(writer)
    with Describing(names, moment, jobs) as describing:
        yield Landing(writer, names, describing, moment, guard, jobs)


def _land(
    batch: list[tuple[Article, Reading]], landing: Landing, report: IngestReport, progress: Progress | None
) -> None:
    if not batch:
        return
    landing.take(batch, report)
    report.snapshot = landing.publish().snapshot
    if progress:
        progress(report.documents, batch[-1][0].path or batch[-1][0].title)


def _new_articles(
    outcomes: Iterable[Article | UnreadableDocument], landing: Landing, report: IngestReport
) -> Iterator[Article]:
    """The articles that the store does not have; each is taken once, even when it comes twice in one run."""
    seen: set[str] = set()
    for outcome in outcomes:
        if isinstance(outcome, UnreadableDocument):
            report.refused.append(Refused(outcome.path, f"{outcome.reason} {outcome.advice}".strip()))
        elif outcome.digest in seen or landing.has(outcome):
            report.unchanged += 1
        else:
            seen.add(outcome.digest)
            yield outcome
