"""``honorum rebuild``: the record, derived anew."""

import typer

from honorum.cli.options import AsJson, Jobs, Store, processors, settings_for
from honorum.cli.printing import print_json


def rebuild(*, jobs: Jobs = None, store: Store = None, as_json: AsJson = False) -> None:
    """Throw the record away and derive it anew from all sources; it comes out the same."""
    from honorum.pipeline import rebuild as run

    units = run(settings_for(store), processors(jobs))
    if as_json:
        print_json({"units": units})
    else:
        typer.echo(f"The record was derived anew: {units:,} entities and events.")
