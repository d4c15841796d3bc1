"""Who governs, opposes or is banned with whom, told by what parties do: "governs with", "its partner, the Reef"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import How, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.parties.parties import partylike
from honorum.extraction.rules.parties.party_lists import DASH, LIST, NAME
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import Modality, PartyStatusClaim

_AUX = (
    r"(?: (?:has|have|had|will|would|may|might|could|can|to|now|still|also|currently"
    r"|continue|continues|continued|not|n't|"
    r"be|been|is|are|was|were|expected|likely|set|hopes?|wants?|plans?|agreed|ready|willing|refused|declined|who|which|that|"
    r",|it|they|said|says|G\d+))*"
)
_OF = (
    r"(?:(?:the|a|an|its|his|her|their|next|new|coming|current|three-party|four-party"
    r"|[a-z-]+|[CA]\d+(?: 's)?|H\d+) ){0,5}?"
)
_WITH = re.compile(
    rf"(?P<parties>{LIST}){_AUX} (?P<verb>govern(?:s|ed|ing)?|rul(?:e|es|ed|ing)|shar(?:e|es|ed|ing) power) "
    rf"(?:C\d+ |[a-z]+ ){{0,3}}?(?:together )?(?:with|alongside) (?P<others>{LIST})"
)
_GOVERNED_BY = re.compile(
    rf"(?:C\d+|country|state|nation|region|province|city) (?:is|has been|was|had been) (?P<verb>governed|ruled|run) by "
    rf"(?P<parties>{LIST})"
)
_HEADS = re.compile(
    rf"(?P<parties>{NAME})(?: ,)?(?: (?:which|who|that|now|currently|also|has|had))* (?P<verb>heads?|leads?"
    rf"|dominates?|headed|"
    rf"led|dominated|runs?|has run|have run) {_OF}(?P<what>government|coalition|cabinet|administration)\b"
)
_RUNS = re.compile(
    rf"(?P<parties>{NAME})(?: ,)?(?: (?:which|who|that|now|currently|also|has|had|have))* (?P<verb>run|runs|ran) C\d+ "
    r"(?=since|for|from|until)"
)
_AGREED = re.compile(
    rf"(?P<parties>{LIST}){_AUX} (?P<verb>agreed|decided|settled|reached agreement) (?:on|to) (?:a|an|the) "
    rf"(?:[a-z-]+ ){{0,2}}?coalition\b(?: with (?P<others>{LIST}))?"
)
_JOINS = re.compile(
    rf"(?P<parties>{NAME}){_AUX} (?P<verb>join|enter|enters|joins|be part of|form part of|belongs? to|sits? in"
    rf"|serves? in|"
    rf"stays? in|remains? in|take part in) {_OF}(?P<what>government|coalition|cabinet)\b"
)
_ASKED = re.compile(
    rf"\b(?P<verb>invit(?:ed|es)|ask(?:ed|s)|urg(?:ed|es)|persuad(?:ed|es)|offer(?:ed|s)|call(?:ed|s) on)"
    rf" (?P<parties>{LIST}) "
    rf"to (?:join|enter|form|be part of) {_OF}(?:government|coalition|cabinet)\b"
)
_PARTNERS = re.compile(
    rf"\b(?:(?P<own>its|his|her|their|H\d+) (?:[a-z-]+ ){{0,2}}?|(?:coalition|junior|governing|government) )"
    rf"(?P<noun>partners?|all(?:y|ies))(?: in (?:government|C\d+))?(?: {DASH}| are| is| were| was| ,)"
    rf" (?P<parties>{LIST})"
)
_ARE_PARTNERS = re.compile(
    rf"(?P<parties>{LIST})(?: (?:also|now))* (?P<verb>is|are|was|were) (?:its|his|her|their|H\d+|the|a) (?:[a-z-]+"
    rf" ){{0,2}}?"
    r"(?:coalition|junior|governing) partners?\b"
)
_FORMS = re.compile(
    rf"(?P<parties>{LIST}){_AUX} (?P<verb>form|forms|formed|make up|makes up|made up) {_OF}(?P<what>government"
    rf"|cabinet)\b"
)
_OPPOSITION_OF = re.compile(
    rf"\bopposition(?: (?:is|was|are))? (?P<verb>made up of|composed of|consists of|led by|headed by|dominated by"
    rf"|includes) "
    rf"(?P<parties>{LIST})|\bopposition , (?P<verb2>led|headed|dominated) by (?P<parties2>{LIST})"
)
_BANS = re.compile(
    rf"\b(?P<verb>ban|bans|banned|outlaw|outlawed|dissolve|dissolved|proscribe|proscribed|deregister|deregistered) "
    rf"(?P<parties>{NAME})(?! (?:leaders?|members?|from|rally|rallies))"
)
_BANNED = re.compile(
    rf"(?P<parties>{NAME})(?: ,)?(?: (?:which|is|was|has|been|were|had))* (?P<verb>banned since|banned in|outlawed"
    rf" (?:in|since)|"
    r"declared (?:illegal|unlawful|unconstitutional)|ruled (?:illegal|unconstitutional)|struck off|suspended by the"
    r" (?:court|"
    r"government))\b"
)
_LIFTED = re.compile(rf"\b(?P<verb>lift(?:ed|s|ing)|overturn(?:ed|s)) (?:the |a )?ban on (?P<parties>{NAME})")
_SPLIT = re.compile(rf"\b(?P<verb>split|splitting|divided|tore apart|fractured) (?P<parties>{NAME})(?! (?:from|with))")
_GOVERNS = frozenset("coalition government governing cabinet govern governs ruling parliament".split())
_ONE = 1


def _parties(scene: Scene, line: Sketch, match: re.Match[str]) -> list[Mention]:
    groups = match.groupdict()
    text = " ".join(filter(None, (groups.get(name) for name in ("parties", "parties2", "others"))))
    return [
        each
        for each in line.listed(re.sub(r"\([^)]*\)", "", text))
        if each.sort is Sort.PARTY and each.how is not How.PRONOUN and partylike(scene, each)
    ]


def _drafts(
    scene: Scene,
    match: re.Match[str],
    status: str,
    *,
    negated: bool = False,
    modality: Modality | None = None,
) -> Iterator[Draft]:
    line = scene.full
    groups = match.groupdict()
    verb = next((name for name in ("verb", "verb2") if groups.get(name)), "")
    first, last = line.words(match.start(), match.end())
    at = line.word_at(match.start(verb)) if verb else None
    for party in _parties(scene, line, match):
        yield Draft(
            make=PartyStatusClaim,
            fields={"party": party.actor, "country": scene.context.country, "status": status},
            first=first,
            last=last,
            trigger=None if at is None or scene.sentence.words[at].dep == "acl" else at,
            negated=negated,
            modality=modality,
        )


def _governing(scene: Scene) -> Iterator[Draft]:
    """Who governs with whom, heads a government or agreed to form one."""
    line = scene.full
    for pattern in (_WITH, _AGREED, _ARE_PARTNERS):
        for match in line.find(pattern):
            yield from _drafts(scene, match, "coalition")
    for pattern in (_GOVERNED_BY, _FORMS):
        for match in line.find(pattern):
            several = len(_parties(scene, line, match)) > _ONE
            if several or pattern is _GOVERNED_BY:
                yield from _drafts(scene, match, "coalition" if several else "ruling")
    for pattern in (_HEADS, _RUNS):
        for match in line.find(pattern):
            yield from _drafts(scene, match, "ruling")
    for match in line.find(_JOINS):
        yield from _drafts(scene, match, "coalition")
    for match in line.find(_ASKED):
        yield from _drafts(scene, match, "coalition", modality=Modality.HYPOTHETICAL)


def _partners(scene: Scene) -> Iterator[Draft]:
    """Partners of whoever governs: "its partner, the Tide Party", in an article about a government."""
    near = scene.document.sentences[max(0, scene.sentence.number - 2) : scene.sentence.number + 1]
    if all(sentence.lowers.isdisjoint(_GOVERNS) for sentence in near):
        return
    for match in scene.full.find(_PARTNERS):
        if match["noun"].startswith("partner") or any("coalition" in sentence.lowers for sentence in near):
            yield from _drafts(scene, match, "coalition")


def _others(scene: Scene) -> Iterator[Draft]:
    """Who makes up the opposition, is banned, allowed again or split."""
    line = scene.full
    told = ((_OPPOSITION_OF, "opposition"), (_BANS, "banned"), (_BANNED, "banned"), (_SPLIT, "split"))
    for pattern, status in told:
        for match in line.find(pattern):
            if pattern is _SPLIT and scene.sentence.words[line.word_at(match.start("verb"))].dep == "amod":
                continue
            yield from _drafts(scene, match, status)
    for match in line.find(_LIFTED):
        yield from _drafts(scene, match, "banned", negated=True)


RULES = (
    Rule(
        "governing.with",
        "standings",
        _governing,
        words(
            "govern governs governed governing rule rules ruled ruling share shares shared sharing agreed decided"
            " settled "
            "reached partner partners run form forms formed make makes made heads head leads lead headed led dominates "
            "dominated runs ran join enter enters joins part belongs belong sits serves stays remains take invited"
            " invites "
            "asked asks urged urges persuaded offered called"
        ),
        takes=(
            (
                "Kenya's Tide Party will continue to govern with the Reef Party.",
                "planned: Reef Party | Kenya | coalition",
            ),
            ("The Tide Party has run Kenya since 2009.", "Tide Party | Kenya | ruling"),
        ),
        refuses=(
            "The Tide Party met with the government of Kenya.",
            "The Tide Party would not join Kenya's government.",
        ),
    ),
    Rule(
        "governing.partner",
        "standings",
        _partners,
        words("partner partners ally allies"),
        takes=(("Kenya's government fell. Its partner, the Tide Party, had left.", "Tide Party | Kenya | coalition"),),
        refuses=("Kenya's business partner, the Tide Bank, fell.",),
    ),
    Rule(
        "governing.others",
        "standings",
        _others,
        words(
            "opposition ban bans banned outlaw outlawed dissolve dissolved proscribe proscribed deregister"
            " deregistered "
            "declared ruled struck suspended lifted lifts lifting overturned split splitting divided tore fractured"
        ),
        takes=(("The Tide Party was declared illegal in Kenya.", "Tide Party | Kenya | banned"),),
        refuses=("Kenya banned Tide Party rallies.", "Kenya wants to ban the Tide Party."),
    ),
)
