"""Every route answers as the service describes itself, to programs and to people."""

from pathlib import Path

import httpx
import pytest
from pydantic import BaseModel
from pyoxigraph import RdfFormat, parse

from honorum.settings import Settings
from honorum_api import answers
from honorum_api.routes.health import Health

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
VESK = "https://w3id.org/honorum/id/person/doren-vesk"
PRESIDENT = "https://w3id.org/honorum/id/office/president-of-velmara"

ANSWERS: list[tuple[str, type[BaseModel]]] = [
    ("/health", Health),
    ("/who?office=president&in=Velmara&on=2019-06-01", answers.Holders),
    ("/who?office=president&in=Velmara&on=2019-06-01&known_at=2026-11-22", answers.Holders),
    ("/who?office=President%20of%20Velmara", answers.Holders),
    ("/offices", answers.OfficeList),
    ("/offices?q=president&in=Velmara", answers.OfficeList),
    ("/offices?q=president&in=Velmara&known_at=2026-11-22", answers.OfficeList),
    ("/offices/president-of-velmara", answers.Holders),
    ("/offices/president-of-velmara/holders", answers.Holders),
    ("/offices/president-of-velmara/holders?on=2019-06-01", answers.Holders),
    ("/persons", answers.ThingList),
    ("/persons?known_at=2026-11-22", answers.ThingList),
    ("/persons?q=vesk", answers.ThingList),
    ("/persons/doren-vesk", answers.Career),
    ("/persons/doren-vesk/offices", answers.OfficesHeld),
    ("/persons/doren-vesk/officials?on=2020-01-01", answers.Officials),
    ("/officials?in=Velmara", answers.Officials),
    ("/officials?in=Velmara&known_at=2026-11-20", answers.Officials),
    ("/officials?in=Velmara&on=2019-06-01&standing=current&scope=national&ended_within=5", answers.Officials),
    ("/parties", answers.ThingList),
    ("/parties/civic-union", answers.Party),
    ("/parties/civic-union?on=2019-06-01", answers.Party),
    ("/organizations", answers.ThingList),
    ("/organizations/national-assembly-of-velmara", answers.PlaceOrBody),
    ("/places", answers.ThingList),
    ("/places/velmara", answers.PlaceOrBody),
    ("/places/velmara?on=2019-06-01", answers.PlaceOrBody),
    ("/places/velmara?known_at=2026-11-22", answers.PlaceOrBody),
    ("/places/country/velmara", answers.PlaceOrBody),
    ("/events", answers.ThingList),
    ("/conflicts", answers.ConflictList),
    ("/conflicts?known_at=2026-11-22", answers.ConflictList),
    ("/articles", answers.ArticleList),
    ("/articles?q=steps", answers.ArticleList),
    ("/articles?known_at=2026-11-22", answers.ArticleList),
    ("/articles/0e6d534f938e6701", answers.Article),
    ("/paths?from=Ilsa%20Marn&to=Kaia%20Tolvren", answers.Paths),
    ("/paths?from=Ilsa%20Marn&to=Doren%20Vesk&follow=succession", answers.Paths),
    ("/paths?from=Ilsa%20Marn&to=Kaia%20Tolvren&known_at=2020-01-01", answers.Paths),
    ("/neighbours?of=Ilsa%20Marn&hops=2&limit=1", answers.Neighbourhood),
    ("/neighbours?of=Ilsa%20Marn&known_at=2020-01-01", answers.Neighbourhood),
    ("/shared?of=Ilsa%20Marn&of=Kaia%20Tolvren", answers.SharedTies),
    ("/shared?of=Ilsa%20Marn&of=Doren%20Vesk&of=Kaia%20Tolvren&limit=1", answers.SharedTies),
    ("/changes?since=2020-01-01", answers.Changes),
    ("/changes", answers.Changes),
]


@pytest.mark.parametrize(("address", "model"), ANSWERS)
def test_answers_have_the_shape_that_is_described(country: httpx.Client, address: str, model: type[BaseModel]) -> None:
    """What is sent has each described field and no other."""
    response = country.get(address)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/json"
    model.model_validate(response.json())


@pytest.mark.parametrize("address", [address for address, model in ANSWERS if model is not Health])
def test_browsers_get_a_page(country: httpx.Client, address: str) -> None:
    """The same address shows a browser a whole page, which names the data behind it."""
    response = country.get(address, headers=BROWSER)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.text.rstrip().endswith("</html>")
    assert "format=json" in response.text


def test_every_event_can_be_looked_up(country: httpx.Client) -> None:
    """Each event of the list has its own answer."""
    events = country.get("/events", params={"limit": 100}).json()["items"]
    assert events
    for event in events:
        answer = country.get(f"/events/{event['id'].rsplit('/', 1)[-1]}")
        answers.Event.model_validate(answer.json())


