"""Which sources are in force: withdrawn ones and older versions stay on file, and "as known on" still sees them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import XSD_DATE_TIME, Names, hon
from honorum.store import Writer


@dataclass(frozen=True, slots=True)
class Superseded:
    """A version of a data set that another one replaces; `late` where the older one arrived after the newer one."""

    dataset: str
    older: NamedNode
    newer: NamedNode
    late: bool


def is_withdrawn(source: NamedNode, writer: Writer) -> bool:
    """Whether a source is out of force."""
    return next(writer.quads(source, hon("withdrawnAt"), None, writer.names.catalogue), None) is not None


def successor(source: NamedNode, writer: Writer) -> NamedNode | None:
    """The version in force that took the place of a source, if there is one."""
    for quad in writer.quads(source, hon("supersededBy"), None, writer.names.catalogue):
        newer: Any = quad.object
        if not is_withdrawn(newer, writer):
            return NamedNode(newer.value)
    return None


def versions_in_force(dataset: str, writer: Writer) -> Iterator[NamedNode]:
    """The sources in force that are a version of the data set of that name."""
    for quad in list(writer.quads(None, hon("datasetName"), Literal(dataset), None)):
        version: Any = quad.subject
        if not is_withdrawn(version, writer):
            yield version


def published(source: NamedNode, store: Quads) -> str | None:
    """The day on which a source was published, where that is known."""
    quad: Any = next(store.quads(source, hon("published"), None, None), None)
    return quad.object.value if quad else None


def note_withdrawal(source: NamedNode, moment: datetime, writer: Writer) -> None:
    """Write down from when on a source is out of force."""
    said = Literal(moment.isoformat(timespec="seconds"), datatype=XSD_DATE_TIME)
    writer.add([Quad(source, hon("withdrawnAt"), said, writer.names.catalogue)])


def forget_withdrawal(source: NamedNode, writer: Writer) -> None:
    """Let a source be in force again."""
    for name in ("withdrawnAt", "supersededBy"):
        writer.remove(list(writer.quads(source, hon(name), None, writer.names.catalogue)))


def note_successor(older: NamedNode, newer: NamedNode, now: datetime, writer: Writer, names: Names) -> None:
    """Write down which version took the place of which; the older one is out of force since the newer is on file."""
    if not is_withdrawn(older, writer):
        recorded: Any = next(writer.quads(newer, hon("recordedAt"), None, None), None)
        since = datetime.fromisoformat(recorded.object.value) if recorded else now
        note_withdrawal(older, max(since, now), writer)
    writer.add([Quad(older, hon("supersededBy"), newer, names.catalogue)])
