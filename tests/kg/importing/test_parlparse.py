"""The United Kingdom's members and ministers, with people of our own."""

import json
from pathlib import Path

import pytest

from honorum.errors import UnreadableDocument
from honorum.importing import FORMATS, Import, ImportOptions
from honorum.model.claims import PartyAffiliationClaim, TenureClaim
from honorum.model.entities import Entity, Kind

HEAD = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<publicwhip>\n'
P = "uk.org.publicwhip"
PEOPLE = (
    f'{HEAD}<person id="{P}/person/1" latestname="Lady Mira Kovalen">'
    f'<office id="{P}/member/1"/><office id="{P}/member/2"/><office id="{P}/moffice/7"/></person>'
    f'<person id="{P}/person/2" latestname="Jan Holt"><office id="{P}/lord/5"/></person></publicwhip>'
)


def element(tag: str = "member", **attributes: str) -> str:
    """An XML element for a spell as a member."""
    given = {
        "id": f"{P}/member/1",
        "firstname": "Mira",
        "lastname": "Kovalen",
        "constituency": "Velin &amp; Lestra",
        "party": "Lab",
        "fromdate": "1997-05-01",
        "todate": "2001-05-14",
        **attributes,
    }
    return f"<{tag} " + " ".join(f'{name}="{value}"' for name, value in given.items()) + "/>\n"


def read(folder: Path, *elements: str, file: str = "all-members.xml", people: bool = True) -> Import:
    """What comes of a version with this file."""
    members = folder / "2009-02-23" / "members"
    members.mkdir(parents=True, exist_ok=True)
    (members / file).write_bytes((HEAD + "".join(elements) + "</publicwhip>").encode("latin-1"))
    if people:
        (members / "people.xml").write_text(PEOPLE, encoding="latin-1")
    (found,) = FORMATS["parlparse"](folder, ImportOptions())
    return found


def tenures(found: Import) -> list[TenureClaim]:
    """The tenures among its claims."""
    return [claim for claim in found.reading.claims if isinstance(claim, TenureClaim)]


def named(found: Import) -> dict[str, Entity]:
    """The entities by name."""
    return {entity.name: entity for entity in found.reading.entities}


def test_member(tmp_path: Path) -> None:
    """A member's last day counts, so the end is the day after; the person is joined over the list of people."""
    found = read(tmp_path, element())
    tenure, party = found.reading.claims
    assert isinstance(tenure, TenureClaim)
    assert isinstance(party, PartyAffiliationClaim)
    assert (tenure.title, tenure.start, tenure.end) == ("Member of Parliament", "1997-05-01", "2001-05-15")
    person = named(found)["Lady Mira Kovalen"]
    assert (person.id, person.aliases, person.identifiers) == (
        tenure.holder,
        ("Mira Kovalen",),
        {"publicwhip": f"{P}/person/1"},
    )
    assert named(found)["Labour Party"].id == party.party
    assert "constituency: Velin & Lestra" in tenure.evidence.exact
    assert (found.dataset.published, found.dataset.name) == ("2009-02-23", "parlparse")


def test_open_ends(tmp_path: Path) -> None:
    """The year 9999 is no end."""
    assert tenures(read(tmp_path, element(todate="9999-12-31")))[0].end is None


def test_change_of_party_in_one_seat(tmp_path: Path) -> None:
    """A change of party makes two rows of one person that meet; independents and chairs have no party."""
    found = read(
        tmp_path,
        element(todate="1999-12-08", towhy="changed_party"),
        element(id=f"{P}/member/2", party="Ind", fromdate="1999-12-09"),
        element(id=f"{P}/member/2", party="SPK", fromdate="2001-06-07", todate="2005-04-11"),
    )
    first, second, third, chair = tenures(found)
    assert (first.end, second.start, first.holder) == ("1999-12-09", "1999-12-09", second.holder)
    assert (third.title, chair.title, chair.start) == ("Member of Parliament", "Speaker", "2001-06-07")
    assert chair.organization == named(found)["House of Commons"].id
    assert sum(isinstance(claim, PartyAffiliationClaim) for claim in found.reading.claims) == 1


def test_old_encoding(tmp_path: Path) -> None:
    """Names in ISO-8859-1 are read as the file declares."""
    found = read(tmp_path, element(lastname="Núñez", id="x"), people=False)
    assert "Mira Núñez" in named(found)


def test_without_people(tmp_path: Path) -> None:
    """Without a list of people the name with the seat tells who is who."""
    found = read(
        tmp_path,
        element(),
        element(fromdate="2001-06-07", todate="2005-04-11", id="m2"),
        element(constituency="Karolsk", id="m3"),
        people=False,
    )
    persons = [entity for entity in found.reading.entities if entity.kind is Kind.PERSON]
    assert [(person.name, person.identifiers) for person in persons] == [("Mira Kovalen", {}), ("Mira Kovalen", {})]


def test_death(tmp_path: Path) -> None:
    """A member who died in office died on the last day."""
    found = read(tmp_path, element(towhy="died"))
    assert named(found)["Lady Mira Kovalen"].death == "2001-05-14"


