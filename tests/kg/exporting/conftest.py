"""What the tests of exports share."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from honorum.exporting import Choices, export
from honorum.store import Snapshot, open_writer


@pytest.fixture(scope="session")
def velmara(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The invented country of the fixtures, as a published store; for reading only."""
    path = tmp_path_factory.mktemp("velmara") / "graph"
    with open_writer(path) as writer:
        writer.add(parse(path=str(checkout / "tests" / "fixtures" / "record.trig"), format=RdfFormat.TRIG))
        return writer.publish()


@pytest.fixture
def exported(velmara: Snapshot) -> Callable[..., bytes]:
    """A function that exports the invented country, or another snapshot, and gives the bytes."""

    def run(name: str, choices: Choices | None = None, snapshot: Snapshot = velmara) -> bytes:
        out = BytesIO()
        export(name, snapshot, out, choices or Choices())
        return out.getvalue()

    return run
