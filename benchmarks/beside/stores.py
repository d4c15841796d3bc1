"""Stores to measure on: a copy of one that is there, made larger with invented tenures where asked."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from honorum.questions.prepared import prepare
from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, XSD_DATE, Names, edtf_literal, hon
from honorum.store import Snapshot, current, open_writer
from honorum.store.durable import copy_database
from honorum.store.layout import Layout

_REGULAR = NamedNode("https://w3id.org/honorum/vocabulary/tenure-status/regular")
_PER_PERSON = 12
_PER_OFFICE = 40


def copied(store: Path, target: Path, quads: int) -> Snapshot:
    """The current snapshot of a copy of the store, with at least so many quads more in its record.

    Its answers about offices are made ready, which else the service would do beside what is measured. Nothing is
    written into the store itself; the copy shares the parts of the database that never change.
    """
    now = current(store)
    layout = Layout(target)
    folder = layout.snapshot(now.name)
    folder.mkdir(parents=True)
    for name in ("store.json", "current"):
        shutil.copyfile(store / name, target / name)
    shutil.copyfile(now.path.parent / "about.json", folder / "about.json")
    copy_database(now.path, folder / "db")
    if (derived := now.path.parent / "derived").exists() and not quads:
        shutil.copytree(derived, folder / "derived")
    if quads:
        with open_writer(target) as writer:
            writer.add(_invented(writer.names, quads))
            writer.optimize()
            writer.publish()
    found = current(target)
    prepare(found)
    return found


def _invented(names: Names, quads: int) -> Iterator[Quad]:
    """Persons, each with a tenure in one of the offices; forty or so share an office, one after the other."""
    people = quads // _PER_PERSON + 1
    offices = people // _PER_OFFICE + 1
    record = names.record
    for number in range(offices):
        office = names.entity("office", f"invented-office-{number}")
        yield Quad(office, RDF_TYPE, hon("Office"), record)
        yield Quad(office, RDFS_LABEL, Literal(f"Minister {number} of Inventia"), record)
    for number in range(people):
        person = names.entity("person", f"invented-person-{number}")
        tenure = names.entity("tenure", f"invented-tenure-{number}")
        first = 1900 + number // offices * 3
        start, end = f"{first}-{1 + number % 12:02}-01", f"{first + 3}-{1 + number % 12:02}-01"
        yield Quad(person, RDF_TYPE, hon("Person"), record)
        yield Quad(person, RDFS_LABEL, Literal(f"Person {number} Inventor"), record)
        yield Quad(tenure, RDF_TYPE, hon("Tenure"), record)
        yield Quad(tenure, hon("holder"), person, record)
        yield Quad(tenure, hon("office"), names.entity("office", f"invented-office-{number % offices}"), record)
        yield Quad(tenure, hon("status"), _REGULAR, record)
        yield Quad(tenure, hon("start"), edtf_literal(start), record)
        yield Quad(tenure, hon("end"), edtf_literal(end), record)
        for name, day in (("earliestStart", start), ("latestStart", start), ("earliestEnd", end), ("latestEnd", end)):
            yield Quad(tenure, hon(name), Literal(day, datatype=XSD_DATE), record)
