"""Messages between the service and a worker, each with its length before it, over a pair of sockets.

Most messages are read in one go, which is why this is not `multiprocessing.connection`.
"""

import socket

_LENGTH = 8
_AT_ONCE = 100_000


def send(wire: socket.socket, message: bytes) -> None:
    """Send one message; waits where the other side does not read and the message is large."""
    wire.sendall(len(message).to_bytes(_LENGTH, "big") + message)


def receive(wire: socket.socket) -> bytes:
    """The next message, for which this waits.

    Raises:
        EOFError: the other side has ended.

    >>> one, other = socket.socketpair()
    >>> send(one, b"SELECT")
    >>> receive(other)
    b'SELECT'
    >>> one.close(), other.close()
    (None, None)
    """
    found = _part(wire)
    while len(found) < _LENGTH:
        found += _part(wire)
    whole = _LENGTH + int.from_bytes(found[:_LENGTH], "big")
    while len(found) < whole:
        found += _part(wire)
    return found[_LENGTH:]


def _part(wire: socket.socket) -> bytes:
    part = wire.recv(_AT_ONCE)
    if not part:
        raise EOFError
    return part
