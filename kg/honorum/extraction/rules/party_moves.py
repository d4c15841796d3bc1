"""Who joins, leaves or runs for a party, and the letters that tell an American politician's party."""

import re
from collections.abc import Iterator

from honorum.extraction.drafts import Draft
from honorum.extraction.mentions import Sort
from honorum.extraction.rules.parties import affiliation
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind

_JOINED = re.compile(
    r"(?P<who>P\d+)(?: ,)?(?: who)?(?: (?:has|had|have|will|would|may|might|could|to|also|recently|not|never|been|"
    r"was|later))*"
    r" (?P<verb>joined|joins|join|left|leaves|leave|quit|quits|defected to|defected from|founded|rejoined|"
    r"expelled from|suspended from|resigned from|switched to|represents|represented|ran for|running for|standing for|"
    r"campaigning for|belongs to|belonged to|stood for|runs for|abandoned)"
    r" (?:the |a |C\d+ 's )?(?:[a-z-]+ )?(?P<party>G\d+)(?! 's)(?: for (?:the )?(?P<next>G\d+)(?! 's))?"
)
_RUNNING = frozenset({"ran for", "stood for", "running for", "standing for", "campaigning for", "runs for"})
_EXPELLED = re.compile(
    r"(?P<party>G\d+)(?: (?:has|have|had|also))* (?P<verb>expelled|expels|ejected|suspended) (?:T\d+ "
    r")?(?P<who>P\d+)(?! 's)"
)
_LEAVING = frozenset(
    {
        "abandoned",
        "left",
        "leaves",
        "leave",
        "quit",
        "quits",
        "defected from",
        "expelled from",
        "resigned from",
        "represented",
        "belonged to",
    }
)
_LETTERS = {"R": "Republican Party", "D": "Democratic Party"}
_LETTER = re.compile(r"^(?P<party>[RD])(?:-[A-Z][A-Za-z.]+)?$")


def _letters(scene: Scene) -> Iterator[Draft]:
    """The letter behind an American politician's name: "Ada Vern (R-Ohio)", "Ada Vern, D-Michigan,"."""
    words_ = scene.sentence.words
    for mention in scene.mentions:
        at = mention.last
        if mention.sort is not Sort.PERSON or at + 1 >= len(words_) or words_[at].text not in {"(", ","}:
            continue
        match = _LETTER.match(words_[at + 1].text)
        if match is None or ("-" not in match[0] and words_[at].text != "("):
            continue
        name = _LETTERS[match["party"]]
        stem = name.split()[0].lower()
        known = [
            each for each in scene.context.cast.actors if each.kind is Kind.PARTY and each.name.lower().startswith(stem)
        ]
        party = known[0] if known else scene.context.cast.add(Kind.PARTY, name)
        fields = affiliation(mention.actor, party, "member", "current")
        yield Draft(make=PartyAffiliationClaim, fields=fields, first=mention.first, last=at + 2)


def _joined(scene: Scene) -> Iterator[Draft]:
    for line in (scene.plain, scene.full):
        for match in line.find(_JOINED):
            who, party = line.mention(match["who"]), line.mention(match["party"])
            if party.actor is None or party.actor.kind is not Kind.PARTY:
                continue
            role = "founder" if match["verb"] == "founded" else "candidate" if match["verb"] in _RUNNING else "member"
            first, last = line.words(match.start(), match.end())
            fields = affiliation(who.actor, party.actor, role, "former" if match["verb"] in _LEAVING else "current")
            yield Draft(
                make=PartyAffiliationClaim,
                fields=fields,
                first=first,
                last=last,
                trigger=line.word_at(match.start("verb")),
            )
            if match["next"]:
                joined = line.mention(match["next"])
                yield Draft(
                    make=PartyAffiliationClaim,
                    fields=affiliation(who.actor, joined.actor, "member", "current"),
                    first=first,
                    last=last,
                    trigger=line.word_at(match.start("verb")),
                )
    for match in scene.plain.find(_EXPELLED):
        who, party = scene.plain.mention(match["who"]), scene.plain.mention(match["party"])
        first, last = scene.plain.words(match.start(), match.end())
        status = "former" if match["verb"] != "suspended" else "current"
        yield Draft(
            make=PartyAffiliationClaim,
            fields=affiliation(who.actor, party.actor, "member", status),
            first=first,
            last=last,
            trigger=scene.plain.word_at(match.start("verb")),
        )


RULES = (
    Rule(
        "party.letter",
        "parties",
        _letters,
        takes=(("Ada Vern (R-Ohio) voted against the bill.", "Ada Vern | Republican Party | member | current"),),
    ),
    Rule(
        "party.joined",
        "parties",
        _joined,
        words(
            "joined joins join left leaves leave quit quits defected founded rejoined expelled resigned switched "
            "represents represented ran belongs belonged stood running standing campaigning runs abandoned expels "
            "ejected "
            "suspended"
        ),
    ),
)
