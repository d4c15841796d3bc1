"""Answers about offices put together from what was made ready, as the JSON that the service sends.

They are the same as `honorum.questions.who` and `honorum.questions.holders` give, found by key in a twentieth of the
time; a test asks both.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from threading import Lock

from honorum.questions.graph import Graph
from honorum.questions.prepared.segments import Segments
from honorum.questions.prepared.unpacked import UnpackedOffice, refuse, slug_of
from honorum.questions.prepared.writing import FIRST_BLOCK, HEAD, to_text
from honorum.questions.who import is_vacant

MANY = 100
"""An office with more holders is unpacked anew for each question, as far as it needs."""

MOST_UNPACKED = 30_000
"""A holder takes a kilobyte or two: so many take some fifty megabytes."""


@dataclass(frozen=True, slots=True)
class Ready:
    """An answer as JSON text that lacks its last brace, for what the service adds.

    `next` is what to ask for to go on after a part of a long list; `None` at the end.
    """

    text: str
    next: str | None

    def ended(self, limit: int, address: str | None) -> str:
        """The whole text, with how many holders it has at most and the address of the part that follows."""
        return f'{self.text},"limit":{limit},"next":{to_text(address)}}}'


class Prepared:
    """All answers about offices that were made ready for one state of the store.

    The offices that were asked about last stay unpacked, up to `MOST_UNPACKED` holders in all.
    """

    def __init__(self, graph: Graph, segments: Segments) -> None:
        self._graph = graph
        self._segments = segments
        self._near: OrderedDict[str, UnpackedOffice] = OrderedDict()
        self._holders = 0
        self._lock = Lock()

    def on_day(self, office: str, on: date, limit: int, after: str | None = None) -> Ready | None:
        """Who held the office (an IRI) on the day, as `who_holds` answers; `None` where nothing was made ready.

        Raises:
            InputError: `after` is not from an answer to this question.
        """
        found = self._open(office)
        if found is None:
            return None
        told = found.on_day(on)
        start = 0
        if after is not None:
            places = (place for place, one in enumerate(told, start=1) if slug_of(one.candidate.tenure) == after)
            start = next(places, 0) or refuse(after)
        part = told[start : start + limit]
        holders = ",".join(found.holder(one.candidate.tenure, str(one.certainty)) for one in part)
        empty = found.vacancy(on)
        vacant = {True: "true", False: "false", None: "null"}[is_vacant(empty, told)]
        text = (
            f'{{"office":{found.office},"on":"{on.isoformat()}","knownAt":null,"holders":[{holders}],'
            f'"vacant":{vacant},"vacancy":{empty or "null"}'
        )
        return Ready(text, slug_of(part[-1].candidate.tenure) if part and start + limit < len(told) else None)

    def history(self, office: str, limit: int, after: str | None = None) -> Ready | None:
        """All who held the office, as `holders` answers; `None` where nothing was made ready.

        Raises:
            InputError: `after` names no holding of this office.
        """
        found = self._open(office)
        if found is None:
            return None
        start = 0 if after is None else found.place_after(after, self._graph)
        end = min(start + limit, len(found.days))
        holders = found.holders(start, end)
        text = f'{{"office":{found.office},"on":null,"knownAt":null,"holders":[{holders}],"vacant":null'
        return Ready(text, found.slug_at(end - 1) if start < end < len(found.days) else None)

    def _open(self, office: str) -> UnpackedOffice | None:
        with self._lock:
            found = self._near.get(office)
            if found is not None:
                self._near.move_to_end(office)
                return found
        parts = self._segments.parts(office, HEAD, FIRST_BLOCK)
        if not parts:
            return None
        found = UnpackedOffice(office, self._segments, parts)
        if len(found.days) <= MANY:
            self._keep(office, found)
        return found

    def _keep(self, office: str, unpacked: UnpackedOffice) -> None:
        """Keep it near, and let go of those that nobody asked about longest."""
        with self._lock:
            if office in self._near:
                return
            self._near[office] = unpacked
            self._holders += 1 + len(unpacked.days)
            while self._holders > MOST_UNPACKED:
                _, oldest = self._near.popitem(last=False)
                self._holders -= 1 + len(oldest.days)
