"""Who held an office on a day, as far as we know, or knew."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from pyoxigraph import NamedNode

from honorum.model.bounds import Certainty
from honorum.questions.asking import Term, day_literal, question
from honorum.questions.evidence import Conflict, evidence_of_claims
from honorum.questions.graph import Graph
from honorum.questions.holders import Holder, holder_of, office_by_iri, with_words
from honorum.questions.office_matching import find_office
from honorum.questions.offices import Office
from honorum.questions.references import Reference
from honorum.questions.search import names_of
from honorum.questions.times import Json
from honorum.record.derived import Tenure
from honorum.record.loading import Claims
from honorum.record.units import office_record

NOT_YET = frozenset({"elect"})
"""Statuses under which a person does not hold the office. An acting holder does, and so does a suspended one."""

_STATUS_ORDER = ("regular", "acting", "suspended")


@dataclass(frozen=True, slots=True)
class OfficeAnswer:
    """Who held the office on the day: first those who certainly did, then those who possibly did.

    `vacant` is true when the office is known to have been empty that day, false when somebody certainly held it, and
    `None` when neither is known. `known_at` is the day up to whose end the sources were taken into account, or `None`.
    """

    office: Office
    on: date
    known_at: date | None
    holders: tuple[Holder, ...]
    vacant: bool | None
    queries: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "office": self.office.to_json(),
            "on": self.on.isoformat(),
            "knownAt": self.known_at.isoformat() if self.known_at else None,
            "holders": [holder.to_json() for holder in self.holders],
            "vacant": self.vacant,
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
    by then. The office itself must still be in today's record.

    Raises:
        UnknownName: there is no such office.
    """
    found = office_by_iri(graph, office)
    if known_at is not None:
        return OfficeAnswer(found, on, known_at, *_as_known(graph, office, on, known_at))
    asked = question("holders_on_day")
    values: dict[str, Term] = {"office": NamedNode(office), "day": day_literal(on)}
    rows = {row.iri("tenure"): row for row in asked.ask(graph, **values)}
    people = tuple(with_words(graph, _on_day((holder_of(row) for row in rows.values()), on)))
    shown = asked.shown(**values), question("vacancies").shown(office=NamedNode(office)), question("evidence").text
    return OfficeAnswer(found, on, None, people, _vacant(graph, office, on, people), shown)


def _on_day(people: Iterable[Holder], on: date) -> list[Holder]:
    """Those who held on the day, each person once, certain ones first."""
    by_person: dict[str, list[Holder]] = defaultdict(list)
    for holder in people:
        certainty = holder.bounds.on(on)
        if certainty is not Certainty.NO and holder.status not in NOT_YET:
            by_person[holder.person.id].append(replace(holder, certainty=certainty))
    best = [min(found, key=_rank) for found in by_person.values()]
    return sorted(best, key=_rank)


def _rank(holder: Holder) -> tuple[bool, int, int, str, str]:
    status = _STATUS_ORDER.index(holder.status) if holder.status in _STATUS_ORDER else len(_STATUS_ORDER)
    return holder.certainty is not Certainty.CERTAIN, status, -holder.sources, holder.person.label, holder.tenure


def _vacant(graph: Graph, office: str, on: date, people: tuple[Holder, ...]) -> bool | None:
    empty = any(
        row.bounds().on(on) is Certainty.CERTAIN for row in question("vacancies").ask(graph, office=NamedNode(office))
    )
    held = _certainly_held(people)
    if empty and held:
        return None
    return True if empty else False if held else None


def _certainly_held(people: Iterable[Holder]) -> bool:
    return any(holder.certainty is Certainty.CERTAIN for holder in people)


def _as_known(graph: Graph, office: str, on: date, known_at: date) -> tuple[tuple[Holder, ...], bool | None]:
    """The holders by the claims of that time; what contradicted what is told for those tenures too."""
    moment = datetime.combine(known_at + timedelta(days=1), time(), UTC) - timedelta(seconds=1)
    record = office_record(office, Claims(graph, graph.names, moment))
    tenures = {tenure.iri: tenure for tenure in record.tenures}
    people = _on_day((_holder_then(graph, tenure) for tenure in tenures.values()), on)
    told = tuple(
        replace(
            holder,
            evidence=evidence_of_claims(graph, tenures[holder.tenure].claims),
            conflicts=tuple(
                Conflict(
                    conflict.iri,
                    conflict.kind,
                    conflict.explanation,
                    conflict.follows,
                    evidence_of_claims(graph, conflict.claims),
                )
                for conflict in record.conflicts
                if holder.tenure in conflict.about
            ),
        )
        for holder in people
    )
    return told, False if _certainly_held(told) else None


def _holder_then(graph: Graph, tenure: Tenure) -> Holder:
    named = names_of(graph, "person").entries.get(tenure.person)
    label = named.label if named else tenure.person.rsplit("/", 1)[-1]
    return Holder(
        Reference(tenure.person, label),
        tenure.iri,
        tenure.status,
        tenure.bounds,
        tenure.sources,
        tenure.confidence,
    )
