"""Who is who in an article: names that belong together become one actor.

A surname or an acronym stands for the full name in the same article; a name that is once clearly a person is a
person everywhere.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from honorum.extraction.actors.likeness import ends_alike, is_fathers, is_short_for, last_name, near
from honorum.extraction.actors.lives import tell_lives
from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.actors.names import names_in
from honorum.extraction.actors.short_forms import acronyms_in, meant_by_noun, share_votes
from honorum.extraction.actors.surnames import bring_back
from honorum.extraction.actors.telling import tell
from honorum.extraction.parties.one_mention import joined
from honorum.extraction.parties.party_names import party_meant
from honorum.extraction.parties.party_vocabulary import may_be_called_party
from honorum.extraction.parties.told_in_politics import speaks_of_politics, tell_in_politics
from honorum.extraction.places.declared_places import declare_places
from honorum.extraction.places.gazetteer import Place, gazetteer
from honorum.extraction.places.lands import lands_of
from honorum.extraction.text.document import Document
from honorum.extraction.text.lexicon import words
from honorum.extraction.text.spelling import BODY_NOUNS, MAYBE_PARTY, PARTIES, PARTY_NOUNS, Name
from honorum.model.entities import Kind
from honorum.model.names import fold

_KINDS = {
    Sort.PERSON: Kind.PERSON,
    Sort.PARTY: Kind.PARTY,
    Sort.BODY: Kind.ORGANIZATION,
    Sort.PLACE: Kind.CITY,
}
_FEMALE = words("female")
_MALE = words("male")
_FEMALE_NAMES = words("female names")
_MALE_NAMES = words("male names")
_DEMONYM_STEM = 4
_TOLD = 3
_SURNAME = 30
_LONG = 5  # letters of a name that tells somebody although another one follows it
_SHORTEST = 4
_GENERIC = PARTIES | PARTY_NOUNS | MAYBE_PARTY | BODY_NOUNS | words("ideals in names of parties")
_COMMON = frozenset("riot tear rubber angry heavy gun car bomb train plain state".split())


@dataclass(slots=True)
class Cast:
    """The actors of an article by their names, the mentions of each sentence, and the countries spoken of."""

    actors: list[Actor] = field(default_factory=list)
    mentions: list[list[Mention]] = field(default_factory=list)
    places: dict[str, Actor] = field(default_factory=dict)
    lands: frozenset[str] = frozenset()

    def place(self, place: Place) -> Actor:
        """The actor for a place of the world; the same one each time."""
        actor = self.places.get(place.name)
        if actor is None:
            actor = Actor(place.kind, place.name, country=place.country)
            self.places[place.name] = actor
            self.actors.append(actor)
        return actor

    def unnamed(self, words_: str) -> Actor:
        """The body that has no name of its own but is called so: "central bank"; the same one each time."""
        for actor in self.actors:
            if actor.kind is Kind.ORGANIZATION and actor.name.lower() == words_.lower():
                return actor
        return self.add(Kind.ORGANIZATION, words_)

    def add(self, kind: Kind, name: str) -> Actor:
        """A new actor."""
        actor = Actor(kind, name)
        self.actors.append(actor)
        return actor


def cast_of(document: Document) -> Cast:
    """Find all names of an article and tell who each is."""
    lands = lands_of(document)
    found = [tell_lives(sentence, names_in(sentence, lands)) for sentence in document.sentences]
    _drop_openers(document, found)
    if speaks_of_politics(document):
        for sentence, names in zip(document.sentences, found, strict=True):
            tell_in_politics(sentence.words, names)
    bring_back(document, found)
    acronyms = [
        pair
        for sentence, names in zip(document.sentences, found, strict=True)
        for pair in acronyms_in(sentence.words, names)
    ]
    known_sorts = _sorts(found, acronyms)
    for sentence, names in zip(document.sentences, found, strict=True):
        if _learn(names, known_sorts):
            tell(sentence.words, names)
    sorts = _sorts(found, acronyms)
    cast = Cast(lands=lands)
    known = _Known(cast, dict(acronyms), lands)
    for names in found:
        for name in names:
            if name.place is None:
                known.meet(name, sorts[name.text])
    known.settle()
    declare_places(cast.actors, document.article.text)
    for sentence, names in zip(document.sentences, found, strict=True):
        cast.mentions.append(joined(sentence.words, list(_mentions(cast, known, names, sorts))))
    return cast


def _drop_openers(document: Document, found: list[list[Name]]) -> None:
    """Drop single words that open a sentence and stand in small letters elsewhere: "Riot police", "a riot"."""
    inner = {name.text for names in found for name in names if name.first > 0}
    for sentence, names in zip(document.sentences, found, strict=True):
        if not names or names[0].first > 0 or names[0].last != 1 or names[0].place or names[0].text in inner:
            continue
        opener = sentence.words[0]
        compound = opener.dep == "compound" and len(sentence.words) > 1 and sentence.words[1].text.islower()
        if compound and names[0].strength < _TOLD and any(opener.lower in each.lowers for each in document.sentences):
            elsewhere = any(word.text == opener.lower for each in document.sentences for word in each.words)
            if elsewhere or opener.lower in _COMMON:
                names.pop(0)


def _learn(names: list[Name], sorts: dict[str, Sort | None]) -> bool:
    """Let weak names be what the article as a whole says they are, so that the words around others tell more.

    Whether any of the names of the sentence has become something else.
    """
    changed = False
    for name in names:
        sort = sorts[name.text]
        weak = name.place is None and name.strength < _TOLD
        if weak and sort in {Sort.PERSON, Sort.PARTY} and sort is not name.sort:
            name.sort, changed = sort, True
    return changed


def _sorts(found: list[list[Name]], acronyms: list[tuple[str, str]]) -> dict[str, Sort | None]:
    """What each name is, by the votes of all places where it stands."""
    votes: dict[str, Counter[Sort]] = defaultdict(Counter)
    for names in found:
        for name in names:
            if name.sort is not None and name.place is None:
                votes[name.text][name.sort] += name.strength
    _spread(votes, {name.text for names in found for name in names})
    share_votes(votes, acronyms)
    return {
        name.text: (votes[name.text].most_common(1)[0][0] if votes[name.text] else None)
        for names in found
        for name in names
    }


def _spread(votes: dict[str, Counter[Sort]], texts: set[str]) -> None:
    """A surname is a person when the full name is, also when it is a double one or not the last of the full name."""
    surnames: set[str] = set()
    last: set[str] = set()
    for full in [text for text, counted in votes.items() if " " in text and _is_person(counted)]:
        parts = full.split()
        last.add(last_name(full))
        surnames.update(" ".join(parts[at:]) for at in range(1, len(parts)))
        surnames.update(part for part in parts[1:-1] if len(part) >= _LONG and part not in gazetteer().names)
    for text in texts & (surnames | last):
        others = votes[text][Sort.PLACE] + votes[text][Sort.BODY] if text in last else 0
        votes[text][Sort.PERSON] += _SURNAME + others


def _is_person(counted: Counter[Sort]) -> bool:
    return bool(counted) and counted.most_common(1)[0][0] is Sort.PERSON


class _Known:
    """The actors met so far, under every name they may be called by."""

    def __init__(self, cast: Cast, acronyms: dict[str, str], lands: frozenset[str]) -> None:
        self.cast = cast
        self.lands = lands
        self.acronyms = acronyms
        self.full: dict[str, Actor] = {}
        self.people: dict[str, list[Actor]] = defaultdict(list)
        self.single: list[tuple[str, Sort]] = []
        self.nouns: set[str] = set()
        self.bodies: list[Actor] = []

    def meet(self, name: Name, sort: Sort | None) -> None:
        """Take in a name: full names first, short ones wait for `settle`."""
        text = name.text
        if sort is None and name.strength == 0 and " " not in text:
            self.nouns.add(text)
        if sort is None or sort is Sort.ADJECTIVE:
            return
        if sort is Sort.PERSON:
            if " " in text and not text.split()[0].endswith("-"):
                self._person(text)
            else:
                self.single.append((text, sort))
        elif text not in self.full:
            if text.isupper() or " " not in text:
                self.single.append((text, sort))
            else:
                self._body(text, sort)

    def _person(self, text: str) -> None:
        if text in self.full:
            return
        parts = text.split()
        for actor in self.people[parts[-1]]:
            other = actor.name.split()
            if ends_alike(parts, other):
                self._same(actor, text)
                return
            if parts[0] == other[0] and len(parts) != len(other) and set(parts) <= set(other) | set(parts[:1]):
                self._same(actor, text)
                return
        for actor in {id(each): each for group in self.people.values() for each in group}.values():
            other = actor.name.split()
            shorter, longer = sorted((parts, other), key=len)
            if len(shorter) > 1 and (longer[: len(shorter)] == shorter or near(parts, other)):
                self._same(actor, text)
                self.people[parts[-1]].append(actor)
                return
        actor = self.cast.add(Kind.PERSON, text)
        given = parts[0].lower()
        actor.sex = "f" if given in _FEMALE_NAMES else "m" if given in _MALE_NAMES else ""
        self.full[text] = actor
        self.people[parts[-1]].append(actor)

    def _same(self, actor: Actor, text: str) -> None:
        self.full[text] = actor
        if len(text.split()) > len(actor.name.split()):
            actor.called(actor.name)
            actor.aliases.append(actor.name)
            actor.name = text
        else:
            actor.called(text)

    def _body(self, text: str, sort: Sort) -> None:
        for actor in self.bodies:
            if is_short_for(text, actor.name) or is_short_for(actor.name, text) or self._is_same_party(text, actor):
                self.full[text] = actor
                if len(text) > len(actor.name):
                    actor.aliases.append(actor.name)
                    actor.name = text
                else:
                    actor.called(text)
                if sort is Sort.PARTY:
                    actor.kind = Kind.PARTY
                return
        actor = self.cast.add(_KINDS[sort], text)
        if sort is Sort.PLACE:
            actor.sure = False
        else:
            self.bodies.append(actor)
        self.full[text] = actor

    def _is_same_party(self, text: str, body: Actor) -> bool:
        """Whether a name and a body's are known names of one party: "BJP" and "Bharatiya Janata Party"."""
        meant = party_meant(text, self.lands)
        return meant is not None and any(party_meant(name, self.lands) == meant for name in (body.name, *body.aliases))

    def settle(self) -> None:
        """Resolve surnames, acronyms and short names; what stays alone becomes an actor of its own."""
        for text, sort in self.single:
            if text in self.full:
                continue
            if sort is Sort.PERSON:
                actor = self._surname(text)
                if actor is None:
                    actor = self.cast.add(Kind.PERSON, text)
                    actor.sure = False
                    self.people[text].append(actor)
                else:
                    actor.called(text)
                self.full[text] = actor
            else:
                self._short(text, sort)
        for noun in self.nouns - set(self.full):
            meant = meant_by_noun(noun, self.bodies)
            if meant is not None:
                meant.called(noun)
                self.full[noun] = meant

    def _short(self, text: str, sort: Sort) -> None:
        """Resolve the short name of a body: an acronym, or some of its words."""
        short = self.full.get(self.acronyms.get(text, ""))
        fitting = (each for each in self.bodies if is_short_for(text, each.name) or self._is_same_party(text, each))
        short = short or next(fitting, None) or self._last_word(text)
        if short is None and " " not in text and not text.isupper():
            short = meant_by_noun(text, self.bodies)
        if short is None:
            self._body(text, sort)
            return
        short.called(text)
        if sort is Sort.PARTY and may_be_called_party(short.name):
            short.kind = Kind.PARTY
        self.full[text] = short

    def _last_word(self, text: str) -> Actor | None:
        """The only party whose name ends with a word that nothing else is made of: "Sena" of the Marathi Sena."""
        parts = text.split()
        if len(parts) > 1 or len(text) < _SHORTEST or parts[0].lower() in _GENERIC:
            return None
        found = [each for each in self.bodies if each.kind is Kind.PARTY and text in each.name.split()[1:]]
        return found[0] if len(found) == 1 else None

    def _surname(self, text: str) -> Actor | None:
        candidates = self.people.get(text) or [
            actor
            for group in self.people.values()
            for actor in group
            if text in actor.name.split() or any(text in alias.split() for alias in actor.aliases)
        ]
        return next((actor for actor in candidates if not is_fathers(text, actor.name)), None)


