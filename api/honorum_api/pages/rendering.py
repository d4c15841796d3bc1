"""Templates to responses. Everything put into a template is escaped: text of articles is data, never markup."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).resolve().parent
POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"
"""What a page may load: only what this service serves. Swagger UI styles its elements one by one."""


@dataclass(frozen=True, slots=True)
class Example:
    """A query to begin with."""

    title: str
    query: str


_PREFIXES = """PREFIX hon: <https://w3id.org/honorum/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
_EXAMPLES = (
    Example(
        "Offices and their holders",
        _PREFIXES
        + """
SELECT ?office ?holder ?start ?end {
  ?tenure a hon:Tenure ; hon:office/rdfs:label ?office ; hon:holder/rdfs:label ?holder .
  OPTIONAL { ?tenure hon:start ?start }
  OPTIONAL { ?tenure hon:end ?end }
}
ORDER BY ?office ?start
LIMIT 100""",
    ),
    Example(
        "Who certainly held office on a day",
        _PREFIXES
        + """PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

SELECT ?office ?holder {
  ?tenure hon:office/rdfs:label ?office ; hon:holder/rdfs:label ?holder ;
          hon:latestStart ?begun ; hon:earliestEnd ?over .
  FILTER(?begun <= "2021-06-01"^^xsd:date && "2021-06-01"^^xsd:date < ?over)
}
ORDER BY ?office
LIMIT 100""",
    ),
    Example(
        "What sources say, in their words",
        _PREFIXES
        + """
SELECT ?kind ?quote ?source {
  GRAPH ?g { ?claim a ?kind ; hon:quote ?quote ; <http://www.w3.org/ns/prov#wasDerivedFrom> ?source }
}
LIMIT 100""",
    ),
)

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


def sparql_page() -> HTMLResponse:
    """A page to write queries in."""
    return page("sparql.html", examples=_EXAMPLES)
