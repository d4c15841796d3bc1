"""Backups: one gzip file of N-Quads, whose first line says what it is and whose last line how much it holds.

Any tool that reads N-Quads reads it, too. A file that was cut short is noticed before anything is stored.
"""

import gzip
import json
import shutil
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, cast

from pyoxigraph import Quad, RdfFormat, parse

from honorum.errors import InputError, StoreError
from honorum.finding import publish_with_names
from honorum.store import Snapshot, Writer, open_writer

FORMAT = 1
_HEAD = "# Honorum backup "
_TAIL = "# quads "
_BATCH = 200_000


def write_backup(graph: Snapshot, file: Path) -> int:
    """Write everything in the graph; gives the number of quads.

    Raises:
        InputError: the file is there already.
    """
    if file.exists():
        raise InputError(f"{file} is there already. Choose another name, or remove it first.")
    draft = file.with_name(file.name + ".part")
    about = {"format": FORMAT, "base": graph.base, "snapshot": graph.name, "recorded": graph.recorded.isoformat()}
    try:
        with gzip.open(draft, "wb", compresslevel=6) as out:
            out.write(f"{_HEAD}{json.dumps(about)}\n".encode())
            counting = _Counting(out)
            graph.dump(cast("IO[bytes]", counting))
            out.write(f"{_TAIL}{counting.lines}\n".encode())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
    return counting.lines


def read_backup(file: Path, folder: Path) -> int:
    """Make a store from a backup; gives the number of quads.

    Raises:
        InputError: the file is no backup, was cut short, or was written by a newer Honorum.
        StoreError: there is something in that folder already.
    """
    about, expected = _check(file)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StoreError(f"{folder} is not empty. Restore into a new folder with --store.")
    made = not folder.exists()
    try:
        with gzip.open(file, "rb") as stream, open_writer(folder, base=str(about["base"])) as writer:
            _load(cast("IO[bytes]", stream), writer)
            _compare(file, sum(1 for _ in writer.quads()), expected)
            publish_with_names(writer, all_anew=True)
    except BaseException:
        if made:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    return expected


def _check(file: Path) -> tuple[dict[str, object], int]:
    """What a backup says of itself, after it was read to the end once."""
    last = b""
    try:
        with gzip.open(file, "rb") as stream:
            first = stream.readline()
            for last in stream:  # noqa: B007  # wanted is what the loop leaves behind
                pass
        if not first.startswith(_HEAD.encode()):
            raise InputError(f"{file} is no backup of Honorum. Give a file that `honorum backup` wrote.")
        if not last.startswith(_TAIL.encode()):
            raise InputError(f"{file} was cut short. Use another backup.")
        about: dict[str, object] = json.loads(first.decode().removeprefix(_HEAD))
        written = about["format"]
        if not isinstance(written, int) or written > FORMAT:
            raise InputError(f"{file} was written by a newer Honorum: upgrade with `pip install --upgrade honorum`.")
        return about, int(last.decode().removeprefix(_TAIL))
    except EOFError:
        raise InputError(f"{file} was cut short. Use another backup.") from None
    except (gzip.BadGzipFile, zlib.error, ValueError, KeyError):
        raise InputError(f"{file} is no backup of Honorum. Give a file that `honorum backup` wrote.") from None


def _compare(file: Path, found: int, expected: int) -> None:
    if found != expected:
        raise InputError(f"{file} should hold {expected:,} quads and holds {found:,}. Use another backup.")


def _load(stream: IO[bytes], writer: Writer) -> None:
    quads: Iterator[Quad] = parse(stream, RdfFormat.N_QUADS)
    while batch := list(islice(quads, _BATCH)):
        writer.add(batch)


class _Counting:
    """Counts the lines that go through."""

    def __init__(self, out: gzip.GzipFile) -> None:
        self._out = out
        self.lines = 0

    def write(self, data: bytes) -> int:
        self.lines += data.count(b"\n")
        return self._out.write(data)

    def flush(self) -> None:
        self._out.flush()
