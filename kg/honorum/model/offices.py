"""Titles of offices, folded so that one office said in several ways has one key."""

import re
from functools import lru_cache

from honorum.model.names import fold, fold_plain

_ABBREVIATIONS = {
    "pm": "prime minister",
    "mp": "member of parliament",
    "fm": "foreign minister",
    "sg": "secretary general",
    "vp": "vice president",
    "premier": "prime minister",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "defence": "defense",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "congressman": "member of congress",
    "congresswoman": "member of congress",
    "labour": "labor",
    "rep": "representative",
    "sen": "senator",
    "gov": "governor",
    "lt": "lieutenant",
}
_DROPPED = frozenset({"the", "new", "current", "incumbent", "former", "ex", "then", "acting", "interim", "caretaker"})
_OF_PORTFOLIO = re.compile(r"^(?P<rank>.*?)\b(?P<head>minister|secretary) (?:of|for) (?:state for )?(?P<what>.+)$")
_LINK = re.compile(r"(?:\s*,)?\s+(?:of|for|in)\s+(?:the\s+)?$", re.IGNORECASE)
"""What links a title to the place that ends it."""

_PORTFOLIOS = {"foreign affairs": "foreign", "external affairs": "foreign", "the interior": "interior"}


@lru_cache(maxsize=65536)
def fold_title(title: str) -> str:
    """The title of an office, folded: abbreviations spelled out, "Minister of X" as "X minister".

    >>> fold_title("Deputy Minister of the Interior") == fold_title("deputy interior minister")
    True
    >>> fold_title("the PM"), fold_title("Chairwoman")
    ('prime minister', 'chair')
    """
    words = [_ABBREVIATIONS.get(word, word) for word in fold(title).split() if word not in _DROPPED]
    folded = " ".join(words)
    portfolio = _OF_PORTFOLIO.match(folded)
    if portfolio and not portfolio["what"].startswith("state"):
        what = _PORTFOLIOS.get(portfolio["what"], portfolio["what"])
        folded = f"{portfolio['rank']}{what} {portfolio['head']}"
    return folded


def strip_place(title: str, places: tuple[str, ...]) -> str:
    """The title without a place or body that ends it ("President of Kazakhstan" → "President").

    >>> strip_place("President of the Republic of Kazakhstan", ("Republic of Kazakhstan", "Kazakhstan"))
    'President'
    """
    for place in sorted((place for place in places if place), key=len, reverse=True):
        before = title[: -len(place)]
        if title[len(before) :].casefold() == place.casefold():
            shorter = _LINK.sub("", before)
            if shorter != before and shorter:
                return shorter
    return title


def office_label(title: str, body: str | None) -> str:
    """An office as people name it: the title, capitalised, of its body or place.

    >>> office_label("president", "Kazakhstan"), office_label("Prime Minister of India", "India")
    ('President of Kazakhstan', 'Prime Minister of India')
    """
    capital = title[:1].upper() + title[1:]
    if not body or fold_plain(body) in fold(title):
        return capital
    return f"{capital} of {'the ' if _takes_article(body) else ''}{body}"


def _takes_article(body: str) -> bool:
    words = fold(body).split()
    return bool(words) and words[0] != "the" and words[-1] in _WITH_ARTICLE


_WITH_ARTICLE = frozenset(
    """
    kingdom states union council committee party republic commission parliament ministry league senate
    congress assembly court bank netherlands philippines emirates maldives bahamas comoros police forces army
    agency office front movement nations authority government
    """.split()
)
