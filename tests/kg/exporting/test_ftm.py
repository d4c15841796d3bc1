"""FollowTheMoney: the properties its schema has, ids that lead somewhere, and no made-up dates."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from honorum.exporting import Choices
from honorum.importing.ftm import read_ftm
from honorum.importing.imports import ImportOptions
from honorum.store import Snapshot, current

Export = Callable[..., bytes]
THING = "name alias wikidataId country sourceUrl".split()
INTERVAL = "startDate endDate description summary sourceUrl publisher recordId".split()
PROPERTIES = {
    "Person": {*THING, "birthDate", "deathDate"},
    "Organization": {*THING, "topics"},
    "Position": {*THING, "organization", "numberOfSeats", "subnationalArea"},
    "Occupancy": {*INTERVAL, "holder", "post", "status"},
    "Membership": {*INTERVAL, "member", "organization", "role"},
    "Family": {*INTERVAL, "person", "relative", "relationship"},
    "Associate": {*INTERVAL, "person", "associate", "relationship"},
    "UnknownLink": {*INTERVAL, "subject", "object", "role"},
}
"""The properties of FollowTheMoney 4.11 that an entity of each schema may have here."""
REQUIRED = {
    "Person": {"name"},
    "Organization": {"name"},
    "Position": {"name"},
    "Occupancy": {"holder", "post"},
    "Membership": {"member", "organization"},
    "Family": {"person", "relative"},
    "Associate": {"person", "associate"},
    "UnknownLink": {"subject", "object"},
}
ENTITIES = {"holder", "post", "member", "person", "relative", "associate", "subject", "object", "organization"}
DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
ID = re.compile(r"[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?")


def entities(document: bytes) -> list[dict[str, Any]]:
    """The entities of a file."""
    return [json.loads(line) for line in document.splitlines()]


def one(document: bytes, end: str) -> dict[str, Any]:
    """The properties of the entity with that end of its id."""
    (found,) = [entity["properties"] for entity in entities(document) if entity["id"] == f"honorum-{end}"]
    return found


@pytest.mark.parametrize("world", ["velmara", "sample"])
def test_entities_are_as_the_schema_has_them(
    exported: Export, velmara: Snapshot, sample_store: Path, world: str
) -> None:
    """Known schemas with known properties, each a list of texts; what a schema requires is there; dates are dates."""
    found = entities(exported("ftm", None, velmara if world == "velmara" else current(sample_store)))
    ids = {entity["id"] for entity in found}
    assert len(ids) == len(found) > 20
    for entity in found:
        properties = entity["properties"]
        assert ID.fullmatch(entity["id"])
        assert REQUIRED[entity["schema"]] <= set(properties) <= PROPERTIES[entity["schema"]]
        for name, values in properties.items():
            assert values
            assert all(isinstance(value, str) and value for value in values)
            if name in ENTITIES:
                assert set(values) <= ids
            if name.endswith("Date"):
                assert all(DATE.fullmatch(value) for value in values)
            if name == "country":
                assert all(re.fullmatch("[a-z]{2}", value) for value in values)


def test_it_holds_every_tenure_membership_and_tie(exported: Export, velmara: Snapshot) -> None:
    """As many occupancies as the record has tenures, and so on."""
    schemas = [entity["schema"] for entity in entities(exported("ftm"))]
    for schema, name in (("Occupancy", "Tenure"), ("Membership", "PartyMembership"), ("Family", "Relationship")):
        query = f"SELECT (COUNT(*) AS ?n) {{ ?t a <https://w3id.org/honorum/ontology#{name}> }}"
        (row,) = velmara.query(query)
        assert schemas.count(schema) == int(row["n"].value) > 0


def test_a_tenure_has_its_dates_words_and_sources(exported: Export) -> None:
    """A known end means ended, an unknown one is unknown; the words and their address stand beside."""
    document = exported("ftm")
    marn = one(document, "tenure-ilsa-marn--president-of-velmara")
    assert (marn["startDate"], marn["endDate"], marn["status"]) == (["2012-05-07"], ["2019-03-20"], ["ended"])
    assert marn["sourceUrl"] == ["https://example.org/velmara/holders.csv"]
    assert marn["summary"][0].startswith("name: Ilsa Marn")
    vesk = one(document, "tenure-doren-vesk--president-of-velmara")
    assert vesk["status"] == ["unknown"]
    assert "endDate" not in vesk
    acting = one(document, "tenure-kaia-tolvren--prime-minister-of-velmara--acting")
    assert acting["description"] == ["Held as: acting."]


def test_choices_narrow_it(exported: Export) -> None:
    """On a day there are the tenures that possibly were, and whoever they name."""
    found = entities(exported("ftm", Choices(on=date(2016, 6, 1), certain=True)))
    assert sum(entity["schema"] == "Occupancy" for entity in found) == 3
    assert "honorum-person-lio-brandt" not in {entity["id"] for entity in found}


def test_our_own_reader_takes_it(exported: Export, tmp_path: Path) -> None:
    """Read back, every occupancy, membership and family tie is a claim again."""
    file = tmp_path / "velmara.ftm.json"
    file.write_bytes(exported("ftm"))
    (found,) = read_ftm(file, ImportOptions())
    kinds = [type(claim).__name__ for claim in found.reading.claims]
    assert kinds.count("TenureClaim") == 8
    assert kinds.count("PartyAffiliationClaim") == 4
    (tie,) = [claim for claim in found.reading.claims if type(claim).__name__ == "RelationshipClaim"]
    names = {entity.id: entity.name for entity in found.reading.entities}
    assert (names[tie.subject], tie.kind, names[tie.object]) == ("Kaia Tolvren", "sibling", "Nela Quist")
