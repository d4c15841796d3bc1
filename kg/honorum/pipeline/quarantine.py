"""What the gate or the shapes refused, kept with the reason: nothing is lost, nothing wrong goes in."""

import json
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from honorum.model.claims import Refusal
from honorum.model.gold import fact_out
from honorum.rdf.source_graph import SourceGraph
from honorum.rdf.terms import DERIVED_FROM, RDF_TYPE, Names, hon, local_name


def from_gate(refusals: tuple[Refusal, ...], graph: SourceGraph, names: Names) -> Iterator[Quad]:
    """The claims that the gate refused."""
    for number, refusal in enumerate(refusals, start=1):
        claim = json.dumps(fact_out(refusal.claim, {}), ensure_ascii=False, sort_keys=True)
        yield from _entry(
            graph, names, f"gate-{number}", refusal.reason, refusal.claim.evidence.exact, refusal.claim.rule, claim
        )


def from_shapes(reasons: Mapping[NamedNode, str], graph: SourceGraph, names: Names) -> Iterator[Quad]:
    """The claims that the shapes refused, by the claim's IRI, and all the source said in them."""
    for claim, reason in reasons.items():
        said = {local_name(p): o.value for s, p, o in graph.triples if s == claim}
        words = json.dumps(said, ensure_ascii=False, sort_keys=True)
        number = local_name(claim).split("-", 1)[1]
        yield from _entry(
            graph, names, f"shapes-{number}", reason, said.get("quote", ""), said.get("extractedBy", ""), words
        )


def _entry(
    graph: SourceGraph, names: Names, number: str, reason: str, quote: str, rule: str, claim: str
) -> Iterator[Quad]:
    node, into = names.local("refusal", graph.digest, number), names.quarantine_graph(graph.digest)
    yield Quad(node, RDF_TYPE, hon("Refusal"), into)
    yield Quad(node, hon("reason"), Literal(reason), into)
    yield Quad(node, hon("quote"), Literal(quote), into)
    yield Quad(node, hon("extractedBy"), Literal(rule), into)
    yield Quad(node, hon("refusedClaim"), Literal(claim), into)
    yield Quad(node, DERIVED_FROM, graph.source, into)
