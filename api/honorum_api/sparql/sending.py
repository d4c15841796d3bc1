"""An answer on its way out: whole, with its length said beforehand, however large it is."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping

from fastapi import Request
from fastapi.responses import Response, StreamingResponse
from pyoxigraph import Triple, serialize

from honorum_api.sparql.answer import RDF_FORMATS
from honorum_api.sparql.negotiation import GRAPHS, choose
from honorum_api.sparql.workers import LargeAnswer

_PART = 256_000


def sent(answer: bytes | LargeAnswer, media_type: str, headers: Mapping[str, str]) -> Response:
    """The response with an answer in it; a large one is read as it goes out."""
    if isinstance(answer, bytes):
        return _SmallResponse(answer, {"Content-Type": media_type, **headers})
    length = {"Content-Length": str(answer.size)}
    return StreamingResponse(_parts(answer), media_type=media_type, headers={**headers, **length})


def sent_graph(request: Request, triples: Iterable[Triple], prefixes: Mapping[str, str], tag: str) -> Response:
    """The response with these triples in it, in the form that the client asks for with `Accept` or `format`.

    Raises:
        NotAcceptable: there is none in that form.
    """
    form = choose(GRAPHS, request.headers.get("accept"), request.query_params.get("format"))
    body = serialize(triples, format=RDF_FORMATS[form.name], prefixes=dict(prefixes))
    return Response(body, media_type=form.content_type, headers={"Vary": "Accept", "ETag": tag})


class _SmallResponse(Response):
    """Sends bytes with just these headers; to make them up with care takes longer than many a query."""

    def __init__(self, body: bytes, headers: Mapping[str, str]) -> None:
        self.status_code = 200
        self.body = body
        self.background = None
        self.raw_headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        self.raw_headers.append((b"content-length", str(len(body)).encode()))


async def _parts(answer: LargeAnswer) -> AsyncIterator[bytes]:
    with answer.file as file:
        while part := file.read(_PART):
            yield part
            await asyncio.sleep(0)  # other requests come in between
