"""Promise: people of American states who are there twice are found, and hardly ever two people taken for one.

``FOLDER`` holds people in YAML (Open States) and ``duplicates.md``, groups that its keepers believe to be one person
each. Every file goes in as a source of its own, through the resolver that imports use, without any of the ids and
addresses that the files carry. A pair of a group is *found* when merged.

The groups were made by a rule over the fields for given and family name within one state's folder. So a pair is not
listed where a file lacks the fields, where one says Mike and the other Michael, or where one is in Congress. Merged
pairs that are not listed are told in four parts, all printed:

- *one by their ids*: the files share an id elsewhere (Ballotpedia, Vote Smart, Wikidata, a legislature's own, an
  address or a page that few files have), which no rule was shown;
- *one by the list's rule*, read from the whole names: of one state, with a family name in common (or a part of a
  double one), a first name that is the same, a short form, a slip or an initial of the other, no Jr. against a III, no
  second initial against another, and no date of birth or id that says otherwise;
- *one by other names*: one file gives the other's name among the names that its person has;
- *false*: all others. The bar (.01 of all merged pairs) is held against these.

Listed pairs whose own ids or dates of birth say that they are two are *wrongly listed* and told apart, too.
"""

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import pycountry
import yaml
from identity import Told, World
from rapidfuzz.distance import OSA

from honorum.identity.given_names import may_be_called
from honorum.identity.judging import may_be_one_day
from honorum.model.claims import Reading, TenureClaim
from honorum.model.entities import Entity, Kind
from honorum.model.names import fold
from honorum.model.person_names import fold_person
from honorum.model.sounds import spelled

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
STATES = {state.name: state.code[3:] for state in pycountry.subdivisions.get(country_code="US")}
MANY = 3
"""A page or address that more files have is nobody's own."""

SINGLE = ("wikidata", "votesmart", "ballotpedia", "bioguide")
"""Catalogues in which one person has one id."""

Person = dict[str, Any]
Pair = tuple[str, str]


def people(folder: Path, states: set[str], show: int) -> Iterator[str]:
    """The table of people that are there twice, in all states or some."""
    persons = _read(folder, states)
    began, world, entities = time.perf_counter(), World(), {}
    for file, person in persons.items():
        entities[file] = world.reads(_reading(person, _states_of(file, person)))["p"]
    seconds = time.perf_counter() - began
    groups = [[file for file in group if file in persons] for group in _groups(folder)]
    listed = {pair for group in groups for pair in combinations(sorted(group), 2)}
    misplaced = {pair for pair in listed if _said_apart(pair, persons)}
    by_entity: defaultdict[str, list[str]] = defaultdict(list)
    for file, entity in entities.items():
        by_entity[entity].append(file)
    merged = {pair for files in by_entity.values() for pair in combinations(sorted(files), 2)}
    gold, unlisted = listed - misplaced, merged - listed
    common = Counter(mark for person in persons.values() for mark in _marks(person))
    by_ids = {pair for pair in unlisted if _share_a_mark(pair, persons, common)}
    by_rule = {pair for pair in unlisted - by_ids if _by_the_lists_rule(pair, persons)}
    by_names = {pair for pair in unlisted - by_ids - by_rule if _one_by_other_names(pair, persons)}
    false = (unlisted - by_ids - by_rule - by_names) | (merged & misplaced)
    whole = sum(len({entities[file] for file in group}) == 1 for group in groups if len(group) > 1)
    many = sum(len(group) > 1 for group in groups)
    yield f"people that are there twice: {len(persons):,} files, {many} groups, {len(listed)} pairs ({seconds:.0f} s)"
    found = merged & gold
    yield f"  found: {len(found)} of {len(gold)}, {_share(found, gold)} (bar .85); groups whole: {whole}"
    yield f"  wrongly listed, two by their ids or births: {len(misplaced)}, of them merged: {len(merged & misplaced)}"
    yield f"  merged: {len(merged)} pairs; listed: {len(found)}; unlisted:"
    yield f"    one by their ids {len(by_ids)}; by the list's rule {len(by_rule)}; by other names {len(by_names)}"
    yield f"  merged and false: {len(false)}, {_share(false, merged)} of all merged (bar .01)"
    for word, pairs in (
        ("false", false),
        ("missed", gold - merged),
        ("listed wrongly", misplaced),
        ("by rule", by_rule),
    ):
        for one, other in sorted(pairs)[:show]:
            yield f"    {word}: {_told(one, persons)} / {_told(other, persons)}"


