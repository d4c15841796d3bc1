"""``honorum officials``: the public officials of a place, for compliance."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.options import AsJson, KnownAt, On, ShowQuery, Store, snapshot_of
from honorum.cli.printing import evidence_lines, print_answer, time_in_words

if TYPE_CHECKING:
    from honorum.questions.officials import Lens, Official, OfficialsAnswer

EndedWithin = Annotated[
    float | None,
    typer.Option(
        metavar="YEARS",
        min=0,
        max=1000,
        help="Hide offices that ended longer ago; they are counted and stay in the record.",
    ),
]
Recent = Annotated[
    int, typer.Option(metavar="DAYS", min=0, max=36500, help="How old the last evidence of somebody in office may be.")
]


def officials(
    place: Annotated[str, typer.Argument(metavar="PLACE", help="A country, region, city or body.")],
    on: On = None,
    known_at: KnownAt = None,
    standing: Annotated[
        list[str] | None, typer.Option(help="Only these: current, ended, upcoming, unknown; may be given again.")
    ] = None,
    role: Annotated[list[str] | None, typer.Option(help="Only these roles, such as minister.")] = None,
    scope: Annotated[
        list[str] | None, typer.Option(help="Only these: national, regional, local, international.")
    ] = None,
    ended_within: EndedWithin = None,
    recent: Recent = 365,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 100,
    after: Annotated[str | None, typer.Option(metavar="NEXT", help="Where to go on: from the part before.")] = None,
    *,
    store: Store = None,
    as_json: AsJson = False,
    show_query: ShowQuery = False,
) -> None:
    """Who is or was a public official of a place: class, whether it goes on, and the rule that decided."""
    from dataclasses import replace

    from honorum.questions.officials import officials as ask

    lens = replace(
        lens_of(on, known_at, ended_within, recent),
        standings=frozenset(standing or ()),
        roles=frozenset(role or ()),
        scopes=frozenset(scope or ()),
    )
    answer = ask(snapshot_of(store), place, lens, limit=limit, after=after)
    print_answer(answer, official_lines(answer, f"Public officials of {place}"), as_json=as_json, show_query=show_query)


def lens_of(on: date | None, known_at: date | None, ended_within: float | None, recent: int) -> "Lens":
    """The lens that options ask for; as of today, if no day is given."""
    from honorum.questions.officials import Lens

    cut_off = None if ended_within is None else timedelta(days=round(ended_within * 365.25))
    return Lens(on or datetime.now(UTC).date(), cut_off, timedelta(days=recent), known_at=known_at)


def official_lines(answer: "OfficialsAnswer", title: str) -> Iterator[str]:
    """The answer for people: each office with its class, how it stands, and why."""
    yield f"{title}, as of {answer.on}" + (f", as known on {answer.known_at}" if answer.known_at else "")
    for one in answer.officials:
        yield from _lines(one)
    if not answer.officials:
        yield "  None is known."
    if answer.hidden:
        yield f"  Hidden by the cut-off, still in the record: {answer.hidden}."
    if answer.next:
        yield f"  There are more: --after {answer.next}"


def _lines(one: "Official") -> Iterator[str]:
    status = "" if one.status == "regular" else f" ({one.status})"
    doubt = "; disputed: the record follows others" if one.disputed else ""
    yield f"  {one.person.label}, {one.office.label}{status}: {one.finding.standing}{doubt}"
    yield f"    {one.office.scope} {one.office.role}; {one.finding.because}; {time_in_words(one.bounds)}"
    yield from evidence_lines(one.evidence, "    ")
