"""A reading as the annotation format for hand-made facts: one JSON document an article, with entities and facts.

Field names are camelCase; a tenure's start and end are called ``from`` and ``until``, since ``start`` and ``end`` are
the offsets of the quote. Facts may carry ``confidence`` and ``rule`` beside what an annotator writes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

from honorum.errors import InputError
from honorum.model.claims import CLAIM_TYPES, REFERENCES, Claim, Modality, Reading, Refusal, Time
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Evidence, Quote, Row
from honorum.model.sources import Article

CLAIM_BY_TYPE: dict[str, type[Claim]] = {kind.__name__.removesuffix("Claim"): kind for kind in CLAIM_TYPES}
"""The claim class of each type name ("Tenure" → TenureClaim)."""
TYPE_NAMES: dict[type[Claim], str] = {kind: name for name, kind in CLAIM_BY_TYPE.items()}
"""The type name of each claim class."""

_RENAMED = {"start": "from", "end": "until"}
_WRITTEN_BY_HAND = frozenset({"id", "evidence", "rule", "confidence", "time", "modality", "implicit"})
_ALWAYS_WRITTEN = frozenset({"negated", "attribution"})
_UPPER = re.compile(r"_([a-z])")
_HAND = "gold"


def to_gold(article_id: str, article: Article, reading: Reading) -> dict[str, Any]:
    """The reading of an article as a document of the annotation format.

    >>> from honorum.model.claims import TenureClaim
    >>> ada = Entity("e1", Kind.PERSON, "Ada Orlo")
    >>> held = TenureClaim(id="f1", evidence=Quote("mayor Ada Orlo", 0, 14), rule="r", holder="e1", title="mayor")
    >>> document = to_gold("orlo", Article("mayor Ada Orlo"), Reading((ada,), (held,)))
    >>> document["facts"][0]["title"], document["entities"][0]["name"]
    ('mayor', 'Ada Orlo')
    """
    names = {entity.id: entity.name for entity in reading.entities}
    document: dict[str, Any] = {
        "id": article_id,
        "title": article.title,
        "published": article.published,
        "language": article.language,
        "source": {"url": article.url, "publisher": article.publisher, "licence": article.licence},
        "entities": [_entity_out(entity) for entity in reading.entities],
        "facts": [fact_out(claim, names) for claim in reading.claims],
    }
    if reading.country:
        document["country"] = reading.country
    if reading.refused:
        document["refused"] = [{"reason": one.reason, "fact": fact_out(one.claim, names)} for one in reading.refused]
    return document


def from_gold(document: dict[str, Any]) -> Reading:
    """The reading that a document of the annotation format holds. Keys it does not know are passed over.

    Raises:
        InputError: a fact has no known type, lacks a field, or names an entity that is not listed; the message says
            which fact of which document.
    """
    name = str(document.get("id", "a document without id"))
    facts, refusals = _listed(document, "facts", name), document.get("refused") or []
    entities = [_entity_in(entity, name) for entity in _listed(document, "entities", name)]
    bodies = _bodies([*facts, *(one["fact"] for one in refusals)], entities)
    listed = {entity.id for entity in entities}
    entities += (Entity(one, Kind.ORGANIZATION, one) for one in bodies.values() if one not in listed)
    known = frozenset(entity.id for entity in entities)
    claims = tuple(_fact_in(_with_body(fact, bodies), known, name) for fact in facts)
    refused = tuple(Refusal(_fact_in(_with_body(one["fact"], bodies), known, name), one["reason"]) for one in refusals)
    return Reading(tuple(entities), claims, refused, document.get("country"))


def _bodies(facts: Iterable[dict[str, Any]], entities: list[Entity]) -> dict[str, str]:
    """The id of each body that facts name: of the entity of that name or id, or its own name where there is none."""
    ids = {entity.name: entity.id for entity in reversed(entities)} | {entity.id: entity.id for entity in entities}
    return {fact["body"]: ids.get(fact["body"], fact["body"]) for fact in facts if fact.get("body")}


def _with_body(fact: dict[str, Any], bodies: dict[str, str]) -> dict[str, Any]:
    return fact | {"body": bodies[fact["body"]]} if fact.get("body") else fact


def type_name(claim: Claim) -> str:
    """The name of the claim's type as annotators write it, such as "OfficeChange"."""
    return TYPE_NAMES[type(claim)]


@cache
def key_of(field: str) -> str:
    """The key under which a field of a claim stands in the annotation format.

    >>> key_of("member_count"), key_of("start")
    ('memberCount', 'from')
    """
    return _RENAMED.get(field) or _UPPER.sub(lambda match: match[1].upper(), field)


_OWN_FIELDS: dict[str, tuple[tuple[str, str, bool], ...]] = {
    name: tuple(
        (field.name, key_of(field.name), field.default is MISSING and field.default_factory is MISSING)
        for field in fields(kind)
        if field.name not in _WRITTEN_BY_HAND
    )
    for name, kind in CLAIM_BY_TYPE.items()
}
"""Name, key and whether it must be given, of each field that is written as it is, by type name."""


