"""FollowTheMoney entities, about people of our own."""

import json
from pathlib import Path
from typing import Any

import pytest

from honorum.errors import UnreadableDocument
from honorum.importing import FORMATS, Import, ImportOptions
from honorum.model.claims import PartyAffiliationClaim, RelationshipClaim, TenureClaim
from honorum.model.entities import Entity, Kind


def entity(id_: str, schema: str, **properties: Any) -> dict[str, Any]:
    """An entity with its properties, each a list of values."""
    listed = {name: value if isinstance(value, list) else [value] for name, value in properties.items()}
    return {"id": id_, "schema": schema, "properties": listed}


MIRA = entity("Q2", "Person", name=["Mira Kovalen", "Мира Ковален"], alias="M. Kovalen", birthDate="1960-02-01")
JAN = entity("NK-1", "Person", name="Jan Holt", birthDate="around 1950")
MINISTER = entity("Q801", "Position", name="Minister of Ports", country="kz")
PARTY = entity("p1", "Organization", name="Civic Union", country="kz", topics="pol.party")
BOARD = entity("b1", "PublicBody", name="Harbour Board", country="gb-sct")
OCCUPANCY = entity("o1", "Occupancy", holder="Q2", post="Q801", startDate="2001-02", endDate="2004")


def read(folder: Path, *entities: Any) -> Import:
    """What comes of a file with these entities."""
    path = folder / "entities.ftm.json"
    path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in entities))
    (found,) = FORMATS["ftm"](path, ImportOptions(name="peps"))
    return found


def named(found: Import) -> dict[str, Entity]:
    """The entities by name."""
    return {known.name: known for known in found.reading.entities}


def test_occupancy(tmp_path: Path) -> None:
    """An occupancy is a tenure, also where it stands before those it links."""
    found = read(tmp_path, OCCUPANCY, MIRA, MINISTER)
    (tenure,) = found.reading.claims
    assert isinstance(tenure, TenureClaim)
    assert (tenure.title, tenure.start, tenure.end) == ("Minister of Ports", "2001-02", "2004")
    person, country = named(found)["Mira Kovalen"], named(found)["Kazakhstan"]
    assert (person.identifiers, person.aliases, person.birth) == (
        {"wikidata": "Q2"},
        ("Мира Ковален", "M. Kovalen"),
        "1960-02-01",
    )
    assert (tenure.holder, tenure.jurisdiction) == (person.id, country.id)
    assert named(found)["Minister of Ports"].identifiers == {"wikidata": "Q801"}
    assert "holder: Mira Kovalen; post: Minister of Ports" in tenure.evidence.exact
    assert found.dataset.name == "peps"


def test_memberships(tmp_path: Path) -> None:
    """Membership of a party is one of a party, of another body a tenure in it."""
    found = read(
        tmp_path,
        JAN,
        PARTY,
        BOARD,
        entity("m1", "Membership", member="NK-1", organization="p1", startDate="1999"),
        entity("m2", "Membership", member="NK-1", organization="b1", role="chair"),
    )
    party, tenure = found.reading.claims
    assert isinstance(party, PartyAffiliationClaim)
    assert isinstance(tenure, TenureClaim)
    assert (named(found)["Civic Union"].kind, party.start) == (Kind.PARTY, "1999")
    assert (tenure.title, tenure.organization) == ("chair", named(found)["Harbour Board"].id)
    assert tenure.jurisdiction == named(found)["Scotland"].id
    assert (named(found)["Jan Holt"].identifiers, named(found)["Jan Holt"].birth) == ({}, None)


def test_family(tmp_path: Path) -> None:
    """The relative is the mother, son or else a relative of the person."""
    found = read(
        tmp_path,
        MIRA,
        JAN,
        entity("f1", "Family", person="NK-1", relative="Q2", relationship="Mother"),
        entity("f2", "Family", person="Q2", relative="NK-1", relationship="cousin"),
    )
    mira, jan = named(found)["Mira Kovalen"].id, named(found)["Jan Holt"].id
    ties = [(tie.subject, tie.kind, tie.object) for tie in found.reading.claims if isinstance(tie, RelationshipClaim)]
    assert ties == [(mira, "parent", jan), (jan, "relative", mira)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{broken", "no FollowTheMoney entity"),
        ({"id": "x", "schema": "Person"}, "no FollowTheMoney entity"),
        (entity("o2", "Occupancy", holder="Q99", post="Q801"), "'Q99'"),
        (entity("o3", "Occupancy", holder="Q2", post="Q801", startDate="2014s"), "'2014s'"),
        (entity("o4", "Occupancy", holder="Q2", post="Q801", startDate="2014", endDate="2013"), "before it starts"),
        (entity("m9", "Membership", member="p1", organization="p1"), "not a person"),
    ],
)
def test_refused(tmp_path: Path, line: Any, said: str) -> None:
    """A line that cannot be used is refused once, with its number; the others are read."""
    found = read(tmp_path, MIRA, line, MINISTER, PARTY, OCCUPANCY)
    (refused,) = found.refused
    assert (refused.number, len(found.reading.claims)) == (2, 1)
    assert said in refused.reason


def test_folders_and_other_files(tmp_path: Path) -> None:
    """Each file of a folder is a source; a file of something else is refused."""
    with pytest.raises(UnreadableDocument, match="holds no FollowTheMoney files"):
        list(FORMATS["ftm"](tmp_path, ImportOptions()))
    read(tmp_path, MIRA, MINISTER, OCCUPANCY)
    (tmp_path / "more.jsonl").write_text(json.dumps(JAN))
    assert [found.dataset.name for found in FORMATS["ftm"](tmp_path, ImportOptions(name="peps"))] == [
        "peps/entities",
        "peps/more",
    ]
    (tmp_path / "other.json").write_text('{"a": 1}')
    with pytest.raises(UnreadableDocument, match="holds no FollowTheMoney persons"):
        list(FORMATS["ftm"](tmp_path / "other.json", ImportOptions()))
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        list(FORMATS["ftm"](tmp_path / "none.json", ImportOptions()))
