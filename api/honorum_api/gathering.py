"""Head and body of a small answer leave in one packet: two cost the service, the network and the client twice."""

import asyncio
from typing import Any

_LARGE = 64 * 1024
"""Bytes that are sent at once: more would wait here where the other side reads slowly."""


class Gathering:
    """A transport that sends in one go what is written to it in one turn of the loop."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._loop = asyncio.get_running_loop()
        self._parts: list[bytes] = []
        self._size = 0

    def write(self, part: bytes) -> None:
        """Send this, together with what else is written now."""
        if not self._parts:
            self._loop.call_soon(self._send)
        self._parts.append(part)
        self._size += len(part)
        if self._size > _LARGE:
            self._send()

    def write_now(self, part: bytes) -> None:
        """Send this at once, behind what was written before."""
        self._parts.append(part)
        self._send()

    def close(self) -> None:
        """Send what was written, and hang up."""
        self._send()
        self._transport.close()

    def _send(self) -> None:
        if self._parts:
            whole = b"".join(self._parts)
            self._parts, self._size = [], 0
            self._transport.write(whole)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)
