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

    `status` is regular, acting, elect or suspended. A piece that `asserts` can found a tenure of its own.
    """

    person: str
    status: str
    bounds: Bounds
    strength: Strength
    claim: StoredClaim

    @property
    def asserts(self) -> bool:
        """Whether the piece alone shows that there was a tenure."""
        return self.strength is not Strength.CHANGE or self.bounds.end is not None or self.bounds.start is not None

    @property
    def preference(self) -> tuple[int, int, int, str]:
        """Which piece the record follows where two disagree: the smaller one.

        Tables of office holders before news, finer dates before coarser, the claim's IRI to settle ties.
        """
        return (
            0 if self.claim.source.is_dataset else 1,
            int(self.strength),
            _vagueness(self.bounds.start) + _vagueness(self.bounds.end),
            self.claim.iri,
        )


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
    """An election bounds nothing, since it may be a re-election; a death bounds the person, not the tenure."""
    when = _time_of_change(stored, claim)
    pieces: list[Piece] = []

    def add(person: str | None, bounds: Bounds | None) -> None:
        if person and bounds is not None:
            pieces.append(Piece(person, "regular", bounds, Strength.CHANGE, stored))

    if claim.kind in _TAKING:
        add(claim.person, _taken(when))
        add(claim.predecessor, _left(when))
    elif claim.kind in _LEAVING:
        add(claim.person, _left(when))
        add(claim.successor, _taken(when))
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


def _day(published: str | None) -> date | None:
    return edtf.span(published).last if published else None


def _vagueness(point: str | None) -> int:
    """How many days a point in time can be; an unknown one counts as a century."""
    if point is None:
        return 36525
    span = edtf.span(point)
    return (span.last - span.first).days
