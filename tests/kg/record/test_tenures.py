"""Consolidation: claims about one office become tenures with bounds, and contradictions are said."""

from dataclasses import replace
from datetime import date

import pytest
from claim_words import BASE, OFFICE, Words, person
from hypothesis import given
from hypothesis import strategies as st

from honorum.model.bounds import Certainty
from honorum.model.claims import Modality
from honorum.record.tenures import consolidate


def record_of(claims, **options):
    """The record of the office, as a single seat unless said otherwise."""
    options.setdefault("single_seat", True)
    return consolidate(OFFICE, claims, base=BASE, **options)


def holders(record, day):
    """Who holds the office on that day, with how sure it is."""
    said = {}
    for tenure in record.tenures:
        certainty = tenure.bounds.on(day)
        if certainty is not Certainty.NO and tenure.status != "elect":
            said[tenure.person.rsplit("/", 1)[-1]] = str(certainty)
    return said


def test_current_and_former_bound_each_other(words):
    """A current president and a former one who resigned last year: before that year B alone is possible with A."""
    record = record_of(
        [
            words.says("ada", "current", "2021-01-11"),
            words.says("bo", "former", "2021-01-11"),
            words.change("bo", "resignation", "2021-01-11", "2020"),
        ]
    )
    assert holders(record, date(2021, 1, 11)) == {"ada": "certain"}
    assert holders(record, date(2020, 6, 1)) == {"ada": "possible", "bo": "possible"}
    assert holders(record, date(2019, 6, 1)) == {"bo": "possible"}
    ada = next(tenure for tenure in record.tenures if tenure.person == person("ada"))
    assert [inference.bound for inference in ada.inferred] == ["earliestStart"]


def test_table_and_news_disagree_on_the_end(words):
    """A rival date is a conflict with both claims; the table is followed, and it is said why."""
    row = words.row("bo", "1991-12-16", "2019-03-20")
    news = words.change("bo", "resignation", "2021-01-11", "2020")
    record = record_of([row, news])
    (conflict,) = record.conflicts
    assert conflict.kind == "dates"
    assert set(conflict.claims) == {row.iri, news.iri}
    assert conflict.follows == row.iri
    assert "table" in conflict.explanation
    assert [tenure.bounds.end for tenure in record.tenures] == ["2019-03-20"]


def test_dates_that_agree_within_their_precision_are_no_conflict(words):
    """The year 2019 and 2019-03-20 are one date, and the finer one is kept."""
    record = record_of(
        [words.row("bo", "1991", "2019", "table one"), words.row("bo", "1991-12-16", "2019-03-20", "table two")]
    )
    (tenure,) = record.tenures
    assert (tenure.bounds.start, tenure.bounds.end, tenure.sources) == ("1991-12-16", "2019-03-20", 2)
    assert not record.conflicts


def test_the_same_person_again_after_a_gap(words):
    """Two terms with years between are two tenures, and nobody holds the office between them."""
    record = record_of([words.row("bo", "1990-01-01", "1994-01-01"), words.row("bo", "2001-01-01", "2005-01-01")])
    assert len(record.tenures) == 2
    assert holders(record, date(1997, 1, 1)) == {}
    assert not record.conflicts


def test_sightings_far_apart_do_not_fill_the_time_between(words):
    """Called president in 1995 and in 2015: nothing certain is known of 2005."""
    record = record_of([words.says("bo", "current", "1995-06-01"), words.says("bo", "current", "2015-06-01")])
    assert holders(record, date(2005, 1, 1)).get("bo") != "certain"
    assert holders(record, date(1995, 6, 1)) == {"bo": "certain"}


def test_open_end_is_closed_by_the_successor(words):
    """A table row without an end is bounded by the next holder of the seat, and the bound is marked as inferred."""
    record = record_of([words.row("bo", "1991-01-01", None), words.row("ada", "2001-05-01", None)])
    assert holders(record, date(1999, 1, 1)) == {"bo": "possible"}
    assert holders(record, date(2010, 1, 1)) == {"ada": "possible"}


def test_many_seats_do_not_bound_each_other(words):
    """Members of a parliament sit side by side."""
    claims = [words.row("bo", "1991-01-01", None), words.row("ada", "2001-05-01", None)]
    assert holders(record_of(claims, single_seat=False), date(2010, 1, 1)) == {"bo": "possible", "ada": "possible"}


