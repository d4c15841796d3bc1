"""``honorum queries``: the library of named queries."""

from typing import Annotated

import typer

from honorum.cli.options import AsJson
from honorum.cli.printing import print_json


def queries(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="One query, to see what it takes and its SPARQL.")
    ] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """List the named queries that `honorum query --named NAME` asks, or show one of them."""
    from honorum.library import library, named

    if name is not None:
        query = named(name)
        if as_json:
            print_json(query.to_json())
            return
        typer.echo(f"{query.question}" + (f"\n{query.note}" if query.note else ""))
        for parameter in query.parameters:
            typer.echo(
                f"  --param {parameter.name}=… ({parameter.kind}, {parameter.default!r}): {parameter.description}"
            )
        typer.echo(f"\n{query.text.strip()}")
        return
    if as_json:
        print_json({"queries": [query.to_json() for query in library()]})
        return
    width = max(len(query.name) for query in library())
    subject = ""
    for query in library():
        if query.subject != subject:
            subject = query.subject
            typer.echo(f"{subject}:")
        typer.echo(f"  {query.name:{width}}  {query.question}")
