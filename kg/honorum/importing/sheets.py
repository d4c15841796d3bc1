"""Tables in files: their rows, numbered, with the cells that are asked for."""

import csv
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from honorum.errors import UnreadableDocument
from honorum.importing.gathering import Gathering
from honorum.model.quotes import Row

Cells = dict[str, str]

_PIECE = 1 << 20


def rows_of(
    path: Path,
    columns: Mapping[str, str],
    gathered: Gathering,
    check_header: Callable[[list[str]], None],
    *,
    file: str | None = None,
    delimiter: str = ",",
    encoding: str = "utf-8",
) -> Iterator[tuple[Row, Cells]]:
    """The rows of a table that are whole and say something new, with their cells under our names.

    `columns` maps our names to the table's; a column that the table lacks gives empty cells. Rows with too few or too
    many cells, and rows that repeat an earlier one, are refused. `file` is what the evidence calls the file.

    Raises:
        UnreadableDocument: the file cannot be opened, is empty or in another encoding.
    """
    codec = "utf-8-sig" if encoding.lower().replace("-", "") == "utf8" else encoding
    header: list[str] = []
    number = -1
    try:
        with path.open(encoding=codec, newline="") as stream:
            for values in csv.reader(stream, delimiter=delimiter, strict=True):
                if not any(value.strip() for value in values):
                    continue
                number += 1
                if number == 0:
                    header = [value.strip() for value in values]
                    check_header(header)
                    continue
                row, cells = _cells(values, header, columns, file or path.name, number)
                if len(values) != len(header):
                    gathered.refuse(row, f"It has {len(values)} cells, and the table has {len(header)} columns.")
                elif not gathered.repeats(row):
                    yield row, cells
    except csv.Error as reason:
        broken = Row(file or path.name, number + 1, ())
        gathered.refuse(broken, f"The table is broken here, and nothing after it was read: {reason}.")
    except OSError as reason:
        raise UnreadableDocument(str(path), f"cannot be opened: {reason.strerror}.") from reason
    except UnicodeDecodeError as reason:
        raise UnreadableDocument(str(path), f"is not {encoding}: {reason.reason}.", "Say its encoding.") from reason
    if number < 0:
        raise UnreadableDocument(str(path), "is empty.")


def needs(path: Path, kind: str, wanted: Iterable[str]) -> Callable[[list[str]], None]:
    """A check that a table has the columns which its format always has."""

    def check(header: list[str]) -> None:
        for column in wanted:
            if column not in header:
                there = ", ".join(header)
                raise UnreadableDocument(str(path), f"is not {kind}: it has no column {column!r}. It has: {there}.")

    return check


def digest_of(*paths: Path) -> str:
    """SHA-256 of the content of files, in the order given, as hexadecimal digits."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
    return digest.hexdigest()


def _cells(
    values: list[str], header: list[str], columns: Mapping[str, str], file: str, number: int
) -> tuple[Row, Cells]:
    by_column = dict(zip(header, values, strict=False))
    cells = {name: by_column.get(column, "").strip() for name, column in columns.items()}
    said = ((column, cells[name]) for name, column in columns.items() if cells[name])
    return Row(file, number, tuple(dict.fromkeys(said))), cells
