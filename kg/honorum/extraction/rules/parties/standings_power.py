"""Parties in and out of power: "now in opposition, the Greens", "crashed out of power", "opposition MPs of A and B"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.parties.party_lists import LIST
from honorum.extraction.rules.parties.standings import number
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.result_scores import tells_new_house
from honorum.extraction.scenes import Scene
from honorum.model.claims import PartyStatusClaim
from honorum.model.entities import Kind

_OPENS = re.compile(
    r"^(?:(?:now|currently|still|back|again|once more) )*in (?P<where>opposition|power|government)"
    r"(?: since [^,PG]{1,20})? , (?:the )?(?:[a-z-]+ )?(?P<party>G\d+)"
)
_OUT = re.compile(
    r"(?P<party>G\d+)(?: ,)?(?: (?:who|which))?(?: (?:has|have|had|was|were|been|being|is))* (?P<verb>crashed|fell|"
    r"swept|went|driven|forced|thrown|pushed|kicked|bundled|dumped|booted|turfed|voted|knocked|tossed) out of (?:power|"
    r"office|government)\b"
)
_SITS = re.compile(
    r"(?P<party>G\d+)(?: ,)? (?:will |would |is to |are to |now |currently )?(?P<verb>sits?|serves?|sat|served) in"
    r" (?:the |a |an )"
    r"(?:[a-z-]+ ){0,2}?(?:cabinet|government|coalition)\b"
)
_HEADED = re.compile(
    r"(?P<party>G\d+)(?: ,)? (?:who |which )(?P<verb>led|lead|leads|headed|head|heads) the (?:outgoing |previous "
    r"|last |"
    r"current |new |present )?(?:government|coalition|cabinet|administration)\b"
)
_MINISTERS = frozenset("resigned quit withdrew left resign walked tendered".split())
_MORE = re.compile(rf"^ (?:and|,|or) (?P<more>{LIST})")
_LEADS = re.compile(
    r"(?P<party>G\d+)(?: (?:now|currently|still|also))* (?P<verb>leads|led|heads|dominates|controls) (?:the|a) "
    r"(?:[a-z-]+ )?(?:super-?majority|majority(?: (?:bloc|coalition))?)\b"
)
_SIZE = r"(?P<number>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_OF_SEATS = re.compile(rf"\b{_SIZE} ?-? ?(?:seat|member|mp|strong|lawmaker) (?:[a-z-]+ )?(?P<party>G\d+)(?! - led)")
_COUNTS = frozenset("won win wins results election secured poll polls counted poised projected".split())


def _draft(scene: Scene, party: Actor | None, status: str | None, reach: tuple[int, int], **more: Value) -> Draft:
    fields: dict[str, Value] = {"party": party, "country": scene.context.country, "status": status, **more}
    return Draft(make=PartyStatusClaim, fields=fields, first=reach[0], last=reach[1])


def _powers(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for pattern in (_OPENS, _OUT, _LEADS, _SITS, _HEADED):
        for match in line.find(pattern):
            party = line.mention(match["party"])
            if party.actor is None or party.actor.kind is not Kind.PARTY or party.how is How.PRONOUN:
                continue
            opposes = pattern is _OPENS and match["where"] == "opposition"
            status = "opposition" if opposes else "majority" if pattern is _LEADS else "ruling"
            status = "coalition" if pattern is _SITS else status
            draft = _draft(scene, party.actor, status, line.words(match.start(), match.end()))
            if pattern is not _OPENS:
                draft = replace(draft, trigger=line.word_at(match.start("verb")))
            yield replace(draft, fields={**draft.fields, "period": "former"}) if pattern is _OUT else draft


def _sides(scene: Scene) -> Iterator[Draft]:
    """Parties whose people are called the opposition's: "opposition lawmakers of the Tide Party and the Greens"."""
    line = scene.full
    for mention in scene.mentions:
        office = mention.office
        if office is None or office.party is None or office.party.kind is not Kind.PARTY or not office.plural:
            continue
        told = {word.lower for word in scene.sentence.words[max(0, mention.first - 1) : office.core[1]]}
        status = "opposition" if "opposition" in told else "ruling" if told & {"ruling", "governing"} else ""
        piece = next((each for each in line.pieces if each.mention is mention), None)
        more = _MORE.match(line.text[piece.stop :]) if status and piece is not None else None
        for party in line.listed(more["more"]) if more else ():
            if party.actor is not None and party.actor.kind is Kind.PARTY and party.how is not How.PRONOUN:
                yield _draft(scene, party.actor, status, (mention.first, party.last))


def _ministers(scene: Scene) -> Iterator[Draft]:
    """Parties whose ministers have gone: "all ministers of the Tide Party resigned"."""
    tokens = scene.sentence.words
    for mention in scene.mentions:
        office, at = mention.office, mention.last
        while at < len(tokens) and tokens[at].lower in {"have", "had", "also", "all", "today"}:
            at += 1
        if (
            office is None
            or office.party is None
            or office.head != "minister"
            or not office.plural
            or at >= len(tokens)
        ):
            continue
        if tokens[at].lower in _MINISTERS and office.party.kind is Kind.PARTY:
            draft = _draft(scene, office.party, "coalition", (mention.first, at + 1), period="former")
            yield replace(draft, trigger=at)


def _sizes(scene: Scene) -> Iterator[Draft]:
    """How many seats a party has, as a word before its name says: "his five-seat Tide Party"."""
    line = scene.full
    for match in line.find(_OF_SEATS) if not tells_new_house(scene) and not scene.sentence.lowers & _COUNTS else ():
        party = line.mention(match["party"])
        if party.actor is not None and party.actor.kind is Kind.PARTY:
            reach = line.words(match.start(), match.end())
            yield _draft(scene, party.actor, None, reach, seats=number(match["number"]))


RULES = (
    Rule(
        "standing.ministers",
        "standings",
        _ministers,
        _MINISTERS,
        takes=(
            ("All ministers of the Tide Party resigned on Monday in Kenya.", "Tide Party | Kenya | coalition | former"),
        ),
        refuses=("The ministers of Kenya met the Tide Party and resigned.",),
    ),
    Rule(
        "standing.power",
        "standings",
        _powers,
        words(
            "opposition power government office majority supermajority super-majority cabinet coalition administration"
        ),
        takes=(
            ("Now in opposition, the Tide Party hopes to return to power in Kenya.", "Tide Party | Kenya | opposition"),
            ("The Tide Party crashed out of power in Kenya in May.", "Tide Party | Kenya | ruling | former"),
        ),
        refuses=("The Tide Party is to be voted out of power, Otto Brand of Kenya hopes.",),
    ),
    Rule(
        "standing.people",
        "standings",
        _sides,
        words("opposition ruling governing"),
        takes=(
            (
                "The opposition MPs of the Tide Party and the Reef Party in Kenya stayed away.",
                "Reef Party | Kenya | opposition",
            ),
        ),
        refuses=("The opposition MPs of the Tide Party met the Reef Party of Kenya.",),
    ),
    Rule(
        "figures.size",
        "standings",
        _sizes,
        takes=(("Ada Vern's five-seat Tide Party left the talks in Kenya.", "Tide Party | Kenya | 5"),),
        refuses=("The ten-member committee of the Tide Party met in Kenya.",),
    ),
)
