"""``/sparql``: the SPARQL 1.1 Protocol, for reading. https://www.w3.org/TR/sparql11-protocol/."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from honorum.errors import MalformedQuery, QueryRefused
from honorum.rdf.terms import PREFIXES, Names
from honorum.settings import Settings
from honorum.store import Snapshot
from honorum_api.dependencies import SettingsNeeded, SnapshotNeeded, WorkersNeeded
from honorum_api.freshness import tag_of
from honorum_api.pages import sparql_page
from honorum_api.problems import RequestProblem
from honorum_api.sparql.answer import Job
from honorum_api.sparql.departure import CLIENT_CLOSED, ClientGone, while_connected
from honorum_api.sparql.description import describe_service
from honorum_api.sparql.guard import Examined, examine
from honorum_api.sparql.negotiation import GRAPHS, TABLES, choose, prefers_page
from honorum_api.sparql.workers import Workers

router = APIRouter(tags=["SPARQL"])

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_DEFAULT = "Graphs to see as the default graph; without any, the record and the ontology."
_NAMED = "Graphs that `GRAPH` can reach; without any, all."
_LONGEST_CHARACTER_IN_FORM = 12  # %F0%9F%8F%9B
_ROOM_FOR_OTHER_FIELDS = 10_000
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


@router.get("/sparql", responses=_ANSWERS, response_class=Response, summary="Answer a SPARQL query")
async def get(
    request: Request,
    settings: SettingsNeeded,
    snapshot: SnapshotNeeded,
    workers: WorkersNeeded,
    _query: Annotated[
        str | None,
        Query(alias="query", description="The query.", examples=["SELECT ?s { ?s ?p ?o } LIMIT 1"]),
    ] = None,
    _format: Annotated[
        str | None,
        Query(alias="format", description="json, xml, csv, tsv; turtle, ntriples, jsonld, rdfxml, trig, nquads."),
    ] = None,
    _default: Annotated[list[str] | None, Query(alias="default-graph-uri", description=_DEFAULT)] = None,
    _named: Annotated[list[str] | None, Query(alias="named-graph-uri", description=_NAMED)] = None,
) -> Response:
    """Answer a query over the graph as it stands; outside of `GRAPH` it sees the record and the ontology.

    SERVICE and updates are refused. An answer is whole or it is an error. Without a query, browsers get a page to
    write one in, and programs a description of the service.
    """
    if "query" not in request.query_params and prefers_page(request.headers.get("accept")):
        return sparql_page()
    if not request.query_params:
        return describe_service(request, snapshot)
    return await _answer(request, _asked(request.query_params.multi_items()), settings, snapshot, workers)


@router.post(
    "/sparql",
    responses=_ANSWERS,
    response_class=Response,
    summary="Answer a SPARQL query sent as a form or a body",
    openapi_extra={"requestBody": _BODY},
)
async def post(
    request: Request, settings: SettingsNeeded, snapshot: SnapshotNeeded, workers: WorkersNeeded
) -> Response:
    """Answer a query sent as `application/sparql-query` or as a form; otherwise like `GET`."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == _UPDATE:
        raise QueryRefused("updates would write, and this service only reads.")
    if kind not in {_FORM, _QUERY}:
        raise RequestProblem(415, f"Send the query as {_QUERY} or as {_FORM}, not as {kind or 'nothing'}.")
    text = await _body(request, settings.query_length)
    fields = request.query_params.multi_items()
    sent = [("query", text)] if kind == _QUERY else parse_qsl(text, keep_blank_values=True)
    return await _answer(request, _asked([*fields, *sent]), settings, snapshot, workers)


async def _answer(request: Request, asked: Asked, settings: Settings, snapshot: Snapshot, workers: Workers) -> Response:
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
        prefixes=tuple(PREFIXES.items()),
        base=f"{request.base_url}sparql",
    )
    client = request.client.host if request.client else ""
    try:
        body = await while_connected(request, workers.run(job, client))
    except ClientGone:
        return Response(status_code=CLIENT_CLOSED)
    return Response(body, media_type=form.content_type, headers={"Vary": "Accept", "ETag": tag_of(snapshot.name)})


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
