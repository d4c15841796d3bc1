"""The office that stands open, for "the post went to Ada Vern" or "deputies elected Ada Vern" afterwards."""

import re
from dataclasses import replace

from honorum.extraction.actors.mentions import Mention, Office
from honorum.extraction.scenes import Scene

_OPEN = re.compile(
    r"(?:choos(?:e|ing)|chang(?:e|ed|ing)|replac(?:e|ed|ing)|with|chose|elect|electing|pick|picking|select|selecting|appoint|appointing|name|naming|nominate|"
    r"find|"
    r"vote for|voted for|election of|search for|vacant|vacancy|the (?:post|office|job|position) of) "
    r"(?:an? |the |H\d+ |its |new |next |[AC]\d+ 's )*(?P<office>T\d+)(?! P\d)"
    r"|(?P<left>T\d+)(?! P\d) (?:has |had |was |is |were )*(?:resigned|quit|stepped down|sacked|dismissed|ousted|died|"
    r"vacant|killed|removed)\b"
)
_FAR = 2


def note_vacancies(scene: Scene, left: list[Office | None]) -> None:
    """Keep which office a sentence leaves open: the one somebody left, or the one somebody is sought for."""
    offices = [office for office in left if office is not None and not office.plural]
    for match in scene.plain.find(_OPEN):
        office = scene.plain.mention(match["office"] or match["left"]).office
        if office is not None and not office.plural and office.status != "former":
            offices.append(office)
    if offices:
        scene.vacant[scene.sentence.number] = offices[-1]


def vacant_in(scene: Scene) -> Office | None:
    """The office that the sentences just before leave open."""
    for number in range(scene.sentence.number - 1, scene.sentence.number - 1 - _FAR, -1):
        if number in scene.vacant:
            return replace(scene.vacant[number], status="current", implicit=True, core=(0, 0))
    return None


def sought_in(scene: Scene) -> Office | None:
    """The office for which a sentence seeks somebody new after a change: "a new mayor after Ada Vern's death"."""
    new = [
        each for each in scene.mentions if each.office is not None and not each.office.plural and is_new(scene, each)
    ]
    return replace(new[0].office, status="current") if len(new) == 1 and new[0].office is not None else None


def is_new(scene: Scene, mention: Mention) -> bool:
    """Whether an office is called new: "the new foreign minister"."""
    lowers = {word.lower for word in scene.sentence.words[mention.first : mention.last]}
    return bool(lowers & {"new", "next", "incoming"})
