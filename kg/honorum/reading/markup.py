"""HTML parsed, and pieces of it turned into plain paragraphs."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

_BLOCKS = frozenset(
    """
    address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li
    main nav ol p pre section table td th tr ul
    """.split()
)
_SILENT = frozenset("script style noscript template head iframe svg button select".split())
_MARKED_UP = re.compile(r"<[A-Za-z/!][^>]*>|&(?:#\d+|[A-Za-z]+);")


def parse_page(text: str) -> HtmlElement | None:
    """The page as a tree, however broken; `None` where there is nothing in it."""
    try:
        return document_fromstring(text.encode(), parser=HTMLParser(encoding="utf-8", huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def plain_text(fragment: str) -> str:
    r"""A piece of HTML as text, one paragraph per line.

    >>> plain_text("<p>The <b>minister</b> resigned.</p><p>Nobody knows&nbsp;why.</p>")
    'The minister resigned.\nNobody knows why.'
    """
    if not _MARKED_UP.search(fragment):
        return fragment.strip()
    tree = parse_page(f"<div>{fragment}</div>")
    if tree is None:
        return ""
    pieces: list[str] = []
    _gather(tree, pieces)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _gather(root: HtmlElement, pieces: list[str]) -> None:
    """Walks without recursion, since pages nest deeper than Python likes."""
    silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            if not silent:
                pieces.append(element.tail or "")
            continue
        tag = element.tag
        if event == "start":
            silent += tag in _SILENT
            if not silent:
                if tag in _BLOCKS or tag == "br":
                    pieces.append("\n")
                pieces.append(_one_line(element.text))
            continue
        silent -= tag in _SILENT
        if not silent:
            if tag in _BLOCKS:
                pieces.append("\n")
            pieces.append(_one_line(element.tail))


def _one_line(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")
