"""The writer: the one process that changes a store, batch by batch."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from honorum.errors import StoreBusy, StoreError, StoreMissing
from honorum.rdf.terms import DEFAULT_BASE
from honorum.store.durable import copy_database, remove_folder, sync_folder, write_durably
from honorum.store.embedded import Embedded
from honorum.store.handing_on import Changes
from honorum.store.layout import Description, Layout, newest, read_description, read_pointer, write_description
from honorum.store.locks import lock_for_writing
from honorum.store.publishing import Derive, clear_away, clear_drafts, point_to, publish
from honorum.store.snapshots import Snapshot, current

Days = tuple[int, int, int] | None
"""The days on which a thing became known, as whoever derives something from them reads them."""

_BULK = 100_000
_VIEW = "view.tmp"


class Writer(Embedded):
    """Changes a store; all between two publishings is one batch, which readers see whole or not at all."""

    def __init__(self, layout: Layout, store: Store, base: str) -> None:
        super().__init__(store, base)
        self.path = layout.root
        self._layout = layout
        self._batch_open = False
        self._changes = Changes(self.names.record)
        self._changed: set[str] = set()
        self._days: dict[str, Days] = {}
        self._same_days: dict[Days, Days] = {}

    @property
    def days(self) -> Mapping[str, Days]:
        """The days on which the batch is known to have told of things (IRIs), for what is derived from them."""
        return MappingProxyType(self._days)

    def note_days(self, days: Mapping[str, Days]) -> None:
        """Remember that these things have become known on these days; `None` where nobody tells of one any more."""
        same = self._same_days  # a large import tells of many things on a few days
        self._days.update((iri, same.setdefault(known, known)) for iri, known in days.items())

    @property
    def changed(self) -> frozenset[str]:
        """The things (IRIs) that the batch is known to have changed, for what is derived from them."""
        return frozenset(self._changed)

    def note_changed(self, iris: Iterable[str]) -> None:
        """Remember that these things read otherwise now, or may do so."""
        self._changed.update(iris)

    def add(self, quads: Iterable[Quad]) -> None:
        """Add quads; those that are there already change nothing."""
        stream = self._changes.heard(quads)
        first = list(islice(stream, _BULK))
        if not first:
            return
        if len(first) < _BULK:
            self._changing().extend(first)
        else:
            self._changing().bulk_extend(chain(first, stream))

    def remove(self, quads: Iterable[Quad]) -> None:
        """Remove quads; those that are not there change nothing."""
        for quad in list(self._changes.heard(quads)):
            self._changing().remove(quad)

    def exchange(self, old: bytes, new: bytes) -> None:
        """Take quads out and put others in, both written as N-Quads, as worker processes hand them over.

        >>> import tempfile
        >>> with open_writer(Path(tempfile.mkdtemp()) / "graph") as writer:
        ...     writer.exchange(b"", b"<urn:a> <urn:b> <urn:c> <urn:g> .")
        ...     len(list(writer.quads(None, None, None, NamedNode("urn:g"))))
        1
        """
        if old:
            self.remove(parse(old, format=RdfFormat.N_QUADS))
        if new.count(b"\n") >= _BULK:
            if str(self.names.record).encode() in new:
                self._changes.all()
            self._changing().bulk_load(new, format=RdfFormat.N_QUADS)
        else:
            self.add(parse(new, format=RdfFormat.N_QUADS))

    def load(self, file: Path) -> None:
        """Add what a file of N-Quads holds, which is nothing of the record; part by part, to stay small in memory."""
        with file.open("rb") as lines:
            while part := b"".join(islice(lines, _BULK)):
                self._changing().bulk_load(part, format=RdfFormat.N_QUADS)

    @contextmanager
    def view(self) -> Iterator[Path]:
        """The database as it is now, in the middle of the batch, as a folder that other processes open read-only."""
        draft = self._layout.snapshots / _VIEW
        remove_folder(draft)
        self._open.backup(str(draft))
        try:
            yield draft
        finally:
            remove_folder(draft)

    def replace_graph(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Put these quads in the place of all that the graph held.

        Raises:
            ValueError: a quad belongs to another graph.
        """
        new = list(quads)
        for quad in new:
            if quad.graph_name != graph:
                raise ValueError(f"{quad} does not belong to {graph}.")
        if graph == self.names.record:
            self._changes.all()
        self._changing().remove_graph(graph)
        self.add(new)

    def publish(self, derive: Derive | None = None) -> Snapshot:
        """End the batch and let readers see it; without changes the current snapshot stays.

        `derive` writes what is to be kept beside the snapshot, before readers see it.
        """
        if self._batch_open:
            publish(self._layout, self.base, self._open.backup, self._changes.taken(), derive)
            self._layout.batch_open.unlink()
            sync_folder(self.path)
            self._batch_open = False
            self._changed.clear()
            self._days.clear()
            self._same_days.clear()
            clear_away(self._layout)
        return current(self.path)

    def optimize(self) -> None:
        """Rearrange the database for reading; worth its seconds after a large import, before publishing."""
        self._changing().optimize()

    def close(self) -> None:
        """End writing; what was not published is taken back when the store is opened for writing again."""
        self._store = None

    def _changing(self) -> Store:
        """The database, with the mark on the disk that it changes."""
        store = self._open
        if not self._batch_open:
            write_durably(self._layout.batch_open, "")
            self._batch_open = True
        return store


