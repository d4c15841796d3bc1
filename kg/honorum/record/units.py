"""The record in units: what follows from the claims about one entity, or from one claim that is about nobody else.

A unit can be derived anew without looking at the others, so a new article changes only the units that it touches, and
a rebuild derives all of them by the same function. The derivation graph notes which unit made which node.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from pyoxigraph import NamedNode, Quad

from honorum.model.claims import ContentionClaim, OfficeChangeClaim, StatementClaim
from honorum.rdf.stored_claims import StoredClaim
from honorum.rdf.terms import hon
from honorum.record import events, ties
from honorum.record.derived import Fact, OfficeRecord
from honorum.record.descriptions import MentionNote, day_of_death, describe, describe_office, describe_person
from honorum.record.loading import Claims
from honorum.record.tenures import consolidate
from honorum.record.writing import Triple, write_conflict, write_fact, write_tenure

_PERSON = ("person", "subject", "entity")
_PARTY = ("party", "subject", "entity")
_PLACE = ("subject", "entity")
_OFFICE = ("office",)
_EVENT = ("event",)


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


def office_record(office: str, claims: Claims) -> OfficeRecord:
    """Who held an office, as the claims in force tell."""
    about = claims.about(office, _OFFICE)
    fact = _office_fact(office, claims.mention_notes(office), claims)
    return consolidate(
        office,
        about,
        base=claims.names.base,
        single_seat=("seats", 1.0) in fact.values,
        deaths=_deaths(about, claims),
    )


def units_of(entities: Iterable[NamedNode], own_claims: Iterable[NamedNode], claims: Claims) -> set[NamedNode]:
    """The units that a change of these entities and claims touches.

    A person's death bounds the tenures, so the offices a person is claimed to have held are touched with the person.
    """
    units: set[NamedNode] = set(own_claims)
    for entity in entities:
        units.add(entity)
        if "/id/person/" in entity.value:
            units.update(_offices_of(entity.value, claims))
    return units


def _offices_of(person: str, claims: Claims) -> Iterator[NamedNode]:
    if day_of_death(person, claims.mention_notes(person), claims.about(person, ("person",))) is None:
        return
    for stored in claims.about(person, ("holder", "person", "predecessor", "successor")):
        office = getattr(stored.claim, "office", None)
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
    about, base = claims.about(iri, _PERSON), claims.names.base
    facts: list[Fact] = [describe_person(iri, mentions, about)]
    facts += ties.memberships(iri, about, base)
    facts += ties.relationships(iri, about, base)
    facts += events.changes(None, iri, about, base)
    return _written(facts)


def _party(iri: str, mentions: list[MentionNote], claims: Claims) -> Iterator[Triple]:
    about, base = claims.about(iri, _PARTY), claims.names.base
    return _written(
        [describe(iri, mentions, about), *ties.standings(iri, about, base), *ties.relationships(iri, about, base)]
    )


def _place(iri: str, mentions: list[MentionNote], claims: Claims) -> Iterator[Triple]:
    about, base = claims.about(iri, _PLACE), claims.names.base
    return _written(
        [describe(iri, mentions, about), *ties.place_ties(iri, about, base), *ties.relationships(iri, about, base)]
    )


def _office(iri: str, mentions: list[MentionNote], claims: Claims) -> Iterator[Triple]:
    yield from write_fact(_office_fact(iri, mentions, claims))
    record = office_record(iri, claims)
    for tenure in record.tenures:
        yield from write_tenure(tenure)
    for conflict in record.conflicts:
        yield from write_conflict(conflict)
    yield from _written(events.changes(iri, None, claims.about(iri, _OFFICE), claims.names.base))


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
    return isinstance(stored.claim, ContentionClaim | StatementClaim)


def _office_fact(iri: str, mentions: list[MentionNote], claims: Claims) -> Fact:
    bodies = {body for mention in mentions for body in (mention.organization, mention.jurisdiction) if body}
    return describe_office(iri, mentions, {body: _names(body, claims) for body in bodies})


def _names(entity: str, claims: Claims) -> tuple[str, ...]:
    return tuple(name for _, name in describe(entity, claims.mention_notes(entity)).labels)


def _deaths(about: Iterable[StoredClaim], claims: Claims) -> dict[str, date]:
    persons: set[str] = set()
    for stored in about:
        named = [getattr(stored.claim, field, None) for field in ("holder", "person", "predecessor", "successor")]
        persons.update(person for person in named if person)
    days = {
        person: day_of_death(person, claims.mention_notes(person), _deaths_told(person, claims)) for person in persons
    }
    return {person: day for person, day in days.items() if day is not None}


def _deaths_told(person: str, claims: Claims) -> list[StoredClaim]:
    return [stored for stored in claims.about(person, ("person",)) if isinstance(stored.claim, OfficeChangeClaim)]


def _written(facts: Iterable[Fact]) -> Iterator[Triple]:
    for fact in facts:
        yield from write_fact(fact)


def _unique(triples: Iterable[Triple]) -> list[Triple]:
    return list(dict.fromkeys(triples))
