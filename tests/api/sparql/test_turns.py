"""Places for queries go round: a client with many waiting queries does not keep another one waiting."""

import asyncio

import pytest

from honorum_api.sparql.turns import TooManyQueries, Turn, Turns, WorkersBusy


class _Query(Turn):
    """A query that says when it begins, and when it waited in vain."""

    def __init__(self, client: str, order: list[str]) -> None:
        super().__init__(client)
        self.order = order

    def begin(self) -> None:
        self.order.append(self.client)

    def refuse(self, busy: WorkersBusy) -> None:
        self.order.append(type(busy).__name__)


def test_clients_take_turns() -> None:
    """Five queries of one client and one of another: the other is second, not last."""

    async def play() -> list[str]:
        turns, order = Turns(places=1, most=10), []
        waiting = [_Query(client, order) for client in ("many", "many", "many", "many", "many", "one")]
        for turn in waiting:
            turns.enter(turn, 5)
        while waiting:
            (running,) = (turn for turn in waiting if turn.has_place)
            waiting.remove(running)
            turns.leave(running)
        return order

    order = asyncio.run(play())
    assert order.index("one") in {1, 2}
    assert len(order) == 6


def test_a_place_comes_back() -> None:
    """Whether a query ends, is given up or waits in vain: the place is free for the next."""

    async def play() -> list[str]:
        turns, order = Turns(places=1, most=10), []
        first, second, third, fourth = (_Query(name, order) for name in "abcd")
        turns.enter(first, 5)
        turns.enter(second, 0.01)
        turns.enter(third, 5)
        await asyncio.sleep(0.05)
        turns.leave(second)  # who is sent away leaves, like everybody
        turns.leave(third)
        turns.enter(fourth, 5)
        turns.leave(first)
        turns.leave(fourth)
        turns.enter(_Query("e", order), 5)
        return order

    assert asyncio.run(play()) == ["a", WorkersBusy.__name__, "d", "e"]


def test_a_client_has_a_number_of_queries() -> None:
    """One more than that is refused at once, and after one has ended there is room again."""

    async def play() -> list[str]:
        turns, order = Turns(places=5, most=1), []
        mine = _Query("a", order)
        turns.enter(mine, 1)
        turns.enter(_Query("b", order), 1)
        with pytest.raises(TooManyQueries):
            turns.enter(_Query("a", order), 1)
        turns.leave(mine)
        turns.enter(_Query("a", order), 1)
        return order

    assert asyncio.run(play()) == ["a", "b", "a"]
