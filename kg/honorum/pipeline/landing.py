"""A batch of sources lands: checked by the shapes, resolved to entities, stored, and taken into the record."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pyoxigraph import Literal, NamedNode

from honorum.identity.register import Register
from honorum.identity.resolving import resolve
from honorum.identity.voices import voice_quads
from honorum.model.claims import Reading
from honorum.model.sources import Article, Dataset, Source
from honorum.pipeline.deriving import QUADS_AT_ONCE, TenureChanges, Told, rewrite
from honorum.pipeline.describing import Described, Describing, Promised
from honorum.pipeline.force import (
    Superseded,
    forget_withdrawal,
    is_withdrawn,
    note_successor,
    note_withdrawal,
    published,
    successor,
    versions_in_force,
)
from honorum.pipeline.guard import Guard
from honorum.pipeline.publishing import publish
from honorum.pipeline.reports import IngestReport
from honorum.questions.network import keep_current
from honorum.rdf.source_graph import source_node
from honorum.rdf.terms import Names, hon, local_name
from honorum.record.learning import Telling, as_numbers
from honorum.record.loading import Claims, claims_of, entities_of, told_dead
from honorum.record.surroundings import units_around
from honorum.record.units import offices_of_renamed, units_of
from honorum.store import Writer

_CLAIMS_AT_ONCE = QUADS_AT_ONCE // 30
"""Claims that come with about as many quads."""


@dataclass(frozen=True, slots=True)
class Published:
    """A batch that readers see: the snapshot's name, and what became of tenures."""

    snapshot: str
    tenures: TenureChanges


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A source that is to be written, the one at that place of a batch, and the report that counts it."""

    described: Promised
    place: int
    reading: Reading
    report: IngestReport

    def counted(self) -> Described:
        """The source, described and counted."""
        found, report = self.described()[self.place], self.report
        report.documents += 1
        report.facts += len(self.reading.claims) - len(found.refused)
        report.quarantined += len(found.refused) + len(self.reading.refused)
        report.reasons.update([*(refusal.reason for refusal in self.reading.refused), *found.refused])
        return found


@dataclass(slots=True)
class Landing:
    """Takes batches of sources into a store; what is touched is derived anew before each publishing."""

    writer: Writer
    names: Names
    describing: Describing
    now: datetime
    guard: Guard | None = None
    jobs: int = 1
    touched: set[NamedNode] = field(default_factory=set)
    superseded: list[Superseded] = field(default_factory=list)
    _register: Register = field(init=False)
    _waiting: list["_Waiting"] = field(default_factory=list)
    _landed: dict[NamedNode, NamedNode] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._register = Register(self.writer, self.names, self.now, at_once=QUADS_AT_ONCE)

    def has(self, source: Source) -> bool:
        """Whether this very source is in the store and in force, or on file as the older version of one that is."""
        node = source_node(source, self.names)
        if node in self._landed:
            return True
        return self._on_file(node) and (not is_withdrawn(node, self.writer) or successor(node, self.writer) is not None)

    def reinstate(self, dataset: Dataset) -> bool:
        """Let a data set that was withdrawn speak again, if it is on file; its claims are there already."""
        node = source_node(dataset, self.names)
        if not self._on_file(node):
            return False
        forget_withdrawal(node, self.writer)
        self._supersede(dataset)
        self._landed[node] = self.names.source_graph(dataset.digest)
        return True

    def _on_file(self, node: NamedNode) -> bool:
        return next(self.writer.quads(node, hon("recordedAt"), None, None), None) is not None

    def take(self, batch: Sequence[tuple[Source, Reading]], report: IngestReport, told: Told | None = None) -> None:
        """Check and store a batch of sources; claims that fail are set aside with the reason, the rest goes in.

        `told` hears how many claims have landed, and of how many.
        """
        claims, landed = sum(len(reading.claims) for _, reading in batch), 0
        if told:
            told(0, claims)
        described = self.describing.begin(batch)
        for place, (source, reading) in enumerate(batch):
            self._replace_older(source)
            day = source.published if isinstance(source, Article) else None
            resolve(reading, source.digest, self._register, self.names, published=day)
            node = source_node(source, self.names)
            self._landed[node] = self.names.source_graph(source.digest)
            self._waiting.append(_Waiting(described, place, reading, report))
            if isinstance(source, Article):
                self.write()
                self.writer.add(list(voice_quads(node, source.text, self.writer, self.names)))
            elif sum(len(each.reading.claims) for each in self._waiting) >= _CLAIMS_AT_ONCE:
                self.write()
            landed += len(reading.claims)
            if told:
                told(landed, claims)

    def withdraw(self, source: NamedNode) -> None:
        """Take a source out of force: its claims stay on file, the record forgets what rested on them alone."""
        # What the source touches is asked for while it is in force: afterwards nobody knows of a death that it told.
        for quad in list(self.writer.quads(source, hon("recordedAt"), None, None)):
            graph: Any = quad.graph_name
            self._touch(graph)
        note_withdrawal(source, self.now, self.writer)

    def publish(self, told: Told | None = None) -> Published:
        """Derive what was touched and let readers see it; gives the snapshot's name, and what became of tenures.

        `told` hears how many units of the record are derived, and of how many.

        Raises:
            TooManyRemovals: the guard stops it; then nothing of the batch is kept.
        """
        self.write()
        self.describing.end()
        self._register.settle_offices()
        self._touch_joined()
        self._register.forget()
        changes = rewrite(self.touched, self.writer, self.names, told, self.jobs)
        if self.guard:
            self.guard.check(changes, self.writer, self.names)
        self.touched.clear()
        snapshot = publish(self.writer, changes.offices)
        keep_current(snapshot)
        return Published(snapshot.name, changes)

    def write(self) -> None:
        """Write what has landed: tables together, since the store takes much at once far sooner than little often."""
        small = []
        for waiting in self._waiting:
            quads = waiting.counted().quads
            if isinstance(quads, bytes):
                small.append(quads)
            else:
                self.writer.load(quads)
        self.writer.exchange(b"", b"".join(small))
        self._waiting = []
        self._register.write()
        self.writer.note_changed(source.value for source in self._landed)
        telling = Telling(self.writer, self.names)
        articles = (source.value for source in self._landed if "/id/article/" in source.value)
        self.writer.note_days({iri: as_numbers(telling.of_source(iri)) for iri in articles})
        for graph in self._landed.values():
            self._touch(graph)
        self._landed.clear()
        self._touch_joined()

    def _touch_joined(self) -> None:
        """What stands around entities that turned out to be one is derived anew."""
        if self._register.joined:
            self.touched |= units_around(self._register.joined, Claims(self.writer, self.names))
            self._register.joined.clear()

    def _touch(self, graph: NamedNode) -> None:
        claims = Claims(self.writer, self.names)
        entities = set(entities_of(graph, self.writer, self.names))
        dead = told_dead(graph, self.writer, self.names)
        self.touched |= units_of(entities, claims_of(graph, self.writer), claims, dead)
        self.touched.update(offices_of_renamed(entities, local_name(graph), claims))

    def _replace_older(self, source: Source) -> None:
        """A newer version of a data set, or the same text with another date or title, takes the older one's place."""
        if isinstance(source, Dataset):
            self._supersede(source)
            return
        node = source_node(source, self.names)
        for quad in list(self.writer.quads(None, hon("textDigest"), Literal(source.text_digest), None)):
            older: Any = quad.subject
            if older == node:
                forget_withdrawal(node, self.writer)
            elif self._url(older) == source.url and not is_withdrawn(older, self.writer):
                self.withdraw(older)

    def _supersede(self, dataset: Dataset) -> None:
        """A newer version of a data set takes the place of the older one, whichever of them arrives first."""
        node = source_node(dataset, self.names)
        for other in versions_in_force(dataset.name, self.writer):
            if other == node:
                continue
            late = (published(other, self.writer) or "") > (dataset.published or "9999")
            older, newer = (node, other) if late else (other, node)
            if not late:
                self.withdraw(older)
            note_successor(older, newer, self.now, self.writer, self.names)
            self.superseded.append(Superseded(dataset.name, older, newer, late))

    def _url(self, source: NamedNode) -> str | None:
        quad = next(self.writer.quads(source, hon("url"), None, None), None)
        value: Any = quad.object if quad else None
        return value.value if value is not None else None
