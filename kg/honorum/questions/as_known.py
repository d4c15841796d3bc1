"""The part of the record that tells of one thing, as it was known on an earlier day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions

from honorum.questions.graph import Graph
from honorum.rdf.terms import Names, hon
from honorum.record.as_known import derived, moment_of
from honorum.record.loading import Claims
from honorum.store import Result, Term
from honorum.store.embedded import Embedded
from honorum.store.interface import Readable

Node = NamedNode | BlankNode


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


def as_known(graph: Graph, entity: str, day: date, units: Iterable[str] = ()) -> AsKnown:
    """What the record told of a thing (an IRI) at the end of that day: derived anew from the claims stored by then.

    It holds all that claims about the thing name as well, so that offices, parties and events have their names; and
    what `units` (IRIs) of the record told then.
    """
    claims = Claims(graph, graph.names, moment_of(day))
    around = _around(entity, graph, claims) | {NamedNode(unit) for unit in units} | _made_by(entity, graph)
    around |= {thing for claim in around if "/id/claim/" in claim.value for thing in _named_in(claim, graph, claims)}
    return AsKnown(graph, derived(graph, around, claims), day)


def _made_by(thing: str, graph: Graph) -> set[NamedNode]:
    """The units of today's record that tell of a thing."""
    made = graph.quads(NamedNode(thing), hon("unit"), None, graph.names.graph("derivation"))
    return {NamedNode(_text(quad.object)) for quad in made}


def _around(entity: str, graph: Graph, claims: Claims) -> set[NamedNode]:
    """The units of the entity, and of the claims that name it."""
    units = {NamedNode(entity)}
    for mention in claims.mentions(entity):
        for naming in list(graph.quads(None, None, mention, None)):
            node: Any = naming.subject
            if "/id/claim/" not in node.value:
                continue
            units.add(node)
    return units


def _named_in(claim: NamedNode, graph: Graph, claims: Claims) -> Iterator[NamedNode]:
    for said in graph.quads(claim, None, None, None):
        if isinstance(said.object, NamedNode) and "/id/mention/" in said.object.value:
            named = claims.entity(said.object.value)
            if named:
                yield NamedNode(named)


class Mended(AsKnown):
    """A graph in which some things are told as on an earlier day, and all others as they are now.

    It answers questions about one thing at a time: about `things` (IRIs) by the record of then, about any other by that
    of now, which says the same.
    """

    def __init__(self, graph: Graph, then: Embedded, things: frozenset[str], day: date) -> None:
        super().__init__(graph, then, day)
        self._things = things

    def quads(
        self,
        subject: Node | None = None,
        predicate: NamedNode | None = None,
        object_: Node | Literal | None = None,
        graph: NamedNode | None = None,
        /,
    ) -> Iterator[Quad]:
        """The quads that fit: those of the record from then where they tell of one of the things."""
        record = self.names.record
        for quad in self._graph.quads(subject, predicate, object_, graph):
            if quad.graph_name != record or _text(quad.subject) not in self._things:
                yield quad
        if graph is None or graph == record:
            yield from self._then.quads(subject, predicate, object_, record)

    def query(self, text: str, substitutions: Mapping[str, Term] | None = None, **more: Any) -> QuerySolutions:
        """The rows of a SELECT about the thing that is put in, from the record that tells of it."""
        asked = {_text(term) for term in (substitutions or {}).values()}
        told: Graph | Embedded = self._then if asked & self._things else self._graph
        return told.query(text, substitutions, **more)


def mended(graph: Graph, units: Iterable[NamedNode], day: date) -> tuple[Mended, Embedded, frozenset[str]]:
    """The graph with what these units of the record said at the end of that day; that alone; and what it tells of.

    The things are also those that the units tell of now, and did not then.
    """
    waiting = list(units)
    then = derived(graph, waiting, Claims(graph, graph.names, moment_of(day)))
    derivation, made = graph.names.graph("derivation"), hon("unit")
    states: tuple[Readable, ...] = (graph, then)
    things = frozenset(
        _text(quad.subject)
        for state in states
        for unit in waiting
        for quad in state.quads(None, made, unit, derivation)
    )
    return Mended(graph, then, things, day), then, things


def _text(term: Any) -> str:
    return str(term.value)
