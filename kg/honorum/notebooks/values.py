"""Values between Python and SPARQL."""

from datetime import date, datetime
from typing import Any

from pyoxigraph import Literal, NamedNode

from honorum.rdf.terms import XSD_DATE
from honorum.store import Term

Value = str | int | float | bool | date | datetime | None
"""What a cell of a table can hold; `None` where the query bound nothing."""

Given = str | int | float | bool | date | Term
"""What can be given for a variable of a query: a Python value, or a term of pyoxigraph, as for an IRI."""

_WHOLE = frozenset(
    "integer int long short byte nonNegativeInteger positiveInteger unsignedInt unsignedLong unsignedShort".split()
)
_XSD = "http://www.w3.org/2001/XMLSchema#"


def to_python(term: Any) -> Value:
    """A term as Python has it: numbers, days and truth by their types, all else as text, an IRI too.

    >>> to_python(Literal(54)), to_python(Literal("2021-01-11", datatype=XSD_DATE)), to_python(NamedNode("urn:a"))
    (54, datetime.date(2021, 1, 11), 'urn:a')
    """
    if term is None:
        return None
    if not isinstance(term, Literal):
        return str(term.value) if isinstance(term, NamedNode) else str(term)
    kind = term.datatype.value.removeprefix(_XSD)
    try:
        if kind in _WHOLE:
            return int(term.value)
        if kind in {"decimal", "double", "float"}:
            return float(term.value)
        if kind == "boolean":
            return term.value in {"true", "1"}
        if kind == "date":
            return date.fromisoformat(term.value)
        if kind == "dateTime":
            return datetime.fromisoformat(term.value)
    except ValueError:  # a number too long, a year before 1
        pass
    return str(term.value)


def to_term(value: Given) -> Term:
    """A value as a term; what is one already stays as it is.

    >>> to_term(date(2021, 1, 11)).value, to_term(54) == Literal(54), to_term(NamedNode("urn:a")).value
    ('2021-01-11', True, 'urn:a')
    """
    if isinstance(value, datetime):
        return Literal(value.isoformat(), datatype=NamedNode(f"{_XSD}dateTime"))
    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=XSD_DATE)
    if isinstance(value, str | int | float):
        return Literal(value)
    return value
