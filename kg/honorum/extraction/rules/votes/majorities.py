"""Majorities that votes give or deny, and control of a house won or lost."""

import re
from collections.abc import Iterator

from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import only, vote_spoken_of
from honorum.extraction.rules.votes.won_and_lost import each_result, is_meant
from honorum.extraction.scenes import Scene
from honorum.extraction.text.doers import doers

_NO_MAJORITY = re.compile(
    r"\b(?P<verb>(?:(?:fall(?:s|ing)?|fell|came up|come up|stopped|finished) )?"
    r"(?:just |well |far |narrowly |[a-z0-9]+ (?:seats? )?)?"
    r"short of"
    r"|(?:fail(?:ed|s|ing)?|unable) to (?:win|gain|secure|get|obtain|reach|achieve|take)|lacks?|lacked|without"
    r"|lost|los(?:es|ing)|deprived? of|denied)"
    r" (?:(?:a|an|its|their|the|his|her|H\d+|outright|absolute|overall|clear|parliamentary|working|two-thirds|simple"
    r"|own) )*majority\b"
)
_CONTROL = re.compile(
    r"\b(?P<verb>won|win|wins|gained|gain|took|take|takes|retained|retain|kept|keep|regained|seized|recaptured|captured"
    r"|secured|lost|lose|loses) (?:back )?(?:(?:its|their|the|full|outright|overall) )*(?P<what>control"
    r"|majority) (?:of|in)"
    r" (?:the |both )?(?:O\d+|[a-z]+ )?(?:house|houses|senate|congress|parliament|assembly|council|chamber|chambers"
    r"|legislature|O\d+)?(?! ?(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|several|most|many)\b)"
)


def _majorities(scene: Scene) -> Iterator[Draft | None]:
    """Majorities missed, and control of a house won or lost."""
    if not is_meant(scene):
        return
    vote, line = vote_spoken_of(scene), standing_line(scene)
    for match in line.find(_NO_MAJORITY):
        verb = line.word_at(match.start("verb"))
        stop = line.words(match.start(), match.end())[1]
        yield from (
            _negated(draft) for draft in only(each_result(scene, vote, doers(scene, verb), "majority", verb, stop))
        )
    for match in line.find(_CONTROL):
        verb = line.word_at(match.start("verb"))
        value = "lost" if match["verb"].startswith("los") else "majority"
        yield from each_result(scene, vote, doers(scene, verb), value, verb, line.words(match.start(), match.end())[1])


def _negated(draft: Draft) -> Draft:
    return Draft(make=draft.make, fields=draft.fields, first=draft.first, last=draft.last, negated=True)


RULES = (
    Rule(
        "result.majority",
        "results",
        lambda scene: only(_majorities(scene)),
        words("majority control"),
        takes=(
            (
                "The Tide Party lost its majority in the 2013 parliamentary election in Norway.",
                "not Tide Party | 2013 parliamentary election in Norway | outcome | majority | unknown",
            ),
        ),
        refuses=("The Tide Party gained control of 13 ships before the 2013 parliamentary election in Norway.",),
    ),
)
