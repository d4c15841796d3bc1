"""``honorum neighbours``: whom and what an actor is tied to."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.options import AsJson, KnownAt, On, ShowQuery, Store, snapshot_of
from honorum.cli.printing import print_answer
from honorum.cli.ties import Follow, Together, chain_line, hop_lines, known_in_words

if TYPE_CHECKING:
    from honorum.questions.neighbours import Neighbour, Neighbourhood


def neighbours(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="A person, party, body, office or event.")],
    on: On = None,
    known_at: KnownAt = None,
    *,
    hops: Annotated[
        int, typer.Option(min=1, max=2, metavar="N", help="With 2, also whoever shares an office, party or event.")
    ] = 1,
    together: Together = False,
    follow: Follow = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, metavar="K", help="How many at most.")] = 20,
    after: Annotated[
        str | None, typer.Option(metavar="NEXT", help="Go on after the last one; the answer before says its name.")
    ] = None,
    store: Store = None,
    as_json: AsJson = False,
    show_query: ShowQuery = False,
) -> None:
    """The offices, parties, events and people around an actor, each with the quoted ties that lead there.

    Near ones come first, then those that are reached through what few share.
    """
    from honorum.questions.neighbours import neighbours as ask

    answer = ask(
        snapshot_of(store),
        actor,
        on=on,
        known_at=known_at,
        hops=hops,
        together=together,
        follow=frozenset(follow or ()),
        limit=limit,
        after=after,
    )
    print_answer(answer, _lines(answer), as_json=as_json, show_query=show_query)


def _lines(answer: "Neighbourhood") -> Iterator[str]:
    days = known_in_words(answer.on, answer.known_at)
    if not answer.total:
        yield f"Nothing is tied to {answer.actor.label}{days}."
        return
    shown = "all" if len(answer.neighbours) == answer.total else f"{len(answer.neighbours)} of them"
    yield f"{answer.actor.label}{days}: {answer.total} around within {_hops(answer.hops)}, here {shown}"
    for one in answer.neighbours:
        yield from _neighbour(one)
    if answer.next:
        yield f"There are more: go on with --after {answer.next}"


def _neighbour(one: "Neighbour") -> Iterator[str]:
    if one.distance == 1:
        yield f"  {one.thing.label}"
        for chain in one.chains:
            yield from hop_lines(chain.hops, "    ")
        left, what = one.ways - len(one.chains), "tie"
    else:
        yield f"  {one.thing.label} ({_hops(one.distance)})"
        for chain in one.chains:
            yield f"    {chain_line(chain)}"
            yield from hop_lines(chain.hops, "      ")
        left, what = one.ways - len(one.chains), "way"
    if left > 0:
        yield f"    and {left} more {what if left == 1 else what + 's'}"


def _hops(number: int) -> str:
    return "1 hop" if number == 1 else f"{number} hops"
