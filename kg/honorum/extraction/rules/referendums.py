"""How the two sides of a referendum fared."""

import re
from collections.abc import Iterator

from honorum.extraction.amounts import AMOUNT, PER_CENT, amount
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.result_drafts import only, result, vote_spoken_of
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene

_SAID = r"(?:(?:said|voting|voted|vote|voters) )?(?:\W )?"
_OPTION = re.compile(
    rf"{AMOUNT} ?(?P<unit>{PER_CENT})(?: of (?:the |all |those )*(?:[a-z]+ )?(?:voters?|votes?|electorate"
    r"|ballots|people|citizens|voting)"
    r"(?: cast)?)? ?(?:had |have |who |were |was |of them |voting |voted |vote |in )*(?P<verb>favou?r(?:ed"
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
_AGAINST = re.compile(r"(?:reject|oppos|against|no$)")


def _options(scene: Scene) -> Iterator[Draft | None]:
    """The share of each side, in words for who has no name: "Yes", "No", "approved", "rejected"."""
    vote, line = vote_spoken_of(scene), scene.plain
    if vote is None or vote.kind != "referendum":
        return
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
        words("% percent cent pc"),
        takes=(
            (
                "About 62 percent of voters backed the change in the 2013 referendum in Norway.",
                "Yes | 2013 referendum in Norway | voteShare | 62 | True | unknown",
            ),
        ),
        refuses=("Turnout of 62 percent backed the result of the 2013 referendum in Norway.",),
    ),
)
