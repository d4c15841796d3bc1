"""Countries as data sets name them: their codes, and the few that are parts of another or no countries."""

from functools import cache

import pycountry

from honorum.model.entities import Kind

_CODES = {
    "Bolivia": "BO",
    "Brunei": "BN",
    "Cape Verde": "CV",
    "Czech Republic": "CZ",
    "DR Congo": "CD",
    "Iran": "IR",
    "Ivory Coast": "CI",
    "Laos": "LA",
    "Macedonia": "MK",
    "Moldova": "MD",
    "North Korea": "KP",
    "Palestine": "PS",
    "Russia": "RU",
    "South Korea": "KR",
    "Swaziland": "SZ",
    "Syria": "SY",
    "Taiwan": "TW",
    "Tanzania": "TZ",
    "Turkey": "TR",
    "Venezuela": "VE",
    "Vietnam": "VN",
}
_USUAL = {"UAE": "United Arab Emirates", "Congo-Kinshasa": "DR Congo", "Åland": "Åland Islands", "USA": "United States"}
_PARTS = {"Scotland": "United Kingdom", "Wales": "United Kingdom", "Northern Ireland": "United Kingdom"}
_BODIES = frozenset({"European Union", "United Nations", "African Union", "Council of Europe", "NATO"})


def usual_name(name: str) -> str:
    """A country's usual name for a data set's own short one.

    >>> usual_name("Congo-Kinshasa")
    'DR Congo'
    """
    return _USUAL.get(name, name)


def kind_of(name: str) -> Kind:
    """What stands in a column of countries: mostly countries, a few parts of one, and unions of states.

    >>> str(kind_of("Scotland")), str(kind_of("European Union"))
    ('Region', 'Organization')
    """
    return Kind.REGION if name in _PARTS else Kind.ORGANIZATION if name in _BODIES else Kind.COUNTRY


def country_around(name: str) -> str | None:
    """The country of which a region is a part."""
    return _PARTS.get(name)


def iso2(name: str) -> str | None:
    """The two-letter code (ISO 3166-1) of a country; `None` where it has none (any more).

    >>> iso2("Kazakhstan"), iso2("Transnistria")
    ('KZ', None)
    """
    return _codes().get(name)


@cache
def name_of(code: str) -> str | None:
    """The usual name of the country with that two-letter code.

    >>> name_of("gb")
    'United Kingdom'
    """
    country = pycountry.countries.get(alpha_2=code.upper())
    if country is None:
        return None
    ours = next((name for name, known in _CODES.items() if known == code.upper()), None)
    return ours or str(getattr(country, "common_name", country.name))


@cache
def _codes() -> dict[str, str]:
    fields = ("name", "common_name", "official_name")
    names = {
        getattr(country, field): str(country.alpha_2)
        for country in pycountry.countries
        for field in fields
        if hasattr(country, field)
    }
    return {**names, **_CODES}
