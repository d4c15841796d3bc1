"""``honorum demo``: a small invented country, served."""

from pathlib import Path
from typing import Annotated

import typer


def demo(
    store: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the graph of the sample world.")] = Path(
        "honorum-demo"
    ),
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port to listen at; a free one, if none.")] = None,
    *,
    serve: Annotated[bool, typer.Option(help="Serve it, or only build it.")] = True,
) -> None:
    """Build a small graph of an invented country from packaged articles and a table, and serve it."""
    from honorum import demo as world
    from honorum.cli.options import settings_for
    from honorum.cli.serving import listen, run

    settings = settings_for(store)
    listening = listen(settings.host, port or 0) if serve else None
    world.build(store)
    typer.echo("Ask it, in another terminal:")
    for question in world.QUESTIONS:
        typer.echo(f"  {question} --store {store}")
    if listening is not None:
        run(settings, listening)
