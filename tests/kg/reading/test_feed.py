"""RSS and Atom feeds."""

from datetime import date

import pytest

from honorum.errors import UnreadableDocument
from honorum.model.sources import Article, DateFound
from honorum.reading.feed import read_feed
from honorum.reading.metadata import Metadata

TODAY = date(2026, 11, 23)
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Ostravian Herald</title><language>en-gb</language>
<item><title>Minister &amp; ports</title><link>https://herald.example/1</link>
<pubDate>Sat, 04 May 2019 23:30:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Mira Lund <b>resigned</b> on Saturday.</p>
<p>Tom Arle&nbsp;follows her.</p>]]></content:encoded></item>
<item><title>Only a headline</title><link>https://herald.example/2</link></item>
<item><title>From tomorrow's tomorrow</title><description>Words, words.</description>
<pubDate>Sat, 04 May 2030 10:00:00 GMT</pubDate></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title>
<entry><title>A</title><link href="https://herald.example/a"/><updated>2019-05-06T00:00:00Z</updated>
<published>2019-05-04T00:00:00Z</published><author><name>Ada Berg</name></author>
<content type="html" xml:lang="en">&lt;p&gt;Mira Lund resigned.&lt;/p&gt;</content></entry>
<entry><title>B</title><updated>2019-05-06T00:00:00Z</updated><summary>Tom Arle was named minister.</summary></entry>
</feed>"""


def test_rss() -> None:
    """An item with its words is an article with title, day, address and publisher; others are refused by number."""
    article, bare, future = read_feed(RSS.encode(), "feed.xml", Metadata(), TODAY)
    assert isinstance(article, Article)
    assert article.text == "Mira Lund resigned on Saturday.\nTom Arle follows her."
    assert (article.title, article.published, article.date_found) == ("Minister & ports", "2019-05-04", DateFound.FEED)
    assert (article.url, article.publisher, article.path) == (
        "https://herald.example/1",
        "Ostravian Herald",
        "feed.xml#1",
    )
    assert isinstance(bare, UnreadableDocument)
    assert bare.path == "feed.xml#2"
    assert isinstance(future, UnreadableDocument)
    assert "future" in future.reason


def test_atom() -> None:
    """An Atom entry gives its day of publication, or of its last change where it has no other."""
    first, second = read_feed(ATOM.encode(), "feed.atom", Metadata(), TODAY)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.published, first.authors, first.text) == ("2019-05-04", ("Ada Berg",), "Mira Lund resigned.")
    assert (second.published, second.text) == ("2019-05-06", "Tom Arle was named minister.")


def test_given_beats_the_feed() -> None:
    """What the user gives beats what the feed says, and then a date in the future does no harm."""
    given = Metadata(published="2020-01-01", date_found=DateFound.GIVEN, publisher="Me")
    articles = [found for found in read_feed(RSS.encode(), "f", given, TODAY) if isinstance(found, Article)]
    assert {(article.published, article.publisher) for article in articles} == {("2020-01-01", "Me")}


@pytest.mark.parametrize("content", [b"<rss><channel></channel></rss>", b"<rss><chan", b"https://herald.example/feed"])
def test_no_entries(content: bytes) -> None:
    """A feed without entries, or none at all, is refused; an address is not fetched."""
    with pytest.raises(UnreadableDocument):
        list(read_feed(content, "feed.xml", Metadata(), TODAY))
