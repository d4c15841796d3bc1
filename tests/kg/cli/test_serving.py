"""The service and the demo, started from the command line."""

import asyncio
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import httpx

from honorum.cli.serving import listen

COMMAND = (sys.executable, "-c", "from honorum.cli import main; main()")


def _started(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.PIPE, text=True, encoding="utf-8")


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        found = re.search(r"http://\S+", line)
        if found:
            return found[0]
    raise AssertionError(process.wait(timeout=20))


def test_the_demo_needs_nothing(tmp_path: Path) -> None:
    """One command builds the sample world, prints its address, and answers there until it is stopped."""
    with _started("demo", "--store", str(tmp_path / "world")) as process:
        try:
            address = _address(process)
            answer = httpx.get(
                f"{address}/who",
                params={"office": "President of Ardovia", "on": "2024-03-11"},
                headers={"Accept": "application/json"},
                timeout=30,
            )
            assert answer.json()["holders"][0]["person"]["label"] == "Mira Kovalen"
        finally:
            process.terminate()
            process.wait(timeout=20)
    assert (tmp_path / "world" / "store.json").exists()


def test_the_log_has_a_line_for_each_error(sample_store: Path, tmp_path: Path) -> None:
    """What goes wrong stands in one line of standard error with its time; starting the service says nothing there."""
    store = Path(shutil.copytree(sample_store, tmp_path / "graph"))
    command = [*COMMAND, "serve", "--port", "0", "--store", str(store)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            address = _address(process)
            assert httpx.get(f"{address}/health", timeout=30).status_code == 200
            shutil.rmtree(store)
            assert httpx.get(f"{address}/health", timeout=30).status_code == 503
        finally:
            process.terminate()
            _, log = process.communicate(timeout=20)
    (line,) = log.splitlines()
    assert re.match(r"\d{4}-\d\d-\d\d .* ERROR honorum_api\.problems: There is no store at", line)


def test_the_demo_can_only_be_built(honorum, tmp_path: Path) -> None:
    """Without serving, it prints questions that can be asked at once."""
    ended = honorum("demo", "--no-serve", "--store", str(tmp_path / "world"))
    assert ended.code == 0
    assert "honorum who" in ended.out
    assert f"--store {tmp_path / 'world'}" in ended.out


def test_an_address_in_use_is_told(ask) -> None:
    """When the port is taken, one line says so and what to do."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        ended = ask("serve", "--port", str(other.getsockname()[1]))
    assert ended.code == 3
    assert "--port" in ended.err


def test_without_a_store_nothing_is_served(honorum) -> None:
    """A missing store is said at once, not at the first request."""
    assert honorum("serve").code == 3


def test_answers_are_sent_without_delay() -> None:
    """Connections to the service send small answers at once: asyncio turns Nagle's delay off for them."""

    async def delayed() -> int:
        seen: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            seen.set_result(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        listening = listen("127.0.0.1", 0)
        async with await asyncio.start_server(greet, sock=listening):
            _, writer = await asyncio.open_connection(*listening.getsockname())
            answer = await seen
            writer.close()
        return answer

    assert asyncio.run(delayed()) != 0
