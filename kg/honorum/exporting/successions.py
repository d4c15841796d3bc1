"""Who followed whom in an office: the ties that changes of office make between two persons."""

from collections import defaultdict
from collections.abc import Iterator

from honorum.exporting.selection import Selection
from honorum.exporting.ties import Interval
from honorum.model.bounds import Bounds
from honorum.network.gathering import gather
from honorum.network.projecting import TieRow
from honorum.network.projection import SUCCESSION
from honorum.network.successions import claims_of_succession, office_of_change


def successions(chosen: Selection) -> Iterator[tuple[str, str, list[Interval]]]:
    """Who came, who went, and each time it was so, with the office as its role; those of the chosen place, in order.

    They are the same as paths lead through. A succession lies where its office lies, or else where either person does.
    """
    found: dict[tuple[str, str], list[TieRow]] = defaultdict(list)
    for row in gather(chosen.record, frozenset({SUCCESSION})):
        office = office_of_change(chosen.record, row.id)
        if row.one != row.other and chosen.here(*((office,) if office else (row.one, row.other))):
            found[row.one, row.other].append(row)
    for (after, before), rows in sorted(found.items()):
        yield after, before, [_interval(chosen, row) for row in sorted(rows, key=lambda row: row.id)]


def _interval(chosen: Selection, row: TieRow) -> Interval:
    office, change = office_of_change(chosen.record, row.id), chosen.read(row.id)
    days = (row.earliest_start, row.latest_start, row.earliest_end, row.latest_end)
    claims = claims_of_succession(chosen.record, chosen.words.graph, row.id, row.one, row.other)
    return Interval(
        Bounds(change.one("start"), None, *days),
        chosen.read(office).label if office else "",
        len(chosen.words.sources(claims)) or 1,
        claims,
        change.one("time") or "",
    )
