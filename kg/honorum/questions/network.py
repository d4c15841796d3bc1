"""The network of a published state: built once, kept beside the state, mapped into memory by whoever asks."""

import os
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from honorum.errors import TooMuchLearnt
from honorum.network.gathering import gather
from honorum.network.projecting import project
from honorum.network.projection import Projection
from honorum.network.updating import ties_around, updated
from honorum.questions.as_known import mended
from honorum.questions.graph import Graph, kept
from honorum.record.as_known import learnt_after

_FORM = "network-2"
"""The folder's name; another way of keeping the arrays gets another."""

_DAYS_KEPT = 4


@dataclass(frozen=True, slots=True)
class Ties:
    """The network of a state of the record, and the state in which what is said of its things is found."""

    network: Projection
    graph: Graph


def ties_of(graph: Graph, known_at: date | None = None, most: int | None = None) -> Ties:
    """The network of a graph; with `known_at`, as the record stood at the end of that day.

    What sources told later is derived anew without them. If that is more than `most` units of the record, it is not
    done: it would take long.

    Raises:
        TooMuchLearnt: more units than `most` were learnt later.
    """
    if known_at is None:
        return Ties(network(graph), graph)
    known = _earlier(graph)
    if known_at not in known:
        units = learnt_after(graph, known_at)
        if most is not None and len(units) > most:
            raise TooMuchLearnt(str(known_at), len(units), most)
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
    """The network of a graph."""
    folder = graph.beside
    if folder is None:
        return project(list(gather(graph)), graph.names.base)
    home = folder / _FORM
    if not home.is_dir():
        built = project(list(gather(graph)), graph.names.base)
        if not _save(built, home):
            return built
    return Projection.open(home)


def _save(network: Projection, home: Path) -> bool:
    """Keep the arrays, unless another process has done so first; whether they are there now."""
    draft = home.with_name(f"{home.name}.{os.getpid()}")
    try:
        network.save(draft)
        draft.rename(home)
    except OSError:  # the folder may not be written to, or another process was quicker
        shutil.rmtree(draft, ignore_errors=True)
    return home.is_dir()
