"""Statements, ties, places and other names in sentences as news writes them; the table beside this file."""

from pathlib import Path

import pytest
from sentence_tables import rows

from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.rule import brief
from honorum.model.claims import Reading, StatementClaim
from honorum.model.gold import type_name
from honorum.model.quotes import Quote
from honorum.model.sources import Article

TABLE = Path(__file__).parent / "statements_and_ties.txt"
TYPES = {"Statement", "Relationship", "Place", "Alias"}
DAY = "2021-01-11"


def told(reading: Reading) -> list[str]:
    """The claims of our types in a reading, as the table writes them."""
    return [
        f"{type_name(claim)}: {brief(claim, reading.entities)}" for claim in reading.claims if type_name(claim) in TYPES
    ]


@pytest.mark.parametrize(("sentence", "wanted"), rows(TABLE))
def test_a_sentence_tells_what_its_readers_understand(
    extractor: RuleExtractor, sentence: str, wanted: list[str]
) -> None:
    """Every row of the table comes out; where it says "-", nothing does."""
    found = told(extractor.read(Article(sentence, published=DAY)))
    if wanted == ["-"]:
        assert found == []
    else:
        assert [one for one in wanted if not any(each.startswith(one) for each in found)] == []


TIMES = [
    ("Kenya's minister Ada Vern, who will go next year, called for a vote.", None),
    ("Ada Vern, the leader of the party that ruled Kenya from 2010 to 2016, said the vote was fair.", None),
    ('Senator Ada Vern said: "Before May 2020, the party had no debts."', None),
    ("Kenya's president Ada Vern announced in March 2020 that she would not stand in May 2021.", "2020-03"),
]


@pytest.mark.parametrize(("sentence", "when"), TIMES)
def test_what_is_said_is_dated_by_its_own_time(extractor: RuleExtractor, sentence: str, when: str | None) -> None:
    """Neither the time of what is said nor that of what is told of the speaker dates a statement."""
    claims = extractor.read(Article(sentence, published=DAY)).claims
    said = [claim.time.edtf if claim.time else None for claim in claims if isinstance(claim, StatementClaim)]
    assert said == [when]


def test_every_quote_stands_in_the_text(extractor: RuleExtractor) -> None:
    """Each claim quotes the article at its offsets."""
    for sentence, _ in rows(TABLE):
        for claim in extractor.read(Article(sentence, published=DAY)).claims:
            assert isinstance(claim.evidence, Quote)
            assert claim.evidence.stands_in(sentence)


def test_a_verb_inside_a_quotation_that_began_a_sentence_before_makes_no_statement(extractor: RuleExtractor) -> None:
    """What a speaker tells of others is his statement, not theirs."""
    text = '"The dam is old. President Ada Vern denied it. Nobody listened," said Senator Otto Brand.'
    speakers = [one for one in told(extractor.read(Article(text, published=DAY))) if one.startswith("Statement")]
    assert speakers
    assert all("Otto Brand" in one for one in speakers)


def test_an_article_about_science_tells_nothing(extractor: RuleExtractor) -> None:
    """Researchers, institutes and companies are no political actors."""
    text = (
        "Astronomers at the University of Oslo said a comet will pass the Earth in May. "
        '"It will be bright," said Ada Vern, a professor of physics. The company Norlens promised free lenses. '
        "Her colleague Otto Brand praised the telescope, and the institute confirmed the measurements."
    )
    assert told(extractor.read(Article(text, published=DAY))) == []
