"""A researcher's own table of office holders, read by its mapping."""

import hashlib
from pathlib import Path

from honorum.errors import InputError, InvalidDate, InvalidMapping
from honorum.importing.gathering import Gathering
from honorum.importing.imports import Import
from honorum.importing.mapping import OF_NAMES, STATUSES, Mapping
from honorum.importing.points import in_order, to_last_day
from honorum.importing.sheets import Cells, digest_of, rows_of
from honorum.model.entities import Kind
from honorum.model.quotes import Row
from honorum.model.sources import Dataset

RULE = "import:csv"


def read_table(path: Path, mapping: Mapping, name: str) -> Import:
    """The claims of a table, one tenure per row, and a party membership where the row has a party.

    A table of former names and mergers has a renaming or merger per row instead.

    A row that cannot be read (a broken date, an end before its start, no name) is refused with its reason; the others
    are read.

    Raises:
        UnreadableDocument: the file cannot be opened or is in another encoding than the mapping says.
        InvalidMapping: the mapping names a column that the table does not have.
    """
    gathered = Gathering(RULE, mapping.confidence)
    delimiter = "\t" if mapping.delimiter == "tab" else mapping.delimiter

    def check(header: list[str]) -> None:
        _check_header(header, path, mapping)

    rows = rows_of(path, mapping.columns, gathered, check, delimiter=delimiter, encoding=mapping.encoding)
    for row, cells in rows:
        try:
            claim = _renaming if OF_NAMES & {*mapping.columns, *mapping.constants} else _claim
            claim(row, {**mapping.constants, **cells}, mapping, gathered)
        except (InvalidDate, _Refused) as reason:
            gathered.refuse(row, str(reason))
    dataset = Dataset(
        name,
        hashlib.sha256((digest_of(path) + mapping.digest).encode()).hexdigest(),
        mapping.title,
        mapping.published,
        mapping.url,
        mapping.publisher,
        mapping.licence,
        str(path),
    )
    return gathered.result(dataset)


class _Refused(InputError):
    """A row that gives no claim."""


def _check_header(header: list[str], path: Path, mapping: Mapping) -> None:
    for column in mapping.columns.values():
        line = mapping.lines.get(column, 1)
        if column not in header:
            there = ", ".join(header)
            raise InvalidMapping(mapping.path, f"line {line}: {path.name} has no column {column!r}. It has: {there}.")
        if header.count(column) > 1:
            raise InvalidMapping(mapping.path, f"line {line}: {path.name} has the column {column!r} more than once.")


def _claim(row: Row, cells: Cells, mapping: Mapping, gathered: Gathering) -> None:
    person, office, party = (cells.get(name, "") for name in ("person", "office", "party"))
    if not person:
        raise _Refused("It names no person.")
    if not office and not party:
        raise _Refused("It names neither an office nor a party.")
    dates = {name: mapping.dates.read(cells.get(name, "")) for name in ("start", "end", "birth", "death")}
    start, end = (to_last_day if mapping.end_inclusive else in_order)(dates["start"], dates["end"])
    status = _status(cells.get("status", ""), mapping)
    jurisdiction = organization = None
    if cells.get("jurisdiction"):
        jurisdiction, organization = gathered.seat(cells["jurisdiction"])
    if cells.get("organization"):
        organization = gathered.body(cells["organization"], jurisdiction)
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
            organization=organization,
            start=start,
            end=end,
            status=status,
            office=gathered.office(office, {mapping.office_ids: cells["office_id"]} if cells.get("office_id") else {}),
        )
    if party:
        gathered.affiliation(row, holder, gathered.body(party, jurisdiction, Kind.PARTY), start=start, end=end)


def _renaming(row: Row, cells: Cells, mapping: Mapping, gathered: Gathering) -> None:
    """What a party, body or city was called before, and when; or what it went up in."""
    dates = {name: mapping.dates.read(cells.get(name, "")) for name in ("start", "end")}
    start, end = (to_last_day if mapping.end_inclusive else in_order)(dates["start"], dates["end"])
    country = gathered.seat(cells["jurisdiction"])[0] if cells.get("jurisdiction") else None
    kind = next((kind for field, kind in _RENAMED.items() if cells.get(field)), None)
    if kind is None:
        raise _Refused("It names no party, organization or city.")
    name = next(cells[field] for field in _RENAMED if cells.get(field))
    subject = gathered.body(name, country, kind)
    if cells.get("former_name"):
        gathered.former_name(row, subject, cells["former_name"], start, end)
    if cells.get("merged_into"):
        gathered.relationship(row, subject, "mergedInto", gathered.body(cells["merged_into"], country, kind), end)
    if not cells.get("former_name") and not cells.get("merged_into"):
        raise _Refused("It gives no former name, and nothing that it merged into.")


_RENAMED = {"party": Kind.PARTY, "organization": Kind.ORGANIZATION, "city": Kind.CITY}


def _status(cell: str, mapping: Mapping) -> str:
    status = mapping.statuses.get(cell, cell.lower()) if cell else "regular"
    if status not in STATUSES:
        raise _Refused(f"{cell!r} is no status. Say in the mapping under statuses what it means.")
    return status
