"""What a store promises, be it a snapshot, the writer, or a part of the record in memory."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import IO, Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions

from honorum.rdf.terms import Names
from honorum.store.asking import Result, Term


class Readable(Protocol):
    """Anything that can be asked: a snapshot, or the writer in the middle of a batch.

    Without `default_graph` a query sees the record and the ontology; `GRAPH` reaches all other graphs.
    """

    @property
    def names(self) -> Names:
        """How entities and graphs are named in this store."""
        ...

    def quads(
        self,
        subject: NamedNode | BlankNode | None = None,
        predicate: NamedNode | None = None,
        object_: NamedNode | BlankNode | Literal | None = None,
        graph: NamedNode | None = None,
        /,
    ) -> Iterator[Quad]:
        """The quads that fit; `None` fits everything."""
        ...

    def query(
        self,
        text: str,
        substitutions: Mapping[str, Term] | None = None,
        *,
        prefixes: Mapping[str, str] | None = None,
        default_graph: Sequence[NamedNode] | None = None,
    ) -> QuerySolutions:
        """The rows of a SELECT; a variable that gets a value must stand after SELECT, and BOUND does not see it."""
        ...

    def ask(
        self,
        text: str,
        substitutions: Mapping[str, Term] | None = None,
        *,
        prefixes: Mapping[str, str] | None = None,
        default_graph: Sequence[NamedNode] | None = None,
    ) -> bool:
        """The yes or no of an ASK."""
        ...

    def run(
        self,
        text: str,
        substitutions: Mapping[str, Term] | None = None,
        *,
        prefixes: Mapping[str, str] | None = None,
        default_graph: Sequence[NamedNode] | None = None,
        named_graphs: Sequence[NamedNode] | None = None,
    ) -> Result:
        """The result of a query of any form."""
        ...


class Published(Readable, Protocol):
    """A state of the store that never changes again; its name can be cited."""

    @property
    def name(self) -> str:
        """The name of this state; another state has another name."""
        ...

    @property
    def recorded(self) -> datetime:
        """When it was published, in UTC."""
        ...

    @property
    def beside(self) -> Path | None:
        """A folder where what is derived from this state may be kept; `None` where there is none."""
        ...

    def dump(self, out: IO[bytes]) -> None:
        """Write everything in it as N-Quads."""
        ...


class Writable(Readable, Protocol):
    """The one place where a store is changed; readers see nothing of a batch before it is published."""

    def add(self, quads: Iterable[Quad]) -> None:
        """Add quads; those that are there already change nothing."""
        ...

    def remove(self, quads: Iterable[Quad]) -> None:
        """Remove quads; those that are not there change nothing."""
        ...

    def replace_graph(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Put these quads in the place of all that the graph held."""
        ...

    def publish(self) -> Published:
        """End the batch and let readers see it."""
        ...
