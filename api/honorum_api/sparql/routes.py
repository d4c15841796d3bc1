"""``/sparql``: the SPARQL 1.1 Protocol, for reading. https://www.w3.org/TR/sparql11-protocol/."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl

from fastapi import Request
from fastapi.responses import Response

from honorum.errors import MalformedQuery, QueryRefused
from honorum.rdf.terms import Names
from honorum.store import current
from honorum.store.guard import Examined, examine
from honorum_api.dependencies import settings_of, workers_of
from honorum_api.freshness import knows, not_modified, tag_of
from honorum_api.pages import sparql_page
from honorum_api.problems import RequestProblem
from honorum_api.sparql.answer import Job
from honorum_api.sparql.departure import CLIENT_CLOSED, ClientGone, while_connected
from honorum_api.sparql.described import FORM, QUERY
from honorum_api.sparql.description import describe_service
from honorum_api.sparql.negotiation import GRAPHS, TABLES, choose, prefers_page
from honorum_api.sparql.sending import sent
from honorum_api.sparql.workers import changes_each_time

_UPDATE = "application/sparql-update"
_RELATIVE = re.compile(r"<(?![A-Za-z][A-Za-z0-9+.\-]*:)[^<>\s]*>")

_LONGEST_CHARACTER_IN_FORM = 12  # %F0%9F%8F%9B
_ROOM_FOR_OTHER_FIELDS = 10_000


class Asked(NamedTuple):
    """What a client asked: the query, the form of the answer, and its data set if it named one."""

    query: str
    format: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


async def answer(request: Request) -> Response:
    """Answer a request to `/sparql`; it is described in `described`.

    It is a route without what FastAPI does for each request, which takes longer than most queries.
    """
    try:
        return await (_post if request.method == "POST" else _get)(request)
    except ClientGone:
        return Response(status_code=CLIENT_CLOSED)


async def _get(request: Request) -> Response:
    if "query" not in request.query_params and prefers_page(request.headers.get("accept")):
        return sparql_page()
    if not request.query_params:
        return describe_service(request, current(settings_of(request).store))
    return await _answer(request, _asked(request.query_params.multi_items()))


async def _post(request: Request) -> Response:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == _UPDATE:
        raise QueryRefused("updates would write, and this service only reads.")
    if kind not in {FORM, QUERY}:
        raise RequestProblem(415, f"Send the query as {QUERY} or as {FORM}, not as {kind or 'nothing'}.")
    text = await _body(request, settings_of(request).query_length)
    fields = request.query_params.multi_items() if request.scope["query_string"] else []
    if any(name == "query" for name, _ in fields):
        raise MalformedQuery("a POST request has its query in the body, and this one has one in its address.")
    given = [("query", text)] if kind == QUERY else parse_qsl(text, keep_blank_values=True)
    return await _answer(request, _asked([*fields, *given]))


async def _answer(request: Request, asked: Asked) -> Response:
    settings = settings_of(request)
    snapshot = current(settings.store)
    workers = workers_of(request)
    examined = examine(asked.query, longest=settings.query_length, deepest=settings.query_nesting)
    form = choose(GRAPHS if examined.form.gives_graph else TABLES, request.headers.get("accept"), asked.format)
    default, named = _dataset(asked, examined, snapshot.names)
    tag = None if changes_each_time(asked.query) else tag_of(snapshot.name)
    if tag and request.method == "GET" and knows(request.headers.get("if-none-match", ""), tag):
        return not_modified(tag)
    job = Job(
        snapshot=str(snapshot.path),
        query=asked.query,
        format=form.name,
        longest=settings.result_bytes,
        default_graphs=default,
        named_graphs=named,
        base=f"{request.base_url}sparql" if _may_be_relative(asked.query) else None,
    )
    client = request.client.host if request.client else ""
    body = await while_connected(request, workers.run(job, client))
    return sent(body, form.content_type, {"Vary": "Accept", **({"ETag": tag} if tag else {})})


def _may_be_relative(query: str) -> bool:
    """Whether an IRI in the query may need the address of the service: to make it up takes longer than to look."""
    small = query.lower()
    return "\\" in query or "iri" in small or "uri" in small or _RELATIVE.search(query) is not None


def _dataset(asked: Asked, examined: Examined, names: Names) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """The default and the named graphs: those of the request, else those of the query, else the record and all."""
    if asked.default_graphs or asked.named_graphs:
        return asked.default_graphs, asked.named_graphs
    if examined.names_dataset:
        return None, None
    return (names.record.value, names.ontology.value), None


def _asked(fields: Sequence[tuple[str, str]]) -> Asked:
    """What the fields of a request ask, as https://www.w3.org/TR/sparql11-protocol/#query-operation names them."""
    if len(fields) == 1 and fields[0][0] == "query":
        return Asked(fields[0][1])
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
    body, more = b"", True
    while more:
        message = await request.receive()
        if message["type"] == "http.disconnect":
            raise ClientGone
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > longest:
            raise RequestProblem(
                413, f"The body is longer than any query that is run here ({longest_query:,} characters)."
            )
    try:
        return body.decode()
    except UnicodeDecodeError as reason:
        raise MalformedQuery(f"it is not UTF-8 ({reason.reason} at byte {reason.start}).") from None
