"""The network of a published state: built once, kept beside the state, mapped into memory by whoever asks."""

import os
import shutil
from pathlib import Path

from honorum.network.gathering import gather
from honorum.network.projection import Projection, project
from honorum.questions.graph import Graph, kept

_FORM = "network-1"
"""The folder's name; another way of keeping the arrays gets another."""


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
