"""The every-politician-scrapers: per country what Wikidata says, and what lists on the web say, as separate sources."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from honorum.errors import InvalidDate
from honorum.importing import family
from honorum.importing.cabinets import COLUMNS as CABINETS
from honorum.importing.cabinets import CONFIDENCE, Led, Person, leading_office, read_cabinet, terms
from honorum.importing.gathering import Gathering
from honorum.importing.holders import COLUMNS, WIKIDATA, RowUnusable, add_holder, item_id
from honorum.importing.imports import Import, ImportOptions
from honorum.importing.scraper_folders import CountryFolder, country_folders, country_of, read_json, records
from honorum.importing.sheets import Cells, digest_of, needs, rows_of
from honorum.model.claims import TenureClaim
from honorum.model.offices import fold_title
from honorum.model.quotes import Row
from honorum.model.sources import Dataset

RULE = "import:scrapers"
_PROJECT = "https://github.com/every-politician-scrapers/"
_HOLDERS = ("html/holders21.csv", "html/legislators.csv")
_WORD = re.compile(r"[A-Z]?[^A-Z\s]+|[A-Z]+")
"""The words of a title, also of one written together: "AssociateJustice"."""
_ITEM = re.compile(r"(?:Q\d+)?")
_OTHER_NAMES = {
    "item": "person_id",
    "wdid": "person_id",
    "person": "person_id",
    "officeholder": "person_id",
    "itemLabel": "person",
    "name": "person",
    "personLabel": "person",
    "officeholderlabel": "person",
    "officeholderLabel": "person",
    "positionLabel": "title",
    "positionlabel": "title",
    "title": "title",
    "pid": "position",
    "position": "position",
    "startDate": "start",
    "start": "start",
    "start_year": "start",
    "endDate": "end",
    "end_year": "end",
    "country": "country",
    "countryLabel": "country",
}


def read_scrapers(path: Path, options: ImportOptions) -> Iterator[Import]:
    """The sources of one country's folder, or of all of them.

    For each country: Wikidata's holders, legislators and family ties as one source; its list of cabinets, each named
    after whoever led it, as another; then every list that was scraped
    from a page (``sources/…/scraped.csv``) and what Wikidata said of the same office (``wikidata.csv``) as two sources
    of their own. All that is Wikidata's has one voice. The differences (``diff.csv``) are not read: they are told by
    the two tables.

    Raises:
        UnreadableDocument: there is no such folder, or a file in it is broken.
    """
    folders = country_folders(path)
    for folder in folders:
        name = folder.path.name if len(folders) > 1 or options.name is None else ""
        label = "/".join(part for part in (options.name or "", name) if part)
        if found := _from_wikidata(folder, label):
            yield found
            if cabinets := _from_cabinets(folder, found, label):
                yield cabinets
        for table in (*_lists(folder), *_whole_lists(folder)):
            yield _from_list(folder, table, label)


def _lists(folder: CountryFolder) -> list[Path]:
    """What was scraped and, beside it, what Wikidata said, office by office."""
    tables = (folder.path.glob(f"sources/**/{name}.csv") for name in ("scraped", "wikidata"))
    return sorted(table for found in tables for table in found)


def _whole_lists(folder: CountryFolder) -> list[Path]:
    """The lists of the older folders that stand beside no others."""
    tables = (folder.path / "data" / f"{name}.csv" for name in ("official", "wikidata", "wikipedia"))
    return [table for table in tables if table.is_file() and table.read_bytes().strip()]


def _from_wikidata(folder: CountryFolder, name: str) -> Import | None:
    tables = [folder.path / table for table in _HOLDERS if (folder.path / table).is_file()]
    ties, lives_file = folder.path / "html/family.csv", folder.path / "html/bio.csv"
    if not tables:
        return None
    gathered = Gathering(RULE)
    seat = _seat(gathered, folder.country)
    lives = {row["id"]: row for row in records(lives_file) if row.get("id")}
    for table in tables:
        file = table.relative_to(folder.path).as_posix()
        check = needs(table, "a table of holders", ("position", "person", "personID", "start"))
        for row, cells in rows_of(table, COLUMNS, gathered, check, file=file):
            life = lives.get(cells["person_id"], {})
            known = {
                **cells,
                "birth": cells["birth"] or life.get("dob", ""),
                "death": cells["death"] or life.get("dod", ""),
            }
            add_holder(gathered, row, known, seat=seat, office_id=folder.ids.get(cells["title"]))
    if ties.is_file():
        check = needs(ties, "a table of family ties", family.COLUMNS.values())
        for row, cells in rows_of(ties, family.COLUMNS, gathered, check, file="html/family.csv"):
            family.add_tie(gathered, row, cells)
    read = [table for table in (*tables, ties, lives_file) if table.is_file()]
    title = f"Office holders, {folder.country[0] if folder.country else folder.path.name} (from Wikidata)"
    url = _PROJECT + folder.path.name
    path = str(folder.path / "html")
    return gathered.result(Dataset(name, digest_of(*read), title, None, url, WIKIDATA, "CC0-1.0", path, WIKIDATA))


def _from_cabinets(folder: CountryFolder, holders: Import, name: str) -> Import | None:
    """The list of a country's cabinets: whoever a cabinet is named after led it."""
    table = folder.path / "wikidata/results/all-cabinets.csv"
    people = _people(holders)
    titles = {title for person in people for title in person.titles}
    title = leading_office(titles, folder.country[0]) if folder.country and table.is_file() else None
    if title is None:
        return None
    gathered = Gathering(f"{RULE}.cabinets", CONFIDENCE)
    seat, file = _seat(gathered, folder.country), table.relative_to(folder.path).as_posix()
    check = needs(table, "a list of cabinets", ("item", "itemLabel"))
    cabinets: list[Led] = []
    for row, cells in rows_of(table, CABINETS, gathered, check, file=file):
        try:
            cabinets.append(read_cabinet(row, cells, title, people))
        except (InvalidDate, RowUnusable) as reason:
            gathered.refuse(row, str(reason))
    for term in terms(cabinets):
        gathered.tenure(
            term.row,
            gathered.person(term.leader.name, {"wikidata": term.leader.item}),
            title,
            jurisdiction=seat[0],
            organization=seat[1],
            start=term.start,
            end=term.end,
            status=term.status,
            office=gathered.office(title, item_id(folder.ids.get(title, ""))),
        )
    url = _PROJECT + folder.path.name
    called = f"{folder.path.name}: cabinets"
    return gathered.result(
        Dataset(f"{name}/cabinets", digest_of(table), called, None, url, WIKIDATA, "CC0-1.0", str(table), WIKIDATA)
    )


