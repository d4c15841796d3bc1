"""The network in arrays, which processes share by mapping the same files into memory.

Nodes and ties have numbers. The neighbours of node ``n`` are ``neighbours[first[n]:first[n + 1]]``, and the ties to
them stand at the same places of ``through``; a tie between two nodes stands at both. Days are ordinals
(`datetime.date.toordinal`); a bound that is not known is `NEVER_BEFORE` or `NEVER_AFTER`, so that it excludes nothing.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from honorum.model.bounds import Bounds

NEVER_BEFORE = -(2**31)
NEVER_AFTER = 2**31 - 1

PART_OF = "partOf"
"""The kind of tie that has no time of its own: an office belongs to a body."""

Numbers = NDArray[np.int32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Texts:
    """Many short texts in one array of bytes, each found by its number."""

    letters: NDArray[np.uint8]
    ends: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Texts":
        """Put texts together.

        >>> Texts.of(["Ada", "", "Bo"])[2]
        'Bo'
        """
        encoded = [text.encode() for text in texts]
        ends = np.cumsum([0, *map(len, encoded)], dtype=np.int64)
        return cls(np.frombuffer(b"".join(encoded), dtype=np.uint8), ends)

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __getitem__(self, number: int) -> str:
        return self._bytes(number).decode()

    def find(self, text: str) -> int | None:
        """The number of a text, if the texts are in the order of their bytes and it is among them."""
        wanted, low, high = text.encode(), 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self._bytes(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self) and self._bytes(low) == wanted else None

    def _bytes(self, number: int) -> bytes:
        return self.letters[self.ends[number] : self.ends[number + 1]].tobytes()


@dataclass(frozen=True, slots=True)
class Tie:
    """What connects two nodes: the thing of the record that says so (IRIs), in the direction of the statement.

    `role` says more about the kind: acting, leader, spouse, boycotted.
    """

    id: str
    one: str
    other: str
    kind: str
    role: str
    timeless: bool


@dataclass(frozen=True, slots=True)
class Projection:
    """The network: nodes, ties, and which ties lead from each node to which neighbours.

    `base` is what all IRIs begin with, and the texts leave out. `one` and `other` are the nodes of each tie; `kind` and
    `role` are places in `kinds` and `roles`. The four bounds of a tie are those of `honorum.model.bounds.Bounds`.
    `persons` says which nodes are persons.
    """

    base: str
    kinds: tuple[str, ...]
    roles: tuple[str, ...]
    node_letters: NDArray[np.uint8]
    node_ends: NDArray[np.int64]
    tie_letters: NDArray[np.uint8]
    tie_ends: NDArray[np.int64]
    persons: Flags
    first: NDArray[np.int64]
    neighbours: Numbers
    through: Numbers
    one: Numbers
    other: Numbers
    kind: NDArray[np.uint8]
    role: NDArray[np.uint16]
    earliest_start: Numbers
    latest_start: Numbers
    earliest_end: Numbers
    latest_end: Numbers
    timeless: Flags
    _nodes: Texts = field(init=False)
    _ties: Texts = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_nodes", Texts(self.node_letters, self.node_ends))
        object.__setattr__(self, "_ties", Texts(self.tie_letters, self.tie_ends))

    def number_of(self, iri: str) -> int | None:
        """The number of a node, if the network has it."""
        return self._nodes.find(iri.removeprefix(self.base)) if iri.startswith(self.base) else None

    def iri_of(self, node: int) -> str:
        """The IRI of a node."""
        return self.base + self._nodes[node]

    def tie(self, number: int) -> Tie:
        """A tie in words."""
        kind = self.kinds[self.kind[number]]
        return Tie(
            self.base + self._ties[number],
            self.iri_of(int(self.one[number])),
            self.iri_of(int(self.other[number])),
            kind,
            self.roles[self.role[number]],
            bool(self.timeless[number]),
        )

    def bounds(self, number: int) -> Bounds:
        """When a tie held, without the EDTF of the sources."""
        return Bounds(
            None,
            None,
            _day(self.earliest_start[number]),
            _day(self.latest_start[number]),
            _day(self.earliest_end[number]),
            _day(self.latest_end[number]),
        )

    def save(self, folder: Path) -> None:
        """Write the arrays into a new folder, one file each."""
        folder.mkdir()
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name))
        told = {"base": self.base, "kinds": self.kinds, "roles": self.roles}
        (folder / _ABOUT).write_text(json.dumps(told), encoding="utf-8")

    @classmethod
    def open(cls, folder: Path) -> "Projection":
        """Map what was saved into memory; nothing is read before it is needed."""
        told = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
        # As plain arrays over the mapped memory: those of the class memmap are slow to take parts of.
        arrays = {name: np.load(folder / f"{name}.npy", mmap_mode="r").view(np.ndarray) for name in _ARRAYS}
        return cls(told["base"], tuple(told["kinds"]), tuple(told["roles"]), **arrays)


_ABOUT = "about.json"
_ARRAYS = tuple(each.name for each in fields(Projection) if each.name not in {"base", "kinds", "roles"} and each.init)


def _day(ordinal: Any) -> date | None:
    number = int(ordinal)
    return None if number in (NEVER_BEFORE, NEVER_AFTER) else date.fromordinal(number)


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


def project(rows: Sequence[TieRow], base: str) -> Projection:
    """The network of these ties. What ties a thing to itself is left out; IRIs must begin with the base.

    >>> network = project([TieRow("b:t", "b:ada", "b:mayor", "tenure", "regular")], "b:")
    >>> network.tie(0).other, network.number_of("b:mayor")
    ('b:mayor', 1)
    """
    ties = [row for row in rows if row.one != row.other]
    names = sorted({name for row in ties for name in (row.one, row.other)}, key=str.encode)
    number = {name: place for place, name in enumerate(names)}
    one, other = (np.array([number[getattr(row, side)] for row in ties], dtype=np.int32) for side in ("one", "other"))
    kinds, kind = _coded([row.kind for row in ties])
    roles, role = _coded([row.role for row in ties])
    nodes = Texts.of([_shortened(name, base) for name in names])
    found = Texts.of([_shortened(row.id, base) for row in ties])
    first, neighbours, through = _adjacency(one, other, len(names))
    return Projection(
        base=base,
        kinds=kinds,
        roles=roles,
        node_letters=nodes.letters,
        node_ends=nodes.ends,
        tie_letters=found.letters,
        tie_ends=found.ends,
        persons=np.array(["/id/person/" in name for name in names], dtype=np.bool_),
        first=first,
        neighbours=neighbours,
        through=through,
        one=one,
        other=other,
        kind=kind.astype(np.uint8),
        role=role.astype(np.uint16),
        earliest_start=_days([row.earliest_start for row in ties], NEVER_BEFORE),
        latest_start=_days([row.latest_start for row in ties], NEVER_AFTER),
        earliest_end=_days([row.earliest_end for row in ties], NEVER_BEFORE),
        latest_end=_days([row.latest_end for row in ties], NEVER_AFTER),
        timeless=np.array([row.kind == PART_OF for row in ties], dtype=np.bool_),
    )


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
    known = sorted(set(texts))
    place = {text: number for number, text in enumerate(known)}
    return tuple(known), np.array([place[text] for text in texts], dtype=np.int64)


def _shortened(iri: str, base: str) -> str:
    if not iri.startswith(base):
        raise ValueError(f"{iri} does not begin with {base}.")
    return iri.removeprefix(base)
