"""Processes that answer SPARQL and can be killed: each query has a deadline, a memory ceiling and a largest result.

A query that hangs or breaks its worker costs that worker; another takes its place and other queries go on.
"""

import asyncio
import logging
import os
import re
import tempfile
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Self

from honorum.errors import MalformedQuery, QueryCrashed, QueryError, QueryTimeout, QueryTooLarge
from honorum.settings import Settings
from honorum_api.keeping import KeptAnswers
from honorum_api.sparql.answer import Failure, Job
from honorum_api.sparql.process import Limits, WorkerEnded, WorkerProcess
from honorum_api.sparql.turns import Turns

_log = logging.getLogger(__name__)

_CHANGING = re.compile(r"\b(?:now|rand|uuid|struuid|bnode)\b")
"""Functions that answer otherwise each time, in small letters; the store reads no escapes in their names."""

_IN_THEIR_NAMES = ("now", "rand", "uuid", "bnode")


def changes_each_time(query: str) -> bool:
    """Whether a query may have another answer each time, though the graph is the same.

    >>> changes_each_time("SELECT (NOW() AS ?day) {}"), changes_each_time("SELECT ?s { ?s ?p ?o }")
    (True, False)
    """
    small = query.lower()
    return any(name in small for name in _IN_THEIR_NAMES) and _CHANGING.search(small) is not None


@dataclass(frozen=True, slots=True)
class LargeAnswer:
    """A whole answer in a file that has no name any more: it is gone when it is closed."""

    file: FileIO
    size: int


class Workers:
    """A number of worker processes: they start when they are first needed, and end when this is left.

    It belongs to one event loop.
    """

    def __init__(self, settings: Settings) -> None:
        self._limits = Limits(settings.query_memory, settings.query_seconds)
        self._turns = Turns(settings.query_workers, settings.queries_per_client)
        self._wanted = settings.query_workers
        self._idle: list[WorkerProcess] = []
        self._all: set[WorkerProcess] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._folder = tempfile.TemporaryDirectory(prefix="honorum-answers-", ignore_cleanup_errors=True)
        self._snapshot: str | None = None
        self._kept = KeptAnswers[Job, None]()

    async def run(self, job: Job, client: str = "") -> bytes | LargeAnswer:
        """The answer to one query of a client. When the caller is cancelled, the query is stopped with its worker.

        What was answered before needs no worker and no turn.

        Raises:
            MalformedQuery: it does not parse.
            QueryTimeout, QueryTooLarge, QueryCrashed: it was stopped.
            TooManyQueries, WorkersBusy: it was not started.
        """
        if (found := self._kept.find(job)) is not None:
            return found[0]
        await self._turns.take(client, self._limits.seconds)
        try:
            outcome = await self._ask(job)
        finally:
            self._turns.give_back(client)
        if isinstance(outcome, Failure):
            raise _error(outcome, job)
        if isinstance(outcome, Path):
            return _unnamed(outcome)
        if not changes_each_time(job.query):
            self._kept.keep(job, outcome, None, asked=len(job.query))
        return outcome

    async def _ask(self, job: Job) -> bytes | Path | Failure:
        self._snapshot = job.snapshot
        try:
            worker = await self._free_worker()
            try:
                outcome = await worker.ask(job)
            except BaseException:
                self._replace(worker)
                raise
        except TimeoutError:
            raise QueryTimeout(self._limits.seconds) from None
        except WorkerEnded as reason:
            _log.warning("A SPARQL worker ended: %r", reason)
            raise QueryCrashed from reason
        self._idle.append(worker)
        return outcome

    async def _free_worker(self) -> WorkerProcess:
        """A worker that does nothing; whoever has a place has a worker as soon as one is up."""
        while True:
            while self._idle:
                worker = self._idle.pop()
                if not worker.ended:
                    return worker
                self._all.discard(worker)
            self._start_missing()
            done, _ = await asyncio.wait(self._starting, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()

    def _replace(self, worker: WorkerProcess) -> None:
        worker.end()
        self._all.discard(worker)
        self._start_missing()

    def _start_missing(self) -> None:
        for _ in range(self._wanted - len(self._all) - len(self._starting)):
            task = asyncio.create_task(self._start())
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _start(self) -> None:
        worker = await WorkerProcess.start(self._limits, Path(self._folder.name), self._snapshot)
        self._all.add(worker)
        self._idle.append(worker)

    def processes(self) -> list[int]:
        """The numbers of the processes that run."""
        return sorted(worker.process.pid or 0 for worker in self._all if not worker.ended)

    def close(self) -> None:
        """End all workers now."""
        for worker in self._all:
            worker.end()
        for worker in self._all:
            worker.process.join()
        self._all.clear()
        self._idle.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        self._folder.cleanup()


def _error(failure: Failure, job: Job) -> Exception:
    match failure.kind:
        case "malformed":
            return MalformedQuery(failure.reason)
        case "too large":
            return QueryTooLarge(job.longest)
        case "memory":
            return QueryCrashed()
        case "other":
            return QueryError(f"The query could not be answered: {failure.reason}")


def _unnamed(path: Path) -> LargeAnswer:
    """The file, open and without its name."""
    file = FileIO(path)
    path.unlink()
    return LargeAnswer(file, os.fstat(file.fileno()).st_size)
