"""The table of tenures: one row each, with the source beside it."""

import csv
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

from pyoxigraph import Literal, Quad

from honorum.exporting import Choices
from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, Names, hon
from honorum.store import Snapshot, open_writer

NAMES = Names()
Export = Callable[..., bytes]


def rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a table by the names of its columns."""
    return list(csv.DictReader(StringIO(content.decode(), newline="")))


def test_each_tenure_is_a_row(exported: Export, velmara: Snapshot) -> None:
    """As many rows as the record has tenures, each tenure once."""
    query = "SELECT ?tenure { ?tenure a <https://w3id.org/honorum/ontology#Tenure> }"
    tenures = {row["tenure"].value for row in velmara.query(query)}
    told = [row["tenure"] for row in rows(exported("csv"))]
    assert set(told) == tenures
    assert len(told) == len(tenures) == 8


def test_a_row_says_who_what_when_and_where_it_is_written(exported: Export) -> None:
    """Names, times as the record has them, and the words with their address."""
    (row,) = [row for row in rows(exported("csv")) if row["person_name"] == "Ilsa Marn"]
    told = {name: value for name, value in row.items() if name not in {"person", "office", "tenure", "quote"}}
    assert told == {
        "person_wikidata": "Q900000001",
        "person_name": "Ilsa Marn",
        "office_name": "President of Velmara",
        "jurisdiction": "Velmara",
        "country": "Velmara",
        "status": "regular",
        "start": "2012-05-07",
        "end": "2019-03-20",
        "earliest_start": "2012-05-07",
        "latest_start": "2012-05-07",
        "earliest_end": "2019-03-20",
        "latest_end": "2019-03-20",
        "certainty": "",
        "confidence": "0.95",
        "sources": "1",
        "source_title": "Office holders of Velmara",
        "source_publisher": "Velmara Civic Archive",
        "source_published": "2020-06-01",
        "source_url": "https://example.org/velmara/holders.csv",
        "all_source_urls": "https://example.org/velmara/holders.csv",
        "role": "head-of-state",
        "scope": "national",
        "end_rule": "stated",
        "conflicts": "dates: One source gives an end on 2019-03-19, another 2012-05-07 to 2019-03-20. The record "
        "follows the second: its source, a table of office holders, ranks before news.",
        "disputed": "",
    }
    assert row["quote"].startswith("name: Ilsa Marn;")


def test_all_sources_of_a_tenure_are_told(exported: Export) -> None:
    """A tenure that three sources tell of has three addresses."""
    (row,) = [row for row in rows(exported("csv")) if row["tenure"].endswith("/doren-vesk--president-of-velmara")]
    assert len(row["all_source_urls"].split()) == int(row["sources"]) == 3


def test_a_day_says_how_sure_each_row_is(exported: Export) -> None:
    """On a day there are those who held for certain or possibly, and nobody else."""
    told = rows(exported("csv", Choices(on=date(2016, 6, 1))))
    sure = {(row["person_name"], row["office_name"].split(" of ")[0], row["certainty"]) for row in told}
    assert sure == {
        ("Ilsa Marn", "President", "certain"),
        ("Doren Vesk", "Prime minister", "certain"),
        ("Kaia Tolvren", "Member", "certain"),
        ("Bram Oster", "Member", "possible"),
        ("Nela Quist", "Speaker", "possible"),
    }


def test_a_place_and_an_earlier_knowledge_narrow_the_table(exported: Export) -> None:
    """Only offices of the place; only what was known by then."""
    here = rows(exported("csv", Choices(place=NAMES.base + "id/country/velmara")))
    assert {row["office_name"] for row in here} == {"President of Velmara", "Prime minister of Velmara"}
    assert rows(exported("csv", Choices(known_at=date(2026, 11, 19)))) == []
    assert len(rows(exported("csv", Choices(known_at=date(2026, 11, 20))))) == 8


def test_commas_quotes_and_breaks_stay_in_their_cell(exported: Export, tmp_path: Path) -> None:
    """A name is one cell, whatever is in it; the table can be read without a single source."""
    name = 'Marn, Ilsa "the Elder"\nof Orvalle'
    with open_writer(tmp_path) as writer:
        person, tenure = NAMES.entity("person", "x"), NAMES.entity("tenure", "x")
        facts = [
            (person, RDFS_LABEL, Literal(name)),
            (tenure, RDF_TYPE, hon("Tenure")),
            (tenure, hon("holder"), person),
            (tenure, hon("office"), NAMES.entity("office", "high-steward")),
        ]
        writer.add(Quad(*fact, NAMES.record) for fact in facts)
        (row,) = rows(exported("csv", None, writer.publish()))
    assert (row["person_name"], row["office_name"], row["quote"]) == (name, "high steward", "")
