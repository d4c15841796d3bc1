"""The W3C's own tests of SPARQL 1.1, asked of a running service over HTTP."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from pyoxigraph import NamedNode, QueryResultsFormat, QueryTriples, RdfFormat, Store, serialize
from w3c_sparql import (
    ProtocolTest,
    QueryTest,
    Request,
    answers,
    csv_lines,
    expected,
    load,
    protocol_tests,
    query_tests,
    unpack,
)

from honorum.settings import Settings
from honorum.store import open_writer

pytestmark = pytest.mark.shared

TYPE = {"Content-Type": "application/sparql-query"}
NO_GRAPH = "urn:honorum:no-graph"


@pytest.fixture(scope="module")
def suite(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The suite, unpacked."""
    return unpack(shared, tmp_path_factory.mktemp("w3c"))


@pytest.fixture(scope="module")
def tests(suite: Path) -> list[QueryTest]:
    """All tests of queries."""
    return query_tests(suite)


@pytest.fixture(scope="module")
def client(suite: Path, tests: list[QueryTest], serve, tmp_path_factory) -> Iterator[httpx.Client]:
    """A service over all data that any test loads, each file in a graph with the file's address as its name."""
    folder = tmp_path_factory.mktemp("w3c-store") / "graph"
    files = {path for test in tests for path in (*test.default, *test.named)}
    with open_writer(folder) as writer:
        for path in sorted(files):
            writer.add(load(path, path.as_uri()))
        for test in protocol_tests(suite):
            for name, path in test.graphs:
                writer.add(load(path, name))
        writer.publish()
    with serve(Settings(store=folder)) as running:
        yield running


def test_protocol(client: httpx.Client, suite: Path) -> None:
    """Every request of the protocol tests for queries gets a right status and answer; every update is refused."""
    wrong = [test.name for test in protocol_tests(suite) if not _protocol_holds(client, test)]
    assert wrong == []


def _protocol_holds(client: httpx.Client, test: ProtocolTest) -> bool:
    updates = test.name.startswith("update")
    return all(
        not answer.is_success
        if updates and request.method == "POST" and _is_update(request)
        else _is_right(request, answer)
        for request in test.requests[: 1 if updates else None]
        for answer in [_sent(client, request)]
    )


def _is_update(request: Request) -> bool:
    return b"update" in (request.body or b"") or any("update" in value for _, value in request.headers)


def _sent(client: httpx.Client, request: Request) -> httpx.Response:
    target = re.sub("^/sparql/", "/sparql", request.target)
    return client.request(request.method, target, content=request.body, headers=list(request.headers))


def _is_right(request: Request, answer: httpx.Response) -> bool:
    if answer.status_code not in request.statuses:
        return False
    return request.boolean is None or answer.json()["boolean"] is request.boolean


def test_queries(client: httpx.Client, tests: list[QueryTest], checkout: Path) -> None:
    """The service answers what the store answers, and the page on conformance lists each test that fails."""
    wrong = {test.name for test in tests if not _service_is_right(client, test)}
    lost = [test.name for test in tests if test.name in wrong and _store_is_right(test)]
    page = (checkout / "docs" / "reference" / "sparql-conformance.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"`([a-z-]+/[\w-]+)`", page))
    whole = {name for name in wrong if name.startswith(("entailment/", "service/"))}
    assert lost == []
    assert wrong - whole == listed
    assert f"of the {len(tests)} tests" in page
    assert f"answers {len(tests) - len(wrong)} right" in page


def _store_is_right(test: QueryTest) -> bool:
    """Whether the store by itself gives the right answer, its default graph being the test's."""
    store = Store()
    for path in test.named:
        store.extend(load(path, path.as_uri()))
    graphs = [NamedNode(path.as_uri()) for path in test.default]
    for path in test.default:
        store.extend(load(path, path.as_uri()))
    query = test.query.read_text(encoding="utf-8")
    if "SERVICE" in query.upper():
        return False
    try:
        dataset = {} if re.search(r"\bFROM\b", query) else {"default_graph": graphs, "named_graphs": _named(test)}
        result = store.query(query, base_iri=test.query.as_uri(), **dataset)
    except (SyntaxError, OSError, RuntimeError):
        return not test.valid
    if test.result is None:
        return test.valid
    if isinstance(result, QueryTriples):
        got = answers(serialize(result, format=RdfFormat.N_TRIPLES), RdfFormat.N_TRIPLES, ordered=False)
    elif test.result.suffix == ".csv":
        got = csv_lines(result.serialize(format=QueryResultsFormat.CSV))
    else:
        got = answers(result.serialize(format=QueryResultsFormat.JSON), QueryResultsFormat.JSON, ordered=False)
    return got == expected(test.result)


def _named(test: QueryTest) -> list[NamedNode]:
    return [NamedNode(path.as_uri()) for path in test.named]


def _service_is_right(client: httpx.Client, test: QueryTest) -> bool:
    query = f"BASE <{test.query.as_uri()}>\n{test.query.read_text(encoding='utf-8')}"
    params: list[tuple[str, str]] = []
    if not re.search(r"\bFROM\b", query):
        params += [("default-graph-uri", path.as_uri()) for path in test.default or ()]
        params += [("named-graph-uri", path.as_uri()) for path in test.named]
        params = params or [("default-graph-uri", NO_GRAPH)]
    params.append(("format", _form(test)))
    answer = client.post("/sparql", content=query.encode(), params=params, headers=TYPE)
    if test.result is None:
        malformed = (
            answer.status_code == 400 and "unsupported" not in answer.text and "not supported" not in answer.text
        )
        return test.valid is not malformed
    if not answer.is_success:
        return False
    form = _form(test)
    if form == "csv":
        return csv_lines(answer.content) == expected(test.result)
    if form == "ntriples":
        return answers(answer.content, RdfFormat.N_TRIPLES, ordered=False) == expected(test.result)
    kind = QueryResultsFormat.TSV if form == "tsv" else QueryResultsFormat.JSON
    return answers(answer.content, kind, ordered=False) == expected(test.result)


def _form(test: QueryTest) -> str:
    if test.result is not None and test.result.suffix in {".csv", ".tsv"}:
        return test.result.suffix.lstrip(".")
    text = re.sub(r"#.*|<[^>]*>", "", test.query.read_text(encoding="utf-8"))
    return "ntriples" if re.search(r"\b(CONSTRUCT|DESCRIBE)\b", text, re.IGNORECASE) else "json"
