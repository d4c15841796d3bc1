"""A way of reading is measured on a folder."""

from dataclasses import replace

import pytest

from honorum.errors import InputError
from honorum.evaluation import evaluate


def test_a_perfect_reader_scores_one(vell) -> None:
    """Who reads what the annotator read is right about all, in every type and group."""
    evaluation = evaluate(vell.folder, lambda _: vell.reading(*vell.facts))
    assert evaluation.score().counts.f1 == evaluation.score(strict=True).counts.f1 == 1
    assert evaluation.macro().f1 == 1
    assert evaluation.score(evaluation.groups()["positions"]).counts.gold == 2


def test_the_reader_is_given_the_article(vell) -> None:
    """Text and publication date arrive; the annotation does not."""
    given = []
    evaluate(vell.folder, lambda article: given.append(article) or vell.reading())
    assert [(one.text, one.published) for one in given] == [(vell.article.text, "2021-03-29")]


def test_micro_counts_facts_and_macro_counts_documents(vell) -> None:
    """A reader who knows only one of two equal documents has half of each."""
    vell.write("second", published="2022-01-01")

    def read(article):
        return vell.reading(*(vell.facts if article.published == "2021-03-29" else vell.facts[:1]))

    evaluation = evaluate(vell.folder, read)
    assert evaluation.score().counts.recall == 0.6
    assert evaluation.macro().recall == pytest.approx((1 + 0.2) / 2)


def test_only_the_types_asked_for_count(vell) -> None:
    """With a type given, other facts are neither missed nor wrong."""
    evaluation = evaluate(vell.folder, lambda _: vell.reading(*vell.facts[:3]), only=("Tenure",))
    assert evaluation.types == ("Tenure",)
    assert evaluation.score().counts.gold == evaluation.score().counts.predicted == 2


def test_an_unknown_type_is_said(vell) -> None:
    """A type nobody wrote is an error, not an empty table."""
    with pytest.raises(InputError, match="'Wedding'"):
        evaluate(vell.folder, lambda _: vell.reading(), only=("Wedding",))


def test_misses_and_errors_are_kept(vell) -> None:
    """What was not found and what was not there are at hand, claim by claim."""
    wrong = replace(vell.facts[0], id="f9", title="president", rule="apposition")
    (result,) = evaluate(vell.folder, lambda _: vell.reading(wrong, *vell.facts[1:])).results
    assert [claim.id for claim in result.missed] == ["f1"]
    assert [claim.id for claim in result.wrong] == ["f9"]


def test_rules_are_counted(vell) -> None:
    """For each rule it is known how often it was right."""
    wrong = replace(vell.facts[0], title="president", rule="apposition")
    right = replace(vell.facts[1], rule="apposition")
    evaluation = evaluate(vell.folder, lambda _: vell.reading(wrong, right))
    assert evaluation.rules()["apposition"].precision == 0.5
