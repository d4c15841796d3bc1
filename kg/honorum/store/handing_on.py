"""What readers derived from one snapshot is handed on to the next, with what of the record has changed since.

::

    SNAPSHOT/derived/NAME/       what readers derived from this snapshot and keep beside it
    SNAPSHOT/before/NAME/        the same, derived from an earlier snapshot (links, not copies)
    SNAPSHOT/before/NAME.txt     the subjects of the record that have changed since then, one a line

So whatever takes long to derive from all of the record can be brought up to date from the little that changed. Where
too much has changed nothing is handed on, and it is derived anew.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import NamedNode, Quad

DERIVED = "derived"
_BEFORE = "before"
MOST = 20_000
"""Changes of more subjects are not remembered: then it is as quick to derive all anew."""


@dataclass(frozen=True, slots=True)
class Inherited:
    """What was derived from an earlier snapshot, and the subjects (IRIs) of the record that have changed since."""

    folder: Path
    changed: frozenset[str]


def inherited(beside: Path, name: str) -> Inherited | None:
    """What is handed on under a name to the snapshot that keeps its own in `beside`, if something is."""
    folder = beside.parent / _BEFORE / name
    try:
        lines = folder.with_name(f"{name}.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    return Inherited(folder, frozenset(lines.splitlines())) if folder.is_dir() else None


def hand_on(previous: Path, draft: Path, changed: frozenset[str] | None) -> None:
    """Give a new snapshot what was derived from the one before, or handed on to that; `None` is too much change."""
    if changed is None:
        return
    for folder, since in _derived(previous):
        if len(since | changed) <= MOST:
            target = draft / _BEFORE / folder.name
            link_folder(folder, target)
            lines = "".join(f"{iri}\n" for iri in sorted(since | changed))
            target.with_name(f"{folder.name}.txt").write_text(lines, encoding="utf-8")


def link_folder(source: Path, target: Path) -> None:
    """Another name for files that never change, or a copy where the disk has no links."""
    target.mkdir(parents=True)
    for path in source.iterdir():
        try:
            os.link(path, target / path.name)
        except OSError:
            shutil.copyfile(path, target / path.name)


def _derived(snapshot: Path) -> Iterator[tuple[Path, frozenset[str]]]:
    """What was derived from a snapshot itself, and what only from an earlier one with the changes since."""
    own = [path for path in _folders(snapshot / DERIVED) if not path.suffix]  # drafts have a suffix
    yield from ((path, frozenset()) for path in own)
    names = {path.name for path in own}
    for path in _folders(snapshot / _BEFORE):
        known = inherited(snapshot / DERIVED, path.name)
        if path.name not in names and known is not None:
            yield path, known.changed


def _folders(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


@dataclass(slots=True)
class Changes:
    """Hears what the writer puts in and takes out, and remembers which subjects of the record it concerns."""

    record: NamedNode
    _subjects: set[str] | None = field(default_factory=set)

    def heard(self, quads: Iterable[Quad]) -> Iterator[Quad]:
        """The same quads, which are heard as they pass; once too much has changed, nobody listens."""
        return iter(quads) if self._subjects is None else self._listening(quads)

    def _listening(self, quads: Iterable[Quad]) -> Iterator[Quad]:
        for quad in quads:
            if self._subjects is not None and quad.graph_name == self.record:
                self._subjects.add(quad.subject.value if isinstance(quad.subject, NamedNode) else str(quad.subject))
                if len(self._subjects) > MOST:
                    self._subjects = None
            yield quad

    def all(self) -> None:
        """Take note that anything may have changed."""
        self._subjects = None

    def taken(self) -> frozenset[str] | None:
        """The subjects since the last time, and begin anew; `None` if they are too many."""
        found, self._subjects = self._subjects, set()
        return None if found is None else frozenset(found)
