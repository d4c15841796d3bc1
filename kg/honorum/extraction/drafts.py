"""What a rule proposes, before the gate has looked at it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from honorum.extraction.actors.mentions import Actor
from honorum.model.claims import Claim, Modality, Time

Value = Actor | str | float | bool | tuple[Actor, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim that a rule proposes, in terms of actors and words of one sentence.

    `make` is the class of claim and `fields` its fields, with actors where the claim has ids. The words `first` to
    `last` (exclusive) are the quote. `trigger` is the word whose negation, modality and attribution count; without
    one the fact is said in passing ("the minister Ada Vern") and stands. A `negated`, `modality` or `attribution` that
    the rule itself knows is kept beside what the gate finds. `unsaid` are fields that rest on something that is not
    in the quote ("the incumbent": a president). `time` the gate finds by itself, unless `timeless`.
    """

    make: type[Claim]
    fields: Mapping[str, Value]
    first: int
    last: int
    trigger: int | None = None
    negated: bool = False
    modality: Modality | None = None
    attribution: str | None = None
    time: Time | None = None
    timeless: bool = False
    unsaid: frozenset[str] = field(default_factory=frozenset)
