"""``honorum rank``: which sources the record follows where two cannot both be right."""

from pathlib import Path
from typing import Annotated

import typer

from honorum.cli.options import AsJson, Store, settings_for, snapshot_of
from honorum.cli.printing import print_json


def rank(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="A ranking in YAML; without it the one in force is shown.", dir_okay=False),
    ] = None,
    *,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Show the ranking of sources, or set it from a file and derive the record anew."""
    from honorum.pipeline import rank as run
    from honorum.pipeline.ranking_file import read_ranking_file
    from honorum.rdf.ranking import read_ranking

    units = None
    if file is not None:
        units = run(read_ranking_file(file), settings_for(store))
    snapshot = snapshot_of(store)
    ranking = read_ranking(snapshot, snapshot.names)
    if as_json:
        print_json({"ranking": ranking.to_json(), "units": units})
        return
    if units is not None:
        typer.echo(f"The record was derived anew: {units:,} entities and events.")
    for place, line in enumerate(ranking.lines, start=1):
        asked = ", ".join(f"{name} {value}" for name, value in line.to_json().items() if name != "complete")
        typer.echo(f"{place}. {asked}{' (leaves nobody out)' if line.complete else ''}")
