"""Answers as JSON-LD: what the graph says of each thing that an answer tells of, with the words of the sources."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from honorum.questions.as_known import as_known
from honorum.questions.conflict_lists import with_conflicts
from honorum.questions.graph import Graph
from honorum.questions.network import ties_of
from honorum.questions.recalled import recalled
from honorum.rdf.terms import DERIVED_FROM, PREFIXES, TITLE, hon
from honorum_api.asked import MOST_LEARNT

Json = dict[str, Any]

_ASIDE = frozenset({"evidence", "conflicts", "source", "reasons"})
"""Fields of an answer whose things are not what it tells of."""

_OF_A_SOURCE = (TITLE, hon("url"), hon("publisher"), hon("published"))


def to_jsonld(data: Json, graph: Graph, known_at: date | None = None) -> bytes:
    """The things of the answer as JSON-LD, as of today or as known on a day.

    Raises:
        TooMuchLearnt: the answer is about no one thing, and sources told of too much since that day.
    """
    record = graph if known_at is None else _record_of(data, graph, known_at)
    said = {triple for iri in things_of(data, graph.names.base) for triple in _said(iri, record)}
    return serialize(sorted(said, key=str), format=RdfFormat.JSON_LD, prefixes=PREFIXES) or b"[]"


def things_of(data: Json, base: str) -> list[str]:
    """The IRIs of the things that an answer tells of, each once.

    >>> things_of({"office": {"id": "b/id/office/x"}, "holders": [{"tenure": "b/id/tenure/y", "evidence": []}]}, "b/")
    ['b/id/office/x', 'b/id/tenure/y']
    """
    return list(dict.fromkeys(iri for iri in _mentioned(data) if iri.startswith(f"{base}id/")))


def _mentioned(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (value[name] for name in ("id", "tenure") if isinstance(value.get(name), str))
        for name, one in value.items():
            if name not in _ASIDE:
                yield from _mentioned(one)
    elif isinstance(value, list):
        for one in value:
            yield from _mentioned(one)


def _record_of(data: Json, graph: Graph, known_at: date) -> Graph:
    """The record of that day: what tells of the one thing that an answer is about, or of things of a list; else all."""
    about = next((data[name] for name in ("office", "person") if name in data), data)
    if "id" in about:
        return as_known(graph, str(about["id"]), known_at)
    if data.keys() == {"items", "limit", "next"}:
        of_conflicts = any("sides" in item for item in data["items"])
        return with_conflicts(graph, known_at) if of_conflicts else recalled(graph, known_at)
    return ties_of(graph, known_at, MOST_LEARNT).graph


def _said(iri: str, graph: Graph) -> Iterator[Triple]:
    """What the record says of a thing, or, of what is no thing of the record, its sources; and the words behind it."""
    node, record = NamedNode(iri), graph.names.record
    quads = list(graph.quads(node, None, None, record)) or list(graph.quads(node, None, None, None))
    for quad in quads:
        yield quad.triple
        if quad.predicate == DERIVED_FROM and isinstance(quad.object, NamedNode):
            yield from _words(quad.object, graph)


def _words(claim: NamedNode, graph: Graph) -> Iterator[Triple]:
    for quad in graph.quads(claim, hon("quote"), None, None):
        yield quad.triple
    for quad in graph.quads(claim, DERIVED_FROM, None, None):
        yield quad.triple
        if isinstance(quad.object, NamedNode):
            for predicate in _OF_A_SOURCE:
                for said in graph.quads(quad.object, predicate, None, None):
                    if isinstance(said.object, Literal):
                        yield said.triple
