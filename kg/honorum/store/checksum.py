"""A checksum of what a graph says, whatever files it lies in: of its quads as N-Quads lines in order.

Nodes without a name are named first as https://www.w3.org/TR/rdf-canon/ says, so a copy of the graph, loaded anywhere,
has the same checksum.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from heapq import merge
from tempfile import TemporaryFile
from typing import IO

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Quad

from honorum.store.interface import Readable

_LINES_TOGETHER = 500_000


@dataclass(frozen=True, slots=True)
class Checksum:
    """The SHA-256 of all quads, as hexadecimal digits, and how many there are."""

    sha256: str
    quads: int


def checksum(graph: Readable) -> Checksum:
    """The checksum of everything in a graph; what does not fit into memory is sorted on the disk."""
    digest = hashlib.sha256()
    count = 0
    with ExitStack() as files:
        for line in _in_order(_lines(graph), files):
            digest.update(line)
            count += 1
    return Checksum(digest.hexdigest(), count)


def _lines(graph: Readable) -> Iterator[bytes]:
    unnamed = Dataset()
    for quad in graph.quads():
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            unnamed.add(quad)
        else:
            yield _line(quad)
    unnamed.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    yield from map(_line, unnamed)


def _line(quad: Quad) -> bytes:
    return f"{quad} .\n".encode()


def _in_order(lines: Iterable[bytes], files: ExitStack) -> Iterator[bytes]:
    runs: list[IO[bytes]] = []
    waiting: list[bytes] = []
    for line in lines:
        waiting.append(line)
        if len(waiting) >= _LINES_TOGETHER:
            runs.append(_sorted_away(waiting, files))
            waiting = []
    return merge(*runs, sorted(waiting))


def _sorted_away(lines: list[bytes], files: ExitStack) -> IO[bytes]:
    """Lines in order, in a file that is gone when `files` are closed."""
    file = TemporaryFile()  # noqa: SIM115  # it is closed with the others
    files.callback(file.close)
    file.writelines(sorted(lines))
    file.seek(0)
    return file
