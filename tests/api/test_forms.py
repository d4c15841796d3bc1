"""Every look-up comes as a table and as JSON-LD, by its ending, by `format` and by `Accept`, over real HTTP."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from honorum.settings import Settings
from honorum.store import current

ADDRESSES = (
    "/who?office=President%20of%20Ardovia&on=2019-06-01",
    "/offices",
    "/offices?q=president",
    "/offices/president-of-ardovia",
    "/offices/president-of-ardovia/holders",
    "/offices/president-of-ardovia/holders?on=2019-06-01",
    "/offices/president-of-ardovia/holders?known_at=2100-01-01",
    "/officials?in=Ardovia",
    "/persons",
    "/parties",
    "/organizations",
    "/places",
    "/events",
    "/conflicts",
    "/articles",
    "/changes?since=2000-01-01",
)
FORMS = {"csv": "text/csv; charset=utf-8", "jsonld": "application/ld+json"}


@pytest.fixture(scope="module")
def client(sample_store: Path, serve) -> Iterator[httpx.Client]:
    """A client of a service over the sample world."""
    with serve(Settings(store=sample_store)) as found:
        yield found


@pytest.fixture(scope="module")
def addresses(client: httpx.Client) -> list[str]:
    """The addresses above, and one of each kind of thing, two persons and what ties them."""
    found = list(ADDRESSES)
    for kind in ("persons", "parties", "organizations", "places", "events", "articles"):
        items = client.get(f"/{kind}?limit=2").json()["items"]
        assert items, kind
        slug = items[0]["id"].rsplit("/", 1)[-1]
        found += [f"/{kind}/{slug}"]
        if kind == "persons":
            found += [f"/persons/{slug}/offices", f"/persons/{slug}/officials"]
            one, other = (quote(item["label"]) for item in items)
            found += [f"/paths?from={one}&to={other}", f"/search?q={one}"]
    return found


def ending(address: str, form: str) -> str:
    """The address with the form as its ending."""
    path, mark, query = address.partition("?")
    return f"{path}.{form}{mark}{query}"


@pytest.mark.parametrize("form", FORMS)
def test_three_ways_to_ask(client: httpx.Client, addresses: list[str], form: str) -> None:
    """The ending, `format` and `Accept` give the same body, with the type and the tag of the answer."""
    for address in addresses:
        joint = "&" if "?" in address else "?"
        answers = [
            client.get(ending(address, form)),
            client.get(f"{address}{joint}format={form}"),
            client.get(address, headers={"Accept": FORMS[form].partition(";")[0]}),
        ]
        for answer in answers:
            assert answer.status_code == 200, (address, answer.text)
            assert answer.headers["content-type"] == FORMS[form]
            assert answer.content == answers[0].content, address
            assert answer.headers["etag"] == client.get(address).headers["etag"]
        known = client.get(ending(address, form), headers={"If-None-Match": answers[0].headers["etag"]})
        assert known.status_code == 304


def test_a_row_for_each_thing_listed(client: httpx.Client, addresses: list[str]) -> None:
    """A table has as many rows as the answer lists things, and the values that JSON has."""
    for address in addresses:
        data = client.get(address).json()
        lists = [
            value
            for name, value in data.items()
            if isinstance(value, list) and name not in {"names", "types", "evidence", "creators"}
        ]
        rows = list(csv.DictReader(io.StringIO(client.get(ending(address, "csv")).text)))
        assert len(rows) == (sum(map(len, lists)) if lists else 1), address
        for item, row in zip([item for value in lists for item in value], rows, strict=True) if lists else ():
            for name in ("id", "tenure", "status", "label", "sentence", "kind"):
                if isinstance(item.get(name), str):
                    assert row[name] == item[name], address
            if "person" in item and "start" in item:
                assert row["start.earliest"] == (item["start"]["earliest"] or "")
                assert row["person.label"] == item["person"]["label"]


def test_a_table_without_rows_has_its_columns(client: httpx.Client) -> None:
    """Columns come from the description, so an empty table has them too."""
    empty = client.get("/offices/president-of-ardovia/holders.csv?on=1700-01-01").text
    full = client.get("/offices/president-of-ardovia/holders.csv").text
    assert empty == full.splitlines(keepends=True)[0]
    assert "evidence.quote" in empty


def test_jsonld_is_what_the_graph_says(client: httpx.Client, addresses: list[str], sample_store: Path) -> None:
    """Read back, each triple stands in the graph, and the things of the answer are all told of."""
    snapshot = current(sample_store)
    for address in addresses:
        body = client.get(ending(address, "jsonld")).content
        told = {quad.triple for quad in parse(body, format=RdfFormat.JSON_LD)}
        assert told or not client.get(address).json().get("items", ["one"]), address
        for triple in told:
            assert next(snapshot.quads(triple.subject, triple.predicate, triple.object, None), None), (address, triple)


def test_jsonld_has_the_words_behind_a_tenure(client: httpx.Client) -> None:
    """A tenure comes with the quotes that it rests on."""
    address = "/offices/president-of-ardovia/holders"
    told = {quad.triple for quad in parse(client.get(f"{address}.jsonld").content, format=RdfFormat.JSON_LD)}
    for holder in client.get(address).json()["holders"]:
        assert any(triple.subject == NamedNode(holder["tenure"]) for triple in told)
        claims = {one["claim"]: one["quote"] for one in holder["evidence"]}
        quote_of = NamedNode("https://w3id.org/honorum/ontology#quote")
        for claim, quoted in claims.items():
            assert Triple(NamedNode(claim), quote_of, Literal(quoted)) in told


@pytest.mark.parametrize("route", ["/paths?from={}&to={}", "/neighbours?of={}", "/shared?of={}&of={}"])
def test_ties_as_known_on_a_day_are_linked_too(client: httpx.Client, route: str) -> None:
    """An answer about several things has a record of a day as well; of a day after all sources it is that of today."""
    people = [item["id"].rsplit("/", 1)[-1] for item in client.get("/persons?limit=2").json()["items"]]
    address = route.format(*people)
    now = client.get(f"{address}&format=jsonld")
    later = client.get(f"{address}&known_at=2999-01-01&format=jsonld")
    assert (now.status_code, later.status_code) == (200, 200)
    assert later.json() == now.json() != []


def test_the_next_part_keeps_its_form(client: httpx.Client) -> None:
    """`Link` leads from part to part of a table."""
    whole = client.get("/persons.csv").text.splitlines()[1:]
    found: list[str] = []
    address: str | None = "/persons.csv?limit=3"
    while address:
        part = client.get(address)
        assert part.headers["content-type"] == FORMS["csv"]
        found += part.text.splitlines()[1:]
        address = part.links.get("next", {}).get("url")
    assert found[: len(whole)] == whole


def test_problems_stay_problems(client: httpx.Client) -> None:
    """What is not there, or comes in no such form, is told as a problem document."""
    missing = client.get("/persons/nobody-at-all.csv")
    assert (missing.status_code, missing.headers["content-type"]) == (404, "application/problem+json")
    odd = client.get("/persons?format=docx")
    assert (odd.status_code, odd.headers["content-type"]) == (406, "application/problem+json")
    assert client.get("/health.csv").status_code == 404
