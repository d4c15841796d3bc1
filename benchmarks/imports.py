"""Promise: the tables that this project is measured by go into one store in under ten minutes and two gigabytes.

Give tables as FORMAT=PATH, in the order in which they go in; without any, an invented table of ``--rows`` rows is
used. Prints what each took, what a second run changed (nothing, it should be), and what the record then holds: how
many persons, offices and tenures, conflicts by kind and judgements by verdict, and what should not be there at all:
persons twice with one Wikidata id, offices twice in a country by their folded title.
"""

import argparse
import resource
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode

from honorum.model.offices import fold_title
from honorum.pipeline import import_dataset
from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, hon, local_name
from honorum.settings import Settings
from honorum.store import Snapshot, current

HEADER = "catalog,position,person,personID,start,end,gender,DOB,DOD,image,enwiki\n"
COUNTRIES = ("Peru", "Chad", "Norway", "Japan", "Kenya")


def invented(folder: Path, rows: int) -> Path:
    """A table of that many tenures: each office changes hands every four years, each person holds three."""
    path = folder / "invented_2024-05-02.csv"
    with path.open("w", encoding="utf-8") as out:
        out.write(HEADER)
        for n in range(rows):
            office, turn, person = n // 40, n % 40, n // 3
            start = 1860 + 4 * turn
            country = COUNTRIES[office % len(COUNTRIES)]
            out.write(f"{country},Minister for Matter {office},Person N{person},Q{person + 1},")
            out.write(f"{start}-05-02,{start + 4}-05-02,,,,,\n")
    return path


def counted(snapshot: Snapshot) -> Iterator[str]:
    """What the record holds, line by line."""
    record = snapshot.names.record
    for kind in ("Person", "Office", "Tenure"):
        yield f"{kind}: {sum(1 for _ in snapshot.quads(None, RDF_TYPE, hon(kind), record)):,}"
    for title, property_ in (("conflicts", "conflictKind"), ("judgements", "verdict")):
        kinds = Counter(local_name(quad.object) for quad in snapshot.quads(None, hon(property_), None, None))
        yield f"{title}: {dict(kinds.most_common())}"


def twice(snapshot: Snapshot) -> tuple[list[tuple[str, str]], list[list[str]]]:
    """Persons that share a Wikidata id, and offices of one body or country that share a folded title."""
    record = snapshot.names.record
    by_id: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for quad in snapshot.quads(None, hon("wikidata"), None, record):
        kind = quad.subject.value.rsplit("/", 2)[1]
        by_id[kind, quad.object.value].add(quad.subject.value)
    offices: defaultdict[tuple[str, frozenset[str]], list[str]] = defaultdict(list)
    for quad in snapshot.quads(None, hon("title"), None, record):
        office = quad.subject
        bodies = {
            link.object.value
            for property_ in ("jurisdiction", "organization")
            for link in snapshot.quads(office, hon(property_), None, record)
        }
        if bodies:
            offices[fold_title(quad.object.value), frozenset(bodies)].append(_label(snapshot, office))
    shared = [key for key, entities in by_id.items() if len(entities) > 1]
    return sorted(shared), sorted(found for found in offices.values() if len(found) > 1)


def _label(snapshot: Snapshot, node: NamedNode) -> str:
    label = next(snapshot.quads(node, RDFS_LABEL, None, snapshot.names.record)).object.value
    return f"{label} <{node.value.rsplit('/', 1)[-1]}>"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", metavar="FORMAT=PATH")
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--jobs", type=int, default=2, help="processes that derive the record")
    parser.add_argument("--store", type=Path, help="keep the store here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tables = [tuple(table.split("=", 1)) for table in arguments.tables]
        tables = tables or [("peppercat", str(invented(Path(folder), arguments.rows)))]
        settings = Settings(store=arguments.store or Path(folder) / "store")
        begun, facts = time.perf_counter(), 0
        for form, path in tables:
            started = time.perf_counter()
            report = import_dataset(form, Path(path), settings, jobs=arguments.jobs)
            facts += report.facts
            print(
                f"{form}: {report.datasets} sources, {report.facts:,} facts, {report.quarantined} set aside, "
                f"{len(report.refused)} rows refused, {time.perf_counter() - started:.0f} s"
            )
        whole = time.perf_counter() - begun
        own, others = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        peak, beside = own.ru_maxrss / 1024, others.ru_maxrss / 1024
        worked = sum(used.ru_utime + used.ru_stime for used in (own, others))
        before, started = current(settings.store).name, time.perf_counter()
        again = [import_dataset(form, Path(path), settings) for form, path in tables]
        changed = sum(report.datasets for report in again)
        same = current(settings.store).name == before
        print(
            f"all: {whole:.0f} s, {1000 * whole / facts:.1f} ms a fact (promise: 600 s); {worked:.0f} s of processors"
        )
        print(f"memory: {peak:,.0f} MB, and {beside:,.0f} MB in the largest worker (promise: 2,000 MB together)")
        print(f"again: {time.perf_counter() - started:.0f} s, {changed} sources new, the same snapshot: {same}")
        snapshot = current(settings.store)
        print("\n".join(counted(snapshot)))
        persons, offices = twice(snapshot)
        print(f"twice with one Wikidata id: {len(persons)} {persons[:10]}")
        print(f"offices twice by folded title: {len(offices)}")
        for found in offices[:10]:
            print("   ", "; ".join(found))


if __name__ == "__main__":
    main()