def _share(some: set[Pair], every: set[Pair]) -> str:
    return f"{len(some) / max(len(every), 1):.3f}"


def _read(folder: Path, states: set[str]) -> dict[str, Person]:
    found = {}
    for path in sorted(folder.glob("data/*/*/*.yml")):
        if not states or path.relative_to(folder).parts[1] in states:
            person = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 -- a safe one
            if str(person.get("id", "")).startswith("ocd-person"):
                found[path.relative_to(folder).as_posix()] = person
    return found


def _groups(folder: Path) -> list[list[str]]:
    groups: list[list[str]] = []
    for line in (folder / "duplicates.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("- `"):
            groups.append([])
        elif found := re.match(r"\s+- `(data/.*)`", line):
            groups[-1].append(found[1])
    return groups


# -- what goes in ---------------------------------------------------------------------------------------------------


def _states_of(file: str, person: Person) -> set[str]:
    """The state of a file, or for somebody in Congress the states that he or she sat for."""
    state = file.split("/")[1].upper()
    if state != "US":
        return {state}
    districts = [str(role.get("district") or "") for role in person.get("roles") or ()]
    return {STATES.get(district, district[:2]) for district in districts if district} or {"US"}


def _reading(person: Person, states: set[str]) -> Reading:
    told = Told("United States")
    places = [told.place(f"State {state}") for state in sorted(states)]
    others = tuple(other["name"] for other in person.get("other_names") or ())
    told.entities[Kind.PERSON, "p"] = Entity("p", Kind.PERSON, person["name"], others, birth=_birth(person))
    for party in person.get("party") or ():
        told.party("p", party["name"])
    for role in person.get("roles") or ():
        start, end = (str(role[side]) if role.get(side) else None for side in ("start_date", "end_date"))
        for place in places:
            told.claim(
                TenureClaim,
                holder="p",
                title=_title(role),
                jurisdiction=place,
                status="regular",
                start=start or None,
                end=end,
            )
    return told.reading()


def _title(role: Person) -> str:
    """The office, with its district or town: a mayor of Vintar is not any mayor of the state."""
    town = re.search(r"/(?:place|county|town)\w*:(?P<name>[^/]+)", str(role.get("jurisdiction", "")))
    if town:
        return f"{role['type']} of {town['name'].replace('_', ' ')}"
    body = "Congress" if str(role.get("jurisdiction", "")).endswith("country:us/government") else ""
    if role.get("district"):
        return f"{role['type']} house member for district {role['district']} {body}".strip()
    return f"{role['type']} {body}".strip()


def _birth(person: Person) -> str | None:
    return str(person["birth_date"]) if person.get("birth_date") else None


# -- what else the files say, which no rule is shown ----------------------------------------------------------------


def _marks(person: Person) -> set[str]:
    found = {f"{scheme}:{value}".lower() for scheme, value in (person.get("ids") or {}).items()}
    for other in person.get("other_identifiers") or ():
        found.add(f"{other['scheme']}:{other['identifier']}".lower().replace("_", " "))
    for place in ("links", "sources"):
        found |= {re.sub(r"^https?://(www\.)?|/$", "", str(link["url"])).lower() for link in person.get(place) or ()}
    return found | {str(person[field]).lower() for field in ("email", "image") if person.get(field)}


def _share_a_mark(pair: Pair, persons: dict[str, Person], common: Counter[str]) -> bool:
    both = _marks(persons[pair[0]]) & _marks(persons[pair[1]])
    return any(common[mark] <= MANY for mark in both) and not _said_apart(pair, persons)


def _said_apart(pair: Pair, persons: dict[str, Person]) -> bool:
    """Whether dates of birth or ids of one catalogue say that the two are two."""
    births = [birth for birth in (_birth(persons[file]) for file in pair) if birth]
    if len(births) == len(pair) and not may_be_one_day(births[0], births[1]):
        return True
    mine, its = (_ids(persons[file]) for file in pair)
    return any(mine[scheme] != its[scheme] for scheme in mine.keys() & its.keys())


def _ids(person: Person) -> dict[str, str]:
    every = person.get("other_identifiers") or ()
    return {
        other["scheme"]: str(other["identifier"]).lower().replace("_", " ")
        for other in every
        if other["scheme"] in SINGLE
    }


def _by_the_lists_rule(pair: Pair, persons: dict[str, Person]) -> bool:
    """Whether two files of one state have the same given and family name, read from the whole name."""
    if _said_apart(pair, persons):
        return False
    if not _states_of(pair[0], persons[pair[0]]) & _states_of(pair[1], persons[pair[1]]):
        return False
    one, other = (_parts_of_name(persons[file]["name"]) for file in pair)
    if one.generation != other.generation and one.generation and other.generation:
        return False
    if one.initial != other.initial and one.initial and other.initial:
        return False
    firsts = ((mine, its) for mine in one.firsts for its in other.firsts)
    return not one.family.isdisjoint(other.family) and any(_one_first_name(*pair) for pair in firsts)


def _one_first_name(one: str, other: str) -> bool:
    if min(len(one), len(other)) == 1 or one.startswith(other) or other.startswith(one):
        return one[:1] == other[:1]
    return may_be_called(one, other) or OSA.distance(spelled(one), spelled(other)) <= len(one) // 5


def _one_by_other_names(pair: Pair, persons: dict[str, Person]) -> bool:
    """Whether one file gives the other's name, word by word, among its own other names."""
    names = [fold_person(persons[file]["name"]) for file in pair]
    others = [{fold_person(other["name"]) for other in persons[file].get("other_names") or ()} for file in pair]
    return (names[0] in others[1] or names[1] in others[0]) and not _said_apart(pair, persons)


@dataclass(frozen=True)
class PartsOfName:
    """The first name or names, the second one's initial, all parts that may be the family name, and the generation.

    The first name is the first that is no initial, as in R. Trevor Vale, and what stands in quotes.
    """

    firsts: tuple[str, ...]
    initial: str
    family: frozenset[str]
    generation: str


_GENERATIONS = frozenset("jr sr ii iii iv".split())


def _parts_of_name(label: str) -> PartsOfName:
    called = re.findall(r"[\"“](.+?)[\"”]", label)
    words = fold(re.sub(r"[\"“(].*?[\"”)]", " ", label)).split()
    generation = next((word for word in words if word in _GENERATIONS), "")
    names = [word for word in words if word not in {*_GENERATIONS, "esq"}]
    first = next((number for number, word in enumerate(names[:-1]) if len(word) > 1), 0)
    second = names[first + 1] if len(names) > first + 2 else ""
    return PartsOfName(
        (names[first], *(fold(name) for name in called)),
        second if len(second) == 1 else "",
        frozenset(word for word in names[first + 1 :] if len(word) > 1),
        generation,
    )


def _told(file: str, persons: dict[str, Person]) -> str:
    person = persons[file]
    roles = "; ".join(
        f"{role['type']} {role.get('district', '')} {role.get('start_date', '')}..{role.get('end_date', '')}"
        for role in (person.get("roles") or ())[:3]
    )
    party = ", ".join(party["name"] for party in person.get("party") or ())
    return f"{person['name']} <{file[5:-5][:24]}; {party}; {_birth(person) or ''}; {roles}>"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--states", default="", metavar="LIST", help="folders to read, such as al,ga,us; all if not said"
    )
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show so many of what went wrong")
    arguments = parser.parse_args()
    for line in people(arguments.folder, set(filter(None, arguments.states.split(","))), arguments.show):
        print(line, flush=True)


if __name__ == "__main__":
    main()
