"""Who held an office on a day, as far as we know, or knew."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pyoxigraph import NamedNode

from honorum.model.bounds import Bounds, Certainty
from honorum.questions.asking import Term, day_literal, question
from honorum.questions.conflicts import conflict_then
from honorum.questions.evidence import evidence_of_claims
from honorum.questions.graph import Graph
from honorum.questions.holders import Holder, candidate, holder_of, office_by_iri, with_words
from honorum.questions.office_matching import find_office
from honorum.questions.offices import Office
from honorum.questions.picking import Picked, pick
from honorum.questions.recalled import named_then
from honorum.questions.references import Reference
from honorum.questions.showing import Shown
from honorum.questions.times import Json, during_json
from honorum.rdf.record_graph import read_bounds
from honorum.rdf.terms import hon, local_name
from honorum.record.as_known import moment_of
from honorum.record.derived import Tenure
from honorum.record.loading import Claims
from honorum.record.office_conflicts import office_conflicts
from honorum.record.units import office_record


@dataclass(frozen=True, slots=True)
class EmptyOffice:
    """A time for which an office is known to have been empty: stated by a source, or inferred, and why."""

    basis: str
    reason: str
    bounds: Bounds

    def to_json(self) -> Json:
        """As JSON."""
        return {"basis": self.basis, "reason": self.reason, **during_json(self.bounds)}


@dataclass(frozen=True, slots=True)
class OfficeAnswer(Shown):
    """Who held the office on the day: first those who certainly did, then those who possibly did.

    `vacant` is true when the office is known to have been empty that day, false when somebody certainly held it, and
    `None` when neither is known; `vacancy` says how it is known. `known_at` is the day up to whose end the sources
    were taken into account, or `None`.
    """

    office: Office
    on: date
    known_at: date | None
    holders: tuple[Holder, ...]
    vacant: bool | None
    vacancy: EmptyOffice | None = None
    queries: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "office": self.office.to_json(),
            "on": self.on.isoformat(),
            "knownAt": self.known_at.isoformat() if self.known_at else None,
            "holders": [holder.to_json() for holder in self.holders],
            "vacant": self.vacant,
            "vacancy": self.vacancy.to_json() if self.vacancy else None,
        }


def who(graph: Graph, office: str, place: str | None = None, *, on: date, known_at: date | None = None) -> OfficeAnswer:
    """Who held the office that the text means; `place` says where, if the text does not.

    Raises:
        UnknownName: there is no such office or place.
        AmbiguousName: several offices fit the text equally well.
    """
    return who_holds(graph, find_office(graph, office, place).id, on=on, known_at=known_at)


def who_holds(graph: Graph, office: str, *, on: date, known_at: date | None = None) -> OfficeAnswer:
    """Who held the office with that IRI.

    With `known_at`, as the record stood at the end of that day (UTC): derived anew from the claims that were stored
    by then.

    Raises:
        UnknownName: there is no such office.
    """
    found = office_by_iri(graph, office, known_at)
    if known_at is not None:
        people, empty = _as_known(graph, found, on, known_at)
        return OfficeAnswer(found, on, known_at, people, is_vacant(empty, people), empty)
    asked, rivals, node = question("holders_on_day"), question("rival_holders"), NamedNode(office)
    values: dict[str, Term] = {"office": node, "day": day_literal(on)}
    rows = {row.iri("tenure"): row for row in asked.ask(graph, **values)}
    told = list(with_words(graph, (holder_of(row) for row in rows.values())))
    people = _on_day(told, on, found.seats)
    if not (found.seats == 1 and _certainly_held(people)):  # else nobody whose dates are disputed can have held it
        more = {row.iri("tenure"): row for row in rivals.ask(graph, **values)}
        told += with_words(graph, (holder_of(row) for tenure, row in more.items() if tenure not in rows))
        people = _on_day(told, on, found.seats)
    empty = next((one for one in vacancies(graph, office) if one.bounds.on(on) is Certainty.CERTAIN), None)
    shown = asked.shown(**values), rivals.shown(**values), question("vacancies").shown(office=node)
    queries = (*shown, question("conflicts").text, question("evidence").text)
    return OfficeAnswer(found, on, None, people, is_vacant(empty, people), empty, queries)


def vacancies(graph: Graph, office: str) -> list[EmptyOffice]:
    """The times for which the office (an IRI) is known to have been empty.

    It is what the query ``vacancies.rq`` gives, read by look-ups in a fraction of the time.
    """
    found: dict[str, EmptyOffice] = {}
    for quad in graph.quads(None, hon("office"), NamedNode(office), graph.names.record):
        node: Any = quad.subject
        if "/id/vacancy/" not in node.value:
            continue
        quads = list(graph.quads(node, None, None, graph.names.record))
        said: dict[str, Any] = {local_name(one.predicate): one.object for one in quads}
        if "vacancyBasis" in said and "reason" in said:
            found[node.value] = EmptyOffice(local_name(said["vacancyBasis"]), said["reason"].value, read_bounds(quads))
    return [empty for _, empty in sorted(found.items())]


def _on_day(people: Iterable[Holder], on: date, seats: int | None) -> tuple[Holder, ...]:
    """Those who held on the day, each person once, certain ones first."""
    told = {holder.tenure: holder for holder in people}
    found = pick(map(candidate, told.values()), on, seats)
    return tuple(replace(told[one.candidate.tenure], certainty=one.certainty) for one in found)


def is_vacant(empty: object | None, people: Iterable[Holder | Picked]) -> bool | None:
    """True: known to be empty. False: certainly held. `None`: neither is known, or both are told."""
    held = _certainly_held(people)
    if empty and held:
        return None
    return True if empty else False if held else None


def _certainly_held(people: Iterable[Holder | Picked]) -> bool:
    return any(holder.certainty is Certainty.CERTAIN for holder in people)


def _as_known(graph: Graph, office: Office, on: date, known_at: date) -> tuple[tuple[Holder, ...], EmptyOffice | None]:
    """The holders by the claims of that time; what contradicted what is told for those tenures too."""
    claims = Claims(graph, graph.names, moment_of(known_at))
    record = office_record(office.id, claims)
    covering = [
        tenure
        for tenure in record.tenures
        if tenure.bounds.on(on) is not Certainty.NO or any(tenure.iri in c.about for c in record.conflicts)
    ]
    conflicts = (
        *record.conflicts,
        *(each for person in sorted({t.person for t in covering}) for each in office_conflicts(person, claims)),
    )
    told = (
        replace(
            _holder_then(graph, tenure, known_at),
            evidence=evidence_of_claims(graph, tenure.claims),
            conflicts=tuple(conflict_then(graph, conflict) for conflict in conflicts if tenure.iri in conflict.about),
        )
        for tenure in covering
    )
    empty = next((one for one in record.vacancies if one.bounds.on(on) is Certainty.CERTAIN), None)
    return (
        _on_day(told, on, office.seats),
        EmptyOffice(empty.basis, empty.reason, empty.bounds) if empty else None,
    )


def _holder_then(graph: Graph, tenure: Tenure, known_at: date) -> Holder:
    named = named_then(graph, "person", tenure.person, known_at)
    label = named.label if named else tenure.person.rsplit("/", 1)[-1]
    return Holder(
        Reference(tenure.person, label),
        tenure.iri,
        tenure.status,
        tenure.bounds,
        tenure.sources,
        tenure.confidence,
        end_rule=tenure.end_rule,
    )
