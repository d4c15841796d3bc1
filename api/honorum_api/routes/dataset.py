"""``/.well-known/void``: the graph described as a data set, for catalogues. https://www.w3.org/TR/void/."""

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from honorum.rdf.terms import ONTOLOGY, PREFIXES, RDF_TYPE, TITLE, XSD_DATE_TIME
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import BareTag
from honorum_api.presenting import LOOKS

router = APIRouter(tags=["Linked data"])

_VOID = "http://rdfs.org/ns/void#"
_TERMS = "http://purl.org/dc/terms/"
_EXAMPLES = {"text/turtle": {"schema": {"type": "string"}, "example": "<#graph> a void:Dataset ."}}


@router.get(
    "/.well-known/void",
    response_class=Response,
    summary="The graph as a data set",
    responses={200: {"description": "A VoID description in Turtle.", "content": _EXAMPLES}, 304: LOOKS[304]},
)
def get_void(request: Request, snapshot: SnapshotNeeded, tag: BareTag) -> Response:
    """Where to query and to download the graph, which vocabulary it uses, and when it last changed."""
    here = str(request.base_url)
    graph = NamedNode(f"{here}.well-known/void#graph")
    said = [
        Triple(graph, RDF_TYPE, NamedNode(f"{_VOID}Dataset")),
        Triple(graph, TITLE, Literal("Honorum: who held which office on which day", language="en")),
        Triple(graph, NamedNode(f"{_VOID}sparqlEndpoint"), NamedNode(f"{here}sparql")),
        Triple(graph, NamedNode(f"{_VOID}dataDump"), NamedNode(f"{here}export/nquads")),
        Triple(graph, NamedNode(f"{_VOID}uriSpace"), Literal(f"{snapshot.base}id/")),
        Triple(graph, NamedNode(f"{_VOID}vocabulary"), NamedNode(ONTOLOGY)),
        Triple(graph, NamedNode(f"{_TERMS}identifier"), Literal(snapshot.name)),
        Triple(graph, NamedNode(f"{_TERMS}modified"), Literal(snapshot.recorded.isoformat(), datatype=XSD_DATE_TIME)),
    ]
    body = serialize(said, format=RdfFormat.TURTLE, prefixes={**PREFIXES, "void": _VOID})
    return Response(body, media_type="text/turtle; charset=utf-8", headers={"ETag": tag})
