"""Popolo: valid by its own schemas, whole, and without made-up dates."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft3Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT3

from honorum.exporting import Choices
from honorum.importing.imports import ImportOptions
from honorum.importing.popolo import read_popolo
from honorum.rdf.terms import Names
from honorum.store import Snapshot, current

Export = Callable[..., bytes]
SCHEMAS = {
    "persons": "person",
    "organizations": "organization",
    "posts": "post",
    "memberships": "membership",
    "areas": "area",
    "events": "event",
}
ID = Names().base + "id/"


def one(things: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """The thing with that end of its id."""
    (found,) = [thing for thing in things if thing["id"] == ID + name]
    return found


@pytest.mark.shared
@pytest.mark.parametrize("world", ["velmara", "sample"])
def test_everything_is_valid(exported: Export, velmara: Snapshot, sample_store: Path, shared: Path, world: str) -> None:
    """Each object of each list fits the schema that Popolo publishes for its class."""
    folder = shared / "conformance" / "popolo" / "schemas"
    schemas = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    known = Registry().with_resources(
        (schema["id"].removesuffix("#"), Resource.from_contents(schema, DRAFT3)) for schema in schemas.values()
    )
    document = json.loads(exported("popolo", None, velmara if world == "velmara" else current(sample_store)))
    assert set(document) == {"meta", *SCHEMAS}
    for name, schema in SCHEMAS.items():
        validator = Draft3Validator(schemas[schema], registry=known)
        assert document[name]
        for thing in document[name]:
            assert not list(validator.iter_errors(thing)), thing
            assert set(thing) <= set(schemas[schema]["properties"])


def test_it_holds_every_tenure_and_membership(exported: Export, velmara: Snapshot) -> None:
    """As many memberships as the record has tenures and party memberships, and every id leads to something."""
    document = json.loads(exported("popolo"))
    query = "SELECT (COUNT(*) AS ?n) { VALUES ?class { hon:Tenure hon:PartyMembership } ?thing a ?class }"
    (row,) = velmara.query(f"PREFIX hon: <https://w3id.org/honorum/ontology#> {query}")
    assert len(document["memberships"]) == int(row["n"].value) == 12
    for name, things in (("person_id", "persons"), ("organization_id", "organizations"), ("post_id", "posts")):
        ids = {thing["id"] for thing in document[things]}
        assert {membership[name] for membership in document["memberships"] if name in membership} <= ids


def test_dates_are_as_precise_as_sources_give_them(exported: Export) -> None:
    """A month stays a month, an unknown end is absent, and sources stand beside."""
    memberships = json.loads(exported("popolo"))["memberships"]
    premier = one(memberships, "tenure/doren-vesk--prime-minister-of-velmara")
    assert (premier["start_date"], premier["end_date"]) == ("2015-02", "2019-03-20")
    assert premier["sources"] == [
        {"url": "https://example.org/velmara/holders.csv", "note": "Office holders of Velmara"}
    ]
    assert "end_date" not in one(memberships, "tenure/doren-vesk--president-of-velmara")
    assert one(memberships, "tenure/kaia-tolvren--prime-minister-of-velmara--acting")["label"] == "acting"


def test_a_day_leaves_only_what_it_touches(exported: Export) -> None:
    """On a day there are the memberships that possibly were, and the persons and posts that they name."""
    document = json.loads(exported("popolo", Choices(on=date(2012, 6, 1), min_sources=1)))
    ids = {membership["id"].removeprefix(ID) for membership in document["memberships"]}
    assert "tenure/ilsa-marn--president-of-velmara" in ids
    assert not {found for found in ids if "doren-vesk--p" in found}
    assert ID + "person/lio-brandt" not in {person["id"] for person in document["persons"]}


def test_our_own_reader_takes_it(exported: Export, tmp_path: Path) -> None:
    """Read back, the seats of bodies and the memberships of parties are claims again, with their dates."""
    file = tmp_path / "velmara.json"
    file.write_bytes(exported("popolo"))
    (found,) = read_popolo(file, ImportOptions())
    told = {type(claim).__name__ for claim in found.reading.claims}
    assert {"TenureClaim", "PartyAffiliationClaim"} <= told
