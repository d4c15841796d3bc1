"""The every-politician-scrapers, on a small country of our own."""

import json
from collections import Counter
from pathlib import Path

import pytest

from honorum.errors import UnreadableDocument
from honorum.importing import FORMATS, Import, ImportOptions
from honorum.model.claims import RelationshipClaim, TenureClaim
from honorum.model.entities import Entity, Kind

FILES = {
    "meta.json": json.dumps({"jurisdiction": {"name": "Ardovia", "id": "Q900"}}),
    "wikidata/wanted-positions.csv": "position,title\nQ800,President\nQ801,Minister of Ports\nQ802,Minister of Ports\n",
    "wikidata/legislative-positions.csv": "position,title\nQ810,Member of the Diet\n",
    "html/holders21.csv": (
        "position,person,personID,start,end\n"
        "President,Ivo Harnad,Q1,1994-05-02,2018-05-01\n"
        "Minister of Ports,Mira Kovalen,Q2,2001,\n"
        "President,Bad Date,Q3,2018-05-01,2017\n"
    ),
    "html/legislators.csv": "position,person,personID,start,end\nMember of the Diet,Mira Kovalen,Q2,1999-03,2001\n",
    "html/bio.csv": "id,name,gender,dob,dobp,dod,dodp,image,enwiki\nQ2,Mira Kovalen,female,1960,9,,,,\n",
    "html/family.csv": (
        "id,name,relationship,relative,relativename\n"
        "Q2,Mira Kovalen,father,Q1,Ivo Harnad\nQ1,Ivo Harnad,child,Q2,Mira Kovalen\nQ1,Ivo Harnad,cat,Q9,Mimi\n"
    ),
    "sources/wpoffice/ports/meta.json": json.dumps(
        {"position": "Q801", "source": "https://en.wikipedia.org/wiki/Ports"}
    ),
    "sources/wpoffice/ports/scraped.csv": (
        "item,itemLabel,startDate,endDate\nQ2,KOVALEN Mira,2001-02-03,\n,Jan Holt,1999,2001\n"
    ),
    "sources/wpoffice/ports/wikidata.csv": "item,itemLabel,startDate,endDate,psid\nQ2,Mira Kovalen,2001,,x\n",
    "sources/wpoffice/secret/meta.json": json.dumps({"position": "Q899"}),
    "sources/wpoffice/secret/scraped.csv": "item,itemLabel,startDate,endDate\nQ5,Lia Tor,2001,\n",
    "sources/official/meta.json": json.dumps({"source": {"url": "https://gov.example/list"}}),
    "sources/official/scraped.csv": "name,position\nIvo Harnad,President\n",
    "sources/cabinet/scraped.csv": (
        "item,itemLabel,position,positionLabel,startDate,endDate\nQ4,Tom Arle,,Acting President,2018-05-01,2018-06-01\n"
    ),
}


@pytest.fixture
def country(tmp_path: Path) -> Path:
    """The folder of one country."""
    folder = tmp_path / "all" / "ardovia-cabinet"
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def read(path: Path, name: str | None = None) -> dict[str, Import]:
    """The sources in a folder, by name."""
    return {found.dataset.name: found for found in FORMATS["scrapers"](path, ImportOptions(name=name))}


def tenures(found: Import) -> list[TenureClaim]:
    """The tenures among its claims."""
    return [claim for claim in found.reading.claims if isinstance(claim, TenureClaim)]


def entity(found: Import, local: str | None) -> Entity:
    """The entity with that local id."""
    return next(known for known in found.reading.entities if known.id == local)


def test_sources_of_a_country(country: Path) -> None:
    """Wikidata's holders, every scraped list and what Wikidata said beside it are sources of their own."""
    found = read(country)
    assert list(found) == [
        "ardovia-cabinet",
        "ardovia-cabinet/cabinet",
        "ardovia-cabinet/official",
        "ardovia-cabinet/wpoffice/ports",
        "ardovia-cabinet/wpoffice/ports/wikidata",
        "ardovia-cabinet/wpoffice/secret",
    ]
    ports = found["ardovia-cabinet/wpoffice/ports"].dataset
    assert (ports.url, ports.publisher) == ("https://en.wikipedia.org/wiki/Ports", "Wikipedia")
    assert len({source.dataset.digest for source in found.values()}) == 6


