"""A sentence ready for rules: its names, offices, pronouns and sketches, and the article around it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from honorum.extraction import time as times
from honorum.extraction.actors.cast import Cast, cast_of
from honorum.extraction.actors.descriptions import describe
from honorum.extraction.actors.mentions import Actor, How, Mention, Office, Sort
from honorum.extraction.actors.pronouns import give_its, party_meant, resolve
from honorum.extraction.actors.talk import Talk
from honorum.extraction.context import Context, at_home, body_meant, context_of, is_national
from honorum.extraction.offices.appositions import Apposition, appositions, plain
from honorum.extraction.offices.offices import offices_in
from honorum.extraction.parties.party_notes import give_party_posts, note_members, tell_parties
from honorum.extraction.parties.ruling_party import opposition_party, ruling_party
from honorum.extraction.parties.topic_party import topic_party
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.places.lands_meant import (
    STATE_OFFICES,
    Near,
    has_office,
    held_by_other,
    land_of,
    lands_near,
    note_land,
    only_land,
    place_ahead,
    told_land,
)
from honorum.extraction.text.document import Document, Sentence
from honorum.extraction.text.sketch import Sketch, full
from honorum.extraction.text.spelling import text_of
from honorum.extraction.text.syntax import verb_of
from honorum.model.claims import Time
from honorum.model.entities import Kind
from honorum.model.offices import fold_title

_CONTESTS = {"presidential": "president", "gubernatorial": "governor", "mayoral": "mayor"}
_ELECT = re.compile(r"\b(?:elect|elected|electing|choose|choosing) (?P<office>T\d+)")
_WAS = re.compile(
    r"(?P<who>P\d+) (?:, )?(?:who )?(?:is|was|has been|had been|served as|has served as) (?P<office>T\d+)(?! P)"
)
_GAINED = re.compile(
    r"(?P<who>P\d+) (?:(?:was|is|has|had|been|first|later|then) )*(?:became|elected|appointed|named|sworn in as|made) "
    r"(?:as )?(?P<office>T\d+)(?! P)"
)
_FAR = 3
_BACK = 2
_COUNTED = re.compile(
    r"\b(?:later|afterwards|same (?:day|month|year)|that (?:day|month|year)|(?:following|next) (?:day|month|year))\b"
)
_PUBLIC = frozenset(
    "senator congressman congresswoman representative governor mayor mp lawmaker councillor president minister".split()
)
_WOMEN = frozenset("queen empress princess".split())
_MEN = frozenset("king emperor emir sultan pope bishop archbishop".split())
_OF_HOUSES = frozenset("house senate congress speaker".split())
_OF_COURTS = frozenset("judge justice".split())
_OF_LAND = frozenset("governor mayor representative rep. senator bishop archbishop".split())
Found = TypeVar("Found")
_APPOINTING = frozenset(
    "appointments placements ministry cabinet line-up lineup reshuffle reshuffled reshuffles appointed".split()
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with all that rules look at.

    `full` and `plain` are its sketches (see `sketch`); `beside` are the persons that stand beside an office; `posts`
    are the offices that the article gives each actor (by `id`) so far; `appointing` says that the sentences before
    spoke of appointments; `last_party` is the party spoken of last, `contested` the office that an
    election in this or an earlier sentence is about; `vacant` are the offices that sentences (by number) leave open.
    """

    document: Document
    sentence: Sentence
    mentions: tuple[Mention, ...]
    full: Sketch
    plain: Sketch
    beside: tuple[Apposition, ...]
    context: Context
    posts: dict[int, list[Office]]
    appointing: bool
    last_party: Actor | None
    contested: str
    vacant: dict[int, Office]
    notes: dict[str, Any]

    def once(self, name: str, find: Callable[[], Found]) -> Found:
        """What `find` finds, computed once per sentence and kept under a name, for rules that share it."""
        if name not in self.notes:
            self.notes[name] = find()
        found: Found = self.notes[name]
        return found

    def text(self, first: int, last: int) -> str:
        """The words from `first` to `last` (exclusive) as they stand in the article."""
        words = self.sentence.words
        return self.document.article.text[words[first].start : words[last - 1].end] if last > first else ""

    def times(self) -> list[tuple[int, int, Time]]:
        """The time expressions of the sentence: first and last word, and what they mean."""
        return self.once("times", self._times)

    def times_of(self, verb: int) -> list[tuple[int, int, Time]]:
        """Those of them that belong to a verb, and not to what another one tells."""
        return [each for each in self.times() if verb_of(self.sentence.words, each[0]) == verb]

    def _times(self) -> list[tuple[int, int, Time]]:
        words = self.sentence.words
        base = words[0].start
        text = self.document.article.text[base : words[-1].end]
        found: list[tuple[int, int, Time]] = []
        spoken = self._date_before() if _COUNTED.search(text) else None
        for each in times.find(text.replace("\xa0", " "), self.context.published, reference=spoken):
            inside = [
                i for i, word in enumerate(words) if word.start < base + each.end and word.end > base + each.start
            ]
            if inside and not self._is_named(inside[0], inside[-1]):
                found.append((inside[0], inside[-1] + 1, Time(each.text, each.edtf)))
        return found

    def _is_named(self, first: int, last: int) -> bool:
        """Whether the words are part of a name: the "Winter" of "Winter Games"."""
        named = {Sort.PERSON, Sort.PARTY, Sort.BODY}
        return any(each.sort in named and each.first <= first and last < each.last for each in self.mentions)

    def _date_before(self) -> str | None:
        """The date last spoken of in the sentences right before, from which "three years later" is counted."""
        at = self.sentence.number
        for sentence in reversed(self.document.sentences[max(0, at - _BACK) : at]):
            text = self.document.article.text[sentence.words[0].start : sentence.words[-1].end]
            dated = [each.edtf for each in times.find(text.replace("\xa0", " "), self.context.published) if each.edtf]
            if dated:
                return dated[-1]
        return None

    def place_of(self, office: Office, holder: Actor | None = None) -> Actor | None:
        """The place an office is of: the one said, else the one the article gives it elsewhere.

        That is the place it named with the same title for the same person; or the country whose news call the office
        so without naming it ("Secretary of State"); or the main country, for offices that every country has.
        """
        of_party = office.party is not None and office.head not in _PUBLIC
        if office.place is not None or office.body is not None or of_party:
            return office.place
        if office.article == "'s":
            return self.owner_of(office) or self.context.country
        title = fold_title(office.title)
        for known in self.posts.get(id(holder), ()):
            if fold_title(known.title) == title and (known.place or known.body):
                return known.place
        ahead = place_ahead(self.sentence, self.mentions)
        if ahead is not None and ahead.kind is Kind.REGION and office.head == "governor":
            return ahead
        land = land_of(office, self.context.cast, governed=self._is_governed())
        if land is not None:
            return land
        if title in STATE_OFFICES and self._is_governed(early=True):
            return None
        home = at_home(title)
        if home is not None and (_OF_HOUSES.isdisjoint(title.split()) or home in self.context.cast.lands):
            known_home = gazetteer().names.get(home)
            return self.context.cast.place(known_home) if known_home is not None else None
        if not is_national(office):
            return None
        meant = ahead if ahead is not None and ahead.kind is Kind.COUNTRY else self.country_meant(office)
        can_be = meant is not None and all(has_office(meant.name, each) for each in (title, office.title.lower()))
        return meant if meant and can_be and not self.is_held_by_other(office, holder, meant) else None

    def _is_governed(self, *, early: bool = False) -> bool:
        """Whether the article is about a state that has a governor; `early`, whether it says so at once."""
        if early:
            return any({"governor", "gov."} & each.lowers for each in self.document.sentences[:_FAR])
        if "governed" not in self.context.notes:
            found = any({"governor", "gov."} & each.lowers for each in self.document.sentences)
            self.context.notes["governed"] = found
        known: bool = self.context.notes["governed"]
        return known

    def country_meant(self, office: Office) -> Actor | None:
        """The main country of the article; where none stands out, the one it names with this title, else around it."""
        if self.context.sure:
            return self.context.country
        told = told_land(self.context.notes, office, self.sentence.number)
        return told or (only_land(self.lands_near()) if self.lands_before(office) else None)

    def lands_near(self) -> list[Near]:
        """The countries that the paragraph names up to the end of this sentence."""
        return lands_near(self.sentence, self.document, self.context.cast)

    def lands_before(self, office: Office) -> list[Near]:
        """Those that stand before an office of this sentence."""
        here, at = self.sentence.number, office.core[0]
        return [each for each in self.lands_near() if each.sentence < here or each.last <= at]

    def is_held_by_other(self, office: Office, holder: Actor | None, land: Actor) -> bool:
        """Whether "President Ada Vern" cannot be of that country, for the article has given it another president."""
        beside = any(each.office.office is office for each in self.beside)
        return beside and not office.article and held_by_other(office, holder, land, self.posts)

    def owner_of(self, office: Office) -> Actor | None:
        """The country that "the country's president" means: the last one the paragraph names before the title."""
        return next((each.land for each in reversed(self.lands_before(office)) if each.sort is Sort.PLACE), None)


