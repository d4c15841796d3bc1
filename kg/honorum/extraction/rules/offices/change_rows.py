"""The appointments that a list goes on with after its verb: "made Ada Vern treasurer, Otto Brand mayor and …"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Mention
from honorum.extraction.rules.offices.change_phrases import Change
from honorum.extraction.rules.offices.change_wording import GAINS, LOSSES
from honorum.extraction.scenes import Scene

_NEXT = re.compile(
    r"(?: (?:,|;|and|while|as well as))+ (?:T\d+ )?(?P<who>P\d+)(?: ,)? (?:(?:as|to be|becomes|became|to|from|the) )*"
    r"(?P<office>T\d+)(?! P\d)(?= (?:,|;|\.|and|while|in|with|on|at|after|but)(?: |$)|$)"
)
_ONE_MORE = re.compile(
    r"(?P<when> (?:in|on|from|until|since)(?: [a-z0-9]+){1,3}?)?(?: ,)?(?: and| then| later| and then| and later)"
    r"(?: as| became)? (?P<office>T\d+)(?! P\d)(?= (?:,|;|\.|and|in|from|until|since|on|before|after)(?: |$)|$)"
)
_ROWS = GAINS - {"succession"} | LOSSES


def rest_of_row(scene: Scene, change: Change) -> Iterator[Change]:
    """The changes of those who stand after one in its list, each with an office of his own."""
    line = scene.plain
    at = next((piece.stop for piece in line.pieces if _is_office(piece.mention, change)), None)
    if at is None or change.kind not in _ROWS or change.refused:
        return
    while (match := _ONE_MORE.match(line.text, at)) is not None:
        mention = line.mention(match["office"])
        at = match.end()
        if mention.office is None or mention.office.plural:
            return
        yield replace(change, office=mention.office, last=mention.last, predecessor=None)
    while (match := _NEXT.match(line.text, at)) is not None:
        who, mention = line.mention(match["who"]), line.mention(match["office"])
        office = mention.office
        at = match.end()
        if who.actor is None or office is None or office.plural or who.actor is change.person:
            return
        yield replace(change, person=who.actor, office=office, last=mention.last, predecessor=None)


def _is_office(mention: Mention | None, change: Change) -> bool:
    """Whether a mention is the office of a change, as the sentence says it."""
    office = mention.office if mention is not None else None
    return office is not None and change.office is not None and office.core == change.office.core
