"""``honorum review``: claims with their sentences, for a person to accept, reject or correct."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from honorum.cli.options import AsJson, Store, by_whom, settings_for, snapshot_of
from honorum.cli.printing import print_json

if TYPE_CHECKING:
    from honorum.pipeline.reviewing import ForReview
    from honorum.settings import Settings


def review(
    claim: Annotated[str | None, typer.Argument(metavar="[CLAIM]", help="One claim; without it, one by one.")] = None,
    *,
    accept: Annotated[bool, typer.Option("--accept", help="The source says so.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="The source does not say so.")] = False,
    correct: Annotated[
        str | None, typer.Option(metavar="JSON", help='The source says it otherwise: {"status": "former"}.')
    ] = None,
    reviewer: Annotated[str | None, typer.Option(metavar="NAME", help="Who looked; by default the login name.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many claims to show.")] = 20,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Look at the least sure claims with their sentences and say whether the source says so; the record follows."""
    from honorum.model.reviews import Outcome
    from honorum.pipeline import review as keep
    from honorum.pipeline.reviewing import to_review

    settings = settings_for(store)
    if claim is not None:
        chosen = [
            outcome
            for outcome, said in (
                (Outcome.ACCEPTED, accept),
                (Outcome.REJECTED, reject),
                (Outcome.CORRECTED, correct is not None),
            )
            if said
        ]
        if len(chosen) != 1:
            raise typer.BadParameter("Say one of --accept, --reject and --correct.")
        found = keep(claim, chosen[0], by_whom(reviewer), settings, correction=_correction(correct))
        if as_json:
            print_json(found.to_json())
        else:
            typer.echo(f"{found.claim}: {found.outcome}, by {found.reviewer}.")
        return
    if accept or reject or correct is not None:
        raise typer.BadParameter("Say which claim: `honorum review --json` shows claims with their ids.")
    waiting = to_review(snapshot_of(store), limit)
    if as_json:
        print_json([one.to_json() for one in waiting])
    elif not waiting:
        typer.echo("Every claim has been looked at.")
    else:
        name = by_whom(reviewer)
        for number, one in enumerate(waiting, start=1):
            typer.echo(f"\n{number} of {len(waiting)}")
            if not _ask(one, name, settings):
                return


def _ask(one: "ForReview", name: str, settings: "Settings") -> bool:
    """Show a claim and keep the answer; says whether to go on."""
    from honorum.errors import InputError
    from honorum.model.reviews import Outcome
    from honorum.pipeline import review as keep

    typer.echo(f"{one.title}\n  {_marked(one)}")
    typer.echo(f"{one.kind}: " + "; ".join(f"{field} {value}" for field, value in one.says.items()))
    typer.echo(f"  {one.rule}, confidence {one.confidence:g}")
    while True:
        answer = str(typer.prompt("accept, reject, correct, skip, quit? [a/r/c/s/q]")).strip().lower()[:1]
        try:
            if answer == "a":
                keep(one.claim, Outcome.ACCEPTED, name, settings)
            elif answer == "r":
                keep(one.claim, Outcome.REJECTED, name, settings)
            elif answer == "c":
                words = typer.prompt('What is otherwise, as JSON, e.g. {"status": "former"}')
                keep(one.claim, Outcome.CORRECTED, name, settings, correction=_correction(words))
            elif answer not in {"s", "q"}:
                continue
        except (InputError, typer.BadParameter) as error:
            typer.echo(str(error))
            continue
        return answer != "q"


def _marked(one: "ForReview") -> str:
    """The sentence with the quote in bold."""
    before, quote, after = one.sentence[: one.start], one.sentence[one.start : one.end], one.sentence[one.end :]
    return f"{before}{typer.style(quote, bold=True)}{after}".replace("\n", " ")


def _correction(words: str | None) -> dict[str, Any] | None:
    if words is None:
        return None
    try:
        found = json.loads(words)
    except json.JSONDecodeError as error:
        raise typer.BadParameter(f"The correction is no JSON: {error}.") from None
    if not isinstance(found, dict):
        raise typer.BadParameter('The correction must be an object, as in {"status": "former"}.')
    return found