@contextmanager
def open_writer(path: Path, *, create: bool = True, base: str | None = None) -> Iterator[Writer]:
    """Open a store for writing, and make it if it is not there.

    `base` is what the IRIs of a new store begin with; a store that exists keeps its own. A batch that was never
    published, because its process crashed or left with an error, is taken back here.

    Raises:
        StoreBusy: another process writes to it.
        StoreMissing: it is not there, and `create` is false.
        StoreTooNew: a newer Honorum wrote it.
        StoreError: the folder holds something else.

    >>> import tempfile
    >>> from honorum.rdf.terms import RDFS_LABEL, Names
    >>> from pyoxigraph import Literal
    >>> folder = Path(tempfile.mkdtemp()) / "graph"
    >>> with open_writer(folder) as writer:
    ...     ada = writer.names.entity("person", "ada")
    ...     writer.add([Quad(ada, RDFS_LABEL, Literal("Ada"), writer.names.record)])
    ...     published = writer.publish()
    >>> [row["name"].value for row in current(folder).query("SELECT ?name { ?s ?p ?name }")]
    ['Ada']
    """
    layout = Layout(path)
    _check_place(layout, create)
    lock = lock_for_writing(layout.lock, path)
    try:
        if not layout.description.exists():
            _make(layout, base or DEFAULT_BASE)
        writer = _open(layout, read_description(layout))
        try:
            yield writer
        finally:
            writer.close()
    finally:
        lock.release()


def _check_place(layout: Layout, create: bool) -> None:
    if layout.description.exists():
        read_description(layout)
        return
    if not create:
        raise StoreMissing(str(layout.root))
    try:
        layout.root.mkdir(parents=True, exist_ok=True)
        foreign = sorted(found.name for found in layout.root.iterdir() if not layout.owns(found))
    except (FileExistsError, NotADirectoryError):
        raise StoreError(f"{layout.root} is a file, and a store is a folder. Choose another place.") from None
    if foreign:
        raise StoreError(f"{layout.root} holds other things ({foreign[0]}, …) and no store. Choose an empty folder.")


def _make(layout: Layout, base: str) -> None:
    """Make an empty store, with an empty snapshot for readers; its description comes last and makes it one."""
    for leftover in (layout.database, layout.snapshots):
        remove_folder(leftover)
    for leftover in (layout.pointer, layout.batch_open):
        leftover.unlink(missing_ok=True)
    layout.snapshots.mkdir()
    publish(layout, base, Store(str(layout.database)).backup)
    write_description(layout, Description(base=base))


def _open(layout: Layout, description: Description) -> Writer:
    layout.snapshots.mkdir(exist_ok=True)
    clear_drafts(layout)
    if layout.batch_open.exists() or not layout.database.exists():
        _put_back(layout)
    store = _open_database(layout)
    last = newest(layout)
    if last is None:
        publish(layout, description.base, store.backup)
    elif last != read_pointer(layout):
        point_to(layout, last)
    return Writer(layout, store, description.base)


def _open_database(layout: Layout) -> Store:
    try:
        return Store(str(layout.database))
    except OSError as error:
        if "lock" in str(error).lower():
            return _open_again(layout)
        raise StoreError(f"{layout.database} cannot be opened ({error}). Restore it from a backup.") from error


def _open_again(layout: Layout) -> Store:
    """Open the database after letting go of what an earlier writer of this very process may have left open."""
    gc.collect()
    try:
        return Store(str(layout.database))
    except OSError as error:
        raise StoreBusy(str(layout.root)) from error


def _put_back(layout: Layout) -> None:
    """Make the writer's database anew from the last published snapshot."""
    name = newest(layout)
    if name is None:
        raise StoreError(f"{layout.root} has lost its snapshots. Restore it from a backup.")
    draft = layout.root / "db.tmp"
    remove_folder(draft)
    copy_database(layout.snapshot(name) / "db", draft)
    remove_folder(layout.database)
    draft.rename(layout.database)
    layout.batch_open.unlink(missing_ok=True)
    sync_folder(layout.root)
