"""Who followed whom in an office, as a change of office tells it: which office, and the claims that name both."""

from collections.abc import Iterator
from typing import Any

from pyoxigraph import NamedNode

from honorum.rdf.terms import DERIVED_FROM, hon
from honorum.store.interface import Readable


def office_of_change(record: Readable, change: str) -> str | None:
    """The office (an IRI) that changed hands, if a source says which."""
    return next(_values(record, NamedNode(change), hon("office"), record.names.record), None)


def claims_of_succession(record: Readable, sources: Readable, change: str, after: str, before: str) -> tuple[str, ...]:
    """The claims about a change of office that name both who came and who went (IRIs), in order.

    Others may tell of the same change and name only one of them, or another predecessor.
    """
    claims = sorted(_values(record, NamedNode(change), DERIVED_FROM, record.names.record))
    return tuple(claim for claim in claims if _names_both(sources, NamedNode(claim), after, before))


def _names_both(sources: Readable, claim: NamedNode, after: str, before: str) -> bool:
    """Whether a claim about a change of office names the second person, too."""
    return any(
        person in _values(sources, NamedNode(mention), hon("refersTo"), sources.names.identity)
        for side, person in (("predecessor", before), ("successor", after))
        for mention in _values(sources, claim, hon(side), None)
    )


def _values(graph: Readable, thing: NamedNode, name: NamedNode, where: NamedNode | None) -> Iterator[str]:
    for quad in graph.quads(thing, name, None, where):
        value: Any = quad.object
        yield str(value.value)
