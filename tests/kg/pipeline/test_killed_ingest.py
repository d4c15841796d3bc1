"""An ingest that is killed leaves a store that opens, holds whole articles only, and finishes on the next run."""

import os
import signal
import subprocess
import sys
import time

import pytest

from honorum.pipeline import ingest
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.settings import Settings
from honorum.store import current

COUNT = 200
PEOPLE = ("Ada Vale", "Carl Torm", "Mira Quist", "Jon Abel", "Lena Orr")
PLACES = ("Peru", "Chad", "Norway", "Ghana", "Chile")

CHILD = """
import sys
from pathlib import Path
from honorum.pipeline import ingest
from honorum.settings import Settings

if __name__ == "__main__":
    ingest([Path(sys.argv[1])], Settings(store=Path(sys.argv[2])), published="2021-03-02")
"""


@pytest.fixture
def articles(tmp_path):
    """A folder of two hundred short articles, no two alike."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(COUNT):
        who, where = PEOPLE[number % len(PEOPLE)], PLACES[number % len(PLACES)]
        text = f"{who}, the president of {where}, opened bridge number {number} on Monday.\n"
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return folder


def articles_in(store):
    """The articles that readers see, each with the number of its claims."""
    snapshot = current(store)
    found = {}
    for quad in snapshot.quads(None, RDF_TYPE, hon("Article"), None):
        claims = snapshot.quads(None, RDF_TYPE, hon("TenureClaim"), quad.graph_name)
        found[quad.subject.value] = len(list(claims))
    return found


@pytest.mark.slow
def test_kill_in_the_middle(articles, tmp_path):
    """Killed twice in the middle, then run to its end: the store is the one of an ingest that nobody disturbed."""
    child = tmp_path / "child.py"
    child.write_text(CHILD, encoding="utf-8")
    store = tmp_path / "store"
    seen = 0
    for _ in range(2):
        process = subprocess.Popen([sys.executable, child, articles, store], start_new_session=True)
        _wait_until_more_than(seen, store, process)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        found = articles_in(store)
        seen = len(found)
        assert 0 < seen < COUNT
        assert set(found.values()) == {1}
    report = ingest([articles], Settings(store=store), published="2021-03-02")
    assert report.documents == COUNT - seen
    undisturbed = tmp_path / "undisturbed"
    ingest([articles], Settings(store=undisturbed), published="2021-03-02")
    assert articles_in(store) == articles_in(undisturbed)
    assert record(store) == record(undisturbed)


def record(store):
    """The record, as text."""
    snapshot = current(store)
    return {str(quad) for quad in snapshot.quads(None, None, None, snapshot.names.record)}


def _wait_until_more_than(seen, store, process):
    """Until readers see more articles than before; then the next batch is under way."""
    for _ in range(600):
        time.sleep(0.05)
        assert process.poll() is None, "the ingest ended before it could be killed"
        if (store / "current").exists() and len(articles_in(store)) > seen:
            return
    raise AssertionError("no batch was published in thirty seconds")
