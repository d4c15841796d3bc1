#!/usr/bin/env python3
"""Run the notebooks in docs/notebooks/ and keep what they show.

`make docs` runs it; a test fails when a notebook shows something else than it would show now. Nothing of the machine is
kept: no times, no counts of executions, no paths.
"""

import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).resolve().parent / "notebooks"
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
SECONDS = 300


def run(path: Path) -> nbformat.NotebookNode:
    """The notebook after all its cells were run, in order, in a fresh Python; an error in a cell is an error here."""
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata = nbformat.from_dict({"kernelspec": KERNEL, "language_info": {"name": "python"}})
    os.environ["PYTHONPATH"] = os.pathsep.join(folder for folder in sys.path if folder)
    NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", record_timing=False).execute()
    for number, cell in enumerate(notebook.cells, start=1):
        cell.id = f"cell-{number}"
        cell.metadata = nbformat.from_dict({})
        if cell.cell_type == "code":
            cell.execution_count = None
            for output in cell.outputs:
                output.pop("execution_count", None)
                if output.output_type == "execute_result":
                    output.execution_count = None
                    if "text/html" in output.data:  # which says the same, and shows it better
                        output.data.pop("text/plain", None)
    return notebook


def text_of(notebook: nbformat.NotebookNode) -> str:
    """The notebook as it is kept."""
    return str(nbformat.writes(notebook, indent=1, ensure_ascii=False)) + "\n"


if __name__ == "__main__":
    for found in sorted(NOTEBOOKS.glob("*.ipynb")):
        found.write_text(text_of(run(found)), encoding="utf-8")
