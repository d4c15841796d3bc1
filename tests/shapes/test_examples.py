"""Each shape lets its good example through and finds exactly what is wrong with its bad one."""

import re
from pathlib import Path

import pytest
from rdflib import Graph, URIRef

from honorum.resources import folder
from honorum.validation.shapes import Shapes, load

SHAPES = folder("shapes")
EXAMPLES = SHAPES / "examples"
FILES = sorted([*SHAPES.glob("door/*.ttl"), *SHAPES.glob("record/*.ttl")])
WORDS = re.compile(r"^# violates (.+)\n(\S+)", re.MULTILINE)


@pytest.fixture(scope="module")
def sets() -> dict[str, Shapes]:
    """Both sets of shapes."""
    return {name: load(name) for name in ("door", "record")}


def _named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _expected(graph: Graph, text: str) -> set[tuple[str, str]]:
    """Pairs of node and shape: what the comment above a node says that it violates."""

    def full(name: str) -> str:
        return str(graph.namespace_manager.expand_curie(name))

    return {(full(node), full(shape)) for shapes, node in WORDS.findall(text) for shape in shapes.split()}


def _found(shapes: Shapes, graph: Graph) -> set[tuple[str, str]]:
    return {(violation.focus, violation.shape) for violation in shapes.violations(graph)}


@pytest.mark.parametrize("path", FILES, ids=_named)
def test_the_good_example_passes(path: Path, sets: dict[str, Shapes]) -> None:
    """No shape of the whole set finds anything wrong with the good example, and its own shapes look at something."""
    example = EXAMPLES / path.parent.name / f"{path.stem}.good.ttl"
    assert sets[path.parent.name].violations(Graph().parse(example)) == []


@pytest.mark.parametrize("path", FILES, ids=_named)
def test_the_bad_example_fails_as_it_says(path: Path, sets: dict[str, Shapes]) -> None:
    """The whole set finds what the comments in the bad example say, at the nodes below them, and nothing else."""
    text = (EXAMPLES / path.parent.name / f"{path.stem}.bad.ttl").read_text(encoding="utf-8")
    graph = Graph().parse(data=text)
    expected = _expected(graph, text)
    assert expected
    assert _found(sets[path.parent.name], graph) == expected


@pytest.mark.parametrize("path", FILES, ids=_named)
def test_every_shape_has_a_bad_example(path: Path) -> None:
    """Each shape of a file is violated by a node of the bad example beside it: none that cannot fail."""
    text = (EXAMPLES / path.parent.name / f"{path.stem}.bad.ttl").read_text(encoding="utf-8")
    violated = {shape for _, shape in _expected(Graph().parse(data=text), text)}
    checking = (
        Graph()
        .parse(path)
        .query("""
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        SELECT ?shape WHERE {
          VALUES ?kind { sh:NodeShape sh:PropertyShape }
          ?shape a ?kind . FILTER NOT EXISTS { ?shape sh:property ?inner }
        }""")
    )
    assert {str(URIRef(row[0])) for row in checking} <= violated


def test_examples_belong_to_files() -> None:
    """No example is left without its shapes."""
    examples = {f"{path.parent.name}/{path.name.split('.')[0]}" for path in EXAMPLES.rglob("*.ttl")}
    assert examples == {_named(path) for path in FILES}
