"""The offices of the graph: what each is called, and the places and bodies it belongs to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from honorum.finding import Named
from honorum.identity.countries import country_key
from honorum.model.names import fold_plain
from honorum.model.offices import fold_title, strip_place
from honorum.questions.asking import question
from honorum.questions.graph import Graph, kept
from honorum.questions.references import Reference
from honorum.questions.search import names_of
from honorum.questions.times import Json
from honorum.rdf.terms import RDFS_LABEL, hon, local_name


@dataclass(frozen=True, slots=True)
class Office:
    """A post, whoever holds it. `seats` is 1 for a post held by one person at a time, else `None`.

    `scope` is national, regional, local or international for a public office; `None`: nothing shows that it is one.
    """

    id: str
    label: str
    title: str
    jurisdictions: tuple[Reference, ...] = ()
    organizations: tuple[Reference, ...] = ()
    role: str | None = None
    seats: int | None = None
    scope: str | None = None

    def to_json(self) -> Json:
        """As JSON; where several places or bodies are known, the first of each."""
        jurisdiction, organization = self.jurisdictions[:1], self.organizations[:1]
        return {
            "id": self.id,
            "label": self.label,
            "jurisdiction": jurisdiction[0].to_json() if jurisdiction else None,
            "organization": organization[0].to_json() if organization else None,
            "title": self.title,
            "role": self.role,
            "seats": self.seats,
            "scope": self.scope,
        }


@dataclass(frozen=True, slots=True)
class Offices:
    """All offices, by what they are called.

    `by_title` maps folded titles, without place or body, to offices; `bodies` maps the folded names of places and
    bodies to their IRIs; `around` maps a place or body to the places it lies in.
    """

    entries: dict[str, Office]
    titles: dict[str, frozenset[str]]
    by_title: dict[str, tuple[str, ...]]
    bodies: dict[str, frozenset[str]]
    around: dict[str, frozenset[str]]

    def body(self, name: str) -> frozenset[str]:
        """The places and bodies with that name, short names of countries (UK, USA) included."""
        return self.bodies.get(fold_plain(name), frozenset()) or self.bodies.get(country_key(name), frozenset())


@kept
def offices_of(graph: Graph) -> Offices:
    """All offices of a graph, read once."""
    entries = _entries(graph)
    around: dict[str, set[str]] = defaultdict(set)
    for row in question("places_around").ask(graph):
        around[row.iri("body")].add(row.iri("around"))
    known = {named.id: named.names for kind in ("place", "organization", "party") for named in _named(graph, kind)}
    labels = {named.id: named.names for named in _named(graph, "office")}
    titles: dict[str, frozenset[str]] = {}
    by_title: dict[str, list[str]] = defaultdict(list)
    wanted: set[str] = set()
    for office in entries.values():
        own = [body.id for body in (*office.jurisdictions, *office.organizations)]
        wanted.update(own, *(around.get(body, ()) for body in own))
        places = tuple(name for body in own for name in known.get(body, ()))
        called = (office.title, *labels.get(office.id, (office.label,)))
        titles[office.id] = frozenset(fold_title(strip_place(name, places)) for name in called if name)
        for title in sorted(titles[office.id]):
            by_title[title].append(office.id)
    return Offices(
        entries,
        titles,
        {title: tuple(ids) for title, ids in by_title.items()},
        _bodies(known, wanted),
        {body: frozenset(places) for body, places in around.items()},
    )


def office(graph: Graph, iri: str) -> Office | None:
    """One office by its IRI, read by itself; `None` where the record has no such office."""
    said: dict[str, list[Any]] = defaultdict(list)
    for quad in graph.quads(NamedNode(iri), None, None, graph.names.record):
        said[local_name(quad.predicate)].append(quad.object)
    if hon("Office") not in said["type"] or not said["label"]:
        return None
    label = str(said["label"][0].value)
    role, scope, seats, title = (next(iter(said[name]), None) for name in ("officeRole", "scope", "seats", "title"))
    return Office(
        iri,
        label,
        str(title.value) if title else label,
        tuple(_reference(graph, body) for body in sorted(term.value for term in said["jurisdiction"])),
        tuple(_reference(graph, body) for body in sorted(term.value for term in said["organization"])),
        local_name(role) if role else None,
        int(float(seats.value)) if seats else None,
        local_name(scope) if scope else None,
    )


def _reference(graph: Graph, iri: str) -> Reference:
    label = next(graph.quads(NamedNode(iri), RDFS_LABEL, None, graph.names.record), None)
    term: Any = label.object if label else None
    return Reference(iri, str(term.value) if term else iri.rsplit("/", 1)[-1])


def _entries(graph: Graph) -> dict[str, Office]:
    labels = {named.id: named.label for kind in ("place", "organization", "party") for named in _named(graph, kind)}
    rows = sorted(
        question("offices").ask(graph),
        key=lambda row: (row.iri("office"), row.text("jurisdiction") or "", row.text("organization") or ""),
    )
    entries: dict[str, Office] = {}
    for row in rows:
        iri = row.iri("office")
        before = entries.get(iri)
        entries[iri] = Office(
            iri,
            row.text("label") or iri,
            row.text("title") or row.text("label") or "",
            _also(before.jurisdictions if before else (), row.text("jurisdiction"), labels),
            _also(before.organizations if before else (), row.text("organization"), labels),
            row.concept("role"),
            row.number("seats"),
            row.concept("scope"),
        )
    return entries


def _also(known: tuple[Reference, ...], iri: str | None, labels: dict[str, str]) -> tuple[Reference, ...]:
    if iri is None or any(reference.id == iri for reference in known):
        return known
    return (*known, Reference(iri, labels.get(iri, iri.rsplit("/", 1)[-1])))


def _named(graph: Graph, kind: str) -> Iterable[Named]:
    return names_of(graph, kind).by_iri()


def _bodies(known: dict[str, tuple[str, ...]], wanted: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for body in wanted:
        for name in known.get(body, ()):
            found[fold_plain(name)].add(body)
            if "/country/" in body:
                found[country_key(name)].add(body)
    return {name: frozenset(bodies) for name, bodies in found.items()}
