"""The network in the record: who held what, who belonged where, who is tied to whom."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from honorum.exporting.choices import Projection, TieKind
from honorum.exporting.colours import colour_of
from honorum.exporting.happenings import participations
from honorum.exporting.homes import Homes
from honorum.exporting.layout import positions
from honorum.exporting.selection import Selection
from honorum.exporting.shared import shared_ties
from honorum.exporting.successions import successions
from honorum.exporting.things import Thing, of_class, read_thing, values_of, with_value
from honorum.exporting.ties import Interval, Node, Tie, interval_of, tie
from honorum.exporting.waiting import Waiting
from honorum.store.interface import Readable

_KINDS = (
    ("Person", "person"),
    ("Office", "office"),
    ("Party", "party"),
    ("Organization", "organization"),
    ("Event", "event"),
    ("Place", "place"),
    ("Country", "place"),
    ("Region", "place"),
    ("City", "place"),
)
_ALWAYS_SHOWN = {
    Projection.ALL: ("Person", "Office", "Party", "Organization"),
    Projection.PERSON_OFFICE: ("Person", "Office"),
    Projection.PERSON_PARTY: ("Person", "Party"),
    Projection.PERSON_PERSON: ("Person",),
    Projection.EVENTS: (),
}
_ENDS = {
    TieKind.TENURE: ("holder", "office", "status"),
    TieKind.MEMBERSHIP: ("member", "party", "role"),
    TieKind.RELATIONSHIP: ("subject", "object", "kind"),
}


@dataclass(slots=True)
class Network:
    """Nodes and ties, with their numbers known before the first is written.

    A large network does not have to fit into memory: the ties wait elsewhere.
    """

    record: Readable
    homes: Homes
    waiting: Waiting
    degrees: Counter[str] = field(default_factory=Counter)
    size: int = 0
    left_out: tuple[str, ...] = ()
    layout: bool = False

    def put(self, found: Tie) -> None:
        """Take one more tie."""
        self.waiting.put(found)
        self.degrees[found.source] += 1
        self.degrees[found.target] += 1
        self.size += 1

    def ties(self) -> Iterator[Tie]:
        """All ties, in the order in which they were found."""
        yield from self.waiting

    def nodes(self) -> Iterator[Node]:
        """All nodes, in order of their IRIs."""
        places = positions(self.degrees, self.ties()) if self.layout else {}
        for iri in sorted(self.degrees):
            thing = read_thing(iri, self.record)
            kind = kind_of(thing)
            party = iri if kind == "party" else _latest_party(iri, self.record) if kind == "person" else None
            yield Node(
                iri,
                thing.label,
                kind,
                self.homes.country(thing),
                read_thing(party, self.record).label if party and kind == "person" else "",
                thing.one("wikidata") or "",
                self.degrees[iri],
                colour_of(kind, party),
                places.get(iri),
            )


@contextmanager
def read_network(chosen: Selection) -> Iterator[Network]:
    """Find the nodes and ties that are chosen."""
    with Waiting() as waiting:
        network = Network(chosen.record, chosen.homes, waiting, layout=chosen.choices.layout)
        _fill(network, chosen)
        yield network


def _fill(network: Network, chosen: Selection) -> None:
    choices = chosen.choices
    if not choices.narrow:
        for name in _ALWAYS_SHOWN[choices.projection]:
            network.degrees.update(dict.fromkeys(of_class(chosen.record, name), 0))
    if choices.projection is Projection.PERSON_PERSON:
        found = shared_ties(chosen)
        for one in found.ties():
            network.put(one)
        network.left_out = found.left_out
    for source, target, kind, intervals in _groups(chosen):
        if _is_in(chosen, source, target, kind):
            kept = [one for one in intervals if choices.keep(one.bounds, one.sources)]
            if kept:
                network.put(tie(source, target, str(kind), kept, chosen.words))


def kind_of(thing: Thing) -> str:
    """What a node is: person, office, party, organization, event or place."""
    classes = thing.classes
    order = sorted(_KINDS, key=lambda pair: pair[0] == "Organization")  # a party is an organization too
    return next((kind for name, kind in order if name in classes), "other")


def _groups(chosen: Selection) -> Iterator[tuple[str, str, TieKind, list[Interval]]]:
    """The ties that the record has itself; between two persons only those with no person, office or event between."""
    record, kinds = chosen.record, chosen.choices.ties
    persons = chosen.choices.projection is Projection.PERSON_PERSON
    for kind, (near, far, role) in _ENDS.items():
        if kind in kinds and not (persons and kind is not TieKind.RELATIONSHIP):
            for source in values_of(record, near):
                by_target: dict[str, list[Interval]] = {}
                for thing in with_value(record, near, source):
                    for target in thing.all(far):
                        if not persons or (_is_person(source, record) and _is_person(target, record)):
                            by_target.setdefault(target, []).append(interval_of(thing, role, chosen.told(thing)))
                for target in sorted(by_target):
                    yield source, target, kind, by_target[target]
    yield from _happened(chosen, kinds - {TieKind.PARTICIPATION} if persons else kinds)


def _happened(chosen: Selection, kinds: frozenset[TieKind]) -> Iterator[tuple[str, str, TieKind, list[Interval]]]:
    """The ties that what happened makes: who took part in it, who followed whom by it."""
    if TieKind.PARTICIPATION in kinds:
        for actor, event, intervals in participations(chosen.record, chosen.words):
            yield actor, event, TieKind.PARTICIPATION, intervals
    if TieKind.SUCCESSION in kinds:
        for after, before, intervals in successions(chosen):
            yield after, before, TieKind.SUCCESSION, intervals


def _is_person(iri: str, record: Readable) -> bool:
    return "Person" in read_thing(iri, record).classes


def _is_in(chosen: Selection, source: str, target: str, kind: TieKind) -> bool:
    """Whether a tie belongs to the place: by its office or event, or by either end of any other tie."""
    if kind is TieKind.SUCCESSION:
        return True  # those of the place have been chosen by their offices
    return chosen.here(target) if kind in {TieKind.TENURE, TieKind.PARTICIPATION} else chosen.here(source, target)


def _latest_party(person: str, record: Readable) -> str | None:
    memberships = with_value(record, "member", person)
    latest = max(memberships, key=lambda one: (_recent(one), one.iri), default=None)
    return latest.one("party") if latest else None


def _recent(membership: Thing) -> str:
    return membership.one("latestEnd") or membership.one("earliestEnd") or membership.one("latestStart") or ""
