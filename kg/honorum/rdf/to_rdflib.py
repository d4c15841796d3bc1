"""Triples of the store as an rdflib graph, which is what SHACL sees."""

from collections.abc import Iterable
from typing import Any

from pyoxigraph import Literal, NamedNode
from rdflib import Graph, URIRef
from rdflib import Literal as RdflibLiteral

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def to_rdflib(triples: Iterable[tuple[NamedNode, NamedNode, NamedNode | Literal]]) -> Graph:
    """The triples as an rdflib graph; plain strings stay plain, as Turtle files have them.

    >>> len(to_rdflib([(NamedNode("urn:a"), NamedNode("urn:b"), Literal("c"))]))
    1
    """
    graph = Graph(bind_namespaces="none")
    for subject, predicate, object_ in triples:
        graph.add((URIRef(subject.value), URIRef(predicate.value), _term(object_)))
    return graph


def _term(term: NamedNode | Literal) -> Any:
    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if term.language:
        return RdflibLiteral(term.value, lang=term.language)
    datatype = term.datatype.value
    return RdflibLiteral(term.value, datatype=None if datatype == _STRING else URIRef(datatype))
