"""Those whom a sentence names of a group that suffers something: "detained two suspects, among them Ada Vern"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.rules.contention.contention_clauses import Happening, Victim, happenings
from honorum.extraction.scenes import Scene

_AMONG_THEM = re.compile(
    r"^[^.;,P]{0,40}? ,? ?(?:including|among them|among whom (?:is|was|were|are)|such as) (?:(?!P\d)[^.;]){0,60}?"
    r"(?P<list>P\d+(?:(?: ,| and| , and) (?:(?:the|a|an|his|her|T\d+|[a-z-]+) ){0,3}?P\d+)*)"
)


def happenings_of_each(scene: Scene) -> Iterator[Happening]:
    """All that the clauses of a sentence tell, of groups and then of those named among them."""
    told = happenings(scene)
    yield from told
    line = scene.plain
    for each in told:
        if each.victim.actor is not None:
            continue
        stop = next((piece.stop for piece in line.pieces if piece.last >= each.victim.last), len(line.text))
        match = _AMONG_THEM.match(line.text[stop:])
        for person in line.listed(match["list"]) if match else ():
            if person.sort is Sort.PERSON and person.actor is not None:
                yield Happening(each.kind, each.trigger, Victim(person.first, person.last, person.actor), each.doer)
