"""JSON-LD in a page: the NewsArticle that publishers describe to search engines.

The terms are those of https://schema.org/NewsArticle.
"""

import html
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from lxml.html import HtmlElement

from honorum.model.sources import DateFound
from honorum.reading.days import stated_day
from honorum.reading.metadata import Metadata

_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)+|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$", re.DOTALL
)
_LESS_SURE = ("WebPage", "ItemPage")
_DEEPEST = 20

Node = dict[str, Any]


def read_json_ld(page: HtmlElement, today: date) -> Metadata:
    """What the page's article node states; empty where there is none. Broken JSON counts as absent.

    Reads `@graph`, lists and references by `@id`. Of several articles (teasers of others) the one whose address is the
    page's own is taken, else the first.

    Raises:
        InvalidDate: the stated date lies in the future.
    """
    nodes = [node for block in _blocks(page) for node in _nodes(block)]
    by_id: dict[str, Node] = {}
    for node in nodes:
        if isinstance(node.get("@id"), str) and len(node) > 1:
            by_id.setdefault(node["@id"], node)
    article = _article(nodes, _address(page))
    if article is None:
        return Metadata()
    published = next(
        (day for text in _texts(article.get("datePublished"), by_id) if (day := stated_day(text, today))), None
    )
    return Metadata(
        title=_first(article.get("headline") or article.get("name"), by_id),
        published=published,
        date_found=DateFound.JSON_LD,
        url=next((text for text in _addresses(article) if text.startswith(("http://", "https://"))), None),
        publisher=_first(article.get("publisher"), by_id),
        authors=tuple(dict.fromkeys(_texts(article.get("author"), by_id))),
        language=_first(article.get("inLanguage"), by_id),
        licence=_first(article.get("license"), by_id),
    )


def declares_article(page: HtmlElement) -> bool:
    """Whether the page says of itself that it is an article: to search engines, to networks, or by its one element."""
    if sum(1 for _ in page.iter("article")) == 1:
        return True
    if any(meta.get("property") == "og:type" and meta.get("content") == "article" for meta in page.iter("meta")):
        return True
    return any(_is_article(node) for block in _blocks(page) for node in _nodes(block))


def _blocks(page: HtmlElement) -> Iterator[Any]:
    for script in page.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            try:
                yield json.loads(_WRAPPING.sub("", script.text or ""), strict=False)
            except (ValueError, RecursionError):
                continue


def _nodes(block: object, depth: int = 0) -> Iterator[Node]:
    """All objects of a block, outer ones first."""
    if depth > _DEEPEST:
        return
    if isinstance(block, list):
        for item in block:
            yield from _nodes(item, depth + 1)
    elif isinstance(block, dict):
        yield block
        for value in block.values():
            if isinstance(value, dict | list):
                yield from _nodes(value, depth + 1)


def _types(node: Node) -> tuple[str, ...]:
    types = node.get("@type")
    found = types if isinstance(types, list) else [types]
    return tuple(name.rpartition("/")[2] for name in found if isinstance(name, str))


def _is_article(node: Node) -> bool:
    return any(name.endswith(("Article", "BlogPosting", "Report")) for name in _types(node))


def _article(nodes: list[Node], address: str | None) -> Node | None:
    articles = [node for node in nodes if _is_article(node)]
    pages = [node for node in nodes if "datePublished" in node and set(_types(node)) & set(_LESS_SURE)]
    own = (node for node in articles if address and address in set(_addresses(node)))
    return next(own, None) or next(iter(articles), None) or next(iter(pages), None)


def _address(page: HtmlElement) -> str | None:
    for link in page.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            return str(link.get("href"))
    return None


def _addresses(node: Node) -> Iterator[str]:
    for value in (node.get("url"), node.get("mainEntityOfPage"), node.get("@id")):
        address = value.get("@id") or value.get("url") if isinstance(value, dict) else value
        if isinstance(address, str):
            yield address.strip()


def _first(value: object, by_id: dict[str, Node]) -> str | None:
    return next(_texts(value, by_id), None)


def _texts(value: object, by_id: dict[str, Node], depth: int = 0) -> Iterator[str]:
    """The names in a value, be it a text, an object, a reference or a list of these."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _texts(item, by_id, depth + 1)
    elif isinstance(value, dict):
        target = by_id.get(str(value.get("@id")), value) if "name" not in value else value
        named = target.get("name") or target.get("alternateName") or target.get("@value") or target.get("url")
        yield from _texts(named, by_id, depth + 1)
    elif isinstance(value, str) and (text := " ".join(html.unescape(value).split())):
        yield text
