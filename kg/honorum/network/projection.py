"""The network in arrays, which processes share by mapping the same files into memory.

Nodes and ties have numbers. The neighbours of node ``n`` are ``neighbours[first[n]:first[n + 1]]``, and the ties to
them stand at the same places of ``through``; a tie between two nodes stands at both. Days are ordinals
(`datetime.date.toordinal`); a bound that is not known is `NEVER_BEFORE` or `NEVER_AFTER`, so that it excludes nothing.
"""

import json
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from honorum.model.bounds import Bounds
from honorum.model.texts import Texts

NEVER_BEFORE = -(2**31)
NEVER_AFTER = 2**31 - 1

PART_OF = "partOf"
"""The kind of tie that has no time of its own: an office belongs to a body."""

SUCCESSION = "succession"
"""The kind of tie that is a moment between two persons: one followed the other in an office."""

Numbers = NDArray[np.int32]
Flags = NDArray[np.bool_]


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
    `persons` says which nodes are persons. `nodes` and `ties` are their IRIs, in order and without the base. `degrees`
    are the numbers of ties of the nodes.
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
    nodes: Texts = field(init=False)
    ties: Texts = field(init=False)
    degrees: NDArray[np.int64] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "nodes", Texts(self.node_letters, self.node_ends))
        object.__setattr__(self, "ties", Texts(self.tie_letters, self.tie_ends))
        object.__setattr__(self, "degrees", np.diff(self.first))

    def number_of(self, iri: str) -> int | None:
        """The number of a node, if the network has it."""
        return self.nodes.find(iri.removeprefix(self.base)) if iri.startswith(self.base) else None

    def iri_of(self, node: int) -> str:
        """The IRI of a node."""
        return self.base + self.nodes[node]

    def around(self, node: int) -> Numbers:
        """The neighbours of a node, each once, in the order of their numbers."""
        return np.unique(self.neighbours[self.first[node] : self.first[node + 1]])

    def tie(self, number: int) -> Tie:
        """A tie in words."""
        kind = self.kinds[self.kind[number]]
        return Tie(
            self.base + self.ties[number],
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
