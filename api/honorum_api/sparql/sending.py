"""An answer on its way out: whole, with its length said beforehand, however large it is."""

import asyncio
from collections.abc import AsyncIterator, Mapping

from fastapi.responses import Response, StreamingResponse

from honorum_api.sparql.workers import LargeAnswer

_PART = 256_000


def sent(answer: bytes | LargeAnswer, media_type: str, headers: Mapping[str, str]) -> Response:
    """The response with an answer in it; a large one is read as it goes out."""
    if isinstance(answer, bytes):
        return Response(answer, media_type=media_type, headers=dict(headers))
    length = {"Content-Length": str(answer.size)}
    return StreamingResponse(_parts(answer), media_type=media_type, headers={**headers, **length})


async def _parts(answer: LargeAnswer) -> AsyncIterator[bytes]:
    with answer.file as file:
        while part := file.read(_PART):
            yield part
            await asyncio.sleep(0)  # other requests come in between
