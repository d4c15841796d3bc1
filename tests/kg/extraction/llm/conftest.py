"""One article about an invented country, and what an honest model says about it."""

from typing import Any

import pytest

from honorum.model.sources import Article

TEXT = (
    "Ada Vern, the president of Zembla, sacked Bo Krell on Sunday.\n\n"
    "The Dawn Party won 54 of 120 seats in the parliamentary election."
)
ADA = {"id": "n1", "kind": "Person", "name": "Ada Vern", "aliases": []}
BO = {"id": "n2", "kind": "Person", "name": "Bo Krell", "aliases": []}
ZEMBLA = {"id": "n3", "kind": "Country", "name": "Zembla", "aliases": []}
DAWN = {"id": "n4", "kind": "Party", "name": "Dawn Party", "aliases": []}
ENTITIES = [ADA, BO, ZEMBLA, DAWN]
TENURE = {
    "type": "Tenure",
    "quote": "Ada Vern, the president of Zembla",
    "holder": "n1",
    "title": "president",
    "organization": None,
    "jurisdiction": "n3",
    "status": "current",
    "from": None,
    "until": None,
    "time": None,
    "negated": False,
    "modality": "asserted",
    "attribution": None,
}
SACKED = {
    "type": "OfficeChange",
    "quote": "sacked Bo Krell on Sunday",
    "kind": "dismissal",
    "person": "n2",
    "title": None,
    "organization": None,
    "jurisdiction": None,
    "predecessor": None,
    "successor": None,
    "time": "on Sunday",
    "negated": False,
    "modality": "asserted",
    "attribution": None,
}
SEATS = {
    "type": "ElectionResult",
    "quote": "The Dawn Party won 54 of 120 seats",
    "contestant": "n4",
    "contestantText": None,
    "event": None,
    "measure": "seats",
    "value": 54,
    "approx": False,
    "stage": "unknown",
    "constituency": None,
    "body": None,
    "outOf": 120,
    "basis": None,
    "time": None,
    "negated": False,
    "modality": "asserted",
    "attribution": None,
}


@pytest.fixture
def article() -> Article:
    """Two paragraphs of invented news, published on a Tuesday."""
    return Article(TEXT, title="Zembla votes", published="2021-03-02")


@pytest.fixture
def honest() -> dict[str, Any]:
    """What an honest model says: three facts that stand in the article."""
    return {"entities": list(ENTITIES), "facts": [TENURE, SACKED, SEATS]}
