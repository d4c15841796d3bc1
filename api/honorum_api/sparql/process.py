"""One worker: a process that answers query after query, seen from the server that asks it.

Queries and small answers go over a wire, so that nothing stands between the server's loop and the process; large
answers come as a file. A pool of a library hands each query through threads, which costs more than most queries.
"""

import asyncio
import contextlib
import multiprocessing
import os
import pickle
import socket
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Self

from honorum_api.sparql.answer import LARGEST_IN_MEMORY, Failure, Job, answer, open_snapshot
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


@dataclass(slots=True, eq=False)
class WorkerProcess:
    """A running worker; it is asked one query at a time, and belongs to one event loop."""

    process: multiprocessing.process.BaseProcess
    wire: socket.socket
    seconds: float
    waiting: "asyncio.Future[bytes | Path | Failure | None] | None" = None
    ended: bool = False

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
        except OSError as reason:
            ours.close()
            raise WorkerEnded from reason
        finally:
            theirs.close()
        worker = cls(process, ours, limits.seconds)
        asyncio.get_running_loop().add_reader(ours.fileno(), worker._read)
        await worker._next()
        return worker

    async def ask(self, job: Job) -> bytes | Path | Failure:
        """The answer to one query.

        Raises:
            TimeoutError: it did not come in time.
            WorkerEnded: the process broke.
        """
        message = pickle.dumps(tuple(job), pickle.HIGHEST_PROTOCOL)
        try:
            if len(message) > LARGEST_IN_MEMORY:  # it may not fit in at once
                await asyncio.to_thread(send, self.wire, message)
            else:
                send(self.wire, message)
        except OSError as reason:
            raise WorkerEnded from reason
        answered = self._next()
        deadline = asyncio.get_running_loop().call_later(self.seconds, self._expire)
        try:
            outcome = await answered
        finally:
            deadline.cancel()
        if outcome is None:
            raise WorkerEnded
        return outcome

    def end(self) -> None:
        """End the process now, whatever it does."""
        if not self.ended:
            self.ended = True
            asyncio.get_running_loop().remove_reader(self.wire.fileno())
            self.wire.close()
        self.process.kill()

    def _next(self) -> "asyncio.Future[bytes | Path | Failure | None]":
        self.waiting = asyncio.get_running_loop().create_future()
        return self.waiting

    def _read(self) -> None:
        """Take what the process sent; its messages are small, so that they arrive whole."""
        waiting, self.waiting = self.waiting, None
        try:
            outcome = pickle.loads(receive(self.wire))  # noqa: S301 - from a process of our own
        except (EOFError, OSError):
            self.end()
            if waiting is not None and not waiting.done():
                waiting.set_exception(WorkerEnded())
            return
        if waiting is not None and not waiting.done():
            waiting.set_result(outcome)

    def _expire(self) -> None:
        if self.waiting is not None and not self.waiting.done():
            self.waiting.set_exception(TimeoutError())


def work(wire: socket.socket, limits: Limits, folder: Path, snapshot: str | None) -> None:
    """Answer what comes over the wire until the server closes it; runs in the process of the worker."""
    wall_in(limits.memory)
    if snapshot is not None:
        with contextlib.suppress(OSError):  # it may be gone by now; the query that wants it will say so
            open_snapshot(snapshot)
    with contextlib.suppress(EOFError, OSError):  # the server has ended
        send(wire, pickle.dumps(None))
        for number in count():
            job = Job(*pickle.loads(receive(wire)))  # noqa: S301 - from a process of our own
            outcome = answer(job, limits.seconds + _GRACE, folder / f"{os.getpid()}-{number}")
            send(wire, pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL))
