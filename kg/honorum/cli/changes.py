"""``honorum changes``: what the record says otherwise than before, and why."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.options import AsJson, ShowQuery, Store, day, snapshot_of
from honorum.cli.printing import print_answer, time_in_words

if TYPE_CHECKING:
    from honorum.questions.changes import ChangesAnswer

_A_WEEK = timedelta(days=7)


def changes(
    since: Annotated[
        date | None, typer.Option(metavar="DATE", parser=day, help="The first day to look at; by default a week ago.")
    ] = None,
    *,
    store: Store = None,
    as_json: AsJson = False,
    show_query: ShowQuery = False,
) -> None:
    """What came into the record of offices, left it or changed, and the sources that are the reason."""
    from honorum.questions.changes import changes as ask

    first = since or datetime.now(UTC).date() - _A_WEEK
    answer = ask(snapshot_of(store), first)
    print_answer(answer, _lines(answer), as_json=as_json, show_query=show_query)


def _lines(answer: "ChangesAnswer") -> Iterator[str]:
    yield f"Since {answer.since}: {len(answer.changes)} changes"
    for change in answer.changes:
        yield f"  {change.kind}: {change.person.label}, {change.office.label}"
        if change.before is not None:
            yield f"    was: {time_in_words(change.before)}"
        if change.after is not None:
            yield f"    is: {time_in_words(change.after)}"
        for reason in change.reasons:
            yield f"    {reason.event}: {reason.source.title or reason.source.id}"
