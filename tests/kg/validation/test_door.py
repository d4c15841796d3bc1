"""The door lets good sources in and says, source by source, what is wrong with the others."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse
from rdflib import Graph, URIRef

from honorum.model.claims import Claim, PartyAffiliationClaim, Reading, TenureClaim
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Quote
from honorum.model.sources import Article
from honorum.rdf.source_graph import source_graph
from honorum.rdf.terms import Names, hon
from honorum.rdf.to_rdflib import to_rdflib
from honorum.validation.door import BrokenShapes, Door
from honorum.validation.shapes import Shapes

RECORDED = datetime(2026, 11, 20, tzinfo=UTC)
ENTITIES = (
    Entity("e1", Kind.PERSON, "Ilsa Marn"),
    Entity("e2", Kind.COUNTRY, "Velmara"),
    Entity("e3", Kind.ORGANIZATION, "National Assembly"),
)


@pytest.fixture(scope="module")
def door() -> Door:
    """The door, its shapes parsed once."""
    return Door()


def _held(text: str, **changes: object) -> Claim:
    claim = TenureClaim(
        id="f1",
        evidence=Quote(text, 0, len(text)),
        rule="rules.test",
        holder="e1",
        title="president",
        jurisdiction="e2",
    )
    return replace(claim, **changes)


def _graph(day: str, *claims: Claim) -> Graph:
    article = Article("President Ilsa Marn of Velmara spoke.", title="Marn", published=day)
    return to_rdflib(source_graph(article, Reading(ENTITIES, claims), Names(), RECORDED).triples)


def test_good_sources_pass(door: Door) -> None:
    """What the model writes as it should be meets no objection, in a batch and alone."""
    good = [_graph(f"2021-01-{day:02}", _held("President Ilsa Marn of Velmara")) for day in range(1, 4)]
    assert door.check(good) == [[], [], []]
    assert door.check(good[:1]) == [[]]


def test_nothing_is_wrong_with_nothing(door: Door) -> None:
    """An empty batch is no error."""
    assert door.check([]) == []


def test_each_source_gets_its_own_violations(door: Door) -> None:
    """In a batch the violations stand with the source they concern, in the order of the batch."""
    good = _graph("2021-01-01", _held("President Ilsa Marn of Velmara"))
    bad = _graph("2021-01-02", _held("President Ilsa Marn of Velmara", holder="e2"))
    worse = _graph("2021-01-03", _held("Ilsa Marn"))
    first, second, third = door.check([good, bad, worse])
    assert first == []
    assert {violation.shape.split("#")[1] for violation in second} == {"TenureClaim-holder"}
    assert {violation.shape.split("#")[1] for violation in third} == {"Quote-at-its-offsets"}


def test_a_violation_names_the_claim_to_set_aside(door: Door) -> None:
    """The focus of a violation is a claim, or evidence that the claim points at; the rest says what to do."""
    graph = _graph("2021-01-02", _held("President Ilsa Marn of Velmara", holder="e2"))
    ((violation,),) = door.check([graph])
    assert "/id/claim/" in violation.focus
    assert (violation.path, violation.severity) == ("holder", "Violation")
    assert violation.value is not None
    assert violation.sentence.startswith("A tenure needs exactly one holder, who is a person. (claim/")
    ((misquoted,),) = door.check([_graph("2021-01-02", _held("Ilsa Marn"))])
    assert "/id/quote/" in misquoted.focus


def test_offsets_count_code_points(door: Door) -> None:
    """A quote behind letters outside the basic plane stands where Python says it stands."""
    text = "\U0001f5f3\U0001f5f3 Президент Ильза Марн ушла."
    words = "Президент Ильза Марн"
    start = text.index(words)
    for shift, wrong in ((0, 0), (1, 1)):
        claim = _held(words, evidence=Quote(words, start + shift, start + shift + len(words)))
        graph = source_graph(Article(text, title="Марн"), Reading(ENTITIES, (claim,)), Names(), RECORDED)
        assert sum(map(len, door.check([to_rdflib(graph.triples)]))) == wrong


def test_a_membership_of_a_parliament_is_refused(door: Door) -> None:
    """A party affiliation with something that is no party stays outside."""
    words = "Ilsa Marn"
    claim = PartyAffiliationClaim(
        id="f1", evidence=Quote(words, 10, 19), rule="rules.test", person="e1", party="e3", role="member"
    )
    ((violation,),) = door.check([_graph("2021-01-01", claim)])
    assert "must be a party" in violation.message


def test_lost_evidence_is_seen(door: Door) -> None:
    """A claim whose quote was lost on the way stays outside."""
    graph = _graph("2021-01-01", _held("President Ilsa Marn of Velmara"))
    graph.remove((None, URIRef(hon("evidence").value), None))
    (violations,) = door.check([graph])
    assert "TenureClaim" not in {violation.shape for violation in violations}
    assert any(violation.shape.endswith("#Claim-evidence") for violation in violations)


def test_the_invented_country_passes(door: Door) -> None:
    """The source graphs of the fixture, articles and a table, meet no objection."""
    path = Path(__file__).parents[2] / "fixtures" / "record.trig"
    graphs: dict[str, list[tuple[NamedNode, NamedNode, object]]] = {}
    for quad in parse(path.read_bytes(), RdfFormat.TRIG):
        if "/graph/source/" in quad.graph_name.value:
            graphs.setdefault(quad.graph_name.value, []).append((quad.subject, quad.predicate, quad.object))
    assert door.check([to_rdflib(triples) for triples in graphs.values()]) == [[], [], []]


def test_blame_without_a_source_is_an_error(tmp_path: Path) -> None:
    """A violation that belongs to none of the graphs is never dropped in silence."""
    (tmp_path / "stray.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <urn:x#> ."
        ":s a sh:PropertyShape ; sh:targetNode :nobody ; sh:path :p ; sh:minCount 1 .",
        encoding="utf-8",
    )
    with pytest.raises(BrokenShapes, match="nobody"):
        Door(Shapes(tmp_path)).check([_graph("2021-01-01")])
