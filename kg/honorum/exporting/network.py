"""The network in the record: who held what, who belonged where, who is tied to whom."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from tempfile import SpooledTemporaryFile
from typing import IO

from honorum.exporting.choices import Choices, TieKind
from honorum.exporting.colours import colour_of
from honorum.exporting.evidence import EvidenceReader
from honorum.exporting.happenings import participations
from honorum.exporting.homes import Homes
from honorum.exporting.things import Thing, of_class, read_thing, values_of, with_value
from honorum.exporting.ties import Interval, Node, Tie, from_line, tie, to_line
from honorum.model.bounds import Certainty
from honorum.store.interface import Readable

_IN_MEMORY = 64_000_000
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
_ALWAYS_SHOWN = ("Person", "Office", "Party", "Organization")
_ENDS = {
    TieKind.TENURE: ("holder", "office", "status"),
    TieKind.MEMBERSHIP: ("member", "party", "role"),
    TieKind.RELATIONSHIP: ("subject", "object", "kind"),
}


@dataclass(slots=True)
class Network:
    """Nodes and ties, with their numbers known before the first is written.

    The ties wait in a temporary file, so that a large network does not have to fit into memory.
    """

    record: Readable
    homes: Homes
    spool: IO[bytes]
    degrees: Counter[str] = field(default_factory=Counter)
    size: int = 0

    def put(self, found: Tie) -> None:
        """Take one more tie."""
        self.spool.write(to_line(found))
        self.degrees[found.source] += 1
        self.degrees[found.target] += 1
        self.size += 1

    def ties(self) -> Iterator[Tie]:
        """All ties, in the order in which they were found."""
        self.spool.seek(0)
        yield from map(from_line, self.spool)

    def nodes(self) -> Iterator[Node]:
        """All nodes, in order of their IRIs."""
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
            )


@contextmanager
def read_network(record: Readable, sources: Readable, choices: Choices) -> Iterator[Network]:
    """Find the nodes and ties that are chosen.

    `record` is where the record is read, `sources` where the words behind it are; both are the snapshot, unless the
    record was derived anew for an earlier day.
    """
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as spool:
        network = Network(record, Homes(record), spool)
        _fill(network, sources, choices)
        yield network


def _fill(network: Network, sources: Readable, choices: Choices) -> None:
    record = network.record
    words = EvidenceReader(sources)
    places = network.homes.within(choices.place) if choices.place else None
    if not choices.narrow:
        for name in _ALWAYS_SHOWN:
            network.degrees.update(dict.fromkeys(of_class(record, name), 0))
    for source, target, kind, intervals in _groups(record, choices):
        if places is not None and not _is_in(places, source, target, kind, network.homes):
            continue
        covering = [one for one in intervals if choices.on is None or one.bounds.on(choices.on) is not Certainty.NO]
        if covering:
            claims = min(covering, key=lambda one: (-one.sources, one.claims)).claims
            network.put(tie(source, target, kind, covering, words.first(claims)))


def kind_of(thing: Thing) -> str:
    """What a node is: person, office, party, organization, event or place."""
    classes = thing.classes
    order = sorted(_KINDS, key=lambda pair: pair[0] == "Organization")  # a party is an organization too
    return next((kind for name, kind in order if name in classes), "other")


def _groups(record: Readable, choices: Choices) -> Iterator[tuple[str, str, TieKind, list[Interval]]]:
    for kind, (near, far, role) in _ENDS.items():
        if kind in choices.kinds:
            for source in values_of(record, near):
                by_target: dict[str, list[Interval]] = {}
                for thing in with_value(record, near, source):
                    for target in thing.all(far):
                        by_target.setdefault(target, []).append(_interval(thing, role))
                for target in sorted(by_target):
                    yield source, target, kind, by_target[target]
    if TieKind.PARTICIPATION in choices.kinds:
        for actor, event, intervals in participations(record):
            yield actor, event, TieKind.PARTICIPATION, intervals


def _interval(thing: Thing, role: str) -> Interval:
    counted = thing.one("sources")
    claims = tuple(thing.all("wasDerivedFrom"))
    bounds = thing.bounds
    time = f"{bounds.start or ''}/{bounds.end or ''}" if bounds.start or bounds.end else ""
    return Interval(bounds, thing.term(role) or "", int(counted) if counted else 1, claims, time)


def _is_in(places: frozenset[str], source: str, target: str, kind: TieKind, homes: Homes) -> bool:
    """Whether a tie belongs to the places: by its office or event, or by either end of any other tie."""
    ends = (target,) if kind in {TieKind.TENURE, TieKind.PARTICIPATION} else (source, target)
    return any(end in places or places.intersection(homes.of(end)) for end in ends)


def _latest_party(person: str, record: Readable) -> str | None:
    memberships = with_value(record, "member", person)
    latest = max(memberships, key=lambda one: (_recent(one), one.iri), default=None)
    return latest.one("party") if latest else None


def _recent(membership: Thing) -> str:
    return membership.one("latestEnd") or membership.one("earliestEnd") or membership.one("latestStart") or ""
