"""From tables in a store to answers: wrong offices, empty offices, rankings, public officials."""

from datetime import UTC, date, datetime, timedelta

import pytest

from honorum.errors import TooMuchLearnt
from honorum.model.bounds import Certainty
from honorum.model.ranking import ranking_of
from honorum.pipeline import import_dataset, rank, rebuild, withdraw
from honorum.questions.changes import changes
from honorum.questions.officials import Lens, official_career, officials
from honorum.questions.search import names_of
from honorum.questions.who import who
from honorum.settings import Settings
from honorum.store import current

HEADER = "catalog,position,person,personID,start,end,gender,DOB,DOD,image,enwiki\n"
FISH = "Minister of Fisheries"
WRONG = f"""Iceland,{FISH},Ada Vale,Q901,1998-12-30,2000-08-29,,1950,,,
Iceland,{FISH},Nat Orlin,Q902,1999-07-06,2000-07-11,,1948,,,
Iceland,{FISH},Bo Lund,Q903,2000-10-01,2004-05-01,,1941,,,
"""
RIGHT = """Norway,Minister of Trade,Nat Orlin,Q902,1999-07-06,2000-07-11,,1948,,,
Norway,Member of Parliament,Nat Orlin,Q902,1996-06-07,2003-02-17,,1948,,,
"""


@pytest.fixture
def settings(tmp_path):
    """Settings with a store of its own."""
    return Settings(store=tmp_path / "store")


@pytest.fixture
def takes(tmp_path, settings):
    """Imports a table with these rows, published on that day, under a name; into another store if told so."""

    def take(name, rows, published="2022-03-05", into=settings, **more):
        path = tmp_path / f"everywhere-leaders_{published}.csv"
        path.write_text(HEADER + rows, encoding="utf-8")
        return import_dataset("peppercat", path, into, dataset=name, **more)

    return take


def _record(settings):
    snapshot = current(settings.store)
    return {str(quad) for quad in snapshot.quads(None, None, None, snapshot.names.record)}


def _held(settings, office, place, on, **more):
    answer = who(current(settings.store), office, place, on=date.fromisoformat(on), **more)
    return {holder.person.label: holder for holder in answer.holders}


def test_a_wrong_office_is_a_conflict_and_no_certain_holder(takes, settings):
    """A minister at home whom another table puts into a cabinet abroad at the same time: doubted, and said why."""
    takes("iceland", WRONG)
    alone = _held(settings, FISH, "Iceland", "2000-01-01")
    assert {name: str(holder.certainty) for name, holder in alone.items()} == {
        "Ada Vale": "certain",
        "Nat Orlin": "certain",
    }
    takes("norway", RIGHT)
    held = _held(settings, FISH, "Iceland", "2000-01-01")
    assert held["Ada Vale"].certainty is Certainty.CERTAIN
    assert held["Nat Orlin"].certainty is Certainty.POSSIBLE
    office = [conflict for conflict in held["Nat Orlin"].conflicts if conflict.kind == "office"]
    assert len(office) == 2  # against the ministry at home, and against the seat in parliament
    assert {conflict.rule for conflict in office} == {"country"}
    for conflict in office:
        (followed,) = [side for side in conflict.sides if side.followed]
        assert followed.office is not None
        assert followed.office.label.endswith("of Norway")
        assert {one.source.title for side in conflict.sides for one in side.evidence}
    assert _held(settings, "Minister of Trade", "Norway", "2000-01-01")["Nat Orlin"].certainty is Certainty.CERTAIN


def test_it_does_not_matter_which_table_came_first(takes, settings, tmp_path):
    """The same record, conflicts and all, whichever came first; a rebuild changes nothing, a withdrawal undoes."""
    other = Settings(store=tmp_path / "other")
    moment = datetime(2022, 4, 1, tzinfo=UTC)
    takes("iceland", WRONG, recorded=moment)
    before = _record(settings)
    takes("norway", RIGHT, recorded=moment)
    takes("norway", RIGHT, into=other, recorded=moment)
    takes("iceland", WRONG, into=other, recorded=moment)
    grown = _record(settings)
    assert grown == _record(other)
    rebuild(settings)
    assert _record(settings) == grown
    norway = next(iter(_held(settings, "Minister of Trade", "Norway", "2000-01-01").values())).evidence[0].source.id
    withdraw(norway, settings)
    assert _record(settings) == before


