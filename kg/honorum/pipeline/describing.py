"""Sources described and checked by the shapes of the door: what of each goes into the store, and what is set aside.

Of a large data set a worker process does it, while the process that writes finds out who is who in it.
"""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

from honorum.model.claims import Reading
from honorum.model.sources import Source
from honorum.pipeline.quarantine import from_gate, from_shapes
from honorum.pipeline.workers import end_with_parent
from honorum.rdf.source_graph import SourceGraph, source_graph, without_claims
from honorum.rdf.terms import Names, hon
from honorum.validation.door import Door
from honorum.validation.violations import Violation

MANY = 2_000
"""From so many claims on a worker describes: below, starting it costs more than it saves."""

_LARGE = 50_000
"""So many triples of one source wait on the disk."""

Batch = Sequence[tuple[Source, Reading]]


@dataclass(frozen=True, slots=True)
class Described:
    """A source ready to be stored: its quads as N-Quads, or the file that holds them, and why claims were refused."""

    quads: bytes | Path
    refused: tuple[str, ...]


Promised = Callable[[], list[Described]]
"""Gives the sources of a batch once they are described, and waits for that if need be."""


@dataclass(slots=True)
class Describing:
    """Describes batches of sources, as of the moment when they were taken in; with `jobs`, large ones in a worker.

    Use it as a context: what waits on the disk, and the worker, are gone when it ends. The program that asks for
    several jobs must be one that may start again in each (``if __name__ == "__main__"``).
    """

    names: Names
    now: datetime
    jobs: int = 1
    _open: ExitStack = field(default_factory=ExitStack)
    _folder: Path | None = None
    _door: Door | None = None
    _worker: ProcessPoolExecutor | None = None
    _claims: int = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def begin(self, batch: Batch) -> Promised:
        """Begin to describe a batch; what this gives is to be called for the outcome."""
        if self._folder is None:
            self._folder = Path(self._open.enter_context(TemporaryDirectory(prefix="honorum-")))
        self._claims += sum(len(reading.claims) for _, reading in batch)
        if self.jobs > 1 and self._claims >= MANY:
            if self._worker is None:
                self._worker = self._open.enter_context(_worker())
            return self._worker.submit(_in_worker, list(batch), self.names.base, self.now, self._folder).result
        self._door = self._door or Door()
        found = described(batch, self._door, self.names, self.now, self._folder)
        return lambda: found

    def end(self) -> None:
        """End the worker and clear the disk; it begins anew with the next batch."""
        self._open.close()
        self._folder, self._worker, self._claims = None, None, 0


def described(batch: Batch, door: Door, names: Names, now: datetime, folder: Path) -> list[Described]:
    """Each source of a batch, described and checked; what is large goes into files in that folder."""
    graphs = [source_graph(source, reading, names, now) for source, reading in batch]
    found = door.violations([graph.triples for graph in graphs])
    return [
        _described(reading, graph, violations, names, folder)
        for (_, reading), graph, violations in zip(batch, graphs, found, strict=True)
    ]


def _described(
    reading: Reading, graph: SourceGraph, violations: Sequence[Violation], names: Names, folder: Path
) -> Described:
    refused = _refused_claims(graph, violations)
    kept = without_claims(graph, frozenset(refused)) if refused else graph
    quads: Iterator[Quad] = chain(
        kept.quads(), from_gate(reading.refused, graph, names), from_shapes(refused, graph, names)
    )
    if len(kept.triples) < _LARGE:
        return Described(serialize(quads, format=RdfFormat.N_QUADS) or b"", tuple(refused.values()))
    file = folder / f"{graph.digest}.nq"
    serialize(quads, str(file), RdfFormat.N_QUADS)
    return Described(file, tuple(refused.values()))


def _refused_claims(graph: SourceGraph, violations: Sequence[Violation]) -> dict[NamedNode, str]:
    """The claims that a violation concerns: the focus itself, or every claim that points at the focus."""
    if not violations:
        return {}
    claims = {subject for subject, _, object_ in graph.triples if object_ == hon("Claim")}
    refused: dict[NamedNode, str] = {}
    for violation in violations:
        focus = NamedNode(violation.focus)
        concerned = [focus] if focus in claims else [s for s, _, o in graph.triples if o == focus and s in claims]
        for claim in concerned:
            refused.setdefault(claim, violation.message)
    return refused


def _worker() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"), initializer=end_with_parent)


_doors: list[Door] = []
"""The door of a worker, once it has one."""


def _in_worker(batch: Batch, base: str, now: datetime, folder: Path) -> list[Described]:
    if not _doors:
        _doors.append(Door())
    return described(batch, _doors[0], Names(base), now, folder)
