"""The offices that a source names: sources give titles and bodies, an office is made of both."""

from dataclasses import dataclass

from honorum.model.claims import Claim, OfficeChangeClaim, Reading, TenureClaim
from honorum.model.offices import fold_title

OfficeKey = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """An office as one source names it: the title it says, and the body or place it says or implies."""

    number: str
    title: str
    organization: str | None
    jurisdiction: str | None
    implicit: bool


OfficeMentions = dict[OfficeKey, OfficeMention]


def office_key(claim: Claim) -> OfficeKey | None:
    """What tells one office of a source from another: folded title, body and place; `None` if no office is named."""
    if not isinstance(claim, TenureClaim | OfficeChangeClaim):
        return None
    if claim.office:
        return claim.office, None, None
    return (fold_title(claim.title), claim.organization, claim.jurisdiction) if claim.title else None


def office_mentions(reading: Reading) -> OfficeMentions:
    """The offices a source names, numbered in the order in which it names them."""
    mentions: OfficeMentions = {}
    for claim in reading.claims:
        key = office_key(claim)
        if key is None or key in mentions or not isinstance(claim, TenureClaim | OfficeChangeClaim):
            continue
        number = claim.office or f"o{len(mentions) + 1}"
        mentions[key] = OfficeMention(number, claim.title, claim.organization, claim.jurisdiction, claim.implicit)
    return mentions
