"""Leaders whose party only the article tells: "Leader Ada Vern said no", "urged leader Otto Brand to go"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.offices.tenures import is_party_post
from honorum.extraction.rules.parties.parties import affiliation
from honorum.extraction.rules.parties.party_groups import PEOPLE
from honorum.extraction.rules.parties.party_meant import is_about_one_party, topic
from honorum.extraction.rules.parties.party_words import PLURALS, role_by_noun
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind

_BARE = re.compile(
    r"(?:^|(?<=[,;:(\"-] )|\b(?:and|but|by|to|with|from|for|that|after|as|including|under|like|between|"
    r"[a-z]{3,}(?:ed|ing|s)|said|told) )(?P<said>(?:(?:the|its|their|party|former|ex-|then|new|young|current|interim|"
    rf"acting|outgoing) )*(?P<noun>leaders?|co-leaders?|founders?|co-founders?)) (?:, )?(?P<people>{PEOPLE})"
)
_NEAR = 3
_AGENTS = frozenset({Sort.PARTY, Sort.BODY})


def _leaders(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_BARE):
        first = line.words(match.start("said"), match.end())[0]
        party = _party_around(scene, first)
        people = [each for each in line.listed(match["people"]) if each.sort is Sort.PERSON]
        if party is None or scene.sentence.words[first].lower in {"the", "its", "their"}:
            continue
        for person in people if match["noun"] in PLURALS else people[:1]:
            if person.how is not How.PRONOUN and _may_lead(scene, person, party):
                role, title = role_by_noun(match["noun"], [])
                gone = re.match(r"(?:the )?(?:former|ex-|then) ", match["said"]) is not None
                yield Draft(
                    make=PartyAffiliationClaim,
                    fields=affiliation(person.actor, party, role, "former" if gone else "current", title),
                    first=first,
                    last=max(person.last, first + 1) if match["noun"] in PLURALS else person.last,
                    unsaid=frozenset({"party"}),
                )


def _party_around(scene: Scene, at: int) -> Actor | None:
    """The party that a bare "leader" at a word leads: the last body named, if the article is about it or it alone."""
    here = [each for each in scene.mentions if each.last <= at and each.how is not How.PRONOUN]
    number, named = scene.sentence.number, scene.context.cast.mentions
    before = [each for names in named[max(0, number - _NEAR) : number] for each in names]
    agents = [each.actor for each in (*before, *here) if each.sort in _AGENTS and each.actor is not None]
    last = agents[-1] if agents else None
    if last is None or last.kind is not Kind.PARTY:
        return None
    alone = len({id(each) for each in agents if each.kind is Kind.PARTY}) == 1
    return last if last is topic(scene) or alone or (not here and is_about_one_party(scene)) else None


def _may_lead(scene: Scene, person: Mention, party: Actor) -> bool:
    """Whether nothing in the article says that a person is of another party or leads something else."""
    own = scene.context.belongs.get(id(person.actor), party)
    posts = [each for each in scene.posts.get(id(person.actor), ()) if not is_party_post(each)]
    return own is party and not posts


RULES = (
    Rule(
        "party.bare-leader",
        "parties",
        _leaders,
        words("leader leaders co-leader co-leaders founder founders co-founder co-founders"),
        takes=(
            (
                "The Tide Party lost its majority in parliament. Leader Ada Vern said the party would fight on.",
                "Ada Vern | Tide Party | leader | current",
            ),
        ),
        refuses=(
            "The Tide Party met President Ada Vern. Rebel leader Otto Brand stayed away.",
            "The Tide Party spoke with the Teachers' Union. Leader Otto Brand stayed away.",
        ),
    ),
)
