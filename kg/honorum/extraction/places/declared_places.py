"""What kind of place an unlisted place is, known from how the article names it: "the Republic of Ardovia"."""

import re
from collections.abc import Iterable

from honorum.extraction.actors.mentions import Actor
from honorum.model.entities import Kind

_STATES = "Republic|Kingdom|Principality|Grand Duchy|Sultanate|Emirate|Federation|Commonwealth|Empire"
_REGIONS = (
    "[Pp]rovince|[Rr]egion|[Ss]tate|[Cc]ounty|[Dd]istrict|[Gg]overnorate|[Oo]blast|[Cc]anton|[Pp]refecture|"
    "[Dd]epartment|[Ii]sland|[Pp]eninsula|[Vv]alley|[Tt]erritory"
)

_CALLED = re.compile(r" (?:Province|Region|State|County|District|Governorate|Oblast|Canton|Prefecture|Territory)$")


def declare_places(actors: Iterable[Actor], text: str) -> None:
    """Make countries or regions of the unlisted places that the article calls a republic, a province or the like.

    >>> ardovia, tamba = (Actor(Kind.CITY, name, sure=False) for name in ("Ardovia", "Tamba"))
    >>> declare_places([ardovia, tamba], "the parliament of the Republic of Ardovia met in Tamba province")
    >>> str(ardovia.kind), ardovia.country, str(tamba.kind)
    ('Country', 'Ardovia', 'Region')
    """
    for actor in actors:
        if actor.kind is not Kind.CITY or actor.sure:
            continue
        name = re.escape(actor.name)
        if re.search(rf"\b(?:{_STATES}) of (?:the )?{name}\b", text):
            actor.kind = Kind.COUNTRY
            actor.country = actor.name
            actor.sure = True
        elif _CALLED.search(actor.name) or re.search(
            rf"\b(?:{_REGIONS}) of (?:the )?{name}\b|\b{name} (?:{_REGIONS})\b(?! [A-Z])", text
        ):
            actor.kind = Kind.REGION
