"""PepperCat's table of the world's office holders, built from Wikidata: one row per tenure."""

import re
from collections.abc import Iterator
from pathlib import Path

from honorum.errors import UnreadableDocument
from honorum.importing.gathering import Gathering
from honorum.importing.holders import COLUMNS, WIKIDATA, add_holder
from honorum.importing.imports import Import, ImportOptions
from honorum.importing.sheets import digest_of, needs, rows_of
from honorum.model.sources import Dataset

RULE = "import:peppercat"
_NEEDED = ("catalog", "position", "person", "personID", "start")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_peppercat(path: Path, options: ImportOptions) -> Iterator[Import]:
    """The tenures of the table; of a folder its newest ``everywhere-leaders`` file.

    All tables of leaders are versions of one data set, unless they are given names. The day of publication is the one
    in the file's name, if there is one. Rows that cannot be used (a broken date, an end before its start, a repetition)
    are refused with the reason.

    Raises:
        UnreadableDocument: there is no such table.
    """
    table = _newest(path) if path.is_dir() else path
    gathered = Gathering(RULE)
    columns = {"catalog": "catalog", **COLUMNS}
    for row, cells in rows_of(table, columns, gathered, needs(table, "a PepperCat table", _NEEDED)):
        if cells["catalog"]:
            add_holder(gathered, row, cells, seat=gathered.seat(cells["catalog"]))
        else:
            gathered.refuse(row, "It names no country.")
    day = _DAY.search(table.name)
    usual = "peppercat/current" if "current" in table.stem else "peppercat"
    yield gathered.result(
        Dataset(
            options.name or usual,
            digest_of(table),
            "Office holders of the world (PepperCat, from Wikidata)",
            day[0] if day else None,
            "https://github.com/peppercatorg/site-build",
            "PepperCat",
            "CC0-1.0",
            str(table),
            WIKIDATA,
        )
    )


def _newest(folder: Path) -> Path:
    tables = sorted(folder.glob("everywhere-leaders*.csv")) or sorted(folder.glob("*leaders*.csv"))
    if not tables:
        raise UnreadableDocument(str(folder), "holds no table called everywhere-leaders….csv.", "Give the file itself.")
    return tables[-1]
