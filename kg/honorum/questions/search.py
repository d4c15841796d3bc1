"""Find an actor, a place, an office or an event by its name."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pyoxigraph import Literal, NamedNode

from honorum.errors import AmbiguousName, UnknownName
from honorum.finding import CLASSES, KINDS, Match, Named, NameIndex, names_index
from honorum.finding.index import NamesOfKind
from honorum.model.names import fold_plain
from honorum.model.person_names import fold_person
from honorum.questions.graph import Graph, kept
from honorum.rdf.terms import ALT_LABEL, RDF_TYPE, RDFS_LABEL, hon, node_of

__all__ = ["ACTORS", "CLASSES", "KINDS", "Match", "Named", "find", "find_among", "index_of", "names_of", "search"]

ACTORS = ("person", "party", "organization", "office", "event")
"""The kinds that paths lead between; the first one that knows a name is taken."""


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ITEM = re.compile(r"Q[1-9]\d*")
_ID = re.compile(r"[a-z_]+:\S+")


def names_of(graph: Graph, kind: str) -> NamesOfKind:
    """The names of all things of one kind.

    Raises:
        KeyError: there is no such kind; see `KINDS`.
    """
    return index_of(graph).of(kind)


def search(graph: Graph, kind: str, text: str, limit: int = 10) -> list[Match]:
    """The best matches for a name within a kind, the best first."""
    return names_of(graph, kind).search(text, limit)


def find(graph: Graph, kind: str, text: str) -> Named:
    """The one thing of the kind that is meant by a name, an IRI, the last part of it, or an id that it has elsewhere.

    Raises:
        UnknownName: nothing has that name; the error suggests some that have a similar one.
        AmbiguousName: several have it; the error lists them.
    """
    return find_among(graph, (kind,), text)


def find_among(graph: Graph, kinds: Sequence[str], text: str) -> Named:
    """The one thing that is meant, of whichever of the kinds knows the name first.

    A whole name counts before words of a name, those before beginnings of words, and an earlier kind before a later
    one. A misspelling is never taken for a name: it is suggested.

    Raises:
        UnknownName: nothing has that name.
        AmbiguousName: several have it.
    """
    looked_for = " or ".join(kinds) if len(kinds) < len(ACTORS) else "actor, office or event"
    ways: tuple[Callable[[str], list[Named]], ...] = (
        lambda kind: _by_iri(graph, kind, text),
        lambda kind: by_identifier(graph, kind, text),
        lambda kind: _by_key(graph, kind, text),
        lambda kind: names_of(graph, kind).exact(text),
        lambda kind: names_of(graph, kind).with_words(text),
        lambda kind: names_of(graph, kind).begun(text),
    )
    for way in ways:
        for kind in kinds:
            found = way(kind)
            if len(found) == 1:
                return found[0]
            if found:
                raise AmbiguousName(kind, text, tuple((named.label, named.id) for named in found))
    near = [match for kind in kinds for match in search(graph, kind, text, 3)]
    near.sort(key=lambda match: -match.score)
    raise UnknownName(looked_for, text, tuple(dict.fromkeys(match.named.label for match in near))[:3])


def _by_iri(graph: Graph, kind: str, text: str) -> list[Named]:
    """The thing with that IRI, or with that slug under one of its classes; found without the index."""
    places = [text] if text.startswith(graph.names.base) else []
    if _SLUG.fullmatch(text):
        places = [graph.names.entity(class_.lower(), text).value for class_ in CLASSES[kind]]
    return _known(graph, kind, places)


def by_identifier(graph: Graph, kind: str, text: str) -> list[Named]:
    """The things of the kind with that id elsewhere: a Wikidata id (Q901), or scheme and id (publicwhip:10001)."""
    property_ = hon("wikidata") if _ITEM.fullmatch(text) else hon("identifier") if _ID.fullmatch(text) else None
    if property_ is None:
        return []
    quads = graph.quads(None, property_, Literal(text), graph.names.record)
    return _known(graph, kind, sorted({_text(quad.subject) for quad in quads}))


def _by_key(graph: Graph, kind: str, text: str) -> list[Named]:
    """The things that the identity graph knows by that folded name; found without the index."""
    folded = fold_person(text) if kind == "person" else fold_plain(text)
    places = {
        _text(quad.subject)
        for class_ in CLASSES[kind]
        for quad in graph.quads(None, hon("nameKey"), Literal(f"{class_}|{folded}"), graph.names.identity)
    }
    return _known(graph, kind, sorted(places))


def _known(graph: Graph, kind: str, iris: Iterable[str]) -> list[Named]:
    """Those of the IRIs that the record has as things of the kind."""
    classes = {hon(class_) for class_ in CLASSES[kind]}
    nodes = (node for iri in iris if (node := node_of(iri)) is not None)
    return [
        _named(graph, kind, node.value)
        for node in nodes
        if any(quad.object in classes for quad in graph.quads(node, RDF_TYPE, None, graph.names.record))
    ]


def _named(graph: Graph, kind: str, iri: str) -> Named:
    node, record = NamedNode(iri), graph.names.record
    labels = [_text(quad.object) for quad in graph.quads(node, RDFS_LABEL, None, record)]
    others = sorted(_text(quad.object) for quad in graph.quads(node, ALT_LABEL, None, record))
    label = labels[0] if labels else iri.rsplit("/", 1)[-1]
    return Named(iri, kind, label, tuple(dict.fromkeys((label, *others))))


def _text(term: Any) -> str:
    return str(term.value)


@kept
def index_of(graph: Graph) -> NameIndex:
    """The index of all names in a graph, opened once."""
    return names_index(graph)
