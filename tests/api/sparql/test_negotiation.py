"""Clients get the form of answer they ask for, or the list of what there is."""

import pytest

from honorum_api.sparql.negotiation import GRAPHS, TABLES, NotAcceptable, choose, prefers_page

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        (None, "json"),
        ("", "json"),
        ("*/*", "json"),
        ("application/json", "json"),
        ("application/sparql-results+xml", "xml"),
        ("application/xml", "xml"),
        ("text/csv", "csv"),
        ("text/tab-separated-values, text/csv;q=0.9", "tsv"),
        ("text/tab-separated-values;q=0.1, text/csv;q=0.9", "csv"),
        ("text/csv;q=0, */*;q=0.1", "json"),
        (BROWSER, "json"),
    ],
)
def test_tables(accept: str | None, name: str) -> None:
    """Tables come in the form that the client rates highest; JSON when it does not care."""
    assert choose(TABLES, accept).name == name


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        (None, "turtle"),
        ("*/*", "turtle"),
        ("application/ld+json", "jsonld"),
        ("application/json", "jsonld"),
        ("application/rdf+xml;q=0.9, application/n-triples;q=0.95", "ntriples"),
    ],
)
def test_graphs(accept: str | None, name: str) -> None:
    """Graphs come in the form that the client rates highest; Turtle when it does not care."""
    assert choose(GRAPHS, accept).name == name


def test_a_name_beats_the_header() -> None:
    """What `format=` names is sent whatever the header says."""
    assert choose(TABLES, "text/csv", "xml").name == "xml"


def test_the_type_is_one_the_client_asked_for() -> None:
    """Who asks for plain JSON gets an answer that calls itself plain JSON."""
    assert choose(TABLES, "application/json").content_type == "application/json"


@pytest.mark.parametrize("accept", ["image/png", "text/csv;q=0", "garbage"])
def test_what_there_is_not_is_refused_with_what_there_is(accept: str) -> None:
    """A form that does not exist is refused, and the refusal lists those that do."""
    with pytest.raises(NotAcceptable, match="text/csv") as refusal:
        choose(TABLES, accept)
    assert "application/sparql-results+json" in refusal.value.available


def test_an_unknown_name_is_refused() -> None:
    """A misspelt `format=` is refused, not guessed."""
    with pytest.raises(NotAcceptable, match="turtle"):
        choose(GRAPHS, None, "csv")


def test_browsers_get_pages() -> None:
    """A browser gets a page; a program that accepts anything gets data."""
    assert prefers_page(BROWSER)
    assert not prefers_page("application/json, text/html;q=0.5")
    assert not prefers_page("*/*")
