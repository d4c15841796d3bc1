"""How the two sides of a referendum fared."""

import re
from collections.abc import Iterator

from honorum.extraction.drafts import Draft
from honorum.extraction.events.votes import Vote, votes_of
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import only, result, vote_spoken_of
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import AMOUNT, PER_CENT, amount

_SAID = r"(?:(?:said|voting|voted|vote|voters) )?(?:\W )?"
_OPTION = re.compile(
    rf"{AMOUNT} ?(?P<unit>{PER_CENT})(?: of (?:the |all |those )*(?:[a-z]+ )?(?:voters?|votes?|electorate"
    r"|ballots|people|citizens|voting)"
    r"(?: cast)?)? ?(?:had |have |who |were |was |of them |voting |voted |vote |in )*(?P<verb>to (?:change"
    r"|approve|adopt|amend|accept"
    rf"|keep|back|support|endorse)|favou?r(?:ed"
    r"|ing)?|backed|backing"
    rf"|approved|supported|supporting|endorsed|{_SAID}yes|for\b(?! (?:the )?[PGO]\d)|rejected|opposed"
    rf"|against\b(?! (?:the )?[PGO]\d)|{_SAID}no)\b"
)
_BY_VOTERS = re.compile(
    r"(?P<verb>approved|backed|passed|rejected|opposed|carried|adopted|endorsed) (?:[^.;P]{0,60}? )?(?:by|with)"
    rf" (?:the support of )?{AMOUNT} ?(?P<unit>{PER_CENT})(?! (?:turnout|of (?:the )?(?:ballots|votes) counted))"
)
_SIDE = re.compile(
    r"\b(?P<verb>yes|no|leave|remain)(?: \W)?(?: (?:side|camp|vote|campaign|option|votes))?"
    r" (?:won|took|received|got|had|was|secured|polled|led|leading|prevailed|on|with|ahead)"
    rf"(?: [a-z]+){{0,4}}? {AMOUNT} ?(?P<unit>{PER_CENT})"
)
_COUNTED = re.compile(
    rf"(?<![\w.-]){AMOUNT}(?: (?:of them|of those|voters?|people|citizens|votes?|ballots?))?(?: (?:were|was|had"
    rf"|have|who|cast|"
    rf"voted|voting|-|,))* (?P<verb>in favou?r|in the affirmative|affirmative|in support|yes\b|against\b|no\b)"
    r"(?! (?:the )?(?:[PGO]\d|[a-z]+ (?:party|government)))"
)
_AGAINST = re.compile(r"(?:reject|oppos|against|no$)")


def _referendum(scene: Scene) -> Vote | None:
    """The referendum a sentence is about: the vote spoken of, or the one named beside that."""
    vote, at = vote_spoken_of(scene), scene.sentence.number
    if vote is None or vote.kind == "referendum":
        return vote
    near = [each.vote for number in (at, at - 1, at - 2) for each in votes_of(scene).mentions.get(number, ())]
    return next((each for each in near if each is not None and each.kind == "referendum"), None)


def _options(scene: Scene) -> Iterator[Draft | None]:
    """The share of each side, in words for who has no name: "Yes", "No", "approved", "rejected"."""
    vote, line = _referendum(scene), standing_line(scene)
    if vote is None:
        return
    for match in line.find(_COUNTED):
        side = "No" if _AGAINST.search(match["verb"]) else "Yes"
        span, trigger = line.words(match.start(), match.end()), line.word_at(match.start("number"))
        yield result(scene, vote, side, "votes", amount(match).value, span, trigger)
    for pattern in (_SIDE, _OPTION, _BY_VOTERS):
        for match in line.find(pattern):
            said, verb = amount(match), match["verb"]
            if said.value > 100 or "turnout" in line.text[max(0, match.start() - 14) : match.start()]:  # noqa: PLR2004 - per cent
                continue
            if pattern is _SIDE:
                side = verb.capitalize()
            elif pattern is _BY_VOTERS:
                side = "rejected" if _AGAINST.match(verb) else "approved"
            else:
                side = "No" if _AGAINST.search(verb) else "Yes"
            span, trigger = line.words(match.start(), match.end()), line.word_at(match.start("number"))
            yield result(scene, vote, side, "voteShare", said.value, span, trigger, approx=said.approx)


RULES = (
    Rule(
        "result.referendum",
        "results",
        lambda scene: only(_options(scene)),
        words("% percent cent pc favour favor affirmative support against yes no"),
        takes=(
            (
                "About 62 percent of voters backed the change in the 2013 referendum in Norway.",
                "Yes | 2013 referendum in Norway | voteShare | 62 | True | unknown",
            ),
        ),
        refuses=("Turnout of 62 percent backed the result of the 2013 referendum in Norway.",),
    ),
)
