"""``honorum evaluate``: how well articles are read."""

from pathlib import Path
from typing import Annotated

import typer

from honorum.cli.options import AsJson
from honorum.cli.printing import print_json


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Annotated articles: NAME.txt with NAME.json.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Compare the facts that rules find with facts made by hand: precision, recall and F1, by type of fact."""
    from honorum.evaluation import as_dict, table
    from honorum.evaluation import evaluate as compare
    from honorum.extraction.rules import RuleExtractor

    found = compare(gold, RuleExtractor().read)
    if as_json:
        print_json(as_dict(found))
    else:
        typer.echo(table(found), nl=False)
