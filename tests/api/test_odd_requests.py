"""What clients of many kinds send besides plain questions, answered as HTTP has it."""

import httpx
import pytest
from pydantic import SecretStr

from honorum.settings import Settings

NO_IRI = "https://w3id.org/honorum/id/person/no such person"
FRESH = [
    "/who?office=president&in=Velmara",
    "/offices",
    "/offices/president-of-velmara/holders",
    "/persons/doren-vesk",
    "/paths?from=Ilsa%20Marn&to=Kaia%20Tolvren",
    "/changes",
    "/search?q=vesk",
    "/sparql?query=ASK%20%7B%7D",
    "/queries/career",
    "/export/csv",
    "/reconcile",
    "/reconcile/suggest/entity?prefix=ves",
    "/health",
    "/.well-known/void",
]


@pytest.mark.parametrize("address", FRESH)
def test_who_has_an_answer_gets_it_once(country: httpx.Client, address: str) -> None:
    """Every answer from the graph names its snapshot, and whoever has it gets 304, by GET and by HEAD."""
    first = country.get(address)
    assert first.status_code == 200
    snapshot = country.get("/health").json()["snapshot"]
    assert snapshot in first.headers["etag"]
    for method in ("GET", "HEAD"):
        again = country.request(method, address, headers={"If-None-Match": f'"other", {first.headers["etag"]}'})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        assert country.request(method, address, headers={"If-None-Match": 'W/"other"'}).status_code == 200


def test_what_is_not_there_is_not_unchanged(country: httpx.Client) -> None:
    """`If-None-Match: *` does not turn a missing thing into one that the client has."""
    assert country.get("/persons/nobody", headers={"If-None-Match": "*"}).status_code == 404


def test_a_query_of_this_moment_has_no_tag(country: httpx.Client) -> None:
    """What may have another answer each time is not said to be the same."""
    response = country.get("/sparql", params={"query": "SELECT (NOW() AS ?now) {}"})
    assert (response.status_code, "etag" in response.headers) == (200, False)


def test_changes_of_the_last_week_are_not_those_of_tomorrow(country: httpx.Client) -> None:
    """Without a day, `/changes` reckons from today: its tag names the day, so that no old answer is kept."""
    dated, bare = (country.get("/changes", params=asked).headers["etag"] for asked in ({}, {"since": "2020-01-01"}))
    assert dated.startswith(bare.rstrip('"') + "-20")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/who?office=president&in=Velmara", "known_at"),
        ("/who?office=president&in=Velmara", "on"),
        ("/offices/president-of-velmara/holders", "known_at"),
        ("/persons/doren-vesk", "known_at"),
        ("/persons", "known_at"),
        ("/offices?q=president", "known_at"),
        ("/articles", "known_at"),
        ("/search?q=vesk", "known_at"),
        ("/paths?from=Ilsa%20Marn&to=Kaia%20Tolvren", "known_at"),
        ("/officials?in=Velmara", "known_at"),
        ("/officials?in=Velmara", "on"),
        ("/changes", "since"),
        ("/export/csv", "known_at"),
    ],
)
def test_the_ends_of_the_calendar_are_days(country: httpx.Client, path: str, field: str, day: str) -> None:
    """The first and the last day that can be written are asked about like any other."""
    assert country.get(httpx.URL(path).copy_merge_params({field: day})).status_code in {200, 404}


