"""The data dictionary says what is in the table."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from honorum.exporting import Choices

Export = Callable[..., bytes]
READ: dict[str, Callable[[str], Any]] = {"date": date.fromisoformat, "integer": int, "decimal": float}


@pytest.fixture
def dictionary(exported: Export) -> dict[str, Any]:
    """The dictionary of the invented country's table."""
    return json.loads(exported("csvw"))


def test_it_has_the_columns_of_the_table_in_order(exported: Export, dictionary: dict[str, Any]) -> None:
    """Each column once, each with a description, none too many."""
    columns = dictionary["tableSchema"]["columns"]
    (head, *_) = csv.reader(io.StringIO(exported("csv").decode()))
    assert [column["name"] for column in columns] == head == [column["titles"] for column in columns]
    assert all(column["dc:description"].endswith(".") for column in columns)
    assert dictionary["@context"][0] == "http://www.w3.org/ns/csvw"


def test_every_cell_is_what_the_dictionary_says(exported: Export, dictionary: dict[str, Any]) -> None:
    """Days are days, numbers within their limits, required cells are filled, and the key is unique."""
    rows = list(csv.DictReader(io.StringIO(exported("csv", Choices(on=date(2016, 6, 1))).decode())))
    schema = dictionary["tableSchema"]
    for column in schema["columns"]:
        kind = column["datatype"] if isinstance(column["datatype"], str) else column["datatype"]["base"]
        cells = [row[column["name"]] for row in rows]
        assert all(cells) or not column.get("required")
        values = [READ[kind](cell) for cell in cells if cell and kind in READ]
        if kind == "decimal":
            assert all(float(column["datatype"]["minimum"]) <= value <= 1 for value in values)
        if kind == "anyURI":
            parts = [part for cell in cells for part in cell.split(column.get("separator"))]
            assert all(part.startswith("http") for part in parts)
    assert len({row[schema["primaryKey"]] for row in rows}) == len(rows) == 5
