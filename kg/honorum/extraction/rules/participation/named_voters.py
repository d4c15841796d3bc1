"""The members whom a sentence names after it has counted them: "five Republicans voted for it, including Ada Vern"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.house_vote_events import house_vote, talks_of_votes
from honorum.extraction.rules.participation.participation_drafts import participation
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene

_SIDE = (
    r"(?P<side>vot(?:ed|ing) (?:for|in favou?r|yes|against|no|to [a-z]+)|back(?:ed|ing)|support(?:ed|ing)"
    r"|oppos(?:ed|ing)|reject(?:ed|ing))"
)
_LIST = r"(?P<list>(?:T\d+ )?P\d+(?:(?: of (?:the )?[CO]\d+)?(?: ,| and| , and) (?:T\d+ )?P\d+)*)"
_NAMED = re.compile(
    r"(?:G\d+|senators|members|lawmakers|mps|deputies|legislators|T\d+)(?: [a-z]+){0,3}? "
    rf"{_SIDE}\b[^.;P]{{0,60}}? , (?:including|among them|namely) {_LIST}"
)
_ONE = re.compile(
    r"\b(?:(?:only |just )?one|a (?:lone|single)|the (?:only|lone|sole)) (?:[AC]\d+ )?"
    rf"(?:G\d+|T\d+|member|lawmaker|senator)(?: [a-z]+)?? {_SIDE}\b[^.;P]{{0,30}}? , "
    r"(?P<list>(?:T\d+ )?P\d+)(?= (?:,|of|\.|from|\()|$)"
)
_AGAINST = re.compile(r"against|\bno\b|oppos|reject")
_NEITHER = re.compile(r"to [a-z]+$")


def _named(scene: Scene) -> Iterator[Draft]:
    if not talks_of_votes(scene):
        return
    line = scene.plain
    for pattern in (_NAMED, _ONE):
        for match in line.find(pattern):
            if _NEITHER.search(match["side"]):
                continue
            role = "opposed" if _AGAINST.search(match["side"]) else "supported"
            first, trigger = line.words(match.start(), match.end())[0], line.word_at(match.start("side"))
            for each in line.listed(match["list"]):
                if each.sort is Sort.PERSON and each.actor is not None:
                    yield participation(role, each.actor, house_vote(scene, None), (first, each.last), trigger)


RULES = (
    Rule(
        "participation.named",
        "participation",
        _named,
        words("voted voting backed backing supported supporting opposed opposing rejected rejecting"),
        takes=(
            (
                "The Senate of Kenya voted 12-9 for the bill; two Republicans voted against it, including Ada Vern.",
                "Ada Vern | Senate of Kenya vote on the bill | opposed",
            ),
        ),
        refuses=("Two Republicans voted against the bill in the Senate of Kenya, and Ada Vern was happy.",),
    ),
)
