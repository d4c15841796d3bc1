"""``honorum shared``: what two or more actors are all tied to."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.options import AsJson, KnownAt, On, ShowQuery, Store, snapshot_of
from honorum.cli.printing import print_answer
from honorum.cli.ties import Follow, hop_lines, known_in_words

if TYPE_CHECKING:
    from honorum.questions.shared import SharedAnswer, SharedThing

_AT_ONCE = {
    "certain": " (certainly at one time)",
    "possible": " (possibly at one time)",
    "no": " (not at one time)",
}


def shared(
    actors: Annotated[
        list[str], typer.Argument(metavar="ACTOR…", help="Two or more persons, parties, bodies, events.")
    ],
    on: On = None,
    known_at: KnownAt = None,
    *,
    together: Annotated[
        bool, typer.Option("--together", help="Only where all of them may have been on one day.")
    ] = False,
    follow: Follow = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, metavar="K", help="How many at most.")] = 20,
    store: Store = None,
    as_json: AsJson = False,
    show_query: ShowQuery = False,
) -> None:
    """The offices, bodies, parties, events and people that two or more actors share, and their ties to each other.

    What few share comes first. Each tie has its time and the words of its sources.
    """
    from honorum.questions.shared import shared as ask

    answer = ask(
        snapshot_of(store),
        actors,
        on=on,
        known_at=known_at,
        together=together,
        follow=frozenset(follow or ()),
        limit=limit,
    )
    print_answer(answer, _lines(answer), as_json=as_json, show_query=show_query)


def _lines(answer: "SharedAnswer") -> Iterator[str]:
    names = ", ".join(one.label for one in answer.actors)
    yield f"{names}{known_in_words(answer.on, answer.known_at)}"
    if not answer.total and not answer.total_direct:
        yield "  They share nothing that sources tell of."
    if answer.direct:
        yield "  Tied to each other:"
        yield from hop_lines(answer.direct, "    ")
        yield from _more(answer.total_direct - len(answer.direct), "    ")
    for one in answer.shared:
        yield from _thing(one)
    yield from _more(answer.total - len(answer.shared), "  ")


def _thing(one: "SharedThing") -> Iterator[str]:
    yield f"  {one.thing.label}{_AT_ONCE.get(str(one.at_once), '')}"
    for belonging in one.actors:
        for chain in belonging.chains:
            yield from hop_lines(chain.hops, "    ")
        if belonging.ways > len(belonging.chains):
            yield f"    and {belonging.ways - len(belonging.chains)} more ties of {belonging.actor.label}"


def _more(left: int, indent: str) -> Iterator[str]:
    """Say that something is not shown."""
    if left > 0:
        yield f"{indent}and {left} more: ask with a higher --limit"
