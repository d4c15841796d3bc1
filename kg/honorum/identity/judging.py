"""Is this mention that entity? One judgement, with its reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from honorum.identity.profiles import Profile
from honorum.model import edtf


class Verdict(StrEnum):
    """What a judgement says."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Known:
    """An entity that the graph has already: what its mentions told."""

    iri: str
    keys: frozenset[str]
    identifiers: frozenset[str]
    births: frozenset[str]
    context: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A mention, an entity, whether they are the same, and why.

    `score` weighs the evidence in bits, where it was weighed: at 0 it is as likely as not that they are the same.
    """

    mention: str
    entity: str
    verdict: Verdict
    reason: str
    score: float | None = None

    @property
    def by_identifier(self) -> bool:
        """Whether a shared id decided."""
        return self.verdict is Verdict.SAME and self.reason.startswith(SHARED_ID)


SHARED_ID = "the same id"
RIVAL_IDS = "different ids"
ONLY_ONE = "a name that only one can have there"


def judged_by_identifiers(profile: Profile, known: Known) -> Judgement | None:
    """What shared or rival identifiers say; `None` when there are none on one side."""
    shared = set(profile.identifiers) & known.identifiers
    if shared:
        return Judgement(profile.mention, known.iri, Verdict.SAME, f"{SHARED_ID}, {min(shared)}")
    rival = rival_identifiers(profile.identifiers, known.identifiers)
    if rival:
        return Judgement(profile.mention, known.iri, Verdict.DIFFERENT, f"{RIVAL_IDS}, {rival}")
    return None


def judge(profile: Profile, known: Known) -> Judgement:
    """Whether the mention is the entity, for all but persons; names alone never say so.

    A shared id decides; different ids of one scheme, or birth dates that cannot be one, decide the other way. Then
    folded names must agree, and with them a country, an office, a party or the date of a vote.
    """

    def verdict(what: Verdict, reason: str) -> Judgement:
        return Judgement(profile.mention, known.iri, what, reason)

    decided = judged_by_identifiers(profile, known)
    if decided is not None:
        return decided
    if not set(profile.keys) & known.keys:
        return verdict(Verdict.DIFFERENT, "different names")
    if profile.birth and known.births and not any(may_be_one_day(profile.birth, birth) for birth in known.births):
        return verdict(Verdict.DIFFERENT, "different dates of birth")
    if profile.closed:
        return verdict(Verdict.SAME, ONLY_ONE)
    agreed = _agreement(profile.context, known.context)
    if agreed:
        return verdict(Verdict.SAME, f"the same name, and both with {agreed}")
    return verdict(Verdict.UNSURE, "the same name, and nothing else to go by")


def _agreement(context: frozenset[str], other: frozenset[str]) -> str | None:
    common = sorted(context & other)
    if common:
        return common[0].rsplit("/", 1)[-1]
    mine = [text.removeprefix("date:") for text in context if text.startswith("date:")]
    its = [text.removeprefix("date:") for text in other if text.startswith("date:")]
    return next((date for date in sorted(mine) for day in its if may_be_one_day(date, day)), None)


def may_be_one_day(one: str, other: str) -> bool:
    """Whether two EDTF dates can mean one day."""
    first, second = edtf.span(one), edtf.span(other)
    return first.first <= second.last and second.first <= first.last


def rival_identifiers(mine: Iterable[str], its: Iterable[str]) -> str | None:
    """Two different ids of one scheme, in words."""
    others = dict(identifier.split(":", 1) for identifier in its)
    for identifier in mine:
        scheme, value = identifier.split(":", 1)
        if scheme in others and others[scheme] != value:
            return f"{identifier} and {scheme}:{others[scheme]}"
    return None
