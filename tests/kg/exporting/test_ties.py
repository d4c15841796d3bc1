"""Spells on the timeline: they never overlap and cover every interval."""

import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from honorum.exporting.ties import spells
from honorum.model.bounds import Bounds

days = st.dates(min_value=date(1990, 1, 1), max_value=date(1990, 3, 1))


@st.composite
def intervals(draw: st.DrawFn) -> Bounds:
    """An interval with a start before its end, either of which may be unknown."""
    first, last = sorted((draw(days), draw(days)))
    return Bounds(
        earliest_start=draw(st.sampled_from([first, None])),
        latest_end=draw(st.sampled_from([last + timedelta(days=1), None])),
    )


@given(st.lists(intervals(), min_size=1, max_size=8))
def test_spells_do_not_overlap(found: list[Bounds]) -> None:
    """Each spell begins after the one before has ended, and only the outer sides are open."""
    written = spells(found)
    for one, after in itertools.pairwise(written):
        assert one.last is not None
        assert after.first is not None
        assert one.last < after.first


@given(st.lists(intervals(), min_size=1, max_size=8), days)
def test_spells_cover_just_the_days_of_the_intervals(found: list[Bounds], day: date) -> None:
    """A day lies in a spell when, and only when, some interval may cover it."""
    covered = any(
        (spell.first is None or spell.first <= day.isoformat())
        and (spell.last is None or day.isoformat() <= spell.last)
        for spell in spells(found)
    )
    possible = any(
        (bounds.earliest_start is None or bounds.earliest_start <= day)
        and (bounds.latest_end is None or day < bounds.latest_end)
        for bounds in found
    )
    assert covered == possible
