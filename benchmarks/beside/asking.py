"""A client that costs little: on a machine of two cores a slow one would be all that is measured."""

import socket
import statistics
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

_PART = 1 << 20
_END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: status, body, and the seconds until its first byte and until its last."""

    status: int
    body: bytes
    first: float
    whole: float


class Client:
    """One connection that is kept open."""

    def __init__(self, port: int, timeout: float = 120) -> None:
        self._where = ("127.0.0.1", port)
        self._timeout = timeout
        self._socket: socket.socket | None = None

    def ask(self, request: bytes) -> Answer:
        """Send a request as it stands and read all that comes back."""
        began = time.perf_counter()
        self.send(request)
        received = bytearray(self._more())
        first = time.perf_counter() - began
        while (end := received.find(_END)) < 0:
            received += self._more()
        head = bytes(received[:end]).lower()
        body = received[end + len(_END) :]
        if b"\r\ntransfer-encoding: chunked" in head:
            whole = b"".join(self._chunks(body))
        else:
            length = int(head.partition(b"\r\ncontent-length:")[2].partition(b"\r\n")[0] or 0)
            while len(body) < length:
                body += self._more()
            whole = bytes(body)
        answer = Answer(int(head.split(b" ", 2)[1]), whole, first, time.perf_counter() - began)
        if b"\r\nconnection: close" in head:
            self.close()
        return answer

    def send(self, request: bytes) -> None:
        """Send a request without waiting for what comes back."""
        if self._socket is None:
            self._socket = socket.create_connection(self._where, self._timeout)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.sendall(request)

    def close(self) -> None:
        """Hang up."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _more(self) -> bytes:
        assert self._socket is not None
        part = self._socket.recv(_PART)
        if not part:
            raise ConnectionError(f"The server at port {self._where[1]} hung up in the middle of an answer.")
        return part

    def _chunks(self, received: bytearray) -> Iterator[bytes]:
        """The chunks of a body that is sent in chunks."""
        while True:
            while (line := received.find(b"\r\n")) < 0:
                received += self._more()
            size = int(bytes(received[:line]).partition(b";")[0], 16)
            while len(received) < line + 2 + size + 2:
                received += self._more()
            if not size:
                return
            yield bytes(received[line + 2 : line + 2 + size])
            del received[: line + 2 + size + 2]


def get(path: str, accept: str = "application/json", **fields: str) -> bytes:
    """A GET request, ready to be sent."""
    target = f"{path}?{urlencode(fields)}" if fields else path
    return f"GET {target} HTTP/1.1\r\nHost: localhost\r\nAccept: {accept}\r\n\r\n".encode()


def sparql(query: str, accept: str, path: str = "/sparql", **fields: Sequence[str]) -> bytes:
    """A query sent as the body of a POST request; `fields` go into the address."""
    body = query.encode()
    target = f"{path}?{urlencode(fields, doseq=True)}" if fields else path
    head = (
        f"POST {target} HTTP/1.1\r\nHost: localhost\r\nAccept: {accept}\r\n"
        f"Content-Type: application/sparql-query\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def per_second(port: int, requests: Sequence[bytes], clients: int, seconds: float) -> float:
    """How many requests are answered a second, with that many clients that ask again as soon as they are answered."""
    return sum(len(found) / sum(found) for found in _asked(port, requests, clients, seconds))


def times(port: int, requests: Sequence[bytes], clients: int, seconds: float) -> list[float]:
    """The seconds of each request, with that many clients for that long."""
    return [taken for found in _asked(port, requests, clients, seconds) for taken in found]


def _asked(port: int, requests: Sequence[bytes], clients: int, seconds: float) -> list[list[float]]:
    """The seconds of each request of each client; an answer that is no success ends the benchmark."""
    found: list[list[float]] = [[] for _ in range(clients)]
    wrong: list[Answer] = []
    until = time.perf_counter() + seconds

    def run(number: int) -> None:
        client = Client(port)
        turn = number
        while not wrong and (time.perf_counter() < until or not found[number]):
            answer = client.ask(requests[turn % len(requests)])
            turn += clients
            if answer.status != 200:
                wrong.append(answer)
            found[number].append(answer.whole)
        client.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        raise SystemExit(f"Port {port} answered {wrong[0].status}: {wrong[0].body[:500]!r}")
    return found


def p95(seconds: Sequence[float]) -> float:
    """The time that 95 of 100 stay under, in milliseconds."""
    return statistics.quantiles(seconds, n=20)[-1] * 1000
