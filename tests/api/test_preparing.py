"""What an import left unmade is made ready beside the work of the service, and answers stay the same."""

import shutil
import time
from pathlib import Path

from honorum.questions.prepared import is_prepared
from honorum.settings import Settings
from honorum.store import current


def test_answers_become_ready_while_the_service_runs(velmara: Path, tmp_path: Path, serve) -> None:
    """A state without ready answers is served at once, has them after a while, and tells the same before and after."""
    store = shutil.copytree(velmara, tmp_path / "graph")
    shutil.rmtree(current(store).beside or tmp_path / "nothing", ignore_errors=True)
    assert not is_prepared(current(store))
    with serve(Settings(store=store)) as client:
        offices = [item["id"].rsplit("/", 1)[-1] for item in client.get("/offices").json()["items"]]
        before = [client.get(f"/offices/{office}/holders").json() for office in offices]
        deadline = time.monotonic() + 60
        while not is_prepared(current(store)) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert is_prepared(current(store))
        assert [client.get(f"/offices/{office}/holders").json() for office in offices] == before
    assert sum(len(answer["holders"]) for answer in before) > len(offices) / 2
