"""The parties of the world by their names: "Likud" anywhere, "Tory" in Britain, "the Congress" in India.

The table is our own compilation of what the parties of each country are called in English writing. A name that
nothing else has is a party wherever it stands; others are where their country is spoken of.
"""

import csv
from dataclasses import dataclass, field
from functools import cache

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.text.document import Word
from honorum.extraction.text.lexicon import TABLES, words
from honorum.extraction.text.spelling import MAYBE_PARTY, PARTIES, PARTY_NOUNS, Name, text_of

_SURE, _AT_HOME = 6, 2
_LONGEST = 9
_SHORTEST = 2  # two letters stand for too much
_PLAIN = MAYBE_PARTY | PARTY_NOUNS - {"likud"} | words("ideals in names of parties") | words("plain words of parties")


@dataclass(slots=True)
class _Table:
    """All names: those of one party only with its country, and by country what each name stands for."""

    anywhere: dict[str, str] = field(default_factory=dict)
    at_home: dict[tuple[str, str], str] = field(default_factory=dict)
    lands: dict[str, frozenset[str]] = field(default_factory=dict)
    opening: set[str] = field(default_factory=set)


@cache
def _table() -> _Table:
    table = _Table()
    with (TABLES / "parties.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t"):
            if not row or row[0].startswith("#"):
                continue
            country, party, others, at_home = [*row, "", ""][:4]
            for name in (party, *others.split(","), *at_home.split(",")):
                if name:
                    key = _plain(name)
                    table.at_home.setdefault((country, key), party)
                    table.lands[key] = table.lands.get(key, frozenset()) | {country}
                    table.opening.add(key.split()[0])
            for name in (party, *others.split(",")):
                if name and not _is_plain(name):
                    key = _plain(name)
                    table.anywhere[key] = country if table.anywhere.get(key, country) == country else ""
    return table


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").replace("–", "-").split())


def _is_plain(name: str) -> bool:
    """Whether all words of a name are such as many parties' names have: "Freedom Party", "National Front"."""
    parts = {part.lower() for part in name.replace("-", " ").split()}
    return parts <= _PLAIN


def party_called(word: str, country: str) -> str | None:
    """The name of the party that a word stands for in a country's politics, if it is sure to.

    >>> party_called("Tories", "United Kingdom"), party_called("Tories", "Norway")
    ('Conservative Party', None)
    """
    return _table().at_home.get((country, _plain(word)))


def party_meant(word: str, lands: frozenset[str]) -> str | None:
    """The party that a word means in an article that speaks of these countries, if of one only.

    >>> party_meant("Congress", frozenset({"India"})), party_meant("Greens", frozenset({"Ireland", "Germany"}))
    ('Indian National Congress', None)
    """
    found = {party_called(word, country) for country in _table().lands.get(_plain(word), frozenset()) & lands}
    return found.pop() if len(found) == 1 else None


def home_of_party(name: str) -> str | None:
    """The country of a party that is known everywhere by its name.

    >>> home_of_party("Fianna Fail"), home_of_party("National Front")
    ('Ireland', None)
    """
    key = _plain(name)
    lands = _table().lands.get(key, frozenset())
    if key.isupper() and len(key) > _SHORTEST and len(lands) == 1:
        return next(iter(lands))
    return _table().anywhere.get(key) or None


def party_at(tokens: tuple[Word, ...], at: int, lands: frozenset[str]) -> Name | None:
    """The known party whose name starts at a word, the longest first; `lands` are the countries spoken of."""
    if _plain(tokens[at].text) not in _table().opening:
        return None
    for last in range(min(len(tokens), at + _LONGEST), at, -1):
        if not tokens[last - 1].capital and tokens[last - 1].text != ")":
            continue
        text = text_of(tokens, at, last)
        key = _plain(text)
        if key in _table().anywhere:
            return Name(at, last, text, Sort.PARTY, _SURE)
        if _table().lands.get(key, frozenset()) & lands and not _means_else(tokens, at, last):
            return Name(at, last, text, Sort.PARTY, _AT_HOME)
    return None


_BODIES = frozenset("assembly council committee commission parliament convention conference bank army club".split())


def _means_else(tokens: tuple[Word, ...], at: int, last: int) -> bool:
    """Whether a word that may be a party is something else here: the first of a sentence, or of a longer name."""
    word = tokens[at]
    if last > at + 1 or word.text.isupper():
        return False
    if word.label == "PERSON" and word.lower not in PARTIES - {"green"}:
        return True
    opens = at == 0 and word.tag[:3] != "NNP" and not word.label
    after = tokens[last] if last < len(tokens) else None
    return opens or (after is not None and after.capital and after.lower in _BODIES)
