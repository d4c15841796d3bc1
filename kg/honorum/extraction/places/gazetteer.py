"""Places of the world by their names, adjectives and capitals."""

import csv
from dataclasses import dataclass
from functools import cache

import pycountry
from anyascii import anyascii

from honorum.extraction.text.lexicon import TABLES
from honorum.model.entities import Kind

_FEDERATIONS = ("US", "CA", "IN", "DE", "BR", "AU", "NG")


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the world: its usual name, what it is, and the country it lies in or is."""

    name: str
    kind: Kind
    country: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places, by name and by adjective, in the spelling of English news."""

    names: dict[str, Place]
    adjectives: dict[str, Place]
    longest: int


def _rows(file: str) -> list[list[str]]:
    with (TABLES / file).open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.reader(lines, delimiter="\t") if row and not row[0].startswith("#")]


def _cut(cell: str) -> list[str]:
    return [word for word in cell.split(",") if word]


def _add_countries(names: dict[str, Place], adjectives: dict[str, Place]) -> None:
    for row in _rows("countries.tsv"):
        name, others, words, capital = [*row, "", "", ""][:4]
        country = Place(name, Kind.COUNTRY, name)
        for other in (name, *_cut(others)):
            names[other.removeprefix("the ")] = country
        for word in _cut(words):
            adjectives[word] = country
        if capital and capital not in names:
            names[capital] = Place(capital, Kind.CITY, name)


def _add_regions(names: dict[str, Place], adjectives: dict[str, Place]) -> None:
    for row in _rows("regions.tsv"):
        name, words, country, letters = [*row, "", "", ""][:4]
        region = Place(name, Kind.REGION, country)
        for other in (name, *_cut(letters)):
            names[other] = region
        for word in _cut(words):
            adjectives[word] = region
    for code in _FEDERATIONS:
        official = pycountry.countries.get(alpha_2=code)
        country = names[_usual(official.name)].name if official is not None else ""
        for part in pycountry.subdivisions:
            if part.country_code == code:
                plain = anyascii(part.name)  # news writes Gujarat, the standard Gujarāt
                region = Place(plain, Kind.REGION, country)
                names.setdefault(plain, region)
                names.setdefault(part.name, region)


def _usual(official: str) -> str:
    return official.partition(",")[0]


@cache
def gazetteer() -> Gazetteer:
    """The places, loaded once.

    >>> gazetteer().adjectives["Dutch"].name, gazetteer().names["U.S."].name
    ('Netherlands', 'United States')
    """
    names: dict[str, Place] = {}
    adjectives: dict[str, Place] = {}
    _add_countries(names, adjectives)
    _add_regions(names, adjectives)
    for entry in pycountry.countries:
        known = names.get(_usual(entry.name)) or names.get(getattr(entry, "common_name", ""))
        country = known or Place(_usual(entry.name), Kind.COUNTRY, _usual(entry.name))
        for name in (entry.name, getattr(entry, "official_name", entry.name)):
            if "," not in name:
                names.setdefault(name, country)
    return Gazetteer(names, adjectives, max(len(name.split()) for name in names))


@cache
def names_of(country: str) -> tuple[str, ...]:
    """All the names of a country that news may use for it.

    >>> "Britain" in names_of("United Kingdom")
    True
    """
    return tuple(name for name, place in gazetteer().names.items() if place.name == country and name != country)
