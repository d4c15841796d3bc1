"""``HEAD`` and ``OPTIONS`` for every route: an answer without its body, and the methods there are."""

from starlette.routing import BaseRoute, Match, Mount
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ASKED = ("GET", "POST", "PUT", "PATCH", "DELETE")


class EveryMethod:
    """Answers ``HEAD`` as ``GET`` without the body, and ``OPTIONS`` with the methods of the route (RFC 9110)."""

    def __init__(self, app: ASGIApp, routes: list[BaseRoute]) -> None:
        self._app = app
        self._routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI calls it."""
        method = scope.get("method") if scope["type"] == "http" else None
        if method == "HEAD":
            await self._app({**scope, "method": "GET"}, receive, _without_body(send))
        elif method == "OPTIONS" and (allowed := self._allowed(scope)):
            await send({"type": "http.response.start", "status": 204, "headers": [(b"allow", allowed.encode())]})
            await send({"type": "http.response.body", "body": b""})
        else:
            await self._app(scope, receive, send)

    def _allowed(self, scope: Scope) -> str:
        """The methods of the route at the path, as the header ``Allow`` lists them; nothing where there is no route."""
        found = [
            method for method in _ASKED if any(_serves(route, {**scope, "method": method}) for route in self._routes)
        ]
        return ", ".join([*found, *(["HEAD"] if "GET" in found else []), "OPTIONS"]) if found else ""


def _serves(route: BaseRoute, scope: Scope) -> bool:
    return not isinstance(route, Mount) and route.matches(scope)[0] is Match.FULL


def _without_body(send: Send) -> Send:
    async def send_head(message: Message) -> None:
        await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

    return send_head
