"""What of the record is exported."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from honorum.model.bounds import Bounds, Certainty


class TieKind(StrEnum):
    """What can tie two things of the record to each other."""

    TENURE = "tenure"
    MEMBERSHIP = "membership"
    RELATIONSHIP = "relationship"
    PARTICIPATION = "participation"
    SUCCESSION = "succession"


class Projection(StrEnum):
    """Which nodes a network has, and what joins them.

    `all` has every tie as the record has it; `person-person` joins two persons by what they shared at the same time: a
    body, an office, a party, an event; and by relationships, and by who followed whom in an office.
    """

    ALL = "all"
    PERSON_OFFICE = "person-office"
    PERSON_PARTY = "person-party"
    PERSON_PERSON = "person-person"
    EVENTS = "events"


_KINDS = {
    Projection.ALL: frozenset({TieKind.TENURE, TieKind.MEMBERSHIP, TieKind.RELATIONSHIP}),
    Projection.PERSON_OFFICE: frozenset({TieKind.TENURE}),
    Projection.PERSON_PARTY: frozenset({TieKind.MEMBERSHIP}),
    Projection.PERSON_PERSON: frozenset(TieKind),
    Projection.EVENTS: frozenset({TieKind.PARTICIPATION}),
}


@dataclass(frozen=True, slots=True)
class Choices:
    """What is exported: everything, unless something is chosen.

    `on` keeps what possibly was so on that day; `since` and `until` what possibly was so on some day from the first to
    the second, both included; `certain` what surely was. `known_at` takes the record as it was known at the end of that
    day. `place` (an IRI) keeps what belongs to that place or lies in it. `min_sources` keeps what at least so many
    sources tell.

    Of a network: `projection` says what is joined to what, `kinds` by which ties (without any, those of the projection;
    events come with the kind `participation`, who followed whom with `succession`), `layout` that nodes get
    coordinates. Two persons are not joined by what more than `largest_group` persons shared, since that says little. Of
    measures over time: `window` says how many years are measured together.

    >>> Choices(on=date(2021, 1, 11)).narrow
    True
    """

    on: date | None = None
    known_at: date | None = None
    place: str | None = None
    kinds: frozenset[TieKind] | None = None
    since: date | None = None
    until: date | None = None
    certain: bool = False
    min_sources: int = 1
    projection: Projection = Projection.ALL
    layout: bool = False
    largest_group: int = 500
    window: int | None = None

    @property
    def ties(self) -> frozenset[TieKind]:
        """The kinds of ties of the network that is chosen.

        >>> sorted(Choices(projection=Projection.EVENTS).ties)
        [<TieKind.PARTICIPATION: 'participation'>]
        """
        if self.kinds is None:
            return _KINDS[self.projection]
        return self.kinds if self.projection is Projection.ALL else self.kinds & _KINDS[self.projection]

    @property
    def narrow(self) -> bool:
        """Whether something leaves some of the record out."""
        return self.place is not None or self.certain or self.min_sources > 1 or self._timed

    @property
    def shapes_network(self) -> bool:
        """Whether something is chosen that only a network can have."""
        return self.kinds is not None or self.projection is not Projection.ALL or self.layout

    @property
    def _timed(self) -> bool:
        return self.on is not None or self.since is not None or self.until is not None

    def keep(self, bounds: Bounds, sources: int) -> bool:
        """Whether an interval with these bounds, told by so many sources, is chosen by its time and its sources.

        >>> from honorum.model.bounds import between
        >>> Choices(since=date(2019, 1, 1), until=date(2019, 12, 31)).keep(between("2015", "2019-03-20"), 1)
        True
        """
        if sources < self.min_sources:
            return False
        if self.on is not None:
            on_that_day = bounds.on(self.on)
            if on_that_day is Certainty.NO or (self.certain and on_that_day is not Certainty.CERTAIN):
                return False
        return self._meets_window(bounds)

    def _meets_window(self, bounds: Bounds) -> bool:
        first, last = self.since or date.min, self.until or date.max
        if self.certain:
            days = bounds.certain_days
            return days is not None and days[0] <= last and first < days[1]
        begun = bounds.earliest_start is None or bounds.earliest_start <= last
        going_on = bounds.latest_end is None or first < bounds.latest_end
        return begun and going_on

    def __str__(self) -> str:
        said = [str(self.projection)] if self.projection is not Projection.ALL else []
        said += [f"on {self.on}"] if self.on else []
        said += [f"from {self.since}"] if self.since else []
        said += [f"until {self.until}"] if self.until else []
        said += ["certain only"] if self.certain else []
        said += [f"told by at least {self.min_sources} sources"] if self.min_sources > 1 else []
        said += [f"in {self.place}"] if self.place else []
        said += [f"in windows of {self.window} years"] if self.window else []
        said += [f"as known at {self.known_at}"] if self.known_at else []
        return ", ".join(said) or "everything"
