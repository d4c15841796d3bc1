"""When an office is known to have been empty: because a source says so, or because of the holders before and after.

Missing rows are no vacancy. A gap between two holders of a single seat counts only when one source gives both holders,
the end and the start to the day, when nobody else can have held the office between, and when it is short, or the
source is known to leave nobody out, or a source says that the one followed the other.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from honorum.model import edtf
from honorum.model.bounds import Bounds, Certainty, between
from honorum.model.claims import OfficeChangeClaim
from honorum.rdf.stored_claims import StoredClaim
from honorum.record.clusters import Cluster
from honorum.record.derived import Tenure, Vacancy

SHORTEST = timedelta(days=2)
"""A single day between two holders may come from counting the last day in or out."""

LONGEST = timedelta(days=92)
"""Longer gaps in a list that is not known to be complete are more likely missing rows than an empty office."""

NOBODY = frozenset({"vacant", "vacancy", "office vacant", "position vacant", "seat vacant", "post vacant"})
"""What tables write, folded, where a name would stand."""


def stated_vacancies(office: str, found: Iterable[Cluster], base: str) -> Iterator[Vacancy]:
    """The times for which sources say that nobody held the office."""
    for cluster in found:
        claims = sorted({iri for piece in cluster.pieces for iri in piece.iris})
        yield _vacancy(office, base, cluster.bounds, claims, "stated", "A source says that the office was vacant.")


def attested_gaps(
    office: str,
    tenures: Sequence[Tenure],
    claims: Mapping[str, StoredClaim],
    rivals: Collection[Bounds],
    base: str,
) -> Iterator[Vacancy]:
    """The gaps between two holders of a single seat that sources attest.

    `claims` are those of the office by IRI; `rivals` are the bounds that sources give against the record.
    """
    holding = [tenure for tenure in tenures if tenure.status != "elect"]
    starting = sorted((tenure for tenure in holding if _is_day(tenure.bounds.start)), key=_started)
    for earlier in holding:
        later = _next_after(earlier, starting)
        gap = _gap(earlier, later) if later else None
        if later is None or gap is None or _somebody_between(gap, holding, rivals):
            continue
        reason = _attested(earlier, later, claims)
        if reason:
            rests_on = sorted({*earlier.claims, *later.claims})
            yield _vacancy(office, base, gap, rests_on, "inferred", reason, (earlier.iri, later.iri))


def _is_day(point: str | None) -> bool:
    return point is not None and edtf.is_day(point)


def _started(tenure: Tenure) -> tuple[str, str]:
    return tenure.bounds.start or "", tenure.iri


def _next_after(earlier: Tenure, starting: Sequence[Tenure]) -> Tenure | None:
    """The first holder, of those in order of their starts, who starts after the end of another."""
    end = earlier.bounds.end
    if end is None or not edtf.is_day(end):
        return None
    place = bisect_right(starting, (end, "~"), key=_started)
    return starting[place] if place < len(starting) else None


def _gap(earlier: Tenure, later: Tenure) -> Bounds | None:
    end, start = earlier.bounds.end, later.bounds.start
    if end is None or start is None:
        return None
    return between(end, start) if date.fromisoformat(start) - date.fromisoformat(end) >= SHORTEST else None


def _somebody_between(gap: Bounds, holding: Iterable[Tenure], rivals: Iterable[Bounds]) -> bool:
    return any(bounds.overlaps(gap) is not Certainty.NO for bounds in (*(t.bounds for t in holding), *rivals))


def _attested(earlier: Tenure, later: Tenure, claims: Mapping[str, StoredClaim]) -> str | None:
    """Why the gap between two holders is more than missing rows; `None` if nothing says so."""
    sources = [{claims[iri].source for iri in tenure.claims if iri in claims} for tenure in (earlier, later)]
    lists = {note.iri: note for note in sources[0] if note.is_dataset and note.iri in {each.iri for each in sources[1]}}
    if any(note.complete for note in lists.values()):
        return "A list that leaves out no holder has a gap between these two."
    days = date.fromisoformat(later.bounds.start or "") - date.fromisoformat(earlier.bounds.end or "")
    if lists and days <= LONGEST:
        return f"One list gives the holder before and the holder after to the day, {days.days} days apart."
    if any(_says_succession(stored, earlier.person, later.person) for stored in claims.values()):
        return "A source says that the one followed the other, and both dates are known to the day."
    return None


def _says_succession(stored: StoredClaim, before: str, after: str) -> bool:
    claim = stored.claim
    return (
        isinstance(claim, OfficeChangeClaim)
        and claim.holds
        and ((claim.person, claim.predecessor) == (after, before) or (claim.person, claim.successor) == (before, after))
    )


def _vacancy(
    office: str,
    base: str,
    bounds: Bounds,
    claims: Sequence[str],
    basis: str,
    reason: str,
    between_tenures: tuple[str, ...] = (),
) -> Vacancy:
    day = bounds.earliest_start or bounds.latest_start or bounds.latest_end
    mark = day.isoformat() if day else claims[0].rsplit("/", 1)[-1]
    iri = f"{base}id/vacancy/{office.rsplit('/', 1)[-1]}--{mark}"
    return Vacancy(iri, office, bounds, tuple(claims), basis, reason, between_tenures)