def test_what_wikidata_said_beside_a_list(country: Path) -> None:
    """The two tables of one office are two sources about the same office; all that is Wikidata's has one voice."""
    found = read(country)
    listed, said = found["ardovia-cabinet/wpoffice/ports"], found["ardovia-cabinet/wpoffice/ports/wikidata"]
    assert [(said.dataset.publisher, said.dataset.voice), listed.dataset.voice] == [("Wikidata", "Wikidata"), None]
    assert found["ardovia-cabinet"].dataset.voice == "Wikidata"
    (one,), (other, _) = tenures(said), tenures(listed)
    assert (one.start, other.start) == ("2001", "2001-02-03")
    assert entity(said, one.office).identifiers == entity(listed, other.office).identifiers == {"wikidata": "Q801"}
    assert entity(said, one.holder).identifiers == entity(listed, other.holder).identifiers == {"wikidata": "Q2"}
    assert one.evidence.file == "sources/wpoffice/ports/wikidata.csv"


@pytest.mark.parametrize(
    ("titles", "offices"),
    [
        (("HarbourMinister", "Harbour Minister"), {"Q801"}),
        (("HarbourMinister", "Port Clerk"), set()),
        (("Q800", "Q800"), {"Q800"}),
    ],
)
def test_a_list_of_one_office_words_it_in_its_own_way(
    country: Path, titles: tuple[str, ...], offices: set[str]
) -> None:
    """Where all rows of a list give one title, it is the office that the list declares; else it is not."""
    rows = "".join(f"Q{n},Mira Kovalen,2001,,{title}\n" for n, title in enumerate(titles, start=2))
    table = country / "sources/wpoffice/ports/scraped.csv"
    table.write_text("item,itemLabel,startDate,endDate,position\n" + rows, encoding="utf-8")
    found = read(country)["ardovia-cabinet/wpoffice/ports"]
    named = [entity(found, claim.office).identifiers.get("wikidata") for claim in tenures(found) if claim.office]
    assert {item for item in named if item} == offices


CABINETS = (
    "item,itemLabel,inception,inceptionPrecision,startTime,startTimePrecision,"
    "abolished,abolishedPrecision,endTime,endTimePrecision\n"
    "Q1,First Kovalen Cabinet,2007-01-10,11,,,2009-03-01,11,,\n"
    "Q2,Second Kovalen Cabinet,2009-03-01,11,2009-01-01,9,2012-09-24,11,,\n"
    "Q3,Caretaker cabinet of Tom Arle,2012-09-01,10,,,,,,\n"
    "Q4,Arle government,2014-01-01,9,,,,,,\n"
    "Q5,Kovalen ministry,1931-01-01,9,,,1932-01-01,9,,\n"
    "Q6,Third government of Ardovia,1999-01-01,11,,,,,,\n"
    "Q7,Kovalen Cabinet,,,,,2012-09-24,11,,\n"
)
LEADERS = (
    "position,person,personID,start,end,gender,DOB,DOD\n"
    "Prime Minister,Mira Kovalen,Q2,2014-04-02,2016-09-08,female,1960,\n"
    "Minister of Ports,Tom Arle,Q4,2001,2003,male,1955-03-02,\n"
    "Minister of Ports,Jan Kovalen,Q5,1999,2001,male,1950,\n"
)


def test_cabinets(country: Path) -> None:
    """A cabinet is led by whoever it is named after: a gap in the list of holders is filled, and nothing is guessed."""
    (country / "html/holders21.csv").write_text(LEADERS)
    (country / "wikidata/results").mkdir()
    (country / "wikidata/results/all-cabinets.csv").write_text(CABINETS)
    found = read(country)["ardovia-cabinet/cabinets"]
    first, caretaker = tenures(found)
    assert (first.title, first.start, first.end, first.status) == (
        "Prime Minister",
        "2007-01-10",
        "2012-09-24",
        "regular",
    )
    assert entity(found, first.holder).identifiers == {"wikidata": "Q2"}
    assert first.confidence < 0.95
    assert "Second Kovalen Cabinet" in first.evidence.exact, "a new cabinet of the same leader goes on"
    assert (entity(found, caretaker.holder).name, caretaker.start, caretaker.status) == (
        "Tom Arle",
        "2012-09",
        "acting",
    )
    assert {row.number: row.reason.split("'")[0] for row in found.refused} == {
        4: "Nobody here can be the one after whom ",
        5: "Nobody here can be the one after whom ",
        6: "Nobody here can be the one after whom ",
        7: "It does not say when the cabinet began.",
    }


def test_tables_with_other_columns(country: Path) -> None:
    """Some tables write the person's id as wdid and the office's as pid, and its title under position."""
    table = country / "sources/official/wikidata.csv"
    table.write_text("wdid,name,wdLabel,pid,position,start,psid\nQ1,Ivo Harnad,I. Harnad,Q800,the President,1994,x\n")
    (tenure,) = tenures(read(country)["ardovia-cabinet/official/wikidata"])
    assert (tenure.title, tenure.start) == ("President", "1994")


