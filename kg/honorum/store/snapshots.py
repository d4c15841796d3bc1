"""Snapshots: states of a store that never change again, which is all that readers see."""

import json
import os
from collections import OrderedDict
from datetime import datetime
from pathlib import Path
from threading import Lock as ThreadLock
from weakref import ref

from pyoxigraph import Store

from honorum.errors import StoreError, StoreMissing
from honorum.store.embedded import Embedded
from honorum.store.handing_on import DERIVED
from honorum.store.layout import Layout, newest, read_description, read_pointer, sequence
from honorum.store.locks import Lock, lease

ABOUT = "about.json"
_KEPT_OPEN = 8
_TRIES = 20

_open_now: OrderedDict[tuple[Path, str, int], "Snapshot"] = OrderedDict()
_opening = ThreadLock()
_Mark = tuple[int, int]
_last_asked: "dict[str, tuple[_Mark | None, ref[Snapshot]]]" = {}
"""The current snapshot of each store when it was asked for last, and what marked the store then."""


class Snapshot(Embedded):
    """One published state of a store, open for reading.

    `path` is the folder of its database, which other processes may open read-only; `beside` is where what is derived
    from it may be kept. `recorded` is when it was published, in UTC. While somebody holds a snapshot it stays whole on
    the disk, also when newer ones are published.
    """

    def __init__(self, name: str, folder: Path, base: str, lock: Lock) -> None:
        self.name = name
        self.path = folder / "db"
        self.beside: Path | None = folder / DERIVED
        self.recorded = datetime.fromisoformat(json.loads((folder / ABOUT).read_text(encoding="utf-8"))["recorded"])
        self._lease = lock
        super().__init__(Store.read_only(str(self.path)), base)

    def __repr__(self) -> str:
        return f"<Snapshot {self.name}>"


def current(path: Path) -> Snapshot:
    """The state of the store that was published last; cheap to call for every question.

    Raises:
        StoreMissing: there is no store at that place.
        StoreTooNew: a newer Honorum wrote it.
    """
    store = str(path)
    mark = _mark(store)
    known, last = _last_asked.get(store, (None, None))
    if last is not None and mark is not None and mark == known:
        still = last()
        if still is not None and os.access(str(still.path), os.F_OK):
            return still
    layout = Layout(path)
    base = read_description(layout).base
    for _ in range(_TRIES):
        name = newest(layout)
        if name is None:
            break
        try:
            found = _open(layout, name, base)
        except FileNotFoundError:  # a newer one was published in this very moment, and this one cleared away
            continue
        if name == read_pointer(layout) and mark == _mark(store):
            _last_asked[store] = mark, ref(found)
        return found
    raise StoreError(f"{path} has lost its snapshots. Run `honorum rebuild`, or restore it from a backup.")


def _mark(store: str) -> _Mark | None:
    """What tells a store from all that it was before: its pointer is a new file each time."""
    try:
        pointer = os.stat(store + "/current")  # noqa: PTH116  # for every question
    except OSError:
        return None
    return pointer.st_ino, pointer.st_mtime_ns


def open_snapshot(path: Path, name: str) -> Snapshot:
    """The state of the store with that name.

    Raises:
        StoreMissing: there is no store at that place.
        StoreTooNew: a newer Honorum wrote it.
        StoreError: it has no snapshot with that name.
    """
    layout = Layout(path)
    base = read_description(layout).base
    try:
        if name in set(layout.names()):
            return _open(layout, name, base)
    except FileNotFoundError:
        pass
    kept = ", ".join(kept_names(path)) or "none"
    raise StoreError(f"{path} has no snapshot called {name!r}. Kept ones: {kept}.")


def kept_names(path: Path) -> list[str]:
    """The names of the snapshots that somebody asked to keep, in alphabetical order."""
    return sorted(name for name in Layout(path).names() if sequence(name) is None)


def forget(path: Path) -> None:
    """Close the snapshots of a store that this process keeps open for the next question."""
    with _opening:
        _last_asked.clear()
        for key in [key for key in _open_now if key[0] == path.resolve()]:
            del _open_now[key]


def _open(layout: Layout, name: str, base: str) -> Snapshot:
    folder = layout.snapshot(name)
    try:
        key = (layout.root.resolve(), name, folder.stat().st_ino)
    except NotADirectoryError:
        raise StoreMissing(str(layout.root)) from None
    with _opening:
        found = _open_now.get(key)
        if found is None:
            found = _open_now[key] = Snapshot(name, folder, base, lease(folder / ABOUT))
            _close_others(key)
        _open_now.move_to_end(key)
        return found


def _close_others(latest: tuple[Path, str, int]) -> None:
    """Keep a few open; of the automatic snapshots of one store only the latest, so that old ones can be cleared."""
    root, name, _ = latest
    if sequence(name) is not None:
        old = [key for key in _open_now if key[0] == root and key != latest and sequence(key[1]) is not None]
        for key in old:
            del _open_now[key]
    while len(_open_now) > _KEPT_OPEN:
        _open_now.popitem(last=False)
