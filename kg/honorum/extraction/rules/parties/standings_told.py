"""How parties stand, told by coalitions and chambers: who governs with whom, who has how many seats of a house."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.parties.party_lists import DASH, LIST
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.result_scores import tells_new_house
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import NUMBER, amount
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import PartyStatusClaim

_WHOLE = r"(?:coalition|government|alliance|bloc|cabinet|administration|it|which|that)"
_MADE_OF = re.compile(
    rf"\b{_WHOLE}(?: (?:government|at the [a-z]+|in [A-Z]\d+|,))* (?:(?:is|was|will be|would be) )?(?P<verb>made up|"
    rf"composed|formed|"
    rf"comprises|comprised|comprising|consists|consisting|includes|include|including|groups|unites|brings "
    rf"together)(?: of| by)?(?: (?:[a-z0-9-]+ ){{0,3}}?(?:parties|partners|groups|forces|members) {DASH})?"
    rf" (?P<parties>{LIST})"
)
_AGREE = re.compile(
    rf"(?P<parties>{LIST})(?: (?:has|have|had|also|are|is|will|would|may|could|,|which|who))*(?: (?:agreed|plans?|"
    rf"agreed (?:on )?[a-z]+day|wants?|hopes?|expected|"
    rf"decided|intends?|trying|tried|due|set|likely|ready|began|started|negotiating|talks) to)? (?P<verb>form|forms|"
    rf"formed|forming|"
    rf"govern|governs|governed|join|joins|joined|enter|enters|entered|share|sharing) (?:in )?(?:a |an |the |into |"
    rf"new |next |"
    rf"[a-z0-9-]+ ){{0,4}}?(?:coalition|government|cabinet|power)(?: government)?(?: (?:together )?with "
    rf"{{0,1}}(?P<more>{LIST}))?"
)
_BOUND = re.compile(r"(?P<one>G\d+) - (?P<two>G\d+) (?:coalition|government|alliance|administration|cabinet)\b")
_POSTS = re.compile(
    r"(?P<parties>G\d+) (?P<verb>will get|gets?|got|receives?|received|was given|were given|holds?|takes?|took|will "
    r"take|will have)"
    r" (?:the )?(?:posts? of|ministry of|[a-z0-9]+ (?:ministries|ministers|cabinet posts?|portfolios)|[a-z]+ (?:and "
    r"[a-z]+ )?portfolios?)"
)
_INTO_OPPOSITION = re.compile(
    r"(?P<party>G\d+)(?:(?! G\d)[^.;:\"]){0,110}? (?P<verb>(?:goes?|going|went|moves?|moved|returns?|returned|"
    r"remains?|remained|sits?|sat|"
    r"stays?|stayed|spent [a-z0-9 ]{1,12}) (?:in|into|to|in the) (?:the )?opposition)\b"
)
_CONTROLLED = re.compile(
    r"(?P<party>G\d+) - (?P<verb>controlled|dominated|held|run|led|majority) (?:(?P<body>O\d+)|[a-z]+ )?"
    r"(?:house|senate|congress|parliament|legislature|assembly|council|chamber)?\b"
)
_CONTROL = re.compile(
    r"(?P<party>G\d+)(?: (?:now|currently|also|still|who|which|,))* (?P<verb>controls?|dominates?|commands?|"
    r"(?:has|have|keeps?|"
    r"kept|retains?|retained|won|win|wins|regained|took|takes) control of|took(?= the (?:house|senate)\b))"
    r" (?:the |both |C\d+ 's )?(?:[a-z]+ )?(?:(?P<body>O\d+)|house|senate|congress|parliament|legislature"
    r"|assembly|council|"
    r"houses|chambers)"
)
_UNIT = (
    r"(?:seats?|councillors|mps|senators|"
    r"deputies|lawmakers|legislators|meps|representatives|members of parliament|parliamentarians)"
)
_OWNED = re.compile(rf"(?P<party>G\d+)(?: party)? '(?:s)? (?P<number>{NUMBER}) {_UNIT}")
_HAS = re.compile(
    rf"(?P<party>G\d+)(?: party)?(?: (?:which|that|currently|now|already|previously|only|,))* (?P<verb>has|have|"
    rf"holds?|had|held|occupies|"
    rf"controls?)(?: only| just| about)? (?P<number>{NUMBER})(?: of(?: the| its)?(?: [0-9]+)?)?(?: {_UNIT}| in "
    rf"(?:the )?(?P<body>O\d+))\b"
)
_IN_HOUSE = re.compile(
    r"(?:(?P<body>O\d+)|committee|senate|house|council|chamber|parliament|assembly|legislature|"
    r"commission)[^.;]{0,40}? (?:is made up of|"
    rf"has|have|of|comprises|consists of|includes|with|split between|divided between) (?P<first>{NUMBER} "
    rf"G\d+)(?P<more>(?:(?: ,| and| , and) {NUMBER} G\d+)*)"
)
_EACH = re.compile(rf"(?P<number>{NUMBER}) (?P<party>G\d+)")
_MEMBERS = re.compile(
    rf"(?P<party>G\d+)(?: ,)?(?: (?:which|currently|now|says|claims|it|that))* (?:has|have|had|boasts|counts|"
    rf"claims|with)(?: to have)? (?:(?:about|"
    rf"some|around|more than|over|nearly|almost|at least|roughly|an estimated) )*(?P<number>{NUMBER})(?: "
    rf"(?P<scale>thousand|million))? "
    r"(?:[a-z-]+ )?members\b(?! (?:in the (?:[0-9]+-seat )?O|of (?:parliament|congress)))"
)
_HOUSES = frozenset("house senate congress parliament legislature assembly council chamber duma knesset".split())
_BANNED = re.compile(
    r"(?P<party>[GO]\d+)(?: \( [^)]{1,20} \))? , (?:a|an|the) (?:now-)?(?P<verb>banned|outlawed|proscribed)"
    r" (?:[a-z-]+ )?[a-z]+\b"
)


def _draft(
    scene: Scene,
    party: Actor | None,
    status: str | None,
    reach: tuple[int, int],
    trigger: int | None = None,
    **more: Value,
) -> Draft:
    fields: dict[str, Value] = {"party": party, "country": scene.context.country, "status": status, **more}
    return Draft(make=PartyStatusClaim, fields=fields, first=reach[0], last=reach[1], trigger=trigger)


def _parties(line: Sketch, text: str) -> Iterator[Mention]:
    return (each for each in line.listed(text) if each.sort is Sort.PARTY and each.actor is not None)


def _coalitions(scene: Scene) -> Iterator[Draft]:
    """Who governs together."""
    line = scene.full
    for pattern in (_MADE_OF, _AGREE, _BOUND, _POSTS):
        for match in line.find(pattern):
            groups = match.groupdict()
            text = " ".join(filter(None, (groups.get(name) for name in ("parties", "more", "one", "two"))))
            parties = list(_parties(line, text))
            alone = pattern is _AGREE and len(parties) == 1 and "coalition" not in match[0]
            alone = alone and not match["verb"].startswith(("join", "enter"))
            if alone or (
                pattern is _MADE_OF and {"opposition", "electoral"} & set(line.text[: match.end()].split()[-12:])
            ):
                continue
            trigger = line.word_at(match.start("verb")) if groups.get("verb") else None
            reach = line.words(match.start(), match.end())
            for party in parties:
                yield _draft(scene, party.actor, "coalition", reach, trigger)


def _sides(scene: Scene) -> Iterator[Draft]:
    """Who is in opposition, banned or in control of a house."""
    line = scene.full
    told = ((_INTO_OPPOSITION, "opposition"), (_CONTROLLED, "majority"), (_CONTROL, "majority"), (_BANNED, "banned"))
    for pattern, status in told:
        for match in line.find(pattern):
            party = line.mention(match["party"])
            if (party.how is How.PRONOUN and pattern is not _INTO_OPPOSITION) or (
                pattern is _CONTROLLED and not _is_house(line, match)
            ):
                continue
            trigger = line.word_at(match.start("verb")) if pattern in {_INTO_OPPOSITION, _CONTROL} else None
            body = match.groupdict().get("body")
            house = line.mention(body).actor if body else None
            yield _draft(scene, party.actor, status, line.words(match.start(), match.end()), trigger, body=house)


def _is_house(line: Sketch, match: re.Match[str]) -> bool:
    body = line.mention(match["body"]).actor if match["body"] else None
    named = body.name.lower().split() if body is not None else match[0].split()[-1:]
    return not _HOUSES.isdisjoint(named)


def _figures(scene: Scene) -> Iterator[Draft]:
    """How many seats or members."""
    line = scene.full
    for match in line.find(_MEMBERS):
        party, number = line.mention(match["party"]).actor, _number(match["number"], match["scale"])
        yield _draft(scene, party, None, line.words(match.start(), match.end()), None, member_count=number)
    if tells_new_house(scene):
        return
    if scene.sentence.lowers & {
        "won",
        "win",
        "wins",
        "winning",
        "results",
        "secured",
        "polls",
        "predicted",
        "projected",
    }:
        return
    for pattern in (_OWNED, _HAS):
        for match in line.find(pattern):
            party = line.mention(match["party"]).actor
            body = match.groupdict().get("body")
            house = line.mention(body).actor if body else None
            trigger = line.word_at(match.start("verb")) if pattern is _HAS else None
            reach = line.words(match.start(), match.end())
            yield _draft(scene, party, None, reach, trigger, seats=_number(match["number"]), body=house)
    for match in line.find(_IN_HOUSE):
        house = line.mention(match["body"]).actor if match["body"] else None
        first, last = line.words(match.start("first"), match.end())
        for each in _EACH.finditer(match["first"] + match["more"]):
            party = line.mention(each["party"]).actor
            yield _draft(scene, party, None, (first, last), None, seats=_number(each["number"]), body=house)


def _number(text: str, scale: str | None = None) -> float:
    match = re.search(rf"(?P<about>)(?P<number>{NUMBER})(?P<scale>)", text)
    value = amount(match).value if match is not None else 0.0
    return value * {"thousand": 1e3, "million": 1e6}.get(scale or "", 1)


RULES = (
    Rule(
        "standing.coalition",
        "standings",
        _coalitions,
        words(
            """coalition government alliance bloc cabinet administration power it which that post posts ministries
            portfolio portfolios"""
        ),
        takes=(
            (
                "Kenya has a new government. The coalition is made up of the Tide Party and the Reef Party.",
                "Reef Party | Kenya | coalition",
            ),
        ),
        refuses=("The Tide Party formed a committee with the Reef Party in Kenya.",),
    ),
    Rule(
        "standing.side",
        "standings",
        _sides,
        words(
            """opposition controlled dominated held run led majority controls control dominates commands banned
            outlawed proscribed"""
        ),
        takes=(("In Kenya the Tide Party controls the Senate.", "Tide Party | Kenya | majority"),),
        refuses=("In Kenya the Tide Party met the opposition.",),
    ),
    Rule(
        "standing.figures",
        "standings",
        _figures,
        takes=(("In Kenya the Tide Party has twenty-six deputies.", "Tide Party | Kenya | 26"),),
        refuses=("In Kenya the Tide Party has twenty-six offices.",),
    ),
)
