"""How a party stands as a sentence says of its subject: "Tide has 44 seats and is the largest opposition group"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.parties.party_lists import LIST
from honorum.extraction.rules.parties.standings import number
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.syntax import subject_of
from honorum.model.claims import PartyStatusClaim
from honorum.model.entities import Kind

_KINDS = frozenset("party group force bloc movement faction alliance opposition".split())
_STANDINGS = {"opposition": "opposition", "ruling": "ruling", "governing": "ruling"}
_TOGETHER = frozenset({"coalition", "government", "cabinet"})
_MOVES = frozenset(
    """go goes went gone going move moved moves moving return returned returns returning enter entered enters pass
    passed cross crossed switch switched head headed""".split()
)
_FORMED = re.compile(
    r"(?P<party>G\d+)(?: , [^.;\"]{1,60}? ,)?(?: (?:has|have|had|will|would|today|also))* (?P<verb>formed|forms|form) "
    r"(?:an? |the |his |her |its )?(?:[a-z-]+ ){0,3}?(?:government|cabinet|administration)(?: (?!with)[a-z]+){0,2}"
    rf" with (?P<others>{LIST})"
)
_RULE = re.compile(
    r"\brule (?:by|of|under) (?:the )?(?:[a-z-]+ )?(?P<party>G\d+)|(?:years|decades|months|end) of (?P<owner>G\d+) "
    r"(?:'s )?rule\b"
)
_BAN = re.compile(
    r"\bban(?:ned|s|ning)?(?: on)? (?:all )?(?:the )?(?:political )?(?:activities|activity|operations|work) of "
    r"(?:the )?(?:[a-z-]+ )?(?P<party>G\d+)"
)
_COUNTED = re.compile(
    r"\b(?P<many>two|both|three|four) (?:of the )?parties(?: (?:now|have|has|already|also|still|together))*"
    r" (?P<verb>govern|"
    r"rule|formed|form|run|share|governed|ruled)(?: (?:the |a |an )?(?:[a-z-]+ ){0,2}?(?:together|coalition|government|"
    rf"country|power|in coalition))(?: (?:together )?with (?P<others>{LIST}))?"
)
_LARGEST = re.compile(
    r"(?P<party>G\d+)(?: , (?:the|now the|by far the) (?:[a-z-]+ ){0,2}(?:largest|biggest|smallest|strongest)"
    r" (?:[a-z-]+ )?"
    r"(?:party|group|bloc|force|faction)(?: in [^,]{1,25})? with (?P<number>\d+|[a-z]+)(?= (?:,|seats|members"
    r"|lawmakers|mps))"
    r"| (?:holds?|has) the balance of power(?: in [^,]{1,25})? with (?:its |just |only )?(?P<number2>\d+|[a-z]+)"
    r" (?:seats|"
    r"lawmakers|mps|deputies|members|senators))"
)
_MANY = {"two": 2, "both": 2, "three": 3, "four": 4}
_WORDS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_NEAR = 2
_FEW = 4


def _draft(
    scene: Scene, party: Actor | None, status: str, reach: tuple[int, int], trigger: int | None, **more: Value
) -> Draft:
    fields: dict[str, Value] = {"party": party, "country": scene.context.country, "status": status, **more}
    return Draft(make=PartyStatusClaim, fields=fields, first=reach[0], last=reach[1], trigger=trigger)


def _subjects(scene: Scene) -> Iterator[Draft]:
    """What the verb "is" or "went into" says of a party."""
    tokens = scene.sentence.words
    at_word = {index: each for each in scene.mentions for index in range(each.first, each.last)}
    for at, word in enumerate(tokens):
        if word.lower not in _KINDS or at in at_word:
            continue
        if word.dep == "attr":
            told = [each.lower for each in tokens[max(0, at - _FEW) : at + 1] if each.lower in _STANDINGS]
            after = [each.lower for each in tokens[at + 1 : at + 1 + _FEW]]
            told = told or (["coalition"] if after[:1] in (["in"], ["of"]) and _TOGETHER & set(after) else [])
            verb = word.head
        elif word.lower == "opposition" and tokens[at - 1].lower in {"into", "to"}:
            told, verb = ["opposition"], tokens[at - 1].head
            told = told if tokens[verb].lower in _MOVES else []
        else:
            continue
        party = _party_at(at_word, subject_of(tokens, verb)) if told and tokens[verb].tag[:2] == "VB" else None
        if party is not None and party.last <= at:
            yield _draft(scene, party.actor, _STANDINGS.get(told[-1], "coalition"), (party.first, at + 1), verb)


def _party_at(at_word: dict[int, Mention], at: int | None) -> Mention | None:
    mention = at_word.get(at) if at is not None else None
    if mention is None or mention.sort is not Sort.PARTY or mention.how is How.PRONOUN:
        return None
    return mention if mention.actor is not None and mention.actor.kind is Kind.PARTY else None


def _nouns(scene: Scene) -> Iterator[Draft]:
    """Governments formed with others, a party's rule, and bans on what it does."""
    line = scene.full
    for match in line.find(_FORMED):
        reach, verb = line.words(match.start(), match.end()), line.word_at(match.start("verb"))
        others = [each for each in line.listed(match["others"]) if each.sort is Sort.PARTY]
        for party in (line.mention(match["party"]), *others):
            yield _draft(scene, party.actor, "coalition", reach, verb)
    for pattern, status in ((_RULE, "ruling"), (_BAN, "banned")):
        for match in line.find(pattern):
            party = line.mention(match["party"] or match["owner"] if pattern is _RULE else match["party"])
            if party.actor is not None and party.actor.kind is Kind.PARTY and party.how is not How.PRONOUN:
                yield _draft(scene, party.actor, status, line.words(match.start(), match.end()), None)


