"""Every rule takes its examples and refuses what it must refuse."""

import pytest

from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.catalogue import rules
from honorum.extraction.rules.rule import Rule, brief
from honorum.model.sources import Article

TAKES = [(rule, sentence, wanted) for rule in rules() for sentence, wanted in rule.takes]
REFUSES = [(rule, sentence) for rule in rules() for sentence in rule.refuses]


@pytest.mark.parametrize(
    ("rule", "sentence", "wanted"), TAKES, ids=lambda value: value.id if isinstance(value, Rule) else ""
)
def test_a_rule_takes_its_example(extractor: RuleExtractor, rule: Rule, sentence: str, wanted: str) -> None:
    """The claim that the example promises comes out, from this very rule."""
    reading = extractor.read(Article(sentence, published="2021-05-12"))
    assert wanted in [brief(claim, reading.entities) for claim in reading.claims if claim.rule == rule.id]


@pytest.mark.parametrize(("rule", "sentence"), REFUSES, ids=lambda value: value.id if isinstance(value, Rule) else "")
def test_a_rule_refuses_its_counterexample(extractor: RuleExtractor, rule: Rule, sentence: str) -> None:
    """No claim of the rule holds for the sentence."""
    reading = extractor.read(Article(sentence, published="2021-05-12"))
    assert [claim for claim in reading.claims if claim.rule == rule.id and claim.holds] == []


def test_rule_ids_begin_with_their_family_and_are_unique() -> None:
    """An id names one rule."""
    ids = [rule.id for rule in rules()]
    assert len(ids) == len(set(ids))
    assert all("." in one for one in ids)
