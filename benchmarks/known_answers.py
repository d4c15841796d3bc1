"""Promise: of two hundred questions whose answers the tables themselves tell, 97 in a hundred are answered right.

The questions are drawn from the tables with a seed, and their answers are computed here from the rows, by code that
shares nothing with Honorum's. They are asked of a store that holds the tables (``benchmarks/imports.py --store``). Each
wrong one is printed with what was expected, what was told, and the rows that the answer rests on.
"""

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drawn_questions import FAMOUS, KINDS, Asked, Held, disputed, offices, table

from honorum.errors import HonorumError
from honorum.questions.career import career
from honorum.questions.who import OfficeAnswer, who
from honorum.rdf.terms import hon
from honorum.store import Snapshot, current

PROMISED = 0.97


class Graph:
    """The store that is asked, and whose Wikidata id is whose."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        record = snapshot.names.record
        self._items: defaultdict[str, set[str]] = defaultdict(set)
        for quad in snapshot.quads(None, hon("wikidata"), None, record):
            subject, item = _values(quad)
            self._items[subject].add(item)

    @property
    def persons(self) -> dict[str, str]:
        """The person (IRI) of each Wikidata id."""
        return {item: iri for iri, items in self._items.items() for item in items if "/id/person/" in iri}

    def wrong(self, asked: Asked) -> str | None:
        """What is wrong with the answer; `None` if nothing is."""
        try:
            answer = who(self.snapshot, asked.title, asked.country, on=asked.on)
        except HonorumError as error:
            return str(error)
        told: dict[str, tuple[str, str, set[str]]] = {}
        for holder in answer.holders:
            kinds = {conflict.kind for conflict in holder.conflicts}
            for item in self._items[holder.person.id] or {holder.person.id}:
                told[item] = str(holder.certainty), holder.status, kinds
        return self._objection(asked, told, answer)

    def _objection(self, asked: Asked, told: dict[str, tuple[str, str, set[str]]], answer: OfficeAnswer) -> str | None:
        certain = {item for item, (certainty, _, _) in told.items() if certainty == "certain"}
        objections: list[str] = []
        if missing := asked.certain - certain:
            objections.append(f"not certain: {self._named(missing)}")
        if extra := certain - asked.certain - asked.possible - asked.may if asked.conflict is None else set():
            objections.append(f"certain, and should not be: {self._named(extra)}")
        if missing := asked.possible - told.keys():
            objections.append(f"not told: {self._named(missing)}")
        if asked.kind in {"within the year of a start", "an unknown end"} and certain & asked.possible:
            objections.append("certain, and should be possible")
        objections += [
            f"told: {self._named({item})}"
            for item in asked.not_at_all & told.keys()
            if asked.conflict is None or asked.conflict not in told[item][2] or told[item][0] == "certain"
        ]
        if asked.status and any(told[item][1] != asked.status for item in asked.possible & told.keys()):
            objections.append(f"not {asked.status}")
        if asked.conflict and asked.possible:
            objections += [
                f"no conflict of {asked.conflict}"
                for item in asked.possible & told.keys()
                if asked.conflict not in told[item][2]
            ]
        if not objections:
            return None
        rests = [
            f"      {holder.person.label}, {holder.certainty}, {holder.bounds.start} to {holder.bounds.end}: "
            + "; ".join(f"{one.source.title}, row {one.row}" for one in holder.evidence[:4])
            for holder in answer.holders
        ]
        rows = [f"      row: {row}" for row in asked.rows]
        return "; ".join(objections) + f" [{answer.office.label}]\n" + "\n".join((*rows, *rests))

    def _named(self, items: set[str] | frozenset[str]) -> str:
        named = {item: iri.rsplit("/", 1)[-1] for iri, own in self._items.items() for item in own if item in items}
        return ", ".join(f"{named.get(item, 'nobody here')} ({item})" for item in sorted(items))


def _values(quad: Any) -> tuple[str, str]:
    return quad.subject.value, quad.object.value


def careers(rows: list[Held], graph: Graph, number: int, draw: random.Random) -> Iterator[tuple[str, str | None]]:
    """Careers: every row of a person is there, under the title and the start that the table gives."""
    by_person: defaultdict[str, list[Held]] = defaultdict(list)
    for row in rows:
        by_person[row.person].append(row)
    known = graph.persons
    several = sorted(person for person, held in by_person.items() if len(held) > 1 and person in known)
    for person in draw.sample(several, min(number, len(several))):
        told = {
            evidence.quote
            for held in career(graph.snapshot, known[person]).offices
            for evidence in (
                *held.evidence,
                *(one for c in held.conflicts for side in c.sides for one in side.evidence),
            )
        }
        lost = [
            row
            for row in by_person[person]
            if not any(f"position: {row.title};" in quote and f"start: {row.start}" in quote for quote in told)
        ]
        yield f"a career: {known[person].rsplit('/', 1)[-1]}", f"not in it: {lost}" if lost else None


def main() -> None:
    """Draw, ask and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", type=Path, help="the table of the world's office holders (PepperCat)")
    parser.add_argument("folder", type=Path, help="the folder of every-politician-scrapers")
    parser.add_argument("store", type=Path, help="a store that holds both")
    parser.add_argument("--each", type=int, default=22, help="questions of each kind")
    parser.add_argument("--seed", type=int, default=2022)
    arguments = parser.parse_args()
    draw, graph = random.Random(arguments.seed), Graph(current(arguments.store))  # noqa: S311 - to draw a sample
    covered = {re.sub(r"-(?:cabinet|ministers|governors)$", "", path.name) for path in arguments.folder.iterdir()}
    rows = [
        row
        for row in table(arguments.table)
        if row.country.lower().replace(" ", "-") not in covered | {"united-states-of-america"}
    ]
    known = offices(iter(rows))
    right, asked = Counter[str](), Counter[str]()
    questions: list[Asked] = [*FAMOUS]
    for kind in KINDS:
        found = list(kind(known))
        questions += draw.sample(found, min(arguments.each, len(found)))
    found = list(disputed(arguments.folder))
    questions += draw.sample(found, min(arguments.each, len(found)))
    outcomes = [(question.kind, str(question), graph.wrong(question)) for question in questions]
    outcomes += [("a career", said, objection) for said, objection in careers(rows, graph, arguments.each, draw)]
    for kind_, said, objection in outcomes:
        asked[kind_] += 1
        right[kind_] += objection is None
        if objection:
            print(f"WRONG  {said}\n    {objection}")
    for kind_, number in asked.items():
        print(f"{kind_}: {right[kind_]} of {number}")
    share = right.total() / asked.total()
    print(f"right: {right.total()} of {asked.total()}, {share:.1%} (promise: {PROMISED:.0%})")


if __name__ == "__main__":
    main()
