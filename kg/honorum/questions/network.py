"""The network of a published state: kept beside it, mapped into memory, brought up to date for the next one."""

import os
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from honorum.network.gathering import gather, gather_of
from honorum.network.projecting import project
from honorum.network.projection import Projection
from honorum.network.updating import ties_around, updated
from honorum.questions.as_known import mended
from honorum.questions.graph import Graph, kept
from honorum.record.as_known import learnt_after
from honorum.store.durable import sync_files
from honorum.store.handing_on import inherited

_FORM = "network-3"
"""The folder's name; another way of keeping the arrays gets another."""

_DAYS_KEPT = 4


@dataclass(frozen=True, slots=True)
class Ties:
    """The network of a state of the record, and the state in which what is said of its things is found."""

    network: Projection
    graph: Graph


def ties_of(graph: Graph, known_at: date | None = None, most: int | None = None) -> Ties:
    """The network of a graph; with `known_at`, as the record stood at the end of that day.

    What sources told later is derived anew without them. If they tell of more than `most` things, it is not done:
    it would take long.

    Raises:
        TooMuchLearnt: sources told of more later.
    """
    if known_at is None:
        return Ties(network(graph), graph)
    known = _earlier(graph)
    if known_at not in known:
        units = learnt_after(graph, known_at, most)
        state, then, things = mended(graph, units, known_at)
        before = network(graph)
        known[known_at] = Ties(updated(before, ties_around(before, things), gather(then)), state)
        while len(known) > _DAYS_KEPT:
            del known[next(iter(known))]
    return known[known_at]


@kept
def _earlier(_graph: Graph) -> dict[date, Ties]:
    """The networks of earlier days that were asked for last."""
    return {}


@kept
def network(graph: Graph) -> Projection:
    """The network of a graph: that of an earlier state brought up to date, if there is one, else made of all ties."""
    if graph.beside is None:
        return project(gather(graph), graph.names.base)
    home = graph.beside / _FORM
    if not home.is_dir():
        built = _made(graph, graph.beside)
        if not _save(built, home):
            return built
    return Projection.open(home)


def keep_current(graph: Graph) -> None:
    """Bring the network of the state before up to date for this one, if somebody has asked for it there."""
    if graph.beside is not None and inherited(graph.beside, _FORM) is not None:
        network(graph)


def _made(graph: Graph, beside: Path) -> Projection:
    heritage = inherited(beside, _FORM)
    if heritage is None:
        return project(gather(graph), graph.names.base)
    before = Projection.open(heritage.folder)
    things = frozenset(ties_around(before, heritage.changed))
    return updated(before, things, gather_of(graph, things))


def _save(network: Projection, home: Path) -> bool:
    """Keep the arrays, unless another process has done so first; whether they are there now."""
    draft = home.with_name(f"{home.name}.{os.getpid()}")
    try:
        home.parent.mkdir(exist_ok=True)
        network.save(draft)
        sync_files(draft)
        draft.rename(home)
    except OSError:  # the folder may not be written to, or another process was quicker
        shutil.rmtree(draft, ignore_errors=True)
    return home.is_dir()
