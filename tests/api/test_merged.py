"""What turned out to be another thing is still found under its own name."""

import shutil
from pathlib import Path

import pytest

from honorum.pipeline.ruling import merge, undo
from honorum.settings import Settings

KEPT, GONE = "https://w3id.org/honorum/id/person/elena-dorsk", "https://w3id.org/honorum/id/person/anton-berisk"


@pytest.fixture
def store(sample_store: Path, tmp_path: Path) -> Path:
    """A copy of the sample world, to be changed."""
    return Path(shutil.copytree(sample_store, tmp_path / "graph"))


def test_a_merged_person_leads_to_the_one_that_is_kept(store: Path, serve) -> None:
    """The IRI of who was merged away leads to the other's page and data, and back to its own when that is undone."""
    settings = Settings(store=store)
    with serve(settings) as service:
        address = "/id/person/anton-berisk"
        assert service.get(address).headers["location"] == "/persons/anton-berisk"
        merge(KEPT, GONE, "mira", settings, reason="a test", anyway=True)
        for ending in ("", ".ttl", ".json"):
            response = service.get(f"{address}{ending}")
            assert (response.status_code, response.headers["location"]) == (303, f"/id/person/elena-dorsk{ending}")
        assert KEPT in service.get(f"{address}.ttl", follow_redirects=True).text
        for asked in ("/persons/{}", "/persons/{}.csv", "/persons/{}/offices?on=2020-01-01"):
            response = service.get(asked.format("anton-berisk"))
            assert (response.status_code, response.headers["location"]) == (307, asked.format("elena-dorsk"))
        assert service.get("/persons/nobody-at-all").status_code == 404
        undo("last", "mira", settings)
        assert service.get(address).headers["location"] == "/persons/anton-berisk"
