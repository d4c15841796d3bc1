"""SPARQL over real HTTP: the protocol, and a service that lives through every query sent to it."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from rdflib import Graph

from honorum.settings import Settings
from honorum.store import current
from honorum_api.sparql.answer import Job
from honorum_api.sparql.workers import Workers

SECONDS = 2.0
ONE = "SELECT ?s { ?s ?p ?o } LIMIT 1"
CROSS_PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
TYPE = {"Content-Type": "application/sparql-query"}


@pytest.fixture(scope="module")
def client(crowd: Path, serve) -> Iterator[httpx.Client]:
    """A service with tight limits."""
    settings = Settings(store=crowd, query_seconds=SECONDS, query_memory=600_000_000, result_bytes=2_000_000)
    with serve(settings) as running:
        yield running


def ask(client: httpx.Client, query: str, **headers: str) -> httpx.Response:
    """Send a query as a body."""
    return client.post("/sparql", content=query.encode(), headers={**TYPE, **headers})


def problem(response: httpx.Response, status: int, name: str) -> dict[str, object]:
    """The problem document of a response that must be one."""
    found: dict[str, object] = response.json()
    assert response.headers["content-type"] == "application/problem+json"
    assert (response.status_code, found["status"]) == (status, status)
    assert str(found["type"]).endswith(f"/{name}")
    return found


def test_by_get_form_and_body(client: httpx.Client) -> None:
    """The three ways of the protocol give the same answer."""
    by_get = client.get("/sparql", params={"query": ONE})
    by_form = client.post("/sparql", data={"query": ONE})
    assert by_get.status_code == 200
    assert by_get.json() == by_form.json() == ask(client, ONE).json()
    assert by_get.headers["content-type"] == "application/sparql-results+json"
    assert by_get.json()["head"]["vars"] == ["s"]
    assert client.get("/health").json()["snapshot"] in by_get.headers["etag"]


@pytest.mark.parametrize(
    ("accept", "query", "begins"),
    [
        ("text/csv", ONE, b"s\r\nhttps://"),
        ("text/tab-separated-values", ONE, b"?s\n<https://"),
        ("application/sparql-results+xml", "ASK {}", b"<?xml"),
        ("text/turtle", "CONSTRUCT WHERE { ?s a ?t }", b"@prefix"),
        ("application/ld+json", "CONSTRUCT WHERE { ?s a ?t }", b"[{"),
        ("application/n-triples", "DESCRIBE <https://w3id.org/honorum/id/person/person-1>", b"<https://"),
        ("application/n-quads", "CONSTRUCT WHERE { ?s a ?t }", b"<https://"),
        ("application/rdf+xml", "CONSTRUCT WHERE { ?s a ?t }", b"<?xml"),
    ],
)
def test_each_form_of_answer(client: httpx.Client, accept: str, query: str, begins: bytes) -> None:
    """Each form comes labelled as what was asked for, and looks like it."""
    response = ask(client, query, Accept=accept)
    assert response.headers["content-type"].partition(";")[0] == accept
    assert response.content.startswith(begins)


def test_answers_have_the_headers_and_codings_of_all_others(client: httpx.Client) -> None:
    """Scripts of other sites may read answers and refusals, browsers do not guess, and what is long is compressed."""
    everything = "SELECT * { ?s ?p ?o } LIMIT 200"
    for query, status in ((everything, 200), ("SELECT", 400)):
        response = ask(client, query, **{"Origin": "https://elsewhere.example", "Accept-Encoding": "gzip"})
        assert response.status_code == status
        assert response.headers["access-control-allow-origin"] == "*"
        assert response.headers["x-content-type-options"] == "nosniff"
    long = ask(client, everything, **{"Accept-Encoding": "gzip"})
    assert long.headers["content-encoding"] == "gzip"
    assert long.json() == ask(client, everything, **{"Accept-Encoding": "identity"}).json()


def test_not_acceptable(client: httpx.Client) -> None:
    """Who asks for what there is not hears what there is."""
    found = problem(ask(client, ONE, Accept="image/png"), 406, "not-acceptable")
    assert "text/csv" in found["available"]
    problem(client.get("/sparql", params={"query": ONE, "format": "turtle"}), 406, "not-acceptable")


def test_the_default_graph_is_the_record(client: httpx.Client) -> None:
    """Outside of GRAPH only the record is seen; GRAPH reaches the sources; FROM and the protocol choose others."""
    seen = 'ASK { ?s ?p "only in a source" }'
    source = "https://w3id.org/honorum/graph/source/d1"
    record = "https://w3id.org/honorum/graph/record"

    def truth(query: str, **fields: str) -> bool:
        return bool(client.post("/sparql", data={"query": query, **fields}).json()["boolean"])

    assert not truth(seen)
    assert truth('ASK { GRAPH ?g { ?s ?p "only in a source" } }')
    assert truth(f'ASK FROM <{source}> {{ ?s ?p "only in a source" }}')
    assert truth(seen, **{"default-graph-uri": source})
    assert not truth(f"ASK FROM <{source}> {{ ?s a ?t }}")
    assert truth(f"ASK FROM <{source}> {{ ?s a ?t }}", **{"default-graph-uri": record})
    assert not truth("ASK { GRAPH ?g { ?s ?p ?o } }", **{"default-graph-uri": record})
    assert truth("ASK { GRAPH ?g { ?s ?p ?o } }", **{"named-graph-uri": source})


def test_malformed(client: httpx.Client) -> None:
    """A query that does not parse comes back with what the parser says."""
    found = problem(ask(client, "SELECT * { ?s ?p"), 400, "malformed-query")
    assert "1:17" in str(found["detail"])
    problem(client.get("/sparql", params={"default-graph-uri": "urn:x"}), 400, "malformed-query")
    problem(client.get("/sparql", params=[("query", ONE), ("query", ONE)]), 400, "malformed-query")
    problem(ask(client, "SELECT * { ?s <http://x.example/unknown-function>(1) ?o }"), 400, "malformed-query")
    problem(client.post("/sparql", content=b"ASK { \xff }", headers=TYPE), 400, "malformed-query")
    problem(client.post("/sparql", params={"query": ONE}, data={"format": "json"}), 400, "malformed-query")
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    latin = client.post("/sparql", content=b"query=ASK%20%7B%20%3Fs%20%3Fp%20%22caf%E9%22%20%7D", headers=form)
    assert "UTF-8" in str(problem(latin, 400, "malformed-query")["detail"])


def test_columns_come_in_the_order_of_the_query(client: httpx.Client) -> None:
    """`SELECT *` gives its columns as they come up in the query, and the rows that it has anyway."""
    rows = [
        ask(client, f"SELECT {columns} {{ ?s ?p ?label }} LIMIT 3", Accept="text/csv").text.splitlines()
        for columns in ("*", "?s ?p ?label")
    ]
    assert rows[0] == rows[1]
    assert rows[0][0] == "s,p,label"


def test_the_service_describes_itself(client: httpx.Client) -> None:
    """Without a query there is a description, in the form asked for, with its endpoint."""
    found = client.get("/sparql", headers={"Accept": "application/n-triples"})
    assert found.headers["content-type"] == "application/n-triples"
    assert f"<{client.base_url}/sparql> <http://www.w3.org/ns/sparql-service-description#endpoint>" in found.text
    assert (
        Graph()
        .parse(data=client.get("/sparql").text, format="turtle")
        .isomorphic(Graph().parse(data=found.text, format="nt"))
    )
    chosen = client.get("/sparql", params={"format": "ntriples"}, headers={"Accept": "text/html"})
    assert chosen.headers["content-type"] == "application/n-triples"


def test_head_and_options(client: httpx.Client) -> None:
    """HEAD gives the headers of GET and nothing else; OPTIONS says which methods there are."""
    got, head = client.get("/sparql", params={"query": ONE}), client.head("/sparql", params={"query": ONE})
    assert (head.status_code, head.content) == (200, b"")
    assert {name: head.headers[name] for name in ("content-type", "content-length", "etag")} == {
        name: got.headers[name] for name in ("content-type", "content-length", "etag")
    }
    options = client.options("/sparql")
    assert (options.status_code, options.headers["allow"]) == (204, "GET, POST, HEAD, OPTIONS")
    assert client.options("/nowhere").status_code in {404, 405}


def test_a_client_that_goes_away_stops_its_query(crowd: Path, serve) -> None:
    """The only worker is free again though a query may run on for long, since its client has hung up."""
    with serve(Settings(store=crowd, query_seconds=3600, query_workers=1)) as client:
        assert ask(client, "ASK {}").status_code == 200
        with pytest.raises(httpx.ReadTimeout):
            client.post("/sparql", content=CROSS_PRODUCT.encode(), headers=TYPE, timeout=1)
        assert ask(client, "ASK {}").status_code == 200


def test_one_client_cannot_pile_up_queries(crowd: Path, serve) -> None:
    """Above its number of queries under way a client is told to wait, with a time to come back."""
    with serve(Settings(store=crowd, query_seconds=3, query_workers=1, queries_per_client=2)) as client:
        found: list[httpx.Response] = []
        threads = [threading.Thread(target=lambda: found.append(ask(client, CROSS_PRODUCT))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    refused = [response for response in found if response.status_code == 429]
    assert len(refused) == 2
    assert all(response.headers["retry-after"] for response in refused)


def test_writing_is_refused(client: httpx.Client) -> None:
    """Updates are refused by whatever way they come."""
    problem(ask(client, "LOAD <http://x.example/>"), 403, "query-refused")
    problem(client.post("/sparql", data={"update": "CLEAR ALL"}), 403, "query-refused")
    update = {"Content-Type": "application/sparql-update"}
    problem(client.post("/sparql", content=b"CLEAR ALL", headers=update), 403, "query-refused")
    problem(client.post("/sparql", json={"query": ONE}), 415, "unsupported-media-type")


def test_too_deep_and_too_long(client: httpx.Client) -> None:
    """4,000 nested OPTIONALs and endless texts are refused, and the service lives."""
    problem(ask(client, "SELECT * {" + "OPTIONAL { ?s ?p ?o " * 4000 + "}" * 4001), 403, "query-refused")
    problem(ask(client, "ASK { FILTER(true" + "||true" * 100_000 + ") }"), 403, "query-refused")
    assert client.post("/sparql", content=b"x" * 3_000_000, headers=TYPE).status_code == 413
    assert ask(client, "ASK {}").json()["boolean"]


def test_a_query_over_its_deadline_is_stopped(client: httpx.Client) -> None:
    """A cross product, which would run for hours, ends with a problem, and the next query is answered."""
    assert "2 seconds" in str(problem(ask(client, CROSS_PRODUCT), 504, "query-timeout")["detail"])
    assert ask(client, "ASK {}").json()["boolean"]


def test_others_go_on_meanwhile(crowd: Path, serve) -> None:
    """While one query hangs, other queries and other routes are answered; the one that hangs is still hanging then."""

    def hang(client: httpx.Client) -> None:
        with suppress(httpx.ReadTimeout):
            client.post("/sparql", content=CROSS_PRODUCT.encode(), headers=TYPE, timeout=8)

    with serve(Settings(store=crowd, query_seconds=60)) as client:
        slow = threading.Thread(target=hang, args=(client,))
        slow.start()
        time.sleep(0.3)
        answers = [ask(client, "ASK {}").status_code for _ in range(5)]
        healthy = client.get("/health").status_code
        hanging = slow.is_alive()
        slow.join()
    assert answers == [200] * 5
    assert healthy == 200
    assert hanging


def test_when_all_workers_are_busy(client: httpx.Client) -> None:
    """Who waits for longer than a query may run is sent away with a time to come back."""
    found: list[httpx.Response] = []
    threads = [threading.Thread(target=lambda: found.append(ask(client, CROSS_PRODUCT))) for _ in range(9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    statuses = sorted(response.status_code for response in found)
    assert set(statuses) == {503, 504}
    assert all(response.headers["retry-after"] for response in found if response.status_code == 503)
    assert ask(client, "ASK {}").json()["boolean"]


def test_a_query_that_wants_all_memory_is_stopped(crowd: Path, serve) -> None:
    """A sort of long strings over a cross product costs its worker, not the service."""
    hog = "x" * 50_000
    query = f'SELECT ?x {{ ?a ?b ?c . ?d ?e ?f BIND(CONCAT("{hog}", STR(?a), STR(?d)) AS ?x) }} ORDER BY ?x'
    with serve(Settings(store=crowd, query_seconds=50, query_memory=400_000_000, query_workers=1)) as client:
        problem(ask(client, query), 507, "query-crashed")
        assert ask(client, "ASK {}").json()["boolean"]


def test_workers_are_started_anew(crowd: Path) -> None:
    """When the whole pool of processes has ended, the next query starts another."""

    async def ask_twice() -> tuple[bytes, bytes]:
        with Workers(Settings(store=crowd)) as workers:
            job = Job(str(current(crowd).path), "ASK {}", "json", 1000)
            first = await workers.run(job)
            workers.close()
            return first, await workers.run(job)

    first, second = asyncio.run(ask_twice())
    assert first == second == b'{"head":{},"boolean":true}'


def test_a_result_is_whole_or_an_error(client: httpx.Client) -> None:
    """A result over the ceiling is an error; one below it is complete JSON."""
    problem(ask(client, "SELECT * { ?a ?b ?c . ?d ?e ?f }"), 413, "result-too-large")
    whole = json.loads(ask(client, "SELECT ?s { ?s ?p ?o }").text)
    assert len(whole["results"]["bindings"]) == 6000


def test_nothing_is_called(client: httpx.Client) -> None:
    """No spelling of SERVICE reaches a listener next door; then the service still answers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.5)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/sparql"
        for spelling in (
            f"SERVICE <{url}> {{}}",
            f"SeRvIcE SILENT <{url}> {{}}",
            f"\\u0053ERVICE <{url}> {{}}",
            f"SERVICE # <urn:x>\n<{url}> {{}}",
            f"FILTER(1<2)SERVICE<{url}>{{}}",
        ):
            problem(ask(client, f"SELECT * {{ {spelling} }}"), 403, "query-refused")
        problem(ask(client, f"PREFIX e: <{url}> SELECT * {{ SERVICEe: {{}} }}"), 403, "query-refused")
        assert ask(client, f"ASK FROM <{url}> {{ ?s ?p ?o }}").json() == {"head": {}, "boolean": False}
        with pytest.raises(TimeoutError):
            listener.accept()
    assert ask(client, "ASK {}").json()["boolean"]
