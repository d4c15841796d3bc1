"""Members named where a party's people are spoken of as a group, and parties named by whose they are."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.parties.parties import affiliation, may_be_party, party_called_short, partylike, role_of
from honorum.extraction.rules.parties.party_meant import the_party
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import PartyAffiliationClaim

_TITLES = (
    r"(?:(?:the|its|their|former|ex-|then|fellow|veteran|freshman|long-time|longtime|retiring|outgoing|state|"
    r"representatives?|rep\.|sen\.|gov\.|congress(?:man|woman|men)|senators?|lawmakers?|deput(?:y|ies)|mps?|"
    r"colleagues?|[AC]\d+(?: 's)?|T\d+|,(?= (?:T|[AC])\d+)) )*"
)
_WHO = rf"{_TITLES}P\d+(?: \( [^)]{{1,20}} \))?(?: (?:of|from) (?:the )?[AC]\d+)?"
_AND = r"(?: ,| and| , and| or| as well as)"
PEOPLE = rf"{_WHO}(?:{_AND} {_WHO})*"
"""A pattern for a list of persons with their titles and places."""
_MANY = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|only|several|some|many|most|few|other|all|both|top|"
    r"leading|prominent|senior|moderate|conservative|liberal|fellow|rebel|dissident|maverick|centrist)"
)
_SUCH = (
    r"(?:, including|including|such as|, like|like|, among them|among them|, notably|, led by|led by|, namely|:"
    r"|, are|, were)"
)
_GROUP = re.compile(rf"(?P<party>G\d+) (?:{_SUCH}) (?P<people>{PEOPLE})")
_APPOSED = re.compile(rf"(?:^|[ ,])(?:the )?(?:{_MANY} )+(?P<party>G\d+)(?: [a-z]+)? [,:] (?P<people>{PEOPLE}) ,")
_PREDICATE = re.compile(
    rf"\b(?:the|only|both|two|three|four|five|other) (?:[a-z-]+ )?(?P<party>G\d+)(?: (?:in|of|on|from) (?:the )?"
    rf"[A-Z]\d+)?(?: (?:who|to|voting|that|joining|supporting|opposing)\b[^.;:]{{0,60}}?)? (?:are|were|is|was) "
    rf"(?P<people>{PEOPLE})"
)
_AMONG = re.compile(rf"\b(?:among|for|of) (?:the )?(?:other )?(?P<party>G\d+) , (?P<people>{PEOPLE})")
_ALL = re.compile(
    rf"(?P<people>{PEOPLE}) , (?:all|both|each|three|two) (?P<gone>former |ex-|once )?"
    rf"(?:of them )?(?:[a-z-]+ )?(?:members?"
    rf"|mps|senators|politicians|lawmakers|deputies|councillors|candidates|from) (?:of |for |from |in )?(?:the )?"
    rf"(?:[a-z-]+ )?(?P<party>G\d+)"
)
_COUNTED = re.compile(
    rf"(?P<party>G\d+)(?: [a-z]+){{0,2}}? [^.;:GP]{{0,60}}?(?:[PG]\d+ )?"
    rf", (?:among them|including|notably|among whom were) "
    rf"(?P<people>{PEOPLE})"
)
_SIDE = re.compile(
    rf"\b(?:on|from) (?:the |their )?(?P<party>G\d+) (?:side|benches|ranks|side of the aisle)(?: of the"
    rf" [a-z]+)? , (?P<people>{PEOPLE})"
)
_VOTING = re.compile(
    rf"(?P<party>G\d+) (?:joined|sided with|crossed)[^.;:P]{{0,60}}? (?:vot|back|support|oppos)[^.;:P]{{0,30}}:"
    rf" (?P<people>{PEOPLE})"
)
_PLURAL = re.compile(r"(?:s|ans|men)$")
_OF_WHOM = re.compile(
    r"(?P<party>[GO]\d+)(?: \( [^)]{1,20} \))?(?: party)? of (?:the )?(?:[a-z-]+ ){0,2}(?:[AC]\d+ (?:'s )?)?"
    r"(?P<people>(?:T\d+ (?:, )?)?P\d+)"
)
_PARTY_OF = re.compile(
    r"(?P<party>[GO]\d+) , (?:the|an?) (?:[a-z-]+ ){0,3}(?:party|movement|bloc|alliance) of (?:[AC]\d+ )?"
    r"(?P<people>(?:T\d+ )?P\d+)"
)
_BRACKETED = re.compile(r"(?P<party>[GO]\d+) \( [GO]\d+ \) (?P<post>T\d+) (?P<person>P\d+)")
_OF_HIS = re.compile(r"(?P<person>P\d+) (?:of|from) (?P<owner>P\d+) 's (?:[a-z-]+ )?(?P<party>[GO]\d+)")
_WITH = re.compile(
    r"(?P<party>G\d+)(?: party)?(?: , (?:whose|which)| 's|[^.;PG\"]{0,60}? with(?: its| their)?) (?:[a-z-]+ ){0,2}?"
    r"(?P<post>(?:(?:group|caucus|party|parliamentary|deputy) )?(?:T\d+|leader|chairman|chairwoman|chairperson|chair|"
    r"president|head|secretary|whip|spokes(?:man|woman|person))) ,? ?(?P<person>P\d+)"
)
_HEADS = frozenset(
    """leader chairman chairwoman chairperson chair president head secretary whip spokesman spokeswoman
    spokesperson""".split()
)
_AS_LEADER = re.compile(
    r"\bas (?:the )?party (?:leader|president|chief|chairman|chairwoman|chair|head|boss)\b"
    r"|\b(?:took|takes|take|taken|taking) over as (?:its |the )?(?:new |interim |acting )?leader\b(?! of)"
)
_LED = re.compile(
    r"(?P<person>P\d+) - led (?P<party>[GO]\d+)|\bunder (?:T\d+ )?(?P<person2>P\d+) , the (?P<party2>G\d+)"
)
_SHORT_HEADS = frozenset(
    "leader chief chairman chairwoman boss head spokesman spokeswoman spokesperson founder".split()
)
_SHORT_MEMBERS = frozenset(
    "mp senator lawmaker legislator deputy politician councillor candidate minister member veteran activist mep".split()
)


def _draft(person: Mention, party: Actor | None, role: str, first: int, last: int, trigger: int | None = None) -> Draft:
    return Draft(
        make=PartyAffiliationClaim,
        fields=affiliation(person.actor, party, role, "current"),
        first=first,
        last=last,
        trigger=trigger,
    )


def _people(line: Sketch, text: str) -> Iterator[Mention]:
    return (each for each in line.listed(text) if each.sort is Sort.PERSON and each.how is not How.PRONOUN)


def _groups(scene: Scene) -> Iterator[Draft]:
    """Persons whom a sentence counts among a party's people: "two Republicans, Ada Vern and Otto Brand,"."""
    line = scene.full
    for pattern in (_GROUP, _APPOSED, _PREDICATE, _AMONG):
        for match in line.find(pattern):
            party = line.mention(match["party"])
            counted = pattern is _APPOSED or _PLURAL.search(scene.text(party.last - 1, party.last))
            if party.how in {How.PRONOUN, How.DESCRIPTION} or not counted:
                continue
            first = line.words(match.start("party"), match.end("party"))[0]
            for person in _people(line, match["people"]):
                yield _draft(person, party.actor, "member", first, person.last)


