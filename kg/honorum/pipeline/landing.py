"""A batch of sources lands: checked by the shapes, resolved to entities, stored, and taken into the record."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from honorum.identity.register import Register
from honorum.identity.resolving import resolve
from honorum.identity.voices import voice_quads
from honorum.model.claims import Reading
from honorum.model.sources import Article, Source
from honorum.pipeline.quarantine import from_gate, from_shapes
from honorum.pipeline.reports import IngestReport
from honorum.rdf.source_graph import SourceGraph, source_graph, source_node, without_claims
from honorum.rdf.terms import XSD_DATE_TIME, Names, hon, local_name
from honorum.record.loading import Claims, claims_of, entities_of
from honorum.record.units import derive, offices_of_renamed, unit_quads, units_of
from honorum.store import Writer
from honorum.validation.door import Door
from honorum.validation.violations import Violation

_QUADS_AT_ONCE = 150_000
"""Quads that are written in one go: enough for the store to load them in bulk, few enough to stay small in memory."""

Told = Callable[[int, int], None]
"""Hears how many are done, and of how many."""


@dataclass(slots=True)
class Landing:
    """Takes batches of sources into a store; what is touched is derived anew before each publishing."""

    writer: Writer
    names: Names
    door: Door
    now: datetime
    touched: set[NamedNode] = field(default_factory=set)
    _register: Register = field(init=False)
    _waiting: list[Quad] = field(default_factory=list)
    _landed: dict[NamedNode, NamedNode] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._register = Register(self.writer, self.names, self.now, at_once=_QUADS_AT_ONCE)

    def has(self, source: Source) -> bool:
        """Whether this very source is in the store and in force."""
        node = source_node(source, self.names)
        if node in self._landed:
            return True
        recorded = next(self.writer.quads(node, hon("recordedAt"), None, None), None)
        return recorded is not None and not self._withdrawn(node)

    def take(self, batch: Sequence[tuple[Source, Reading]], report: IngestReport, told: Told | None = None) -> None:
        """Check and store a batch of sources; claims that fail are set aside with the reason, the rest goes in.

        `told` hears how many claims have landed, and of how many.
        """
        claims, landed = sum(len(reading.claims) for _, reading in batch), 0
        if told:
            told(0, claims)
        graphs = [source_graph(source, reading, self.names, self.now) for source, reading in batch]
        found = self.door.violations([graph.triples for graph in graphs])
        for (source, reading), graph, violations in zip(batch, graphs, found, strict=True):
            self._replace_older(source)
            refused = _refused_claims(graph, violations)
            kept = without_claims(graph, frozenset(refused)) if refused else graph
            if len(kept.triples) < _QUADS_AT_ONCE:
                self._waiting.extend(kept.quads())
            else:
                self.writer.add(kept.quads())
            self._waiting.extend(from_gate(reading.refused, graph, self.names))
            self._waiting.extend(from_shapes(refused, graph, self.names))
            resolve(reading, source.digest, self._register, self.names)
            self._landed[graph.source] = graph.graph
            if isinstance(source, Article):
                self._write()
                self.writer.add(list(voice_quads(graph.source, source.text, self.writer, self.names)))
            elif len(self._waiting) >= _QUADS_AT_ONCE:
                self._write()
            report.documents += 1
            report.facts += len(reading.claims) - len(refused)
            report.quarantined += len(refused) + len(reading.refused)
            report.reasons.update([refusal.reason for refusal in reading.refused])
            report.reasons.update(refused.values())
            landed += len(reading.claims)
            if told:
                told(landed, claims)

    def withdraw(self, source: NamedNode) -> None:
        """Take a source out of force: its claims stay on file, the record forgets what rested on them alone."""
        # What the source touches is asked for while it is in force: afterwards nobody knows of a death that it told.
        for quad in list(self.writer.quads(source, hon("recordedAt"), None, None)):
            graph: Any = quad.graph_name
            self._touch(graph)
        moment = Literal(self.now.isoformat(timespec="seconds"), datatype=XSD_DATE_TIME)
        self.writer.add([Quad(source, hon("withdrawnAt"), moment, self.names.catalogue)])

    def publish(self, told: Told | None = None) -> str:
        """Derive what was touched and let readers see it; gives the snapshot's name.

        `told` hears how many units of the record are derived, and of how many.
        """
        self._write()
        self._register.forget()
        write_units(self.touched, self.writer, self.names, told)
        self.touched.clear()
        return self.writer.publish().name

    def _write(self) -> None:
        """Write what has landed: tables together, since the store takes much at once far sooner than little often."""
        self.writer.add(self._waiting)
        self._waiting = []
        self._register.write()
        for graph in self._landed.values():
            self._touch(graph)
        self._landed.clear()

    def _touch(self, graph: NamedNode) -> None:
        claims = Claims(self.writer, self.names)
        entities = set(entities_of(graph, self.writer, self.names))
        self.touched |= units_of(entities, claims_of(graph, self.writer), claims)
        self.touched.update(offices_of_renamed(entities, local_name(graph), claims))

    def _replace_older(self, source: Source) -> None:
        """The same text with another date or title, from the same address, takes the place of the older one."""
        if not isinstance(source, Article):
            return
        node = source_node(source, self.names)
        for quad in list(self.writer.quads(None, hon("textDigest"), Literal(source.text_digest), None)):
            older: Any = quad.subject
            if older == node:
                self.writer.remove(list(self.writer.quads(node, hon("withdrawnAt"), None, self.names.catalogue)))
            elif self._url(older) == source.url and not self._withdrawn(older):
                self.withdraw(older)

    def _url(self, source: NamedNode) -> str | None:
        quad = next(self.writer.quads(source, hon("url"), None, None), None)
        value: Any = quad.object if quad else None
        return value.value if value is not None else None

    def _withdrawn(self, source: NamedNode) -> bool:
        return next(self.writer.quads(source, hon("withdrawnAt"), None, self.names.catalogue), None) is not None


def write_units(units: Iterable[NamedNode], writer: Writer, names: Names, told: Told | None = None) -> None:
    """Derive units of the record and put them in the place of what they were before.

    Only what differs is taken out and put in: most of what a second source touches stays as it is.
    """
    claims = Claims(writer, names)
    waiting = sorted(units, key=lambda unit: unit.value)
    old: set[Quad] = set()
    new: set[Quad] = set()
    for done, unit in enumerate(waiting, start=1):
        old.update(_written_before(unit, writer, names))
        new.update(unit_quads(unit, derive(unit, claims), claims))
        if len(old) + len(new) >= _QUADS_AT_ONCE or done == len(waiting):
            writer.remove(old - new)
            writer.add(new - old)
            old, new = set(), set()
            if told:
                told(done, len(waiting))


def _written_before(unit: NamedNode, writer: Writer, names: Names) -> Iterator[Quad]:
    for noted in writer.quads(None, hon("unit"), unit, names.graph("derivation")):
        yield noted
        node: Any = noted.subject
        yield from writer.quads(node, None, None, names.record)


def _refused_claims(graph: SourceGraph, violations: Sequence[Violation]) -> dict[NamedNode, str]:
    """The claims that a violation concerns: the focus itself, or every claim that points at the focus."""
    if not violations:
        return {}
    claims = {subject for subject, _, object_ in graph.triples if object_ == hon("Claim")}
    refused: dict[NamedNode, str] = {}
    for violation in violations:
        focus = NamedNode(violation.focus)
        concerned = [focus] if focus in claims else [s for s, _, o in graph.triples if o == focus and s in claims]
        for claim in concerned:
            refused.setdefault(claim, violation.message)
    return refused
