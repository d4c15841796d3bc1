"""A newer version of a table takes the place of the older one, and nothing large falls unnoticed."""

from datetime import UTC, date, datetime

import pytest
from pyoxigraph import Store

from honorum.errors import TooManyRemovals
from honorum.importing import FORMATS, ImportOptions
from honorum.model.bounds import Certainty
from honorum.pipeline import deriving, import_dataset, rebuild, withdraw
from honorum.pipeline.versions import compare
from honorum.questions.career import career
from honorum.questions.changes import changes
from honorum.questions.holders import holders
from honorum.questions.who import who
from honorum.rdf.source_graph import source_graph
from honorum.rdf.terms import DEFAULT_BASE, Names
from honorum.settings import Settings
from honorum.store import current
from honorum.store.embedded import Embedded

HEADER = "catalog,position,person,personID,start,end,gender,DOB,DOD,image,enwiki\n"
HARNAD = "Ardovia,President,Ivo Harnad,Q901,1994-05-02,2018-05-01,male,,,,\n"
OPEN = "Ardovia,President,Mira Kovalen,Q902,2018-05-01,,female,,,,\n"
CLOSED = "Ardovia,President,Mira Kovalen,Q902,2018-05-01,2022-02-01,female,,,,\n"
HOLT = "Ardovia,President,Jan Holt,Q903,2022-02-01,,male,,,,\n"
WRONG = "Ardovia,Mayor of Velin,Tom Arle,Q904,2001,2003,male,,,,\n"

JANUARY = datetime(2022, 1, 5, tzinfo=UTC)
MARCH = datetime(2022, 3, 6, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path):
    """Settings with a store of its own."""
    return Settings(store=tmp_path / "store")


@pytest.fixture
def version(tmp_path, settings):
    """Imports a table published on a day and recorded at a moment; the report is handed back."""

    def take(day, rows, recorded, **more):
        path = tmp_path / f"everywhere-leaders_{day}.csv"
        path.write_text(HEADER + rows, encoding="utf-8")
        return import_dataset("peppercat", path, settings, recorded=recorded, **more)

    return take


def presidents(settings, on, known_at=None):
    """Who was president on a day, and how surely, as known on another."""
    answer = who(current(settings.store), "President", "Ardovia", on=on, known_at=known_at)
    return [(holder.person.label, str(holder.certainty)) for holder in answer.holders]


def record(settings):
    """All triples of the record."""
    snapshot = current(settings.store)
    return {str(quad) for quad in snapshot.quads(None, None, None, snapshot.names.record)}


def test_what_a_newer_version_says_otherwise(version):
    """Added, changed and dropped are told one by one, and how many that were open have an end now."""
    version("2022-01-04", HARNAD + OPEN + WRONG, JANUARY)
    (told,) = version("2022-03-05", HARNAD + CLOSED + HOLT, MARCH).versions
    assert [str(said) for said in told.added] == ["Jan Holt, President, Ardovia: 2022-02-01 to an unknown end"]
    assert [str(said) for said in told.dropped] == ["Tom Arle, Mayor of Velin, Ardovia: 2001 to 2003"]
    ((before, after),) = told.changed
    assert (before.who, before.ends, after.ends) == ("Mira Kovalen", ("",), ("2022-02-01",))
    assert (told.closed, told.late, told.dataset) == (1, False, "peppercat")
    assert told.to_json()["details"]["changed"][0]["after"]["ends"] == ["2022-02-01"]


def test_the_older_version_no_longer_speaks(version, settings):
    """What the newer version dropped leaves the record, and "as known on" a day before it still sees it."""
    version("2022-01-04", HARNAD + OPEN + WRONG, JANUARY)
    became = version("2022-03-05", HARNAD + CLOSED + HOLT, MARCH).tenures
    assert [len(became.added), len(became.changed), len(became.dropped)] == [1, 1, 1]
    assert not any("tom-arle" in line for line in record(settings))
    day = date(2022, 3, 1)
    assert presidents(settings, day) == [("Jan Holt", "possible")]
    assert presidents(settings, day, known_at=date(2022, 2, 1)) == [("Mira Kovalen", "possible")]


