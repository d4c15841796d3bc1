"""Conflicts: what each side says, how many independent voices it has, and which rule decides."""

from dataclasses import replace
from datetime import date

import pytest
from claim_words import BASE, OFFICE, person

from honorum.model.bounds import Certainty
from honorum.record.tenures import consolidate


def _record(*claims, **options):
    return consolidate(OFFICE, claims, base=BASE, single_seat=options.pop("single_seat", True), **options)


def _published(stored, day):
    return replace(stored, source=replace(stored.source, published=day))


def _only(record, kind="dates"):
    (conflict,) = [conflict for conflict in record.conflicts if conflict.kind == kind]
    return conflict


def _followed(conflict):
    return [side.says for side in conflict.sides if side.followed]


def test_the_ranking_comes_first(words):
    """A source that ranks higher is followed against finer, later and more numerous ones."""
    first = words.row("bo", "2001", "2005", "table gazette")
    gazette = replace(first, source=replace(first.source, rank=-1))
    others = [words.row("bo", "2001-05-01", "2006-05-01", f"table {name}") for name in "abc"]
    conflict = _only(_record(gazette, *others))
    assert (conflict.rule, conflict.follows, _followed(conflict)) == ("rank", gazette.iri, ["2001 to 2005"])


def test_finer_dates_come_before_coarser(words):
    """Of two tables of one rank the one with days is followed against the one with years."""
    conflict = _only(
        _record(words.row("bo", "2001", "2005", "table a"), words.row("bo", "2001-05-01", "2006-05-01", "table b"))
    )
    assert (conflict.rule, _followed(conflict)) == ("precision", ["2001-05-01 to 2006-05-01"])


def test_the_later_source_comes_before_the_earlier(words):
    """Two tables as fine as each other: the one that was published later is followed."""
    older = _published(words.row("bo", "2001-05-01", "2006-05-01", "table a"), "2020-01-01")
    newer = _published(words.row("bo", "2001-05-01", "2006-06-01", "table b"), "2022-01-01")
    conflict = _only(_record(older, newer))
    assert (conflict.rule, conflict.follows) == ("recency", newer.iri)


def test_two_starts_of_what_goes_on_are_rivals_however_far_apart(words):
    """Two tables know of one holding without an end, and begin it years apart: one tenure, and both starts are told."""
    tables = [words.row("bo", start, None, f"table {start}") for start in ("1985-01-14", "1998-11-30")]
    conflict = _only(_record(*tables))
    assert {side.says for side in conflict.sides} == {"a start on 1985-01-14", "a start on 1998-11-30"}


def test_nothing_is_later_than_a_table_without_a_date(words):
    """A table that does not say when it was published may be the later one: recency decides nothing then."""
    undated = words.row("bo", "2001-05-01", "2006-05-01", "table a")
    newer = _published(words.row("bo", "2001-05-01", "2006-06-01", "table b"), "2022-01-01")
    conflict = _only(_record(undated, newer))
    assert (conflict.rule, _followed(conflict)) == ("undecided", [])


def test_more_independent_voices_come_before_fewer(words):
    """Two tables against one, and nothing else to go by: the two are followed, and each side's number is told."""
    conflict = _only(
        _record(
            words.row("bo", "2001-05-01", "2006-05-01", "table a"),
            words.row("bo", "2001-05-01", "2006-06-01", "table b"),
            words.row("bo", "2001-05-01", "2006-06-01", "table c"),
        )
    )
    assert (conflict.rule, _followed(conflict)) == ("voices", ["2001-05-01 to 2006-06-01"])
    assert {side.says: side.sources for side in conflict.sides} == {
        "2001-05-01 to 2006-06-01": 2,
        "2001-05-01 to 2006-05-01": 1,
    }


def test_copies_are_one_voice(words):
    """Two copies of one table weigh no more than one other table: nothing decides."""
    rows = [words.row("bo", "2001-05-01", "2006-06-01", f"table {name}") for name in "bc"]
    copies = [replace(row, source=replace(row.source, voice="agency")) for row in rows]
    conflict = _only(_record(words.row("bo", "2001-05-01", "2006-05-01", "table a"), *copies))
    assert conflict.rule == "undecided"
    assert {side.sources for side in conflict.sides} == {1}


def test_a_wrong_end_does_not_make_the_start_wrong(words):
    """Where a rival row ends on another day, its start, which nobody contradicts, is still used."""
    first = words.row("bo", "2001", "2005-01-01", "table a")
    gazette = replace(first, source=replace(first.source, rank=-1))
    record = _record(gazette, words.row("bo", "2001-05-03", "2006", "table b"))
    (tenure,) = record.tenures
    assert (tenure.bounds.start, tenure.bounds.end) == ("2001-05-03", "2005-01-01")


