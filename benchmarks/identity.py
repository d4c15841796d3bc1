"""Promise: one person once, however sources write the name, and hardly ever two persons as one.

Two tables, each from data given by its path; both sides are always told: what was found, and what was wrongly merged.

``--pairs CSV`` (Kenyan candidates of 2013 against a register of politicians, pairs marked by hand): the register goes
in as one source, the list of candidates as another, through the resolver that imports use. A pair is *merged* when its
two mentions stand for one entity, *queued* when a judgement says unsure.

``--people FOLDER`` (people of American states in YAML, with ``duplicates.md``, groups that its keepers believe to be
one person each): every file goes in as a source of its own, without the ids that the data gives its own files. A pair
of a group is *found* when merged. The groups were made by a rule over the fields for given and family name, so a pair
is not listed where a file lacks the fields, or where one says Mike and the other Michael. Merged pairs that are not
listed are therefore told in two parts: *unlisted*, of one state, with a family name in common (or a part of a double
one) and a given name that is the same, a short form or a slip of the other, and *false*, all others. Both shares are
printed; the bar is held against the second.
"""

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import yaml
from pyoxigraph import Store
from rapidfuzz.distance import OSA

from honorum.identity.given_names import may_be_called
from honorum.identity.register import Register
from honorum.identity.resolving import resolve
from honorum.model.claims import Claim, OfficeChangeClaim, PartyAffiliationClaim, Reading, TenureClaim
from honorum.model.entities import Entity, Kind
from honorum.model.names import fold
from honorum.model.quotes import Row
from honorum.model.sounds import spelled
from honorum.rdf.terms import Names, hon, local_name

NAMES = Names()
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
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


# -- people of American states --------------------------------------------------------------------------------------


def people(folder: Path, show: int) -> Iterator[str]:
    """The table of people that are there twice."""
    groups: list[list[str]] = []
    for line in (folder / "duplicates.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("- `"):
            groups.append([])
        elif found := re.match(r"\s+- `(data/.*)`", line):
            groups[-1].append(found[1])
    world, entities, labels = World(), {}, {}
    for path in sorted(folder.glob("data/*/*/*.yml")):
        person = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 -- a safe one
        if str(person.get("id", "")).startswith("ocd-person"):
            name = path.relative_to(folder).as_posix()
            entities[name] = world.reads(_state_politician(person, name.split("/")[1]))["p"]
            labels[name] = person["name"]
    gold = {pair for group in groups for pair in combinations(sorted(f for f in group if f in entities), 2)}
    by_entity: defaultdict[str, list[str]] = defaultdict(list)
    for name, entity in entities.items():
        by_entity[entity].append(name)
    merged = {pair for names in by_entity.values() for pair in combinations(sorted(names), 2)}
    found, false = merged & gold, merged - gold
    unlisted = {pair for pair in false if _by_the_same_rule(pair, labels)}
    false -= unlisted
    whole = sum(len({entities[file] for file in group if file in entities}) == 1 for group in groups)
    yield f"people that are there twice: {len(entities):,} files, {len(groups)} groups, {len(gold)} pairs"
    yield f"  found: {len(found)} pairs, {len(found) / len(gold):.3f} (bar .85); groups whole: {whole}"
    total = max(len(merged), 1)
    yield f"  merged and unlisted, by the list's own rule one person: {len(unlisted)}, {len(unlisted) / total:.4f}"
    yield f"  merged and false: {len(false)}, {len(false) / total:.4f} of all {len(merged)} merged pairs (bar .01)"
    for one, other in sorted(false)[:show]:
        yield f"    false: {labels[one]} <{one}> / {labels[other]} <{other}>"
    for one, other in sorted(gold - found)[:show]:
        yield f"    missed: {labels[one]} <{one}> / {labels[other]} <{other}>"


def _by_the_same_rule(pair: tuple[str, str], labels: dict[str, str]) -> bool:
    """Whether two files of one state have the same given and family name, read from the whole name."""
    one, other = pair
    if one.split("/")[1] != other.split("/")[1]:
        return False
    (given, family), (its_given, its_family) = (_given_and_family(labels[name]) for name in pair)
    return not family.isdisjoint(its_family) and any(
        one == other or may_be_called(one, other) or OSA.distance(spelled(one), spelled(other)) <= len(one) // 5
        for one in given
        for other in its_given
    )


def _given_and_family(label: str) -> tuple[list[str], set[str]]:
    """The first two given names, and the parts of the family name."""
    words = [
        word for word in label.split(",", maxsplit=1)[0].split() if fold(word) not in {"jr", "sr", "ii", "iii", "iv"}
    ]
    return [fold(word) for word in words[:-1] if len(fold(word)) > 1][:2], set(fold(words[-1]).split())


def _state_politician(person: dict[str, object], state: str) -> Reading:
    told = Told("United States")
    where = told.place(f"State {state.upper()}")
    others = tuple(other["name"] for other in person.get("other_names") or ())
    birth = str(person["birth_date"]) if person.get("birth_date") else None
    entity = Entity("p", Kind.PERSON, person["name"], others, birth=birth)
    told.entities[Kind.PERSON, "p"] = entity
    for party in person.get("party") or ():
        told.party("p", party["name"])
    for role in person.get("roles") or ():
        district = f" for district {role['district']}" if role.get("district") else ""
        start, end = (str(role[side]) if role.get(side) else None for side in ("start_date", "end_date"))
        title = f"{role['type']} house member{district}" if district else role["type"]
        told.claim(
            TenureClaim, holder="p", title=title, jurisdiction=where, status="regular", start=start or None, end=end
        )
    return told.reading()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, metavar="CSV")
    parser.add_argument("--people", type=Path, metavar="FOLDER")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show so many of what went wrong")
    arguments = parser.parse_args()
    for path, table in ((arguments.pairs, pairs), (arguments.people, people)):
        if path is not None:
            for line in table(path, arguments.show):
                print(line, flush=True)


if __name__ == "__main__":
    main()
