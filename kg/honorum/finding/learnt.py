"""The days on which things became known, in arrays beside each snapshot: what lists of an earlier day go by.

::

    learnt-1/days      every thing that a source ever told of, in order of IRIs, with three days

It is renewed with each batch from what its units were derived from. Where nobody did so, whoever asks first makes it.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from honorum.finding.arrays import load, save
from honorum.model.texts import Texts
from honorum.record.learning import Telling, Told
from honorum.store.interface import Published

FORM = "learnt-1"
"""The folder's name; another way of keeping the arrays gets another."""

_FILE = "days"
_DAYS = ("first", "last", "lost")

Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Learnt:
    """When each thing became known, as `Told` has it; IRIs are kept without their `base`, in the order of their bytes.

    >>> learnt = Learnt.of({"urn:p/1": Told(5, 9)}, "urn:")
    >>> learnt.told("urn:p/1"), learnt.told("urn:p/2")
    (Told(first=5, last=9, lost=0), None)
    """

    base: str
    iris: Texts
    first: Numbers
    last: Numbers
    lost: Numbers

    @classmethod
    def of(cls, told: Mapping[str, Told], base: str) -> "Learnt":
        """The arrays for these things (IRIs that begin with the base)."""
        ordered = sorted((iri.removeprefix(base).encode(), days) for iri, days in told.items())
        columns = (np.array([getattr(days, name) for _, days in ordered], dtype=np.int32) for name in _DAYS)
        return cls(base, Texts.of([iri.decode() for iri, _ in ordered]), *columns)

    def __len__(self) -> int:
        return len(self.first)

    def told(self, iri: str) -> Told | None:
        """The days of a thing; `None` if no source ever told of it."""
        place = self.iris.find(iri.removeprefix(self.base))
        return None if place is None else self.at(place)

    def at(self, place: int) -> Told:
        """The days of the thing at a place."""
        return Told(int(self.first[place]), int(self.last[place]), int(self.lost[place]))

    def iri(self, place: int) -> str:
        """The thing at a place."""
        return self.base + self.iris[place]

    def known(self, kind: str, day: int, after: str | None = None) -> Iterator[int]:
        """The places of things whose IRIs have that kind and that were known on a day, in order, after one of them."""
        start, end = self._range(kind)
        if after is not None:
            wanted = after.removeprefix(self.base)
            place = self.iris.place(wanted)
            start = max(start, place + (place < len(self) and self.iris[place] == wanted))
        if start < end:
            yield from (np.flatnonzero(self.first[start:end] <= day) + start).tolist()

    def lost_since(self, kind: str, day: int) -> list[int]:
        """The places of things of a kind that were known on a day, and of which something was lost afterwards."""
        start, end = self._range(kind)
        return (np.flatnonzero((self.first[start:end] <= day) & (self.lost[start:end] > day)) + start).tolist()

    def otherwise(self, kind: str, day: int) -> list[int]:
        """The places of things of a kind of which something was known on a day, and more or other things today."""
        start, end = self._range(kind)
        first, since = self.first[start:end], np.maximum(self.last[start:end], self.lost[start:end])
        return (np.flatnonzero((first <= day) & (since > day)) + start).tolist()

    def _range(self, kind: str) -> tuple[int, int]:
        return self.iris.place(f"id/{kind}/"), self.iris.place(f"id/{kind}0")  # 0 follows the slash

    def changed(self, told: Mapping[str, Told | None]) -> "Learnt":
        """The arrays with other days for these things; `None` for those that no source tells of any more."""
        new = Learnt.of({iri: days for iri, days in told.items() if days is not None}, self.base)
        keep = np.ones(len(self), dtype=np.bool_)
        for iri in told:
            if (place := self.iris.find(iri.removeprefix(self.base))) is not None:
                keep[place] = False
        kept = np.concatenate([[0], np.cumsum(keep)])
        places = np.array([kept[self.iris.place(new.iris[number])] for number in range(len(new))], dtype=np.int64)
        iris = self.iris.changed(keep, places, [new.iris[number] for number in range(len(new))])
        columns = (np.insert(getattr(self, name)[keep], places, getattr(new, name)) for name in _DAYS)
        return Learnt(self.base, iris, *columns)

    def save(self, home: Path) -> None:
        """Write the arrays into a folder that is made for them."""
        home.mkdir(parents=True)
        days = {name: getattr(self, name) for name in _DAYS}
        save(home / _FILE, {"iris.letters": self.iris.letters, "iris.ends": self.iris.ends, **days})

    @classmethod
    def open(cls, home: Path, base: str) -> "Learnt":
        """Map what was saved into memory."""
        arrays = load(home / _FILE)
        iris = Texts(arrays["iris.letters"], arrays["iris.ends"])
        return cls(base, iris, *(arrays[name] for name in _DAYS))


def learnt_index(graph: Published) -> Learnt:
    """The days of a published state; made, and kept beside it, if nobody has done so yet."""
    home = graph.beside / FORM if graph.beside is not None else None
    if home is None or not home.is_dir():
        built = Learnt.of(dict(Telling(graph, graph.names).all()), graph.names.base)
        if home is None or not _keep(built, home):
            return built
    return Learnt.open(home, graph.names.base)


def renew(home: Path, old: Path | None, told: Iterable[tuple[str, Told | None]], base: str) -> None:
    """Write the days into a new folder: those of the state before, with these things told anew."""
    before = Learnt.of({}, base) if old is None else Learnt.open(old, base)
    before.changed(dict(told)).save(home)


def _keep(learnt: Learnt, home: Path) -> bool:
    """Keep the arrays, unless another process has done so first; whether they are there now."""
    draft = home.with_name(f"{home.name}.{os.getpid()}")
    try:
        learnt.save(draft)
        draft.rename(home)
    except OSError:  # the folder may not be written to, or another process was quicker
        shutil.rmtree(draft, ignore_errors=True)
    return home.is_dir()
