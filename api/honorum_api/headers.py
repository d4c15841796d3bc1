"""Headers that every answer has."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

EXPOSED = ("ETag", "Retry-After")
"""Headers that scripts of other sites may read."""

EVERY_ANSWER = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"vary", b"Accept-Encoding"),
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", ", ".join(EXPOSED).encode()),
)


class SafeHeaders:
    """Tells browsers to take an answer for what it says it is, and to tell other sites no address from here.

    Text of articles is data: a browser that guessed could take it for markup. Scripts of all sites may read answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI calls it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *EVERY_ANSWER]
            await send(message)

        await self._app(scope, receive, send_with_headers)