def _counted(scene: Scene) -> Iterator[Draft]:
    """What a sentence says of "the two parties" that those before it name, and how large the largest group is."""
    line = scene.full
    for match in line.find(_COUNTED):
        named = scene.context.cast.mentions[max(0, scene.sentence.number - _NEAR) : scene.sentence.number]
        found = {id(each.actor): each.actor for names in named for each in names if each.sort is Sort.PARTY}
        others = [each.actor for each in line.listed(match["others"] or "") if each.sort is Sort.PARTY]
        meant = list(found.values()) if len(found) == _MANY[match["many"]] else []
        reach, verb = line.words(match.start(), match.end()), line.word_at(match.start("verb"))
        for party in (*meant, *others):
            draft = _draft(scene, party, "coalition", reach, verb)
            yield replace(draft, unsaid=frozenset({"party"}) if party in meant else frozenset())
    for match in line.find(_LARGEST):
        size = match["number"] or match["number2"]
        if size.isdigit() or size in _WORDS:
            fields = {"party": line.mention(match["party"]).actor, "country": scene.context.country, "status": None}
            first, last = line.words(match.start(), match.end())
            yield Draft(make=PartyStatusClaim, fields={**fields, "seats": number(size)}, first=first, last=last)


RULES = (
    Rule(
        "standing.counted",
        "standings",
        _counted,
        words("parties largest biggest smallest strongest balance"),
        takes=(
            (
                "The Tide Party won. It will talk to the Reef Party in Kenya. The two parties govern together.",
                "Reef Party | Kenya | coalition",
            ),
            ("In Kenya, Labour, the largest group with 43, will stay away.", "Labour | Kenya | 43"),
        ),
        refuses=("The Tide Party met the Reef Party in Kenya. The three parties govern together.",),
    ),
    Rule(
        "standing.subject",
        "standings",
        _subjects,
        words("opposition ruling governing coalition government cabinet"),
        takes=(
            (
                "The Tide Party has 44 of the seats in Kenya and is the largest opposition group.",
                "Tide Party | Kenya | opposition",
            ),
        ),
        refuses=("The Tide Party of Kenya is not the largest opposition group.",),
    ),
    Rule(
        "standing.rule",
        "standings",
        _nouns,
        words("government cabinet administration rule ban banned bans banning"),
        takes=(
            (
                "The Tide Party formed a new government with the Reef Party in Kenya.",
                "Reef Party | Kenya | coalition",
            ),
            ("Kenya saw twelve years of rule by the Tide Party.", "Tide Party | Kenya | ruling"),
        ),
        refuses=("The Tide Party of Kenya formed a committee with the Reef Party.",),
    ),
)
