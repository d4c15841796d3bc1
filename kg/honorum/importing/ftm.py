"""FollowTheMoney entities (https://followthemoney.tech), one JSON object per line, as OpenSanctions publishes them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from honorum.errors import InvalidDate, UnreadableDocument
from honorum.importing.countries import name_of
from honorum.importing.documents import as_row
from honorum.importing.gathering import Gathering
from honorum.importing.holders import life, split_acting
from honorum.importing.imports import Import, ImportOptions
from honorum.importing.points import DatePatterns, in_order
from honorum.importing.sheets import digest_of
from honorum.model.entities import Kind
from honorum.model.quotes import Row
from honorum.model.sources import Dataset

RULE = "import:ftm"
_DATES = DatePatterns()
_FILES = ("*.ftm.json", "*.ftm", "*.jsonl", "*.json")
_THINGS = frozenset({"Person", "Position", "Organization", "PublicBody", "Company", "LegalEntity"})
_LINKS = frozenset({"Occupancy", "Membership", "Family"})
_KEPT = frozenset("name alias birthDate deathDate wikidataId country organization topics".split())
_PARTY = "pol.party"
_PLACES = {
    "eu": "European Union",
    "gb-nir": "Northern Ireland",
    "gb-sct": "Scotland",
    "gb-wls": "Wales",
    "xk": "Kosovo",
    "suhh": "Soviet Union",
    "yucs": "Yugoslavia",
    "cshh": "Czechoslovakia",
    "ddde": "East Germany",
}
_TIES = {
    **dict.fromkeys(("father", "mother", "parent"), "parent"),
    **dict.fromkeys(("son", "daughter", "child"), "child"),
    **dict.fromkeys(("husband", "wife", "spouse"), "spouse"),
    **dict.fromkeys(("brother", "sister", "sibling"), "sibling"),
}
"""Words for ties; any other is a relative."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """A person, position or body of which links speak."""

    id: str
    schema: str
    properties: dict[str, list[str]]

    def first(self, name: str) -> str:
        return next(iter(self.properties.get(name, ())), "")

    @property
    def wikidata(self) -> dict[str, str]:
        item = self.first("wikidataId") or self.id
        return {"wikidata": item} if item[:1] == "Q" and item[1:].isdigit() else {}


def read_ftm(path: Path, options: ImportOptions) -> Iterator[Import]:
    """The occupancies, memberships and family ties of each file, each file a source.

    A file is read twice, since links may stand before what they link. Ends are taken as given (exclusive). Entities of
    other kinds (sanctions, addresses, companies' accounts) are not read.

    Raises:
        UnreadableDocument: there is no such file, or it holds no such entities.
    """
    files = _files(path)
    for file in files:
        gathered = Gathering(RULE)
        _Reader(gathered, file).read()
        name = options.name_for(path)
        yield gathered.result(
            Dataset(
                f"{name}/{file.name.partition('.')[0]}" if len(files) > 1 else name,
                digest_of(file),
                file.name.partition(".")[0],
                path=str(file),
            )
        )


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted({file for pattern in _FILES for file in path.glob(pattern)})
    if not found:
        raise UnreadableDocument(str(path), "holds no FollowTheMoney files (*.json, *.jsonl).")
    return found


class _Reader:
    """One file, with its persons, positions and bodies by their ids."""

    def __init__(self, gathered: Gathering, file: Path) -> None:
        self._gathered = gathered
        self._file = file
        self._things: dict[str, _Thing] = {}

    def read(self) -> None:
        """Every link becomes a claim, or is refused."""
        for _, entity in self._entities(refuse=True):
            if entity.schema in _THINGS:
                kept = {name: values for name, values in entity.properties.items() if name in _KEPT}
                self._things[entity.id] = _Thing(entity.id, entity.schema, kept)
        if not self._things:
            raise UnreadableDocument(str(self._file), "holds no FollowTheMoney persons, positions or occupancies.")
        for number, entity in self._entities(refuse=False):
            if entity.schema in _LINKS:
                self._link(number, entity)

    def _entities(self, *, refuse: bool) -> Iterator[tuple[int, _Thing]]:
        try:
            with self._file.open("rb") as stream:
                for number, line in enumerate(stream, start=1):
                    if line.strip():
                        try:
                            yield number, _thing(json.loads(line))
                        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as reason:
                            if refuse:
                                self._refuse_line(number, reason)
        except OSError as reason:
            raise UnreadableDocument(str(self._file), f"cannot be opened: {reason.strerror}.") from reason

    def _refuse_line(self, number: int, reason: Exception) -> None:
        said = f"It is no FollowTheMoney entity with id, schema and properties: {reason}."
        self._gathered.refuse(Row(self._file.name, number, ()), said)

    def _link(self, number: int, link: _Thing) -> None:
        values: dict[str, object] = {"id": link.id, "schema": link.schema}
        for name, value in link.properties.items():
            shown = [self._things[item].first("name") if item in self._things else item for item in value]
            values[name] = ", ".join(shown)
        row = as_row(self._file.name, number, values)
        add = {"Occupancy": self._occupancy, "Membership": self._membership, "Family": self._family}[link.schema]
        try:
            add(row, link)
        except InvalidDate as reason:
            self._gathered.refuse(row, str(reason))
        except KeyError as reason:
            self._gathered.refuse(row, f"It names {reason}, and nothing that is known here has that id.")

    def _occupancy(self, row: Row, link: _Thing) -> None:
        start, end = _interval(link)
        holder, post = self._things[link.first("holder")], self._things[link.first("post")]
        jurisdiction, union = self._seat(post.first("country"))
        body = self._things.get(post.first("organization"))
        title, status = split_acting(post.first("name"))
        self._gathered.tenure(
            row,
            self._person(row, holder),
            title,
            jurisdiction=jurisdiction,
            organization=self._body(body, jurisdiction) if body else union,
            start=start,
            end=end,
            status=status,
            office=self._gathered.office(title, post.wikidata),
        )

    def _membership(self, row: Row, link: _Thing) -> None:
        start, end = _interval(link)
        member, body = self._things[link.first("member")], self._things[link.first("organization")]
        if member.schema != "Person":
            self._gathered.refuse(row, "Its member is not a person.")
            return
        country, _ = self._seat(body.first("country"))
        person = self._person(row, member)
        if _PARTY in body.properties.get("topics", ()):
            party = self._gathered.body(body.first("name"), country, Kind.PARTY, **body.wikidata)
            self._gathered.affiliation(row, person, party, start=start, end=end)
        else:
            self._gathered.tenure(
                row,
                person,
                link.first("role") or "member",
                jurisdiction=country,
                organization=self._body(body, country),
                start=start,
                end=end,
            )

    def _family(self, row: Row, link: _Thing) -> None:
        person, relative = self._things[link.first("person")], self._things[link.first("relative")]
        kind = _TIES.get(link.first("relationship").lower(), "relative")
        self._gathered.relationship(row, self._person(row, relative), kind, self._person(row, person))

    def _person(self, row: Row, person: _Thing) -> str:
        birth, death = life(self._gathered, row, person.first("birthDate"), person.first("deathDate"))
        names = person.properties.get("name") or [person.id]
        others = (*names[1:], *person.properties.get("alias", ()))
        return self._gathered.person(
            names[0],
            person.wikidata,
            birth=birth,
            death=death,
            aliases=tuple(dict.fromkeys(others)),
            own_id=person.id,
        )

    def _body(self, body: _Thing, country: str | None) -> str:
        return self._gathered.body(body.first("name") or body.id, country, Kind.ORGANIZATION, **body.wikidata)

    def _seat(self, code: str) -> tuple[str | None, str | None]:
        name = _PLACES.get(code.lower()) or (name_of(code) if code else None)
        return self._gathered.seat(name) if name else (None, None)


def _thing(entity: Any) -> _Thing:
    properties = {
        str(name): [str(value) for value in (values if isinstance(values, list) else [values])]
        for name, values in entity["properties"].items()
    }
    return _Thing(str(entity["id"]), str(entity["schema"]), properties)


def _interval(link: _Thing) -> tuple[str | None, str | None]:
    return in_order(_DATES.read(link.first("startDate")), _DATES.read(link.first("endDate")))
