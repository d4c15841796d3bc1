"""The world that came to be known day by day, open for reading."""

from pathlib import Path

import pytest

from honorum.store import Snapshot, current


@pytest.fixture(scope="session")
def grown(diary_store: Path) -> Snapshot:
    """The world of `diary.grow`."""
    return current(diary_store)
