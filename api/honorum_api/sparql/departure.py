"""A client that goes away stops what it asked for."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from fastapi import Request

Answer = TypeVar("Answer")

CLIENT_CLOSED = 499
"""The status of an answer that nobody reads; logs know the number."""

_PATIENCE = 0.02
"""Seconds in which most queries are answered: to watch their clients would cost more than to answer."""


class ClientGone(Exception):
    """Nobody is left to answer."""


async def while_connected(request: Request, work: Coroutine[Any, Any, Answer]) -> Answer:
    """What the work gives; when the client closes its connection first, the work is cancelled.

    Raises:
        ClientGone: the client closed its connection.
    """
    watch = _Watch(request)
    beginning = asyncio.get_running_loop().call_later(_PATIENCE, watch.begin)
    try:
        return await work
    except asyncio.CancelledError:
        if watch.is_gone:
            watch.task.uncancel()
            raise ClientGone from None
        raise
    finally:
        beginning.cancel()
        watch.end()


class _Watch:
    """Cancels the task it was made in when the client of the request goes away."""

    def __init__(self, request: Request) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("A client is watched from within a task.")
        self.task = task
        self.is_gone = False
        self._request = request
        self._watching: asyncio.Task[None] | None = None

    def begin(self) -> None:
        self._watching = asyncio.create_task(self._wait())

    def end(self) -> None:
        if self._watching is not None:
            self._watching.cancel()

    async def _wait(self) -> None:
        while (await self._request.receive())["type"] != "http.disconnect":
            pass
        self.is_gone = True
        self.task.cancel()
