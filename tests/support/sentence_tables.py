"""Tables of sentences with what must come out of them: a sentence a line, and indented below it the facts."""

from collections.abc import Iterator
from pathlib import Path


def rows(*tables: Path) -> Iterator[tuple[str, list[str]]]:
    """The sentences of the tables, each with what must come out; lines that begin with "#" are remarks."""
    sentence: str = ""
    wanted: list[str] = []
    lines = [line for table in tables for line in table.read_text(encoding="utf-8").splitlines()]
    for line in [*lines, "end"]:
        if line.startswith("  "):
            wanted.append(line.strip())
        elif line and not line.startswith("#"):
            if sentence:
                yield sentence, wanted
            sentence, wanted = line, []
