"""The countries that an article speaks of: by name, by adjective, by bodies and parties that only one country has."""

import csv
import re
from collections import Counter
from functools import cache

from honorum.extraction.parties.party_names import home_of_party, party_at, party_meant
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.text.document import Document, Sentence
from honorum.extraction.text.lexicon import TABLES
from honorum.extraction.text.spelling import text_of

_LONGER = re.compile(r"\b(?!The\b|U\.?S|Most\b|Many\b|Some\b)[A-Z][\w’'-]*[ -]$")  # "Social" before "Democrats"


@cache
def _home_words() -> dict[str, str]:
    """The words that tell of a country's politics without naming it, each with the country."""
    found: dict[str, str] = {}
    with (TABLES / "homes.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t"):
            if row and not row[0].startswith("#"):
                found.update(dict.fromkeys(row[1].split(","), row[0]))
    return found


@cache
def _home_pattern() -> re.Pattern[str]:
    longest_first = sorted(_home_words(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")


def homes_named(document: Document, lands: frozenset[str]) -> Counter[str]:
    """How often an article names bodies that only one country has: "the White House", "the Duma".

    A word that means a party in one of the countries spoken of tells nothing: "the Congress" in India.
    """
    text = f"{document.article.title} {document.article.text}"
    found: Counter[str] = Counter()
    for each in _home_pattern().finditer(text):
        home = _home_words()[each[0]]
        if not _LONGER.search(text[: each.start()][-30:]) and not party_meant(each[0], lands - {home}):
            found[home] += 1
    return found


def lands_of(document: Document) -> frozenset[str]:
    """The countries that an article speaks of at all."""
    found: set[str] = set()
    for sentence in document.sentences:
        found.update(_lands_in(sentence))
    places = gazetteer()
    for word in re.findall(r"[A-Z][\w.-]+(?: [A-Z][\w-]+)?", document.article.title):
        place = places.names.get(word) or places.adjectives.get(word)
        if place is not None:
            found.update({place.country, place.name})
    return frozenset(found | set(homes_named(document, frozenset(found))))


def _lands_in(sentence: Sentence) -> set[str]:
    """The countries that a sentence names, and the places that have parties of their own."""
    places, words = gazetteer(), sentence.words
    found: set[str] = set()
    for at, word in enumerate(words):
        if not word.capital:
            continue
        for last in range(at + 1, min(len(words), at + 3) + 1):
            text = text_of(words, at, last)
            place = places.names.get(text) or places.adjectives.get(text)
            if place is not None:
                found.update({place.country, place.name})
        party = party_at(words, at, frozenset())
        home = home_of_party(party.text) if party is not None else None
        if home is not None:
            found.add(home)
    return found
