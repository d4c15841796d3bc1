"""What users give and get, between Python and the choices of exports: days, places, cells of tables."""

from collections.abc import Callable
from datetime import date
from typing import Any

from honorum.errors import InvalidDate
from honorum.exporting import Choices
from honorum.exporting.columns import Column, Kind
from honorum.notebooks.values import Value
from honorum.questions.search import find
from honorum.store import Snapshot

_TYPES: dict[Kind, Callable[[str], Value]] = {Kind.COUNT: int, Kind.NUMBER: float, Kind.DAY: date.fromisoformat}

Day = date | str
"""A day, or its text in ISO 8601, as in ``"2021-01-11"``."""


def choose(
    snapshot: Snapshot,
    on: Day | None,
    since: Day | None,
    until: Day | None,
    known_at: Day | None,
    place: str | None,
    certain: bool,
    min_sources: int,
    **more: Any,
) -> Choices:
    """What of the record is chosen, the place by its name.

    Raises:
        UnknownName: there is no such place.
        InvalidDate: a text is no day.
    """
    return Choices(
        on=day(on),
        since=day(since),
        until=day(until),
        known_at=day(known_at),
        place=find(snapshot, "place", place).id if place else None,
        certain=certain,
        min_sources=min_sources,
        **more,
    )


def day(given: Day | None) -> date | None:
    """A day from its text.

    Raises:
        InvalidDate: it is none.

    >>> day("2021-01-11"), day(None)
    (datetime.date(2021, 1, 11), None)
    """
    if given is None or isinstance(given, date):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise InvalidDate(given) from None


def typed(column: Column, text: str) -> Value:
    """The text of a cell by what its column holds.

    >>> typed(Column("sources", Kind.COUNT, "How many."), "3")
    3
    """
    if not text:
        return None
    return _TYPES[column.kind](text) if column.kind in _TYPES else text
