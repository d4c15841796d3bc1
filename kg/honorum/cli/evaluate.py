"""``honorum evaluate``: how well articles are read."""

from pathlib import Path
from typing import Annotated

import typer

from honorum.cli.options import AsJson, Store, snapshot_of
from honorum.cli.printing import print_json


def evaluate(
    gold: Annotated[
        Path | None, typer.Argument(metavar="[GOLD_DIR]", help="Annotated articles: NAME.txt with NAME.json.")
    ] = None,
    *,
    texts: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where annotations hold no texts: one JSON object a line with id and text."),
    ] = None,
    errors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write each missed and each wrong fact with its sentence here.")
    ] = None,
    kinds: Annotated[list[str] | None, typer.Option("--type", metavar="TYPE", help="Only facts of this type.")] = None,
    rules: Annotated[bool, typer.Option("--rules", help="Also tell how often each rule was right.")] = False,
    reviews: Annotated[bool, typer.Option("--reviews", help="Count what people said with `honorum review`.")] = False,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Compare the facts that rules find with facts made by hand: precision, recall and F1, by type of fact."""
    if reviews:
        _of_reviews(store, as_json=as_json)
        return
    if gold is None:
        raise typer.BadParameter("Name a folder of annotated articles, or say --reviews.")
    from honorum import evaluation
    from honorum.extraction.rules import RuleExtractor

    found = evaluation.evaluate(gold, RuleExtractor().read, kinds or (), texts)
    if errors is not None:
        errors.write_text(evaluation.errors(found), encoding="utf-8")
    if as_json:
        print_json(evaluation.as_dict(found))
        return
    typer.echo(evaluation.table(found), nl=False)
    if rules:
        typer.echo(f"\n{evaluation.rules_table(found)}", nl=False)


def _of_reviews(store: Path | None, *, as_json: bool) -> None:
    from honorum.pipeline.reviewing import outcomes

    counted = outcomes(snapshot_of(store))
    if as_json:
        print_json({rule: {"accepted": right, "reviewed": seen} for rule, (right, seen) in counted.items()})
        return
    for rule, (right, seen) in counted.items():
        typer.echo(f"{rule:40} {right:5} of {seen:5} accepted")
    if not counted:
        typer.echo("Nobody has reviewed a claim yet: `honorum review` shows them.")
