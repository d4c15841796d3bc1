"""Backups: one snapshot in one file, with a checksum for every part of it."""

import hashlib
import json
import tarfile
from dataclasses import asdict, dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO

from pyoxigraph import Store

from honorum.errors import StoreError, StoreTooNew
from honorum.store.durable import remove_folder, sync_files, sync_folder
from honorum.store.layout import FORMAT, Description, Layout, sequence, write_description
from honorum.store.publishing import describe, point_to
from honorum.store.snapshots import Snapshot, current

_MANIFEST = "honorum-backup.json"
_PART = 1 << 20
_LONGEST = 1 << 26


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself; `sha256` has a checksum for each file of the database."""

    format: int
    base: str
    snapshot: str
    recorded: str
    sha256: dict[str, str]


def backup(path: Path, file: Path) -> Snapshot:
    """Write the current state of a store into one file; writing and reading go on meanwhile. Gives what was saved.

    Raises:
        StoreMissing: there is no store at that place.
        StoreTooNew: a newer Honorum wrote it.
    """
    saved = current(path)
    parts = sorted(saved.path.iterdir())
    draft = file.with_name(file.name + ".tmp")
    with tarfile.open(draft, "w") as archive:
        for part in parts:
            archive.add(part, arcname=f"db/{part.name}", recursive=False)
        sums = {part.name: _digest_of(part) for part in parts}
        manifest = Manifest(FORMAT, saved.base, saved.name, saved.recorded.isoformat(), sums)
        _add_text(archive, _MANIFEST, json.dumps(asdict(manifest), indent=2))
    draft.replace(file)
    sync_folder(file.resolve().parent)
    return saved


def restore(file: Path, path: Path) -> Snapshot:
    """Make a store from a backup, after checking every part of it.

    Raises:
        StoreError: the file is no backup or is damaged, or there is something at that place already.
        StoreTooNew: a newer Honorum wrote it.
    """
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise StoreError(f"{path} is not empty. Restore into a new folder, then move it where you want it.")
    path.parent.mkdir(parents=True, exist_ok=True)
    layout = Layout(path.with_name(path.name + "-restoring.tmp"))
    remove_folder(layout.root)
    try:
        _fill(layout, file)
        if path.exists():
            path.rmdir()
        layout.root.rename(path)
    finally:
        remove_folder(layout.root)
    sync_folder(path.parent)
    return current(path)


def _fill(layout: Layout, file: Path) -> None:
    draft = layout.root / "db"
    draft.mkdir(parents=True)
    try:
        with tarfile.open(file, "r:") as archive:
            manifest = _unpack(archive, draft)
        _check(manifest, draft)
        Store.read_only(str(draft))
    except StoreTooNew as error:
        raise StoreTooNew(str(file), error.found, error.known) from None
    except (tarfile.TarError, ValueError, KeyError, TypeError, OSError) as error:
        raise StoreError(f"{file} is not a whole backup of a store: {error}. Use another backup.") from error
    _settle(layout, draft, manifest)


def _read_manifest(text: bytes) -> Manifest:
    written = json.loads(text)
    if int(written["format"]) > FORMAT:
        raise StoreTooNew(_MANIFEST, int(written["format"]), FORMAT)
    return Manifest(**written)


def _check(manifest: Manifest, folder: Path) -> None:
    if sequence(manifest.snapshot) is None:
        raise ValueError(f"no snapshot is called {manifest.snapshot!r}")
    if {part.name for part in folder.iterdir()} != set(manifest.sha256):
        raise ValueError("parts are missing, or too many")
    for part, digest in manifest.sha256.items():
        if _digest_of(folder / part) != digest:
            raise ValueError(f"{part} has changed since")


def _settle(layout: Layout, draft: Path, manifest: Manifest) -> None:
    sync_files(draft)
    folder = layout.snapshot(manifest.snapshot)
    folder.mkdir(parents=True)
    draft.rename(folder / "db")
    describe(folder, manifest.base, datetime.fromisoformat(manifest.recorded))
    point_to(layout, manifest.snapshot)
    write_description(layout, Description(base=manifest.base))


def _unpack(archive: tarfile.TarFile, target: Path) -> Manifest:
    """Write the files of the database into the folder; gives the manifest. Anything else in the archive is refused."""
    manifest: Manifest | None = None
    for member in archive:
        place = PurePosixPath(member.name)
        content = archive.extractfile(member) if member.isfile() else None
        if content is None:
            raise ValueError(f"{member.name!r} is not a file")
        if place.parts == (_MANIFEST,):
            manifest = _read_manifest(content.read(_LONGEST))
        elif len(place.parts) == 2 and place.parts[0] == "db" and place.name not in {".", ".."}:  # noqa: PLR2004
            _copy(content, target / place.name)
        else:
            raise ValueError(f"{member.name!r} does not belong into a backup")
    if manifest is None:
        raise ValueError(f"there is no {_MANIFEST} in it")
    return manifest


def _copy(content: IO[bytes], target: Path) -> None:
    with target.open("xb") as out:
        while part := content.read(_PART):
            out.write(part)


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _add_text(archive: tarfile.TarFile, name: str, text: str) -> None:
    content = text.encode()
    member = tarfile.TarInfo(name)
    member.size = len(content)
    archive.addfile(member, BytesIO(content))
