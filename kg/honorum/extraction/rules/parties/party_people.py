"""A party's people named after their post, those who sit on its bodies, and those who call a party into being."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from honorum.extraction.actors.mentions import How, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.offices.tenures import is_party_post
from honorum.extraction.rules.parties.parties import may_be_party, partylike, role_of
from honorum.extraction.rules.parties.party_drafts import affiliated
from honorum.extraction.rules.parties.party_groups import PEOPLE
from honorum.extraction.rules.parties.party_meant import the_party
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.model.entities import Kind

_POSTS = re.compile(
    r"(?P<office>T\d+)(?: and [a-z]+)?(?: (?:in|from|of) (?:the )?[CO]\d+)?"
    r"(?: (?:--|-|–|:|including|such as|like|among them|notably|,(?: including| among them| notably| namely)?)) "
    rf"(?P<people>{PEOPLE})"
)
_NAMED = re.compile(
    r"(?P<party>G\d+) (?P<noun>executives|officials|figures|politicians|leaders|lawmakers|members|activists"
    r"|heavyweights|"
    r"bigwigs|stalwarts|supporters|rebels|dissidents|candidates|councillors|deputies|senators|mps|ministers)"
    r"(?: (?:--|-|–|:|including|such as|like|among them|notably|,(?: including| among them| notably| namely)?))? "
    rf"(?P<people>{PEOPLE})"
)
_FROM = re.compile(
    r"\b(?P<noun>rebels|dissidents|members|lawmakers|mps|deputies|senators|councillors|politicians|activists|officials|defectors|ministers"
    r"|candidates|legislators|representatives|figures|supporters|backbenchers|veterans|stalwarts|colleagues"
    r"|delegates|founders) "
    r"(?:from|of|in|for) (?:the )?(?:[a-z-]+ )?(?P<party>G\d+)(?: \( [^)]{1,20} \))?"
    rf"(?: (?:--|-|–|:|including|such as|like|among them|notably|,(?: including| among them| notably| namely)?))"
    rf" (?P<people>{PEOPLE})"
)
_ONE_OF = re.compile(
    r"(?P<people>P\d+)(?: ,)? (?:one|two|three|some) of (?:the |its |only |about )?(?:[a-z0-9-]+"
    r" ){0,3}?(?P<party>G\d+) (?:'s |' )?"
    r"(?P<noun>members|mps|lawmakers|deputies|senators|councillors|legislators|politicians|ministers|representatives|rebels|leaders|officials"
    r"|candidates|meps|msps|tds)\b"
)
_BOTH = re.compile(
    rf"(?P<people>P\d+(?:(?: ,| and| , and) {PEOPLE})+) , (?:(?:both|all|each) (?:of|from) (?:the )?(?P<party>G\d+)|"
    r"(?:both |all )?(?P<office>T\d+))(?= (?:,|\.|and|voted|said|were|have|had)|$)"
)
_AMONG = re.compile(
    rf"\bamong (?:the )?(?P<party>G\d+) (?:'s |' )(?:[a-z-]+ ){{0,2}}?(?:are|were|is|was) (?P<people>{PEOPLE})"
)
_BODY = re.compile(
    r"(?P<noun>members?|official|figure|head|secretary|chair(?:man|woman|person)?|spokes(?:man|woman|person)|cadre|"
    r"T\d+) of (?:the )?(?P<party>[GO]\d+) (?:'s )?(?:[a-z-]+ ){0,3}?(?:committee|executive|politburo|bureau|council|"
    r"leadership|board|caucus|secretariat|presidium|wing|faction|branch|chapter|league)\b"
)
_HEAD_OF = re.compile(
    r"\b(?:the )?(?P<noun>leader|head|chief|chair(?:man|woman|person)?|secretary|coordinator|spokes(?:man|woman"
    r"|person)) "
    r"of (?:the )?(?P<party>G\d+) 's (?:[a-z-]+ ){0,2}(?:branch|chapter|wing|section|faction|youth league|caucus)"
    r"(?: (?:in|for|of) (?:the )?(?:[a-z-]+ )?[CO]\d+)? , (?P<who>P\d+)"
)
_CALLED = re.compile(
    r"\b(?P<verb>form(?:ed|s|ing)?|found(?:ed|s|ing)?|co-founded|creat(?:ed|es|ing)|launch(?:ed|es|ing)?|set up"
    r"|sets up|"
    r"setting up|establish(?:ed|es|ing)?|regist(?:ered|ers|ering)|unveil(?:ed|s|ing)?|start(?:ed|s|ing)?) "
    r"(?:a|an|his|her|their|the)(?: [a-z-]+){0,4}? (?:party|movement|alliance|bloc|front|grouping)(?: (?:called|named|"
    r"known as|under the name(?: of)?))? (?:, )?(?:called |named )?(?:the )?\"? ?(?P<party>[GO]\d+)"
)
_OWN = re.compile(
    r"\b(?P<verb>form(?:ed|s|ing)?|found(?:ed|s|ing)?|creat(?:ed|es|ing)|launch(?:ed|es|ing)?|set up|"
    r"establish(?:ed|es|ing)?) (?:his|her|their)(?: own| new| breakaway)+ (?:[a-z-]+ )?(?P<party>G\d+)"
)
_FIGURE = re.compile(
    r"\bparty (?:figure|official|member|veteran|stalwart|activist|insider|elder|strategist|heavyweight|colleague"
    r"|lawmaker|mp|"
    r"legislator|executive|grandee|loyalist) (?P<who>P\d+)"
)
_OF_BODIES = frozenset("head secretary cadre official figure chair chairman chairwoman chairperson".split())


def _people(scene: Scene) -> Iterator[Draft]:
    """Persons named after the post that they share: "Tide Party MPs, including Ada Vern and Otto Brand"."""
    line = scene.full
    for match in line.find(_POSTS):
        post = line.mention(match["office"])
        office = post.office
        if office is None or not office.plural or office.party is None:
            continue
        role, title = role_of(office) if is_party_post(office) else ("member", None)
        role = "member" if role == "leader" else role  # "several Tide Party leaders, among them Ada Vern"
        for person in line.listed(match["people"]):
            if person.sort is Sort.PERSON and person.how is not How.PRONOUN:
                draft = affiliated(person.actor, office.party, role, (post.first, person.last), title=title)
                yield replace(draft, fields={**draft.fields, **_former(office.status)})
    for match in chain(line.find(_NAMED), line.find(_FROM), line.find(_ONE_OF)):
        party = line.mention(match["party"])
        if party.how in {How.PRONOUN, How.DESCRIPTION}:
            continue
        for person in line.listed(match["people"]):
            if person.sort is Sort.PERSON and person.how is not How.PRONOUN:
                gone = {"status": "former"} if match["noun"] == "defectors" else {}
                draft = affiliated(
                    person.actor, party.actor, "member", (min(party.first, person.first), max(party.last, person.last))
                )
                yield replace(draft, fields={**draft.fields, **gone})


def _told_after(scene: Scene) -> Iterator[Draft]:
    """Persons whose party is told after their names: "Ada Vern and Otto Brand, both of the Tide Party,"."""
    line = scene.full
    for pattern in (_BOTH, _AMONG):
        for match in line.find(pattern):
            post = match.groupdict().get("office")
            office = line.mention(post).office if post else None
            if post and (office is None or not office.plural or office.party is None):
                continue
            party = office.party if office is not None else line.mention(match["party"]).actor
            first, last = line.words(match.start(), match.end())
            for person in line.listed(match["people"]):
                if person.sort is Sort.PERSON and person.how is not How.PRONOUN:
                    yield affiliated(person.actor, party, "member", (min(first, person.first), max(last, person.last)))


def _figures(scene: Scene) -> Iterator[Draft]:
    """Whoever is "party figure Ada Vern" where one party only is spoken of."""
    line = scene.full
    for match in line.find(_FIGURE):
        who = line.mention(match["who"])
        party = scene.context.belongs.get(id(who.actor)) or the_party(scene)
        if party is not None and who.how is not How.PRONOUN:
            reach = line.words(match.start(), match.end())
            yield replace(affiliated(who.actor, party, "member", reach), unsaid=frozenset({"party"}))


def _former(status: str) -> dict[str, str]:
    return {"status": "former"} if status == "former" else {}


def _on_bodies(scene: Scene) -> Iterator[Draft]:
    """Who sits on a body of a party or leads a part of it: "a member of the Tide Party's central committee"."""
    line = scene.full
    for match in line.find(_BODY):
        party = line.mention(match["party"])
        at = line.word_at(match.start("noun"))
        found = bearer_of(scene, at) if partylike(scene, party) else None
        if found is None:
            continue
        first, last = line.words(match.start(), match.end())
        reach = min(first, found[0].first), max(last, found[0].last)
        noun = match["noun"]
        role = "spokesperson" if noun.startswith("spokes") else "other" if noun in _OF_BODIES else "member"
        title = scene.text(first, last) if role == "other" else None
        yield affiliated(found[0].actor, party.actor, role, reach, title=title, trigger=found[1])
    for match in line.find(_HEAD_OF):
        first, last = line.words(match.start("noun"), match.end())
        party = line.mention(match["party"])
        title = scene.text(first, line.words(match.start(), match.start("who") - 1)[1] - 1)
        yield affiliated(line.mention(match["who"]).actor, party.actor, "other", (first, last), title=title)


def _founders(scene: Scene) -> Iterator[Draft]:
    """Who called a party into being: "formed a new party, the Tide Movement", "launched her own Tide Party"."""
    line = scene.full
    for pattern in (_CALLED, _OWN):
        for match in line.find(pattern):
            party = line.mention(match["party"])
            at = line.word_at(match.start("verb"))
            found = bearer_of(scene, at) if may_be_party(party) else None
            if found is None or (party.actor is not None and party.actor.kind is Kind.PERSON):
                continue
            first, last = line.words(match.start(), match.end())
            reach = min(first, found[0].first), max(last, found[0].last)
            yield affiliated(found[0].actor, party.actor, "founder", reach, trigger=at)


RULES = (
    Rule(
        "party.people",
        "parties",
        lambda scene: chain(_people(scene), _told_after(scene), _figures(scene)),
        takes=(
            (
                "Four Tide Party MPs, Ada Vern, Lena Sund and Otto Brand, were absent.",
                "Otto Brand | Tide Party | member | current",
            ),
            (
                "Members of the Tide Party, including Ada Vern, were absent.",
                "Ada Vern | Tide Party | member | current",
            ),
        ),
        refuses=("Tide Party MPs met Ada Vern.", "MPs, including Ada Vern, met the Tide Party."),
    ),
    Rule(
        "party.body",
        "parties",
        _on_bodies,
        words(
            "committee executive politburo bureau council leadership board caucus secretariat presidium wing faction "
            "branch chapter league section"
        ),
        takes=(
            (
                "Ada Vern is a member of the Tide Party's central committee.",
                "Ada Vern | Tide Party | member | current",
            ),
        ),
        refuses=("The central committee of the Tide Party met Ada Vern.",),
    ),
    Rule(
        "party.founding",
        "parties",
        _founders,
        words(
            "form formed forms forming found founded founds founding co-founded created creates creating launch"
            " launched "
            "launches launching set sets setting establish established establishes establishing registered unveiled "
            "started"
        ),
        takes=(
            (
                "Ada Vern has formed a new party, the Tide Movement.",
                "Ada Vern | Tide Movement | founder | current",
            ),
        ),
        refuses=("Ada Vern launched an attack on the Tide Party.",),
    ),
)
