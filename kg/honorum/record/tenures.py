"""Who held an office, and when: one office's claims turned into tenures with bounds, and conflicts said openly."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import combinations
from math import prod

from honorum.model.bounds import Bounds, Certainty
from honorum.rdf.stored_claims import StoredClaim
from honorum.record.clusters import Cluster, cluster
from honorum.record.derived import Conflict, OfficeRecord, Tenure
from honorum.record.evidence_of_tenure import Piece, pieces_of
from honorum.record.succession import bound_neighbours


def consolidate(
    office: str,
    claims: Iterable[StoredClaim],
    *,
    base: str,
    single_seat: bool = False,
    deaths: Mapping[str, date] | None = None,
) -> OfficeRecord:
    """The tenures of one office, from all that was claimed of it.

    `deaths` maps persons to the first day on which they were certainly dead; IRIs of new things begin with `base`. The
    order of the claims makes no difference, nor does a claim given twice.
    """
    evidence: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    for stored in {stored.iri: stored for stored in claims}.values():
        for piece in pieces_of(stored):
            evidence[piece.person, piece.status].append(piece)
    tenures: list[Tenure] = []
    conflicts: list[Conflict] = []
    for (person, status), pieces in sorted(evidence.items()):
        for number, found in enumerate(cluster(pieces), start=1):
            iri = _tenure_iri(base, person, office, status, number)
            tenure = _tenure(iri, person, office, status, found)
            capped = _end_with_life(tenure, (deaths or {}).get(person))
            tenures.append(capped)
            conflicts.extend(_date_conflicts(tenure, found))
    bounded = bound_neighbours(tenures, single_seat=single_seat)
    if single_seat:
        conflicts.extend(_holder_conflicts(bounded))
    in_order = sorted(bounded, key=lambda tenure: (_begin(tenure.bounds), tenure.iri))
    return OfficeRecord(office, tuple(in_order), tuple(sorted(conflicts, key=lambda conflict: conflict.iri)))


def independent_confidence(pieces: Iterable[tuple[str, float]]) -> tuple[int, float]:
    """How many voices say it, and the chance that one of them is right; pairs of voice and confidence.

    >>> independent_confidence([("a", 0.5), ("a", 0.4), ("b", 0.5)])
    (2, 0.75)
    """
    best: dict[str, float] = {}
    for voice, confidence in pieces:
        best[voice] = max(confidence, best.get(voice, 0.0))
    return len(best), round(1 - prod(1 - confidence for confidence in best.values()), 3)


def _tenure(iri: str, person: str, office: str, status: str, found: Cluster) -> Tenure:
    sources, confidence = independent_confidence(
        (piece.claim.source.voice, piece.claim.claim.confidence) for piece in found.pieces
    )
    claims = tuple(sorted({piece.claim.iri for piece in found.pieces}))
    return Tenure(iri, person, office, status, found.bounds, claims, sources, confidence)


def _tenure_iri(base: str, person: str, office: str, status: str, number: int) -> str:
    parts = [person.rsplit("/", 1)[-1], office.rsplit("/", 1)[-1]]
    if status != "regular":
        parts.append(status)
    if number > 1:
        parts.append(str(number))
    return f"{base}id/tenure/{'--'.join(parts)}"


def _end_with_life(tenure: Tenure, dead_by: date | None) -> Tenure:
    """A tenure ends with its holder's life, unless sources say otherwise: then the shapes will report it."""
    if dead_by is None or (tenure.bounds.latest_end is not None and tenure.bounds.latest_end <= dead_by):
        return tenure
    capped = replace(tenure.bounds, latest_end=dead_by).tightened()
    return tenure if capped.contradictory else replace(tenure, bounds=capped)


def _date_conflicts(tenure: Tenure, found: Cluster) -> Iterable[Conflict]:
    for rival in found.rivals:
        opposed = [piece for piece in found.pieces if piece.bounds.meet(rival.bounds).contradictory] or found.pieces
        leading = min(opposed, key=lambda piece: piece.preference)
        claims = sorted({rival.claim.iri, *(piece.claim.iri for piece in opposed)})
        yield Conflict(
            f"{tenure.iri.replace('/id/tenure/', '/id/conflict/')}--{rival.claim.iri.rsplit('/', 1)[-1]}",
            "dates",
            (tenure.iri,),
            tuple(claims),
            leading.claim.iri,
            f"One source gives {_say(rival.bounds)}, another {_say(leading.bounds)}. "
            f"The record follows the second: {_because(leading, rival)}.",
        )


def _because(leading: Piece, rival: Piece) -> str:
    mine, its = leading.preference, rival.preference
    if mine[0] != its[0]:
        return "a table of office holders comes before news"
    if mine[1] != its[1]:
        return "a stated interval comes before a mention"
    if mine[2] != its[2]:
        return "its dates are finer"
    return "both are equally precise, and one must be shown first"


def _say(bounds: Bounds) -> str:
    start = bounds.start or (f"a start by {bounds.latest_start}" if bounds.latest_start else "no start")
    end = bounds.end or (f"an end by {bounds.latest_end}" if bounds.latest_end else "no end")
    return f"{start} to {end}"


def _holder_conflicts(tenures: Iterable[Tenure]) -> Iterable[Conflict]:
    holding = [tenure for tenure in tenures if tenure.status == "regular"]
    for one, other in combinations(sorted(holding, key=lambda tenure: tenure.iri), 2):
        if one.person != other.person and one.bounds.overlaps(other.bounds) is Certainty.CERTAIN:
            yield Conflict(
                f"{one.iri.replace('/id/tenure/', '/id/conflict/')}--{other.iri.rsplit('/', 1)[-1]}",
                "holders",
                (one.iri, other.iri),
                tuple(sorted({*one.claims, *other.claims})),
                None,
                "Two persons are said to have held a single seat at the same time. Both are shown.",
            )


def _begin(bounds: Bounds) -> date:
    known = (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end)
    return next((day for day in known if day), date.max)