def fact_out(claim: Claim, names: dict[str, str]) -> dict[str, Any]:
    """One claim in the annotation format; `names` gives the names of entities by their ids."""
    fact: dict[str, Any] = {"id": claim.id, "type": type_name(claim)}
    for name, key, required in _OWN_FIELDS[fact["type"]]:
        value = _plain(getattr(claim, name))
        if name == "body":
            value = names.get(str(value), value)
        if required or name in _ALWAYS_WRITTEN or (value is not False and value not in (None, [], "")):
            fact[key] = value
    fact |= _evidence_out(claim.evidence)
    fact["time"] = {"text": claim.time.text, "edtf": claim.time.edtf} if claim.time else None
    fact["modality"] = claim.modality.value
    if claim.implicit:
        fact["implicit"] = True
    return fact | {"confidence": claim.confidence, "rule": claim.rule}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return value[0] if len(value) == 1 else list(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _evidence_out(evidence: Evidence) -> dict[str, Any]:
    if isinstance(evidence, Quote):
        return {"quote": evidence.exact, "start": evidence.start, "end": evidence.end}
    return {"row": {"file": evidence.file, "number": evidence.number, "values": dict(evidence.values)}}


def _entity_out(entity: Entity) -> dict[str, Any]:
    others = {scheme: value for scheme, value in entity.identifiers.items() if scheme != "wikidata"}
    extra = {"identifiers": others, "birth": entity.birth, "death": entity.death, "country": entity.country}
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "wikidata": entity.identifiers.get("wikidata"),
    } | {key: value for key, value in extra.items() if value}


def _listed(document: dict[str, Any], key: str, name: str) -> list[dict[str, Any]]:
    found = document.get(key)
    if not isinstance(found, list):
        raise InputError(f"{name}: {key!r} is not a list. See the annotation format.")
    return found


def _entity_in(entity: dict[str, Any], document: str) -> Entity:
    identifiers = dict(entity.get("identifiers") or {})
    if entity.get("wikidata"):
        identifiers["wikidata"] = entity["wikidata"]
    try:
        return Entity(
            entity["id"],
            Kind(entity["kind"]),
            entity["name"],
            tuple(entity.get("aliases") or ()),
            identifiers,
            entity.get("birth"),
            entity.get("death"),
            entity.get("country"),
        )
    except (KeyError, ValueError) as reason:
        kinds = ", ".join(Kind)
        raise InputError(
            f"{document}: entity {entity.get('id')!r} cannot be read ({reason}). "
            f"It needs id, name and a kind, one of {kinds}."
        ) from reason


def _fact_in(fact: dict[str, Any], known: frozenset[str], document: str) -> Claim:
    where = f"{document}: fact {fact.get('id')!r}"
    kind = CLAIM_BY_TYPE.get(fact.get("type", ""))
    if kind is None:
        raise InputError(f"{where} has type {fact.get('type')!r}, which is none of {', '.join(CLAIM_BY_TYPE)}.")
    given: dict[str, Any] = {}
    for name, key, required in _OWN_FIELDS[fact["type"]]:
        value = fact.get(key)
        if required and value is None:
            raise InputError(f"{where} is a {fact['type']} without {key!r}. Give it, or leave the fact out.")
        if value is not None:
            given[name] = _tuple(value) if name == "place" else value
    for name, one in _references(given):
        if one not in known:
            raise InputError(
                f"{where} names {one!r} as {key_of(name)}, which is not among the entities. List it there."
            )
    return kind(
        id=str(fact.get("id", "")),
        evidence=_evidence_in(fact, where),
        rule=fact.get("rule", _HAND),
        confidence=fact.get("confidence", 1.0),
        time=_time_in(fact),
        modality=_modality_in(fact, where),
        implicit=bool(fact.get("implicit")),
        **given,
    )


def _tuple(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _references(given: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name in sorted(REFERENCES & given.keys()):
        yield from ((name, one) for one in _tuple(given[name]))


def _evidence_in(fact: dict[str, Any], where: str) -> Evidence:
    if "row" in fact:
        row = fact["row"]
        return Row(row["file"], row["number"], tuple(row["values"].items()))
    try:
        return Quote(fact["quote"], fact["start"], fact["end"])
    except KeyError as missing:
        raise InputError(f"{where} has no {missing}. A fact needs its quote with start and end.") from missing


def _time_in(fact: dict[str, Any]) -> Time | None:
    time = fact.get("time")
    return Time(time["text"], time.get("edtf")) if time else None


def _modality_in(fact: dict[str, Any], where: str) -> Modality:
    try:
        return Modality(fact.get("modality") or Modality.ASSERTED)
    except ValueError as reason:
        raise InputError(f"{where}: {reason}. Write one of {', '.join(Modality)}.") from reason
