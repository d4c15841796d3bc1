"""What one claim says about when a person held an office, as bounds."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from honorum.model import edtf
from honorum.model.bounds import UNKNOWN, Bounds, between, observed_within, over_by
from honorum.model.claims import OfficeChangeClaim, TenureClaim
from honorum.rdf.stored_claims import StoredClaim


class Strength(IntEnum):
    """How much a piece of evidence says; the strongest pieces shape a tenure, the others join it."""

    INTERVAL = 0  # a start or an end is stated
    OBSERVATION = 1  # held on a day
    CHANGE = 2  # taken or left
    PAST = 3  # held once, no longer
    MENTION = 4  # held, at a time nobody knows


@dataclass(frozen=True, slots=True)
class Piece:
    """One claim's say on one person's holding of an office.

    `status` is regular, acting, elect or suspended. A piece that `asserts` can found a tenure of its own. Rows of one
    source that tell of one unbroken holding are one piece: then `parts` holds them, and `claim` is the first one's.
    `coarse` marks a piece that runs over a gap which another source tells of.
    """

    person: str
    status: str
    bounds: Bounds
    strength: Strength
    claim: StoredClaim
    parts: tuple["Piece", ...] = ()
    coarse: bool = False

    @property
    def asserts(self) -> bool:
        """Whether the piece alone shows that there was a tenure."""
        return self.strength is not Strength.CHANGE or self.bounds.end is not None or self.bounds.start is not None

    @property
    def claims(self) -> tuple[StoredClaim, ...]:
        """The claims it stands for."""
        return tuple(part.claim for part in self.parts) or (self.claim,)

    @property
    def iris(self) -> tuple[str, ...]:
        """The claims it stands for, by IRI."""
        return tuple(stored.iri for stored in self.claims)

    @property
    def vagueness(self) -> int:
        """How many days its two ends leave open together; an unknown end counts as a century."""
        return _vagueness(self.bounds.start) + _vagueness(self.bounds.end)


def pieces_of(stored: StoredClaim) -> tuple[Piece, ...]:
    """The evidence about tenures in one claim: none if it is denied, planned, alleged or supposed."""
    claim = stored.claim
    if not claim.holds:
        return ()
    if isinstance(claim, TenureClaim):
        return (_piece_of_tenure(stored, claim),)
    if isinstance(claim, OfficeChangeClaim):
        return tuple(_pieces_of_change(stored, claim))
    return ()


def _piece_of_tenure(stored: StoredClaim, claim: TenureClaim) -> Piece:
    started, ended = claim.start, claim.end
    seen: Bounds = UNKNOWN
    if claim.time and claim.time.edtf:
        if "/" in claim.time.edtf:
            time_start, time_end = edtf.ends(claim.time.edtf)
            started, ended = started or time_start, ended or time_end
        else:
            day = edtf.span(claim.time.edtf)
            seen = observed_within(day.first, day.last)
    stated = between(started, ended)
    published = _day(stored.source.published)
    status = claim.status if claim.status in {"acting", "elect", "suspended"} else "regular"
    as_of = UNKNOWN
    if published and claim.status == "former":
        as_of = over_by(published)
    elif published and claim.status in {"current", "acting", "elect"} and not ended and not stored.source.is_dataset:
        as_of = observed_within(published, published)
    bounds = stated
    for other in (seen, as_of):
        met = bounds.meet(other)
        bounds = bounds if met.contradictory else met
    return Piece(claim.holder, status, bounds, _strength(stated, seen, as_of, claim.status), stored)


def _strength(stated: Bounds, seen: Bounds, as_of: Bounds, status: str) -> Strength:
    if stated != UNKNOWN:
        return Strength.INTERVAL
    if seen != UNKNOWN or as_of.latest_start is not None:
        return Strength.PAST if status == "former" and seen == UNKNOWN else Strength.OBSERVATION
    return Strength.PAST if status == "former" else Strength.MENTION


_TAKING = frozenset({"appointment", "succession", "seizure"})
_LEAVING = frozenset({"resignation", "dismissal"})


def _pieces_of_change(stored: StoredClaim, claim: OfficeChangeClaim) -> list[Piece]:
    """An election bounds nothing, since it may be a re-election; a death bounds the person, not the tenure.

    Whoever follows may come later than the other left: of the one the day is told, of the other only a limit.
    """
    when = _time_of_change(stored, claim)
    pieces: list[Piece] = []

    def add(person: str | None, bounds: Bounds, strength: Strength) -> None:
        if person:
            pieces.append(Piece(person, "regular", bounds, strength, stored))

    if claim.kind in _TAKING:
        add(claim.person, _taken(when), Strength.CHANGE)
        add(claim.predecessor, _gone_by(when), Strength.PAST)
    elif claim.kind in _LEAVING:
        add(claim.person, _left(when), Strength.CHANGE)
        add(claim.successor, _not_before(when), Strength.MENTION)
    return pieces


def _time_of_change(stored: StoredClaim, claim: OfficeChangeClaim) -> str | None:
    """When the change happened; by the day of publication (``../day``) if nothing finer is said."""
    if claim.time and claim.time.edtf:
        return claim.time.edtf if "/" not in claim.time.edtf else None
    published = stored.source.published
    return f"../{published}" if published and not stored.source.is_dataset else None


def _taken(when: str | None) -> Bounds:
    if when is None:
        return UNKNOWN
    if when.startswith("../"):
        return Bounds(latest_start=edtf.span(when[3:]).last)
    return between(when, None)


def _left(when: str | None) -> Bounds:
    if when is None:
        return UNKNOWN
    if when.startswith("../"):
        return over_by(edtf.span(when[3:]).last)
    return between(None, when)


def _gone_by(when: str | None) -> Bounds:
    return over_by(edtf.span(when.removeprefix("../")).last) if when else UNKNOWN


def _not_before(when: str | None) -> Bounds:
    """A successor starts no sooner than on the first day on which the change can have been."""
    return UNKNOWN if when is None or when.startswith("../") else Bounds(earliest_start=edtf.span(when).first)


def _day(published: str | None) -> date | None:
    return edtf.span(published).last if published else None


def _vagueness(point: str | None) -> int:
    """How many days a point in time can be; an unknown one counts as a century."""
    if point is None:
        return 36525
    span = edtf.span(point)
    return (span.last - span.first).days
