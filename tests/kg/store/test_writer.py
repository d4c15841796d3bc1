"""The writer: batches, publishing, and who may write."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad

from honorum.errors import StoreBusy, StoreError, StoreMissing, StoreTooNew
from honorum.rdf.terms import RDFS_LABEL, Names
from honorum.store import current, open_writer

NAMES = Names()
LABELS = "SELECT ?label { ?person <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?label"


def named(*labels: str) -> list[Quad]:
    """One quad of the record per name."""
    return [Quad(NAMES.entity("person", label.lower()), RDFS_LABEL, Literal(label), NAMES.record) for label in labels]


def labels(path: Path) -> list[str]:
    """The names that a reader sees now."""
    return [row["label"].value for row in current(path).query(LABELS)]


def test_a_new_store_is_empty_and_readable(tmp_path: Path) -> None:
    """A reader who comes before the first batch finds an empty store, not an error."""
    with open_writer(tmp_path / "graph"):
        pass
    assert labels(tmp_path / "graph") == []


def test_readers_see_a_batch_when_it_is_published(tmp_path: Path) -> None:
    """What is written shows with the publishing, at once and whole."""
    with open_writer(tmp_path) as writer:
        writer.add(named("Ilmar"))
        before = labels(tmp_path)
        writer.add(named("Senna"))
        writer.publish()
        assert before == []
        assert labels(tmp_path) == ["Ilmar", "Senna"]


def test_a_batch_without_changes_publishes_nothing(tmp_path: Path) -> None:
    """The name of the current snapshot changes only when the data does."""
    with open_writer(tmp_path) as writer:
        writer.add(named("Ilmar"))
        first = writer.publish()
        assert writer.publish().name == first.name
        writer.add([])
        assert writer.publish().name == first.name


def test_what_was_not_published_is_taken_back(tmp_path: Path) -> None:
    """A writer that leaves in the middle of a batch leaves nothing of it behind."""
    with open_writer(tmp_path) as writer:
        writer.add(named("Ilmar"))
        writer.publish()
    with open_writer(tmp_path) as writer:
        writer.remove(named("Ilmar"))
        writer.add(named("Senna"))
    with open_writer(tmp_path) as writer:
        assert [quad.object.value for quad in writer.quads(None, RDFS_LABEL)] == ["Ilmar"]


def test_replacing_a_graph_leaves_nothing_of_the_old_one(tmp_path: Path) -> None:
    """The graph holds the new quads only, even when they are read from the old ones; other graphs stay."""
    other = [Quad(quad.subject, quad.predicate, quad.object, NAMES.catalogue) for quad in named("Bor")]
    with open_writer(tmp_path) as writer:
        writer.add([*named("Ilmar", "Senna"), *other])
        kept = (quad for quad in writer.quads(None, None, None, NAMES.record) if quad.object.value == "Senna")
        writer.replace_graph(NAMES.record, kept)
        assert {quad.object.value for quad in writer.quads()} == {"Senna", "Bor"}
        with pytest.raises(ValueError, match="does not belong"):
            writer.replace_graph(NAMES.record, other)


def test_large_additions_arrive_whole(tmp_path: Path) -> None:
    """More quads than one transaction takes are all there."""
    with open_writer(tmp_path) as writer:
        writer.add(quad for number in range(100_500) for quad in named(f"P{number}"))
        writer.publish()
    assert sum(1 for _ in current(tmp_path).quads()) == 100_500


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    """A second writer is told that the store is busy, and may write when the first has ended."""
    with open_writer(tmp_path):
        with pytest.raises(StoreBusy, match="reading goes on"), open_writer(tmp_path):
            pass
        assert labels(tmp_path) == []
    with open_writer(tmp_path) as writer:
        writer.add(named("Ilmar"))


def test_a_store_keeps_its_base(tmp_path: Path) -> None:
    """The base of a store's IRIs is set when it is made, and no later opening changes it."""
    with open_writer(tmp_path, base="https://example.org/kg/") as writer:
        assert writer.names.record.value == "https://example.org/kg/graph/record"
    with open_writer(tmp_path, base="https://example.org/other/") as writer:
        assert writer.base == "https://example.org/kg/"
    assert current(tmp_path).base == "https://example.org/kg/"


def test_no_store_is_made_where_none_is_wanted(tmp_path: Path) -> None:
    """Opening without making says that the store is missing, and makes no folder."""
    with pytest.raises(StoreMissing, match="honorum ingest"), open_writer(tmp_path / "graph", create=False):
        pass
    assert not (tmp_path / "graph").exists()


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    """No store is made among somebody's own files."""
    (tmp_path / "thesis.odt").write_text("chapter one")
    with pytest.raises(StoreError, match=r"thesis\.odt"), open_writer(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.odt"]
    with pytest.raises(StoreError, match="is a file"), open_writer(tmp_path / "thesis.odt"):
        pass


def test_a_store_of_a_newer_format_is_not_touched(tmp_path: Path) -> None:
    """Readers and writers say which format they found and which they know."""
    with open_writer(tmp_path):
        pass
    description = tmp_path / "store.json"
    description.write_text(description.read_text().replace('"format": 1', '"format": 2'))
    with pytest.raises(StoreTooNew, match="format 2"):
        current(tmp_path)
    with pytest.raises(StoreTooNew, match="up to 1"), open_writer(tmp_path):
        pass


def test_a_closed_writer_says_so(tmp_path: Path) -> None:
    """Writing after the end is an error with a reason, not a crash."""
    with open_writer(tmp_path) as writer:
        pass
    with pytest.raises(StoreError, match="closed"):
        writer.add(named("Ilmar"))
    assert not (tmp_path / "batch-open").exists()


def test_an_iterator_left_behind_does_not_lock_the_store(tmp_path: Path) -> None:
    """A loop over quads that was never ended, even one that holds itself, does not keep the next writer out."""
    with open_writer(tmp_path) as writer:
        writer.add(named("Ilmar", "Senna"))
        writer.publish()
        left: list[object] = [writer.quads()]
        left.append(left)
        del left
    with open_writer(tmp_path) as writer:
        assert len(list(writer.quads())) == 2
