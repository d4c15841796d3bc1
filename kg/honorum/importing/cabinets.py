"""Cabinets are named after whoever led them: where a list of holders has a gap, a list of cabinets may fill it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from honorum.importing.holders import RowUnusable
from honorum.importing.points import DatePatterns, in_order
from honorum.importing.sheets import Cells
from honorum.model.names import fold_plain
from honorum.model.office_roles import role
from honorum.model.offices import fold_title, strip_place
from honorum.model.quotes import Row

COLUMNS = {
    "label": "itemLabel",
    "inception": "inception",
    "inception_precision": "inceptionPrecision",
    "start": "startTime",
    "start_precision": "startTimePrecision",
    "abolished": "abolished",
    "abolished_precision": "abolishedPrecision",
    "end": "endTime",
    "end_precision": "endTimePrecision",
}
"""What a row gives, and the names of its columns."""

CONFIDENCE = 0.85
"""A name is good evidence of who led a cabinet, and still not a statement of it."""

_DATES = DatePatterns()
_LENGTHS = {"9": 4, "10": 7, "11": 10}
"""Characters of a date that count, by the precision that Wikidata gives it: a year, a month, a day."""

_NO_NAME = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|[ivx]{2,})\b|cabinets?\b"
    r"|governments?\b|ministry\b|ministers\b|administration\b|premiership\b|caretaker\b|interim\b|of\b|the\b|\d{4}\b)"
)
_CARETAKER = re.compile(r"\b(?:caretaker|interim)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^)]*\)|['\u2019]s\b")
_YOUNGEST, _OLDEST = 20, 100
_HEADS = ("prime minister", "chancellor")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the country's tables of holders name: Wikidata id, name, titles of the offices held, and life."""

    item: str
    name: str
    titles: frozenset[str]
    birth: str | None = None
    death: str | None = None

    def could_lead(self, start: str) -> bool:
        """Whether the person was alive and of an age to lead a government then; not where no birth is known.

        >>> Person("Q1", "Ada Vale", frozenset(), "1947").could_lead("1954-12-10")
        False
        """
        if self.birth is None:
            return False
        age = int(start[:4]) - int(self.birth[:4])
        return _YOUNGEST <= age <= _OLDEST and (self.death is None or self.death[:4] >= start[:4])


def leading_office(titles: Iterable[str], country: str) -> str | None:
    """The title of the office that leads the country's government, if the tables have exactly one.

    >>> leading_office(["Minister of Fish", "Prime Minister of Chad"], "Chad")
    'Prime Minister of Chad'
    """
    heads = {
        title
        for title in titles
        if fold_title(strip_place(title, (country,))) in _HEADS and role(strip_place(title, (country,))) != "other"
    }
    return next(iter(heads)) if len(heads) == 1 else None


@dataclass(frozen=True, slots=True)
class Led:
    """A cabinet, or several that followed each other, that one person led from a start to an end (exclusive)."""

    row: Row
    leader: Person
    start: str
    end: str | None
    status: str


def read_cabinet(row: Row, cells: Cells, title: str, people: Iterable[Person]) -> Led:
    """The cabinet of a row, led by whoever it is named after.

    `title` is the office that leads the government; `people` are those who may be meant.

    Raises:
        InvalidDate: a date cannot be read, or the end lies before the start.
        RowUnusable: it does not say when it began, or nobody can be told by its name.
    """
    begun, over = _finer(cells, "start", "inception"), _finer(cells, "end", "abolished")
    start, end = in_order(_DATES.read(begun), _DATES.read(over))
    if start is None:
        raise RowUnusable("It does not say when the cabinet began.")
    leader = _leader(cells["label"], title, [person for person in people if person.could_lead(start)])
    return Led(row, leader, start, end, "acting" if _CARETAKER.search(cells["label"]) else "regular")


def terms(cabinets: Iterable[Led]) -> list[Led]:
    """The terms of leaders: cabinets of one person that follow each other without a gap are one term.

    A reshuffle ends a cabinet and not the tenure of who leads it. The evidence names the last row, too.
    """
    found: list[Led] = []
    for cabinet in sorted(cabinets, key=lambda each: (each.leader.item, each.status, each.start)):
        last = found[-1] if found else None
        if last and (last.leader, last.status, last.end) == (cabinet.leader, cabinet.status, cabinet.start):
            later = (f"row {cabinet.row.number}", cabinet.row.exact)
            row = Row(last.row.file, last.row.number, (*last.row.values, later))
            found[-1] = replace(last, row=row, end=cabinet.end)
        else:
            found.append(cabinet)
    return sorted(found, key=lambda each: each.row.number)


def _leader(label: str, title: str, people: Iterable[Person]) -> Person:
    """The one person after whom the cabinet can be named.

    One who is known to have led the government at some time can be meant by a part of the name, others by all of it.
    """
    words = set(_NO_NAME.sub(" ", fold_plain(_ASIDE.sub(" ", label))).split())
    if not words:
        raise RowUnusable(f"The name {label!r} does not say who led it.")
    meant = [person for person in people if words <= set(fold_plain(person.name).split())]
    heads = [person for person in meant if title in person.titles]
    found = heads or [person for person in meant if words == set(fold_plain(person.name).split())]
    if len(found) != 1:
        how_many = "Several here" if found else "Nobody here"
        raise RowUnusable(f"{how_many} can be the one after whom {label!r} is named.")
    return found[0]


def _finer(cells: Cells, *names: str) -> str:
    """The finest of the dates that a row gives for one point, as precise as it says."""
    dates = [cells[name][: _LENGTHS.get(cells[f"{name}_precision"], 10)] for name in names]
    return max(dates, key=len)
