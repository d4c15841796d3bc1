"""Countries by their ISO 3166 codes: the one kind of entity that a name settles."""

from typing import Any

import pycountry

from honorum.model.names import fold_plain

_OTHER_NAMES = {
    "US": "US, USA, U.S., United States of America, America",
    "GB": "UK, U.K., Britain, Great Britain",
    "RU": "Russia",
    "CZ": "Czech Republic",
    "TR": "Turkey",
    "SY": "Syria",
    "IR": "Iran",
    "KP": "North Korea",
    "KR": "South Korea",
    "TW": "Taiwan",
    "VN": "Vietnam",
    "LA": "Laos",
    "MD": "Moldova",
    "MK": "Macedonia",
    "CI": "Ivory Coast",
    "CD": "DR Congo, Democratic Republic of Congo",
    "CG": "Republic of Congo",
    "MM": "Burma",
    "SZ": "Swaziland",
    "CV": "Cape Verde",
    "VA": "Vatican, Vatican City",
    "PS": "Palestine",
    "BN": "Brunei",
    "TZ": "Tanzania",
    "VE": "Venezuela",
    "BO": "Bolivia",
    "AE": "UAE",
    "CN": "People's Republic of China",
    "NL": "Holland",
    "TL": "East Timor",
    "FM": "Micronesia",
}


def _country_names() -> dict[str, Any]:
    names: dict[str, Any] = {}
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            if hasattr(country, field):
                names[fold_plain(getattr(country, field))] = country
    for code, others in _OTHER_NAMES.items():
        for name in others.split(", "):
            names[fold_plain(name)] = pycountry.countries.get(alpha_2=code)
    return names


_COUNTRY_NAMES = _country_names()


def country_key(name: str) -> str:
    """A country by its ISO 3166 code, or by its folded name when it has none (any more).

    >>> country_key("Kazakhstan"), country_key("Soviet Union")
    ('iso:KZ', 'soviet union')
    """
    folded = fold_plain(name)
    found = _COUNTRY_NAMES.get(folded)
    return f"iso:{found.alpha_2}" if found else folded
