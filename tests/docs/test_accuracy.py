"""The page on accuracy is the one that the command writes, about data that is there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from honorum.model.gold import CLAIM_BY_TYPE

CHECKOUT = Path(__file__).resolve().parents[2]
COMMAND = CHECKOUT / "benchmarks" / "accuracy.py"
ROW = re.compile(r"^\| `(\w+)` \| \d+ \| \d+ \| ", re.MULTILINE)


@pytest.fixture(scope="module")
def page() -> str:
    """The page as it is published."""
    return (CHECKOUT / "docs" / "accuracy.md").read_text(encoding="utf-8")


def test_it_was_written_by_the_command(page: str) -> None:
    """Its first line is the one that the command writes, and it says on which day and with which version."""
    (header,) = re.findall(r'^HEADER = "(.*)"$', COMMAND.read_text(encoding="utf-8"), re.MULTILINE)
    assert page.splitlines()[0] == header
    assert re.search(r"^Measured on 20\d\d-\d\d-\d\d with Honorum \d+\.\d+\.\d+", page, re.MULTILINE)


def test_every_type_and_every_data_set_is_there(page: str) -> None:
    """Each section is about a folder of annotated articles that exists, with a row for every type in both tables."""
    sections = page.split("\n## ")[1:]
    folders = ("tests/gold/wikinews", "tests/gold/wikinews/held", "tests/gold", "tests/gold/held")
    assert [section.splitlines()[0] for section in sections] == [f"`{folder}`" for folder in folders]
    for section in sections:
        folder, told = section.split("`")[1], re.search(r"(\d+) articles of", section)
        assert told
        assert int(told[1]) == len(list((CHECKOUT / folder).glob("*.json")))
        lenient, strict = section.split("\n### ")[1:]
        assert ROW.findall(lenient) == ROW.findall(strict) == list(CLAIM_BY_TYPE)


def test_the_command_measures(tmp_path: Path) -> None:
    """Run on an article, the command writes a page with its counts, and no path of the machine."""
    for ending in ("txt", "json"):
        name = f"latvia-coalition-2023.{ending}"
        (tmp_path / name).write_bytes((CHECKOUT / "tests" / "gold" / name).read_bytes())
    out = tmp_path / "page.md"
    command = [sys.executable, str(COMMAND), str(tmp_path), "--write", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    written = out.read_text(encoding="utf-8")
    assert "1 articles of" in written
    assert ROW.findall(written) == 2 * list(CLAIM_BY_TYPE)
    assert str(tmp_path) not in written
