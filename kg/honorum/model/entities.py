"""The actors, offices, places and events that claims speak of, as one source names them."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What an entity is; the value is also its class in the ontology."""

    PERSON = "Person"
    PARTY = "Party"
    ORGANIZATION = "Organization"
    OFFICE = "Office"
    COUNTRY = "Country"
    REGION = "Region"
    CITY = "City"
    EVENT = "Event"

    @property
    def is_place(self) -> bool:
        """Whether the kind is a place.

        >>> Kind.CITY.is_place, Kind.PARTY.is_place
        (True, False)
        """
        return self in {Kind.COUNTRY, Kind.REGION, Kind.CITY}


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor, place or event as one source names it: all its names there, and what the source says of it.

    `id` is local to the source (``e1``). `identifiers` maps a scheme to an id (``{"wikidata": "Q12345"}``);
    `birth` and `death` are EDTF dates. A source may state the country an entity belongs to (`country`: a local id).
    """

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()
    identifiers: dict[str, str] = field(default_factory=dict)
    birth: str | None = None
    death: str | None = None
    country: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *self.aliases)
