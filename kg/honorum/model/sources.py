"""Sources: the articles and data sets that were read."""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum


class DateFound(StrEnum):
    """How the publication date of an article was found, most trusted first."""

    GIVEN = "given"
    SIDECAR = "sidecar"
    JSON_LD = "json-ld"
    META = "meta"
    FEED = "feed"
    RECORD = "record"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Article:
    """A news article as it was read: its text is what quotes point into.

    `published` is an ISO day, or `None` when no date is known; then relative times stay unresolved.
    `language` is an ISO 639-1 code.
    """

    text: str
    title: str = ""
    published: str | None = None
    date_found: DateFound = DateFound.NONE
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str = "en"
    path: str | None = None
    licence: str | None = None

    @property
    def text_digest(self) -> str:
        """SHA-256 of the text, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def digest(self) -> str:
        """SHA-256 of the text and of what dates and names it: the identity of this source.

        >>> Article("A.").digest == Article("A.").digest != Article("A.", published="2021-01-11").digest
        True
        """
        return _digest(self.text, self.title, self.published, self.url, self.publisher)


@dataclass(frozen=True, slots=True)
class Dataset:
    """One version of a table of office holders, as it was read.

    `name` is what the user calls it: two with one name are versions of one data set. `content_digest` is the SHA-256 of
    its files. `published` is an ISO day or `None`. `voice` names whose word it passes on, where it was drawn from
    another collection: data sets with one voice are not independent of each other.
    """

    name: str
    content_digest: str
    title: str = ""
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    licence: str | None = None
    path: str | None = None
    voice: str | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of the name and the content: the identity of this source."""
        return _digest(self.name, self.content_digest)


Source = Article | Dataset


def _digest(*parts: str | None) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
