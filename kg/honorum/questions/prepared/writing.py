"""The answers about one office, made ready: its holders in order of time, each as the JSON that answers give.

Part 0 is the office itself and its vacancies, part 1 the days that decide who comes into question (see `Days`), and
each further part a few holders, compressed.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from honorum.model.bounds import Bounds
from honorum.questions.graph import Graph
from honorum.questions.holders import Holder, candidate, held_in, with_words
from honorum.questions.offices import office
from honorum.questions.picking import Candidate
from honorum.questions.prepared.segments import Part
from honorum.questions.who import vacancies

HEAD, DAYS, FIRST_BLOCK = 0, 1, 2
"""The numbers of the parts."""

TOGETHER = 8
"""So many holders stand in one block: few, since an answer about a day unpacks whole blocks."""

NEVER_BEFORE = -(2**31)
NEVER_AFTER = 2**31 - 1

_LEVEL = 6

_FEW = 64
"""Up to so many holders a loop is quicker than arrays."""


@dataclass(frozen=True, slots=True)
class Days:
    """For each holder six days as ordinals (`datetime.date.toordinal`), one row for each kind of day.

    The first four are the bounds; the last two enclose all times by sources that the record does not follow. A bound
    that is absent excludes nothing and makes nothing certain.
    """

    rows: NDArray[np.int32]
    _few: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        few = self.rows.T.tolist() if len(self) <= _FEW else []
        object.__setattr__(self, "_few", few)

    def __len__(self) -> int:
        return int(self.rows.shape[1])

    def in_question(self, on: date) -> list[int]:
        """The places of those who may have held on that day by any source."""
        day = on.toordinal()
        if len(self) <= _FEW:
            return [
                place
                for place, (begun, surely, still, over, first, last) in enumerate(self._few)
                if begun <= day < over or surely <= day < still or first <= day < last
            ]
        begun, surely, still, over, first, last = self.rows
        covers = ((begun <= day) & (day < over)) | ((surely <= day) & (day < still))
        found: list[int] = np.flatnonzero(covers | ((first <= day) & (day < last))).tolist()
        return found

    def bounds(self, place: int) -> Bounds:
        """The bounds of one holding, without the EDTF of the sources."""
        return Bounds(None, None, *(_day(self.rows[kind, place]) for kind in range(4)))

    def to_bytes(self) -> bytes:
        """As bytes."""
        return self.rows.astype("<i4").tobytes()

    @classmethod
    def from_bytes(cls, written: bytes) -> "Days":
        """From bytes."""
        return cls(np.frombuffer(written, dtype="<i4").reshape(6, -1))

    @classmethod
    def of(cls, candidates: Sequence[Candidate]) -> "Days":
        """Those of these holders.

        >>> from honorum.model.bounds import between
        >>> ada = Candidate("urn:t", "urn:ada", "Ada", "regular", 1, between("2001", "2005"))
        >>> [Days.of([ada]).in_question(date(year, 6, 1)) for year in (2000, 2003, 2006)]
        [[], [0], []]
        """
        rows = [_six_days(one) for one in candidates]
        return cls(np.array(rows, dtype="<i4").reshape(-1, 6).T)


def office_parts(graph: Graph, iri: str) -> Iterator[Part]:
    """The parts of the answers about an office (an IRI); one empty part where the record has no such office."""
    found = office(graph, iri)
    if found is None:
        yield iri, HEAD, b""
        return
    people = list(with_words(graph, held_in(graph, iri)))
    empty = [[*_four_days(one.bounds), one.to_json()] for one in vacancies(graph, iri)]
    head = {"seats": found.seats, "vacancies": empty}
    yield iri, HEAD, f"{to_text(found.to_json())}\n{to_text(head)}".encode()
    candidates = [candidate(holder) for holder in people]
    yield iri, DAYS, Days.of(candidates).to_bytes()
    for number, start in enumerate(range(0, len(people), TOGETHER), start=FIRST_BLOCK):
        block = zip(candidates[start : start + TOGETHER], people[start : start + TOGETHER], strict=True)
        yield iri, number, zlib.compress("\n".join(line for pair in block for line in _lines(*pair)).encode(), _LEVEL)


def to_text(value: Any) -> str:
    """JSON as the service writes it, on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lines(one: Candidate, holder: Holder) -> Iterable[str]:
    """Three lines for a holder: what matters for a day, and the JSON up to the certainty and after it."""
    elsewhen = [_four_days(bounds) for bounds in one.elsewhen]
    told = holder.to_json()
    yield to_text(
        [one.tenure, one.person, one.label, one.status, one.sources, one.doubtful, sorted(one.rivals), elsewhen]
    )
    yield to_text({"person": told.pop("person")})[:-1]
    del told["certainty"]
    yield to_text(told)[1:]


def _six_days(one: Candidate) -> list[int]:
    others = [_four_days(bounds) for bounds in one.elsewhen]
    first = min((other[0] for other in others), default=NEVER_AFTER)
    last = max((other[3] for other in others), default=NEVER_BEFORE)
    return [*_four_days(one.bounds), first, last]


def _four_days(bounds: Bounds) -> list[int]:
    days = (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end)
    absent = (NEVER_BEFORE, NEVER_AFTER, NEVER_BEFORE, NEVER_AFTER)
    return [none if day is None else day.toordinal() for day, none in zip(days, absent, strict=True)]


def four_bounds(days: Sequence[int]) -> Bounds:
    """The bounds that four such days stand for."""
    return Bounds(None, None, *map(_day, days))


def _day(ordinal: Any) -> date | None:
    number = int(ordinal)
    return None if number in (NEVER_BEFORE, NEVER_AFTER) else date.fromordinal(number)
