"""From ties as they are gathered to the network in arrays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from honorum.model.texts import Texts
from honorum.network.projection import NEVER_AFTER, NEVER_BEFORE, PART_OF, Flags, Numbers, Projection


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie as it is gathered: IRIs, and bounds as days or `None`; a timeless tie has none."""

    id: str
    one: str
    other: str
    kind: str
    role: str
    earliest_start: date | None = None
    latest_start: date | None = None
    earliest_end: date | None = None
    latest_end: date | None = None


def project(rows: Iterable[TieRow], base: str) -> Projection:
    """The network of these ties. What ties a thing to itself is left out; IRIs must begin with the base.

    Nodes and ties are in the order of their IRIs, so that the same ties always give the same arrays.

    >>> network = project([TieRow("b:t", "b:ada", "b:mayor", "tenure", "regular")], "b:")
    >>> network.tie(0).other, network.number_of("b:mayor")
    ('b:mayor', 1)
    """
    ties = in_order(rows)
    names = sorted({name for row in ties for name in (row.one, row.other)})
    number = {name: place for place, name in enumerate(names)}
    one, other = (np.array([number[getattr(row, side)] for row in ties], dtype=np.int32) for side in ("one", "other"))
    kinds, kind = _coded([row.kind for row in ties])
    roles, role = _coded([row.role for row in ties])
    nodes = Texts.of([shortened(name, base) for name in names])
    found = Texts.of([shortened(row.id, base) for row in ties])
    first, neighbours, through = _adjacency(one, other, len(names))
    return Projection(
        base=base,
        kinds=kinds,
        roles=roles,
        node_letters=nodes.letters,
        node_ends=nodes.ends,
        tie_letters=found.letters,
        tie_ends=found.ends,
        persons=persons_among(names),
        first=first,
        neighbours=neighbours,
        through=through,
        one=one,
        other=other,
        kind=kind.astype(np.uint8),
        role=role.astype(np.uint16),
        **bounds_of(ties),
        timeless=timeless_among(ties),
    )


def in_order(rows: Iterable[TieRow]) -> list[TieRow]:
    """The ties in the order of their IRIs, without those that tie a thing to itself."""
    return sorted((row for row in rows if row.one != row.other), key=_order)


def bounds_of(ties: Sequence[TieRow]) -> dict[str, Numbers]:
    """The four bounds of ties as arrays of ordinals, by their names."""
    return {
        "earliest_start": _days([row.earliest_start for row in ties], NEVER_BEFORE),
        "latest_start": _days([row.latest_start for row in ties], NEVER_AFTER),
        "earliest_end": _days([row.earliest_end for row in ties], NEVER_BEFORE),
        "latest_end": _days([row.latest_end for row in ties], NEVER_AFTER),
    }


def persons_among(names: Sequence[str]) -> Flags:
    """Which of some IRIs are those of persons."""
    return np.array(["/id/person/" in name for name in names], dtype=np.bool_)


def timeless_among(ties: Sequence[TieRow]) -> Flags:
    """Which of some ties have no time of their own."""
    return np.array([row.kind == PART_OF for row in ties], dtype=np.bool_)


def shortened(iri: str, base: str) -> str:
    """An IRI without its base.

    Raises:
        ValueError: it has another one.
    """
    if not iri.startswith(base):
        raise ValueError(f"{iri} does not begin with {base}.")
    return iri.removeprefix(base)


def _order(row: TieRow) -> tuple[str | int, ...]:
    days = (row.earliest_start, row.latest_start, row.earliest_end, row.latest_end)
    return row.id, row.one, row.other, row.kind, row.role, *(0 if day is None else day.toordinal() for day in days)


def _adjacency(one: Numbers, other: Numbers, nodes: int) -> tuple[NDArray[np.int64], Numbers, Numbers]:
    """The neighbours of each node, in the order of their numbers, with the ties to them."""
    start, end = np.concatenate([one, other]), np.concatenate([other, one])
    ties = np.tile(np.arange(len(one), dtype=np.int32), 2)
    order = np.lexsort((ties, end, start))
    first = np.searchsorted(start[order], np.arange(nodes + 1)).astype(np.int64)
    return first, end[order], ties[order]


def _days(days: Sequence[date | None], absent: int) -> Numbers:
    return np.array([absent if day is None else day.toordinal() for day in days], dtype=np.int32)


def _coded(texts: Sequence[str]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    known = tuple(sorted(set(texts)))
    place = {text: number for number, text in enumerate(known)}
    return known, np.array([place[text] for text in texts], dtype=np.int64)