def test_the_order_of_versions_does_not_matter(version, settings):
    """When the older version arrives last, it only goes on file: the record is the same."""
    version("2022-03-05", HARNAD + CLOSED + HOLT, MARCH)
    alone = record(settings)
    (told,) = version("2022-01-04", HARNAD + OPEN + WRONG, JANUARY).versions
    assert told.late
    assert [said.who for said in told.dropped] == ["Tom Arle"]
    assert record(settings) == alone
    assert presidents(settings, date(2022, 3, 1), known_at=date(2022, 2, 1)) == [("Mira Kovalen", "possible")]


def test_versions_again_change_nothing(version, settings):
    """Either version a second time is known already, in either order, and a rebuild gives the same record."""
    version("2022-01-04", HARNAD + OPEN + WRONG, JANUARY)
    version("2022-03-05", HARNAD + CLOSED + HOLT, MARCH)
    before, name = record(settings), current(settings.store).name
    for day, rows in (("2022-01-04", HARNAD + OPEN + WRONG), ("2022-03-05", HARNAD + CLOSED + HOLT)):
        report = version(day, rows, MARCH)
        assert (report.datasets, report.unchanged, report.versions) == (0, 1, [])
    assert current(settings.store).name == name
    rebuild(settings)
    assert record(settings) == before


def test_a_withdrawn_data_set_speaks_again_when_it_is_imported_again(version, settings):
    """A withdrawal is taken back by importing the same table once more."""
    version("2022-01-04", HARNAD + OPEN, JANUARY)
    before = record(settings)
    gone = withdraw("peppercat", settings)
    assert sorted(gone.names[iri] for iri in gone.fallen) == [
        "Ivo Harnad, President of Ardovia",
        "Mira Kovalen, President of Ardovia",
    ]
    assert record(settings) == set()
    assert version("2022-01-04", HARNAD + OPEN, JANUARY).facts == 2
    assert record(settings) == before


def many(number):
    """Rows of that many offices with a holder each."""
    return "".join(f"Ardovia,Minister of Matter {n},Person N{n},Q{n + 1},2001,2003,,,,,\n" for n in range(number))


@pytest.mark.parametrize("left", [1, 30])
def test_the_guard_stops_a_version_that_lost_much(version, settings, left):
    """A version that would remove more than the share is stopped before anybody sees it, and goes in when allowed."""
    version("2022-01-04", many(60), JANUARY)
    before = record(settings)
    with pytest.raises(TooManyRemovals, match=f"would remove {60 - left} of 60 tenures") as stopped:
        version("2022-03-05", many(left), MARCH)
    assert (stopped.value.fallen, stopped.value.tenures) == (60 - left, 60)
    assert record(settings) == before
    assert len(version("2022-03-05", many(left), MARCH, allow_removals=True).tenures.dropped) == 60 - left
    assert "Matter 59" not in str(record(settings))


def test_the_guard_stops_a_withdrawal(version, settings):
    """Withdrawing what most of the record rests on needs a word; a few tenures may always fall."""
    version("2022-01-04", many(20), JANUARY)
    with pytest.raises(TooManyRemovals):
        withdraw("peppercat", settings)
    assert len(withdraw("peppercat", settings, allow_removals=True).fallen) == 20
    few = settings.model_copy(update={"removal_few": 0, "removal_share": 0.5})
    version("2022-01-04", HARNAD + OPEN, JANUARY, dataset="other")
    with pytest.raises(TooManyRemovals, match="more than the 50%"):
        withdraw("other", few)


