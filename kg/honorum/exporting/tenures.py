"""A table of all holdings of offices as CSV: one row each, with the words and the address of the source."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from honorum.exporting.choices import Choices
from honorum.exporting.evidence import EvidenceReader
from honorum.exporting.homes import Homes
from honorum.exporting.things import Thing, read_thing, values_of, with_value
from honorum.model.bounds import Certainty
from honorum.store.interface import Readable

COLUMNS = (
    "person",
    "person_name",
    "person_wikidata",
    "office",
    "office_name",
    "jurisdiction",
    "country",
    "status",
    "start",
    "end",
    "earliest_start",
    "latest_start",
    "earliest_end",
    "latest_end",
    "certainty",
    "confidence",
    "sources",
    "quote",
    "source_title",
    "source_publisher",
    "source_published",
    "source_url",
    "all_source_urls",
    "tenure",
)
"""`start` and `end` are EDTF, the other times ISO days; `end` is the day after the last. `certainty` is about the day
that was chosen, if one was."""


def write_tenures(record: Readable, sources: Readable, out: IO[bytes], choices: Choices) -> None:
    """Write the table; offices in order of their IRIs, holders in order of time."""
    rows = csv.writer(_Encoded(out))
    rows.writerow(COLUMNS)
    rows.writerows(_rows(record, EvidenceReader(sources), choices))


@dataclass(frozen=True, slots=True)
class _Encoded:
    """Takes text for a stream of bytes, whatever else that stream can or cannot do."""

    out: IO[bytes]

    def write(self, text: str) -> int:
        """Write the text as UTF-8."""
        return self.out.write(text.encode())


def _rows(record: Readable, words: EvidenceReader, choices: Choices) -> Iterator[list[str]]:
    homes = Homes(record)
    places = homes.within(choices.place) if choices.place else None
    for iri in values_of(record, "office"):
        if places is not None and not places.intersection(homes.of(iri)):
            continue
        held = [thing for thing in with_value(record, "office", iri) if "Tenure" in thing.classes]
        if held:
            office = read_thing(iri, record)
            where = [read_thing(place, record).label for place in office.all("jurisdiction")]
            about = [iri, office.label, "; ".join(where), homes.country(office)]
            for tenure in sorted(held, key=_chronology):
                certainty = tenure.bounds.on(choices.on) if choices.on else None
                if certainty is not Certainty.NO:
                    yield _row(tenure, about, str(certainty or ""), record, words)


def _row(tenure: Thing, office: list[str], certainty: str, record: Readable, words: EvidenceReader) -> list[str]:
    person = read_thing(tenure.one("holder") or tenure.iri, record)
    claims = tenure.all("wasDerivedFrom")
    evidence = words.first(claims)
    source = evidence.source if evidence else None
    times = ("start", "end", "earliestStart", "latestStart", "earliestEnd", "latestEnd")
    return [
        person.iri,
        person.label,
        person.one("wikidata") or "",
        *office,
        tenure.term("status") or "",
        *(tenure.one(name) or "" for name in times),
        certainty,
        tenure.one("confidence") or "",
        tenure.one("sources") or "",
        evidence.quote if evidence else "",
        *((source.title, source.publisher, source.published) if source else ("", "", "")),
        evidence.url if evidence else "",
        " ".join(found.url or found.iri for found in words.sources(claims)),
        tenure.iri,
    ]


def _chronology(tenure: Thing) -> tuple[str, str]:
    return tenure.one("earliestStart") or tenure.one("latestStart") or "", tenure.iri
