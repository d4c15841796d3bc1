"""Rules and model together: where both say the same, the claim is surer; where they differ, both are kept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from honorum.extraction.gate.claim_gate import references
from honorum.extraction.llm.extractor import LlmExtractor
from honorum.extraction.llm.spent import Spent
from honorum.extraction.rules import RuleExtractor
from honorum.model.claims import (
    REFERENCES,
    AliasClaim,
    Claim,
    ContentionClaim,
    ElectionClaim,
    ElectionResultClaim,
    OfficeChangeClaim,
    ParticipationClaim,
    PartyAffiliationClaim,
    PartyStatusClaim,
    PlaceClaim,
    Reading,
    Refusal,
    RelationshipClaim,
    StatementClaim,
    TenureClaim,
)
from honorum.model.entities import Entity, Kind
from honorum.model.names import fold, fold_plain
from honorum.model.offices import fold_title
from honorum.model.person_names import fold_person
from honorum.model.quotes import Evidence, Quote
from honorum.model.sources import Article

SUREST = 0.95
"""No two readers of the same sentence make a claim surer than this: they can be misled by the same words."""

_KEYS: dict[type[Claim], tuple[str, ...]] = {
    TenureClaim: ("holder", "title", "status"),
    OfficeChangeClaim: ("kind", "person", "title"),
    PartyAffiliationClaim: ("person", "party", "role", "status"),
    PartyStatusClaim: ("party", "status", "seats", "member_count"),
    ElectionClaim: ("kind", "jurisdiction", "turnout", "turnout_voters", "contesting_parties"),
    ElectionResultClaim: ("contestant", "contestant_text", "measure", "value"),
    ParticipationClaim: ("actor", "actor_text", "role", "count"),
    ContentionClaim: ("kind", "actor", "actor_text", "target", "target_text", "count"),
    RelationshipClaim: ("subject", "subject_text", "object", "object_text", "kind", "status"),
    PlaceClaim: ("subject", "object", "object_text", "kind", "status"),
    AliasClaim: ("entity", "alias"),
    StatementClaim: ("speaker", "speaker_text", "act", "target"),
}


class CombinedExtractor:
    """Reads by rules and by a model, and puts both readings together."""

    def __init__(self, rules: RuleExtractor, llm: LlmExtractor) -> None:
        self._rules = rules
        self._llm = llm

    @property
    def spent(self) -> Spent:
        """What the model has taken so far."""
        return self._llm.spent

    def read(self, article: Article) -> Reading:
        """The claims of one article, by rules and model."""
        return combined(self._rules.read(article), self._llm.read(article))

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """The claims of many articles, in their order, one after the other."""
        return map(self.read, articles)


def combined(first: Reading, second: Reading) -> Reading:
    """Both readings as one: what the second says too makes the first surer, what only it says is added.

    Entities of the second are those of the first that have a name in common with them.
    """
    entities, ids = _together(first.entities, second.entities)
    claims = list(first.claims)
    unmatched = set(range(len(claims)))
    for claim in second.claims:
        own = _with_ids(claim, ids)
        agreeing = next((at for at in sorted(unmatched) if agree(claims[at], own)), None)
        if agreeing is None:
            claims.append(replace(own, id=f"c{len(claims) + 1}"))
        else:
            unmatched.discard(agreeing)
            claims[agreeing] = _surer(claims[agreeing], own)
    refused = tuple(
        Refusal(replace(_with_ids(one.claim, ids), id=f"c{number}"), one.reason)
        for number, one in enumerate((*first.refused, *second.refused), start=len(claims) + 1)
    )
    return Reading(entities, tuple(claims), refused, first.country or ids.get(second.country or ""))


def agree(one: Claim, other: Claim) -> bool:
    """Whether two claims of one article say the same: type, key fields, standing, and words that overlap."""
    keys = _KEYS.get(type(one), ())
    return (
        type(one) is type(other)
        and one.negated == other.negated
        and one.modality is other.modality
        and _overlap(one.evidence, other.evidence)
        and all(_comparable(key, one) == _comparable(key, other) for key in keys)
    )


def together(one: float, other: float) -> float:
    """The confidence of a claim that two independent readers make, up to a ceiling.

    >>> together(0.8, 0.5), together(0.9, 0.9)
    (0.9, 0.95)
    """
    return max(one, other, min(SUREST, round(1 - (1 - one) * (1 - other), 4)))


def _surer(claim: Claim, other: Claim) -> Claim:
    return replace(
        claim,
        confidence=together(claim.confidence, other.confidence),
        rule=f"{claim.rule} + {other.rule}",
        attribution=claim.attribution or other.attribution,
        time=claim.time or other.time,
    )


def _comparable(key: str, claim: Claim) -> Any:
    value = getattr(claim, key)
    if key == "title":
        return fold_title(value or "")
    return fold(value) if isinstance(value, str) and key not in REFERENCES else value


def _overlap(one: Evidence, other: Evidence) -> bool:
    return isinstance(one, Quote) and isinstance(other, Quote) and one.start < other.end and other.start < one.end


def _together(first: tuple[Entity, ...], second: tuple[Entity, ...]) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """All entities, and the id of each of the second among them."""
    found = list(first)
    ids: dict[str, str] = {}
    for entity in second:
        alike = [at for at, known in enumerate(found) if _same(known, entity)]
        at = min(alike, key=lambda at: found[at].kind is not entity.kind, default=None)
        if at is None:
            ids[entity.id] = f"e{len(found) + 1}"
            found.append(replace(entity, id=ids[entity.id]))
        else:
            ids[entity.id] = found[at].id
            names = dict.fromkeys((*found[at].aliases, *entity.names))
            found[at] = replace(found[at], aliases=tuple(name for name in names if name != found[at].name))
    return tuple(found), ids


def _same(one: Entity, other: Entity) -> bool:
    """Whether two entities of one article share a name; readers may differ on what sort of place or group it is."""
    kinds = {one.kind, other.kind}
    if len(kinds) > 1 and kinds != {Kind.PARTY, Kind.ORGANIZATION} and not all(kind.is_place for kind in kinds):
        return False
    folded = fold_person if one.kind is Kind.PERSON else fold_plain
    return bool({folded(name) for name in one.names} & {folded(name) for name in other.names})


def _with_ids(claim: Claim, ids: dict[str, str]) -> Claim:
    changed: dict[str, Any] = {}
    for name, _ in references(claim):
        value = getattr(claim, name)
        changed[name] = ids.get(value, value) if isinstance(value, str) else tuple(ids.get(one, one) for one in value)
    return replace(claim, **changed)


__all__ = ["CombinedExtractor", "agree", "combined", "together"]
