"""One query, answered inside a worker process: whole, or not at all."""

import io
import signal
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO, Literal, NamedTuple

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Variable,
    serialize,
)
from typing_extensions import Buffer

from honorum.rdf.terms import PREFIXES
from honorum.store import Term, in_words
from honorum.store.tokens import star_of, tokens

LARGEST_IN_MEMORY = 64_000
"""Answers up to so many bytes go from process to process as they are; larger ones by a file."""

_TABLES = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
RDF_FORMATS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
    "trig": RdfFormat.TRIG,
}


class Job(NamedTuple):
    """A query and all that is needed to answer it: the snapshot's folder, the graphs, and the form of the answer.

    `default_graphs` and `named_graphs` are IRIs; `None` leaves the choice to the query. `longest` is the largest
    answer in bytes. `base` is what relative IRIs of the query begin with. `values` take the places of variables that
    the query selects.
    """

    snapshot: str
    query: str
    format: str
    longest: int
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    base: str | None = None
    values: tuple[tuple[str, Term], ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no answer; errors of our own do not travel well between processes, so this does."""

    kind: Literal["malformed", "too large", "memory", "other"]
    reason: str = ""


class _Full(Exception):
    """The buffer holds as much as it may."""


class Spool(io.BytesIO):
    """Keeps a small answer in memory and writes a large one into a file of a folder; used for answer after answer."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._longest = 0
        self._size = 0
        self._out: IO[bytes] | None = None

    def begin(self, longest: int) -> None:
        """Be empty, for an answer of so many bytes at the most."""
        self._longest = longest
        self._size = 0
        self.seek(0)
        self.truncate()

    def write(self, part: Buffer, /) -> int:
        """Take a part of the answer; says how many bytes it has."""
        written = super().write(part) if self._out is None else self._out.write(part)
        self._size += written
        if self._size > self._longest:
            raise _Full
        if self._out is None and self._size > LARGEST_IN_MEMORY:
            out: IO[bytes] = tempfile.NamedTemporaryFile(dir=self._folder, delete=False)  # noqa: SIM115 - it is handed on
            out.write(self.getbuffer())
            self._out = out
        return written

    def whole(self) -> bytes | Path:
        """All that was written: itself, or the file that holds it."""
        return self._close() or self.getvalue()

    def drop(self) -> None:
        """Remove what there is on the disk."""
        if (file := self._close()) is not None:
            file.unlink(missing_ok=True)

    def _close(self) -> Path | None:
        """The file, if there is one, which belongs to this no more."""
        if self._out is None:
            return None
        out, self._out = self._out, None
        out.close()
        return Path(out.name)


def answer(job: Job, seconds: float, spool: Spool) -> bytes | Path | Failure:
    """The answer to a query in the form the job names, or why there is none; a large answer is a file of the spool.

    After so many seconds the system ends this process, also when the server that should have done so is gone.
    """
    signal.setitimer(signal.ITIMER_REAL, seconds)
    spool.begin(job.longest)
    try:
        _write(job, spool)
        return spool.whole()
    except SyntaxError as error:
        failure = Failure("malformed", in_words(str(error), job.query))
    except _Full:
        failure = Failure("too large")
    except MemoryError:
        failure = Failure("memory")
    except (OSError, ValueError, RuntimeError) as error:
        failure = Failure("other", str(error))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    spool.drop()
    return failure


def open_snapshot(path: str) -> None:
    """Have the snapshot open before it is asked."""
    _open(path)


def _write(job: Job, out: Spool) -> None:
    default: list[NamedNode | BlankNode | DefaultGraph] | None = None
    named: list[NamedNode | BlankNode] | None = None
    if job.default_graphs is not None:
        default = [*_nodes(job.default_graphs)]
    if job.named_graphs is not None:
        named = [*_nodes(job.named_graphs)]
    store = _open(job.snapshot)
    values = {Variable(name): term for name, term in job.values} or None
    result = store.query(job.query, base_iri=job.base, default_graph=default, named_graphs=named, substitutions=values)
    if isinstance(result, QuerySolutions) and (spelled_out := _spelled_out(job.query, result)):
        result = store.query(spelled_out, base_iri=job.base, default_graph=default, named_graphs=named)
    if isinstance(result, QueryTriples):
        serialize(result, out, RDF_FORMATS[job.format], prefixes=PREFIXES)
    else:
        result.serialize(out, _TABLES[job.format])


@lru_cache(maxsize=64)
def _nodes(iris: tuple[str, ...]) -> Sequence[NamedNode]:
    return tuple(NamedNode(iri) for iri in iris)


def _spelled_out(query: str, solutions: QuerySolutions) -> str | None:
    """``SELECT *`` with the columns in the order in which they come up in the query; the store has them by name.

    Solutions are found as they are read, so the ones that are dropped here cost nothing.
    """
    star = star_of(query) if "*" in query else None
    if star is None or not solutions.variables:
        return None
    by_name = [variable.value for variable in solutions.variables]
    come_up = (token.text[1:] for token in tokens(query) if token.kind == "variable")
    columns = dict.fromkeys([*(name for name in come_up if name in set(by_name)), *by_name])
    return f"{query[:star]}{' '.join(f'?{name}' for name in columns)} {query[star + 1 :]}"


@lru_cache(maxsize=1)
def _open(path: str) -> Store:
    """The snapshot, kept open until another one is asked for."""
    return Store.read_only(path)
