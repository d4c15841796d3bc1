"""Our own annotated articles keep to the annotation format, so that what is measured on them means something."""

import json
from pathlib import Path
from typing import Any

import pytest

from honorum.evaluation.documents import load
from honorum.model.claims import REFERENCES, Reading
from honorum.model.gold import CLAIM_BY_TYPE, from_gold, to_gold, type_name
from honorum.model.quotes import Quote
from honorum.model.sources import Article

GOLD = Path(__file__).resolve().parents[2] / "gold"
FOLDERS = [folder for folder in (GOLD, GOLD / "held") if folder.is_dir()]
DOCUMENTS = [path for folder in FOLDERS for path in sorted(folder.glob("*.json"))]
VALUES = {
    ("Tenure", "status"): {"current", "former", "acting", "elect"},
    ("OfficeChange", "kind"): {
        *("appointment", "resignation", "dismissal", "election", "nomination", "death", "succession", "seizure"),
    },
    ("PartyAffiliation", "role"): {"member", "leader", "founder", "candidate", "spokesperson", "other"},
    ("PartyStatus", "status"): {"ruling", "opposition", "banned", "coalition", "majority", "split"},
    ("Election", "kind"): {*("parliamentary presidential local referendum by-election primary other").split()},
    ("ElectionResult", "measure"): {"votes", "voteShare", "seats", "seatShare", "outcome"},
    ("ElectionResult", "stage"): {"exitPoll", "preliminary", "official", "projection", "unknown"},
    ("Participation", "role"): {
        *("contested boycotted organised observed rejectedResults supported opposed withdrew").split(),
    },
    ("Contention", "kind"): {
        *("protest arrest release charge conviction sentence detention clash attack casualty expulsion").split(),
    },
    ("Relationship", "kind"): {
        *("spouse sibling parent child relative predecessor ally opponent memberOf employedBy lawyerOf").split(),
        *("ownerOf partOf colonialPower").split(),
    },
    ("Place", "kind"): {"capitalOf", "locatedIn", "formerlyNamed", "largestCityOf"},
}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_quotes_stand_in_the_text_at_their_offsets(path: Path) -> None:
    """Every quote, and every time expression, is in the text word for word."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    for fact in _document(path)["facts"]:
        assert text[fact["start"] : fact["end"]] == fact["quote"]
        assert not fact["time"] or fact["time"]["text"] in text


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_keep_to_the_format(path: Path) -> None:
    """Nothing an annotator wrote is lost when the document is read, and fields with a list of values keep to it."""
    document = _document(path)
    read_again = to_gold(document["id"], Article(""), from_gold(document))["facts"]
    for fact, again in zip(document["facts"], read_again, strict=True):
        given = {key: _single(value) for key, value in fact.items() if value}
        assert {key: value for key, value in given.items() if again.get(key) != value} == {}, fact["id"]
        for (kind, field), allowed in VALUES.items():
            assert fact["type"] != kind or fact.get(field) is None or fact[field] in allowed, fact["id"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_only_entities_that_take_part_are_listed(path: Path) -> None:
    """Each listed entity is named by some fact."""
    reading = from_gold(_document(path))
    assert {entity.id for entity in reading.entities} == set(_referred(reading))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_type_of_fact_occurs(folder: Path) -> None:
    """Each half measures all twelve types of fact, and has an article without any."""
    documents = load(folder)
    assert {type_name(claim) for one in documents for claim in one.gold.claims} == set(CLAIM_BY_TYPE)
    assert any(not one.gold.claims for one in documents)
    assert all(isinstance(claim.evidence, Quote) for one in documents for claim in one.gold.claims)


def _document(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def _single(value: object) -> object:
    """A list of one as that one: so a place is written back."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _referred(reading: Reading) -> list[str]:
    found = [getattr(claim, name, None) for claim in reading.claims for name in REFERENCES]
    return [one for value in found if value for one in ([value] if isinstance(value, str) else value)]
