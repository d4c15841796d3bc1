"""Who came where in a vote: "took third place", "in the top spot", "earned the second-most votes", "as runner-up"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Mention
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import (
    is_known_vote,
    may_stand,
    only,
    result,
    span_with,
    vote_spoken_of,
)
from honorum.extraction.scenes import Scene
from honorum.extraction.text.doers import doers
from honorum.extraction.text.syntax import verb_of

_NTH = {
    "top": 1, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "last": 0,
}  # fmt: skip
_ORDINAL = "|".join(_NTH)
_PLACE = re.compile(
    rf"\b(?:in|into|to|for|take|takes|took|taking|claim(?:ed|ing|s)?|secur(?:ed|es|ing|e)|grabbed|won|finish(?:ed|es|ing)|"
    rf"ranked|placed|came|held|holds|occupie[sd]|occupying) (?:(?:in|up|the|a|an|distant|close|strong|surprise|poor|"
    rf"joint|overall) )*(?P<nth>{_ORDINAL})(?: - |-| )(?P<what>place|position|spot|slot)\b"
)
_MOST = re.compile(
    r"\b(?:the|with|got|won|received|took|earned|has|had) (?:(?:the|second|third|fourth)(?: - |-| ))*?"
    r"(?:(?P<nth>second|third|fourth)(?: - |-| ))?"
    r"(?:most|highest (?:number|share|tally|total) of|largest (?:number|share) of) (?P<what>votes|ballots|seats)\b"
)
_RUNNER_UP = re.compile(
    r"(?P<who>[PG]\d+)(?: , T\d+)?(?: ,)? (?:as|was|is|were|finished|ended(?: up)?|came|being|a|the|close|distant|"
    r"first|declared|named| )+ (?P<what>runners?-up)\b"
)
_OTHERWISE = re.compile(
    r"\b(?:match|tournament|league|cup|medal|championship|olympic"
    r"|in the (?:first|second) place|term|polls? (?:show|suggest|put)\w*|survey)\b"
)


def _ranks(scene: Scene) -> Iterator[Draft | None]:
    """The places that a sentence gives to those who stood."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if not is_known_vote(scene, vote) or _OTHERWISE.search(scene.full.text):
        return
    for match in line.find(_RUNNER_UP):
        who = line.mention(match["who"])
        if may_stand(who):
            span = span_with(line, who, match.start(), match.end())
            yield result(scene, vote, who, "outcome", "rank:2", span, None)
    for pattern in (_PLACE, _MOST):
        for match in line.find(pattern):
            nth = _NTH[match["nth"] or "first"]
            if not nth:
                continue
            first, last = line.words(match.start(), match.end())
            verb = verb_of(scene.sentence.words, line.word_at(match.start("what")))
            above = scene.sentence.words[verb].head
            if scene.sentence.words[verb].dep == "advcl" and scene.sentence.words[verb].tag == "VB":
                verb = above  # "scored 98 votes to take the third place"
            for doer in doers(scene, verb):
                who_: Mention | None = doer.mention
                if who_ is not None and isinstance(doer.who, Actor) and may_stand(who_):
                    span = (min(first, doer.first), max(last, doer.last))
                    yield result(scene, vote, who_, "outcome", f"rank:{nth}", span, verb)


RULES = (
    Rule(
        "result.rank",
        "results",
        lambda scene: only(_ranks(scene)),
        words("place position spot slot most second-most third-most highest largest runner-up runners-up"),
        takes=(
            (
                "Carl Dunn scored 98 votes to take the third position in the 2013 presidential election in Kenya.",
                "Carl Dunn | 2013 presidential election in Kenya | outcome | rank:3 | unknown",
            ),
            (
                "Ada Vern earned the second-most votes in the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | outcome | rank:2 | unknown",
            ),
        ),
        refuses=("Ada Vern took third place in a tournament before the 2013 presidential election in Kenya.",),
    ),
)
