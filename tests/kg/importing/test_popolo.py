"""Popolo files, with a legislature of our own."""

import json
from pathlib import Path
from typing import Any

import pytest

from honorum.errors import UnreadableDocument
from honorum.importing import FORMATS, Import, ImportOptions
from honorum.model.claims import PartyAffiliationClaim, PlaceClaim, TenureClaim
from honorum.model.entities import Entity, Kind

UUID = "28e035ec-6f8a-42b5-8533-29e2c5b3be84"
DIET: dict[str, Any] = {
    "meta": {"sources": ["https://diet.example/members"]},
    "persons": [
        {
            "id": UUID,
            "name": "Mira Kovalen",
            "birth_date": "1960-02-01",
            "other_names": [{"name": "Мира Ковален", "lang": "ru"}, {"name": "KOVALEN Mira"}],
            "identifiers": [{"scheme": "viaf", "identifier": "1"}, {"scheme": "wikidata", "identifier": "Q2"}],
        },
        {"id": "2", "name": "Jan Holt"},
        {"id": "3", "name": "Jan Holt", "birth_date": "1950--02"},
    ],
    "organizations": [
        {"id": "legislature", "name": "Diet", "classification": "legislature"},
        {"id": "p1", "name": "Civic Union", "classification": "party"},
        {"id": "p2", "name": "Unknown", "classification": "party"},
    ],
    "events": [
        {"id": "term/1", "name": "First Diet", "start_date": "1994", "end_date": "1998-03-01"},
        {"id": "term/2", "name": "Second Diet", "start_date": "1998-03-01"},
        {"id": "term/x", "name": "Odd Diet", "start_date": "2016--01-15"},
    ],
    "areas": [{"id": "a1", "name": "Lestra"}],
    "posts": [{"id": "speaker", "label": "Speaker", "organization_id": "legislature"}],
}


def member(person: str = UUID, term: str | None = "term/1", party: str = "p1", **more: Any) -> dict[str, Any]:
    """A membership of the Diet."""
    membership = {"person_id": person, "organization_id": "legislature", "role": "member", "on_behalf_of_id": party}
    return {**membership, **({"legislative_period_id": term} if term else {}), **more}


def read(folder: Path, *memberships: Any) -> Import:
    """What comes of a file with these memberships, in EveryPolitician's folders."""
    path = folder / "data" / "North_Ardovia" / "Diet" / "ep-popolo-v1.0.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**DIET, "memberships": memberships}), encoding="utf-8")
    (found,) = FORMATS["popolo"](path, ImportOptions())
    return found


def tenures(found: Import) -> list[TenureClaim]:
    """The tenures among its claims."""
    return [claim for claim in found.reading.claims if isinstance(claim, TenureClaim)]


def persons(found: Import) -> list[Entity]:
    """The persons among its entities."""
    return [entity for entity in found.reading.entities if entity.kind is Kind.PERSON]


def test_membership(tmp_path: Path) -> None:
    """A membership is a tenure in the body, with its country, and a membership of the party."""
    found = read(tmp_path, member(area_id="a1", start_date="1995-01-02", end_date="1996"))
    tenure, party = found.reading.claims
    entities = {entity.id: entity for entity in found.reading.entities}
    assert isinstance(tenure, TenureClaim)
    assert isinstance(party, PartyAffiliationClaim)
    assert (tenure.title, tenure.start, tenure.end) == ("member", "1995-01-02", "1996")
    assert entities[tenure.organization or ""].name == "Diet"
    assert entities[tenure.jurisdiction or ""].name == "North Ardovia"
    assert (entities[party.party].name, entities[party.party].country) == ("Civic Union", tenure.jurisdiction)
    (person,) = persons(found)
    assert person.identifiers == {"wikidata": "Q2", "everypolitician": UUID}
    assert (person.aliases, person.birth) == (("Мира Ковален", "KOVALEN Mira"), "1960-02-01")
    assert "area: Lestra" in tenure.evidence.exact
    assert found.dataset.url == "https://diet.example/members"


@pytest.mark.parametrize(
    ("membership", "dates"),
    [
        (member(), ("1994", "1998-03-01")),
        (member(term="term/2"), ("1998-03-01", None)),
        (member(start_date="1995-05-05"), ("1995-05-05", "1998-03-01")),
        (member(end_date="1995-05-05"), ("1994", "1995-05-05")),
        (member(start_date="1999-05-05"), ("1999-05-05", None)),
        (member(term=None), (None, None)),
    ],
)
def test_dates_of_the_period(tmp_path: Path, membership: Any, dates: tuple[str | None, str | None]) -> None:
    """What a membership does not date its period does, unless that would not fit."""
    (tenure,) = tenures(read(tmp_path, membership))
    assert (tenure.start, tenure.end) == dates


