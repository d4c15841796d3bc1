"""Extraction over many articles: order, languages, and an extractor that breaks."""

from honorum.model.claims import Reading
from honorum.model.sources import Article
from honorum.pipeline import extracting
from honorum.pipeline.extracting import Failure, readings

ARTICLES = [
    Article(f"Ada Vale, the president of Peru, spoke for the {n}th time.", published="2021-03-02") for n in range(20)
]


def test_order_is_kept_over_processes():
    """Two workers give each article its own reading, in the order of the articles."""
    found = list(readings(iter(ARTICLES), "rules", 2))
    assert [article for article, _ in found] == ARTICLES
    for article, reading in found:
        assert all(claim.evidence.stands_in(article.text) for claim in reading.claims)


def test_an_article_that_breaks_the_extractor_costs_no_other(monkeypatch):
    """The one that cannot be read comes with the reason, the others with their readings."""

    class Breaks:
        def read(self, article):
            if "3th" in article.text:
                raise ZeroDivisionError("three")
            return Reading((), ())

        def read_many(self, articles):
            return (self.read(article) for article in articles)

    monkeypatch.setattr(extracting, "load", lambda *_: Breaks())
    monkeypatch.setattr(extracting, "FEW", 20)
    found = [reading for _, reading in readings(iter(ARTICLES[:6]), "rules", 1)]
    assert [isinstance(reading, Failure) for reading in found] == [False, False, False, True, False, False]
    assert "ZeroDivisionError: three" in found[3].reason
