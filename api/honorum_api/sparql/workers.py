"""Processes that answer SPARQL and can be killed: each query has a deadline, a memory ceiling and a largest result.

A query that hangs or breaks its worker costs that worker; another takes its place and other queries go on.
"""

import asyncio
import logging
import os
import re
import tempfile
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Self

from honorum.errors import MalformedQuery, QueryCrashed, QueryError, QueryTimeout, QueryTooLarge
from honorum.settings import Settings
from honorum_api.keeping import KeptAnswers
from honorum_api.sparql.answer import Failure, Job
from honorum_api.sparql.process import Limits, Outcome, WorkerEnded, WorkerProcess, settle
from honorum_api.sparql.turns import TooManyQueries, Turn, Turns, WorkersBusy

_log = logging.getLogger(__name__)

_CHANGING = re.compile(r"\b(?:now|rand|uuid|struuid|bnode)\b")
"""Functions that answer otherwise each time, in small letters; the store reads no escapes in their names."""


def changes_each_time(query: str) -> bool:
    """Whether a query may have another answer each time, though the graph is the same.

    >>> changes_each_time("SELECT (NOW() AS ?day) {}"), changes_each_time("SELECT ?s { ?s ?p ?o }")
    (True, False)
    """
    small = query.lower()
    might = "now" in small or "rand" in small or "uuid" in small or "bnode" in small
    return might and _CHANGING.search(small) is not None  # to search for words takes longer, and most have none


@dataclass(frozen=True, slots=True)
class LargeAnswer:
    """A whole answer in a file that has no name any more: it is gone when it is closed."""

    file: FileIO
    size: int


Answered = bytes | LargeAnswer | Exception
"""What comes of a query: its answer, or the error that says why there is none."""


class Query(Turn):
    """One query under way: it waits for its turn, then for a worker, then for its answer."""

    __slots__ = ("_workers", "has_entered", "is_over", "job", "tell", "worker")

    def __init__(self, workers: "Workers", job: Job, client: str, tell: Callable[[Answered], object]) -> None:
        super().__init__(client)
        self.job = job
        self.tell = tell
        self.worker: WorkerProcess | None = None
        self.has_entered = False
        self.is_over = False
        self._workers = workers

    def begin(self) -> None:
        """Have it answered, now that it has a place."""
        self._workers.begin(self)

    def refuse(self, busy: WorkersBusy) -> None:
        """Tell that it waited in vain."""
        self.end(busy)

    def take(self, outcome: Outcome | None) -> None:
        """Take what its worker gives."""
        self._workers.take(self, outcome)

    def expire(self) -> None:
        """End it, since its time is over."""
        self.end(QueryTimeout(self._workers.seconds))

    def end(self, answered: Answered) -> None:
        """Tell what came of it."""
        self.stop()
        self.tell(answered)

    def stop(self) -> None:
        """Stop it, with the worker that has it; nobody is told anything."""
        if not self.is_over:
            self.is_over = True
            self._workers.part_with(self)


class Workers:
    """A number of worker processes: they start when they are first needed, and end when this is left.

    It belongs to one event loop.
    """

    def __init__(self, settings: Settings) -> None:
        self.seconds = settings.query_seconds
        self._loop = asyncio.get_running_loop()
        self._limits = Limits(settings.query_memory, settings.query_seconds)
        self._turns = Turns(settings.query_workers, settings.queries_per_client)
        self._wanted = settings.query_workers
        self._idle: list[WorkerProcess] = []
        self._all: set[WorkerProcess] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._without_worker: deque[Query] = deque()
        self._folder = tempfile.TemporaryDirectory(prefix="honorum-answers-", ignore_cleanup_errors=True)
        self._snapshot: str | None = None
        self._kept = KeptAnswers[Job, None]()

    async def run(self, job: Job, client: str = "") -> bytes | LargeAnswer:
        """The answer to one query of a client. When the caller is cancelled, the query is stopped with its worker.

        Raises:
            MalformedQuery: it does not parse.
            QueryTimeout, QueryTooLarge, QueryCrashed: it was stopped.
            TooManyQueries, WorkersBusy: it was not started.
        """
        told: asyncio.Future[Answered] = self._loop.create_future()
        query = self.ask(job, client, partial(settle, told))
        try:
            answered = await told
        finally:
            query.stop()
        if isinstance(answered, Exception):
            raise answered
        return answered

    def ask(self, job: Job, client: str, tell: Callable[[Answered], object]) -> Query:
        """Have a query of a client answered; `tell` is called once, unless the query is stopped before.

        What was answered before needs no worker and no turn, and is told at once. Beside that there are no tasks and no
        futures here: for most queries they would take as long as the answer.
        """
        query = Query(self, job, client, tell)
        if (found := self._kept.find(job)) is not None:
            query.end(found[0])
            return query
        self._snapshot = job.snapshot
        try:
            query.has_entered = True
            self._turns.enter(query, self.seconds)
        except TooManyQueries as refused:
            query.has_entered = False
            query.end(refused)
        return query

    def begin(self, query: Query) -> None:
        """Give a query that has a place to a worker, as soon as there is one."""
        worker = self._free_worker()
        if worker is None:
            self._without_worker.append(query)
            self._start_missing()
            return
        query.worker = worker
        query.clock = self._loop.call_later(self.seconds, query.expire)
        worker.ask(query.job, query.take)

    def take(self, query: Query, outcome: Outcome | None) -> None:
        """Take what the worker of a query gives, which is then free for the next one."""
        if outcome is None or query.worker is None:
            _log.warning("A SPARQL worker ended.")
            query.end(QueryCrashed())
            return
        self._idle.append(query.worker)
        query.worker = None
        if isinstance(outcome, bytes) and not changes_each_time(query.job.query):
            self._kept.keep(query.job, outcome, None, asked=len(query.job.query))
        query.end(outcome if isinstance(outcome, bytes) else _answered(outcome, query.job))

    def part_with(self, query: Query) -> None:
        """Take a query out of everything: its worker goes if it has one, and its place is for the next."""
        if query.worker is not None:
            self._replace(query.worker)
        elif query in self._without_worker:
            self._without_worker.remove(query)
        if query.has_entered:
            self._turns.leave(query)

    def _free_worker(self) -> WorkerProcess | None:
        """A worker that does nothing, if there is one."""
        while self._idle:
            worker = self._idle.pop()
            if not worker.ended:
                return worker
            self._all.discard(worker)
        return None

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
        try:
            worker = await WorkerProcess.start(self._limits, Path(self._folder.name), self._snapshot)
        except WorkerEnded as reason:
            _log.warning("A SPARQL worker did not start: %r", reason.__cause__)
            waiting, self._without_worker = self._without_worker, deque()
            for query in waiting:
                query.end(QueryCrashed())
            return
        self._all.add(worker)
        self._idle.append(worker)
        if self._without_worker:
            self.begin(self._without_worker.popleft())

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


def _answered(outcome: Path | Failure, job: Job) -> Answered:
    """What to tell of a large answer, or of none."""
    if isinstance(outcome, Failure):
        return _error(outcome, job)
    try:
        return _unnamed(outcome)
    except OSError as reason:
        return QueryError(f"The query was answered, and its answer cannot be read ({reason.strerror}).")


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
