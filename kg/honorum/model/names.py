"""Names folded to a form in which spelling, case, script and order of words no longer matter."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`´ʹʺ")
_HONORIFICS = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady baroness baron hon honourable honorable rt reverend
    rev sheikh sheik haji general gen colonel col lieutenant lt major maj captain capt admiral adm marshal
    president viscount earl count countess duke duchess marquess ayatollah imam mullah
    """.split()
)
_RUN_TOGETHER = re.compile(r"(?<=[а-яёіїєґ])(?=[А-ЯЁІЇЄҐ])")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_ARTICLES = re.compile(r"^(?:the|a|an) ")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in small Latin letters and digits with single spaces, whatever its script and accents.

    >>> fold("Қасым-Жомарт Тоқаев"), fold("  Nur-Sultan ")
    ('qasym zhomart toqaev', 'nur sultan')
    """
    latin = anyascii(unicodedata.normalize("NFKC", name).translate(_APOSTROPHES))
    return _NOT_WORD.sub(" ", latin.translate(_APOSTROPHES).lower()).strip()


@lru_cache(maxsize=65536)
def fold_person(name: str) -> str:
    """A person's name folded, without honorifics and what stands in brackets, its words in alphabetical order.

    Sources put the family name first or last; sorting lets both meet.

    >>> fold_person("Sir Keir Starmer") == fold_person("STARMER, Keir")
    True
    """
    spaced = _RUN_TOGETHER.sub(" ", _ASIDE.sub("", name)) or name
    words = fold(spaced).split()
    kept = [word for word in words if word not in _HONORIFICS] or words
    return " ".join(sorted(kept))


@lru_cache(maxsize=65536)
def fold_plain(name: str) -> str:
    """A name folded, without a leading article.

    >>> fold_plain("The National Security Council")
    'national security council'
    """
    return _ARTICLES.sub("", fold(name))


def slug(name: str, longest: int = 60) -> str:
    """The name as the last part of an IRI.

    >>> slug("President of Côte d'Ivoire")
    'president-of-cote-divoire'
    """
    return fold(name).replace(" ", "-")[:longest].strip("-") or "unnamed"


def is_latin(name: str) -> bool:
    """Whether all letters of a name are Latin ones.

    >>> is_latin("Älihan Smaiylov"), is_latin("Алихан Смаилов"), is_latin("Mod. Pagóni 2")
    (True, False, True)
    """
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in name if letter.isalpha())
