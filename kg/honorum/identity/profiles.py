"""What one source tells of an entity that helps to know it again: names, ids, and the company it keeps."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from honorum.identity.countries import country_key
from honorum.model.claims import (
    AliasClaim,
    Claim,
    ElectionClaim,
    OfficeChangeClaim,
    PartyAffiliationClaim,
    PlaceClaim,
    TenureClaim,
)
from honorum.model.entities import Entity, Kind
from honorum.model.names import fold, fold_plain
from honorum.model.offices import fold_title, strip_place
from honorum.model.person_names import person_keys

INTERNATIONAL = frozenset(
    fold_plain(name)
    for name in (
        "United Nations, UN, UN Security Council, United Nations Security Council, European Union, EU, "
        "European Commission, European Parliament, European Council, Council of Europe, NATO, African Union, AU, "
        "Arab League, ASEAN, OSCE, International Monetary Fund, IMF, World Bank, World Health Organization, "
        "International Criminal Court, Commonwealth of Nations, Organization of American States, G8, G20, OPEC, "
        "Amnesty International, Human Rights Watch, Red Cross, Interpol, World Trade Organization"
    ).split(", ")
)
"""Bodies that are the same in whatever country an article is about."""

_YEAR = re.compile(r"[12]\d{3}(?:-|$)")

_SMALL = frozenset("of the and for".split())
_FOR_SOMETHING = re.compile(r"^((?:\w+ )?(?:department|ministry|office|committee|council|agency)) for (?:the )?")
"""A department is called one of or one for something, as it comes."""

_ACRONYM = re.compile(r"(?P<name>.+?)\s*\((?P<acronym>[A-Z]{2,8})\)")

Resolved = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Profile:
    """One mention, ready to be compared.

    `keys` are folded names, `identifiers` pairs of scheme and id, `context` the things that must agree when names
    alone do not prove identity: IRIs of countries, offices and parties, years of a career, or dates of a vote. A
    profile that is `closed` is known by its key alone: a country, or an office of a known body. `former` are the keys
    that are former names: whoever else has one of them may be this one before it was renamed.
    """

    mention: str
    kind: Kind
    label: str
    keys: tuple[str, ...]
    identifiers: tuple[str, ...] = ()
    birth: str | None = None
    context: frozenset[str] = frozenset()
    closed: bool = False
    former: tuple[str, ...] = ()


def looks_like_name(text: str) -> bool:
    """Whether a text is a name and not a description such as "the ruling party".

    >>> looks_like_name("NSDP"), looks_like_name("the country")
    (True, False)
    """
    return text != text.lower() or not text.isascii()


def place_profile(
    mention: str, entity: Entity, claims: Sequence[Claim], resolved: Resolved, main: str | None
) -> Profile:
    """The profile of a country, region or city; `main` is the country the source is about."""
    if entity.kind is Kind.COUNTRY:
        keys = tuple(dict.fromkeys(country_key(name) for name in _names(entity)))[:1]
        return Profile(mention, entity.kind, entity.name, keys, _identifiers(entity), closed=True)
    within = {entity.country} | {
        claim.object for claim in claims if isinstance(claim, PlaceClaim) and claim.subject == entity.id
    }
    countries = {iri for iri in _entities(resolved, *within) if "/country/" in iri}
    context = frozenset(countries or ({main} if main else set()))
    return Profile(
        mention,
        entity.kind,
        entity.name,
        _keys(entity, claims),
        _identifiers(entity),
        context=context,
        former=_former(entity, claims),
    )


def body_profile(
    mention: str, entity: Entity, claims: Sequence[Claim], resolved: Resolved, main: str | None
) -> Profile:
    """The profile of a party or another organization; its own acronym in brackets is no part of its name."""
    keys = _keys(entity, claims)
    bare = (fold_plain(part) for name in _names(entity) for part in without_acronym(name))
    keys = tuple(dict.fromkeys(_FOR_SOMETHING.sub(r"\1 of ", key) for key in (*keys, *bare)))
    country = resolved.get(entity.country or "") or main
    context = frozenset({country} if country else set())
    if entity.kind is Kind.ORGANIZATION and keys and keys[0] in INTERNATIONAL:
        context = frozenset({"international"})
    return Profile(
        mention,
        entity.kind,
        entity.name,
        keys,
        _identifiers(entity),
        context=context,
        former=_former(entity, claims),
    )


def without_acronym(name: str) -> tuple[str, ...]:
    """A name that has its own acronym in brackets, without it; nothing for other names.

    >>> without_acronym("United Republican Party (URP)"), without_acronym("Labour Party (Norway)")
    (('United Republican Party',), ())
    """
    found = _ACRONYM.fullmatch(name)
    if found is None:
        return ()
    words = fold(found["name"]).split()
    initials = {"".join(word[0] for word in words if word not in dropped) for dropped in (_SMALL, frozenset())}
    return (found["name"],) if found["acronym"].lower() in initials else ()


def office_profile(
    mention: str, title: str, label: str, body: str | None, places: tuple[str, ...], identifiers: tuple[str, ...] = ()
) -> Profile:
    """The profile of an office: its folded title within its body or place (an IRI)."""
    folded = fold_title(strip_place(title, places))
    if body is None:
        return Profile(mention, Kind.OFFICE, label, (), identifiers)
    return Profile(mention, Kind.OFFICE, label, (f"{folded}|{body}",), identifiers, closed=True)


def person_profile(
    mention: str,
    entity: Entity,
    claims: Sequence[Claim],
    resolved: Resolved,
    offices: Resolved,
    main: str | None,
    published: str | None = None,
) -> Profile:
    """The profile of a person: the offices, bodies, parties and countries that the source connects with the name.

    `claims` are those that name the person; `offices` gives the office entity of each claim, by the claim's local id.
    """
    company: set[str] = {main} if main else set()
    for claim in claims:
        if isinstance(claim, TenureClaim | OfficeChangeClaim):
            company |= _entities(resolved, claim.jurisdiction, claim.organization) | _entities(offices, claim.id)
        elif isinstance(claim, PartyAffiliationClaim):
            company |= _entities(resolved, claim.party)
    company |= _entities(resolved, entity.country)
    company |= set(years_of(claims, published))
    full_names = [name for name in _names(entity) if len(fold(name).split()) > 1]
    keys = tuple(dict.fromkeys(key for name in full_names for key in person_keys(name)))
    return Profile(mention, entity.kind, entity.name, keys, _identifiers(entity), entity.birth, frozenset(company))


def years_of(claims: Iterable[Claim], published: str | None = None) -> Iterator[str]:
    """The years in which claims place somebody, as ``years:1994-2018``; none when they give no year.

    Who holds an office as an article is `published` is somebody of that year.
    """
    years: list[int] = []
    for claim in claims:
        told = [claim.time.edtf if claim.time else None]
        told += [getattr(claim, "start", None), getattr(claim, "end", None)]
        dated = [int(point[:4]) for point in told if point and _YEAR.match(point)]
        if not dated and published and isinstance(claim, TenureClaim) and claim.status == "current":
            dated = [int(published[:4])]
        years += dated
    if years:
        yield f"years:{min(years)}-{max(years)}"


def event_profile(mention: str, entity: Entity, claims: Sequence[Claim], resolved: Resolved) -> Profile:
    """The profile of an event: a vote is known by its place, kind and date; nothing else is merged."""
    for claim in claims:
        if (
            isinstance(claim, ElectionClaim)
            and claim.event == entity.id
            and claim.jurisdiction
            and claim.jurisdiction in resolved
        ):
            date = claim.date or (claim.time.edtf if claim.time else None)
            if date and "/" not in date:
                key = f"{resolved[claim.jurisdiction]}|{claim.kind}"
                return Profile(mention, entity.kind, entity.name, (key,), context=frozenset({f"date:{date}"}))
    return Profile(mention, entity.kind, entity.name, ())


def _keys(entity: Entity, claims: Sequence[Claim]) -> tuple[str, ...]:
    """All names of a place or body, with those that claims tell: what it is also called, and what it was called."""
    keys = (fold_plain(name) for name in (*_names(entity), *_told_names(entity, claims)))
    return tuple(dict.fromkeys(key for key in keys if key))


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *(alias for alias in entity.aliases if looks_like_name(alias)))


def _told_names(entity: Entity, claims: Sequence[Claim]) -> Iterator[str]:
    for claim in claims:
        name: str | None = None
        if isinstance(claim, AliasClaim) and claim.entity == entity.id:
            name = claim.alias
        elif isinstance(claim, PlaceClaim) and claim.kind == "formerlyNamed" and claim.subject == entity.id:
            name = claim.object_text
        if name and claim.holds and looks_like_name(name):
            yield name


def _former(entity: Entity, claims: Sequence[Claim]) -> tuple[str, ...]:
    """The former names of a party, body or place that claims give with the time of the renaming."""
    told = (claim for claim in claims if isinstance(claim, PlaceClaim) and claim.kind == "formerlyNamed")
    dated = (claim for claim in told if claim.subject == entity.id and claim.holds and claim.time and claim.time.edtf)
    return tuple(dict.fromkeys(fold_plain(claim.object_text) for claim in dated if claim.object_text))


def _identifiers(entity: Entity) -> tuple[str, ...]:
    return tuple(sorted(f"{scheme}:{value}" for scheme, value in entity.identifiers.items()))


def _entities(resolved: Resolved, *locals_: str | None) -> set[str]:
    return {resolved[local] for local in locals_ if local and local in resolved}
