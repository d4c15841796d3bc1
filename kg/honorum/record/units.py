"""The record in units: what follows from the claims about one entity, or from one claim that is about nobody else.

A unit can be derived anew without looking at the others, so a new article changes only the units that it touches, and
a rebuild derives all of them by the same function. The derivation graph notes which unit made which node.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any

from pyoxigraph import NamedNode, Quad

from honorum.model.claims import ContentionClaim, StatementClaim, TenureClaim
from honorum.model.names import fold
from honorum.rdf.stored_claims import StoredClaim
from honorum.rdf.terms import hon
from honorum.record import events, ties
from honorum.record.derived import Fact, OfficeRecord
from honorum.record.descriptions import MentionNote, describe, describe_office, describe_person, names_in
from honorum.record.loading import OWN_UNITS, Claims
from honorum.record.office_conflicts import office_conflicts
from honorum.record.party_conflicts import party_conflicts
from honorum.record.seats import shows_several_seats
from honorum.record.tenures import consolidate
from honorum.record.vacancies import NOBODY
from honorum.record.writing import Triple, write_conflict, write_fact, write_tenure, write_vacancy

_PERSON = ("person", "subject", "entity")
_PARTY = ("party", "subject", "entity")
_PLACE = ("subject", "entity")
_OFFICE = ("office",)
_EVENT = ("event",)
_SINGLE_SEAT = ("seats", 1.0)
_BODIES = ("country", "region", "city", "organization", "party")


def derive(unit: NamedNode, claims: Claims) -> list[Triple]:
    """All triples of one unit, without repetition; none when no source in force speaks of it any more."""
    iri = unit.value
    if "/id/claim/" in iri:
        return _unique(_from_claim(unit, claims))
    mentions = claims.mention_notes(iri)
    if not mentions:
        return []
    kind = iri.split("/id/", 1)[1].split("/", 1)[0]
    return _unique(_DERIVE.get(kind, _other)(iri, mentions, claims))


def description(iri: str, claims: Claims) -> Fact | None:
    """What an entity is and is called, as the claims in force tell, without what became of it; `None` if none tells."""
    mentions = claims.mention_notes(iri)
    if not mentions or ("/id/person/" in iri and _is_nobody(claims.names_of(iri))):
        return None
    if "/id/office/" in iri:
        return _office_fact(iri, mentions, None, claims)
    return describe(iri, mentions, () if "/id/event/" in iri else claims.about(iri, _PLACE))


def office_record(office: str, claims: Claims) -> OfficeRecord:
    """Who held an office, as the claims in force tell."""
    about = claims.about(office, _OFFICE)
    return _consolidated(_office_fact(office, claims.mention_notes(office), about, claims), about, claims)


def _consolidated(office: Fact, about: list[StoredClaim], claims: Claims) -> OfficeRecord:
    return consolidate(
        office.iri,
        about,
        base=claims.names.base,
        single_seat=_SINGLE_SEAT in office.values,
        deaths=_deaths(about, claims),
        nobody=[holder for holder in _holders(about) if _is_nobody(claims.names_of(holder))],
    )


def units_of(
    entities: Iterable[NamedNode],
    own_claims: Iterable[NamedNode],
    claims: Claims,
    dead: Container[NamedNode] | None = None,
) -> set[NamedNode]:
    """The units that a change of these entities and claims touches.

    A person's death bounds the tenures, so the offices a person is claimed to have held are touched with the person.
    Where the change is known to bear on the deaths of some persons only, these are `dead`.
    """
    units: set[NamedNode] = set(own_claims)
    for entity in entities:
        units.add(entity)
        if "/id/person/" in entity.value and (claims.death(entity.value) if dead is None else entity in dead):
            units.update(_offices_of(entity.value, claims))
    return units


def _offices_of(person: str, claims: Claims) -> Iterator[NamedNode]:
    for node in claims.naming(person, ("holder", "person", "predecessor", "successor")):
        for quad in claims.store.quads(node, hon("office"), None, None):
            mention: Any = quad.object
            office = claims.entity(mention.value)
            if office:
                yield NamedNode(office)


def offices_of_renamed(entities: Iterable[NamedNode], digest: str, claims: Claims) -> Iterator[NamedNode]:
    """The offices of the bodies and places that have other names with one source (by its digest) than without it.

    An office is called after its body or place, so it is touched when their names change.
    """
    mark = f"/id/mention/{digest[:16]}-"
    for entity in entities:
        if not any(f"/id/{kind}/" in entity.value for kind in _BODIES):
            continue
        others = [note for note in claims.mention_notes(entity.value) if mark not in note.iri]
        if others and names_in(entity.value, others) != claims.names_of(entity.value):
            yield from _offices_at(entity.value, claims)


def offices_of_bodies(bodies: Iterable[str], claims: Claims) -> Iterator[NamedNode]:
    """The offices of these bodies and places (IRIs)."""
    return (office for body in bodies for office in _offices_at(body, claims))


def _offices_at(body: str, claims: Claims) -> Iterator[NamedNode]:
    for mention in claims.mentions(body):
        for property_ in ("organization", "jurisdiction"):
            for quad in claims.store.quads(None, hon(property_), mention, None):
                subject: Any = quad.subject
                office = claims.entity(subject.value) if "/id/mention/" in subject.value else None
                if office:
                    yield NamedNode(office)


def unit_quads(unit: NamedNode, triples: Iterable[Triple], claims: Claims) -> Iterator[Quad]:
    """The triples in the record's graph, and a note for each node of which unit made it."""
    nodes = dict.fromkeys(triple[0] for triple in triples)
    for subject, predicate, object_ in triples:
        yield Quad(subject, predicate, object_, claims.names.record)
    for node in nodes:
        yield Quad(node, hon("unit"), unit, claims.names.graph("derivation"))


