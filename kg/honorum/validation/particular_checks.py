"""The two shapes at the door that are not plain, said in Python: quotes at their offsets, and shares in percent.

Like the plain ones, each may fail where SHACL would pass, and never the other way round.
"""

from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from honorum.rdf.terms import EXACT, QUOTE_END, QUOTE_START, XSD_DECIMAL, XSD_INTEGER, concept, hon
from honorum.validation.plain_constraints import About, Check, Described, Term, Values, amount

_SHARES = frozenset({concept("measure", "voteShare"), concept("measure", "seatShare")})
_WHOLE = Decimal(100)


def _quote_stands(_: Values, about: About, described: Described) -> bool:
    """Whether the words of a quote stand at its offsets in the text that it names."""
    article = _only(about, hon("quotedFrom"))
    exact, start, end = (_only(about, predicate) for predicate in (EXACT, QUOTE_START, QUOTE_END))
    text = _only(described.get(article, {}), hon("text")) if isinstance(article, NamedNode) else None
    if not isinstance(text, Literal) or not isinstance(exact, Literal):
        return False
    first, last = _offset(start), _offset(end)
    return first is not None and last is not None and text.value[first:last] == exact.value


def _share_is_a_percentage(_: Values, about: About, __: Described) -> bool:
    """Whether a result that is measured in percent has one value, from 0 to 100."""
    if _SHARES.isdisjoint(about.get(hon("measure"), ())):
        return True
    values = about.get(hon("value"), [])
    return all(
        isinstance(value, Literal)
        and value.datatype == XSD_DECIMAL
        and (number := amount(value)) is not None
        and 0 <= number <= _WHOLE
        for value in values
    )


def _only(about: About, predicate: NamedNode) -> Term | None:
    values = about.get(predicate, ())
    return values[0] if len(values) == 1 else None


def _offset(term: Term | None) -> int | None:
    if not isinstance(term, Literal) or term.datatype != XSD_INTEGER or not term.value.isdecimal():
        return None
    return int(term.value)


PARTICULAR: dict[str, tuple[NamedNode, Check]] = {
    "Quote-at-its-offsets": (hon("Quote"), _quote_stands),
    "ElectionResultClaim-shares": (hon("ElectionResultClaim"), _share_is_a_percentage),
}
"""The class of the nodes that such a shape can blame, and the check, by the last part of the shape's IRI."""
