"""What questions are asked of: a published state of the store, with what was built from it kept beside it."""

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import TypeVar
from weakref import WeakKeyDictionary

from honorum.store.interface import Published

Built = TypeVar("Built")

Graph = Published
"""A state of the store that never changes again."""


def kept(build: Callable[[Graph], Built]) -> Callable[[Graph], Built]:
    """Build something from a graph once, and keep it for as long as somebody holds the graph."""
    known: WeakKeyDictionary[Graph, Built] = WeakKeyDictionary()
    lock = RLock()

    @wraps(build)
    def find(graph: Graph) -> Built:
        with lock:
            if graph not in known:
                known[graph] = build(graph)
            return known[graph]

    return find
