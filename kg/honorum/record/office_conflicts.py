"""Offices that cannot be the person's: held at the same time in two countries, which a wrong position id brings about.

Monarchs of several countries, ambassadors, judges and offices of unions of states are left out: they may well be held
beside an office of another country. So may offices of a country and of one that lies in it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from honorum.model.bounds import Certainty
from honorum.model.claims import OfficeChangeClaim, TenureClaim
from honorum.model.office_roles import role
from honorum.rdf.stored_claims import StoredClaim
from honorum.rdf.terms import hon
from honorum.record.clusters import Cluster, cluster
from honorum.record.derived import Conflict, Side
from honorum.record.evidence_of_tenure import Piece, pieces_of
from honorum.record.loading import Claims
from honorum.record.preference import BECAUSE, Rule
from honorum.record.tenure_names import tenure_iris

_MAY_BE_ABROAD = frozenset({"monarch", "ambassador", "judge", "other"})
"""Roles that people hold for a second country: kings, envoys, co-princes, judges of another state's court."""

_TWO = 2
_NAMED = ("holder", "person", "predecessor", "successor")


class _Held:
    """One tenure of the person, as the office's own unit tells it, and the country it is in."""

    def __init__(self, iri: str, country: str, found: Cluster) -> None:
        self.iri = iri
        self.country = country
        self.bounds = found.bounds
        stored = {claim.iri: claim for piece in found.pieces for claim in piece.claims}
        self.claims = tuple(sorted(stored))
        self.voices = {claim.source.voice for claim in stored.values()}


def office_conflicts(person: str, claims: Claims) -> list[Conflict]:
    """The pairs of tenures of a person, in two countries at the same time, of which one must be another's.

    Where all but one of the person's tenures are in one country, the record follows that country; else neither.
    """
    if len(_seen_countries(person, claims)) < _TWO:
        return []
    held = sorted(_tenures(person, claims.about(person, _NAMED), claims), key=lambda each: each.iri)
    tenures = Counter(each.country for each in held)
    return [
        _conflict(pair, tenures)
        for pair in combinations(held, 2)
        if pair[0].bounds.overlaps(pair[1].bounds) is Certainty.CERTAIN
        and not _one_in_the_other(pair[0].country, pair[1].country, claims)
    ]


def _conflict(pair: tuple[_Held, _Held], tenures: Counter[str]) -> Conflict:
    home, abroad = sorted(pair, key=lambda each: (-tenures[each.country], each.iri))
    decided = tenures[home.country] > tenures[abroad.country] == 1
    rule = Rule.COUNTRY if decided else Rule.UNDECIDED
    followed = f"The record follows one of them: {BECAUSE[rule]}." if decided else "No rule decides: both are shown."
    return Conflict(
        f"{pair[0].iri.replace('/id/tenure/', '/id/conflict/')}--{pair[1].iri.rsplit('/', 1)[-1]}--office",
        "office",
        (pair[0].iri, pair[1].iri),
        min(home.claims) if decided else None,
        rule,
        f"One person is said to have held offices of two countries at the same time. {followed}",
        tuple(
            Side(
                each.claims,
                "an office of one country" if each is home else "an office of another country",
                each.bounds,
                len(each.voices),
                decided and each is home,
                each.iri,
            )
            for each in (home, abroad)
        ),
        (abroad.iri,) if decided else (),
    )


def _seen_countries(person: str, claims: Claims) -> set[str]:
    """The countries that the person's offices are said to be of, without reading the claims."""
    found: set[str] = set()
    for node in claims.naming(person, ("holder",)):
        for quad in claims.store.quads(node, hon("jurisdiction"), None, None):
            mention: Any = quad.object
            found |= _countries(claims.entity(mention.value))
    return found


def _one_in_the_other(one: str, other: str, claims: Claims) -> bool:
    around = {country: {country, *(note.country for note in claims.mention_notes(country))} for country in (one, other)}
    return other in around[one] or one in around[other]


def _tenures(person: str, about: Iterable[StoredClaim], claims: Claims) -> Iterator[_Held]:
    by_office: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    countries: dict[str, set[str]] = defaultdict(set)
    for stored in about:
        claim = stored.claim
        if isinstance(claim, TenureClaim | OfficeChangeClaim) and claim.office:
            for piece in pieces_of(stored):
                if piece.person == person:
                    by_office[claim.office, piece.status].append(piece)
            countries[claim.office] |= _countries(claim.jurisdiction)
    for (office, status), pieces in sorted(by_office.items()):
        titles = {note.title for note in claims.mention_notes(office) if note.title}
        if len(countries[office]) != 1 or {role(title) for title in titles} & _MAY_BE_ABROAD or status == "elect":
            continue
        clusters = cluster(pieces)
        iris = tenure_iris(claims.names.base, person, office, status, len(clusters))
        for iri, found in zip(iris, clusters, strict=True):
            yield _Held(iri, next(iter(countries[office])), found)


def _countries(place: str | None) -> set[str]:
    """The place, if it is a country: an office of a city or a body may be held beside one of another country."""
    return {place} if place and "/id/country/" in place else set()
