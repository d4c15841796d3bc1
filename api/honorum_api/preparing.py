"""Answers about offices that a large import left unmade are made ready beside the work of the service.

Until they are, the questions are asked of the record, which answers the same, only slower.
"""

import asyncio
import multiprocessing
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from pebble import ProcessExpired, ProcessPool

from honorum.errors import HonorumError
from honorum.questions.prepared import is_prepared, prepare
from honorum.store import current, forget, open_snapshot
from honorum_api.sparql.isolation import close_network, step_back

_LOOKED_FOR = 5.0
"""Seconds from one look at the store to the next."""


class Preparing:
    """Looks at the state of the store from time to time; a process of its own makes ready what is not."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._pool = ProcessPool(max_workers=1, initializer=_set_apart, context=multiprocessing.get_context("spawn"))
        self._tried: set[str] = set()

    async def _go_on(self) -> None:
        while True:
            with suppress(HonorumError, ProcessExpired):  # what stops it costs speed alone, and the next state is tried
                snapshot = current(self._store)
                if snapshot.name not in self._tried and not is_prepared(snapshot):
                    self._tried.add(snapshot.name)
                    await asyncio.wrap_future(self._pool.schedule(make_ready, args=[self._store, snapshot.name]))
            await asyncio.sleep(_LOOKED_FOR)

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._go_on())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def make_ready(store: Path, name: str) -> bool:
    """Make the answers of one state of the store ready; whether they are there now."""
    snapshot = open_snapshot(store, name)
    try:
        return prepare(snapshot)
    finally:
        forget(store)


def _set_apart() -> None:
    step_back(19)  # behind queries, too: somebody waits for those
    close_network()
