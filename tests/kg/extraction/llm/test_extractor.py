"""The model as an extractor: what an honest one says comes in, what is made up is refused with its reason."""

import dataclasses
import json
from typing import Any

import pytest
from model_stub import ModelStub, Reply, answering, completion

from honorum.errors import ModelFailed
from honorum.extraction.llm import LlmExtractor
from honorum.extraction.llm.form import schema
from honorum.model.claims import ElectionResultClaim, OfficeChangeClaim, Reading, TenureClaim
from honorum.model.gold import from_gold, to_gold
from honorum.model.sources import Article


def _read(article: Article, *facts: dict[str, Any], entities: list[dict[str, Any]]) -> Reading:
    """The reading of an article by a model that says these facts."""
    with ModelStub(answering({"entities": entities, "facts": list(facts)})) as stub:
        return LlmExtractor(stub.settings()).read(article)


def _reasons(reading: Reading) -> list[str]:
    return [one.reason for one in reading.refused]


def test_an_honest_answer_becomes_claims_with_our_offsets(article, honest):
    """Facts become claims whose quotes stand in the text, whose times we resolved, under the model's name."""
    with ModelStub(answering(honest)) as stub:
        reading = LlmExtractor(stub.settings()).read(article)
    tenure, change, seats = reading.claims
    assert isinstance(tenure, TenureClaim)
    assert isinstance(change, OfficeChangeClaim)
    assert isinstance(seats, ElectionResultClaim)
    assert all(claim.evidence.stands_in(article.text) for claim in reading.claims)
    assert change.time is not None
    assert (change.time.text, change.time.edtf) == ("on Sunday", "2021-02-28")
    assert (seats.value, seats.out_of) == (54.0, 120.0)
    assert {claim.rule for claim in reading.claims} == {"llm:tiny"}
    assert [entity.name for entity in reading.entities] == ["Ada Vern", "Zembla", "Bo Krell", "Dawn Party"]
    assert not reading.refused


def test_the_question_is_strict_and_cold(article, honest):
    """The service is asked at temperature 0 for the strict form, with the title, day and country as context."""
    with ModelStub(answering(honest)) as stub:
        LlmExtractor(stub.settings(llm_key="opensesame")).read(article)
    [asked] = stub.asked
    assert asked["temperature"] == 0
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert asked["response_format"]["json_schema"]["schema"] == schema()
    assert stub.question()["title"] == "Zembla votes"
    assert stub.question()["published"] == "2021-03-02"
    assert stub.question()["paragraphs"] == article.text.split("\n\n")
    assert stub.keys == ["Bearer opensesame"]


def test_the_names_so_far_go_along(honest):
    """The second passage is asked with the entities of the first, and may name them by their ids."""
    text = "\n\n".join(["Ada Vern, the president of Zembla, spoke.", "Filler. " * 280, "Vern resigned."])
    first = {"entities": honest["entities"][:1], "facts": []}
    resigned = honest["facts"][1] | {"quote": "Vern resigned", "kind": "resignation", "person": "e1", "time": None}
    last = {"entities": [], "facts": [resigned]}
    with ModelStub(answering(first), answering({"entities": [], "facts": []}), answering(last)) as stub:
        reading = LlmExtractor(stub.settings()).read(Article(text))
    assert len(stub.asked) == 3
    assert stub.question(-1)["known"] == [{"id": "e1", "kind": "Person", "name": "Ada Vern"}]
    assert [(type(one), reading.entities[0].name) for one in reading.claims] == [(OfficeChangeClaim, "Ada Vern")]


