"""How parties stand, told by what they do however far the verb is: "Tide, founded in 1911, has governed for years".

The patterns are of the verb and what follows it; which party does it, syntax tells.
"""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.parties.party_lists import LIST
from honorum.extraction.rules.parties.standings import number
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.result_scores import tells_new_house
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import NUMBER
from honorum.extraction.text.syntax import children, subject_of
from honorum.model.claims import Modality, PartyStatusClaim

_TELLS = (
    r"(?:(?:the|a|an|its|their|his|her|any|H\d+) )?(?:(?:(?!(?:the|a|an|its|their|of|from|to|in|with|and|or)"
    r" )[a-z0-9-]+|[CA]\d+(?: 's)?"
    r"|[GO]\d+ 's|country 's|prime minister 's|(?:T\d+ )?P\d+ 's) ){0,4}?"
)
_WHOLE = r"(?:coalition|government|cabinet|administration|power-sharing executive|executive)"
_GOVERNS = re.compile(
    r"(?P<verb>govern(?:s|ed|ing)?|rul(?:es|ed|ing)|r[au]n(?:s)?) (?:(?:the )?(?:C\d+|country|state|region|province"
    r"|city"
    r"|nation|island|islands|territory|archipelago)\b|alone|together|since|for (?:[a-z]+ ){0,3}?(?:years|decades|\d)"
    r"|with (?:a |an |the )?(?:[a-z-]+ )?majority|in coalition)"
)
_IN = re.compile(
    r"(?P<verb>is|are|was|were|been|remains?|remained|stay(?:s|ed)?|spent [a-z0-9 ]{1,16}|served [a-z0-9 ]{0,16}?) "
    r"(?:(?:now|still|again|back|also|currently|out) ){0,2}?(?:in|of) (?P<where>power|government|office|opposition)\b"
)
_MAKES = re.compile(
    r"(?P<verb>form(?:s|ed|ing)?|present(?:s|ed)?|unveil(?:s|ed)?|renew(?:s|ed|ing)?|build(?:s|ing)?|built|clinch(?:es|ed)?"
    r"|enter(?:s|ed|ing)?|join(?:s|ed|ing)?|sign(?:s|ed|ing)?|complete[sd]?|re-?launch(?:es|ed)?|revive[sd]?|rejoin(?:s|ed)?"
    rf"|make(?:s)? up|made up|share|shares|shared) {_TELLS}(?P<what>{_WHOLE}|power)\b(?! (?:talks|negotiations"
    rf"|house|building"
    r"|officials?|spokes|ministers?|departments?|offices?))"
)
_AGREES = re.compile(
    r"(?P<verb>agree[sd]?|pledge[sd]?|decide[sd]?|vow(?:s|ed)?|plan(?:s|ned)?|want(?:s|ed)?|hope[sd]?|intend(?:s|ed)?|due|set"
    rf"|prepar(?:es|ed|ing)) (?:[a-z]+ ){{0,3}}?(?:to|on) (?:[a-z-]+ )?{_TELLS}coalition\b"
)
_LEAVES = re.compile(
    r"(?P<verb>le(?:ft|aves?|aving)|quit(?:s|ting)?|exit(?:s|ed)?|abandon(?:s|ed)?|(?:walk(?:s|ed|ing)?|pull(?:s|ed|ing)?"
    r"|storm(?:s|ed)?|bolt(?:s|ed)?|drop(?:s|ped)?|crash(?:es|ed)?) out (?:of|from)|(?:withdr(?:ew|aws?|awing|awn)"
    r"|resign(?:s|ed)?"
    r"|depart(?:s|ed)?|pull(?:s|ed)?) (?:its (?:[a-z]+ ){0,3}?)?(?:out of|from)|broke (?:away )?(?:with|from)"
    r"|part(?:s|ed) ways"
    rf" with) {_TELLS}(?:coalition|government|cabinet|alliance)\b(?! (?:talks|negotiations|house|building))"
)
_BREAKS = re.compile(
    r"(?P<verb>br(?:oke|eaks?|eaking|oken) off|abandon(?:s|ed)?|end(?:s|ed)?|suspend(?:s|ed)?|walk(?:s|ed)? (?:out"
    r" of|away from)"
    r"|pull(?:s|ed)? out of|le(?:ft|aves)|quit|withdr(?:ew|aws) from|call(?:s|ed) off|reject(?:s|ed)?|refuse[sd]?"
    r"|declin(?:es|ed))"
    rf" (?:to (?:enter|hold|start|join) )?{_TELLS}coalition (?:talks|negotiations|offer|discussions)\b"
)
_OPPOSES = re.compile(
    r"(?P<verb>go(?:es)?|went|going|gone|mov(?:es?|ed|ing)|return(?:s|ed)?|head(?:s|ed|ing)?|sit(?:s|ting)?|sat|stay(?:s|ed)?"
    r"|remain(?:s|ed)?|join(?:s|ed|ing)?|cross(?:es|ed)?|back|sent|led|leads|heads?) (?:(?:back|over|now|instead) )?"
    r"(?:(?:in|into|to|with|on|among) )?(?:the )?(?:[a-z]+ )?opposition(?: benches)?(?! (?:parties|part|leader"
    r"|lawmaker|politic|to |of"
    rf"|rally|figures|mps|groups|candidate))\b(?: (?:together|along) with (?P<others>{LIST}))?"
)
_BANNED = re.compile(r"(?P<verb>banned|outlawed|dissolved|proscribed|deregistered|disbanded|suspended)\b")
_MAJORITY = re.compile(
    r"(?P<verb>ha(?:s|ve|d)|hold(?:s|ing)?|held|lost|lose[s]?|losing|kept|keep(?:s|ing)?|enjoy(?:s|ed)?|command(?:s|ed|ing)?"
    r"|secur(?:es?|ed|ing)|retain(?:s|ed|ing)?|gain(?:s|ed)?|lack(?:s|ed)?|need(?:s|ed)?|regain(?:s|ed)?) (?:(?:a"
    r"|an|its|their|the"
    r"|outright|absolute|slim|narrow|own|overall|parliamentary|two-thirds|[a-z-]+) ){1,4}?majority\b(?! (?:of"
    r" (?:the )?(?:votes?|voters)"
    r"|partner|leader|party|whip))"
)
_UNIT = (
    r"(?:seats|seat|mps|lawmakers|deputies|senators|legislators|councillors|members of parliament|meps|representatives"
    r"|mandates|parliamentarians|members (?=in (?:the )?(?:[a-z0-9-]+ ){0,2}(?:O\d|parliament|house|senate|assembly)))"
)
_SEATS = re.compile(
    r"(?P<verb>ha(?:s|ve|d)|hold(?:s)?|held|control(?:s|led)?|occup(?:y|ies|ied)|command(?:s|ed)?|count(?:s|ed)?|keep(?:s)?"
    r"|left with|reduced to|down to|up to) (?:(?:only|just|now|about|some|a total of|the) )*(?P<number>"
    + NUMBER
    + r") (?:of (?:the |its )?"
    r"(?:[a-z0-9'-]+ ){0,4}?|[a-z-]+ )?" + _UNIT + r"\b"
)
_NEVER = re.compile(r"\b(?:never|not|n't) (?:yet |actually )?$")
_SHARED = frozenset("between together combined both jointly".split())
_AGAINST = re.compile(
    rf"\b(?:against|to|versus|than|and|,) (?:the )?(?:[a-z-]+ )?(?P<party>G\d+) '(?:s)? (?P<number>{NUMBER})(?="
    rf" (?:,|\.|;|and|in|of)|$)"
    rf"|\b(?:with|and|against|to) (?P<number2>{NUMBER}) (?:[a-z]+ )?for (?:the )?(?:[a-z-]+ )?(?P<party2>G\d+)"
)
_ASIDE = re.compile(
    r"(?P<party>G\d+)(?: \( [^)]{1,20} \))?(?: party)? , (?:now |long |still |again |once )?(?:(?:back )?in"
    r" (?P<where>power"
    r"|government|office|opposition)|out of (?P<out>power|government|office))\b"
)
_COUNTED = re.compile(
    r"(?P<party>G\d+)(?: \( [^)]{1,20} \))?(?: party)? (?:is|was|are|were|remains?|,) (?:the |an? |one of (?:the"
    r" )?)?(?:[a-z-]+ ){0,3}?(?:of|among) "
    r"(?:the |its |H\d+ )?(?:(?:[a-z0-9-]+|[CA]\d+(?: 's)?) ){0,3}?(?P<what>coalition|governing|ruling|government"
    r"|opposition) (?:parties|partners|groups|forces)\b"
    r"|(?P<party2>G\d+)(?: \( [^)]{1,20} \))? (?:is|was|,) (?:the |an? )?(?:[a-z-]+ ){0,3}(?:of|among) (?:the )?"
    r"(?:[a-z0-9-]+ ){0,2}(?:parties|partners|groups) in (?:the |C\d+ 's |its |H\d+ )?(?:[a-z-]+ ){0,3}?"
    r"(?P<what2>coalition|government|cabinet|opposition)\b"
)
_CALLED = re.compile(
    r"(?P<verb>is|are|was|were|been|become|becomes|became|remains?|remained|form(?:s|ed)?) (?:(?:now|still|also"
    r"|again) )?"
    r"(?:the |an? )(?:[a-z-]+ ){0,3}?opposition(?= (?:in|to|of|since|for|at|,|\.|and)|$)"
)
_SWEPT = re.compile(
    r"(?P<verb>swept|voted|thrown|driven|ousted|forced|turfed|booted|toppled|kicked|pushed) (?:out )?(?:of|from) "
    r"(?:power|office|government)\b"
)
_WITH = re.compile(
    r"(?P<party>G\d+)(?: \( [^)]{1,20} \))? (?:is|was|remains|,) [^.;:\"GP]{3,70}? with (?:its |only |just |about )?"
    rf"(?P<number>{NUMBER})(?: of (?:the |its )?[0-9]+)? {_UNIT}\b"
)


