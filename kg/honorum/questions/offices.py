"""The offices of the graph: what each is called, and the places and bodies it belongs to."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from honorum.finding import Named
from honorum.identity.countries import country_key
from honorum.model.names import fold_plain
from honorum.model.offices import fold_title, strip_place
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

    @property
    def bodies(self) -> tuple[str, ...]:
        """The places and bodies it belongs to, as IRIs."""
        return tuple(body.id for body in (*self.jurisdictions, *self.organizations))

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

    `by_title` maps folded titles, without place or body, to offices, `by_word` each word to the titles that have it;
    `bodies` maps the folded names of places and bodies to their IRIs; `around` maps a place or body to the places it
    lies in.
    """

    entries: dict[str, Office]
    titles: dict[str, frozenset[str]]
    by_title: dict[str, tuple[str, ...]]
    by_word: dict[str, frozenset[str]]
    bodies: dict[str, frozenset[str]]
    around: dict[str, frozenset[str]]

    def body(self, name: str) -> frozenset[str]:
        """The places and bodies with that name, short names of countries (UK, USA) included."""
        return self.bodies.get(fold_plain(name), frozenset()) or self.bodies.get(country_key(name), frozenset())


@kept
def offices_of(graph: Graph) -> Offices:
    """All offices of a graph, read once."""
    known = {named.id: named for kind in NAMED for named in names_of(graph, kind).by_iri()}
    return offices_among(graph, _entries(graph, known), lambda iri: known[iri].names)


def offices_among(
    graph: Graph,
    entries: dict[str, Office],
    names: Callable[[str], tuple[str, ...]],
    titled: Mapping[str, frozenset[str]] | None = None,
) -> Offices:
    """These offices, ready to be found; `names` gives those of offices, places and bodies (IRIs).

    `titled` are the folded titles of those offices of which they are known already.
    """
    titled = titled or {}
    around = _around(graph, {body for office in entries.values() for body in office.bodies})
    titles: dict[str, frozenset[str]] = {}
    by_title: dict[str, list[str]] = defaultdict(list)
    wanted: set[str] = set()
    for office in entries.values():
        wanted.update(office.bodies, *(around.get(body, ()) for body in office.bodies))
        titles[office.id] = titled.get(office.id) or _titles(office, names)
        for title in sorted(titles[office.id]):
            by_title[title].append(office.id)
    return Offices(
        entries,
        titles,
        {title: tuple(ids) for title, ids in by_title.items()},
        _by_word(by_title),
        _bodies(names, wanted),
        around,
    )


def _titles(office: Office, names: Callable[[str], tuple[str, ...]]) -> frozenset[str]:
    """What an office is called, folded and without its places and bodies."""
    places = tuple(name for body in office.bodies for name in names(body))
    return frozenset(fold_title(strip_place(name, places)) for name in (office.title, *names(office.id)) if name)


def _by_word(titles: Iterable[str]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for title in titles:
        for word in title.split():
            found[word].add(title)
    return {word: frozenset(having) for word, having in found.items()}


def office(graph: Graph, iri: str) -> Office | None:
    """One office by its IRI, read by itself; `None` where the record has no such office."""
    said: dict[str, list[Any]] = defaultdict(list)
    for quad in graph.quads(NamedNode(iri), None, None, graph.names.record):
        said[local_name(quad.predicate)].append(quad.object)
    if hon("Office") not in said["type"] or not said["label"]:
        return None
    return _office(iri, _text(said["label"][0]), said, lambda body: _label(graph, body))


def _label(graph: Graph, iri: str) -> str:
    quad = next(graph.quads(NamedNode(iri), RDFS_LABEL, None, graph.names.record), None)
    return _text(quad.object) if quad else iri.rsplit("/", 1)[-1]


NAMED = ("office", "party", "organization", "place")
"""The kinds of things by whose names offices are found."""

_TOLD = ("title", "jurisdiction", "organization", "officeRole", "scope", "seats")
"""What the record tells of an office beside its names, by property."""


def _entries(graph: Graph, known: Mapping[str, Named]) -> dict[str, Office]:
    """Every office with its title, its places and the bodies it belongs to; `known` are all things with names."""
    said = {named.id: defaultdict[str, list[Any]](list) for named in known.values() if named.kind == "office"}
    for name in _TOLD:
        for quad in graph.quads(None, hon(name), None, graph.names.record):
            if (office := said.get(_text(quad.subject))) is not None:
                office[name].append(quad.object)
    return {iri: _office(iri, known[iri].label, office, lambda body: known[body].label) for iri, office in said.items()}


def _office(iri: str, label: str, said: Mapping[str, list[Any]], label_of: Callable[[str], str]) -> Office:
    """An office from what the record tells of it, by the names of properties; places and bodies get their labels."""
    role, scope, seats, title = (next(iter(said[name]), None) for name in ("officeRole", "scope", "seats", "title"))
    places, bodies = (
        tuple(Reference(body, label_of(body)) for body in sorted({_text(term) for term in said[name]}))
        for name in ("jurisdiction", "organization")
    )
    return Office(
        iri,
        label,
        str(title.value) if title else label,
        places,
        bodies,
        local_name(role) if role else None,
        int(float(seats.value)) if seats else None,
        local_name(scope) if scope else None,
    )


def _around(graph: Graph, bodies: Iterable[str]) -> dict[str, frozenset[str]]:
    """The countries and places that each of the bodies and places lies in, however far out."""
    found: dict[str, frozenset[str]] = {}
    for body in bodies:
        reached: set[str] = set()
        waiting = [body]
        while waiting:
            inner = NamedNode(waiting.pop())
            for name in ("country", "locatedIn"):
                outer = {_text(quad.object) for quad in graph.quads(inner, hon(name), None, graph.names.record)}
                waiting += sorted(outer - reached)
                reached |= outer
        if reached:
            found[body] = frozenset(reached)
    return found


def _bodies(names: Callable[[str], tuple[str, ...]], wanted: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for body in wanted:
        for name in names(body):
            found[fold_plain(name)].add(body)
            if "/country/" in body:
                found[country_key(name)].add(body)
    return {name: frozenset(bodies) for name, bodies in found.items()}


def _text(term: Any) -> str:
    return str(term.value)
