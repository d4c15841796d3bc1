"""``honorum withdraw``: take a source out of force."""

from typing import Annotated

import typer

from honorum.cli.options import AsJson, Store, settings_for
from honorum.cli.printing import print_json


def withdraw(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The source's id, its last part, or its address.")],
    *,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Take an article or data set out of force: it stays on file, but what rested on it alone leaves the record."""
    from honorum.pipeline import withdraw as run

    gone = run(source, settings_for(store))
    if as_json:
        print_json({"source": gone.source, "fallen": list(gone.fallen)})
        return
    typer.echo(f"Withdrawn: {gone.source}")
    for tenure in gone.fallen:
        typer.echo(f"  no longer in the record: {tenure.rsplit('/', 1)[-1]}")
