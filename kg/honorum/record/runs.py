"""The rows of one source about one person in one office, put together where they tell of one unbroken holding.

A source may give a row for each government, each term or each party. Rows that overlap, or follow each other without a
day between, are one holding; where the source leaves a day open between two rows, they are two.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from honorum.model import edtf
from honorum.model.bounds import Bounds, Certainty
from honorum.record.evidence_of_tenure import Piece, Strength


def runs(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, with the intervals of each source put together; the order given makes no difference."""
    found: list[Piece] = []
    rows_of: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        if piece.strength is Strength.INTERVAL:
            rows_of[piece.claim.source.iri].append(piece)
        else:
            found.append(piece)
    for source in sorted(rows_of):
        found += [_together(group) for group in _unbroken(_agreeing(rows_of[source]))]
    return _marked_coarse(found)


def overlapping_rows(run: Piece) -> list[Piece]:
    """The rows of a run that say different things of the same days: one of them must be wrong."""
    return [
        row
        for row in run.parts
        if any(
            row.bounds.meet(other.bounds).contradictory and row.bounds.overlaps(other.bounds) is Certainty.CERTAIN
            for other in run.parts
        )
    ]


def _agreeing(rows: Iterable[Piece]) -> list[tuple[Bounds, list[Piece]]]:
    """The rows in groups that can be about one interval (a repetition, or one of the two dates), finest first."""
    groups: list[tuple[Bounds, list[Piece]]] = []
    for row in sorted(rows, key=lambda row: (row.vagueness, _order(row.bounds), row.claim.iri)):
        for number, (bounds, group) in enumerate(groups):
            met = bounds.meet(row.bounds)
            if not met.contradictory:
                groups[number] = (met, [*group, row])
                break
        else:
            groups.append((row.bounds, [row]))
    return sorted(groups, key=lambda group: (_order(group[0]), group[1][0].claim.iri))


def _unbroken(groups: Sequence[tuple[Bounds, list[Piece]]]) -> list[list[tuple[Bounds, list[Piece]]]]:
    """The groups in chains of which each link touches another."""
    chains: list[list[tuple[Bounds, list[Piece]]]] = []
    for group in groups:
        touched = [chain for chain in chains if any(_touch(link[0], group[0]) for link in chain)]
        joined = [*(link for chain in touched for link in chain), group]
        chains = [chain for chain in chains if all(chain is not other for other in touched)]
        chains.append(joined)
    return chains


def _touch(one: Bounds, other: Bounds) -> bool:
    if one.overlaps(other) is Certainty.CERTAIN:
        return True
    return _follows(one, other) or _follows(other, one)


def _follows(one: Bounds, other: Bounds) -> bool:
    """Whether the second starts on the very day on which the first has ended."""
    return one.end is not None and one.end == other.start and edtf.is_day(one.end)


def _together(chain: Sequence[tuple[Bounds, list[Piece]]]) -> Piece:
    parts = sorted((row for _, group in chain for row in group), key=lambda row: (_order(row.bounds), row.claim.iri))
    bounds = chain[0][0]
    for other, _ in chain[1:]:
        bounds = _union(bounds, other)
    first = min(parts, key=lambda row: (row.vagueness, _order(row.bounds), row.claim.iri))
    return replace(first, bounds=bounds, parts=tuple(parts) if len(parts) > 1 else ())


def _union(one: Bounds, other: Bounds) -> Bounds:
    """From the earlier of two starts to the later of two ends, the finer where they agree; an unknown end stays so."""
    starts = [Bounds(b.start, None, b.earliest_start, b.latest_start) for b in (one, other)]
    start = starts[0].meet(starts[1])
    if start.contradictory or None in (one.start, other.start):
        start = min(starts, key=_order)
    ends = [Bounds(None, b.end, None, None, b.earliest_end, b.latest_end) for b in (one, other)]
    end = ends[0].meet(ends[1])
    if None in (one.end, other.end):
        end = Bounds(earliest_end=max((b.earliest_end for b in ends if b.earliest_end), default=None))
    elif end.contradictory:
        end = max(ends, key=_order)
    return replace(start, end=end.end, earliest_end=end.earliest_end, latest_end=end.latest_end).tightened()


def _marked_coarse(pieces: list[Piece]) -> list[Piece]:
    """The pieces; a run over whole runs of another source, with a gap between them, is marked as coarse."""
    return [replace(piece, coarse=True) if _runs_over_gap(piece, pieces) else piece for piece in pieces]


def _runs_over_gap(piece: Piece, pieces: Sequence[Piece]) -> bool:
    if piece.strength is not Strength.INTERVAL:
        return False
    inside: dict[str, int] = defaultdict(int)
    for other in pieces:
        if other.strength is Strength.INTERVAL and other.claim.source.iri != piece.claim.source.iri:
            inside[other.claim.source.iri] += piece.bounds.overlaps(other.bounds) is Certainty.CERTAIN
    return any(number > 1 for number in inside.values())


def _order(bounds: Bounds) -> tuple[str, str, str]:
    """Where the bounds stand in time, for sorting; unknown points stand last."""
    start = bounds.earliest_start or bounds.latest_start or bounds.earliest_end or bounds.latest_end
    end = bounds.latest_end or bounds.earliest_end
    return (start.isoformat() if start else "~", end.isoformat() if end else "~", bounds.start or "")
