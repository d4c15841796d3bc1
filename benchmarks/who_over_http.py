"""Promise: ``/who`` answers with p95 under 20 ms to four clients at once.

The peer is a bare FastAPI route that returns the same bytes, asked by the same clients in the same run. Every question
is another day, so that no answer is kept ready. Without ``--store`` the sample world is built and asked.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import date, timedelta
from pathlib import Path

import httpx

from honorum.demo import build
from honorum.questions.offices import offices_of
from honorum.store import current

PEER = """
import sys
import uvicorn
from fastapi import FastAPI, Response

BODY = sys.stdin.buffer.read()
app = FastAPI()

@app.get("/who")
def who(office: str, on: str) -> Response:
    return Response(BODY, media_type="application/json")

uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
"""


def wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    """Until the server answers."""
    for _ in range(300):
        if server.poll() is not None:
            raise SystemExit(f"The server at {address} ended early.")
        try:
            httpx.get(address, timeout=1)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"The server at {address} never answered.")


def ask(address: str, offices: list[str], clients: int, each: int) -> list[float]:
    """Seconds that each question took, over all clients."""
    seconds: list[float] = []
    first = date(2000, 1, 1)

    def client(number: int) -> None:
        with httpx.Client(base_url=address, timeout=30) as http:
            for turn in range(each):
                day = first + timedelta(days=turn * clients + number)
                started = time.perf_counter()
                http.get("/who", params={"office": offices[turn % len(offices)], "on": day.isoformat()})
                seconds.append(time.perf_counter() - started)

    threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seconds


def report(name: str, seconds: list[float]) -> float:
    """Print median and p95 in milliseconds; gives p95."""
    p95 = statistics.quantiles(seconds, n=20)[-1] * 1000
    print(f"{name:12} {len(seconds)} questions: median {statistics.median(seconds) * 1000:.1f} ms, p95 {p95:.1f} ms")
    return p95


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--each", type=int, default=250)
    parser.add_argument("--port", type=int, default=8765)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = arguments.store or Path(folder) / "store"
        if arguments.store is None:
            build(store)
        offices = [office.label for office in offices_of(current(store)).entries.values()][:20]
        command = [sys.executable, "-c", "from honorum.cli import main; main()"]
        ours = f"http://127.0.0.1:{arguments.port}"
        server = subprocess.Popen([*command, "serve", "--store", store, "--port", str(arguments.port)])
        peer = f"http://127.0.0.1:{arguments.port + 1}"
        bare = subprocess.Popen([sys.executable, "-c", PEER, str(arguments.port + 1)], stdin=subprocess.PIPE)
        try:
            wait_for(f"{ours}/health", server)
            body = httpx.get(f"{ours}/who", params={"office": offices[0], "on": "2020-01-01"}).content
            assert bare.stdin is not None
            bare.stdin.write(body)
            bare.stdin.close()
            wait_for(f"{peer}/who?office=a&on=b", bare)
            ask(ours, offices, arguments.clients, 10)
            p95 = report("honorum", ask(ours, offices, arguments.clients, arguments.each))
            bare_p95 = report("bare route", ask(peer, offices, arguments.clients, arguments.each))
            print(f"p95 {p95:.1f} ms (promise: under 20), {p95 / bare_p95:.1f} times the bare route")
        finally:
            for process in (server, bare):
                process.terminate()
                process.wait(15)


if __name__ == "__main__":
    main()
