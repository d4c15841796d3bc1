"""Ties of actors and places outside offices: parties, relationships, capitals and former names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from honorum.model import edtf
from honorum.model.bounds import UNKNOWN, Bounds, between, observed_within, over_by
from honorum.model.claims import Claim, PartyAffiliationClaim, PartyStatusClaim, PlaceClaim, RelationshipClaim
from honorum.model.names import slug
from honorum.rdf.stored_claims import StoredClaim
from honorum.record.clusters import Cluster, cluster
from honorum.record.derived import Fact
from honorum.record.evidence_of_tenure import Piece, Strength


@dataclass(frozen=True, slots=True)
class Membership:
    """A person's membership of a party in one role over one unbroken time, put together from claims."""

    iri: str
    party: str
    role: str
    title: str | None
    found: Cluster


def memberships(person: str, claims: Iterable[StoredClaim], base: str) -> Iterator[Membership]:
    """The person's memberships of parties, one for each party, role and unbroken time."""
    groups: dict[tuple[str, str, str | None], list[Piece]] = defaultdict(list)
    for stored in claims:
        claim = stored.claim
        if isinstance(claim, PartyAffiliationClaim) and claim.holds and claim.person == person:
            bounds, strength = _bounds(stored, claim.status, claim.start, claim.end)
            title = claim.title if claim.role == "other" else None
            groups[claim.party, claim.role, title].append(Piece(person, claim.role, bounds, strength, stored))
    for (party, role, title), pieces in sorted(
        groups.items(), key=lambda item: (item[0][0], item[0][1], item[0][2] or "")
    ):
        for number, found in enumerate(cluster(pieces), start=1):
            parts = [_last(person), _last(party), role, *([slug(title)] if title else [])]
            iri = f"{base}id/membership/{'--'.join([*parts, *([str(number)] if number > 1 else [])])}"
            yield Membership(iri, party, role, title, found)


def membership_fact(person: str, membership: Membership) -> Fact:
    """A membership as a thing of the record; it names the claims against it as well."""
    found = membership.found
    return Fact(
        membership.iri,
        ("PartyMembership", "Interval"),
        tuple(sorted({iri for piece in (*found.pieces, *found.rivals) for iri in piece.iris})),
        links=(("member", person), ("party", membership.party)),
        concepts=(("role", "party-role", membership.role),),
        values=(("title", membership.title),) if membership.title else (),
        bounds=found.bounds,
    )


def standings(party: str, claims: Iterable[StoredClaim], base: str) -> Iterable[Fact]:
    """How the party stood, by country: ruling, in opposition, its seats and members."""
    groups: dict[tuple[str, ...], list[StoredClaim]] = defaultdict(list)
    for stored in claims:
        claim = stored.claim
        if isinstance(claim, PartyStatusClaim) and claim.holds and claim.party == party:
            groups[_standing_key(claim)].append(stored)
    for key, group in sorted(groups.items()):
        claim = group[0].claim
        if not isinstance(claim, PartyStatusClaim):
            continue
        links = {"party": party, "jurisdiction": claim.country, "body": claim.body}
        numbers = {"seats": claim.seats, "memberCount": claim.member_count}
        yield Fact(
            f"{base}id/standing/{_last(party)}--{slug(' '.join(part for part in key if part), 80)}",
            ("PartyStanding", "Interval"),
            tuple(sorted(stored.iri for stored in group)),
            links=tuple((name, value) for name, value in links.items() if value),
            concepts=(("status", "party-status", claim.status),) if claim.status else (),
            values=tuple((name, value) for name, value in numbers.items() if value is not None),
            bounds=_met(group, "former" if claim.period == "former" else "current"),
        )


