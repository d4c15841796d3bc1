"""Offices that several persons hold at once, as the sources show, whatever their titles sound like.

"Minister for Transport" may be one of three in the department, and a table may give one name to the offices of all the
states of a federation. Then nobody's end can be read off the start of the next.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations

from honorum.rdf.stored_claims import StoredClaim
from honorum.record.evidence_of_tenure import Strength, pieces_of

LONG = timedelta(days=31)
"""Shorter overlaps are handovers."""

LEAST = 4
SHARE = 4
"""So many persons, and one in so many of all whom the source dates: fewer are errors in a table."""


def shows_several_seats(claims: Iterable[StoredClaim]) -> bool:
    """Whether one source by itself gives the office to several persons at the same time, again and again."""
    held: defaultdict[str, defaultdict[str, list[tuple[date, date]]]] = defaultdict(lambda: defaultdict(list))
    for stored in claims:
        for piece in pieces_of(stored):
            first, after = piece.bounds.latest_start, piece.bounds.earliest_end
            if piece.strength is Strength.INTERVAL and piece.status == "regular" and first and after:
                held[stored.source.iri][piece.person].append((first, after))
    return any(_are_several(people) for people in held.values())


def _are_several(people: dict[str, list[tuple[date, date]]]) -> bool:
    if len(people) < LEAST:
        return False
    at_once: set[str] = set()
    for (one, its), (other, others) in combinations(people.items(), 2):
        if any(_overlap(mine, theirs) for mine in its for theirs in others):
            at_once |= {one, other}
    return len(at_once) >= max(LEAST, len(people) / SHARE)


def _overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return min(one[1], other[1]) - max(one[0], other[0]) > LONG
