"""An article shows its claims at their places in its text."""

import pytest

from honorum.errors import UnknownName
from honorum.questions.article import article, articles
from honorum.store import Snapshot


def test_every_claim_stands_at_its_place(world: Snapshot) -> None:
    """The quote of each claim is what stands in the text at its offsets."""
    (listed,) = articles(world).items
    found = article(world, listed.id.rsplit("/", 1)[-1])
    assert found.title == "Calm returns"
    assert len(found.claims) == 10
    assert all(found.text[claim.start : claim.end] == claim.quote for claim in found.claims)


def test_claims_name_the_entities_of_the_record(world: Snapshot) -> None:
    """A claim's holder is the person of the record; its status is a word."""
    (listed,) = articles(world).items
    told = article(world, listed.id.rsplit("/", 1)[-1]).to_json()
    claim = next(one for one in told["claims"] if one["quote"].startswith("Elena Dorsk is acting"))
    assert (claim["type"], claim["modality"], claim["negated"]) == ("TenureClaim", "asserted", False)
    assert claim["fields"]["holder"] == [
        {"id": "https://w3id.org/honorum/id/person/elena-dorsk", "label": "Elena Dorsk"}
    ]
    assert claim["fields"]["status"] == ["acting"]
    assert (told["publisher"], told["creators"]) == ("The Ardovian", ["A. Writer"])


def test_articles_are_found_by_title(world: Snapshot) -> None:
    """Words of the title find the article, other words do not."""
    assert [one.to_json()["label"] for one in articles(world, "calm").items] == ["Calm returns"]
    assert articles(world, "zebra").items == ()


def test_an_unknown_article_is_an_error(world: Snapshot) -> None:
    """A slug of no article is refused, also that of a table."""
    with pytest.raises(UnknownName):
        article(world, "0000")
