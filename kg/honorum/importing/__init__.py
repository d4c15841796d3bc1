"""Data sets of office holders become claims, each with the row it rests on.

`FORMATS` names the importers. An importer takes a path and the user's options and yields one `Import` for each source
that it finds there, so a folder may give several.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from honorum.errors import InvalidMapping
from honorum.importing.congress import read_congress
from honorum.importing.ftm import read_ftm
from honorum.importing.imports import Import, ImportOptions, RowRefused
from honorum.importing.mapping import read_mapping
from honorum.importing.parlparse import read_parlparse
from honorum.importing.peppercat import read_peppercat
from honorum.importing.popolo import read_popolo
from honorum.importing.scrapers import read_scrapers
from honorum.importing.table import read_table

__all__ = ["FORMATS", "Import", "ImportOptions", "RowRefused"]


def _csv(path: Path, options: ImportOptions) -> Iterator[Import]:
    if options.mapping is None:
        raise InvalidMapping(str(path), "a table of your own needs a mapping that says which column is what.")
    yield read_table(path, read_mapping(options.mapping), options.name_for(path))


FORMATS: dict[str, Callable[[Path, ImportOptions], Iterator[Import]]] = {
    "csv": _csv,
    "congress": read_congress,
    "peppercat": read_peppercat,
    "ftm": read_ftm,
    "parlparse": read_parlparse,
    "popolo": read_popolo,
    "scrapers": read_scrapers,
}
"""The importers, by the name of their format."""
