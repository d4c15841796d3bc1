"""Posts of a party that a sentence does not name: "her deputy, Otto Brand", "the Tide leader" of who was told of."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.descriptions import means_person
from honorum.extraction.actors.mentions import Actor, How, Mention, Office, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.offices.tenures import is_party_post
from honorum.extraction.rules.parties.parties import affiliation, role_of
from honorum.extraction.rules.parties.party_meant import party_before, the_party
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind

_HEADS = frozenset("leader chairman chairwoman chairperson chair president secretary-general co-leader head".split())
_BARE = re.compile(
    r"^(?:(?:deputy|vice|interim|acting|political|parliamentary|floor|caucus|group|faction) )+leader$|^general"
    r" secretary$"
    r"|^(?:deputy|vice)[ -]chair(?:man|woman|person)?$|^(?:floor|caucus) leader$|^treasurer$|^chief whip$"
    r"|^(?:deputy |vice |assistant )*(?:secretary[ -]general|general secretary)$|^youth (?:league|wing) [a-z]+$"
)
_DEPUTY = re.compile(r"(?P<owner>P\d+) 's (?P<deputy>deputy) ,? ?(?P<who>P\d+)\b")
_CLOSES = re.compile(
    r"^(?:[A-Z][a-z]+ ,? ?)?(?:[Tt]he )?(?P<party>G\d+) [^GPO\".;:]*(?:,|\b(?:and|while|but|whose|as)) leader"
    r" (?P<person>P\d+)\b"
)
"""Tide will not yield, leader Ada Vern said."""
_CALLED = frozenset("leader chief boss chairman chairwoman head founder co-leader mp senator lawmaker deputy".split())
_NEAR = 3


def _draft(
    person: Actor | None, party: Actor, role: str, reach: tuple[int, int], title: str | None, status: str
) -> Draft:
    return Draft(
        make=PartyAffiliationClaim,
        fields=affiliation(person, party, role, status, title),
        first=reach[0],
        last=reach[1],
        unsaid=frozenset({"person"}),
    )


def leads(scene: Scene, person: Actor | None) -> Actor | None:
    """The party in which the article gives a person a leading post and none of the state."""
    posts = scene.posts.get(id(person), [])
    led = [post for post in posts if is_party_post(post) and post.head in _HEADS]
    public = [post for post in posts if not is_party_post(post) and post.party is None]
    return (led[-1].party or scene.context.belongs.get(id(person))) if led and not public else None


def _deputies(scene: Scene) -> Iterator[Draft]:
    """The deputy of who leads a party: "its leader Ada Vern and her deputy, Otto Brand"."""
    for each in scene.beside:
        office = each.office.office
        if office is None or office.head != "deputy" or office.article not in {"his", "whose"} or office.party:
            continue
        before = [one for one in scene.mentions if one.sort is Sort.PERSON and one.last <= each.office.first]
        owner = before[-1].actor if before else _last_person(scene)
        party = leads(scene, owner) if owner is not each.person.actor else None
        if party is not None and office.title.lower() == "deputy":
            yield _draft(each.person.actor, party, "other", (each.first, each.last), "deputy", office.status)
    for match in scene.full.find(_DEPUTY):
        who = scene.full.mention(match["who"])
        party = leads(scene, scene.full.mention(match["owner"]).actor)
        if party is not None:
            yield _draft(who.actor, party, "other", scene.full.words(match.start(), match.end()), "deputy", "current")


def _last_person(scene: Scene) -> Actor | None:
    """The person that the sentence before names first."""
    number = scene.sentence.number
    names = scene.context.cast.mentions[number - 1] if number else []
    return next((each.actor for each in names if each.sort is Sort.PERSON), None)


def _bare(scene: Scene) -> Iterator[Draft]:
    """Posts that only parties have, in an article about one: "deputy leader Otto Brand"."""
    for each in scene.beside:
        office = each.office.office
        if office is None or office.party or office.body or office.place or office.of or office.article == "'s":
            continue
        bare = _BARE.match(office.title.lower()) and scene.context.parties
        if "secretary" in office.title.lower() and office.title[0].isupper():
            bare = None  # of the United Nations, as a rule
        party = (party_before(scene, office) or the_party(scene)) if bare else None
        if party is not None and party.kind is Kind.PARTY:
            role, title = role_of(office)
            yield _draft(each.person.actor, party, role, (each.first, each.last), title, office.status)


def _closes(scene: Scene) -> Iterator[Draft]:
    """A bare "leader" after what the party did that opens the sentence."""
    for match in scene.full.find(_CLOSES):
        party, person = scene.full.mention(match["party"]).actor, scene.full.mention(match["person"])
        if party is not None and party.kind is Kind.PARTY:
            reach = scene.full.words(match.start("party"), match.end())
            yield _draft(person.actor, party, "leader", reach, None, "current")


def _described(scene: Scene) -> Iterator[Draft]:
    """Who is only called by a party post: "the Tide leader" after "Ada Vern was arrested"."""
    beside = {id(each.office) for each in scene.beside}
    for mention in scene.mentions:
        office = mention.office
        if office is None or office.party is None or office.plural or id(mention) in beside or office.article != "the":
            continue
        if office.head not in _CALLED or office.status != "current" or not means_person(scene.sentence, mention):
            continue
        if not _names_party(scene, mention, office):
            continue
        person = person_meant(scene, mention, office.party)
        if person is not None:
            role, title = role_of(office) if is_party_post(office) else ("member", None)
            yield _draft(person, office.party, role, (mention.first, mention.last), title, "current")


def _names_party(scene: Scene, mention: Mention, office: Office) -> bool:
    """Whether the post says its party by name."""
    text = scene.text(mention.first, mention.last)
    return office.party is not None and any(name in text for name in (office.party.name, *office.party.aliases))


def person_meant(scene: Scene, mention: Mention, party: Actor) -> Actor | None:
    """Whom a description by a party post means: the only person of late who may be of that party."""
    here = [each for each in scene.mentions if each.sort is Sort.PERSON and each.last <= mention.first]
    number, named = scene.sentence.number, scene.context.cast.mentions
    people = [each.actor for each in here if each.how is not How.DESCRIPTION]
    for back in range(1, _NEAR):
        if people or number < back:
            break
        people = [each.actor for each in named[number - back] if each.sort is Sort.PERSON]
    belongs = scene.context.belongs
    theirs = {id(each): each for each in people if each is not None and belongs.get(id(each), party) is party}
    sure = {key: each for key, each in theirs.items() if key in belongs}
    found = sure or theirs
    return next(iter(found.values())) if len(found) == 1 else None


RULES = (
    Rule(
        "party.deputy",
        "parties",
        _deputies,
        words("deputy"),
        takes=(
            (
                "Tide Party leader Ada Vern and her deputy, Otto Brand, resigned.",
                "Otto Brand | Tide Party | other | deputy | current",
            ),
        ),
        refuses=("The minister Ada Vern of the Tide Party and her deputy, Otto Brand, resigned.",),
    ),
    Rule(
        "party.meant",
        "parties",
        lambda scene: chain(_bare(scene), _closes(scene), _described(scene)),
        words(
            "leader secretary chairman chairwoman chairperson chair treasurer whip chief boss head founder"
            " co-leader mp senator lawmaker deputy"
        ),
        takes=(
            (
                "The Tide Party met in May. Its rivals laughed at deputy leader Otto Brand.",
                "Otto Brand | Tide Party | other | deputy leader | current",
            ),
            (
                "Ada Vern was arrested on Monday in Kenya. Police took the Tide Party leader to court.",
                "Ada Vern | Tide Party | leader | current",
            ),
        ),
        refuses=("Ada Vern met Otto Brand in Kenya. Police took the Tide Party leader to court.",),
    ),
)
