"""Precision, recall, F1 and their intervals."""

import pytest

from honorum.evaluation.scores import Counts, mean, score, total


def test_the_measures_of_known_counts() -> None:
    """Four predictions, three right, of which two are one fact said twice; five gold facts."""
    counts = Counts(gold=5, predicted=4, right=3, found=2)
    assert (counts.precision, counts.recall, counts.repeats) == (0.75, 0.4, 1)
    assert counts.f1 == pytest.approx(2 * 0.75 * 0.4 / 1.15)


def test_no_predictions_have_no_precision() -> None:
    """Silence is not precise; where gold facts are it has an F1 of nought."""
    assert Counts(gold=3).precision is None
    assert Counts(gold=3).f1 == 0
    assert Counts().f1 is None


def test_counts_add_up() -> None:
    """The sum over documents is the count over all."""
    assert total([Counts(1, 2, 1, 1), Counts(2, 3, 2, 1)]) == Counts(3, 5, 3, 2)


def test_intervals_hold_the_score_and_come_out_the_same_twice() -> None:
    """The bootstrap has a fixed seed, and its interval lies around what was measured."""
    documents = [Counts(4, 4, right, right) for right in (0, 1, 2, 3, 4, 4, 2, 1)]
    one = score(documents)
    assert one == score(documents)
    assert one.precision.low < one.counts.precision < one.precision.high


def test_equal_documents_leave_nothing_to_chance() -> None:
    """When every document scores the same, so does every sample."""
    one = score([Counts(4, 4, 2, 2)] * 5)
    assert (one.recall.low, one.recall.high) == (0.5, 0.5)


def test_no_documents_have_no_interval() -> None:
    """Nothing was sampled, so nothing is said."""
    assert score([]).f1 is None
    assert mean([]) is None
