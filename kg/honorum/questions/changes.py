"""What has changed in the record of who held which office, since a day, and which sources changed it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from pyoxigraph import NamedNode

from honorum.model.bounds import Bounds
from honorum.questions.evidence import SourceNote, source_note
from honorum.questions.graph import Graph
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
    """All changes since the beginning of a day (UTC), office by office."""

    since: date
    changes: tuple[Change, ...]
    queries: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {"since": self.since.isoformat(), "changes": [change.to_json() for change in self.changes]}


def changes(graph: Graph, since: date) -> ChangesAnswer:
    """What sources recorded, withdrawn or reviewed since that day have changed.

    Each office they speak of is derived twice: from the claims known before that day, and from today's.
    """
    moment = datetime.combine(since, time(), UTC)
    touched = _touched(graph, moment)
    just_before = max(moment, _BEGINNING + _A_MOMENT) - _A_MOMENT
    known, then = offices_of(graph).entries, Claims(graph, graph.names, just_before)
    now = Claims(graph, graph.names)
    found: list[Change] = []
    for iri in sorted(touched):
        before = office_record(iri, then)
        after = office_record(iri, now)
        office = known.get(iri) or Office(iri, iri.rsplit("/", 1)[-1], "")
        found.extend(_compare(graph, office, before, after, then, tuple(sorted(touched[iri], key=_by_source))))
    return ChangesAnswer(since, tuple(found))


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
    for event, source, source_graph in _events(graph, moment):
        for kind in _CLAIMS:
            for claim in graph.quads(None, RDF_TYPE, hon(kind), source_graph):
                for mention in graph.quads(_node(claim.subject), hon("office"), None, source_graph):
                    for entity in graph.quads(_node(mention.object), hon("refersTo"), None, graph.names.identity):
                        offices[_node(entity.object).value].add(Reason(event, source_note(graph, source.value)))
    return offices


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
