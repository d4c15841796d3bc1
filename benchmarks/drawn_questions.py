"""Questions drawn from tables of office holders, with the answers that the rows themselves give."""

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

LONG = timedelta(days=60)
SHORT = timedelta(days=8)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Held:
    """A row: who (Wikidata id) held what, where, from when to when; dates as they are written."""

    country: str
    title: str
    person: str
    start: str
    end: str

    @property
    def first(self) -> date:
        """The day it began, where a day is written."""
        return date.fromisoformat(self.start)

    @property
    def after(self) -> date:
        """The day after the last one, where a day is written."""
        return date.fromisoformat(self.end)

    def covers(self, day: date) -> bool:
        """Whether the row, which has whole dates, covers the day."""
        return self.first <= day < self.after


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its answer: who certainly held, who possibly did, who did not, who may be told (Wikidata ids)."""

    kind: str
    title: str
    country: str
    on: date
    certain: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    not_at_all: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    status: str | None = None
    conflict: str | None = None
    rows: tuple[Held, ...] = ()

    def __str__(self) -> str:
        return f"{self.kind}: {self.title}, {self.country}, on {self.on}"


@dataclass(slots=True)
class Office:
    """The rows of one office, in order."""

    rows: list[Held] = field(default_factory=list)

    @property
    def exact(self) -> bool:
        """Whether every row has whole days, in order, and the end of at most the last one is open."""
        return all(DAY.fullmatch(row.start) for row in self.rows) and all(
            (DAY.fullmatch(row.end) and row.first < row.after) or (row is self.rows[-1] and not row.end)
            for row in self.rows
        )

    @property
    def closed(self) -> list[Held]:
        """The rows with an end."""
        return [row for row in self.rows if row.end]

    def holders(self, day: date) -> frozenset[str]:
        """Everybody whose row covers the day."""
        return frozenset(row.person for row in self.closed if row.covers(day))

    @property
    def in_line(self) -> bool:
        """Whether nobody overlaps anybody."""
        return all(one.after <= other.first for one, other in pairwise(self.closed))


def table(path: Path, country: str = "") -> Iterator[Held]:
    """The rows of a table, each once; those that no careful reader would use are left out."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            where, person = country or row["catalog"].strip(), row["personID"].strip()
            start, end = row["start"].strip(), row["end"].strip()
            if person and where and row["position"].strip() and start and (not end or end[:4] >= start[:4]):
                yield Held(where, row["position"].strip(), person, start, end)


def offices(rows: Iterator[Held]) -> list[Office]:
    """The offices of a table, by country and title."""
    by_title: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for row in sorted(set(rows), key=lambda row: (row.start, row.end or "9999", row.person)):
        by_title[row.country, row.title.casefold()].append(row)
    return [Office(found) for found in by_title.values()]


def middle(row: Held) -> date:
    """A day in the middle of a row."""
    return row.first + (row.after - row.first) // 2


def plain(known: list[Office]) -> Iterator[Asked]:
    """One holder, in the middle of the term."""
    for office in known:
        if office.exact and office.in_line:
            for row in office.closed:
                if row.after - row.first > LONG:
                    yield _asked("a plain holder", office, row, middle(row))


def handovers(known: list[Office]) -> Iterator[Asked]:
    """The day on which one goes and the other comes belongs to the one who comes."""
    for office in known:
        if office.exact and office.in_line:
            for one, other in pairwise(office.closed):
                if one.end == other.start and one.person != other.person:
                    yield _asked("a handover day", office, other, other.first, not_at_all=frozenset({one.person}))
                    before = other.first - timedelta(days=1)
                    yield _asked("the day before a handover", office, one, before, not_at_all=frozenset({other.person}))


def vacancies(known: list[Office]) -> Iterator[Asked]:
    """Between two holders who do not follow each other nobody is told."""
    for office in known:
        if office.exact and office.in_line:
            for one, other in pairwise(office.closed):
                if one.person != other.person and other.first - one.after > LONG:
                    day = one.after + (other.first - one.after) // 2
                    nobody = frozenset({one.person, other.person})
                    yield _asked("a gap", office, one, day, not_at_all=nobody)


def overlaps(known: list[Office]) -> Iterator[Asked]:
    """Two who are both said to hold: both are told, since sources do not settle it."""
    for office in known:
        if office.exact and not office.in_line:
            for one, other in pairwise(office.closed):
                if one.person != other.person and other.first + LONG < one.after:
                    day = other.first + (min(one.after, other.after) - other.first) // 2
                    both = office.holders(day)
                    if len(both) > 1:
                        yield Asked("an overlap", one.title, one.country, day, possible=both, rows=(one, other))


def short(known: list[Office]) -> Iterator[Asked]:
    """Whoever held for a few days is not lost."""
    for office in known:
        if office.exact and office.in_line:
            for row in office.closed:
                if row.after - row.first < SHORT:
                    yield _asked("a holder of a few days", office, row, row.first)


