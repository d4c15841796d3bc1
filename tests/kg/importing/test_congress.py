"""The United States Congress, with people of our own."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from honorum.errors import UnreadableDocument
from honorum.importing import FORMATS, Import, ImportOptions
from honorum.model.claims import PartyAffiliationClaim, TenureClaim
from honorum.model.entities import Kind

TODAY = date(2026, 11, 23)
PERSON = {"id": {"bioguide": "H000001", "wikidata": "Q1"}, "name": {"first": "Ivo", "last": "Harnad"}}


def read(folder: Path, *people: dict[str, Any], name: str = "legislators-current.json") -> Import:
    """What comes of a file with these people."""
    path = folder / name
    path.write_text(json.dumps(people), encoding="utf-8")
    (found,) = FORMATS["congress"](path, ImportOptions(today=TODAY))
    return found


def tenures(found: Import) -> list[TenureClaim]:
    """The tenures among its claims."""
    return [claim for claim in found.reading.claims if isinstance(claim, TenureClaim)]


def parties(found: Import) -> list[tuple[str, str | None, str | None]]:
    """The parties of its people, with their times."""
    names = {entity.id: entity.name for entity in found.reading.entities}
    claims = [claim for claim in found.reading.claims if isinstance(claim, PartyAffiliationClaim)]
    return [(names[claim.party], claim.start, claim.end) for claim in claims]


def term(start: str, end: str, kind: str = "rep", party: str = "Democrat", **more: Any) -> dict[str, Any]:
    """A term of office."""
    return {"type": kind, "state": "WA", "start": start, "end": end, "party": party, **more}


def test_terms(tmp_path: Path) -> None:
    """Each term is a tenure and a membership; the end is the day on which the next one may begin."""
    name = {"first": "James", "nickname": "Jim", "last": "Holt", "official_full": "James T. Holt"}
    found = read(
        tmp_path,
        {
            **PERSON,
            "name": name,
            "bio": {"birthday": "1958-10-13"},
            "terms": [
                term("1993-01-05", "1995-01-03"),
                term("2001-01-03", "2007-01-03", "sen"),
            ],
        },
    )
    house, senate = tenures(found)
    assert (house.title, house.start, house.end) == ("United States representative", "1993-01-05", "1995-01-03")
    assert senate.title == "United States senator"
    assert parties(found)[0] == ("Democratic Party", "1993-01-05", "1995-01-03")
    person = next(entity for entity in found.reading.entities if entity.kind is Kind.PERSON)
    assert (person.name, person.aliases, person.birth) == ("James T. Holt", ("James Holt", "Jim Holt"), "1958-10-13")
    assert person.identifiers == {"wikidata": "Q1", "bioguide": "H000001"}
    assert "state: WA" in house.evidence.exact


def test_planned_ends_are_unknown(tmp_path: Path) -> None:
    """A term that still runs has an end that is only planned; so has the term of one who left before it was over."""
    running = term("2025-01-03", "2027-01-03")
    left = {**PERSON, "terms": [term("2013-01-03", "2019-01-03")], "_last_seen_in_current": "2015-05-30"}
    stayed = {**PERSON, "terms": [term("2013-01-03", "2015-01-03")], "_last_seen_in_current": "2014-12-29"}
    found = read(tmp_path, {**PERSON, "terms": [running]}, left, stayed)
    assert [claim.end for claim in tenures(found)] == [None, None, "2015-01-03"]


def test_party_changed_inside_a_term(tmp_path: Path) -> None:
    """A change of party inside a term gives two memberships that meet; independents have none."""
    spells = [
        {"start": "2019-01-03", "end": "2019-12-18", "party": "Democrat"},
        {"start": "2019-12-19", "end": "2021-01-03", "party": "Republican"},
    ]
    found = read(
        tmp_path,
        {
            **PERSON,
            "terms": [
                term("2019-01-03", "2021-01-03", party="Republican", party_affiliations=spells),
                term("2021-01-03", "2023-01-03", party="Independent"),
            ],
        },
    )
    assert parties(found) == [
        ("Democratic Party", "2019-01-03", "2019-12-19"),
        ("Republican Party", "2019-12-19", "2021-01-03"),
    ]


def test_leading_posts(tmp_path: Path) -> None:
    """The Speaker is one office however the file calls it; a role without an end has none."""
    roles = [
        {"title": "Speaker", "chamber": "house", "start": "2011-01-05", "end": "2015-01-06"},
        {"title": "Speaker of the House", "chamber": "house", "start": "2015-01-06"},
        {"title": "House Minority Leader", "chamber": "house", "start": "2009-01-03", "end": "2011-01-05"},
    ]
    found = read(tmp_path, {**PERSON, "terms": [], "leadership_roles": roles})
    first, second, leader = tenures(found)
    assert (first.title, first.organization) == (second.title, second.organization)
    assert second.end is None
    assert (leader.title, leader.organization) == ("House Minority Leader", None)


def test_delegates_and_presidents(tmp_path: Path) -> None:
    """Delegates of territories are no representatives; presidents come from the same kind of file."""
    found = read(
        tmp_path,
        {**PERSON, "terms": [term("1993-01-05", "1995-01-03", state="GU"), term("2001-01-20", "2005-01-20", "prez")]},
        name="executive.json",
    )
    assert [claim.title for claim in tenures(found)] == [
        "Delegate to the United States House of Representatives",
        "President",
    ]


@pytest.mark.parametrize(
    ("person", "said"),
    [
        ({"name": {"last": "X"}}, "not a legislator"),
        ({"id": {}, "name": {"last": "X"}, "terms": [term("2014s", "2015")]}, "'2014s'"),
        ({"id": {}, "name": {"last": "X"}, "terms": [term("2015-01-03", "2014-01-03")]}, "before it starts"),
        ({"id": {}, "name": {"last": "X"}, "terms": [term("2015-01-03", "2016-01-03", "king")]}, "'king'"),
        ({"id": {}, "name": {"last": "X"}, "terms": [{"type": "rep"}]}, "'start'"),
        ("X", "not a legislator"),
    ],
)
def test_refused(tmp_path: Path, person: Any, said: str) -> None:
    """An entry that cannot be used is refused; the others are read."""
    found = read(tmp_path, person, {**PERSON, "terms": [term("2013-01-03", "2015-01-03")]})
    assert said in found.refused[0].reason
    assert len(tenures(found)) == 1


def test_folders_and_other_files(tmp_path: Path) -> None:
    """Of a folder each file is a source, JSON before YAML; other files are refused."""
    read(tmp_path, {**PERSON, "terms": []})
    (tmp_path / "legislators-current.yaml").write_text("- broken: [")
    (tmp_path / "executive.yaml").write_text(
        "- id: {bioguide: W1}\n  name: {first: Ada, last: Berg}\n  terms:\n"
        "  - {type: prez, start: 1989-01-20, end: 1993-01-20, party: Whig}\n"
    )
    found = list(FORMATS["congress"](tmp_path, ImportOptions(today=TODAY)))
    assert [source.dataset.name for source in found] == ["congress/executive", "congress/legislators-current"]
    assert parties(found[0]) == [("Whig Party", "1989-01-20", "1993-01-20")]
    (tmp_path / "list.json").write_text('{"a": 1}')
    with pytest.raises(UnreadableDocument, match="not a list"):
        list(FORMATS["congress"](tmp_path / "list.json", ImportOptions()))
    with pytest.raises(UnreadableDocument, match="cannot be read"):
        list(FORMATS["congress"](tmp_path / "legislators-current.yaml", ImportOptions()))
    (tmp_path / "none").mkdir()
    with pytest.raises(UnreadableDocument, match="holds no legislators"):
        list(FORMATS["congress"](tmp_path / "none", ImportOptions()))


@pytest.mark.shared
def test_the_real_files(shared: Path) -> None:
    """Every term and role of the real files is a tenure."""
    found = {
        source.dataset.name.removeprefix("congress/"): source
        for source in FORMATS["congress"](shared / "data" / "us_congress", ImportOptions(today=TODAY))
    }
    assert len(tenures(found["legislators-current"])) == 2792 + 127
    assert len(tenures(found["executive"])) == 131
    assert all(not source.refused for source in found.values())
    assert all((claim.end or "") < "2026-11-24" for source in found.values() for claim in tenures(source))
