"""Countries that no table lists, known from how the article names them: "the Republic of Ardovia"."""

import re
from collections.abc import Iterable

from honorum.extraction.mentions import Actor
from honorum.model.entities import Kind

_FORMS = "Republic|Kingdom|Principality|Grand Duchy|Sultanate|Emirate|Federation|Commonwealth|Empire"


def declare_countries(actors: Iterable[Actor], text: str) -> None:
    """Make countries of the unlisted places that the article calls a republic, a kingdom or the like.

    >>> ardovia = Actor(Kind.CITY, "Ardovia", sure=False)
    >>> declare_countries([ardovia], "the parliament of the Republic of Ardovia")
    >>> str(ardovia.kind), ardovia.country
    ('Country', 'Ardovia')
    """
    for actor in actors:
        if actor.kind is Kind.CITY and not actor.sure and _is_declared(actor.name, text):
            actor.kind = Kind.COUNTRY
            actor.country = actor.name
            actor.sure = True


def _is_declared(name: str, text: str) -> bool:
    return re.search(rf"\b(?:{_FORMS}) of (?:the )?{re.escape(name)}\b", text) is not None
