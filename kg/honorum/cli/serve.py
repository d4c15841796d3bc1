"""``honorum serve``: the graph as a service, with pages, JSON and SPARQL."""

from typing import Annotated

import typer

from honorum.cli.options import Store, settings_for


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen at; by default $HONORUM_HOST.")] = None,
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Port to listen at, 0 for any; by default $HONORUM_PORT."),
    ] = None,
    *,
    store: Store = None,
) -> None:
    """Serve the graph: pages for people, JSON and SPARQL for programs. New articles are seen while it runs."""
    from honorum.cli.serving import listen, run
    from honorum.store import current

    settings = settings_for(store)
    current(settings.store)
    run(settings, listen(host or settings.host, settings.port if port is None else port))
