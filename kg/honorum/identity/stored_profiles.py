"""Profiles of mentions that came in earlier, read back from the source graphs as they would be made today."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from pyoxigraph import NamedNode, Quad

from honorum.identity.profiles import (
    Profile,
    body_profile,
    event_profile,
    office_profile,
    person_profile,
    place_profile,
)
from honorum.model.claims import Claim
from honorum.model.entities import Entity, Kind
from honorum.rdf.stored_claims import Quads, SourceNote, claim_from
from honorum.rdf.terms import Names, hon, local_name

_KINDS = {kind.value: kind for kind in Kind}
_NO_SOURCE = SourceNote("", None, datetime.min.replace(tzinfo=UTC), None, is_dataset=False, voice="")


@dataclass(slots=True)
class StoredProfiles:
    """Makes the profile of any mention in the store, with the entities that mentions stand for now."""

    store: Quads
    names: Names
    _entities: dict[str, str | None] = field(default_factory=dict)

    def of(self, mention: NamedNode) -> Profile | None:
        """The profile of one mention; `None` when no source graph describes it."""
        said = [quad for quad in self.store.quads(mention, None, None, None) if quad.graph_name != self.names.identity]
        entity = _entity(mention.value, said)
        if entity is None:
            return None
        graph: Any = said[0].graph_name
        main = self._main(graph)
        if entity.kind is Kind.OFFICE:
            return self._office(mention, entity, said)
        claims = list(self._claims(mention, graph))
        if entity.kind in {Kind.PARTY, Kind.ORGANIZATION}:
            return body_profile(mention.value, entity, claims, self._resolved(entity.country), main)
        resolved = self._resolved(entity.country, *(value for claim in claims for value in _references(claim)))
        if entity.kind is Kind.PERSON:
            offices = {
                claim.id: resolved[office]
                for claim in claims
                if (office := getattr(claim, "office", None)) is not None and office in resolved
            }
            return person_profile(mention.value, entity, claims, resolved, offices, main, self._published(graph))
        if entity.kind is Kind.EVENT:
            return event_profile(mention.value, entity, claims, resolved)
        return place_profile(mention.value, entity, claims, resolved, main)

    def _office(self, mention: NamedNode, entity: Entity, said: list[Quad]) -> Profile:
        named = {local_name(quad.predicate): _object(quad) for quad in said}
        bodies = [named[name] for name in ("organization", "jurisdiction") if name in named]
        places = tuple(
            _object(quad).value
            for body in bodies
            for property_ in ("label", "altLabel")
            for quad in self.store.quads(body, None, None, None)
            if local_name(quad.predicate) == property_
        )
        title = named["title"].value if "title" in named else entity.name
        body = self._entity_of(bodies[0].value) if bodies else None
        identifiers = tuple(sorted(f"{scheme}:{value}" for scheme, value in entity.identifiers.items()))
        return office_profile(mention.value, title, entity.name, body, places, identifiers)

    def _claims(self, mention: NamedNode, graph: NamedNode) -> Iterator[Claim]:
        nodes = {_subject(quad) for quad in self.store.quads(None, None, mention, graph)}
        for node in sorted((node for node in nodes if "/id/claim/" in node.value), key=lambda node: node.value):
            quads = self.store.quads(node, None, None, graph)
            yield claim_from(node, quads, _NO_SOURCE, lambda local: local).claim

    def _main(self, graph: NamedNode) -> str | None:
        quad = next(self.store.quads(None, hon("mainCountry"), None, graph), None)
        return self._entity_of(_object(quad).value) if quad else None

    def _published(self, graph: NamedNode) -> str | None:
        """The day of an article."""
        quad = next(self.store.quads(None, hon("published"), None, graph), None)
        return str(_object(quad).value) if quad and "/id/article/" in _subject(quad).value else None

    def _resolved(self, *mentions: str | None) -> dict[str, str]:
        found = {mention: self._entity_of(mention) for mention in mentions if mention}
        return {mention: entity for mention, entity in found.items() if entity is not None}

    def _entity_of(self, mention: str) -> str | None:
        if mention not in self._entities:
            quad = next(self.store.quads(NamedNode(mention), hon("refersTo"), None, self.names.identity), None)
            self._entities[mention] = _object(quad).value if quad else None
        return self._entities[mention]


def _entity(mention: str, said: list[Quad]) -> Entity | None:
    kind: Kind | None = None
    label: str | None = None
    aliases: list[str] = []
    identifiers: dict[str, str] = {}
    own: dict[str, str] = {}
    for quad in said:
        name, value = local_name(quad.predicate), _object(quad).value
        if name == "type":
            kind = _KINDS.get(value.rsplit("#", 1)[-1], kind)
        elif name == "label":
            label = value
        elif name == "altLabel":
            aliases.append(value)
        elif name == "wikidata":
            identifiers[name] = value
        elif name == "identifier":
            scheme, _, number = value.partition(":")
            identifiers[scheme] = number
        elif name in {"birth", "death", "country"}:
            own[name] = value
    if kind is None or label is None:
        return None
    return Entity(mention, kind, label, tuple(sorted(aliases)), identifiers, **own)


def _references(claim: Claim) -> Iterator[str]:
    for name in ("jurisdiction", "organization", "office", "party", "object"):
        value = getattr(claim, name, None)
        if isinstance(value, str):
            yield value


def _subject(quad: Quad) -> Any:
    return quad.subject


def _object(quad: Quad) -> Any:
    return quad.object
