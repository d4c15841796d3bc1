"""``honorum check``: is the store what it promises to be?"""

from typing import Annotated

import typer

from honorum.cli.ending import end_with_refusals
from honorum.cli.options import AsJson, Store, snapshot_of


def check(
    full: Annotated[bool, typer.Option("--full", help="Hold the whole record against its shapes as well.")] = False,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Check that every quote stands in its article and every fact has its claims; exit code 1 if something is wrong."""
    import json

    from honorum.pipeline import check as look

    report = look(snapshot_of(store), full=full)
    if as_json:
        typer.echo(json.dumps(report.to_json(), ensure_ascii=False, indent=2))
    else:
        shapes = f", {report.units} offices, persons and events against the shapes" if full else ""
        typer.echo(f"Looked at {report.quotes} quotes and {report.derived} ties to claims{shapes}.")
        for fault in report.faults:
            typer.echo(f"{fault.node}\n  {fault.message}")
            for claim in fault.claims:
                typer.echo(f"    {claim}")
        typer.echo("Nothing is wrong." if not report.faults else f"Wrong: {len(report.faults)}.")
    end_with_refusals(bool(report.faults))
