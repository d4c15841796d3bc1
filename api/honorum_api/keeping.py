"""Answers that were given are kept, since a snapshot answers the same question in the same way each time."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

MOST_BYTES = 64_000_000
LONGEST = 500_000
_BESIDE = 500
"""Bytes that each answer takes beside its body and its question, roughly."""

Key = TypeVar("Key", bound=Hashable)
Extra = TypeVar("Extra")


class KeptAnswers(Generic[Key, Extra]):
    """The answers given last, up to so many bytes in all, each a body with something that belongs to it.

    A key holds all that an answer depends on, such as the snapshot, the question, and the form of the answer.

    >>> kept = KeptAnswers[str, dict[str, str]]()
    >>> kept.keep("0001/who?office=mayor", b"Ada", {"content-type": "text/plain"}, asked=21)
    >>> kept.find("0001/who?office=mayor")
    (b'Ada', {'content-type': 'text/plain'})
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._size = 0
        self._answers: OrderedDict[Key, tuple[int, bytes, Extra]] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Key) -> tuple[bytes, Extra] | None:
        """The answer that was given to this, if it is still kept."""
        with self._lock:
            if key not in self._answers:
                return None
            self._answers.move_to_end(key)
            _, body, extra = self._answers[key]
            return body, extra

    def keep(self, key: Key, body: bytes, extra: Extra, *, asked: int) -> None:
        """Keep an answer, and let go of those that nobody asked for longest; `asked` is how long the question is."""
        size = len(body) + asked + _BESIDE
        if size > LONGEST:
            return
        with self._lock:
            before = self._answers.pop(key, None)
            self._answers[key] = size, body, extra
            self._size += size - (before[0] if before else 0)
            while self._size > self._most:
                _, (freed, _, _) = self._answers.popitem(last=False)
                self._size -= freed
