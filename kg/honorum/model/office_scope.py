"""How far an office reaches: a whole state, a part of one, a city, or several states."""

import re
from collections.abc import Iterable

from honorum.model.names import fold

_INTERNATIONAL = re.compile(
    r"\b(?:united nations|european (?:union|commission|parliament|council|central bank|court of auditors)"
    r"|council of europe|nato|north atlantic (?:treaty|council)|african union|arab league|league of arab states|asean"
    r"|association of southeast asian nations|organi[sz]ation of american states|world bank|world trade organi[sz]ation"
    r"|international (?:monetary fund|criminal court|court of justice|labou?r organi[sz]ation|atomic energy agency)"
    r"|world health organi[sz]ation|commonwealth of (?:nations|independent states)|collective security treaty"
    r"|eurasian economic|shanghai cooperation|security and co ?operation in europe|interpol|unesco|unicef|opec|mercosur"
    r"|andean (?:community|parliament)|gulf cooperation council|economic community of west african states|benelux)\b"
)
"""Unions of states and bodies of them, folded."""


SCOPES = ("national", "regional", "local", "international")
"""All terms of the vocabulary ``office-scope``."""


def scope(role: str, jurisdictions: Iterable[str], names: Iterable[str]) -> str | None:
    """How far an office reaches; `None` where nothing shows that it is a public one.

    `jurisdictions` are kinds of places (country, region, city); `names` are the office's title and its bodies' names.

    >>> scope("minister", ["country"], []), scope("mayor", ["country"], []), scope("agency-head", [], ["Acme"])
    ('national', 'local', None)
    >>> scope("other", [], ["Secretary-General of the United Nations"])
    'international'
    """
    kinds = set(jurisdictions)
    if any(_INTERNATIONAL.search(fold(name)) for name in names) and role != "ambassador":
        return "international"
    if "city" in kinds or (kinds and role == "mayor"):
        return "local"
    if "region" in kinds or (kinds and role == "governor"):
        return "regional"
    return "national" if "country" in kinds else None
