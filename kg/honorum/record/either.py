"""One date or another: bounds that leave open which of two sources is right."""

from collections.abc import Iterable
from functools import reduce

from honorum.errors import InvalidDate
from honorum.model import edtf
from honorum.model.bounds import Bounds


def either(*told: Bounds) -> Bounds:
    """Bounds that hold whichever of these is right; an end that only one states is taken from it.

    A point on which they disagree becomes an EDTF set, "one of these", however many say the same.

    >>> from honorum.model.bounds import between
    >>> found = either(between("2009-03-10", "2013"), between("2009-03-30", "2013"), between("2009-03-30", None))
    >>> found.start, str(found.earliest_start), str(found.latest_start)
    ('[2009-03-10,2009-03-30]', '2009-03-10', '2009-03-30')
    """
    starts = [Bounds(b.start, None, b.earliest_start, b.latest_start) for b in told]
    ends = [Bounds(None, b.end, None, None, b.earliest_end, b.latest_end) for b in told]
    start, end = reduce(Bounds.meet, starts), reduce(Bounds.meet, ends)
    if start.contradictory:
        days = [day for b in starts for day in (b.earliest_start, b.latest_start) if day]
        start = Bounds(_one_of(b.start for b in told), None, min(days), max(days))
    if end.contradictory:
        days = [day for b in ends for day in (b.earliest_end, b.latest_end) if day]
        end = Bounds(None, _one_of(b.end for b in told), None, None, min(days), max(days))
    return Bounds(
        start.start, end.end, start.earliest_start, start.latest_start, end.earliest_end, end.latest_end
    ).tightened()


def _one_of(said: Iterable[str | None]) -> str | None:
    texts = [text for text in said if text is not None]
    points = sorted({point for text in texts for point in text.strip("[]").split(",")})
    if len(texts) < 2 or len(points) < 2:  # noqa: PLR2004 - one point is no set
        return points[0] if points else None
    text = f"[{','.join(points)}]"
    try:
        edtf.span(text)
    except InvalidDate:  # a point that cannot stand in a set
        return points[0]
    return text
