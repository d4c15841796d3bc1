"""``honorum query``: any question in SPARQL."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from honorum.cli.options import AsJson, Kept, ShowQuery, Store, settings_for, snapshot_of
from honorum.cli.printing import printable

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions

    from honorum.store import Snapshot

_UNBOUNDED = 10_000


class Form(StrEnum):
    """How the result is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    XML = "xml"
    TURTLE = "turtle"


def query(
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE|-]", help="A file with SPARQL, or - for standard input.")
    ] = None,
    named: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="A query of the library in place of a file; see `honorum queries`."),
    ] = None,
    param: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="A value for a parameter of the named query.")
    ] = None,
    form: Annotated[Form, typer.Option("--format", help="How the result is written.")] = Form.TABLE,
    snapshot: Kept = None,
    *,
    store: Store = None,
    as_json: AsJson = False,
    show_query: ShowQuery = False,
) -> None:
    """Ask the record in SPARQL; GRAPH reaches the sources. The result of CONSTRUCT and DESCRIBE is a graph."""
    from pyoxigraph import QueryBoolean, QuerySolutions

    from honorum.errors import MalformedQuery

    if (file is None) == (named is None):
        raise typer.BadParameter("Give a file with SPARQL, or --named with the name of a query; not both.")
    if file is not None:
        if param:
            raise typer.BadParameter("--param gives values to a query of the library; name it with --named.")
        text = _read(file, settings_for(store).query_nesting)
        asked = snapshot_of(store, snapshot)
    else:
        asked = snapshot_of(store, snapshot)
        text = _of_the_library(named or "", param or [], asked)
    result = asked.run(text)
    if show_query:
        typer.echo(text.rstrip() + "\n", err=as_json or form is not Form.TABLE)
    chosen = Form.JSON if as_json else form
    try:
        if not isinstance(result, QuerySolutions | QueryBoolean):
            _write_graph(result, chosen)
        elif chosen is Form.TURTLE:
            raise typer.BadParameter("SELECT and ASK give no graph. Choose table, json, csv, tsv or xml.")
        elif chosen is not Form.TABLE:
            _write_rows(result, chosen)
        elif isinstance(result, QuerySolutions):
            _print_table(result)
        else:
            typer.echo("yes" if result else "no")
    except (RuntimeError, ValueError) as error:
        raise MalformedQuery(f"it failed while it ran: {error}") from error


def _read(file: str, deepest: int) -> str:
    from honorum.errors import UnreadableDocument
    from honorum.store.guard import examine

    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(file, "is not written in UTF-8.") from error
    examine(text, longest=len(text), deepest=deepest)
    return text


def _of_the_library(name: str, given: list[str], graph: "Snapshot") -> str:
    """A query of the library with the values of its parameters in it."""
    from honorum.library import bound, resolved, written_out
    from honorum.library import named as find
    from honorum.questions.search import index_of

    parts = [one.partition("=") for one in given]
    if any(not equals for _, equals, _ in parts):
        raise typer.BadParameter("Write a value as --param NAME=VALUE.")
    query = find(name)
    values = bound(query, resolved(query, {key: value for key, _, value in parts}, index_of(graph)))
    return written_out(query, values)


def _write_rows(result: Any, form: Form) -> None:
    from pyoxigraph import QueryResultsFormat

    forms = {
        Form.JSON: QueryResultsFormat.JSON,
        Form.CSV: QueryResultsFormat.CSV,
        Form.TSV: QueryResultsFormat.TSV,
        Form.XML: QueryResultsFormat.XML,
    }
    result.serialize(sys.stdout.buffer, forms[form])
    if form in {Form.JSON, Form.XML}:
        typer.echo()


def _write_graph(result: Any, form: Form) -> None:
    from pyoxigraph import RdfFormat, serialize

    from honorum.rdf.terms import PREFIXES

    forms = {
        Form.TABLE: RdfFormat.TURTLE,
        Form.TURTLE: RdfFormat.TURTLE,
        Form.JSON: RdfFormat.JSON_LD,
        Form.XML: RdfFormat.RDF_XML,
    }
    if form not in forms:
        raise typer.BadParameter("CONSTRUCT and DESCRIBE give a graph. Choose turtle, json or xml.")
    serialize(result, sys.stdout.buffer, forms[form], prefixes=PREFIXES)


def _print_table(result: "QuerySolutions") -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for variable in result.variables:
        table.add_column(variable.value, overflow="fold")
    for solution in result:
        table.add_row(*(Text(_cell(term)) for term in solution))
    console = Console(width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else _UNBOUNDED)
    with console.capture() as printed:
        console.print(table)
    for line in printed.get().strip("\n").splitlines():
        typer.echo(line.rstrip())
    typer.echo("1 row" if table.row_count == 1 else f"{table.row_count} rows")


def _cell(term: Any) -> str:
    return "" if term is None else printable(str(getattr(term, "value", term)).replace("\n", " "))
