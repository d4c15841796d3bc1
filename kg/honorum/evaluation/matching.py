"""Which predicted facts say the same as which hand-made ones, leniently and strictly.

A predicted fact matches a gold fact leniently when the type, the negation and the fields that make the fact agree, and
strictly when what else the gold states agrees too. What the gold leaves open can disagree with nothing.

Precision and recall look at the matches differently, and that is meant:

* A prediction is *right* when it matches some gold fact. Annotators write a fact down once, however often the article
  says it; a second prediction of it, from a second sentence, is not an error. How many right predictions repeat
  another is reported as "repeats", so that a reader who repeats himself to look precise is seen.
* A gold fact is *found* when it can be given a prediction of its own: one prediction satisfies one gold fact. This is a
  maximum matching, so that the order of facts plays no part.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from honorum.evaluation.agreement import (
    any_agree,
    called,
    quotes_close,
    times_agree,
    titles_agree,
    values_agree,
)
from honorum.model.claims import Claim, Reading
from honorum.model.entities import Entity
from honorum.model.gold import TYPE_NAMES, type_name


@dataclass(frozen=True, slots=True)
class Pair:
    """A predicted claim beside a gold one, each with the entities of its own reading."""

    predicted: Any
    gold: Any
    predicted_entities: Mapping[str, Entity]
    gold_entities: Mapping[str, Entity]

    def same(self, field: str) -> bool:
        """Whether a plain field has the same value."""
        return bool(getattr(self.predicted, field) == getattr(self.gold, field))

    def named_alike(self, field: str, *others: str) -> bool:
        """Whether a reference of one (or one of several) agrees by name with that of the other; both absent agree."""
        names = [called_in(self.predicted, one, self.predicted_entities) for one in (field, *others)]
        golds = [called_in(self.gold, one, self.gold_entities) for one in (field, *others)]
        ours, theirs = [name for one in names for name in one], [name for one in golds for name in one]
        return any_agree(ours, theirs) if ours and theirs else not ours and not theirs

    def as_stated(self, field: str, *others: str) -> bool:
        """The same, where the gold states it at all."""
        stated = any(called_in(self.gold, one, self.gold_entities) for one in (field, *others))
        return not stated or self.named_alike(field, *others)


def called_in(claim: Claim, field: str, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """All names of what a field of a claim refers to; a field of several places gives the names of all."""
    value = getattr(claim, field)
    if isinstance(value, tuple):
        return tuple(name for one in value for name in called(one, None, entities))
    return called(value, getattr(claim, f"{field}_text", None), entities)


Agreement = Callable[[Pair], bool]


def _party_standing(claim: Any) -> str:
    if claim.status is not None:
        return str(claim.status)
    return "members" if claim.member_count is not None else "seats"


LENIENT: dict[str, Agreement] = {
    "Tenure": lambda it: it.named_alike("holder") and titles_agree(it.predicted.title, it.gold.title),
    "OfficeChange": lambda it: it.named_alike("person") and it.same("kind"),
    "PartyAffiliation": lambda it: it.named_alike("person") and it.named_alike("party") and it.same("role"),
    "PartyStatus": lambda it: it.named_alike("party") and _party_standing(it.predicted) == _party_standing(it.gold),
    "Election": lambda it: it.as_stated("jurisdiction") and it.same("kind"),
    "ElectionResult": lambda it: it.named_alike("contestant") and it.same("measure"),
    "Participation": lambda it: it.named_alike("actor") and it.same("role"),
    "Contention": lambda it: it.same("kind") and quotes_close(it.predicted, it.gold),
    "Relationship": lambda it: it.named_alike("subject") and it.named_alike("object") and it.same("kind"),
    "Place": lambda it: it.named_alike("subject") and it.named_alike("object") and it.same("kind"),
    "Alias": lambda it: any_agree((it.predicted.alias,), (it.gold.alias,)),
    "Statement": lambda it: it.named_alike("speaker") and quotes_close(it.predicted, it.gold),
}
"""What must agree for a lenient match, by type."""


def _time_as_stated(it: Pair) -> bool:
    return _when(it.gold) is None or times_agree(_when(it.predicted), _when(it.gold))


def _when(claim: Any) -> str | None:
    return getattr(claim, "date", None) or (claim.time.edtf if claim.time else None)


def _value_as_stated(it: Pair, field: str) -> bool:
    stated = getattr(it.gold, field)
    return stated is None or values_agree(getattr(it.predicted, field), stated)


STRICT: dict[str, Agreement] = {
    "Tenure": lambda it: it.same("status") and it.as_stated("organization", "jurisdiction"),
    "OfficeChange": lambda it: (
        (not it.gold.title or titles_agree(it.predicted.title, it.gold.title)) and _time_as_stated(it)
    ),
    "Election": lambda it: _time_as_stated(it) and _value_as_stated(it, "contesting_parties"),
    "ElectionResult": lambda it: _value_as_stated(it, "value") and it.same("stage"),
    "Participation": lambda it: it.as_stated("event"),
    "Contention": lambda it: it.as_stated("place") and _time_as_stated(it) and _value_as_stated(it, "count"),
}
"""What must agree besides for a strict match; types that are not here have no stricter reading."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What came of one document and one way of matching.

    `right` are the predictions that match a gold fact; `found` pairs each gold fact that was found with the prediction
    that found it. Both hold positions in the two readings' claims.
    """

    right: frozenset[int]
    found: Mapping[int, int]


def match(predicted: Reading, gold: Reading, *, strict: bool = False) -> Matching:
    """Match the claims of a reading with those made by hand."""
    edges = _edges(predicted, gold, strict=strict)
    return Matching(
        frozenset(one for one, golds in enumerate(edges) if golds),
        {fact: one for one, fact in _maximum_matching(edges).items()},
    )


def _edges(predicted: Reading, gold: Reading, *, strict: bool) -> list[list[int]]:
    ours = {entity.id: entity for entity in predicted.entities}
    theirs = {entity.id: entity for entity in gold.entities}
    return [
        [
            position
            for position, fact in enumerate(gold.claims)
            if type(fact) is type(claim) and agree(Pair(claim, fact, ours, theirs), strict=strict)
        ]
        for claim in predicted.claims
    ]


def agree(pair: Pair, *, strict: bool = False) -> bool:
    """Whether a predicted claim says what the gold one says."""
    name = type_name(pair.gold)
    if TYPE_NAMES[type(pair.predicted)] != name or pair.predicted.negated != pair.gold.negated:
        return False
    stricter = STRICT.get(name) if strict else None
    return LENIENT[name](pair) and (stricter is None or stricter(pair))


def _maximum_matching(edges: Sequence[Sequence[int]]) -> dict[int, int]:
    """The most pairs of which no two share a side (augmenting paths), from left to right positions."""
    left_of: dict[int, int] = {}

    def settle(left: int, seen: set[int]) -> bool:
        for right in edges[left]:
            if right in seen:
                continue
            seen.add(right)
            if right not in left_of or settle(left_of[right], seen):
                left_of[right] = left
                return True
        return False

    for left in range(len(edges)):
        settle(left, set())
    return {left: right for right, left in left_of.items()}
