"""An answer on its way out: whole, with its length said beforehand, however large it is."""

import asyncio
from collections.abc import AsyncIterator, Mapping

from fastapi.responses import Response, StreamingResponse

from honorum_api.sparql.workers import LargeAnswer

_PART = 256_000


def sent(answer: bytes | LargeAnswer, media_type: str, headers: Mapping[str, str]) -> Response:
    """The response with an answer in it; a large one is read as it goes out."""
    if isinstance(answer, bytes):
        return _SmallResponse(answer, {"Content-Type": media_type, **headers})
    length = {"Content-Length": str(answer.size)}
    return StreamingResponse(_parts(answer), media_type=media_type, headers={**headers, **length})


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
