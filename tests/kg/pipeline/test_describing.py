"""Sources are described the same in a worker and without one, through memory and through files."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from honorum.pipeline import describing, import_dataset
from honorum.settings import Settings
from honorum.store import current

HEADER = "catalog,position,person,personID,start,end,gender,DOB,DOD,image,enwiki\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of sixty tenures, and rows that cannot be read."""
    rows = [f"Peru,Mayor of Harbour {n},Person {n},Q{n},19{n}-05-02,20{n}-05-02,,,,,\n" for n in range(10, 70)]
    path = tmp_path / "everywhere-leaders_2022-03-05.csv"
    path.write_text(HEADER + "".join(rows) + "Peru,,Nobody,,,,,,,,\n", encoding="utf-8")
    return path


def taken(table: Path, store: Path, jobs: int) -> tuple[int, set[str]]:
    """How many facts came of the table, and all that the store then says beside the ontology."""
    settings = Settings(store=store)
    report = import_dataset("peppercat", table, settings, recorded=datetime(2026, 1, 10, tzinfo=UTC), jobs=jobs)
    snapshot = current(store)
    quads = snapshot.quads(None, None, None, None)
    return report.facts, {str(quad) for quad in quads if quad.graph_name != snapshot.names.ontology}


def test_a_worker_describes_as_this_process_does(table: Path, tmp_path: Path, monkeypatch) -> None:
    """What one process puts into the store is what two put there."""
    alone = taken(table, tmp_path / "alone", 1)
    monkeypatch.setattr(describing, "MANY", 1)
    assert taken(table, tmp_path / "together", 2) == alone
    assert alone[0] == 60


def test_what_is_large_waits_on_the_disk(table: Path, tmp_path: Path, monkeypatch) -> None:
    """Sources that come by a file are stored whole, and leave no file behind."""
    alone = taken(table, tmp_path / "alone", 1)
    monkeypatch.setattr(describing, "_LARGE", 1)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = set(tmp_path.iterdir())
    assert taken(table, tmp_path / "large", 1) == alone
    assert {path.name for path in set(tmp_path.iterdir()) - before} == {"large"}
