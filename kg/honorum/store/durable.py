"""Files that are whole or not there, also after the power fails."""

import os
import shutil
from pathlib import Path

_IMMUTABLE = ".sst"


def write_durably(path: Path, text: str) -> None:
    """Replace a file in one step, and have it on the disk before returning."""
    draft = path.with_name(path.name + ".tmp")
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have a folder's entries on the disk: what was made, renamed or removed in it."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_files(folder: Path) -> None:
    """Have the files of a database on the disk; the database has done so itself with its tables."""
    for path in folder.iterdir():
        if path.suffix != _IMMUTABLE:
            with path.open("rb") as file:
                os.fsync(file.fileno())
    sync_folder(folder)


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that nobody writes; its tables never change, so they are linked where the disk can.

    The few other files are copied: the database goes on writing in them.
    """
    target.mkdir(parents=True)
    for path in source.iterdir():
        if path.suffix == _IMMUTABLE:
            try:
                os.link(path, target / path.name)
                continue
            except FileNotFoundError:
                raise
            except OSError:  # another disk, or one without links
                pass
        shutil.copyfile(path, target / path.name)
    sync_files(target)


def remove_folder(folder: Path) -> None:
    """Remove a folder, if it is there, in such an order that no half of it can be taken for the whole."""
    if folder.suffix == ".tmp":
        shutil.rmtree(folder, ignore_errors=True)
    elif folder.exists():
        doomed = folder.with_name(folder.name + "-old.tmp")
        remove_folder(doomed)
        folder.rename(doomed)
        remove_folder(doomed)
