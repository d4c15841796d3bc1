"""How parties stand, told beside their names: "the main opposition, the Reef Movement", "back in power"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.parties.parties import partylike
from honorum.extraction.rules.parties.party_lists import BRACKET, LIST, NAME
from honorum.extraction.rules.parties.standings import number
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import PartyStatusClaim

_TELLS = r"(?:(?!of |from |by |with |for |not |and )[a-z0-9'-]+ |[CA]\d+ (?:'s )?){0,6}?"
_AUX = r"(?: (?:has|have|had|now|still|currently|also|once|then|already|again|long|will|would|who|which|that|,))*"
_SAYS = r"(?P<status>ruling|governing|opposition|coalition|co-governing)"
_NOUN = r"(?:part(?:y|ies)|coalition|alliance|bloc|force|forces|groups?|groupings?|movements?|partners?|camp)"
_LINK = (
    rf"(?:{_AUX} (?P<verb>is|are|was|were|remains?|remained|becomes?|became|been)|(?: (?:,|--|-|–|\())) "
    r"(?:(?:the|a|an|one of|now|still|also|currently) ){0,3}"
)
_NAMED = re.compile(
    rf"\b{_SAYS} (?:[a-z-]+ ){{0,2}}?(?P<noun>{_NOUN})(?: (?:in|of) (?:the )?(?:C\d+|country|parliament|house))?"
    rf"(?: (?:,|--|-|–|\(|:))?(?: (?P<such>including|such as|like|among them|namely|notably|led by|headed by"
    rf"|dominated by"
    rf"|made up of|comprising|consisting of|of))? (?P<parties>{LIST})"
)
_MAIN = re.compile(
    rf"\b(?:main|largest|biggest|official|principal|chief|parliamentary) (?P<status>opposition)(?: in (?:the )?C\d+)?"
    rf"(?: (?:,|--|-|–|\())? (?:the )?(?P<parties>G\d+{BRACKET})"
)
_IS = re.compile(rf"(?P<parties>{LIST}){_LINK}{_TELLS}{_SAYS} (?:[a-z-]+ )?(?P<noun>{_NOUN})\b(?! of the|'s|’s)")
_MEMBER = re.compile(rf"(?P<parties>{LIST}){_LINK}(?P<office>T\d+)")
_PART = re.compile(
    rf"(?P<parties>{LIST}){_LINK}{_TELLS}(?:part|members?|partners?|party|parties|force|ally|allies|component"
    rf"|pillar|group) (?:of|in) {_TELLS}"
    r"(?P<status>ruling|governing) (?:[a-z-]+ )?(?:coalition|alliance|bloc|majority|partnership)\b"
)
_POWER = re.compile(
    rf"(?P<parties>{LIST})(?: (?:,|--|-))?{_AUX} (?P<verb>(?:is|are|was|were|been|remains?|remained|stay(?:s"
    rf"|ed)) (?:[a-z]+ )?"
    r"in (?:power|government|office)|return(?:s|ed|ing)? to (?:power|government|office)|(?:is|are|was) back in "
    r"(?:power|government|office)|(?:came|comes|come|swept|rose|swept back) (?:back )?(?:in)?to (?:power"
    r"|government|office))\b"
    r"(?! (?:sharing|struggle|stations?))"
)
_OF = re.compile(
    rf"\b(?P<noun>government|administration|rule|cabinet) of (?:the )?(?:[a-z-]+ ){{0,2}}(?P<parties>G\d+{BRACKET})"
    r"(?! (?:'s|T\d|P\d|and))"
)
_PACT = re.compile(
    rf"(?P<parties>{LIST}){_AUX} (?P<verb>sign(?:ed|s)?|reach(?:ed|es)?|agreed|struck|sealed|concluded"
    rf"|clinched|announced|"
    r"forged|finali[sz]ed) (?:on )?(?:an? |the |their )?(?:[a-z0-9-]+ ){0,2}?(?:coalition|government|power-sharing) "
    rf"(?:agreement|deal|pact|accord|government|treaty|contract|programme|program)\b(?: with (?P<others>{LIST}))?"
)
_REFUSED = re.compile(
    rf"(?P<parties>{LIST}){_AUX} (?P<verb>reject(?:s|ed)?|rul(?:es|ed) out|rebuff(?:s|ed)?|turned down|spurn(?:s|ed)|"
    r"oppos(?:es|ed)|dismiss(?:es|ed)|refus(?:es|ed)|declin(?:es|ed)) (?:to )?(?:[a-z'-]+ |H\d+ |[CA]\d+ ){0,7}?"
    r"(?:join|joining|enter|entering|form|forming|govern|governing|coalition|alliance|take part|being part)"
    rf"(?: (?:[a-z'-]+|[CA]\d+)){{0,5}}?(?: (?:coalition|government|cabinet)\b| with (?:the )?(?:[a-z-]+ )?G\d+)"
)
_OWN_PARTNER = re.compile(
    rf"(?P<parties>G\d+{BRACKET})(?: party)? (?:'s|'|and (?:its|their)) (?:[a-z-]+ )?(?:coalition|government) "
    r"(?:partners?|all(?:y|ies))\b"
)
_SEATED = re.compile(
    r"(?P<parties>G\d+) \( (?P<seats>[0-9][0-9,]*) (?:seats?|mps|lawmakers|deputies|senators|members) \)"
)
_SEAT_PARTY = re.compile(
    r"(?P<seats>[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten)-(?:seat|member) (?P<parties>G\d+)"
)
_LEFT = re.compile(
    rf"(?P<parties>{NAME}) (?:ministers|cabinet ministers)(?: (?:have|had|all|also))* (?P<verb>resign(?:ed)?"
    rf"|quit|left|withdrew|"
    r"walked out)(?: (?:from|of))? (?:[a-z-]+ |C\d+ 's ){0,3}?(?:government|cabinet|coalition)\b"
    rf"|(?P<parties2>{NAME}){_AUX} (?P<verb2>pull(?:ed|s|ing)?|withdr(?:ew|aws|awing)|recall(?:ed|s)) its"
    rf" (?:[a-z]+ ){{0,2}}?"
    r"(?:ministers|support|members|representatives) (?:out of|from) (?:[a-z-]+ |C\d+ 's ){0,3}?(?:government"
    r"|cabinet|coalition)\b"
)
_GONE = re.compile(r"\b(?:then-|then |former |formerly |ex-|once-|once |previously )$")
_PAST = frozenset({"was", "were"})
_TOLD = {"opposition": "opposition", "coalition": "coalition"}
_TOGETHER = frozenset({"coalition", "alliance", "bloc", "partner", "partners"})


def _draft(
    scene: Scene, line: Sketch, match: re.Match[str], party: Actor | None, status: str | None, **more: Value
) -> Draft:
    groups = match.groupdict()
    verb = next((name for name in ("verb", "verb2") if groups.get(name)), "")
    first, last = line.words(match.start(), match.end())
    return Draft(
        make=PartyStatusClaim,
        fields={"party": party, "country": scene.context.country, "status": status, **more},
        first=first,
        last=last,
        trigger=line.word_at(match.start(verb)) if verb else None,
    )


def _parties(scene: Scene, line: Sketch, match: re.Match[str]) -> list[Mention]:
    groups = match.groupdict()
    text = " ".join(filter(None, (groups.get(name) for name in ("parties", "parties2", "others"))))
    text = re.sub(r"\([^)]*\)", "", text)
    return [
        each
        for each in line.listed(text)
        if each.sort is Sort.PARTY and each.how not in {How.PRONOUN, How.DESCRIPTION} and partylike(scene, each)
    ]


def _period(line: Sketch, match: re.Match[str]) -> dict[str, Value]:
    """Whether the standing is over: "the then-ruling", "was in power"."""
    gone = _GONE.search(line.text[: match.start("status")]) if match.groupdict().get("status") else None
    verb = (match.groupdict().get("verb") or "").split()[:1]
    return {"period": "former"} if gone or _PAST.intersection(verb) else {}


def _status(match: re.Match[str], parties: list[Mention]) -> str:
    """What the words say: of several parties, "the governing coalition, A and B" makes partners of them."""
    said = _TOLD.get(match["status"], "ruling")
    noun, such = match.groupdict().get("noun") or "", match.groupdict().get("such") or ""
    together = noun in _TOGETHER and said == "ruling" and not such.endswith("by")
    return "coalition" if together and (len(parties) > 1 or such or noun.startswith("partner")) else said


def _named(scene: Scene) -> Iterator[Draft]:
    """Parties that the words right before or after call ruling or opposition."""
    line = scene.full
    for pattern in (_NAMED, _MAIN, _IS):
        for match in line.find(pattern):
            parties = _parties(scene, line, match)
            plural = (match.groupdict().get("noun") or "").endswith("ies")
            for party in parties if plural or pattern is not _IS else parties[-1:]:
                yield _draft(scene, line, match, party.actor, _status(match, parties), **_period(line, match))


def _in_power(scene: Scene) -> Iterator[Draft]:
    """Parties in power, and those of whose government a sentence speaks."""
    line = scene.full
    for pattern in (_POWER, _OF):
        for match in line.find(pattern):
            for party in _parties(scene, line, match):
                yield _draft(scene, line, match, party.actor, "ruling", **_period(line, match))


def _in_coalitions(scene: Scene) -> Iterator[Draft]:
    """Parties that belong to a coalition, agreed on one, left it or would have none of it."""
    line = scene.full
    for pattern in (_PART, _PACT, _OWN_PARTNER, _MEMBER):
        for match in line.find(pattern):
            if pattern is _MEMBER and not _is_of_coalition(line.mention(match["office"])):
                continue
            for party in _parties(scene, line, match):
                more = _period(line, match) if pattern is not _PACT else {}
                yield _draft(scene, line, match, party.actor, "coalition", **more)
    for match in line.find(_LEFT):
        for party in _parties(scene, line, match):
            yield _draft(scene, line, match, party.actor, "coalition", period="former")
    for match in line.find(_REFUSED):
        for party in _parties(scene, line, match):
            yield replace(_draft(scene, line, match, party.actor, "coalition"), negated=True)


def _is_of_coalition(mention: Mention) -> bool:
    office = mention.office
    governs = re.search(r"\b(?:coalition|government|alliance)$", office.of) if office is not None else None
    return office is not None and office.head in {"member", "partner"} and governs is not None


def _seats(scene: Scene) -> Iterator[Draft]:
    """Seats in brackets after a party's name, where no new house is told of."""
    line = scene.full
    if not scene.sentence.lowers.isdisjoint({"won", "win", "wins", "results", "election", "secured", "poll", "polls"}):
        return
    for pattern in (_SEATED, _SEAT_PARTY):
        for match in line.find(pattern):
            for party in _parties(scene, line, match):
                yield _draft(scene, line, match, party.actor, None, seats=number(match["seats"]))


