"""Promise: where two sources differ on an office, the record shows both dates with both sources, and no name is lost.

The scrapers list in ``diff.csv`` how Wikidata and a list on the web differ on one office. Each changed row is looked up
in a store that holds both tables (``honorum import scrapers FOLDER`` makes one): different dates must stand in a
conflict with both values and both sources, unless they agree within their precision, or one table tells in several rows
that follow each other what the other tells in one; different names must be two names of one person. The rows are read
here by code of their own.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode

from honorum.rdf.terms import ALT_LABEL, RDFS_LABEL, hon
from honorum.store import Snapshot, current

PROMISED = 0.95
DATES = {"startdate": "start", "start_year": "start", "enddate": "end", "end_year": "end"}
NAMES = ("itemlabel", "officeholderlabel", "name", "personlabel")
IDS = ("item", "officeholder", "person", "id")


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell in which Wikidata (left) and a list (right) differ: whose row it is, and in which table."""

    folder: str
    row: int
    column: str
    person: str
    left: str
    right: str

    def __str__(self) -> str:
        return f"{self.folder}, row {self.row}, {self.column}: {self.left!r} and {self.right!r} ({self.person})"


def differences(root: Path) -> Iterator[Difference]:
    """Every changed cell of every ``diff.csv``."""
    for path in sorted(root.rglob("diff.csv")):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream))
        header = [column.lower() for column in rows[0]] if rows else []
        for number, cells in enumerate(rows[1:], start=1):
            if cells and cells[0] == "->":
                row = dict(zip(header, cells, strict=False))
                person = next((row[name] for name in IDS if row.get(name)), "")
                for column, cell in row.items():
                    if column not in {"@@", "psid"} and "->" in cell:
                        left, _, right = cell.partition("->")
                        folder = path.parent.relative_to(root).as_posix()
                        yield Difference(folder, number, column, person.partition("->")[0], left, right)


class Store:
    """What a store knows of persons by their Wikidata ids, and of conflicts by the claims in them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._record = snapshot.names.record

    def persons(self, item: str) -> list[NamedNode]:
        """The persons with that Wikidata id."""
        found = self._snapshot.quads(None, hon("wikidata"), Literal(item), self._record)
        return [node for quad in found if "/id/person/" in (node := _node(quad.subject)).value]

    def names(self, person: NamedNode) -> set[str]:
        """All names of a person."""
        labels = (self._snapshot.quads(person, name, None, self._record) for name in (RDFS_LABEL, ALT_LABEL))
        return {" ".join(_value(quad.object).split()) for quads in labels for quad in quads}

    def in_conflict(self, person: NamedNode, date: str, left: str, right: str) -> bool:
        """Whether a conflict about the person has a claim of Wikidata with one date and another's with the other."""
        for tenure in self._snapshot.quads(None, hon("holder"), person, self._record):
            for conflict in self._snapshot.quads(None, hon("about"), _node(tenure.subject), self._record):
                sides = [
                    self._claim(_node(quad.object), date)
                    for quad in self._snapshot.quads(_node(conflict.subject), hon("claim"), None, self._record)
                ]
                if ("Wikidata", left) in sides and any(value == right and by != "Wikidata" for by, value in sides):
                    return True
        return False

    def agreeing(self, person: NamedNode, date: str, left: str, right: str) -> bool:
        """Whether a tenure rests on claims of both that say so, with nothing to settle between them."""
        for tenure in self._snapshot.quads(None, hon("holder"), person, self._record):
            rests = self._snapshot.quads(_node(tenure.subject), NamedNode(DERIVED), None, self._record)
            sides = [self._claim(_node(quad.object), date) for quad in rests]
            if ("Wikidata", left) in sides and any(value == right and by != "Wikidata" for by, value in sides):
                return True
        return False

    def _claim(self, claim: NamedNode, date: str) -> tuple[str, str]:
        """Who publishes a claim, and its start or end."""
        value = next((_value(quad.object) for quad in self._snapshot.quads(claim, hon(date), None, None)), "")
        source = next(self._snapshot.quads(claim, NamedNode(DERIVED), None, None)).object
        publisher = self._snapshot.quads(_node(source), hon("publisher"), None, None)
        return next((_value(quad.object) for quad in publisher), ""), value


DERIVED = "http://www.w3.org/ns/prov#wasDerivedFrom"


def agree(left: str, right: str) -> bool:
    """Whether two dates agree within their precision: one is missing, or the beginning of the other."""
    empty = {"", "NULL"}
    return left in empty or right in empty or left.startswith(right) or right.startswith(left)


def in_several_rows(found: Difference, root: Path) -> bool:
    """Whether one table goes on, in a row that follows without a gap, to the very date that the other gives."""
    begins = DATES[found.column] == "start"
    for table, mine, its in (("scraped.csv", found.right, found.left), ("wikidata.csv", found.left, found.right)):
        path = root / found.folder / table
        if not path.is_file():
            continue
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = [row for row in csv.DictReader(stream) if row.get("item") == found.person]
        terms = {(row.get("startDate", ""), row.get("endDate", "")) for row in rows}
        reached, before = {mine}, set[str]()
        while reached != before:
            before = set(reached)
            reached |= {start if begins else end for start, end in terms if (end if begins else start) in before}
        if its in reached:
            return True
    return False


def main() -> None:
    """Look every difference up and print how many are told, and those that are not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder of every-politician-scrapers")
    parser.add_argument("store", type=Path)
    parser.add_argument("--shown", type=int, default=20, help="how many of the misses are printed")
    arguments = parser.parse_args()
    store = Store(current(arguments.store))
    counts: Counter[str] = Counter()
    misses: list[str] = []
    for found in differences(arguments.folder):
        kind = "dates" if found.column in DATES else "names" if found.column in NAMES else "others"
        counts[kind] += 1
        persons = store.persons(found.person)
        if kind == "dates":
            verdict = _date(found, persons, store, arguments.folder)
        elif kind == "names":
            verdict = _name(found, persons, store)
        else:
            continue
        counts[f"{kind}: {verdict}"] += 1
        if verdict.startswith("not"):
            misses.append(f"{verdict}: {found}")
    for name, number in sorted(counts.items()):
        print(f"{name}: {number}")
    for kind in ("dates", "names"):
        good = sum(number for name, number in counts.items() if name.startswith(f"{kind}: ") and ": not" not in name)
        share = good / counts[kind] if counts[kind] else 1.0
        print(f"{kind} told: {share:.1%} (promise: {PROMISED:.0%})")
    print("\n".join(misses[: arguments.shown]))


def _date(found: Difference, persons: list[NamedNode], store: Store, root: Path) -> str:
    if agree(found.left, found.right):
        return "agree within their precision"
    if in_several_rows(found, root):
        return "told in several rows by one of them"
    date = DATES[found.column]
    if any(store.in_conflict(person, date, found.left, found.right) for person in persons):
        return "in a conflict with both sources"
    if not persons:
        return "not told, nobody has that id"
    if any(store.agreeing(person, date, found.left, found.right) for person in persons):
        return "not told, though one tenure rests on both"
    return "not told"


def _name(found: Difference, persons: list[NamedNode], store: Store) -> str:
    wanted = {" ".join(found.left.split()), " ".join(found.right.split())}
    if any(wanted <= store.names(person) for person in persons):
        return "two names of one person"
    return "not both known" if persons else "not known, nobody has that id"


def _node(term: Any) -> NamedNode:
    found: NamedNode = term
    return found


def _value(term: Any) -> str:
    return str(term.value)


if __name__ == "__main__":
    main()
