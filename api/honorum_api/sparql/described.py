"""``/sparql`` in the description of the service (OpenAPI): its fields, bodies and answers."""

from collections.abc import Mapping
from typing import Any

from honorum_api.sparql.asked import FORM, QUERY
from honorum_api.sparql.negotiation import GRAPHS, TABLES, schema_of

_DEFAULT = "Graphs to see as the default graph; without any, the record and the ontology."
_NAMED = "Graphs that `GRAPH` can reach; without any, all."
_FIELDS = [
    {
        "name": "query",
        "in": "query",
        "description": "The query.",
        "schema": {"type": "string"},
        "examples": {"ten things": {"value": "SELECT ?s { ?s ?p ?o } LIMIT 10"}},
    },
    {
        "name": "format",
        "in": "query",
        "description": "json, xml, csv, tsv; turtle, ntriples, jsonld, rdfxml, trig, nquads. Without it, `Accept`.",
        "schema": {"type": "string"},
    },
    *(
        {
            "name": name,
            "in": "query",
            "description": description,
            "schema": {"type": "array", "items": {"type": "string", "format": "uri"}},
        }
        for name, description in (("default-graph-uri", _DEFAULT), ("named-graph-uri", _NAMED))
    ),
]
_ANSWERS: dict[str, dict[str, Any]] = {
    "200": {
        "description": "The answer, whole, in the form asked for with `Accept` or `format`.",
        "content": {
            "text/html": {"schema": {"type": "string"}},
            **{kind: {"schema": schema_of(kind)} for form in (*TABLES, *GRAPHS) for kind in form.media_types},
            TABLES[0].media_type: {
                "schema": {"type": "object"},
                "example": {
                    "head": {"vars": ["label"]},
                    "results": {"bindings": [{"label": {"type": "literal", "value": "President of Veldania"}}]},
                },
            },
        },
    },
    "403": {"description": "The query is not run: SERVICE, an update, too long or too deep."},
    "406": {"description": "There is no answer in that form; the problem lists those there are."},
    "413": {"description": "The result would be larger than this service sends."},
    "504": {"description": "The query ran longer than its deadline."},
    "429": {"description": "You have as many queries under way as one client may have."},
    "503": {"description": "All workers were busy for too long; come back after `Retry-After` seconds."},
    "507": {"description": "The query needed more memory than a query may have."},
}
_BODY = {
    "required": True,
    "content": {
        QUERY: {"schema": {"type": "string"}, "example": "SELECT ?s { ?s ?p ?o } LIMIT 1"},
        FORM: {
            "schema": {
                "type": "object",
                "required": ["query"],
                "properties": {
                    "query": {"type": "string", "example": "ASK { ?s ?p ?o }"},
                    "format": {"type": "string", "example": "json"},
                    "default-graph-uri": {"type": "array", "items": {"type": "string", "format": "uri"}},
                    "named-graph-uri": {"type": "array", "items": {"type": "string", "format": "uri"}},
                },
            }
        },
    },
}


def operations(problems: Mapping[str, Any]) -> dict[str, Any]:
    """The operations of the path; `problems` are the answers that every operation of the service may give."""
    answers = {**{status: {**problems["4XX"], **answer} for status, answer in _ANSWERS.items()}, **problems}
    shared = {"tags": ["SPARQL"], "parameters": _FIELDS, "responses": answers}
    get = {
        "summary": "Answer a SPARQL query",
        "description": (
            "Answers a query over the graph as it stands; outside of `GRAPH` it sees the record and the ontology. "
            "SERVICE and updates are refused. An answer is whole or it is an error. Without a query, browsers get a "
            "page to write one in, and programs a description of the service."
        ),
        "operationId": "get_sparql",
    }
    post = {
        "summary": "Answer a SPARQL query sent as a form or a body",
        "description": "Answers a query sent as `application/sparql-query` or as a form; otherwise like `GET`.",
        "operationId": "post_sparql",
        "requestBody": _BODY,
    }
    known = {"304": {"description": "The client has the answer already."}}
    return {"get": {**get, **shared, "responses": {**answers, **known}}, "post": {**post, **shared}}
