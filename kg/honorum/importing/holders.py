"""Rows about one holder of one office, as the tables made from Wikidata write them."""

import re

from honorum.errors import InputError, InvalidDate
from honorum.importing.gathering import Gathering
from honorum.importing.points import DatePatterns, in_order
from honorum.importing.sheets import Cells
from honorum.model.quotes import Row

COLUMNS = {
    "title": "position",
    "person": "person",
    "person_id": "personID",
    "start": "start",
    "end": "end",
    "birth": "DOB",
    "death": "DOD",
    "page": "enwiki",
}
"""What a row gives, and the usual names of its columns."""

WIKIDATA = "Wikidata"
"""The voice of all tables that were drawn from Wikidata."""

_DATES = DatePatterns()
_ITEM = re.compile(r"Q[1-9]\d*")
_ACTING = re.compile(r"^(?:acting|interim|caretaker)\s+(?=\S)", re.IGNORECASE)


class RowUnusable(InputError):
    """A row that gives no claim."""


def split_acting(title: str) -> tuple[str, str]:
    """A title without "acting" in front, and the status this means.

    >>> split_acting("Acting President"), split_acting("Mayor")
    (('President', 'acting'), ('Mayor', 'regular'))
    """
    bare = _ACTING.sub("", title)
    return bare, "regular" if bare == title else "acting"


def add_holder(
    gathered: Gathering,
    row: Row,
    cells: Cells,
    *,
    seat: tuple[str | None, str | None] = (None, None),
    office_id: str | None = None,
) -> None:
    """Claim the tenure of a row, or refuse the row with the reason.

    Ends are taken as exclusive, since in Wikidata one holder's last day is the next one's first. An empty end is
    unknown. "Acting" in front of a title is the status. `seat` is the jurisdiction and the organization (local ids).
    """
    try:
        _add(gathered, row, cells, seat, office_id)
    except (InvalidDate, RowUnusable) as reason:
        gathered.refuse(row, str(reason))


def item_id(cell: str) -> dict[str, str]:
    """The Wikidata id in a cell, as identifiers; empty where the cell is.

    Raises:
        RowUnusable: the cell has something else.

    >>> item_id("Q901"), item_id("")
    ({'wikidata': 'Q901'}, {})
    """
    if not cell:
        return {}
    if not _ITEM.fullmatch(cell):
        raise RowUnusable(f"{cell!r} is not a Wikidata id such as Q901.")
    return {"wikidata": cell}


def life(
    gathered: Gathering, row: Row, birth: str, death: str = "", dates: DatePatterns = _DATES
) -> tuple[str | None, str | None]:
    """A person's birth and death; where they cannot be, only they are refused, since they are not worth a tenure."""
    try:
        born, died = dates.read(birth), dates.read(death)
        in_order(born, died)
    except InvalidDate as reason:
        gathered.refuse(row, f"Only the dates of birth and death were left out: {reason}")
        return None, None
    return born, died


def _add(
    gathered: Gathering, row: Row, cells: Cells, seat: tuple[str | None, str | None], office_id: str | None
) -> None:
    identifiers = item_id(cells.get("person_id", ""))
    # Some items have no English name; their page title or the id itself is what they are called.
    name = cells["person"] or cells.get("page", "") or cells.get("person_id", "")
    if not name:
        raise RowUnusable("It names no person.")
    if not cells["title"]:
        raise RowUnusable("It names no office.")
    start, end = in_order(_DATES.read(cells.get("start", "")), _DATES.read(cells.get("end", "")))
    if start is None and end is None:
        raise RowUnusable("It gives neither a start nor an end, so it says of no day who held the office.")
    birth, death = life(gathered, row, cells.get("birth", ""), cells.get("death", ""))
    title, status = split_acting(cells["title"])
    jurisdiction, organization = seat
    gathered.tenure(
        row,
        gathered.person(name, identifiers, birth=birth, death=death, within=jurisdiction or organization),
        title,
        jurisdiction=jurisdiction,
        organization=organization,
        start=start,
        end=end,
        status=status,
        office=gathered.office(title, item_id(office_id or "")),
    )
