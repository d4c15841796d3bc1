"""The repository keeps its own rules."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = ("kg", "api", "ontology", "shapes", "tests", "docs", "benchmarks", ".ci")
READ_AS_TEXT = {
    ".py",
    ".ttl",
    ".rq",
    ".md",
    ".toml",
    ".sh",
    ".yaml",
    ".yml",
    ".json",
    ".html",
    ".txt",
    ".csv",
    ".css",
    "",
}
MACHINE_PATHS = re.compile(
    r"(?<![\w.:/])/(?:" + "|".join(("wo" + "rk", "ho" + "me", "ro" + "ot", "tm" + "p")) + r")/\w"
)
LEFT_OVER = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
SKIPPING = re.compile(r"pytest\.mark\.(?:skip|skip" + r"if|x" + r"fail)\b|pytest\.importor" + r"skip")


def _files(*folders: str, ending: str = "") -> Iterator[Path]:
    for folder in folders:
        for path in sorted((CHECKOUT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and path.name.endswith(ending):
                yield path


def _texts() -> Iterator[tuple[Path, str]]:
    at_the_top = (path for path in sorted(CHECKOUT.iterdir()) if path.is_file())
    for path in (*at_the_top, *_files(*FOLDERS)):
        if path.suffix in READ_AS_TEXT and "vendor" not in path.parts:
            yield path.relative_to(CHECKOUT), path.read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize(
    ("what", "pattern"), [("a path of one machine", MACHINE_PATHS), ("unfinished work", LEFT_OVER)]
)
def test_no_file_holds(what: str, pattern: re.Pattern[str]) -> None:
    """No file names a folder of somebody's machine, and none leaves a note instead of work."""
    found = [
        f"{path}:{number}: {line.strip()}"
        for path, text in _texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found, f"{what}:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("folder", "ending", "ceiling"),
    [("kg", ".py", 400), ("api", ".py", 400), ("tests", ".py", 400), ("ontology", ".ttl", 200)],
)
def test_no_file_is_too_long(folder: str, ending: str, ceiling: int) -> None:
    """A module stays small enough to be read in one sitting."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in _files(folder, ending=ending)}
    assert lengths
    assert not {str(path.relative_to(CHECKOUT)): length for path, length in lengths.items() if length > ceiling}


def test_every_test_says_what_it_promises() -> None:
    """Each test function has a docstring, and none is marked to be skipped or to fail."""
    mute, skipping = [], []
    for path in _files("tests", ending=".py"):
        source = path.read_text(encoding="utf-8")
        skipping += [str(path)] if SKIPPING.search(source) else []
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
                mute += [] if ast.get_docstring(node) else [f"{path}:{node.lineno} {node.name}"]
    assert not mute
    assert not skipping


def test_changelog_names_the_version() -> None:
    """The version that is built has an entry in the changelog."""
    version = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"## [{version}]" in (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_link_in_the_documents_leads_somewhere() -> None:
    """A relative link in a Markdown file points at a file that is there."""
    broken = [
        f"{path.relative_to(CHECKOUT)}: {target}"
        for path in (*CHECKOUT.glob("*.md"), *_files("docs", "kg", "tests", ending=".md"))
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
        if "://" not in target and not (path.parent / target).exists()
    ]
    assert not broken


def test_make_lists_what_can_be_made() -> None:
    """Each target that the Makefile calls a command has a line in its list."""
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    declared = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split())
    described = set(re.findall(r"^([a-z]+):.*## \S", makefile, re.MULTILINE))
    assert declared == described
    assert {"demo", "test", "lint", "bench", "wheel"} <= described
