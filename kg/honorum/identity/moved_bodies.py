"""When two bodies turn out to be one, whatever is known by the one that is gone is known by the one that is kept."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from honorum.identity.moving import Changing
from honorum.model.offices import strip_place
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import Names, hon


def follow_bodies(moved: Mapping[str, str], store: Changing, names: Names) -> set[str]:
    """Rewrite the keys that name a body (IRI) which is now another; gives the offices whose key was rewritten.

    An office is known by its title within its body, a person by the company kept: both name bodies. A title may end
    with the name of its body, as the one that is kept has it: then it is known without.
    """
    rewritten: set[str] = set()
    for gone in moved:
        kept = last(gone, moved)
        old = list(store.quads(None, hon("contextKey"), Literal(gone), names.identity))
        _replace(old, [Literal(kept)] * len(old), store)
        called = tuple(sorted(_names_of(kept, store, names)))
        for office in sorted(_offices_of(kept, store, names)):
            for quad in list(store.quads(NamedNode(office), hon("nameKey"), None, names.identity)):
                title, _, body = _object(quad).rpartition("|")
                key = f"{strip_place(title, called)}|{kept}"
                if body in {gone, kept} and key != _object(quad):
                    _replace([quad], [Literal(key)], store)
                    rewritten.add(office)
    return rewritten


def _names_of(body: str, store: Quads, names: Names) -> Iterator[str]:
    """The folded names that a body is known by."""
    for quad in store.quads(NamedNode(body), hon("nameKey"), None, names.identity):
        yield _object(quad).partition("|")[2]


def last(entity: str, moved: Mapping[str, str]) -> str:
    """Where an entity ends up when what it became may have become another in its turn.

    >>> last("a", {"a": "b", "b": "c"})
    'c'
    """
    while entity in moved:
        entity = moved[entity]
    return entity


def _offices_of(body: str, store: Quads, names: Names) -> set[str]:
    """The offices whose mentions name the body by a mention that stands for it."""
    return {
        _object(standing)
        for named in store.quads(None, hon("refersTo"), NamedNode(body), names.identity)
        for property_ in ("organization", "jurisdiction")
        for link in store.quads(None, hon(property_), named.subject, None)
        for standing in store.quads(link.subject, hon("refersTo"), None, names.identity)
        if "/id/office/" in _object(standing)
    }


def _replace(old: list[Quad], values: Iterable[Literal], store: Changing) -> None:
    store.remove(old)
    store.add([Quad(q.subject, q.predicate, value, q.graph_name) for q, value in zip(old, values, strict=True)])


def _object(quad: Any) -> str:
    return str(quad.object.value)
