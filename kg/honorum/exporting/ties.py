"""Nodes and ties of the network, as every network format takes them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from honorum.exporting.evidence import EvidenceReader
from honorum.exporting.things import Thing
from honorum.model.bounds import Bounds

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Node:
    """A person, office, party, organization, place or event; `party` is the name of a person's latest party."""

    id: str
    label: str
    kind: str
    country: str
    party: str
    wikidata: str
    degree: int
    colour: tuple[int, int, int]
    position: tuple[float, float] | None = None


class Spell(NamedTuple):
    """The days that an interval may cover at most, both inclusive (ISO); `None` where it is open."""

    first: str | None
    last: str | None


class Tie(NamedTuple):
    """All intervals of one kind between the same two nodes.

    `roles` tells status, role or kind of each, the office of a succession. `edtf` has the intervals as start/end, the
    end being the day after the last one. `certain_first` and `certain_last` are the first and last day on which it was
    surely so. `sources` counts independent voices; `weight` counts intervals. `quote` and `url` are the words of one
    source and where they stand, `urls` where all sources stand, parted by spaces. `through` names what two persons
    shared, and is empty for what the record says of the two nodes themselves; such a shared tie has no direction.
    `sure` are the days on which it surely was so.
    """

    source: str
    target: str
    kind: str
    roles: str
    spells: tuple[Spell, ...]
    edtf: str
    certain_first: str
    certain_last: str
    weight: int
    sources: int
    quote: str
    url: str
    urls: str = ""
    through: str = ""
    sure: tuple[Spell, ...] = ()

    @property
    def directed(self) -> bool:
        """Whether it leads from one node to the other, or joins both alike."""
        return not self.through

    @property
    def first(self) -> str:
        """The first day of all; empty if it is open."""
        return self.spells[0].first or "" if self.spells else ""

    @property
    def last(self) -> str:
        """The last day of all; empty if it is open."""
        return self.spells[-1].last or "" if self.spells else ""


@dataclass(frozen=True, slots=True)
class Interval:
    """One interval between two nodes, as the record has it; `time` is its EDTF text."""

    bounds: Bounds
    role: str
    sources: int
    claims: tuple[str, ...]
    time: str
    through: str = ""


def interval_of(thing: Thing, role: str, sources: int, through: str = "") -> Interval:
    """The interval that a tenure, membership or relationship is; `role` names the property that says its role."""
    bounds = thing.bounds
    time = f"{bounds.start or ''}/{bounds.end or ''}" if bounds.start or bounds.end else ""
    claims = tuple(thing.all("wasDerivedFrom"))
    return Interval(bounds, thing.term(role) or "", sources, claims, time, through)


def tie(source: str, target: str, kind: str, intervals: Sequence[Interval], words: EvidenceReader) -> Tie:
    """The tie that these intervals make together; it quotes the one that most sources tell."""
    evidence = words.first(min(intervals, key=lambda one: (-one.sources, one.claims)).claims)
    found = words.sources({claim for interval in intervals for claim in interval.claims})
    ordered = sorted(intervals, key=lambda interval: _chronology(interval.bounds))
    certain = [days for interval in ordered if (days := interval.bounds.certain_days)]
    return Tie(
        source,
        target,
        kind,
        "; ".join(dict.fromkeys(interval.role for interval in ordered if interval.role)),
        spells(interval.bounds for interval in ordered),
        "; ".join(interval.time for interval in ordered if interval.time),
        min(days[0] for days in certain).isoformat() if certain else "",
        max(days[1] - _DAY for days in certain).isoformat() if certain else "",
        len(ordered),
        max(interval.sources for interval in ordered),
        evidence.quote if evidence else "",
        evidence.url if evidence else "",
        " ".join(dict.fromkeys(source.url or source.iri for source in found)),
        "; ".join(dict.fromkeys(interval.through for interval in ordered if interval.through)),
        tuple(Spell(first.isoformat(), (after - _DAY).isoformat()) for first, after in certain),
    )


def spells(bounds: Iterable[Bounds]) -> tuple[Spell, ...]:
    """The widest days of each interval, in order; those that would overlap become one, since Gephi takes no overlaps.

    >>> from honorum.model.bounds import between
    >>> spells([between("2015-02", "2019-03-20"), between("2021", None)])
    (Spell(first='2015-02-01', last='2019-03-19'), Spell(first='2021-01-01', last=None))
    >>> spells([between("2010", "2014"), between("2014", "2018-05-02")])
    (Spell(first='2010-01-01', last='2018-05-01'),)
    """
    merged: list[tuple[date, date]] = []
    for first, last in sorted(_widest(interval) for interval in bounds):
        if merged and first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], last)
        else:
            merged.append((first, last))
    return tuple(
        Spell(None if first == date.min else first.isoformat(), None if last == date.max else last.isoformat())
        for first, last in merged
    )


def _widest(bounds: Bounds) -> tuple[date, date]:
    """The first and last day that the interval can cover; at least one day, where only the day it began is known."""
    first = bounds.earliest_start or date.min
    last = bounds.latest_end - _DAY if bounds.latest_end else date.max
    return first, max(first, last)


def _chronology(bounds: Bounds) -> tuple[date, date]:
    first = bounds.earliest_start or bounds.latest_start or date.min
    return first, bounds.latest_end or bounds.earliest_end or date.max
