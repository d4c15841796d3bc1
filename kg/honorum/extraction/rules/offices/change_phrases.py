"""The changes of office that phrases without a verb tell: "the ousted president", "Ada Vern as treasurer" in a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from honorum.extraction.actors.mentions import Actor, Mention, Office
from honorum.extraction.offices.appositions import begins_anew
from honorum.extraction.rules.offices.tenures import is_party_post
from honorum.extraction.rules.rule import words
from honorum.extraction.scenes import Scene
from honorum.model.entities import Kind


@dataclass(frozen=True, slots=True)
class Change:
    """A change of office as a sentence says it."""

    kind: str
    person: Actor
    office: Office | None
    first: int
    last: int
    trigger: int
    predecessor: Actor | None = None
    guessed: bool = False
    replaces_pronoun: bool = False
    refused: bool = False
    supposed: bool = False


_ORDINALS = frozenset("first second third only latest last".split())
_AFTER = 8
_RESHUFFLE = frozenset("reshuffle reshuffled reshuffles shake-up shakeup".split())
_APPOINTING = words(
    "appointments placements appointed ministry cabinet line-up lineup reshuffle named appoints ministers "
    "unveiled appointment announced includes include reshuffled reshuffling reshuffles reshuffled"
)
_AS = re.compile(
    r"(?<!serving )(?<!served )(?<!serves )(?<!by )(?<!succeed )(?<!replace )(?<!succeeding )(?<!replacing )(?<!from )"
    r"(?P<who>P\d+) as (?P<office>T\d+)(?! P\d)"
)
_ADJECTIVES = {
    **dict.fromkeys("ousted deposed overthrown toppled sacked".split(), "dismissal"),
    **dict.fromkeys("slain assassinated murdered".split(), "death"),
}


def by_adjective(scene: Scene) -> Iterator[Change]:
    """The changes that an adjective before an office tells: "the ousted president, Otto Brand"."""
    said = scene.sentence.words
    for each in scene.beside:
        who, office = each.person.actor, each.office.office
        if who is None or office is None or who.kind is not Kind.PERSON or is_party_post(office):
            continue
        for at in range(max(0, each.office.first - 1), each.office.last):
            kind = _ADJECTIVES.get(said[at].lower)
            if kind is not None and said[at].tag[:2] in {"VB", "JJ"}:
                first, last = min(at, each.person.first), max(each.office.last, each.person.last)
                yield Change(kind, who, office, first, last, at)


def is_reshuffle(scene: Scene) -> bool:
    """Whether the article speaks of appointments here."""
    return scene.appointing or not _APPOINTING.isdisjoint(scene.sentence.lowers)


def tells_reshuffle(scene: Scene) -> bool:
    """Whether the article as a whole tells of a reshuffle."""
    if "reshuffle" not in scene.context.notes:
        scene.context.notes["reshuffle"] = any(_RESHUFFLE & each.lowers for each in scene.document.sentences)
    known: bool = scene.context.notes["reshuffle"]
    return known


def in_list(scene: Scene) -> Iterator[Change]:
    """Appointments in a list: "Other posts went to Ada Vern as treasurer and …"."""
    if _APPOINTING.isdisjoint(scene.sentence.lowers) and not scene.appointing:
        return
    for match in scene.plain.find(_AS):
        who, mention = scene.plain.mention(match["who"]), scene.plain.mention(match["office"])
        if (
            who.actor is not None
            and mention.office is not None
            and not mention.office.plural
            and mention.office.status != "former"
        ):
            first, last = scene.plain.words(match.start(), match.end())
            yield Change("appointment", who.actor, mention.office, first, last, last - 1)


_HAS_IT = re.compile(r"P\d+(?: [a-z]+){0,2}? (?:is|was|were|been|being) (?:[a-z]+ )?$")


def speaks_of_others(text: str, match: re.Match[str]) -> bool:
    """Whether names after an office are not its new holders: "hours after Ada Vern was elected mayor, Otto said"."""
    if _HAS_IT.search(text[: match.start("verb")]):
        return True
    return begins_anew(text[: match.start("office")], text[match.end() :])


def only_does(scene: Scene, mention: Mention) -> bool:
    """Whether "became" tells what a holder does: "became the first speaker in years to be forced out"."""
    said = scene.sentence.words
    if _ORDINALS.isdisjoint(word.lower for word in said[mention.first : mention.last]):
        return False
    after = said[mention.last : mention.last + _AFTER]
    return any(one.lower == "to" and two.tag == "VB" for one, two in pairwise(after))
