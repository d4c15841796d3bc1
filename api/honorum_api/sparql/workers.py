"""Processes that answer SPARQL and can be killed: each query has a deadline, a memory ceiling and a largest result.

A query that hangs or breaks its worker costs that worker; another takes its place and other queries go on.
"""

import asyncio
import logging
import multiprocessing
from concurrent.futures import Future
from types import TracebackType
from typing import Self

from pebble import ProcessPool

from honorum.errors import MalformedQuery, QueryCrashed, QueryError, QueryTimeout, QueryTooLarge
from honorum.settings import Settings
from honorum_api.sparql.answer import Failure, Job, answer
from honorum_api.sparql.isolation import wall_in
from honorum_api.sparql.turns import Turns

_GRACE = 2.0
_log = logging.getLogger(__name__)


class Workers:
    """A fixed number of worker processes, started when entered and ended when left.

    They are spawned, not forked: the server has threads, and a fork copies locks that those threads hold.
    """

    def __init__(self, settings: Settings) -> None:
        self._seconds = settings.query_seconds
        self._longest = settings.result_bytes
        self._turns = Turns(settings.query_workers, settings.queries_per_client)
        self._processes = settings.query_workers
        self._memory = settings.query_memory
        self._pool = self._start()

    async def run(self, job: Job, client: str = "") -> bytes:
        """The answer to one query of a client. When the caller is cancelled, the query is stopped with its worker.

        Raises:
            MalformedQuery: it does not parse.
            QueryTimeout, QueryTooLarge, QueryCrashed: it was stopped.
            TooManyQueries, WorkersBusy: it was not started.
        """
        async with self._turns.place(client, self._seconds):
            try:
                outcome = await asyncio.wrap_future(self._begin(job))
            except TimeoutError:
                raise QueryTimeout(self._seconds) from None
            except Exception as reason:
                _log.warning("A SPARQL worker ended: %r", reason)
                raise QueryCrashed from reason
        if isinstance(outcome, Failure):
            raise self._error(outcome)
        return bytes(outcome)

    def _error(self, failure: Failure) -> Exception:
        match failure.kind:
            case "malformed":
                return MalformedQuery(failure.reason)
            case "too large":
                return QueryTooLarge(self._longest)
            case "memory":
                return QueryCrashed()
            case "other":
                return QueryError(f"The query could not be answered: {failure.reason}")

    def _begin(self, job: Job) -> "Future[bytes | Failure]":
        try:
            return self._schedule(job)
        except RuntimeError as reason:  # a process could not be started, as when the machine is out of memory
            _log.warning("The SPARQL workers are started anew: %r", reason)
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool = self._start()
            return self._schedule(job)

    def _schedule(self, job: Job) -> "Future[bytes | Failure]":
        return self._pool.schedule(answer, args=[job, self._seconds + _GRACE], timeout=self._seconds)

    def _start(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self._processes,
            initializer=wall_in,
            initargs=(self._memory,),
            context=multiprocessing.get_context("spawn"),
        )

    def close(self) -> None:
        """End all workers now."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
