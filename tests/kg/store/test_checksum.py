"""The checksum of a graph: of what it says, not of the files it lies in."""

import hashlib
from io import BytesIO
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from honorum.rdf.terms import RDFS_LABEL, Names
from honorum.store import Snapshot, checksum, current, open_writer

NAMES = Names()


def store_of(quads: list[Quad], folder: Path) -> Snapshot:
    """A store with these quads."""
    with open_writer(folder) as writer:
        writer.add(quads)
        writer.publish()
    return current(folder)


def person(label: str) -> Quad:
    """A person with a name."""
    return Quad(NAMES.entity("person", "x"), RDFS_LABEL, Literal(label), NAMES.record)


def test_it_is_that_of_the_sorted_lines(tmp_path: Path) -> None:
    """Where every node has a name, anybody can work it out: dump, sort, SHA-256."""
    graph = store_of([person("Ilsa"), person("Bram\nthe Elder"), person("Ärlu")], tmp_path)
    dump = BytesIO()
    graph.dump(dump)
    lines = sorted(dump.getvalue().splitlines(keepends=True))
    found = checksum.checksum(graph)
    assert found.sha256 == hashlib.sha256(b"".join(lines)).hexdigest()
    assert found.quads == len(lines) == 3


def test_a_copy_has_the_same_one(sample_store: Path, tmp_path: Path) -> None:
    """Loaded from a dump in another order and with other names for unnamed nodes, the graph has the same checksum."""
    graph = current(sample_store)
    dump = BytesIO()
    graph.dump(dump)
    lines = sorted(dump.getvalue().splitlines(keepends=True), reverse=True)
    copy = store_of(list(parse(b"".join(lines), format=RdfFormat.N_QUADS, rename_blank_nodes=True)), tmp_path)
    assert checksum.checksum(copy) == checksum.checksum(graph)


def test_any_change_changes_it(tmp_path: Path) -> None:
    """One letter, another graph, one quad less, a link between unnamed nodes: each has a checksum of its own."""
    unnamed = BlankNode()
    link = NamedNode("urn:p")
    variants = [
        [person("Ilsa")],
        [person("Ilse")],
        [person("Ilsa"), person("Bram")],
        [Quad(NAMES.entity("person", "x"), RDFS_LABEL, Literal("Ilsa"), NAMES.identity)],
        [Quad(unnamed, link, unnamed, NAMES.record)],
        [Quad(unnamed, link, BlankNode(), NAMES.record)],
    ]
    found = {checksum.checksum(store_of(quads, tmp_path / str(n))).sha256 for n, quads in enumerate(variants)}
    assert len(found) == len(variants)


def test_it_is_the_same_when_sorted_on_the_disk(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However few lines are held at once, the checksum is the same."""
    whole = checksum.checksum(current(sample_store))
    monkeypatch.setattr(checksum, "_LINES_TOGETHER", 1000)
    assert checksum.checksum(current(sample_store)) == whole
