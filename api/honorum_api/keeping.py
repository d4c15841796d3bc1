"""Answers that were given are kept, since a snapshot answers the same question in the same way each time."""

from collections import OrderedDict
from threading import Lock

from fastapi.responses import Response

MOST_BYTES = 64_000_000
LONGEST = 500_000


class KeptAnswers:
    """The answers given last, up to so many bytes in all.

    A key holds all that an answer depends on: the tag of the snapshot, the address, and the form of the answer.

    >>> kept = KeptAnswers()
    >>> kept.keep(("tag", "/who?office=mayor", "json"), Response("Ada"))
    >>> kept.find(("tag", "/who?office=mayor", "json")).body
    b'Ada'
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._size = 0
        self._answers: OrderedDict[tuple[str, str, str], tuple[bytes, dict[str, str]]] = OrderedDict()
        self._lock = Lock()

    def find(self, key: tuple[str, str, str]) -> Response | None:
        """The answer that was given to this, if it is still kept."""
        with self._lock:
            if key not in self._answers:
                return None
            self._answers.move_to_end(key)
            body, headers = self._answers[key]
        return Response(body, headers=headers)

    def keep(self, key: tuple[str, str, str], answer: Response) -> None:
        """Keep an answer, and let go of those that nobody asked for longest."""
        body = bytes(answer.body)
        if len(body) > LONGEST:
            return
        with self._lock:
            before = self._answers.pop(key, (b"", {}))[0]
            self._answers[key] = body, dict(answer.headers)
            self._size += len(body) - len(before)
            while self._size > self._most:
                _, (oldest, _) = self._answers.popitem(last=False)
                self._size -= len(oldest)
