"""One date or another: bounds that leave open which of two sources is right."""

from honorum.errors import InvalidDate
from honorum.model import edtf
from honorum.model.bounds import Bounds


def either(one: Bounds, other: Bounds) -> Bounds:
    """Bounds that hold whichever of the two is right; an end that only one states is taken from it.

    A point on which the two disagree becomes an EDTF set, "one of these".

    >>> from honorum.model.bounds import between
    >>> found = either(between("2009-03-10", "2013"), between("2009-03-30", "2013"))
    >>> found.start, str(found.earliest_start), str(found.latest_start)
    ('[2009-03-10,2009-03-30]', '2009-03-10', '2009-03-30')
    """
    starts = [Bounds(b.start, None, b.earliest_start, b.latest_start) for b in (one, other)]
    ends = [Bounds(None, b.end, None, None, b.earliest_end, b.latest_end) for b in (one, other)]
    start, end = starts[0].meet(starts[1]), ends[0].meet(ends[1])
    if start.contradictory:
        days = [day for b in starts for day in (b.earliest_start, b.latest_start) if day]
        start = Bounds(_one_of(one.start, other.start), None, min(days), max(days))
    if end.contradictory:
        days = [day for b in ends for day in (b.earliest_end, b.latest_end) if day]
        end = Bounds(None, _one_of(one.end, other.end), None, None, min(days), max(days))
    return Bounds(
        start.start, end.end, start.earliest_start, start.latest_start, end.earliest_end, end.latest_end
    ).tightened()


def _one_of(one: str | None, other: str | None) -> str | None:
    if one is None or other is None:
        return one or other
    points = sorted({point for text in (one, other) for point in text.strip("[]").split(",")})
    text = f"[{','.join(points)}]"
    try:
        edtf.span(text)
    except InvalidDate:  # a point that cannot stand in a set
        return points[0]
    return text
