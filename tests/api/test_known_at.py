"""Lists as they were known on a day, over real HTTP: they hold what the routes of single things tell of that day."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import httpx
import pytest
from diary import DAYS
from pyoxigraph import NamedNode, RdfFormat, parse

from honorum.rdf.terms import RDFS_LABEL
from honorum.settings import Settings

LISTS = ("persons", "parties", "organizations", "places", "events", "offices", "articles")
ASKED = (DAYS[0], DAYS[1], DAYS[3], DAYS[5], DAYS[7], DAYS[8], DAYS[9])


@pytest.fixture(scope="module")
def client(diary_store: Path, serve) -> Iterator[httpx.Client]:
    """A client of a service over the world that came to be known day by day."""
    with serve(Settings(store=diary_store)) as found:
        yield found


def listed(client: httpx.Client, kind: str, **fields: Any) -> dict[str, dict[str, Any]]:
    """All items of a list by their IRIs, page by page."""
    found: dict[str, dict[str, Any]] = {}
    address: str | None = f"/{kind}"
    asked: dict[str, Any] | None = {"limit": 4, **fields}
    while address is not None:
        page = client.get(address, params=asked).raise_for_status().json()
        assert not found.keys() & {item["id"] for item in page["items"]}
        found |= {item["id"]: item for item in page["items"]}
        address, asked = page["next"], None
    return found


@pytest.fixture(scope="module")
def ever(client: httpx.Client) -> dict[str, set[str]]:
    """All things that were in a list on any of the days, or are today."""
    days: tuple[date | None, ...] = (*DAYS, None)
    return {kind: {iri for day in days for iri in listed(client, kind, known_at=day or "")} for kind in LISTS}


@pytest.mark.parametrize("day", ASKED, ids=str)
@pytest.mark.parametrize("kind", LISTS)
def test_a_list_says_what_each_thing_says(
    client: httpx.Client, ever: dict[str, set[str]], kind: str, day: date
) -> None:
    """Whatever is in a list says of itself what the list says; what is not in it was not known."""
    found = listed(client, kind, known_at=day)
    assert ever[kind]
    for iri in sorted(ever[kind]):
        _, class_, slug = iri.rsplit("/", 2)
        address = f"/{kind}/{class_}/{slug}" if kind == "places" else f"/{kind}/{slug}"
        answer = client.get(address, params={"known_at": str(day)})
        told = answer.json()
        if iri not in found:
            empty = answer.is_success and not any(value for value in told.values() if isinstance(value, list))
            assert answer.status_code == 404 or (empty and kind in {"persons", "offices"}), (iri, told)
        elif kind == "offices":
            assert told["office"] == found[iri]
        elif kind == "persons":
            assert told["person"] == {"id": iri, "label": found[iri]["label"]}
        elif kind == "articles":
            assert (told["title"], told.get("withdrawnAt")) == (found[iri]["label"], found[iri]["withdrawnAt"])
        else:
            assert {name: told[name] for name in found[iri]} == found[iri]


def test_what_was_withdrawn_is_found_on_earlier_days(client: httpx.Client) -> None:
    """A person of whom only a withdrawn article told is in the lists of the days before, and not in those since."""
    lasko = "viktor-lasko"
    before, after = ({iri.rsplit("/", 1)[-1] for iri in listed(client, "persons", known_at=day)} for day in DAYS[7:9])
    assert (lasko in before, lasko in after) == (True, False)
    assert client.get(f"/persons/{lasko}", params={"known_at": str(DAYS[7])}).json()["offices"]
    assert client.get(f"/persons/{lasko}").status_code == 404
    (article,) = (one for one in listed(client, "articles").values() if one["withdrawnAt"])
    assert listed(client, "articles", known_at=DAYS[7])[article["id"]]["withdrawnAt"] is None


@pytest.mark.parametrize("kind", LISTS)
def test_every_form_follows_the_day(client: httpx.Client, kind: str) -> None:
    """The table, the JSON-LD and the page of a list have what its JSON has, and go on where it goes on."""
    asked = {"known_at": str(DAYS[3]), "limit": "2"}
    told = client.get(f"/{kind}", params=asked).json()
    ids = [item["id"] for item in told["items"]]
    assert len(ids) == 2
    table = client.get(f"/{kind}.csv", params=asked)
    assert [row["id"] for row in csv.DictReader(io.StringIO(table.text))] == ids
    linked = parse(client.get(f"/{kind}.jsonld", params=asked).content, format=RdfFormat.JSON_LD)
    said = {(quad.subject, quad.predicate): quad.object for quad in linked}
    if kind != "articles":
        for item in told["items"]:
            label: Any = said[NamedNode(item["id"]), RDFS_LABEL]
            assert label.value == item["label"]
    page = client.get(f"/{kind}", params=asked, headers={"Accept": "text/html"}).text
    assert f'value="{DAYS[3]}"' in page
    if told["next"]:
        assert f"known_at={DAYS[3]}" in told["next"]
        assert table.headers["link"].startswith(f"</{kind}.csv?")
        assert told["next"].replace("&", "&amp;") in page


def test_conflicts_follow_the_day(client: httpx.Client) -> None:
    """Conflicts come page by page and in every form, as they were by what was known on the day."""
    assert listed(client, "conflicts", known_at=DAYS[0]) == {}
    found = listed(client, "conflicts", known_at=DAYS[7], limit=1)
    assert found
    asked = {"known_at": str(DAYS[7])}
    table = client.get("/conflicts.csv", params=asked).text
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {row["id"]: row["about"] for row in rows} == {
        iri: " | ".join(one["label"] for one in conflict["about"]) for iri, conflict in found.items()
    }
    linked = parse(client.get("/conflicts.jsonld", params=asked).content, format=RdfFormat.JSON_LD)
    said = {quad.object.value for quad in linked if quad.predicate.value.endswith("explanation")}
    assert said == {conflict["explanation"] for conflict in found.values()}
    page = client.get("/conflicts", params=asked, headers={"Accept": "text/html"}).text
    for conflict in found.values():
        assert escape(conflict["explanation"], quote=False) in page
    assert client.get("/conflicts?known_at=yesterday").status_code == 400


def test_answers_of_a_day_can_be_kept(client: httpx.Client) -> None:
    """The tag is that of the snapshot: who has the answer is told so."""
    tag = client.get("/persons", params={"known_at": str(DAYS[3])}).headers["etag"]
    again = client.get("/persons", params={"known_at": str(DAYS[3])}, headers={"If-None-Match": tag})
    assert again.status_code == 304


@pytest.mark.parametrize("kind", [*LISTS, "search"])
def test_what_is_no_day_is_refused(client: httpx.Client, kind: str) -> None:
    """A day that cannot be read is an error that says how days are written; an empty field is none."""
    refused = client.get(f"/{kind}", params={"known_at": "yesterday", "q": "a"})
    assert (refused.status_code, refused.json()["type"].rsplit("/", 1)[-1]) == (400, "invalid-date")
    assert client.get(f"/{kind}", params={"known_at": "", "q": "a"}).status_code == 200


def test_search_follows_the_day(client: httpx.Client) -> None:
    """What a name can mean is what it could mean then."""
    labels = [
        [
            item["label"]
            for item in client.get("/search", params={"q": "lundgren", "known_at": str(day)}).json()["items"]
        ]
        for day in (DAYS[5], DAYS[6])
    ]
    assert labels == [[], ["Bo Lundgren"]]
