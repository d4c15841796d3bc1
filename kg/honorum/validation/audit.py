"""The audit: what the record must satisfy, checked a few units at a time so that its size does not matter."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from pyoxigraph import Literal, NamedNode, Quad
from rdflib import Graph

from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import hon
from honorum.rdf.to_rdflib import to_rdflib
from honorum.validation.shapes import BrokenShapes, Shapes, load
from honorum.validation.violations import Violation

__all__ = ["Audit", "BrokenShapes", "Neighbourhood", "Violation", "neighbourhood"]

CHUNK = 100
"""Units checked in one call: enough that starting pySHACL costs little, few enough to stay small in memory."""

_ABOUT = hon("about")
_BESIDE = frozenset({_ABOUT, hon("disputes"), hon("between")})
"""Links to other tenures, which are checked with their own units and stand whole only there."""

Neighbourhood = Callable[[Sequence[str]], Graph]
"""Gives the part of the record around some nodes (IRIs), as one graph in which every node is described whole."""


class Audit:
    """Checks the record against the shapes of the record, which are parsed once."""

    def __init__(self, shapes: Shapes | None = None) -> None:
        self._shapes = shapes or load("record")

    def check(self, units: Iterable[str], neighbourhood: Neighbourhood, chunk: int = CHUNK) -> Iterator[Violation]:
        """What is wrong with the units (offices, persons, events; by IRI) and what stands around them, each thing once.

        `neighbourhood` copies the part of the record around a chunk of units. A rule about an office needs all its
        tenures: give the office as a unit, or a neighbourhood that holds them.

        Raises:
            BrokenShapes: the shapes cannot be used.
        """
        remaining, seen = iter(units), set[Violation]()
        while batch := list(islice(remaining, chunk)):
            for violation in self._shapes.violations(neighbourhood(batch)):
                if violation not in seen:
                    seen.add(violation)
                    yield violation


def neighbourhood(store: Quads, record: NamedNode) -> Neighbourhood:
    """Copies, out of a store, units of the record, what points at them, and what those point at.

    For an office that is the office, its tenures, vacancies and changes, the persons in them, and the conflicts about
    them.
    """

    def copy(units: Sequence[str]) -> Graph:
        described: dict[NamedNode, list[Quad]] = {}
        around = [NamedNode(unit) for unit in units]
        around += [_node(quad.subject) for unit in tuple(around) for quad in store.quads(None, None, unit, record)]
        around += [_node(quad.subject) for node in tuple(around) for quad in store.quads(None, _ABOUT, node, record)]
        for node in around:
            described.setdefault(node, list(store.quads(node, None, None, record)))
        for quad in [quad for quads in tuple(described.values()) for quad in quads]:
            if isinstance(quad.object, NamedNode) and quad.object not in described and quad.predicate not in _BESIDE:
                described[quad.object] = list(store.quads(quad.object, None, None, record))
        return to_rdflib(_triple(quad) for quads in described.values() for quad in quads)

    return copy


def _triple(quad: Quad) -> tuple[NamedNode, NamedNode, NamedNode | Literal]:
    if not isinstance(quad.object, NamedNode | Literal):
        raise TypeError(f"{quad.object} is neither a named node nor a literal: the record has no others.")
    return _node(quad.subject), quad.predicate, quad.object


def _node(term: object) -> NamedNode:
    """The subject of a quad of the record, which has no blank nodes."""
    if not isinstance(term, NamedNode):
        raise TypeError(f"{term} is no named node: the record has no others.")
    return term
