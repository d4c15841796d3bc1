"""What lies beside a kept snapshot says the same in three forms."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml
from pyoxigraph import RdfFormat, Store

from honorum.exporting.citation import Citation, read_checksum, write_citation
from honorum.store.checksum import Checksum

SUM = Checksum("ab" * 32, 1234)
DCAT = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX spdx: <http://spdx.org/rdf/terms#>
SELECT ?data ?identifier ?issued ?sum ?page WHERE {
  ?data a dcat:Dataset ; dcterms:identifier ?identifier ; dcterms:issued ?issued ;
    dcat:distribution [ spdx:checksum [ spdx:checksumValue ?sum ] ] .
  OPTIONAL { ?data dcat:landingPage ?page }
}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the three files."""
    cited = Citation(
        "paper-1",
        datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
        "https://example.org/graph/",
        {"persons": 6, "tenures": 8},
        SUM,
        "Office holders of Velmara: all of them",
        ("Nela Quist", "Velmara Civic Archive"),
        "https://example.org/velmara/paper-1",
    )
    write_citation(cited, tmp_path)
    return tmp_path


def test_the_citation_file_is_one(folder: Path) -> None:
    """All that the Citation File Format requires, with version, day and checksum of the snapshot."""
    told = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(told)
    assert (told["type"], told["version"], told["date-released"]) == ("dataset", "paper-1", date(2026, 11, 20))
    assert told["authors"] == [{"name": "Nela Quist"}, {"name": "Velmara Civic Archive"}]
    assert told["identifiers"][0]["value"] == f"sha256:{SUM.sha256}"
    assert "persons 6, tenures 8" in told["abstract"]


def test_the_catalogue_description_says_the_same(folder: Path) -> None:
    """DCAT that a catalogue can read: the data set, when it was issued, and the checksum of its distribution."""
    store = Store()
    store.load(path=str(folder / "dcat.ttl"), format=RdfFormat.TURTLE)
    (row,) = store.query(DCAT)
    values = [term.value for term in row]
    assert values == [
        "https://example.org/graph/id/snapshot/paper-1",
        "paper-1",
        "2026-11-20T09:30:00Z",
        SUM.sha256,
        "https://example.org/velmara/paper-1",
    ]


def test_the_checksum_is_read_back(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """As noted; a snapshot that was kept without one has none."""
    assert read_checksum(folder) == SUM
    assert json.loads((folder / "snapshot.json").read_text(encoding="utf-8"))["counts"] == {"persons": 6, "tenures": 8}
    assert read_checksum(tmp_path_factory.mktemp("bare")) is None
