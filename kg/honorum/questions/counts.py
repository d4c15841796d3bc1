"""How much is in the graph; counted once per snapshot."""

from honorum.questions.graph import Graph, kept
from honorum.rdf.terms import hon

_COUNTED = {
    "persons": "Person",
    "offices": "Office",
    "tenures": "Tenure",
    "parties": "Party",
    "events": "Event",
    "articles": "Article",
    "datasets": "Dataset",
}
_IN_SOURCES = frozenset({"Article", "Dataset"})

IN_THE_RECORD = {label: hon(kind) for label, kind in _COUNTED.items() if kind not in _IN_SOURCES}
"""The classes whose things the record has, by what their number is called in `counts_of`."""


@kept
def counts_of(graph: Graph) -> dict[str, int]:
    """How many persons, offices, tenures, parties and events the record has, and how many sources it rests on."""
    return {label: _count(graph, kind) for label, kind in _COUNTED.items()}


@kept
def statements_of(graph: Graph) -> int:
    """How many triples a query sees outside of `GRAPH`: those of the record and of the ontology."""
    return int(next(iter(graph.query("SELECT (COUNT(*) AS ?count) { ?s ?p ?o }")))["count"].value)


def _count(graph: Graph, kind: str) -> int:
    where = f"?thing a <{hon(kind).value}>"
    query = f"SELECT (COUNT(DISTINCT ?thing) AS ?count) {{ {where} }}"
    if kind in _IN_SOURCES:
        query = f"SELECT (COUNT(DISTINCT ?thing) AS ?count) {{ GRAPH ?source {{ {where} }} }}"
    return int(next(iter(graph.query(query)))["count"].value)
