"""What the gate lets through, and what it refuses."""

import pytest

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.drafts import Draft
from honorum.extraction.gate.gate import judge
from honorum.extraction.rules import RuleExtractor
from honorum.extraction.scenes import Scene, scenes
from honorum.extraction.text.document import documents
from honorum.model.claims import Modality, PartyStatusClaim, TenureClaim
from honorum.model.entities import Kind
from honorum.model.quotes import Quote
from honorum.model.sources import Article


def first_scene(text: str) -> Scene:
    """The first sentence of a text, ready for rules."""
    [document] = documents([Article(text)])
    return scenes(document)[0]


def test_a_claim_about_somebody_the_quote_does_not_name_is_refused() -> None:
    """The holder must stand in the quote."""
    scene = first_scene("Ada Vern, the president of Kenya, spoke.")
    stranger = Actor(Kind.PERSON, "Otto Brand")
    draft = Draft(make=TenureClaim, fields={"holder": stranger, "title": "president"}, first=0, last=7)
    assert "Otto Brand" in judge(draft, scene, "test", 0.5).refusal


def test_a_title_the_quote_does_not_say_is_refused() -> None:
    """A president is no minister."""
    scene = first_scene("Ada Vern, the president of Kenya, spoke.")
    holder = scene.mentions[0].actor
    draft = Draft(make=TenureClaim, fields={"holder": holder, "title": "foreign minister"}, first=0, last=7)
    assert "foreign minister" in judge(draft, scene, "test", 0.5).refusal


def test_a_number_the_quote_does_not_hold_is_refused() -> None:
    """Numbers must be in the words."""
    scene = first_scene("The Reform Party has 20,000 members in Kenya.")
    party = next(mention.actor for mention in scene.mentions if mention.actor and mention.actor.kind is Kind.PARTY)
    good = Draft(make=PartyStatusClaim, fields={"party": party, "member_count": 20000.0}, first=0, last=6)
    bad = Draft(make=PartyStatusClaim, fields={"party": party, "member_count": 30000.0}, first=0, last=6)
    assert judge(good, scene, "test", 0.5).refusal == ""
    assert "30000" in judge(bad, scene, "test", 0.5).refusal


def test_a_quote_over_a_gap_is_refused() -> None:
    """Two spaces tell of a lost name."""
    scene = first_scene("Ada Vern met the  president of Kenya.")
    holder = scene.mentions[0].actor
    draft = Draft(make=TenureClaim, fields={"holder": holder, "title": "president"}, first=0, last=5)
    assert "gap" in judge(draft, scene, "test", 0.5).refusal


def test_every_quote_stands_verbatim_in_the_text(extractor: RuleExtractor) -> None:
    """Offsets are code points into the article, page furniture and strange spaces included."""
    text = (
        "Copyright AP. All rights reserved\n\n“Enough,” said Ada Vern, Kenya’s\u00a0president — she resigned on Sunday."
    )
    reading = extractor.read(Article(text, published="2021-05-12"))
    assert reading.claims
    for claim in reading.claims:
        assert isinstance(claim.evidence, Quote)
        assert claim.evidence.stands_in(text)


def test_only_entities_of_claims_are_returned(extractor: RuleExtractor) -> None:
    """Who takes part in no claim is left out; every id that a claim uses is there."""
    reading = extractor.read(Article("Ada Vern, the president of Kenya, met Otto Brand, a teacher."))
    assert [entity.name for entity in reading.entities] == ["Ada Vern", "Kenya"]


def test_planned_denied_and_alleged_facts_do_not_hold(extractor: RuleExtractor) -> None:
    """None of these sentences makes Ada Vern resign."""
    sentences = (
        "Ada Vern would resign as president of Kenya.",
        "Ada Vern might resign as president of Kenya.",
        "Ada Vern refused to resign as president of Kenya.",
        "Ada Vern did not resign as president of Kenya.",
        "Ada Vern plans to resign as president of Kenya.",
        "Ada Vern is likely to resign as president of Kenya.",
        "Ada Vern allegedly resigned as president of Kenya.",
        "Protesters called for the resignation of Ada Vern as president of Kenya.",
        "Ada Vern denied that she had resigned as president of Kenya.",
    )
    for sentence in sentences:
        for claim in extractor.read(Article(sentence)).claims:
            assert not (claim.rule.startswith("change.") and claim.holds), sentence


def test_who_says_it_is_kept(extractor: RuleExtractor) -> None:
    """According to a source: the attribution names it, the claim still holds."""
    reading = extractor.read(Article("Ada Vern resigned as president of Kenya, according to state television."))
    [claim] = [claim for claim in reading.claims if claim.rule.startswith("change.")]
    assert (claim.attribution, claim.modality) == ("state television", Modality.ASSERTED)


HAPPENED = [
    ("Kenya's president Ada Vern told a news conference with Otto Brand on Wednesday that Peru would be helped.", True),
    ("The prime minister of Kenya, Otto Brand, announced his planned departure October 31 after the vote.", True),
    ("The finance minister of Kenya, Otto Brand, will resign on June 30.", False),
]


@pytest.mark.parametrize(("sentence", "is_over"), HAPPENED)
def test_what_has_happened_is_not_dated_after_its_article(
    extractor: RuleExtractor, sentence: str, is_over: bool
) -> None:
    """A day without a year is one that has passed where something happened on it, and ahead where it is to come."""
    claims = extractor.read(Article(sentence, published="2012-03-01")).claims
    days = [claim.time.edtf for claim in claims if claim.time is not None and claim.time.edtf is not None]
    assert days
    assert all((day < "2012-03-01") == is_over for day in days)