@pytest.mark.parametrize(
    ("fact", "changed", "reason"),
    [
        (0, {"quote": "Ada Vern, the queen of Zembla"}, "the quote does not stand in the passage"),
        (0, {"quote": ""}, "the quote does not stand in the passage"),
        (0, {"quote": 7}, "the quote does not stand in the passage"),
        (0, {"quote": "Krell on Sunday.\n\nThe Dawn Party"}, "the quote does not stand in the passage"),
        (0, {"holder": "n2"}, "the quote does not name Bo Krell"),
        (0, {"holder": "n99"}, "holder is 'n99', which is not among the entities"),
        (0, {"holder": None}, "it gives no holder"),
        (0, {"holder": "n3"}, "holder cannot be a Country"),
        (0, {"holder": ["n1"]}, "holder is ['n1'], which is not among the entities"),
        (0, {"title": "prime minister"}, "the quote does not say 'prime minister'"),
        (0, {"title": 3}, "title is 3, which is no text"),
        (0, {"status": "eternal"}, "status is 'eternal', which is none of"),
        (0, {"jurisdiction": "n5"}, "the article does not name Kinbote"),
        (0, {"from": "since 1991"}, "the passage does not say 'since 1991'"),
        (0, {"modality": "certain"}, "modality is 'certain', which is none of"),
        (0, {"negated": "no"}, "negated is 'no', which is neither true nor false"),
        (0, {"attribution": 5}, "time or attribution is no text"),
        (0, {"type": "Coronation"}, "it is of no type that was asked for"),
        (1, {"kind": "resignation"}, "the quote has no word for resignation"),
        (1, {"time": "on Monday"}, "the passage does not say 'on Monday'"),
        (2, {"value": 45}, "the quote does not hold the number 45"),
        (2, {"value": 54_000_000}, "the quote does not hold the number 5.4e+07"),
        (2, {"outOf": "many"}, "outOf is 'many', which is no number"),
        (2, {"outOf": True}, "outOf is True, which is no number"),
        (2, {"contestant": None}, "it says no contestant"),
        (2, {"contestant": None, "contestantText": "the greens"}, "the sentence does not say 'the greens'"),
        (2, {"approx": "very"}, "approx is 'very', which is neither true nor false"),
    ],
)
def test_what_is_made_up_is_refused_with_the_reason(article, honest, fact, changed, reason):
    """A fact that was changed in one point is refused for that point; the other facts stay."""
    kinbote = {"id": "n5", "kind": "Country", "name": "Kinbote", "aliases": []}
    honest["facts"][fact] = honest["facts"][fact] | changed
    reading = _read(article, *honest["facts"], entities=[*honest["entities"], kinbote])
    assert len(reading.claims) == 2
    assert len(reading.refused) == 1
    assert reason in reading.refused[0].reason


@pytest.mark.parametrize("fact", [None, 7, "Tenure", [], {}, {"type": ["Tenure"]}, {"type": "Tenure"}])
def test_a_fact_of_any_shape_is_refused_and_costs_no_other(article, honest, fact):
    """Whatever stands in the list of facts, the good facts come in and the reading can be written down."""
    reading = _read(article, fact, *honest["facts"], entities=honest["entities"])
    assert len(reading.claims) == 3
    assert len(reading.refused) == 1
    assert json.dumps(to_gold("x", article, reading))


def test_a_reading_is_written_and_read_again(article, honest):
    """A model's reading goes through the annotation format like any other."""
    reading = _read(article, *honest["facts"], entities=honest["entities"])
    again = from_gold(to_gold("zembla", article, reading))
    assert again.claims == reading.claims


def test_nobody_is_called_by_the_name_of_another(article, honest):
    """An alias that belongs to somebody else is dropped, so that no quote about Ada Vern says something of Bo Krell."""
    bo = honest["entities"][1] | {"aliases": ["Ada Vern", "president", "Krell"]}
    reading = _read(article, honest["facts"][0] | {"holder": "n2"}, entities=[bo, honest["entities"][2]])
    assert _reasons(reading) == ["the quote does not name Bo Krell"]


