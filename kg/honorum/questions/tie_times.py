"""When the ties of the network held: looked up one by one, or all at once where every tie must be judged."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from pyoxigraph import NamedNode

from honorum.model.bounds import UNKNOWN, Bounds
from honorum.questions.asking import question
from honorum.questions.columns import pairs
from honorum.questions.graph import Graph, kept
from honorum.questions.network import Tie
from honorum.rdf.terms import hon, local_name

_FIELDS = {
    "earliestStart": "earliest_start",
    "latestStart": "latest_start",
    "earliestEnd": "earliest_end",
    "latestEnd": "latest_end",
}
_EVENTS = frozenset({"participation", "result", "contention"})


@dataclass(frozen=True, slots=True)
class TieTimes:
    """The bounds of intervals, by their IRIs; without a graph there are no others."""

    known: dict[str, Bounds] = field(default_factory=dict)
    graph: Graph | None = None

    def of(self, tie: Tie) -> Bounds:
        """The bounds of a tie. An event whose time is stated is taken to be over when that time is."""
        if tie.interval is None:
            return UNKNOWN
        bounds = self.known.get(tie.interval)
        if bounds is None:
            bounds = _look_up(self.graph, tie.interval) if self.graph else UNKNOWN
            self.known[tie.interval] = bounds
        return _ended(bounds) if tie.kind in _EVENTS else bounds


@kept
def all_times(graph: Graph) -> TieTimes:
    """The bounds of all intervals, without their EDTF texts."""
    days: dict[str, dict[str, Any]] = {}
    for term, name in _FIELDS.items():
        for thing, day in pairs(graph, hon(term)):
            days.setdefault(thing, {})[name] = date.fromisoformat(day)
    return TieTimes({thing: replace(UNKNOWN, **known) for thing, known in days.items()})


def times_on_demand(graph: Graph) -> TieTimes:
    """The bounds of those intervals that are asked for, with their EDTF texts."""
    return TieTimes(graph=graph)


def _look_up(graph: Graph, interval: str) -> Bounds:
    found = {local_name(row.node("property")): row for row in question("bounds").ask(graph, thing=NamedNode(interval))}
    days = {name: found[term].day("value") for term, name in _FIELDS.items() if term in found}
    start, end = (found[term].text("value") if term in found else None for term in ("start", "end"))
    return Bounds(start, end, **days)


def _ended(bounds: Bounds) -> Bounds:
    if bounds.earliest_start is None or bounds.latest_end is not None or bounds.latest_start is None:
        return bounds
    return replace(bounds, latest_end=bounds.latest_start + timedelta(days=1))
