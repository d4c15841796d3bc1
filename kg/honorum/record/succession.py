"""Holders of a single seat bound each other: no two at once, so one starts where the other has ended.

Such bounds are marked as inferred. A tenure never overlaps another of the same person in the same office either.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from honorum.model import edtf
from honorum.model.bounds import Bounds, Certainty
from honorum.record.derived import Inference, Tenure

_DAY = timedelta(days=1)


def before(one: Bounds, other: Bounds) -> bool:
    """Whether the first of two intervals that do not overlap must be the earlier one.

    It is when it ends before the other can, starts before the other can, or is certain on an earlier day.
    """
    if one.latest_end and other.earliest_end and one.latest_end < other.earliest_end:
        return True
    if one.latest_start and other.earliest_start and one.latest_start < other.earliest_start:
        return True
    mine, theirs = one.certain_days, other.certain_days
    return mine is not None and theirs is not None and mine[0] < theirs[0]


def bound_neighbours(tenures: Sequence[Tenure], *, single_seat: bool) -> tuple[Tenure, ...]:
    """The tenures of one office, each bounded by those that must lie before and after it.

    Pairs that overlap for certain are left as they are: they are a conflict, not a bound. In an office with many
    seats only tenures of the same person bound each other.
    """
    sharing: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        sharing["" if single_seat else tenure.person].append(tenure)
    return tuple(
        _with_last_day(_bounded(tenure, others), others)
        for tenure in tenures
        for others in (sharing["" if single_seat else tenure.person],)
    )


def _with_last_day(tenure: Tenure, others: Sequence[Tenure]) -> Tenure:
    """The tenure, possibly with one more day, where the next one starts on the day after the stated end.

    Some sources name the last day in office, others the first day out of it: one day between two holders tells of the
    former more often than of an empty office.
    """
    end = tenure.bounds.end
    if end is None or not edtf.is_day(end) or tenure.bounds.latest_end != date.fromisoformat(end):
        return tenure
    after = date.fromisoformat(end) + _DAY
    following = [other for other in others if other is not tenure and other.bounds.start == after.isoformat()]
    between = Bounds(earliest_start=date.fromisoformat(end), latest_end=after)
    free = all(other.bounds.overlaps(between) is Certainty.NO for other in others if other.iri != tenure.iri)
    if not following or not free:
        return tenure
    reason = "the next holding starts a day later, so the source may have counted the last day in"
    widened = replace(tenure.bounds, latest_end=after)
    return _marked(tenure, widened, "latestEnd", reason, min(following, key=lambda other: other.iri))


def _bounded(tenure: Tenure, others: Sequence[Tenure]) -> Tenure:
    bounded = tenure
    for other in others:
        if other is tenure or not _exclude(tenure, other):
            continue
        earlier, later = before(other.bounds, tenure.bounds), before(tenure.bounds, other.bounds)
        if earlier and not later:
            bounded = _start_after(bounded, other)
        elif later and not earlier:
            bounded = _end_by(bounded, other)
    return bounded


def _exclude(one: Tenure, other: Tenure) -> bool:
    """Whether the two, which share a seat or a person, cannot have run at the same time."""
    if "elect" in {one.status, other.status} or "suspended" in {one.status, other.status}:
        return False
    if one.person == other.person and one.status != other.status:
        return False
    return one.bounds.overlaps(other.bounds) is not Certainty.CERTAIN


def _start_after(tenure: Tenure, other: Tenure) -> Tenure:
    day, bounds = other.bounds.earliest_end, tenure.bounds
    if day is None or (bounds.earliest_start is not None and bounds.earliest_start >= day):
        return tenure
    narrowed = replace(bounds, earliest_start=day).tightened()
    return _marked(tenure, narrowed, "earliestStart", "starts after the holder before it", other)


def _end_by(tenure: Tenure, other: Tenure) -> Tenure:
    day, bounds = other.bounds.latest_start, tenure.bounds
    if day is None or (bounds.latest_end is not None and bounds.latest_end <= day):
        return tenure
    narrowed = replace(bounds, latest_end=day).tightened()
    return _marked(tenure, narrowed, "latestEnd", "ends by the start of the holder after it", other)


def _marked(tenure: Tenure, bounds: Bounds, bound: str, reason: str, other: Tenure) -> Tenure:
    if bounds.contradictory:
        return tenure
    kept = tuple(inference for inference in tenure.inferred if inference.bound != bound)
    rule = "successor" if bound == "latestEnd" and bounds.end is None else tenure.end_rule
    inferred = (*kept, Inference(bound, reason, (other.iri,)))
    return replace(tenure, bounds=bounds, inferred=inferred, end_rule=rule)
