"""Reviewing: claims with their sentences, and what people find when they look at them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import UnknownName
from honorum.model.claims import Claim
from honorum.model.gold import fact_out
from honorum.model.quotes import Quote
from honorum.model.reviews import Outcome, Review, corrected_fields
from honorum.pipeline.deriving import rewrite
from honorum.pipeline.publishing import publish
from honorum.rdf.reviews import latest_review, review_quads
from honorum.rdf.stored_claims import Quads, read_claim, read_source
from honorum.rdf.terms import DERIVED_FROM, RDF_TYPE, RDFS_LABEL, TITLE, Names, hon, node_of
from honorum.record.loading import Claims
from honorum.record.units import units_of
from honorum.settings import Settings
from honorum.store import Snapshot, Writer, open_writer

_SENTENCE_ENDS = ".!?\n"
_ROOM = 400


@dataclass(frozen=True, slots=True)
class ForReview:
    """A claim to be looked at: what it says (with names), and the words around its quote.

    The quote is `sentence[start:end]`.
    """

    claim: str
    kind: str
    says: Mapping[str, Any]
    sentence: str
    start: int
    end: int
    title: str
    confidence: float
    rule: str

    def to_json(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "claim": self.claim,
            "type": self.kind,
            "says": dict(self.says),
            "sentence": self.sentence,
            "start": self.start,
            "end": self.end,
            "source": self.title,
            "confidence": self.confidence,
            "rule": self.rule,
        }


def to_review(snapshot: Snapshot, limit: int = 20) -> list[ForReview]:
    """The claims from articles that nobody has looked at yet, least sure first."""
    quads = snapshot.quads(None, hon("confidence"), None, None)
    unsure: list[tuple[float, str]] = []
    for quad in quads:
        node, value = _terms(quad)
        if "/id/claim/" in node.value:
            unsure.append((float(value.value), node.value))
    found: list[ForReview] = []
    for _, iri in sorted(unsure):
        node = NamedNode(iri)
        if latest_review(node, snapshot, snapshot.names) is None and (shown := show(node, snapshot)) is not None:
            found.append(shown)
            if len(found) == limit:
                break
    return found


def show(claim: NamedNode, store: Snapshot) -> ForReview | None:
    """A claim of an article with its sentence; `None` for a claim of a table."""
    stored = _claim(claim, store, store.names)
    evidence = stored.evidence
    if not isinstance(evidence, Quote):
        return None
    source = _one(store, claim, DERIVED_FROM)
    text = _one(store, source, hon("text")).value
    first, last = _sentence(text, evidence)
    names = {mention: _one(store, NamedNode(mention), RDFS_LABEL).value for mention in _mentions(stored)}
    said = fact_out(stored, {})
    hidden = {"id", "type", "quote", "start", "end", "confidence", "rule"}
    says = {name: _named(value, names) for name, value in said.items() if name not in hidden and value is not None}
    title = next((_terms(quad)[1].value for quad in store.quads(source, TITLE, None, None)), "")
    return ForReview(
        claim.value,
        said["type"],
        says,
        text[first:last],
        evidence.start - first,
        evidence.end - first,
        title,
        stored.confidence,
        stored.rule,
    )


def review(
    claim: str,
    outcome: Outcome,
    reviewer: str,
    settings: Settings,
    *,
    correction: Mapping[str, Any] | None = None,
    now: datetime | None = None,
) -> Review:
    """Keep a person's finding on a claim (its IRI or the last part of it), and give it; the record follows it at once.

    Raises:
        UnknownName: there is no such claim.
        InputError: the correction does not fit the claim.
    """
    with open_writer(settings.store, create=False) as writer:
        names = writer.names
        node = node_of(claim if ":" in claim else f"{names.base}id/claim/{claim}")
        if node is None or next(writer.quads(node, RDF_TYPE, hon("Claim"), None), None) is None:
            raise UnknownName("claim", claim, advice="`honorum review --json` shows claims with their ids.")
        corrected_fields(_claim(node, writer, names), correction or {})
        found = Review(node.value, outcome, reviewer, now or datetime.now(UTC), correction)
        mentioned = list(_mentions(_claim(node, writer, names)))
        # A review may bring a death to light or take one back, so what it touches is asked for before and after.
        touched = _touched(node, mentioned, writer)
        writer.add(list(review_quads(found, names)))
        publish(writer, rewrite(touched | _touched(node, mentioned, writer), writer, names).offices)
    return found


def outcomes(snapshot: Snapshot) -> dict[str, tuple[int, int]]:
    """For each rule, how many of its reviewed claims were accepted, and how many were reviewed."""
    graph = snapshot.names.graph("reviews")
    counted: dict[str, tuple[int, int]] = {}
    nodes = {_terms(quad)[1] for quad in snapshot.quads(None, hon("reviewed"), None, graph)}
    for node in nodes:
        latest = latest_review(node, snapshot, snapshot.names)
        rule = _one(snapshot, node, hon("extractedBy")).value
        right, seen = counted.get(rule, (0, 0))
        accepted = latest is not None and latest.outcome is Outcome.ACCEPTED
        counted[rule] = (right + accepted, seen + 1)
    return dict(sorted(counted.items()))


def _touched(node: NamedNode, mentioned: Iterable[str], writer: Writer) -> set[NamedNode]:
    claims = Claims(writer, writer.names)
    entities = {claims.entity(mention) for mention in mentioned}
    return units_of([NamedNode(entity) for entity in entities if entity is not None], [node], claims)


def _claim(node: NamedNode, store: Quads, names: Names) -> Claim:
    """The claim as the source says it, with mentions for entities."""
    source = read_source(_one(store, node, DERIVED_FROM), store, names)
    return read_claim(node, store, source, lambda mention: mention).claim


def _mentions(claim: Claim) -> Iterator[str]:
    for value in fact_out(claim, {}).values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str) and "/id/mention/" in one:
                yield one


def _named(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_named(one, names) for one in value]
    return names.get(value, value) if isinstance(value, str) else value


def _sentence(text: str, quote: Quote) -> tuple[int, int]:
    """Where the sentence around a quote begins and ends, roughly; never more than a few lines."""
    first, last = quote.start, quote.end
    while first > max(0, quote.start - _ROOM) and text[first - 1] not in _SENTENCE_ENDS:
        first -= 1
    while last < min(len(text), quote.end + _ROOM) and text[last - 1] not in _SENTENCE_ENDS:
        last += 1
    while first < quote.start and text[first].isspace():
        first += 1
    return first, last


def _one(store: Quads, node: NamedNode, predicate: NamedNode) -> Any:
    return _terms(next(store.quads(node, predicate, None, None)))[1]


def _terms(quad: Any) -> tuple[Any, Any]:
    return quad.subject, quad.object
