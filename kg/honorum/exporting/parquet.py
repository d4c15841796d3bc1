"""The table of tenures as Parquet: the columns of the CSV with their types, in groups of rows."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from typing import IO, Any

from honorum.exporting.columns import COLUMNS, Kind
from honorum.exporting.selection import Selection
from honorum.exporting.tenures import tenure_rows

_ROWS_TOGETHER = 10_000
_READ: dict[Kind, Callable[[str], Any]] = {
    Kind.TEXT: str,
    Kind.IRI: str,
    Kind.EDTF: str,
    Kind.IRIS: str.split,
    Kind.DAY: date.fromisoformat,
    Kind.COUNT: int,
    Kind.NUMBER: float,
}


def write_parquet(chosen: Selection, out: IO[bytes], *, about: str) -> None:
    """Write the table, no more than some rows of it in memory; what is empty in the CSV is null.

    Each column carries its description, the file says in `about` what it holds.
    """
    import pyarrow as pa
    from pyarrow import parquet

    schema = _schema(about)
    rows = tenure_rows(chosen)
    with parquet.ParquetWriter(out, schema, compression="zstd") as file:
        while together := list(islice(rows, _ROWS_TOGETHER)):
            file.write_table(pa.table(list(_columns(together, schema)), schema=schema))


def _schema(about: str) -> Any:
    import pyarrow as pa

    types = {
        Kind.TEXT: pa.string(),
        Kind.IRI: pa.string(),
        Kind.EDTF: pa.string(),
        Kind.IRIS: pa.list_(pa.string()),
        Kind.DAY: pa.date32(),
        Kind.COUNT: pa.int32(),
        Kind.NUMBER: pa.float64(),
    }
    fields = [
        pa.field(column.name, types[column.kind], metadata={"description": column.description}) for column in COLUMNS
    ]
    return pa.schema(fields, metadata={"description": about})


def _columns(rows: list[list[str]], schema: Any) -> Iterator[Any]:
    import pyarrow as pa

    for number, column in enumerate(COLUMNS):
        read = _READ[column.kind]
        values = [read(row[number]) if row[number] else None for row in rows]
        yield pa.array(values, type=schema.field(number).type)
