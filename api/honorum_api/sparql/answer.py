"""One query, answered inside a worker process: whole, or not at all."""

import io
import signal
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    serialize,
)
from typing_extensions import Buffer

_TABLES = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
_GRAPHS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
    "trig": RdfFormat.TRIG,
}


@dataclass(frozen=True, slots=True)
class Job:
    """A query and all that is needed to answer it: the snapshot's folder, the graphs, and the form of the answer.

    `default_graphs` and `named_graphs` are IRIs; `None` leaves the choice to the query. `longest` is the largest
    answer in bytes. `prefixes` make graphs readable.
    """

    snapshot: str
    query: str
    format: str
    longest: int
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    prefixes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no answer; errors of our own do not travel well between processes, so this does."""

    kind: Literal["malformed", "too large", "memory", "other"]
    reason: str = ""


class _Full(Exception):
    """The buffer holds as much as it may."""


class _BoundedBuffer(io.BytesIO):
    def __init__(self, longest: int) -> None:
        super().__init__()
        self._longest = longest

    def write(self, part: Buffer, /) -> int:
        written = super().write(part)
        if self.tell() > self._longest:
            raise _Full
        return written


def answer(job: Job, seconds: float) -> bytes | Failure:
    """The answer to a query as bytes in the form the job names, or why there is none.

    After so many seconds the system ends this process, also when the server that should have done so is gone.
    """
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return _answer(job)
    except SyntaxError as error:
        return Failure("malformed", str(error))
    except _Full:
        return Failure("too large")
    except MemoryError:
        return Failure("memory")
    except (OSError, ValueError, RuntimeError) as error:
        return Failure("other", str(error))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _answer(job: Job) -> bytes:
    default: list[NamedNode | BlankNode | DefaultGraph] | None = None
    named: list[NamedNode | BlankNode] | None = None
    if job.default_graphs is not None:
        default = [NamedNode(iri) for iri in job.default_graphs]
    if job.named_graphs is not None:
        named = [NamedNode(iri) for iri in job.named_graphs]
    result = _open(job.snapshot).query(job.query, default_graph=default, named_graphs=named)
    buffer = _BoundedBuffer(job.longest)
    if isinstance(result, QueryTriples):
        serialize(result, buffer, _GRAPHS[job.format], prefixes=dict(job.prefixes))
    elif isinstance(result, QuerySolutions | QueryBoolean):
        result.serialize(buffer, _TABLES[job.format])
    return buffer.getvalue()


@lru_cache(maxsize=1)
def _open(path: str) -> Store:
    """The snapshot, kept open until another one is asked for."""
    return Store.read_only(path)
