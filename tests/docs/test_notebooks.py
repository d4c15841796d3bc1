"""The notebooks run from beginning to end, and show what is kept of them."""

import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
NOTEBOOKS = sorted((DOCS / "notebooks").glob("*.ipynb"))
MACHINE = re.compile(r"/(?:home|root|tmp|work|Users|var)/|[A-Z]:\\\\")


@pytest.fixture(scope="module")
def writing() -> dict[str, Any]:
    """What `make docs` writes the notebooks with."""
    return runpy.run_path(str(DOCS / "write_notebooks.py"))


def _shown(notebook: nbformat.NotebookNode) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each cell's source with what it shows: plain text as it is, of anything else what it is."""
    return [
        (
            cell.source,
            [
                (kind, "".join(text) if kind == "text/plain" else "")
                for output in cell.get("outputs", ())
                for kind, text in output.get("data", {"stream": ""}).items()
            ],
        )
        for cell in notebook.cells
    ]


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_is_kept(path: Path, writing: dict[str, Any]) -> None:
    """Run in a fresh Python, no cell fails, and each shows the kind of thing that is kept, and the same plain text."""
    run: Callable[[Path], nbformat.NotebookNode] = writing["run"]
    assert _shown(run(path)) == _shown(nbformat.read(path, as_version=4)), "Run `make docs`."


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_has_nothing_of_the_machine(path: Path, writing: dict[str, Any]) -> None:
    """No paths, no counts and no times of execution: what is kept is what anybody would write."""
    text = path.read_text(encoding="utf-8")
    assert not MACHINE.search(text)
    notebook = nbformat.read(path, as_version=4)
    assert text == writing["text_of"](notebook)
    for cell in notebook.cells:
        assert cell.metadata == {}
        assert cell.get("execution_count") is None
        assert cell.cell_type == "markdown" or cell.outputs or cell.source.startswith(("from ", "import "))


def test_there_are_two() -> None:
    """One notebook is about offices, one about ties; both are linked from the list of documents."""
    assert [path.stem for path in NOTEBOOKS] == ["how-they-are-tied", "who-held-what"]
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    assert all(f"notebooks/{path.name}" in index for path in NOTEBOOKS)
