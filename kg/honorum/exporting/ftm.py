"""FollowTheMoney entities, one JSON object per line: what compliance tools and OpenSanctions read.

https://followthemoney.tech/explorer/. Dates are written as years, months or days; one that sources give otherwise
("about 2019") is left out and told in words. A tenure of which no end is known has the status `unknown`.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import IO, Any

from honorum.exporting.points import plain
from honorum.exporting.selection import Selection
from honorum.exporting.things import Thing, read_thing
from honorum.identity.countries import country_key
from honorum.model.bounds import Certainty

Properties = dict[str, list[str]]

_PLAIN_ID = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?", re.ASCII)
_FAMILY = frozenset({"spouse", "sibling", "parent", "child", "relative"})
_CODED = "iso:"
_CURRENT = {Certainty.CERTAIN: "current", Certainty.POSSIBLE: "unknown", Certainty.NO: "ended"}


def write_ftm(chosen: Selection, out: IO[bytes], *, made: date) -> None:
    """Write persons, bodies and positions, then what ties them; `made` is the day on which tenures are current."""
    for entity in _entities(chosen, made):
        out.write(json.dumps(entity, ensure_ascii=False, sort_keys=True).encode() + b"\n")


def _entities(chosen: Selection, made: date) -> Iterator[dict[str, Any]]:
    for person in chosen.things("Person"):
        lived = {"birthDate": [person.one("birth")], "deathDate": [person.one("death")]}
        dates = {name: [day for text in texts if (day := plain(text))] for name, texts in lived.items()}
        yield _entity("Person", person.iri, {**_named(person, chosen), **dates})
    for body in chosen.things("Organization"):
        if "Party" not in body.classes:
            yield _entity("Organization", body.iri, _named(body, chosen))
    for party in chosen.things("Party"):
        yield _entity("Organization", party.iri, {**_named(party, chosen), "topics": ["pol.party"]})
    for office in chosen.things("Office"):
        yield _entity("Position", office.iri, _position(office, chosen))
    for tenure in chosen.intervals("Tenure"):
        ends = {"holder": _ids(tenure, "holder"), "post": _ids(tenure, "office")}
        status = {"status": [_CURRENT[tenure.bounds.on(made)]]}
        yield _entity("Occupancy", tenure.iri, {**ends, **status, **_interval(tenure, "status", chosen)})
    for membership in chosen.intervals("PartyMembership"):
        ends = {"member": _ids(membership, "member"), "organization": _ids(membership, "party")}
        role = {"role": [membership.term("role") or ""]}
        yield _entity("Membership", membership.iri, {**ends, **role, **_interval(membership, None, chosen)})
    for tie in chosen.intervals("Relationship"):
        schema, ends = _ends(tie, chosen)
        if schema:
            yield _entity(schema, tie.iri, {**ends, **_interval(tie, None, chosen)})


def _entity(schema: str, iri: str, properties: Properties) -> dict[str, Any]:
    told = {name: found for name, values in properties.items() if (found := [value for value in values if value])}
    return {"id": _id(iri), "schema": schema, "properties": told, "datasets": ["honorum"]}


def _id(iri: str) -> str:
    """The end of an IRI as an id that FollowTheMoney takes; a digest where it has other letters."""
    local = "-".join(iri.partition("/id/")[2].split("/")) or iri
    if not _PLAIN_ID.fullmatch(local):
        local = hashlib.sha1(iri.encode(), usedforsecurity=False).hexdigest()
    return f"honorum-{local}"


def _ids(thing: Thing, name: str) -> list[str]:
    return [_id(iri) for iri in thing.all(name)]


def _named(thing: Thing, chosen: Selection) -> Properties:
    code = _code(chosen.homes.country(thing))
    return {
        "name": [thing.label],
        "alias": [name for name in thing.all("altLabel") if name != thing.label],
        "wikidataId": thing.all("wikidata"),
        "country": [code] if code else [],
        "sourceUrl": [thing.iri],
    }


def _position(office: Thing, chosen: Selection) -> Properties:
    places = [read_thing(place, chosen.record) for place in office.all("jurisdiction")]
    return {
        **_named(office, chosen),
        "organization": _ids(office, "organization"),
        "numberOfSeats": office.all("seats"),
        "subnationalArea": [place.label for place in places if not place.classes & {"Country"}],
    }


def _code(country: str) -> str:
    """The ISO code of a country, as FollowTheMoney writes it; empty for one that has none."""
    key = country_key(country) if country else ""
    return key.removeprefix(_CODED).lower() if key.startswith(_CODED) else ""


def _interval(interval: Thing, status: str | None, chosen: Selection) -> Properties:
    """What every tie has: its time as far as it is a plain date, and the words and addresses of its sources."""
    start, end = interval.one("start"), interval.one("end")
    said = [f"Start as sources give it: {start}."] if start and not plain(start) else []
    said += [f"End as sources give it: {end}."] if end and not plain(end) else []
    held = interval.term(status) if status else None
    said += [f"Held as: {held}."] if held and held != "regular" else []
    claims = interval.all("wasDerivedFrom")
    words, sources = chosen.words.first(claims), chosen.words.sources(claims)
    return {
        "startDate": [plain(start) or ""],
        "endDate": [plain(end) or ""],
        "description": said,
        "summary": [words.quote] if words else [],
        "sourceUrl": [source.url or source.iri for source in sources],
        "publisher": list(dict.fromkeys(source.publisher for source in sources)),
        "recordId": [interval.iri],
    }


def _ends(tie: Thing, chosen: Selection) -> tuple[str, Properties]:
    """The schema that fits both ends of a tie: kin, associates, members, or what has no schema of its own.

    The relationship is what the subject is to the object. Places are no ends: the schema is empty for them.
    """
    one, other, kind = tie.one("subject"), tie.one("object"), tie.term("kind") or ""
    if one is None or other is None:
        return "", {}
    classes = [_side(read_thing(iri, chosen.record)) for iri in (one, other)]
    if classes == ["person", "person"]:
        schema, far = ("Family", "relative") if kind in _FAMILY else ("Associate", "associate")
        return schema, {"person": [_id(other)], far: [_id(one)], "relationship": [kind]}
    if "" in classes:
        return "", {}
    if kind == "memberOf" and classes[1] == "body":
        return "Membership", {"member": [_id(one)], "organization": [_id(other)]}
    return "UnknownLink", {"subject": [_id(one)], "object": [_id(other)], "role": [kind]}


def _side(thing: Thing) -> str:
    if "Person" in thing.classes:
        return "person"
    return "body" if thing.classes & {"Organization", "Party"} else ""
