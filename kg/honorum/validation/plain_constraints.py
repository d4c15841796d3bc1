"""The plain constraints of SHACL Core, said in Python over the terms of the store.

Each check may fail where SHACL would pass, and never the other way round: literals that SHACL may see in another
spelling than ours, such as numbers, fail wherever the spelling counts.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from operator import le, lt

from pyoxigraph import Literal, NamedNode
from rdflib import RDF, SH, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Literal as RdflibLiteral
from rdflib.term import Node

from honorum.rdf.terms import EDTF, RDF_TYPE, XSD_BOOLEAN, XSD_DATE_TIME, XSD_DECIMAL, XSD_INTEGER

Term = NamedNode | Literal
About = dict[NamedNode, list[Term]]
"""What is said of one node: its values by property."""

Described = dict[NamedNode, About]
"""What is said of each node of a graph."""

Values = Sequence[Term]
Path = Callable[[About, Described], Values]
Check = Callable[[Values, About, Described], bool]

_XSD_STRING = Literal("").datatype
_TEXTS = frozenset({_XSD_STRING, EDTF})
_WRITTEN = {
    XSD_DECIMAL: re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII),
    XSD_INTEGER: re.compile(r"[+-]?\d+", re.ASCII),
    XSD_BOOLEAN: re.compile(r"true|false"),
}
_SAID_OF_SHAPES = frozenset({RDF.type, SH.targetClass, SH.path, SH.name, SH.description, SH.severity, SH.message})


class NotUnderstood(Exception):
    """A shape says something that is not said here."""


def path_of(path: Node | None, shapes: Graph) -> Path:
    """A property, a choice or a sequence of properties, as a function from a node to its values, each once.

    Raises:
        NotUnderstood: the path is of another form.
    """
    if isinstance(path, URIRef):
        predicate = NamedNode(str(path))
        return lambda about, _: about.get(predicate, ())
    if path is None:
        raise NotUnderstood
    if (alternatives := shapes.value(path, SH.alternativePath)) is not None:
        steps = _predicates(alternatives, shapes)
        return lambda about, _: _each_once(value for step in steps for value in about.get(step, ()))
    steps = _predicates(path, shapes)

    def walk(about: About, described: Described) -> Values:
        values: Values = about.get(steps[0], ())
        for step in steps[1:]:
            reached = (described.get(node, {}) for node in values if isinstance(node, NamedNode))
            values = _each_once(value for node in reached for value in node.get(step, ()))
        return values

    return walk


def _each_once(values: Iterable[Term]) -> Values:
    return list(dict.fromkeys(values))


def _predicates(path: Node, shapes: Graph) -> list[NamedNode]:
    if shapes.value(path, RDF.first) is None:
        raise NotUnderstood
    steps = list(Collection(shapes, path))
    if not all(isinstance(step, URIRef) for step in steps):
        raise NotUnderstood
    return [NamedNode(str(step)) for step in steps]


def checks_of(shape: Node, shapes: Graph) -> list[Check]:
    """The constraints of a property shape, as functions that say whether the values at its path keep them.

    Raises:
        NotUnderstood: one of them is not plain.
    """
    checks: list[Check] = []
    for parameter, value in shapes.predicate_objects(shape):
        if parameter in _SAID_OF_SHAPES:
            continue
        make = _MAKERS.get(parameter)
        if make is None:
            raise NotUnderstood
        checks.append(make(value, shapes))
    return checks


def _number(value: Node) -> Decimal:
    if not isinstance(value, RdflibLiteral) or not isinstance(value.value, int | Decimal):
        raise NotUnderstood
    return Decimal(value.value)


def _iri(value: Node) -> NamedNode:
    if not isinstance(value, URIRef):
        raise NotUnderstood
    return NamedNode(str(value))


def _min_count(value: Node, _: Graph) -> Check:
    least = _number(value)
    if least <= 1:
        return lambda values, *_: len(values) >= least
    return lambda values, *_: sum(_as_text(one) is not None for one in values) >= least


def _max_count(value: Node, _: Graph) -> Check:
    most = _number(value)
    return lambda values, *_: len(values) <= most


def _in(value: Node, shapes: Graph) -> Check:
    allowed = {_iri(one) for one in Collection(shapes, value)}
    return lambda values, *_: all(one in allowed for one in values)


def _class(value: Node, _: Graph) -> Check:
    wanted = _iri(value)

    def check(values: Values, _: About, described: Described) -> bool:
        return all(isinstance(one, NamedNode) and wanted in described.get(one, {}).get(RDF_TYPE, ()) for one in values)

    return check


def _node_kind(value: Node, _: Graph) -> Check:
    if value != SH.IRI:
        raise NotUnderstood
    return lambda values, *_: all(isinstance(one, NamedNode) for one in values)


def _datatype(value: Node, _: Graph) -> Check:
    wanted = _iri(value)
    if wanted not in {*_TEXTS, *_WRITTEN, XSD_DATE_TIME}:
        raise NotUnderstood
    return lambda values, *_: all(isinstance(one, Literal) and one.datatype == wanted and _well(one) for one in values)


def _well(literal: Literal) -> bool:
    """Whether a literal is written as its datatype asks."""
    if literal.datatype in _TEXTS:
        return not literal.language
    if literal.datatype == XSD_DATE_TIME:
        try:
            return "T" in literal.value and datetime.fromisoformat(literal.value) is not None
        except ValueError:
            return False
    written = _WRITTEN.get(literal.datatype)
    return written is not None and written.fullmatch(literal.value) is not None


def _as_text(term: Term) -> str | None:
    """The words that a pattern sees; `None` where SHACL may see others, since it writes numbers in its own way."""
    return term.value if isinstance(term, NamedNode) or term.datatype in _TEXTS else None


def _min_length(value: Node, _: Graph) -> Check:
    least = _number(value)
    return lambda values, *_: all((text := _as_text(one)) is not None and len(text) >= least for one in values)


def _pattern(value: Node, _: Graph) -> Check:
    pattern = re.compile(str(value))
    return lambda values, *_: all(
        (text := _as_text(one)) is not None and pattern.search(text) is not None for one in values
    )


def _at_least(value: Node, _: Graph) -> Check:
    least = _number(value)
    return lambda values, *_: all((number := amount(one)) is not None and number >= least for one in values)


def _at_most(value: Node, _: Graph) -> Check:
    most = _number(value)
    return lambda values, *_: all((number := amount(one)) is not None and number <= most for one in values)


def amount(term: Term) -> Decimal | None:
    """The number that a well written decimal or integer says."""
    numeric = isinstance(term, Literal) and term.datatype in {XSD_DECIMAL, XSD_INTEGER} and _well(term)
    return Decimal(term.value) if numeric else None


def _equals(value: Node, _: Graph) -> Check:
    other = _iri(value)
    return lambda values, about, _: set(values) == set(about.get(other, ()))


def _below(holds: Callable[[Decimal, Decimal], bool]) -> Callable[[Node, Graph], Check]:
    """The check that each value stands in this relation to each value of another property; numbers only."""

    def make(value: Node, _: Graph) -> Check:
        other = _iri(value)

        def check(values: Values, about: About, _: Described) -> bool:
            lower, upper = ([amount(one) for one in found] for found in (values, about.get(other, ())))
            return all(low is not None and high is not None and holds(low, high) for low in lower for high in upper)

        return check

    return make


def _disjoint(value: Node, _: Graph) -> Check:
    other = _iri(value)

    def check(values: Values, about: About, _: Described) -> bool:
        others = about.get(other, ())
        plain = all(_as_text(one) is not None for one in (*values, *others))
        return plain and not set(values) & set(others)

    return check


_MAKERS: dict[Node, Callable[[Node, Graph], Check]] = {
    SH.minCount: _min_count,
    SH.maxCount: _max_count,
    SH["in"]: _in,
    SH["class"]: _class,
    SH.nodeKind: _node_kind,
    SH.datatype: _datatype,
    SH.minLength: _min_length,
    SH.pattern: _pattern,
    SH.minInclusive: _at_least,
    SH.maxInclusive: _at_most,
    SH.equals: _equals,
    SH.disjoint: _disjoint,
    SH.lessThan: _below(lt),
    SH.lessThanOrEquals: _below(le),
}
