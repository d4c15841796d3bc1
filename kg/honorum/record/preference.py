"""Which of two sources the record follows where both cannot be right: the rules, in their order."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from honorum.model import edtf
from honorum.record.evidence_of_tenure import Piece


class Rule(StrEnum):
    """Why the record follows one side of a conflict; terms of the vocabulary ``conflict-rule``."""

    RANK = "rank"
    INTERVAL = "interval"
    GAP = "gap"
    PRECISION = "precision"
    RECENCY = "recency"
    VOICES = "voices"
    WHOLE = "whole"
    ROWS = "rows"
    COUNTRY = "country"
    UNDECIDED = "undecided"


BECAUSE = {
    Rule.RANK: "its source ranks higher",
    Rule.INTERVAL: "a stated interval comes before a mention",
    Rule.GAP: "it tells of a time between, which the other runs over",
    Rule.PRECISION: "its dates are finer",
    Rule.RECENCY: "its source was published later",
    Rule.VOICES: "more independent sources say so",
    Rule.WHOLE: "the other tells of a part of the time alone",
    Rule.ROWS: "the rows of one source overlap, and the record takes them together",
    Rule.COUNTRY: "most offices of the person are there",
    Rule.UNDECIDED: "no rule decides between the two",
}
"""The rules in words, as the end of a sentence that says what the record follows."""

_ORDER = (Rule.RANK, Rule.INTERVAL, Rule.GAP, Rule.PRECISION, Rule.RECENCY, Rule.VOICES)


@dataclass(frozen=True, slots=True, order=True)
class Weight:
    """What speaks for a piece of evidence, in the order in which it counts; the smaller weight is followed.

    `rank` is the user's ranking of sources; `kind` puts stated intervals before mentions; `coarse` what runs over a
    gap behind what tells of it; `vagueness` counts the days that the dates leave open; `age` grows with the time since
    publication (0: unknown); `voices` is the number of independent sources, negative.
    """

    rank: int
    kind: int
    coarse: bool
    vagueness: int
    age: int
    voices: int
    iri: str


def weight(piece: Piece, voices: int = 1) -> Weight:
    """What speaks for a piece; `voices` is how many independent sources say what it says."""
    published = [edtf.span(said).last.toordinal() for stored in piece.claims if (said := stored.source.published)]
    return Weight(
        min(stored.source.rank for stored in piece.claims),
        int(piece.strength),
        piece.coarse,
        piece.vagueness,
        -max(published, default=0),
        -voices,
        min(piece.iris),
    )


def comparable(weights: Mapping[str, Weight]) -> dict[str, Weight]:
    """Weights to be compared with each other: among what is of one kind nothing is later than what has no date.

    >>> dated, undated = Weight(0, 0, False, 0, -738000, -1, "a"), Weight(0, 0, False, 0, 0, -1, "b")
    >>> [weight.age for weight in comparable({"a": dated, "b": undated}).values()]
    [0, 0]
    """
    undated = {found.kind for found in weights.values() if not found.age}
    return {iri: replace(found, age=0) if found.kind in undated else found for iri, found in weights.items()}


def deciding_rule(followed: Weight, other: Weight) -> Rule:
    """The first rule that tells the two apart.

    >>> one = Weight(0, 0, False, 0, 0, -1, "a")
    >>> str(deciding_rule(one, Weight(0, 0, False, 365, 0, -2, "b")))
    'precision'
    """
    mine = (followed.rank, followed.kind, followed.coarse, followed.vagueness, followed.age, followed.voices)
    its = (other.rank, other.kind, other.coarse, other.vagueness, other.age, other.voices)
    return next((rule for rule, a, b in zip(_ORDER, mine, its, strict=True) if a != b), Rule.UNDECIDED)
