"""The table of the world's office holders, with every trap that the real one has."""

from collections import Counter
from pathlib import Path

import pytest

from honorum.errors import UnreadableDocument
from honorum.importing import FORMATS, Import, ImportOptions
from honorum.model.claims import TenureClaim
from honorum.model.entities import Kind

HEADER = "catalog,position,person,personID,start,end,gender,DOB,DOD,image,enwiki\n"


def read(folder: Path, rows: str) -> Import:
    """What comes of a table with these rows."""
    path = folder / "everywhere-leaders_2022-03-05.csv"
    path.write_text(HEADER + rows, encoding="utf-8")
    (found,) = FORMATS["peppercat"](path, ImportOptions())
    return found


def tenures(found: Import) -> list[TenureClaim]:
    """The tenures among its claims."""
    return [claim for claim in found.reading.claims if isinstance(claim, TenureClaim)]


def test_a_row(tmp_path: Path) -> None:
    """A row is a tenure of a person with a Wikidata id in an office of a country."""
    found = read(tmp_path, 'Ardovia,President,Ivo Harnad,Q901,1994-05-02,2018-05-01,male,1950,,"x, y.jpg",Ivo Harnad\n')
    (tenure,) = tenures(found)
    country, person = found.reading.entities
    assert (tenure.start, tenure.end, tenure.status, tenure.jurisdiction) == (
        "1994-05-02",
        "2018-05-01",
        "regular",
        country.id,
    )
    assert (person.name, person.identifiers, person.birth, person.death) == (
        "Ivo Harnad",
        {"wikidata": "Q901"},
        "1950",
        None,
    )
    assert (found.dataset.name, found.dataset.published) == ("peppercat", "2022-03-05")
    assert found.reading.country == country.id


@pytest.mark.parametrize(
    ("start", "end", "points"),
    [
        ("1994", "", ("1994", None)),
        ("1994-05", "1996", ("1994-05", "1996")),
        ("1994", "1994", ("1994", "1994")),
        ("1994-05-02", "1994-05-02", ("1994-05-02", "1994-05-03")),
        ("1994-05-02", "9999-12-31", ("1994-05-02", None)),
        ("", "1994", (None, "1994")),
    ],
)
def test_dates_as_precise_as_written(
    tmp_path: Path, start: str, end: str, points: tuple[str | None, str | None]
) -> None:
    """Years and months stay what they are, an open end is unknown, and a tenure of one day has that day."""
    (tenure,) = tenures(read(tmp_path, f"Ardovia,Mayor,A B,Q1,{start},{end},,,,,\n"))
    assert (tenure.start, tenure.end) == points


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Ardovia,ambassador to Tavaria,C D,Q2,2014s,,,,,,", "'2014s'"),
        ("Ardovia,Mayor,C D,Q2,2017-05-04,2013-05-29,,,,,", "before it starts"),
        ("Ardovia,Mayor,A B,Q1,1994,,,,,,", "repeats row 1"),
        ("Ardovia,Mayor,C D,X2,1994,,,,,,", "'X2' is not a Wikidata id"),
        ("Ardovia,,C D,Q2,1994,,,,,,", "no office"),
        ("Ardovia,Mayor,,,1994,,,,,,", "no person"),
        (",Mayor,C D,Q2,1994,,,,,,", "no country"),
        ("Ardovia,Mayor,C D,Q2,,,,,,,", "neither a start nor an end"),
        ("Ardovia,Mayor,C D", "3 cells"),
    ],
)
def test_refused_rows(tmp_path: Path, row: str, said: str) -> None:
    """A row that cannot be used is refused with its number and reason."""
    found = read(tmp_path, f"Ardovia,Mayor,A B,Q1,1994,,,,,,\n{row}\n")
    (refused,) = found.refused
    assert (refused.number, len(found.reading.claims)) == (2, 1)
    assert said in refused.reason


def test_an_impossible_birth_does_not_cost_the_tenure(tmp_path: Path) -> None:
    """A birth on a day that never was is left out, and said so; the tenure is kept."""
    found = read(tmp_path, "Ardovia,Mayor,A B,Q1,1994,,,1946-02-29,,,\n")
    assert len(tenures(found)) == 1
    assert "birth" in found.refused[0].reason
    assert found.reading.entities[-1].birth is None


