"""Promise: a plain query goes a short way past the application, and nobody can tell but by the clock."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from honorum.settings import Settings
from honorum_api.app import create_app
from honorum_api.protocol import Protocol

ONE = "SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 1"
LONG = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p LIMIT 60"
HUGE = "SELECT ?s ?p ?o ?t { ?s ?p ?o . ?t a ?o } LIMIT 20000"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
BODY = "application/sparql-query"
FORM = "application/x-www-form-urlencoded"
JSON = "application/sparql-results+json"
UNUSUAL = ("X-Unusual: 1",)
"""A header of which the short way knows nothing."""


class _Counting:
    """An application that remembers which paths it was asked for."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.paths: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            self.paths.append(scope["path"])
        await self._app(scope, receive, send)


@contextmanager
def served(settings: Settings) -> Iterator[tuple[int, list[str]]]:
    """The port of a service, and the paths for which its application is asked."""
    app = _Counting(create_app(settings))
    server = uvicorn.Server(uvicorn.Config(app, http=Protocol, port=0, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        deadline = time.monotonic() + 30
        while not server.started and thread.is_alive() and time.monotonic() < deadline:
            time.sleep(0.02)
        yield server.servers[0].sockets[0].getsockname()[1], app.paths
    finally:
        server.should_exit = True
        thread.join(timeout=30)


@pytest.fixture(scope="module")
def service(crowd: Path) -> Iterator[tuple[int, list[str]]]:
    """A service with tight limits."""
    with served(Settings(store=crowd, query_seconds=2.0, result_bytes=1_000_000, query_workers=1)) as running:
        yield running


def by_body(query: str, *headers: str, kind: str = BODY, address: str = "", accept: str = JSON) -> bytes:
    """A query as the body of a request."""
    body = query.encode()
    lines = [f"POST /sparql{address} HTTP/1.1", "Host: here", f"Accept: {accept}", f"Content-Type: {kind}", *headers]
    return "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]).encode() + body


def by_address(query: str, *headers: str) -> bytes:
    """A query in the address of a request."""
    address = query.replace(" ", "%20").replace("?", "%3F").replace("{", "%7B").replace("}", "%7D")
    return "\r\n".join([f"GET /sparql?query={address} HTTP/1.1", "Host: here", *headers, "", ""]).encode()


def answers(port: int, sent: bytes, number: int = 1) -> list[tuple[bytes, bytes]]:
    """Heads and bodies of the answers to what is sent over one connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        threading.Thread(target=connection.sendall, args=[sent]).start()
        received, found = b"", []
        while len(found) < number:
            head, gap, rest = received.partition(b"\r\n\r\n")
            length = next(
                (int(line[15:]) for line in head.lower().split(b"\r\n") if line[:15] == b"content-length:"), 0
            )
            if gap and len(rest) >= length:
                found.append((head, rest[:length]))
                received = rest[length:]
                continue
            part = connection.recv(1 << 20)
            assert part, received[:500]
            received += part
    return found


def read(answer: tuple[bytes, bytes]) -> tuple[bytes, dict[bytes, set[bytes]], bytes]:
    """Status, headers and body of an answer, without the second it was sent in.

    That answers vary by `Origin` only the layer for scripts of other sites says: they do not.
    """
    head, body = answer
    status, *lines = head.lower().split(b"\r\n")
    headers: dict[bytes, set[bytes]] = {}
    for line in lines:
        name, _, value = line.partition(b": ")
        headers.setdefault(name, set()).update(value.split(b", "))
    del headers[b"date"]
    headers[b"vary"].discard(b"origin")
    return status, headers, body


@pytest.mark.parametrize(
    ("ask", "is_short"),
    [
        (lambda *more: by_body(ONE, *more), True),
        (lambda *more: by_body(ONE, *more, accept="text/csv;q=0.5, text/tab-separated-values"), True),
        (lambda *more: by_body("DESCRIBE <urn:x>", *more, accept="text/turtle"), True),
        (lambda *more: by_body("query=ASK%20%7B%7D&format=csv", *more, kind=FORM), True),
        (lambda *more: by_body(ONE, *more, address="?default-graph-uri=urn:x"), True),
        (lambda *more: by_address(ONE, *more), True),
        (lambda *more: by_address("SELECT (1 AS ?one) {}", "Accept-Encoding: gzip", *more), True),
        (lambda *more: by_body(LONG, *more), True),
        (lambda *more: by_body(LONG, "Accept-Encoding: gzip, br", *more), True),
        (lambda *more: by_body(HUGE, *more), True),
        (lambda *more: by_body("SELECT * { ?s ?p", *more), True),
        (lambda *more: by_body(HUGE.replace("20000", "200000"), *more), True),
        (lambda *more: by_body(ENDLESS, *more), True),
        (lambda *more: by_body("ASK { SERVICE <http://127.0.0.1:9/> {} }", *more), False),
        (lambda *more: by_body(ONE, *more, accept="image/png"), False),
        (lambda *more: by_body(ONE, *more, kind="text/plain"), False),
        (lambda *more: by_body("INSERT DATA {}", *more, kind="application/sparql-update"), False),
        (lambda *more: by_address(ONE, 'If-None-Match: "none"', *more), False),
        (lambda *more: by_address(ONE, "X-Forwarded-For: 192.0.2.1", *more), False),
    ],
)
def test_both_ways_give_the_same(service: tuple[int, list[str]], ask: Callable[..., bytes], is_short: bool) -> None:
    """Status, headers and body are the same by the short way and by the long one; refusals are left to the long one."""
    port, paths = service
    paths.clear()
    (one,) = answers(port, ask())
    assert paths == ([] if is_short else ["/sparql"])
    (other,) = answers(port, ask(*UNUSUAL))
    assert paths[-1] == "/sparql"
    assert read(one) == read(other)


def test_requests_that_come_at_once_are_answered_in_order(service: tuple[int, list[str]]) -> None:
    """A thousand requests sent without waiting, by both ways and to other routes, have their own answers in order."""
    port, _ = service
    expected, sent = [], b""
    for number in range(1000):
        value = number % 7  # some answers are kept, and come in the moment of the question
        query = f"SELECT ({value} AS ?n) {{}}"
        if number % 50 == 49:
            sent += b"GET /health HTTP/1.1\r\nHost: here\r\n\r\n"
            expected.append(b"snapshot")
        else:
            sent += by_body(query, *(UNUSUAL if number % 11 == 0 else ()), accept="text/csv")
            expected.append(b"\r\n%d\r\n" % value)
    found = answers(port, sent, 1000)
    assert all(part in body for part, (_, body) in zip(expected, found, strict=True))


def test_a_body_may_come_in_pieces(service: tuple[int, list[str]]) -> None:
    """However a request is cut, its answer is the same; a long one too."""
    port, _ = service
    whole = by_body(ONE)
    expected = answers(port, whole)[0][1]
    long = by_body(f"#{'x' * 90_000}\n{ONE}")
    for request, cuts in ((whole, range(1, len(whole), 9)), (long, (70, 300, 70_000))):
        with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for start, end in zip((0, *cuts), (*cuts, len(request)), strict=True):
                connection.sendall(request[start:end])
                time.sleep(0.002)
            assert connection.recv(1 << 20).endswith(expected)


def test_who_wants_no_more_is_left(service: tuple[int, list[str]]) -> None:
    """A client that asks to be left after its answer, as HTTP/1.0 does, is left."""
    port, _ = service
    for request in (by_body(ONE, "Connection: close"), by_address(ONE).replace(b"HTTP/1.1", b"HTTP/1.0")):
        with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
            connection.sendall(request)
            received = b""
            while part := connection.recv(1 << 20):
                received += part
        assert received.startswith(b"HTTP/1.1 200 ")


def test_a_client_that_goes_away_stops_its_query(crowd: Path) -> None:
    """The only worker is free again long before the time of the query is over."""
    with served(Settings(store=crowd, query_seconds=60, query_workers=1)) as (port, paths):
        with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
            connection.sendall(by_body(ENDLESS))
            time.sleep(1)
        began = time.monotonic()
        assert answers(port, by_body(ONE))[0][0].startswith(b"HTTP/1.1 200 ")
        assert time.monotonic() - began < 20
        assert paths == []
