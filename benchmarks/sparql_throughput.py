"""Promise: SPARQL over HTTP nearly as fast as the store by itself, and questions answered while heavy queries run.

    python benchmarks/sparql_throughput.py --store STORE --quads 1000000

Beside Honorum, in the same run and over the same data: Oxigraph's own server and rdflib-endpoint over rdflib's memory,
each asked over HTTP by the same client, in turns. A query is light if the store in this process needs under 1 ms for
it, heavy if over 50 ms. Light ones are measured twice: each request with a comment of its own, so that none was ever
asked before, and as clients ask them, again and again. Heavy ones are always new. Answers must be the same.
Figures are medians of the rounds. The store is copied first; without `--store` it is the sample world. The peers are
installed into `--peers`, by default for this run only.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

from beside import servers
from beside.asking import Client, get, p95, per_second, sparql, times
from beside.stores import copied
from pyoxigraph import QueryResultsFormat, QuerySolutions

from honorum.demo import build
from honorum.store import Snapshot

JSON = "application/sparql-results+json"
LIGHT_MS, HEAVY_MS = 1.0, 50.0
DRAWN = 300
WHO_CLIENTS = 8
HEAVY_CLIENTS = 4
ROWS = 1_000_000
LOOSE = {"queries_per_client": 100, "query_seconds": 120, "result_bytes": 2_000_000_000}
"""Settings under which this one client may ask as much as it does here."""

_PREFIXES = """PREFIX hon: <https://w3id.org/honorum/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
_LIGHT = {
    "holders of an office": (
        "hon:Office",
        "SELECT ?holder ?start { ?t hon:office <IRI> ; hon:holder ?holder OPTIONAL { ?t hon:start ?start } } LIMIT 20",
    ),
    "offices of a person": (
        "hon:Person",
        "SELECT ?tenure ?office ?label { ?tenure hon:holder <IRI> ; hon:office ?office . ?office rdfs:label ?label }",
    ),
    "name of a person": ("hon:Person", "SELECT ?label { <IRI> rdfs:label ?label }"),
}
_HEAVY = {
    "tenures by office": "SELECT ?office (COUNT(?t) AS ?n) { ?t hon:office ?office } GROUP BY ?office",
    "names with a word in them": (
        'SELECT (COUNT(?s) AS ?n) { ?s rdfs:label ?label FILTER(CONTAINS(LCASE(STR(?label)), "minister")) }'
    ),
    "predicates": "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p",
    "started in one year": (
        "SELECT (COUNT(DISTINCT ?holder) AS ?n) { ?t hon:holder ?holder ; hon:earliestStart ?start ."
        ' FILTER(STRSTARTS(STR(?start), "1996")) }'
    ),
    "persons with many names": (
        "SELECT ?p (COUNT(?name) AS ?n) { ?p a hon:Person ; rdfs:label ?name } GROUP BY ?p ORDER BY DESC(?n) LIMIT 5"
    ),
}
_DIGITS = 12
_MARK = "\n#" + "0" * _DIGITS
_EVERYTHING = f"SELECT ?s ?p ?o {{ ?s ?p ?o }} LIMIT {ROWS}"
_ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


class Anew(Sequence[bytes]):
    """Requests that end with a mark, which is another number each time that one is taken."""

    def __init__(self, requests: Sequence[bytes]) -> None:
        self._requests = [request.removesuffix(_MARK[-_DIGITS:].encode()) for request in requests]
        self._numbers = count()

    def __len__(self) -> int:
        return len(self._requests)

    def __getitem__(self, place: int) -> bytes:  # type: ignore[override]
        return self._requests[place] + b"%0*d" % (_DIGITS, next(self._numbers))


def run_here(snapshot: Snapshot, query: str, form: QueryResultsFormat = QueryResultsFormat.JSON) -> tuple[bytes, float]:
    """The answer of the store in this process, and the milliseconds it took."""
    began = time.perf_counter()
    solutions = snapshot.run(query)
    assert isinstance(solutions, QuerySolutions)
    body = solutions.serialize(format=form)
    return body or b"", 1000 * (time.perf_counter() - began)


def median_here(snapshot: Snapshot, query: str) -> float:
    """Milliseconds of the store in this process, the median of five."""
    return statistics.median(run_here(snapshot, query)[1] for _ in range(5))


