"""The page that shows an article with its quotes marked."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from honorum.exporting.highlights import page, stretches
from honorum.model.claims import Claim, Reading, Refusal, TenureClaim
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
