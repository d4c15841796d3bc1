"""The claims and mentions of one entity, as the store holds them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from sys import intern
from typing import Any

from pyoxigraph import NamedNode, Quad

from honorum.model.claims import Claim, ContentionClaim, StatementClaim
from honorum.model.ranking import Ranking
from honorum.model.reviews import reviewed
from honorum.rdf import terms
from honorum.rdf.ranking import read_ranking
from honorum.rdf.reviews import latest_review
from honorum.rdf.stored_claims import Quads, SourceNote, StoredClaim, claim_from, read_source
from honorum.rdf.terms import Names, hon, local_name
from honorum.record.descriptions import MentionNote, day_of_death, names_in

OWN_UNITS: tuple[type[Claim], ...] = (ContentionClaim, StatementClaim)
"""The claims that are units of the record themselves."""

DEATH = terms.concept("change-kind", "death")

_NOTES_KEPT = 20_000
"""Entities whose mentions are remembered at once: offices ask for their countries and holders again and again."""

_MENTIONS_KEPT = 100_000
"""Mentions of which it is remembered at once whom they stand for."""

_KINDS = frozenset({"Person", "Party", "Organization", "Office", "Country", "Region", "City", "Event"})


@dataclass(slots=True)
class Claims:
    """The claims that are in force, seen through the judgements on identity.

    With `known_at`, as they were known at that moment: what was recorded later is not there, what was withdrawn later
    still is. What was read is remembered, so make a new one after anything but the record has changed.
    """

    store: Quads
    names: Names
    known_at: datetime | None = None
    _sources: dict[str, SourceNote] = field(default_factory=dict)
    _entities: dict[str, str | None] = field(default_factory=dict)
    _notes: dict[str, list[MentionNote]] = field(default_factory=dict)
    _deaths: dict[str, date | None] = field(default_factory=dict)
    _names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _graphs: dict[NamedNode, bool] = field(default_factory=dict)
    _reviewed: set[NamedNode] | None = None
    _ranking: Ranking | None = None

    def about(self, entity: str, properties: Iterable[str]) -> list[StoredClaim]:
        """The claims that name the entity in one of these properties, each once."""
        found: dict[str, StoredClaim] = {}
        for node in self.naming(entity, properties):
            stored = self.claim(node)
            if stored is not None:
                found[node.value] = stored
        return [found[iri] for iri in sorted(found)]

    def naming(self, entity: str, properties: Iterable[str]) -> set[NamedNode]:
        """The nodes of all claims that name the entity in one of these properties, in force or not."""
        wanted = [hon(name) for name in properties]
        return {
            node
            for mention in self.mentions(entity)
            for predicate in wanted
            for quad in self.store.quads(None, predicate, mention, None)
            if "/id/claim/" in (node := _subject(quad)).value
        }

    def claim(self, node: NamedNode) -> StoredClaim | None:
        """One claim as its last review left it, or `None` when it was rejected or its source is not in force.

        Its evidence is not read: the record does not need it.
        """
        quads = list(self.store.quads(node, None, None, None))
        source = next((self.source(_object(quad)) for quad in quads if quad.predicate == terms.DERIVED_FROM), None)
        if source is None or not self.in_force(source):
            return None
        stored = claim_from(node, quads, source, self.entity)
        if not self._is_reviewed(node):
            return stored
        review = latest_review(node, self.store, self.names, self.known_at)
        if review is None:
            return stored
        claim = reviewed(stored.claim, review)
        return None if claim is None else replace(stored, claim=claim)

    def _is_reviewed(self, node: NamedNode) -> bool:
        if self._reviewed is None:
            quads = self.store.quads(None, hon("reviewed"), None, self.names.graph("reviews"))
            self._reviewed = {_object(quad) for quad in quads}
        return node in self._reviewed

    def death(self, person: str) -> date | None:
        """The first day on which the person was certainly dead, if a source in force tells."""
        if person not in self._deaths:
            claims = (self.claim(node) for node in self._claims_of_death(person))
            told = [stored for stored in claims if stored is not None]
            notes = self.mention_notes(person) if self._has_date_of_death(person) else []
            self._deaths[person] = day_of_death(person, notes, told)
        return self._deaths[person]

    def _claims_of_death(self, person: str) -> list[NamedNode]:
        return [
            node
            for node in sorted(self.naming(person, ("person",)), key=lambda node: node.value)
            if next(self.store.quads(node, hon("kind"), DEATH, None), None) is not None
        ]

    def _has_date_of_death(self, person: str) -> bool:
        return any(next(self.store.quads(node, hon("death"), None, None), None) for node in self.mentions(person))

    def names_of(self, entity: str) -> tuple[str, ...]:
        """What the entity is called: the name most sources use first."""
        if entity not in self._names:
            self._names[entity] = names_in(entity, self.mention_notes(entity))
        return self._names[entity]

    def source(self, node: NamedNode) -> SourceNote:
        """The note of a source."""
        if node.value not in self._sources:
            if self._ranking is None:
                self._ranking = read_ranking(self.store, self.names)
            self._sources[node.value] = read_source(node, self.store, self.names, self._ranking)
        return self._sources[node.value]

    def entity(self, mention: str) -> str | None:
        """The entity that a mention stands for."""
        if mention not in self._entities:
            if len(self._entities) >= _MENTIONS_KEPT:
                self._entities.clear()
            quad = next(self.store.quads(NamedNode(mention), hon("refersTo"), None, self.names.identity), None)
            self._entities[mention] = intern(_object(quad).value) if quad else None
        return self._entities[mention]

    def mentions(self, entity: str) -> list[NamedNode]:
        """The mentions that stand for the entity, in order."""
        quads = self.store.quads(None, hon("refersTo"), NamedNode(entity), self.names.identity)
        return sorted((_subject(quad) for quad in quads), key=lambda node: node.value)

    def mention_notes(self, entity: str) -> list[MentionNote]:
        """What the sources in force say of the entity where they mention it."""
        if entity not in self._notes:
            if len(self._notes) >= _NOTES_KEPT:
                self._notes.clear()
            notes = (self._mention_note(mention) for mention in self.mentions(entity))
            self._notes[entity] = [note for note in notes if note is not None]
        return self._notes[entity]

    def _mention_note(self, mention: NamedNode) -> MentionNote | None:
        classes: list[str] = []
        labels: list[str] = []
        others: list[str] = []
        identifiers: list[str] = []
        own: dict[str, Any] = {}
        graph: NamedNode | None = None
        for quad in self.store.quads(mention, None, None, None):
            if quad.graph_name == self.names.identity:
                continue
            graph = _graph(quad)
            name, term = local_name(quad.predicate), _object(quad)
            if quad.predicate == terms.RDF_TYPE:
                classes.extend({local_name(term)} & _KINDS)
            elif name == "label":
                labels.append(term.value)
            elif name == "altLabel":
                others.append(term.value)
            elif name in {"country", "organization", "jurisdiction"}:
                own[name] = self.entity(term.value)
            elif name == "identifier":
                identifiers.append(term.value)
            elif name in {"wikidata", "birth", "death", "title"}:
                own[name] = term.value
        if graph is None or not self._graph_in_force(graph):
            return None
        kinds, called = tuple(map(intern, sorted(classes))), (*labels, *sorted(others))
        return MentionNote(mention.value, kinds, called, identifiers=tuple(identifiers), **own)

    def _graph_in_force(self, graph: NamedNode) -> bool:
        if graph not in self._graphs:
            quad = next(self.store.quads(None, hon("recordedAt"), None, graph), None)
            self._graphs[graph] = quad is not None and self.in_force(self.source(_subject(quad)))
        return self._graphs[graph]

    def in_force(self, source: SourceNote) -> bool:
        """Whether a source speaks, or spoke at the moment that is asked about."""
        if self.known_at is None:
            return source.withdrawn_at is None
        return source.recorded_at <= self.known_at and (
            source.withdrawn_at is None or source.withdrawn_at > self.known_at
        )


def entities_of(graph: NamedNode, store: Quads, names: Names) -> Iterator[NamedNode]:
    """The entities that one source mentions."""
    for quad in store.quads(None, terms.RDF_TYPE, hon("Mention"), graph):
        for said in store.quads(quad.subject, hon("refersTo"), None, names.identity):
            yield _object(said)


def told_dead(graph: NamedNode, store: Quads, names: Names) -> set[NamedNode]:
    """The persons of whose death one source tells."""
    mentions = {_subject(quad) for quad in store.quads(None, hon("death"), None, graph)}
    for claim in store.quads(None, hon("kind"), DEATH, graph):
        mentions.update(_object(quad) for quad in store.quads(claim.subject, hon("person"), None, graph))
    said = (store.quads(mention, hon("refersTo"), None, names.identity) for mention in mentions)
    return {_object(quad) for quads in said for quad in quads}


def claims_of(graph: NamedNode, store: Quads) -> Iterator[NamedNode]:
    """The claims of one source that the record tells as things of their own: what happened, what was said.

    All others are told in the stories of the entities that they name.
    """
    for kind in OWN_UNITS:
        for quad in store.quads(None, terms.RDF_TYPE, hon(kind.__name__), graph):
            yield _subject(quad)


def _subject(quad: Quad) -> Any:
    """The subject, which in this store is always a named node."""
    return quad.subject


def _object(quad: Quad) -> Any:
    """The object: a named node or a literal."""
    return quad.object


def _graph(quad: Quad) -> Any:
    """The graph, which in this store is always named."""
    return quad.graph_name
