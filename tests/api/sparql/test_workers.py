"""Workers come and go, and whoever asks notices nothing; answers are whole, however large they are."""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from honorum.errors import QueryTooLarge
from honorum.settings import Settings
from honorum.store import current
from honorum_api.sparql.answer import Job
from honorum_api.sparql.workers import LargeAnswer, Workers

NAMES = "SELECT ?s ?label { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?s"
RECORD = ("https://w3id.org/honorum/graph/record",)
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def played(settings: Settings, scene: Callable[[Workers], Awaitable[Any]]) -> Any:
    """What comes of a scene with workers in it."""

    async def play() -> Any:
        with Workers(settings) as workers:
            return await scene(workers)

    return asyncio.run(play())


def job(store: Path, query: str, longest: int = 10_000_000) -> Job:
    """A query over the record, to be answered as CSV."""
    return Job(str(current(store).path), query, "csv", longest, default_graphs=RECORD)


def content(answer: bytes | LargeAnswer) -> bytes:
    """All of an answer."""
    if isinstance(answer, bytes):
        return answer
    with answer.file as file:
        return file.read()


def test_a_large_answer_comes_by_a_file_and_leaves_none_behind(crowd: Path, tmp_path: Path, monkeypatch) -> None:
    """Three thousand names are as many in a file as their parts are in memory, and the file is gone when it is read."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    async def scene(workers: Workers) -> tuple[list[bytes | LargeAnswer], list[str]]:
        parts = [f"{NAMES} LIMIT 500 OFFSET {start}" for start in range(0, 3000, 500)]
        found = [await workers.run(job(crowd, query)) for query in (NAMES, *parts)]
        return found, [name for _, _, files in os.walk(tmp_path) for name in files]

    (whole, *parts), files = played(Settings(store=crowd, query_workers=1), scene)
    assert isinstance(whole, LargeAnswer)
    assert all(isinstance(part, bytes) for part in parts)
    rows = [row for part in parts for row in content(part).splitlines()[1:]]
    assert content(whole).splitlines()[1:] == rows
    assert len(rows) == 3000
    assert files == []
    assert list(tmp_path.iterdir()) == []


def test_an_answer_that_grows_too_large_leaves_nothing_behind(crowd: Path, tmp_path: Path, monkeypatch) -> None:
    """What was written of it is removed."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    async def scene(workers: Workers) -> list[str]:
        with pytest.raises(QueryTooLarge):
            await workers.run(job(crowd, NAMES, longest=100_000))
        return [name for _, _, files in os.walk(tmp_path) for name in files]

    assert played(Settings(store=crowd, query_workers=1), scene) == []


def test_a_worker_that_dies_while_it_rests_is_not_missed(crowd: Path) -> None:
    """Whoever asks next is answered by another one."""

    async def scene(workers: Workers) -> tuple[bytes, bytes, int, int]:
        first = await workers.run(job(crowd, "ASK {}"))
        (before,) = workers.processes()
        os.kill(before, signal.SIGKILL)
        while workers.processes() == [before]:  # noqa: ASYNC110 - there is nothing else to wait for
            await asyncio.sleep(0.01)
        second = await workers.run(job(crowd, "ASK { }"))
        (after,) = workers.processes()
        return content(first), content(second), before, after

    first, second, before, after = played(Settings(store=crowd, query_workers=1), scene)
    assert first == second
    assert before != after


def test_workers_end_with_their_pool(crowd: Path) -> None:
    """When it is left, no process of it runs on."""

    async def scene(workers: Workers) -> list[int]:
        await workers.run(job(crowd, "ASK {}"))
        return workers.processes()

    found = played(Settings(store=crowd, query_workers=2), scene)
    assert found
    for process in found:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_what_was_answered_before_needs_no_worker(crowd: Path) -> None:
    """The same query on the same state has the same bytes, also while all workers do something else."""

    async def scene(workers: Workers) -> tuple[Any, Any]:
        short = job(crowd, f"{NAMES} LIMIT 5")
        first = await workers.run(short)
        busy = asyncio.create_task(workers.run(job(crowd, ENDLESS)))
        await asyncio.sleep(0.2)
        again = await asyncio.wait_for(workers.run(short), 1)
        busy.cancel()
        return first, again

    first, again = played(Settings(store=crowd, query_workers=1, query_seconds=30), scene)
    assert first == again
    assert first.count(b"\n") == 6


@pytest.mark.parametrize("call", ["RAND()", "UUID()", "struuid ()"])
def test_what_is_new_each_time_is_asked_each_time(crowd: Path, call: str) -> None:
    """A random number is not the one of before."""

    async def scene(workers: Workers) -> list[Any]:
        return [await workers.run(job(crowd, f"SELECT ({call} AS ?new) {{}}")) for _ in range(2)]

    first, second = played(Settings(store=crowd, query_workers=1), scene)
    assert first != second