def scenes(document: Document) -> list[Scene]:
    """All sentences of an article, ready for rules."""
    cast = cast_of(document)
    context = context_of(document, cast)
    ruling, opposing, topic = (
        ruling_party(document, cast),
        opposition_party(document, cast),
        topic_party(document, cast),
    )
    context.notes.update({"ruling party": ruling, "opposition party": opposing, "topic party": topic})
    talk = Talk(belongs=context.belongs, ruling=ruling, opposing=opposing, topic=topic)
    found: list[Scene] = []
    holders: dict[str, list[tuple[Actor, Office]]] = {}
    before: list[Mention] = []
    posts: dict[int, list[Office]] = {}
    appointing = -2 * _FAR
    contested = ""
    vacant: dict[int, Office] = {}
    for sentence, names in zip(document.sentences, cast.mentions, strict=True):
        meant = resolve(sentence, names, talk)
        parties = [each for each in meant if each.how is How.DESCRIPTION]
        offices = [_with_body(office, before, cast) for office in offices_in(sentence, [*names, *parties])]
        give_its(sentence, offices, names, talk)
        inner = {index for office in offices for index in range(office.first, office.last)}
        kept = [name for name in names if name.first not in inner]
        pronouns = [each for each in meant if each.first not in inner]
        mentions = sorted([*kept, *offices, *pronouns], key=lambda each: each.first)
        line = full(sentence.words, mentions)
        beside = appositions(line)
        _reign(line, beside)
        describe(sentence, mentions, beside, holders, _only_person(cast.mentions[max(0, sentence.number - 1)]))
        if any(each.how is How.DESCRIPTION and each.sort is Sort.PERSON for each in mentions):
            line = full(sentence.words, mentions)
        before.extend(names)
        for each in beside:
            _tell_sex(each)
            if each.office.office is not None:
                told = replace(each.office.office, sentence=sentence.number)
                posts.setdefault(id(each.person.actor), []).append(told)
        for match in line.find(_WAS):
            who, what = line.mention(match["who"]), line.mention(match["office"])
            if what.office is not None and not what.office.plural:
                posts.setdefault(id(who.actor), []).append(replace(what.office, sentence=sentence.number))
        last_party = party_meant(talk, sentence.number)
        contested = _contested(sentence, line) or contested
        inner_line = plain(sentence.words, line, beside)
        recent = sentence.number - appointing <= _FAR
        scene = Scene(
            document,
            sentence,
            tuple(mentions),
            line,
            inner_line,
            tuple(beside),
            context,
            posts,
            recent,
            last_party,
            contested,
            vacant,
            {},
        )
        found.append(scene)
        _note_lands(scene)
        tell_parties(scene)
        note_members(scene)
        if not _APPOINTING.isdisjoint(sentence.lowers):
            appointing = sentence.number
    _note_gained(found, posts)
    for scene in found:
        give_party_posts(scene)
        note_members(scene)
    return found


