"""What questions are asked of: a published state of the store, with what was built from it kept beside it."""

from collections.abc import Callable
from functools import update_wrapper
from threading import RLock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from honorum.store.interface import Published

Built = TypeVar("Built")

Graph = Published
"""A state of the store that never changes again."""


class Kept(Generic[Built]):
    """Something that is built from a graph once, and kept for as long as somebody holds the graph."""

    def __init__(self, build: Callable[[Graph], Built]) -> None:
        self._build = build
        self._known: WeakKeyDictionary[Graph, Built] = WeakKeyDictionary()
        self._lock = RLock()
        update_wrapper(self, build)

    def __call__(self, graph: Graph) -> Built:
        """What was built from the graph, or is now."""
        found = self._known.get(graph)
        if found is None:
            with self._lock:
                found = self._known.get(graph)
                if found is None:
                    found = self._known[graph] = self._build(graph)
        return found

    def put(self, graph: Graph, built: Built) -> None:
        """Keep for a graph what was built in another way."""
        self._known[graph] = built

    def has(self, graph: Graph) -> bool:
        """Whether it is there already, so that it can be had at once."""
        return graph in self._known


kept = Kept
"""Write it over a function that builds something from a graph."""
