"""Templates to responses. Everything put into a template is escaped: text of articles is data, never markup."""

from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from honorum.library import bound, library, named, written_out

HERE = Path(__file__).resolve().parent
POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"
"""What a page may load: only what this service serves. Swagger UI styles its elements one by one."""


_FIRST = "holder-on-a-day"

_templates = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.globals["data_url"] = None


def local_address(iri: str) -> str:
    """Where this service shows a thing: its own path for things of the graph, the IRI itself for all others.

    >>> local_address("https://w3id.org/honorum/id/person/ada"), local_address("https://x.example/b")
    ('/id/person/ada', 'https://x.example/b')
    """
    _, found, rest = iri.partition("/id/")
    return f"/id/{rest}" if found and rest.count("/") == 1 else iri


def is_web_address(text: str) -> bool:
    """Whether a text may stand in a link: only the two schemes of the web, no script.

    >>> is_web_address("https://x.example/a"), is_web_address("javascript:alert(1)")
    (True, False)
    """
    return text.startswith(("http://", "https://"))


_templates.filters["local"] = local_address
_templates.tests["web_address"] = is_web_address


def page(name: str, status: int = 200, **values: Any) -> HTMLResponse:
    """The template of that name, filled."""
    headers = {"Content-Security-Policy": POLICY, "Vary": "Accept"}
    return HTMLResponse(_templates.get_template(name).render(**values), status, headers)


def data_url(request: Request) -> str:
    """Where the data behind a page lies: the same address, asked for as JSON."""
    return str(request.url.include_query_params(format="json").replace(scheme="", netloc=""))


def docs_page() -> HTMLResponse:
    """All routes, to read and to try out."""
    return page("docs.html")


def sparql_page(asked: str | None = None) -> HTMLResponse:
    """A page to write queries in, with those of the library to begin with; a query that was asked is run at once."""
    examples = [(query, written_out(query, bound(query, {}))) for query in library()]
    first = asked or written_out(named(_FIRST), bound(named(_FIRST), {}))
    return page("sparql.html", examples=examples, first=first, run=asked is not None)


def queries_page() -> HTMLResponse:
    """The questions of the library, each with fields for its values."""
    return page("queries.html", queries=library(), data_url="/queries?format=json")
