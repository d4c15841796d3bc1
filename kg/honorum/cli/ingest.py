"""``honorum ingest``: articles into the graph."""

from pathlib import Path
from typing import Annotated

import typer

from honorum.cli.ending import end_with_refusals
from honorum.cli.options import AsJson, Extractor, Fields, Published, ReadBy, Store, field_names, settings_for
from honorum.cli.printing import print_json, printable


def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input.")],
    published: Published = None,
    url: Annotated[str | None, typer.Option(help="Address of the document.")] = None,
    fields: Fields = None,
    extractor: ReadBy = Extractor.RULES,
    jobs: Annotated[int, typer.Option(min=1, metavar="N", help="Processes that read at the same time.")] = 1,
    *,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Read articles (text, HTML, feeds, JSON lines, web archives) and add what they say to the graph."""
    from honorum.cli.progress import progress
    from honorum.pipeline import ingest as run

    with progress("articles") as told:
        report = run(
            paths,
            settings_for(store),
            published=published.isoformat() if published else None,
            url=url,
            fields=field_names(fields),
            extractor=extractor.value,
            jobs=jobs,
            progress=told,
        )
    if as_json:
        print_json(report.to_json())
    else:
        typer.echo(
            f"Articles: {report.documents:,} new, {report.unchanged:,} known already. "
            f"Facts: {report.facts:,}, and {report.quarantined:,} set aside in quarantine."
        )
        if report.not_extracted:
            typer.echo(f"Stored without facts, since no rules know their language: {len(report.not_extracted):,}.")
        if report.spent:
            typer.echo(f"The language model: {report.spent}.")
        for refused in report.refused:
            typer.echo(printable(f"Refused: {refused.path}: {refused.reason}"), err=True)
    end_with_refusals(bool(report.refused))
