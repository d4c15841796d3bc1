"""What was made ready for one office, unpacked as far as questions need it."""

import json
import zlib
from collections.abc import Iterable, Sequence
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
from honorum.rdf.record_graph import read_bounds


class UnpackedOffice:
    """What was made ready for one office, unpacked as far as a question needs it."""

    def __init__(self, iri: str, segments: Segments, parts: Sequence[bytes]) -> None:
        self.office, head = parts[HEAD].decode().split("\n")
        self.days = Days.from_bytes(parts[DAYS])
        self._head: dict[str, Any] = json.loads(head)
        self._iri = iri
        self._segments = segments
        self._blocks = {number: _unpacked(block) for number, block in enumerate(parts[FIRST_BLOCK:])}
        self._pieces: dict[str, tuple[str, str]] = {}
        self._candidates: dict[int, Candidate] = {}
        self._whole: str | None = None

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

    def holders(self, start: int, end: int) -> str:
        """As JSON, the holders at these places in the order of time, with commas between them."""
        if (start, end) == (0, len(self.days)):
            if self._whole is None:
                self._whole = self._holders(start, end)
            return self._whole
        return self._holders(start, end)

    def slug_at(self, place: int) -> str:
        """What names the holding at a place in the order of time."""
        return slug_of(json.loads(self._lines(place)[0])[0])

    def place_after(self, slug: str, graph: Graph) -> int:
        """The place after the holding of that name, which may have fallen to another place in the meantime.

        Raises:
            InputError: no such holding is known.
        """
        try:
            node = graph.names.entity("tenure", slug)
        except ValueError:  # no IRI can end so
            return refuse(slug)
        quads = list(graph.quads(node, None, None, graph.names.record))
        if not any(quad.object == NamedNode(self._iri) for quad in quads):
            refuse(slug)
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

    def _holders(self, start: int, end: int) -> str:
        self.need(range(start, end))
        lines = (self._lines(place) for place in range(start, end))
        return ",".join(f'{before},"certainty":null,{rest}' for _, before, rest in lines)

    def _candidate(self, place: int) -> Candidate:
        known = self._candidates.get(place)
        if known is not None:
            return known
        first, before, rest = self._lines(place)
        tenure, person, label, status, sources, doubtful, rivals, elsewhen = json.loads(first)
        self._pieces[tenure] = before, rest
        bounds = self.days.bounds(place)
        others = tuple(map(four_bounds, elsewhen))
        found = Candidate(tenure, person, label, status, sources, bounds, doubtful, frozenset(rivals), others)
        self._candidates[place] = found
        return found

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


def slug_of(tenure: str) -> str:
    """The last part of a tenure's IRI, which names it within its list."""
    return tenure.rsplit("/", 1)[-1]


def refuse(after: str) -> int:
    """Say that a list does not go on after that.

    Raises:
        InputError: always.
    """
    raise InputError(f"The list has no holding {after!r} to go on after. Start again without `after`.")