def test_many_units_are_shared_out(version, settings, monkeypatch):
    """Worker processes derive the very record that one process derives."""
    version("2022-01-04", many(60) + HARNAD + OPEN, JANUARY)
    alone = record(settings)
    monkeypatch.setattr(deriving, "MANY", 1)
    monkeypatch.setattr(deriving, "_CHUNK", 7)
    rebuild(settings, jobs=2)
    assert record(settings) == alone
    became = version("2022-03-05", many(58) + HARNAD + CLOSED + HOLT, MARCH, jobs=2).tenures
    assert [len(became.added), len(became.changed), len(became.dropped)] == [1, 1, 2]
    monkeypatch.undo()
    together = record(settings)
    rebuild(settings)
    assert record(settings) == together


def test_why_something_changed(version, settings):
    """Each change names the sources whose claims it rests on: the older version superseded, the newer one recorded."""
    version("2022-01-04", HARNAD + OPEN + WRONG, JANUARY)
    assert changes(current(settings.store), date(2022, 3, 1)).changes == ()
    version("2022-03-05", HARNAD + CLOSED + HOLT, MARCH)
    found = changes(current(settings.store), date(2022, 3, 1)).changes
    told = {
        (change.kind, change.person.label): sorted(
            (reason.event, reason.source.published or "") for reason in change.reasons
        )
        for change in found
    }
    assert told == {
        ("changed", "Mira Kovalen"): [("recorded", "2022-03-05"), ("superseded", "2022-01-04")],
        ("added", "Jan Holt"): [("recorded", "2022-03-05")],
        ("dropped", "Tom Arle"): [("superseded", "2022-01-04")],
    }


def test_a_career_of_one_day_as_known_on_another(version, settings):
    """A career can be asked of a day, and as it was known on one; an office's holders too."""
    version("2022-01-04", HARNAD + OPEN + WRONG, JANUARY)
    version("2022-03-05", HARNAD + CLOSED + HOLT, MARCH)
    graph = current(settings.store)

    def held(person, **asked):
        return [(one.office.label, one.bounds.end, one.certainty) for one in career(graph, person, **asked).offices]

    assert held("Mira Kovalen") == [("President of Ardovia", "2022-02-01", None)]
    assert held("Mira Kovalen", known_at=date(2022, 2, 1)) == [("President of Ardovia", None, None)]
    assert held("Mira Kovalen", on=date(2019, 1, 1)) == [("President of Ardovia", "2022-02-01", Certainty.CERTAIN)]
    assert held("Mira Kovalen", on=date(2022, 3, 1)) == []
    then = career(graph, "Mira Kovalen", on=date(2022, 3, 1), known_at=date(2022, 2, 1))
    assert [one.certainty for one in then.offices] == [Certainty.POSSIBLE]
    assert [one.source.published for one in then.offices[0].evidence] == ["2022-01-04"]
    office = who(graph, "President", "Ardovia", on=date(2019, 1, 1)).office.id
    assert [one.person.label for one in holders(graph, office).holders] == ["Ivo Harnad", "Mira Kovalen", "Jan Holt"]
    assert [one.person.label for one in holders(graph, office, known_at=date(2022, 2, 1)).holders] == [
        "Ivo Harnad",
        "Mira Kovalen",
    ]


@pytest.mark.shared
def test_the_real_versions(shared):
    """Between January and March 2022 the real table gained 13,813 rows, lost 146, and 170 open ends were closed.

    Two of the rows that it gained cannot be read.
    """
    names, store, sources = Names(DEFAULT_BASE), Store(), []
    for day in ("2022-01-04", "2022-03-05"):
        table = shared / "data" / "peppercat_world" / f"everywhere-leaders_{day}.csv"
        (found,) = FORMATS["peppercat"](table, ImportOptions())
        graph = source_graph(found.dataset, found.reading, names, JANUARY)
        store.bulk_extend(graph.quads())
        sources.append(graph.source)
    told = compare("peppercat", *sources, Embedded(store, DEFAULT_BASE))
    assert (len(told.added), len(told.dropped), told.closed) == (13_813 - 2, 146, 170)
    (mamin,) = (after for _, after in told.changed if after.who == "Askar Mamin")
    assert mamin.ends == ("2022-01-05",)
