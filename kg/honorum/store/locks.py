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
    """A reader's sign on a snapshot: while it is there, nobody clears the snapshot away."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH)
    except OSError:
        os.close(descriptor)
        raise
    return Lock(descriptor)


def is_leased(path: Path) -> bool:
    """Whether somebody still reads the snapshot with that file."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(descriptor)
