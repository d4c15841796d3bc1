"""Which places the things of the record belong to."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from honorum.exporting.things import Thing, across, read_thing, with_value
from honorum.store.interface import Readable

_LONGEST_WAY = 10
_OWN_LINKS = ("jurisdiction", "country", "place", "locatedIn")


@dataclass(slots=True)
class Homes:
    """The places of persons, offices, parties, organizations and events, each looked up once.

    An office belongs to its jurisdiction or to that of its organization; a person to a country and to the places of the
    offices held; a party to the places where it stood.
    """

    record: Readable
    _homes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _countries: dict[str, str | None] = field(default_factory=dict)

    def of(self, iri: str, known: Thing | None = None) -> tuple[str, ...]:
        """The places of a thing, its own first, then those that follow from its ties; `known` saves reading it."""
        if iri not in self._homes:
            self._homes[iri] = ()  # what leads back to itself has no place of its own
            self._homes[iri] = tuple(dict.fromkeys(self._find(known or read_thing(iri, self.record))))
        return self._homes[iri]

    def within(self, place: str) -> frozenset[str]:
        """A place and all that lies in it."""
        found, border = {place}, [place]
        while border:
            border = [thing.iri for outer in border for thing in with_value(self.record, "locatedIn", outer)]
            border = [iri for iri in border if iri not in found]
            found.update(border)
        return frozenset(found)

    def country(self, thing: Thing) -> str:
        """The name of the first country among a thing's places and what they lie in; empty if there is none."""
        for home in self.of(thing.iri, thing):
            country = self._country_of(home)
            if country:
                return country
        return ""

    def _find(self, thing: Thing) -> Iterable[str]:
        for name in _OWN_LINKS:
            yield from thing.all(name)
        for organization in thing.all("organization"):
            yield from self.of(organization)
        if "Person" in thing.classes:
            for office in sorted(across(self.record, thing.iri, "holder", "office")):
                yield from self.of(office)
        elif "Party" in thing.classes:
            for standing in with_value(self.record, "party", thing.iri):
                yield from standing.all("jurisdiction")

    def _country_of(self, place: str) -> str | None:
        if place not in self._countries:
            self._countries[place] = self._climb(place)
        return self._countries[place]

    def _climb(self, place: str) -> str | None:
        for _ in range(_LONGEST_WAY):
            thing = read_thing(place, self.record)
            if "Country" in thing.classes:
                return thing.label
            outer = thing.one("locatedIn")
            if outer is None:
                return None
            place = outer
        return None
