"""Party ties and standings in the many ways that news has of saying them; the table beside this file."""

from pathlib import Path

import pytest
from sentence_tables import rows

from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.rule import brief
from honorum.model.gold import type_name
from honorum.model.sources import Article

TABLE = Path(__file__).parent / "party_ways.txt"
TYPES = {"PartyAffiliation", "PartyStatus"}


def says(found: str, wanted: str) -> bool:
    """Whether a claim is of the type wanted, begins with its first part and holds the others."""
    kind, _, said = found.partition(": ")
    wanted_kind, _, parts = wanted.partition(": ")
    first, *others = parts.split(" | ")
    fields = said.split(" | ")
    return kind == wanted_kind and fields[0] == first and set(others) <= set(fields)


@pytest.mark.parametrize(("sentence", "wanted"), rows(TABLE))
def test_a_party_fact_comes_out_however_it_is_said(extractor: RuleExtractor, sentence: str, wanted: list[str]) -> None:
    """Every row of the table comes out; where it says "-", no party fact holds."""
    reading = extractor.read(Article(sentence, published="2021-01-11"))
    claims = [claim for claim in reading.claims if type_name(claim) in TYPES]
    if wanted == ["-"]:
        assert [brief(claim, reading.entities) for claim in claims if claim.holds] == []
        return
    found = [f"{type_name(claim)}: {brief(claim, reading.entities)}" for claim in claims]
    assert [one for one in wanted if not any(says(each, one) for each in found)] == []
