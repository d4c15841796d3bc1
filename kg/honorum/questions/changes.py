"""What has changed in the record of who held which office, since a day, and which sources changed it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import InputError
from honorum.model.bounds import Bounds
from honorum.questions.evidence import SourceNote, source_note
from honorum.questions.graph import Graph, kept
from honorum.questions.offices import Office, offices_of
from honorum.questions.references import Reference
from honorum.questions.search import names_of
from honorum.questions.times import Json, during_json
from honorum.rdf.terms import DERIVED_FROM, RDF_TYPE, hon
from honorum.record.derived import OfficeRecord, Tenure
from honorum.record.descriptions import describe
from honorum.record.loading import Claims
from honorum.record.units import office_record

_CLAIMS = ("TenureClaim", "OfficeChangeClaim")
_A_MOMENT = timedelta(microseconds=1)
_BEGINNING = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something changed: a source was recorded, withdrawn or superseded, or a claim of it was reviewed."""

    event: str
    source: SourceNote

    def to_json(self) -> Json:
        """As JSON."""
        return {"event": self.event, "source": self.source.to_json()}


@dataclass(frozen=True, slots=True)
class Change:
    """A tenure that came into the record, left it, or has other bounds or another status than before."""

    kind: str
    office: Office
    person: Reference
    before: Bounds | None
    after: Bounds | None
    status: str
    tenure: str
    reasons: tuple[Reason, ...]

    def to_json(self) -> Json:
        """As JSON: `kind` is added, dropped or changed."""
        return {
            "kind": self.kind,
            "office": self.office.to_json(),
            "person": self.person.to_json(),
            "status": self.status,
            "before": during_json(self.before) if self.before else None,
            "after": during_json(self.after) if self.after else None,
            "tenure": self.tenure,
            "reasons": [reason.to_json() for reason in self.reasons],
        }


@dataclass(frozen=True, slots=True)
class ChangesAnswer:
    """Changes since the beginning of a day (UTC), office by office; `next` is what to go on after, if any follow."""

    since: date
    changes: tuple[Change, ...]
    queries: tuple[str, ...] = ()
    next: str | None = None

    def to_json(self) -> Json:
        """As JSON."""
        return {"since": self.since.isoformat(), "changes": [change.to_json() for change in self.changes]}


def changes(graph: Graph, since: date, *, limit: int | None = None, after: str | None = None) -> ChangesAnswer:
    """What sources recorded, withdrawn or reviewed since that day have changed: all of it, or so much of it.

    Each office they speak of is derived twice: from the claims known before that day, and from today's. That is done
    for the offices of the part that is asked for: at most `limit` changes after the tenure whose IRI ends with `after`.

    Raises:
        InputError: `after` is not from the part before.
    """
    moment = datetime.combine(since, time(), UTC)
    touched = _touched(graph, moment)
    offices = sorted(touched)
    if after is not None:
        office = _office_of(graph, after)
        offices = offices[bisect_left(offices, office) if office else 0 :]
    found = _derived(graph, offices, touched, moment)
    if after is not None and not any(_mark(change) == after for change in found):
        raise InputError(f"The list has no holding {after!r} to go on after. Start again without `after`.")
    some = tuple(found if limit is None else islice(found, limit))
    more = limit is not None and next(found, None) is not None
    return ChangesAnswer(since, some, next=_mark(some[-1]) if more and some else None)


def _derived(
    graph: Graph, offices: Iterable[str], touched: dict[str, set[Reason]], moment: datetime
) -> Iterator[Change]:
    just_before = max(moment, _BEGINNING + _A_MOMENT) - _A_MOMENT
    known, then = offices_of(graph).entries, Claims(graph, graph.names, just_before)
    now = Claims(graph, graph.names)
    for iri in offices:
        before = office_record(iri, then)
        after = office_record(iri, now)
        office = known.get(iri) or Office(iri, iri.rsplit("/", 1)[-1], "")
        yield from _compare(graph, office, before, after, then, tuple(sorted(touched[iri], key=_by_source)))


def _office_of(graph: Graph, mark: str) -> str | None:
    """The office of a tenure that the record has, by the last part of its IRI."""
    tenure = graph.names.entity("tenure", mark)
    return next(
        (_node(quad.object).value for quad in graph.quads(tenure, hon("office"), None, graph.names.record)), None
    )


def _mark(change: Change) -> str:
    return change.tenure.rsplit("/", 1)[-1]


