"""Popolo JSON: persons, organizations, posts and memberships, as civic projects exchange them.

https://www.popoloproject.com/specs/. A membership holds a post, or is one of a party. Popolo has no ties between
persons; they are left out. Ends are the day after the last, as in the record.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import IO, Any

from honorum.exporting.points import plain
from honorum.exporting.selection import Selection
from honorum.exporting.things import Thing

_PLACES = ("Country", "Region", "City", "Place")
Described = dict[str, Any]


def write_popolo(chosen: Selection, out: IO[bytes], *, made: datetime, about: str) -> None:
    """Write one JSON object with a list for each class, each thing as it is found."""
    meta = {"source": "Honorum", "description": about, "updated_at": made.isoformat()}
    out.write(b'{"meta": ' + _json(meta))
    for name, write in _LISTS.items():
        out.write(b',\n"' + name.encode() + b'": [')
        for number, described in enumerate(write(chosen)):
            out.write((b"," if number else b"") + b"\n" + _json(_without_empty(described)))
        out.write(b"]")
    out.write(b"}\n")


def _persons(chosen: Selection) -> Iterator[Described]:
    for person in chosen.things("Person"):
        lived = {"birth_date": plain(person.one("birth")), "death_date": plain(person.one("death"))}
        yield {**_named(person), **lived, "national_identity": chosen.homes.country(person)}


def _organizations(chosen: Selection) -> Iterator[Described]:
    for body in chosen.things("Organization"):
        if "Party" not in body.classes:
            yield {**_named(body), "area_id": _home(body, chosen)}
    for party in chosen.things("Party"):
        yield {**_named(party), "classification": "party", "area_id": _home(party, chosen)}


def _posts(chosen: Selection) -> Iterator[Described]:
    for office in chosen.things("Office"):
        yield {
            "id": office.iri,
            "label": office.label,
            "other_label": [name for name in office.all("altLabel") if name != office.label],
            "role": office.term("officeRole"),
            "organization_id": office.one("organization"),
            "area_id": _home(office, chosen),
        }


def _memberships(chosen: Selection) -> Iterator[Described]:
    for tenure in chosen.intervals("Tenure"):
        post = {"person_id": tenure.one("holder"), "post_id": tenure.one("office"), **_body_of(tenure, chosen)}
        status = tenure.term("status")
        yield {"id": tenure.iri, **post, "label": status if status != "regular" else None, **_interval(tenure, chosen)}
    for membership in chosen.intervals("PartyMembership"):
        ends = {"person_id": membership.one("member"), "organization_id": membership.one("party")}
        role = membership.one("title") or membership.term("role")
        yield {"id": membership.iri, **ends, "role": role, **_interval(membership, chosen)}


def _body_of(tenure: Thing, chosen: Selection) -> Described:
    office = chosen.read(tenure.one("office") or tenure.iri)
    return {"organization_id": office.one("organization"), "area_id": _home(office, chosen)}


def _areas(chosen: Selection) -> Iterator[Described]:
    for name in _PLACES:
        for place in chosen.things(name):
            yield {
                "id": place.iri,
                "name": place.label,
                "classification": name.lower(),
                "parent_id": place.one("locatedIn"),
            }


def _events(chosen: Selection) -> Iterator[Described]:
    for event in chosen.intervals("Event"):
        if event.term("modality") in {None, "asserted"}:
            place = event.one("place") or event.one("jurisdiction")
            yield {
                "id": event.iri,
                "name": event.label,
                "classification": event.term("eventType"),
                "location": chosen.read(place).label if place else None,
                **_interval(event, chosen),
            }


_LISTS: dict[str, Callable[[Selection], Iterable[Described]]] = {
    "persons": _persons,
    "organizations": _organizations,
    "posts": _posts,
    "memberships": _memberships,
    "areas": _areas,
    "events": _events,
}


def _named(thing: Thing) -> Described:
    return {
        "id": thing.iri,
        "name": thing.label,
        "other_names": [{"name": name} for name in thing.all("altLabel") if name != thing.label],
        "identifiers": [{"scheme": "wikidata", "identifier": item} for item in thing.all("wikidata")],
        "links": [{"url": thing.iri, "note": "Honorum"}],
    }


def _home(thing: Thing, chosen: Selection) -> str | None:
    return next(iter(chosen.homes.of(thing.iri, thing)), None)


def _interval(interval: Thing, chosen: Selection) -> Described:
    """The dates, where they are plain ones, and where the sources stand, each with its title."""
    sources = chosen.words.sources(interval.all("wasDerivedFrom"))
    return {
        "start_date": plain(interval.one("start")),
        "end_date": plain(interval.one("end")),
        "sources": [{"url": source.url or source.iri, "note": source.title} for source in sources],
    }


def _without_empty(described: Described) -> Described:
    return {name: value for name, value in described.items() if value not in (None, "", [])}


def _json(value: Described) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
