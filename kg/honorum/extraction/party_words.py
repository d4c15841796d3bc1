"""Which party a word stands for in a country: "Tory" in Britain, "Republican" in the United States."""

import csv
from functools import cache

from honorum.extraction.lexicon import TABLES


@cache
def _table() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    with (TABLES / "party_words.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t"):
            if row and not row[0].startswith("#"):
                country, words, party = row
                found.update({(country, word): party for word in words.split(",")})
    return found


def party_called(word: str, country: str) -> str | None:
    """The name of the party that a word stands for in a country's politics, if it is sure to.

    >>> party_called("Tories", "United Kingdom"), party_called("Tories", "Norway")
    ('Conservative Party', None)
    """
    return _table().get((country, word))
