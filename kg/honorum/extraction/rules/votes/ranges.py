"""Figures that are only known between two numbers: "from 42.7 to 44.4 percent of votes", "86 to 88 seats"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import PER_CENT, Amount
from honorum.extraction.text.sketch import Sketch

_WIDE = 4
_BACK = 2
_RANGE = re.compile(
    r"(?<![\w.-])(?:between |from )?(?P<low>[0-9][0-9,]*(?:\.[0-9]+)?)(?: ?%| per ?cent)? ?(?P<link>and|to|-) ?"
    rf"(?P<high>[0-9][0-9,]*(?:\.[0-9]+)?)(?: ?(?P<unit>{PER_CENT})|(?: of)?(?: [a-z-]+)? (?P<noun>seats|mandates)"
    r"|(?= ,| and| \.|$))"
)
_ESTIMATED = re.compile(r"\b(?:exit polls?|estimat\w+|project\w+|predict\w+|forecast\w*|according to)\b")
_CHANGED = re.compile(
    r"\b(?:rose|increased?|grew|fell|dropped|up|down|improved|went|jumped|raised|cut|reduced|slipped)\b"
)
_IN_A_HOUSE = re.compile(r"\b(?:seats?|[0-9]+-seat|legislators|mandates|lawmakers|deputies)\b")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a sketch that may be a result: where it stands, what it says and of what."""

    start: int
    stop: int
    said: Amount
    measure: str


def ranges(scene: Scene, line: Sketch) -> Iterator[Figure]:
    """The middles of ranges that polls at the exits or projections give: "from 42.7 to 44.4 % of votes"."""
    at = scene.sentence.number
    near = (
        " ".join(word.lower for word in each.words) for each in scene.document.sentences[max(0, at - _BACK) : at + 1]
    )
    if not any(_ESTIMATED.search(text) for text in near) or _CHANGED.search(line.text):
        return
    for match in line.find(_RANGE):
        low, high = (float(match[name].replace(",", "")) for name in ("low", "high"))
        share = bool(match["unit"])
        if (
            high <= low
            or high - low > max(_WIDE, high / 4)
            or not (share or match["noun"] or _IN_A_HOUSE.search(line.text))
        ):
            continue
        middle = Amount(round((low + high) / 2, 4), approx=True)
        yield Figure(match.start(), match.end(), middle, "voteShare" if share else "seats")
