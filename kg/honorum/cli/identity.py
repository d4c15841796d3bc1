"""``honorum identity``: who is who, why the graph thinks so, and how to correct it."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from honorum.cli.identity_rulings import apart, merge, split, undo
from honorum.cli.options import AsJson, Store, snapshot_of
from honorum.cli.printing import print_json, printable

if TYPE_CHECKING:
    from honorum.questions.identities import Mentioned
    from honorum.store import Snapshot

identity = typer.Typer(name="identity", help="Who is who: explain, merge, split, undo.", no_args_is_help=True)


def explain(
    entity: Annotated[str, typer.Argument(metavar="A", help="A person, office, party or place: name, id or IRI.")],
    other: Annotated[str | None, typer.Argument(metavar="[B]", help="Another; without it, A alone.")] = None,
    *,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Why A and B are two, or one; without B, which mentions stand for A, and why each of them does."""
    from honorum.questions.identities import explain_pair, find_entity, mentions_of

    snapshot = snapshot_of(store)
    one = find_entity(snapshot, entity)
    two = find_entity(snapshot, other) if other is not None else one
    if one.id == two.id:
        found = mentions_of(snapshot, one.id)
        if as_json:
            print_json({"entity": one.id, "label": one.label, "mentions": [each.to_json() for each in found]})
            return
        typer.echo(printable(f"{one.label} <{one.id}>: {len(found)} {'mention' if len(found) == 1 else 'mentions'}"))
        for each in found:
            _print_mention(each)
        return
    answer = explain_pair(snapshot, one, two)
    if as_json:
        print_json(answer.to_json())
        return
    for line in answer.lines():
        typer.echo(printable(line))


def history(
    entity: Annotated[str | None, typer.Argument(metavar="[A]", help="One entity; without it, all.")] = None,
    *,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Which entities were declared one or kept apart, by whom and why, and what was undone; the latest last."""
    from honorum.questions.identities import find_entity
    from honorum.questions.identities import history as ask

    snapshot = snapshot_of(store)
    found = ask(snapshot, find_entity(snapshot, entity).id if entity is not None else None)
    if as_json:
        print_json([ruling.to_json() for ruling in found])
        return
    if not found:
        typer.echo("Nobody has ruled on that yet.")
    for ruling in found:
        for line in ruling.lines():
            typer.echo(printable(line))


def queue(
    *,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Only person, party, organization, office, event and so on.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 20,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Pairs that may be one, the likeliest first, and before them the findings that contradict each other."""
    from honorum.errors import UnknownChoice
    from honorum.identity.doubts import KINDS, doubts

    if kind is not None and kind not in KINDS:
        raise UnknownChoice("kind of entity", kind, KINDS)
    snapshot = snapshot_of(store)
    found = doubts(snapshot, snapshot.names, kind)
    if as_json:
        print_json([_doubt(snapshot, one) for one in found[:limit]])
        return
    waiting = "1 pair waits." if len(found) == 1 else f"{len(found):,} pairs wait."
    typer.echo(waiting if found else "Nothing waits.")
    for one in found[:limit]:
        told = _doubt(snapshot, one)
        score = "" if one.score is None else f", {one.score:+g} bits"
        what = "contradiction" if one.contradiction else "unsure"
        typer.echo(printable(f"{told['labels'][0]} <{told['ids'][0]}> · {told['labels'][1]} <{told['ids'][1]}>"))
        typer.echo(printable(f"  {what}{score}: {one.reason}"))


def _doubt(snapshot: "Snapshot", one: Any) -> dict[str, Any]:
    from honorum.questions.identities import label_of

    pair = (one.entity, one.other)
    return {
        "ids": [iri.split("/id/", 1)[-1] for iri in pair],
        "entities": list(pair),
        "labels": [label_of(snapshot, iri) for iri in pair],
        "reason": one.reason,
        "score": one.score,
        "contradiction": one.contradiction,
    }


def _print_mention(mention: "Mentioned") -> None:
    typer.echo(printable(f"  {mention.name}, in {mention.source}"))
    typer.echo(printable(f"    <{mention.id}> {mention.reason}"))


for _command in (explain, merge, split, apart, undo, history, queue):
    identity.command(_command.__name__)(_command)
