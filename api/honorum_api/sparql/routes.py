"""``/sparql``: the SPARQL 1.1 Protocol, for reading. https://www.w3.org/TR/sparql11-protocol/."""

from fastapi import Request
from fastapi.responses import Response

from honorum.store import current
from honorum_api.dependencies import settings_of, workers_of
from honorum_api.freshness import knows, not_modified
from honorum_api.pages import sparql_page
from honorum_api.problems import RequestProblem
from honorum_api.sparql.asked import Asked, by_address, by_body, kind_of
from honorum_api.sparql.departure import CLIENT_CLOSED, ClientGone, while_connected
from honorum_api.sparql.description import describe_service
from honorum_api.sparql.negotiation import prefers_page
from honorum_api.sparql.prepared import prepared
from honorum_api.sparql.sending import sent

_LONGEST_CHARACTER_IN_FORM = 12  # %F0%9F%8F%9B
_ROOM_FOR_OTHER_FIELDS = 10_000


async def answer(request: Request) -> Response:
    """Answer a request to `/sparql`; it is described in `described`.

    It is a route without what FastAPI does for each request, which takes longer than most queries.
    """
    try:
        return await (_post if request.method == "POST" else _get)(request)
    except ClientGone:
        return Response(status_code=CLIENT_CLOSED)


async def _get(request: Request) -> Response:
    if not request.query_params.keys() & {"query", "format"} and prefers_page(request.headers.get("accept")):
        return sparql_page()
    if request.query_params.keys() <= {"format"}:
        return describe_service(request, current(settings_of(request).store))
    return await _answer(request, by_address(_address(request)))


async def _post(request: Request) -> Response:
    kind = kind_of(request.headers.get("content-type", ""))
    body = await _body(request, settings_of(request).query_length)
    return await _answer(request, by_body(body, kind, _address(request)))


def _address(request: Request) -> str:
    text: bytes = request.scope["query_string"]
    return text.decode("latin-1")


async def _answer(request: Request, asked: Asked) -> Response:
    accept = request.headers.get("accept")
    job, content_type, tag = prepared(settings_of(request), asked, accept, lambda: f"{request.base_url}sparql")
    if tag and request.method == "GET" and knows(request.headers.get("if-none-match", ""), tag):
        return not_modified(tag)
    client = request.client.host if request.client else ""
    body = await while_connected(request, workers_of(request).run(job, client))
    return sent(body, content_type, {"Vary": "Accept", **({"ETag": tag} if tag else {})})


async def _body(request: Request, longest_query: int) -> bytes:
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
    return body
