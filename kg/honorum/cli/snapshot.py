"""``honorum snapshot``: keep a state of the graph under a name."""

from typing import Annotated

import typer

from honorum.cli.options import AsJson, Store, settings_for
from honorum.cli.printing import print_json


def snapshot(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name to cite it by: letters, digits, dots, dashes.")],
    *,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Keep the current state of the graph under a name; it never changes again and can be cited."""
    from honorum.store import snapshot as keep

    kept = keep(settings_for(store).store, name)
    if as_json:
        print_json({"name": kept.name, "recorded": kept.recorded.isoformat()})
    else:
        typer.echo(f"Kept as {kept.name}: the graph as published on {kept.recorded:%Y-%m-%d at %H:%M:%S} UTC.")
