"""Units of the record derived anew: what each takes out and puts in, and which tenures come, change or fall.

Deriving only reads what sources said, so many units are shared out among worker processes, each with its own view of
the database; this process writes.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, serialize

from honorum.finding.entries import concerned
from honorum.pipeline.workers import end_with_parent
from honorum.questions.prepared.changed import offices_changed
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import DERIVED_FROM, RDF_TYPE, Names, hon
from honorum.record.learning import Telling, as_numbers
from honorum.record.loading import Claims
from honorum.record.units import derive, unit_quads
from honorum.store import Writer
from honorum.store.embedded import Embedded
from honorum.store.writer import Days

MANY = 4_000
"""From so many units on they are shared out: below, starting the workers costs more than it saves."""

_CHUNK = 250
_AHEAD = 4
"""So many chunks of each worker may be under way: what is derived and not yet written fills memory."""

QUADS_AT_ONCE = 150_000
"""Quads that are written in one go: enough for the store to load them in bulk, few enough to stay small in memory."""

_BOUNDS = frozenset(hon(name) for name in "start end earliestStart latestStart earliestEnd latestEnd status".split())
_TENURE, _EVENT = hon("Tenure"), hon("Event")

Told = Callable[[int, int], None]
"""Hears how many are done, and of how many."""


@dataclass(slots=True)
class TenureChanges:
    """The tenures (IRIs) that came into the record, have other bounds or another status than before, or fell.

    `offices` are those about which anything is told otherwise, be it only a holder's name.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)

    def take(self, other: "TenureChanges") -> None:
        """Add what another part of the record tells."""
        self.added += other.added
        self.changed += other.changed
        self.dropped += other.dropped
        self.offices |= other.offices

    def to_json(self) -> dict[str, Any]:
        """As JSON: how many, and which ones changed or fell.

        >>> TenureChanges(added=["urn:a"]).to_json()["added"]
        1
        """
        return {
            "added": len(self.added),
            "changed": len(self.changed),
            "dropped": len(self.dropped),
            "details": {"changed": sorted(self.changed), "dropped": sorted(self.dropped)},
        }


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What deriving a few units takes out of the record and puts into it, as N-Quads, and how many quads those are.

    `concerned` are the things (IRIs) whose names or ties that changes; `days` are those on which sources told of the
    units and of the events that they make.
    """

    units: int
    old: bytes
    new: bytes
    quads: int
    tenures: TenureChanges
    concerned: frozenset[str]
    days: dict[str, Days]


def rewrite(
    units: Iterable[NamedNode], writer: Writer, names: Names, told: Told | None = None, jobs: int = 1
) -> TenureChanges:
    """Derive units of the record and put them in the place of what they were before; tell what became of tenures.

    Only what differs is taken out and put in: most of what a second source touches stays as it is. With `jobs`, that
    many worker processes derive where there is much to do: the program that asks for them must be one that may start
    again in each of them (``if __name__ == "__main__"``).
    """
    waiting = sorted(unit.value for unit in units)
    changes, done, pending = TenureChanges(), 0, _Pending(writer)
    for found in _rewritings(waiting, writer, names, jobs):
        pending.take(found)
        changes.take(found.tenures)
        done += found.units
        if told:
            told(done, len(waiting))
    pending.write()
    return changes


@dataclass(slots=True)
class _Pending:
    """What is to be written, until enough has come together."""

    writer: Writer
    _old: list[bytes] = field(default_factory=list)
    _new: list[bytes] = field(default_factory=list)
    _quads: int = 0

    def take(self, found: Rewriting) -> None:
        self._old.append(found.old)
        self._new.append(found.new)
        self.writer.note_changed(found.concerned)
        self.writer.note_days(found.days)
        self._quads += found.quads
        if self._quads >= QUADS_AT_ONCE:
            self.write()

    def write(self) -> None:
        self.writer.exchange(b"".join(self._old), b"".join(self._new))
        self._old, self._new, self._quads = [], [], 0


def _rewritings(waiting: list[str], writer: Writer, names: Names, jobs: int) -> Iterator[Rewriting]:
    chunks = [waiting[start : start + _CHUNK] for start in range(0, len(waiting), _CHUNK)]
    if jobs == 1 or len(waiting) < MANY:
        claims, telling = Claims(writer, names), Telling(writer, names)
        for chunk in chunks:
            yield _rewriting(chunk, claims, telling, writer, names)
        return
    with (
        writer.view() as folder,
        ProcessPoolExecutor(
            jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_open_view,
            initargs=(folder, writer.base),
        ) as pool,
    ):
        waiting_for: deque[Future[Rewriting]] = deque()
        for chunk in chunks:
            waiting_for.append(pool.submit(_in_worker, chunk))
            if len(waiting_for) > _AHEAD * jobs:
                yield waiting_for.popleft().result()
        while waiting_for:
            yield waiting_for.popleft().result()


def _rewriting(units: list[str], claims: Claims, telling: Telling, store: Quads, names: Names) -> Rewriting:
    old: set[Quad] = set()
    new: set[Quad] = set()
    for iri in units:
        unit = NamedNode(iri)
        old.update(_written_before(unit, store, names))
        new.update(unit_quads(unit, derive(unit, claims), claims))
    gone, come = old - new, new - old
    tenures = _tenures(old, gone, come)
    tenures.offices = offices_changed(gone, come, store, names)
    things = frozenset(concerned(gone | come))
    days = {**_days_of_events(old, new, telling), **_days_of_entities(units, telling)}
    return Rewriting(len(units), _written(gone), _written(come), len(gone) + len(come), tenures, things, days)


def _days_of_entities(units: Iterable[str], telling: Telling) -> dict[str, Days]:
    return {iri: as_numbers(telling.of_entity(iri)) for iri in units if "/id/claim/" not in iri}


def _days_of_events(old: set[Quad], new: set[Quad], telling: Telling) -> dict[str, Days]:
    """The days of events that units make of their claims; none for those that they no longer make."""
    claims: dict[str, list[str]] = {event.value: [] for event in _instances(_EVENT, new)}
    for quad in new if claims else ():
        subject, object_ = cast("Any", quad.subject), cast("Any", quad.object)
        if quad.predicate == DERIVED_FROM and subject.value in claims:
            claims[subject.value].append(object_.value)
    found = {event: as_numbers(telling.of_claims(of_event)) for event, of_event in claims.items()}
    return {**{event.value: None for event in _instances(_EVENT, old)}, **found}


def _written_before(unit: NamedNode, store: Quads, names: Names) -> Iterator[Quad]:
    for noted in store.quads(None, hon("unit"), unit, names.graph("derivation")):
        yield noted
        node: Any = noted.subject
        yield from store.quads(node, None, None, names.record)


def _written(quads: Iterable[Quad]) -> bytes:
    return serialize(quads, format=RdfFormat.N_QUADS) or b""


def _tenures(old: set[Quad], gone: set[Quad], come: set[Quad]) -> TenureChanges:
    """What becomes of tenures, from what the units said before and what is taken out and put in."""
    added, dropped = _instances(_TENURE, come), _instances(_TENURE, gone)
    other = {quad.subject for quads in (gone, come) for quad in quads if quad.predicate in _BOUNDS}
    changed = other & _instances(_TENURE, old) - dropped if other else set()
    return TenureChanges(_iris(added), _iris(changed), _iris(dropped))


def _instances(class_: NamedNode, quads: Iterable[Quad]) -> set[Any]:
    return {quad.subject for quad in quads if quad.object == class_ and quad.predicate == RDF_TYPE}


def _iris(nodes: Iterable[Any]) -> list[str]:
    return sorted(node.value for node in nodes)


_here: list[tuple[Claims, Telling, Embedded, Names]] = []
"""What a worker reads from; empty in the process that writes."""


def _open_view(folder: Path, base: str) -> None:
    end_with_parent()
    view = Embedded(Store.read_only(str(folder)), base)
    _here[:] = [(Claims(view, view.names), Telling(view, view.names), view, view.names)]


def _in_worker(units: list[str]) -> Rewriting:
    return _rewriting(units, *_here[0])
