"""A researcher's own table of office holders, read by its mapping."""

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from honorum.errors import InputError, InvalidDate, InvalidMapping, UnreadableDocument
from honorum.importing.gathering import Gathering
from honorum.importing.imports import Import
from honorum.importing.mapping import STATUSES, Mapping
from honorum.importing.points import after_last_day, in_order
from honorum.model.entities import Kind
from honorum.model.quotes import Row
from honorum.model.sources import Dataset

RULE = "import:csv"
_PIECE = 1 << 20

Cells = dict[str, str]


def read_table(path: Path, mapping: Mapping, name: str) -> Import:
    """The claims of a table, one tenure per row, and a party membership where the row has a party.

    A row that cannot be read (a broken date, an end before its start, no name) is refused with its reason; the others
    are read.

    Raises:
        UnreadableDocument: the file cannot be opened or is in another encoding than the mapping says.
        InvalidMapping: the mapping names a column that the table does not have.
    """
    gathered = Gathering(RULE, mapping.confidence)
    try:
        with path.open(encoding=_with_mark(mapping.encoding), newline="") as stream:
            for row, cells in _rows(stream, path, mapping, gathered):
                if gathered.repeats(row):
                    continue
                try:
                    _claim(row, cells, mapping, gathered)
                except (InvalidDate, _Refused) as reason:
                    gathered.refuse(row, str(reason))
    except OSError as reason:
        raise UnreadableDocument(str(path), f"cannot be opened: {reason.strerror}.") from reason
    except UnicodeDecodeError as reason:
        advice = "Say the right encoding in the mapping, such as encoding: latin-1."
        raise UnreadableDocument(str(path), f"is not {mapping.encoding}: {reason.reason}.", advice) from reason
    return gathered.result(
        Dataset(
            name,
            digest_of(path),
            mapping.title,
            mapping.published,
            mapping.url,
            mapping.publisher,
            mapping.licence,
            str(path),
        )
    )


def digest_of(path: Path) -> str:
    """SHA-256 of a file's content, as hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


class _Refused(InputError):
    """A row that gives no claim."""


def _with_mark(encoding: str) -> str:
    return "utf-8-sig" if encoding.lower().replace("-", "") == "utf8" else encoding


def _rows(stream: TextIO, path: Path, mapping: Mapping, gathered: Gathering) -> Iterator[tuple[Row, Cells]]:
    """The rows of the table with the cells the mapping asks for, by our names."""
    reader = csv.reader(stream, delimiter="\t" if mapping.delimiter == "tab" else mapping.delimiter, strict=True)
    number = -1
    header: list[str] = []
    try:
        for values in reader:
            if not any(value.strip() for value in values):
                continue
            number += 1
            if number == 0:
                header = [value.strip() for value in values]
                _check_header(header, path, mapping)
                continue
            row, cells = _cells(values, header, mapping, path.name, number)
            if len(values) != len(header):
                gathered.refuse(row, f"It has {len(values)} cells, and the table has {len(header)} columns.")
            else:
                yield row, cells
    except csv.Error as reason:
        broken = Row(path.name, number + 1, ())
        gathered.refuse(broken, f"The table is broken here, and nothing after it was read: {reason}.")
    if number < 0:
        raise UnreadableDocument(str(path), "is empty.")


def _check_header(header: list[str], path: Path, mapping: Mapping) -> None:
    for column in mapping.columns.values():
        line = mapping.lines.get(column, 1)
        if column not in header:
            there = ", ".join(header)
            raise InvalidMapping(mapping.path, f"line {line}: {path.name} has no column {column!r}. It has: {there}.")
        if header.count(column) > 1:
            raise InvalidMapping(mapping.path, f"line {line}: {path.name} has the column {column!r} more than once.")


def _cells(values: list[str], header: list[str], mapping: Mapping, file: str, number: int) -> tuple[Row, Cells]:
    by_column = dict(zip(header, values, strict=False))
    used = {name: by_column.get(column, "").strip() for name, column in mapping.columns.items()}
    said = ((column, used[name]) for name, column in mapping.columns.items() if used[name])
    return Row(file, number, tuple(dict.fromkeys(said))), {**mapping.constants, **used}


def _claim(row: Row, cells: Cells, mapping: Mapping, gathered: Gathering) -> None:
    person, office, party = (cells.get(name, "") for name in ("person", "office", "party"))
    if not person:
        raise _Refused("It names no person.")
    if not office and not party:
        raise _Refused("It names neither an office nor a party.")
    dates = {name: mapping.dates.read(cells.get(name, "")) for name in ("start", "end", "birth", "death")}
    end = dates["end"]
    start, end = in_order(dates["start"], after_last_day(end) if end and mapping.end_inclusive else end)
    status = _status(cells.get("status", ""), mapping)
    jurisdiction = gathered.jurisdiction(cells["jurisdiction"]) if cells.get("jurisdiction") else None
    holder = gathered.person(
        person,
        {mapping.person_ids: cells["person_id"]} if cells.get("person_id") else {},
        birth=dates["birth"],
        death=dates["death"],
        within=jurisdiction,
        aliases=(cells.get("other_name", ""),),
    )
    if office:
        gathered.tenure(
            row,
            holder,
            office,
            jurisdiction=jurisdiction,
            organization=gathered.body(cells["organization"], jurisdiction) if cells.get("organization") else None,
            start=start,
            end=end,
            status=status,
            office=gathered.office(office, {mapping.office_ids: cells["office_id"]} if cells.get("office_id") else {}),
        )
    if party:
        gathered.affiliation(row, holder, gathered.body(party, jurisdiction, Kind.PARTY), start=start, end=end)


def _status(cell: str, mapping: Mapping) -> str:
    status = mapping.statuses.get(cell, cell.lower()) if cell else "regular"
    if status not in STATUSES:
        raise _Refused(f"{cell!r} is no status. Say in the mapping under statuses what it means.")
    return status
