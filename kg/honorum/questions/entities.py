"""One person, party, place, body or event: all that the record says of it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from honorum.errors import UnknownName
from honorum.model.bounds import Bounds
from honorum.questions.asking import Row, question
from honorum.questions.belonging import Membership, Standing, members, standings
from honorum.questions.evidence import Evidence, evidence_of
from honorum.questions.graph import Graph
from honorum.questions.happenings import Happening, happened_on, happenings
from honorum.questions.offices import Office, offices_of
from honorum.questions.recalled import named_then, offices_then, told_then
from honorum.questions.references import Reference
from honorum.questions.relations import Relationship, relationships
from honorum.questions.search import CLASSES
from honorum.questions.times import Json, during_json, was_on
from honorum.rdf.terms import ALT_LABEL, DERIVED_FROM, ONTOLOGY, RDF_TYPE, RDFS_LABEL, VOCABULARY, local_name

SHOWN_MEMBERS = 200

Value = str | Reference
_BOUNDS = frozenset("start end earliestStart latestStart earliestEnd latestEnd".split())


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the record: its names, and its properties by the local names of the ontology's terms.

    `types` are its classes; the value of a property is a text, a term of a vocabulary, or another thing.
    """

    id: str
    label: str
    types: tuple[str, ...]
    names: tuple[str, ...]
    properties: dict[str, tuple[Value, ...]]
    bounds: Bounds

    def to_json(self) -> Json:
        """As JSON."""
        told = {
            name: [value if isinstance(value, str) else value.to_json() for value in values]
            for name, values in self.properties.items()
        }
        shared = {"id": self.id, "label": self.label, "types": list(self.types), "names": list(self.names)}
        during = {"during": during_json(self.bounds)} if self.bounds != Bounds() else {}
        return {**shared, "properties": told, **during}


@dataclass(frozen=True, slots=True)
class PartyAnswer:
    """A party: how it stood, its members and leaders (the first `SHOWN_MEMBERS`), its ties and events."""

    party: Entity
    standings: tuple[Standing, ...]
    members: tuple[Membership, ...]
    events: tuple[Happening, ...]
    relationships: tuple[Relationship, ...]

    def to_json(self) -> Json:
        """As JSON."""
        return {
            **self.party.to_json(),
            "standings": [one.to_json() for one in self.standings],
            "members": [one.to_json() for one in self.members],
            "events": [one.to_json() for one in self.events],
            "relationships": [one.to_json() for one in self.relationships],
        }


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """A place or a body, its offices, and the names it had."""

    place: Entity
    offices: tuple[Office, ...]
    former_names: tuple[Entity, ...]

    def to_json(self) -> Json:
        """As JSON."""
        return {
            **self.place.to_json(),
            "offices": [one.to_json() for one in self.offices],
            "formerNames": [one.to_json() for one in self.former_names],
        }


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in an event; `actor` has an empty IRI where the source gives no name ("demonstrators")."""

    id: str
    actor: Reference
    role: str
    measure: str | None
    value: str | None
    stage: str | None
    modality: str
    evidence: tuple[Evidence, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "id": self.id,
            "actor": {"id": self.actor.id or None, "label": self.actor.label},
            "role": self.role,
            "measure": self.measure,
            "value": self.value,
            "stage": self.stage,
            "modality": self.modality,
            "evidence": [one.to_json() for one in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class EventAnswer:
    """An event with those who took part in it, and the words that tell of it."""

    event: Entity
    parts: tuple[Part, ...]
    evidence: tuple[Evidence, ...]

    def to_json(self) -> Json:
        """As JSON."""
        return {
            **self.event.to_json(),
            "parts": [one.to_json() for one in self.parts],
            "evidence": [one.to_json() for one in self.evidence],
        }


def by_slug(graph: Graph, kind: str, slug: str) -> Entity:
    """A thing by its kind (see `search.CLASSES`) and the last part of its IRI, or by the last two (``city/vintar``).

    Raises:
        UnknownName: there is none.
    """
    for iri in _called(graph, kind, slug):
        found = details(graph, iri)
        if found is not None:
            return found
    raise UnknownName(kind, slug)


def _called(graph: Graph, kind: str, slug: str) -> list[str]:
    """The IRIs that end so, of all classes of a kind."""
    class_, _, rest = slug.rpartition("/")
    classes = [name.lower() for name in CLASSES[kind]]
    if class_ and class_ not in classes:
        return []
    return [graph.names.entity(one, rest).value for one in ([class_] if class_ else classes)]


def details(graph: Graph, iri: str) -> Entity | None:
    """All that the record says of a thing itself; `None` if it says nothing."""
    rows = list(question("details").ask(graph, thing=NamedNode(iri)))
    if not rows:
        return None
    label, names, types, bounds = iri.rsplit("/", 1)[-1], [], [], {}
    properties: defaultdict[str, list[Value]] = defaultdict(list)
    for row in rows:
        property_, value = row.iri("property"), row.text("value") or ""
        if property_ == RDFS_LABEL.value:
            label = value
        elif property_ == ALT_LABEL.value:
            names.append(value)
        elif property_ == RDF_TYPE.value:
            types.append(local_name(NamedNode(value)))
        elif property_ != DERIVED_FROM.value and property_.startswith(ONTOLOGY):
            name = property_.removeprefix(ONTOLOGY)
            if name in _BOUNDS:
                bounds[name] = row
            else:
                properties[name].append(_value(row))
    told = {name: tuple(sorted(values, key=str)) for name, values in sorted(properties.items())}
    return Entity(iri, label, tuple(sorted(types)), tuple(sorted(names)), told, _bounds(bounds))


def party(graph: Graph, slug: str, *, on: date | None = None, known_at: date | None = None) -> PartyAnswer:
    """A party by the last part of its IRI.

    With `on`, only what may have been so on that day; with `known_at`, as the record stood at the end of that day.

    Raises:
        UnknownName: there is none, or was none then.
    """
    found, asked = _then(graph, "party", slug, known_at)
    joined = members(asked, Reference(found.id, found.label), None)
    return PartyAnswer(
        found,
        tuple(one for one in standings(asked, found.id) if was_on(one.bounds, on)),
        tuple(one for one in joined if was_on(one.bounds, on))[:SHOWN_MEMBERS],
        tuple(one for one in happenings(asked, found.id) if happened_on(one, on)),
        tuple(one for one in relationships(asked, found.id) if was_on(one.bounds, on)),
    )


def _then(graph: Graph, kind: str, slug: str, known_at: date | None) -> tuple[Entity, Graph]:
    """A thing as it was known on a day, and what to ask about it; today's where no day is given."""
    if known_at is None:
        return by_slug(graph, kind, slug), graph
    for iri in _called(graph, kind, slug):
        if named_then(graph, kind, iri, known_at) is not None:
            then = told_then(graph, iri, known_at)
            if (found := details(then, iri)) is not None:
                return found, then
    raise UnknownName(kind, slug)