@pytest.mark.parametrize(
    ("path", "field"),
    [("/paths?to=Ilsa%20Marn", "from"), ("/neighbours", "of"), ("/export/csv", "in"), ("/officials", "in")],
)
def test_a_name_that_looks_like_an_iri_and_is_none(country: httpx.Client, path: str, field: str) -> None:
    """Nothing is called so, which is not a failure of the service."""
    response = country.get(httpx.URL(path).copy_merge_params({field: NO_IRI}))
    assert (response.status_code, response.headers["content-type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    "address",
    [
        "/who?office=president&in=Velmara&office=prime%20minister",
        "/persons?q=vesk&q=marn",
        "/neighbours?of=Ilsa%20Marn&of=Doren%20Vesk",
        "/paths?from=Ilsa%20Marn&to=Kaia%20Tolvren&on=2019-01-01&on=2020-01-01",
    ],
)
def test_two_values_for_one_field_are_refused(country: httpx.Client, address: str) -> None:
    """Which of them is meant cannot be known, so neither is taken silently."""
    response = country.get(address)
    assert (response.status_code, "given twice" in response.json()["detail"]) == (400, True)


def test_a_field_that_may_be_given_again_may(country: httpx.Client) -> None:
    """The same value twice is no doubt, and lists of values stay lists."""
    for address in (
        "/who?office=president&in=Velmara&in=Velmara",
        "/shared?of=Ilsa%20Marn&of=Kaia%20Tolvren",
        "/officials?in=Velmara&scope=national&scope=local",
    ):
        assert country.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/officials?in=Velmara&role=wizard", "/officials?in=Velmara&after=nothing"])
def test_what_would_hide_everybody_is_refused(country: httpx.Client, address: str) -> None:
    """A misspelt role or a place in another list is told, and never answered with nobody or from the beginning."""
    assert country.get(address).status_code == 400


@pytest.mark.parametrize(("path", "method"), [("/sparql", "POST"), ("/who", "GET"), ("/mcp", "POST")])
def test_a_page_of_another_site_may_ask(country: httpx.Client, path: str, method: str) -> None:
    """What a browser asks before it sends the request of another site's page is allowed."""
    asked = {
        "Origin": "https://another.example",
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "authorization,content-type,x-requested-with",
    }
    allowed = country.options(path, headers=asked)
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == "*"
    assert method in allowed.headers["access-control-allow-methods"]


@pytest.mark.parametrize(("path", "allowed"), [("/who", {"GET", "HEAD", "OPTIONS"}), ("/mcp", {"POST", "OPTIONS"})])
def test_another_method_is_told_which_there_are(country: httpx.Client, path: str, allowed: set[str]) -> None:
    """405 names all methods of the path, as OPTIONS does."""
    for method, status in (("OPTIONS", 204), ("DELETE", 405)):
        response = country.request(method, path)
        assert (response.status_code, set(response.headers["allow"].split(", "))) == (status, allowed)
        assert response.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("method", ["GET", "HEAD", "DELETE"])
def test_there_is_nothing_to_listen_to_at_mcp(country: httpx.Client, method: str) -> None:
    """Without sessions no stream is opened that never ends: the method is refused at once."""
    assert country.request(method, "/mcp", timeout=5).status_code == 405


def test_an_empty_token_opens_nothing(serve, velmara) -> None:
    """A token that is set to nothing is none: nobody can write with an empty one."""
    with serve(Settings(store=velmara, token=SecretStr(""))) as service:
        response = service.post("/articles", json={"text": "Any."}, headers={"Authorization": "Bearer"})
        assert response.status_code == 403


def test_an_export_is_narrowed_to_a_body_too(country: httpx.Client) -> None:
    """`in` takes a place or a body, as it says."""
    response = country.get("/export/csv", params={"in": "National Assembly of Velmara"})
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("/search?q=a", "items"),
        ("/changes?since=2020-01-01", "changes"),
        ("/neighbours?of=Ilsa%20Marn&hops=2", "neighbours"),
        ("/officials?in=Velmara", "items"),
    ],
)
def test_a_list_goes_on_to_its_end(country: httpx.Client, address: str, key: str) -> None:
    """Part by part each list gives all that it has, once and in order; a foreign place to go on after is refused."""
    whole = country.get(address, params=None).json()[key]
    assert len(whole) > 1
    found, following = [], f"{address}&limit=1"
    while following:
        part = country.get(following).json()
        found += part[key]
        assert part["limit"] == 1
        following = part["next"]
    assert found == whole
    assert country.get(f"{address}&after=nothing-like-it").status_code == 400


def test_the_next_part_of_a_table_is_a_table(country: httpx.Client) -> None:
    """The header `Link` of a table leads to more of the table, not to JSON."""
    response = country.get("/neighbours.csv?of=Ilsa%20Marn&hops=2&limit=1")
    assert response.headers["link"].startswith("</neighbours.csv?")
