"""SPARQL from a file or standard input, in every format."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

SELECT = """
PREFIX hon: <https://w3id.org/honorum/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?name WHERE { ?office a hon:Office ; hon:title ?title ; rdfs:label ?name FILTER (LCASE(?title) = "president") }
"""
CONSTRUCT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3"


@pytest.fixture
def asked(ask, tmp_path: Path):
    """A function that asks a query from a file."""

    def run(text: str, *arguments: str):
        file = tmp_path / "question.rq"
        file.write_text(text, encoding="utf-8")
        return ask("query", str(file), *arguments)

    return run


def test_rows_come_in_every_format(asked) -> None:
    """The one president's office is the same in table, JSON, CSV, TSV and XML."""
    label = "President of Ardovia"
    assert label in asked(SELECT).out
    assert asked(SELECT).out.endswith("1 row\n")
    assert asked(SELECT, "--json").json["results"]["bindings"][0]["name"]["value"] == label
    assert list(csv.reader(io.StringIO(asked(SELECT, "--format", "csv").out))) == [["name"], [label]]
    assert asked(SELECT, "--format", "tsv").out.splitlines()[1] == f'"{label}"'
    assert label in "".join(ET.fromstring(asked(SELECT, "--format", "xml").out).itertext())  # noqa: S314  # our own


def test_a_graph_comes_as_a_graph(asked) -> None:
    """CONSTRUCT gives Turtle, or JSON-LD; a table of it is refused as a matter of usage."""
    assert asked(CONSTRUCT, "--format", "turtle").out == asked(CONSTRUCT).out != ""
    assert asked(CONSTRUCT, "--json").json
    assert asked(CONSTRUCT, "--format", "csv").code == 2
    assert asked(SELECT, "--format", "turtle").code == 2


def test_a_question_of_yes_or_no(asked) -> None:
    """ASK is answered in a word."""
    assert asked("ASK { ?s ?p ?o }").out == "yes\n"
    assert asked("ASK { <urn:none> ?p ?o }").out == "no\n"
    assert json.loads(asked("ASK { ?s ?p ?o }", "--json").out)["boolean"] is True


def test_malformed_sparql_tells_where(asked) -> None:
    """The line and column of the mistake stand in one line on standard error."""
    ended = asked("SELECT ?s\nWHER { ?s ?p ?o }")
    assert (ended.code, ended.out) == (3, "")
    assert "2:" in ended.err
    assert len(ended.err.splitlines()) == 1


def test_deep_nests_are_refused_and_not_run(asked) -> None:
    """Thousands of braces, which would break the parser, are refused in one line."""
    ended = asked("SELECT * WHERE " + "{" * 5000 + "}" * 5000)
    assert ended.code == 3
    assert "nests deeper" in ended.err


def test_a_file_that_is_not_there_is_named(ask) -> None:
    """The missing file is named, without a traceback."""
    ended = ask("query", "nowhere.rq")
    assert ended.code == 3
    assert "nowhere.rq" in ended.err


def test_control_characters_do_not_reach_the_terminal(asked) -> None:
    """What a source says cannot steer the terminal."""
    ended = asked('SELECT ("calm\\u001B[2J" AS ?word) WHERE {}')
    assert "\x1b" not in ended.out
    assert "calm[2J" in ended.out
