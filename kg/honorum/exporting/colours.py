"""Colours of nodes: one for each kind, and for a party and its people one of the party's own."""

import colorsys
import hashlib

Colour = tuple[int, int, int]

_BY_KIND: dict[str, Colour] = {
    "person": (66, 106, 158),
    "office": (217, 140, 44),
    "party": (160, 60, 80),
    "organization": (104, 142, 88),
    "event": (130, 95, 150),
    "place": (150, 130, 100),
}
_UNKNOWN: Colour = (128, 128, 128)


def colour_of(kind: str, party: str | None) -> Colour:
    """The colour of a node; the party's IRI decides for the party and its people, so it is the same in every export.

    >>> colour_of("office", None)
    (217, 140, 44)
    """
    if party is None:
        return _BY_KIND.get(kind, _UNKNOWN)
    hue = int.from_bytes(hashlib.sha256(party.encode()).digest()[:4], "big") / 2**32
    red, green, blue = colorsys.hls_to_rgb(hue, 0.45 if kind == "party" else 0.6, 0.6)
    return round(red * 255), round(green * 255), round(blue * 255)
