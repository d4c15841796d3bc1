"""The record through the lens of compliance: who is or was a public official, of what class, and by which rule.

Nothing is taken out of the record: what the cut-off hides is counted and can be asked for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pyoxigraph import NamedNode

from honorum.errors import InputError, TooMuchLearnt, UnknownChoice
from honorum.model.bounds import Bounds
from honorum.model.office_roles import ROLES
from honorum.model.office_scope import SCOPES
from honorum.model.standing import RECENT, Finding, Standing, standing
from honorum.questions.as_known import as_known, mended
from honorum.questions.asking import question
from honorum.questions.career import OfficeHeld, offices_held
from honorum.questions.conflicts import disputed
from honorum.questions.evidence import Evidence, evidence_of
from honorum.questions.graph import Graph
from honorum.questions.holders import Holder, held_in
from honorum.questions.office_matching import offices_in
from honorum.questions.offices import Office, offices_of
from honorum.questions.references import Reference
from honorum.questions.search import find
from honorum.questions.times import Json, chronology, end_json, start_json
from honorum.rdf.terms import hon


@dataclass(frozen=True, slots=True)
class Lens:
    """What of the public officials is shown, as of a day, and by what was known on another one, `known_at`, if given.

    `ended_within` hides what had certainly ended longer ago; `recent` is how old the last evidence may be for somebody
    to count as still in office. `standings`, `roles` and `scopes` show only these; empty shows all.
    """

    on: date
    ended_within: timedelta | None = None
    recent: timedelta = RECENT
    standings: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    scopes: frozenset[str] = frozenset()
    known_at: date | None = None

    def __post_init__(self) -> None:
        """See that there is what shall be shown: a misspelt role would hide everybody.

        Raises:
            UnknownChoice: there is no such standing, role or scope.
        """
        for what, asked, known in (
            ("standing", self.standings, tuple(Standing)),
            ("role", self.roles, ROLES),
            ("scope", self.scopes, SCOPES),
        ):
            for one in sorted(asked.difference(known)):
                raise UnknownChoice(what, one, known)

    def shows(self, office: Office) -> bool:
        """Whether the office is a public one of a class that was asked for."""
        if office.scope is None:
            return False
        return (not self.roles or office.role in self.roles) and (not self.scopes or office.scope in self.scopes)

    def hides(self, finding: Finding) -> bool:
        """Whether the holding ended before the cut-off."""
        return (
            finding.standing is Standing.ENDED
            and self.ended_within is not None
            and finding.day is not None
            and self.on - finding.day > self.ended_within  # which no day can be too early for
        )


@dataclass(frozen=True, slots=True)
class Official:
    """A holding of a public office: its class (role and scope), how it stands, and by which rule.

    `disputed` tells that the record follows another source in whether this person held this office at all.
    """

    person: Reference
    office: Office
    tenure: str
    status: str
    bounds: Bounds
    finding: Finding
    sources: int
    disputed: bool
    evidence: tuple[Evidence, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "person": self.person.to_json(),
            "office": self.office.to_json(),
            "role": self.office.role,
            "scope": self.office.scope,
            "status": self.status,
            "standing": str(self.finding.standing),
            "rule": self.finding.rule,
            "because": self.finding.because,
            "day": self.finding.day.isoformat() if self.finding.day else None,
            "start": start_json(self.bounds),
            "end": end_json(self.bounds),
            "sources": self.sources,
            "disputed": self.disputed,
            "evidence": [one.to_json() for one in self.evidence],
            "tenure": self.tenure,
        }


@dataclass(frozen=True, slots=True)
class OfficialsAnswer:
    """Public officials as of a day, by what was known on another one if asked so; the cut-off leaves out `hidden`.

    `next` is what to ask for to go on after this part of a long list; `None` at the end.
    """

    on: date
    officials: tuple[Official, ...]
    hidden: int
    person: Reference | None = None
    next: str | None = None
    queries: tuple[str, ...] = ()
    known_at: date | None = None

    def to_json(self) -> Json:
        """As JSON."""
        about = {"person": self.person.to_json()} if self.person else {}
        return {
            **about,
            "lens": "officials",
            "on": self.on.isoformat(),
            "knownAt": self.known_at.isoformat() if self.known_at else None,
            "items": [one.to_json() for one in self.officials],
            "hidden": self.hidden,
            "next": self.next,
        }


def officials(
    graph: Graph, place: str, lens: Lens, *, limit: int = 100, after: str | None = None, most_anew: int | None = None
) -> OfficialsAnswer:
    """The public officials of a place or body, and of those that lie in it, office by office.

    `after` is the `next` of the part before. What was known on an earlier day is derived anew, office by office and
    person by person. The offices themselves must still be in today's record.

    Raises:
        UnknownName: there is no such place in the graph.
        InputError: `after` is not from a part of this list.
        TooMuchLearnt: more than `most_anew` offices and persons would have to be derived anew.
    """
    offices = [office for office in offices_in(graph, place) if lens.shows(office)]
    if lens.known_at:
        graph = _as_known(graph, offices, lens.known_at, most_anew)
    found = [
        _official(graph, holder.person, office, holder, lens)
        for office in offices
        for holder in held_in(graph, office.id)
    ]
    shown, hidden = _cut(found, lens)
    start = _start(shown, after) if after else 0
    part = shown[start : start + limit]
    more = _mark(part[-1]) if part and start + limit < len(shown) else None
    return OfficialsAnswer(
        lens.on, _with_words(graph, part), hidden, None, more, (question("holders").text,), lens.known_at
    )


def official_career(graph: Graph, person: str, lens: Lens) -> OfficialsAnswer:
    """The public offices of the person that is meant, in order of time, each with its words.

    Raises:
        UnknownName: nobody is called so.
        AmbiguousName: several persons are.
    """
    named = find(graph, "person", person)
    who, known = Reference(named.id, named.label), offices_of(graph).entries
    if lens.known_at:
        graph = as_known(graph, named.id, lens.known_at)
    found = [
        _official(graph, who, known[held.office.id], held, lens)
        for held in offices_held(graph, named.id)
        if held.office.id in known and lens.shows(known[held.office.id])
    ]
    shown, hidden = _cut(sorted(found, key=lambda one: (chronology(one.bounds), one.tenure)), lens)
    queries = (question("tenures").shown(person=NamedNode(named.id)),)
    return OfficialsAnswer(lens.on, _with_words(graph, shown), hidden, who, None, queries, lens.known_at)


def _as_known(graph: Graph, offices: Iterable[Office], day: date, most: int | None) -> Graph:
    """The graph with what it said of these offices and their holders at the end of a day."""
    asked = [NamedNode(office.id) for office in offices]
    _refuse_too_many(asked, day, most)
    _, then, _ = mended(graph, asked, day)
    held = {quad.object for quad in then.quads(None, hon("holder"), None, graph.names.record)}
    anew = [*asked, *(node for node in held if isinstance(node, NamedNode))]
    _refuse_too_many(anew, day, most)
    return mended(graph, anew, day)[0]


def _refuse_too_many(anew: Sequence[NamedNode], day: date, most: int | None) -> None:
    if most is not None and len(anew) > most:
        raise TooMuchLearnt(str(day), most)


def _official(graph: Graph, person: Reference, office: Office, held: Holder | OfficeHeld, lens: Lens) -> Official:
    finding = standing(held.bounds, lens.on, status=held.status, end_rule=held.end_rule, recent=lens.recent)
    doubted = disputed(graph, held.tenure)
    return Official(person, office, held.tenure, held.status, held.bounds, finding, held.sources, disputed=doubted)


def _with_words(graph: Graph, found: Iterable[Official]) -> tuple[Official, ...]:
    return tuple(replace(one, evidence=evidence_of(graph, one.tenure)) for one in found)


def _cut(found: Iterable[Official], lens: Lens) -> tuple[Sequence[Official], int]:
    asked = [one for one in found if not lens.standings or str(one.finding.standing) in lens.standings]
    shown = [one for one in asked if not lens.hides(one.finding)]
    return shown, len(asked) - len(shown)


def _start(shown: Iterable[Official], after: str) -> int:
    found = next((place for place, one in enumerate(shown, start=1) if _mark(one) == after), None)
    if found is None:
        raise InputError(f"The list has no holding {after!r} to go on after. Start again without `after`.")
    return found


def _mark(one: Official) -> str:
    return one.tenure.rsplit("/", 1)[-1]
