"""Who leads a party, by verbs and nouns of leading: "led by", "under the leadership of"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import How, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.gate.gate import is_quoted
from honorum.extraction.rules.parties.parties import affiliation
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind

_LED_BY = re.compile(
    r"(?P<party>G\d+)(?: \( [^)]{1,20} \))?(?: party)?(?: ,)? (?:is |was |which is |which was )?(?P<verb>led|headed"
    r"|headed up|chaired|founded|"
    r"co-founded|co-led|fronted|run) by (?:(?:[a-z0-9'-]+|[AC]\d+) ){0,6}?(?:T\d+ )?(?P<who>P\d+)"
)
_LEADS = re.compile(
    r"(?P<who>P\d+)(?: ,)?(?: (?:a|an|the) [^,;.PG]{1,60}?)?(?: who)?(?: (?:has|had|now|also|currently|could|can"
    r"|not|n't|"
    r"will|would|to|long))* "
    r"(?P<verb>leads|led|heads|headed|chairs|"
    r"chaired|founded|co-founded|leading|co-leads|fronts|lead(?= the G)) (?:the |a )?(?:[a-z-]+"
    r" ){0,2}(?P<party>G\d+)(?! (?:to|into|'s) )(?! - )"
)
_LEADERSHIP = re.compile(
    r"(?:(?P<verb>leadership) of (?P<who>P\d+)|(?P<who2>P\d+) 's leadership(?: of (?:the )?(?P<party2>G\d+))?|"
    r"challeng[a-z]+ (?P<who3>P\d+) for (?P<office>T\d+))"
)
_FOUNDS = frozenset({"founded", "co-founded"})


def _leading(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for pattern in (_LED_BY, _LEADS):
        for match in line.find(pattern):
            who, party = line.mention(match["who"]), line.mention(match["party"])
            if party.actor is None or party.actor.kind is not Kind.PARTY or is_quoted(scene, party.first):
                continue
            first, last = line.words(match.start(), match.end())
            role = "founder" if match["verb"] in _FOUNDS else "leader"
            status = (
                "former"
                if match["verb"] in {"led", "headed", "chaired"} and pattern is _LEADS and " has " not in match[0]
                else "current"
            )
            yield Draft(
                make=PartyAffiliationClaim,
                fields=affiliation(who.actor, party.actor, role, status),
                first=first,
                last=last,
                trigger=None
                if scene.sentence.words[line.word_at(match.start("verb"))].dep == "acl"
                else line.word_at(match.start("verb")),
            )
    for match in line.find(_LEADERSHIP):
        who = line.mention(match["who"] or match["who2"] or match["who3"])
        token = match["party2"]
        office = line.mention(match["office"]).office if match["office"] else None
        if office is not None and office.party is None:
            continue
        own = (
            scene.context.belongs.get(id(who.actor))
            if not token or line.mention(token).how is How.DESCRIPTION
            else None
        )
        party_actor = (
            office.party
            if office is not None
            else own
            or (
                line.mention(token).actor
                if token
                else next(
                    (each.actor for each in scene.mentions if each.sort is Sort.PARTY and each.first < who.first), None
                )
            )
        )
        if party_actor is None or party_actor.kind is not Kind.PARTY:
            continue
        first, last = line.words(match.start(), match.end())
        yield Draft(
            make=PartyAffiliationClaim,
            fields=affiliation(who.actor, party_actor, "leader", "current" if token or office else "former"),
            first=first,
            last=last,
            timeless=False,
        )


RULES = (
    Rule(
        "party.leading",
        "parties",
        _leading,
        words(
            "led headed chaired founded leads heads chairs leadership run leading co-founded co-led fronted"
            " co-leads fronts lead"
        ),
    ),
)
