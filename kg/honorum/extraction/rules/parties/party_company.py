"""Members told by the company they keep: "her Republican colleagues", "the Democrat said", "her opponent"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.parties.affiliation_patterns import MEMBER_NOUNS
from honorum.extraction.rules.parties.parties import affiliation
from honorum.extraction.rules.parties.party_posts_meant import person_meant
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.syntax import is_subject
from honorum.model.claims import PartyAffiliationClaim

_OWN = re.compile(
    r"(?P<who>H\d+|P\d+ 's) (?:(?:fellow|own|most|many|of|some) )*(?:fellow (?P<fellow>G\d+)|(?:own"
    r" )?(?P<party>G\d+) (?:party )?(?:colleagues"
    r"|caucus|benches|backbenchers|parliamentary group|party colleagues|comrades|base|conference|faction)\b)"
)
_OPPONENT = re.compile(
    r"(?P<noun>opponent|rival|challenger|contender|competitor|runner-up|contenders|rivals|opponents)(?: ,)?"
    r" (?:(?:T\d+|the|former|[A-Z]\d+ 's) ,? ?){0,3}"
    r"(?P<who>P\d+)"
)
_CONTEST = re.compile(
    r"(?P<party>G\d+)(?: '(?:s)?)? (?:[a-z-]+ ){0,2}?(?:primary|primaries|caucus|caucuses|contests?|nomination"
    r"|leadership)\b"
)
_FAR = 4


def _member(person: Actor | None, party: Actor | None, reach: tuple[int, int], role: str = "member") -> Draft:
    fields = affiliation(person, party, role, "current")
    return Draft(make=PartyAffiliationClaim, fields=fields, first=reach[0], last=reach[1], unsaid=frozenset({"person"}))


def _colleagues(scene: Scene) -> Iterator[Draft]:
    """Whose colleagues are of a party is of it: "his fellow Democrats", "her Republican colleagues"."""
    line = scene.full
    for match in line.find(_OWN):
        who = line.mention(match["who"].split()[0])
        party = line.mention(match["party"] or match["fellow"])
        if party.how not in {How.PRONOUN, How.DESCRIPTION}:
            yield _member(who.actor, party.actor, line.words(match.start(), match.end()))


def _nouns(scene: Scene) -> Iterator[Draft]:
    """Who is only called by the party: "The Democrat said she would run", after Ada Vern was spoken of."""
    tokens = scene.sentence.words
    for mention in scene.mentions:
        alone = mention.sort is Sort.PARTY and mention.last == mention.first + 1 and mention.first > 0
        if not alone or tokens[mention.first].lower not in MEMBER_NOUNS or tokens[mention.first - 1].lower != "the":
            continue
        after = tokens[mention.last] if mention.last < len(tokens) else None
        acts = after is not None and (after.tag in {"VBD", "VBZ", "MD"} or after.lower == "who")
        if acts and is_subject(tokens, mention) and mention.actor is not None:
            person = person_meant(scene, mention, mention.actor)
            if person is not None:
                yield _member(person, mention.actor, (mention.first - 1, mention.last))


def _opponents(scene: Scene) -> Iterator[Draft]:
    """Who contests a party's vote against a candidate: "his opponent, Ada Vern" where a primary is told of."""
    line = scene.full
    for match in line.find(_OPPONENT):
        who = line.mention(match["who"])
        party = _contested(scene) if who.how is not How.PRONOUN else None
        if party is not None:
            draft = _member(who.actor, party.actor, line.words(match.start(), match.end()), "candidate")
            yield replace(draft, unsaid=frozenset({"party"}))


def _contested(scene: Scene) -> Mention | None:
    """The only party whose own vote the sentence, or else those right before it in the paragraph, speak of."""
    found = {id(each.actor): each for each in _contests(scene)}
    return next(iter(found.values())) if len(found) == 1 else None


def _contests(scene: Scene) -> list[Mention]:
    here = [scene.full.mention(match["party"]) for match in scene.full.find(_CONTEST)]
    if here:
        return here
    noted: list[tuple[int, Mention]] = scene.context.notes.get("contests of parties", [])
    return [each for number, each in noted if 0 < scene.sentence.number - number <= _FAR]


def _note(scene: Scene) -> Iterator[Draft]:
    """Note the parties whose own votes a sentence speaks of, for those after it; no claim comes of that alone."""
    noted = scene.context.notes.setdefault("contests of parties", [])
    noted.extend((scene.sentence.number, scene.full.mention(match["party"])) for match in scene.full.find(_CONTEST))
    yield from _opponents(scene)


RULES = (
    Rule(
        "party.colleagues",
        "parties",
        _colleagues,
        words("fellow colleagues caucus benches backbenchers group comrades base conference faction"),
        takes=(("Ada Vern criticised her fellow Democrats.", "Ada Vern | Democrats | member | current"),),
        refuses=("Ada Vern criticised her Democratic opponents.",),
    ),
    Rule(
        "party.noun",
        "parties",
        _nouns,
        MEMBER_NOUNS,
        takes=(("Ada Vern lost the vote. The Democrat said she was sad.", "Ada Vern | Democrat | member | current"),),
        refuses=("Ada Vern met Otto Brand. The Democrat said she was sad.",),
    ),
    Rule(
        "candidacy.opponent",
        "parties",
        _note,
        words(
            "opponent rival challenger contender competitor runner-up contenders rivals opponents primary primaries"
            " caucus"
            " caucuses contest contests nomination leadership"
        ),
        takes=(
            (
                "Ada Vern won the Labour primary, beating her opponent, Otto Brand.",
                "Otto Brand | Labour | candidate | current",
            ),
        ),
        refuses=("Ada Vern of Labour beat her opponent, Otto Brand.",),
    ),
)
