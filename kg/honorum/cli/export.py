"""``honorum export``: the record for other tools."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.options import KnownAt, On, Store, snapshot_of

if TYPE_CHECKING:
    from honorum.store import Snapshot


def export(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="gexf, graphml, csv, nquads, and what else there is.")],
    out: Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="The file to write, or - to print.")],
    on: On = None,
    place: Annotated[str | None, typer.Option(metavar="PLACE", help="Only what belongs to that place.")] = None,
    known_at: KnownAt = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="Ties of a network: tenure, membership, relationship, participation."),
    ] = None,
    *,
    store: Store = None,
) -> None:
    """Write the record for Gephi, R, a spreadsheet or another graph database."""
    from honorum.exporting import FORMATS, Choices, TieKind
    from honorum.exporting import export as write

    if form not in FORMATS:
        raise typer.BadParameter(f"There is no format {form!r}. Choose one of: {', '.join(sorted(FORMATS))}.")
    try:
        kinds = {TieKind(name) for name in kind or ()}
    except ValueError as error:
        raise typer.BadParameter(f"{error}; choose from: {', '.join(TieKind)}.") from error
    graph = snapshot_of(store)
    chosen = Choices(on=on, known_at=known_at, place=_place(graph, place))
    if kinds:
        chosen = Choices(chosen.on, chosen.known_at, chosen.place, frozenset(kinds))
    if out == "-":
        write(form, graph, sys.stdout.buffer, chosen)
        return
    target = Path(out)
    draft = target.with_name(target.name + ".part")
    try:
        with draft.open("wb") as file:
            write(form, graph, file, chosen)
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    typer.echo(f"{target}: {target.stat().st_size:,} bytes, from snapshot {graph.name}.", err=True)


def _place(graph: "Snapshot", name: str | None) -> str | None:
    if name is None:
        return None
    from honorum.questions.search import find_among

    return find_among(graph, ("place", "organization"), name).id
