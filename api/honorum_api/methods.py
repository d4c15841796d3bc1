"""``HEAD`` and ``OPTIONS`` for every route: an answer without its body, and the methods there are."""

from starlette.routing import BaseRoute, Match, Mount
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from honorum_api.headers import EVERY_ANSWER

_ASKED = ("GET", "POST", "PUT", "PATCH", "DELETE")
_USUAL = frozenset({"GET"})
"""What every path but those for writing has, so that nothing needs to be told of its methods."""

_NO_SUCH_METHOD = 405


class EveryMethod:
    """Answers ``HEAD`` as ``GET`` without the body, and ``OPTIONS`` with the methods of the route (RFC 9110).

    Whoever uses a method that a route does not have is told all that it has. What a browser asks before it sends a
    request from another site (CORS) is answered further in.
    """

    def __init__(self, app: ASGIApp, routes: list[BaseRoute]) -> None:
        self._app = app
        self._routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI calls it."""
        method = scope.get("method") if scope["type"] == "http" else None
        if method == "HEAD":
            await self._app({**scope, "method": "GET"}, receive, self._telling_methods(scope, _without_body(send)))
        elif method == "OPTIONS" and not _is_preflight(scope) and (allowed := self._allowed(scope)):
            headers = [(b"allow", allowed.encode()), *EVERY_ANSWER]
            await send({"type": "http.response.start", "status": 204, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
        elif method is not None and method not in _USUAL:
            await self._app(scope, receive, self._telling_methods(scope, send))
        else:
            await self._app(scope, receive, send)

    def _telling_methods(self, scope: Scope, send: Send) -> Send:
        """Put all methods of the path into the header ``Allow`` of an answer that there is no such method."""

        async def send_methods(message: Message) -> None:
            wrong = message["type"] == "http.response.start" and message["status"] == _NO_SUCH_METHOD
            if wrong and (allowed := self._allowed(scope)):
                others = [(name, value) for name, value in message["headers"] if name.lower() != b"allow"]
                message = {**message, "headers": [*others, (b"allow", allowed.encode())]}
            await send(message)

        return send_methods

    def _allowed(self, scope: Scope) -> str:
        """The methods of the route at the path, as the header ``Allow`` lists them; nothing where there is no route."""
        found = [
            method for method in _ASKED if any(_serves(route, {**scope, "method": method}) for route in self._routes)
        ]
        return ", ".join([*found, *(["HEAD"] if "GET" in found else []), "OPTIONS"]) if found else ""


def _is_preflight(scope: Scope) -> bool:
    """Whether a browser asks if a page of another site may send a request (https://fetch.spec.whatwg.org/)."""
    asked = {name for name, _ in scope["headers"]}
    return b"origin" in asked and b"access-control-request-method" in asked


def _serves(route: BaseRoute, scope: Scope) -> bool:
    return not isinstance(route, Mount) and route.matches(scope)[0] is Match.FULL


def _without_body(send: Send) -> Send:
    async def send_head(message: Message) -> None:
        await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

    return send_head
