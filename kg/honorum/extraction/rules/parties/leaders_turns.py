"""Leaders told by what a sentence opens with and by contests and changes at the head of a party."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from honorum.extraction.actors.mentions import Actor, How, Mention, Office, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.offices.tenures import PARTY_HEADS, is_party_post
from honorum.extraction.rules.parties.parties import affiliation, role_of
from honorum.extraction.rules.parties.party_drafts import affiliated
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind

_OPENS = re.compile(
    r"^(?P<verb>led|headed|chaired|founded|co-founded) (?:(?:in|since) \d{4} )?by (?:[^,PG;\"]{0,40} )?(?:T\d+ )?"
    r"(?P<who>P\d+)(?: [^,PG;\"]{1,25})? , (?:the )?(?:[a-z-]+ )?(?P<party>G\d+)"
)
_AT_HELM = re.compile(
    r"(?P<new>P\d+)(?: (?:has|had|will))? (?P<verb>replaced|replaces|replace|succeeded|succeeds|succeed|ousted|toppled|"
    r"took over from|takes over from) (?:[a-z-]+ |T\d+ ){0,3}?(?P<old>P\d+) (?:at the (?:helm|head)|in charge) of "
    r"(?:the )?(?:[a-z-]+ )?(?P<party>G\d+)"
)
_LEADERSHIP = re.compile(
    r"\b(?P<verb>stood|stand|stands|standing|ran|run|runs|running|challenged|challenge|challenges|challenging|contested"
    r"|campaigned|campaigning|competed|competing|vying|bid) (?:(?:with |to challenge )?(?:T\d+ )?P\d+ "
    r"|against (?:T\d+ )?(?P<other>P\d+) )?for (?P<office>T\d+)"
)
_HEADSHIP = frozenset({"leader", "leadership", "chairmanship", "presidency"})
_NOT_OURS = frozenset("president member founder candidate nominee representative".split())
_FOUNDS = frozenset({"founded", "co-founded"})


def _opening(scene: Scene) -> Iterator[Draft]:
    """Who leads or founded the party that the sentence goes on about: "Led by Ada Vern, the Tide Party won"."""
    line = scene.full
    for match in line.find(_OPENS):
        who, party = line.mention(match["who"]), line.mention(match["party"])
        if who.how is not How.PRONOUN and party.how is not How.PRONOUN:
            role = "founder" if match["verb"] in _FOUNDS else "leader"
            yield affiliated(who.actor, party.actor, role, line.words(match.start(), match.end()))


def _helm(scene: Scene) -> Iterator[Draft]:
    """Who follows whom at the head of a party: "replaced Otto Brand at the helm of the Tide Party"."""
    line = scene.full
    for match in line.find(_AT_HELM):
        reach, verb = line.words(match.start(), match.end()), line.word_at(match.start("verb"))
        party = line.mention(match["party"]).actor
        for name, status in (("new", "current"), ("old", "former")):
            yield affiliated(line.mention(match[name]).actor, party, "leader", reach, status=status, trigger=verb)


def _contests(scene: Scene) -> Iterator[Draft]:
    """Who stands for the leadership of a party, and against whom."""
    line = scene.full
    for match in line.find(_LEADERSHIP):
        office = line.mention(match["office"]).office
        if office is None or office.party is None or office.head not in _HEADSHIP:
            continue
        verb = line.word_at(match.start("verb"))
        found = bearer_of(scene, verb)
        first, last = line.words(match.start(), match.end())
        if found is not None and found[0].actor is not None:
            reach = min(first, found[0].first), max(last, found[0].last)
            yield affiliated(found[0].actor, office.party, "candidate", reach, trigger=verb)
        if match["other"]:
            yield affiliated(line.mention(match["other"]).actor, office.party, "candidate", (first, last), trigger=verb)


def _together(scene: Scene) -> Iterator[Draft]:
    """The second of two posts in a party: "Tide Party chairman Ada Vern and general secretary Otto Brand"."""
    beside = sorted(scene.beside, key=lambda each: each.first)
    for one, two in pairwise(beside):
        between = [word.lower for word in scene.sentence.words[one.last : two.first]]
        first, second = one.office.office, two.office.office
        if first is None or second is None or first.party is None or between not in (["and"], [","], [",", "and"]):
            continue
        if is_party_post(first) and _is_bare(second) and first.party.kind is Kind.PARTY:
            role, title = role_of(second)
            if role == "leader" and first.head == "leader":
                role, title = "other", second.title
            fields = affiliation(two.person.actor, first.party, role, second.status, title)
            yield Draft(make=PartyAffiliationClaim, fields=fields, first=one.first, last=two.last)


def _is_bare(office: Office) -> bool:
    """Whether a post may be one in the party of the post before it: no state has it, and nothing says of what it is."""
    told = office.party or office.place or office.body or office.of or office.article
    ours = office.head in PARTY_HEADS - _NOT_OURS and not office.title.lower().startswith("party ")
    return not told and ours and not office.plural


def _described(scene: Scene) -> Iterator[Draft]:
    """Who was of a party once, told by that: "The former Tide Party lawmaker who broke away" after Ada Vern's name."""
    for mention in scene.mentions:
        office = mention.office
        if office is None or office.party is None or office.plural or office.article != "the" or mention.first > 0:
            continue
        person = _only_person_before(scene) if office.status == "former" and _acts(scene, mention) else None
        if person is not None:
            role, title = role_of(office) if is_party_post(office) else ("member", None)
            draft = affiliated(person, office.party, role, (mention.first, mention.last), status="former", title=title)
            yield replace(draft, unsaid=frozenset({"person"}))


