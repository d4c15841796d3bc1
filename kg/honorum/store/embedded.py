"""A database of this process, asked in the same ways whether it is a snapshot or the writer's own."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import IO

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store

from honorum.errors import StoreError
from honorum.rdf.terms import Names
from honorum.store.asking import Result, Term, answer, run, solutions


class Embedded:
    """An open database and the base of the IRIs in it."""

    def __init__(self, store: Store, base: str) -> None:
        self._store: Store | None = store
        self.base = base

    @cached_property
    def names(self) -> Names:
        """How entities and graphs are named in this store."""
        return Names(self.base)

    @property
    def _open(self) -> Store:
        if self._store is None:
            raise StoreError("The store is closed. Open it again.")
        return self._store

    def quads(
        self,
        subject: NamedNode | BlankNode | None = None,
        predicate: NamedNode | None = None,
        object_: NamedNode | BlankNode | Literal | None = None,
        graph: NamedNode | None = None,
        /,
    ) -> Iterator[Quad]:
        """The quads that fit; `None` fits everything."""
        return self._open.quads_for_pattern(subject, predicate, object_, graph)

    def graphs(self) -> Iterator[NamedNode]:
        """The names of all graphs."""
        return (graph for graph in self._open.named_graphs() if isinstance(graph, NamedNode))

    def query(
        self,
        text: str,
        substitutions: Mapping[str, Term] | None = None,
        *,
        prefixes: Mapping[str, str] | None = None,
        default_graph: Sequence[NamedNode] | None = None,
    ) -> QuerySolutions:
        """The rows of a SELECT over the record and the ontology.

        A variable that gets a value must stand after SELECT, and BOUND does not see that it has one.

        Raises:
            MalformedQuery: it does not parse, is no SELECT, or lacks a variable that gets a value.
        """
        return solutions(self.run(text, substitutions, prefixes=prefixes, default_graph=default_graph))

    def ask(
        self,
        text: str,
        substitutions: Mapping[str, Term] | None = None,
        *,
        prefixes: Mapping[str, str] | None = None,
        default_graph: Sequence[NamedNode] | None = None,
    ) -> bool:
        """The yes or no of an ASK.

        Raises:
            MalformedQuery: it does not parse, or is no ASK.
        """
        return answer(self.run(text, substitutions, prefixes=prefixes, default_graph=default_graph))

    def run(
        self,
        text: str,
        substitutions: Mapping[str, Term] | None = None,
        *,
        prefixes: Mapping[str, str] | None = None,
        default_graph: Sequence[NamedNode] | None = None,
        named_graphs: Sequence[NamedNode] | None = None,
    ) -> Result:
        """The result of a query of any form.

        Raises:
            MalformedQuery: it does not parse.
        """
        asked = (self.names.record, self.names.ontology) if default_graph is None else default_graph
        return run(self._open, text, substitutions, prefixes, asked, named_graphs)

    def dump(self, out: IO[bytes], *, form: RdfFormat = RdfFormat.N_QUADS, graph: NamedNode | None = None) -> None:
        """Write everything, or one graph, as RDF."""
        self._open.dump(out, form, from_graph=graph)
