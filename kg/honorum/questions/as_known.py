"""The part of the record that tells of one thing, as it was known on an earlier day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import IO, Any

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, Store

from honorum.questions.graph import Graph
from honorum.rdf.terms import Names
from honorum.record.loading import Claims
from honorum.record.units import derive, unit_quads
from honorum.store import Result, Term
from honorum.store.embedded import Embedded

Node = NamedNode | BlankNode


def moment_of(day: date) -> datetime:
    """The end of a day (UTC): what was recorded by then was known on it.

    >>> moment_of(date(2021, 1, 11)).isoformat()
    '2021-01-11T23:59:59+00:00'
    """
    return datetime.combine(day + timedelta(days=1), time(), UTC) - timedelta(seconds=1)


class AsKnown:
    """A graph whose record is that of an earlier day; the sources are where they were."""

    def __init__(self, graph: Graph, then: Embedded, day: date) -> None:
        self._graph, self._then = graph, then
        self.name = f"{graph.name} as known on {day}"
        self.recorded = moment_of(day)
        self.beside: Path | None = None

    @property
    def names(self) -> Names:
        """How entities and graphs are named in this store."""
        return self._graph.names

    def quads(
        self,
        subject: Node | None = None,
        predicate: NamedNode | None = None,
        object_: Node | Literal | None = None,
        graph: NamedNode | None = None,
        /,
    ) -> Iterator[Quad]:
        """The quads that fit: those of the record from then, all others from now."""
        record = self.names.record
        if graph is None or graph == record:
            yield from self._then.quads(subject, predicate, object_, record)
        if graph != record:
            found = self._graph.quads(subject, predicate, object_, graph)
            yield from (quad for quad in found if quad.graph_name != record)

    def query(self, text: str, substitutions: Mapping[str, Term] | None = None, **more: Any) -> QuerySolutions:
        """The rows of a SELECT over the record of then."""
        return self._then.query(text, substitutions, **more)

    def ask(self, text: str, substitutions: Mapping[str, Term] | None = None, **more: Any) -> bool:
        """The yes or no of an ASK over the record of then."""
        return self._then.ask(text, substitutions, **more)

    def run(
        self,
        text: str,
        substitutions: Mapping[str, Term] | None = None,
        *,
        prefixes: Mapping[str, str] | None = None,
        default_graph: Sequence[NamedNode] | None = None,
        named_graphs: Sequence[NamedNode] | None = None,
    ) -> Result:
        """The result of a query of any form over the record of then."""
        return self._then.run(
            text, substitutions, prefixes=prefixes, default_graph=default_graph, named_graphs=named_graphs
        )

    def dump(self, out: IO[bytes]) -> None:
        """Write the record of then as N-Quads."""
        self._then.dump(out)


def as_known(graph: Graph, entity: str, day: date) -> AsKnown:
    """What the record told of an entity (an IRI) at the end of that day: derived anew from the claims stored by then.

    It holds all that claims about the entity name as well, so that offices, parties and events have their names.
    """
    claims = Claims(graph, graph.names, moment_of(day))
    then = Store()
    for unit in sorted(_around(entity, graph, claims), key=lambda node: node.value):
        then.extend(unit_quads(unit, derive(unit, claims), claims))
    return AsKnown(graph, Embedded(then, graph.names.base), day)


def _around(entity: str, graph: Graph, claims: Claims) -> set[NamedNode]:
    """The units of the entity, of the claims that name it, and of whatever else these name."""
    units = {NamedNode(entity)}
    for mention in claims.mentions(entity):
        for naming in list(graph.quads(None, None, mention, None)):
            node: Any = naming.subject
            if "/id/claim/" not in node.value:
                continue
            units.add(node)
            for said in graph.quads(node, None, None, None):
                term: Any = said.object
                if isinstance(term, NamedNode) and "/id/mention/" in term.value:
                    named = claims.entity(term.value)
                    units.update({NamedNode(named)} if named else set())
    return units
