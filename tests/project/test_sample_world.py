"""The sample world is what its README says: small, invented, dated, and packaged."""

import csv
import json
from datetime import date
from pathlib import Path

import honorum

SAMPLE = Path(honorum.__file__).parent / "sample"


def test_every_article_has_a_dated_sidecar() -> None:
    """Each article comes with title, day, publisher and an address under example.org; its title is its first line."""
    articles = sorted((SAMPLE / "articles").glob("*.txt"))
    assert len(articles) == 3
    for article in articles:
        sidecar = json.loads(article.with_name(article.name + ".meta.json").read_text(encoding="utf-8"))
        assert date.fromisoformat(sidecar["published"])
        assert sidecar["publisher"]
        assert sidecar["url"].startswith("https://example.org/")
        assert article.read_text(encoding="utf-8").splitlines()[0] == sidecar["title"]


def test_the_table_disagrees_with_an_article_on_one_day() -> None:
    """The prime minister leaves on another day in the table than in the article, so that a conflict can be shown."""
    with (SAMPLE / "data" / "office_holders.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    (leaving,) = (row["to"] for row in rows if row["person"] == "Tomas Kerrin")
    article = (SAMPLE / "articles" / "resignation.txt").read_text(encoding="utf-8")
    assert leaving == "2024-05-19"
    assert "Tomas Kerrin, the prime minister of Ardovia, resigned on Tuesday" in article
    assert len({row["person"] for row in rows}) >= 8