def _together(scene: Scene) -> Iterator[Draft]:
    """Persons told together to be of a party: "A, B and C, all former members of the Tide Party"."""
    line = scene.full
    for match in line.find(_ALL):
        party = line.mention(match["party"])
        last = line.words(match.start("party"), match.end("party"))[1]
        for person in _people(line, match["people"]):
            draft = _draft(person, party.actor, "member", person.first, last)
            gone = {"status": "former"} if match["gone"] else {}
            yield replace(draft, fields={**draft.fields, **gone})
    for match in line.find(_PARTY_OF):
        party = line.mention(match["party"])
        for person in _people(line, match["people"]) if partylike(scene, party) or may_be_party(party) else ():
            yield _draft(person, party.actor, "member", party.first, person.last)
    for match in chain(line.find(_SIDE), line.find(_VOTING)):
        party = line.mention(match["party"])
        for person in _people(line, match["people"]):
            yield _draft(person, party.actor, "member", party.first, person.last)
    for match in line.find(_COUNTED):
        party = line.mention(match["party"])
        told = party.how not in {How.PRONOUN, How.DESCRIPTION} and _PLURAL.search(
            scene.text(party.last - 1, party.last)
        )
        for person in _people(line, match["people"]) if told else ():
            yield _draft(person, party.actor, "member", party.first, person.last)


def _owned(scene: Scene) -> Iterator[Draft]:
    """Parties named by whose they are: "the Tide Party of President Ada Vern", "Vern's Tide Party"."""
    line = scene.full
    for match in line.find(_OF_WHOM):
        party = line.mention(match["party"])
        if party.how is How.PRONOUN or not partylike(scene, party):
            continue
        for person in _people(line, match["people"]):
            yield _draft(person, party.actor, "member", party.first, person.last)
    for match in line.find(_OF_HIS):
        party = line.mention(match["party"])
        if partylike(scene, party) or may_be_party(party):
            for name in ("person", "owner"):
                person = line.mention(match[name])
                yield _draft(person, party.actor, "member", person.first, party.last)
    for match in line.find(_LED):
        party = line.mention(match["party"] or match["party2"])
        if partylike(scene, party):
            first, last = line.words(match.start(), match.end())
            yield _draft(line.mention(match["person"] or match["person2"]), party.actor, "leader", first, last)


