"""Joining, leaving and leading a party told by nouns and by two verbs: "her resignation from", "left A to join B"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import How, Mention
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.parties.affiliation_patterns import OF_PARTY
from honorum.extraction.rules.parties.parties import affiliation, may_be_party, partylike
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.model.claims import PartyAffiliationClaim

_ADJ = r"(?:[a-z-]+ ){0,2}?"
_PARTY = rf"(?:the |his |her |their )?{_ADJ}(?P<party>[GO]\d+)(?! (?:'s|- led|T\d|P\d|government|{OF_PARTY}))"
_BODY = r"(?: (?:caucus|benches|bench|group|fold|ranks))?"
_NOUN = r"(?:resignation|departure|defection|expulsion|exit|suspension|dismissal|ejection|split|break) from "
_JOIN_NOUN = r"(?:membership (?:of|in)|defection to|switch to|move to|return to|entry into|admission to) "
_LED_NOUN = r"(?:leadership|chairmanship|presidency|stewardship) of "
_OWNED_NOUN = re.compile(
    rf"(?P<who>P\d+|H\d+) (?:'s |' )?{_ADJ}(?P<noun>(?P<left>{_NOUN})|(?P<joined>{_JOIN_NOUN})|"
    rf"(?P<led>{_LED_NOUN})){_PARTY}"
)
_NOUN_OF = re.compile(
    rf"\b(?P<noun>(?P<left>expulsion|suspension|departure|resignation|defection|ejection)) of (?:T\d+ )?(?P<who>P\d+) "
    rf"from {_PARTY}"
)
_POST = re.compile(
    rf"(?:(?P<who>P\d+|H\d+) (?:'s |' )?{_ADJ}|\b(?P<verb>t(?:ook|akes|aking) (?:over|up|on)|assum(?:ed|es|ing)|"
    rf"inherit(?:ed|s)) "
    r"(?:the )?)(?P<office>T\d+)"
)
_UNDER = re.compile(
    rf"\bunder (?:(?:the )?leadership of (?:T\d+ )?(?P<who>P\d+)|(?P<who2>P\d+) 's leadership|the leadership of "
    rf"(?P<who3>P\d+)) , "
    rf"{_PARTY}"
)
_VERBS = re.compile(
    r"\b(?P<verb>(?P<left>(?:broke|broken|breaking|split|splitting|walked|drummed|thrown|kicked|forced|ousted|"
    r"ejected|excluded|"
    r"barred|departed|defected|stormed|bolted) (?:away |out |off )?(?:from|of)|broke with|broken with|fell out"
    r" with|turned (?:his|her) back on|"
    r"(?:removed|expelled|suspended|banned|resigned) from|left|quit|quitting|leaving|deserted|deserting|abandoned"
    r"|abandoning|ditched|ditching|dumped|dumps|dumping)|"
    r"(?P<joined>signed up (?:with|to|for)|enrolled in|went over to|turned to|sided with|returned to|rejoined)|"
    r"(?P<led>t(?:ook|akes|aking) (?:over|charge of|the helm of|control of|the reins of)(?: the (?:leadership|"
    r"chairmanship|"
    rf"presidency|helm|reins) of)?|assum(?:ed|es|ing) (?:the )?(?:leadership|chairmanship|presidency) of|at the "
    rf"helm of|in charge of)) {_PARTY}"
    rf"(?P<next> (?:to join|for|and joined|, joining|in favou?r of|and went over to|to stand for|to run for) (?:the "
    rf")?{_ADJ}(?P<new>[GOP]\d+)(?! 's))?"
)
_AFFILIATION = re.compile(
    r"\b(?P<verb>changed|changes|changing|switched|switches|switching|shifted) (?:[a-z]+ ){0,4}?from (?:the |an? "
    r")?(?P<party>G\d+) to (?:the |an? )?"
    r"(?P<new>G\d+)"
)
_LEADING = ("leadership", "chairmanship", "presidency", "the leadership")
_STANDING = ("to stand for", "to run for")


def _draft(who: Mention, party: Mention, role: str, status: str, reach: tuple[int, int], trigger: int | None) -> Draft:
    return Draft(
        make=PartyAffiliationClaim,
        fields=affiliation(who.actor, party.actor, role, status),
        first=min(who.first, reach[0]),
        last=max(who.last, reach[1]),
        trigger=trigger,
        unsaid=frozenset({"person"}) if who.how is How.PRONOUN else frozenset(),
    )


def _told(match: re.Match[str]) -> tuple[str, str]:
    """The role and standing that a noun or verb tells: who left is a former member, who leads a leader."""
    groups = match.groupdict()
    if groups.get("left"):
        return "member", "former"
    return ("leader", "current") if groups.get("led") else ("member", "current")


def _leads(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Who leads a party by a noun: "Vern's leadership of the Tide Party", "took over its leadership"."""
    line = scene.full
    post = line.mention(match["office"])
    party = post.office.party if post.office is not None else None
    if party is None or not scene.text(post.first, post.last).lower().startswith(_LEADING):
        return
    at = line.word_at(match.start("verb" if match["verb"] else "office"))
    found = bearer_of(scene, at) if match["verb"] else (line.mention(match["who"]), None)
    if found is not None:
        who, reach = found[0], line.words(match.start(), match.end())
        yield Draft(
            make=PartyAffiliationClaim,
            fields=affiliation(who.actor, party, "leader", "current"),
            first=min(who.first, reach[0]),
            last=max(who.last, reach[1]),
            trigger=at,
        )


