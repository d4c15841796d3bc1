"""Places for queries go round: a client with many waiting queries does not keep another one waiting."""

import asyncio

import pytest

from honorum_api.sparql.turns import TooManyQueries, Turns, WorkersBusy


def test_clients_take_turns() -> None:
    """Five queries of one client and one of another: the other is second, not last."""

    async def play() -> list[str]:
        turns, order = Turns(places=1, most=10), []

        async def ask(client: str) -> None:
            async with turns.place(client, 5):
                order.append(client)
                await asyncio.sleep(0)

        async with asyncio.TaskGroup() as group:
            for client in ("many", "many", "many", "many", "many", "one"):
                group.create_task(ask(client))
        return order

    assert asyncio.run(play()).index("one") in {1, 2}


def test_a_place_comes_back() -> None:
    """Whether a query fails, is cancelled or waits in vain: the place is free for the next."""

    async def play() -> None:
        turns = Turns(places=1, most=10)
        with pytest.raises(ZeroDivisionError):
            async with turns.place("a", 1):
                raise ZeroDivisionError
        async with turns.place("a", 1):
            with pytest.raises(WorkersBusy):
                async with turns.place("b", 0.01):
                    pass
            waiting = asyncio.create_task(_take(turns))
            await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
        async with turns.place("b", 1):
            pass

    asyncio.run(play())


def test_a_client_has_a_number_of_queries() -> None:
    """One more than that is refused at once, and after one has ended there is room again."""

    async def play() -> None:
        turns = Turns(places=5, most=1)
        async with turns.place("a", 1), turns.place("b", 1):
            with pytest.raises(TooManyQueries):
                async with turns.place("a", 1):
                    pass
        async with turns.place("a", 1):
            pass

    asyncio.run(play())


async def _take(turns: Turns) -> None:
    async with turns.place("c", 5):
        pass
