"""Honorum reads news and open data and answers who held which office on which day, with the quoted words.

In a notebook:

>>> import honorum
>>> from honorum.demo import sample_graph
>>> graph = sample_graph()  # or: honorum.open("honorum-data")
>>> [holder.person.label for holder in graph.who("President of Ardovia", on="2024-03-11").holders]
['Mira Kovalen']
"""

from os import PathLike
from typing import TYPE_CHECKING

from honorum.version import VERSION

if TYPE_CHECKING:
    from honorum.notebooks.graph import Graph

__version__ = VERSION

__all__ = ["__version__", "open"]


def open(path: str | PathLike[str], snapshot: str | None = None) -> "Graph":  # noqa: A001  # honorum.open says it best
    """Open a graph for questions: its current state, or a snapshot that was kept under a name.

    `path` is the folder that `honorum ingest` and `honorum import` write to. The state never changes under your hands:
    open again to see what was read since.

    Raises:
        StoreMissing: there is no graph in that folder.
        StoreError: nothing was kept under that name.
    """
    from honorum.notebooks.graph import opened

    return opened(path, snapshot)