def test_holders_from_wikidata(country: Path) -> None:
    """Holders and legislators have offices with ids, a country with its id, and births from the table of lives."""
    found = read(country)["ardovia-cabinet"]
    president, minister, member = tenures(found)
    assert entity(found, president.office).identifiers == {"wikidata": "Q800"}
    assert minister.office is None, "two positions share the title"
    assert (member.title, member.start, member.end) == ("Member of the Diet", "1999-03", "2001")
    assert member.holder == minister.holder
    assert entity(found, member.holder).birth == "1960"
    place = entity(found, president.jurisdiction)
    assert (place.kind, place.name, place.identifiers) == (Kind.COUNTRY, "Ardovia", {"wikidata": "Q900"})
    assert president.evidence.exact.startswith("position: President; person: Ivo Harnad")
    assert {claim.evidence.file for claim in found.reading.claims} == {
        "html/holders21.csv",
        "html/legislators.csv",
        "html/family.csv",
    }


def test_family(country: Path) -> None:
    """A father is a parent and a child a child, from both sides; unknown ties are refused."""
    found = read(country)["ardovia-cabinet"]
    ties = [claim for claim in found.reading.claims if isinstance(claim, RelationshipClaim)]
    named = [(entity(found, tie.subject).name, tie.kind, entity(found, tie.object).name) for tie in ties]
    assert named == [("Ivo Harnad", "parent", "Mira Kovalen"), ("Mira Kovalen", "child", "Ivo Harnad")]
    assert ["'cat'" in row.reason for row in found.refused] == [False, True]


def test_lists(country: Path) -> None:
    """A list takes its office from its note or its rows; what it does not say is refused."""
    found = read(country)
    first, second = tenures(found["ardovia-cabinet/wpoffice/ports"])
    assert (first.title, first.start, second.end) == ("Minister of Ports", "2001-02-03", "2001")
    assert entity(found["ardovia-cabinet/wpoffice/ports"], first.office).identifiers == {"wikidata": "Q801"}
    assert entity(found["ardovia-cabinet/wpoffice/ports"], second.holder).identifiers == {}
    (acting,) = tenures(found["ardovia-cabinet/cabinet"])
    assert (acting.title, acting.status) == ("President", "acting")
    assert "Q899" in found["ardovia-cabinet/wpoffice/secret"].refused[0].reason
    assert "not when" in found["ardovia-cabinet/official"].refused[0].reason


def test_all_countries(country: Path) -> None:
    """The folder of all countries gives the sources of each, under the name the user gave."""
    other = country.parent / "tavaria-cabinet" / "html"
    other.mkdir(parents=True)
    (other / "holders21.csv").write_text(FILES["html/holders21.csv"])
    names = list(read(country.parent, "scrapers"))
    assert names[0] == "scrapers/ardovia-cabinet"
    assert names[-1] == "scrapers/tavaria-cabinet"
    assert list(read(country, "mine"))[:2] == ["mine", "mine/cabinet"]


def test_other_folders(tmp_path: Path) -> None:
    """A folder of something else, or a file, is refused."""
    with pytest.raises(UnreadableDocument, match="holds no folder"):
        read(tmp_path)
    (tmp_path / "a.csv").write_text("")
    with pytest.raises(UnreadableDocument, match="is not a folder"):
        read(tmp_path / "a.csv")


def test_broken_notes(country: Path) -> None:
    """A note that is no JSON is refused by its name."""
    (country / "meta.json").write_text("{")
    with pytest.raises(UnreadableDocument, match=r"meta\.json: is not JSON"):
        read(country)


@pytest.mark.shared
def test_the_real_folders(shared: Path) -> None:
    """Sixteen countries: sixty thousand tenures of Wikidata, ten thousand ties, and two hundred lists."""
    everything = list(FORMATS["scrapers"](shared / "data" / "everypolitician_scrapers_2022", ImportOptions()))
    wikidata = [found for found in everything if found.dataset.path.endswith("html")]
    assert len(wikidata) == 14
    assert sum(len(tenures(found)) for found in wikidata) > 60_100
    ties = Counter(type(claim).__name__ for found in wikidata for claim in found.reading.claims)["RelationshipClaim"]
    assert ties > 10_500
    assert len(everything) > 400
    assert all(found.dataset.voice == "Wikidata" for found in everything if found.dataset.name.endswith("/wikidata"))
    kazakhstan = next(found for found in wikidata if found.dataset.name == "kazakhstan-cabinet")
    assert len(tenures(kazakhstan)) == 179 + 71
