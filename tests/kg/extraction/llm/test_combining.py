"""Rules and model together: agreement makes surer, disagreement is kept."""

from dataclasses import replace

import pytest
from model_stub import ModelStub, answering

from honorum.extraction.gate.claim_gate import references
from honorum.extraction.llm import CombinedExtractor, LlmExtractor, combined
from honorum.extraction.llm.combining import SUREST, together
from honorum.model.claims import ElectionResultClaim, Reading, TenureClaim
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Quote

ADA, BO = Entity("e1", Kind.PERSON, "Ada Vern", ("Vern",)), Entity("e2", Kind.PERSON, "Bo Krell")
MAYOR = TenureClaim(
    id="c1", evidence=Quote("mayor Ada Vern", 0, 14), rule="r", confidence=0.8, holder="e1", title="mayor"
)


def _by_model(*claims: TenureClaim) -> Reading:
    """A reading of a model that numbers its entities in another order."""
    return Reading((replace(BO, id="e1"), replace(ADA, id="e2", name="Vern", aliases=())), claims)


def test_agreement_raises_confidence():
    """The same fact from overlapping words is one claim, surer than either, that names both readers."""
    other = replace(
        MAYOR, holder="e2", rule="llm:tiny", confidence=0.5, evidence=Quote("Ada Vern", 6, 14), title="Mayor"
    )
    found = combined(Reading((ADA,), (MAYOR,)), _by_model(other))
    [claim] = found.claims
    assert (claim.confidence, claim.rule, claim.id) == (0.9, "r + llm:tiny", "c1")
    assert claim.evidence == MAYOR.evidence


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "governor"},
        {"status": "former"},
        {"holder": "e1"},
        {"negated": True},
        {"evidence": Quote("Ada Vern", 60, 68)},
    ],
)
def test_disagreement_is_kept(changed):
    """What differs in a key field, in standing or in place stands beside the other, each as sure as before."""
    other = replace(MAYOR, holder="e2", rule="llm:tiny", confidence=0.5)
    found = combined(Reading((ADA,), (MAYOR,)), _by_model(replace(other, **changed)))
    assert [(claim.rule, claim.confidence) for claim in found.claims] == [("r", 0.8), ("llm:tiny", 0.5)]
    assert [claim.id for claim in found.claims] == ["c1", "c2"]
    names = {entity.id: entity.name for entity in found.entities}
    held = found.claims[1]
    assert isinstance(held, TenureClaim)
    assert names[held.holder] == ("Bo Krell" if changed == {"holder": "e1"} else "Ada Vern")


def test_agreement_has_a_ceiling():
    """Two readers of one sentence can be misled by the same words; what was surer before stays so."""
    assert together(0.9, 0.9) == SUREST
    assert together(0.99, 0.5) == 0.99


def test_both_read_a_real_article(article, honest, extractor):
    """Rules and a model over one article: what both find is one claim, and every id leads to an entity."""
    with ModelStub(answering(honest)) as stub:
        both = CombinedExtractor(extractor, LlmExtractor(stub.settings()))
        [reading] = both.read_many([article])
    known = {entity.id for entity in reading.entities}
    agreed = [type(claim) for claim in reading.claims if claim.rule.endswith("+ llm:tiny")]
    assert agreed == [TenureClaim, ElectionResultClaim]
    assert len({claim.id for claim in reading.claims}) == len(reading.claims)
    assert {one for claim in reading.claims for _, one in references(claim)} <= known
    assert len({entity.name for entity in reading.entities}) == len(reading.entities)
    assert both.spent.requests == 1
