"""The option --extractor: a model alone, or with the rules, and clear words when none is set."""

from pathlib import Path

import pytest
from model_stub import ModelStub, answering

TENURE = {"type": "Tenure", "quote": "Ada Vern, the president of Zembla", "title": "president", "status": "current"}
ANSWER = {
    "entities": [{"id": "n1", "kind": "Person", "name": "Ada Vern", "aliases": []}],
    "facts": [TENURE | {"holder": "n1"}, TENURE | {"holder": "n9"}],
}


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article of our own."""
    path = tmp_path / "zembla.txt"
    path.write_text("Ada Vern, the president of Zembla, spoke on Sunday.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["extract", "ingest"])
def test_without_a_model_the_setting_is_named(honorum, article, command):
    """The command ends with 3 and one line that says what to set."""
    ended = honorum(command, str(article), "--extractor", "llm")
    assert ended.code == 3
    assert "HONORUM_LLM_URL" in ended.err
    assert len(ended.err.strip().splitlines()) == 1


@pytest.mark.parametrize(("extractor", "rule"), [("llm", "llm:tiny"), ("both", " + llm:tiny")])
def test_extract_asks_the_model(honorum, article, monkeypatch, extractor, rule):
    """Facts come with the model's name; cost and refusals stand on standard error, so that JSON stays JSON."""
    with ModelStub(answering(ANSWER)) as stub:
        monkeypatch.setenv("HONORUM_LLM_URL", stub.url)
        monkeypatch.setenv("HONORUM_LLM_MODEL", "tiny")
        ended = honorum("extract", str(article), "--published", "2024-09-03", "--extractor", extractor, "--json")
    assert ended.code == 0
    assert any(fact["rule"].endswith(rule) for fact in ended.json["facts"])
    assert "questions 1, asked again 0, tokens sent 100, received 20, cost unknown" in ended.err
    assert "Refused 1: holder is 'n9', which is not among the entities" in ended.err


def test_ingest_says_what_the_model_took(honorum, article, monkeypatch):
    """The report for people names tokens and cost."""
    with ModelStub(answering(ANSWER)) as stub:
        monkeypatch.setenv("HONORUM_LLM_URL", stub.url)
        monkeypatch.setenv("HONORUM_LLM_MODEL", "tiny")
        monkeypatch.setenv("HONORUM_LLM_PRICE_IN", "10")
        ended = honorum("ingest", str(article), "--published", "2024-09-03", "--extractor", "llm")
    assert ended.code == 0
    assert "The language model: questions 1, asked again 0, tokens sent 100, received 20, cost 0.0010." in ended.out