def light(snapshot: Snapshot) -> dict[str, list[str]]:
    """Queries that take the store under a millisecond, by kind, with things drawn from the whole graph."""
    found = {}
    for name, (kind, pattern) in _LIGHT.items():
        things = [row["s"].value for row in snapshot.query(f"{_PREFIXES}SELECT ?s {{ ?s a {kind} }}")]
        drawn = things[:: max(1, len(things) // DRAWN)]
        found[name] = [_PREFIXES + pattern.replace("IRI", iri) for iri in drawn]
        middle = statistics.median(run_here(snapshot, query)[1] for query in found[name])
        print(f"  {name}: {len(drawn)} queries, {middle:.2f} ms in process")
        if middle > LIGHT_MS:
            del found[name]
    return found


def heavy(snapshot: Snapshot) -> dict[str, str]:
    """Queries that take the store longer than fifty milliseconds."""
    found = {}
    for name, pattern in _HEAVY.items():
        taken = median_here(snapshot, _PREFIXES + pattern)
        print(f"  {name}: {taken:.0f} ms in process{'' if taken > HEAVY_MS else ', so not measured as heavy'}")
        if taken > HEAVY_MS:
            found[name] = _PREFIXES + pattern
    return found


def rows_of(body: bytes) -> Counter[str]:
    """The rows of an answer, however they are ordered; plain strings may name their type."""
    told = json.loads(body)["results"]["bindings"]
    for row in told:
        for term in row.values():
            if term.get("datatype") == "http://www.w3.org/2001/XMLSchema#string":
                del term["datatype"]
            term["type"] = term["type"].removeprefix("typed-")
    return Counter(json.dumps(row, sort_keys=True) for row in told)


def same_answers(ports: Mapping[str, int], asked: Mapping[str, Callable[[str], bytes]], queries: Sequence[str]) -> None:
    """Fail where a server answers otherwise than Honorum."""
    for query in queries:
        answers = {name: Client(port).ask(asked[name](query)) for name, port in ports.items()}
        expected = rows_of(answers["honorum"].body)
        for name, answer in answers.items():
            assert answer.status == 200, (name, query, answer.body[:500])
            assert " LIMIT " in query or rows_of(answer.body) == expected, (name, query)


def interleaved(rounds: int, ports: Mapping[str, int], measure: Callable[[str, int], float]) -> dict[str, float]:
    """The median of what is measured at each server, the servers taking turns."""
    found: dict[str, list[float]] = {name: [] for name in ports}
    for _ in range(rounds):
        for name, port in ports.items():
            found[name].append(measure(name, port))
    return {name: statistics.median(values) for name, values in found.items()}


def told(what: str, rates: Mapping[str, float], promised: Mapping[str, float]) -> None:
    """Print queries a second at each server, and the ratios beside what was promised."""
    print(f"{what}: " + ", ".join(f"{name} {rate:,.1f}/s" for name, rate in rates.items()))
    for name, least in promised.items():
        if name in rates:
            ratio = rates["honorum"] / rates[name]
            print(f"  {ratio:.2f} x {name} (promise: at least {least:g}){'' if ratio >= least else '  FALLS SHORT'}")


def large(port: int, snapshot: Snapshot, rounds: int) -> None:
    """A table of a million rows as CSV: whole over HTTP, beside what the store needs to write it."""
    over_http, here, first, rows = [], [], [], 0
    for _ in range(rounds):
        answer = Client(port).ask(sparql(_EVERYTHING, "text/csv"))
        assert answer.status == 200, answer.body[:500]
        over_http.append(answer.whole)
        first.append(answer.first)
        body, taken = run_here(snapshot, _EVERYTHING, QueryResultsFormat.CSV)
        here.append(taken / 1000)
        assert len(body) == len(answer.body)
        rows = body.count(b"\n") - 1
    ratio = statistics.median(over_http) / statistics.median(here)
    print(
        f"{rows:,} rows as CSV, {len(body) / 1e6:.0f} MB: whole in {statistics.median(over_http):.2f} s, first byte in"
    )
    print(f"  {statistics.median(first):.2f} s; the store by itself {statistics.median(here):.2f} s")
    print(f"  {ratio:.2f} x the store (promise: at most 1.3){'' if ratio <= 1.3 else '  FALLS SHORT'}")


def questions(port: int, snapshot: Snapshot) -> Callable[[], list[bytes]]:
    """A function that gives questions to `/who`, each time about other days, so that no answer is kept ready."""
    names = f"{_PREFIXES}SELECT ?label {{ ?office a hon:Office ; rdfs:label ?label }} ORDER BY ?office LIMIT 200"
    labels = [row["label"].value for row in snapshot.query(names)]
    labels = [label for label in labels if Client(port).ask(get("/who", office=label, on="1950-01-01")).status == 200]
    days = (date(1950, 1, 1) + timedelta(days=number % 27_000) for number in count())

    def more() -> list[bytes]:
        return [get("/who", office=label, on=day.isoformat()) for day in islice(days, 100) for label in labels]

    return more


def who_beside_heavy(port: int, snapshot: Snapshot, rounds: int, seconds: float) -> None:
    """What questions take while nothing else runs and while four heavy queries do."""
    more = questions(port, snapshot)
    times(port, more(), WHO_CLIENTS, seconds)
    quiet, busy = [], []
    for _ in range(rounds):
        quiet.append(p95(times(port, more(), WHO_CLIENTS, seconds)))
        hogs = [Client(port) for _ in range(HEAVY_CLIENTS)]
        for hog in hogs:
            hog.send(sparql(_ENDLESS, JSON))
        time.sleep(1)
        busy.append(p95(times(port, more(), WHO_CLIENTS, seconds)))
        for hog in hogs:
            hog.close()
        time.sleep(2)
    growth = statistics.median(busy) / statistics.median(quiet)
    print(f"/who, {WHO_CLIENTS} clients: p95 {statistics.median(quiet):.1f} ms, beside {HEAVY_CLIENTS} heavy queries")
    print(
        f"  {statistics.median(busy):.1f} ms: {growth:.1f} x (promise: under 3){'' if growth < 3 else '  FALLS SHORT'}"
    )


def compare(ports: Mapping[str, int], snapshot: Snapshot, arguments: argparse.Namespace) -> None:
    """Throughput of light and heavy queries at each server."""
    graphs = [snapshot.names.record.value, snapshot.names.ontology.value]
    asked: dict[str, Callable[[str], bytes]] = {
        "honorum": lambda query: sparql(query, JSON),
        "oxigraph": lambda query: sparql(query, JSON, "/query", **{"default-graph-uri": graphs}),
        "rdflib-endpoint": lambda query: sparql(query, JSON),
    }
    for name, queries in light(snapshot).items():
        same_answers(ports, asked, queries[:20])
        ready = {server: [asked[server](query + _MARK) for query in queries] for server in ports}

        def new(server: str, port: int, ready: Mapping[str, list[bytes]] = ready) -> float:
            return per_second(port, Anew(ready[server]), arguments.clients, arguments.seconds)

        def again(server: str, port: int, ready: Mapping[str, list[bytes]] = ready) -> float:
            return per_second(port, ready[server], arguments.clients, arguments.seconds)

        for how, rate in (("new", new), ("again", again)):
            rates = interleaved(arguments.rounds, ports, rate)
            told(f"{name}, {how}", rates, {"oxigraph": 0.4, "rdflib-endpoint": 20})
    fast = {name: port for name, port in ports.items() if name != "rdflib-endpoint"}
    for name, query in heavy(snapshot).items():
        same_answers(fast, asked, [query])

        def heavy_rate(server: str, port: int, query: str = query) -> float:
            return per_second(port, Anew([asked[server](query + _MARK)]), arguments.clients, arguments.seconds)

        rates = interleaved(arguments.rounds, fast, heavy_rate)
        if "rdflib-endpoint" in ports:
            answer = Client(ports["rdflib-endpoint"], 600).ask(asked["rdflib-endpoint"](query))
            rates["rdflib-endpoint"] = 1 / answer.whole
        told(name, rates, {"oxigraph": 0.9, "rdflib-endpoint": 20})


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, help="the store to copy")
    parser.add_argument("--quads", type=int, default=300_000, help="invented quads on top of it")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=2.0, help="of each round")
    parser.add_argument("--peers", type=Path, help="folder to keep the peers in")
    parser.add_argument("--without-rdflib", action="store_true", help="a large graph does not fit rdflib's memory")
    parser.add_argument("--only", choices=("queries", "large", "who"))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, ExitStack() as running:
        folder = Path(name)
        store = arguments.store or folder / "sample"
        if arguments.store is None:
            build(store)
        snapshot = copied(store, folder / "store", arguments.quads)
        (quads,) = snapshot.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
        print(f"{int(quads['n'].value):,} quads, {arguments.clients} clients, medians of {arguments.rounds} rounds")
        ports = {"honorum": running.enter_context(servers.honorum(folder / "store", LOOSE))}
        if arguments.only in {None, "large"}:
            large(ports["honorum"], snapshot, arguments.rounds)
        if arguments.only in {None, "who"}:
            who_beside_heavy(ports["honorum"], snapshot, arguments.rounds, arguments.seconds)
        if arguments.only in {None, "queries"}:
            programs = servers.peers_in(arguments.peers or folder / "peers")
            ports["oxigraph"] = running.enter_context(servers.oxigraph(programs, snapshot.path))
            if not arguments.without_rdflib:
                ports["rdflib-endpoint"] = running.enter_context(servers.rdflib_endpoint(programs, snapshot, folder))
            compare(ports, snapshot, arguments)


if __name__ == "__main__":
    main()
