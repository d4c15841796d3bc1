"""``honorum who``: who held an office on a day."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.options import AsJson, KnownAt, On, ShowQuery, Store, snapshot_of
from honorum.cli.printing import conflict_lines, evidence_lines, print_answer, time_in_words

if TYPE_CHECKING:
    from honorum.questions.who import OfficeAnswer


def who(
    office: Annotated[str, typer.Argument(metavar="OFFICE", help="The office, as people say it.")],
    place: Annotated[str | None, typer.Option("--in", metavar="PLACE", help="Its country, place or body.")] = None,
    on: On = None,
    known_at: KnownAt = None,
    *,
    store: Store = None,
    as_json: AsJson = False,
    show_query: ShowQuery = False,
) -> None:
    """Who held an office on a day (today, if none is given), how sure that is, and in what words sources say so."""
    from honorum.questions.who import who as ask

    day = on or datetime.now(UTC).date()
    answer = ask(snapshot_of(store), office, place, on=day, known_at=known_at)
    print_answer(answer, _lines(answer), as_json=as_json, show_query=show_query)


def _lines(answer: "OfficeAnswer") -> Iterator[str]:
    known = f", as known on {answer.known_at}" if answer.known_at else ""
    yield f"{answer.office.label} on {answer.on}{known}"
    if not answer.holders:
        yield "  The office was vacant." if answer.vacant else "  No source says who held it that day."
    if answer.vacancy:
        yield f"  Vacant ({answer.vacancy.basis}), {time_in_words(answer.vacancy.bounds)}: {answer.vacancy.reason}"
    for holder in answer.holders:
        status = "" if holder.status == "regular" else f" ({holder.status})"
        voices = "1 source" if holder.sources == 1 else f"{holder.sources} sources"
        yield f"  {holder.person.label}{status}: {holder.certainty}; {time_in_words(holder.bounds)}; {voices}"
        yield from evidence_lines(holder.evidence, "    ")
        yield from conflict_lines(holder.conflicts, "    ")
