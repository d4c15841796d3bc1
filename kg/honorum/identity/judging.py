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
    """A mention, an entity, whether they are the same, and why."""

    mention: str
    entity: str
    verdict: Verdict
    reason: str


def judge(profile: Profile, known: Known) -> Judgement:
    """Whether the mention is the entity; names alone never say so.

    A shared id decides; different ids of one scheme, or birth dates that cannot be one, decide the other way. Then
    folded names must agree, and with them a country, an office, a party or the date of a vote.
    """

    def verdict(what: Verdict, reason: str) -> Judgement:
        return Judgement(profile.mention, known.iri, what, reason)

    shared = set(profile.identifiers) & known.identifiers
    if shared:
        return verdict(Verdict.SAME, f"the same id, {min(shared)}")
    rival = _rival_identifier(profile.identifiers, known.identifiers)
    if rival:
        return verdict(Verdict.DIFFERENT, f"different ids, {rival}")
    if not set(profile.keys) & known.keys:
        return verdict(Verdict.DIFFERENT, "different names")
    if profile.birth and known.births and not any(_may_be_one_day(profile.birth, birth) for birth in known.births):
        return verdict(Verdict.DIFFERENT, "different dates of birth")
    if profile.closed:
        return verdict(Verdict.SAME, "a name that only one can have there")
    agreed = _agreement(profile.context, known.context)
    if agreed:
        return verdict(Verdict.SAME, f"the same name, and both with {agreed}")
    if profile.birth and profile.birth in known.births and edtf.is_day(profile.birth):
        return verdict(Verdict.SAME, f"the same name and the same day of birth, {profile.birth}")
    return verdict(Verdict.UNSURE, "the same name, and nothing else to go by")


def _agreement(context: frozenset[str], other: frozenset[str]) -> str | None:
    common = sorted(context & other)
    if common:
        return common[0].rsplit("/", 1)[-1]
    mine = [text.removeprefix("date:") for text in context if text.startswith("date:")]
    its = [text.removeprefix("date:") for text in other if text.startswith("date:")]
    return next((date for date in sorted(mine) for day in its if _may_be_one_day(date, day)), None)


def _may_be_one_day(one: str, other: str) -> bool:
    first, second = edtf.span(one), edtf.span(other)
    return first.first <= second.last and second.first <= first.last


def _rival_identifier(mine: Iterable[str], its: Iterable[str]) -> str | None:
    others = dict(identifier.split(":", 1) for identifier in its)
    for identifier in mine:
        scheme, value = identifier.split(":", 1)
        if scheme in others and others[scheme] != value:
            return f"{identifier} and {scheme}:{others[scheme]}"
    return None