def test_more_holders_than_seats(words):
    """Two certain holders of one seat: the better source is followed, the other tenure is marked as disputed."""
    table = words.row("ada", "2001-01-01", "2005-01-01")
    conflict = _only(_record(table, words.says("bo", "current", "2003-06-01")), "holders")
    assert conflict.rule == "rank"
    assert conflict.disputes == (f"{BASE}id/tenure/bo--president-of-vereland",)
    assert [side.about.rsplit("/", 1)[-1] for side in conflict.sides if side.followed] == ["ada--president-of-vereland"]


def test_nothing_decides_between_two_rows_of_one_table(words):
    """One table with two holders for one seat: both are shown, neither is disputed."""
    conflict = _only(
        _record(words.row("ada", "2001-01-01", "2005-01-01"), words.row("bo", "2003-01-01", "2007-01-01")), "holders"
    )
    assert (conflict.rule, conflict.follows, conflict.disputes) == ("undecided", None, ())


@pytest.mark.parametrize("status", ["elect", "acting"])
def test_others_in_the_office_are_no_rivals(words, status):
    """Neither the elect nor the acting holder is a second regular one."""
    record = _record(words.row("ada", "2001-01-01", "2005-01-01"), words.says("bo", status, "2003-06-01"))
    assert not [conflict for conflict in record.conflicts if conflict.kind == "holders"]


def test_a_death_is_marked_as_why_it_ended(words):
    """An open row is ended by the death of the holder: marked as inferred, with the reason."""
    (tenure,) = _record(words.row("bo", "1991-01-01", None), deaths={person("bo"): date(1999, 5, 2)}).tenures
    assert tenure.end_rule == "death"
    assert [(each.bound, each.because) for each in tenure.inferred] == [("latestEnd", (person("bo"),))]


def test_the_rules_that_tell_of_an_end(words):
    """A stated end, a holder called former and the next holder are told apart; without any there is no rule."""
    record = _record(
        words.row("ada", "1991-01-01", "1995-01-01"),
        words.row("bo", "1996-01-01", None),
        words.row("cy", "2001-01-01", None),
        words.says("cy", "former", "2009-01-01"),
        words.row("di", "2010-01-01", None),
    )
    rules = {tenure.person.rsplit("/", 1)[-1]: tenure.end_rule for tenure in record.tenures}
    assert rules == {"ada": "stated", "bo": "successor", "cy": "former", "di": None}
    assert record.tenures[-1].bounds.on(date(2030, 1, 1)) is Certainty.POSSIBLE


def test_where_nothing_decides_the_days_between_are_possible(words):
    """Two tables as good as each other differ on both ends: what both say is certain, the days between are possible."""
    record = _record(
        words.row("bo", "2009-03-10", "2013-02-22", "table a"), words.row("bo", "2009-03-30", "2013-02-05", "table b")
    )
    (tenure,) = record.tenures
    certainty = {
        day: str(tenure.bounds.on(date.fromisoformat(day))) for day in ("2009-03-09", "2009-03-20", "2009-03-30")
    }
    assert certainty == {"2009-03-09": "no", "2009-03-20": "possible", "2009-03-30": "certain"}
    assert tenure.bounds.end == "[2013-02-05,2013-02-22]"
    conflict = _only(record)
    assert (conflict.rule, conflict.follows, _followed(conflict)) == ("undecided", None, [])


@pytest.mark.parametrize(("first", "second"), [("table a", "table b"), ("table b", "table a")])
def test_one_government_of_several_is_a_part(words, first, second):
    """A list of governments that has the last of them alone does not take the years before away."""
    record = _record(
        words.row("bo", "2010-05-11", "2016-07-13", first), words.row("bo", "2015-05-08", "2016-07-13", second)
    )
    (tenure,) = record.tenures
    assert (tenure.bounds.start, _only(record).rule) == ("2010-05-11", "whole")


def test_rival_dates_stay_open_however_many_tables_of_one_voice_repeat_one(words):
    """Two copies of one table against another: no rule decides, and the days between are possible, not certain."""
    rows = [
        words.row("ada", start, None, source)
        for start, source in (("2022-01-05", "table a"), ("2022-01-11", "table b"), ("2022-01-05", "table c"))
    ]
    one_voice = [replace(row, source=replace(row.source, voice="wikidata")) for row in rows]
    record = _record(*one_voice)
    [tenure] = record.tenures
    assert tenure.bounds.on(date(2022, 1, 5)) is tenure.bounds.on(date(2022, 1, 10)) is Certainty.POSSIBLE
    assert tenure.bounds.on(date(2022, 1, 11)) is Certainty.CERTAIN
    assert {conflict.rule for conflict in record.conflicts} == {"undecided"}