def returns(known: list[Office]) -> Iterator[Asked]:
    """Whoever came back held twice, and not between."""
    for office in known:
        if not office.exact or not office.in_line:
            continue
        for person in {row.person for row in office.closed}:
            terms = [row for row in office.closed if row.person == person]
            for one, other in pairwise(terms):
                if other.first - one.after > LONG:
                    day = one.after + (other.first - one.after) // 2
                    between = office.holders(day)
                    for term in (one, other):
                        yield _asked("somebody who came back", office, term, middle(term))
                    if person not in between:
                        yield Asked(
                            "the time between two terms",
                            one.title,
                            one.country,
                            day,
                            certain=between,
                            not_at_all=frozenset({person}),
                            rows=(one, other),
                        )


def acting(known: list[Office]) -> Iterator[Asked]:
    """Who acts for the holder is told as acting; the holder may be told beside, since a suspension ends no term."""
    by_title = {(office.rows[0].country, office.rows[0].title.casefold()): office for office in known}
    for office in known:
        for row in office.rows:
            bare = re.sub(r"^(?:acting|interim|caretaker)\s+", "", row.title, flags=re.IGNORECASE)
            if bare != row.title and DAY.fullmatch(row.start) and DAY.fullmatch(row.end) and row.first < row.after:
                day, regular = middle(row), by_title.get((row.country, bare.casefold()), Office())
                others = regular.holders(day) if regular.exact else frozenset[str]()
                person = frozenset({row.person})
                yield Asked("acting", bare, row.country, day, possible=person, may=others, status="acting", rows=(row,))


def years(known: list[Office]) -> Iterator[Asked]:
    """A term that began in a year is possible in that year, certain in the next."""
    for office in known:
        rows = office.rows
        for row in rows:
            alone = (
                sum(other.start[:4] <= row.start[:4] and (other.end or "9999") >= row.start[:4] for other in rows) == 1
            )
            if YEAR.fullmatch(row.start) and YEAR.fullmatch(row.end) and int(row.end) - int(row.start) > 2 and alone:
                person = frozenset({row.person})
                first, later = date(int(row.start), 6, 1), date(int(row.start) + 1, 6, 1)
                yield Asked("within the year of a start", row.title, row.country, first, possible=person, rows=(row,))
                yield Asked("the year after a start", row.title, row.country, later, certain=person, rows=(row,))


def open_ends(known: list[Office]) -> Iterator[Asked]:
    """An end that nobody knows is not today: the holder is possible, not certain."""
    for office in known:
        last = office.rows[-1]
        if office.exact and office.in_line and not last.end and last.first.year < date(2021, 1, 1).year:
            person = frozenset({last.person})
            day = date(2022, 6, 1)
            yield Asked("an unknown end", last.title, last.country, day, possible=person, rows=(last,))


def _asked(kind: str, office: Office, row: Held, day: date, not_at_all: frozenset[str] = frozenset()) -> Asked:
    told = office.holders(day)
    return Asked(kind, row.title, row.country, day, certain=told, not_at_all=not_at_all - told, rows=(row,))


KINDS: tuple[Callable[[list[Office]], Iterator[Asked]], ...] = (
    plain,
    handovers,
    vacancies,
    overlaps,
    short,
    returns,
    acting,
    years,
    open_ends,
)

FAMOUS = (
    Asked(
        "only the list of cabinets tells",
        "Prime Minister",
        "Kazakhstan",
        date(2009, 6, 1),
        certain=frozenset({"Q209639"}),
    ),
    Asked(
        "a wrong office id",
        "Minister of the Interior",
        "France",
        date(2000, 1, 10),
        not_at_all=frozenset({"Q360961"}),
        conflict="office",
    ),
)
"""Questions about single rows that tables are known to get wrong: no sample would be sure to hold them."""


def disputed(folder: Path) -> Iterator[Asked]:
    """Days between two starts that two tables of one office give: the holder is told, and so is the conflict."""
    for listed in sorted(folder.glob("*/sources/wpoffice/**/scraped.csv")):
        beside = listed.with_name("wikidata.csv")
        title, country = _office_of(listed, folder)
        if not title or not beside.is_file():
            continue
        one, other = _starts(listed), _starts(beside)
        for person in one.keys() & other.keys():
            if len(one[person]) == len(other[person]) == 1:
                mine, its = sorted((one[person][0], other[person][0]))
                if timedelta(days=2) < its - mine < timedelta(days=300):
                    day = mine + (its - mine) // 2
                    holder = frozenset({person})
                    yield Asked("a disputed start", title, country, day, possible=holder, conflict="dates")


def _starts(path: Path) -> dict[str, list[date]]:
    found: defaultdict[str, list[date]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row.get("item") and DAY.fullmatch(row.get("startDate") or ""):
                found[row["item"]].append(date.fromisoformat(row["startDate"]))
    return found


def _office_of(listed: Path, root: Path) -> tuple[str, str]:
    """The title and the country of the office that a list is about, as its folder says."""
    folder = root / listed.relative_to(root).parts[0]
    item = re.search(r'"position"\s*:\s*"(Q\d+)"', _read(listed.with_name("meta.json")))
    country = re.search(r'"name"\s*:\s*"([^"]+)"', _read(folder / "meta.json"))
    titles = (
        re.search(rf"^{item[1]},\"?([^,\"\n]+)", _read(folder / "wikidata/wanted-positions.csv"), re.MULTILINE)
        if item
        else None
    )
    return (titles[1], country[1]) if titles and country else ("", "")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