def _person(iri: str, mentions: list[MentionNote], claims: Claims) -> Iterator[Triple]:
    if _is_nobody(claims.names_of(iri)):
        return iter(())
    about, base = claims.about(iri, _PERSON), claims.names.base
    facts: list[Fact] = [describe_person(iri, mentions, about)]
    memberships = list(ties.memberships(iri, about, base))
    facts += [ties.membership_fact(iri, membership) for membership in memberships]
    facts += ties.relationships(iri, about, base)
    facts += events.changes(None, iri, about, base)
    conflicts = [*office_conflicts(iri, claims), *party_conflicts(memberships)]
    return chain(_written(facts), *(write_conflict(conflict) for conflict in conflicts))


def _party(iri: str, mentions: list[MentionNote], claims: Claims) -> Iterator[Triple]:
    about, base = claims.about(iri, _PARTY), claims.names.base
    facts = [describe(iri, mentions, about), *ties.standings(iri, about, base), *ties.relationships(iri, about, base)]
    return _written([*facts, *ties.place_ties(iri, about, base)])


def _place(iri: str, mentions: list[MentionNote], claims: Claims) -> Iterator[Triple]:
    about, base = claims.about(iri, _PLACE), claims.names.base
    return _written(
        [describe(iri, mentions, about), *ties.place_ties(iri, about, base), *ties.relationships(iri, about, base)]
    )


def _office(iri: str, mentions: list[MentionNote], claims: Claims) -> Iterator[Triple]:
    about = claims.about(iri, _OFFICE)
    fact = _office_fact(iri, mentions, about, claims)
    yield from write_fact(fact)
    record = _consolidated(fact, about, claims)
    for tenure in record.tenures:
        yield from write_tenure(tenure)
    for conflict in record.conflicts:
        yield from write_conflict(conflict)
    for vacancy in record.vacancies:
        yield from write_vacancy(vacancy)
    yield from _written(events.changes(iri, None, about, claims.names.base))


def _event(iri: str, mentions: list[MentionNote], claims: Claims) -> Iterator[Triple]:
    yield from write_fact(describe(iri, mentions))
    yield from _written(events.elections(iri, claims.about(iri, _EVENT), claims.names.base))


def _other(iri: str, mentions: list[MentionNote], claims: Claims) -> Iterator[Triple]:
    about = claims.about(iri, _PLACE)
    return _written([describe(iri, mentions, about), *ties.relationships(iri, about, claims.names.base)])


_DERIVE = {
    "person": _person,
    "party": _party,
    "organization": _other,
    "office": _office,
    "country": _place,
    "region": _place,
    "city": _place,
    "event": _event,
}


def _from_claim(unit: NamedNode, claims: Claims) -> Iterator[Triple]:
    stored = claims.claim(unit)
    if stored is None:
        return
    if isinstance(stored.claim, ContentionClaim):
        yield from _written(events.contention(stored))
    elif isinstance(stored.claim, StatementClaim):
        yield from _written(events.statement(stored))


def has_own_unit(stored: StoredClaim) -> bool:
    """Whether a claim is told by the record as a thing of its own, rather than as part of an entity's story."""
    return isinstance(stored.claim, OWN_UNITS)


def _office_fact(iri: str, mentions: list[MentionNote], about: list[StoredClaim] | None, claims: Claims) -> Fact:
    """An office by its mentions; the claims about it are read, if they were not, where they bear on it."""
    bodies = {body for mention in mentions for body in (mention.organization, mention.jurisdiction) if body}
    fact = describe_office(iri, mentions, {body: claims.names_of(body) for body in bodies})
    if _SINGLE_SEAT not in fact.values:
        return fact
    if shows_several_seats(claims.about(iri, _OFFICE) if about is None else about):
        return replace(fact, values=tuple(value for value in fact.values if value != _SINGLE_SEAT))
    return fact


def _holders(about: Iterable[StoredClaim]) -> list[str]:
    return sorted({stored.claim.holder for stored in about if isinstance(stored.claim, TenureClaim)})


def _is_nobody(names: Iterable[str]) -> bool:
    """Whether a table means an empty office by the name."""
    folded = [fold(name) for name in names]
    return bool(folded) and folded[0] in NOBODY


def _deaths(about: Iterable[StoredClaim], claims: Claims) -> dict[str, date]:
    persons: set[str] = set()
    for stored in about:
        named = [getattr(stored.claim, field, None) for field in ("holder", "person", "predecessor", "successor")]
        persons.update(person for person in named if person)
    days = {person: claims.death(person) for person in persons}
    return {person: day for person, day in days.items() if day is not None}


def _written(facts: Iterable[Fact]) -> Iterator[Triple]:
    for fact in facts:
        yield from write_fact(fact)


def _unique(triples: Iterable[Triple]) -> list[Triple]:
    return list(dict.fromkeys(triples))
