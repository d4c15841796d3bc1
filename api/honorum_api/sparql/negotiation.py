"""Which form an answer takes: what the client's ``Accept`` header or ``format=`` asks for, of what there is.

Names are those of https://www.w3.org/TR/sparql11-protocol/ and the formats it lists.
"""

from dataclasses import dataclass
from functools import lru_cache

import mimeparse

from honorum.errors import HonorumError


@dataclass(frozen=True, slots=True, eq=False)
class Format:
    """One form of answer: its short name, its media type, and other names it goes by."""

    name: str
    media_type: str
    other_names: tuple[str, ...] = ()

    @property
    def content_type(self) -> str:
        """The media type with its character set, as sent.

        >>> Format("csv", "text/csv").content_type
        'text/csv; charset=utf-8'
        """
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type

    @property
    def media_types(self) -> tuple[str, ...]:
        """All media types that it may be called by, its own one last.

        >>> Format("ntriples", "application/n-triples", ("nt", "text/plain")).media_types
        ('text/plain', 'application/n-triples')
        """
        return (*(name for name in self.other_names if "/" in name), self.media_type)


TABLES = (
    Format("json", "application/sparql-results+json", ("application/json", "srj")),
    Format("xml", "application/sparql-results+xml", ("application/xml", "srx")),
    Format("csv", "text/csv"),
    Format("tsv", "text/tab-separated-values"),
)
GRAPHS = (
    Format("turtle", "text/turtle", ("ttl",)),
    Format("ntriples", "application/n-triples", ("nt", "text/plain")),
    Format("jsonld", "application/ld+json", ("json", "json-ld", "application/json")),
    Format("rdfxml", "application/rdf+xml", ("xml", "rdf", "application/xml")),
    Format("trig", "application/trig"),
    Format("nquads", "application/n-quads", ("nq",)),
)
"""The first of each is what is sent when nothing else is asked for."""


def schema_of(media_type: str) -> dict[str, str]:
    """How the description of the service tells what is sent under a media type: text, or any JSON.

    >>> schema_of("text/csv"), schema_of("application/ld+json")
    ({'type': 'string'}, {})
    """
    return {} if media_type.endswith("json") else {"type": "string"}


class NotAcceptable(HonorumError):
    """Nothing the client asks for is a form in which this answer exists."""

    def __init__(self, wanted: str, formats: tuple[Format, ...]) -> None:
        self.wanted = wanted
        self.available = tuple(form.media_type for form in formats)
        names = ", ".join(f"{form.name} ({form.media_type})" for form in formats)
        super().__init__(f"There is no answer as {wanted!r}. Ask for one of: {names}.")


@lru_cache(maxsize=1000)
def choose(formats: tuple[Format, ...], accept: str | None, name: str | None = None) -> Format:
    """The form to send: the one called `name` if a name is given, else the best one that `accept` allows.

    Raises:
        NotAcceptable: there is none; it lists what there is.

    >>> choose(TABLES, "text/csv;q=0.5, text/tab-separated-values").name
    'tsv'
    >>> choose(TABLES, None).name, choose(GRAPHS, "text/csv", "nt").name
    ('json', 'ntriples')
    """
    if name:
        return _named(formats, name)
    if accept is None or not accept.strip():
        return formats[0]
    known = {kind: form for form in reversed(formats) for kind in form.media_types}
    if "text/html" in accept:
        known = {form.media_type: form for form in reversed(formats)}  # a browser's "application/xml" means XHTML
    try:
        best = mimeparse.best_match(list(known), accept)
    except mimeparse.MimeTypeParseException:
        best = ""
    if not best:
        raise NotAcceptable(accept, formats)
    form = known[best]
    return form if best == form.media_type else Format(form.name, best, form.other_names)


def prefers_page(accept: str | None) -> bool:
    """Whether a client would rather have a page for people than data: browsers do.

    >>> prefers_page("text/html,application/xml;q=0.9,*/*;q=0.8"), prefers_page("*/*"), prefers_page(None)
    (True, False, False)
    """
    if not accept or "html" not in accept:
        return False
    try:
        return bool(mimeparse.best_match(["text/html", "application/json"], accept) == "text/html")
    except mimeparse.MimeTypeParseException:
        return False


def _named(formats: tuple[Format, ...], name: str) -> Format:
    for form in formats:
        if name.lower() in {form.name, form.media_type, *form.other_names}:
            return form
    raise NotAcceptable(name, formats)
