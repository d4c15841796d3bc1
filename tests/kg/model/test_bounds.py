"""Laws of bounds: what is known of an interval, and what follows from knowing two things."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honorum.errors import InvalidDate
from honorum.model.bounds import UNKNOWN, Bounds, Certainty, between, observed, over_by

DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@st.composite
def true_and_known(draw):
    """A true interval, and bounds that are right about it."""
    start = draw(DAYS)
    end = start + timedelta(days=draw(st.integers(1, 4000)))
    slack = st.integers(0, 900).map(lambda days: timedelta(days=days))

    def maybe(day):
        return draw(st.none() | st.just(day))

    known = Bounds(
        None,
        None,
        maybe(start - draw(slack)),
        maybe(start + draw(slack)),
        maybe(end - draw(slack)),
        maybe(end + draw(slack)),
    )
    return start, end, known


@given(true_and_known(), DAYS)
def test_certainty_never_lies(interval, day):
    """A certain day lies in the true interval, a "no" day outside it."""
    start, end, known = interval
    held = start <= day < end
    certainty = known.on(day)
    assert certainty is not Certainty.CERTAIN or held
    assert certainty is not Certainty.NO or not held


@given(true_and_known())
def test_right_bounds_never_contradict(interval):
    """Bounds that are right about some interval are never contradictory, tightened or not."""
    known = interval[2]
    assert not known.contradictory
    assert not known.tightened().contradictory


@given(true_and_known(), true_and_known())
def test_meet_does_not_care_for_order(one, other):
    """What two sources say together is the same whichever is heard first, and hearing one twice adds nothing."""
    first, second = one[2], other[2]
    assert first.meet(second) == second.meet(first)
    assert first.meet(first) == first.tightened()
    assert first.meet(UNKNOWN) == first.tightened()


@given(true_and_known(), true_and_known())
def test_overlap_never_lies(one, other):
    """Certain overlap means a shared day in truth, no overlap means none."""
    shared = max(one[0], other[0]) < min(one[1], other[1])
    overlap = one[2].overlaps(other[2])
    assert overlap is not Certainty.CERTAIN or shared
    assert overlap is not Certainty.NO or not shared


def test_missing_end_is_not_current():
    """A start without an end makes later days possible, never certain."""
    assert between("1991-12-16", None).on(date(2020, 1, 1)) is Certainty.POSSIBLE


def test_end_is_exclusive():
    """The day of the end belongs to the successor."""
    term = between("2019-01-01", "2019-03-20")
    assert term.on(date(2019, 3, 19)) is Certainty.CERTAIN
    assert term.on(date(2019, 3, 20)) is Certainty.NO


def test_month_precision_leaves_the_month_open():
    """An end in March 2019 is certain before March, possible within, over in April."""
    term = between("2001", "2019-03")
    days = [date(2019, 2, 28), date(2019, 3, 15), date(2019, 4, 1)]
    assert [term.on(day) for day in days] == [Certainty.CERTAIN, Certainty.POSSIBLE, Certainty.NO]


def test_president_in_an_article():
    """Who is called president on a day holds the office that day; nothing is said of other days."""
    seen = observed(date(2021, 1, 11))
    days = [date(2021, 1, 10), date(2021, 1, 11), date(2021, 1, 12)]
    assert [seen.on(day) for day in days] == [Certainty.POSSIBLE, Certainty.CERTAIN, Certainty.POSSIBLE]


def test_former_president_in_an_article():
    """Who is called former holds it no more, and may have held it on any day before."""
    past = over_by(date(2021, 1, 11))
    assert past.on(date(2021, 1, 11)) is Certainty.NO
    assert past.on(date(1950, 1, 1)) is Certainty.POSSIBLE


@pytest.mark.parametrize("text", ["2014s", "last year", "0000-13", "1991/.."])
def test_what_is_no_date_is_refused(text):
    """A malformed date never becomes a bound."""
    with pytest.raises(InvalidDate):
        between(text, None)
