"""Conflicts about one office: other dates for a tenure, more holders than seats; who says what, who is followed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from honorum.model import edtf
from honorum.model.bounds import Bounds, Certainty
from honorum.record.clusters import Cluster
from honorum.record.derived import Conflict, Side, Tenure
from honorum.record.evidence_of_tenure import Piece
from honorum.record.preference import BECAUSE, Rule, Weight, comparable, deciding_rule, weight
from honorum.record.runs import overlapping_rows


def date_conflicts(about: str, found: Cluster) -> Iterator[Conflict]:
    """What is said of the dates of one tenure (or membership; by its IRI) beside what the record follows."""
    for bounds, group in _agreeing(found.rivals):
        rival = group[0]
        opposed = [piece for piece in found.pieces if piece.bounds.meet(rival.bounds).contradictory] or found.pieces
        leading = found.leading(rival)
        rule = found.rule(leading, rival)
        decided = rule is not Rule.UNDECIDED
        because = f"The record follows the second: {_because(rule, leading, rival)}."
        yield Conflict(
            _iri(about, min(iri for piece in group for iri in piece.iris)),
            "dates",
            (about,),
            leading.claim.iri if decided else None,
            rule,
            f"One source gives {_say(bounds)}, another {_say(leading.bounds)}. "
            + (because if decided else "No rule decides between the two: either may be right."),
            (_side(group, bounds, followed=False), _side(opposed, leading.bounds, followed=decided)),
        )
    for piece in (*found.pieces, *found.rivals):
        if rows := overlapping_rows(piece):
            yield Conflict(
                _iri(about, f"{piece.claim.iri}-rows"),
                "dates",
                (about,),
                None,
                Rule.ROWS,
                f"One source gives {' and '.join(_say(row.bounds) for row in rows)}: {BECAUSE[Rule.ROWS]}.",
                tuple(_side([row], row.bounds, followed=False) for row in rows),
            )


def _agreeing(pieces: Iterable[Piece]) -> list[tuple[Bounds, list[Piece]]]:
    """The pieces in groups that say the same, each with what they say together; they come with the heaviest first."""
    groups: list[tuple[Bounds, list[Piece]]] = []
    for piece in pieces:
        for number, (bounds, group) in enumerate(groups):
            met = bounds.meet(piece.bounds)
            if not met.contradictory and piece.strength is group[0].strength:
                groups[number] = (met, [*group, piece])
                break
        else:
            groups.append((piece.bounds, [piece]))
    return groups


def holder_conflicts(tenures: Iterable[Tenure], pieces_of: Mapping[str, Sequence[Piece]]) -> Iterator[Conflict]:
    """Pairs of persons who are said to have held a single seat at the same time.

    `pieces_of` gives the pieces behind each tenure (by IRI): what speaks for one and the other decides, if anything.
    """
    for pair in _overlapping([tenure for tenure in tenures if tenure.status == "regular"]):
        yield rivals(
            "holders",
            "Two persons are said to have held a single seat at the same time.",
            tuple((tenure.iri, tenure.bounds, pieces_of[tenure.iri]) for tenure in pair),
        )


def _overlapping(tenures: Iterable[Tenure]) -> Iterator[tuple[Tenure, Tenure]]:
    """The pairs of tenures of two persons that certainly share a day."""
    sure = sorted(
        ((days, tenure) for tenure in tenures if (days := tenure.bounds.certain_days)),
        key=lambda each: (each[0], each[1].iri),
    )
    for place, (days, one) in enumerate(sure):
        for others, other in sure[place + 1 :]:
            if others[0] >= days[1]:
                break
            if one.person != other.person and one.bounds.overlaps(other.bounds) is Certainty.CERTAIN:
                first, second = sorted((one, other), key=lambda tenure: tenure.iri)
                yield first, second


def rivals(kind: str, what: str, pair: Sequence[tuple[str, Bounds, Sequence[Piece]]]) -> Conflict:
    """A conflict between two things of the record that cannot both be: each by its IRI, its bounds and its pieces.

    What speaks for one and the other decides which the record follows, if anything does.
    """
    weights = comparable({iri: _weight(iri, bounds, pieces) for iri, bounds, pieces in pair})
    first, second = sorted(pair, key=lambda each: weights[each[0]])
    rule = deciding_rule(weights[first[0]], weights[second[0]])
    decided = rule is not Rule.UNDECIDED
    sides = (
        replace(_side(pieces, bounds, followed=decided and iri == first[0]), about=iri)
        for iri, bounds, pieces in (first, second)
    )
    return Conflict(
        _iri(pair[0][0], pair[1][0]),
        kind,
        tuple(iri for iri, _, _ in pair),
        min(iri for piece in first[2] for iri in piece.iris) if decided else None,
        rule,
        f"{what} "
        + (f"The record follows one of them: {BECAUSE[rule]}." if decided else "No rule decides: both are shown."),
        tuple(sides),
        (second[0],) if decided else (),
    )


def _weight(iri: str, bounds: Bounds, pieces: Sequence[Piece]) -> Weight:
    """What speaks for a thing as a whole: its best source, how fine its known dates are, how many voices it has."""
    best = min(weight(piece) for piece in pieces)
    open_days = (_open_days(bounds, "start"), _open_days(bounds, "end"))
    vagueness = max((days for days in open_days if days is not None), default=36525)
    voices = {stored.source.voice for piece in pieces for stored in piece.claims}
    return replace(best, coarse=False, vagueness=vagueness, voices=-len(voices), iri=iri)


def _open_days(bounds: Bounds, point: str) -> int | None:
    """How many days one end of a tenure can be, if a source gives it; `None` if none does."""
    if getattr(bounds, point) is None:
        return None
    first, last = getattr(bounds, f"earliest_{point}"), getattr(bounds, f"latest_{point}")
    return (last - first).days if first and last else None


def _side(pieces: Sequence[Piece], bounds: Bounds, *, followed: bool) -> Side:
    claims = tuple(sorted({iri for piece in pieces for iri in piece.iris}))
    voices = {stored.source.voice for piece in pieces for stored in piece.claims}
    return Side(claims, _say(bounds), bounds, len(voices), followed)


def _iri(about: str, claim: str) -> str:
    kind, _, name = about.rsplit("/id/", 1)[1].partition("/")
    base = about.rsplit("/id/", 1)[0]
    mark = "" if kind == "tenure" else f"{kind}--"
    return f"{base}/id/conflict/{mark}{name}--{claim.rsplit('/', 1)[-1]}"


def _because(rule: Rule, leading: Piece, rival: Piece) -> str:
    if rule is Rule.RANK and leading.claim.source.is_dataset and not rival.claim.source.is_dataset:
        return "its source, a table of office holders, ranks before news"
    return BECAUSE[rule]


def _say(bounds: Bounds) -> str:
    """What is said of the time, in words; what nobody stated is left out."""
    if bounds.start and bounds.end:
        return f"{bounds.start} to {bounds.end}"
    if bounds.start:
        return f"a start {_at(bounds.start)}"
    if bounds.end:
        return f"an end {_at(bounds.end)}"
    if certain := bounds.certain_days:
        first, last = certain[0], certain[1] - timedelta(days=1)
        return f"a holder on {first}" if first == last else f"a holder from {first} to {last}"
    if bounds.latest_end:
        return f"an end by {bounds.latest_end}"
    return f"a start by {bounds.latest_start}" if bounds.latest_start else "no dates"


def _at(point: str) -> str:
    return f"on {point}" if edtf.is_day(point) else f"in {point}"
