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
from honorum_api.sparql.turns import TooManyQueries, Turn, Turns

_log = logging.getLogger(__name__)

_CHANGING = re.compile(r"\b(?:now|rand|uuid|struuid|bnode)\b")
"""Functions that answer otherwise each time, in small letters; the store reads no escapes in their names."""


def changes_each_time(query: str) -> bool:
    """Whether a query may have another answer each time, though the graph is the same.

    >>> changes_each_time("SELECT (NOW() AS ?day) {}"), changes_each_time("SELECT ?s { ?s ?p ?o }")
    (True, False)
    """
    small = query.lower()
    if (
        "now" in small or "rand" in small or "uuid" in small or "bnode" in small
    ):  # most have none: a search takes longer
        return _CHANGING.search(small) is not None
    return False


@dataclass(frozen=True, slots=True)
class LargeAnswer:
    """A whole answer in a file that has no name any more: it is gone when it is closed."""

    file: FileIO
    size: int


Answered = bytes | LargeAnswer | Exception
"""What comes of a query: its answer, or the error that says why there is none."""


class Query:
    """One query under way: it waits for its turn, then for a worker, then for its answer."""

    __slots__ = ("_stopping", "deadline", "is_over", "job", "tell", "turn", "worker")

    def __init__(self, job: Job, tell: Callable[[Answered], object], stop: "Callable[[Query], None]") -> None:
        self.job = job
        self.tell = tell
        self.is_over = False
        self.turn: Turn | None = None
        self.worker: WorkerProcess | None = None
        self.deadline: asyncio.TimerHandle | None = None
        self._stopping = stop

    def stop(self) -> None:
        """Stop it, with the worker that has it; nobody is told anything."""
        if not self.is_over:
            self._stopping(self)


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
        told: asyncio.Future[Answered] = asyncio.get_running_loop().create_future()
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
        query = Query(job, tell, self._stop)
        if (found := self._kept.find(job)) is not None:
            self._end(query, found[0])
            return query
        self._snapshot = job.snapshot
        query.turn = Turn(client, partial(self._begin, query), partial(self._end, query))
        try:
            self._turns.enter(query.turn, self._limits.seconds)
        except TooManyQueries as refused:
            query.turn = None
            self._end(query, refused)
        return query

    def _begin(self, query: Query) -> None:
        worker = self._free_worker()
        if worker is None:
            self._without_worker.append(query)
            self._start_missing()
            return
        query.worker = worker
        query.deadline = asyncio.get_running_loop().call_later(self._limits.seconds, self._expire, query)
        worker.ask(query.job, partial(self._take, query, worker))

    def _take(self, query: Query, worker: WorkerProcess, outcome: Outcome | None) -> None:
        """Take what a worker gives for a query."""
        if outcome is None:
            _log.warning("A SPARQL worker ended.")
            self._end(query, QueryCrashed())
            return
        query.worker = None
        self._idle.append(worker)
        if isinstance(outcome, bytes) and not changes_each_time(query.job.query):
            self._kept.keep(query.job, outcome, None, asked=len(query.job.query))
        self._end(query, outcome if isinstance(outcome, bytes) else _answered(outcome, query.job))

    def _end(self, query: Query, answered: Answered) -> None:
        self._stop(query)
        query.tell(answered)

    def _stop(self, query: Query) -> None:
        """Take a query out of everything: its worker goes if it has one, and its place is for the next."""
        query.is_over = True
        if query.deadline is not None:
            query.deadline.cancel()
        if query.worker is not None:
            self._replace(query.worker)
        elif query in self._without_worker:
            self._without_worker.remove(query)
        if query.turn is not None:
            turn, query.turn = query.turn, None
            self._turns.leave(turn)

    def _expire(self, query: Query) -> None:
        self._end(query, QueryTimeout(self._limits.seconds))

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
                self._end(query, QueryCrashed())
            return
        self._all.add(worker)
        self._idle.append(worker)
        if self._without_worker:
            self._begin(self._without_worker.popleft())

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
