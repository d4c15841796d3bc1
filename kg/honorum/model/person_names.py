"""Names of persons folded: without honorifics and peerages, with initials apart, in whatever order their words come."""

import re
from functools import lru_cache

from honorum.model.names import fold

_ALWAYS = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame hon honourable honorable rt reverend rev lieutenant lt col capt maj gen
    adm brig brigadier excellency smt shri shrimati alhaji alhaja datuk dato datin ayatollah hojatoleslam archbishop
    madam monsieur mme mlle senhor herr frau engr
    """.split()
)
"""Words that are hardly ever a name: they fall wherever they stand."""

_LEADING = frozenset(
    """
    lord lady baroness baron sheikh sheik haji hajji general colonel major captain admiral marshal president viscount
    earl count countess duke duchess marquess imam mullah the maharaja maharani sardar pandit begum justice judge chief
    bishop pastor padre sister senator governor mayor minister chancellor adv advocate barrister engineer sri thiru
    ustad maulana swami mahant
    """.split()
)
"""Words that somebody may be called by, too (John Major, Julie Bishop): they fall at the beginning only."""

_ROMAN_OR_NAME = frozenset("NG XI II III IV JR SR".split())
_RUN_TOGETHER = re.compile(r"(?<=[а-яёіїєґ])(?=[А-ЯЁІЇЄҐ])")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_INITIALS = re.compile(r"\b[BCDFGHJKLMNPQRSTVWXZ]{2,5}\b(?=\s+\w)")
_AFTER = re.compile(r"(?:,?\s+(?:MP|MEP|MSP|MLA|TD|QC|KC|SC|OBE|CBE|MBE|KBE|DBE|PhD|Ph\.D\.|MD|M\.D\.|Esq\.?))+\s*$")
"""Letters after a name."""

_PEERAGE = re.compile(
    r"(?P<name>[^,]*[^\W\d_][^,]*\s[^,]+),\s*(?:the\s+)?(?:\d+(?:st|nd|rd|th)\s+)?"
    r"(?P<title>(?:Baron(?:ess|et)?|Lord|Lady|Viscount(?:ess)?|Earl|Count(?:ess)?|Duke|Duchess|Marquess|Marchioness)\b.*)",
    re.DOTALL,
)


@lru_cache(maxsize=65536)
def fold_person(name: str) -> str:
    """A person's name folded, without honorifics and what stands in brackets, its words in alphabetical order.

    Sources put the family name first or last; sorting lets both meet.

    >>> fold_person("Sir Keir Starmer") == fold_person("STARMER, Keir")
    True
    >>> fold_person("Ada Vale, Baroness Vale of Mere"), fold_person("Major Doren Vesk"), fold_person("Doren Major")
    ('ada vale', 'doren vesk', 'doren major')
    """
    own = _PEERAGE.fullmatch(name)
    spaced = _RUN_TOGETHER.sub(" ", _AFTER.sub("", _ASIDE.sub("", own["name"] if own else name))) or name
    words = fold(_initials_apart(spaced)).split()
    family_first = re.match(r"\s*\w+\s*,", spaced) is not None
    return " ".join(sorted(_without_honorifics(words, family_first=family_first)))


def person_keys(name: str) -> tuple[str, ...]:
    """All that a name says somebody is called, folded: a peer's name has his title in it, which is a name of its own.

    >>> person_keys("Ada Vale, 2nd Baroness Vale of Mere"), person_keys("Doren Vesk, Lord Vesk")
    (('ada vale', 'mere of vale'), ('doren vesk',))
    """
    peer = _PEERAGE.fullmatch(name)
    title = fold_person(peer["title"]) if peer else ""
    return (fold_person(name), title) if " " in title else (fold_person(name),)


def _without_honorifics(words: list[str], *, family_first: bool) -> list[str]:
    start = 0
    while not family_first and start < len(words) - 1 and words[start] in _LEADING | _ALWAYS:
        start += 1
    rest = words[start:]
    return [word for word in rest if word not in _ALWAYS] or rest


def _initials_apart(name: str) -> str:
    """Initials that were written in one, as in "RTN Vesk"; a name all in capitals tells nothing."""
    if name.upper() == name:
        return name
    return _INITIALS.sub(lambda found: found[0] if found[0] in _ROMAN_OR_NAME else " ".join(found[0]), name)
