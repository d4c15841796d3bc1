"""A language model in the pipeline: what it took is reported, nothing is asked twice, and failures name their cause."""

from collections import Counter
from typing import Any

import pytest
from model_stub import ModelStub, Reply, answering, completion

from honorum.errors import ModelUnavailable
from honorum.model.sources import Article
from honorum.pipeline.extracting import Failure, load, readings
from honorum.pipeline.ingest import ingest_articles

SENTENCE = "Ada Vern, the president of Zembla, spoke for the {n}th time."
ARTICLES = [Article(SENTENCE.format(n=n), published="2021-03-02", path=f"{n}.txt") for n in range(1, 6)]
ENTITIES = [
    {"id": "n1", "kind": "Person", "name": "Ada Vern", "aliases": []},
    {"id": "n2", "kind": "Country", "name": "Zembla", "aliases": []},
]
TENURE = {
    "type": "Tenure",
    "quote": "Ada Vern, the president of Zembla",
    "holder": "n1",
    "title": "president",
    "jurisdiction": "n2",
    "status": "current",
}
GOOD = answering({"entities": ENTITIES, "facts": [TENURE, TENURE | {"title": "king"}]})


def _fails_on(number: int, failing: Reply) -> Any:
    return lambda body: failing if f"the {number}th time" in body["messages"][1]["content"] else GOOD


@pytest.mark.parametrize(("articles", "jobs"), [(2, 1), (5, 1)])
def test_what_a_model_took_comes_back_from_every_process(articles, jobs):
    """Few articles are read here and many in workers: either way all questions are counted."""
    spent = []
    with ModelStub(GOOD) as stub:
        found = list(readings(iter(ARTICLES[:articles]), "llm", jobs, stub.settings(), spent.append))
    assert [article for article, _ in found] == ARTICLES[:articles]
    assert sum(one.requests for one in spent) == articles
    assert sum(one.tokens_in for one in spent) == 100 * articles


def test_a_failure_costs_one_article_and_no_second_question():
    """The article that the model declined comes with the reason; no article is asked about twice."""
    declined = Reply(body=completion(None, refusal="No politics."))
    with ModelStub(reply=_fails_on(2, declined)) as stub:
        found = [reading for _, reading in readings(iter(ARTICLES[:3]), "llm", 1, stub.settings())]
    assert [isinstance(reading, Failure) for reading in found] == [False, True, False]
    assert "declined to answer: No politics." in found[1].reason
    assert max(Counter(str(asked["messages"]) for asked in stub.asked).values()) == 1


@pytest.mark.parametrize("extractor", ["llm", "both"])
def test_ingest_reports_tokens_cost_and_reasons(tmp_path, extractor):
    """The report counts what the model took and what was refused, by reason."""
    with ModelStub(GOOD) as stub:
        settings = stub.settings(store=tmp_path / "store", llm_price_in=1.0, llm_price_out=10.0)
        report = ingest_articles(ARTICLES[:2], settings, extractor=extractor).to_json()
    assert report["model"] == {
        "requests": 2,
        "retries": 0,
        "tokensIn": 200,
        "tokensOut": 40,
        "cost": pytest.approx(6e-4),
    }
    assert report["facts"] == 2
    assert report["quarantineReasons"]["the quote does not say 'king'"] == 2


def test_a_run_that_must_end_keeps_what_was_read(tmp_path):
    """When the service stops taking the key, the articles before are in the store and the run ends with the cause."""
    with ModelStub(reply=_fails_on(3, Reply(401, "{}"))) as stub:
        settings = stub.settings(store=tmp_path / "store")
        with pytest.raises(ModelUnavailable, match="HONORUM_LLM_KEY"):
            ingest_articles(ARTICLES, settings, extractor="llm")
        again = ingest_articles(ARTICLES[:2], settings, extractor="llm")
    assert (again.documents, again.unchanged) == (0, 2)
    assert max(Counter(str(asked["messages"]) for asked in stub.asked).values()) == 1


def test_without_settings_the_variable_is_named():
    """No worker is started to find out that no address is set."""
    with pytest.raises(ModelUnavailable, match="HONORUM_LLM_URL"):
        list(readings(iter(ARTICLES), "llm", 2))


def test_an_unknown_extractor_is_told_with_those_there_are():
    """A slip in the name is met with the list."""
    with pytest.raises(ValueError, match="rules, llm, both"):
        load("magic")
