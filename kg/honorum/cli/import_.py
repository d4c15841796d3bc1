"""``honorum import``: tables of office holders into the graph."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.ending import end_with_refusals
from honorum.cli.options import AllowRemovals, AsJson, Jobs, Store, day, processors, settings_for
from honorum.cli.printing import print_json, printable

if TYPE_CHECKING:
    from honorum.pipeline import ImportReport

_SHOWN = 20


def import_(
    form: Annotated[
        str,
        typer.Argument(metavar="FORMAT", help="peppercat, scrapers, popolo, congress, parlparse, ftm, csv."),
    ],
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A file or a folder.")],
    dataset: Annotated[str | None, typer.Option(metavar="NAME", help="What the data set is called.")] = None,
    recorded: Annotated[
        date | None, typer.Option(parser=day, metavar="DATE", help="Day on which the data count as known; today.")
    ] = None,
    mapping: Annotated[
        Path | None, typer.Option(metavar="FILE", help="For csv: a YAML file that says which column is what.")
    ] = None,
    *,
    allow_removals: AllowRemovals = False,
    jobs: Jobs = None,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Add open data on office holders to the graph, row by row, each with the row as its evidence."""
    from honorum.cli.progress import steps
    from honorum.importing import FORMATS
    from honorum.pipeline import import_dataset

    if form not in FORMATS:
        raise typer.BadParameter(f"There is no format {form!r}. Choose one of: {', '.join(sorted(FORMATS))}.")

    with steps() as told:
        report = import_dataset(
            form,
            path,
            settings_for(store),
            dataset=dataset,
            mapping=mapping,
            recorded=datetime.combine(recorded, time(), UTC) if recorded else None,
            allow_removals=allow_removals,
            jobs=processors(jobs),
            progress=told,
        )
    if as_json:
        print_json(report.to_json())
    else:
        typer.echo(
            f"Data sets: {report.datasets:,} new, {report.unchanged:,} known already. "
            f"Facts: {report.facts:,}, and {report.quarantined:,} set aside in quarantine."
        )
        for reason, times in report.reasons.most_common():
            typer.echo(printable(f"Set aside {times:,}: {reason}"), err=True)
        for line in _changes(report):
            typer.echo(printable(line))
        for refused in report.refused[:_SHOWN]:
            typer.echo(printable(f"Refused: {refused.path}: {refused.reason}"), err=True)
        if len(report.refused) > _SHOWN:
            typer.echo(f"… and {len(report.refused) - _SHOWN:,} more; --json lists all.", err=True)
    end_with_refusals(bool(report.refused))


def _changes(report: "ImportReport") -> Iterator[str]:
    """What newer versions say otherwise than older ones, and what became of tenures."""
    for version in report.versions:
        place = (
            "is older than the version in force, which" if version.late else "takes the place of an older version. It"
        )
        yield (
            f"{version.dataset} {place} says {len(version.added):,} things more, {len(version.changed):,} otherwise "
            f"({version.closed:,} of them have an end now) and {len(version.dropped):,} no longer."
        )
        said = [f"  no longer: {said}" for said in version.dropped]
        said += [f"  otherwise: {after}" for _, after in version.changed]
        yield from said[:_SHOWN]
        if len(said) > _SHOWN:
            yield f"  … and {len(said) - _SHOWN:,} more; --json lists all."
    tenures = report.tenures
    yield (
        f"The record: {len(tenures.added):,} tenures new, {len(tenures.changed):,} with other dates, "
        f"{len(tenures.dropped):,} gone."
    )
