"""How words of names sound, roughly: one form for the ways in which transliterations and languages spell a word."""

import re
from functools import lru_cache

_SPELLINGS = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        # The longer ones first. Greek writes b, d and g as mp, nt and gk; J stands for zh and dzh.
        (r"^[yij](?=e)", ""),
        (r"shch|sch|tch|sh|ch|cz", "s"),
        (r"d?zh|dj", "J"),
        (r"ts|tz|z", "s"),
        (r"kh|gh", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"^mp|mb", "b"),
        (r"mp", "b"),
        (r"^nt|nd", "d"),
        (r"nt", "d"),
        (r"gk|ng", "g"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"ck|q|c", "k"),
        (r"g", "h"),
        (r"[fw]", "v"),
        (r"(?<=[aeiou])h$", ""),
    )
)
_PATRONYMIC = re.compile(
    r"(?<=..)(?:[oeiy]?[vw][iy](?:ch|tsj|cz|sh)|[oeiy]?[vw]n[ay]|[iy]chn[ay]|[uo]l[yiu]|ogl[uy]|[kq][yi][zs][yi])$"
)
_SOFT = re.compile(r"[iyj]+(?=[aeou])|(?<=[aeou])[iyj]+|[iyj]+")
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=131072)
def spelled(word: str) -> str:
    """A folded word in one spelling for all transliterations: vowels stay, i, y and j are one letter.

    >>> spelled("biletskyi") == spelled("biletsky"), spelled("yuliya") == spelled("iuliia")
    (True, True)
    """
    return _DOUBLE.sub(r"\1", _SOFT.sub("i", _consonants_as_one(word)))


@lru_cache(maxsize=131072)
def sound(word: str) -> str:
    """The code of a folded word: its consonants, with those that transliterations mix up written as one.

    A word with fewer than two consonants keeps its vowels: they are all that tells it from others.

    >>> sound("nazarbayev") == sound("nazarbaev"), sound("qasym") == sound("kassym")
    (True, True)
    >>> sound("lee"), sound("li")
    ('le', 'li')
    """
    code = _consonants_as_one(word).lower()
    consonants = _DOUBLE.sub(r"\1", _VOWELS.sub("", code))
    return consonants if len(consonants) > 1 else _DOUBLE.sub(r"\1", code)


@lru_cache(maxsize=131072)
def father(word: str) -> str | None:
    """The father's name in a patronymic, or `None` when the word is none.

    >>> father("kemelevich"), father("kemeluly"), father("petrivna"), father("nazarbayev")
    ('kemel', 'kemel', 'petr', None)
    """
    found = _PATRONYMIC.search(word)
    return word[: found.start()] if found else None


def _consonants_as_one(word: str) -> str:
    for pattern, letters in _SPELLINGS:
        word = pattern.sub(letters, word)
    return word
