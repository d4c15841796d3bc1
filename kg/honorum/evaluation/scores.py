"""Precision, recall and F1, over all facts and as a mean over documents, with how far chance could move them."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SAMPLES = 1000
SEED = 20210111
_TAIL = 0.025


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted: gold facts, predictions, predictions that are right, gold facts found."""

    gold: int = 0
    predicted: int = 0
    right: int = 0
    found: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.right + other.right,
            self.found + other.found,
        )

    @property
    def precision(self) -> float | None:
        """The share of predictions that are right; `None` when there is none.

        >>> Counts(gold=4, predicted=2, right=1, found=1).precision
        0.5
        """
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """The share of gold facts that were found; `None` when there is none."""
        return self.found / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; `None` when neither can be said."""
        if self.precision is None or self.recall is None:
            return None if self.precision is None and self.recall is None else 0.0
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def repeats(self) -> int:
        """Right predictions that only say again what another one found."""
        return self.right - self.found


@dataclass(frozen=True, slots=True)
class Interval:
    """Between which two values a measure lies in 95 of 100 samples of documents."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Score:
    """The counts over all documents, and 95 % intervals of precision, recall and F1."""

    counts: Counts
    precision: Interval | None
    recall: Interval | None
    f1: Interval | None


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of counts."""
    return sum(counts, Counts())


def score(documents: Sequence[Counts], *, samples: int = SAMPLES, seed: int = SEED) -> Score:
    """The score over documents, each counted by itself.

    The intervals are a percentile bootstrap over documents, since facts of one article are not independent of each
    other; the seed is fixed, so that the same reading gives the same intervals.
    """
    draw = random.Random(seed)  # noqa: S311  chance here guards no secret
    drawn = [total(draw.choices(documents, k=len(documents))) for _ in range(samples)] if documents else []
    return Score(
        total(documents),
        _interval(one.precision for one in drawn),
        _interval(one.recall for one in drawn),
        _interval(one.f1 for one in drawn),
    )


def _interval(values: Iterable[float | None]) -> Interval | None:
    known = sorted(value for value in values if value is not None)
    if not known:
        return None
    last = len(known) - 1
    return Interval(known[round(_TAIL * last)], known[round((1 - _TAIL) * last)])


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of the values that are known.

    >>> mean([1.0, None, 0.5])
    0.75
    """
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
