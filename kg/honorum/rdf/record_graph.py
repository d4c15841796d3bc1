"""Bounds as triples: the part of the record's writing that every interval shares."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from honorum.model.bounds import Bounds
from honorum.rdf.terms import XSD_DATE, edtf_literal, hon

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
