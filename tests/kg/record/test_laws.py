"""Laws of the record, tried on invented claims: whatever sources say and in whatever order, these hold."""

from datetime import date, timedelta

import pytest
from claim_words import BASE, OFFICE, Words
from hypothesis import given
from hypothesis import strategies as st

from honorum.model import edtf
from honorum.model.bounds import Certainty
from honorum.record.preference import Rule
from honorum.record.tenures import consolidate

pytestmark = pytest.mark.filterwarnings("error")

FIRST = date(2000, 1, 1)
DAYS = st.integers(0, 3000).map(lambda days: FIRST + timedelta(days=days))


@st.composite
def points(draw):
    """A point in time, as precise as a source may have it."""
    day = draw(DAYS).isoformat()
    return draw(st.sampled_from([day, day, day, day[:7], day[:4]]))


@st.composite
def rows(draw, sources=("table a", "table b", "table c")):
    """A few rows of a few tables about three persons in one office."""
    words = Words()
    found = []
    for _ in range(draw(st.integers(1, 6))):
        who, start = draw(st.sampled_from(["ada", "bo", "cy"])), draw(points())
        length = timedelta(days=draw(st.integers(1, 900)))
        end = draw(st.sampled_from([None, (edtf.span(start).last + length).isoformat()]))
        found.append(words.row(who, start, end, draw(st.sampled_from(sources))))
    return found


@st.composite
def mixed(draw):
    """Rows, and what the news says beside them."""
    found = list(draw(rows()))
    words = Words()
    words.number = 100
    for _ in range(draw(st.integers(0, 4))):
        who, day = draw(st.sampled_from(["ada", "bo", "cy"])), draw(DAYS).isoformat()
        kind = draw(st.sampled_from(["current", "former", "acting", "elect", "left", "took"]))
        if kind == "left":
            found.append(words.change(who, "resignation", day, day))
        elif kind == "took":
            found.append(words.change(who, "appointment", day, day))
        else:
            found.append(words.says(who, kind, day))
    return found


def _record(claims, *, single_seat=True):
    return consolidate(OFFICE, claims, base=BASE, single_seat=single_seat)


def _on(record, day, who=None):
    return {
        tenure.person
        for tenure in record.tenures
        if tenure.bounds.on(day) is Certainty.CERTAIN and (who is None or tenure.person == who)
    }


@given(mixed(), st.randoms(), st.booleans())
def test_order_and_repetition_do_not_matter(claims, random, single):
    """The record is the same whichever claim came first; a claim given twice changes nothing."""
    shuffled = [*claims, *claims[:3]]
    random.shuffle(shuffled)
    assert _record(claims, single_seat=single) == _record(shuffled, single_seat=single)


@given(rows(sources=("table",)), DAYS)
def test_one_table_is_taken_at_its_word(claims, day):
    """What one table says for certain of a day, the record says for certain: no row is lost to another one."""
    sure = {row.claim.holder for row in claims if _covers(row, day)}
    assert sure <= _on(_record(claims, single_seat=False), day)


@given(rows(sources=("table",)), DAYS)
def test_nobody_holds_on_a_day_that_no_row_of_his_allows(claims, day):
    """Whoever is certain on a day has rows that reach up to it from both sides without a gap known to the day."""
    for person in _on(_record(claims, single_seat=False), day):
        own = [row.claim for row in claims if row.claim.holder == person]
        assert any(edtf.span(claim.start).first <= day for claim in own)
        assert any(claim.end is None or edtf.span(claim.end).last > day for claim in own)


@given(DAYS, st.integers(1, 500), st.integers(2, 500), st.integers(1, 500), st.integers(0, 499))
def test_a_gap_is_never_bridged(start, first, gap, second, inside):
    """Two terms with days between them stay two, and on no day of the gap does the person hold the office."""
    words = Words()
    ends, again = start + timedelta(days=first), start + timedelta(days=first + gap)
    record = _record(
        [
            words.row("bo", start.isoformat(), ends.isoformat()),
            words.row("bo", again.isoformat(), (again + timedelta(days=second)).isoformat()),
        ]
    )
    assert len(record.tenures) == 2
    day = ends + timedelta(days=inside % gap)
    assert all(tenure.bounds.on(day) is Certainty.NO for tenure in record.tenures)


@given(mixed(), st.booleans())
def test_every_bound_fits_and_every_claim_is_told(claims, single):
    """No tenure, vacancy or side contradicts itself; each row is told in a tenure or in a conflict."""
    record = _record(claims, single_seat=single)
    sides = [side for conflict in record.conflicts for side in conflict.sides]
    for thing in (*record.tenures, *record.vacancies, *sides):
        assert not thing.bounds.contradictory
    told = {iri for thing in (*record.tenures, *sides) for iri in thing.claims}
    assert {row.iri for row in claims if row.source.is_dataset} <= told


@given(mixed(), DAYS)
def test_an_office_is_not_empty_while_somebody_may_hold_it(claims, day):
    """On a day of a vacancy no tenure is possible, but for those who were only elected."""
    record = _record(claims)
    if any(vacancy.bounds.on(day) is Certainty.CERTAIN for vacancy in record.vacancies):
        holding = [tenure for tenure in record.tenures if tenure.status != "elect"]
        assert all(tenure.bounds.on(day) is Certainty.NO for tenure in holding)


@given(mixed())
def test_conflicts_have_sides_and_follow_at_most_one(claims):
    """Each conflict has two sides or more; if a claim is followed it is on the one side that is."""
    for conflict in _record(claims).conflicts:
        followed = [side for side in conflict.sides if side.followed]
        assert len(conflict.sides) > 1
        assert len(followed) == (0 if conflict.follows is None else 1)
        assert all(conflict.follows in side.claims for side in followed)
        assert conflict.rule in set(Rule) - {Rule.COUNTRY}


@given(rows(), DAYS)
def test_what_every_row_of_a_person_says_stays_certain(claims, day):
    """On a day on which each row of a person certainly has him in office, so has the record, whoever is followed."""
    record = _record(claims, single_seat=False)
    for person in {row.claim.holder for row in claims}:
        own = [row for row in claims if row.claim.holder == person]
        if all(_covers(row, day) for row in own):
            assert _on(record, day, person)


@given(mixed())
def test_holders_of_one_seat_overlap_only_in_conflict(claims):
    """Where two persons certainly hold a single seat at once, the record says so."""
    record = _record(claims)
    regular = [tenure for tenure in record.tenures if tenure.status == "regular"]
    said = {frozenset(conflict.about) for conflict in record.conflicts if conflict.kind == "holders"}
    for one in regular:
        for other in regular:
            if one.person != other.person and one.bounds.overlaps(other.bounds) is Certainty.CERTAIN:
                assert frozenset((one.iri, other.iri)) in said


def _covers(row, day):
    start, end = edtf.span(row.claim.start), row.claim.end
    if end is None:  # only the first day is sure, and only where it is known
        return start.first == start.last == day
    return start.last <= day < edtf.span(end).first
