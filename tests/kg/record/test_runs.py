"""The rows of one source, and of several: what is one holding and what is two."""

from datetime import date

from claim_words import BASE, OFFICE

from honorum.model.bounds import Certainty
from honorum.record.tenures import consolidate


def _record(*claims, **options):
    return consolidate(OFFICE, claims, base=BASE, single_seat=options.pop("single_seat", True), **options)


def _spells(record):
    return [(tenure.bounds.start, tenure.bounds.end) for tenure in record.tenures]


def _sure(record, day):
    return {
        tenure.person.rsplit("/", 1)[-1]
        for tenure in record.tenures
        if tenure.bounds.on(date.fromisoformat(day)) is Certainty.CERTAIN
    }


def test_a_second_term_without_a_day_between_is_the_same_holding(words):
    """Two governments, or two parties, of one minister: the holding goes on, and it is no conflict."""
    record = _record(words.row("bo", "2002-05-07", "2002-06-17"), words.row("bo", "2002-06-17", "2004-03-30"))
    assert _spells(record) == [("2002-05-07", "2004-03-30")]
    assert len(record.tenures[0].claims) == 2
    assert not record.conflicts


def test_who_comes_back_has_two_tenures(words):
    """A gap of days or of years is respected: on a day of it nobody holds the office."""
    record = _record(words.row("bo", "2002-05-07", "2004-03-30"), words.row("bo", "2005-06-02", "2007-03-26"))
    assert _spells(record) == [("2002-05-07", "2004-03-30"), ("2005-06-02", "2007-03-26")]
    assert _sure(record, "2005-01-01") == set()


def test_terms_that_meet_in_one_year_stay_two(words):
    """Until 2004 and from 2004: nobody knows whether there was a gap, so the year between is only possible."""
    record = _record(words.row("bo", "2002", "2004"), words.row("bo", "2004", "2006"))
    assert _spells(record) == [("2002", "2004"), ("2004", "2006")]
    assert _sure(record, "2004-06-01") == set()
    assert _sure(record, "2005-06-01") == {"bo"}


def test_rows_of_one_source_that_overlap_lose_no_day(words):
    """A source that gives two rows for the same days is taken at both, and the disagreement is said."""
    record = _record(words.row("bo", "2017-05-15", "2017-06-21"), words.row("bo", "2017-05-17", "2018-10-03"))
    assert _spells(record) == [("2017-05-15", "2018-10-03")]
    (conflict,) = record.conflicts
    assert (conflict.kind, conflict.rule, conflict.follows) == ("dates", "rows", None)
    assert {side.says for side in conflict.sides} == {"2017-05-15 to 2017-06-21", "2017-05-17 to 2018-10-03"}


def test_an_open_row_does_not_swallow_a_later_one(words):
    """A row without an end and a later term of the same person are two; the first was over when the second began."""
    record = _record(words.row("bo", "2006-03-15", None), words.row("bo", "2010-01-01", "2012-01-01"))
    assert _spells(record) == [("2006-03-15", None), ("2010-01-01", "2012-01-01")]
    assert record.tenures[0].bounds.latest_end == date(2010, 1, 1)


def test_one_source_by_terms_and_one_at_a_stretch_agree(words):
    """Where one table cuts a holding into terms and another does not, both tell of one tenure without a conflict."""
    record = _record(
        words.row("bo", "2002-05-07", "2002-06-17", "table a"),
        words.row("bo", "2002-06-17", "2004-03-30", "table a"),
        words.row("bo", "2002-05-07", "2004-03-30", "table b"),
    )
    assert _spells(record) == [("2002-05-07", "2004-03-30")]
    assert (record.tenures[0].sources, record.conflicts) == (2, ())


def test_a_long_row_does_not_fill_the_gap_that_another_source_tells(words):
    """One table runs from first to last day, another tells of two terms: the gap is kept, whatever came first."""
    split = [
        words.row("bo", "2002-05-07", "2004-03-30", "table z"),
        words.row("bo", "2005-06-02", "2007-03-26", "table z"),
    ]
    record = _record(words.row("bo", "2002-05-07", "2007-03-26", "table a"), *split)
    assert _spells(record) == [("2002-05-07", "2004-03-30"), ("2005-06-02", "2007-03-26")]
    (conflict,) = record.conflicts
    assert conflict.rule == "gap"


def test_a_holder_of_four_days_is_kept(words):
    """Between two long holders one of four days has exactly his days."""
    record = _record(
        words.row("ada", "2001-01-01", "2010-05-01"),
        words.row("bo", "2010-05-01", "2010-05-05"),
        words.row("cy", "2010-05-05", "2015-01-01"),
    )
    held = [_sure(record, f"2010-{day}") for day in ("04-30", "05-01", "05-04", "05-05")]
    assert held == [{"ada"}, {"bo"}, {"bo"}, {"cy"}]
    assert not record.conflicts


def test_the_day_of_the_handover_is_the_new_holders(words):
    """A start counts, an end does not: nobody shares the day."""
    record = _record(words.row("ada", "2001-01-01", "2010-05-01"), words.row("bo", "2010-05-01", None))
    assert _sure(record, "2010-05-01") == {"bo"}


def test_a_sighting_just_before_the_start_is_a_rival_date(words):
    """An article that calls somebody president days before the table's first day is said, and founds no tenure."""
    record = _record(words.row("bo", "2019-03-20", "2022-01-01"), words.says("bo", "current", "2019-03-15"))
    assert _spells(record) == [("2019-03-20", "2022-01-01")]
    (conflict,) = record.conflicts
    assert {side.says for side in conflict.sides} == {"a holder on 2019-03-15", "2019-03-20 to 2022-01-01"}