def test_persons_across_rows(tmp_path: Path) -> None:
    """One id is one person in all countries and spellings; one name with two ids is two; a gap is two tenures."""
    found = read(
        tmp_path,
        "Ardovia,Minister of Ports,Mira Kovalen,Q1,1994,1996,,,,,\n"
        "Tavaria,ambassador to Ardovia,Mira Kovalén,Q1,1999,,,1950-02-01,,,\n"
        "Ardovia,Minister of Ports,Mira Kovalen,Q1,2001,2003,,1950,,,\n"
        "Ardovia,Minister of Ports,Mira Kovalen,Q2,2003,,,,,,\n",
    )
    persons = [entity for entity in found.reading.entities if entity.kind is Kind.PERSON]
    assert [(person.name, person.aliases, person.birth) for person in persons] == [
        ("Mira Kovalen", ("Mira Kovalén",), "1950-02-01"),
        ("Mira Kovalen", (), None),
    ]
    assert len(tenures(found)) == 4
    assert found.reading.country is None


def test_persons_without_a_name(tmp_path: Path) -> None:
    """A person without an English name is called by the page or the id; the tenure is kept."""
    found = read(tmp_path, "Ardovia,Mayor,,Q7,1994,,,,,,\nArdovia,Mayor,,Q8,1996,,,,,,Jan Holt\n")
    assert [entity.name for entity in found.reading.entities if entity.kind is Kind.PERSON] == ["Q7", "Jan Holt"]


def test_acting_holders(tmp_path: Path) -> None:
    """The word "acting" in a title is the status of the tenure, not a part of the office."""
    (tenure,) = tenures(read(tmp_path, "Ardovia,Acting President,A B,Q1,1994,,,,,,\n"))
    assert (tenure.title, tenure.status) == ("President", "acting")


def test_what_is_not_a_country(tmp_path: Path) -> None:
    """Countries have their codes; a part of a country is a region of it, a union of states an organization."""
    found = read(
        tmp_path,
        "Kazakhstan,Mayor,A,Q1,1994,,,,,,\nUAE,Mayor,A,Q1,1994,,,,,,\nScotland,First Minister,B,Q2,1994,,,,,,\n"
        "European Union,Commissioner,C,Q3,1994,,,,,,\n",
    )
    entities = {entity.name: entity for entity in found.reading.entities}
    assert entities["Kazakhstan"].identifiers == {"iso2": "KZ"}
    assert (entities["United Arab Emirates"].aliases, entities["United Arab Emirates"].identifiers) == (
        ("UAE",),
        {"iso2": "AE"},
    )
    assert (entities["Scotland"].kind, entities["Scotland"].country) == (Kind.REGION, entities["United Kingdom"].id)
    last = tenures(found)[-1]
    assert (last.jurisdiction, last.organization) == (None, entities["European Union"].id)


def test_folders_and_other_tables(tmp_path: Path) -> None:
    """Of a folder the newest table is read; another table is refused, naming what it lacks."""
    read(tmp_path, "Ardovia,Mayor,A B,Q1,1994,,,,,,\n")
    (tmp_path / "everywhere-leaders_2022-01-04.csv").write_text(HEADER)
    (found,) = FORMATS["peppercat"](tmp_path, ImportOptions(name="mine"))
    assert (found.dataset.name, found.dataset.published) == ("mine", "2022-03-05")
    (tmp_path / "other.csv").write_text("name,office\n")
    with pytest.raises(UnreadableDocument, match="no column 'catalog'"):
        list(FORMATS["peppercat"](tmp_path / "other.csv", ImportOptions()))
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadableDocument, match="everywhere-leaders"):
        list(FORMATS["peppercat"](tmp_path / "empty", ImportOptions()))


@pytest.mark.shared
def test_the_real_table(shared: Path) -> None:
    """Every row of the real table is a claim or a refusal."""
    (found,) = FORMATS["peppercat"](shared / "data" / "peppercat_world", ImportOptions())
    kinds = Counter("repeats" if "repeats" in row.reason else "date" for row in found.refused)
    assert kinds == {"repeats": 28, "date": 19}
    assert len(found.reading.claims) == 30_678 - 28 - 18
    assert len({claim.jurisdiction or claim.organization for claim in tenures(found)}) == 172
