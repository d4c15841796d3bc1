"""Two persons who shared something at the same time: a body, an office, a party, an event."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from honorum.exporting.choices import TieKind
from honorum.exporting.happenings import participations
from honorum.exporting.selection import Selection
from honorum.exporting.things import of_class, read_thing, with_value
from honorum.exporting.ties import Interval, Tie, interval_of, tie
from honorum.model.bounds import Bounds, Certainty

_GROUPS_AT_HAND = 512
_NOT_YET = "elect"

Member = tuple[str, Interval]


@dataclass(slots=False)
class SharedTies:
    """The ties between persons, one person after the other; `left_out` names groups too large to say something."""

    chosen: Selection
    _too_large: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._members = lru_cache(maxsize=_GROUPS_AT_HAND)(self._read_members)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The names of the groups that joined nobody, since too many shared them."""
        return tuple(sorted(self._too_large.values()))

    def ties(self) -> Iterator[Tie]:
        """Each pair of persons once for each kind of thing they shared, in order of their IRIs."""
        for person in of_class(self.chosen.record, "Person"):
            found: dict[tuple[str, str], list[Interval]] = {}
            for kind, group in self._groups_of(person):
                members = self._members(kind, group)
                own = [interval for member, interval in members if member == person]
                for other, theirs in members:
                    if person < other:
                        for mine in own:
                            if both := self._both(mine, theirs):
                                found.setdefault((other, kind), []).append(both)
            for (other, kind), intervals in sorted(found.items(), key=lambda item: item[0]):
                yield tie(person, other, kind, intervals, self.chosen.words)

    def _groups_of(self, person: str) -> list[tuple[str, str]]:
        """What a person shared with whomever: the kind of the thing, and its IRI."""
        record, kinds = self.chosen.record, self.chosen.choices.ties
        found: set[tuple[str, str]] = set()
        if TieKind.TENURE in kinds:
            for tenure in with_value(record, "holder", person):
                for office in tenure.all("office"):
                    bodies = read_thing(office, record).all("organization")
                    found.update(("body", body) for body in bodies)
                    found.update([] if bodies else [("office", office)])
        if TieKind.MEMBERSHIP in kinds:
            memberships = with_value(record, "member", person)
            found.update(("party", party) for membership in memberships for party in membership.all("party"))
        if TieKind.PARTICIPATION in kinds:
            found.update(("event", event) for event in self._events_of.get(person, ()))
        return sorted(found)

    def _read_members(self, kind: str, group: str) -> tuple[Member, ...]:
        """Who was in a group, as far as chosen; nobody where they are too many."""
        if not self.chosen.here(group):
            return ()
        keep = self.chosen.choices.keep
        members = [one for one in self._all_members(kind, group) if keep(one[1].bounds, one[1].sources)]
        if len({person for person, _ in members}) > self.chosen.choices.largest_group:
            self._too_large[group] = self.chosen.read(group).label
            return ()
        return tuple(members)

    def _all_members(self, kind: str, group: str) -> Iterator[Member]:
        record = self.chosen.record
        name = self.chosen.read(group).label
        if kind in {"body", "office"}:
            offices = (
                [office.iri for office in with_value(record, "organization", group)] if kind == "body" else [group]
            )
            for office in offices:
                for tenure in with_value(record, "office", office):
                    if "Tenure" in tenure.classes and tenure.term("status") != _NOT_YET:
                        for holder in tenure.all("holder"):
                            yield holder, interval_of(tenure, "status", self.chosen.told(tenure), name)
        elif kind == "party":
            for membership in with_value(record, "party", group):
                for member in membership.all("member"):
                    yield member, interval_of(membership, "role", self.chosen.told(membership), name)
        else:
            for person, interval in self._actors_of.get(group, ()):
                yield person, Interval(interval.bounds, "", interval.sources, interval.claims, interval.time, name)

    def _both(self, one: Interval, other: Interval) -> Interval | None:
        """The time that both shared, if they can have shared any."""
        if one.bounds.overlaps(other.bounds) is Certainty.NO:
            return None
        bounds, sources = common(one.bounds, other.bounds), min(one.sources, other.sources)
        if not self.chosen.choices.keep(bounds, sources):
            return None
        claims = tuple(sorted({*one.claims, *other.claims}))
        roles = " with ".join(dict.fromkeys(role for role in (one.role, other.role) if role not in {"", "regular"}))
        return Interval(bounds, roles, sources, claims, "", one.through)

    @cached_property
    def _actors_of(self) -> dict[str, list[Member]]:
        """The persons of each event; each person once, with the first of the roles."""
        persons = frozenset(of_class(self.chosen.record, "Person"))
        found: dict[str, list[Member]] = {}
        for actor, event, intervals in participations(self.chosen.record, self.chosen.words):
            if actor in persons:
                found.setdefault(event, []).append((actor, intervals[0]))
        return found

    @cached_property
    def _events_of(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for event, actors in self._actors_of.items():
            for person, _ in actors:
                found.setdefault(person, []).append(event)
        return found


def shared_ties(chosen: Selection) -> SharedTies:
    """The ties between persons of what is chosen."""
    return SharedTies(chosen)


def common(one: Bounds, other: Bounds) -> Bounds:
    """The bounds of the time in which both intervals go on.

    >>> from honorum.model.bounds import between
    >>> common(between("2001", "2005-03-01"), between("2003-06-01", None)).earliest_start
    datetime.date(2003, 6, 1)
    """
    starts = [day for day in (one.earliest_start, other.earliest_start) if day]
    ends = [day for day in (one.latest_end, other.latest_end) if day]
    begun = one.latest_start and other.latest_start and max(one.latest_start, other.latest_start)
    over = one.earliest_end and other.earliest_end and min(one.earliest_end, other.earliest_end)
    return Bounds(
        earliest_start=max(starts, default=None),
        latest_start=begun or None,
        earliest_end=over or None,
        latest_end=min(ends, default=None),
    )
