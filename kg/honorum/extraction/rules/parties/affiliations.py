"""Who belongs to which party, as lives are told: "is a Labour politician", "ran as a Liberal", "joined the Greens"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How, Mention, Office, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.gate.cues import standing
from honorum.extraction.parties.party_vocabulary import nouns_in
from honorum.extraction.rules.offices.tenures import is_party_post
from honorum.extraction.rules.parties import affiliation_patterns as wording
from honorum.extraction.rules.parties.parties import affiliation, role_of
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.extraction.text.sketch import Sketch
from honorum.extraction.text.spelling import MAYBE_PARTY
from honorum.extraction.text.syntax import children, head_word, verb_of
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind
from honorum.model.names import fold

_NEVER = frozenset(
    """
        university school college institute hospital bank court police army news radio television times ministry
        department agency parliament senate house commons lords assembly council committee commission congress
        legislature government chamber representatives cabinet board company club church court navy regiment corps
        legion academy office bureau society constituency district division county city bar
        """.split()
)
_IDEAS = frozenset(
    """
    socialist democratic democrats liberal communist patriotic green labour labor conservative republican workers'
    progressive nationalist revolutionary salvation liberation reform popular unionist agrarian christian
    """.split()
)
_STRONG = frozenset("affiliated belongs belonged defected defects decamped decamps cross-carpeted".split())
_CHOSEN = frozenset("elected re-elected chosen appointed named made reappointed confirmed".split())
_UNIONS = MAYBE_PARTY | frozenset("conference federation group".split())
_OF_HOUSES = frozenset("chair chairman chairwoman chairperson head deputy member".split())
_OTHER_UNIONS = frozenset("trade teachers artists writers students officers miners".split())


def _may_be_party(scene: Scene, mention: Mention, *, strong: bool) -> bool:
    """Whether a mention is a party, or a body that may be one where the wording is `strong`."""
    actor = mention.actor
    if actor is None:
        return False
    if actor.kind is Kind.PARTY:
        return True
    if actor.kind is not Kind.ORGANIZATION:
        return False
    lowers = set(actor.name.lower().split())
    if lowers & _NEVER:
        return False
    return strong or id(actor) in scene.context.partylike


def _draft(
    scene: Scene,
    who: Mention,
    party: Mention | Actor | None,
    reach: tuple[int, int],
    trigger: int | None,
    role: str = "member",
    title: str | None = None,
) -> Draft:
    first, last = min(who.first, reach[0]), max(who.last, reach[1])
    words_ = scene.sentence.words
    before = 0 if trigger == reach[0] else 3  # "former" before a verb tells of something else
    near = {word.lower for word in words_[max(first, reach[0] - before) : reach[1]]}
    chosen = not _CHOSEN.isdisjoint(near)
    negated = False
    if trigger is not None:
        near |= {word.lower for word in words_[max(0, trigger - 1) : trigger + 1]}
        # A "not" behind the verb ("is not a member") counts once, whether or not the gate sees it.
        denied = any(words_[each].dep == "neg" and each > trigger for each in children(words_, trigger))
        negated = denied and not standing(words_, trigger).negated
    return Draft(
        make=PartyAffiliationClaim,
        fields=affiliation(
            who.actor,
            party.actor if isinstance(party, Mention) else party,
            role,
            "former" if near & wording.GONE and not chosen and role != "founder" else "current",
            title,
        ),
        first=first,
        last=last,
        trigger=trigger,
        negated=negated,
    )


def _said(
    scene: Scene, at: int, parties: list[Mention], reach: tuple[int, int], role: str = "member"
) -> Iterator[Draft]:
    """The drafts for the person that the word `at` is said of."""
    found = bearer_of(scene, at)
    if found is None:
        return
    who, verb = found
    together = verb is not None and who.last <= reach[0]
    for party in parties:
        last = max(reach[1], party.last)
        for each in scene.full.list_around(who) if together else [who]:
            yield _draft(scene, each, party, (min(reach[0], party.first), last), verb, role)


def _more(line: Sketch, end: int) -> list[Mention]:
    """The parties that go on a list: "and the Red Party"."""
    found: list[Mention] = []
    match = wording.MORE.match(line.text, end)
    while match is not None:
        found.append(line.mention(match["party"]))
        match = wording.MORE.match(line.text, match.end())
    return found


def _nouns(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(wording.NOUN):
        at = line.word_at(match.start("noun"))
        parties = [each for each in line.listed(match["parties"]) if each.how is not How.DESCRIPTION]
        yield from _said(scene, at, parties, (at, at + 1))
    for match in line.find(wording.OF):
        at = line.word_at(match.start("noun"))
        party = line.mention(match["party"])
        plain = match["noun"] in {"politician", "lawmaker", "legislator", "parliamentarian"}
        strong = (plain and match["link"] not in {"from", "in", "within"}) or _sounds_like(party)
        if _may_be_party(scene, party, strong=strong):
            yield from _said(scene, at, [party, *_more(line, match.end())], (at, at + 1))


def _chapters(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(wording.CHAPTER):
        if re.match(r"(?: (?:in|for|of) (?:the )?[CO]\d+)? , P\d+", line.text[match.end() :]):
            continue  # "the leader of the party's branch in Kenya, Ada Vern": told by who stands beside it
        at = line.word_at(match.start("noun"))
        yield from _said(scene, at, [line.mention(match["party"])], (at, at + 1), "other")


def _post_role(office: Office) -> tuple[str, str | None]:
    """The role that a post is, and its title: an MP or senator is a member of the party."""
    of_house = office.body is not None or (office.of and office.head in _OF_HOUSES)
    return role_of(office) if is_party_post(office) and not of_house else ("member", None)


def _names_party(scene: Scene, post: Mention) -> bool:
    """Whether a post says its party by name, not as "his party", and is one of a person."""
    party = post.office.party if post.office is not None else None
    if party is None or party.kind is not Kind.PARTY or not _OTHER_UNIONS.isdisjoint(party.name.lower().split()):
        return False
    text = fold(scene.text(post.first, post.last))
    return any(fold(name) in text for name in (party.name, *party.aliases))


def _posts(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    words_ = scene.sentence.words
    beside = {id(each.office) for each in scene.beside}
    for piece in line.pieces:
        each = piece.mention
        office = each.office if each is not None else None
        if each is None or office is None or id(each) in beside or not _names_party(scene, each):
            continue
        found = bearer_of(scene, head_word(words_, each))
        if found is not None:
            who, verb = found
            yield _draft(scene, who, office.party, (each.first, each.last), verb, *_post_role(office))
            for party in _more(line, piece.stop):
                yield _draft(scene, who, party, (each.first, party.last), verb)
    for match in line.find(wording.POST_OF):
        post, party = line.mention(match["office"]), line.mention(match["party"])
        if post.office is None or post.office.party is not None or not _may_be_party(scene, party, strong=False):
            continue
        yield from _said(scene, head_word(words_, post), [party, *_more(line, match.end())], (post.first, post.last))


def _verbs(scene: Scene, pattern: re.Pattern[str]) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(pattern):
        at = line.word_at(match.start("verb"))
        party = line.mention(match["party"])
        verb = match["verb"].split()[0]
        for_it = (match.groupdict().get("way") or "").endswith("for ") and party.actor is not None
        union = for_it and not _UNIONS.isdisjoint(nouns_in(party.actor.name if party.actor else ""))
        strong = verb in _STRONG or _sounds_like(party) or union
        if not _may_be_party(scene, party, strong=strong):
            continue
        role = "founder" if verb in wording.FOUNDING else "candidate" if verb in wording.STANDING else "member"
        role = "leader" if verb in wording.LEADING else role
        gone = match["verb"].endswith(" from")
        led_on = role == "leader" and line.text[match.end() :].startswith((" to ", " into "))
        status = {"status": "former"} if gone else {"status": "current"} if led_on else {}
        for draft in _said(scene, at, [party, *_more(line, match.end())], (at, at + 1), role):
            yield replace(draft, fields={**draft.fields, **status})
        beside = wording.FOUNDED_WITH.match(line.text, match.end()) if role == "founder" else None
        for who in line.listed(beside["people"]) if beside is not None else ():
            yield _draft(scene, who, party, (at, who.last), at, role)


def _sounds_like(mention: Mention) -> bool:
    """Whether a body's name is made like a party's: "National Salvation Front", "Socialist Union"."""
    lowers = set(mention.actor.name.lower().split()) if mention.actor is not None else set()
    if "union" in lowers and lowers & {"workers", "workers'", "labour", "labor"}:
        return False
    return bool(lowers & MAYBE_PARTY and lowers & _IDEAS)


def _represents(scene: Scene) -> Iterator[Draft]:
    yield from _verbs(scene, wording.REPRESENT)


def _joins(scene: Scene) -> Iterator[Draft]:
    yield from _verbs(scene, wording.JOINED)


def _as(scene: Scene) -> Iterator[Draft]:
    yield from _verbs(scene, wording.AS)


def _tickets(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(wording.TICKET):
        party = line.mention(match["party"] or match["party2"])
        told = line.text[: match.start()].rsplit(" ", 2)[-2:]
        if not _may_be_party(scene, party, strong=True) or (match["noun"] is None and "of" in told):
            continue
        at = line.word_at(match.start("noun" if match["noun"] else "noun2"))
        verb = verb_of(scene.sentence.words, at)
        yield from _said(scene, verb, [party], line.words(match.start(), match.end()), "candidate")


def _openings(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(wording.OPENING):
        post = line.mention(match["office"])
        if post.office is not None and post.office.party is not None and not post.office.plural:
            who = line.mention(match["who"])
            yield _draft(scene, who, post.office.party, (post.first, post.last), None, *_post_role(post.office))
    for match in line.find(wording.BELONGS):
        party = line.mention(match["party"])
        yield _draft(scene, line.mention(match["who"]), party, (party.first, party.last), None)


def _called(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(wording.CALLED_BESIDE):
        party, noun = line.mention(match["party"]), scene.sentence.words[line.mention(match["party"]).last - 1]
        if noun.lower in wording.MEMBER_NOUNS:
            yield _draft(scene, line.mention(match["who"]), party, (party.first, party.last), None)
    for match in line.find(wording.CALLED):
        party = line.mention(match["party"])
        noun = scene.sentence.words[party.last - 1]
        if noun.lower in wording.MEMBER_NOUNS and noun.tag[:2] in {"NN", "JJ"}:
            yield from _said(scene, party.last - 1, [party], (party.first, party.last))


def _founded(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(wording.FOUNDED_BY):
        party = line.mention(match["party"])
        if not _may_be_party(scene, party, strong=_sounds_like(party)):
            continue
        role = "founder" if match["verb"] in wording.FOUNDING else "leader"
        for who in [line.mention(match["who"]), *line.listed(match["more"])]:
            if who.sort is Sort.PERSON:
                verb = line.word_at(match.start("verb"))
                beside = scene.sentence.words[verb].dep == "acl"  # whatever the sentence goes on to say of the party
                draft = _draft(scene, who, party, (party.first, party.last), None if beside else verb, role)
                past = role == "leader" and line.text[: match.start("verb")].endswith(("was ", "were ", "been "))
                yield (
                    draft if past or role != "leader" else replace(draft, fields={**draft.fields, "status": "current"})
                )


RULES = (
    Rule(
        "affiliation.noun",
        "affiliations",
        _nouns,
        wording.NOUN_WORDS,
        takes=(
            (
                "Otto Brand is a Norwegian politician for the Progress Party.",
                "Otto Brand | Progress Party | member | current",
            ),
        ),
        refuses=("Otto Brand is the son of a Labour politician.",),
    ),
    Rule("affiliation.chapter", "affiliations", _chapters, words("chapter branch wing caucus faction group section")),
    Rule("affiliation.post", "affiliations", _posts),
    Rule("affiliation.represents", "affiliations", _represents, wording.REPRESENT_WORDS),
    Rule("affiliation.joins", "affiliations", _joins, wording.JOINED_WORDS),
    Rule("affiliation.as", "affiliations", _as, wording.AS_WORDS),
    Rule("affiliation.ticket", "affiliations", _tickets, wording.TICKET_WORDS),
    Rule("affiliation.opening", "affiliations", _openings, words(",")),
    Rule("affiliation.called", "affiliations", _called, wording.MEMBER_NOUNS),
    Rule(
        "affiliation.founded",
        "affiliations",
        _founded,
        words("founded co-founded formed established launched created led headed chaired"),
    ),
)
