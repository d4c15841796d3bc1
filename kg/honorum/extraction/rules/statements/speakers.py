"""Who says it: the political actors that are the subject of a verb of speech."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.rules.statements.political_actors import is_political
from honorum.extraction.rules.statements.pronoun_speakers import meant_by
from honorum.extraction.rules.statements.unnamed_speakers import COLLECTIVE, VOICES, unnamed_speaker
from honorum.extraction.scenes import Scene
from honorum.extraction.text.document import Word
from honorum.extraction.text.syntax import children
from honorum.model.entities import Kind

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_RELATIVE = frozenset({"who", "which", "that"})
_HELPING = 3
_NEAR = 4
_PUBLIC_VOICE = re.compile(r"\b(?:ministry|government|party|president|embassy|commission|council|parliament|army)\b")
_LISTED = re.compile(r"(?:^|(?<= \" )|(?<= , )|(?<= ; ))(?:[PG]\d+ , )*[PG]\d+ (?:, )?and (?:the )?$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: an actor, or words where nobody is named; and the words (`first` to `last`) that say who."""

    who: Actor | str
    first: int
    last: int


def speakers(scene: Scene, verb: int) -> list[Speaker]:
    """The political actors that say what a verb says; none when others say it."""
    words = scene.sentence.words
    head = _subject(words, verb)
    if head is None:
        return []
    return _each_once(_with_listed(scene, list(_of_head(scene, head, verb)), verb))


def _with_listed(scene: Scene, found: list[Speaker], verb: int) -> Iterator[Speaker]:
    """The speakers and those that a list before the first of them names: "P1, P2 and P3 said"."""
    line = scene.plain
    if found and found[0].last <= verb:
        for piece in line.pieces:
            if piece.first == found[0].first and piece.mention is not None:
                listed = _LISTED.search(line.text[: piece.start])
                for each in line.listed(listed[0]) if listed else ():
                    other = _named(scene, each, verb)
                    if other is not None:
                        yield other
    yield from found


def agents(scene: Scene, verb: int) -> list[Speaker]:
    """The political actors by whom something is said: "was criticised by Ada Vern"."""
    words = scene.sentence.words
    for by in children(words, verb):
        if words[by].dep == "agent":
            for head in children(words, by):
                if words[head].dep == "pobj":
                    return _each_once(_of_head(scene, head, verb))
    return []


def behind(scene: Scene, head: int, before: int) -> list[Speaker]:
    """The political actors that a noun behind "according to" means."""
    return _each_once(_of_head(scene, head, before))


def _each_once(found: Iterator[Speaker]) -> list[Speaker]:
    kept: dict[object, Speaker] = {}
    for each in found:
        kept.setdefault(each.who if isinstance(each.who, str) else id(each.who), each)
    return list(kept.values())


def _subject(words: tuple[Word, ...], verb: int) -> int | None:
    """The word on which the subject of a verb hangs, across "who", shared subjects and participles."""
    seen: set[int] = set()
    at = verb
    while at not in seen:
        seen.add(at)
        for child in children(words, at):
            if words[child].dep in _SUBJECTS:
                if words[child].lower in _RELATIVE and words[at].dep == "relcl":
                    return words[at].head
                return child
        if words[at].dep == "relcl" and at == verb:
            return None
        if words[at].dep == "acl":
            return words[at].head
        if words[at].dep in {"conj", "xcomp", "aux", "auxpass", "advcl"} or (
            words[at].dep in {"ccomp", "dep"} and words[at].tag == "VBG"
        ):
            at = words[at].head
        elif words[at].dep == "pcomp" and words[words[at].head].dep == "prep":
            at = _above(words, words[words[at].head].head)
        else:
            return None
    return None


def _above(words: tuple[Word, ...], at: int) -> int:
    """The verb above a noun or adjective that is said of its subject: "was among the first in claiming"."""
    while words[at].dep in {"attr", "acomp", "pobj", "prep", "amod", "dobj"} and words[at].tag[:2] != "VB":
        at = words[at].head
    return at


def _of_head(scene: Scene, head: int, verb: int) -> Iterator[Speaker]:
    """The speakers that a subject means, with those joined to it by "and"."""
    words = scene.sentence.words
    heads = [head]
    if words[head].lower in COLLECTIVE:
        beside = [child for child in children(words, head) if words[child].dep == "appos"]
        named_ = [child for child in beside if _speaker(scene, child, verb) is not None]
        heads = named_ or heads
    before = _just_before(scene, verb) or _speaks_for(scene, head, verb)
    at = _at(scene, head)
    if before is not None and (at is None or at.sort is Sort.OFFICE or words[head].lower in COLLECTIVE):
        yield before
        return
    for index in heads:
        heads.extend(
            child
            for child in children(words, index)
            if words[child].dep == "conj" and words[child].tag[:2] in {"NN", "PR"}
        )
    named = False
    for index in heads:
        found = _speaker(scene, index, verb)
        if found is not None:
            named = True
            yield found
    if not named:
        for child in children(words, head):
            if words[child].dep == "appos":
                found = _speaker(scene, child, verb)
                if found is not None:
                    yield found
                    return


