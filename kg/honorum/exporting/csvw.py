"""The data dictionary of the table of tenures: what each column says, for people and for programs.

CSV on the Web, https://www.w3.org/TR/tabular-metadata/: the file stands beside the table and has `-metadata.json` after
its name.
"""

import json
from datetime import datetime
from typing import IO, Any

from honorum.exporting.columns import COLUMNS, Column, Kind

_DATATYPES: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"datatype": "string"},
    Kind.IRI: {"datatype": "anyURI"},
    Kind.IRIS: {"datatype": "anyURI", "separator": " "},
    Kind.DAY: {"datatype": {"base": "date", "format": "yyyy-MM-dd"}},
    Kind.EDTF: {"datatype": {"base": "string", "@id": "http://id.loc.gov/datatypes/edtf"}},
    Kind.COUNT: {"datatype": {"base": "integer", "minimum": 1}},
    Kind.NUMBER: {"datatype": {"base": "decimal", "minimum": "0", "maximum": "1"}},
}
_REQUIRED = frozenset({"person", "office", "tenure"})


def write_dictionary(out: IO[bytes], *, table: str, about: str, made: datetime, snapshot: str) -> None:
    """Write what the columns of `table` (its name beside this file) say; `about` says what the table holds."""
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": table,
        "dc:title": "Tenures",
        "dc:description": f"One row for each holding of an office: {about}.",
        "dc:identifier": snapshot,
        "dc:modified": {"@value": made.date().isoformat(), "@type": "xsd:date"},
        "dialect": {"header": True, "encoding": "utf-8", "delimiter": ",", "quoteChar": '"', "lineTerminators": "\r\n"},
        "tableSchema": {
            "primaryKey": COLUMNS[-1].name,
            "aboutUrl": "{+tenure}",
            "columns": [_described(column) for column in COLUMNS],
        },
    }
    out.write(json.dumps(described, indent=2, ensure_ascii=False).encode() + b"\n")


def _described(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.description,
        **_DATATYPES[column.kind],
    }
    return {**told, "required": True} if column.name in _REQUIRED else told
