"""Who stands in one phrase with a party and a word for its people, whatever else the phrase has between them.

"Liberal Party president senator Ada Vern", "the BJP's Bengal unit chief Otto Brand", "Ada Vern, a leader of the small
but influential Islamic Dawn Party": the words of a phrase are those that no verb and no clause parts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from honorum.extraction.actors.mentions import How, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.offices.tenures import is_party_post
from honorum.extraction.rules.parties.parties import affiliation, role_of
from honorum.extraction.rules.parties.party_words import NOUNS, PLURALS, role_by_noun
from honorum.extraction.rules.rule import Rule
from honorum.extraction.scenes import Scene
from honorum.extraction.text.document import Word
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind

_INSIDE = frozenset("NN NNS NNP NNPS JJ JJS JJR CD VBN POS HYPH".split())
_ADDED = _INSIDE | {"DT", "RB", "PRP$"}
_LINKS = frozenset("of from for in within with representing".split())
_MARKS = frozenset({'"', "“", "”", "-", "–", "'", "``", "''"})
_BREAKS = frozenset("and but or yet".split())
_OPENS = frozenset({",", "(", "-", "–"})
_GONE = frozenset("former ex- then then- one-time onetime erstwhile once".split())
_FAR, _FURTHER = 14, 18
_ASIDE = 7


@dataclass(slots=True)
class _Phrase:
    """What a walk along a phrase has met: the noun for a party's people, a link after it, and the party at last."""

    noun: int = -1
    linked: bool = False
    party: Mention | None = None


def _phrases(scene: Scene) -> Iterator[Draft]:
    tokens = scene.sentence.words
    at_word = {index: each for each in scene.mentions for index in range(each.first, each.last)}
    told = {id(each.person) for each in scene.beside if each.office.office and each.office.office.party}
    for person in scene.mentions:
        if person.sort is not Sort.PERSON or person.how in {How.PRONOUN, How.DESCRIPTION} or id(person) in told:
            continue
        before = _before(tokens, person, at_word)
        if before is not None:
            people = scene.full.list_around(person) if tokens[before.noun].lower in PLURALS else [person]
            for each in people if person is people[0] else ():
                yield _draft(scene, each, before, at_word)
        after = _after(tokens, person, at_word)
        if after is not None:
            yield _draft(scene, person, after, at_word)


def _before(tokens: tuple[Word, ...], person: Mention, at_word: dict[int, Mention]) -> _Phrase | None:
    """The party before a person, with nothing but words of the same phrase between: "Tide Party group chief P"."""
    at, met = person.first - 1, _Phrase()
    if at > 0 and tokens[at].text == ",":
        closed = person.last < len(tokens) and tokens[person.last].text in {",", "."}
        at = at - 1 if closed else -1
    while at >= 0 and person.first - at < _FAR:
        mention = at_word.get(at)
        if mention is None:
            if not _may_stand_before(tokens, at, met, at_word):
                return None
            at -= 1
        elif mention.sort is Sort.PARTY:
            met.party = mention
            return met if met.noun >= 0 and _is_party(mention) else None
        elif not _is_passed(mention, met):
            return None
        else:
            at = mention.first - 1
    return None


def _may_stand_before(tokens: tuple[Word, ...], at: int, met: _Phrase, at_word: dict[int, Mention]) -> bool:
    """Whether a word may stand between a party and a person behind it, walking back from the person."""
    word = tokens[at]
    if word.lower in NOUNS and word.tag[:2] in {"NN", "JJ"}:
        met.noun = at
        return True
    if word.lower in _LINKS and met.noun < 0 and not met.linked:
        met.linked = _is_person_noun(tokens, at - 1, at_word)
        return met.linked
    if word.tag == "DT":
        return met.noun < 0 and tokens[at - 1].lower in _LINKS
    return word.tag in _INSIDE or word.text in _MARKS


def _after(tokens: tuple[Word, ...], person: Mention, at_word: dict[int, Mention]) -> _Phrase | None:
    """The party in what a comma adds to a name: "P, a former member of the influential Tide Party"."""
    at, met = _aside_end(tokens, person.last), _Phrase()
    if at >= len(tokens) or tokens[at].text not in _OPENS:
        return None
    at += 1
    while at < min(len(tokens), person.last + _FURTHER):
        mention = at_word.get(at)
        if mention is None:
            if not _may_stand_after(tokens, at, met):
                return None
            at += 1
        elif mention.sort is Sort.PARTY:
            met.party = mention
            return met if met.linked and _is_party(mention) and _ends(tokens, mention.last) else None
        elif not _is_passed(mention, met) or (met.linked and mention.sort is Sort.OFFICE):
            return None
        else:
            at = mention.last
    return None


