"""HTTP as uvicorn speaks it, with two things of our own: answers leave whole, and plain queries go a short way.

Without it, under any other server, the service answers the same and takes longer.
"""

import asyncio
from functools import partial
from typing import Any, cast

from starlette.types import Scope
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from honorum_api.gathering import Gathering
from honorum_api.sparql.prepared import Prepared
from honorum_api.sparql.short_way import LARGEST_BODY, PATH, ShortWay, head_of, is_small, the_rest
from honorum_api.sparql.workers import Answered, Query

SHORT_WAY = "short way"
"""Where the state of the application keeps it."""


class Protocol(HttpToolsProtocol):
    """What one client sends over one connection, and gets back."""

    _held: "tuple[RequestResponseCycle, Any] | None" = None
    """A request whose body is still to come, and the application that would answer it."""

    _asking: Query | None = None
    """What the short way asks for the client just now."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn does
        """Begin with a client that has connected, as asyncio calls it."""
        self._gathering = Gathering(transport)
        super().connection_made(cast("asyncio.Transport", self._gathering))

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop what a client asked that is gone."""
        super().connection_lost(exc)
        self._held = None
        if self._asking is not None:
            self._asking.stop()
            self._asking = None

    def on_body(self, body: bytes) -> None:
        """Take a part of the body of a request."""
        super().on_body(body)
        if self._held is not None and len(self.cycle.body) > LARGEST_BODY:
            self._go_on()

    def on_message_complete(self) -> None:
        """Take the end of a request."""
        super().on_message_complete()
        self._go_on()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        if app is not self.app or SHORT_WAY not in self.app_state or not _may_be_short(cycle):
            super()._start_asgi_task(cycle, app)
            return
        self._held = cycle, app
        if not cycle.more_body:  # it came before the one ahead of it was answered
            self.loop.call_soon(self._go_on)

    def _go_on(self) -> None:
        """Answer the request that was held, by the short way if it is for it."""
        if self._held is None:
            return
        (cycle, app), self._held = self._held, None
        way: ShortWay = self.app_state[SHORT_WAY]
        query = None if cycle.more_body else way.read(_scope(cycle), bytes(cycle.body))
        if query is None:
            super()._start_asgi_task(cycle, app)
            return
        client = cycle.scope["client"][0] if cycle.scope["client"] else ""
        asking = way.ask(query, client, partial(self._tell, cycle, query))
        self._asking = None if asking.is_over else asking

    def _tell(self, cycle: RequestResponseCycle, query: Prepared, answered: Answered) -> None:
        """Send what came of a query."""
        self._asking = None
        if not is_small(answered, _scope(cycle)) or self.flow.write_paused:
            rest: Any = the_rest(query, answered)
            super()._start_asgi_task(cycle, rest)
            return
        usual = b"".join([b"%s: %s\r\n" % header for header in cycle.default_headers])
        cycle.response_started = cycle.response_complete = True
        self._gathering.write_now(
            b"HTTP/1.1 200 OK\r\n%s%s%d\r\n\r\n%s" % (usual, head_of(query), len(answered), answered)
        )
        if not cycle.keep_alive:
            self._gathering.close()
        self.on_response_complete()


def _scope(cycle: RequestResponseCycle) -> Scope:
    scope: Any = cycle.scope  # uvicorn names each of its fields, Starlette none
    return cast("Scope", scope)


def _may_be_short(cycle: RequestResponseCycle) -> bool:
    return cycle.scope["path"] == PATH and cycle.scope["method"] in {"GET", "POST"} and cycle.keep_alive
