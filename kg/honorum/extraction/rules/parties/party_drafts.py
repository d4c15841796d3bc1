"""What a phrase tells of a person in a party, as a draft for the gate."""

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.parties.parties import affiliation
from honorum.model.claims import PartyAffiliationClaim


def affiliated(
    person: Actor | None,
    party: Actor | None,
    role: str,
    reach: tuple[int, int],
    *,
    status: str = "current",
    title: str | None = None,
    trigger: int | None = None,
) -> Draft:
    """Who has which role in a party; `reach` are the words quoted, from the first to before the last."""
    fields = affiliation(person, party, role, status, title)
    return Draft(make=PartyAffiliationClaim, fields=fields, first=reach[0], last=reach[1], trigger=trigger)
