"""RSS and Atom feeds: every entry is an article, as long as the feed carries its words."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from honorum.errors import InvalidDate, UnreadableDocument
from honorum.model.sources import Article, DateFound
from honorum.reading.days import stated_day
from honorum.reading.markup import plain_text
from honorum.reading.metadata import Metadata, make_article


def read_feed(data: bytes, path: str, given: Metadata, today: date) -> Iterator[Article | UnreadableDocument]:
    """The articles of a feed, in its order; entries without words are refused one by one.

    The date is that of publication; where a feed has only the date of the last change, that one.

    Raises:
        UnreadableDocument: the file is no feed, or has no entries.
    """
    import feedparser

    try:
        # A stream, never the bytes' text: a string that looks like an address would be fetched.
        parsed = feedparser.parse(BytesIO(data))
    except Exception as damage:  # on broken feeds the parser fails in many ways, none of them its own
        raise UnreadableDocument(path, f"cannot be read as a feed: {damage!r}.") from damage
    if not parsed.entries:
        broken = parsed.get("bozo_exception")
        reason = f"cannot be read as a feed: {broken}." if broken else "is a feed without entries."
        raise UnreadableDocument(path, reason)
    about = Metadata(publisher=_line(parsed.feed.get("title")), language=parsed.feed.get("language"))
    for number, entry in enumerate(parsed.entries, start=1):
        yield _entry(entry, f"{path}#{number}", given, about, given.day_to_check(today))


def _entry(entry: Any, path: str, given: Metadata, about: Metadata, today: date) -> Article | UnreadableDocument:
    text = plain_text(_longest(entry))
    if not text:
        return UnreadableDocument(path, "is a feed entry without words, only a headline and a link.")
    try:
        published = next((day for key in ("published", "updated") if (day := _day(entry.get(key), today))), None)
    except InvalidDate as reason:
        return UnreadableDocument(path, f"has a publication date that cannot be: {reason}")
    stated = Metadata(
        title=_line(entry.get("title")),
        published=published,
        date_found=DateFound.FEED,
        url=entry.get("link"),
        authors=tuple(name for author in entry.get("authors", ()) if (name := _line(author.get("name")))),
        language=next((part.get("language") for part in entry.get("content", ()) if part.get("language")), None),
        licence=entry.get("license"),
    )
    return make_article(text, path, given, stated.over(about))


def _longest(entry: Any) -> str:
    pieces = [str(part.get("value") or "") for part in entry.get("content", ())]
    return max([*pieces, str(entry.get("summary") or "")], key=len)


def _day(text: str | None, today: date) -> str | None:
    return stated_day(text, today) if text else None


def _line(text: str | None) -> str | None:
    return " ".join(plain_text(text or "").split()) or None
