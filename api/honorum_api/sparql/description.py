"""What the SPARQL service says of itself. https://www.w3.org/TR/sparql11-service-description/."""

from collections.abc import Iterator

from fastapi import Request
from fastapi.responses import Response
from pyoxigraph import BlankNode, NamedNode, Triple

from honorum.rdf.terms import PREFIXES, RDF_TYPE
from honorum.store import Snapshot
from honorum_api.freshness import tag_of
from honorum_api.sparql.sending import sent_graph

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_UNIQUE = (
    "SPARQL_Results_JSON SPARQL_Results_XML SPARQL_Results_CSV SPARQL_Results_TSV Turtle N-Triples N-Quads TriG "
    "RDF_XML JSON-LD"
).split()


def describe_service(request: Request, snapshot: Snapshot) -> Response:
    """The description, in the form the client asks for.

    Raises:
        NotAcceptable: there is none in that form.
    """
    said = _said(f"{request.base_url}sparql", snapshot)
    return sent_graph(request, said, {**PREFIXES, "sd": _SD}, tag_of(snapshot.name))


def _said(endpoint: str, snapshot: Snapshot) -> Iterator[Triple]:
    service, data, default = NamedNode(endpoint), NamedNode(f"{endpoint}#data"), BlankNode()
    yield Triple(service, RDF_TYPE, _sd("Service"))
    yield Triple(service, _sd("endpoint"), service)
    yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    yield Triple(service, _sd("feature"), _sd("EmptyGraphs"))
    for name in _UNIQUE:
        yield Triple(service, _sd("resultFormat"), NamedNode(f"{_FORMATS}{name}"))
    yield Triple(service, _sd("defaultDataset"), data)
    yield Triple(data, RDF_TYPE, _sd("Dataset"))
    yield Triple(data, _sd("defaultGraph"), default)
    yield Triple(default, RDF_TYPE, _sd("Graph"))
    for graph in (snapshot.names.record, snapshot.names.ontology, snapshot.names.identity):
        named = BlankNode()
        yield Triple(data, _sd("namedGraph"), named)
        yield Triple(named, RDF_TYPE, _sd("NamedGraph"))
        yield Triple(named, _sd("name"), graph)


def _sd(name: str) -> NamedNode:
    return NamedNode(f"{_SD}{name}")
