"""A table: the rows of a query, ready for pandas and polars."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from honorum.errors import MissingLibrary
from honorum.notebooks.values import Value
from honorum.questions.showing import html, is_web_address

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; `query` is the SPARQL that gave them, if it was one query.

    >>> table = Table(("name", "seats"), (("Civic Party", 88), ("Green Party", None)))
    >>> len(table), table.column("seats"), next(iter(table))
    (2, (88, None), {'name': 'Civic Party', 'seats': 88})
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    query: str = ""

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def column(self, name: str) -> tuple[Value, ...]:
        """The values of one column.

        Raises:
            ValueError: there is none of that name.
        """
        place = self.columns.index(name)
        return tuple(row[place] for row in self.rows)

    def to_pandas(self) -> "pd.DataFrame":
        """The table as a data frame of pandas.

        Raises:
            MissingLibrary: pandas is not installed; ``pip install 'honorum[pandas]'`` brings it.
        """
        try:
            import pandas as pd
        except ImportError:
            raise MissingLibrary("pandas") from None
        return pd.DataFrame.from_records(list(self.rows), columns=list(self.columns))

    def to_polars(self) -> "pl.DataFrame":
        """The table as a data frame of polars; a column with values of several kinds becomes one of texts.

        Raises:
            MissingLibrary: polars is not installed; ``pip install 'honorum[polars]'`` brings it.
        """
        try:
            import polars as pl
        except ImportError:
            raise MissingLibrary("polars") from None
        return pl.DataFrame({name: _alike(self.column(name)) for name in self.columns}, strict=True)

    def _repr_html_(self) -> str:
        cells = [[(_text(value), is_web_address(str(value))) for value in row] for row in self.rows[:_SHOWN]]
        return html("table", columns=self.columns, rows=cells, total=len(self.rows))


def table(columns: Iterable[str], rows: Iterable[Iterable[Value]], query: str = "") -> Table:
    """A table of what is given.

    >>> table(["name"], [["Ada"]]).rows
    (('Ada',),)
    """
    return Table(tuple(columns), tuple(tuple(row) for row in rows), query)


def _alike(values: tuple[Value, ...]) -> list[Any]:
    """Values of one kind: whole and other numbers go together, other mixtures become texts.

    >>> _alike((1, 2.5, None)), _alike((1, "one", None))
    ([1.0, 2.5, None], ['1', 'one', None])
    """
    kinds = {type(value) for value in values if value is not None}
    if len(kinds) <= 1:
        return list(values)
    if kinds == {int, float}:
        return [None if value is None else float(value) for value in values]  # type: ignore[arg-type]
    return [None if value is None else str(value) for value in values]


def _text(value: Value) -> str:
    return "" if value is None else str(value)
