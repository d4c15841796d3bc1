"""Ties that wait to be written: some in memory, more in a temporary file."""

import pickle
from collections.abc import Iterator
from dataclasses import dataclass, field
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import IO, Self

from honorum.exporting.ties import Tie

_IN_MEMORY = 64_000_000
_TOGETHER = 100
"""So many ties go into the file at once, and come back at once: each by itself would take twice as long, and so would
many, since Python's collector looks through whatever is there again and again."""


@dataclass(slots=True)
class Waiting:
    """Takes ties one by one and gives them back in that order, as often as somebody asks, once all are there.

    >>> one = Tie("a", "b", "tenure", "", (), "2021-01-11/", "", "", 1, 2, "words", "urn:x")
    >>> with Waiting() as waiting:
    ...     waiting.put(one)
    ...     list(waiting) == [one]
    True
    """

    _file: IO[bytes] = field(default_factory=lambda: SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115 - closed by `__exit__`
    _newest: list[Tie] = field(default_factory=list)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def put(self, tie: Tie) -> None:
        """Take one more tie."""
        self._newest.append(tie)
        if len(self._newest) == _TOGETHER:
            self._store()

    def __iter__(self) -> Iterator[Tie]:
        self._store()
        self._file.seek(0)
        while True:
            try:
                yield from pickle.load(self._file)  # noqa: S301 - written by this object into a file without a name
            except EOFError:
                return

    def _store(self) -> None:
        if self._newest:
            pickle.dump(self._newest, self._file, pickle.HIGHEST_PROTOCOL)
            self._newest.clear()
