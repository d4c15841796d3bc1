"""Offices of one title in one place that a catalogue has under two ids: one office, if the same people held both.

Wikidata has many titles twice. Different ids alone do not make two offices then, nor does the same title make one: who
held them, and when, decides.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import Names, hon

SAME_HOLDERS = "identity.same-holders"
"""The rule's name in rulings."""

_OPEN = 9999

MANY = 9
"""With so many that held both, one in ten may be missing from one of the two lists."""


@dataclass(frozen=True, slots=True)
class Holders:
    """How many held each of two offices, and how many held both, at times that can be the same."""

    mine: int
    its: int
    both: int

    @property
    def are_one(self) -> bool:
        """Whether all that held the one that fewer held, held the other at that time; nearly all, if they are many.

        >>> Holders(13, 40, 12).are_one, Holders(4, 40, 3).are_one
        (True, False)
        """
        fewer = min(self.mine, self.its)
        return 0 < self.both == fewer or (self.both >= MANY and 10 * self.both >= 9 * fewer)

    @property
    def words(self) -> str:
        """The finding in words.

        >>> Holders(1, 17, 1).words
        'the same title in the same place, and 1 of 1 holders held both'
        """
        return f"the same title in the same place, and {self.both} of {min(self.mine, self.its)} holders held both"


def holders_of_both(office: str, other: str, store: Quads, names: Names) -> Holders:
    """Compare the people whom claims name as holders of two offices (IRIs)."""
    mine, its = _holders(office, store, names), _holders(other, store, names)
    both = sum(any(_meet(one, two) for one in mine[who] for two in its[who]) for who in mine.keys() & its.keys())
    return Holders(len(mine), len(its), both)


def _holders(office: str, store: Quads, names: Names) -> dict[str, set[tuple[int, int]]]:
    """The years in which each person (IRI) is said to have held the office."""
    found: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for standing in store.quads(None, hon("refersTo"), NamedNode(office), names.identity):
        for claim in store.quads(None, hon("office"), standing.subject, None):
            said = {quad.predicate.value.rsplit("#", 1)[-1]: _value(quad) for quad in _all(claim.subject, store)}
            person = said.get("holder") or said.get("person")
            entity = (
                next(store.quads(NamedNode(person), hon("refersTo"), None, names.identity), None) if person else None
            )
            if entity is not None:
                found[_value(entity)].add((_year(said.get("start"), 0), _year(said.get("end"), _OPEN)))
    return found


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _year(text: str | None, unknown: int) -> int:
    return int(text[:4]) if text and text[:4].isdigit() else unknown


def _all(node: Any, store: Quads) -> Iterable[Any]:
    return store.quads(node, None, None, None)


def _value(quad: Any) -> str:
    return str(quad.object.value)
