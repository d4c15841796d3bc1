"""Is somebody in office on a day: current, ended, upcoming or unknown, and by which rule.

An unknown end is not "current": only evidence from the day itself, or from not long before, is.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from honorum.model.bounds import Bounds, Certainty

RECENT = timedelta(days=365)
"""How old the last evidence may be by default for somebody to count as still in office."""


class Standing(StrEnum):
    """Whether a holding of an office goes on."""

    CURRENT = "current"
    ENDED = "ended"
    UPCOMING = "upcoming"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """A standing, the rule that decided it, and the day it rests on, if there is one."""

    standing: Standing
    rule: str
    day: date | None = None

    @property
    def because(self) -> str:
        """The rule in words."""
        return _WORDS[self.rule].format(day=self.day)


_WORDS = {
    "stated": "a source gives an end, over by {day}",
    "former": "a source calls the holder former, over by {day}",
    "death": "the holder was dead by {day}",
    "successor": "the next holding of the seat had begun by {day}",
    "covered": "sources show the holder in office on the day",
    "recent-evidence": "last shown in office on {day}, which is recent enough",
    "elect": "elected or nominated, not yet in office",
    "not-begun": "begins no earlier than {day}",
    "vague-end": "the end lies within days that are not over, the last of them {day}",
    "old-evidence": "last shown in office on {day}, which is too long ago to say",
    "no-evidence": "no source shows the holder in office on a known day",
}
RULES = tuple(_WORDS)
"""The rules by their names."""


def standing(
    bounds: Bounds, on: date, *, status: str = "regular", end_rule: str | None = None, recent: timedelta = RECENT
) -> Finding:
    """How a holding with these bounds stands on a day; `end_rule` is what its latest end rests on.

    >>> from honorum.model.bounds import between
    >>> open_end = between("2019-03-20", None)
    >>> str(standing(open_end, date(2019, 6, 1)).standing), str(standing(open_end, date(2022, 6, 1)).standing)
    ('current', 'unknown')
    >>> standing(between("2001", "2005-05-01"), date(2022, 6, 1), end_rule="stated").because
    'a source gives an end, over by 2005-05-01'
    """
    if bounds.latest_end is not None and bounds.latest_end <= on:
        return Finding(Standing.ENDED, end_rule or "stated", bounds.latest_end)
    if status == "elect":
        return Finding(Standing.UPCOMING, "elect")
    if bounds.earliest_start is not None and bounds.earliest_start > on:
        return Finding(Standing.UPCOMING, "not-begun", bounds.earliest_start)
    if bounds.on(on) is Certainty.CERTAIN:
        return Finding(Standing.CURRENT, "covered", on)
    if bounds.end is not None and bounds.earliest_end is not None and bounds.earliest_end <= on:
        return Finding(Standing.UNKNOWN, "vague-end", bounds.latest_end)
    if bounds.earliest_end is None:
        return Finding(Standing.UNKNOWN, "no-evidence")
    seen = bounds.earliest_end - timedelta(days=1)
    if seen <= on and on - seen <= recent:
        return Finding(Standing.CURRENT, "recent-evidence", seen)
    return Finding(Standing.UNKNOWN, "old-evidence", min(seen, on))
