"""Promise: one person once, however sources write the name, and hardly ever two persons as one.

Both sides are always told: what was found, and what was wrongly merged. See also ``people_of_states.py`` and
``names_in_scripts.py``.

``--pairs CSV`` (Kenyan candidates of 2013 against a register of politicians, pairs marked by hand): the register goes
in as one source, the list of candidates as another, through the resolver that imports use. A pair is *merged* when its
two mentions stand for one entity, *queued* when a judgement says unsure.
"""

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from pyoxigraph import Store

from honorum.identity.register import Register
from honorum.identity.resolving import resolve
from honorum.model.claims import Claim, OfficeChangeClaim, PartyAffiliationClaim, Reading
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Row
from honorum.rdf.terms import Names, hon, local_name

NAMES = Names()
ROW = Row("", 1, ())
ASPIRANT = re.compile(r"(?P<title>.+?) at (?P<place>.+?) \((?P<kind>County|Constituency|Ward)")


class Graph:
    """A store in memory."""

    def __init__(self) -> None:
        self.store = Store()

    def quads(self, subject=None, predicate=None, object_=None, graph=None):  # noqa: ANN001, ANN201
        """The quads that fit."""
        return self.store.quads_for_pattern(subject, predicate, object_, graph)

    def add(self, quads) -> None:  # noqa: ANN001
        """Add quads."""
        self.store.extend(quads)

    def remove(self, quads) -> None:  # noqa: ANN001
        """Remove quads."""
        for quad in list(quads):
            self.store.remove(quad)


class World:
    """A register; each reading is a source."""

    def __init__(self) -> None:
        self.graph = Graph()
        self.register = Register(self.graph, NAMES, datetime(2024, 1, 1, tzinfo=UTC), at_once=5000)
        self.sources = 0

    def reads(self, reading: Reading) -> dict[str, str]:
        """What the mentions of one more source stand for, by their local ids."""
        self.sources += 1
        return resolve(reading, f"{self.sources:016d}", self.register, NAMES)

    def queued(self) -> set[tuple[str, str]]:
        """Pairs of mention and entity that somebody should look at."""
        self.register.write()
        found = set()
        for quad in self.graph.quads(None, hon("verdict"), None, NAMES.identity):
            if local_name(quad.object) == "unsure":
                (left,) = self.graph.quads(quad.subject, hon("left"), None, NAMES.identity)
                (right,) = self.graph.quads(quad.subject, hon("right"), None, NAMES.identity)
                found.add((left.object.value, right.object.value))
        return found


class Told:
    """The entities and claims of one source in the making."""

    def __init__(self, country: str) -> None:
        self.entities: dict[tuple[Kind, str], Entity] = {}
        self.claims: list[Claim] = []
        self.country = self.entity(Kind.COUNTRY, country)

    def entity(self, kind: Kind, name: str, **more: object) -> str:
        """The local id of an entity, made when it is new."""
        key = (kind, name)
        if key not in self.entities:
            self.entities[key] = Entity(f"{kind.value[0].lower()}{len(self.entities)}", kind, name, **more)
        return self.entities[key].id

    def place(self, name: str) -> str:
        """A place within the country."""
        return self.entity(Kind.REGION, name, country=self.country)

    def party(self, person: str, name: str) -> None:
        """The person belongs to a party."""
        party = self.entity(Kind.PARTY, name)
        self.claim(PartyAffiliationClaim, person=person, party=party)

    def claim(self, type_: type[Claim], **fields: object) -> None:
        """A claim of the source."""
        self.claims.append(type_(id=f"f{len(self.claims)}", evidence=ROW, rule="t", **fields))

    def reading(self) -> Reading:
        """All of it."""
        return Reading(tuple(self.entities.values()), tuple(self.claims), country=self.country)


# -- pairs marked by hand -------------------------------------------------------------------------------------------


def pairs(path: Path, show: int) -> Iterator[str]:
    """The table of pairs marked by hand."""
    rows = list(csv.DictReader(path.read_text(encoding="utf-8", errors="replace").splitlines()))
    register, candidates = Told("Kenya"), Told("Kenya")
    known: dict[str, str] = {}
    mine: list[str] = []
    for number, row in enumerate(rows):
        if row["Mz ID"] not in known:
            known[row["Mz ID"]] = _registered(register, row)
        mine.append(_candidate(candidates, number, row))
    world = World()
    first = world.reads(register.reading())
    second = world.reads(candidates.reading())
    queued = world.queued()
    counted: Counter[tuple[str, str]] = Counter()
    shown: list[str] = []
    for row, local in zip(rows, mine, strict=True):
        truth = "same" if row["Same/Different"].startswith("Same") else "different"
        entity = first[known[row["Mz ID"]]]
        mention = NAMES.local("mention", f"{2:016d}", local).value
        found = "merged" if second[local] == entity else "queued" if (mention, entity) in queued else "apart"
        counted[truth, found] += 1
        if (truth == "same") is not (found == "merged"):
            shown.append(f"    {truth}, {found}: {row['API Name']} ({row['API Place']}) / {row['Mz Legal Name']}")
    yield "pairs marked by hand            all   merged   queued    apart"
    for truth in ("same", "different"):
        told = [counted[truth, found] for found in ("merged", "queued", "apart")]
        yield f"  {truth:<27}{sum(told):>6}" + "".join(f"{number:>9}" for number in told)
    same = sum(counted["same", found] for found in ("merged", "queued", "apart"))
    merged, queue = counted["same", "merged"], counted["same", "queued"]
    yield f"  of the same: {merged / same:.3f} merged, {(merged + queue) / same:.3f} merged or queued (bar .85 and .95)"
    yield f"  of the different: {counted['different', 'merged']} merged (bar: at most 3)"
    yield from shown[:show]


def _registered(told: Told, row: dict[str, str]) -> str:
    others = (row["Mz Other Names"],) if row["Mz Other Names"] else ()
    person = Entity(f"p{row['Mz ID']}", Kind.PERSON, row["Mz Legal Name"], others)
    told.entities[Kind.PERSON, row["Mz ID"]] = person
    for party in filter(None, row["Mz Parties Ever"].split(", ")):
        if "Independent" not in party:
            told.party(person.id, party)
    for place in (row["Mz Aspirant Ever"], row["Mz Politician Ever"]):
        for found in ASPIRANT.finditer(place):
            where = told.place(f"{found['place']} {found['kind']}".lower())
            told.claim(OfficeChangeClaim, kind="nomination", person=person.id, jurisdiction=where)
    return person.id


def _candidate(told: Told, number: int, row: dict[str, str]) -> str:
    person = Entity(f"p{number}", Kind.PERSON, row["API Name"])
    told.entities[Kind.PERSON, str(number)] = person
    if row["API Party"]:
        told.party(person.id, row["API Party"])
    where = told.place(row["API Place"].replace("(", "").replace(")", "").lower())
    told.claim(OfficeChangeClaim, kind="nomination", person=person.id, jurisdiction=where)
    return person.id


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, metavar="CSV")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show so many of what went wrong")
    arguments = parser.parse_args()
    for line in pairs(arguments.pairs, arguments.show) if arguments.pairs else ():
        print(line, flush=True)


if __name__ == "__main__":
    main()
