"""One worker: a process that answers query after query, seen from the server that asks it.

Queries and small answers go over a wire, so that nothing stands between the server's loop and the process; large
answers come as a file. A pool of a library hands each query through threads, which costs more than most queries.
"""

import asyncio
import contextlib
import gc
import multiprocessing
import pickle
import socket
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self, TypeVar

from honorum_api.sparql.answer import LARGEST_IN_MEMORY, Failure, Job, Spool, answer, open_snapshot
from honorum_api.sparql.isolation import wall_in
from honorum_api.sparql.wire import receive, send

_GRACE = 2.0
_spawning = multiprocessing.get_context("spawn")


class WorkerEnded(Exception):
    """The process ended before it answered."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker may use: bytes of memory, and seconds for one query."""

    memory: int
    seconds: float


Settled = TypeVar("Settled")
Outcome = bytes | Path | Failure
"""What a process gives for a query: the answer, the file that holds it, or why there is none."""

Told = Callable[[Outcome | None], object]
"""What is called with an outcome, or with `None` when the process ended before it had one."""


@dataclass(slots=True, eq=False)
class WorkerProcess:
    """A running worker; it is asked one query at a time, and belongs to one event loop."""

    process: multiprocessing.process.BaseProcess
    wire: socket.socket
    ended: bool = False
    _told: Told | None = None
    _sending: "asyncio.Task[None] | None" = None

    @classmethod
    async def start(cls, limits: Limits, folder: Path, snapshot: str | None) -> Self:
        """A new process behind its walls; large answers go into the folder. It opens the snapshot beforehand.

        It is spawned, not forked: the server has threads, and a fork copies locks that those threads hold.

        Raises:
            WorkerEnded: it did not come up.
        """
        ours, theirs = socket.socketpair()
        process = _spawning.Process(target=work, args=(theirs, limits, folder, snapshot), daemon=True)
        try:
            await asyncio.to_thread(process.start)
        except (OSError, RuntimeError) as reason:
            ours.close()
            raise WorkerEnded from reason
        finally:
            theirs.close()
        worker = cls(process, ours)
        loop = asyncio.get_running_loop()
        loop.add_reader(ours.fileno(), worker._read)
        up: asyncio.Future[Outcome | None] = loop.create_future()
        worker._told = partial(settle, up)
        if await up is None:
            raise WorkerEnded
        return worker

    def ask(self, job: Job, told: Told) -> None:
        """Have one query answered; `told` is called once, unless the process is ended from here before."""
        self._told = told
        message = pickle.dumps(tuple(job), pickle.HIGHEST_PROTOCOL)
        if len(message) > LARGEST_IN_MEMORY:  # it may not fit in at once
            self._sending = asyncio.get_running_loop().create_task(self._send_slowly(message))
            return
        try:
            send(self.wire, message)
        except OSError:
            self._end_by_itself()

    def end(self) -> None:
        """End the process now, whatever it does."""
        self._told = None
        if not self.ended:
            self.ended = True
            asyncio.get_running_loop().remove_reader(self.wire.fileno())
            self.wire.close()
        self.process.kill()

    async def _send_slowly(self, message: bytes) -> None:
        try:
            await asyncio.to_thread(send, self.wire, message)
        except OSError:
            self._end_by_itself()

    def _read(self) -> None:
        """Take what the process sent; its messages are small, so that they arrive whole."""
        try:
            message = receive(self.wire)
        except (EOFError, OSError):
            self._end_by_itself()
            return
        told, self._told = self._told, None
        if told is not None:
            told(pickle.loads(message))  # noqa: S301 - from a process of our own

    def _end_by_itself(self) -> None:
        told = self._told
        self.end()
        if told is not None:
            told(None)


def settle(future: "asyncio.Future[Settled]", result: Settled) -> None:
    """Give a future its result, if somebody still waits for it."""
    if not future.done():
        future.set_result(result)


def work(wire: socket.socket, limits: Limits, folder: Path, snapshot: str | None) -> None:
    """Answer what comes over the wire until the server closes it; runs in the process of the worker."""
    wall_in(limits.memory)
    if snapshot is not None:
        with contextlib.suppress(OSError):  # it may be gone by now; the query that wants it will say so
            open_snapshot(snapshot)
    with contextlib.suppress(EOFError, OSError):  # the server has ended
        send(wire, pickle.dumps(b""))
        spool = Spool(folder)
        gc.freeze()  # what is loaded stays: the collector need not walk over it between two queries
        while True:
            job = Job._make(pickle.loads(receive(wire)))  # noqa: S301 - from a process of our own
            outcome = answer(job, limits.seconds + _GRACE, spool)
            send(wire, pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL))
