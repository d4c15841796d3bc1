"""The way of a table: what goes in, what is refused, and that the record does not depend on how it grew."""

from itertools import permutations

import pytest
from pyoxigraph import Literal

from honorum.errors import InputError
from honorum.model.claims import Reading, TenureClaim
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Row
from honorum.model.sources import Dataset
from honorum.pipeline import import_dataset, rebuild, withdraw
from honorum.pipeline.ingest import open_landing
from honorum.pipeline.reports import IngestReport
from honorum.rdf.terms import EXACT, RDF_TYPE, RDFS_LABEL, hon
from honorum.settings import Settings
from honorum.store import current, open_writer

HEADER = "catalog,position,person,personID,start,end,gender,DOB,DOD,image,enwiki\n"
VALE = "Czech Republic,President,Ada Vale,Q901,1994-05-02,,female,1950,,,\n"
VALE_DIED = "Czechia,Minister of Fish,Ada Vale,Q901,1990,1993,female,1950,1999-03-01,,\n"
LUND = "Czechia,President,Bo Lund,Q902,2003-03-07,2013-03-07,male,1941,,,\n"


@pytest.fixture
def settings(tmp_path):
    """Settings with a store of its own."""
    return Settings(store=tmp_path / "store")


@pytest.fixture
def takes(tmp_path, settings):
    """Imports a table with these rows; the report is handed back."""

    def take(name, rows, into=settings, **more):
        path = tmp_path / "everywhere-leaders_2022-03-05.csv"
        path.write_text(HEADER + rows, encoding="utf-8")
        return import_dataset("peppercat", path, into, dataset=name, **more)

    return take


def record(settings):
    """All triples of the record."""
    snapshot = current(settings.store)
    return {str(quad) for quad in snapshot.quads(None, None, None, snapshot.names.record)}


def labels(settings):
    """The labels of all offices."""
    snapshot = current(settings.store)
    offices = [quad.subject for quad in snapshot.quads(None, RDF_TYPE, hon("Office"), snapshot.names.record)]
    return {next(snapshot.quads(office, RDFS_LABEL, None, snapshot.names.record)).object.value for office in offices}


def source(settings, name):
    """The IRI of the data set of that name."""
    snapshot = current(settings.store)
    return next(snapshot.quads(None, hon("datasetName"), Literal(name), None)).subject.value


def test_a_table_goes_in_and_its_bad_rows_are_listed(takes, settings):
    """Good rows become tenures, a bad one is listed with its file, its row and the reason."""
    report = takes("one", VALE + "Czechia,President,Cy Dorn,Q903,2014s,,male,,,,\n")
    assert (report.datasets, report.facts, report.quarantined) == (1, 1, 0)
    (refused,) = report.refused
    assert refused.path == "everywhere-leaders_2022-03-05.csv, row 2"
    assert "2014s" in refused.reason
    assert labels(settings) == {"President of the Czech Republic"}


def test_a_second_run_changes_nothing(takes, settings):
    """The same table again adds no quad and publishes no snapshot."""
    takes("one", VALE)
    before = current(settings.store).name
    again = takes("one", VALE)
    assert (again.datasets, again.unchanged, again.snapshot) == (0, 1, before)


def test_a_claim_that_breaks_a_shape_is_set_aside(settings):
    """A tenure held by a country goes to quarantine with the reason; the tenure beside it goes in."""
    held = {"evidence": Row("t.csv", 1, (("who", "Ada"),)), "rule": "test", "title": "President", "jurisdiction": "e2"}
    reading = Reading(
        (Entity("e1", Kind.PERSON, "Ada Vale"), Entity("e2", Kind.COUNTRY, "Czechia")),
        (TenureClaim(id="c1", holder="e1", **held), TenureClaim(id="c2", holder="e2", **held)),
    )
    report = IngestReport()
    with open_writer(settings.store) as writer, open_landing(writer) as landing:
        landing.take([(Dataset("t", "0" * 64), reading)], report)
        landing.publish()
    assert (report.facts, report.quarantined) == (1, 1)
    assert list(report.reasons) == ["A tenure needs exactly one holder, who is a person."]
    snapshot = current(settings.store)
    assert len(list(snapshot.quads(None, RDF_TYPE, hon("Tenure"), snapshot.names.record))) == 1
    assert len(list(snapshot.quads(None, RDF_TYPE, hon("Refusal"), None))) == 1
    assert [quad.object.value for quad in snapshot.quads(None, EXACT, None, None)] == ["who: Ada"], "the row of both"


def test_an_office_is_renamed_with_its_country(takes, settings):
    """When most tables call a country otherwise, offices that only older tables know are called so too."""
    takes("one", VALE)
    takes("two", "Czechia,Speaker,Bo Lund,Q902,2003-03-07,,male,1941,,,\n")
    takes("three", "Czechia,Mayor,Cy Dorn,Q903,2003-03-07,,male,1941,,,\n")
    assert "President of Czechia" in labels(settings)
    grown = record(settings)
    rebuild(settings)
    assert record(settings) == grown


def test_a_death_withdrawn_no_longer_ends_a_tenure(takes, settings):
    """A table that told of a death goes: the record is the one that never knew it."""
    takes("one", VALE)
    before = record(settings)
    takes("two", VALE_DIED)
    assert any("1999-03-02" in triple for triple in record(settings) - before)
    withdraw(source(settings, "two"), settings)
    assert record(settings) == before


def test_the_order_of_tables_does_not_matter(takes, tmp_path):
    """Three tables about the same persons and offices give one record, whichever came first."""
    tables = {"one": VALE.replace("Czech Republic", "Czechia"), "two": VALE_DIED, "three": LUND}
    found = []
    for number, order in enumerate(permutations(tables)):
        into = Settings(store=tmp_path / f"store{number}")
        for name in order:
            takes(name, tables[name], into)
        found.append(record(into))
        rebuild(into)
        assert record(into) == found[-1]
    assert all(each == found[0] for each in found)


def test_progress_is_told(takes):
    """Whoever watches hears of each step, how much of it is done, and of how much."""
    heard = []
    takes("one", VALE + LUND, progress=lambda step, done, total: heard.append((step, done, total)))
    steps = list(dict.fromkeys(step for step, _, _ in heard))
    assert steps == ["one", "the record"]
    assert ("one", 2, 2) in heard
    step, done, total = heard[-1]
    assert (step, done) == ("the record", total)


def test_an_unknown_format_is_an_error(settings, tmp_path):
    """The message says which formats there are."""
    with pytest.raises(InputError, match="peppercat"):
        import_dataset("nonsense", tmp_path, settings)