@pytest.mark.parametrize(
    ("sentence", "quote", "stands"),
    [
        ("Bo Krell has not resigned.", "Bo Krell has not resigned", (True, "asserted")),
        ("Bo Krell denied that he had resigned.", "he had resigned", (True, "asserted")),
        ("Bo Krell will resign on Sunday.", "Bo Krell will resign on Sunday", (False, "planned")),
        ("Bo Krell may resign soon.", "Bo Krell may resign", (False, "hypothetical")),
        ("Bo Krell reportedly resigned.", "Bo Krell reportedly resigned", (False, "alleged")),
        ("Bo Krell resigned on Sunday.", "Bo Krell resigned on Sunday", (False, "asserted")),
    ],
)
def test_a_model_cannot_assert_what_the_sentence_does_not(honest, sentence, quote, stands):
    """Where the words deny, plan, suppose or doubt, the claim is put so, whatever the model said."""
    fact = honest["facts"][1] | {"quote": quote, "kind": "resignation", "time": None}
    [claim] = _read(Article(sentence, published="2021-03-02"), fact, entities=honest["entities"]).claims
    assert (claim.negated, claim.modality.value) == stands


def test_a_model_may_be_more_careful_than_the_sentence(article, honest):
    """What the model calls alleged or denied is never made surer."""
    careful = honest["facts"][1] | {"negated": True, "modality": "alleged"}
    [claim] = _read(article, careful, entities=honest["entities"]).claims
    assert (claim.negated, claim.modality.value, claim.holds) == (True, "alleged", False)


def test_words_beside_a_title_change_its_status(honest):
    """A quote that says "former" makes a tenure former though the model called it current."""
    fact = honest["facts"][0] | {"quote": "former president Ada Vern", "jurisdiction": None}
    [claim] = _read(Article("Then former president Ada Vern spoke."), fact, entities=honest["entities"]).claims
    assert isinstance(claim, TenureClaim)
    assert claim.status == "former"


def test_the_same_fact_said_twice_is_one_claim(article, honest):
    """A model that repeats itself is not believed twice."""
    assert len(_read(article, *honest["facts"], *honest["facts"], entities=honest["entities"]).claims) == 3


def test_a_cut_answer_is_asked_for_in_halves(article, honest):
    """An answer that was cut is not guessed at: its passage is asked about in two parts."""
    cut = json.dumps(honest)[:200]
    first, second = (
        {"entities": honest["entities"], "facts": facts} for facts in (honest["facts"][:2], honest["facts"][2:])
    )
    for broken in (completion(cut), completion(cut, finish_reason="length"), completion("[1]"), completion(None)):
        with ModelStub(Reply(body=broken), answering(first), answering(second)) as stub:
            reading = LlmExtractor(stub.settings()).read(article)
        assert [len(stub.question(number)["paragraphs"]) for number in range(3)] == [2, 1, 1]
        assert len(reading.claims) == 3


def test_an_answer_that_is_always_cut_fails_the_article(article, honest):
    """Asking ends with a reason; the article does not come back half read."""
    with ModelStub(Reply(body=completion(json.dumps(honest)[:200]))) as stub:
        extractor = LlmExtractor(stub.settings())
        with pytest.raises(ModelFailed, match="the answer is no JSON, or was cut"):
            extractor.read(article)
    assert len(stub.asked) == 2
    assert extractor.spent.requests == 2


def test_many_are_read_in_their_order(article, honest):
    """Readings come in the order of the articles, and what they took is added up."""
    articles = [article, dataclasses.replace(article, title="Zembla again")]
    with ModelStub(answering(honest)) as stub:
        extractor = LlmExtractor(stub.settings(llm_price_in=1.0, llm_price_out=10.0))
        assert [len(reading.claims) for reading in extractor.read_many(articles)] == [3, 3]
    assert (extractor.spent.requests, extractor.spent.tokens_in, extractor.spent.tokens_out) == (2, 200, 40)
    assert extractor.spent.cost == pytest.approx(0.0006)
