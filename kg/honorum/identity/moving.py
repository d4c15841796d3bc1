"""After a ruling: each mention gets the entity that follows from all rulings, and the keys of entities follow too."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from pyoxigraph import NamedNode, Quad

from honorum.identity.rulings import entity_after, read_rulings, related
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import Names, hon, local_name

KEYS = ("nameKey", "soundKey", "identifierKey", "birth", "contextKey")
"""What the identity graph keeps of an entity, so that mentions of it are found and known again."""


class Changing(Quads, Protocol):
    """A store that can be asked and changed."""

    def add(self, quads: Any, /) -> None:
        """Add quads."""
        ...

    def remove(self, quads: Any, /) -> None:
        """Remove quads."""
        ...


Redescribe = Callable[[str], Iterable[Quad]]
"""The keys of an entity, as its mentions have them now."""


def follow_rulings(entities: Iterable[str], store: Changing, names: Names, redescribe: Redescribe) -> set[str]:
    """Put the mentions of these entities, and of all that rulings tie to them, where the rulings in force put them.

    Gives all entities concerned. The first ruling on a mention notes where it stood before.
    """
    rulings = read_rulings(store, names)
    concerned = related(entities, rulings)
    for mention in _mentions(concerned, store, names):
        noted = next(store.quads(mention, hon("firstReferredTo"), None, names.identity), None)
        now = next(store.quads(mention, hon("refersTo"), None, names.identity))
        standing = _object(now)
        base = _object(noted) if noted else standing
        entity = entity_after(base.value, mention.value, rulings)
        if entity == standing.value:
            continue
        store.remove([now])
        added = [Quad(mention, hon("refersTo"), NamedNode(entity), names.identity)]
        if noted is None:
            added.append(Quad(mention, hon("firstReferredTo"), base, names.identity))
        elif entity == base.value:
            store.remove([noted])
        store.add(added)
    for entity in sorted(concerned):
        before = {quad for quad in store.quads(NamedNode(entity), None, None, names.identity) if _is_key(quad)}
        after = set(redescribe(entity))
        store.remove(before - after)
        store.add(after - before)
    return concerned


def _mentions(entities: Iterable[str], store: Quads, names: Names) -> list[NamedNode]:
    """The mentions that stand for one of the entities, or did so when they came in."""
    found: set[NamedNode] = set()
    for entity in entities:
        for property_ in ("refersTo", "firstReferredTo"):
            for quad in store.quads(None, hon(property_), NamedNode(entity), names.identity):
                subject: Any = quad.subject
                found.add(subject)
    return sorted(found, key=lambda node: node.value)


def _is_key(quad: Quad) -> bool:
    return local_name(quad.predicate) in KEYS


def _object(quad: Quad) -> Any:
    """The object: a named node."""
    return quad.object
