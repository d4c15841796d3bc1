"""Elections, results, participation and contention in sentences as news writes them; the tables beside this file."""

from pathlib import Path

import pytest
from sentence_tables import rows

from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.rule import brief
from honorum.model.claims import Claim, Reading
from honorum.model.gold import type_name
from honorum.model.sources import Article

NAMES = (
    "votes_and_unrest",
    "votes_around_the_world",
    "house_votes",
    "votes_named",
    "vote_outcomes",
    "vote_contenders",
)
TABLES = tuple(Path(__file__).parent / f"{name}.txt" for name in NAMES)
TYPES = {"Election", "ElectionResult", "Participation", "Contention"}
DAY = "2021-01-11"


@pytest.fixture(scope="module")
def reader() -> RuleExtractor:
    """The rule extractor, whose language model is loaded once."""
    return RuleExtractor()


def told(reading: Reading) -> list[str]:
    """The claims about votes and unrest in a reading, as the table writes them."""
    return [f"{type_name(claim)}: {brief(claim, reading.entities)}" for claim in reading.claims if is_ours(claim)]


def is_ours(claim: Claim) -> bool:
    """Whether a claim is about votes or unrest."""
    return type_name(claim) in TYPES


@pytest.mark.parametrize(("sentence", "wanted"), rows(*TABLES))
def test_a_sentence_tells_what_its_readers_understand(reader, sentence, wanted) -> None:
    """Every row of the table comes out; where it says "-", nothing does."""
    found = told(reader.read(Article(sentence, published=DAY)))
    if wanted == ["-"]:
        assert found == []
    else:
        assert [one for one in wanted if one not in found] == []


def test_every_quote_stands_in_the_text(reader) -> None:
    """Each claim quotes the article at its offsets, with whom and what it speaks of."""
    for sentence, _ in rows(*TABLES):
        for claim in reader.read(Article(sentence, published=DAY)).claims:
            assert claim.evidence.stands_in(sentence)


def test_an_article_about_an_accident_tells_of_no_contention(reader) -> None:
    """A crash that kills is no violence between people, even when a minister speaks about it."""
    text = (
        "Twelve people were killed when a train left the rails in Norway, the transport minister said. "
        "The government sent doctors. The prime minister and the president visited the injured in Oslo."
    )
    assert [one for one in told(reader.read(Article(text, published=DAY))) if one.startswith("Contention")] == []
