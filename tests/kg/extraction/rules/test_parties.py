"""Who belongs to which party, and how parties stand."""

import pytest

from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.rule import brief
from honorum.model.claims import PartyAffiliationClaim, PartyStatusClaim
from honorum.model.sources import Article

SAID = [
    ("Luis Marquez, 61, leader of the Radical Party, won.", "Luis Marquez | Radical Party | leader | current"),
    ("Diane Foster quit the Labour Party last week.", "Diane Foster | Labour Party | member | former"),
    ("Peter Lund of the Reform Party and Ada Vern of Dawn were elected.", "Ada Vern | Dawn | member | current"),
    ("Emma Clarke, Conservative MP for Bath, lost her seat.", "Emma Clarke | Conservative | member | current"),
    ("Labour MP Diane Foster asked for help.", "Diane Foster | Labour | member | current"),
    ("Former Conservative leader Otto Brand spoke.", "Otto Brand | Conservative | leader | former"),
    (
        "Ada Vern's party, the Kenyan Liberation Movement, called for calm.",
        "Ada Vern | Kenyan Liberation Movement | member | current",
    ),
    (
        "The deputy leader of the Radical Party, Ada Vern, spoke.",
        "Ada Vern | Radical Party | other | deputy leader | current",
    ),
]
STANDINGS = [
    ("Kenya's powerful ruling Dawn party won.", "Dawn | Kenya | ruling"),
    ("Kenya voted. The opposition Radical Party lost.", "Radical Party | Kenya | opposition"),
    ("The Radical Party has 20,000 members in Kenya.", "Radical Party | Kenya | 20000"),
    ("The Radical Party came to power in Kenya in 2007.", "Radical Party | Kenya | ruling"),
]


@pytest.mark.parametrize(("sentence", "wanted"), SAID)
def test_people_belong_to_parties(extractor: RuleExtractor, sentence: str, wanted: str) -> None:
    """Members, leaders and those who left."""
    reading = extractor.read(Article(sentence))
    said = [brief(claim, reading.entities) for claim in reading.claims if isinstance(claim, PartyAffiliationClaim)]
    assert wanted in said


@pytest.mark.parametrize(("sentence", "wanted"), STANDINGS)
def test_parties_stand_somewhere(extractor: RuleExtractor, sentence: str, wanted: str) -> None:
    """In power, in opposition, so many members."""
    reading = extractor.read(Article(sentence))
    assert wanted in [brief(claim, reading.entities) for claim in reading.claims if isinstance(claim, PartyStatusClaim)]


def test_a_university_is_no_party(extractor: RuleExtractor) -> None:
    """Whoever is "of" a school, a bank or a ministry belongs to no party by that."""
    reading = extractor.read(Article("Otto Brand of the University of Oslo said the election was fair."))
    assert not [claim for claim in reading.claims if isinstance(claim, PartyAffiliationClaim)]
