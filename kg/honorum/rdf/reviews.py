"""Reviews as triples, and back."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad

from honorum.model.reviews import Outcome, Review
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import RDF_TYPE, XSD_DATE_TIME, Names, concept, hon, local_name


def review_quads(review: Review, names: Names) -> Iterator[Quad]:
    """A review, in the graph of reviews."""
    graph = names.graph("reviews")
    moment = review.at.isoformat(timespec="microseconds")
    node = names.entity("review", quote(f"{local_name(NamedNode(review.claim))}--{moment}", safe=""))
    yield Quad(node, RDF_TYPE, hon("Review"), graph)
    yield Quad(node, hon("reviewed"), NamedNode(review.claim), graph)
    yield Quad(node, hon("outcome"), concept("review-outcome", review.outcome), graph)
    yield Quad(node, hon("reviewedBy"), Literal(review.reviewer), graph)
    yield Quad(node, hon("reviewedAt"), Literal(moment, datatype=XSD_DATE_TIME), graph)
    if review.correction:
        words = json.dumps(dict(review.correction), ensure_ascii=False, sort_keys=True)
        yield Quad(node, hon("correction"), Literal(words), graph)


def latest_review(claim: NamedNode, store: Quads, names: Names, known_at: datetime | None = None) -> Review | None:
    """The last review of a claim, up to a moment if one is given."""
    graph = names.graph("reviews")
    found = [_read(quad, store, graph) for quad in store.quads(None, hon("reviewed"), claim, graph)]
    known = [review for review in found if known_at is None or review.at <= known_at]
    return max(known, key=lambda review: review.at, default=None)


def _read(quad: Quad, store: Quads, graph: NamedNode) -> Review:
    claim: Any = quad.object
    said: dict[str, Any] = {
        local_name(each.predicate): each.object for each in store.quads(quad.subject, None, None, graph)
    }
    correction = said.get("correction")
    return Review(
        claim.value,
        Outcome(local_name(said["outcome"])),
        said["reviewedBy"].value,
        datetime.fromisoformat(said["reviewedAt"].value),
        json.loads(correction.value) if correction else None,
    )
