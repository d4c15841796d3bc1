"""``honorum backup``: the whole graph in one file."""

from pathlib import Path
from typing import Annotated

import typer

from honorum.cli.options import AsJson, Store, snapshot_of
from honorum.cli.printing import print_json


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write; it must not be there yet.")],
    *,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Write the whole graph, sources included, into one compressed file that `honorum restore` reads."""
    from honorum.cli.backup_file import write_backup

    graph = snapshot_of(store)
    quads = write_backup(graph, file)
    if as_json:
        print_json({"file": str(file), "quads": quads, "snapshot": graph.name})
    else:
        typer.echo(f"{file}: {quads:,} quads, from snapshot {graph.name}.")
