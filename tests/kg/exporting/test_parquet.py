"""Parquet is the CSV with types."""

import csv
import io
from collections.abc import Callable
from datetime import date

import pyarrow as pa
from pyarrow import parquet

from honorum.exporting import Choices
from honorum.exporting.columns import COLUMNS

Export = Callable[..., bytes]


def table(document: bytes) -> pa.Table:
    """The table in a file."""
    return parquet.read_table(pa.BufferReader(document))


def test_it_says_what_the_csv_says(exported: Export) -> None:
    """Row by row and column by column the same, written out as text."""
    rows = list(csv.DictReader(io.StringIO(exported("csv").decode())))
    found = table(exported("parquet")).to_pylist()
    assert len(found) == len(rows) == 8
    for row, other in zip(rows, found, strict=True):
        assert {name: _text(value) for name, value in other.items()} == row


def _text(value: object) -> str:
    if isinstance(value, list):
        return " ".join(value)
    return "" if value is None else str(value)


def test_values_have_types(exported: Export) -> None:
    """Bounds are days that can be compared, counts are numbers, addresses are lists, and unknown is null."""
    found = table(exported("parquet", Choices(on=date(2016, 6, 1))))
    marn = next(row for row in found.to_pylist() if row["person_name"] == "Ilsa Marn")
    assert marn["earliest_start"] == date(2012, 5, 7)
    assert (marn["sources"], marn["confidence"], marn["certainty"]) == (1, 0.95, "certain")
    assert marn["all_source_urls"] == ["https://example.org/velmara/holders.csv"]
    quist = next(row for row in found.to_pylist() if row["person_name"] == "Nela Quist")
    assert quist["end"] is None


def test_columns_are_described(exported: Export) -> None:
    """Each column carries its meaning, the file what it holds."""
    schema = table(exported("parquet")).schema
    assert schema.names == [column.name for column in COLUMNS]
    assert [field.metadata[b"description"].decode() for field in schema] == [one.description for one in COLUMNS]
    assert b"snapshot" in schema.metadata[b"description"]
