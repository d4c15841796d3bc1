"""``honorum path``: how two actors are tied."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.options import AsJson, KnownAt, On, ShowQuery, Store, snapshot_of
from honorum.cli.printing import print_answer
from honorum.cli.ties import Follow, Together, chain_line, hop_lines, known_in_words

if TYPE_CHECKING:
    from honorum.questions.paths import PathsAnswer


def path(
    start: Annotated[str, typer.Argument(metavar="A", help="A person, party, body or event.")],
    end: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    on: On = None,
    known_at: KnownAt = None,
    *,
    together: Together = False,
    successive: Annotated[
        bool,
        typer.Option(
            "--successive", help="--together, and what each shared with the one before and after at one time."
        ),
    ] = False,
    follow: Follow = None,
    avoid_kind: Annotated[list[str] | None, typer.Option(metavar="KIND", help="No ties of this kind.")] = None,
    avoid: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Not through this office, body, party, person, event or place."),
    ] = None,
    max_hops: Annotated[int, typer.Option(min=1, max=12, metavar="N", help="The longest chain.")] = 6,
    limit: Annotated[int, typer.Option(min=1, max=1000, metavar="K", help="The number of chains.")] = 5,
    store: Store = None,
    as_json: AsJson = False,
    show_query: ShowQuery = False,
) -> None:
    """The shortest chains of offices, parties, events and ties between two actors, each hop quoted."""
    from honorum.questions.paths import paths

    answer = paths(
        snapshot_of(store),
        start,
        end,
        on=on,
        known_at=known_at,
        together=together,
        successive=successive,
        follow=frozenset(follow or ()),
        avoid_kinds=frozenset(avoid_kind or ()),
        avoid=tuple(avoid or ()),
        max_hops=max_hops,
        limit=limit,
    )
    print_answer(answer, _lines(answer), as_json=as_json, show_query=show_query)


def _lines(answer: "PathsAnswer") -> Iterator[str]:
    ends = f"{answer.start.label} and {answer.end.label}"
    known = known_in_words(None, answer.known_at)
    if answer.start.id == answer.end.id:
        yield f"{answer.start.label} is meant both times, so there is no chain to look for."
    elif not answer.paths:
        yield f"Nothing ties {ends} within {answer.max_hops} hops{known}."
    elif known:
        yield f"{ends}{known}"
    for number, chain in enumerate(answer.paths, start=1):
        hops = "1 hop" if len(chain.hops) == 1 else f"{len(chain.hops)} hops"
        yield f"{number}. {chain_line(chain)} ({hops})"
        yield from hop_lines(chain.hops, "   ")
