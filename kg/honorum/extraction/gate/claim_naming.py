"""Whether words name an entity: by its name, a short form, an adjective of a place, or a pronoun that was resolved."""

import re
from collections.abc import Iterable
from itertools import pairwise

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.scenes import Scene
from honorum.model.entities import Entity, Kind
from honorum.model.names import fold, fold_plain
from honorum.model.person_names import fold_person
from honorum.model.quotes import Quote

_GENERIC = frozenset(
    """
    party national democratic people peoples union movement front alliance republican council committee ministry
    commission parliament assembly senate house court bank office department government state united central
    federal supreme high general international association federation society party's group forces army police
    president minister prime king queen sheikh prince princess sir lord lady the for and of von van der bin
    """.split()
)
_CAPITALISED = re.compile(r"\b[^\W\d_][\w'’.-]*")
_PRONOUNS = {
    Kind.PERSON: re.compile(r"\b(?:he|she|him|her|his|himself|herself|who|i|me|my)\b", re.IGNORECASE),
    Kind.PARTY: re.compile(r"\b(?:it|its|they|them|their|we|our|(?:the|its|his|her) party)\b", re.IGNORECASE),
    Kind.ORGANIZATION: re.compile(
        r"\b(?:it|its|they|them|their|we|our|the (?:council|committee|commission|parliament|court))\b", re.IGNORECASE
    ),
    Kind.COUNTRY: re.compile(
        r"\b(?:it|its|(?:the|this|its|his|her|their) (?:country|nation|state|republic|island|kingdom))\b", re.IGNORECASE
    ),
}
_LONG = 4
_SHORT = 2


def named(entity: Entity, text: str, others: Iterable[Entity] = ()) -> bool:
    """Whether a text names an entity by its name, an alias, a part of the name, an acronym or an adjective.

    A word that the text uses for one of `others` in full ("Bo Vern") does not name the entity ("Ada Vern").

    >>> ada, bo = Entity("e1", Kind.PERSON, "Ada Vern"), Entity("e2", Kind.PERSON, "Bo Vern")
    >>> named(ada, "Ms Vern resigned", [bo]), named(ada, "Bo Vern resigned", [bo])
    (True, False)
    """
    folded = f" {fold(text)} "
    if any(_stands(fold_plain(name), folded) for name in entity.names):
        return True
    if entity.kind.is_place:
        return _named_as_place(entity, text)
    if entity.kind is Kind.EVENT:
        return _described(entity, folded)
    for other in others:
        if other.id != entity.id:
            for name in other.names:
                text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    words = _capitalised(text)
    return any(word in words for word in _telling(entity)) or _by_letters(entity, text)


def meant(entity: Entity, scene: Scene, start: int, end: int) -> bool:
    """Whether a mention between two offsets was resolved to the entity, by a pronoun or a description."""
    return any(_same(entity, actor) for actor in _actors(scene, start, end))


def pronoun_may_mean(entity: Entity, quote: Quote, scene: Scene, before: str) -> bool:
    """Whether a pronoun of the quote can mean the entity: resolved to no other, and named just before."""
    pronoun = _PRONOUNS.get(entity.kind)
    if pronoun is None or not pronoun.search(quote.exact) or not named(entity, before):
        return False
    known = [actor for actor in _actors(scene, quote.start, quote.end, pronouns_only=True) if actor.kind is entity.kind]
    return all(_same(entity, actor) for actor in known)


def fitting_aliases(entity: Entity, text: str) -> tuple[str, ...]:
    """The other names that stand in the text and can be the same entity's: they share a word, or are its acronym.

    Without this a model could call one person by the name of another.

    >>> fitting_aliases(Entity("e1", Kind.PERSON, "Bo Krell", ("Krell", "Ada Vern")), "Ada Vern met Bo Krell.")
    ('Krell',)
    """
    folded = f" {fold(text)} "
    return tuple(
        alias
        for alias in dict.fromkeys(entity.aliases)
        if alias != entity.name
        and _stands(fold(alias), folded)
        and alias[:1] != alias[:1].lower()
        and _fits(entity, alias)
    )


