"""Whose query runs next: places given to clients in turn, so that no client waits behind another's pile."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from honorum.errors import QueryAborted


class WorkersBusy(QueryAborted):
    """All workers had other queries for as long as a query may take."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"All SPARQL workers were busy for {seconds:g} seconds. Try again in a moment.")


class TooManyQueries(QueryAborted):
    """One client has as many queries under way as one client may have."""

    def __init__(self, most: int) -> None:
        self.most = most
        super().__init__(f"You have {most} queries under way, the most for one client. Wait for one of them to end.")


class Turns:
    """Places for queries; those that wait are let in client by client, the oldest query of each client first.

    A client may have `most` queries under way, running or waiting. It belongs to one event loop.
    """

    def __init__(self, places: int, most: int) -> None:
        self._free = places
        self._most = most
        self._under_way: dict[str, int] = {}
        self._waiting: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()

    @asynccontextmanager
    async def place(self, client: str, seconds: float) -> AsyncIterator[None]:
        """A place for one query of a client, for which it waits so many seconds at the most.

        Raises:
            TooManyQueries: the client has enough under way.
            WorkersBusy: no place became free in time.
        """
        await self.take(client, seconds)
        try:
            yield
        finally:
            self.give_back(client)

    async def take(self, client: str, seconds: float) -> None:
        """Take such a place; whoever has one gives it back."""
        under_way = self._under_way.get(client, 0)
        if under_way >= self._most:
            raise TooManyQueries(self._most)
        self._under_way[client] = under_way + 1
        if self._free and not self._waiting:
            self._free -= 1
            return
        try:
            await self._enter(client, seconds)
        except BaseException:
            self._leave(client)
            raise

    def give_back(self, client: str) -> None:
        """Give back the place of a client."""
        self._leave(client)
        self._free += 1
        self._let_in()

    def _leave(self, client: str) -> None:
        self._under_way[client] -= 1
        if not self._under_way[client]:
            del self._under_way[client]

    async def _enter(self, client: str, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[None] = loop.create_future()
        self._waiting.setdefault(client, deque()).append(turn)
        self._let_in()
        patience = loop.call_later(seconds, _send_away, turn, seconds)
        try:
            await turn
        except BaseException:
            self._give_up(client, turn)
            raise
        finally:
            patience.cancel()

    def _let_in(self) -> None:
        while self._free and self._waiting:
            client, queue = next(iter(self._waiting.items()))
            turn = queue.popleft()
            if not turn.done():
                turn.set_result(None)
                self._free -= 1
            del self._waiting[client]
            if queue:
                self._waiting[client] = queue

    def _give_up(self, client: str, turn: "asyncio.Future[None]") -> None:
        """Leave the queue, or give the place back that came in the same moment."""
        if turn in self._waiting.get(client, ()):
            self._waiting[client].remove(turn)
            if not self._waiting[client]:
                del self._waiting[client]
        elif not turn.cancelled() and turn.exception() is None:
            self._free += 1
            self._let_in()


def _send_away(turn: "asyncio.Future[None]", seconds: float) -> None:
    if not turn.done():
        turn.set_exception(WorkersBusy(seconds))