def _acts(scene: Scene, mention: Mention) -> bool:
    after = scene.sentence.words[mention.last] if mention.last < len(scene.sentence.words) else None
    return after is not None and (after.lower in {"who", ","} or after.tag in {"VBD", "VBZ", "MD"})


def _only_person_before(scene: Scene) -> Actor | None:
    """The only person that the sentence before names."""
    number = scene.sentence.number
    names = scene.context.cast.mentions[number - 1] if number else []
    found = {id(each.actor): each.actor for each in names if each.sort is Sort.PERSON}
    return next(iter(found.values())) if len(found) == 1 else None


RULES = (
    Rule(
        "party.opening",
        "parties",
        lambda scene: chain(_opening(scene), _helm(scene)),
        words("led headed chaired founded co-founded helm head charge"),
        takes=(
            (
                "Founded by former senator Otto Brand in 1984, the Tide Party was the biggest party.",
                "Otto Brand | Tide Party | founder | current",
            ),
            (
                "Ada Vern replaced Otto Brand at the helm of the Tide Party.",
                "Ada Vern | Tide Party | leader | current",
            ),
        ),
        refuses=("Led by Ada Vern, the police searched the office of the Tide Party.",),
    ),
    Rule(
        "candidacy.leadership",
        "parties",
        _contests,
        words(
            "stood stand stands standing ran run runs running challenged challenge challenges challenging contested"
            " campaigned campaigning competed competing vying bid"
        ),
        takes=(
            (
                "Ada Vern stood against Otto Brand for the leadership of the Tide Party.",
                "Otto Brand | Tide Party | candidate | current",
            ),
        ),
        refuses=("Ada Vern stood up for the leader of the Tide Party.",),
    ),
    Rule(
        "party.second-post",
        "parties",
        lambda scene: chain(_together(scene), _described(scene)),
        takes=(
            (
                "Tide Party Secretary-General Ada Vern and deputy chairman Otto Brand attended.",
                "Otto Brand | Tide Party | other | deputy chairman | current",
            ),
            (
                "Ada Vern has died. The former Tide Party lawmaker who broke away was 90.",
                "Ada Vern | Tide Party | member | former",
            ),
        ),
        refuses=("Tide Party leader Ada Vern and President Otto Brand met.",),
    ),
)
