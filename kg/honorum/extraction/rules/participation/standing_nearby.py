"""Who stands, pulls out, backs somebody or stays away, said without the vote since it was named just before.

"Chad votes on Sunday. Ada Vern is not standing. Otto Brand pulled out in May." Only sentences beside one that names a
vote of the people are read so.
"""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.votes import Vote, votes_of
from honorum.extraction.rules.participation.participation_drafts import participation, planned_in, vote_spoken_of
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.doers import Doer, doers
from honorum.extraction.text.syntax import children
from honorum.model.claims import Modality

_STANDS = frozenset("stand stands standing run running runs compete competing".split())
_ENDS = re.compile(
    r"^(?: (?:again|too|instead|anyway|regardless|all the same|after all|unopposed|himself|herself|alone|this time"
    r"|once more|either|against (?:P\d+|him|her)(?: in \d{4}| of (?:the )?G\d+)?|for (?:the )?G\d+))*"
    r"(?: [,.;]| (?:if|because|but|although|after|when|while|since|as|despite|due|and)\b| \.?$|$)"
)
_OUT = frozenset("pulled pulls pull dropped drops drop bowed bows".split())
_OUT_ENDS = re.compile(
    r"^ out(?: (?:[a-z]+ )?(?:last|this|on|in|earlier|two|three) [a-z0-9]+(?: [a-z]+)?)?"
    r"(?: in favou?r of P\d+)?(?: [,.;]|$| (?:after|citing|because|saying|due)\b)"
)
_FACES = frozenset("face faces facing".split())
_FACED = frozenset("challengers challenger rivals rival opponents opponent test challenge contest competition".split())
_BACKS = frozenset("endorsed endorses endorse backed backs backing".split())
_GROUPS = frozenset(
    "men women candidates people ministers politicians parties independents contenders hopefuls".split()
)
_AT_HOME = re.compile(
    r"(?P<who>[PG]\d+|the opposition|opposition parties)(?: (?:has|have|had|also))*"
    r" (?P<verb>urged|told|called on|asked) (?:H\d+ |its |their |the )?(?:[a-z]+ )?"
    r"(?:supporters|voters|members|followers|people|citizens|backers)"
    r" (?:not )?to (?:stay (?:at )?home|stay away|abstain|shun|ignore|boycott|vote\b(?= [,.]))"
)
_NO_CANDIDATES = re.compile(
    r"(?P<who>G\d+)[^.;PG]{0,40}? (?P<verb>would|will) (?:not|n't) (?:field|put up|put forward|nominate) (?:any |a )?"
    r"candidates?\b"
)
_NOT_IN_IT = re.compile(
    r"(?P<who>G\d+|the (?:main )?opposition)(?: (?:has|have|is|are|was|were|will|would|did|does|do|said it|says it))* "
    r"(?P<verb>(?:not|n't) (?:be )?(?:tak(?:e|ing) part|participat(?:e|ing)|compet(?:e|ing)|stand(?:ing)?|run(?:ning)?)"
    r"|stay(?:ing|ed) (?:away|out)|sitting (?:it )?out)"
    r"(?= (?:in it|this time|because|after|in protest|and|but|[,.;])|$)"
)
_LISTED = re.compile(
    r"\b(?:parties|candidates|politicians|men|women|lists|contenders|groups|alliances|people)"
    r"(?: (?:are|were|is|have|will|be|been|now|also|in all))* "
    r"(?P<verb>standing|running|competing|taking part|contesting|vying|in the running|registered|left)"
    r"\b[^.;PGO]{0,40}? [:-] (?P<list>(?:the )?(?:T\d+ )?[PGO]\d+(?: \( [^)]{1,12} \))?(?:(?: ,| and| , and)(?: the)?"
    r"(?: [a-z-]+){0,3}? (?:T\d+ )?[PGO]\d+(?: \( [^)]{1,12} \))?)*)"
)
_STRUCK = re.compile(
    r"\b(?P<verb>struck|removed|crossed|left) (?:T\d+ )?(?P<who>P\d+)(?: , [^,;]{1,60} ,)? (?:off|from) (?:the )?"
    r"(?:[a-z]+ )?(?:list|ballot|roll|register|race)\b"
)
_SELF = frozenset("himself herself itself themselves".split())
_CITIZENS = frozenset({"presidential", "parliamentary", "local", "by-election", "primary", "other", "referendum"})


def _vote_near(scene: Scene) -> Vote | None:
    """The vote of the people that this sentence or one of the two before names."""
    at = scene.sentence.number
    found = votes_of(scene).mentions
    named = any(mention.vote is not None for number in range(at - 2, at + 1) for mention in found.get(number, ()))
    vote = vote_spoken_of(scene) if named else None
    return vote if vote is not None and vote.kind in _CITIZENS else None


def _said(scene: Scene) -> Iterator[Draft]:
    vote = _vote_near(scene)
    if vote is None:
        return
    words_ = scene.sentence.words
    for at, word in enumerate(words_):
        if word.tag[:2] != "VB":
            continue
        lower = word.lower
        if lower in _STANDS and vote.kind != "referendum" and _ENDS.match(_right_of(scene, at)):
            yield from _standing(scene, vote, at)
        elif lower in _OUT and _OUT_ENDS.match(_right_of(scene, at)):
            yield from _each(vote, _named(doers(scene, at)), "withdrew", at, at + 2)
        elif lower in {"ruled", "rules"} and any(words_[each].lower in _SELF for each in children(words_, at)):
            yield from _each(vote, _named(doers(scene, at)), "contested", at, at + 3, negated=True, trigger=None)
        elif lower in _FACES:
            objects = [each for each in children(words_, at) if words_[each].dep == "dobj"]
            if any(words_[each].lower in _FACED for each in objects):
                ahead = planned_in(scene, vote)
                yield from _each(vote, _named(doers(scene, at)), "contested", at, max(objects) + 1, modality=ahead)
        elif lower in _BACKS:
            yield from _backing(scene, vote, at)


