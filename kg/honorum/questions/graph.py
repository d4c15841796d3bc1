"""What questions are asked of: a published state of the store, with what was built from it kept beside it."""

from collections.abc import Callable
from functools import update_wrapper
from threading import RLock
from typing import Any, Generic, TypeVar

from honorum.store.interface import Published

Built = TypeVar("Built")

Graph = Published
"""A state of the store that never changes again."""


class Kept(Generic[Built]):
    """Something that is built from a graph once, and kept for as long as somebody holds the graph."""

    def __init__(self, build: Callable[[Graph], Built]) -> None:
        self._build = build
        self._lock = RLock()
        update_wrapper(self, build)

    def __call__(self, graph: Graph) -> Built:
        """What was built from the graph, or is now."""
        known = _beside(graph)
        if self not in known:
            with self._lock:
                if self not in known:
                    known[self] = self._build(graph)
        found: Built = known[self]
        return found

    def put(self, graph: Graph, built: Built) -> None:
        """Keep for a graph what was built in another way."""
        _beside(graph)[self] = built

    def has(self, graph: Graph) -> bool:
        """Whether it is there already, so that it can be had at once."""
        return self in _beside(graph)


def _beside(graph: Graph) -> dict["Kept[Any]", Any]:
    """What is kept with a graph: in itself, so that both go together also where what was built refers to the graph."""
    found: dict[Kept[Any], Any] = vars(graph).setdefault("_kept", {})
    return found


kept = Kept
"""Write it over a function that builds something from a graph."""
