"""Coalitions talked of, wanted or refused, oppositions listed, and who runs what: "talks with the Reef"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from honorum.extraction.actors.mentions import How, Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.parties.parties import partylike
from honorum.extraction.rules.parties.party_figures import standing_draft
from honorum.extraction.rules.parties.party_lists import LIST
from honorum.extraction.rules.parties.party_meant import the_party
from honorum.extraction.rules.parties.standings import number
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.result_scores import tells_new_house
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import NUMBER
from honorum.model.claims import Modality, PartyStatusClaim

_AUX = (
    r"(?: (?:has|have|had|is|are|was|were|will|would|now|also|both|expected|likely|due|set|to|agreed|plans?|wants?"
    r"|hopes?|may"
    r"|might|could|said|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on|they|it))*"
)
_TALKS = re.compile(
    rf"(?P<parties>{LIST}){_AUX} (?P<verb>open|opened|start|started|begin|began|hold|held|holding|continue"
    rf"|continued|enter|entered"
    rf"|resume|resumed|launch|launched|conduct|negotiate|negotiating|negotiated|discuss|discussed|discussing)"
    rf" (?:[a-z-]+ ){{0,3}}?"
    rf"coalition(?: (?:talks|negotiations|government))?(?: with (?P<others>{LIST}))?"
)
_OWN_COALITION = re.compile(
    rf"\b(?P<owner>their|its|his|her|H\d+|G\d+ '(?:s)?) (?:[a-z-]+ ){{0,2}}?(?:coalition|alliance|partnership) with"
    rf" (?P<parties>{LIST})"
)
_REFUSED = re.compile(
    r"\b(?P<verb>(?:not|n't|never|refuse[sd]?|refusing|decline[sd]?|reject(?:s|ed)?|rule[sd]? out|ruling out"
    r"|against|without)"
    r"(?: to| would| will)? (?:[a-z]+ )?(?:govern(?:ing)?|rul(?:e|ing)|coalition|form(?:ing)? (?:a|any) (?:[a-z]+"
    r" )?(?:coalition"
    rf"|government)|join(?:ing)? forces|work(?:ing)? together|a coalition|any coalition|cooperat(?:e|ing)|sharing power"
    rf"|share power)) (?:together )?(?:with|alongside) (?P<parties>{LIST})"
)
_OPPOSITION = re.compile(
    r"\bopposition(?: (?:in [A-Z]\d+|,))? (?:is|was|remains) (?:[a-z]+ )?(?:split|divided|torn) (?:between|among|into) "
    rf"(?P<parties>{LIST})"
)
_LEADS = re.compile(
    rf"(?P<parties>G\d+(?: \( [^)]{{1,20}} \))?){_AUX} (?P<verb>lead|leads|head|heads|form|forms|remain|remains) the "
    r"(?:main |largest |official |parliamentary )?opposition\b(?! to)"
)
_RUNS = re.compile(
    r"(?P<parties>[GO]\d+) - (?:run|ruled|led|governed|controlled) (?:[a-z-]+ )?(?:C\d+|A\d+|(?:state|city|county"
    r"|territory|enclave"
    r"|region|province|regional government|city council|council|town hall|municipality)\b)"
)
_RULERS = re.compile(
    r"(?P<parties>[GO]\d+)(?: [a-z]+)? (?:,|which|who|are|is|is the|are the|who are|which is)(?: (?:the|now|de"
    r" facto|de-facto|current|are|is))*"
    r" (?:rulers?|masters|governing power|governing party|ruling power) (?:of|in) (?:the )?C\d+"
)
_LED = re.compile(
    r"\b(?:government|coalition|cabinet|administration|executive)(?: (?:in|of) C\d+)?(?: ,)? (?:(?:which|that)"
    r" (?:is|was) |is |was )?"
    r"(?:led|headed|dominated|run|controlled|formed) by (?:the )?(?:[a-z-]+ ){0,2}(?P<parties>G\d+)(?! (?:'s|P\d|T\d))"
)
_PEOPLE = re.compile(
    r"\bopposition (?:politicians|lawmakers|mps|members|deputies|senators|legislators|leaders|figures|candidates"
    r"|activists|councillors"
    r"|supporters|politician|lawmaker|mp|senator|deputy|councillor|candidate) (?:from|of|for) (?:the )?(?:[a-z-]+"
    r" ){0,2}(?P<parties>G\d+)"
)
_EACH = re.compile(r"\bopposition (?:[a-z-]+ )?(?P<parties>G\d+(?:(?: ,| and| , and) G\d+)+)(?! (?:'s|T\d|P\d))")
_TALKED = re.compile(
    rf"\b(?:(?P<first>coalition) )?(?:talks|negotiations|discussions) (?:between|with|among|involving)"
    rf" (?P<parties>{LIST})"
    rf"(?P<about>(?: [a-z]+){{0,4}} (?:coalition|government))?"
)
_GONE = re.compile(
    r"(?P<parties>G\d+) (?:'s |' )?(?:(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|all|its|cabinet"
    r"|government) ){0,2}"
    r"(?:ministers|cabinet members|members of (?:the )?cabinet) (?:(?:have|had|all|also) )*(?P<verb>resigned|resign"
    r"|quit|left|withdrew"
    r"|walked out|stepped down|tendered)"
)
_BANNED = re.compile(r"\b(?:banned|outlawed|proscribed) (?:[a-z-]+ ){0,2}?(?P<parties>O\d+)(?! (?:T\d|P\d))")
_OF = re.compile(
    rf"(?P<parties>G\d+)(?: [a-z]+)? (?P<verb>has|have|holds?|had|held) (?P<number>{NUMBER}) of (?:the )?[0-9]+"
    rf" (?:seats )?in (?:the )?(?P<body>O\d+)"
)
_ITS = re.compile(
    rf"^(?:its|the party 's) (?P<number>{NUMBER}) (?:seats|mps|lawmakers|deputies|senators|legislators|councillors"
    rf"|meps|members of parliament"
    r"|representatives|parliamentarians)\b"
)
_LEAD = re.compile(
    r"\b(?P<status>ruling|governing|opposition) (?:political )?(?:party|group|movement|alliance|coalition|bloc"
    r"|force)\b(?! (?:leader|member|official"
    r"|candidate|lawmaker|mp|politic|figure|activist|support|spokes|'s|in )|s\b)"
)
_ABOUT = re.compile(
    r"\b(?:C\d+ 's|the country 's|A\d+|the|main|largest|biggest|leading|first|second|third)(?: [a-z-]+){0,3} $"
)
_FIRST = 2


def _parties(scene: Scene, text: str) -> list[Mention]:
    return [
        each
        for each in scene.full.listed(re.sub(r"\([^)]*\)", "", text))
        if each.sort is Sort.PARTY and each.how is not How.PRONOUN and partylike(scene, each)
    ]


def _talks(scene: Scene) -> Iterator[Draft]:
    """Coalitions that are negotiated, there or out of the question."""
    line = scene.full
    for match in line.find(_TALKS):
        for party in _parties(scene, f"{match['parties']} {match['others'] or ''}"):
            yield replace(standing_draft(scene, match, party, "coalition"), modality=Modality.HYPOTHETICAL)
    for match in line.find(_OWN_COALITION):
        owner = line.listed(match["owner"])
        own = [each for each in owner if each.sort is Sort.PARTY]
        for party in [*own, *_parties(scene, match["parties"])]:
            yield standing_draft(scene, match, party, "coalition")
    for match in line.find(_REFUSED):
        first, last = line.words(match.start(), match.end())
        for party in _parties(scene, match["parties"]):
            fields: dict[str, Value] = {"party": party.actor, "country": scene.context.country, "status": "coalition"}
            yield Draft(make=PartyStatusClaim, fields=fields, first=first, last=last, negated=True)


def _hoped(scene: Scene) -> Iterator[Draft]:
    """Coalitions that parties talk of among themselves, and those whose ministers have left."""
    for match in scene.full.find(_TALKED):
        for party in _parties(scene, match["parties"]) if match["first"] or match["about"] else ():
            yield replace(standing_draft(scene, match, party, "coalition"), modality=Modality.HYPOTHETICAL)
    for match in scene.full.find(_GONE):
        for party in _parties(scene, match["parties"]):
            yield standing_draft(scene, match, party, "coalition", period="former")


def _sides(scene: Scene) -> Iterator[Draft]:
    """Who is in the opposition, runs a land or is banned."""
    for pattern, status in (
        (_OPPOSITION, "opposition"),
        (_LEADS, "opposition"),
        (_RUNS, "ruling"),
        (_RULERS, "ruling"),
        (_PEOPLE, "opposition"),
        (_EACH, "opposition"),
        (_LED, "ruling"),
    ):
        for match in scene.full.find(pattern):
            for party in _parties(scene, match["parties"]):
                yield standing_draft(scene, match, party, status)
    for match in scene.full.find(_BANNED):
        yield standing_draft(scene, match, scene.full.mention(match["parties"]), "banned")
    if not tells_new_house(scene):
        for match in scene.full.find(_OF):
            body = scene.full.mention(match["body"]).actor
            for party in _parties(scene, match["parties"]):
                yield standing_draft(scene, match, party, None, seats=number(match["number"]), body=body)


def _meant(scene: Scene) -> Iterator[Draft]:
    """Parties that the sentence does not name: "its 27 deputies", and the lead's "Kenya's ruling party said"."""
    line = scene.full
    match = _ITS.match(line.text)
    party = the_party(scene) if match is not None and not tells_new_house(scene) else None
    if match is not None and party is not None:
        first, last = line.words(match.start(), match.end())
        fields: dict[str, Value] = {
            "party": party,
            "country": scene.context.country,
            "status": None,
            "seats": number(match["number"]),
        }
        yield Draft(make=PartyStatusClaim, fields=fields, first=first, last=last)
    if scene.sentence.number >= _FIRST or any(each.sort is Sort.PARTY for each in scene.mentions):
        return
    for said in line.find(_LEAD):
        ahead = _party_ahead(scene) if _ABOUT.search(line.text[: said.start()]) else None
        if ahead is not None:
            first, last = line.words(said.start(), said.end())
            status = "opposition" if said["status"] == "opposition" else "ruling"
            fields = {"party": ahead.actor, "country": scene.context.country, "status": status}
            yield Draft(make=PartyStatusClaim, fields=fields, first=first, last=last)