def place(
    graph: Graph, slug: str, kind: str = "place", *, on: date | None = None, known_at: date | None = None
) -> PlaceAnswer:
    """A place (or, with that kind, an organization) by the last part of its IRI.

    With `on`, only the names that it may have had on that day; with `known_at`, as the record stood at the end of that
    day.

    Raises:
        UnknownName: there is none, or was none then.
    """
    found, asked = _then(graph, kind, slug, known_at)
    offices = _offices_at(graph, found.id) if known_at is None else offices_then(graph, found.id, known_at)
    spells = (value for value in found.properties.get("nameSpell", ()) if isinstance(value, Reference))
    former = (details(asked, spell.id) for spell in spells)
    return PlaceAnswer(
        found,
        tuple(sorted(offices, key=lambda office: office.label)),
        tuple(spell for spell in former if spell is not None and was_on(spell.bounds, on)),
    )


def _offices_at(graph: Graph, body: str) -> list[Office]:
    entries = offices_of(graph).entries
    rows = question("offices_at").ask(graph, body=NamedNode(body))
    return [entries[row.iri("office")] for row in rows if row.iri("office") in entries]


def event(graph: Graph, slug: str, *, known_at: date | None = None) -> EventAnswer:
    """An event by the last part of its IRI; with `known_at`, as the record stood at the end of that day.

    Raises:
        UnknownName: there is none, or was none then.
    """
    found, asked = _then(graph, "event", slug, known_at)
    parts = {row.iri("part"): row for row in question("parts_in").ask(asked, event=NamedNode(found.id))}
    return EventAnswer(
        found,
        tuple(_part(asked, parts[iri]) for iri in sorted(parts)),
        evidence_of(asked, found.id),
    )


def _part(graph: Graph, row: Row) -> Part:
    return Part(
        row.iri("part"),
        Reference(row.text("actor") or "", row.text("actorLabel") or row.text("actorText") or ""),
        row.concept("role") or "contestant",
        row.concept("measure"),
        row.text("value"),
        row.concept("stage"),
        row.concept("modality") or "asserted",
        evidence_of(graph, row.iri("part")),
    )


def _value(row: Row) -> Value:
    value = row.text("value") or ""
    if value.startswith(VOCABULARY):
        return local_name(NamedNode(value))
    label = row.text("label")
    if label is not None or row.is_node("value"):
        return Reference(value, label or value.rsplit("/", 1)[-1])
    return value


def _bounds(rows: dict[str, Row]) -> Bounds:
    def text(name: str) -> str | None:
        return rows[name].text("value") if name in rows else None

    days = (
        rows[name].day("value") if name in rows else None
        for name in ("earliestStart", "latestStart", "earliestEnd", "latestEnd")
    )
    return Bounds(text("start"), text("end"), *days)
