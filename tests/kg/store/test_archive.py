"""Backups: one file that gives back the same store, or says that it cannot."""

import json
import tarfile
from io import BytesIO
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad

from honorum.errors import StoreError, StoreMissing, StoreTooNew
from honorum.rdf.terms import RDFS_LABEL, Names
from honorum.store import backup, current, open_writer, restore

BASE = "https://example.org/kg/"
NAMES = Names(BASE)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with one quad in it."""
    with open_writer(tmp_path / "graph", base=BASE) as writer:
        writer.add([Quad(NAMES.entity("person", "ilmar"), RDFS_LABEL, Literal("Ilmar"), NAMES.record)])
        writer.publish()
    return tmp_path / "graph"


def test_a_restored_store_is_the_same(store: Path, tmp_path: Path) -> None:
    """The snapshot, its name, its moment and its base come back, and writing goes on from there."""
    saved = backup(store, tmp_path / "graph.tar")
    restored = restore(tmp_path / "graph.tar", tmp_path / "again")
    assert (restored.name, restored.recorded, restored.base) == (saved.name, saved.recorded, BASE)
    assert set(restored.quads()) == set(saved.quads())
    with open_writer(tmp_path / "again") as writer:
        assert len(list(writer.quads())) == 1
        writer.remove(list(writer.quads()))
        assert writer.publish().name != saved.name
    assert list(current(tmp_path / "again").quads()) == []
    assert len(list(current(store).quads())) == 1


def test_a_backup_is_made_while_somebody_writes(store: Path, tmp_path: Path) -> None:
    """It holds what was published, nothing of the batch under way."""
    with open_writer(store) as writer:
        writer.remove(list(writer.quads()))
        backup(store, tmp_path / "graph.tar")
    assert len(list(restore(tmp_path / "graph.tar", tmp_path / "again").quads())) == 1


def test_nothing_is_restored_over_something(store: Path, tmp_path: Path) -> None:
    """A folder with anything in it is left alone."""
    backup(store, tmp_path / "graph.tar")
    with pytest.raises(StoreError, match="not empty"):
        restore(tmp_path / "graph.tar", store)
    (tmp_path / "empty").mkdir()
    assert len(list(restore(tmp_path / "graph.tar", tmp_path / "empty").quads())) == 1


def test_one_changed_byte_is_noticed(store: Path, tmp_path: Path) -> None:
    """Whichever byte of the tables changes, the backup is refused and no store is left behind."""
    backup(store, tmp_path / "graph.tar")
    content = bytearray((tmp_path / "graph.tar").read_bytes())
    with tarfile.open(tmp_path / "graph.tar") as archive:
        tables = [member for member in archive if member.name.endswith(".sst")]
    assert tables
    for member in tables:
        damaged = bytearray(content)
        damaged[member.offset_data + member.size // 2] ^= 1
        (tmp_path / "damaged.tar").write_bytes(damaged)
        with pytest.raises(StoreError, match="has changed"):
            restore(tmp_path / "damaged.tar", tmp_path / "again")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["damaged.tar", "graph", "graph.tar"]


def test_a_cut_backup_is_noticed(store: Path, tmp_path: Path) -> None:
    """A copy that broke off is refused, wherever it did; so is a file that is no backup, and one that is not there."""
    backup(store, tmp_path / "graph.tar")
    content = (tmp_path / "graph.tar").read_bytes()
    for length in (0, 100, len(content) // 2, len(content) * 3 // 4):
        (tmp_path / "cut.tar").write_bytes(content[:length])
        with pytest.raises(StoreError, match="not a whole backup"):
            restore(tmp_path / "cut.tar", tmp_path / "again")
    with pytest.raises(StoreError, match="not a whole backup"):
        restore(tmp_path / "nothing.tar", tmp_path / "again")


def test_a_backup_cannot_write_elsewhere(store: Path, tmp_path: Path) -> None:
    """An archive with paths that lead out of the folder is refused before anything of it is written there."""
    for name in ("../outside", "db/../../outside", "/outside", "db/a/b", "db"):
        with tarfile.open(tmp_path / "sly.tar", "w") as archive:
            member = tarfile.TarInfo(name)
            member.size = 1
            archive.addfile(member, BytesIO(b"x"))
        with pytest.raises(StoreError, match="does not belong"):
            restore(tmp_path / "sly.tar", tmp_path / "again")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph", "sly.tar"]
    assert store.is_dir()


def test_a_backup_of_a_newer_format_is_not_read(tmp_path: Path) -> None:
    """The error names both formats, whatever else the newer one says."""
    with tarfile.open(tmp_path / "newer.tar", "w") as archive:
        content = json.dumps({"format": 7, "novelty": True}).encode()
        member = tarfile.TarInfo("honorum-backup.json")
        member.size = len(content)
        archive.addfile(member, BytesIO(content))
    with pytest.raises(StoreTooNew, match="format 7"):
        restore(tmp_path / "newer.tar", tmp_path / "again")


def test_there_must_be_a_store_to_back_up(tmp_path: Path) -> None:
    """No file is made of nothing."""
    with pytest.raises(StoreMissing):
        backup(tmp_path / "graph", tmp_path / "graph.tar")
    assert list(tmp_path.iterdir()) == []
