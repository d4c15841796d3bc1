"""The short way of a query: what is asked plainly and answered in little needs none of the layers around the routes.

They take longer than most queries. Whatever is out of the ordinary goes the long way, which knows everything.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeGuard

from fastapi import Request
from fastapi.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from honorum.settings import Settings
from honorum_api import problems
from honorum_api.compression import LEAST, Compressed, coding_for
from honorum_api.headers import EVERY_ANSWER
from honorum_api.sparql.asked import Asked, by_address, by_body, kind_of
from honorum_api.sparql.prepared import Prepared, prepared
from honorum_api.sparql.sending import sent
from honorum_api.sparql.workers import Answered, Query, Workers

PATH = "/sparql"
LARGEST_BODY = 64_000
"""Longer queries are no everyday ones."""

_PLAIN = frozenset(
    b"accept accept-encoding accept-language cache-control connection content-length content-type host origin pragma "
    b"referer sec-fetch-mode user-agent".split()
)
"""Headers that change nothing here but what is looked at; a request with any other goes the long way."""


class ShortWay:
    """Reads plain requests to `/sparql`, has them answered, and writes small answers as they go out."""

    def __init__(self, settings: Settings, workers: Workers) -> None:
        self._settings = settings
        self._workers = workers

    def read(self, scope: Scope, body: bytes) -> Prepared | None:
        """The query in a request, ready to run; none if the request must go the long way."""
        headers = dict(scope["headers"])
        if not headers.keys() <= _PLAIN or len(headers) != len(scope["headers"]):
            return None
        try:
            asked = _asked(scope, headers, body)
            accept = headers.get(b"accept")
            if asked is None:
                return None
            told = accept.decode("latin-1") if accept is not None else None
            return prepared(self._settings, asked, told, lambda: f"{Request(scope).base_url}sparql")
        except Exception:  # noqa: BLE001 - the long way comes to the same, and tells it or reports it
            return None

    def ask(self, query: Prepared, client: str, tell: Callable[[Answered], object]) -> Query:
        """Have a query of a client answered; `tell` is called once, which may be at once."""
        return self._workers.ask(query.job, client, tell)


def head_of(query: Prepared) -> bytes:
    """The headers of an answer to a query, as they are sent; the last of them wants the length of the body.

    >>> head_of(Prepared(None, "text/csv", None)).endswith(b"content-length: ")
    True
    """
    return _head(query.content_type, query.tag)


@lru_cache(maxsize=256)
def _head(content_type: str, tag: str | None) -> bytes:
    own = [(b"content-type", content_type.encode()), (b"vary", b"Accept")]
    own += [(b"etag", tag.encode())] if tag else []
    return b"".join(b"%s: %s\r\n" % header for header in (*own, *EVERY_ANSWER)) + b"content-length: "


def is_small(answered: Answered, scope: Scope) -> TypeGuard[bytes]:
    """Whether an answer goes out as it is: it is in memory, and it is not to be compressed."""
    if not isinstance(answered, bytes):
        return False
    if len(answered) < LEAST:
        return True
    wanted = next((value for name, value in scope["headers"] if name == b"accept-encoding"), b"")
    return coding_for(wanted.decode("latin-1")) is None


def the_rest(query: Prepared, answered: Answered) -> ASGIApp:
    """What sends an answer that is not small, or tells why there is none."""

    async def send_it(scope: Scope, receive: Receive, send: Send) -> None:
        if isinstance(answered, Exception):
            response: Response = await problems.tell(Request(scope), answered)
        else:
            headers = {"Vary": "Accept", **({"ETag": query.tag} if query.tag else {})}
            response = sent(answered, query.content_type, headers)
        response.raw_headers.extend(EVERY_ANSWER)
        await Compressed(response)(scope, receive, send)

    return send_it


def _asked(scope: Scope, headers: dict[bytes, bytes], body: bytes) -> Asked | None:
    address = scope["query_string"].decode("latin-1")
    if scope["method"] == "POST":
        return by_body(body, kind_of(headers.get(b"content-type", b"").decode("latin-1")), address)
    return by_address(address) if "query=" in address else None
