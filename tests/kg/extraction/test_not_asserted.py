"""What an article denies, plans, alleges or supposes never comes out as a fact that holds."""

import csv
from pathlib import Path

import pytest

from honorum.extraction.rules import RuleExtractor
from honorum.model.claims import Modality
from honorum.model.gold import CLAIM_BY_TYPE, type_name
from honorum.model.sources import Article

TABLE = Path(__file__).resolve().parents[2] / "gold" / "not_asserted.tsv"
PUBLISHED = "2024-05-13"
with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = [(row["sentence"], row["kind"], row["why"]) for row in csv.DictReader(file, delimiter="\t")]


@pytest.fixture(scope="module")
def extractor() -> RuleExtractor:
    """The rule-based reader, built once."""
    return RuleExtractor()


def test_the_table_names_types_and_modalities() -> None:
    """Each row names a type of fact, and says in which way it does not hold."""
    ways = {*Modality, "negated"} - {Modality.ASSERTED}
    assert {kind for _, kind, _ in ROWS} <= set(CLAIM_BY_TYPE)
    assert {why.partition(":")[0] for _, _, why in ROWS} == ways


@pytest.mark.parametrize(("sentence", "kind", "why"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_never_comes_out_as_asserted(extractor: RuleExtractor, sentence: str, kind: str, why: str) -> None:
    """The fact comes out marked as what it is, or not at all."""
    claims = extractor.read(Article(sentence, published=PUBLISHED)).claims
    wrong = [claim for claim in claims if type_name(claim) == kind and claim.holds]
    assert not wrong, f"{why}: {wrong}"
