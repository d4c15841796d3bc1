"""What lies where in a store's folder.

::

    store.json      format, base IRI, made by whom; its presence makes the folder a store
    db/             the writer's database
    batch-open      there while db/ holds changes that are not published
    snapshots/      one folder per snapshot: about.json and db/, and what was derived from it or the one before
    current         the name of the snapshot that readers open
    writer.lock     held by the process that writes
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from honorum.errors import StoreError, StoreMissing, StoreTooNew
from honorum.rdf.terms import DEFAULT_BASE
from honorum.store.durable import write_durably
from honorum.version import VERSION

FORMAT = 1
_AUTOMATIC = re.compile(r"(\d{6,})-\d{8}T\d{6}Z")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True)
class Description:
    """What `store.json` says: the format's number, the base of all IRIs, and which Honorum made the store."""

    format: int = FORMAT
    base: str = DEFAULT_BASE
    made_by: str = f"honorum {VERSION}"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths inside a store's folder.

    >>> Layout(Path("graph")).database.as_posix()
    'graph/db'
    """

    root: Path

    @property
    def description(self) -> Path:
        """The file that says what the store is."""
        return self.root / "store.json"

    @property
    def database(self) -> Path:
        """The writer's database; readers never open it."""
        return self.root / "db"

    @property
    def batch_open(self) -> Path:
        """The mark that the writer's database holds changes that are not published."""
        return self.root / "batch-open"

    @property
    def lock(self) -> Path:
        """The file that the writing process holds locked."""
        return self.root / "writer.lock"

    @property
    def snapshots(self) -> Path:
        """The folder of snapshots."""
        return self.root / "snapshots"

    @property
    def pointer(self) -> Path:
        """The file that names the snapshot to read."""
        return self.root / "current"

    def owns(self, path: Path) -> bool:
        """Whether a file or folder is one of the store's own, or a draft of one.

        >>> graph = Layout(Path("graph"))
        >>> graph.owns(Path("graph/db")), graph.owns(Path("graph/thesis.odt"))
        (True, False)
        """
        own = (self.description, self.database, self.batch_open, self.lock, self.snapshots, self.pointer)
        return path.name.removesuffix(".tmp").removesuffix("-old") in {place.name for place in own}

    def snapshot(self, name: str) -> Path:
        """The folder of one snapshot."""
        return self.snapshots / name

    def names(self) -> Iterator[str]:
        """The names of all snapshots, kept and automatic."""
        if self.snapshots.is_dir():
            found = (folder.name for folder in self.snapshots.iterdir() if folder.suffix != ".tmp")
            yield from (name for name in found if _NAME.fullmatch(name))

    def automatic(self) -> list[str]:
        """The names of the snapshots that publishing made, oldest first."""
        return sorted((name for name in self.names() if sequence(name) is not None), key=lambda n: sequence(n) or 0)


def sequence(name: str) -> int | None:
    """The running number in an automatic snapshot's name; `None` for a name that somebody gave.

    >>> sequence("000012-20210111T093000Z"), sequence("paper-2021")
    (12, None)
    """
    match = _AUTOMATIC.fullmatch(name)
    return int(match[1]) if match else None


def next_name(layout: Layout, now: datetime) -> str:
    """The name of the snapshot that comes next."""
    last = layout.automatic()
    pointed = sequence(read_pointer(layout) or "") or 0
    number = max(pointed, (sequence(last[-1]) or 0) if last else 0) + 1
    return f"{number:06d}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def check_name(name: str) -> str:
    """The name, if a snapshot can be called that.

    Raises:
        StoreError: it cannot.
    """
    if not _NAME.fullmatch(name) or sequence(name) is not None or name.endswith(".tmp"):
        raise StoreError(
            f"A snapshot cannot be called {name!r}. Use letters, digits, dashes, dots, underscores, as in paper-2021."
        )
    return name


def read_description(layout: Layout) -> Description:
    """What the store says of itself.

    Raises:
        StoreMissing: there is no store in that folder.
        StoreTooNew: a newer Honorum wrote it.
    """
    try:
        written = json.loads(layout.description.read_text(encoding="utf-8"))
        found = int(written["format"])
        if found > FORMAT:
            raise StoreTooNew(str(layout.root), found, FORMAT)
        return Description(found, str(written["base"]), str(written["made_by"]))
    except (FileNotFoundError, NotADirectoryError):
        raise StoreMissing(str(layout.root)) from None
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{layout.description} cannot be read ({error}). Restore the store from a backup.") from error


def write_description(layout: Layout, description: Description) -> None:
    """Write `store.json`, which makes the folder a store."""
    written = {"format": description.format, "base": description.base, "made_by": description.made_by}
    write_durably(layout.description, json.dumps(written, indent=2) + "\n")


def read_pointer(layout: Layout) -> str | None:
    """The name of the current snapshot; `None` if the pointer is lost or damaged."""
    try:
        name = layout.pointer.read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return None
    return name if _NAME.fullmatch(name) else None


def newest(layout: Layout) -> str | None:
    """The snapshot that readers open: the one pointed at, else the last one published."""
    name = read_pointer(layout)
    if name and layout.snapshot(name).is_dir():
        return name
    published = layout.automatic()
    return published[-1] if published else None