_IF = re.compile(r"\b(?:if|unless) (?:[A-Z]\d+|[a-z]+)(?: [^ ,]+){0,8} $")
_VOTES = frozenset("won win wins winning results secured polls predicted projected counted exit".split())


def _tells_votes(scene: Scene) -> bool:
    """Whether a sentence tells how a vote went, so that seats and majorities in it are results."""
    return not scene.sentence.lowers.isdisjoint(_VOTES) or tells_new_house(scene)


def _doers(scene: Scene, verb: int) -> list[Mention]:
    """The parties that do or suffer what a verb says: its subject with all that is joined to it."""
    tokens = scene.sentence.words
    subject = subject_of(tokens, verb)
    if subject is None or tokens[subject].lower in {"which", "that", "who"}:
        at = verb if subject is None else tokens[subject].head
        while tokens[at].dep in {"conj", "aux", "auxpass", "xcomp"} and tokens[at].head != at:
            at = tokens[at].head
        if tokens[at].dep not in {"relcl", "acl"}:
            return []
        subject = tokens[at].head
    parties = scene.once("parties by word", lambda: _parties(scene))
    return [parties[at] for at in _joined(scene, subject) if at in parties]


def _joined(scene: Scene, at: int) -> list[int]:
    """A word and those that "and" joins to it."""
    tokens = scene.sentence.words
    found = [at]
    for each in found:
        found.extend(child for child in children(tokens, each) if tokens[child].dep == "conj")
    return found


