"""Meta tags: title, date and origin as the head of a page states them."""

from collections.abc import Iterator
from datetime import date

from lxml.html import HtmlElement

from honorum.model.sources import DateFound
from honorum.reading.days import stated_day
from honorum.reading.metadata import Metadata

_DATES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "citation_publication_date",
    "publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "date",
)
_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "title")
_PUBLISHERS = ("og:site_name", "article:publisher_name", "dc.publisher", "citation_publisher", "publisher")
_LANGUAGES = ("og:locale", "dc.language", "content-language", "language")
_LICENCES = ("dc.rights.license", "dcterms.license")


def read_meta(page: HtmlElement, today: date) -> Metadata:
    """What the head of a page states in ``<meta>``, ``<link>``, ``<title>`` and dated ``<time>`` elements.

    A date that is not plainly one counts as not stated; nothing is guessed from the page's words.

    Raises:
        InvalidDate: the stated date lies in the future.
    """
    tags = _tags(page)
    published = next((day for text in _dates(page, tags) if (day := stated_day(text, today))), None)
    return Metadata(
        title=_first(tags, _TITLES) or _squeezed(page.findtext(".//head/title") or page.findtext(".//title")),
        published=published,
        date_found=DateFound.META,
        url=_first(tags, ("og:url",), web=True) or _link(page, "canonical"),
        publisher=_first(tags, _PUBLISHERS),
        authors=tuple(name for name in tags.get("author", tags.get("article:author", [])) if "://" not in name),
        language=page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or _first(tags, _LANGUAGES),
        licence=_link(page, "license") or _first(tags, _LICENCES),
    )


def _tags(page: HtmlElement) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = _squeezed(meta.get("content"))
        if name and content:
            tags.setdefault(name.strip().lower(), []).append(content)
    return tags


def _dates(page: HtmlElement, tags: dict[str, list[str]]) -> Iterator[str]:
    for name in _DATES:
        yield from tags.get(name, ())
    for time in page.iter("time"):
        if time.get("datetime") and (time.get("itemprop") == "datePublished" or time.get("pubdate") is not None):
            yield time.get("datetime")


def _first(tags: dict[str, list[str]], names: tuple[str, ...], *, web: bool = False) -> str | None:
    found = (value for name in names for value in tags.get(name, ()))
    return next((value for value in found if not web or value.startswith(("http://", "https://"))), None)


def _link(page: HtmlElement, relation: str) -> str | None:
    for link in page.iter("link", "a"):
        address = (link.get("href") or "").strip()
        if relation in (link.get("rel") or "").lower().split() and address.startswith(("http://", "https://")):
            return str(address)
    return None


def _squeezed(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None
