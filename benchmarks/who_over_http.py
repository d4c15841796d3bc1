"""Promise: office look-ups run at half the rate of a bare route or more, with p95 under 20 ms to eight clients.

``/who`` and ``/offices/{slug}/holders`` are asked beside two peers, by the same clients in the same run: a bare FastAPI
route that returns as many bytes, on the same uvicorn with one worker each; and, where the command ``oxigraph`` is there
(``pip install oxigraph``), ``oxigraph serve-read-only`` over the same snapshot with a query for the same holders and
words. Every question is about another day or office. Without ``--store`` the sample world is built and asked.
"""

import argparse
import json
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlencode

from honorum.demo import build
from honorum.questions.office_matching import match_offices
from honorum.questions.offices import Office, offices_of
from honorum.questions.prepared import prepare
from honorum.store import Snapshot, current

BARE = """
import sys
import uvicorn
from fastapi import FastAPI, Response

BODY = sys.stdin.buffer.read()
app = FastAPI(telemetry={"tracing": False, "metrics": False, "logs": False})  # as lean as it can be

@app.get("/who")
async def who(office: str, on: str) -> Response:
    return Response(BODY, media_type="application/json")

@app.get("/offices/{slug}/holders")
async def holders(slug: str) -> Response:
    return Response(BODY, media_type="application/json")

uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", access_log=False)
"""

HOLDERS = """
PREFIX hon: <https://w3id.org/honorum/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT * WHERE {
  GRAPH <%s> {
    ?tenure hon:office <%s> ; hon:holder ?person ; hon:status ?status ; prov:wasDerivedFrom ?claim .
    ?person rdfs:label ?label .
    OPTIONAL { ?tenure hon:sources ?sources }
    OPTIONAL { ?tenure hon:start ?start }
    OPTIONAL { ?tenure hon:end ?end }
    OPTIONAL { ?tenure hon:earliestStart ?earliestStart }
    OPTIONAL { ?tenure hon:latestStart ?latestStart }
    OPTIONAL { ?tenure hon:earliestEnd ?earliestEnd }
    OPTIONAL { ?tenure hon:latestEnd ?latestEnd }
    %s
  }
  GRAPH ?graph {
    ?claim hon:evidence ?evidence .
    ?evidence oa:exact ?quote ; hon:quotedFrom ?source .
    OPTIONAL { ?source dcterms:title ?title }
    OPTIONAL { ?source hon:url ?url }
    OPTIONAL { ?source hon:publisher ?publisher }
  }
}
"""
ON_DAY = """
    FILTER (!BOUND(?earliestStart) || ?earliestStart <= "%s"^^xsd:date)
    FILTER (!BOUND(?latestEnd) || "%s"^^xsd:date < ?latestEnd)
"""

Question = Callable[[int], bytes]
"""Gives the bytes of a request by its number."""


def get(path: str) -> bytes:
    """A GET request."""
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n".encode()