def _parties(scene: Scene) -> dict[int, Mention]:
    return {
        index: each
        for each in scene.mentions
        if each.sort is Sort.PARTY and each.actor is not None
        for index in range(each.first, each.last)
    }


def _drafts(
    scene: Scene,
    match: re.Match[str],
    parties: list[Mention],
    status: str | None,
    modality: Modality | None = None,
    *,
    negated: bool = False,
    **more: Value,
) -> Iterator[Draft]:
    line = scene.full
    first, last = line.words(match.start(), match.end())
    for party in parties:
        yield Draft(
            make=PartyStatusClaim,
            fields={"party": party.actor, "country": scene.context.country, "status": status, **more},
            first=min(first, party.first),
            last=max(last, party.last),
            trigger=line.word_at(match.start("verb")),
            modality=modality,
            negated=negated,
        )


def _found(scene: Scene, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], list[Mention]]]:
    for match in scene.full.find(pattern):
        parties = _doers(scene, scene.full.word_at(match.start("verb")))
        if parties and not _IF.search(scene.full.text[: match.start()]):
            yield match, parties


def _powers(scene: Scene) -> Iterator[Draft]:
    """Who governs, opposes or has a majority."""
    for match, parties in _found(scene, _GOVERNS):
        together = len(parties) > 1 or "coalition" in match[0]
        yield from _drafts(scene, match, parties, "coalition" if together else "ruling")
    for match, parties in _found(scene, _IN):
        if _NEVER.search(scene.full.text[: match.start()]):
            continue
        out = " out of " in match[0]
        status = "opposition" if match["where"] == "opposition" else "ruling"
        gone = out or match["verb"] in {"was", "were"} or match["verb"].startswith(("spent", "served"))
        yield from _drafts(scene, match, parties, status, period="former" if gone else None)
    for match, parties in _found(scene, _CALLED):
        gone = match["verb"] in {"was", "were"}
        yield from _drafts(scene, match, parties, "opposition", period="former" if gone else None)
    for match, parties in _found(scene, _SWEPT):
        yield from _drafts(scene, match, parties, "ruling", period="former")
    for match, parties in _found(scene, _OPPOSES):
        others = [each for each in scene.full.listed(match["others"] or "") if each.sort is Sort.PARTY]
        yield from _drafts(scene, match, [*parties, *others], "opposition")
    for match, parties in _found(scene, _MAJORITY):
        gone = bool(re.match(r"los|lack|need", match["verb"]))
        if not _tells_votes(scene) or gone:
            yield from _drafts(scene, match, parties, "majority", period="former" if gone else None)


