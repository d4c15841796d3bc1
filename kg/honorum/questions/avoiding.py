"""What no chain of ties leads through: the things that are named, and all that belongs to a place that is named."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from honorum.questions.graph import Graph
from honorum.questions.search import ACTORS, find_among
from honorum.rdf.terms import hon

_OF_A_PLACE = ("jurisdiction", "place", "country")


def avoided(graph: Graph, names: Iterable[str]) -> frozenset[str]:
    """The IRIs of what is meant by these names; for a place, of the offices, bodies and events there and within it.

    People are not of a place: who comes from one may have been anywhere.

    Raises:
        UnknownName: nothing is called so.
        AmbiguousName: several things are.
    """
    found = [find_among(graph, (*ACTORS, "place"), name) for name in names]
    places = {iri for named in found if named.kind == "place" for iri in _within(graph, named.id)}
    return frozenset(named.id for named in found) | {iri for place in places for iri in _of(graph, place)}


def _within(graph: Graph, place: str) -> set[str]:
    """A place and all that lies in it."""
    found, border = {place}, [place]
    while border:
        border = [iri for outer in border for iri in _that(graph, "locatedIn", outer) if iri not in found]
        found.update(border)
    return found


def _of(graph: Graph, place: str) -> Iterator[str]:
    """What belongs to a place itself, the bodies with their offices."""
    for name in _OF_A_PLACE:
        for iri in _that(graph, name, place):
            if "/person/" not in iri:
                yield iri
                yield from _that(graph, "organization", iri)


def _that(graph: Graph, name: str, thing: str) -> Iterator[str]:
    """The things that have another as the value of a property."""
    for quad in graph.quads(None, hon(name), NamedNode(thing), graph.names.record):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject.value
