"""Ties as parts of plain sentences: who was what, or did what, to or in what, and when."""

from honorum.model.bounds import Bounds
from honorum.network.projection import PART_OF, SUCCESSION

_VERBS = {
    "tenure": {"acting": "was acting", "suspended": "was, though suspended,"},
    "membership": {
        "member": "was a member of",
        "leader": "was the leader of",
        "founder": "was a founder of",
        "candidate": "was a candidate of",
        "spokesperson": "was a spokesperson of",
        "other": "had a post in",
    },
    "relationship": {
        "spouse": "was the spouse of",
        "sibling": "is a sibling of",
        "parent": "is a parent of",
        "child": "is a child of",
        "relative": "is a relative of",
        "predecessor": "was the predecessor of",
        "ally": "was an ally of",
        "opponent": "was an opponent of",
        "memberOf": "was a member of",
        "employedBy": "was employed by",
        "lawyerOf": "was a lawyer of",
        "ownerOf": "was an owner of",
        "partOf": "was a part of",
        "colonialPower": "was the colonial power of",
        "mergedInto": "merged into",
    },
    "participation": {
        "participation": "took part in",
        "rejectedResults": "rejected the results of",
        "withdrew": "withdrew from",
    },
    "result": {
        "votes": "got votes in",
        "voteShare": "got a share of the votes in",
        "seats": "got seats in",
        "seatShare": "got a share of the seats in",
    },
    "contention": {"actor": "acted in", "target": "was the target of"},
    PART_OF: {PART_OF: "belongs to"},
}
_OTHERWISE = {"tenure": "was", "membership": "belonged to", "relationship": "was tied to", "result": "had a result in"}
_EVENTS = frozenset({"participation", "result", "contention"})


def clause(kind: str, role: str, one: str, other: str, office: str | None = None) -> str:
    """A tie in words, in the direction in which it is true; `office` is the one in which somebody followed another.

    >>> clause("tenure", "regular", "Ada", "Mayor of Vintar"), clause("participation", "boycotted", "Ada", "2019 vote")
    ('Ada was Mayor of Vintar', 'Ada boycotted the 2019 vote')
    >>> clause("relationship", "mergedInto", "Green Party", "Civic Party")
    'Green Party merged into Civic Party'
    >>> clause("succession", "appointment", "Ada", "Bo", "Mayor of Vintar")
    'Ada followed Bo as Mayor of Vintar'
    """
    if kind == SUCCESSION:
        return f"{one} followed {other} " + (f"as {office}" if office else "in office")
    verb = _VERBS.get(kind, {}).get(role) or _OTHERWISE.get(kind, role)
    is_described = kind in _EVENTS and (other[:1].isdigit() or other[:1].islower())
    return f"{one} {verb} {'the ' if is_described else ''}{other}"


def when(kind: str, bounds: Bounds) -> str:
    """The time of a tie in brackets, if anything is known of it; a missing end says nothing.

    >>> from datetime import date
    >>> when("tenure", Bounds("2019", "2021-03")), when("tenure", Bounds(latest_start=date(2020, 1, 1)))
    (' (2019 to 2021-03)', ' (from 2020-01-01 or earlier)')
    >>> when("participation", Bounds("2007-11-24")), when("tenure", Bounds())
    (' (2007-11-24)', '')
    >>> when("succession", Bounds("2019-05-01")), when("succession", Bounds(latest_start=date(2020, 1, 1)))
    (' (2019-05-01)', ' (2020-01-01 or earlier)')
    """
    start = bounds.start or (f"{bounds.latest_start} or earlier" if bounds.latest_start else None)
    end = bounds.end or (f"{bounds.latest_end} or earlier" if bounds.latest_end else None)
    is_moment = kind == SUCCESSION or (kind in _EVENTS and bounds.start and not bounds.end)
    if start and (start == end or is_moment):
        return f" ({start})"
    if start and end:
        return f" ({start} to {end})"
    return f" (from {start})" if start else f" (until {end})" if end else ""
