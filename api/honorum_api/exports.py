"""Exports are written in a process of their own: a large one takes a minute and must not slow other answers down."""

import multiprocessing
import signal
from pathlib import Path
from types import TracebackType
from typing import Self

from pebble import ProcessExpired, ProcessPool

from honorum.errors import QueryCrashed, QueryTimeout
from honorum.exporting import Choices, export
from honorum.store import forget, open_snapshot
from honorum_api.sparql.isolation import close_network, step_back

SECONDS = 600.0
"""How long an export may take; a million ties took a tenth of that."""


class Exports:
    """One process that writes exports, one after the other; it starts with the first one."""

    def __init__(self) -> None:
        self._pool = ProcessPool(max_workers=1, initializer=_set_apart, context=multiprocessing.get_context("spawn"))

    def write(self, target: Path, store: Path, snapshot: str, name: str, choices: Choices) -> None:
        """Write the snapshot of the store in the format of that name into the file `target`; waits until it is whole.

        Raises:
            InputError: there is no such format, or it cannot be narrowed.
            QueryTimeout: it took longer than `SECONDS`.
            QueryCrashed: the process ended before the export did.
        """
        work = self._pool.schedule(write_export, args=[target, store, snapshot, name, choices], timeout=SECONDS)
        try:
            work.result()
        except TimeoutError:
            raise QueryTimeout(SECONDS) from None
        except ProcessExpired as reason:
            raise QueryCrashed from reason

    def close(self) -> None:
        """End the process now."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _set_apart() -> None:
    step_back()
    close_network()


def write_export(target: Path, store: Path, snapshot: str, name: str, choices: Choices) -> None:
    """Write one export; runs in the process of `Exports`."""
    signal.setitimer(signal.ITIMER_REAL, SECONDS)  # also when the server that should end this process is gone
    try:
        with target.open("wb") as out:
            export(name, open_snapshot(store, snapshot), out, choices)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        forget(store)  # else this process would keep the snapshot on the disk until the next export
