"""The library of queries over HTTP."""

import csv
import html
import io

import httpx
import pytest

from honorum.library import bound, library, named
from honorum.store import current


def test_the_library_is_listed(country: httpx.Client) -> None:
    """Every query with what it answers and takes."""
    told = country.get("/queries").json()["queries"]
    assert [one["name"] for one in told] == [query.name for query in library()]
    assert told == [query.to_json() for query in library()]


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("succession-line", {"office": "President of Velmara"}),
        ("colleagues", {"person": "Kaia Tolvren"}),
        ("former-names", {"city": "Orvalle"}),
        ("conflicts-by-source", {}),
        ("told-by-few-sources", {"most": "2"}),
        ("claims-under-a-confidence", {"confidence": "0.7"}),
    ],
)
def test_an_answer_is_that_of_the_library(country: httpx.Client, velmara, name: str, given: dict[str, str]) -> None:
    """The rows that the query has in the snapshot, and some; asked twice, byte for byte the same."""
    response = country.get(f"/queries/{name}", params={**given, "format": "csv"})
    assert response.headers["content-type"].startswith("text/csv")
    assert current(velmara).name in response.headers["etag"]
    query = named(name)
    expected = [
        ["" if term is None else term.value for term in row]
        for row in current(velmara).query(query.text, bound(query, given))
    ]
    rows = list(csv.reader(io.StringIO(response.text)))
    assert rows[1:] == expected
    assert expected
    again = {"params": {**given, "format": "csv"}}
    assert country.get(f"/queries/{name}", **again).content == response.content
    known = country.get(f"/queries/{name}", headers={"If-None-Match": response.headers["etag"]}, **again)
    assert (known.status_code, known.content) == (304, b"")


def test_the_form_is_what_the_client_asks_for(country: httpx.Client) -> None:
    """JSON by default; XML, CSV, TSV by header."""
    assert country.get("/queries/capital").json()["results"]["bindings"]
    for kind in ("application/sparql-results+xml", "text/csv", "text/tab-separated-values"):
        assert country.get("/queries/capital", headers={"Accept": kind}).headers["content-type"].startswith(kind)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/queries/no-such-query", 404),
        ("/queries/career?office=x", 400),
        ("/queries/career?person=a&person=b", 400),
        ("/queries/holder-on-a-day?day=soon", 400),
        ("/queries/capital?format=pdf", 406),
    ],
)
def test_problems(country: httpx.Client, address: str, status: int) -> None:
    """What cannot be asked is told in a problem document."""
    response = country.get(address)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"


def test_a_value_is_never_read_as_sparql(country: httpx.Client) -> None:
    """A value that looks like a query is a name that nobody has."""
    sent = country.get("/queries/career", params={"person": '" } UNION { ?s ?p ?o } #'})
    assert sent.status_code == 404
    assert sent.json()["type"].endswith("unknown-name")
    sent = country.get("/queries/statements-about-a-topic", params={"word": '" } UNION { ?s ?p ?o } #'})
    assert sent.json()["results"]["bindings"] == []


def test_the_page_of_the_editor_offers_the_library(country: httpx.Client) -> None:
    """Each question is in the menu, with its values written into the query."""
    page = html.unescape(country.get("/sparql", headers={"Accept": "text/html"}).text)
    for query in library():
        assert query.question in page
    assert 'rdfs:label|skos:altLabel "President of Ardovia"' in page


def test_browsers_get_a_page_with_fields(country: httpx.Client) -> None:
    """Every question with a form for its values; asked, it opens in the editor with them written into it."""
    browser = {"Accept": "text/html"}
    page = html.unescape(country.get("/queries", headers=browser).text)
    for query in library():
        assert query.question in page
        assert f'action="/queries/{query.name}"' in page
        for parameter in query.parameters:
            assert f'name="{parameter.name}" value="{parameter.default}"' in page
    asked = country.get("/queries/career", params={"person": 'Ada <b>"the" Elder'}, headers=browser)
    assert asked.headers["content-type"].startswith("text/html")
    assert "<b>" not in asked.text
    assert 'skos:altLabel "Ada <b>\\"the\\" Elder"' in html.unescape(asked.text)
    assert country.get("/queries/career?format=csv", headers=browser).text.startswith("officeName")


def test_the_ending_names_the_form(country: httpx.Client) -> None:
    """A name with an ending has the answer in that form; a form that there is not is told."""
    bare = country.get("/queries/claims-by-rule", params={"format": "csv"})
    assert country.get("/queries/claims-by-rule.csv").text == bare.text
    assert country.get("/queries/claims-by-rule.tsv").headers["content-type"].startswith("text/tab-separated-values")
    assert country.get("/queries/claims-by-rule.pdf").status_code == 406
