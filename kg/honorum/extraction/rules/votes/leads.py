"""Who is ahead in a count, and who is pushed down by others: "is in the lead", "pushed the Greens into third place"."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Mention
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import (
    counts_nearby,
    is_known_vote,
    may_stand,
    only,
    result,
    span_with,
    subject_in,
    vote_spoken_of,
)
from honorum.extraction.rules.votes.won_and_lost import each_result
from honorum.extraction.scenes import Scene
from honorum.extraction.text.doers import doers
from honorum.extraction.text.syntax import verb_of

_LEADS = re.compile(
    r"\b(?P<what>(?:is|was|are|were|remains?|stayed)(?: also| now| still| well| far| currently| clearly| comfortably"
    r"| slightly| narrowly| just)* (?:ahead|in the lead|out in front|leading(?= (?:in the|with|by|on|the (?:race|count"
    r"|vote|poll|field))))"
    r"|(?:leads|led|leading)(?! by) (?:in )?(?:the |a )?(?:[a-z]+ ){0,2}?(?:race|count|vote|vote count|poll|polls|field"
    r"|first round|results|P\d+)\b"
    r"|(?:took|takes|taken|has|had|have|holds?|held|gained|opened|enjoys?) (?:an? |the )(?:(?!no )[a-z-]+ ){0,3}?lead"
    r"|placed ahead of)\b(?! (?:role|singer|author|to a|to the))"
)
_PUSHED = re.compile(
    r"\b(?:push(?:ed|ing|es)|relegat(?:ed|ing|es)|beat|beating|knock(?:ed|ing)|forc(?:ed|ing)|consign(?:ed|ing)|dropped)"
    r" (?:the )?(?:[a-z-]+ ){0,4}?(?P<who>[PG]\d+)(?: (?:party|coalition|alliance))? (?:in)?to (?P<nth>second|third"
    r"|fourth|fifth)(?: - |-| )?(?P<what>place|position|spot)?\b"
)
_COUNTS = re.compile(r"\b(?:counted|ballots|votes|vote|per ?cent|exit poll)\b|%")
_PLACES = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}


def _leading(scene: Scene) -> Iterator[Draft | None]:
    """Who leads while votes are counted."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if not is_known_vote(scene, vote) or not (counts_nearby(scene) or _COUNTS.search(scene.full.text)):
        return
    for match in line.find(_LEADS):
        verb = verb_of(scene.sentence.words, line.word_at(match.start("what")))
        stop = line.words(match.start(), match.end())[1]
        named = [each for each in doers(scene, verb) if each.mention is not None]
        who = subject_in(scene, line, verb, match.start()) if not named else None
        if isinstance(who, Mention) and may_stand(who):
            yield result(scene, vote, who, "outcome", "rank:1", (line.span_of(who)[0], stop), verb)
        yield from each_result(scene, vote, named, "rank:1", verb, stop)


def _pushed_down(scene: Scene) -> Iterator[Draft | None]:
    """Who is pushed to a lower place by somebody else."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if not is_known_vote(scene, vote):
        return
    for match in line.find(_PUSHED):
        who = line.mention(match["who"])
        if may_stand(who):
            span = span_with(line, who, match.start(), match.end())
            yield result(scene, vote, who, "outcome", f"rank:{_PLACES[match['nth']]}", span, None)


RULES = (
    Rule(
        "result.lead",
        "results",
        lambda scene: only(chain(_leading(scene), _pushed_down(scene))),
        words("ahead lead leads led leading pushed pushing relegated beat knocked forced consigned dropped"),
        takes=(
            (
                "Ada Vern is in the lead with 58 percent of the votes in the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | outcome | rank:1 | unknown",
            ),
            (
                "In the 2013 parliamentary election in Norway, the Tide Party pushed the Reef Party into third place.",
                "Reef Party | 2013 parliamentary election in Norway | outcome | rank:3 | unknown",
            ),
        ),
        refuses=("Ada Vern took the lead role in a film before the 2013 presidential election in Kenya.",),
    ),
)