RULES = (
    Rule(
        "standing.named",
        "standings",
        _named,
        words("ruling governing opposition coalition co-governing"),
        takes=(
            ("Kenya's main opposition, the Tide Movement, agreed.", "Tide Movement | Kenya | opposition"),
            ("The Tide Party is Kenya's largest opposition party.", "Tide Party | Kenya | opposition"),
        ),
        refuses=("Kenya's opposition met the Tide Party.", "The Tide Party fought Kenya's opposition."),
    ),
    Rule(
        "standing.in-power",
        "standings",
        _in_power,
        words("power government office administration rule cabinet"),
        takes=(("The Tide Party is back in power in Kenya.", "Tide Party | Kenya | ruling"),),
        refuses=("The Tide Party wants to come to power in Kenya.", "The government of Kenya met the Tide Party."),
    ),
    Rule(
        "standing.together",
        "standings",
        _in_coalitions,
        words("coalition government alliance cabinet bloc majority member members"),
        takes=(
            (
                "In Kenya the Tide Party and the Reef Party signed a coalition agreement.",
                "Tide Party | Kenya | coalition",
            ),
            (
                "In Kenya the Tide Party ruled out a coalition with the Reef Party.",
                "not Tide Party | Kenya | coalition",
            ),
        ),
        refuses=("The Tide Party met the governing coalition in Kenya.",),
    ),
    Rule(
        "standing.seated",
        "standings",
        _seats,
        words("seats seat mps lawmakers deputies senators members -"),
        takes=(("In Kenya the Tide Party (40 seats) agreed.", "Tide Party | Kenya | 40"),),
        refuses=("In Kenya the Tide Party won (40 seats).",),
    ),
)