def _note_gained(found: list[Scene], posts: dict[int, list[Office]]) -> None:
    """Let who is only told to have taken an office have held it, wherever the article tells so."""
    gained: dict[int, list[Office]] = {}
    for scene in found:
        for match in scene.plain.find(_GAINED):
            office = scene.plain.mention(match["office"]).office
            if office is not None and not office.plural:
                told = replace(office, sentence=scene.sentence.number)
                gained.setdefault(id(scene.plain.mention(match["who"]).actor), []).append(told)
    for who, offices in gained.items():
        posts.setdefault(who, offices)


def _note_lands(scene: Scene) -> None:
    """Note which country the offices of a sentence are said to be of, by their titles."""
    for each in scene.mentions:
        office = each.office
        if office is None:
            continue
        owner = scene.owner_of(office) or scene.context.country if office.article == "'s" else None
        note_land(scene.context.notes, office, scene.sentence.number, office.place or owner)


def _tell_sex(each: Apposition) -> None:
    """A queen and a congresswoman are women, a king and a congressman men."""
    head = each.office.office.head if each.office.office is not None else ""
    if each.person.actor is not None and not each.person.actor.sex:
        woman = head in _WOMEN or head.endswith("woman")
        each.person.actor.sex = "f" if woman else "m" if head in _MEN or head.endswith("sman") else ""


