"""An office is empty only when a source says so, or when its list attests the gap."""

from dataclasses import replace
from datetime import date

import pytest
from claim_words import BASE, OFFICE, person

from honorum.model.bounds import Certainty
from honorum.record.tenures import consolidate


def _record(*claims, **options):
    return consolidate(OFFICE, claims, base=BASE, single_seat=options.pop("single_seat", True), **options)


def _gaps(record):
    return [(vacancy.bounds.start, vacancy.bounds.end, vacancy.basis) for vacancy in record.vacancies]


def test_a_short_gap_in_one_list_is_a_vacancy(words):
    """One list gives the end of one holder and the start of the next to the day, weeks apart: inferred, and why."""
    record = _record(words.row("ada", "2001-01-01", "2004-06-01"), words.row("bo", "2004-07-01", "2008-01-01"))
    assert _gaps(record) == [("2004-06-01", "2004-07-01", "inferred")]
    (vacancy,) = record.vacancies
    assert "30 days apart" in vacancy.reason
    assert len(vacancy.claims) == len(vacancy.between) == 2


@pytest.mark.parametrize(
    ("end", "start", "sources"),
    [
        ("2004-06-01", "2009-07-01", ("table", "table")),  # years: rows may be missing
        ("2004-06-01", "2004-06-02", ("table", "table")),  # one day: the last day may be counted in
        ("2004-06", "2004-08", ("table", "table")),  # not known to the day
        ("2004-06-01", "2004-07-01", ("table a", "table b")),  # no list has both
    ],
)
def test_missing_rows_are_no_vacancy(words, end, start, sources):
    """Nothing is inferred from long gaps, vague dates, a single day, or from two lists laid side by side."""
    record = _record(words.row("ada", "2001-01-01", end, sources[0]), words.row("bo", start, "2012-01-01", sources[1]))
    assert _gaps(record) == []


def test_whoever_may_have_held_between_keeps_the_office_from_being_empty(words):
    """An acting holder, a sighting, or an end that another source puts later: then the gap is none."""
    rows = [words.row("ada", "2001-01-01", "2004-06-01"), words.row("bo", "2004-07-01", "2008-01-01")]
    for other in (
        words.says("cy", "acting", "2004-06-10"),
        words.says("cy", "current", None),
        words.row("ada", "2001-01-01", "2004-06-20", "table b"),
    ):
        assert _gaps(_record(*rows, other)) == []


def test_a_list_that_leaves_nobody_out_attests_any_gap(words):
    """Where the user says that a list is complete, years without a holder are years without a holder."""
    rows = [words.row("ada", "2001-01-01", "2004-06-01"), words.row("bo", "2009-07-01", "2012-01-01")]
    complete = [replace(row, source=replace(row.source, complete=True)) for row in rows]
    assert _gaps(_record(*rows)) == []
    assert _gaps(_record(*complete)) == [("2004-06-01", "2009-07-01", "inferred")]


def test_a_stated_succession_attests_the_gap(words):
    """A source that says who followed whom closes the list between the two."""
    rows = [words.row("ada", "2001-01-01", "2004-06-01"), words.row("bo", "2005-07-01", "2008-01-01")]
    told = words.change("bo", "appointment", "2005-07-02", "2005-07-01", predecessor=person("ada"))
    assert _gaps(_record(*rows)) == []
    assert _gaps(_record(*rows, told)) == [("2004-06-01", "2005-07-01", "inferred")]


def test_a_source_may_say_that_nobody_held_it(words):
    """A row for "Vacant" is a stated vacancy and nobody's tenure, also in an office with many seats."""
    rows = [words.row("vacant", "2004-06-01", "2004-12-01"), words.row("bo", "2005-01-01", "2008-01-01")]
    record = _record(*rows, nobody=[person("vacant")], single_seat=False)
    assert _gaps(record) == [("2004-06-01", "2004-12-01", "stated")]
    assert [tenure.person for tenure in record.tenures] == [person("bo")]


def test_seats_side_by_side_are_never_inferred_empty(words):
    """In a parliament one member's end and another's start say nothing of a vacancy."""
    rows = [words.row("ada", "2001-01-01", "2004-06-01"), words.row("bo", "2004-07-01", "2008-01-01")]
    assert _gaps(_record(*rows, single_seat=False)) == []


def test_the_day_between_two_holders_is_possibly_the_first_ones(words):
    """A list that counts the last day in leaves one day open: it is the first holder's, perhaps, and it is said why."""
    record = _record(words.row("ada", "1997-01-01", "2006-12-31"), words.row("bo", "2007-01-01", "2017-01-01"))
    ada, bo = record.tenures
    assert ada.bounds.on(date(2006, 12, 31)) is Certainty.POSSIBLE
    assert bo.bounds.on(date(2006, 12, 31)) is Certainty.NO
    assert [inference.bound for inference in ada.inferred] == ["latestEnd"]
    assert "last day" in ada.inferred[0].reason
