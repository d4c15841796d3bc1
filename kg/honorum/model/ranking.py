"""The ranking of sources: whom the record follows where two sources cannot both be right. It is the user's to set."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from honorum.errors import InputError

FIELDS = ("kind", "dataset", "publisher", "url")
"""What a line of a ranking can ask of a source."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a ranking: a source fits it when it fits every field that is given.

    `kind` is dataset or article; the others are compared without regard to case, and ``*`` stands for anything.
    `complete` says of such sources that they leave out no holder of a single seat, so that a gap in them is a vacancy.
    """

    kind: str | None = None
    dataset: str | None = None
    publisher: str | None = None
    url: str | None = None
    complete: bool = False

    def fits(self, kind: str, name: str | None, publisher: str | None, url: str | None) -> bool:
        """Whether a source is meant by the line."""
        asked = ((self.dataset, name), (self.publisher, publisher), (self.url, url))
        return self.kind in {None, kind} and all(
            pattern is None or (value is not None and fnmatchcase(value.casefold(), pattern.casefold()))
            for pattern, value in asked
        )

    def to_json(self) -> dict[str, str | bool]:
        """As JSON: the fields that are given."""
        given: dict[str, str | bool] = {name: value for name in FIELDS if (value := getattr(self, name)) is not None}
        return {**given, "complete": True} if self.complete else given


@dataclass(frozen=True, slots=True)
class Ranking:
    """Lines, the most trusted sources first; a source has the rank of the first line that it fits."""

    lines: tuple[Line, ...]

    def place(
        self, *, kind: str, name: str | None = None, publisher: str | None = None, url: str | None = None
    ) -> tuple[int, bool]:
        """The place of a source, from 0, and whether it is complete; one that fits no line stands behind them all.

        >>> DEFAULT_RANKING.place(kind="dataset"), DEFAULT_RANKING.place(kind="article")
        ((0, False), (1, False))
        """
        for place, line in enumerate(self.lines):
            if line.fits(kind, name, publisher, url):
                return place, line.complete
        return len(self.lines), False

    def to_json(self) -> list[dict[str, str | bool]]:
        """As JSON, line by line."""
        return [line.to_json() for line in self.lines]


DEFAULT_RANKING = Ranking((Line(kind="dataset"), Line(kind="article")))
"""Tables of office holders before news."""


def ranking_of(lines: Iterable[Mapping[str, Any]]) -> Ranking:
    """The ranking that a file gives.

    Raises:
        InputError: a line asks for something that sources do not have, or for nothing.

    >>> ranking_of([{"publisher": "Gazette of Vereland"}, {"kind": "dataset"}]).place(kind="dataset")
    (1, False)
    """
    read = tuple(_line(number, line) for number, line in enumerate(lines, start=1))
    if not read:
        raise InputError("A ranking needs at least one line, such as kind: dataset.")
    return Ranking(read)


def _line(number: int, line: Mapping[str, Any]) -> Line:
    if not isinstance(line, Mapping) or not line:
        raise InputError(f"Line {number} of the ranking is not a list of fields and texts.")
    asked = {name: value for name, value in line.items() if name != "complete"}
    if unknown := sorted(set(asked) - set(FIELDS)):
        raise InputError(
            f"Line {number} of the ranking asks for {unknown[0]!r}. There are: {', '.join(FIELDS)}, complete."
        )
    if not asked or not all(isinstance(value, str) and value for value in asked.values()):
        raise InputError(f"Line {number} of the ranking needs a text for at least one of: {', '.join(FIELDS)}.")
    if asked.get("kind") not in {None, "dataset", "article"}:
        raise InputError(f"Line {number} of the ranking has the kind {asked['kind']!r}. There are: dataset, article.")
    if not isinstance(line.get("complete", False), bool):
        raise InputError(f"In line {number} of the ranking, complete must be true or false.")
    return Line(**line)
