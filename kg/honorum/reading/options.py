"""What the user says about the documents to be read, and the limits of reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from honorum.errors import InvalidMapping
from honorum.reading.days import given_day

FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "published": ("published", "date_published", "datePublished", "date"),
    "url": ("url", "link"),
    "publisher": ("publisher", "site"),
    "authors": ("authors", "author"),
    "language": ("language", "lang"),
    "licence": ("licence", "license"),
}
"""What an article has, and the names under which JSON files usually keep it, most usual first."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What holds for every document of one reading; what is given here beats what the documents say.

    `published` is an ISO day. `fields` maps ours (see `FIELDS`) to the field names of the user's JSON files.
    `document_bytes` is the most that is read of one article. `today` is the day against which dates are checked.

    Raises:
        InvalidDate: `published` is no day, or lies in the future.
        InvalidMapping: `fields` names something an article does not have.

    >>> ReadingOptions(published="2021-01-11", today=date(2021, 2, 1)).names("text")
    ('text', 'body', 'content')
    """

    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    document_bytes: int = 5_000_000
    fields: Mapping[str, str] = field(default_factory=dict)
    today: date = field(default_factory=lambda: datetime.now(UTC).date())

    def __post_init__(self) -> None:
        if self.published is not None:
            given_day(self.published, self.today)
        for name in self.fields:
            if name not in FIELDS:
                known = ", ".join(FIELDS)
                raise InvalidMapping("field mapping", f"an article has no {name!r}. Map one of: {known}.")

    def names(self, name: str) -> tuple[str, ...]:
        """The field names under which a JSON file keeps this, in the order in which they are tried."""
        return (self.fields[name],) if name in self.fields else FIELDS[name]
