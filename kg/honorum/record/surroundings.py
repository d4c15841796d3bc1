"""The units of the record around some entities: all that may read otherwise when they become one, or two."""

from collections.abc import Iterable, Iterator
from typing import Any

from pyoxigraph import NamedNode

from honorum.record.loading import Claims
from honorum.record.units import units_of


def units_around(entities: Iterable[str], claims: Claims) -> set[NamedNode]:
    """The entities themselves, all that their claims name beside them, and what is described by them.

    To be asked before and after mentions change their entity: each time it sees the units as they are then.
    """
    units: set[NamedNode] = set()
    for entity in entities:
        nodes = [NamedNode(entity)]
        own: set[NamedNode] = set()
        for mention in claims.mentions(entity):
            for pointing in _pointing_at(mention, claims):
                if "/id/claim/" in pointing.value:
                    own.add(pointing)
                    nodes.extend(_entities_named(pointing, claims))
                elif (described := claims.entity(pointing.value)) is not None:
                    nodes.append(NamedNode(described))
        units |= units_of(nodes, own, claims)
    return units


def _pointing_at(mention: NamedNode, claims: Claims) -> set[NamedNode]:
    """The claims that name a mention, and the mentions that are described by it: an office by its country."""
    found: set[NamedNode] = set()
    for quad in claims.store.quads(None, None, mention, None):
        subject: Any = quad.subject
        if "/id/claim/" in subject.value or "/id/mention/" in subject.value:
            found.add(subject)
    return found


def _entities_named(claim: NamedNode, claims: Claims) -> Iterator[NamedNode]:
    for quad in claims.store.quads(claim, None, None, None):
        object_: Any = quad.object
        if isinstance(object_, NamedNode) and "/id/mention/" in object_.value:
            entity = claims.entity(object_.value)
            if entity is not None:
                yield NamedNode(entity)
