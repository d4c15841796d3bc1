"""Bounds as triples and back: the part of the record that every interval shares."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from honorum.model.bounds import Bounds
from honorum.rdf.terms import XSD_DATE, edtf_literal, hon, local_name

_POINTS = {"start": "start", "end": "end"}
_DAYS = {
    "earliestStart": "earliest_start",
    "latestStart": "latest_start",
    "earliestEnd": "earliest_end",
    "latestEnd": "latest_end",
}


def write_bounds(node: NamedNode, bounds: Bounds) -> Iterator[tuple[NamedNode, NamedNode, Literal]]:
    """The bounds of an interval; what is unknown is left out.

    >>> from honorum.model.bounds import between
    >>> len(list(write_bounds(NamedNode("urn:x"), between("2019", None))))
    4
    """
    for term, field in _POINTS.items():
        point = getattr(bounds, field)
        if point:
            yield node, hon(term), edtf_literal(point)
    for term, field in _DAYS.items():
        day = getattr(bounds, field)
        if day:
            yield node, hon(term), Literal(day.isoformat(), datatype=XSD_DATE)


def read_bounds(quads: Iterable[Quad]) -> Bounds:
    """The bounds among all that is said of an interval."""
    found: dict[str, Any] = {}
    for quad in quads:
        name, term = local_name(quad.predicate), _literal(quad)
        if name in _POINTS:
            found[_POINTS[name]] = term.value
        elif name in _DAYS:
            found[_DAYS[name]] = date.fromisoformat(term.value)
    return Bounds(**found)


def _literal(quad: Quad) -> Any:
    return quad.object
