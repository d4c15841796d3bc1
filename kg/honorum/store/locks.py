"""Who writes, and who still reads: locks that end with the process that holds them."""

import fcntl
import os
import weakref
from pathlib import Path

from honorum.errors import StoreBusy


class Lock:
    """A lock on a file, held until released, dropped, or the process ends, however it ends."""

    __slots__ = ("__weakref__", "_close", "_descriptor")

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._close = weakref.finalize(self, os.close, descriptor)

    def release(self) -> None:
        """Let the next one have it, also when worker processes have inherited the open file."""
        if self._close.alive:
            fcntl.flock(self._descriptor, fcntl.LOCK_UN)
            self._close()


def lock_for_writing(path: Path, store: Path) -> Lock:
    """The lock of the one process that may write.

    Raises:
        StoreBusy: another one has it.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise StoreBusy(str(store)) from None
    return Lock(descriptor)


def lease(path: Path) -> Lock:
    """A reader's sign on a snapshot: while it is there, nobody clears the snapshot away.

    Raises:
        FileNotFoundError: it is gone, or went while we waited.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        if os.fstat(descriptor).st_ino != path.stat().st_ino:
            raise FileNotFoundError(path)
    except OSError:
        os.close(descriptor)
        raise
    return Lock(descriptor)


def claim(path: Path) -> Lock | None:
    """The right to clear a snapshot away; `None` while somebody reads it, or makes it, or when it is gone."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return Lock(descriptor)
