"""The command line: ``honorum COMMAND``. Each command has a file of its own; here they are only put together."""

import typer

from honorum.cli.backup import backup
from honorum.cli.career import career
from honorum.cli.changes import changes
from honorum.cli.check import check
from honorum.cli.demo import demo
from honorum.cli.ending import ending_well
from honorum.cli.evaluate import evaluate
from honorum.cli.export import export
from honorum.cli.extract import extract
from honorum.cli.identity import identity
from honorum.cli.import_ import import_
from honorum.cli.ingest import ingest
from honorum.cli.neighbours import neighbours
from honorum.cli.officials import officials
from honorum.cli.path import path
from honorum.cli.program import program
from honorum.cli.queries import queries
from honorum.cli.query import query
from honorum.cli.rank import rank
from honorum.cli.rebuild import rebuild
from honorum.cli.restore import restore
from honorum.cli.review import review
from honorum.cli.serve import serve
from honorum.cli.shared import shared
from honorum.cli.snapshot import snapshot
from honorum.cli.who import who
from honorum.cli.withdraw import withdraw

app = typer.Typer(
    name="honorum",
    help="Who held which office on which day, with the quoted words of the sources.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(program)

for _command in (
    demo,
    ingest,
    import_,
    extract,
    evaluate,
    who,
    career,
    officials,
    path,
    neighbours,
    shared,
    query,
    queries,
    export,
    changes,
    check,
    review,
    withdraw,
    rank,
    rebuild,
    snapshot,
    backup,
    restore,
    serve,
):
    app.command(_command.__name__.rstrip("_"))(_command)
app.add_typer(identity)


def main() -> None:
    """Run the command that the user typed, and end with 0 (done), 1 (some refused), 2 (usage) or 3 (cannot)."""
    with ending_well():
        app(prog_name="honorum")