def _compare(
    graph: Graph, office: Office, before: OfficeRecord, after: OfficeRecord, then: Claims, reasons: tuple[Reason, ...]
) -> Iterator[Change]:
    old = {tenure.iri: tenure for tenure in before.tenures}
    new = {tenure.iri: tenure for tenure in after.tenures}
    for iri in sorted(old.keys() | new.keys()):
        was, now = old.get(iri), new.get(iri)
        if was is not None and now is not None and was.bounds == now.bounds:
            continue
        told = now or was
        if told is not None:
            kind = "changed" if was and now else "added" if now else "dropped"
            behind = _behind(reasons, was, now)
            yield Change(kind, office, _person(graph, told, then), _bounds(was), _bounds(now), told.status, iri, behind)


def _behind(reasons: tuple[Reason, ...], *tenures: Tenure | None) -> tuple[Reason, ...]:
    """Of all that happened to the office's sources, what bears on a tenure's own claims.

    Where nothing does, all of it: a neighbour's dates may have moved it.
    """
    sources = {claim.rsplit("/", 1)[-1].split("-", 1)[0] for tenure in tenures if tenure for claim in tenure.claims}
    own = tuple(reason for reason in reasons if reason.source.id.rsplit("/", 1)[-1] in sources)
    return own or reasons


def _touched(graph: Graph, moment: datetime) -> dict[str, set[Reason]]:
    """The offices that recent events speak of, each with those events."""
    offices: dict[str, set[Reason]] = defaultdict(set)
    told = _told(graph)
    for event, source, source_graph in _events(graph, moment):
        reason = Reason(event, source_note(graph, source.value))
        if source_graph.value not in told:
            told[source_graph.value] = _offices_in(graph, source_graph)
        for office in told[source_graph.value]:
            offices[office].add(reason)
    return offices


@kept
def _told(_: Graph) -> dict[str, frozenset[str]]:
    """The offices that a source speaks of, by its graph; filled as somebody asks."""
    return {}


def _offices_in(graph: Graph, source_graph: NamedNode) -> frozenset[str]:
    """The offices of the record that the claims in the graph of a source are about."""
    claims = {quad.subject for kind in _CLAIMS for quad in graph.quads(None, RDF_TYPE, hon(kind), source_graph)}
    about = graph.quads(None, hon("office"), None, source_graph) if claims else ()
    mentions = {_node(quad.object) for quad in about if quad.subject in claims}
    identity = graph.names.identity
    return frozenset(
        _node(quad.object).value for one in mentions for quad in graph.quads(one, hon("refersTo"), None, identity)
    )


def _events(graph: Graph, moment: datetime) -> Iterator[tuple[str, NamedNode, NamedNode]]:
    """What happened to sources since the moment: what, to which source, and in which graph it is."""
    recorded = {_node(quad.subject): quad for quad in graph.quads(None, hon("recordedAt"), None, None)}
    for source, quad in recorded.items():
        if _moment(quad) >= moment:
            yield "recorded", source, _node(quad.graph_name)
    for quad in graph.quads(None, hon("withdrawnAt"), None, graph.names.catalogue):
        source = _node(quad.subject)
        if _moment(quad) >= moment and source in recorded:
            newer = next(graph.quads(source, hon("supersededBy"), None, graph.names.catalogue), None)
            yield "superseded" if newer else "withdrawn", source, _node(recorded[source].graph_name)
    reviews = graph.names.graph("reviews")
    for quad in graph.quads(None, hon("reviewedAt"), None, reviews):
        if _moment(quad) >= moment:
            for claim in graph.quads(_node(quad.subject), hon("reviewed"), None, reviews):
                for derived in graph.quads(_node(claim.object), DERIVED_FROM, None, None):
                    yield "reviewed", _node(derived.object), _node(derived.graph_name)


def _person(graph: Graph, tenure: Tenure, known_then: Claims) -> Reference:
    """The holder by today's name, or by the name of then for somebody who has left the record."""
    named = names_of(graph, "person").get(tenure.person)
    if named is not None:
        return Reference(tenure.person, named.label)
    return Reference(tenure.person, describe(tenure.person, known_then.mention_notes(tenure.person)).labels[0][1])


def _bounds(tenure: Tenure | None) -> Bounds | None:
    return tenure.bounds if tenure else None


def _by_source(reason: Reason) -> tuple[str, str]:
    return reason.source.id, reason.event


def _moment(quad: Any) -> datetime:
    return datetime.fromisoformat(quad.object.value)


def _node(term: Any) -> NamedNode:
    """A named node, which is all that stands here."""
    found: NamedNode = term
    return found
