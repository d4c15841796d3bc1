"""The country in which a party stands as a sentence says, though the sentence does not name it."""

from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.parties.party_names import home_of_party, party_called
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.places.lands_meant import only_land
from honorum.extraction.scenes import Scene
from honorum.model.claims import PartyStatusClaim

_HOUSE = 700
"""Members of the largest houses."""


def at_home(draft: Draft, scene: Scene) -> Draft:
    """A draft about a party that was given the main country of the article, with the country that party is of.

    Members as few as a house has are those that sit in it.
    """
    members = draft.fields.get("member_count")
    if draft.make is PartyStatusClaim and isinstance(members, float) and members < _HOUSE:
        draft = replace(draft, fields={**draft.fields, "member_count": None, "seats": members})
    party, given = draft.fields.get("party"), draft.fields.get("country")
    if draft.make is not PartyStatusClaim or not isinstance(party, Actor) or given is not scene.context.country:
        return draft
    return replace(draft, fields={**draft.fields, "country": _country_of(party, scene)})


def _country_of(party: Actor, scene: Scene) -> Actor | None:
    """The party's only known home; else the main country, unless the paragraph has named one other country alone."""
    home = home_of_party(party.name) or _home_spoken_of(party, scene)
    place = gazetteer().names.get(home) if home is not None else None
    if place is not None:
        return scene.context.cast.place(place)
    named = [each for each in scene.lands_near() if each.sort is Sort.PLACE]  # "Albanian" may be a people
    return only_land(named) or scene.context.country


def _home_spoken_of(party: Actor, scene: Scene) -> str | None:
    """The only country that the article speaks of with a party of that name."""
    homes = {land for land in scene.context.cast.lands if party_called(party.name, land)}
    return homes.pop() if len(homes) == 1 else None
