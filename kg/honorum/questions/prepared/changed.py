"""About which offices something is told otherwise, once these quads of the record are gone and those have come.

An answer about an office has the office, its holdings, vacancies and conflicts, the names of the holders and of the
place and the body, and, where a conflict is about two offices, the other one's name.
"""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from pyoxigraph import NamedNode, Quad

from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import RDFS_LABEL, Names, hon

_OFFICE, _HOLDER, _ABOUT, _SIDE = hon("office"), hon("holder"), hon("about"), hon("side")
_BODIES = ("country", "region", "city", "organization", "party")


def offices_changed(gone: AbstractSet[Quad], come: AbstractSet[Quad], store: Quads, names: Names) -> set[str]:
    """The offices (IRIs) whose answers may be others than before; `store` is the record before or after the change."""
    return _Change(gone | come, store, names).offices()


class _Change:
    """Quads that go or come, and the record around them."""

    def __init__(self, quads: AbstractSet[Quad], store: Quads, names: Names) -> None:
        self._store, self._record = store, names.record
        self._subjects: dict[str, set[str]] = defaultdict(set)
        self._renamed: set[str] = set()
        self._linked: dict[tuple[NamedNode, str], set[str]] = defaultdict(set)
        for quad in quads:
            if quad.graph_name != self._record:
                continue
            subject, value = _value(quad.subject), _value(quad.object)
            self._subjects[_kind(subject)].add(subject)
            if quad.predicate == RDFS_LABEL:
                self._renamed.add(subject)
            elif quad.predicate in (_OFFICE, _ABOUT):
                self._linked[quad.predicate, subject].add(value)

    def offices(self) -> set[str]:
        found = set(self._subjects["office"])
        for thing in self._subjects["tenure"] | self._subjects["vacancy"]:
            found |= self._objects(thing, _OFFICE)
        concerned = set(self._subjects["tenure"])
        for renamed in self._renamed:
            if _kind(renamed) == "person":
                concerned |= self._pointing(_HOLDER, renamed)
            elif _kind(renamed) in _BODIES:
                for property_ in ("jurisdiction", "organization"):
                    found |= {office for office in self._pointing(hon(property_), renamed) if _kind(office) == "office"}
        for office in self._subjects["office"] & self._renamed:
            concerned |= self._pointing(_OFFICE, office)
        conflicts = self._subjects["conflict"] | {
            conflict for side in self._subjects["side"] for conflict in self._pointing(_SIDE, side)
        }
        conflicts |= {conflict for tenure in concerned for conflict in self._conflicts(tenure)}
        for conflict in conflicts:
            concerned |= self._objects(conflict, _ABOUT)
        for tenure in concerned:
            found |= self._objects(tenure, _OFFICE)
        return found

    def _conflicts(self, tenure: str) -> Iterator[str]:
        for node in self._pointing(_ABOUT, tenure):
            if _kind(node) == "conflict":
                yield node
            else:
                yield from self._pointing(_SIDE, node)

    def _objects(self, subject: str, predicate: NamedNode) -> set[str]:
        """What a thing is linked to, before or after the change."""
        quads = self._store.quads(NamedNode(subject), predicate, None, self._record)
        return self._linked[predicate, subject] | {_value(quad.object) for quad in quads}

    def _pointing(self, predicate: NamedNode, thing: str) -> set[str]:
        quads = self._store.quads(None, predicate, NamedNode(thing), self._record)
        return {_value(quad.subject) for quad in quads}


def _kind(iri: str) -> str:
    """What kind of thing an IRI of the graph names: ``person`` for ``…/id/person/ada``."""
    return iri.rpartition("/id/")[2].partition("/")[0]


def _value(term: Any) -> str:
    return str(term.value)
