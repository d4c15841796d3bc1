"""``honorum restore``: a graph from the file that `honorum backup` wrote."""

from pathlib import Path
from typing import Annotated

import typer

from honorum.cli.options import AsJson, Store, settings_for
from honorum.cli.printing import print_json


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that `honorum backup` wrote.")],
    *,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Make a graph anew from a backup, in a folder where there is none."""
    from honorum.cli.backup_file import read_backup

    folder = settings_for(store).store
    quads = read_backup(file, folder)
    if as_json:
        print_json({"store": str(folder), "quads": quads})
    else:
        typer.echo(f"{folder}: {quads:,} quads restored.")
