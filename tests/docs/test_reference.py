"""The reference pages say what the code says."""

import runpy
from pathlib import Path

import pytest

from honorum.library import library
from honorum.notebooks.graph import Graph
from honorum.settings import Settings

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    """The pages as they would be written now."""
    return runpy.run_path(str(DOCS / "write_reference.py"))["pages"]()


@pytest.mark.parametrize("page", ["commands.md", "ontology.md", "python.md", "queries.md", "routes.md", "settings.md"])
def test_page_is_current(page: str, written: dict[str, str]) -> None:
    """A page on disk is what `make docs` would write: every command, route, setting and term, as it is now."""
    assert (DOCS / "reference" / page).read_text(encoding="utf-8") == written[page], "Run `make docs`."


def test_every_query_is_explained(written: dict[str, str]) -> None:
    """Each query of the library has a section with its question and its SPARQL."""
    for query in library():
        assert f"### `{query.name}`\n\n{query.question}" in written["queries.md"]
        assert query.text.strip() in written["queries.md"]


def test_every_setting_is_explained(written: dict[str, str]) -> None:
    """Each setting has a row with its environment variable and a meaning."""
    for name, field in Settings.model_fields.items():
        assert f"`HONORUM_{name.upper()}`" in written["settings.md"]
        assert field.description


@pytest.mark.parametrize(
    "command",
    ["demo", "ingest", "extract", "import", "who", "career", "path", "query", "export", "check", "rebuild", "serve"],
)
def test_every_command_of_the_contract_is_explained(command: str, written: dict[str, str]) -> None:
    """Each command that we promised has a section."""
    assert f"## `honorum {command}" in written["commands.md"]


@pytest.mark.parametrize("route", ["/who", "/offices", "/persons", "/paths", "/sparql", "/export/{format}", "/health"])
def test_every_route_of_the_contract_is_explained(route: str, written: dict[str, str]) -> None:
    """Each route that we promised has a section."""
    assert f"## `GET {route}`" in written["routes.md"]


def test_nothing_stands_without_an_explanation(written: dict[str, str]) -> None:
    """No command, option, route, parameter or term has an empty cell where its meaning should be."""
    for page, text in written.items():
        empty = [line for line in text.splitlines() if line.startswith("| `") and line.split(" | ")[1].strip() == ""]
        assert not empty, page


def test_every_question_from_python_has_an_example(written: dict[str, str]) -> None:
    """Each method of an open graph stands on the page with an example that doctest runs."""
    methods = [name for name, value in vars(Graph).items() if callable(value) and not name.startswith("_")]
    assert {"who", "career", "paths", "neighbours", "shared", "query", "to_networkx"} <= set(methods)
    sections = dict(section.split("\n", 1) for section in written["python.md"].split("\n### ")[1:])
    for name in methods:
        assert ">>> " in sections[f"`graph.{name}`"], name
