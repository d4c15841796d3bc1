"""The traps of real tables, one invented row each, from the file to the answer."""

from datetime import date

import pytest

from honorum.pipeline import import_dataset
from honorum.questions.career import career
from honorum.questions.who import who
from honorum.settings import Settings
from honorum.store import current

WORLD = """catalog,position,person,personID,start,end,gender,DOB,DOD,image,enwiki
Ardovia,President,Ivo Harnad,Q901,1994-05-02,2006-05-02,male,1940,,,
Ardovia,President,Mira Kovalen,Q902,2006-05-02,2010-05-02,female,1960,,,
Ardovia,President,Ivo Harnad,Q901,2010-05-02,2014-05-02,male,1940,,,
Ardovia,President,Jan Holt,Q903,2014-05-02,2014-05-06,male,1950,,,
Ardovia,President,Mira Kovalen,Q902,2014-09-01,,female,1960,,,
Ardovia,Acting President,Tom Arle,Q904,2014-05-06,2014-09-01,male,1955,,,
Ardovia,Chairman of the Diet,Lia Tor,Q905,1999,2003,female,1950,,,
Ardovia,Minister of Ports,Bo Lund,Q906,2001-03,2003-07,male,1950,,,
Ardovia,Minister of Fish,Cy Dorn,Q907,2001-03-05,9999-12-31,male,1950,,,
Ardovia,Ambassador to Tavaria,Ed Poll,Q908,2014s,,male,1950,,,
Ardovia,Minister of Wool,Fay Quist,Q909,2003-05-02,2001-05-02,female,1950,,,
Ardovia,Minister of Wool,Gil Reth,Q910,2001-05-02,2002-05-02,male,1950,,,
Ardovia,Minister of Wool,Gil Reth,Q910,2001-05-02,2002-05-02,male,1950,,,
Ardovia,Foreign Secretary,Hal Senn,Q911,2001-05-02,2003-05-02,male,1950,,,
Tavaria,Foreign Secretary,Ida Vesk,Q912,2001-05-02,2003-05-02,female,1950,,,
Ardovia,Mayor of Velin,Kit Wren,Q913,2001-05-02,2003-05-02,male,1950-01-01,,,
Tavaria,Mayor of Orl,Kit Wren,Q914,2001-05-02,2003-05-02,male,1970-01-01,,,
Ardovia,Treasurer,Lee Yost,Q915,2001-05-02,2005-05-02,male,1950,2003-02-01,,
"""

