"""What is said to ``honorum`` itself, before the command: ``--version``, and ``--store`` for whatever follows."""

import os
from pathlib import Path
from typing import Annotated

import typer


def _print(wanted: bool) -> None:
    if wanted:
        from honorum.version import VERSION

        typer.echo(f"honorum {VERSION}")
        raise typer.Exit


def program(
    store: Annotated[
        Path | None, typer.Option("--store", metavar="DIR", help="Folder of the graph, for the command that follows.")
    ] = None,
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", callback=_print, is_eager=True)
    ] = False,
) -> None:
    """Who held which office on which day, with the quoted words of the sources."""
    if store is not None:
        os.environ["HONORUM_STORE"] = str(store)