def _party_ahead(scene: Scene) -> Mention | None:
    """The party that the next sentence which names any names first, unless it is said to stand otherwise there."""
    number_, sentences = scene.sentence.number, scene.document.sentences
    for at in range(number_ + 1, min(len(sentences), number_ + 1 + _FIRST)):
        named = [each for each in scene.context.cast.mentions[at] if each.sort is Sort.PARTY]
        if named:
            near = {word.lower for word in sentences[at].words[max(0, named[0].first - 3) : named[0].first]}
            return named[0] if near.isdisjoint({"ruling", "governing", "opposition", "rival"}) else None
    return None


RULES = (
    Rule(
        "governing.talks",
        "standings",
        lambda scene: chain(_talks(scene), _hoped(scene)),
        words(
            "coalition alliance partnership talks negotiations discussions ministers cabinet govern governing rule"
            " ruling cooperate cooperating sharing share forces"
            " together form forming"
        ),
        takes=(
            (
                "In Kenya the Tide Party and the Reef Party opened coalition talks.",
                "hypothetical: Reef Party | Kenya | coalition",
            ),
            ("Kenya's Tide Party refuses to govern with the Reef Party.", "not Reef Party | Kenya | coalition"),
        ),
        refuses=("In Kenya the Tide Party opened talks with the Reef Party about water.",),
    ),
    Rule(
        "governing.sides",
        "standings",
        _sides,
        words(
            "opposition government coalition cabinet administration executive - rulers ruler masters power party"
            " banned outlawed proscribed of"
        ),
        takes=(
            (
                "Kenya's opposition is split between the Tide Party and the Reef Party.",
                "Reef Party | Kenya | opposition",
            ),
            ("The Tide Party will lead the opposition in Kenya.", "planned: Tide Party | Kenya | opposition"),
        ),
        refuses=("Kenya's opposition met the Tide Party.",),
    ),
    Rule(
        "governing.meant",
        "standings",
        _meant,
        words("its party group movement alliance coalition bloc force"),
        takes=(
            (
                "Kenya's ruling party chose a leader on Monday. The Tide Party met in Nairobi.",
                "Tide Party | Kenya | ruling",
            ),
            ("Kenya's Tide Party quit. Its 27 deputies stayed.", "Tide Party | Kenya | 27"),
        ),
        refuses=("Kenya's ruling party lost. The opposition Tide Party met in Nairobi.",),
    ),
)
