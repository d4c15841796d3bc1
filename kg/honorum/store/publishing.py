"""Publishing: a snapshot is made beside the old ones, then the pointer moves to it in one step."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from honorum.errors import StoreError
from honorum.store.durable import copy_database, remove_folder, sync_files, sync_folder, write_durably
from honorum.store.handing_on import DERIVED, hand_on
from honorum.store.layout import Layout, check_name, newest, next_name, read_pointer, sequence
from honorum.store.locks import claim, lease
from honorum.store.snapshots import ABOUT, Snapshot, current, open_snapshot

_AUTOMATIC_KEPT = 2

Derive = Callable[[Path, Path | None], None]
"""Writes what is derived from a state into that folder; hears the same folder of the snapshot before, if any."""


def publish(
    layout: Layout,
    base: str,
    back_up: Callable[[str], None],
    changed: frozenset[str] | None = None,
    derive: Derive | None = None,
) -> str:
    """Make the next snapshot from the writer's database and let readers see it; gives its name.

    `changed` are the subjects of the record that have changed since the one before, `None` if they are many.
    """
    before, now = newest(layout), datetime.now(UTC)
    name = next_name(layout, now)
    draft = _begin(layout, name)
    back_up(str(draft / "db"))
    sync_files(draft / "db")
    describe(draft, base, now)
    if before is not None:
        hand_on(layout.snapshot(before), draft, changed)
    if derive is not None:
        (draft / DERIVED).mkdir(exist_ok=True)
        derive(draft / DERIVED, layout.snapshot(before) / DERIVED if before else None)
    _finish(layout, draft)
    point_to(layout, name)
    return name


def point_to(layout: Layout, name: str) -> None:
    """Let readers see that snapshot from now on."""
    write_durably(layout.pointer, name + "\n")


def clear_away(layout: Layout) -> None:
    """Remove automatic snapshots, except the last ones and those that somebody still reads."""
    pointed = read_pointer(layout)
    for name in layout.automatic()[:-_AUTOMATIC_KEPT]:
        if name != pointed:
            _remove_unread(layout.snapshot(name), ABOUT)


def clear_drafts(layout: Layout) -> None:
    """Remove what a crash left half made, and snapshots that were made but that the pointer never reached."""
    for folder in layout.snapshots.glob("*.tmp"):
        _remove_unread(folder, ".")
    reached = sequence(newest(layout) or "")
    for name in layout.automatic():
        if reached is not None and (sequence(name) or 0) > reached:
            remove_folder(layout.snapshot(name))


def snapshot(path: Path, name: str) -> Snapshot:
    """Keep the current state of the store under a name, for as long as somebody wants to cite it.

    Raises:
        StoreMissing: there is no store at that place.
        StoreError: there is a snapshot with that name already, or nothing can be called that.
    """
    layout = Layout(path)
    check_name(name)
    if layout.snapshot(name).exists():
        raise StoreError(f"{path} has a snapshot called {name!r} already. Choose another name: snapshots never change.")
    kept = current(path)
    draft = _begin(layout, name)
    making = lease(draft)  # a writer that opens now would take the draft for what a crash left behind
    try:
        copy_database(kept.path, draft / "db")
        describe(draft, kept.base, kept.recorded)
        hand_on(kept.path.parent, draft, frozenset())
        _finish(layout, draft)
    finally:
        making.release()
    return open_snapshot(path, name)


def describe(folder: Path, base: str, recorded: datetime) -> None:
    """Write what a snapshot says of itself."""
    about = {"base": base, "recorded": recorded.astimezone(UTC).isoformat()}
    write_durably(folder / ABOUT, json.dumps(about, indent=2) + "\n")


def _remove_unread(folder: Path, part: str) -> None:
    """Remove a snapshot, unless somebody holds that part of it."""
    lock = claim(folder / part)
    if lock is not None:
        remove_folder(folder)
        lock.release()


def _begin(layout: Layout, name: str) -> Path:
    draft = layout.snapshot(name + ".tmp")
    remove_folder(draft)
    draft.mkdir(parents=True)
    return draft


def _finish(layout: Layout, draft: Path) -> None:
    draft.rename(draft.with_suffix(""))
    sync_folder(layout.snapshots)
