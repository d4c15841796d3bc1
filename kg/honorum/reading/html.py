"""HTML pages: the article's own words, without menus, boxes and notices, and what the page states about it."""

import re
from datetime import date

from lxml.html import HtmlElement

from honorum.errors import InvalidDate, UnreadableDocument
from honorum.reading.json_ld import declares_article, read_json_ld
from honorum.reading.markup import parse_page
from honorum.reading.meta_tags import read_meta
from honorum.reading.metadata import Metadata

_SENTENCE_END = re.compile(r"[.!?。！？…।][\"'”’»)\]]*(?:\s|$)")
_WORD = re.compile(r"\w+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE_WORDS = 6
_DECLARED_WORDS = 6
_UNDECLARED_WORDS = 25
_LOGIN_WORDS = 120
_ADVICE = "Save the page of one article, or save its words as a text file."


def read_page(text: str, path: str, today: date) -> tuple[str, Metadata]:
    """The main text of a page and what it states about itself.

    Raises:
        UnreadableDocument: the page holds no article (a menu, a log-in form, an error page), or is dated in the future.
    """
    page = parse_page(text)
    if page is None:
        raise UnreadableDocument(path, "is an empty HTML page.", _ADVICE)
    try:
        stated = read_json_ld(page, today).over(read_meta(page, today))
    except InvalidDate as wrong:
        advice = "If the page is wrong, give the date yourself: --published."
        raise UnreadableDocument(path, f"states a publication date that cannot be: {wrong}", advice) from wrong
    declared, login = declares_article(page), _asks_for_password(page)
    body = _main_text(page, text)
    words = _prose_words(body)
    if login and words < _LOGIN_WORDS:
        raise UnreadableDocument(path, "is a log-in page: there is no article on it.", _ADVICE)
    if words < (_DECLARED_WORDS if declared else _UNDECLARED_WORDS):
        reason = f"is an HTML page without an article: {words} words of running text were found on it."
        raise UnreadableDocument(path, reason, _ADVICE)
    return body, stated


def _main_text(page: HtmlElement, text: str) -> str:
    from trafilatura import extract

    for tables in (False, True):
        try:
            # A fresh tree each time, since extraction takes the tree apart.
            found = extract(
                page if not tables else parse_page(text),
                output_format="txt",
                include_comments=False,
                include_tables=tables,
                include_formatting=False,
                with_metadata=False,
            )
        except Exception:  # noqa: BLE001 - a page that breaks the extraction has no article that can be had
            found = None
        if found and found.strip():
            return str(found).strip()
    return ""


def _asks_for_password(page: HtmlElement) -> bool:
    return any((field.get("type") or "").lower() == "password" for field in page.iter("input"))


def _prose_words(text: str) -> int:
    """How many words stand in lines that have whole sentences: menus have none."""
    total = 0
    for line in text.splitlines():
        words = len(_WORD.findall(line)) + len(_WIDE.findall(line)) // 2
        if words >= _SENTENCE_WORDS and _SENTENCE_END.search(line):
            total += words
    return total
