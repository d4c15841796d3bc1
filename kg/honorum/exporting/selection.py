"""The part of the record that was chosen, as things one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from honorum.exporting.choices import Choices
from honorum.exporting.evidence import EvidenceReader
from honorum.exporting.homes import Homes
from honorum.exporting.things import Thing, of_class, read_thing
from honorum.store.interface import Readable

_ENDS = {
    "Tenure": ("holder", "office"),
    "PartyMembership": ("member", "party"),
    "Relationship": ("subject", "object"),
    "Vacancy": ("office",),
    "Event": ("place", "jurisdiction", "person", "office"),
}
_LEADING_ON = ("organization", "jurisdiction", "country", "place", "locatedIn")
_WITHIN_OTHERS = frozenset({"Participation", "ElectionResult", "Conflict", "InferredBound"})


@dataclass
class Selection:
    """What of the record is chosen: intervals by their time, place and sources, and the things that they tie.

    `record` is where the record is read, `sources` where the words behind it are.
    """

    record: Readable
    sources: Readable
    choices: Choices

    @cached_property
    def homes(self) -> Homes:
        """Which places things belong to."""
        return Homes(self.record)

    @cached_property
    def words(self) -> EvidenceReader:
        """The words behind things."""
        return EvidenceReader(self.sources)

    @cached_property
    def _places(self) -> frozenset[str]:
        return self.homes.within(self.choices.place) if self.choices.place else frozenset()

    def read(self, iri: str) -> Thing:
        """All that the record says of one thing."""
        return read_thing(iri, self.record)

    def here(self, *iris: str) -> bool:
        """Whether one of the things is or lies in the chosen place, if one was chosen."""
        if self.choices.place is None:
            return True
        return any(iri in self._places or self._places.intersection(self.homes.of(iri)) for iri in iris)

    def told(self, interval: Thing) -> int:
        """How many sources tell of an interval."""
        counted = interval.one("sources")
        return int(counted) if counted else len(self.words.sources(interval.all("wasDerivedFrom"))) or 1

    def keeps(self, interval: Thing) -> bool:
        """Whether an interval is chosen by its time, its sources and its place; a tenure lies where its office lies."""
        told = self.told(interval) if self.choices.min_sources > 1 else 1
        if not self.choices.keep(interval.bounds, told):
            return False
        if self.choices.place is None:
            return True
        name = next((name for name in _ENDS if name in interval.classes), "")
        ends = ("office",) if name == "Tenure" else _ENDS.get(name, ())
        return self.here(*(iri for end in ends for iri in interval.all(end)))

    def intervals(self, name: str) -> Iterator[Thing]:
        """The chosen intervals of a class, in order of their IRIs."""
        things = (read_thing(iri, self.record) for iri in of_class(self.record, name))
        return (thing for thing in things if self.keeps(thing))

    def things(self, name: str) -> Iterator[Thing]:
        """The things of a class, in order of their IRIs; when something was chosen, those that intervals then tie."""
        for iri in of_class(self.record, name):
            if not self.choices.narrow or iri in self._tied:
                yield read_thing(iri, self.record)

    def admits(self, thing: Thing) -> bool:
        """Whether a thing of any class is chosen; what is neither an interval nor tied by one comes with its owner."""
        if not self.choices.narrow:
            return True
        if "Interval" in thing.classes:
            return self.keeps(thing)
        return bool(thing.classes & _WITHIN_OTHERS) or thing.iri in self._tied

    @cached_property
    def _tied(self) -> frozenset[str]:
        found = {iri for name, ends in _ENDS.items() for thing in self.intervals(name) for iri in _ends(thing, ends)}
        border = set(found)
        while border:
            things = [self.read(iri) for iri in border]
            border = {iri for thing in things for name in _LEADING_ON for iri in thing.all(name)} - found
            found |= border
        return frozenset(found)


def _ends(interval: Thing, names: tuple[str, ...]) -> Iterator[str]:
    return (iri for name in names for iri in interval.all(name))
