"""``honorum withdraw``: take a source out of force."""

from typing import Annotated

import typer

from honorum.cli.options import AllowRemovals, AsJson, Jobs, Store, processors, settings_for
from honorum.cli.printing import print_json, printable


def withdraw(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="The source's id, its last part, its address, or a data set's name.")
    ],
    *,
    allow_removals: AllowRemovals = False,
    jobs: Jobs = None,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Take an article or data set out of force: it stays on file, but what rested on it alone leaves the record."""
    from honorum.pipeline import withdraw as run

    gone = run(source, settings_for(store), allow_removals=allow_removals, jobs=processors(jobs))
    if as_json:
        named = [{"id": iri, "label": gone.names[iri]} for iri in gone.fallen]
        other = [{"id": iri, "label": gone.names[iri]} for iri in gone.changed]
        print_json({"source": gone.source, "fallen": list(gone.fallen), "tenures": named, "changed": other})
        return
    typer.echo(printable(f"{'Was withdrawn already' if gone.already else 'Withdrawn'}: {gone.source}"))
    for iri in gone.fallen:
        typer.echo(printable(f"  no longer in the record: {gone.names[iri]} ({iri.rsplit('/', 1)[-1]})"))
    for iri in gone.changed:
        typer.echo(printable(f"  has other dates now: {gone.names[iri]} ({iri.rsplit('/', 1)[-1]})"))
