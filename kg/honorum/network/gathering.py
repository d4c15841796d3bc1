"""The ties of the record, read from a state of the store.

Only what sources assert is in the network; what they allege or plan is not. A person who is only elect does not hold
the office and is not tied to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from honorum.network.projection import PART_OF, TieRow
from honorum.store.interface import Readable

_DAY = timedelta(days=1)
_BOUNDS = ("earliestStart", "latestStart", "earliestEnd", "latestEnd")
_EVENTS = frozenset({"participation", "result", "contention"})


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of tie, and what its role is called where the record names none."""

    name: str
    role: str


_KINDS = (
    _Kind("tenure", "regular"),
    _Kind("membership", "member"),
    _Kind("relationship", "relative"),
    _Kind("participation", "participation"),
    _Kind("result", "result"),
    _Kind("contention", "target"),
    _Kind(PART_OF, PART_OF),
)

KINDS = tuple(kind.name for kind in _KINDS)
"""What ties there are."""


def gather(graph: Readable) -> Iterator[TieRow]:
    """All ties of the record."""
    for kind in _KINDS:
        for row in graph.query(_query(kind.name)):
            yield _tie(kind, row)


def queries() -> tuple[str, ...]:
    """The queries that ties are read with, as SPARQL."""
    return tuple(_query(kind.name) for kind in _KINDS)


@cache
def _query(name: str) -> str:
    return files("honorum.network").joinpath("queries", f"{name}.rq").read_text(encoding="utf-8")


def _tie(kind: _Kind, row: Any) -> TieRow:
    role = row["role"]
    said = kind.role if role is None else str(role.value).rsplit("/", 1)[-1]
    days = [None if (term := row[name]) is None else date.fromisoformat(term.value) for name in _BOUNDS]
    if kind.name in _EVENTS:
        days = _ended(*days)
    return TieRow(row["tie"].value, row["one"].value, row["other"].value, kind.name, said, *days)


def _ended(
    earliest_start: date | None, latest_start: date | None, earliest_end: date | None, latest_end: date | None
) -> list[date | None]:
    """The bounds of an event; one whose time is stated is taken to be over when that time is."""
    if earliest_start is not None and latest_start is not None and latest_end is None:
        latest_end = latest_start + _DAY
    return [earliest_start, latest_start, earliest_end, latest_end]
