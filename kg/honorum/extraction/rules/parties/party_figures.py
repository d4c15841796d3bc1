"""How many seats and members a party has, told beside its people or by a number alone: "its 31 lawmakers", "has 12"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.parties.standings import number
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.result_scores import tells_new_house
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import NUMBER
from honorum.model.claims import PartyStatusClaim

_PEOPLE = (
    r"(?:seats?|lawmakers|mps|deputies|senators|legislators|councillors|members of parliament|meps|parliamentarians)"
)
_ABOUT = r"(?:(?:about|some|around|more than|over|nearly|almost|at least|roughly|an estimated|only|just) )*"
_BEFORE = re.compile(
    rf"\b(?:all|all of the|the|of the|its|each of the) (?P<number>{NUMBER}) (?P<party>G\d+)(?: party)? {_PEOPLE}"
)
_WHOSE = re.compile(rf"(?P<party>G\d+)(?: ,)? whose (?P<number>{NUMBER}) {_PEOPLE}")
_ITS = re.compile(rf"(?P<party>G\d+)[^.;G]{{0,40}}? (?:and )?its (?P<number>{NUMBER}) {_PEOPLE}")
_BARE = re.compile(
    rf"(?P<party>G\d+)(?: \( [^)]{{1,20}} \))?(?: ,)?(?: (?:now|currently|only|just))* (?P<verb>has|have|holds?|had"
    rf"|held|with) "
    rf"{_ABOUT}(?P<number>{NUMBER})(?= (?:\.|,|;|and|-)|$)"
)
_MEMBERS = re.compile(
    rf"(?P<party>G\d+)(?:(?! G\d)[^.;\"]){{1,60}}? (?P<verb>has|have|had|counts|claims|its|boasts) {_ABOUT}"
    rf"(?P<number>[0-9][0-9,.]*(?: (?:million|thousand))?) (?:registered |paid-up |paying )?members\b(?! (?:of"
    rf" parliament|in the))"
    rf"|[Mm]embership (?:of|in) (?:the )?(?P<party2>G\d+) [^.;]{{0,30}}?(?:to|at|of|reached) {_ABOUT}"
    r"(?P<number2>[0-9][0-9,.]*(?: (?:million|thousand))?)(?! (?:per|%))"
)
_SEATED = frozenset("lawmaker mp deputy senator legislator councillor member".split())
_CHAMBER = frozenset("seats seat lawmakers mps deputies senators legislators".split())
_RESULTS = frozenset(
    """won win wins results secured poll polls predicted projected vote votes election filled counted declared
    count tally
    partial ballots turnout""".split()
)


def standing_draft(scene: Scene, match: re.Match[str], party: Mention, status: str | None, **more: Value) -> Draft:
    """What a match in the full sketch tells of a party: how it stands, or how large it is (`more`)."""
    first, last = scene.full.words(match.start(), match.end())
    verb = match.groupdict().get("verb")
    return Draft(
        make=PartyStatusClaim,
        fields={"party": party.actor, "country": scene.context.country, "status": status, **more},
        first=first,
        last=last,
        trigger=scene.full.word_at(match.start("verb")) if verb else None,
    )


def _seats(scene: Scene) -> Iterator[Draft]:
    """Seats, where no new house is told of."""
    line = scene.full
    if tells_new_house(scene) or not scene.sentence.lowers.isdisjoint(_RESULTS):
        return
    for pattern in (_BEFORE, _WHOSE, _ITS):
        for match in line.find(pattern):
            yield standing_draft(scene, match, line.mention(match["party"]), None, seats=number(match["number"]))
    yield from _all_of_them(scene)
    before = scene.document.sentences[max(0, scene.sentence.number - 1) : scene.sentence.number + 1]
    if any(not each.lowers.isdisjoint(_CHAMBER) and each.lowers.isdisjoint(_RESULTS) for each in before):
        for match in line.find(_BARE):
            yield standing_draft(scene, match, line.mention(match["party"]), None, seats=number(match["number"]))


def _all_of_them(scene: Scene) -> Iterator[Draft]:
    """All of a party's people in a house: "all 31 Tide Party lawmakers"."""
    tokens = scene.sentence.words
    for mention in scene.mentions:
        office, at = mention.office, mention.first
        if office is None or not office.plural or office.party is None or office.head not in _SEATED or at < 2:  # noqa: PLR2004 - "all 31"
            continue
        said = re.fullmatch(NUMBER, tokens[at - 1].lower)
        if said and tokens[at - 2].lower in {"all", "the", "its"} and tokens[at - 1].tag == "CD":
            fields = {
                "party": office.party,
                "country": scene.context.country,
                "status": None,
                "seats": number(tokens[at - 1].lower),
            }
            yield Draft(make=PartyStatusClaim, fields=fields, first=at - 2, last=mention.last)


def _members(scene: Scene) -> Iterator[Draft]:
    """How many members a party has."""
    for match in scene.full.find(_MEMBERS):
        party = scene.full.mention(match["party"] or match["party2"])
        if party.sort is Sort.PARTY:
            yield standing_draft(scene, match, party, None, member_count=number(match["number"] or match["number2"]))


RULES = (
    Rule(
        "figures.seats",
        "standings",
        _seats,
        takes=(
            ("All 31 Tide Party lawmakers agreed in Kenya.", "Tide Party | Kenya | 31"),
            ("In Kenya the Tide Party has 48 seats. The Reef Party has 12.", "Reef Party | Kenya | 12"),
        ),
        refuses=("In Kenya the Tide Party won 48 seats. The Reef Party has 12.",),
    ),
    Rule(
        "figures.members",
        "standings",
        _members,
        words("members membership"),
        takes=(("Membership of the Tide Party in Kenya fell to 12,000.", "Tide Party | Kenya | 12000"),),
        refuses=("The Tide Party in Kenya lost 12,000 votes among its members.",),
    ),
)
