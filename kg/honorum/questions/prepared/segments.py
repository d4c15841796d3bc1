"""Files of answers, read by key: a stack of them, in which the newer ones hold what has changed since the older ones.

A file never changes once it is written, so stores share it by links: a publication writes what it touched and links
the rest. Each file is an SQLite database of one table; a key has several parts with numbers of their own.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Self
from urllib.parse import quote

Part = tuple[str, int, bytes]
"""A key, the number of a part of its answer, and the part. Part 0 is always there; an empty one says: it fell."""

_TABLE = "CREATE TABLE part (key TEXT, number INTEGER, value BLOB, PRIMARY KEY (key, number)) WITHOUT ROWID"
_SUFFIX = ".sqlite"
_GROWTH = 4
"""A file is put together with the next older one unless that one is so many times larger."""


class Segments:
    """A stack of files, open for reading."""

    def __init__(self, files: list[sqlite3.Connection]) -> None:
        self._files = files

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the stack in a folder; nothing is read before it is needed."""
        return cls([_open(file) for file in reversed(_files(folder))])

    def parts(self, key: str, first: int, last: int) -> list[bytes]:
        """The parts of a key's answer with these numbers (both inclusive), from the newest file that has the key."""
        for file in self._files:
            rows = file.execute(_WANTED, (key, first, last)).fetchall()
            if rows and rows[0][0]:
                return [value for (value,) in rows]
            if rows or (first and file.execute(_WANTED, (key, 0, 0)).fetchone()):
                return []
        return []


_WANTED = "SELECT value FROM part WHERE key = ? AND number BETWEEN ? AND ? ORDER BY number"


def write_segments(folder: Path, parts: Iterable[Part], before: Path | None = None) -> None:
    """Make a stack in a new folder: what changed, upon the files of the stack `before`.

    Raises:
        OSError: the folder cannot be written, or links cannot be made there.
    """
    folder.mkdir()
    for file in _files(before) if before else []:
        os.link(file, folder / file.name)
    _write(folder / f"{len(_files(folder)):06d}{_SUFFIX}", parts)
    _put_together(folder)


def _put_together(folder: Path) -> None:
    """Keep the stack low: every file is much smaller than the one it lies on."""
    while len(files := _files(folder)) > 1:
        older, newer = files[-2:]
        if newer.stat().st_size * _GROWTH < older.stat().st_size:
            return
        draft = older.with_suffix(".tmp")
        _write(draft, _both(older, newer, whole=len(files) == 2))  # noqa: PLR2004
        newer.unlink()
        draft.replace(older)


def _both(older: Path, newer: Path, *, whole: bool) -> Iterator[Part]:
    """The parts of two files; in the lowest one of a stack (`whole`) what fell need not be told."""
    with closing(_open(newer)) as file:
        changed = {key for (key,) in file.execute("SELECT DISTINCT key FROM part")}
        for key, number, value in file.execute("SELECT key, number, value FROM part"):
            if number or value or not whole:
                yield key, number, value
    with closing(_open(older)) as file:
        for key, number, value in file.execute("SELECT key, number, value FROM part"):
            if key not in changed:
                yield key, number, value


def _write(path: Path, parts: Iterable[Part]) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA page_size = 8192")
        file.execute("PRAGMA journal_mode = OFF")
        file.execute("PRAGMA synchronous = OFF")
        file.execute(_TABLE)
        file.executemany("INSERT INTO part VALUES (?, ?, ?)", parts)
        file.commit()
    with path.open("rb") as written:
        os.fsync(written.fileno())


def _open(path: Path) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    file = sqlite3.connect(address, uri=True, check_same_thread=False)
    file.execute("PRAGMA mmap_size = 1073741824")
    return file


def _files(folder: Path) -> list[Path]:
    """The files of a stack, the oldest first."""
    return sorted(folder.glob(f"*{_SUFFIX}"))