def _right_of(scene: Scene, at: int) -> str:
    line = scene.full
    piece = next((each for each in line.pieces if each.first <= at < each.last), None)
    return line.text[piece.stop :] if piece else ""


def _standing(scene: Scene, vote: Vote, at: int) -> Iterator[Draft]:
    """Who stands or does not: "is not standing this time", "whether he will run again", "two women are running"."""
    words_ = scene.sentence.words
    below = {words_[each].lower for each in children(words_, at)}
    if words_[at].tag == "VB" and words_[at].dep == "xcomp" and "to" in below:
        return  # "wants to run", which other rules weigh
    before = {word.lower for word in words_[max(0, at - 5) : at]}
    negated = not below.isdisjoint({"not", "n't", "never"})
    ahead = Modality.HYPOTHETICAL if before & {"whether", "if", "may", "might", "could"} else planned_in(scene, vote)
    for doer in doers(scene, at):
        named = isinstance(doer.who, Actor)
        if named and (doer.mention is None or doer.mention.sort not in {Sort.PERSON, Sort.PARTY}):
            continue
        if not named and (words_[doer.noun].lower not in _GROUPS or doer.count is None):
            continue
        modality = Modality.PLANNED if negated and ahead is None else ahead
        count = None if named else doer.count
        span = (min(doer.first, at), max(doer.last, at + 1))
        yield participation(
            "contested", doer.who, vote.actor, span, None, negated=negated, modality=modality, count=count
        )


def _named(found: list[Doer]) -> list[Doer]:
    sorts = {Sort.PERSON, Sort.PARTY}
    return [each for each in found if each.mention is not None and each.mention.sort in sorts]


def _each(
    vote: Vote,
    found: list[Doer],
    role: str,
    at: int,
    last: int,
    *,
    negated: bool = False,
    modality: Modality | None = None,
    trigger: int | None = -1,
) -> Iterator[Draft]:
    for doer in found:
        if isinstance(doer.who, Actor):
            span = (min(doer.first, at), max(doer.last, last))
            verb = at if trigger == -1 else trigger
            ahead = Modality.PLANNED if negated else modality
            yield participation(role, doer.who, vote.actor, span, verb, negated=negated, modality=ahead)


def _backing(scene: Scene, vote: Vote, at: int) -> Iterator[Draft]:
    """Who endorses somebody: a person or a party whose verb has a person as its object."""
    words_ = scene.sentence.words
    objects = [each for each in children(words_, at) if words_[each].dep == "dobj"]
    people: list[Mention] = [
        each
        for each in scene.mentions
        if each.sort is Sort.PERSON and any(each.first <= index < each.last for index in objects)
    ]
    if people:
        found = doers(scene, at)
        yield from _each(vote, _named(found), "supported", at, people[-1].last)
        for doer in found:
            if isinstance(doer.who, str) and words_[doer.noun].lower in _PARTY_NOUNS:
                yield participation(
                    "supported", doer.who, vote.actor, (doer.first, people[-1].last), at, count=doer.count
                )


def _told(scene: Scene) -> Iterator[Draft]:
    """Those who stay away, or are struck off the list."""
    vote = _vote_near(scene)
    if vote is None:
        return
    line = scene.plain
    yield from _in_a_list(scene, vote)
    for pattern, role in (
        (_AT_HOME, "boycotted"),
        (_NO_CANDIDATES, "boycotted"),
        (_NOT_IN_IT, "boycotted"),
        (_STRUCK, "contested"),
    ):
        for match in line.find(pattern):
            first, last = line.words(match.start(), match.end())
            named = re.fullmatch(r"[PG]\d+", match["who"])
            who = line.mention(match["who"]).actor if named else scene.text(*line.words(*match.span("who")))
            negated = role == "contested"
            verb = None if negated or pattern in {_NO_CANDIDATES, _NOT_IN_IT} else line.word_at(match.start("verb"))
            if who is not None:
                yield participation(role, who, vote.actor, (first, last), verb, negated=negated)


def _in_a_list(scene: Scene, vote: Vote) -> Iterator[Draft]:
    """Each of those counted and then named: "four parties are standing: the Tide Party, …"."""
    line = scene.plain
    for match in line.find(_LISTED):
        first, verb = line.words(match.start(), match.end())[0], line.word_at(match.start("verb"))
        for each in line.listed(match["list"]):
            if each.actor is not None and each.sort is not Sort.OFFICE:
                ahead = planned_in(scene, vote)
                yield participation("contested", each.actor, vote.actor, (first, each.last), verb, modality=ahead)


_PARTY_NOUNS = frozenset("parties party groups group unions union leaders alliance coalition movement".split())


RULES = (
    Rule(
        "participation.nearby",
        "participation",
        lambda scene: chain(_said(scene), _told(scene)),
        _STANDS
        | _OUT
        | _FACES
        | _BACKS
        | words("taking take part participating competing away out registered left contesting vying")
        | words("ruled rules urged told called asked field nominate struck removed crossed left"),
        takes=(
            (
                "Kenya voted in the 2013 presidential election. Ada Vern pulled out, citing her age.",
                "Ada Vern | 2013 presidential election in Kenya | withdrew",
            ),
            (
                "Kenya voted in the 2013 presidential election. The Tide Party endorsed Otto Brand.",
                "Tide Party | 2013 presidential election in Kenya | supported",
            ),
        ),
        refuses=("Ada Vern is not standing this time.", "Kenya voted in 2013. Ada Vern pulled out of the water."),
    ),
)
