"""Byte streams: a look at their first bytes without losing them, and their size where it is known."""

import os
import stat
import zlib
from io import BufferedReader, BytesIO, RawIOBase, UnsupportedOperation
from typing import IO, Any, Protocol, cast


class Readable(Protocol):
    """Anything that hands out bytes."""

    def read(self, length: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        ...


def look_ahead(stream: Readable, length: int) -> tuple[bytes, BufferedReader]:
    """The first bytes of a stream, and a stream that still has them; for pipes too, which cannot go back.

    >>> head, whole = look_ahead(BytesIO(b"minister"), 3)
    >>> head, whole.read()
    (b'min', b'minister')
    """
    head = stream.read(length)
    return head, BufferedReader(cast("RawIOBase", _Joined(head, stream)))


def size_of(stream: IO[bytes]) -> int | None:
    """How many bytes a file has; `None` for pipes."""
    if isinstance(stream, BytesIO):
        return stream.getbuffer().nbytes
    try:
        status = os.fstat(stream.fileno())
    except (OSError, UnsupportedOperation):
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None


class Unpacked(RawIOBase):
    """The content of a gzip stream. Where that breaks off, the content ends, and `damage` says so."""

    _PIECE = 1 << 16
    _WITH_HEADER = 31  # zlib's number for "gzip, largest window"

    def __init__(self, packed: Readable) -> None:
        self.damage: str | None = None
        self._packed = packed
        self._waiting = b""
        self._unpacker = zlib.decompressobj(self._WITH_HEADER)
        self._inside = False

    def readable(self) -> bool:
        """Bytes can be read from it."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what comes next; 0 at the end."""
        view = memoryview(buffer).cast("B")
        try:
            piece = self._next(len(view))
        except zlib.error as reason:
            self.damage, piece = str(reason), b""
        view[: len(piece)] = piece
        return len(piece)

    def _next(self, most: int) -> bytes:
        while self.damage is None:
            packed = self._waiting or self._packed.read(self._PIECE)
            if not packed:
                self.damage = "it breaks off before its end" if self._inside else None
                return b""
            if self._unpacker.eof:
                self._unpacker = zlib.decompressobj(self._WITH_HEADER)
            piece = self._unpacker.decompress(packed, most)
            self._inside = not self._unpacker.eof
            self._waiting = self._unpacker.unused_data or self._unpacker.unconsumed_tail
            if piece:
                return piece
        return b""


class _Joined(RawIOBase):
    """Bytes already read, then the rest of their stream."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """Bytes can be read from it."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what comes next; 0 at the end."""
        view = memoryview(buffer).cast("B")
        piece = self._head[: len(view)] or self._rest.read(len(view))
        self._head = self._head[len(piece) :] if self._head else b""
        view[: len(piece)] = piece
        return len(piece)
