"""The United Kingdom's members and ministers, as mysociety/parlparse keeps them (XML to 2014, JSON since)."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from honorum.errors import InvalidDate, UnreadableDocument
from honorum.importing.documents import MISSHAPEN, as_row, load
from honorum.importing.gathering import Gathering
from honorum.importing.holders import life, split_acting
from honorum.importing.imports import Import, ImportOptions
from honorum.importing.parlparse_codes import CHAIRS, HOUSES, NO_PARTY, OF_THEMSELVES, PARTIES
from honorum.importing.parlparse_people import People, elements, read_people
from honorum.importing.points import DatePatterns, to_last_day
from honorum.importing.sheets import digest_of
from honorum.model.entities import Kind
from honorum.model.quotes import Row
from honorum.model.sources import Dataset

RULE = "import:parlparse"
_COUNTRY = "United Kingdom"
_DATES = DatePatterns()
_LIVES = DatePatterns(("iso", "dd mmmm, yyyy"))
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_XML = ("all-members*.xml", "ni-members.xml", "sp-members.xml", "peers-ucl.xml", "ministers*.xml")
_JSON = ("ministers*.json", "sp-ministers.json")

Interval = tuple[str | None, str | None]


def read_parlparse(path: Path, options: ImportOptions) -> Iterator[Import]:
    """The members and ministers in each ``members`` folder, each folder (a version) a source.

    Ends are the last day (``todate``), so the day after is the end; 9999-12-31 is no end. Persons are joined over
    ``people.xml``, which may lie in a neighbouring version; an office of somebody it does not name is refused.

    Raises:
        UnreadableDocument: there are no such files, or one is broken.
    """
    folders = _folders(path)
    people = read_people(path if path.is_dir() else path.parent)
    for files in folders:
        gathered = Gathering(RULE)
        reader = _Reader(gathered, people)
        for file in files:
            reader.read(file)
        day = next((found[0] for part in reversed(files[0].parts) if (found := _DAY.search(part))), None)
        version = files[0].parent.parent.name
        name = options.name or (f"parlparse/{path.stem}" if path.is_file() else "parlparse")
        yield gathered.result(
            Dataset(
                f"{name}/{version}" if len(folders) > 1 else name,
                digest_of(*files),
                f"United Kingdom: members and ministers (parlparse, {version})",
                day,
                "https://github.com/mysociety/parlparse",
                "mySociety",
                None,
                str(files[0] if path.is_file() else files[0].parent),
            )
        )


def _folders(path: Path) -> list[list[Path]]:
    if not path.is_dir():
        if not path.exists():
            raise UnreadableDocument(str(path), "does not exist.", "Check the path.")
        return [[path]]
    found = sorted({file for pattern in (*_XML, *_JSON) for file in path.rglob(pattern)})
    if not found:
        raise UnreadableDocument(str(path), "holds no files of parlparse (all-members.xml, ministers.json, …).")
    parents = sorted({file.parent for file in found})
    return [[file for file in found if file.parent == parent] for parent in parents]


class _Reader:
    """Reads the files of one folder into one gathering."""

    def __init__(self, gathered: Gathering, people: People) -> None:
        self._gathered = gathered
        self._people = people

    def read(self, file: Path) -> None:
        """All entries of a file; each becomes claims or is refused."""
        if file.suffix.lower() == ".json":
            self._read_json(file)
            return
        for number, element in enumerate(elements(file, *HOUSES, "moffice"), start=1):
            entry = {str(name): str(value).strip() for name, value in element.attrib.items()}
            read = self._minister if element.tag == "moffice" else self._member
            self._guarded(as_row(file.name, number, dict(entry)), read, {**entry, "tag": str(element.tag)})

    def _read_json(self, file: Path) -> None:
        content = load(file)
        place = "Scotland" if file.name.startswith("sp-") else _COUNTRY
        try:
            memberships = list(content) if isinstance(content, list) else list(content["memberships"])
            bodies = (
                {} if isinstance(content, list) else {body["id"]: body["name"] for body in content["organizations"]}
            )
        except MISSHAPEN as reason:
            raise UnreadableDocument(str(file), f"is no list of ministers: {reason!r}.") from reason
        for number, entry in enumerate(memberships, start=1):
            try:
                fields = self._fields(entry, bodies)
            except MISSHAPEN as reason:
                self._gathered.refuse(Row(file.name, number, ()), f"It is not a membership: {reason}.")
                continue
            cells = {name: str(value or "").strip() for name, value in fields.items()}
            self._guarded(as_row(file.name, number, fields), self._minister, {**cells, "place": place})

    def _fields(self, entry: dict[str, Any], bodies: dict[str, str]) -> dict[str, object]:
        persons = entry.get("person_id")
        person = next(iter(persons), None) if isinstance(persons, list) else persons
        return {
            "id": entry.get("id"),
            "person": person,
            "name": self._people.names.get(str(person)),
            "position": entry.get("role"),
            "dept": bodies.get(entry.get("organization_id", "")),
            "fromdate": entry.get("start_date"),
            "todate": entry.get("end_date"),
        }

    def _guarded(self, row: Row, read: Any, entry: dict[str, str]) -> None:
        if self._gathered.repeats(row):
            return
        try:
            read(row, entry)
        except InvalidDate as reason:
            self._gathered.refuse(row, str(reason))

    def _member(self, row: Row, entry: dict[str, str]) -> None:
        start, end = _interval(entry)
        title, place = HOUSES[entry["tag"]]
        jurisdiction, _ = self._gathered.seat(place)
        name = _lord(entry) if entry["tag"] == "lord" else _plain(entry)
        if not name:
            self._gathered.refuse(row, "It names nobody.")
            return
        death = entry["todate"] if entry.get("towhy") == "died" else ""
        person = self._person(row, entry, name, jurisdiction, death)
        self._gathered.tenure(row, person, title, jurisdiction=jurisdiction, start=start, end=end)
        code = entry.get("party") or entry.get("affiliation") or ""
        if code in CHAIRS:
            house = self._gathered.body("House of Commons", jurisdiction)
            self._gathered.tenure(
                row, person, CHAIRS[code], jurisdiction=jurisdiction, organization=house, start=start, end=end
            )
        elif code not in NO_PARTY:
            country = self._gathered.jurisdiction(_COUNTRY)
            party = self._gathered.body(PARTIES.get(code, code), country, Kind.PARTY)
            self._gathered.affiliation(row, person, party, start=start, end=end)

    def _minister(self, row: Row, entry: dict[str, str]) -> None:
        start, end = _interval(entry)
        jurisdiction, _ = self._gathered.seat(entry.get("place", _COUNTRY))
        if not entry.get("name"):
            who = entry.get("person") or "this office"
            self._gathered.refuse(row, f"Nothing here says what {who} is called: people.xml is missing or older.")
            return
        title, status = split_acting(entry.get("position", "").removeprefix("The ") or "Member")
        department = "" if title in OF_THEMSELVES else entry.get("dept", "")
        self._gathered.tenure(
            row,
            self._person(row, entry, entry["name"], jurisdiction, ""),
            title,
            jurisdiction=jurisdiction,
            organization=self._gathered.body(department, jurisdiction) if department else None,
            start=start,
            end=end,
            status=status,
        )

    def _person(self, row: Row, entry: Mapping[str, str], name: str, place: str | None, death: str) -> str:
        """The person behind an entry: by the joined id, else by the name and the seat."""
        own = entry.get("person") or self._people.person_of(entry.get("id"), entry.get("matchid"))
        birth, died = life(self._gathered, row, self._people.births.get(own or "", ""), death, _LIVES)
        latest = self._people.names.get(own or "", "")
        return self._gathered.person(
            latest or name,
            {"publicwhip": own} if own else {},
            birth=birth,
            death=died,
            within=place,
            aliases=(name,),
            own_id=None if own else f"{name}, {entry.get('constituency', '')}",
        )


def _interval(entry: Mapping[str, str]) -> Interval:
    return to_last_day(_DATES.read(entry.get("fromdate", "")), _DATES.read(entry.get("todate", "")))


def _plain(entry: Mapping[str, str]) -> str:
    return " ".join(part for part in (entry.get("firstname", ""), entry.get("lastname", "")) if part)


def _lord(entry: Mapping[str, str]) -> str:
    """A peer's name: "Baroness Holt of Velin", "Bishop of Velin"."""
    name = " ".join(part for part in (entry.get("title", ""), entry.get("lordname", "")) if part)
    return f"{name} of {entry['lordofname']}" if entry.get("lordofname") else name
