"""One thing as it was known on an earlier day, be it in today's record or not any more."""

from datetime import date

from honorum.errors import UnknownName
from honorum.finding.named import Named
from honorum.questions.as_known import AsKnown, as_known
from honorum.questions.graph import Graph
from honorum.questions.recalled.graph import recalled
from honorum.questions.search import find, index_of


def named_then(graph: Graph, kind: str, iri: str, day: date) -> Named | None:
    """A thing (an IRI) by the names it had at the end of a day; `None` if it was not known."""
    return recalled(graph, day).then.named(kind, iri)


def find_then(graph: Graph, kind: str, text: str, day: date) -> Named:
    """The thing that is meant by a name, an IRI or the last part of it, by the names it had at the end of a day.

    Names of today count as well. What is in today's record, and was not known then, has the names of today.

    Raises:
        UnknownName: nothing is or was called so.
        AmbiguousName: several things are.
    """
    try:
        found = find(graph, kind, text)
    except UnknownName:
        then = recalled(graph, day)
        iri = text if text.startswith(graph.names.base) else graph.names.entity(kind, text).value
        known = [named] if (named := then.then.named(kind, iri)) else index_of(then).of(kind).exact(text)
        if len(known) != 1:
            raise
        return known[0]
    return named_then(graph, kind, found.id, day) or found


def told_then(graph: Graph, iri: str, day: date) -> AsKnown:
    """What the record told of a thing (an IRI) at the end of a day, with all that it rested on then."""
    return as_known(graph, iri, day, _units_then(graph, iri, day))


def _units_then(graph: Graph, iri: str, day: date) -> frozenset[str]:
    """The parts of the record that told of an event which it has no more."""
    returned = recalled(graph, day).then.returned if "/id/event/" in iri else None
    return frozenset(unit.value for unit in returned.units.get(iri, ())) if returned else frozenset()
