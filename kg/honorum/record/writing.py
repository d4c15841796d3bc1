"""The record as triples."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from honorum.rdf import terms
from honorum.rdf.claim_fields import number, truth
from honorum.rdf.record_graph import write_bounds
from honorum.rdf.terms import concept, edtf_literal, hon
from honorum.record.derived import Conflict, Fact, Inference, Side, Tenure, Vacancy, Value

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]

_LABELS = {"label": terms.RDFS_LABEL, "altLabel": terms.ALT_LABEL}
_DAYS = frozenset({"deathBy"})
_WHOLE_NUMBERS = frozenset({"seats"})


def write_fact(fact: Fact) -> Iterator[Triple]:
    """Any thing of the record."""
    node = NamedNode(fact.iri)
    for name in fact.classes:
        yield node, terms.RDF_TYPE, hon(name)
    for name, text in fact.labels:
        yield node, _LABELS[name], Literal(text)
    for name, iri in fact.links:
        yield node, hon(name), NamedNode(iri)
    for name, scheme, term in fact.concepts:
        yield node, hon(name), concept(scheme, term)
    for name, text in fact.times:
        yield node, hon(name), edtf_literal(text)
    for name, value in fact.values:
        yield node, hon(name), _literal(name, value)
    for claim in fact.claims:
        yield node, terms.DERIVED_FROM, NamedNode(claim)
    if fact.bounds is not None:
        yield from write_bounds(node, fact.bounds)


def write_tenure(tenure: Tenure) -> Iterator[Triple]:
    """A tenure, with the bounds that were inferred and why."""
    node = NamedNode(tenure.iri)
    yield node, terms.RDF_TYPE, hon("Tenure")
    yield node, terms.RDF_TYPE, hon("Interval")
    yield node, hon("holder"), NamedNode(tenure.person)
    yield node, hon("office"), NamedNode(tenure.office)
    yield node, hon("status"), concept("tenure-status", tenure.status)
    yield node, hon("sources"), Literal(tenure.sources)
    yield node, hon("confidence"), number(tenure.confidence)
    for claim in tenure.claims:
        yield node, terms.DERIVED_FROM, NamedNode(claim)
    if tenure.end_rule:
        yield node, hon("endRule"), concept("end-rule", tenure.end_rule)
    yield from write_bounds(node, tenure.bounds)
    for inference in tenure.inferred:
        yield from _write_inference(node, inference)


def write_conflict(conflict: Conflict) -> Iterator[Triple]:
    """A conflict, with what each side says and which one the record follows."""
    node = NamedNode(conflict.iri)
    yield node, terms.RDF_TYPE, hon("Conflict")
    yield node, hon("conflictKind"), concept("conflict-kind", conflict.kind)
    yield node, hon("conflictRule"), concept("conflict-rule", conflict.rule)
    yield node, hon("explanation"), Literal(conflict.explanation)
    for about in conflict.about:
        yield node, hon("about"), NamedNode(about)
    for disputed in conflict.disputes:
        yield node, hon("disputes"), NamedNode(disputed)
    for claim in conflict.claims:
        yield node, hon("claim"), NamedNode(claim)
    if conflict.follows:
        yield node, hon("follows"), NamedNode(conflict.follows)
    for place, side in enumerate(conflict.sides, start=1):
        side_node = NamedNode(f"{conflict.iri.replace('/id/conflict/', '/id/side/')}--{place}")
        yield node, hon("side"), side_node
        yield from _write_side(side_node, side)


def _write_side(node: NamedNode, side: Side) -> Iterator[Triple]:
    yield node, terms.RDF_TYPE, hon("Side")
    yield node, terms.RDF_TYPE, hon("Interval")
    yield node, hon("says"), Literal(side.says)
    yield node, hon("sources"), Literal(side.sources)
    yield node, hon("followed"), truth(side.followed)
    if side.about:
        yield node, hon("about"), NamedNode(side.about)
    for claim in side.claims:
        yield node, hon("claim"), NamedNode(claim)
    yield from write_bounds(node, side.bounds)


def write_vacancy(vacancy: Vacancy) -> Iterator[Triple]:
    """A time in which an office was empty, and how that is known."""
    node = NamedNode(vacancy.iri)
    yield node, terms.RDF_TYPE, hon("Vacancy")
    yield node, terms.RDF_TYPE, hon("Interval")
    yield node, hon("office"), NamedNode(vacancy.office)
    yield node, hon("vacancyBasis"), concept("vacancy-basis", vacancy.basis)
    yield node, hon("reason"), Literal(vacancy.reason)
    for claim in vacancy.claims:
        yield node, terms.DERIVED_FROM, NamedNode(claim)
    for tenure in vacancy.between:
        yield node, hon("between"), NamedNode(tenure)
    yield from write_bounds(node, vacancy.bounds)


def _write_inference(tenure: NamedNode, inference: Inference) -> Iterator[Triple]:
    node = NamedNode(f"{tenure.value}--{inference.bound}".replace("/id/tenure/", "/id/inference/"))
    yield tenure, hon("inferred"), node
    yield node, terms.RDF_TYPE, hon("InferredBound")
    yield node, hon("bound"), Literal(inference.bound)
    yield node, hon("reason"), Literal(inference.reason)
    for because in inference.because:
        yield node, terms.DERIVED_FROM, NamedNode(because)


def _literal(name: str, value: Value) -> Literal:
    if isinstance(value, bool):
        return truth(value)
    if name in _WHOLE_NUMBERS:
        return Literal(int(value))
    if isinstance(value, int | float):
        return number(value)
    return Literal(value, datatype=terms.XSD_DATE) if name in _DAYS else Literal(value)
