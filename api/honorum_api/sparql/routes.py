"""``/sparql``: the SPARQL 1.1 Protocol, for reading. https://www.w3.org/TR/sparql11-protocol/."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.errors import MalformedQuery, QueryRefused
from honorum.rdf.terms import Names
from honorum.store import current
from honorum_api.dependencies import settings_of, workers_of
from honorum_api.freshness import tag_of
from honorum_api.pages import sparql_page
from honorum_api.problems import RequestProblem
from honorum_api.sparql.answer import Job
from honorum_api.sparql.departure import CLIENT_CLOSED, ClientGone, while_connected
from honorum_api.sparql.description import describe_service
from honorum_api.sparql.guard import Examined, examine
from honorum_api.sparql.negotiation import GRAPHS, TABLES, choose, prefers_page
from honorum_api.sparql.sending import sent

router = APIRouter(tags=["SPARQL"])

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_DEFAULT = "Graphs to see as the default graph; without any, the record and the ontology."
_NAMED = "Graphs that `GRAPH` can reach; without any, all."
_RELATIVE = re.compile(r"<(?![a-z][a-z0-9+.\-]*:)[^<>\s]*>|\\|[iu]ri\b", re.IGNORECASE)
"""What may need the address of the service to be an IRI: to make it up takes longer than to look."""

_LONGEST_CHARACTER_IN_FORM = 12  # %F0%9F%8F%9B
_ROOM_FOR_OTHER_FIELDS = 10_000
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
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The answer, whole, in the form asked for with `Accept` or `format`.",
        "content": {
            **{form.media_type: {"schema": {"type": "string"}} for form in (*TABLES, *GRAPHS)},
            TABLES[0].media_type: {
                "schema": {"type": "object"},
                "example": {
                    "head": {"vars": ["label"]},
                    "results": {"bindings": [{"label": {"type": "literal", "value": "President of Veldania"}}]},
                },
            },
        },
    },
    403: {"description": "The query is not run: SERVICE, an update, too long or too deep."},
    406: {"description": "There is no answer in that form; the problem lists those there are."},
    413: {"description": "The result would be larger than this service sends."},
    504: {"description": "The query ran longer than its deadline."},
    429: {"description": "You have as many queries under way as one client may have."},
    503: {"description": "All workers were busy for too long; come back after `Retry-After` seconds."},
    507: {"description": "The query needed more memory than a query may have."},
}
_BODY = {
    "required": True,
    "content": {
        _QUERY: {"schema": {"type": "string"}, "example": "SELECT ?s { ?s ?p ?o } LIMIT 1"},
        _FORM: {
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


@dataclass(frozen=True, slots=True)
class Asked:
    """What a client asked: the query, the form of the answer, and its data set if it named one."""

    query: str
    format: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@router.get(
    "/sparql",
    responses=_ANSWERS,
    response_class=Response,
    summary="Answer a SPARQL query",
    openapi_extra={"parameters": _FIELDS},
)
async def get(request: Request) -> Response:
    """Answer a query over the graph as it stands; outside of `GRAPH` it sees the record and the ontology.

    SERVICE and updates are refused. An answer is whole or it is an error. Without a query, browsers get a page to
    write one in, and programs a description of the service.
    """
    if "query" not in request.query_params and prefers_page(request.headers.get("accept")):
        return sparql_page()
    if not request.query_params:
        return describe_service(request, current(settings_of(request).store))
    return await _answer(request, _asked(request.query_params.multi_items()))


@router.post(
    "/sparql",
    responses=_ANSWERS,
    response_class=Response,
    summary="Answer a SPARQL query sent as a form or a body",
    openapi_extra={"parameters": _FIELDS, "requestBody": _BODY},
)
async def post(request: Request) -> Response:
    """Answer a query sent as `application/sparql-query` or as a form; otherwise like `GET`."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == _UPDATE:
        raise QueryRefused("updates would write, and this service only reads.")
    if kind not in {_FORM, _QUERY}:
        raise RequestProblem(415, f"Send the query as {_QUERY} or as {_FORM}, not as {kind or 'nothing'}.")
    text = await _body(request, settings_of(request).query_length)
    fields = request.query_params.multi_items()
    sent = [("query", text)] if kind == _QUERY else parse_qsl(text, keep_blank_values=True)
    return await _answer(request, _asked([*fields, *sent]))


async def _answer(request: Request, asked: Asked) -> Response:
    settings = settings_of(request)
    snapshot = current(settings.store)
    workers = workers_of(request)
    examined = examine(asked.query, longest=settings.query_length, deepest=settings.query_nesting)
    form = choose(GRAPHS if examined.form.gives_graph else TABLES, request.headers.get("accept"), asked.format)
    default, named = _dataset(asked, examined, snapshot.names)
    job = Job(
        snapshot=str(snapshot.path),
        query=asked.query,
        format=form.name,
        longest=settings.result_bytes,
        default_graphs=default,
        named_graphs=named,
        base=f"{request.base_url}sparql" if _RELATIVE.search(asked.query) else None,
    )
    client = request.client.host if request.client else ""
    try:
        body = await while_connected(request, workers.run(job, client))
    except ClientGone:
        return Response(status_code=CLIENT_CLOSED)
    return sent(body, form.content_type, {"Vary": "Accept", "ETag": tag_of(snapshot.name)})


def _dataset(asked: Asked, examined: Examined, names: Names) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """The default and the named graphs: those of the request, else those of the query, else the record and all."""
    if asked.default_graphs or asked.named_graphs:
        return asked.default_graphs, asked.named_graphs
    if examined.names_dataset:
        return None, None
    return (names.record.value, names.ontology.value), None


def _asked(fields: Sequence[tuple[str, str]]) -> Asked:
    """What the fields of a request ask, as https://www.w3.org/TR/sparql11-protocol/#query-operation names them."""
    if any(name == "update" for name, _ in fields):
        raise QueryRefused("updates would write, and this service only reads.")
    queries = [value for name, value in fields if name == "query"]
    if len(queries) != 1:
        raise MalformedQuery(f"there must be one query, and the request has {len(queries)}.")
    return Asked(
        queries[0],
        next((value for name, value in fields if name == "format"), None),
        tuple(value for name, value in fields if name == "default-graph-uri"),
        tuple(value for name, value in fields if name == "named-graph-uri"),
    )


async def _body(request: Request, longest_query: int) -> str:
    longest = longest_query * _LONGEST_CHARACTER_IN_FORM + _ROOM_FOR_OTHER_FIELDS
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > longest:
            raise RequestProblem(
                413, f"The body is longer than any query that is run here ({longest_query:,} characters)."
            )
    try:
        return body.decode()
    except UnicodeDecodeError as reason:
        raise MalformedQuery(f"it is not UTF-8 ({reason.reason} at byte {reason.start}).") from None