def _posts(scene: Scene) -> Iterator[Draft]:
    """A party whose post stands beside it: "the Tide Party, with group chairman Otto Brand"."""
    line = scene.full
    for match in line.find(_WITH):
        party, person = line.mention(match["party"]), line.mention(match["person"])
        post = scene.text(*line.words(match.start("post"), match.end("post"))).lower()
        post = post.removeprefix("its ").removeprefix("the ")
        if post.split()[-1] not in _HEADS or "minister" in post:
            continue
        plain = post in {"leader", "chairman", "chairwoman", "chairperson", "chair", "president", "head"}
        role = "leader" if plain else "spokesperson" if post.startswith("spokes") else "other"
        fields = affiliation(person.actor, party.actor, role, "current", None if plain else post)
        first, last = line.words(match.start(), match.end())
        yield Draft(make=PartyAffiliationClaim, fields=fields, first=first, last=last)

    for match in line.find(_BRACKETED):
        party, office = line.mention(match["party"]), line.mention(match["post"]).office
        if office is None or office.plural or office.place is not None or not partylike(scene, party):
            continue
        role, title = role_of(office) if office.head in _HEADS else ("member", None)
        fields = affiliation(line.mention(match["person"]).actor, party.actor, role, office.status, title)
        first, last = line.words(match.start(), match.end())
        yield Draft(make=PartyAffiliationClaim, fields=fields, first=first, last=last)
    for match in line.find(_AS_LEADER):
        first, last = line.words(match.start(), match.end())
        found = bearer_of(scene, last - 1)
        own = (scene.context.belongs.get(id(found[0].actor)) or the_party(scene)) if found is not None else None
        if found is not None and own is not None:
            draft = _draft(found[0], own, "leader", min(first, found[0].first), last)
            yield replace(draft, unsaid=frozenset({"person"}))


def _short(scene: Scene) -> Iterator[Draft]:
    """A word of a party's name before a post: "Tide leader Ada Vern" in an article about the Tide Party."""
    tokens = scene.sentence.words
    for mention in scene.mentions:
        if mention.sort is not Sort.PERSON or mention.how is How.PRONOUN or mention.first < 2:  # noqa: PLR2004 - a word and a post
            continue
        head, word = tokens[mention.first - 1].lower, tokens[mention.first - 2]
        if head not in _SHORT_HEADS | _SHORT_MEMBERS or not word.capital:
            continue
        if tokens[mention.first - 3].lower in {"deputy", "vice", "former"}:
            continue
        party = party_called_short(scene, word.text)
        if party is not None:
            role = "member" if head in _SHORT_MEMBERS else "spokesperson" if head.startswith("spokes") else "leader"
            role = "founder" if head == "founder" else "candidate" if head == "candidate" else role
            yield _draft(mention, party, role, mention.first - 2, mention.last)


RULES = (
    Rule(
        "party.group",
        "parties",
        lambda scene: chain(_groups(scene), _together(scene)),
        takes=(
            (
                "Only two Republicans, Ada Vern and Otto Brand of Ohio, voted yes.",
                "Otto Brand | Republicans | member | current",
            ),
            ("Some Liberals, including Ada Vern, stayed away.", "Ada Vern | Liberals | member | current"),
            ("The Democrats who spoke were Ada Vern and Otto Brand.", "Ada Vern | Democrats | member | current"),
        ),
        refuses=("The Republicans, Ada Vern said, lost the vote.", "Two Republicans met Ada Vern."),
    ),
    Rule(
        "party.whose",
        "parties",
        _owned,
        words("of 's ’s ' ’ - under"),
        takes=(
            (
                "Senator Otto Brand spoke. Ada Vern of Brand's Tide Party won.",
                "Ada Vern | Tide Party | member | current",
            ),
        ),
        refuses=("A third of the Tide Party met President Ada Vern.",),
    ),
    Rule(
        "party.beside",
        "parties",
        _posts,
        words("boss chief " + " ".join(_HEADS)),
        takes=(
            (
                "The Tide Party criticised it, with its group chairman Otto Brand in tears.",
                "Otto Brand | Tide Party | other | group chairman | current",
            ),
        ),
    ),
    Rule(
        "party.short",
        "parties",
        _short,
        words(" ".join(_SHORT_HEADS | _SHORT_MEMBERS)),
        takes=(
            (
                "The National Tide Party won. On Monday, National leader Ada Vern thanked the voters.",
                "Ada Vern | National Tide Party | leader | current",
            ),
        ),
        refuses=("The Tide Party won. On Monday, Reef leader Ada Vern thanked the voters.",),
    ),
)
