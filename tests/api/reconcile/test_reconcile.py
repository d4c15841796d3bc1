"""Tables meet the record through the Reconciliation Service API 0.2, as OpenRefine speaks it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from honorum.settings import Settings


@pytest.fixture(scope="module")
def service(sample_store: Path, serve) -> Iterator[httpx.Client]:
    """A client of a service over the sample world."""
    with serve(Settings(store=sample_store)) as client:
        yield client


def asked(service: httpx.Client, **query: Any) -> list[dict[str, Any]]:
    """The candidates for one row."""
    answer = service.post("/reconcile", data={"queries": json.dumps({"q": query})})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["q"]["result"]
    return found


def test_the_manifest_says_where_everything_is(service: httpx.Client) -> None:
    """Version, types, and addresses that answer."""
    told = service.get("/reconcile").json()
    assert told["versions"] == ["0.2"]
    assert {"id": "Person", "name": "Person"} in told["defaultTypes"]
    (first, *_) = asked(service, query="Mira Kovalen")
    for pattern in (told["view"]["url"], told["preview"]["url"]):
        shown = service.get(pattern.replace("{{id}}", first["id"]), headers={"Accept": "text/html"})
        assert shown.status_code in {200, 303}
    assert "Mira Kovalen" in service.get(told["preview"]["url"].replace("{{id}}", first["id"])).text
    for what in ("entity", "type", "property"):
        place = told["suggest"][what]
        assert service.get(place["service_url"] + place["service_path"], params={"prefix": "p"}).json()["result"]


def test_a_name_has_candidates_with_scores(service: httpx.Client) -> None:
    """A whole name, whatever its order, has the highest score; a misspelled one less; what nobody is called none."""
    for name in ("Mira Kovalen", "KOVALEN, Mira"):
        (first, *_) = asked(service, query=name, type="Person")
        assert (first["id"], first["score"]) == ("person/mira-kovalen", 100)
    (wrong, *_) = asked(service, query="Mira Kowalen")
    assert wrong["id"] == "person/mira-kovalen"
    assert wrong["score"] < 100
    assert not wrong["match"]
    assert asked(service, query="qqqqqqq") == []
    assert asked(service, query="Mira Kovalen", type="Party") == []


def test_a_name_alone_makes_no_person_sure(service: httpx.Client) -> None:
    """A person is sure when another column agrees, and not when one disagrees; an office's whole name is enough."""

    def person(*properties: dict[str, Any]) -> dict[str, Any]:
        return asked(service, query="Mira Kovalen", type="Person", properties=list(properties))[0]

    right, wrong = {"pid": "office", "v": "President of Ardovia"}, {"pid": "office", "v": "Mayor of Nowhere"}
    assert not person()["match"]
    assert person(right)["match"]
    assert not person(wrong)["match"]
    assert not person(right, {"pid": "party", "v": ["No Such Party"]})["match"]
    assert person(wrong)["score"] < person()["score"]
    assert {"id": "office", "value": True} in person(right)["features"]
    assert asked(service, query="President of Ardovia", type="Office")[0]["match"]


def test_a_batch_answers_each_row_under_its_key(service: httpx.Client) -> None:
    """Several rows at once, by GET and by POST alike, each with as many candidates as asked for."""
    queries = {"a": {"query": "Elena Dorsk"}, "b": {"query": "minister", "type": ["Office"], "limit": 2}}
    sent = service.get("/reconcile", params={"queries": json.dumps(queries)}).json()
    assert sent == service.post("/reconcile", data={"queries": json.dumps(queries)}).json()
    assert sent["a"]["result"][0]["name"] == "Elena Dorsk"
    assert len(sent["b"]["result"]) == 2


def test_a_table_is_filled_up(service: httpx.Client) -> None:
    """Properties of things that were reconciled come back, things with their ids, what is not known as nothing."""
    wanted = [{"id": "office", "settings": {"limit": 1}}, {"id": "name"}, {"id": "birth"}]
    extend = {"ids": ["person/mira-kovalen", "person/nobody", "<script>"], "properties": wanted}
    told = service.post("/reconcile", data={"extend": json.dumps(extend)}).json()
    assert [one["id"] for one in told["meta"]] == ["office", "name", "birth"]
    row = told["rows"]["person/mira-kovalen"]
    assert row["office"][0]["id"].startswith("office/")
    assert len(row["office"]) == 1
    assert {"str": "Mira Kovalen"} in row["name"]
    assert told["rows"]["person/nobody"] == told["rows"]["<script>"] == {"office": [], "name": [], "birth": []}


def test_what_is_typed_is_completed(service: httpx.Client) -> None:
    """Beginnings suggest things, types and properties; a flyout and a preview say more."""
    (first, *_) = service.get("/reconcile/suggest/entity", params={"prefix": "koval"}).json()["result"]
    assert (first["name"], first["notable"][0]["id"]) == ("Mira Kovalen", "Person")
    assert service.get("/reconcile/suggest/type", params={"prefix": "off"}).json()["result"] == [
        {"id": "Office", "name": "Office"}
    ]
    assert "birth" in [one["id"] for one in service.get("/reconcile/properties?type=Person").json()["properties"]]
    for what, id_ in (("entity", first["id"]), ("type", "Office"), ("property", "birth")):
        assert "<b>" in service.get(f"/reconcile/flyout/{what}", params={"id": id_}).json()["html"]
        assert service.get(f"/reconcile/flyout/{what}", params={"id": "nothing"}).status_code == 404
    assert "frame-ancestors *" in service.get("/reconcile/preview?id=" + first["id"]).headers["content-security-policy"]