def test_who_tells_the_holder_with_the_words(country: httpx.Client) -> None:
    """The holder on a day comes with certainty, bounds and the quoted words of the sources."""
    answer = country.get("/who", params={"office": "president", "in": "Velmara", "on": "2019-06-01"}).json()
    assert answer["office"]["id"] == PRESIDENT
    assert answer["on"] == "2019-06-01"
    assert answer["vacant"] is False
    (holder,) = answer["holders"]
    assert holder["person"] == {"id": VESK, "label": "Doren Vesk"}
    assert holder["certainty"] == "certain"
    assert holder["start"]["edtf"] == "2019-03-20"
    assert holder["end"]["edtf"] is None
    assert "sworn in as president" in holder["evidence"][0]["quote"]
    assert holder["evidence"][0]["source"]["publisher"] == "Velmara Courier"


def test_who_followed_whom_in_an_office(country: httpx.Client) -> None:
    """Only by successions: one hop from the president who left to the one who came, with its day and its words."""
    asked = {"from": "Ilsa Marn", "to": "Doren Vesk", "follow": "succession"}
    (chain,) = country.get("/paths", params=asked).json()["paths"]
    assert chain["sentence"] == "Doren Vesk followed Ilsa Marn as President of Velmara (2019-03-20)."
    (hop,) = chain["hops"]
    assert hop["kind"] == "succession"
    assert (hop["during"]["start"]["latest"], hop["during"]["end"]["earliest"]) == ("2019-03-20", "2019-03-21")
    assert [one["quote"] for one in hop["evidence"]] == [
        "Doren Vesk, the prime minister, was sworn in as president on Wednesday"
    ]
    assert country.get("/paths", params={**asked, "on": "2019-03-21"}).json()["paths"] == []


def test_nobody_is_told_before_the_sources_were_read(country: httpx.Client) -> None:
    """As known before anything was read, no holder is known."""
    asked = {"office": "president", "in": "Velmara", "on": "2019-06-01", "known_at": "2020-01-01"}
    assert country.get("/who", params=asked).json()["holders"] == []


@pytest.mark.parametrize(
    ("address", "status", "name"),
    [
        ("/who?office=archduke", 404, "unknown-name"),
        ("/who?office=president&in=Atlantis", 404, "unknown-name"),
        ("/who?office=president&in=Velmara&on=yesterday", 400, "invalid-date"),
        ("/who?office=president&in=Velmara&on=20190601", 400, "invalid-date"),
        ("/who?office=president&in=Velmara&known_at=2019-02-30", 400, "invalid-date"),
        ("/who", 400, "bad-input"),
        ("/who?office=", 400, "bad-input"),
        ("/offices/nothing", 404, "unknown-name"),
        ("/offices/nothing/holders", 404, "unknown-name"),
        ("/offices?limit=0", 400, "bad-input"),
        ("/offices?limit=many", 400, "bad-input"),
        ("/persons?after=person/nobody", 400, "bad-input"),
        ("/persons/nobody", 404, "unknown-name"),
        ("/persons/doren-vesk?format=pdf", 406, "not-acceptable"),
        ("/parties/none", 404, "unknown-name"),
        ("/places/none", 404, "unknown-name"),
        ("/events/none", 404, "unknown-name"),
        ("/articles/none", 404, "unknown-name"),
        ("/paths?from=Ilsa%20Marn&to=Nobody%20Atall", 404, "unknown-name"),
        ("/paths?from=Ilsa%20Marn", 400, "bad-input"),
        ("/persons/%19%F4%82%87%BF%23", 404, "unknown-name"),
        ("/places/a%20b/c", 404, "unknown-name"),
        ("/id/person%3E/x.ttl", 404, "unknown-name"),
        ("/nowhere", 404, "not-found"),
    ],
)
def test_problems(country: httpx.Client, address: str, status: int, name: str) -> None:
    """Whatever is wrong comes back as a problem document with its kind and what to do."""
    response = country.get(address)
    problem = response.json()
    assert response.headers["content-type"] == "application/problem+json"
    assert (response.status_code, problem["status"]) == (status, status)
    assert problem["type"].endswith(f"/{name}")
    assert problem["title"]
    assert problem["detail"]


def test_near_names(country: httpx.Client) -> None:
    """Who misspells hears what comes near."""
    problem = country.get("/who", params={"office": "Presidant of Velmara"}).json()
    assert problem.get("near") == ["President of Velmara"] or problem["office"]["id"] == PRESIDENT


def test_lists_go_on_to_their_end(country: httpx.Client) -> None:
    """Following `next` visits every item once."""
    address, seen = "/persons?limit=2", []
    while address:
        part = country.get(address).json()
        assert len(part["items"]) <= part["limit"] == 2
        seen += [item["id"] for item in part["items"]]
        address = part["next"]
    whole = country.get("/persons", params={"limit": 1000}).json()["items"]
    assert seen == [item["id"] for item in whole]
    assert len(seen) == len(set(seen)) > 2