OWN = """Name;Amt;von;bis;Partei
Jörg Müller;Landvogt;05/03/2001;31/12/2003;Rot
Jörg Müller;Landvogt;01/01/2004;31/12/2005;Grün
Ivo Harnad;Landvogt;30/02/2006;31/12/2006;Rot
"""
MAPPING = """
columns: {person: Name, office: Amt, start: von, end: bis, party: Partei}
constants: {jurisdiction: Ardovia}
dates: [dd/mm/yyyy]
end_inclusive: true
delimiter: ";"
encoding: latin-1
"""


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A store with both tables, and the reports of their imports."""
    folder = tmp_path_factory.mktemp("traps")
    (folder / "everywhere-leaders_2022-03-05.csv").write_text(WORLD, encoding="utf-8")
    (folder / "vogt.csv").write_bytes(OWN.encode("latin-1"))
    (folder / "vogt.yaml").write_text(MAPPING, encoding="utf-8")
    settings = Settings(store=folder / "store")
    first = import_dataset("peppercat", folder / "everywhere-leaders_2022-03-05.csv", settings)
    second = import_dataset("csv", folder / "vogt.csv", settings, mapping=folder / "vogt.yaml")
    return current(settings.store), first, second


def told(world, office, day, place="Ardovia"):
    """Who held the office on the day, how surely and in what status."""
    answer = who(world[0], office, place, on=date.fromisoformat(day))
    return [(holder.person.label, str(holder.certainty), holder.status) for holder in answer.holders]


@pytest.mark.parametrize(
    ("office", "day", "expected"),
    [
        pytest.param("President", "2000-01-01", ("Ivo Harnad", "certain", "regular"), id="plain"),
        pytest.param("President", "2006-05-02", ("Mira Kovalen", "certain", "regular"), id="handover day"),
        pytest.param("President", "2006-05-01", ("Ivo Harnad", "certain", "regular"), id="day before it"),
        pytest.param("President", "2011-01-01", ("Ivo Harnad", "certain", "regular"), id="came back"),
        pytest.param("President", "2014-05-03", ("Jan Holt", "certain", "regular"), id="four days"),
        pytest.param("President", "2014-06-01", ("Tom Arle", "certain", "acting"), id="acting"),
        pytest.param("President", "2021-01-01", ("Mira Kovalen", "possible", "regular"), id="unknown end"),
        pytest.param("Chairman of the Diet", "1999-06-01", ("Lia Tor", "possible", "regular"), id="year"),
        pytest.param("Chairman of the Diet", "2000-01-01", ("Lia Tor", "certain", "regular"), id="after the year"),
        pytest.param("Chairman of the Diet", "2003-06-01", ("Lia Tor", "possible", "regular"), id="year of the end"),
        pytest.param("Minister of Ports", "2001-03-15", ("Bo Lund", "possible", "regular"), id="month"),
        pytest.param("Minister of Ports", "2001-04-01", ("Bo Lund", "certain", "regular"), id="after the month"),
        pytest.param("Minister of Fish", "2021-01-01", ("Cy Dorn", "possible", "regular"), id="9999 is no end"),
        pytest.param("Foreign Secretary", "2002-01-01", ("Hal Senn", "certain", "regular"), id="same title abroad"),
        pytest.param("Treasurer", "2003-01-31", ("Lee Yost", "certain", "regular"), id="before a death"),
        pytest.param("Landvogt", "2001-03-05", ("Jörg Müller", "certain", "regular"), id="dd/mm/yyyy, latin-1"),
        pytest.param("Landvogt", "2005-12-31", ("Jörg Müller", "certain", "regular"), id="inclusive end"),
    ],
)
def test_the_one_holder(world, office, day, expected):
    """On each of these days exactly one is told, as surely as the row lets."""
    assert told(world, office, day) == [expected]


@pytest.mark.parametrize(
    ("office", "day"),
    [
        pytest.param("President", "1994-05-01", id="before the first"),
        pytest.param("Minister of Ports", "2003-08-01", id="after the month of the end"),
        pytest.param("Minister of Wool", "2003-01-01", id="an end before its start is no tenure"),
        pytest.param("Landvogt", "2006-01-01", id="the day after an inclusive end"),
    ],
)
def test_nobody(world, office, day):
    """On these days nobody is told."""
    assert told(world, office, day) == []


def test_offices_of_two_countries_stay_two(world):
    """One title in two countries is two offices."""
    assert told(world, "Foreign Secretary", "2002-01-01", "Tavaria") == [("Ida Vesk", "certain", "regular")]


def test_one_name_is_not_one_person(world):
    """Two people of one name with different ids and births stay two."""
    seats = {"Mayor of Velin": "Ardovia", "Mayor of Orl": "Tavaria"}
    found = [who(world[0], office, place, on=date(2002, 1, 1)).holders for office, place in seats.items()]
    assert [[holder.person.label for holder in holders] for holders in found] == [["Kit Wren"], ["Kit Wren"]]
    assert found[0][0].person.id != found[1][0].person.id


def test_a_party_changed_inside_a_term(world):
    """One who changes parties is a member of each in its time, and the office goes on."""
    of = career(world[0], "Jörg Müller")
    assert [(one.party.label, one.bounds.start, one.bounds.end) for one in of.parties] == [
        ("Rot", "2001-03-05", "2004-01-01"),
        ("Grün", "2004-01-01", "2006-01-01"),
    ]
    assert told(world, "Landvogt", "2003-12-31") == told(world, "Landvogt", "2004-01-01")


def test_what_could_not_be_read_is_listed(world):
    """A broken date, an end before its start, a repetition, a day that no month has: listed, and the rest goes in."""
    _, first, second = world
    assert {refused.path.rsplit(" ", 1)[-1]: refused.reason.split()[0] for refused in first.refused} == {
        "10": "'2014s'",
        "11": "'2001-05-02'",
        "13": "It",
    }
    assert [refused.path for refused in second.refused] == ["vogt.csv, row 3"]
    assert (first.facts, second.facts) == (15, 4)