def test_what_was_known_before_knows_no_conflict(takes, settings):
    """As known before the second table, nobody doubts the first."""
    takes("iceland", WRONG, recorded=datetime(2022, 4, 1, tzinfo=UTC))
    takes("norway", RIGHT, recorded=datetime(2022, 5, 1, tzinfo=UTC))
    early = _held(settings, FISH, "Iceland", "2000-01-01", known_at=date(2022, 4, 15))
    late = _held(settings, FISH, "Iceland", "2000-01-01", known_at=date(2022, 5, 15))
    assert early["Nat Orlin"].certainty is Certainty.CERTAIN
    assert late["Nat Orlin"].certainty is Certainty.POSSIBLE
    assert {conflict.kind for conflict in late["Nat Orlin"].conflicts} == {"holders", "office"}


def test_a_gap_that_a_list_attests_is_said_with_its_reason(takes, settings):
    """The month between two ministers of one list: vacant, by inference, and the answer says why."""
    takes("iceland", WRONG)
    answer = who(current(settings.store), FISH, "Iceland", on=date(2000, 9, 15))
    assert (answer.holders, answer.vacant) == ((), True)
    assert answer.vacancy is not None
    assert answer.vacancy.basis == "inferred"
    assert answer.to_json()["vacancy"]["start"]["edtf"] == "2000-08-29"


def test_a_row_for_nobody_is_a_vacancy(takes, settings):
    """A row that says Vacant makes no person; the office is stated to be empty."""
    takes("iceland", f"Iceland,{FISH},Vacant,,2005-01-01,2005-09-01,,,,,\n{WRONG}")
    answer = who(current(settings.store), FISH, "Iceland", on=date(2005, 3, 1))
    assert (answer.holders, answer.vacant, answer.vacancy.basis) == ((), True, "stated")
    assert "Vacant" not in {named.label for named in names_of(current(settings.store), "person").by_iri()}


def test_the_users_ranking_decides(takes, settings):
    """Two tables differ on an end: the finer is followed, until the user ranks the other one first."""
    takes("gazette", "Iceland,President,Ada Vale,Q901,1996,2004,,1950,,,\n")
    takes("hearsay", "Iceland,President,Ada Vale,Q901,1996-08-01,2005-08-01,,1950,,,\n")

    def end():
        (holder,) = _held(settings, "President", "Iceland", "2000-01-01").values()
        return holder.bounds.end, holder.conflicts[0].rule

    assert end() == ("2005-08-01", "precision")
    rank(ranking_of([{"dataset": "gaz*"}, {"kind": "dataset"}]), settings)
    assert end() == ("2004", "rank")
    rebuild(settings)
    assert end() == ("2004", "rank")


def test_a_day_in_dispute_is_possible_not_certain_and_not_gone(takes, settings):
    """On a day between two rival ends of a seat among many, the holder is possible and the conflict is shown."""
    takes("gazette", "Iceland,Member of Parliament,Ada Vale,Q901,1996-01-01,2004-01-01,,1950,,,\n")
    takes("hearsay", "Iceland,Member of Parliament,Ada Vale,Q901,1996-01-01,2004-06-01,,1950,,,\n", "2020-01-01")
    held = _held(settings, "Member of Parliament", "Iceland", "2004-03-01")
    assert held["Ada Vale"].certainty is Certainty.POSSIBLE
    assert [conflict.rule for conflict in held["Ada Vale"].conflicts] == ["recency"]
    assert _held(settings, "Member of Parliament", "Iceland", "2004-07-01") == {}


def test_an_office_that_a_table_gives_to_many_at_once_has_more_than_one_seat(takes, settings):
    """Five ministers of one title at once bound nobody's end; two rivals for a seat do not make it two."""
    several = "".join(
        f"Iceland,Minister for Transport,Person {n},Q91{n},200{n}-05-01,{'' if n == 5 else f'201{n}-05-01'},,,,,\n"
        for n in range(1, 6)
    )
    takes("several", several + "Iceland,Minister for Transport,Person 6,Q916,2006-05-01,2012-01-01,,,,,\n")
    takes("one", WRONG, "2022-03-05")
    graph = current(settings.store)
    many, one = (who(graph, name, "Iceland", on=date(2011, 1, 1)) for name in ("Minister for Transport", FISH))
    assert (many.office.seats, one.office.seats) == (None, 1)
    assert {holder.person.label: str(holder.certainty) for holder in many.holders} == {
        **{f"Person {n}": "certain" for n in (1, 2, 3, 4, 6)},
        "Person 5": "possible",
    }
    before = _record(settings)
    rebuild(settings)
    assert _record(settings) == before


