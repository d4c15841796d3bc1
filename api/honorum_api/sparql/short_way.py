"""The way of a request to `/sparql` past the machinery that all other requests need, and that takes as long as a query.

Whoever asks for another path, or by another method, goes on to the layers and the routes.
"""

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from honorum_api import problems
from honorum_api.compression import Compressed
from honorum_api.headers import EVERY_ANSWER
from honorum_api.sparql import routes

PATH = "/sparql"


class ShortWay:
    """Lets `/sparql` answer `GET` and `POST` outside all other layers, as they would."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI calls it."""
        if scope["type"] != "http" or scope["path"] != PATH or scope["method"] not in {"GET", "POST"}:
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            response = await routes.answer(request)
        except problems.TOLD as error:
            response = await problems.tell(request, error)
        response.raw_headers.extend(EVERY_ANSWER)
        await Compressed(response)(scope, receive, send)
