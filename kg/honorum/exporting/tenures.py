"""A table of all holdings of offices: one row each, with the words and the address of the source."""

import csv
from collections.abc import Iterator
from typing import IO

from honorum.exporting.columns import COLUMNS
from honorum.exporting.encoded import Encoded
from honorum.exporting.selection import Selection
from honorum.exporting.things import Thing, read_thing, values_of, with_value


def write_tenures(chosen: Selection, out: IO[bytes]) -> None:
    """Write the table as CSV; offices in order of their IRIs, holders in order of time."""
    rows = csv.writer(Encoded(out))
    rows.writerow(column.name for column in COLUMNS)
    rows.writerows(tenure_rows(chosen))


def tenure_rows(chosen: Selection) -> Iterator[list[str]]:
    """The rows as texts, one after the other; empty where nothing is known."""
    on = chosen.choices.on
    for iri in values_of(chosen.record, "office"):
        held = [thing for thing in with_value(chosen.record, "office", iri) if "Tenure" in thing.classes]
        kept = [tenure for tenure in held if chosen.keeps(tenure)]
        if kept:
            office = read_thing(iri, chosen.record)
            where = [read_thing(place, chosen.record).label for place in office.all("jurisdiction")]
            about = [iri, office.label, "; ".join(where), chosen.homes.country(office)]
            for tenure in sorted(kept, key=_chronology):
                yield _row(tenure, about, office, str(tenure.bounds.on(on)) if on else "", chosen)


def _row(tenure: Thing, about: list[str], office: Thing, certainty: str, chosen: Selection) -> list[str]:
    person = read_thing(tenure.one("holder") or tenure.iri, chosen.record)
    claims = tenure.all("wasDerivedFrom")
    evidence = chosen.words.first(claims)
    source = evidence.source if evidence else None
    times = ("start", "end", "earliestStart", "latestStart", "earliestEnd", "latestEnd")
    return [
        person.iri,
        person.label,
        person.one("wikidata") or "",
        *about,
        tenure.term("status") or "",
        *(tenure.one(name) or "" for name in times),
        certainty,
        tenure.one("confidence") or "",
        tenure.one("sources") or "",
        evidence.quote if evidence else "",
        *((source.title, source.publisher, source.published) if source else ("", "", "")),
        evidence.url if evidence else "",
        " ".join(found.url or found.iri for found in chosen.words.sources(claims)),
        office.term("officeRole") or "",
        office.term("scope") or "",
        tenure.term("endRule") or "",
        *_conflicts(tenure, chosen),
        tenure.iri,
    ]


def _conflicts(tenure: Thing, chosen: Selection) -> tuple[str, str]:
    """What sources say differently of a tenure, and whether the record follows others."""
    found = [thing for thing in with_value(chosen.record, "about", tenure.iri) if "Conflict" in thing.classes]
    told = (f"{conflict.term('conflictKind')}: {conflict.one('explanation')}" for conflict in found)
    return " ".join(told), "true" if any(tenure.iri in conflict.all("disputes") for conflict in found) else ""


def _chronology(tenure: Thing) -> tuple[str, str]:
    return tenure.one("earliestStart") or tenure.one("latestStart") or "", tenure.iri
