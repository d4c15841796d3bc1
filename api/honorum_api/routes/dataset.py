"""``/.well-known/void``: the graph described as a data set, for catalogues. https://www.w3.org/TR/void/."""

from collections.abc import Iterator

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pyoxigraph import Literal, NamedNode, Triple

from honorum.questions.counts import IN_THE_RECORD, counts_of, statements_of
from honorum.rdf.terms import ONTOLOGY, PREFIXES, RDF_TYPE, TITLE, XSD_DATE_TIME, XSD_INTEGER
from honorum.store import Snapshot
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import BareTag
from honorum_api.presenting import LOOKS
from honorum_api.sparql.negotiation import GRAPHS, schema_of
from honorum_api.sparql.sending import sent_graph

router = APIRouter(tags=["Linked data"])

_VOID = "http://rdfs.org/ns/void#"
_TERMS = "http://purl.org/dc/terms/"
_FORMS: dict[str, dict[str, object]] = {
    name: {"schema": schema_of(name)} for form in GRAPHS for name in reversed(form.media_types)
}
_FORMS["text/turtle"]["example"] = "<#graph> a void:Dataset ."


@router.get(
    "/.well-known/void",
    response_class=Response,
    summary="The graph as a data set",
    responses={200: {"description": "A VoID description.", "content": _FORMS}, 304: LOOKS[304]},
)
def get_void(request: Request, snapshot: SnapshotNeeded, tag: BareTag) -> Response:
    """Where to query and to download the graph, its vocabulary, how much the record holds, and when it last changed.

    It comes in the form that the client asks for with `Accept` or `format`; Turtle if it asks for none.
    """
    here = str(request.base_url)
    graph = NamedNode(f"{here}.well-known/void#graph")
    said = [
        Triple(graph, RDF_TYPE, _void("Dataset")),
        Triple(graph, TITLE, Literal("Honorum: who held which office on which day", language="en")),
        Triple(graph, _void("sparqlEndpoint"), NamedNode(f"{here}sparql")),
        Triple(graph, _void("dataDump"), NamedNode(f"{here}export/nquads")),
        Triple(graph, _void("uriSpace"), Literal(f"{snapshot.base}id/")),
        Triple(graph, _void("vocabulary"), NamedNode(ONTOLOGY)),
        Triple(graph, NamedNode(f"{_TERMS}identifier"), Literal(snapshot.name)),
        Triple(graph, NamedNode(f"{_TERMS}modified"), Literal(snapshot.recorded.isoformat(), datatype=XSD_DATE_TIME)),
        *_record(here, graph, snapshot),
    ]
    return sent_graph(request, said, {**PREFIXES, "void": _VOID}, tag)


def _record(here: str, graph: NamedNode, snapshot: Snapshot) -> Iterator[Triple]:
    """The part that queries see outside of `GRAPH`, with the numbers of what is in it."""
    record = NamedNode(f"{here}.well-known/void#record")
    yield Triple(graph, _void("subset"), record)
    yield Triple(record, RDF_TYPE, _void("Dataset"))
    yield Triple(record, TITLE, Literal("The record and its ontology", language="en"))
    yield Triple(record, _void("sparqlEndpoint"), NamedNode(f"{here}sparql"))
    yield Triple(record, _void("triples"), _number(statements_of(snapshot)))
    counts = counts_of(snapshot)
    for label, class_ in IN_THE_RECORD.items():
        part = NamedNode(f"{here}.well-known/void#{label}")
        yield Triple(record, _void("classPartition"), part)
        yield Triple(part, _void("class"), class_)
        yield Triple(part, _void("entities"), _number(counts[label]))


def _void(name: str) -> NamedNode:
    return NamedNode(f"{_VOID}{name}")


def _number(count: int) -> Literal:
    return Literal(str(count), datatype=XSD_INTEGER)
