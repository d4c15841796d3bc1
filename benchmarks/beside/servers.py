"""Servers to measure beside: Honorum, `oxigraph serve-read-only`, and rdflib-endpoint over rdflib's memory.

The peers are no dependencies: `peers_in` installs them into an environment of their own.
"""

import os
import socket
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import RdfFormat, serialize

from beside.asking import Client, get
from honorum.store import Snapshot

_OURS = "from honorum.cli import main; main()"
_RDFLIB = """
import sys
import uvicorn
from rdflib import Graph
from rdflib_endpoint import SparqlEndpoint

app = SparqlEndpoint(graph=Graph().parse(sys.argv[2], format="nt"), path="/sparql")
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", access_log=False)
"""
_PACKAGES = ("oxigraph", "rdflib-endpoint", "uvicorn")


def peers_in(folder: Path) -> Path:
    """The programs of an environment with the peers in it, which is made if it is not there."""
    programs = folder / "bin"
    if not (programs / "oxigraph").exists():
        venv.create(folder, with_pip=True)
        subprocess.run([programs / "pip", "install", "--quiet", *_PACKAGES], check=True)
    return programs


@contextmanager
def honorum(store: Path, settings: Mapping[str, object]) -> Iterator[int]:
    """The port at which Honorum serves a store, with other settings than usual."""
    environment = {f"HONORUM_{name.upper()}": str(value) for name, value in settings.items()}
    with _running([sys.executable, "-c", _OURS, "serve", "--store", store, "--port", "{port}"], environment) as port:
        yield port


@contextmanager
def oxigraph(programs: Path, database: Path) -> Iterator[int]:
    """The port at which Oxigraph's own server serves a database."""
    command = [programs / "oxigraph", "serve-read-only", "--location", database, "--bind", "127.0.0.1:{port}"]
    with _running(command, {}) as port:
        yield port


@contextmanager
def rdflib_endpoint(programs: Path, snapshot: Snapshot, folder: Path) -> Iterator[int]:
    """The port at which rdflib-endpoint serves the record and the ontology of a snapshot from memory."""
    file = folder / "record.nt"
    with file.open("wb") as out:
        for graph in (snapshot.names.record, snapshot.names.ontology):
            serialize((quad.triple for quad in snapshot.quads(None, None, None, graph)), out, RdfFormat.N_TRIPLES)
    with _running([programs / "python", "-c", _RDFLIB, "{port}", file], {}) as port:
        yield port


@contextmanager
def _running(command: list[object], environment: Mapping[str, str]) -> Iterator[int]:
    """A server for the length of a `with`; `{port}` in its command is a free port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    started = [str(part).format(port=port) if "{port}" in str(part) else str(part) for part in command]
    process = subprocess.Popen(started, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port, process)
        yield port
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Until the server answers, whatever it says; loading a large graph into rdflib takes minutes."""
    deadline = time.monotonic() + 900
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise SystemExit(f"{process.args} ended early.")
        client = Client(port)
        try:
            client.ask(get("/health"))
        except OSError:
            time.sleep(0.1)
        else:
            return
        finally:
            client.close()
    raise SystemExit(f"{process.args} never answered.")