@pytest.mark.parametrize(
    "fields",
    [
        {"queries": "{"},
        {"queries": "[]"},
        {"queries": '{"q": {}}'},
        {"queries": '{"q": {"query": 7}}'},
        {"queries": json.dumps({str(number): {"query": "a"} for number in range(201)})},
        {"queries": "[" * 100_000},
        {"queries": '{"q": {"query": "a", "limit": 1e999}}'},
        {"queries": '{"q": {"query": "\\ud800"}}'},
        {"extend": "{}"},
        {"queries": "{}", "extend": "{}"},
    ],
)
def test_what_cannot_be_read_is_said(service: httpx.Client, fields: dict[str, str]) -> None:
    """What is no query is a problem that says so, and never an error of the service."""
    answer = service.post("/reconcile", data=fields)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("text", ["\x00", "😀", "../x", "person/\x00", "<b>", "ǅ", "İ", "\u202e", "a" * 299, "of", "-"])
def test_odd_texts_are_answered(service: httpx.Client, text: str) -> None:
    """Whatever somebody types into a field, the service has an answer or says what is wrong with it."""
    for kind in ("persons", "offices", "parties", "places", "events", "articles"):
        assert service.get(f"/{kind}", params={"q": text}).status_code == 200
        assert service.get(f"/{kind}", params={"after": text}).status_code == 400
    assert service.get("/reconcile/suggest/entity", params={"prefix": text}).status_code == 200
    assert service.get("/reconcile/preview", params={"id": text}).status_code == 404
    told = [{"pid": pid, "v": [text, {"id": text}, 3, True]} for pid in ("wikidata", "office", "birth", "name", "zzz")]
    asked(service, query=text, properties=told)
    extend = {"ids": [text], "properties": [{"id": "name"}, {"id": "zzz"}]}
    assert service.get("/reconcile", params={"extend": json.dumps(extend)}).json()["rows"] == {text: {"name": []}}


def test_other_bodies_are_refused(service: httpx.Client) -> None:
    """A body of another type, or one that is far too long, is refused."""
    assert service.post("/reconcile", json={}).status_code == 415
    assert service.post("/reconcile", data={"queries": "x" * 2_100_000}).status_code == 413


@pytest.mark.shared
def test_answers_follow_the_published_schemas(service: httpx.Client, shared: Path) -> None:
    """The manifest and each kind of answer are valid by the JSON schemas of the specification, as are its examples."""
    home = shared / "conformance" / "reconciliation" / "0.2"
    schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in (home / "schemas").glob("*.json")}
    type_ = Resource.from_contents({**schemas["type"], "$schema": "http://json-schema.org/draft-07/schema#"})
    security = Resource.from_contents({"$schema": "http://json-schema.org/draft-07/schema#"})
    registry = Registry().with_resources(
        [
            ("https://reconciliation-api.github.io/specs/0.2/schemas/type.json", type_),
            ("http://swagger.io/v2/schema.json", security),
        ]
    )

    def valid(answer: Any, name: str) -> None:
        Draft7Validator(schemas[name], registry=registry).validate(answer)

    valid(service.get("/reconcile").json(), "manifest")
    for name, place in (("entities", "entity"), ("types", "type"), ("properties", "property")):
        valid(service.get(f"/reconcile/suggest/{place}?prefix=p").json(), f"suggest-{name}-response")
    valid(service.get("/reconcile/properties?type=Office&limit=3").json(), "data-extension-property-proposal")
    for path in sorted((home / "examples" / "reconciliation-query-batch" / "valid").glob("*.json")):
        answer = service.post("/reconcile", data={"queries": path.read_text("utf-8")})
        assert answer.status_code == 200, (path.name, answer.text)
        valid(answer.json(), "reconciliation-result-batch")
    for path in sorted((home / "examples" / "reconciliation-query-batch" / "invalid").glob("*.json")):
        assert service.post("/reconcile", data={"queries": path.read_text("utf-8")}).status_code == 400, path.name
    for path in sorted((home / "examples" / "data-extension-query" / "valid").glob("*.json")):
        answer = service.post("/reconcile", data={"extend": path.read_text("utf-8")})
        assert answer.status_code == 200, (path.name, answer.text)
        valid(answer.json(), "data-extension-response")
    batch = {
        "a": {"query": "Mira Kovalen"},
        "b": {"query": "civic", "properties": [{"pid": "country", "v": "Ardovia"}]},
    }
    valid(service.post("/reconcile", data={"queries": json.dumps(batch)}).json(), "reconciliation-result-batch")
    every = {
        "ids": ["person/mira-kovalen"],
        "properties": [{"id": one} for one in ("name", "office", "party", "birth")],
    }
    valid(service.post("/reconcile", data={"extend": json.dumps(every)}).json(), "data-extension-response")