def test_an_answer_is_sent_once_per_snapshot(country: httpx.Client) -> None:
    """The tag is the snapshot's name; who has the answer gets 304 and nothing more."""
    first = country.get("/persons/doren-vesk")
    snapshot = country.get("/health").json()["snapshot"]
    assert snapshot in first.headers["etag"]
    again = country.get("/persons/doren-vesk", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = country.get("/persons/doren-vesk", headers={"If-None-Match": 'W/"another"'})
    assert other.status_code == 200


def test_an_answer_for_today_is_not_for_tomorrow(country: httpx.Client) -> None:
    """Asked without a day, the tag also names the day."""
    asked = {"office": "president", "in": "Velmara"}
    with_day = country.get("/who", params={**asked, "on": "2019-06-01"})
    without = country.get("/who", params=asked)
    assert without.json()["on"] in without.headers["etag"]
    assert without.headers["etag"] != with_day.headers["etag"]


@pytest.mark.parametrize(
    ("accept", "address"),
    [
        ("text/html", "/persons/doren-vesk"),
        ("application/json", "/persons/doren-vesk"),
        ("text/turtle", "/id/person/doren-vesk.ttl"),
        ("application/ld+json", "/id/person/doren-vesk.jsonld"),
    ],
)
def test_things_under_their_own_names(country: httpx.Client, accept: str, address: str) -> None:
    """An IRI of the graph leads to the page or the data, by what the client accepts."""
    sent = country.get("/id/person/doren-vesk", headers={"Accept": accept})
    assert (sent.status_code, sent.headers["location"]) == (303, address)
    assert country.get(address, headers={"Accept": accept}).headers["content-type"].startswith(accept)


@pytest.mark.parametrize("ending", ["ttl", "jsonld", "json", "html"])
def test_things_without_a_route_of_their_own(country: httpx.Client, ending: str) -> None:
    """A tenure, a claim, a quote can be looked up too."""
    tenure = country.get("/offices/president-of-velmara").json()["holders"][0]["tenure"]
    slug = tenure.rsplit("/", 1)[-1]
    response = country.get(f"/id/tenure/{slug}.{ending}")
    assert response.status_code == 200
    assert "president-of-velmara" in response.text


def test_an_unknown_thing_or_form_is_a_problem(country: httpx.Client) -> None:
    """What the graph does not say anything of is not found; what cannot be written is not acceptable."""
    assert country.get("/id/person/nobody.ttl").status_code == 404
    assert country.get("/id/person/doren-vesk.png").status_code == 406


def test_health_counts(country: httpx.Client) -> None:
    """Health says how much is in the graph."""
    health = country.get("/health").json()
    assert health["ok"] is True
    assert health["counts"]["articles"] == 2
    assert health["counts"]["datasets"] == 1
    assert health["counts"]["persons"] == len(country.get("/persons?limit=1000").json()["items"])


def test_without_a_graph_it_says_so(tmp_path: Path, serve) -> None:
    """A service whose store is not there answers 503 and keeps the path to itself."""
    with serve(Settings(store=tmp_path / "none")) as client:
        response = client.get("/health")
        assert response.status_code == 503
        assert response.headers["retry-after"]
        assert str(tmp_path) not in response.text
        assert client.get("/openapi.json").status_code == 200


def test_methods_that_are_not_there(country: httpx.Client) -> None:
    """A wrong method is told in a problem document, with the methods there are."""
    response = country.delete("/persons")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, HEAD, OPTIONS"
    assert response.headers["content-type"] == "application/problem+json"


def test_the_description_of_the_graph_counts_right(country: httpx.Client) -> None:
    """The numbers of triples and of things of each class are those that a query finds."""

    def number(where: str) -> str:
        query = f"SELECT (COUNT(*) AS ?n) WHERE {{ {where} }}"
        answer = country.get("/sparql", params={"query": query, "format": "csv"})
        return answer.text.split()[1]

    said = {
        (triple.subject, triple.predicate.value.rsplit("#", 1)[-1]): triple.object
        for triple in parse(country.get("/.well-known/void").content, format=RdfFormat.TURTLE)
    }
    (triples,) = [value for (_, name), value in said.items() if name == "triples"]
    assert triples.value == number("?s ?p ?o")
    classes = {subject: value for (subject, name), value in said.items() if name == "class"}
    assert len(classes) == 5
    for subject, class_ in classes.items():
        assert said[subject, "entities"].value == number(f"?thing a {class_}")


def test_the_graph_describes_itself(country: httpx.Client) -> None:
    """Catalogues find the endpoint, the download and the snapshot, in the form that they ask for."""
    forms = ("*/*", "application/n-triples")
    turtle, other = (country.get("/.well-known/void", headers={"Accept": form}) for form in forms)
    triples = set(parse(turtle.content, format=RdfFormat.TURTLE))
    assert triples == set(parse(other.content, format=RdfFormat.N_TRIPLES))
    described = {
        (triple.predicate.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1], triple.object.value) for triple in triples
    }
    assert ("sparqlEndpoint", f"{country.base_url}/sparql") in described
    assert ("identifier", country.get("/health").json()["snapshot"]) in described
