"""A client that goes away stops what it asked for."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from fastapi import Request

Answer = TypeVar("Answer")

CLIENT_CLOSED = 499
"""The status of an answer that nobody reads; logs know the number."""


class ClientGone(Exception):
    """Nobody is left to answer."""


_PATIENCE = 0.02
"""Seconds in which most queries are answered: to watch a client for less costs more than the query."""


async def while_connected(request: Request, work: Coroutine[Any, Any, Answer]) -> Answer:
    """What the work gives; when the client closes its connection first, the work is cancelled.

    Raises:
        ClientGone: the client closed its connection.
    """
    working = asyncio.ensure_future(work)
    try:
        await asyncio.wait({working}, timeout=_PATIENCE)
        if working.done():
            return working.result()
        return await _watched(request, working)
    finally:
        if not working.done():
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)


async def _watched(request: Request, working: "asyncio.Future[Answer]") -> Answer:
    watching = asyncio.ensure_future(_gone(request))
    both: set[asyncio.Future[Any]] = {working, watching}
    try:
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientGone
        return working.result()
    finally:
        watching.cancel()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