def relationships(subject: str, claims: Iterable[StoredClaim], base: str) -> Iterable[Fact]:
    """The ties of which the entity is the subject, one for each kind and other side."""
    groups: dict[tuple[str, str], list[StoredClaim]] = defaultdict(list)
    for stored in claims:
        claim = stored.claim
        if isinstance(claim, RelationshipClaim) and claim.holds and claim.subject == subject and claim.object:
            groups[claim.kind, claim.object].append(stored)
    for (kind, other), group in sorted(groups.items()):
        statuses = {getattr(stored.claim, "status", "current") for stored in group}
        yield Fact(
            f"{base}id/relationship/{_last(subject)}--{kind}--{_last(other)}",
            ("Relationship", "Interval"),
            tuple(sorted(stored.iri for stored in group)),
            links=(("subject", subject), ("object", other)),
            concepts=(("kind", "relationship-kind", kind),),
            bounds=_met(group, "former" if statuses == {"former"} else "current"),
        )


_PLACE_LINKS = {"capitalOf": "capitalOf", "locatedIn": "locatedIn", "largestCityOf": "largestCityOf"}


def place_ties(place: str, claims: Iterable[StoredClaim], base: str) -> Iterable[Fact]:
    """What a place is to others, and the names it (or a party) had: links, and a node for each former name."""
    for stored in sorted(claims, key=lambda stored: stored.iri):
        claim = stored.claim
        if not isinstance(claim, PlaceClaim) or not claim.holds or claim.subject != place:
            continue
        if claim.kind in _PLACE_LINKS and claim.object and claim.status == "current":
            yield Fact(place, (), links=((_PLACE_LINKS[claim.kind], claim.object),))
        elif claim.kind == "formerlyNamed" and claim.object_text:
            iri = f"{base}id/name/{_last(place)}--{slug(claim.object_text)}"
            renamed = claim.time.edtf if claim.time and "/" not in (claim.time.edtf or "/") else None
            bounds = between(None, renamed) if renamed else _bounds(stored, "former", None, None)[0]
            yield Fact(place, (), links=(("nameSpell", iri),))
            yield Fact(
                iri, ("NameSpell", "Interval"), (stored.iri,), labels=(("label", claim.object_text),), bounds=bounds
            )


def _standing_key(claim: PartyStatusClaim) -> tuple[str, ...]:
    numbers = [
        f"{name} {value:g}" for name, value in (("seats", claim.seats), ("members", claim.member_count)) if value
    ]
    return (_last(claim.country or ""), claim.status or "", _last(claim.body or ""), claim.period or "", *numbers)


def _met(group: Sequence[StoredClaim], status: str) -> Bounds:
    """The bounds that all the claims share; where two contradict, those of the first."""
    met = UNKNOWN
    for stored in sorted(group, key=lambda stored: stored.iri):
        bounds, _ = _bounds(stored, status, None, None)
        both = met.meet(bounds)
        met = met if both.contradictory else both
    return met


def _bounds(stored: StoredClaim, status: str, start: str | None, end: str | None) -> tuple[Bounds, Strength]:
    """When one claim says that a tie held, and how strong that is."""
    claim: Claim = stored.claim
    seen = UNKNOWN
    if claim.time and claim.time.edtf:
        if "/" in claim.time.edtf:
            time_start, time_end = edtf.ends(claim.time.edtf)
            start, end = start or time_start, end or time_end
        else:
            span = edtf.span(claim.time.edtf)
            seen = observed_within(span.first, span.last)
    stated = between(start, end)
    bounds = stated.meet(seen)
    published = stored.source.published
    if published and not stored.source.is_dataset:
        day = edtf.span(published).last
        if status == "former":
            bounds = _unless_contradictory(bounds, over_by(day))
        elif seen == UNKNOWN and not end:
            bounds = _unless_contradictory(bounds, observed_within(day, day))
    strength = Strength.INTERVAL if stated != UNKNOWN else Strength.PAST if status == "former" else Strength.OBSERVATION
    return bounds, strength


def _unless_contradictory(bounds: Bounds, other: Bounds) -> Bounds:
    met = bounds.meet(other)
    return bounds if met.contradictory else met


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]
