"""How many seats parties hold, told beside their names: "its 20 deputies", "11 Democrats and 10 Republicans"."""

import re
from collections.abc import Iterator

from honorum.extraction.amounts import NUMBER, number_in
from honorum.extraction.drafts import Draft
from honorum.extraction.mentions import How
from honorum.extraction.rules.parties import partylike
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.model.claims import PartyStatusClaim

_PEOPLE = (
    r"(?:seats?|mps|members?|lawmakers|legislators|deputies|senators|councillors|representatives|meps|aldermen|"
    r"delegates|"
    r"members of parliament)"
)
_ITS = re.compile(
    rf"(?P<party>G\d+)(?: party)? (?:'s |' )(?P<number>{NUMBER}) (?:remaining |sitting |elected )?(?:{_PEOPLE}|T\d+)\b"
)
_OF_ALL = re.compile(
    rf"(?P<party>G\d+)(?: \( [^)]{{1,20}} \))?(?: ,)?(?: (?:which|now|currently|still|only|just|also))* "
    rf"(?P<verb>has|have|"
    rf"holds?|controls?|occup(?:y|ies)|had|held|commands?) (?:only |just |about )?(?P<number>{NUMBER})(?: "
    rf"seats)?(?: out)? of "
    rf"(?:the |its |parliament 's )?(?:[A-Z]\d+ (?:'s )?)?(?:[0-9]+|{NUMBER})(?: [a-z-]+)? ?(?:seats|members|in\b|"
    rf"on\b|places|mps)"
)
_MADE_UP = re.compile(
    r"\b(?:made up of|consists of|composed of|comprises|comprising|has|have|includes|with|there are|split between)"
    rf"(?: [a-z]+)? (?P<list>{NUMBER} G\d+(?: {_PEOPLE})?(?:(?: ,| and| , and| to) {NUMBER} (?:[a-z]+ )?[GT]\d+(?: "
    rf"{_PEOPLE})?)+)"
)
_ONE = re.compile(rf"(?P<number>{NUMBER}) (?P<party>[GT]\d+)")
_BODIES = frozenset(
    "committee council senate house parliament assembly chamber board legislature commission congress panel "
    "seats".split()
)
_VOTES = frozenset("voted vote votes won win wins elected election candidates joined supported opposed".split())


def _draft(scene: Scene, match: re.Match[str], start: int) -> Draft | None:
    line = scene.full
    said = line.mention(match["party"])
    party = said.office.party if said.office is not None else said.actor
    if said.how in {How.PRONOUN, How.DESCRIPTION} or party is None or not (said.office or partylike(scene, said)):
        return None
    first, last = line.words(start + match.start(), start + match.end())
    verb = match.groupdict().get("verb")
    fields = {
        "party": party,
        "country": scene.context.country,
        "status": None,
        "seats": number_in(match["number"]),
    }
    trigger = line.word_at(start + match.start("verb")) if verb else None
    return Draft(make=PartyStatusClaim, fields=fields, first=first, last=last, trigger=trigger)


def _held(scene: Scene) -> Iterator[Draft]:
    """The seats of a party, and of each party in a house that is made up of them."""
    line = scene.full
    if not _VOTES.isdisjoint(scene.sentence.lowers):
        return
    found = [(match, 0) for pattern in (_ITS, _OF_ALL) for match in line.find(pattern)]
    if not _BODIES.isdisjoint(scene.sentence.lowers):
        for made in line.find(_MADE_UP):
            found.extend((match, made.start("list")) for match in _ONE.finditer(made["list"]))
    for match, start in found:
        draft = _draft(scene, match, start)
        if draft is not None:
            yield draft


RULES = (
    Rule(
        "seats.held",
        "standings",
        _held,
        words(
            "seats mps members lawmakers legislators deputies senators councillors representatives has have holds "
            "had held "
            "made consists composed comprises comprising includes"
        ),
        takes=(
            ("The Tide Party's 20 deputies walked out of parliament in Kenya.", "Tide Party | Kenya | 20"),
            ("The council in Kenya is made up of 11 Liberals and 10 Greens.", "Greens | Kenya | 10"),
        ),
        refuses=("The bill passed with 11 Liberals and 10 Greens who voted for it.",),
    ),
)
