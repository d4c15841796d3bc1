"""What the documents show is what happens.

Blocks of the kind `console` are run, in order, in one folder per document; a line after `$` is a
command, the lines below it are its output, and `...` stands for anything. Blocks of the kind `http`
are asked of a running service over the sample world: a request line, an empty line, the answer.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from honorum.demo import SAMPLE

DOCS = Path(__file__).resolve().parents[2] / "docs"
BLOCK = re.compile(r"^```(?P<kind>console|http)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
DOCUMENTS = sorted([DOCS / "tutorial.md", *(DOCS / "how-to").glob("*.md")])


def _blocks(document: Path, kind: str) -> list[tuple[int, str]]:
    text = document.read_text(encoding="utf-8")
    return [
        (text[: found.start()].count("\n") + 2, found["body"])
        for found in BLOCK.finditer(text)
        if found["kind"] == kind
    ]


def _commands(body: str) -> list[tuple[str, str]]:
    """Commands and their output; a command goes on while a here-document is open or a line ends with a backslash."""
    steps: list[tuple[list[str], list[str]]] = []
    until: str | None = None
    for line in body.splitlines():
        if until is not None:
            steps[-1][0].append(line)
            until = None if line == until else until
        elif line.startswith("$ "):
            steps.append(([line[2:]], []))
            here = re.search(r"<<\s*'?(\w+)'?$", line)
            until = here[1] if here else None
        elif steps and steps[-1][0][-1].endswith("\\"):
            steps[-1][0].append(line)
        else:
            steps[-1][1].append(line)
    return [("\n".join(command), "\n".join(output).strip("\n")) for command, output in steps]


def _assert_like(where: str, expected: str, found: str) -> None:
    """A line of three dots stands for any lines or none, three dots within a line for anything in it."""
    lines = (
        r"(?:.*\n)*?" if line.strip() == "..." else re.escape(line.rstrip()).replace(r"\.\.\.", ".*") + r"[ ]*\n"
        for line in expected.splitlines()
    )
    assert re.fullmatch("".join(lines), found.strip("\n") + "\n" if found.strip() else ""), (
        f"{where}\nexpected:\n{expected}\n\nfound:\n{found}"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the command `honorum` in `bin`, and an empty folder to work in."""
    programs = {"honorum": "from honorum.cli import main; main()", "python3": ""}
    (tmp_path / "bin").mkdir()
    for name, code in programs.items():
        program = tmp_path / "bin" / name
        started = f"{sys.executable} -c '{code}'" if code else sys.executable
        program.write_text(f'#!/bin/sh\nexec {started} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    (tmp_path / "desk").mkdir()
    return tmp_path


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_print_what_the_document_shows(document: Path, folder: Path) -> None:
    """Every command of a document runs, in order, and prints what stands below it."""
    if document.name != "tutorial.md":  # which makes the reader copy it
        shutil.copytree(SAMPLE, folder / "desk" / "sample")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "120",
        "NO_COLOR": "1",
        "TERM": "dumb",
    }
    for line, body in _blocks(document, "console"):
        for command, expected in _commands(body):
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=folder / "desk",
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
                timeout=300,
            )
            where = f"{document.name}, block at line {line}: {command}"
            assert done.returncode == 0, f"{where}\n{done.stdout}"
            _assert_like(where, expected, done.stdout)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_requests_answer_what_the_document_shows(document: Path, service: str) -> None:
    """Every request of a document gets the answer below it."""
    for line, body in _blocks(document, "http"):
        head, _, expected = body.partition("\n\n")
        request, *headers = head.splitlines()
        method, path = request.split(" ", 1)
        answer = httpx.request(method, service + path, headers=dict(header.split(": ", 1) for header in headers))
        shown = answer.text
        if "json" in answer.headers["content-type"]:
            shown = json.dumps(answer.json(), indent=2, ensure_ascii=False)
        _assert_like(f"{document.name}, block at line {line}: {request}", expected.strip("\n"), shown)


def test_the_tutorial_is_worth_running() -> None:
    """The tutorial has commands and requests, so that the tests above test something."""
    assert len(_blocks(DOCS / "tutorial.md", "console")) >= 5
    assert len(_blocks(DOCS / "tutorial.md", "http")) >= 1


def test_the_front_page_asks_what_the_demo_answers(
    honorum_command: Callable[..., subprocess.CompletedProcess[str]], sample_store: Path
) -> None:
    """The question on the front page, asked of the demonstration, has a certain answer with a quote."""
    text = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    (question,) = re.findall(r"^\$ honorum (who .*) --store honorum-demo$", text, re.MULTILINE)
    done = honorum_command(*shlex.split(question), "--store", str(sample_store))
    assert done.returncode == 0, done.stderr
    assert "certain" in done.stdout
    assert "“" in done.stdout
