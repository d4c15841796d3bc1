"""Posts and members of a party told by a pronoun or by another person: "its bloc leader", "his predecessor"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from honorum.extraction.actors.mentions import Actor, How, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.parties.party_drafts import affiliated
from honorum.extraction.rules.parties.party_meant import topic
from honorum.extraction.rules.parties.party_posts_meant import leads
from honorum.extraction.rules.parties.party_words import role_by_noun
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.syntax import is_subject
from honorum.model.entities import Kind

_HEAD = (
    r"(?P<noun>leader|co-leader|head|chief|chair|chairman|chairwoman|chairperson|president|secretary|treasurer|whip|"
    r"spokesman|spokeswoman|spokesperson|founder|co-founder|candidate|director|coordinator)"
)
_ITS = re.compile(rf"\bits (?P<mods>(?:[a-z0-9'-]+ |[AC]\d+ ){{1,4}}?){_HEAD} ,? ?(?:T\d+ )?(?P<who>P\d+)")
_WHOSE = re.compile(rf"(?P<party>G\d+) , whose (?:[a-z0-9'-]+ |[AC]\d+ ){{0,3}}?{_HEAD} ,? ?(?:T\d+ )?(?P<who>P\d+)")
_PREDECESSOR = re.compile(
    r"(?P<owner>H\d+|P\d+ 's) (?P<noun>predecessor|successor)(?: ,| as [a-z]+ ,)? ?(?:[a-z-]+ )?(?:T\d+ )?(?P<who>P\d+)"
)
_UNDER = re.compile(
    r"(?P<party>G\d+) under (?:T\d+ )?(?P<who>P\d+)(?= (?:,|has|have|had|was|is|will|won|lost|also|in)\b)"
)
_GOVERNED = re.compile(
    r"(?P<party>G\d+)(?: ,)? (?:which |that |who )(?:has |had )?(?:governed|ruled|led|ran) (?:the )?(?:C\d+|country"
    r"|state"
    r"|province|island|city)(?: [a-z]+){0,3}? under (?:T\d+ )?(?P<who>P\d+)"
)
_SAME = re.compile(
    r"(?P<who>P\d+) (?:belongs|belonged|belong) to the same party as (?:T\d+ )?(?P<other>P\d+)(?: , (?:the )?"
    r"(?P<party>G\d+))?"
)
_OUSTED = re.compile(
    r"(?P<party>G\d+)(?: , [^,;\"]{1,40} ,)?(?: (?:has|have|had))? (?P<verb>ousted|removed|sacked|dumped|dropped"
    r"|deposed|"
    r"toppled|unseated) (?:[a-z-]+ |T\d+ |C\d+ )*?(?P<who>P\d+) as (?:[a-z]+ )?(?:T\d+|leader|chairman|chairwoman"
    r"|chair|"
    r"president|head|chief)\b"
)
_OPENING = 2


def its_party(scene: Scene, at: int) -> Actor | None:
    """The party that "its" means at a word: the one that the sentence, or else the one before, is about."""
    words_ = scene.sentence.words
    here = [each for each in scene.mentions if each.sort is Sort.PARTY and each.last <= at and each.actor is not None]
    about = [each for each in here if is_subject(words_, each)]
    if about or here:
        return (about or here)[-1].actor
    number = scene.sentence.number
    if not number or at > _OPENING:
        return None
    before = scene.document.sentences[number - 1].words
    named = [each for each in scene.context.cast.mentions[number - 1] if each.sort in {Sort.PARTY, Sort.BODY}]
    told = [each for each in named if is_subject(before, each)]
    last = (told or named)[0].actor if named else topic(scene)
    return last if last is not None and last.kind is Kind.PARTY else None


def _its(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_ITS):
        first, last = line.words(match.start(), match.end())
        party, who = its_party(scene, first), line.mention(match["who"])
        if party is None or who.how is How.PRONOUN:
            continue
        noun = line.word_at(match.start("noun"))
        told = list(scene.sentence.words[first + 1 : noun])
        role, title = role_by_noun(match["noun"], told)
        draft = affiliated(who.actor, party, role, (first, last), title=title)
        yield replace(draft, unsaid=frozenset({"party"}))
    for match in line.find(_WHOSE):
        party_, who = line.mention(match["party"]), line.mention(match["who"])
        start, noun = line.words(match.start("party"), match.end("party"))[1], line.word_at(match.start("noun"))
        role, title = role_by_noun(match["noun"], list(scene.sentence.words[start + 2 : noun]))
        yield affiliated(who.actor, party_.actor, role, line.words(match.start(), match.end()), title=title)


def _before_them(scene: Scene) -> Iterator[Draft]:
    """Who led a party before or after somebody who leads it: "its president Ada Vern. Her predecessor, Otto Brand"."""
    line = scene.full
    for match in line.find(_PREDECESSOR):
        owner, who = line.mention(match["owner"].split()[0]), line.mention(match["who"])
        party = leads(scene, owner.actor)
        named = {id(each.actor) for each in scene.mentions if each.sort is Sort.PERSON and each.last <= owner.first}
        if party is not None and who.actor is not owner.actor and named <= {id(owner.actor)}:
            status = "former" if match["noun"] == "predecessor" else "current"
            draft = affiliated(who.actor, party, "leader", line.words(match.start(), match.end()), status=status)
            yield replace(draft, unsaid=frozenset({"party"}))


def _others(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for pattern, role in ((_UNDER, "leader"), (_GOVERNED, "member")):
        for match in line.find(pattern):
            who, party = line.mention(match["who"]), line.mention(match["party"])
            if party.how is not How.PRONOUN:
                yield affiliated(who.actor, party.actor, role, line.words(match.start(), match.end()))
    for match in line.find(_SAME):
        other = line.mention(match["other"])
        party_ = line.mention(match["party"]).actor if match["party"] else scene.context.belongs.get(id(other.actor))
        reach = line.words(match.start(), match.end())
        for person in (line.mention(match["who"]), other) if party_ is not None else ():
            yield replace(affiliated(person.actor, party_, "member", reach), unsaid=frozenset({"party", "person"}))
    for match in line.find(_OUSTED):
        yield affiliated(
            line.mention(match["who"]).actor,
            line.mention(match["party"]).actor,
            "leader",
            line.words(match.start(), match.end()),
            status="former",
            trigger=line.word_at(match.start("verb")),
        )


RULES = (
    Rule(
        "party.its",
        "parties",
        _its,
        words("its whose"),
        takes=(
            (
                "The Tide Party voted no. Its bloc leader, Ada Vern, called the plan unfair.",
                "Ada Vern | Tide Party | other | bloc leader | current",
            ),
            (
                "The Tide Party, whose 37-year-old leader Ada Vern campaigned in Kenya, won.",
                "Ada Vern | Tide Party | leader | current",
            ),
        ),
        refuses=("The Tide Party met the union. The union's members and its strike leader, Ada Vern, left.",),
    ),
    Rule(
        "party.before-them",
        "parties",
        lambda scene: chain(_before_them(scene), _others(scene)),
        words("predecessor successor under same ousted removed sacked dumped dropped deposed toppled unseated"),
        takes=(
            (
                "Tide Party president Ada Vern was jailed in May. Her predecessor, Otto Brand, lives in Peru.",
                "Otto Brand | Tide Party | leader | former",
            ),
            (
                "The Tide Party ousted former mayor Otto Brand as chairman.",
                "Otto Brand | Tide Party | leader | former",
            ),
            (
                "Ada Vern belongs to the same party as Otto Brand, the Tide Party.",
                "Otto Brand | Tide Party | member | current",
            ),
        ),
        refuses=(
            "President Ada Vern of Kenya was jailed. Her predecessor, Otto Brand, joined the Tide Party's rally.",
        ),
    ),
)
