"""Shapes that are themselves wrong are an error that says so, whatever way pySHACL has of saying it."""

from pathlib import Path

import pytest
from rdflib import Graph

from honorum.errors import HonorumError
from honorum.validation.shapes import BrokenShapes, Shapes

PREFIXES = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <urn:x#> .\n"
DATA = "@prefix : <urn:x#> . :a a :C ; :p 'v', 'w' ; :q [ :r 1 ] . :b :q :a ."


def _shapes(folder: Path, turtle: str) -> Shapes:
    (folder / "shapes.ttl").write_text(PREFIXES + turtle, encoding="utf-8")
    return Shapes(folder)


@pytest.mark.parametrize(
    ("turtle", "said"),
    [
        (":s a sh:PropertyShape ; sh:targetClass :C ; sh:minCount 1 .", "sh:path"),
        (':s a sh:PropertyShape ; sh:targetClass :C ; sh:path "p" ; sh:minCount 1 .', "Literal"),
        (':s a sh:PropertyShape ; sh:targetClass :C ; sh:path :p ; sh:minCount "many" .', "sh:minCount"),
        (':s a sh:PropertyShape ; sh:targetClass :C ; sh:path :p ; sh:pattern "(" .', "unterminated"),
        (':s a sh:NodeShape ; sh:targetClass :C ; sh:sparql [ sh:select "SELECT nonsense" ] .', "Expected"),
        (
            ':s a sh:NodeShape ; sh:targetClass :C ; sh:sparql [ sh:select "SELECT $this { $this ?p ?o MINUS {} }" ] .',
            "MINUS",
        ),
    ],
)
def test_a_broken_shape_is_an_error(tmp_path: Path, turtle: str, said: str) -> None:
    """No broken shape passes for "nothing wrong" or for a violation: it is our own error, with the reason."""
    shapes = _shapes(tmp_path, turtle)
    with pytest.raises(BrokenShapes, match=said) as caught:
        shapes.violations(Graph().parse(data=DATA))
    assert isinstance(caught.value, HonorumError)
    assert "shapes/" in str(caught.value)


def test_no_shapes_are_an_error(tmp_path: Path) -> None:
    """An empty folder does not let everything through."""
    with pytest.raises(BrokenShapes, match="none"):
        Shapes(tmp_path)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (":p", "p"),
        ("[ sh:inversePath :q ]", "^q"),
        ("( :q :r )", "q/r"),
        ("[ sh:alternativePath ( :p :q ) ]", "p|q"),
        ("( [ sh:inversePath :q ] [ sh:zeroOrMorePath :q ] )", "^q/q*"),
        ("[ sh:oneOrMorePath :q ]", "q+"),
        ("[ sh:zeroOrOnePath :q ]", "q?"),
    ],
)
def test_paths_read_like_sparql(tmp_path: Path, path: str, words: str) -> None:
    """A violation says along which way the wrong value was found."""
    shapes = _shapes(
        tmp_path, f':s a sh:PropertyShape ; sh:targetNode :a ; sh:path {path} ; sh:minCount 99 ; sh:message "Few." .'
    )
    (violation,) = shapes.violations(Graph().parse(data=DATA))
    assert violation.path == words
    assert violation.sentence == f"Few. (urn:x#a: {words})"


def test_checking_leaves_the_data_alone(tmp_path: Path) -> None:
    """The graph is the same after the check, so that the caller can store it."""
    graph = Graph().parse(data=DATA)
    before = set(graph)
    _shapes(tmp_path, ":s a sh:PropertyShape ; sh:targetClass :C ; sh:path :p ; sh:maxCount 1 .").violations(graph)
    assert set(graph) == before
