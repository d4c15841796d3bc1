"""Family ties, as the tables made from Wikidata list them."""

from honorum.errors import InputError
from honorum.importing.gathering import Gathering
from honorum.importing.holders import item_id
from honorum.importing.sheets import Cells
from honorum.model.quotes import Row

COLUMNS = {"id": "id", "name": "name", "tie": "relationship", "relative_id": "relative", "relative": "relativename"}

_KINDS = {
    "child": "child",
    "spouse": "spouse",
    "father": "parent",
    "mother": "parent",
    "sibling": "sibling",
    "relative": "relative",
    "partner": "relative",
    "stepparent": "relative",
    "godparent": "relative",
}


def add_tie(gathered: Gathering, row: Row, cells: Cells) -> None:
    """Claim the tie of a row ("relative is the child of name"), or refuse the row with the reason."""
    kind = _KINDS.get(cells["tie"])
    try:
        person, relative = item_id(cells["id"]), item_id(cells["relative_id"])
    except InputError as reason:
        gathered.refuse(row, str(reason))
        return
    if kind is None:
        gathered.refuse(row, f"{cells['tie']!r} is no family tie that is known here.")
    elif not person or not relative:
        gathered.refuse(row, "It lacks the id of one of the two.")
    else:
        gathered.relationship(
            row,
            gathered.person(cells["relative"] or cells["relative_id"], relative),
            kind,
            gathered.person(cells["name"] or cells["id"], person),
        )
