"""The ties of the record, read from a state of the store.

Only what sources assert is in the network; what they allege or plan is not. A person who is only elect does not hold
the office and is not tied to it.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from pyoxigraph import NamedNode

from honorum.network.projecting import TieRow
from honorum.network.projection import PART_OF, SUCCESSION
from honorum.rdf.terms import RDF_TYPE, hon, local_name
from honorum.store.interface import Readable

_DAY = timedelta(days=1)
_BOUNDS = ("earliestStart", "latestStart", "earliestEnd", "latestEnd")
_COLUMNS = ("tie", "one", "other", "role", *_BOUNDS)
_EVENTS = frozenset({"participation", "result", "contention"})


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of tie, what its role is called where the record names none, and the class or property that marks it."""

    name: str
    role: str
    mark: str


_KINDS = (
    _Kind("tenure", "regular", "holder"),
    _Kind("membership", "member", "member"),
    _Kind("relationship", "relative", "Relationship"),
    _Kind("participation", "participation", "Participation"),
    _Kind("result", "result", "ElectionResult"),
    _Kind("contention", "target", "Contention"),
    _Kind(SUCCESSION, SUCCESSION, "OfficeChange"),
    _Kind(PART_OF, PART_OF, "Office"),
)

KINDS = tuple(kind.name for kind in _KINDS)
"""What ties there are."""


def gather(graph: Readable, kinds: Collection[str] = KINDS) -> Iterator[TieRow]:
    """All ties of the record, or those of some kinds."""
    for kind in (kind for kind in _KINDS if kind.name in kinds):
        for row in graph.query(_query(kind.name)):
            yield _tie(kind, row)


def gather_of(graph: Readable, things: Iterable[str]) -> Iterator[TieRow]:
    """The ties that these things (IRIs) of the record are, or that lead to those of them that are events.

    The same queries as for all ties, each asked of one thing at a time where it can have an answer; each tie once.
    """
    known: set[TieRow] = set()
    for thing in things:
        node = NamedNode(thing)
        for kind, place in _to_ask(graph, node):
            for row in graph.query(_query(kind.name), {place: node}):
                found = _tie(kind, {**{name: row[name] for name in _COLUMNS if name != place}, place: node})
                if found not in known:
                    known.add(found)
                    yield found


def _to_ask(graph: Readable, thing: NamedNode) -> Iterator[tuple[_Kind, str]]:
    """Which queries can tell something of a thing, and in which place of them it stands."""
    said = {name for quad in graph.quads(thing, None, None, graph.names.record) for name in _marks(quad)}
    for kind in _KINDS:
        if kind.mark in said:
            yield kind, "one" if kind.name == PART_OF else "tie"
        if kind.name in {"participation", "result"} and next(
            graph.quads(None, hon("event"), thing, graph.names.record), None
        ):
            yield kind, "other"


def _marks(quad: Any) -> tuple[str, str]:
    """The local names of a property and of the class that it may name."""
    return local_name(quad.predicate), local_name(quad.object) if quad.predicate == RDF_TYPE else ""


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
    elif kind.name == SUCCESSION:
        days = _at_once(*days[:2])
    return TieRow(row["tie"].value, row["one"].value, row["other"].value, kind.name, said, *days)


def _ended(
    earliest_start: date | None, latest_start: date | None, earliest_end: date | None, latest_end: date | None
) -> list[date | None]:
    """The bounds of an event; one whose time is stated is taken to be over when that time is."""
    if earliest_start is not None and latest_start is not None and latest_end is None:
        latest_end = latest_start + _DAY
    return [earliest_start, latest_start, earliest_end, latest_end]


def _at_once(earliest: date | None, latest: date | None) -> list[date | None]:
    """The bounds of a moment, which lasts for the day on which it comes."""
    return [earliest, latest, *(None if day is None else day + _DAY for day in (earliest, latest))]