def _speaks_for(scene: Scene, head: int, verb: int) -> Speaker | None:
    """The person of "a spokesman for the ministry, Ada Vern, said" and "the head of the union, Otto Brand, said"."""
    words = scene.sentence.words
    voice = words[head].lower in VOICES
    office = _at(scene, head)
    if words[verb - 1].text != "," or not (voice or (office is not None and office.sort is Sort.OFFICE)):
        return None
    said_for = " ".join(word.lower for word in words[head:verb])
    for each in scene.mentions:
        beside = each.first > head and words[each.first - 1].text == ","
        if each.last == verb - 1 and beside and each.sort is Sort.PERSON and each.actor is not None:
            public = _PUBLIC_VOICE.search(said_for) or is_political(scene, each.actor)
            return Speaker(each.actor, each.first, each.last) if public else None
    return None


def _just_before(scene: Scene, verb: int) -> Speaker | None:
    """The person whose name stands right before a verb, whatever the parser takes for its subject."""
    words = scene.sentence.words
    at = verb
    while at > 0 and words[at - 1].tag in {"RB", "VBZ", "VBD", "VBP"} and at > verb - _HELPING:
        at -= 1
    for each in scene.mentions:
        if each.last == at and each.sort is Sort.PERSON and each.actor is not None and words[at - 1].dep != "pobj":
            return _named(scene, each, verb)
    for piece in scene.plain.pieces:
        person = piece.mention
        if piece.last == at and person is not None and person.sort is Sort.PERSON and person.last < at:
            return _named(scene, person, verb)
    return None


def _speaker(scene: Scene, head: int, verb: int) -> Speaker | None:
    mention = _at(scene, head)
    if scene.sentence.words[head].tag == "PRP":
        who = meant_by(scene, head, mention)
        political = isinstance(who, str) or is_political(scene, who)
        return Speaker(who, head, head + 1) if who is not None and political else None
    if mention is not None and mention.sort is Sort.ADJECTIVE:
        return _people_of(scene, mention)
    if mention is not None and mention.sort in {Sort.PERSON, Sort.PARTY, Sort.BODY, Sort.PLACE} and mention.actor:
        return _named(scene, mention, verb)
    for piece in scene.plain.pieces:
        around = piece.first <= head < piece.last and not piece.first <= verb < piece.last
        actor = piece.mention.actor if piece.mention is not None and piece.mention.sort is Sort.PERSON else None
        if around and actor is not None and is_political(scene, actor):
            return Speaker(actor, piece.first, piece.last)
    unnamed = unnamed_speaker(scene, head, mention)
    return Speaker(unnamed.who, unnamed.first, unnamed.last) if unnamed is not None else None


def _people_of(scene: Scene, mention: Mention) -> Speaker | None:
    """The country that "the Russians" and "the British" stand for."""
    words = scene.sentence.words
    named = mention.actor is not None and mention.actor.kind is Kind.COUNTRY
    if not named or not mention.first or words[mention.first - 1].lower != "the" or mention.actor is None:
        return None
    return Speaker(mention.actor, mention.first - 1, mention.last)


def _article_before(scene: Scene, mention: Mention) -> int | None:
    """The "a" of "an Oklahoma Republican", which is a person, not the party."""
    words = scene.sentence.words
    near = range(mention.first - 1, max(-1, mention.first - _NEAR), -1)
    article = next((at for at in near if words[at].lower in {"a", "an"}), None)
    plain = article is not None and all(words[at].tag[:2] in {"JJ", "NN"} for at in range(article + 1, mention.first))
    return article if plain else None


def _called(scene: Scene, article: int, verb: int) -> Speaker | None:
    """Whoever is called that: "Ada Vern, a Republican, said"."""
    ahead = [each for each in scene.mentions if each.sort is Sort.PERSON and each.last == article - 1]
    return _named(scene, ahead[0], verb) if ahead and scene.sentence.words[article - 1].text == "," else None


def _named(scene: Scene, mention: Mention, verb: int) -> Speaker | None:
    actor = mention.actor
    if actor is None:
        return None
    if mention.sort is Sort.PLACE and actor.kind is not Kind.COUNTRY:
        return None
    if mention.sort is Sort.PARTY and (article := _article_before(scene, mention)) is not None:
        return _called(scene, article, verb)
    if not is_political(scene, actor):
        return None
    first, last = scene.plain.span_of(mention)
    if not first <= verb < last:
        return Speaker(actor, first, last)
    return Speaker(actor, mention.first, mention.last)


def _at(scene: Scene, index: int) -> Mention | None:
    return next((each for each in scene.mentions if each.first <= index < each.last), None)