def _nouns(scene: Scene) -> Iterator[Draft]:
    """Whose leaving, joining or leading of a party a noun tells: "Vern's defection to the Tide Party"."""
    line = scene.full
    for pattern in (_OWNED_NOUN, _NOUN_OF):
        for match in line.find(pattern):
            who, party = line.mention(match["who"]), line.mention(match["party"])
            if partylike(scene, party):
                role, status = _told(match)
                at = line.word_at(match.start("noun"))
                yield _draft(who, party, role, status, line.words(match.start(), match.end()), at)
    for match in line.find(_POST):
        yield from _leads(scene, match)
    for match in line.find(_UNDER):
        who = line.mention(match["who"] or match["who2"] or match["who3"])
        party = line.mention(match["party"])
        if partylike(scene, party):
            yield _draft(who, party, "leader", "current", line.words(match.start(), match.end()), None)


def _verbs(scene: Scene) -> Iterator[Draft]:
    """Who leaves one party, perhaps for another, or takes one over."""
    line = scene.full
    for match in line.find(_VERBS):
        at = line.word_at(match.start("verb"))
        party = line.mention(match["party"])
        found = bearer_of(scene, at)
        if found is None or not partylike(scene, party):
            continue
        role, status = _told(match)
        yield _draft(found[0], party, role, status, line.words(match.start(), match.end("party")), at)
        if match["new"] and match["left"]:
            new = line.mention(match["new"])
            joined = "candidate" if match["next"].strip().startswith(_STANDING) else "member"
            if may_be_party(new):
                yield _draft(found[0], new, joined, "current", line.words(match.start(), match.end()), at)
    for match in line.find(_AFFILIATION):
        at = line.word_at(match.start("verb"))
        found = bearer_of(scene, at)
        if found is not None:
            reach = line.words(match.start(), match.end())
            yield _draft(found[0], line.mention(match["party"]), "member", "former", reach, at)
            yield _draft(found[0], line.mention(match["new"]), "member", "current", reach, at)


RULES = (
    Rule(
        "party.going",
        "parties",
        _nouns,
        words(
            "resignation departure defection expulsion exit suspension dismissal ejection split break membership "
            "switch move "
            "return entry admission took takes taking assumed assumes assuming inherited inherits leadership "
            "chairmanship presidency stewardship"
        ),
        takes=(
            (
                "The expulsion of Ada Vern from the Tide Party angered many.",
                "Ada Vern | Tide Party | member | former",
            ),
            ("Ada Vern's defection to the Tide Party hurt.", "Ada Vern | Tide Party | member | current"),
        ),
        refuses=("The resignation of Ada Vern angered the Tide Party.",),
    ),
    Rule(
        "party.left-for",
        "parties",
        _verbs,
        words(
            """away out off from with left quit quitting leaving deserted deserting abandoned abandoning
            ditched ditching dumped dumps dumping
            over took takes taking assumed assumes assuming helm charge signed enrolled went turned sided returned
            rejoined
            changed switched"""
        ),
        takes=(
            ("Ada Vern broke away from the Tide Party in 2009.", "Ada Vern | Tide Party | member | former"),
            ("Ada Vern left the Tide Party to join the Greens.", "Ada Vern | Greens | member | current"),
            ("Ada Vern took over the Tide Party in May.", "Ada Vern | Tide Party | leader | current"),
        ),
        refuses=("Votes moved away from the Tide Party.",),
    ),
)
