"""The United States Congress and executive, as unitedstates/congress-legislators keeps them."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from honorum.errors import InvalidDate, UnreadableDocument
from honorum.importing.documents import MISSHAPEN, as_row, load
from honorum.importing.gathering import Gathering
from honorum.importing.imports import Import, ImportOptions
from honorum.importing.points import DatePatterns, after_last_day, in_order
from honorum.importing.sheets import digest_of
from honorum.model import edtf
from honorum.model.entities import Kind
from honorum.model.quotes import Row
from honorum.model.sources import Dataset

RULE = "import:congress"
_COUNTRY = "United States"
_TITLES = {
    "sen": "United States senator",
    "rep": "United States representative",
    "prez": "President",
    "viceprez": "Vice President",
}
_DELEGATES = frozenset({"AS", "DC", "GU", "MP", "VI"})
_NO_PARTY = frozenset({"", "independent", "no party", "nonpartisan", "unknown"})
_PARTIES = {"Democrat": "Democratic Party"}
_SPEAKERS = {
    "Speaker": "Speaker",
    "Speaker of the House": "Speaker",
    "Assistant Speaker of the House": "Assistant Speaker",
}
_TERM_FIELDS = ("type", "state", "district", "party", "start", "end")
_ROLE_FIELDS = ("title", "start", "end")
_DATES = DatePatterns()
_A_MONTH = timedelta(days=31)

Record = dict[str, Any]


def read_congress(path: Path, options: ImportOptions) -> Iterator[Import]:
    """The terms, parties and leading posts of legislators, presidents and vice presidents.

    Of a folder, every ``legislators-*.json`` and ``executive.json`` as a source of its own (YAML where there is no
    JSON); the table of historical legislators has no dates and is not read. An end that still lay ahead when the file
    was made is only planned, and so unknown: later than `options.today`, or, where a member was last seen before, later
    than a month after that.

    Raises:
        UnreadableDocument: there is no such file, or it is broken.
    """
    files = _files(path) if path.is_dir() else [path]
    for file in files:
        people = load(file)
        if not isinstance(people, list):
            raise UnreadableDocument(str(file), "is not a list of legislators.")
        gathered = Gathering(RULE)
        numbers = count(1)
        for person in people:
            _read_person(gathered, person, file.name, numbers, options.today)
        name = options.name or "congress"
        yield gathered.result(
            Dataset(
                f"{name}/{file.stem}" if len(files) > 1 or options.name is None else name,
                digest_of(file),
                f"United States: {file.stem.replace('-', ' ')}",
                None,
                "https://github.com/unitedstates/congress-legislators",
                "unitedstates",
                "CC0-1.0",
                str(file),
            )
        )


def _files(folder: Path) -> list[Path]:
    wanted = ("legislators-current", "legislators-historical", "legislators-seen-*", "executive")
    found: dict[str, Path] = {}
    for ending in ("yaml", "json"):
        found |= {path.stem: path for name in wanted for path in sorted(folder.glob(f"{name}.{ending}"))}
    if not found:
        raise UnreadableDocument(str(folder), "holds no legislators-….json or executive.json.")
    return [found[stem] for stem in sorted(found)]


def _read_person(gathered: Gathering, person: Record, file: str, numbers: Iterator[int], today: date) -> None:
    try:
        name = _name(person["name"])
        identifiers = {key: str(person["id"][key]) for key in ("wikidata", "bioguide") if person["id"].get(key)}
        terms, roles = list(person["terms"]), list(person.get("leadership_roles", ()))
        birth = _DATES.read(str(person.get("bio", {}).get("birthday") or ""))
        known_until, aliases = _known_until(person, today), _other_names(person)
    except (*MISSHAPEN, InvalidDate) as reason:
        gathered.refuse(Row(file, next(numbers), ()), f"It is not a legislator with a name, an id and terms: {reason}")
        return
    said = {"name": name, **identifiers}
    holder = gathered.person(name, identifiers, birth=birth, aliases=aliases)
    for entries, fields, add in ((terms, _TERM_FIELDS, _add_term), (roles, _ROLE_FIELDS, _add_role)):
        for entry in entries:
            row = Row(file, next(numbers), tuple(said.items()))
            try:
                row = as_row(file, row.number, {**said, **{field: entry.get(field) for field in fields}})
                add(gathered, row, holder, entry, known_until)
            except InvalidDate as reason:
                gathered.refuse(row, str(reason))
            except MISSHAPEN as reason:
                gathered.refuse(row, f"It lacks something, or has something there that is not known: {reason}.")


def _known_until(person: Record, today: date) -> date:
    """The day up to which ends are real: a month after the person was last seen, at most today."""
    seen = _DATES.read(str(person.get("_last_seen_in_current") or ""))
    return min(today, edtf.span(seen).last + _A_MONTH) if seen else today


def _interval(entry: Record, known_until: date) -> tuple[str | None, str | None]:
    start, end = in_order(_DATES.read(str(entry["start"])), _DATES.read(str(entry.get("end") or "")))
    planned = end is not None and edtf.span(end).first > known_until
    return start, None if planned else end


def _add_term(gathered: Gathering, row: Row, holder: str, term: Record, known_until: date) -> None:
    start, end = _interval(term, known_until)
    title = _TITLES[term["type"]]
    if term["type"] == "rep" and term.get("state") in _DELEGATES:
        title = "Delegate to the United States House of Representatives"
    country = gathered.jurisdiction(_COUNTRY)
    gathered.tenure(row, holder, title, jurisdiction=country, start=start, end=end)
    spells = term.get("party_affiliations") or [
        {"party": term.get("party") or "", "start": start, "end": term.get("end")}
    ]
    for spell in spells:
        _add_party(gathered, row, holder, spell, term, known_until)


def _add_party(gathered: Gathering, row: Row, holder: str, spell: Record, term: Record, known_until: date) -> None:
    party = str(spell["party"])
    if party.lower() in _NO_PARTY:
        return
    start, end = _interval(spell, known_until)
    if end and str(spell.get("end")) != str(term.get("end")):
        # Between two spells the first ends on its last day; the term's own end is the next one's first.
        end = after_last_day(end)
    name = _PARTIES.get(party, party if party.endswith("Party") else f"{party} Party")
    body = gathered.body(name, gathered.jurisdiction(_COUNTRY), Kind.PARTY)
    gathered.affiliation(row, holder, body, start=start, end=end)


def _add_role(gathered: Gathering, row: Row, holder: str, role: Record, known_until: date) -> None:
    start, end = _interval(role, known_until)
    country = gathered.jurisdiction(_COUNTRY)
    speaker = _SPEAKERS.get(role["title"])
    house = gathered.body("House of Representatives", country) if speaker else None
    gathered.tenure(
        row, holder, speaker or role["title"], jurisdiction=country, organization=house, start=start, end=end
    )


def _name(name: Record) -> str:
    if name.get("official_full"):
        return str(name["official_full"])
    return " ".join(str(name[part]) for part in ("first", "middle", "last", "suffix") if name.get(part))


def _other_names(person: Record) -> tuple[str, ...]:
    name = person["name"]
    others = [f"{name[first]} {name['last']}" for first in ("first", "nickname") if name.get(first)]
    others += [_name({**name, "official_full": None, **other}) for other in person.get("other_names", ())]
    return tuple(dict.fromkeys(others))
