"""Pieces of evidence about one person in one office, put together into tenures; rivals are kept beside them.

The order in which claims arrived does not matter: pieces are sorted first, what is followed first in front.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from honorum.model.bounds import Bounds, Certainty
from honorum.record.either import either
from honorum.record.evidence_of_tenure import Piece, Strength
from honorum.record.preference import Rule, Weight, comparable, deciding_rule, weight
from honorum.record.runs import runs

SAME_POINT = timedelta(days=400)
"""Two sources whose starts (or ends) for one person in one office are this close give rival dates of one tenure."""

SAME_HOLDING = timedelta(days=400)
"""Two sightings further apart do not show that the person held the office all the time between."""

LATE_SIGHTING = timedelta(days=31)
"""A title used so shortly before the stated start or after the stated end is a rival date, else another tenure."""

LATE_LEAVING = timedelta(days=5 * 365)
"""A stated leaving this far from the known end is a rival date of that tenure."""


@dataclass(slots=True)
class Cluster:
    """One tenure in the making: the pieces that agree, and their rivals.

    `weights` says what speaks for each of the pieces and rivals, once the cluster is settled.
    """

    bounds: Bounds
    pieces: list[Piece] = field(default_factory=list)
    rivals: list[Piece] = field(default_factory=list)
    weights: dict[str, Weight] = field(default_factory=dict)

    def join(self, piece: Piece) -> None:
        """Take a piece in: with those that agree, or among the rivals."""
        met = self.bounds.meet(piece.bounds)
        if met.contradictory:
            self.rivals.append(piece)
        else:
            self.bounds = met
            self.pieces.append(piece)

    def takes(self, piece: Piece) -> bool:
        """Whether the piece can be about this very tenure."""
        if self.bounds.meet(piece.bounds).contradictory or self._told_apart(piece):
            return False
        return piece.strength is not Strength.OBSERVATION or self._reaches(piece.bounds)

    def disputes(self, piece: Piece) -> bool:
        """Whether the piece is about this tenure and has other dates for it."""
        mine, its = self.bounds, piece.bounds
        if piece.strength is Strength.INTERVAL:
            return not self._told_apart(piece) and (
                mine.overlaps(its) is Certainty.CERTAIN
                or _are_open(mine, its)
                or _near(mine.earliest_start, its.earliest_start, SAME_POINT)
                or _near(mine.latest_end, its.latest_end, SAME_POINT)
            )
        if piece.strength is Strength.OBSERVATION:
            return _near(mine.latest_end, its.latest_start, LATE_SIGHTING) or (
                mine.start is not None and _near(mine.earliest_start, its.earliest_end, LATE_SIGHTING)
            )
        if piece.strength is Strength.CHANGE and its.end:
            return _near(mine.latest_end, its.latest_end, LATE_LEAVING)
        if piece.strength is Strength.CHANGE and its.start:
            return _near(mine.earliest_start, its.earliest_start, SAME_POINT)
        return False

    def leading(self, rival: Piece) -> Piece:
        """The piece that the record follows against a rival."""
        opposed = [piece for piece in self.pieces if piece.bounds.meet(rival.bounds).contradictory] or self.pieces
        return min(opposed, key=lambda piece: (not _part_of(rival.bounds, piece.bounds), self.weights[piece.claim.iri]))

    def rule(self, followed: Piece, other: Piece) -> Rule:
        """Why the first of two pieces that contradict each other is followed."""
        rule = deciding_rule(*(self.weights[piece.claim.iri] for piece in (followed, other)))
        return Rule.WHOLE if rule is Rule.UNDECIDED and _part_of(other.bounds, followed.bounds) else rule

    def _told_apart(self, piece: Piece) -> bool:
        """Whether the source of an interval has another interval here: it tells the two apart itself."""
        return piece.strength is Strength.INTERVAL and any(
            other.strength is Strength.INTERVAL and other.claim.source.iri == piece.claim.source.iri
            for other in (*self.pieces, *self.rivals)
        )

    def _reaches(self, seen: Bounds) -> bool:
        """Whether a sighting is near enough to what is certain, or inside an interval that a source states."""
        certain = self.bounds.certain_days
        if certain is None or any(piece.strength is not Strength.OBSERVATION for piece in self.pieces):
            return True
        first, last = seen.earliest_end, seen.latest_start
        if first is None or last is None:
            return True
        return first - SAME_HOLDING <= certain[1] and certain[0] <= last + SAME_HOLDING


def cluster(pieces: Iterable[Piece]) -> list[Cluster]:
    """The tenures that the pieces of one person (with one status) in one office add up to, in order of time."""
    clusters: list[Cluster] = []
    for piece in sorted(runs(pieces), key=_founding_order):
        home = _home(piece, clusters)
        if home is not None:
            home.join(piece)
        elif piece.asserts:
            clusters.append(Cluster(piece.bounds, [piece]))
    for found in clusters:
        _settle(found)
    return sorted(clusters, key=lambda found: (_chronology(found.bounds), found.pieces[0].claim.iri))


def _founding_order(piece: Piece) -> tuple[object, ...]:
    """Stated intervals first, those of a better source in front; then sightings, changes and the rest by time."""
    first = weight(piece)
    ranked = (first.rank, first.coarse) if piece.strength is Strength.INTERVAL else (0, False)
    return piece.strength, *ranked, _chronology(piece.bounds), first


def _home(piece: Piece, clusters: Sequence[Cluster]) -> Cluster | None:
    taking = [found for found in clusters if found.takes(piece)]
    if not taking:
        taking = [found for found in clusters if found.disputes(piece)]
    if not taking:
        return None
    return min(taking, key=lambda found: (_distance(found.bounds, piece.bounds), _chronology(found.bounds)))


def _settle(found: Cluster) -> None:
    """Let the pieces with the most to speak for them set the bounds; whoever then contradicts them is a rival.

    Where no rule decides between two intervals, the tenure lies somewhere within what either says.
    """
    candidates = [*found.pieces, *found.rivals]
    weights = {piece.claim.iri: weight(piece, _voices(piece, candidates)) for piece in candidates}
    found.weights = comparable(weights)
    candidates.sort(key=lambda piece: found.weights[piece.claim.iri])
    wholes = (piece for piece in candidates if found.rule(piece, candidates[0]) is Rule.WHOLE)
    if whole := next(wholes, None):
        candidates.sort(key=lambda piece: piece is not whole)
    found.bounds, found.pieces, found.rivals = candidates[0].bounds, [], []
    for piece in candidates:
        found.join(piece)
    undecided = [rival for rival in found.rivals if found.rule(found.leading(rival), rival) is Rule.UNDECIDED]
    found.bounds = either(found.bounds, *(rival.bounds for rival in undecided))
    for rival in found.rivals:
        if rival not in undecided:
            found.bounds = _with_the_other_end(found.bounds, rival.bounds)
    for piece in found.pieces:
        if piece.strength is not Strength.INTERVAL and not (met := found.bounds.meet(piece.bounds)).contradictory:
            found.bounds = met


def _are_open(one: Bounds, other: Bounds) -> bool:
    """Whether both begin on a day and no source knows an end: two starts of what goes on."""
    return bool(one.start and other.start) and one.end is other.end is None


def _part_of(part: Bounds, whole: Bounds) -> bool:
    """Whether an interval is a part of another that begins or ends with it, and leaves out more than rival dates do."""
    if None in (part.start, part.end, whole.start, whole.end):
        return False
    if part.start == whole.start:
        return _far_before(part.latest_end, whole.earliest_end)
    return part.end == whole.end and _far_before(whole.latest_start, part.earliest_start)


def _far_before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and other - one > SAME_POINT


def _with_the_other_end(bounds: Bounds, rival: Bounds) -> Bounds:
    """The bounds with whichever end of a rival they do not contradict: a wrong end does not make a start wrong."""
    start = Bounds(rival.start, None, rival.earliest_start, rival.latest_start)
    end = Bounds(None, rival.end, None, None, rival.earliest_end, rival.latest_end)
    for half, stated in ((start, rival.start), (end, rival.end)):
        met = bounds.meet(half)
        bounds = bounds if stated is None or met.contradictory else met
    return bounds


def _voices(piece: Piece, among: Iterable[Piece]) -> int:
    """How many independent sources say what a piece says, or what fits it."""
    return len({other.claim.source.voice for other in among if not piece.bounds.meet(other.bounds).contradictory})


def _near(one: date | None, other: date | None, within: timedelta) -> bool:
    return one is not None and other is not None and abs(one - other) <= within


def _chronology(bounds: Bounds) -> tuple[date, date]:
    """When the tenure was, roughly, for putting tenures in order."""
    known = [day for day in (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end) if day]
    return (known[0], known[-1]) if known else (date.max, date.max)


def _distance(one: Bounds, other: Bounds) -> timedelta:
    """How far apart two tenures lie, roughly; unknown is far."""
    mine, its = _chronology(one), _chronology(other)
    return min(abs(mine[0] - its[0]), abs(mine[1] - its[1]))
