"""Names folded to a form in which spelling, case, script and order of words no longer matter."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`´ʹʺ")
_ARTICLES = re.compile(r"^(?:the|a|an) ")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in small Latin letters and digits with single spaces, whatever its script and accents.

    >>> fold("Қасым-Жомарт Тоқаев"), fold("  Nur-Sultan "), fold("Work & Pensions")
    ('qasym zhomart toqaev', 'nur sultan', 'work and pensions')
    """
    latin = anyascii(unicodedata.normalize("NFKC", name.replace("&", " and ")).translate(_APOSTROPHES))
    return _NOT_WORD.sub(" ", latin.translate(_APOSTROPHES).lower()).strip()


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
