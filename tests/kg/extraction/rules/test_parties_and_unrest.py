"""Parties and their people, ties, places and unrest in sentences as news puts them; the table beside this file."""

from pathlib import Path

import pytest
from sentence_tables import rows

from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.rule import brief
from honorum.model.gold import type_name
from honorum.model.sources import Article

TABLE = Path(__file__).parent / "parties_and_unrest.txt"


def says(found: str, wanted: str) -> bool:
    """Whether a claim is of the type wanted, begins with its first part and holds the others."""
    kind, _, said = found.partition(": ")
    wanted_kind, _, parts = wanted.partition(": ")
    first, *others = parts.split(" | ")
    return kind == wanted_kind and said.split(" | ")[0] == first and all(one in said for one in others)


@pytest.mark.parametrize(("sentence", "wanted"), rows(TABLE))
def test_a_sentence_tells_what_its_readers_understand(
    extractor: RuleExtractor, sentence: str, wanted: list[str]
) -> None:
    """Every row of the table comes out."""
    reading = extractor.read(Article(sentence, published="2021-01-11"))
    found = [f"{type_name(claim)}: {brief(claim, reading.entities)}" for claim in reading.claims]
    assert [one for one in wanted if not any(says(each, one) for each in found)] == []
