"""Answers about offices that are made ready when a state of the store is published, and read by key.

They are derived from the record like anything else beside a snapshot, and can be thrown away and made again. What a
publication did not touch is shared with the one before. Where they are missing, the questions are asked of the record.
"""

import os
import shutil
from collections.abc import Iterable
from itertools import chain
from weakref import WeakKeyDictionary

from honorum.questions.classes import members_of
from honorum.questions.graph import Graph
from honorum.questions.prepared.reading import Prepared, Ready
from honorum.questions.prepared.segments import Segments, write_segments
from honorum.questions.prepared.writing import office_parts
from honorum.rdf.terms import hon

__all__ = ["Prepared", "Ready", "is_prepared", "prepare", "prepared"]

_FORM = "offices-1"
"""The folder's name; another way of writing the answers gets another."""

_open: WeakKeyDictionary[Graph, Prepared] = WeakKeyDictionary()


def is_prepared(graph: Graph) -> bool:
    """Whether answers were made ready for a graph."""
    return graph.beside is not None and (graph.beside / _FORM).is_dir()


def prepared(graph: Graph) -> Prepared | None:
    """The answers that were made ready for a graph, if they were."""
    found = _open.get(graph)
    if found is None and graph.beside is not None and is_prepared(graph):
        found = _open[graph] = Prepared(graph, Segments.open(graph.beside / _FORM))
    return found


def prepare(graph: Graph, before: Graph | None = None, changed: Iterable[str] = ()) -> bool:
    """Make answers ready for a graph, unless they are; whether they are there now.

    Where those of the graph `before` are at hand, only the offices (IRIs) about which something has `changed` since
    are answered anew.
    """
    if graph.beside is None:
        return False
    home = graph.beside / _FORM
    if is_prepared(graph):
        return True
    known = before.beside / _FORM if before and before.beside and before is not graph else None
    if known is None or not known.is_dir():
        known, changed = None, members_of(graph, hon("Office"))
    draft = home.with_name(f"{_FORM}.{os.getpid()}")
    try:
        graph.beside.mkdir(exist_ok=True)
        write_segments(draft, chain.from_iterable(office_parts(graph, iri) for iri in sorted(set(changed))), known)
        draft.rename(home)
    except OSError:  # the folder may not be written to, or another process was quicker
        shutil.rmtree(draft, ignore_errors=True)
    return home.is_dir()