def _mentions(cast: Cast, known: _Known, names: list[Name], sorts: dict[str, Sort | None]) -> Iterator[Mention]:
    for name in names:
        if name.place is not None and name.sort is not None:
            actor = cast.place(name.place)
            actor.called(name.text)
            yield Mention(name.sort, name.first, name.last, actor)
            continue
        actor_ = known.full.get(name.text)
        sort = sorts[name.text]
        if actor_ is None:
            stem = _stem(cast, name)
            if stem is not None:
                yield Mention(Sort.ADJECTIVE, name.first, name.last, stem)
            continue
        if actor_.kind is Kind.PERSON:
            _note_sex(actor_, name.honorific)
        sort = next((key for key, kind in _KINDS.items() if kind is actor_.kind), sort or Sort.BODY)
        how = How.NAME if name.text == actor_.name else How.SHORT
        yield Mention(sort, name.first, name.last, actor_, how, post=name.post, honorific=name.honorific)


def _note_sex(actor: Actor, honorific: str) -> None:
    for word in honorific.lower().split():
        if word in _FEMALE:
            actor.sex = "f"
        elif word in _MALE:
            actor.sex = "m"


def _stem(cast: Cast, name: Name) -> Actor | None:
    """An adjective of a place that the article names: "Norlandian" of "Norland"."""
    folded = fold(name.text)
    for actor in cast.actors:
        stem = fold(actor.name)[:-1] if fold(actor.name)[-1:] in "aeiouy" else fold(actor.name)
        if (
            actor.kind.is_place
            and len(stem) >= _DEMONYM_STEM
            and folded.startswith(stem)
            and actor.name not in gazetteer().names
        ):
            return actor
    return None
