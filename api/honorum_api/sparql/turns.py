"""Whose query runs next: places given to clients in turn, so that no client waits behind another's pile."""

import asyncio
from abc import ABC, abstractmethod
from collections import OrderedDict, deque

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


class Turn(ABC):
    """The wait of one query for a place, and then that place; whoever entered leaves in the end."""

    __slots__ = ("client", "clock", "has_place")

    def __init__(self, client: str) -> None:
        self.client = client
        self.has_place = False
        self.clock: asyncio.TimerHandle | None = None

    @abstractmethod
    def begin(self) -> None:
        """Go on, now that there is a place."""

    @abstractmethod
    def refuse(self, busy: WorkersBusy) -> None:
        """Hear that there was no place in time; to leave is the next thing to do."""


class Turns:
    """Places for queries; those that wait are let in client by client, the oldest query of each client first.

    A client may have `most` queries under way, running or waiting. It belongs to one event loop.
    """

    def __init__(self, places: int, most: int) -> None:
        self._loop = asyncio.get_running_loop()
        self._free = places
        self._most = most
        self._under_way: dict[str, int] = {}
        self._waiting: OrderedDict[str, deque[Turn]] = OrderedDict()

    def enter(self, turn: Turn, seconds: float) -> None:
        """Let a turn begin as soon as there is a place, which may be at once, or refuse it after so many seconds.

        Raises:
            TooManyQueries: its client has enough under way.
        """
        under_way = self._under_way.get(turn.client, 0)
        if under_way >= self._most:
            raise TooManyQueries(self._most)
        self._under_way[turn.client] = under_way + 1
        if self._free and not self._waiting:
            self._free -= 1
            turn.has_place = True
            turn.begin()
            return
        self._waiting.setdefault(turn.client, deque()).append(turn)
        turn.clock = self._loop.call_later(seconds, _send_away, turn, seconds)

    def leave(self, turn: Turn) -> None:
        """Give back the place of a turn, for the next to begin, or give up waiting for one."""
        self._under_way[turn.client] -= 1
        if not self._under_way[turn.client]:
            del self._under_way[turn.client]
        _stop_clock(turn)
        if not turn.has_place:
            self._forget(turn)
        elif self._waiting:
            self._let_in()
        else:
            self._free += 1

    def _let_in(self) -> None:
        client, queue = self._waiting.popitem(last=False)
        turn = queue.popleft()
        if queue:
            self._waiting[client] = queue
        _stop_clock(turn)
        turn.has_place = True
        turn.begin()

    def _forget(self, turn: Turn) -> None:
        queue = self._waiting[turn.client]
        queue.remove(turn)
        if not queue:
            del self._waiting[turn.client]


def _stop_clock(turn: Turn) -> None:
    if turn.clock is not None:
        turn.clock.cancel()
        turn.clock = None


def _send_away(turn: Turn, seconds: float) -> None:
    turn.refuse(WorkersBusy(seconds))
