"""``honorum --version``."""

from typing import Annotated

import typer


def _print(wanted: bool) -> None:
    if wanted:
        import honorum

        typer.echo(f"honorum {honorum.__version__}")
        raise typer.Exit


def version(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", callback=_print, is_eager=True)
    ] = False,
) -> None:
    """Who held which office on which day, with the quoted words of the sources."""
