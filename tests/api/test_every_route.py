"""Every route, asked what its description allows and what it does not: no answer is a failure, all are as described."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from honorum.library import library
from honorum.settings import Settings

BOUNDED = settings(
    max_examples=40,
    database=None,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
TOKEN = "word-of-the-test"  # noqa: S105 - it opens nothing but a store of this test
ACCEPTED = (
    "application/json",
    "application/ld+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/html",
    "text/turtle",
    "image/png",
    "nonsense",
)
DAYS = ("2019-06-01", "2020-02-29", "1900-01-01", "")
QUERIES = (
    "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 3",
    "ASK { ?s ?p ?o }",
    "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 3",
    "DESCRIBE <https://w3id.org/honorum/id/office/president-of-ardovia>",
    "SELECT * { SERVICE <http://127.0.0.1/> {} }",
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "SELECT (1/0 AS ?x) {}",
    "SELECT",
)
LISTS = ("offices", "persons", "parties", "organizations", "places", "events", "articles")


@pytest.fixture(scope="module")
def client(sample_store: Path, tmp_path_factory: pytest.TempPathFactory, serve) -> Iterator[httpx.Client]:
    """A service over the sample world that takes articles in."""
    store = tmp_path_factory.mktemp("every-route") / "graph"
    shutil.copytree(sample_store, store)
    with serve(Settings(store=store, token=TOKEN)) as running:
        yield running


@pytest.fixture(scope="module")
def described(client: httpx.Client) -> dict[str, APIOperation[Any, Any, Any, Any]]:
    """Each operation of the description, by its method and path."""
    schema = schemathesis.openapi.from_url(f"{client.base_url}/openapi.json")
    return {found.ok().label: found.ok() for found in schema.get_all_operations()}


@pytest.fixture(scope="module")
def known(client: httpx.Client) -> dict[str, list[str]]:
    """Values that mean something, by the name of the field that takes them."""
    names: dict[str, list[str]] = {}
    for name in LISTS:
        items = client.get(f"/{name}").json()["items"]
        assert items, name
        names[name] = [item["id"].partition("/id/")[2].partition("/")[2] for item in items]
    names["id"] = [
        f"{slug}{ending}" for slug in names["offices"] for ending in ("", ".html", ".json", ".jsonld", ".ttl")
    ]
    persons = [item["label"] for item in client.get("/persons").json()["items"]]
    offices = [item["label"] for item in client.get("/offices").json()["items"]]
    values = {
        "kind": ["office"],
        "office": offices,
        "person": persons,
        "from": persons,
        "to": persons,
        "actor": persons,
        "q": [*persons, *offices],
        "name": [query.name for query in library()],
        "query": QUERIES,
        "format": ["json", "html", "csv", "turtle", "gexf", "nquads"],
        **dict.fromkeys(("on", "since", "from", "until", "known_at"), DAYS),
    }
    return {**names, **{field: list(found) for field, found in values.items()}, "from": persons}


def operations() -> list[str]:
    """The operations there are, by their method and path."""
    from honorum_api.app import create_app

    paths = create_app().openapi()["paths"]
    return [f"{method.upper()} {path}" for path, methods in paths.items() for method in methods]


@pytest.mark.parametrize("label", operations())
def test_every_answer_is_as_described(
    label: str, described: dict[str, APIOperation[Any, Any, Any, Any]], known: dict[str, list[str]]
) -> None:
    """Each answer has a status, a form and a content that the description has; none is a failure of the service."""
    operation = described[label]
    any_case = st.one_of(*(operation.as_strategy(generation_mode=mode) for mode in GenerationMode))

    @BOUNDED
    @given(case=any_case, data=st.data())
    def ask(case: Case, data: st.DataObject) -> None:
        if data.draw(st.booleans()):
            case.headers["Accept"] = data.draw(st.sampled_from(ACCEPTED))
        if data.draw(st.booleans()):
            case.headers["Authorization"] = f"Bearer {TOKEN}"
        makes_sense = data.draw(st.booleans()) and _make_sense(case, known, data.draw)
        judged_elsewhere = [positive_data_acceptance, *([negative_data_rejection] if makes_sense else [])]
        case.call_and_validate(excluded_checks=judged_elsewhere, timeout=60)

    ask()


def _make_sense(case: Case, known: dict[str, list[str]], draw: Callable[[st.SearchStrategy[Any]], Any]) -> bool:
    """Put values that mean something in the place of some of those that were made up; says that this was done."""
    for given_values in (case.path_parameters, case.query):
        for field in list(given_values or ()):
            meant = known.get(case.path.split("/")[1] if field == "slug" else field)
            if meant and draw(st.booleans()):
                given_values[field] = draw(st.sampled_from(meant))
    if case.media_type == "application/sparql-query":
        case.body = draw(st.sampled_from(QUERIES))
    return True
