"""Answers are compressed with brotli or gzip, as the client can read them (RFC 9110, 12.5.3)."""

from functools import lru_cache

import brotli
from anyio.to_thread import run_sync
from starlette.middleware.gzip import GZipResponder, IdentityResponder
from starlette.types import ASGIApp, Receive, Scope, Send

LEAST = 1400
"""Shorter answers fit into one packet as they are."""

_BROTLI_QUALITY = 4
_GZIP_LEVEL = 5
"""Both are quicker than the network that they spare."""

_LARGE = 128 * 1024
"""Larger parts are compressed in a thread, so that no other answer waits."""


class Compressed:
    """Compresses what is long enough; brotli where the client takes both as gladly."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI calls it."""
        coding = _asked(scope) if scope["type"] == "http" else None
        app: ASGIApp = self._app
        if coding == "br":
            app = _BrotliResponder(self._app, LEAST)
        elif coding == "gzip":
            app = GZipResponder(self._app, LEAST, _GZIP_LEVEL, thread_minimum_size=_LARGE)
        await app(scope, receive, send)


class _BrotliResponder(IdentityResponder):
    content_encoding = "br"
    _compressor: "brotli.Compressor | None" = None

    async def apply_compression(self, body: bytes, *, more_body: bool) -> bytes:
        """The next part of the answer, compressed."""
        if len(body) < _LARGE:
            return self._compress(body, more_body)
        return await run_sync(self._compress, body, more_body)

    def _compress(self, body: bytes, more_body: bool) -> bytes:
        if self._compressor is None:
            self._compressor = brotli.Compressor(mode=brotli.MODE_TEXT, quality=_BROTLI_QUALITY)
        compressor = self._compressor
        found: bytes = compressor.process(body) + (compressor.flush() if more_body else compressor.finish())
        return found


def _asked(scope: Scope) -> str | None:
    for name, value in scope["headers"]:
        if name == b"accept-encoding":
            return coding_for(value.decode("latin-1"))
    return None


@lru_cache(maxsize=256)
def coding_for(accepted: str) -> str | None:
    """The coding that a header ``Accept-Encoding`` asks for, of those there are; `None` for none.

    >>> coding_for("gzip, deflate, br"), coding_for("br;q=0, gzip;q=0.5"), coding_for("identity"), coding_for("*")
    ('br', 'gzip', None, 'br')
    """
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, _, parameter = part.partition(";")
        try:
            weights[name.strip()] = float(parameter.strip().removeprefix("q=")) if parameter.strip() else 1.0
        except ValueError:
            weights[name.strip()] = 0.0
    wanted = {coding: weights.get(coding, weights.get("*", 0.0)) for coding in ("br", "gzip")}
    best = max(wanted, key=lambda coding: wanted[coding])
    return best if wanted[best] > 0 and wanted[best] >= weights.get("identity", 0.0) else None
