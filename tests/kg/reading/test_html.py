"""HTML pages: the article's words and what the page states, and pages without an article."""

import json
from datetime import date

import pytest

from honorum.errors import UnreadableDocument
from honorum.model.sources import DateFound
from honorum.reading.html import read_page
from honorum.reading.metadata import Metadata

TODAY = date(2026, 11, 23)
MENU = (
    "<nav><ul>"
    + "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in "Home World Ports Sport".split())
    + "</ul></nav>"
)
WORDS = (
    "<p>Mira Lund resigned as minister of ports of Ostravia on Monday after a report on the harbour of Velin.</p>"
    "<p>Prime Minister Jonas Ek thanked her and named Tom Arle in her place, his office said on 4 May 2019.</p>"
    "<p>The Union of Dockers, which had called for her resignation since March, welcomed the change.</p>"
)


def page(body: str = f"<article><h1>Minister resigns</h1>{WORDS}</article>", head: str = "", html: str = "") -> str:
    """A page with menus around its body."""
    footer = "<footer><p>Copyright 2031 Ostravian Herald. All rights reserved.</p></footer>"
    return f"<!doctype html><html {html}><head>{head}</head><body>{MENU}{body}{footer}</body></html>"


def json_ld(*nodes: object) -> str:
    """The nodes as a script element."""
    return "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)


def stated(head: str, html: str = "") -> Metadata:
    """What a page with that head states."""
    return read_page(page(head=head, html=html), "a.html", TODAY)[1]


def test_main_text_without_furniture() -> None:
    """The article's paragraphs are kept, each once; menus and footers are not."""
    text, _ = read_page(page(), "a.html", TODAY)
    assert text.count("Mira Lund resigned as minister of ports") == 1
    assert "Union of Dockers" in text
    assert "Sport" not in text
    assert "Copyright" not in text


def test_json_ld_article() -> None:
    """Headline, date, authors, publisher, language and licence come from the NewsArticle."""
    found = stated(
        json_ld(
            {
                "@context": "https://schema.org",
                "@type": "NewsArticle",
                "headline": "Minister resigns &amp; leaves",
                "datePublished": "2019-05-04T23:10:00-03:00",
                "dateModified": "2020-01-01",
                "author": [{"@type": "Person", "name": "Ada Berg"}, "Ben Holm"],
                "publisher": {"@type": "Organization", "name": "Ostravian Herald"},
                "inLanguage": "en-GB",
                "license": "https://creativecommons.org/licenses/by/4.0/",
                "mainEntityOfPage": {"@id": "https://herald.example/lund"},
            }
        )
    )
    assert found == Metadata(
        title="Minister resigns & leaves",
        published="2019-05-04",
        date_found=DateFound.JSON_LD,
        url="https://herald.example/lund",
        publisher="Ostravian Herald",
        authors=("Ada Berg", "Ben Holm"),
        language="en-GB",
        licence="https://creativecommons.org/licenses/by/4.0/",
    )


def test_json_ld_graph_with_references() -> None:
    """References by @id inside a @graph are followed."""
    graph = [
        {"@type": "WebPage", "@id": "https://herald.example/lund", "datePublished": "2019-05-05"},
        {"@type": "Organization", "@id": "#org", "name": "Ostravian Herald"},
        {"@type": "Person", "@id": "#ada", "name": "Ada Berg"},
        {
            "@type": ["Article"],
            "headline": "H",
            "datePublished": "2019-05-04",
            "author": {"@id": "#ada"},
            "publisher": {"@id": "#org"},
        },
    ]
    found = stated(json_ld({"@context": "https://schema.org", "@graph": graph}))
    assert (found.published, found.authors, found.publisher) == ("2019-05-04", ("Ada Berg",), "Ostravian Herald")


def test_json_ld_of_the_page_not_of_a_teaser() -> None:
    """Of several articles the one with the page's own address is taken."""
    teaser = {
        "@type": "NewsArticle",
        "headline": "Other",
        "url": "https://herald.example/other",
        "datePublished": "2018-01-01",
    }
    own = {
        "@type": "NewsArticle",
        "headline": "Own",
        "url": "https://herald.example/own",
        "datePublished": "2019-05-04",
    }
    found = stated("<link rel=canonical href='https://herald.example/own'>" + json_ld([teaser, own]))
    assert (found.title, found.published) == ("Own", "2019-05-04")


