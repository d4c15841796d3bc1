"""Who held an office, and when: one office's claims turned into tenures with bounds, and conflicts said openly."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from math import prod

from honorum.model.bounds import Bounds
from honorum.rdf.stored_claims import StoredClaim
from honorum.record.clusters import Cluster, cluster
from honorum.record.conflicts import date_conflicts, holder_conflicts
from honorum.record.derived import Inference, OfficeRecord, Tenure, Vacancy
from honorum.record.evidence_of_tenure import Piece, pieces_of
from honorum.record.succession import bound_neighbours
from honorum.record.tenure_names import tenure_iris
from honorum.record.vacancies import attested_gaps, stated_vacancies


def consolidate(
    office: str,
    claims: Iterable[StoredClaim],
    *,
    base: str,
    single_seat: bool = False,
    deaths: Mapping[str, date] | None = None,
    nobody: Collection[str] = (),
) -> OfficeRecord:
    """The tenures of one office, from all that was claimed of it, with conflicts and vacancies.

    `deaths` maps persons to the first day on which they were certainly dead; `nobody` are "holders" that stand for an
    empty office. IRIs of new things begin with `base`. The order of the claims makes no difference, nor does a claim
    given twice.
    """
    by_iri = {stored.iri: stored for stored in claims}
    evidence: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    for stored in by_iri.values():
        for piece in pieces_of(stored):
            evidence[piece.person, piece.status].append(piece)
    found: dict[str, Cluster] = {}
    tenures: list[Tenure] = []
    vacancies: list[Vacancy] = []
    for (person, status), pieces in sorted(evidence.items()):
        clusters = cluster(pieces)
        if person in nobody:
            vacancies.extend(stated_vacancies(office, clusters, base))
            continue
        for iri, each in zip(tenure_iris(base, person, office, status, len(clusters)), clusters, strict=True):
            found[iri] = each
            tenures.append(_end_with_life(_tenure(iri, person, office, status, each), (deaths or {}).get(person)))
    bounded = bound_neighbours(tenures, single_seat=single_seat)
    conflicts = [conflict for iri, each in found.items() for conflict in date_conflicts(iri, each)]
    if single_seat:
        pieces_behind = {iri: each.pieces for iri, each in found.items()}
        conflicts.extend(holder_conflicts(bounded, pieces_behind))
        rivals = [piece.bounds for each in found.values() for piece in each.rivals]
        vacancies.extend(attested_gaps(office, bounded, by_iri, rivals, base))
    return OfficeRecord(
        office,
        tuple(sorted(bounded, key=lambda tenure: (_begin(tenure.bounds), tenure.iri))),
        tuple(sorted(conflicts, key=lambda conflict: conflict.iri)),
        tuple(sorted(vacancies, key=lambda vacancy: vacancy.iri)),
    )


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
        (stored.source.voice, stored.claim.confidence) for piece in found.pieces for stored in piece.claims
    )
    claims = tuple(sorted({each for piece in found.pieces for each in piece.iris}))
    rule = "stated" if found.bounds.end else "former" if found.bounds.latest_end else None
    return Tenure(iri, person, office, status, found.bounds, claims, sources, confidence, end_rule=rule)


def _end_with_life(tenure: Tenure, dead_by: date | None) -> Tenure:
    """A tenure ends with its holder's life, unless sources say otherwise: then the shapes will report it."""
    if dead_by is None or (tenure.bounds.latest_end is not None and tenure.bounds.latest_end <= dead_by):
        return tenure
    capped = replace(tenure.bounds, latest_end=dead_by).tightened()
    if capped.contradictory:
        return tenure
    inference = Inference("latestEnd", "the holder was dead by then", (tenure.person,))
    return replace(tenure, bounds=capped, inferred=(*tenure.inferred, inference), end_rule="death")


def _begin(bounds: Bounds) -> date:
    known = (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end)
    return next((day for day in known if day), date.max)
