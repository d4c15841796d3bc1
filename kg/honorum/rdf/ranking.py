"""The ranking of sources as quads, kept in the store: whoever reads the store follows the same sources."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pyoxigraph import Literal, Quad

from honorum.model.ranking import DEFAULT_RANKING, FIELDS, Line, Ranking
from honorum.rdf import terms
from honorum.rdf.claim_fields import truth
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import Names, hon, local_name

GRAPH = "ranking"
"""The graph of the ranking; it is empty until a user sets one."""


def ranking_quads(ranking: Ranking, names: Names) -> Iterator[Quad]:
    """A ranking, a node for each line."""
    graph = names.graph(GRAPH)
    for place, line in enumerate(ranking.lines, start=1):
        node = names.entity("ranking", f"{place:03d}")
        yield Quad(node, terms.RDF_TYPE, hon("RankingLine"), graph)
        yield Quad(node, hon("rank"), Literal(place), graph)
        yield Quad(node, hon("complete"), truth(line.complete), graph)
        for name in FIELDS:
            if value := getattr(line, name):
                yield Quad(node, hon("pattern"), Literal(f"{name}={value}"), graph)


def read_ranking(store: Quads, names: Names) -> Ranking:
    """The ranking that the store keeps; tables before news if it keeps none."""
    patterns: dict[str, dict[str, Any]] = defaultdict(dict)
    places: dict[str, int] = {}
    for quad in store.quads(None, None, None, names.graph(GRAPH)):
        subject, object_ = _terms(quad)
        match local_name(quad.predicate):
            case "rank":
                places[subject.value] = int(object_.value)
            case "pattern":
                field, _, value = object_.value.partition("=")
                patterns[subject.value][field] = value
            case "complete":
                patterns[subject.value]["complete"] = object_.value == "true"
    lines = tuple(Line(**patterns[node]) for node in sorted(places, key=lambda node: places[node]))
    return Ranking(lines) if lines else DEFAULT_RANKING


def _terms(quad: Any) -> tuple[Any, Any]:
    return quad.subject, quad.object
