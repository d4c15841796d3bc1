"""Who is in which party, in sentences as lives are told; the table beside this file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from honorum.extraction.rules import RuleExtractor
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind
from honorum.model.quotes import Quote
from honorum.model.sources import Article

TABLE = Path(__file__).parent / "affiliations.txt"


def rows() -> Iterator[tuple[str, set[str]]]:
    """The sentences of the table, each with the ties that must come out."""
    sentence: str = ""
    wanted: set[str] = set()
    for line in [*TABLE.read_text(encoding="utf-8").splitlines(), "end"]:
        if line.startswith("  "):
            wanted |= {line.strip()} - {"-"}
        elif line and not line.startswith("#"):
            if sentence:
                yield sentence, wanted
            sentence, wanted = line, set()


def affiliations(extractor: RuleExtractor, text: str) -> list[tuple[str, PartyAffiliationClaim]]:
    """The party affiliations that hold, each with its person and party by name."""
    reading = extractor.read(Article(text, published="2021-01-11"))
    names = {entity.id: entity.name for entity in reading.entities}
    return [
        (f"{names[claim.person]} | {names[claim.party]}", claim)
        for claim in reading.claims
        if isinstance(claim, PartyAffiliationClaim) and claim.holds
    ]


@pytest.mark.parametrize(("sentence", "wanted"), rows())
def test_a_sentence_tells_just_the_ties_its_readers_understand(
    extractor: RuleExtractor, sentence: str, wanted: set[str]
) -> None:
    """Every person and party of the table comes out, and no other."""
    assert {tie for tie, _ in affiliations(extractor, sentence)} == wanted


def test_the_quote_stands_in_the_text_and_holds_both(extractor: RuleExtractor) -> None:
    """A quote begins with the person or the party and is cut from the sentence."""
    text = "It rained. Ada Vern was a Norwegian teacher and politician for the Centre Party in Bergen."
    [(_, claim)] = affiliations(extractor, text)
    assert isinstance(claim.evidence, Quote)
    assert claim.evidence.exact == "Ada Vern was a Norwegian teacher and politician for the Centre Party"
    assert claim.evidence.stands_in(text)


@pytest.mark.parametrize(
    ("sentence", "role", "status"),
    [
        ("Otto Brand is a Norwegian politician for the Centre Party.", "member", "current"),
        ("Otto Brand was a Norwegian politician for the Centre Party.", "member", "former"),
        ("Otto Brand is no longer a member of the Centre Party.", "member", "former"),
        ("The Centre Party was founded in 1990 by Otto Brand.", "founder", "current"),
        ("Otto Brand ran for mayor on the Centre Party ticket.", "candidate", "current"),
    ],
)
def test_role_and_status_follow_the_wording(extractor: RuleExtractor, sentence: str, role: str, status: str) -> None:
    """Founders, candidates and former members are told apart."""
    [(_, claim)] = affiliations(extractor, sentence)
    assert (claim.role, claim.status) == (role, status)


def test_a_pronoun_carries_the_tie_to_the_name_before(extractor: RuleExtractor) -> None:
    """In a biography most ties are told of "he" or "she"."""
    text = "Ada Vern was born in Bergen. She taught for years. In 1990 she was elected as a Liberal."
    assert [tie for tie, _ in affiliations(extractor, text)] == ["Ada Vern | Liberal"]


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("The United States voted. Ada Vern is a Republican senator from Ohio.", "Republican Party"),
        (
            "Britain voted. Otto Brand, a Tory politician, lost his seat in the British parliament.",
            "Conservative Party",
        ),
    ],
)
def test_the_word_for_a_party_gets_its_name_at_home(extractor: RuleExtractor, text: str, alias: str) -> None:
    """In a country's news an adjective like "Tory" means one party."""
    reading = extractor.read(Article(text, published="2021-01-11"))
    [party] = [entity for entity in reading.entities if entity.kind is Kind.PARTY]
    assert alias in party.aliases


def test_the_same_word_stays_a_word_elsewhere(extractor: RuleExtractor) -> None:
    """No name is guessed for a country whose parties the table does not have."""
    reading = extractor.read(
        Article("Peru voted. Otto Brand, a Tory politician, lost his seat in the Peruvian congress.")
    )
    assert [entity.aliases for entity in reading.entities if entity.kind is Kind.PARTY] == [()]
