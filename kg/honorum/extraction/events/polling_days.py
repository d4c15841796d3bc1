"""Votes told by who votes: "Samoa votes on Friday", "voters decide whether", "the party will choose a new leader"."""

import re
from collections.abc import Iterator

from honorum.extraction.context import Context
from honorum.extraction.events.vote_mentions import VoteMention
from honorum.extraction.events.vote_places import place_of
from honorum.extraction.text.document import Sentence
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import Time
from honorum.model.entities import Kind

_AUX = r"(?: (?:will|is|are|to|due|set|also|now|then|again|has|have|had|itself))*"
_LAND_VOTES = re.compile(
    rf"^(?:[a-z]+ ){{0,2}}(?P<place>C\d+){_AUX} (?P<verb>votes?|voted|voting)(?= (?:(?:again|next|this|last|on|in) )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b| (?:on|in) (?:\d|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)| (?:today|yesterday|tomorrow|this|next)\b)"
    r"(?![^.;]{0,30}? (?:on (?:a|the|an|whether)|to (?!elect|choose)|against|for (?:the )?(?:resolution|bill|motion)"
    r"|in (?:the |a )?(?:O\d|council|assembly|house|senate|parliament|security|united)))"
)
_DECIDE = re.compile(
    r"\b(?:voters|citizens|people|electors|the electorate)(?: (?:in|of|across) (?:the )?(?P<place>[CA]\d+))?"
    rf"{_AUX} (?P<verb>decide[ds]?|deciding|vote[ds]?|voting)(?: (?!whether|if)[a-z0-9]+){{0,3}}?"
    r" (?:on )?(?:whether|if) "
)
_LEADER = re.compile(
    r"(?P<party>G\d+)(?: (?:in|of) (?:the )?C\d+)?(?: (?:members|delegates|mps))?(?: (?:will|is|are|to|due|set|must|"
    r"meets?|was|were|has))* (?P<verb>choos(?:e|es|ing)|elects?|electing|picks?|select(?:s|ing)?|vot(?:e|es|ing) for)"
    r" (?:a|its|H\d+|their|the)(?: (?:new|next))? (?:party )?(?:leader|president|chairman|chair|chairwoman)\b"
)


def polling_days(
    context: Context, line: Sketch, said: list[tuple[int, int, Time]], sentence: Sentence
) -> Iterator[VoteMention]:
    """The votes that a sentence tells of by who votes and when."""
    for match in line.find(_LAND_VOTES):
        land = line.mention(match["place"]).actor
        if land is not None and land.kind in {Kind.COUNTRY, Kind.REGION}:
            yield from _dated(line, match, said, VoteMention(sentence.number, 0, 0, 0, None, land))
    for match in line.find(_DECIDE):
        place = place_of(context, line, match["place"], "referendum") if match["place"] else None
        yield from _dated(line, match, said, VoteMention(sentence.number, 0, 0, 0, "referendum", place))
    for match in line.find(_LEADER):
        party = line.mention(match["party"]).actor
        found = VoteMention(sentence.number, 0, 0, 0, "primary", context.country)
        found.party = party.name if party is not None else None
        yield from _dated(line, match, said, found)


def _dated(
    line: Sketch, match: re.Match[str], said: list[tuple[int, int, Time]], mention: VoteMention
) -> Iterator[VoteMention]:
    """The mention with its words and the time soon after them; nothing is a vote that no day or month is told of."""
    first, last = line.words(match.start(), match.end())
    near = [each for each in said if first <= each[0] <= last + 4 and each[2].edtf and ".." not in each[2].edtf]
    if not near:
        return
    mention.first, mention.last = min(first, near[0][0]), max(last, near[0][1])
    mention.noun = line.word_at(match.start("verb"))
    mention.time, mention.time_span = near[0][2], near[0][:2]
    mention.strong = mention.implied = True
    yield mention
