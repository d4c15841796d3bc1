"""The store: one process writes, others read published snapshots that never change."""

from honorum.store.archive import backup, restore
from honorum.store.asking import Result, Term
from honorum.store.complaints import in_words
from honorum.store.publishing import snapshot
from honorum.store.snapshots import Snapshot, current, forget, kept_names, open_snapshot
from honorum.store.writer import Writer, open_writer

__all__ = [
    "Result",
    "Snapshot",
    "Term",
    "Writer",
    "backup",
    "current",
    "forget",
    "in_words",
    "kept_names",
    "open_snapshot",
    "open_writer",
    "restore",
    "snapshot",
]
