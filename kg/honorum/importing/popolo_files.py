"""Where Popolo files lie, and which country each is about."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from honorum.errors import UnreadableDocument

_COUNTRIES = "countries.json"
_DEPTH = 5


@dataclass(frozen=True, slots=True)
class PopoloFile:
    """A Popolo file with its country, and a short label: ``Kazakhstan/Assembly`` in EveryPolitician's folders."""

    path: Path
    label: str
    country: str | None


def popolo_files(path: Path) -> list[PopoloFile]:
    """The file itself, or all files in a folder with "popolo" in their name, else all its JSON files, by path.

    The country is the one that ``countries.json`` above names, else the folder's name where that lies in ``data``.

    Raises:
        UnreadableDocument: the folder holds none.
    """
    if not path.is_dir():
        return [_described(path)]
    found = sorted(path.rglob("*popolo*.json")) or sorted(path.rglob("*.json"))
    if not found:
        raise UnreadableDocument(str(path), "holds no Popolo files (*popolo*.json).")
    return [_described(file) for file in found]


def _described(path: Path) -> PopoloFile:
    parts = path.parts
    in_data = len(parts) > 3 and parts[-4] == "data"  # noqa: PLR2004 - data/COUNTRY/BODY/file
    label = "/".join(parts[-3:-1]) if in_data else path.stem
    return PopoloFile(path, label, _listed_country(path) or (parts[-3].replace("_", " ") if in_data else None))


def _listed_country(path: Path) -> str | None:
    for folder in list(path.parents)[:_DEPTH]:
        if (folder / _COUNTRIES).is_file():
            return _countries(folder).get(path.relative_to(folder).as_posix())
    return None


@lru_cache(maxsize=8)
def _countries(folder: Path) -> dict[str, str]:
    try:
        listed = json.loads((folder / _COUNTRIES).read_bytes())
        return {body["popolo"]: country["name"] for country in listed for body in country["legislatures"]}
    except (ValueError, KeyError, TypeError) as reason:
        raise UnreadableDocument(str(folder / _COUNTRIES), f"is not a list of countries: {reason!r}.") from reason
