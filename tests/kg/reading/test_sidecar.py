"""Sidecars: what a user notes about a document."""

import json
from datetime import date
from pathlib import Path

import pytest

from honorum.errors import UnreadableDocument
from honorum.model.sources import DateFound
from honorum.reading.metadata import Metadata
from honorum.reading.sidecar import read_sidecar, sidecar_of

TODAY = date(2026, 11, 23)


def test_all_keys(tmp_path: Path) -> None:
    """Every key has its place; unknown keys are not read."""
    path = tmp_path / "a.txt.meta.json"
    path.write_text(
        json.dumps(
            {
                "title": "T",
                "published": "2019-05-04",
                "url": "https://h.example",
                "publisher": "P",
                "authors": ["A", "B"],
                "language": "kk",
                "licence": "CC BY 4.0",
                "mood": "gloomy",
            }
        )
    )
    assert read_sidecar(path, "a.txt", TODAY) == Metadata(
        "T", "2019-05-04", DateFound.SIDECAR, "https://h.example", "P", ("A", "B"), "kk", "CC BY 4.0"
    )


def test_both_spellings(tmp_path: Path) -> None:
    """A sidecar is called a.txt.meta.json or a.meta.json; the first counts where both are there."""
    assert sidecar_of(tmp_path / "a.txt") is None
    (tmp_path / "a.meta.json").write_text("{}")
    assert sidecar_of(tmp_path / "a.txt") == tmp_path / "a.meta.json"
    (tmp_path / "a.txt.meta.json").write_text("{}")
    assert sidecar_of(tmp_path / "a.txt") == tmp_path / "a.txt.meta.json"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "a.txt.meta.json"),
        ("[]", "no JSON object"),
        ('{"published": "4.5.2019"}', "'4.5.2019' is not a date"),
        ('{"published": "2040-01-01"}', "future"),
        ('{"title": 5}', "'title' is not text"),
        ('{"authors": [1]}', "'authors' is not text"),
    ],
)
def test_broken_sidecars(tmp_path: Path, content: str, said: str) -> None:
    """A sidecar that cannot be used is not passed over: the document is refused, naming the sidecar."""
    path = tmp_path / "a.txt.meta.json"
    path.write_text(content)
    with pytest.raises(UnreadableDocument, match=said) as refused:
        read_sidecar(path, "a.txt", TODAY)
    assert refused.value.path == "a.txt"
    assert path.name in refused.value.reason
