"""The command line as a whole: it starts fast, explains itself, and every promised command is there."""

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer

from honorum.cli import app

PROMISED = (
    "demo ingest extract evaluate import who career path query export "
    "changes check review withdraw rebuild snapshot backup restore serve"
).split()


def test_every_promised_command_is_there() -> None:
    """The commands of the public contract exist, each with help for itself and for all it takes."""
    commands = typer.main.get_command(app).commands
    assert set(PROMISED) <= set(commands)
    for command in commands.values():
        assert command.help
        assert all(parameter.help for parameter in command.params if parameter.name != "help")


def test_help_loads_nothing_heavy() -> None:
    """`honorum --help` comes at once: it opens no store, no language model, no table, no server."""
    code = "import atexit, sys; atexit.register(lambda: print(sorted(sys.modules))); sys.argv = ['honorum', '--help']"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; from honorum.cli import main; main()"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = set(ast.literal_eval(done.stdout.splitlines()[-1]))
    assert "typer" in loaded
    assert loaded.isdisjoint(
        {"pyoxigraph", "rdflib", "pyshacl", "spacy", "numpy", "networkx", "pyarrow", "fastapi", "lxml"}
    )


@pytest.mark.parametrize("arguments", [(), ("who",), ("who", "x", "--on", "2024-13-01"), ("no-such-command",)])
def test_what_was_not_understood_ends_with_2(honorum, arguments: tuple[str, ...]) -> None:
    """A missing argument, a day that is none, an unknown command: exit code 2, and no traceback."""
    ended = honorum(*arguments)
    assert ended.code == 2
    assert "Traceback" not in ended.err + ended.out


@pytest.mark.parametrize("command", ["who", "career"])
def test_without_a_store_the_way_to_make_one_is_told(honorum, command: str) -> None:
    """No store: exit code 3, and one line that says what to do."""
    ended = honorum(command, "x")
    assert (ended.code, ended.out) == (3, "")
    assert len(ended.err.splitlines()) == 1
    assert "honorum ingest" in ended.err


def test_a_wrong_setting_is_named(honorum, monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting that cannot be used is named with its variable."""
    monkeypatch.setenv("HONORUM_PORT", "harbour")
    ended = honorum("who", "x")
    assert ended.code == 3
    assert "HONORUM_PORT" in ended.err


def test_a_fault_of_ours_is_told_in_one_line(honorum, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even an error that nobody foresaw shows no traceback, but says where it came from."""
    monkeypatch.setattr("honorum.store.current", lambda _: 1 // 0)
    ended = honorum("who", "x")
    assert ended.code == 3
    assert len(ended.err.splitlines()) == 1
    assert "ZeroDivisionError" in ended.err


def test_the_store_may_be_named_before_the_command(
    honorum: Callable[..., Any], sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`honorum --store DIR who …` asks the graph that is named, as `honorum who … --store DIR` does."""
    monkeypatch.setenv("HONORUM_STORE", "another")
    before = honorum("--store", str(sample_store), "who", "president of Ardovia", "--on", "2019-01-01")
    after = honorum("who", "president of Ardovia", "--on", "2019-01-01", "--store", str(sample_store))
    assert before.code == 0
    assert before.out == after.out
