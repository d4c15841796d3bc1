"""``honorum export``: the record for other tools."""

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from honorum.cli.options import Kept, KnownAt, On, Store, day, snapshot_of

if TYPE_CHECKING:
    from honorum.store import Snapshot


def export(
    form: Annotated[
        str,
        typer.Argument(metavar="FORMAT", help="gexf, graphml, csv, parquet, measures, nquads, jsonld, popolo, ftm."),
    ],
    out: Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="The file to write, or - to print.")],
    on: On = None,
    place: Annotated[str | None, typer.Option(metavar="PLACE", help="Only what belongs to that place.")] = None,
    known_at: KnownAt = None,
    since: Annotated[
        date | None, typer.Option("--from", metavar="DATE", parser=day, help="Only what was so on that day or later.")
    ] = None,
    until: Annotated[
        date | None, typer.Option(metavar="DATE", parser=day, help="Only what was so on that day or earlier.")
    ] = None,
    min_sources: Annotated[int, typer.Option(metavar="N", min=1, help="Only what at least so many sources tell.")] = 1,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND", help="Ties of a network: tenure, membership, relationship, participation, succession."
        ),
    ] = None,
    projection: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="What a network joins: all, person-office, person-party, person-person, events."
        ),
    ] = "all",
    largest_group: Annotated[
        int, typer.Option(metavar="N", min=2, help="Join no two persons by what more than so many shared.")
    ] = 500,
    window: Annotated[
        int | None,
        typer.Option(metavar="YEARS", min=1, help="Of measures: how many years together; one, if none."),
    ] = None,
    snapshot: Kept = None,
    *,
    layout: Annotated[bool, typer.Option("--layout", help="Give the nodes of a network coordinates.")] = False,
    certain: Annotated[bool, typer.Option("--certain", help="Only what was surely so, not what possibly was.")] = False,
    store: Store = None,
) -> None:
    """Write the record for Gephi, R, a spreadsheet or another graph database.

    Beside a table as CSV goes FILE-metadata.json, which says what each column means. `measures` is such a table too:
    degree, betweenness and community of each node of a network, year by year.
    """
    from honorum.exporting import DICTIONARIES, FORMATS, Choices, Projection, TieKind, dictionary
    from honorum.exporting import export as write

    if form not in FORMATS:
        raise typer.BadParameter(f"There is no format {form!r}. Choose one of: {', '.join(sorted(FORMATS))}.")
    try:
        kinds = frozenset(TieKind(name) for name in kind or ())
    except ValueError as error:
        raise typer.BadParameter(f"{error}; choose from: {', '.join(TieKind)}.") from error
    if projection not in list(Projection):
        raise typer.BadParameter(f"There is no projection {projection!r}. Choose one of: {', '.join(Projection)}.")
    graph = snapshot_of(store, snapshot)
    chosen = Choices(
        on=on,
        known_at=known_at,
        place=_place(graph, place),
        kinds=kinds or None,
        since=since,
        until=until,
        certain=certain,
        min_sources=min_sources,
        projection=Projection(projection),
        layout=layout,
        largest_group=largest_group,
        window=window,
    )
    if out == "-":
        write(form, graph, sys.stdout.buffer, chosen)
        return
    target = Path(out)
    _write_whole(target, lambda file: write(form, graph, file, chosen))
    if form in DICTIONARIES:
        beside = target.with_name(f"{target.name}-metadata.json")
        _write_whole(beside, lambda file: dictionary(graph, file, chosen, target.name, form))
    typer.echo(f"{target}: {target.stat().st_size:,} bytes, from snapshot {graph.name}.", err=True)


def _write_whole(target: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write a file under another name first, so that a half-written one never stays under its own."""
    draft = target.with_name(target.name + ".part")
    try:
        with draft.open("wb") as file:
            write(file)
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def _place(graph: "Snapshot", name: str | None) -> str | None:
    if name is None:
        return None
    from honorum.questions.search import find_among

    return find_among(graph, ("place", "organization"), name).id