def _coalitions(scene: Scene) -> Iterator[Draft]:
    """Who governs with others, agrees to, leaves or will have none of it."""
    for match, parties in _found(scene, _MAKES):
        joins = match["verb"].startswith(("join", "enter", "rejoin", "share"))
        if len(parties) > 1 or joins or match["what"] == "coalition":
            yield from _drafts(scene, match, parties, "coalition")
        elif match["what"] != "power" and _is_done(scene, match):
            yield from _drafts(scene, match, parties, "ruling")
    for match, parties in _found(scene, _AGREES):
        yield from _drafts(scene, match, parties, "coalition", Modality.PLANNED)
    for match, parties in _found(scene, _LEAVES):
        yield from _drafts(scene, match, parties, "coalition", period="former")
    for match, parties in _found(scene, _BREAKS):
        yield from _drafts(scene, match, parties, "coalition", negated=True)


def _is_done(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the verb is one of what has happened, not of what somebody is to do."""
    return scene.sentence.words[scene.full.word_at(match.start("verb"))].tag in {"VBD", "VBZ", "VBN"}


def _bans(scene: Scene) -> Iterator[Draft]:
    """Which parties are banned: by a passive verb, or as what a court bans."""
    tokens = scene.sentence.words
    parties = scene.once("parties by word", lambda: _parties(scene))
    for match in scene.full.find(_BANNED):
        verb = scene.full.word_at(match.start("verb"))
        below = children(tokens, verb)
        if any(tokens[each].dep == "auxpass" for each in below):
            suffering = _doers(scene, verb)
        else:
            suffering = [
                parties[at]
                for each in below
                if tokens[each].dep == "dobj"
                for at in _joined(scene, each)
                if at in parties
            ]
        yield from _drafts(scene, match, suffering, "banned")


def _seats(scene: Scene) -> Iterator[Draft]:
    """How many seats a party has, where no vote is told of."""
    if _tells_votes(scene) or not scene.sentence.lowers.isdisjoint(_SHARED):
        return
    for match in scene.full.find(_WITH):
        first, last = scene.full.words(match.start(), match.end())
        told: dict[str, Value] = {
            "party": scene.full.mention(match["party"]).actor,
            "country": scene.context.country,
            "status": None,
            "seats": number(match["number"]),
        }
        yield Draft(make=PartyStatusClaim, fields=told, first=first, last=last)
    for match, parties in _found(scene, _SEATS):
        if len(parties) == 1:
            yield from _drafts(scene, match, parties, None, seats=number(match["number"]))
            for other in _AGAINST.finditer(scene.full.text, match.end()):
                against = scene.full.mention(other["party"] or other["party2"])
                first, last = scene.full.words(other.start(), other.end())
                fields: dict[str, Value] = {
                    "party": against.actor,
                    "country": scene.context.country,
                    "status": None,
                    "seats": number(other["number"] or other["number2"]),
                }
                yield Draft(make=PartyStatusClaim, fields=fields, first=first, last=last)


def _asides(scene: Scene) -> Iterator[Draft]:
    """What is told between commas: "the Tide Party, in government since 2008,"."""
    line = scene.full
    for match in line.find(_ASIDE):
        first, last = line.words(match.start(), match.end())
        status = "opposition" if match["where"] == "opposition" else "ruling"
        fields: dict[str, Value] = {
            "party": line.mention(match["party"]).actor,
            "country": scene.context.country,
            "status": status,
            "period": "former" if match["out"] else None,
        }
        yield Draft(make=PartyStatusClaim, fields=fields, first=first, last=last)
    for match in line.find(_COUNTED):
        first, last = line.words(match.start(), match.end())
        status = "opposition" if (match["what"] or match["what2"]) == "opposition" else "coalition"
        fields = {
            "party": line.mention(match["party"] or match["party2"]).actor,
            "country": scene.context.country,
            "status": status,
        }
        yield Draft(make=PartyStatusClaim, fields=fields, first=first, last=last)


def _all(scene: Scene) -> Iterator[Draft]:
    if not any(each.sort is Sort.PARTY for each in scene.mentions):
        return
    for find in (_powers, _coalitions, _bans, _seats, _asides):
        yield from find(scene)


RULES = (
    Rule(
        "standing.by-verb",
        "standings",
        _all,
        words(
            """govern governs governed governing rule rules ruled ruling run runs ran power government office opposition
            coalition cabinet administration executive banned outlawed dissolved proscribed deregistered
            disbanded suspended
            majority seats seat mps lawmakers deputies senators legislators councillors meps representatives mandates
            parliamentarians members"""
        ),
        takes=(
            (
                "The Tide Party, founded in 1911 by Ada Vern, was banned by a court in Kenya.",
                "Tide Party | Kenya | banned",
            ),
            (
                "In Kenya the Tide Party of Ada Vern and the Reef Party go into opposition.",
                "Reef Party | Kenya | opposition",
            ),
            (
                "The Tide Party and the Reef Party presented a minority government in Kenya.",
                "Reef Party | Kenya | coalition",
            ),
        ),
        refuses=(
            "The leader of the Tide Party met the government of Kenya.",
            "Ada Vern of the Tide Party joined the cabinet of Kenya.",
        ),
    ),
)