def query(text: str) -> bytes:
    """A SPARQL query as the body of a POST."""
    body = text.encode()
    head = (
        "POST /query HTTP/1.1\r\nHost: localhost\r\nAccept: application/sparql-results+json\r\n"
        f"Content-Type: application/sparql-query\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Client:
    """One connection that is kept open; as little work as possible, so that the server is what is measured."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._file = self._socket.makefile("rb")

    def ask(self, request: bytes) -> tuple[int, bytes]:
        """Status and body."""
        self._socket.sendall(request)
        status = int(self._file.readline().split()[1])
        length, chunked = 0, False
        while (line := self._file.readline()) != b"\r\n":
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            chunked = chunked or (name.lower() == b"transfer-encoding" and b"chunked" in value)
        return status, self._chunks() if chunked else self._file.read(length)

    def _chunks(self) -> bytes:
        found = b""
        while size := int(self._file.readline(), 16):
            found += self._file.read(size)
            self._file.readline()
        self._file.readline()
        return found

    def close(self) -> None:
        """End the connection."""
        self._file.close()
        self._socket.close()


def busy(server: "subprocess.Popen[bytes]") -> float:
    """Seconds of a processor that a server has used."""
    told = Path(f"/proc/{server.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def run(port: int, question: Question, clients: int, each: int, first: int) -> tuple[float, list[float]]:
    """Requests per second, and the seconds of each, of so many clients that ask one after the other."""
    seconds: list[list[float]] = [[] for _ in range(clients)]
    ready = threading.Barrier(clients + 1)

    def work(number: int) -> None:
        client = Client(port)
        requests = [question(first + turn * clients + number) for turn in range(each)]
        ready.wait()
        for request in requests:
            started = time.perf_counter()
            status, _ = client.ask(request)
            seconds[number].append(time.perf_counter() - started)
            if status != 200:
                raise SystemExit(f"{status} to {request[:200]!r}")
        client.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    ready.wait()
    started = time.perf_counter()
    for thread in threads:
        thread.join()
    whole = time.perf_counter() - started
    return clients * each / whole, [second for one in seconds for second in one]


def wait_for(port: int, request: bytes, server: "subprocess.Popen[bytes]") -> bytes:
    """The body of the first answer, as soon as the server gives one."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and server.poll() is None:
        try:
            return Client(port).ask(request)[1]
        except (OSError, IndexError, ValueError):
            time.sleep(0.1)
    raise SystemExit(f"No server answers at port {port}.")


def questions(snapshot: Snapshot, offices: list[Office]) -> dict[str, tuple[Question, Question]]:
    """For each route, the request by number to it, and the one to a SPARQL endpoint."""
    days = [(date(1995, 1, 1) + timedelta(days=number)).isoformat() for number in range(9000)]
    record = snapshot.names.record.value

    def picked(number: int) -> tuple[Office, str]:
        return offices[number % len(offices)], days[number * 37 % len(days)]

    def who(number: int) -> bytes:
        office, day = picked(number)
        return get(f"/who?{urlencode({'office': office.label, 'on': day})}")

    def who_query(number: int) -> bytes:
        office, day = picked(number)
        return query(HOLDERS % (record, office.id, ON_DAY % (day, day)))

    def holders(number: int) -> bytes:
        office, limit = picked(number)[0], 1000 - number // len(offices) % 900  # the limit makes each address another
        return get(f"/offices/{office.id.rsplit('/', 1)[-1]}/holders?limit={limit}")

    def holders_query(number: int) -> bytes:
        return query(HOLDERS % (record, picked(number)[0].id, ""))

    return {"/who": (who, who_query), "/offices/{slug}/holders": (holders, holders_query)}


def start(stack: ExitStack, command: list[str], body: bytes | None = None) -> "subprocess.Popen[bytes]":
    """Start a server that ends with the stack; `body` is what it reads."""
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    stack.callback(server.wait, 15)
    stack.callback(server.terminate)
    assert server.stdin is not None
    server.stdin.write(body or b"")
    server.stdin.close()
    return server


def compare(snapshot: Snapshot, store: Path, arguments: argparse.Namespace) -> None:
    """Measure each route beside its peers and print a line for each."""
    entries = list(offices_of(snapshot).entries.values())
    random.Random(1).shuffle(entries)  # noqa: S311  # no secret
    clear = (one for one in entries if len(match_offices(snapshot, one.label)) == 1)
    offices = [one for one, _ in zip(clear, range(500), strict=False)]
    oxigraph = arguments.oxigraph or shutil.which("oxigraph")
    for name, (ours, theirs) in questions(snapshot, offices).items():
        with ExitStack() as stack:
            port = arguments.port
            serve = [sys.executable, "-c", "from honorum.cli import main; main()", "serve"]
            server = start(stack, [*serve, "--store", str(store), "--port", str(port)])
            wait_for(port, ours(0), server)
            client = Client(port)
            bodies = [client.ask(ours(number))[1] for number in range(len(offices))]
            mean = statistics.mean(map(len, bodies))
            body = min(bodies, key=lambda one: abs(len(one) - mean))
            bare = start(stack, [sys.executable, "-c", BARE, str(port + 1)], body)
            wait_for(port + 1, get("/who?office=a&on=b"), bare)
            sides = {"honorum": (server, port, ours), "bare route": (bare, port + 1, ours)}
            if oxigraph:
                address = f"127.0.0.1:{port + 2}"
                database = ["serve-read-only", "--location", str(snapshot.path), "--bind", address]
                other = start(stack, [oxigraph, *database])
                sides["oxigraph"] = other, port + 2, theirs
                told = json.loads(wait_for(port + 2, theirs(0), other))["results"]["bindings"]
                assert bool(told) == bool(json.loads(bodies[0])["holders"])
            print(f"{name}, {len(offices)} offices, {mean:.0f} bytes on average, {arguments.clients} clients")
            report(sides, arguments)


Side = tuple["subprocess.Popen[bytes]", int, Question]
"""A server, its port, and what it is asked."""


def report(sides: dict[str, Side], arguments: argparse.Namespace) -> None:
    """Ask all sides in turns, and print rates and times of each: medians of the rounds.

    What a request takes of a processor is told too, since other work on the machine changes it less.
    """
    rates: dict[str, list[float]] = {side: [] for side in sides}
    late: dict[str, list[float]] = {side: [] for side in sides}
    work: dict[str, list[float]] = {side: [] for side in sides}
    for number in range(arguments.rounds + 1):
        for side, (server, port, question) in sides.items():
            first = number * arguments.clients * arguments.each
            before = busy(server)
            rate, seconds = run(port, question, arguments.clients, arguments.each if number else 50, first)
            if number:  # the first round warms up
                rates[side].append(rate)
                late[side].append(statistics.quantiles(seconds, n=20)[-1] * 1000)
                work[side].append((busy(server) - before) / len(seconds) * 1e6)
    for side, found in rates.items():
        rate, share = statistics.median(found), statistics.median(rates["honorum"]) / statistics.median(found)
        print(
            f"  {side:10} {rate:6.0f} requests/s ({min(found):.0f} to {max(found):.0f}), p95 "
            f"{statistics.median(late[side]):5.1f} ms, {statistics.median(work[side]):6.0f} µs of a processor each; "
            f"honorum runs at {share:.2f} of it"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--each", type=int, default=150, help="questions of each client in a round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--oxigraph", help="the command, if it is not on the path")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = arguments.store or Path(folder) / "store"
        if arguments.store is None:
            build(store)
        snapshot = current(store)
        prepare(snapshot)
        compare(snapshot, store, arguments)


if __name__ == "__main__":
    main()
