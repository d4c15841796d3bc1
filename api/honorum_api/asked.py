"""What clients ask for in the query of an address, named once: days, names, parts of lists."""

import re
from datetime import date
from typing import Annotated

from fastapi import Path, Query
from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from honorum.errors import InvalidDate, UnknownName
from honorum.network.gathering import KINDS
from honorum.questions.listing import LARGEST_PAGE


def day(text: object) -> date | None:
    """A day as ISO 8601 writes it; an empty field of a form is none.

    Raises:
        InvalidDate: it is something else.

    >>> day("2021-01-11"), day("")
    (datetime.date(2021, 1, 11), None)
    """
    if text is None or isinstance(text, date):
        return text
    written = str(text).strip()
    if not written:
        return None
    try:
        if len(written) == len("2021-01-11"):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise InvalidDate(written)


def slug(text: str) -> str:
    """A part of an IRI as the graph makes them: letters, digits, hyphens and dots, and `/` between two parts.

    Raises:
        UnknownName: it has anything else, so nothing can be called that.

    >>> slug("doren-vesk"), slug("city/vintar")
    ('doren-vesk', 'city/vintar')
    """
    if not is_slug(text):
        raise UnknownName("thing", text)
    return text


def is_slug(text: str) -> bool:
    """Whether a text can be such a part of an IRI."""
    return _SLUG.fullmatch(text) is not None


_SLUG = re.compile(r"[\w.-]+(?:/[\w.-]+)?")
Day = Annotated[
    date | None,
    BeforeValidator(day),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "maxLength": 0}]}),
]
"""A day, or none: a field of a form that is left empty is sent all the same."""


_ReadSlug = AfterValidator(slug)

On = Annotated[
    Day,
    Query(description="The day asked about, ISO 8601; by default today.", examples=["2019-06-01"]),
]
OnAny = Annotated[Day, Query(description="The day asked about, ISO 8601; by default all.", examples=["2019-06-01"])]
Since = Annotated[
    Day,
    Query(alias="from", description="Only what was so on this day or later.", examples=["2019-01-01"]),
]
Until = Annotated[Day, Query(description="Only what was so on this day or earlier.", examples=["2019-12-31"])]
KnownAt = Annotated[
    Day,
    Query(description="Only by sources read up to the end of this day.", examples=["2026-11-20"]),
]
MOST_LEARNT = 3_000
"""So many parts of the record are derived anew at most for one question about ties as they were known on a day."""

In = Annotated[str | None, Query(alias="in", description="A place or a body.", examples=["Velmara"], max_length=300)]
Text = Annotated[str | None, Query(alias="q", description="A name or words of it.", examples=["vesk"], max_length=300)]


Follow = Annotated[
    list[str] | None,
    Query(description=f"Only ties of these kinds: {', '.join(KINDS)}.", examples=[["tenure", "membership"]]),
]
Limit = Annotated[int, Query(ge=1, le=LARGEST_PAGE, description="How many at most.", examples=[20])]
Holdings = Annotated[
    int, Query(alias="limit", ge=1, le=LARGEST_PAGE, description="How many holders at most.", examples=[20])
]
After = Annotated[
    str | None,
    Query(description="Where to go on: from `next`.", examples=["person/doren-vesk"], max_length=300),
]
Slug = Annotated[
    str, _ReadSlug, Path(description="The last part of its IRI.", examples=["president-of-velmara"], max_length=200)
]
PlaceSlug = Annotated[
    str,
    _ReadSlug,
    Path(description="The last one or two parts of its IRI.", examples=["country/velmara"], max_length=200),
]