def _may_stand_after(tokens: tuple[Word, ...], at: int, met: _Phrase) -> bool:
    """Whether a word may stand between a person and a party behind, walking on from the person."""
    word = tokens[at]
    if word.lower in NOUNS and word.tag[:2] == "NN":
        met.noun = at
        return not met.linked
    if word.lower in _LINKS:
        met.linked = met.noun >= 0
        return met.linked
    if word.lower in _BREAKS:
        return not met.linked or tokens[at - 1].tag[:2] == "JJ"
    return word.tag in _ADDED or word.text in _MARKS


def _is_passed(mention: Mention, met: _Phrase) -> bool:
    """Whether a mention may stand in the phrase: a place or body, or an office that then is the noun."""
    if mention.sort is Sort.OFFICE and mention.office is not None and mention.office.party is None:
        met.noun = mention.office.core[1] - 1
        return True
    return mention.sort in {Sort.PLACE, Sort.ADJECTIVE, Sort.BODY}


def _aside_end(tokens: tuple[Word, ...], at: int) -> int:
    """Where a sentence goes on after an age ("P, 47,") or brackets behind a name."""
    if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].tag == "CD" and tokens[at + 2].text == ",":
        return at + 2
    if at < len(tokens) and tokens[at].text == "(":
        return next((end + 1 for end in range(at, min(at + _ASIDE, len(tokens))) if tokens[end].text == ")"), at)
    return at


def _is_person_noun(tokens: tuple[Word, ...], at: int, at_word: dict[int, Mention]) -> bool:
    mention = at_word.get(at)
    return tokens[at].lower in NOUNS if mention is None else mention.sort is Sort.OFFICE


def _is_party(mention: Mention) -> bool:
    return mention.actor is not None and mention.actor.kind is Kind.PARTY


def _ends(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a party's name does not only tell what comes after it: "the Tide Party rally"."""
    after = tokens[at] if at < len(tokens) else None
    return after is None or (after.tag[:2] not in {"NN", "JJ"} and after.tag != "POS" and after.text not in {"-", "–"})


def _draft(scene: Scene, person: Mention, met: _Phrase, at_word: dict[int, Mention]) -> Draft:
    tokens, party = scene.sentence.words, met.party or person
    first, last = min(party.first, person.first), max(party.last, person.last)
    start = party.last if party.first < met.noun else person.last
    told = [tokens[at] for at in range(start, met.noun) if tokens[at].text not in _OPENS]
    mention = at_word.get(met.noun)
    office = mention.office if mention is not None else None
    if office is None:
        role, title = role_by_noun(tokens[met.noun].lower, told)
    elif is_party_post(replace(office, party=party.actor)):
        part = role_by_noun(office.head, told)
        role, title = part if part[0] == "other" else role_of(office)
    else:
        role, title = "member", None
    gone = any(word.lower in _GONE for word in (*told, tokens[max(0, first - 1)]))
    return Draft(
        make=PartyAffiliationClaim,
        fields=affiliation(person.actor, party.actor, role, "former" if gone else "current", title),
        first=first,
        last=last,
        unsaid=frozenset({"party"}) if party.how is How.DESCRIPTION else frozenset(),
    )


RULES = (
    Rule(
        "party.phrase",
        "parties",
        _phrases,
        NOUNS,
        takes=(
            (
                "The party meant is the Tide Party. The Tide Party group insider Ada Vern spoke.",
                "Ada Vern | Tide Party | member | current",
            ),
            (
                "Ada Vern, a leader of the small but influential Islamic Dawn Party, spoke.",
                "Ada Vern | Islamic Dawn Party | leader | current",
            ),
        ),
        refuses=(
            "Ada Vern, a critic of the Tide Party, spoke.",
            "After meeting the Tide Party leader, Ada Vern spoke.",
            "Ada Vern, brother of the Tide Party leader, spoke.",
        ),
    ),
)