def test_no_party_is_no_party(tmp_path: Path) -> None:
    """A party called unknown is none."""
    assert len(read(tmp_path, member(party="p2")).reading.claims) == 1


def test_persons_are_told_apart_by_the_file_s_ids(tmp_path: Path) -> None:
    """Two ids are two persons, even of one name; an id of the file alone is not passed on."""
    first, second = persons(read(tmp_path, member("2"), member("3"), member("2", "term/2")))
    assert (first.name, second.name) == ("Jan Holt", "Jan Holt")
    assert (first.identifiers, second.birth) == ({}, None)


def test_a_broken_birth_is_left_out_with_a_word(tmp_path: Path) -> None:
    """A date of birth that is none does not cost the tenure, and is said."""
    found = read(tmp_path, member("3"))
    assert len(tenures(found)) == 1
    assert "1950--02" in found.refused[0].reason


def test_posts_and_parties_as_bodies(tmp_path: Path) -> None:
    """A post gives title and body; a membership in a party itself is one of the party."""
    post = {"person_id": "2", "post_id": "speaker", "start_date": "1995"}
    leader = {"person_id": "2", "organization_id": "p1", "role": "Leader"}
    tenure, party = read(tmp_path, post, leader).reading.claims
    assert isinstance(tenure, TenureClaim)
    assert (tenure.title, tenure.start) == ("Speaker", "1995")
    assert isinstance(party, PartyAffiliationClaim)
    assert party.role == "leader"


@pytest.mark.parametrize(
    ("membership", "said"),
    [
        (member("9"), "'9', and nothing has that id"),
        (member(term="term/9"), "'term/9'"),
        (member(term="term/x"), "'2016--01-15'"),
        (member(start_date="1996", end_date="1995"), "before it starts"),
        (member(), "repeats row 1"),
        ("member", "not a membership"),
    ],
)
def test_refused(tmp_path: Path, membership: Any, said: str) -> None:
    """A membership that cannot be used is refused with its number and reason."""
    found = read(tmp_path, member(), membership)
    (refused,) = found.refused
    assert refused.number == 2
    assert said in refused.reason
    assert len(tenures(found)) == 1


def test_folders(tmp_path: Path) -> None:
    """Every file of a folder is a source; the list of countries names the country."""
    read(tmp_path, member())
    listed = [{"name": "Ardovia (North)", "legislatures": [{"popolo": "data/North_Ardovia/Diet/ep-popolo-v1.0.json"}]}]
    (tmp_path / "countries.json").write_text(json.dumps(listed))
    other = tmp_path / "data" / "Tavaria" / "Senate" / "ep-popolo-v1.0.json"
    other.parent.mkdir(parents=True)
    other.write_text(json.dumps({**DIET, "memberships": []}))
    found = list(FORMATS["popolo"](tmp_path, ImportOptions(name="ep")))
    assert [source.dataset.name for source in found] == ["ep/North_Ardovia/Diet", "ep/Tavaria/Senate"]
    assert found[0].reading.entities[0].name == "Ardovia (North)"


def test_other_files(tmp_path: Path) -> None:
    """A folder without such files, and a file of something else, are refused."""
    with pytest.raises(UnreadableDocument, match="holds no Popolo"):
        list(FORMATS["popolo"](tmp_path, ImportOptions()))
    (tmp_path / "a.json").write_text("{}")
    with pytest.raises(UnreadableDocument, match="is not Popolo"):
        list(FORMATS["popolo"](tmp_path / "a.json", ImportOptions()))
    (tmp_path / "a.json").write_text("{")
    with pytest.raises(UnreadableDocument, match="cannot be read"):
        list(FORMATS["popolo"](tmp_path / "a.json", ImportOptions()))


def test_other_names_of_a_party_with_their_time(tmp_path: Path) -> None:
    """A name with an end is a former one, with its dates; one without is another name; a broken one is refused."""
    others = [
        {"name": "Green Road", "start_date": "1999-02", "end_date": "2004-05-01"},
        {"name": "CU"},
        {"name": "Odd Road", "end_date": "yesterday"},
    ]
    organizations = [{**one, "other_names": others} if one["id"] == "p1" else one for one in DIET["organizations"]]
    path = tmp_path / "ep-popolo-v1.0.json"
    memberships = [member(), member(person="2")]
    path.write_text(json.dumps({**DIET, "organizations": organizations, "memberships": memberships}), encoding="utf-8")
    (found,) = FORMATS["popolo"](path, ImportOptions())
    (was,) = [claim for claim in found.reading.claims if isinstance(claim, PlaceClaim)]
    assert (was.object_text, was.time.edtf if was.time else None) == ("Green Road", "1999-02/2004-05-01")
    (party,) = [entity for entity in found.reading.entities if entity.kind is Kind.PARTY]
    assert (party.id, party.aliases) == (was.subject, ("CU",))
    assert [row.reason for row in found.refused if "yesterday" in row.reason]
