"""A network brought up to date: what changed is taken out of the arrays and put in anew, the rest only moves.

The arrays are the same as if all ties had been gathered again; a test holds the two together. Reading a million ties
from a store takes a minute, moving them in memory a fraction of a second.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from honorum.model.texts import Texts
from honorum.network.projecting import TieRow, bounds_of, in_order, persons_among, shortened, timeless_among
from honorum.network.projection import Flags, Numbers, Projection

_OF_EVENTS = frozenset({"participation", "result"})
"""Kinds of ties that have the time of the event they lead to."""


def ties_around(network: Projection, things: Iterable[str]) -> Iterator[str]:
    """The IRIs of the ties that change with these things: the things themselves, and the ties to an event."""
    kinds = np.isin(network.kind, [place for place, kind in enumerate(network.kinds) if kind in _OF_EVENTS])
    for thing in things:
        yield thing
        node = network.number_of(thing)
        if node is not None:
            ties = network.through[network.first[node] : network.first[node + 1]]
            for tie in ties[kinds[ties] & (network.other[ties] == node)].tolist():
                yield network.base + network.ties[tie]


def updated(before: Projection, gone: Iterable[str], rows: Iterable[TieRow]) -> Projection:
    """The network without the ties of these IRIs, and with these rows.

    `rows` must be all rows of whatever of `gone` is still there, as `honorum.network.gathering` finds them.

    >>> from honorum.network.projecting import project
    >>> held = TieRow("b:t", "b:ada", "b:mayor", "tenure", "regular")
    >>> network = updated(project([held], "b:"), ["b:t"], [TieRow("b:t", "b:bo", "b:mayor", "tenure", "regular")])
    >>> network.tie(0).one, network.number_of("b:ada")
    ('b:bo', None)
    """
    new = in_order(rows)
    keep = _kept(before, gone)
    places = _places(before.ties, keep, [shortened(row.id, before.base) for row in new])
    ties = before.ties.changed(keep, places, [shortened(row.id, before.base) for row in new])
    nodes = _nodes(before, keep, new)
    numbers = {name: nodes.texts.find(shortened(name, before.base)) for row in new for name in (row.one, row.other)}
    one, other = (
        _put(nodes.moved[getattr(before, side)[keep]], places, [numbers[getattr(row, side)] for row in new])
        for side in ("one", "other")
    )
    kinds, kind = _codes(before.kinds, before.kind[keep], places, [row.kind for row in new])
    roles, role = _codes(before.roles, before.role[keep], places, [row.role for row in new])
    bounds = bounds_of(new)
    first, neighbours, through = _neighbours(before, keep, places, nodes, one, other)
    return Projection(
        base=before.base,
        kinds=kinds,
        roles=roles,
        node_letters=nodes.texts.letters,
        node_ends=nodes.texts.ends,
        tie_letters=ties.letters,
        tie_ends=ties.ends,
        persons=nodes.persons,
        first=first,
        neighbours=neighbours,
        through=through,
        one=one,
        other=other,
        kind=kind.astype(np.uint8),
        role=role.astype(np.uint16),
        **{name: _put(getattr(before, name)[keep], places, days) for name, days in bounds.items()},
        timeless=np.insert(before.timeless[keep], places, timeless_among(new)),
    )


def _kept(before: Projection, gone: Iterable[str]) -> Flags:
    """Which ties stay."""
    keep = np.ones(len(before.one), dtype=np.bool_)
    for iri in gone:
        if iri.startswith(before.base):
            text = iri.removeprefix(before.base)
            place = before.ties.place(text)
            while place < len(keep) and before.ties[place] == text:
                keep[place] = False
                place += 1
    return keep


def _places(known: Texts, keep: Flags, texts: Sequence[str]) -> NDArray[np.int64]:
    """Before which of the texts that are kept each of others stands in the order."""
    before = np.concatenate([[0], np.cumsum(keep)])
    return np.array([before[known.place(text)] for text in texts], dtype=np.int64)


@dataclass(frozen=True, slots=True)
class _Nodes:
    """The nodes that ties have now, and where those from before have moved."""

    texts: Texts
    persons: Flags
    moved: NDArray[np.int64]


def _nodes(before: Projection, keep: Flags, new: Sequence[TieRow]) -> _Nodes:
    used = np.zeros(len(before.persons), dtype=np.bool_)
    used[before.one[keep]] = used[before.other[keep]] = True
    names = sorted({name for row in new for name in (row.one, row.other)})
    for name in names:
        node = before.number_of(name)
        if node is not None:
            used[node] = True
    come = [name for name in names if before.number_of(name) is None]
    places = _places(before.nodes, used, [shortened(name, before.base) for name in come])
    kept = np.cumsum(used) - 1
    moved = kept + np.searchsorted(places, kept, side="right")
    return _Nodes(
        before.nodes.changed(used, places, [shortened(name, before.base) for name in come]),
        np.insert(before.persons[used], places, persons_among(come)),
        moved,
    )


def _neighbours(
    before: Projection, keep: Flags, places: NDArray[np.int64], nodes: _Nodes, one: Numbers, other: Numbers
) -> tuple[NDArray[np.int64], Numbers, Numbers]:
    """The neighbours of each node: nodes and ties that stay keep their order, so that what is new is put between."""
    kept = np.cumsum(keep) - 1
    moved = kept + np.searchsorted(places, kept, side="right")
    stays = keep[before.through]
    start = nodes.moved[np.repeat(np.arange(len(before.persons)), np.diff(before.first))[stays]]
    end, through = nodes.moved[before.neighbours[stays]], moved[before.through[stays]]
    many = np.int64(len(nodes.persons))
    key = start * many + end
    new = places + np.arange(len(places))
    entries = sorted(
        (int(many) * begin + finish, tie, finish)
        for tie in new.tolist()
        for begin, finish in ((int(one[tie]), int(other[tie])), (int(other[tie]), int(one[tie])))
    )
    put = np.zeros(len(entries), dtype=np.int64)
    for number, (wanted, tie, _) in enumerate(entries):
        low, high = np.searchsorted(key, wanted, "left"), np.searchsorted(key, wanted, "right")
        put[number] = low + np.searchsorted(through[low:high], tie)
    key = np.insert(key, put, [wanted for wanted, _, _ in entries])
    first = np.searchsorted(key, np.arange(many + 1) * many).astype(np.int64)
    return (
        first,
        _put(end, put, [finish for _, _, finish in entries]),
        _put(through, put, [tie for _, tie, _ in entries]),
    )


def _put(
    kept: NDArray[np.int64] | Numbers, places: NDArray[np.int64], values: Sequence[int | None] | Numbers
) -> Numbers:
    return np.insert(kept, places, np.array(values, dtype=np.int64)).astype(np.int32)


def _codes(
    known: tuple[str, ...],
    kept: NDArray[np.uint8] | NDArray[np.uint16],
    places: NDArray[np.int64],
    texts: Sequence[str],
) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """The words that are still used, in order, and the number of its word for each tie."""
    used = {known[code] for code in np.unique(kept).tolist()}
    words = tuple(sorted(used | set(texts)))
    number = {word: place for place, word in enumerate(words)}
    table = np.array([number.get(word, -1) for word in known], dtype=np.int64)
    codes = table[kept] if len(known) else np.zeros(0, dtype=np.int64)
    return words, np.insert(codes, places, [number[text] for text in texts])
