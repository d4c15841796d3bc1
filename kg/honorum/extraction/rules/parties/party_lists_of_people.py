"""People told of one party together: "MPs Ada Vern and Otto Brand from the Dawn Party", "Ada Vern and two others"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from honorum.extraction.actors.mentions import How, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.offices.tenures import is_party_post
from honorum.extraction.rules.parties.parties import affiliation, partylike, role_of
from honorum.extraction.rules.parties.party_drafts import affiliated
from honorum.extraction.rules.parties.party_meant import topic
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind

_PEOPLE_OF = re.compile(
    r"(?P<post>T\d+|members?|politicians|activists|officials) (?P<people>P\d+(?: , P\d+)*(?: ,)? and P\d+)"
    r"(?: ,)? (?:all |both )?(?:of|from) (?:the )?(?:[a-z-]+ )?(?P<party>[GO]\d+)(?! 's)"
)
_AND_OTHERS = re.compile(
    r"(?P<people>P\d+(?:(?: , P\d+)*)) and (?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|a"
    r" dozen|dozens of|the) )*(?:other|fellow) (?:[a-z-]+ ){0,2}?(?:(?P<office>T\d+)|(?P<noun>members|lawmakers|mps|"
    r"politicians|leaders|officials|senators|deputies|activists) (?:of|from) (?:the )?(?P<party>G\d+)|(?P<party2>G\d+) "
    r"(?:members|lawmakers|mps|politicians|leaders|officials|senators|deputies|activists))"
)
_TWO_POSTS = re.compile(r"(?P<office>T\d+) , (?:(?:the|former|ex-|jailed|then|late) )*(?:T\d+ )(?P<person>P\d+)")
_WHOSE = re.compile(
    r"(?P<party>G\d+) , (?:T\d+ )?(?P<person>P\d+) 's (?:[a-z-]+ ){0,3}?(?:party|movement|bloc|alliance)\b"
)
_BOTH = re.compile(
    r"^both (?:men |women |of them )?(?:have |had |has )?(?P<verb>(?:were|was|are) (?:expelled|suspended|ejected"
    r"|thrown out) "
    r"(?:from|of)|left|quit|joined|belong to|resigned from|(?:are|were) members of) (?:the )?(?P<party>G\d+)"
)
_WHOSE_TIE = re.compile(
    r"(?P<person>P\d+) , whose (?P<noun>candidacy|nomination|candidature|membership) (?:for|by|of|in) (?:the )?"
    r"(?P<party>G\d+)"
)
_BIRTH = re.compile(
    r"\b(?P<verb>announced|announces|proclaimed|declared|unveiled) the (?:birth|creation|formation|founding|foundation|"
    r"launch) of (?:a new party , |a new movement , )?(?:the )?(?:[a-z-]+ )?(?P<party>G\d+)"
)
_PARTY_OF = re.compile(r"\bthe (?:[a-z-]+ )?party of (?:[AC]\d+ )?(?:T\d+ )?(?P<person>P\d+)\b(?! 's)")
_TWO = 2


def _lists(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_PEOPLE_OF):
        party, post = line.mention(match["party"]), match["post"]
        office = line.mention(post).office if post[0] == "T" else None
        if partylike(scene, party) and (post[0] != "T" or (office is not None and office.plural)):
            for person in line.listed(match["people"]):
                yield affiliated(person.actor, party.actor, "member", (person.first, party.last))
    for match in line.find(_AND_OTHERS):
        office = line.mention(match["office"]).office if match["office"] else None
        token = match["party"] or match["party2"]
        party_ = office.party if office is not None else line.mention(token).actor if token else None
        if party_ is not None and party_.kind is Kind.PARTY and (office is None or office.plural):
            last = line.words(match.start(), match.end())[1]
            for person in line.listed(match["people"]):
                if person.how is not How.PRONOUN:
                    yield affiliated(person.actor, party_, "member", (person.first, last))


def _posts(scene: Scene) -> Iterator[Draft]:
    """Whom a post in a party tells before another title: "the Tide Party's founder, former premier Ada Vern"."""
    line = scene.full
    beside = {id(each.office) for each in scene.beside}
    for match in line.find(_TWO_POSTS):
        mention = line.mention(match["office"])
        office = mention.office
        if office is None or id(mention) in beside or office.plural or not is_party_post(office):
            continue
        if office.party is not None and office.party.kind is Kind.PARTY:
            role, title = role_of(office)
            reach = line.words(match.start(), match.end())
            yield affiliated(line.mention(match["person"]).actor, office.party, role, reach, title=title)


def _whose(scene: Scene) -> Iterator[Draft]:
    """Whose party it is: "Likud, Ada Vern's conservative party", "the party of the premier Ada Vern"."""
    line = scene.full
    for match in line.find(_WHOSE):
        party = line.mention(match["party"])
        yield affiliated(
            line.mention(match["person"]).actor, party.actor, "member", line.words(match.start(), match.end())
        )
    for match in line.find(_PARTY_OF):
        named = any(each.sort is Sort.PARTY for each in scene.mentions)
        party_ = None if named else topic(scene)
        person = line.mention(match["person"])
        own = scene.context.belongs.get(id(person.actor), party_)
        if party_ is not None and own is party_ and person.how is not How.PRONOUN:
            draft = affiliated(person.actor, party_, "member", line.words(match.start(), match.end()))
            yield replace(draft, unsaid=frozenset({"party"}))


def _pairs(scene: Scene) -> Iterator[Draft]:
    """What is told of both persons that the sentence before names, of a candidacy, and of the birth of a party."""
    line, number = scene.full, scene.sentence.number
    for match in line.find(_BOTH):
        before = scene.context.cast.mentions[number - 1] if number else []
        people = {id(each.actor): each for each in before if each.sort is Sort.PERSON}
        left = not match["verb"].startswith(("joined", "belong", "are members"))
        for person in people.values() if len(people) == _TWO else ():
            reach = line.words(match.start(), match.end())
            fields = affiliation(
                person.actor, line.mention(match["party"]).actor, "member", "former" if left else "current"
            )
            yield Draft(
                make=PartyAffiliationClaim,
                fields=fields,
                first=reach[0],
                last=reach[1],
                trigger=line.word_at(match.start("verb")),
                unsaid=frozenset({"person"}),
            )
    for match in line.find(_WHOSE_TIE):
        role = "member" if match["noun"] == "membership" else "candidate"
        party = line.mention(match["party"]).actor
        yield affiliated(line.mention(match["person"]).actor, party, role, line.words(match.start(), match.end()))
    for match in line.find(_BIRTH):
        verb, party_ = line.word_at(match.start("verb")), line.mention(match["party"])
        found = bearer_of(scene, verb)
        if found is not None and found[0].how is not How.DESCRIPTION:
            first, last = line.words(match.start(), match.end())
            reach = min(first, found[0].first), max(last, found[0].last)
            yield affiliated(found[0].actor, party_.actor, "founder", reach, trigger=verb)


RULES = (
    Rule(
        "party.pairs",
        "parties",
        _pairs,
        words("both whose birth creation formation founding foundation launch"),
        takes=(
            (
                "Ada Vern met Otto Brand in Kenya. Both were expelled from the Tide Party.",
                "Otto Brand | Tide Party | member | former",
            ),
            (
                "Ada Vern, whose candidacy for the Tide Party was challenged, won.",
                "Ada Vern | Tide Party | candidate | current",
            ),
            ("Ada Vern announced the birth of the Tide Party.", "Ada Vern | Tide Party | founder | current"),
        ),
        refuses=("Ada Vern met Otto Brand and Lena Sund in Kenya. Both were expelled from the Tide Party.",),
    ),
    Rule(
        "party.lists",
        "parties",
        lambda scene: chain(_lists(scene), _posts(scene)),
        takes=(
            (
                "MPs Ada Vern and Otto Brand from the Tide Party stayed away.",
                "Ada Vern | Tide Party | member | current",
            ),
            (
                "Ada Vern and three other Tide Party lawmakers were suspended.",
                "Ada Vern | Tide Party | member | current",
            ),
            (
                "They met the Tide Party's founder, jailed former premier Ada Vern.",
                "Ada Vern | Tide Party | founder | current",
            ),
        ),
        refuses=("Ada Vern and three Tide Party lawmakers met.", "MPs met Ada Vern and Otto Brand from Ohio."),
    ),
    Rule(
        "party.whose-party",
        "parties",
        _whose,
        words("party movement bloc alliance"),
        takes=(
            (
                "The Tide Party, Ada Vern's conservative party, won the election in Norway.",
                "Ada Vern | Tide Party | member | current",
            ),
        ),
        refuses=("The party of Ada Vern met the Tide Party.",),
    ),
)