def _fits(entity: Entity, alias: str) -> bool:
    if entity.kind.is_place:
        return _named_as_place(entity, alias)
    shared = set(fold(alias).split()) & set(fold(entity.name).split()) - _GENERIC
    return bool(shared) or _by_letters(entity, alias)


def _stands(name: str, folded: str) -> bool:
    return len(name) >= _SHORT and f" {name} " in folded


def _capitalised(text: str) -> frozenset[str]:
    """The words that are written like names, folded, without a possessive ending."""
    found = (re.sub(r"['’]s?$", "", word) for word in _CAPITALISED.findall(text) if word[0].upper() == word[0])
    return frozenset(part for word in found for part in fold(word).split())


def _telling(entity: Entity) -> list[str]:
    """The words of its names that nobody else is likely to share: a surname, "Dawn" of "Dawn Party"."""
    words = (word for name in entity.names for word in fold(name).split())
    return [word for word in words if len(word) > _SHORT and word not in _GENERIC]


def _by_letters(entity: Entity, text: str) -> bool:
    """Whether an acronym in the text is made of the first letters of the name."""
    if entity.kind is Kind.PERSON:
        return False
    initials = "".join(word[0] for word in fold(entity.name).split() if word not in {"of", "the", "for", "and"})
    every = "".join(word[0] for word in fold(entity.name).split())
    acronyms = {match.replace(".", "").lower() for match in re.findall(r"\b[A-Z][A-Z.&-]+\b", text)}
    return len(initials) >= _SHORT and bool({initials, every} & acronyms)


def _named_as_place(entity: Entity, text: str) -> bool:
    places = gazetteer()
    names = {fold_plain(name) for name in entity.names}
    words = [match.rstrip(".'’") for match in _CAPITALISED.findall(text)]
    words = [word.removesuffix("'s").removesuffix("’s") for word in words]
    pairs = [" ".join(pair) for pair in pairwise(words)]
    for word in [*words, *pairs, *(f"{word}." for word in words)]:
        place = places.names.get(word) or places.adjectives.get(word)
        if place is not None and fold_plain(place.name) in names:
            return True
    known = {place.name for place in places.names.values()}
    if entity.name in known:
        return False
    stem = max((fold_plain(name)[: max(_LONG, len(name) - _SHORT)] for name in entity.names), key=len)
    return any(fold(word).startswith(stem) for word in words if word[:1].isupper())


def _described(event: Entity, folded: str) -> bool:
    """Whether at least half of the telling words of an event's name stand in the text."""
    words = [word for word in fold(event.name).split() if len(word) >= _LONG]
    said = [word for word in words if f" {word[: max(_LONG, len(word) - _SHORT)]}" in folded]
    return bool(words) and 2 * len(said) >= len(words)


def _actors(scene: Scene, start: int, end: int, *, pronouns_only: bool = False) -> list[Actor]:
    words = scene.sentence.words
    found: list[Actor] = []
    for mention in scene.mentions:
        if words[mention.first].start >= end or words[mention.last - 1].end <= start:
            continue
        if pronouns_only and mention.how != "pronoun":
            continue
        of = (mention.office.place, mention.office.body, mention.office.party) if mention.office else ()
        found.extend(actor for actor in (mention.actor, *of) if actor is not None)
    return found


def _same(entity: Entity, actor: Actor) -> bool:
    theirs = [actor.name, *actor.aliases]
    if entity.kind is not Kind.PERSON:
        return bool({fold_plain(name) for name in entity.names} & {fold_plain(name) for name in theirs})
    mine = [set(fold_person(name).split()) for name in entity.names]
    return any(
        own and (own <= other or other <= own)
        for name in theirs
        if (other := set(fold_person(name).split()))
        for own in mine
    )