def test_two_certain_holders_of_one_seat_are_a_conflict(words):
    """Sources that put two persons into one seat on one day are both shown, and the conflict is said."""
    record = record_of(
        [words.row("bo", "2001-01-01", "2005-01-01"), words.row("ada", "2003-01-01", "2007-01-01", "table two")]
    )
    assert holders(record, date(2004, 1, 1)) == {"bo": "certain", "ada": "certain"}
    assert [conflict.kind for conflict in record.conflicts] == ["holders"]


def test_an_elect_holder_does_not_hold(words):
    """A president-elect is on record as such and takes no seat."""
    record = record_of([words.says("ada", "elect", "2021-01-11"), words.says("bo", "current", "2021-01-11")])
    assert holders(record, date(2021, 1, 11)) == {"bo": "certain"}
    assert not record.conflicts


def test_acting_holder_is_told_apart(words):
    """Acting for weeks and then in office are two tenures of one person, with their own status."""
    record = record_of([words.says("ada", "acting", "2021-01-11"), words.row("ada", "2021-03-01", "2022-01-01")])
    assert [tenure.status for tenure in record.tenures] == ["acting", "regular"]


@pytest.mark.parametrize(("field", "value"), [("negated", True), ("modality", "planned"), ("modality", "alleged")])
def test_what_is_not_asserted_bounds_nothing(words, field, value):
    """Denied, planned and alleged claims never become tenures."""
    stored = words.says("ada", "current", "2021-01-11")
    claim = replace(stored.claim, **{field: Modality(value) if field == "modality" else value})
    assert record_of([replace(stored, claim=claim)]).tenures == ()


def test_without_a_date_nothing_is_dated(words):
    """An article without a date says who held an office and never when."""
    (tenure,) = record_of([words.says("ada", "current", None)]).tenures
    bounds = tenure.bounds
    assert (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end) == (None,) * 4


def test_a_tenure_ends_with_life(words):
    """A row with an open end is closed by the day of death."""
    (tenure,) = record_of([words.row("bo", "1991-01-01", None)], deaths={person("bo"): date(1999, 5, 2)}).tenures
    assert tenure.bounds.latest_end == date(1999, 5, 2)


def test_copies_count_once(words):
    """Two copies of one agency text are one voice."""
    claims = [
        words.says("ada", "current", "2021-01-11", "agency"),
        words.says("ada", "current", "2021-01-11", "agency"),
    ]
    (tenure,) = record_of(claims).tenures
    assert (tenure.sources, tenure.confidence) == (1, 0.8)


YEARS = st.integers(1990, 2020).map(str)


@st.composite
def many_claims(draw):
    """A handful of claims of all kinds about three persons."""
    words = Words()
    names = st.sampled_from(["ada", "bo", "cy"])
    claims = []
    for _ in range(draw(st.integers(1, 7))):
        who, year = draw(names), draw(YEARS)
        kind = draw(st.sampled_from(["row", "open", "current", "former", "left", "took"]))
        if kind == "row":
            claims.append(
                words.row(
                    who, year, str(int(year) + draw(st.integers(0, 6))), draw(st.sampled_from(["table a", "table b"]))
                )
            )
        elif kind == "open":
            claims.append(words.row(who, year, None))
        elif kind in {"current", "former"}:
            claims.append(words.says(who, kind, f"{year}-06-15"))
        else:
            claims.append(words.change(who, "resignation" if kind == "left" else "appointment", f"{year}-06-15", year))
    return claims


@given(many_claims(), st.randoms())
def test_order_of_arrival_does_not_matter(claims, random):
    """The record is the same whichever claim came first, and a claim given twice changes nothing."""
    shuffled = [*claims, *claims[:2]]
    random.shuffle(shuffled)
    assert record_of(claims) == record_of(shuffled)


@given(many_claims())
def test_no_tenure_contradicts_itself(claims):
    """Whatever sources say, no tenure on record ends before it starts."""
    for tenure in record_of(claims).tenures:
        assert not tenure.bounds.contradictory


@given(many_claims())
def test_every_claim_is_told(claims):
    """Each asserted claim is in a tenure or in a conflict; what bounds nothing new is still counted."""
    record = record_of(claims)
    told = {iri for tenure in record.tenures for iri in tenure.claims} | {
        iri for conflict in record.conflicts for iri in conflict.claims
    }
    missing = {stored.iri for stored in claims} - told
    assert all(stored.claim.__class__.__name__ == "OfficeChangeClaim" for stored in claims if stored.iri in missing)