@pytest.mark.parametrize("script", ["{broken", "[]", '"text"', "null", "[" * 5000, ""])
def test_broken_json_ld_is_absent(script: str) -> None:
    """JSON-LD that cannot be read is as if it were not there; the meta tags count."""
    head = f'<script type="application/ld+json">{script}</script><meta property="og:title" content="Own">'
    assert stated(head).title == "Own"


def test_json_ld_in_comments() -> None:
    """Old wrappings around the JSON are taken off."""
    script = '//<![CDATA[\n{"@type":"NewsArticle","headline":"Own"}\n//]]>'
    assert stated(f'<script type="application/ld+json">{script}</script>').title == "Own"


def test_meta_tags() -> None:
    """Where there is no JSON-LD the meta tags say title, day, address, publisher and language."""
    found = stated(
        "<title>Minister resigns | Herald</title><meta property='og:title' content='Minister resigns'>"
        "<meta property='article:published_time' content='2019-05-04T08:00:00Z'>"
        "<meta property='article:modified_time' content='2020-05-04T08:00:00Z'>"
        "<meta property='og:site_name' content='Ostravian Herald'><meta name='author' content='Ada Berg'>"
        "<link rel='canonical' href='https://herald.example/lund'>",
        html="lang='en'",
    )
    assert found == Metadata(
        "Minister resigns",
        "2019-05-04",
        DateFound.META,
        "https://herald.example/lund",
        "Ostravian Herald",
        ("Ada Berg",),
        "en",
    )


@pytest.mark.parametrize(
    "head",
    [
        "",
        "<meta property='article:published_time' content='soon'>",
        "<meta property='article:modified_time' content='2020-05-04'>",
        json_ld({"@type": "NewsArticle", "datePublished": "05/04/19", "dateModified": "2020-05-04"}),
        json_ld({"@type": "Event", "datePublished": "2020-05-04"}),
    ],
)
def test_dates_are_never_invented(head: str) -> None:
    """No date, a malformed one or one of a change gives none, though the words and the footer have dates."""
    assert stated(head).published is None


def test_article_without_any_hint_of_its_date_keeps_words() -> None:
    """A date inside the words stays there."""
    assert "4 May 2019" in read_page(page(), "a.html", TODAY)[0]


LOGIN = "<form>Name <input name=u> Password <input type='password'><button>Log in</button></form>"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "without an article"),
        ("<ul>" + "<li><a href='/x'>Port news of the week and more</a></li>" * 40 + "</ul>", "without an article"),
        (
            f"<main><h1>Welcome back to the Herald</h1><p>Log in to read on. It is free for a month.</p>{LOGIN}</main>",
            "log-in page",
        ),
        ("<h1>404</h1><p>The page you are looking for is gone.</p>", "without an article"),
    ],
)
def test_pages_without_an_article(body: str, said: str) -> None:
    """Menus, log-in forms and error pages are refused, saying what they are."""
    with pytest.raises(UnreadableDocument, match=said):
        read_page(page(body), "a.html", TODAY)


def test_an_article_on_a_page_with_a_log_in_box() -> None:
    """A log-in box in the corner does not make an article unreadable."""
    words = WORDS + WORDS.replace("Monday", "Tuesday").replace("Mira Lund", "Nora Vik")
    text, _ = read_page(page(f"{LOGIN}<article>{words}{words.replace('Lund', 'Dahl')}</article>"), "a.html", TODAY)
    assert "Mira Lund resigned" in text


def test_short_news_that_says_it_is_news() -> None:
    """A single sentence is an article where the page declares one."""
    head = json_ld({"@type": "NewsArticle", "headline": "Minister resigns"})
    text, _ = read_page(
        page("<article><p>Mira Lund resigned as minister of ports on Monday.</p></article>", head), "a", TODAY
    )
    assert "Mira Lund resigned" in text


def test_xhtml_with_an_encoding_declaration() -> None:
    """An XML declaration in front does not hinder."""
    text, _ = read_page('<?xml version="1.0" encoding="iso-8859-1"?>' + page(), "a.html", TODAY)
    assert "Mira Lund" in text


@pytest.mark.parametrize("depth", [100, 5000])
def test_deeply_nested_page(depth: int) -> None:
    """A deep page is read; one nested beyond all reason is refused, and is not a crash."""
    deep = page("<div>" * depth + WORDS + "</div>" * depth)
    if depth < 200:
        assert "Mira Lund" in read_page(deep, "a.html", TODAY)[0]
    else:
        with pytest.raises(UnreadableDocument, match="without an article"):
            read_page(deep, "a.html", TODAY)
