"""From the mentions of one source to entities: places first, then bodies, offices, persons and events."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from honorum.identity.profiles import (
    body_profile,
    event_profile,
    office_profile,
    person_profile,
    place_profile,
)
from honorum.identity.register import Register
from honorum.model.claims import REFERENCES, Claim, Reading
from honorum.model.entities import Entity, Kind
from honorum.model.offices import office_label
from honorum.rdf.claim_fields import own_fields
from honorum.rdf.office_mentions import office_key, office_mentions
from honorum.rdf.terms import Names

_PLACES = (Kind.COUNTRY, Kind.REGION, Kind.CITY)
_BODIES = (Kind.PARTY, Kind.ORGANIZATION)


def resolve(
    reading: Reading, digest: str, register: Register, names: Names, *, published: str | None = None
) -> dict[str, str]:
    """The entity (IRI) of every mention of a source, by the mention's local id; judgements go to the register.

    `published` is the day of an article, as EDTF: whoever is in it is somebody of its time.
    """
    register.begin_source()
    about = _claims_by_entity(reading)
    resolved: dict[str, str] = {}
    main: str | None = None

    def mention(local: str) -> str:
        return names.local("mention", digest, local).value

    for entity in _of_kinds(reading, _PLACES):
        profile = place_profile(mention(entity.id), entity, about[entity.id], resolved, main)
        resolved[entity.id] = register.entity_of(profile)
        main = resolved.get(reading.country or "", main)
    for entity in _of_kinds(reading, _BODIES):
        resolved[entity.id] = register.entity_of(
            body_profile(mention(entity.id), entity, about[entity.id], resolved, main)
        )
    offices = _resolve_offices(reading, register, mention_of=mention, resolved=resolved)
    for entity in _of_kinds(reading, (Kind.PERSON,)):
        profile = person_profile(mention(entity.id), entity, about[entity.id], resolved, offices, main, published)
        resolved[entity.id] = register.entity_of(profile)
    for entity in _of_kinds(reading, (Kind.EVENT,)):
        resolved[entity.id] = register.entity_of(event_profile(mention(entity.id), entity, about[entity.id], resolved))
    register.end_source()
    return resolved


def _of_kinds(reading: Reading, kinds: tuple[Kind, ...]) -> list[Entity]:
    """The entities of these kinds, kind by kind in the order given."""
    return [entity for kind in kinds for entity in reading.entities if entity.kind is kind]


def _claims_by_entity(reading: Reading) -> defaultdict[str, list[Claim]]:
    about: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        for local in dict.fromkeys(_mentioned(claim)):
            about[local].append(claim)
    return about


def _resolve_offices(
    reading: Reading, register: Register, *, mention_of: Callable[[str], str], resolved: dict[str, str]
) -> dict[str, str]:
    """The office entity of each claim that names an office, by the claim's local id."""
    entities = {entity.id: entity for entity in reading.entities}
    by_key: dict[tuple[str | None, ...], str] = {}
    for key, office in office_mentions(reading).items():
        body = entities.get(office.organization or office.jurisdiction or "")
        own = entities.get(office.number)
        title = office.title or (own.name if own else "")
        bodies = [entities[local] for local in (office.organization, office.jurisdiction) if local in entities]
        profile = office_profile(
            mention_of(office.number),
            title,
            office_label(title, body.name if body else None),
            resolved.get(body.id) if body else None,
            tuple(name for entity in bodies for name in entity.names),
            tuple(f"{scheme}:{value}" for scheme, value in own.identifiers.items()) if own else (),
        )
        by_key[key] = register.entity_of(profile)
        resolved[office.number] = by_key[key]
    keys = {claim.id: office_key(claim) for claim in reading.claims}
    return {claim: by_key[key] for claim, key in keys.items() if key in by_key}


def _mentioned(claim: Claim) -> Iterator[str]:
    for field in own_fields(claim):
        if field in REFERENCES:
            value = getattr(claim, field)
            yield from value if isinstance(value, tuple) else [value] if value else []
