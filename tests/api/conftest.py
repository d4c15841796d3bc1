"""What the tests of the service share: a running service over any store, ended with the test that asked for it."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import httpx
import pytest
import uvicorn
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, hon
from honorum.settings import Settings
from honorum.store import open_writer
from honorum_api.app import create_app
from honorum_api.protocol import Protocol

Serve = Callable[[Settings], AbstractContextManager[httpx.Client]]


@contextmanager
def serving(settings: Settings) -> Iterator[httpx.Client]:
    """A client of a service that runs in a thread of its own on a free port of loopback."""
    config = uvicorn.Config(create_app(settings), http=Protocol, port=0, log_level="warning", access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        deadline = time.monotonic() + 30
        while not server.started and thread.is_alive() and time.monotonic() < deadline:
            time.sleep(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join(timeout=30)


@pytest.fixture(scope="session")
def serve() -> Serve:
    """A function that serves a store for the length of a `with`."""
    return serving


@pytest.fixture(scope="session")
def velmara(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the invented country of `tests/fixtures/record.trig`."""
    folder = tmp_path_factory.mktemp("velmara") / "graph"
    with open_writer(folder) as writer:
        writer.add(parse(path=checkout / "tests" / "fixtures" / "record.trig", format=RdfFormat.TRIG))
        writer.publish()
    return folder


@pytest.fixture(scope="session")
def country(velmara: Path) -> Iterator[httpx.Client]:
    """A client of a service over that country."""
    with serving(Settings(store=velmara)) as client:
        yield client


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with 3,000 persons, enough to make a bad query slow; one has a name that looks like markup."""
    folder = tmp_path_factory.mktemp("crowd") / "graph"
    with open_writer(folder) as writer:
        names = writer.names
        for number in range(3000):
            person = names.entity("person", f"person-{number}")
            label = "<script>alert(1)</script>" if number == 13 else f"Person {number}"
            writer.add(
                [
                    Quad(person, RDF_TYPE, hon("Person"), names.record),
                    Quad(person, RDFS_LABEL, Literal(label), names.record),
                ]
            )
        source = names.source_graph("d1")
        writer.add([Quad(NamedNode("urn:x"), RDFS_LABEL, Literal("only in a source"), source)])
        writer.publish()
    return folder
