"""Promise: an answer leaves in as few packets as it can, whole and in order."""

import asyncio
import socket

from honorum_api.gathering import Gathering


class _Told(asyncio.Transport):
    """A transport that remembers what it was given to send."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[bytes] = []
        self.closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.sent.append(bytes(data))

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


def test_what_is_written_in_one_turn_is_sent_at_once() -> None:
    """Head and body of one answer are one part, those of the next answer another."""

    async def run() -> None:
        told = _Told()
        gathering = Gathering(told)
        for answer in (b"first", b"second"):
            gathering.write(b"head of ")
            gathering.write(answer)
            await asyncio.sleep(0)
        assert told.sent == [b"head of first", b"head of second"]

    asyncio.run(run())


def test_much_does_not_wait() -> None:
    """What is large is sent in the same moment, so that a slow reader holds up who writes."""

    async def run() -> None:
        told = _Told()
        Gathering(told).write(b"x" * 100_000)
        assert sum(map(len, told.sent)) == 100_000

    asyncio.run(run())


def test_nothing_is_lost_at_the_end() -> None:
    """Who hangs up has sent all that was written."""

    async def run() -> None:
        told = _Told()
        gathering = Gathering(told)
        gathering.write(b"the end")
        gathering.close()
        assert told.sent == [b"the end"]
        assert gathering.is_closing()
        await asyncio.sleep(0)
        assert told.sent == [b"the end"]

    asyncio.run(run())


def test_over_a_real_connection() -> None:
    """Many parts, small and large, come out as they went in."""

    async def run() -> None:
        ours, theirs = socket.socketpair()
        parts = [bytes([number % 251]) * (number * 37 % 5000) for number in range(300)]
        _, writer = await asyncio.open_connection(sock=ours)
        other, _ = await asyncio.open_connection(sock=theirs)
        gathering = Gathering(writer.transport)
        for part in parts:
            gathering.write(part)
        gathering.close()
        assert await other.read() == b"".join(parts)

    asyncio.run(run())
