"""``honorum career``: a person's offices, parties, events and ties."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from honorum.cli.officials import EndedWithin, Recent, lens_of, official_lines
from honorum.cli.options import AsJson, KnownAt, On, ShowQuery, Store, snapshot_of
from honorum.cli.printing import conflict_lines, evidence_lines, print_answer, time_in_words

if TYPE_CHECKING:
    from honorum.questions.career import Career
    from honorum.questions.happenings import Happening


class Lens(StrEnum):
    """What of a career is shown."""

    EVERYTHING = "everything"
    OFFICIALS = "officials"


def career(
    person: Annotated[
        str, typer.Argument(metavar="PERSON", help="The name, in any script, or the last part of the id.")
    ],
    lens: Annotated[
        Lens, typer.Option(help="Everything, or public offices alone with class, standing and rule.")
    ] = Lens.EVERYTHING,
    on: On = None,
    known_at: KnownAt = None,
    ended_within: EndedWithin = None,
    recent: Recent = 365,
    *,
    store: Store = None,
    as_json: AsJson = False,
    show_query: ShowQuery = False,
) -> None:
    """A person's offices, parties, events and ties, in order of time, with the words of the sources.

    The options after `--lens` concern the lens for public officials.
    """
    if lens is Lens.OFFICIALS:
        from honorum.questions.officials import official_career

        seen = official_career(snapshot_of(store), person, lens_of(on, known_at, ended_within, recent))
        title = f"Public offices of {seen.person.label}" if seen.person else "Public offices"
        print_answer(seen, official_lines(seen, title), as_json=as_json, show_query=show_query)
        return
    from honorum.questions.career import career as ask

    answer = ask(snapshot_of(store), person, on=on, known_at=known_at)
    print_answer(answer, _lines(answer), as_json=as_json, show_query=show_query)


def _lines(answer: "Career") -> Iterator[str]:
    day = f" on {answer.on}" if answer.on else ""
    known = f", as known on {answer.known_at}" if answer.known_at else ""
    yield f"{answer.person.label}{day}{known}"
    for held in answer.offices:
        status = "" if held.status == "regular" else f" ({held.status})"
        sure = f"{held.certainty}; " if held.certainty else ""
        yield f"  {held.office.label}{status}: {sure}{time_in_words(held.bounds)}"
        yield from evidence_lines(held.evidence, "    ")
        yield from conflict_lines(held.conflicts, "    ")
    for membership in answer.parties:
        yield f"  {membership.title or membership.role} of {membership.party.label}: {time_in_words(membership.bounds)}"
        yield from evidence_lines(membership.evidence, "    ")
    yield from _events(answer.events)
    for tie in answer.relationships:
        yield f"  {tie.subject.label}: {tie.kind} of {tie.object.label}; {time_in_words(tie.bounds)}"
        yield from evidence_lines(tie.evidence, "    ")


def _events(events: Iterable["Happening"]) -> Iterator[str]:
    for event in events:
        modality = "" if event.modality == "asserted" else f", {event.modality}"
        result = f", {event.measure} {event.value}" if event.measure else ""
        place = f" in {event.place.label}" if event.place else ""
        yield f"  {event.label}{place} ({event.role}{result}{modality}): {event.time or 'day unknown'}"
        yield from evidence_lines(event.evidence, "    ")
