"""The data dictionary of a table: what each column says, for people and for programs.

CSV on the Web, https://www.w3.org/TR/tabular-metadata/: the file stands beside the table and has `-metadata.json` after
its name.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from honorum.exporting.columns import COLUMNS, MEASURES, Column, Kind

_DATATYPES: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"datatype": "string"},
    Kind.IRI: {"datatype": "anyURI"},
    Kind.IRIS: {"datatype": "anyURI", "separator": " "},
    Kind.DAY: {"datatype": {"base": "date", "format": "yyyy-MM-dd"}},
    Kind.EDTF: {"datatype": {"base": "string", "@id": "http://id.loc.gov/datatypes/edtf"}},
    Kind.COUNT: {"datatype": {"base": "integer", "minimum": 1}},
    Kind.NONE_OR_MORE: {"datatype": {"base": "integer", "minimum": 0}},
    Kind.NUMBER: {"datatype": {"base": "decimal", "minimum": "0", "maximum": "1"}},
}


@dataclass(frozen=True, slots=True)
class Described:
    """A table that is described: what it is called, what its rows and columns are, and which columns identify a row."""

    title: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    required: frozenset[str]
    about: str | None = None


TENURES = Described(
    "Tenures",
    "One row for each holding of an office",
    COLUMNS,
    ("tenure",),
    frozenset({"person", "office", "tenure"}),
    "{+tenure}",
)
MEASURED = Described(
    "Measures of a network over time",
    "One row for each node of the network in each window of time",
    MEASURES,
    ("first_day", "last_day", "actor"),
    frozenset({"first_day", "last_day", "actor", "degree"}),
)


def write_dictionary(out: IO[bytes], kind: Described, *, table: str, about: str, made: datetime, snapshot: str) -> None:
    """Write what the columns of `table` (its name beside this file) say; `about` says what the table holds."""
    schema: dict[str, Any] = {"primaryKey": kind.key[0] if len(kind.key) == 1 else list(kind.key)}
    if kind.about:
        schema["aboutUrl"] = kind.about
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": table,
        "dc:title": kind.title,
        "dc:description": f"{kind.row}: {about}.",
        "dc:identifier": snapshot,
        "dc:modified": {"@value": made.date().isoformat(), "@type": "xsd:date"},
        "dialect": {"header": True, "encoding": "utf-8", "delimiter": ",", "quoteChar": '"', "lineTerminators": "\r\n"},
        "tableSchema": {**schema, "columns": [_described(column, kind.required) for column in kind.columns]},
    }
    out.write(json.dumps(described, indent=2, ensure_ascii=False).encode() + b"\n")


def _described(column: Column, required: frozenset[str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.description,
        **_DATATYPES[column.kind],
    }
    return {**told, "required": True} if column.name in required else told
