"""``honorum identity merge``, ``split``, ``apart`` and ``undo``: rulings on who is who."""

from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.options import AsJson, Store, by_whom, settings_for, snapshot_of
from honorum.cli.printing import print_json, printable

if TYPE_CHECKING:
    from honorum.identity.rulings import Ruling

First = Annotated[str, typer.Argument(metavar="A", help="A person, office, party or place: name, id or IRI.")]
Second = Annotated[str, typer.Argument(metavar="B", help="Another of the same kind.")]
Because = Annotated[str, typer.Option("--because", metavar="TEXT", help="The reason, for whoever reads it later.")]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who says so; by default the login name.")]

_UNSAID = "declared by hand"


def merge(
    entity: First,
    other: Second,
    *,
    because: Because = _UNSAID,
    anyway: Annotated[bool, typer.Option("--anyway", help="Even though their ids or dates of birth differ.")] = False,
    by: By = None,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Declare B to be A: all that was said of B is said of A from now on, and the record follows."""
    from honorum.pipeline.ruling import merge as rule
    from honorum.questions.identities import find_entity

    snapshot = snapshot_of(store)
    one, two = find_entity(snapshot, entity), find_entity(snapshot, other)
    settings = settings_for(store)
    _told(rule(one.id, two.id, by_whom(by), settings, reason=because, anyway=anyway), as_json=as_json)


def apart(
    entity: First,
    other: Second,
    *,
    because: Because = _UNSAID,
    by: By = None,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Declare A and B to be different: no rule will merge them, and they leave the queue."""
    from honorum.pipeline.ruling import keep_apart
    from honorum.questions.identities import find_entity

    snapshot = snapshot_of(store)
    one, two = find_entity(snapshot, entity), find_entity(snapshot, other)
    found = keep_apart(one.id, two.id, by_whom(by), settings_for(store), reason=because)
    _told(found, as_json=as_json)


def split(
    entity: First,
    *,
    mention: Annotated[
        list[str] | None, typer.Option("--mention", metavar="ID", help="A mention to take away; explain lists them.")
    ] = None,
    source: Annotated[
        list[str] | None, typer.Option("--source", metavar="ID", help="A source whose mentions to take away.")
    ] = None,
    because: Because = _UNSAID,
    by: By = None,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Take mentions away from A: they stand for somebody, or something, else from now on."""
    from honorum.pipeline.ruling import split as rule
    from honorum.questions.identities import chosen_mentions, find_entity

    snapshot = snapshot_of(store)
    one = find_entity(snapshot, entity)
    mentions = chosen_mentions(snapshot, one.id, mention or (), source or ())
    _told(rule(one.id, mentions, by_whom(by), settings_for(store), reason=because), as_json=as_json)


def undo(
    ruling: Annotated[str, typer.Argument(metavar="RULING", help="Its id, as history shows it, or: last.")],
    *,
    by: By = None,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Take a merge, a split or a keeping apart back; the record is again what it was without it."""
    from honorum.pipeline.ruling import undo as rule

    _told(rule(ruling, by_whom(by), settings_for(store)), as_json=as_json)


def _told(ruling: "Ruling", *, as_json: bool) -> None:
    from honorum.questions.identities import Ruled

    if as_json:
        print_json(Ruled(ruling).to_json())
        return
    for line in Ruled(ruling).lines():
        typer.echo(printable(line))
