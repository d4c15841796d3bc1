"""What is known about an article besides its text, from several places of unequal trust."""

from dataclasses import dataclass
from datetime import date

from honorum.model.sources import Article, DateFound
from honorum.reading.language import code, detect


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, date and origin of an article, as one place states them; `None` or empty where it does not."""

    title: str | None = None
    published: str | None = None
    date_found: DateFound = DateFound.NONE
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    licence: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """These facts, and the other's where these are silent.

        >>> Metadata(title="A").over(Metadata(title="B", url="https://news.example/b"))
        ... # doctest: +ELLIPSIS
        Metadata(title='A', ..., url='https://news.example/b', ...)
        """
        dated = self if self.published else other
        return Metadata(
            self.title or other.title,
            dated.published,
            dated.date_found if dated.published else DateFound.NONE,
            self.url or other.url,
            self.publisher or other.publisher,
            self.authors or other.authors,
            self.language or other.language,
            self.licence or other.licence,
        )

    def day_to_check(self, today: date) -> date:
        """The day that a document's own date may not lie after: any will do where the user has given the date."""
        return date.max if self.published else today


def make_article(text: str, path: str, given: Metadata, stated: Metadata) -> Article:
    """The article, from its text, what the user gave and what the document states.

    A language that the user gives is taken; one that the document states is checked against the text.

    >>> make_article("Hm.", "a.txt", Metadata(title="Hm", language="en"), Metadata()).title
    'Hm'
    """
    known = given.over(stated)
    return Article(
        text=text,
        title=known.title or "",
        published=known.published,
        date_found=known.date_found,
        url=known.url,
        publisher=known.publisher,
        authors=known.authors,
        language=code(given.language) or detect(text, stated.language),
        path=path,
        licence=known.licence,
    )