def test_public_officials_with_standing_and_cut_off(takes, settings):
    """The lens tells class, standing and rule; the cut-off hides what ended long ago, counts it and deletes nothing."""
    takes("iceland", WRONG + f"Iceland,{FISH},Cy Holm,Q904,2021-05-01,,,1960,,,\n")
    takes("norway", RIGHT)
    graph = current(settings.store)
    lens = Lens(date(2022, 3, 1))
    told = {one.person.label: one for one in officials(graph, "Iceland", lens).officials}
    assert {name: (str(one.finding.standing), one.finding.rule) for name, one in told.items()} == {
        "Ada Vale": ("ended", "stated"),
        "Nat Orlin": ("ended", "stated"),
        "Bo Lund": ("ended", "stated"),
        "Cy Holm": ("current", "recent-evidence"),
    }
    assert {(one.office.scope, one.office.role) for one in told.values()} == {("national", "minister")}
    assert [name for name, one in told.items() if one.disputed] == ["Nat Orlin"]
    later = officials(graph, "Iceland", Lens(date(2025, 3, 1)))
    assert [str(one.finding.standing) for one in later.officials if one.person.label == "Cy Holm"] == ["unknown"]
    cut = officials(graph, "Iceland", Lens(date(2022, 3, 1), ended_within=timedelta(days=365)))
    assert ([one.person.label for one in cut.officials], cut.hidden) == (["Cy Holm"], 3)
    assert len(officials(graph, "Iceland", lens).officials) == 4


def test_public_officials_as_they_were_known(takes, settings):
    """By what was known before a table came, its doubts are not there; before any came, nobody is; now all is there."""
    takes("iceland", WRONG, recorded=datetime(2026, 1, 10, tzinfo=UTC))
    takes("norway", RIGHT, recorded=datetime(2026, 2, 10, tzinfo=UTC))
    graph = current(settings.store)

    def told(known_at):
        lens = Lens(date(2000, 1, 1), known_at=known_at)
        place = officials(graph, "Iceland", lens)
        person = official_career(graph, "Nat Orlin", lens)
        return (
            [(one.person.label, one.disputed) for one in place.officials],
            [(one.office.label.split()[-1], one.disputed) for one in person.officials],
        )

    assert told(date(2026, 1, 9)) == ([], [])
    before = [("Ada Vale", False), ("Nat Orlin", False), ("Bo Lund", False)]
    assert told(date(2026, 1, 10)) == (before, [("Iceland", False)])
    after = [("Ada Vale", False), ("Nat Orlin", True), ("Bo Lund", False)]
    assert told(date(2026, 2, 10)) == told(None)
    assert told(None)[0] == after
    with pytest.raises(TooMuchLearnt, match="more than 2"):
        officials(graph, "Iceland", Lens(date(2000, 1, 1), known_at=date(2026, 1, 10)), most_anew=2)


def test_a_long_list_comes_in_parts(takes, settings):
    """Part by part the same officials come, each once."""
    takes("iceland", WRONG)
    graph, lens = current(settings.store), Lens(date(2022, 3, 1))
    whole = [one.tenure for one in officials(graph, "Iceland", lens).officials]
    parts, after = [], None
    while True:
        part = officials(graph, "Iceland", lens, limit=2, after=after)
        parts += [one.tenure for one in part.officials]
        after = part.next
        if after is None:
            break
    assert parts == whole


def test_a_career_through_the_lens(takes, settings):
    """One person's public offices, in order of time, with words; the doubtful one is marked."""
    takes("iceland", WRONG)
    takes("norway", RIGHT)
    seen = official_career(current(settings.store), "Nat Orlin", Lens(date(2022, 3, 1)))
    assert [(one.office.label, one.disputed) for one in seen.officials] == [
        ("Member of Parliament of Norway", False),
        ("Minister of Fisheries of Iceland", True),
        ("Minister of Trade of Norway", False),
    ]
    assert all(one.evidence for one in seen.officials)


def test_changes_tell_of_a_closed_tenure(takes, settings):
    """A newer version of a table closes an open tenure: the change names both bounds and the version."""
    takes(
        "world",
        "Iceland,President,Ada Vale,Q901,2016-08-01,,,1950,,,\n",
        "2022-01-04",
        recorded=datetime(2022, 1, 5, tzinfo=UTC),
    )
    takes(
        "world",
        "Iceland,President,Ada Vale,Q901,2016-08-01,2022-01-05,,1950,,,\n",
        "2022-03-05",
        recorded=datetime(2022, 3, 6, tzinfo=UTC),
    )
    (change,) = changes(current(settings.store), date(2022, 3, 1)).changes
    assert (change.kind, change.after.end) == ("changed", "2022-01-05")
    (holder,) = _held(settings, "President", "Iceland", "2020-01-01").values()
    assert (holder.sources, holder.conflicts) == (1, ())
