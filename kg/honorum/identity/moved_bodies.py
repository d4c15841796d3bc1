"""When two bodies turn out to be one, whatever is known by the one that is gone is known by the one that is kept."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from honorum.identity.moving import Changing
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import Names, hon


def follow_bodies(moved: Mapping[str, str], store: Changing, names: Names) -> set[str]:
    """Rewrite the keys that name a body (IRI) which is now another; gives the offices whose key was rewritten.

    An office is known by its title within its body, a person by the company kept: both name bodies.
    """
    rewritten: set[str] = set()
    for gone in moved:
        kept = last(gone, moved)
        old = list(store.quads(None, hon("contextKey"), Literal(gone), names.identity))
        _replace(old, [Literal(kept)] * len(old), store)
        for office in sorted(_offices_of(gone, store, names)):
            ending = f"|{gone}"
            keys = [
                quad
                for quad in store.quads(NamedNode(office), hon("nameKey"), None, names.identity)
                if _object(quad).endswith(ending)
            ]
            _replace(keys, [Literal(f"{_object(quad).removesuffix(ending)}|{kept}") for quad in keys], store)
            if keys:
                rewritten.add(office)
    return rewritten


def last(entity: str, moved: Mapping[str, str]) -> str:
    """Where an entity ends up when what it became may have become another in its turn.

    >>> last("a", {"a": "b", "b": "c"})
    'c'
    """
    while entity in moved:
        entity = moved[entity]
    return entity


def _offices_of(gone: str, store: Quads, names: Names) -> Iterator[str]:
    """The offices whose mentions name the body by a mention that stood for the one that is gone."""
    for moved in store.quads(None, hon("firstReferredTo"), NamedNode(gone), names.identity):
        for property_ in ("organization", "jurisdiction"):
            for link in store.quads(None, hon(property_), moved.subject, None):
                for standing in store.quads(link.subject, hon("refersTo"), None, names.identity):
                    if "/id/office/" in _object(standing):
                        yield _object(standing)


def _replace(old: list[Quad], values: Iterable[Literal], store: Changing) -> None:
    store.remove(old)
    store.add([Quad(q.subject, q.predicate, value, q.graph_name) for q, value in zip(old, values, strict=True)])


def _object(quad: Any) -> str:
    return str(quad.object.value)
