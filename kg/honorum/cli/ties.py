"""Ties and chains of ties as lines for people, and the options that commands about them share."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.printing import evidence_lines, time_in_words

if TYPE_CHECKING:
    from honorum.questions.hops import Hop, Path

Together = Annotated[
    bool, typer.Option("--together", help="Only through people who may have been there at the same time.")
]
Follow = Annotated[
    list[str] | None,
    typer.Option(
        metavar="KIND",
        help="Only ties of this kind: tenure, membership, relationship, participation, result, contention, succession, "
        "partOf.",
    ),
]


def chain_line(chain: "Path") -> str:
    """A chain in one line: the names it leads through."""
    return f"{chain.hops[0].start.label} → {' → '.join(hop.end.label for hop in chain.hops)}"


def hop_lines(hops: Iterable["Hop"], indent: str) -> Iterator[str]:
    """Each hop with its time, and its words below it."""
    from honorum.questions.clauses import when

    for hop in hops:
        if hop.kind == "succession":  # a moment, not a time that goes on
            time = when(hop.kind, hop.bounds)
        else:
            time = "" if hop.kind == "partOf" else f": {time_in_words(hop.bounds)}"
        yield f"{indent}{hop.label}{time}"
        yield from evidence_lines(hop.evidence, indent + "  ")


def known_in_words(on: date | None, known_at: date | None) -> str:
    """The day that was asked about, and the day up to whose end sources count, if there are such days.

    >>> known_in_words(date(2021, 1, 11), None), known_in_words(None, date(2024, 2, 1))
    (' on 2021-01-11', ', as known on 2024-02-01')
    """
    return (f" on {on}" if on else "") + (f", as known on {known_at}" if known_at else "")
