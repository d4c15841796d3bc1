"""The page that shows an article with its quotes marked."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from honorum.exporting.highlights import page, stretches
from honorum.model.claims import Claim, Modality, Reading, Refusal, TenureClaim
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Quote
from honorum.model.sources import Article

TEXT = "Ada <b>Vale</b>, mayor & poet, left.\nThe script <script>alert(1)</script> ran."


def claim(start: int, end: int, number: str = "c1") -> TenureClaim:
    """A claim whose quote stands at these offsets."""
    return TenureClaim(id=number, evidence=Quote(TEXT[start:end], start, end), rule="test", holder="e1", title="mayor")


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=6))
def test_stretches_are_the_text(spans: list[tuple[int, int]]) -> None:
    """However quotes overlap, no word is lost or doubled, and each is under exactly the quotes that cover it."""
    claims: list[Claim] = [claim(min(span), max(span), f"c{n}") for n, span in enumerate(spans) if span[0] != span[1]]
    found = list(stretches(TEXT, claims))
    assert "".join(stretch.text for stretch in found) == TEXT
    for one in claims:
        assert isinstance(one.evidence, Quote)
        assert "".join(stretch.text for stretch in found if one.id in stretch.claims) == one.evidence.exact


def test_text_of_the_article_is_never_markup() -> None:
    """Tags in the article are shown as words; quotes are marked and linked to their claims; refusals say why."""
    reading = Reading((Entity("e1", Kind.PERSON, "Ada Vale"),), (claim(0, 22),), (Refusal(claim(23, 29), "no poet"),))
    tree = html.fromstring(page(Article(TEXT, title="A <i>title</i>"), reading))
    (article,) = tree.xpath("//article")
    assert article.text_content() == TEXT
    assert not tree.xpath("//script | //b | //i")
    (link,) = tree.xpath("//article/a")
    assert tree.xpath(f"//li[@id='{link.get('href')[1:]}']")
    assert "no poet" in tree.text_content()


def test_claims_and_quotes_link_to_each_other() -> None:
    """Each claim leads to the place where its quote begins, also where quotes overlap; where it ends is its number."""
    claims = (claim(0, 22), claim(4, 30, "c2"), claim(4, 22, "c3"))
    tree = html.fromstring(page(Article(TEXT), Reading((Entity("e1", Kind.PERSON, "Ada Vale"),), claims)))
    for one in claims:
        (back,) = tree.xpath(f"//li[@id='{one.id}']/a/@href")
        (place,) = tree.xpath(f"//*[@id='{back[1:]}']")
        assert one.id in place.xpath("mark/@title")[0].split(", ")
    assert [end for end in tree.xpath("//article/a/@data-ends") if end] == ["c1, c3", "c2"]


def test_what_is_not_asserted_looks_different() -> None:
    """A planned or denied claim says so, and its words have another colour than those of a fact."""
    planned = replace(claim(0, 22), modality=Modality.PLANNED, negated=True)
    tree = html.fromstring(page(Article(TEXT), Reading((), (planned,))))
    assert tree.xpath("//li//span[@class='standing']/text()") == ["planned, denied"]
    assert tree.xpath("//mark/@class") == ["doubt"]