def test_births(tmp_path: Path) -> None:
    """Dates of birth come from their own file, where one is written out in words."""
    read(tmp_path, element())
    births = f'<twfy><personinfo id="{P}/person/1" date_of_birth="26 May, 1949"/></twfy>'
    (tmp_path / "2009-02-23" / "members" / "dates-of-birth.xml").write_text(births)
    assert named(read(tmp_path, element()))["Lady Mira Kovalen"].birth == "1949-05-26"


def test_other_houses(tmp_path: Path) -> None:
    """Peers, and members in Belfast and Edinburgh, have their own offices and places."""
    peer = {"title": "Baron", "lordname": "Holt", "lordofname": "Velin", "affiliation": "XB", "party": ""}
    found = read(
        tmp_path,
        element("lord", id=f"{P}/lord/5", **peer, fromdate="1957"),
        element("member_ni", party="DUP"),
        element("member_sp", party="SNP"),
    )
    lord, belfast, edinburgh = tenures(found)
    assert (lord.title, lord.start) == ("Member of the House of Lords", "1957")
    assert named(found)["Jan Holt"].aliases == ("Baron Holt of Velin",)
    assert belfast.jurisdiction == named(found)["Northern Ireland"].id
    assert edinburgh.jurisdiction == named(found)["Scotland"].id
    assert named(found)["Scottish National Party"].country == named(found)["United Kingdom"].id


def office(position: str, dept: str, **more: str) -> str:
    """An office of a minister."""
    given = {
        "id": f"{P}/moffice/7",
        "name": "Mira Kovalen",
        "matchid": f"{P}/member/1",
        "dept": dept,
        "position": position,
        "fromdate": "1998-01-01",
        "todate": "1999-01-01",
        **more,
    }
    return "<moffice " + " ".join(f'{name}="{value}"' for name, value in given.items()) + "/>"


def test_ministers(tmp_path: Path) -> None:
    """A minister's office is of the department, a committee's of the committee, a prime minister's of the country."""
    found = read(
        tmp_path,
        office("Secretary of State", "Home Office"),
        office("", "Liaison Committee"),
        office("The Prime Minister", "HM Treasury"),
        file="ministers.xml",
    )
    home, committee, first = tenures(found)
    assert (home.title, home.organization) == ("Secretary of State", named(found)["Home Office"].id)
    assert (committee.title, committee.organization) == ("Member", named(found)["Liaison Committee"].id)
    assert (first.title, first.organization, first.end) == ("Prime Minister", None, "1999-01-02")


def test_json_with_names_from_a_neighbour(tmp_path: Path) -> None:
    """The newer files have only ids: names come from the list of people in another version, or the row is refused."""
    read(tmp_path, element())
    members = tmp_path / "head" / "members"
    members.mkdir(parents=True)
    entry = {"id": "a", "organization_id": "home", "role": "Minister of State", "start_date": "2005-01-02"}
    content = {
        "organizations": [{"id": "home", "name": "Home Office"}],
        "memberships": [{**entry, "person_id": f"{P}/person/1"}, {**entry, "person_id": f"{P}/person/99"}],
    }
    (members / "ministers.json").write_text(json.dumps(content))
    scottish = [{**entry, "person_id": [f"{P}/person/2"]}, {**entry, "id": "b", "person_id": []}]
    (members / "sp-ministers.json").write_text(json.dumps(scottish))
    (found,) = FORMATS["parlparse"](members, ImportOptions())
    british, scot = tenures(found)
    assert (british.title, british.end) == ("Minister of State", None)
    assert british.holder == named(found)["Lady Mira Kovalen"].id
    assert scot.jurisdiction == named(found)["Scotland"].id
    assert [row.number for row in found.refused] == [2, 2]
    assert "person/99" in found.refused[0].reason
    assert [source.dataset.name for source in FORMATS["parlparse"](tmp_path, ImportOptions(name="uk"))] == [
        "uk/2009-02-23",
        "uk/head",
    ]


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (element(todate="1996-05-14"), "'1996-05-14' ends it before it starts"),
        (element(fromdate="2014s"), "'2014s'"),
        (element(firstname="", lastname=""), "names nobody"),
    ],
)
def test_refused(tmp_path: Path, broken: str, said: str) -> None:
    """A row that cannot be used is refused with its number and reason."""
    found = read(tmp_path, element(), broken)
    (refused,) = found.refused
    assert (refused.number, len(tenures(found))) == (2, 1)
    assert said in refused.reason


def test_other_files(tmp_path: Path) -> None:
    """A folder without such files, and a broken file, are refused."""
    with pytest.raises(UnreadableDocument, match="no files of parlparse"):
        list(FORMATS["parlparse"](tmp_path, ImportOptions()))
    (tmp_path / "all-members.xml").write_text("<publicwhip>")
    with pytest.raises(UnreadableDocument, match="is not XML"):
        list(FORMATS["parlparse"](tmp_path / "all-members.xml", ImportOptions()))


@pytest.mark.shared
def test_the_real_versions(shared: Path) -> None:
    """Every member of the real files is joined with a person."""
    found = {
        source.dataset.name: source
        for source in FORMATS["parlparse"](shared / "data" / "uk_parlparse", ImportOptions())
    }
    oldest = found["parlparse/2009-02-23"]
    assert len({claim.evidence.number for claim in oldest.reading.claims}) == 2037
    assert not oldest.refused
    assert all(entity.identifiers for entity in oldest.reading.entities if entity.kind is Kind.PERSON)