def _contested(sentence: Sentence, line: Sketch) -> str:
    """The office that an election in the sentence is about, or nothing."""
    if sentence.lowers.isdisjoint(
        {"elect", "election", "elections", "vote", "poll", "polls", "elected", "re-election"}
    ):
        return ""
    for adjective, title in _CONTESTS.items():
        if adjective in sentence.lowers:
            return title
    elected = _ELECT.search(line.text)
    office = line.mention(elected["office"]).office if elected else None
    return office.title if office is not None else ""


def _with_body(mention: Mention, before: list[Mention], cast: Cast) -> Mention:
    """Give "chairman of the committee" the committee named before, else one that is called so."""
    office = mention.office
    if office is None or not office.of or office.body or office.party:
        return mention
    nouns = office.of.lower().split()
    body = body_meant(nouns[-1], before) if len(nouns) == 1 else None
    if body is not None and body.kind is Kind.PARTY:
        mention.office = replace(office, party=body, implicit=True)
    else:
        mention.office = replace(office, body=body or cast.unnamed(office.of), implicit=body is not None)
    return mention


_OF_PLACE = re.compile(r"(?P<office>T\d+) (?P<person>P\d+) of (?:the )?(?P<place>[CO]\d+)")


def _only_person(names: list[Mention]) -> Actor | None:
    """The only person that a sentence names."""
    found = {id(each.actor): each.actor for each in names if each.sort is Sort.PERSON}
    return next(iter(found.values())) if len(found) == 1 else None


def _reign(line: Sketch, beside: list[Apposition]) -> None:
    """Give "King Otto of Norway" its country."""
    for match in line.find(_OF_PLACE):
        office, place = line.mention(match["office"]), line.mention(match["place"])
        if office.office is None or (place.sort is Sort.BODY and office.office.head not in _OF_COURTS):
            continue
        if _may_reign(office.office):
            if place.sort is Sort.BODY:
                office.office = replace(office.office, body=place.actor, implicit=False)
            else:
                office.office = replace(office.office, place=place.actor, implicit=False)
            for number, each in enumerate(beside):
                if each.office is office:
                    beside[number] = replace(each, last=place.last)


def _may_reign(office: Office) -> bool:
    """Whether the place after the holder's name is that of the office: not for "commission chairman Otto of Norway"."""
    free = not (office.place or office.body or office.plural)
    return free and (office.head in _OF_LAND | _OF_COURTS or is_national(office))


def scene_text(scene: Scene) -> str:
    """The sentence as it stands in the article."""
    return text_of(scene.sentence.words, 0, len(scene.sentence.words))


__all__ = ["Cast", "Scene", "scene_text", "scenes"]