def _people(holders: Import) -> list[Person]:
    """Whoever the tables of holders name, with the titles held."""
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for claim in holders.reading.claims:
        if isinstance(claim, TenureClaim):
            titles[claim.holder].add(claim.title)
    return [
        Person(entity.identifiers["wikidata"], entity.name, frozenset(titles[entity.id]), entity.birth, entity.death)
        for entity in holders.reading.entities
        if entity.id in titles and "wikidata" in entity.identifiers
    ]


def _from_list(folder: CountryFolder, table: Path, name: str) -> Import:
    place = table.parent.relative_to(folder.path)
    meta = read_json(table.parent / "meta.json")
    gathered = Gathering(RULE)
    country = folder.country or country_of(meta)
    columns = _columns_of(table)
    office = str(meta.get("position") or "")
    if office and "title" not in columns and _gives_one_title(table, columns.get("position")):
        del columns["position"]
    file = table.relative_to(folder.path).as_posix()
    if not {"start", "end"} & set(columns):
        reason = "This list says who held office when it was scraped, but not when that was: it is not read."
        gathered.refuse(Row(file, 0, ()), reason)
    else:
        for row, cells in rows_of(table, columns, gathered, needs(table, "a scraped list", ()), file=file):
            _add(gathered, row, cells, folder, country, office)
    part = "/".join(place.parts[1:])
    of_wikidata = table.stem == "wikidata"
    if of_wikidata or not part:
        part = f"{part}/{table.stem}".strip("/")
    return gathered.result(
        Dataset(
            f"{name}/{part}",
            digest_of(table),
            f"{folder.path.name}: {part}",
            None,
            (None if of_wikidata else _address(meta)) or _PROJECT + folder.path.name,
            WIKIDATA if of_wikidata else _publisher(meta),
            "CC0-1.0" if of_wikidata else None,
            str(table),
            WIKIDATA if of_wikidata else None,
        )
    )


def _columns_of(table: Path) -> dict[str, str]:
    """Which column of a list is what, by its name."""
    with table.open(encoding="utf-8-sig") as stream:
        header = [column.strip() for column in stream.readline().split(",")]
    columns = {_OTHER_NAMES[column]: column for column in header if column in _OTHER_NAMES}
    if "pid" in header:
        columns |= {"position": "pid", "title": "position"}
    return columns


def _gives_one_title(table: Path, column: str | None) -> bool:
    """Whether a column has one title in all rows, in words: then the list tells of the one office that it declares."""
    titles = {" ".join(_WORD.findall(row.get(column or "", ""))) for row in records(table)}
    return len({fold_title(title) for title in titles}) == 1 and not any(map(_ITEM.fullmatch, titles))


def _add(
    gathered: Gathering,
    row: Row,
    cells: Cells,
    folder: CountryFolder,
    country: tuple[str, str] | None,
    position: str,
) -> None:
    item = cells.get("position") or position
    item = item if item.startswith("Q") else ""
    named = cells.get("country", "")
    title = folder.titles.get(item) or cells.get("title") or cells.get("position", "")
    if not title and item:
        gathered.refuse(row, f"Nothing here says what the office {item} is called.")
        return
    whole = {"person": "", "person_id": "", **cells, "title": title}
    seat = gathered.seat(named) if named else _seat(gathered, country)
    add_holder(gathered, row, whole, seat=seat, office_id=item or folder.ids.get(title))


def _seat(gathered: Gathering, country: tuple[str, str] | None) -> tuple[str | None, str | None]:
    if country is None:
        return None, None
    name, item = country
    gathered.jurisdiction(name, **({"wikidata": item} if item else {}))
    return gathered.seat(name)


def _address(meta: dict[str, Any]) -> str | None:
    """Where a list was scraped from."""
    source, reference = meta.get("source"), meta.get("reference")
    if isinstance(source, dict):
        source = source.get("url")
    if not source and isinstance(reference, dict):
        source = next((value for value in reference.values() if str(value).startswith("http")), None)
    return str(source) if source else None


def _publisher(meta: dict[str, Any]) -> str | None:
    address = _address(meta) or ""
    return "Wikipedia" if "wikipedia.org" in address else address.partition("://")[2].partition("/")[0] or None
