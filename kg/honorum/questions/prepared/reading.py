"""Answers about offices put together from what was made ready, as the JSON that the service sends.

They are the same as `honorum.questions.who` and `honorum.questions.holders` give, found by key in a twentieth of the
time; a test asks both.
"""

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import InputError
from honorum.model.bounds import Certainty
from honorum.questions.graph import Graph
from honorum.questions.picking import Candidate, Picked, pick
from honorum.questions.prepared.segments import Segments
from honorum.questions.prepared.writing import DAYS, FIRST_BLOCK, HEAD, TOGETHER, Days, four_bounds, to_text
from honorum.questions.times import chronology
from honorum.questions.who import is_vacant
from honorum.rdf.record_graph import read_bounds


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


@dataclass(frozen=True, slots=True)
class Prepared:
    """All answers about offices that were made ready for one state of the store."""

    graph: Graph
    segments: Segments

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
            places = (place for place, one in enumerate(told, start=1) if _slug(one.candidate.tenure) == after)
            start = next(places, 0) or _refuse(after)
        part = told[start : start + limit]
        holders = ",".join(found.holder(one.candidate.tenure, str(one.certainty)) for one in part)
        empty = found.vacancy(on)
        vacant = {True: "true", False: "false", None: "null"}[is_vacant(empty, told)]
        text = (
            f'{{"office":{found.office},"on":"{on.isoformat()}","knownAt":null,"holders":[{holders}],'
            f'"vacant":{vacant},"vacancy":{empty or "null"}'
        )
        return Ready(text, _slug(part[-1].candidate.tenure) if part and start + limit < len(told) else None)

    def history(self, office: str, limit: int, after: str | None = None) -> Ready | None:
        """All who held the office, as `holders` answers; `None` where nothing was made ready.

        Raises:
            InputError: `after` names no holding of this office.
        """
        found = self._open(office)
        if found is None:
            return None
        start = 0 if after is None else found.place_after(after, self.graph)
        end = min(start + limit, len(found.days))
        found.need(range(start, end))
        holders = ",".join(found.holder_at(place) for place in range(start, end))
        text = f'{{"office":{found.office},"on":null,"knownAt":null,"holders":[{holders}],"vacant":null'
        return Ready(text, found.slug_at(end - 1) if start < end < len(found.days) else None)

    def _open(self, office: str) -> "_Office | None":
        parts = self.segments.parts(office, HEAD, FIRST_BLOCK)
        if not parts:
            return None
        return _Office(office, self.segments, parts)


class _Office:
    """What was made ready for one office, unpacked as far as a question needs it."""

    def __init__(self, iri: str, segments: Segments, parts: Sequence[bytes]) -> None:
        self.office, head = parts[HEAD].decode().split("\n")
        self.days = Days.from_bytes(parts[DAYS])
        self._head: dict[str, Any] = json.loads(head)
        self._iri = iri
        self._segments = segments
        self._blocks = {number: _unpacked(block) for number, block in enumerate(parts[FIRST_BLOCK:])}
        self._pieces: dict[str, tuple[str, str]] = {}

    def on_day(self, on: date) -> list[Picked]:
        """Who held it on the day, at least possibly, certain ones first."""
        places = self.days.in_question(on)
        self.need(places)
        return pick([self._candidate(place) for place in places], on, self._head["seats"])

    def vacancy(self, on: date) -> str | None:
        """As JSON, how it is known that it was empty on the day."""
        for *days, told in self._head["vacancies"]:
            if four_bounds(days).on(on) is Certainty.CERTAIN:
                return to_text(told)
        return None

    def holder(self, tenure: str, certainty: str) -> str:
        """As JSON, a holder that `on_day` told of."""
        before, rest = self._pieces[tenure]
        return f'{before},"certainty":"{certainty}",{rest}'

    def holder_at(self, place: int) -> str:
        """As JSON, the holder at a place in the order of time."""
        _, before, rest = self._lines(place)
        return f'{before},"certainty":null,{rest}'

    def slug_at(self, place: int) -> str:
        """What names the holding at a place in the order of time."""
        return _slug(json.loads(self._lines(place)[0])[0])

    def place_after(self, slug: str, graph: Graph) -> int:
        """The place after the holding of that name, which may have fallen to another place in the meantime.

        Raises:
            InputError: no such holding is known.
        """
        node = graph.names.entity("tenure", slug)
        quads = list(graph.quads(node, None, None, graph.names.record))
        if not any(quad.object == NamedNode(self._iri) for quad in quads):
            _refuse(slug)
        key = (chronology(read_bounds(quads)), node.value)
        low, high = 0, len(self.days)
        while low < high:
            middle = (low + high) // 2
            if self._key(middle, key) <= key:
                low = middle + 1
            else:
                high = middle
        return low

    def _key(self, place: int, other: tuple[tuple[date, date, date], str]) -> tuple[tuple[date, date, date], str]:
        """What puts a holding in order; its name is read only where its days leave it open."""
        days = chronology(self.days.bounds(place))
        return days, json.loads(self._lines(place)[0])[0] if days == other[0] else ""

    def _candidate(self, place: int) -> Candidate:
        first, before, rest = self._lines(place)
        tenure, person, label, status, sources, doubtful, rivals, elsewhen = json.loads(first)
        self._pieces[tenure] = before, rest
        bounds = self.days.bounds(place)
        others = tuple(map(four_bounds, elsewhen))
        return Candidate(tenure, person, label, status, sources, bounds, doubtful, frozenset(rivals), others)

    def _lines(self, place: int) -> list[str]:
        number, row = divmod(place, TOGETHER)
        if number not in self._blocks:
            self.need([place])
        return self._blocks[number][3 * row : 3 * row + 3]

    def need(self, places: Iterable[int]) -> None:
        """Read the blocks of these places, those that lie together in one go."""
        wanted = sorted({place // TOGETHER for place in places} - self._blocks.keys())
        if wanted:
            first, last = FIRST_BLOCK + wanted[0], FIRST_BLOCK + wanted[-1]
            if len(wanted) * 2 > last - first:
                blocks = self._segments.parts(self._iri, first, last)
                self._blocks |= {wanted[0] + offset: _unpacked(block) for offset, block in enumerate(blocks)}
            else:
                for number in wanted:
                    (block,) = self._segments.parts(self._iri, FIRST_BLOCK + number, FIRST_BLOCK + number)
                    self._blocks[number] = _unpacked(block)


def _unpacked(block: bytes) -> list[str]:
    return zlib.decompress(block).decode().split("\n")


def _slug(tenure: str) -> str:
    return tenure.rsplit("/", 1)[-1]


def _refuse(after: str) -> int:
    raise InputError(f"The list has no holding {after!r} to go on after. Start again without `after`.")
