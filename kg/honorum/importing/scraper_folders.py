"""One country's folder of every-politician-scrapers: what it is about and what its positions are called."""

import csv
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from honorum.errors import UnreadableDocument

PARTS = ("html", "sources", "data")


@dataclass(frozen=True, slots=True)
class CountryFolder:
    """A folder with its country, and the Wikidata ids and titles of its positions, each by the other.

    `country` is the name and the Wikidata id, or `None` for the folders about the whole world. A title that several
    positions share has no id here.
    """

    path: Path
    country: tuple[str, str] | None
    ids: dict[str, str]
    titles: dict[str, str]


def country_folders(path: Path) -> list[CountryFolder]:
    """The folder itself if it is one country's, else all such folders in it, by name.

    Raises:
        UnreadableDocument: there is none, or one cannot be read.
    """
    if not path.is_dir():
        raise UnreadableDocument(str(path), "is not a folder.", "Give a country's folder, or the one that holds them.")
    found = [path] if _is_country(path) else [entry for entry in sorted(path.iterdir()) if _is_country(entry)]
    if not found:
        wanted = ", ".join(PARTS)
        raise UnreadableDocument(str(path), f"holds no folder of every-politician-scrapers (with {wanted}).")
    return [_opened(folder) for folder in found]


def read_json(path: Path) -> dict[str, Any]:
    """The object in a JSON file; empty where there is no such file.

    Raises:
        UnreadableDocument: the file holds something else.
    """
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_bytes())
    except ValueError as reason:
        raise UnreadableDocument(str(path), f"is not JSON: {reason}.") from reason
    if not isinstance(found, dict):
        raise UnreadableDocument(str(path), "holds no JSON object.")
    return found


def country_of(meta: dict[str, Any]) -> tuple[str, str] | None:
    """The country in a ``meta.json``: name and Wikidata id."""
    country = meta.get("jurisdiction")
    if isinstance(country, dict) and country.get("name"):
        return str(country["name"]), str(country.get("id") or "")
    return None


def records(path: Path) -> list[dict[str, str]]:
    """The rows of a small table of names; none where there is no such file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [{key: value or "" for key, value in row.items() if key} for row in csv.DictReader(stream)]


def _is_country(folder: Path) -> bool:
    return folder.is_dir() and any((folder / part).is_dir() for part in PARTS)


def _opened(folder: Path) -> CountryFolder:
    titles: dict[str, str] = {}
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for table in sorted((folder / "wikidata").glob("*-positions.csv")):
        for row in records(table):
            item, title = row.get("position", ""), row.get("title", "")
            if item and title:
                titles.setdefault(item, title)
                ids[title].add(item)
    for row in records(folder / "html/positions.csv"):
        if row.get("id") and row.get("position"):
            titles.setdefault(row["id"], row["position"])
    single = {title: next(iter(items)) for title, items in ids.items() if len(items) == 1}
    return CountryFolder(folder, country_of(read_json(folder / "meta.json")), single, titles)
