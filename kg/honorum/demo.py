"""The sample world as a graph: three invented articles and a small table, packaged with Honorum."""

import atexit
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from honorum.notebooks.graph import Graph, opened
from honorum.pipeline.imports import import_dataset
from honorum.pipeline.ingest import ingest
from honorum.resources import sample
from honorum.settings import Settings

SAMPLE = sample()

QUESTIONS = (
    'honorum who "President of Ardovia" --on 2024-03-11',
    'honorum who "prime minister" --in Ardovia --on 2024-05-22',
    'honorum path "Elena Dorsk" "Tomas Kerrin"',
)
"""Three questions that the sample world answers, as commands."""


def build(store: Path) -> None:
    """Put the sample world into the store at that folder; what is there already stays as it is.

    Raises:
        StoreBusy: another process writes to the store.
    """
    settings = Settings(store=store)
    ingest([SAMPLE / "articles"], settings)
    table = SAMPLE / "data" / "office_holders.csv"
    import_dataset("csv", table, settings, dataset="Ardovian Almanac", mapping=table.with_suffix(".yaml"))


@cache
def sample_graph() -> Graph:
    """The sample world, open for questions; it is built in a temporary folder, which goes when Python ends.

    >>> sample_graph().who("president", "Ardovia", on="2024-03-11").holders[0].person.label
    'Mira Kovalen'
    """
    folder = TemporaryDirectory(prefix="honorum-sample-")
    atexit.register(folder.cleanup)
    build(Path(folder.name) / "graph")
    return opened(Path(folder.name) / "graph")
