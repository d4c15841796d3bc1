"""Find an actor, a place, an office or an event by its name."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from honorum.errors import AmbiguousName, UnknownName
from honorum.questions.asking import question
from honorum.questions.graph import Graph, kept
from honorum.questions.names import Match, Named, NameIndex
from honorum.rdf.terms import RDFS_LABEL, hon

CLASSES = {
    "person": ("Person",),
    "party": ("Party",),
    "organization": ("Organization",),
    "place": ("Country", "Region", "City"),
    "office": ("Office",),
    "event": ("Event",),
}
"""The kinds that can be asked for, with the classes of the ontology that each takes in."""

ACTORS = ("person", "party", "organization", "office", "event")
"""The kinds that paths lead between; the first one that knows a name is taken."""


def names_of(graph: Graph, kind: str) -> NameIndex:
    """The index of all names of one kind, built when first asked for.

    Raises:
        KeyError: there is no such kind; see `CLASSES`.
    """
    return _INDEXES[kind](graph)


def search(graph: Graph, kind: str, text: str, limit: int = 10) -> list[Match]:
    """The best matches for a name within a kind, the best first."""
    return names_of(graph, kind).search(text)[:limit]


def find(graph: Graph, kind: str, text: str) -> Named:
    """The one thing of the kind that is meant by a name, an IRI, or the last part of its IRI.

    Raises:
        UnknownName: nothing has that name; the error suggests some that have a similar one.
        AmbiguousName: several have it; the error lists them.
    """
    return find_among(graph, (kind,), text)


def find_among(graph: Graph, kinds: Sequence[str], text: str) -> Named:
    """The one thing that is meant, of whichever of the kinds knows the name first.

    A whole name counts before words of a name, and an earlier kind before a later one.

    Raises:
        UnknownName: nothing has that name.
        AmbiguousName: several have it.
    """
    looked_for = " or ".join(kinds) if len(kinds) < len(ACTORS) else "actor, office or event"
    ways: tuple[Callable[[NameIndex], list[Named]], ...] = (
        partial(_by_iri, graph, text),
        lambda index: index.exact(text),
        lambda index: index.with_words(text),
    )
    for way in ways:
        for kind in kinds:
            found = way(names_of(graph, kind))
            if len(found) == 1:
                return found[0]
            if found:
                raise AmbiguousName(kind, text, tuple((named.label, named.id) for named in found))
    near = [match for kind in kinds for match in search(graph, kind, text, 3)]
    near.sort(key=lambda match: -match.score)
    raise UnknownName(looked_for, text, tuple(dict.fromkeys(match.named.label for match in near))[:3])


def _by_iri(graph: Graph, text: str, index: NameIndex) -> list[Named]:
    """The thing with that IRI, or with that slug under one of its classes."""
    if text in index.entries:
        return [index.entries[text]]
    if not text or any(letter.isspace() or letter.isupper() for letter in text):
        return []
    kinds = {name.lower() for classes in CLASSES.values() for name in classes}
    places = (graph.names.entity(kind, text).value for kind in sorted(kinds)) if _is_slug(text) else ()
    return [index.entries[iri] for iri in places if iri in index.entries]


def _is_slug(text: str) -> bool:
    return all(letter.isascii() and (letter.isalnum() or letter == "-") for letter in text)


def _read(graph: Graph, kind: str) -> Iterable[Named]:
    names: dict[str, list[str]] = defaultdict(list)
    labels: dict[str, str] = {}
    for class_ in CLASSES[kind]:
        for row in question("names").ask(graph, **{"class": hon(class_)}):
            iri, name = row.iri("thing"), row.text("name") or ""
            if row.iri("property") == RDFS_LABEL.value:
                labels.setdefault(iri, name)
            names[iri].append(name)
    for iri, all_names in names.items():
        label = labels.get(iri, all_names[0])
        yield Named(iri, kind, label, tuple(dict.fromkeys((label, *all_names))))


def _index(kind: str) -> Callable[[Graph], NameIndex]:
    @kept
    def build(graph: Graph) -> NameIndex:
        return NameIndex.of(_read(graph, kind))

    return build


_INDEXES = {kind: _index(kind) for kind in CLASSES}
