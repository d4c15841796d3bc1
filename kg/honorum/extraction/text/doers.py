"""Who does what a verb says, read from the syntax: its subject, its agent, or the noun that a clause hangs on.

Each doer is an actor of the article, or the words for a group without a name ("three Republicans", "parliament").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import number_in
from honorum.extraction.text.document import Word
from honorum.extraction.text.syntax import chain, children, subject_of

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PARTS = frozenset("det amod compound nummod poss case prep pobj quantmod advmod nmod predet pcomp punct".split())
_SEVERAL = frozenset(
    "all most many several some few every each no half dozens majority minority nearly almost other only".split()
)
_LONGEST = 12
_NAMED = frozenset({Sort.PERSON, Sort.PARTY, Sort.BODY, Sort.PLACE})


@dataclass(frozen=True, slots=True)
class Doer:
    """Somebody who does something: an actor, or words for a group; how many; the words they are named with.

    `noun` is the word that names them ("Republicans" in "three Republicans").
    """

    who: Actor | str
    count: float | None
    first: int
    last: int
    noun: int
    mention: Mention | None


def doers(scene: Scene, verb: int) -> list[Doer]:
    """Those who do what the verb at this word says."""
    words = scene.sentence.words
    noun = subject_of(words, verb)
    urged = _urged(words, verb)
    if urged is not None:
        noun = urged
    elif noun is None:
        noun = _subject_above(words, verb)
    elif words[noun].tag == "PRP" and words[verb].dep == "ccomp" and not _is_mentioned(scene, noun):
        noun = subject_of(words, words[verb].head) or noun  # "the parties said they would boycott it"
    passive = noun is not None and words[noun].dep == "nsubjpass"
    if passive:
        return agents(scene, verb)
    if noun is None and words[verb].dep in {"acl", "relcl"}:
        noun = words[verb].head
    elif noun is not None and words[noun].lower in _RELATIVE:
        noun = _what_hangs(words, noun)
    if noun is not None and words[noun].dep == "attr":  # "Vern was the only one to vote"
        noun = subject_of(words, words[noun].head) or noun
    return list(named_by(scene, noun)) if noun is not None and noun != verb else []


def undergoers(scene: Scene, verb: int) -> list[Doer]:
    """Those to whom it is done, where the verb is passive: "Vern was elected", "Dunn, beaten in Oslo,"."""
    words = scene.sentence.words
    subject = next(
        (
            child
            for at in chain(words, verb, frozenset({"conj", "xcomp"}))
            for child in children(words, at)
            if words[child].dep == "nsubjpass"
        ),
        None,
    )
    if subject is None:
        subject = subject_of(words, verb)
    if subject is None and words[verb].dep in {"acl", "relcl"}:
        subject = words[verb].head
    if subject is not None and words[subject].lower in _RELATIVE:
        subject = _what_hangs(words, subject)
    return list(named_by(scene, subject)) if subject is not None and subject != verb else []


def agents(scene: Scene, verb: int) -> list[Doer]:
    """Those by whom it is done: "opposed by all Republicans"."""
    words = scene.sentence.words
    for by in children(words, verb):
        if words[by].lower == "by" and words[by].dep in {"agent", "prep"}:
            for noun in children(words, by):
                if words[noun].dep == "pobj":
                    return list(named_by(scene, noun))
    return []


def named_by(scene: Scene, noun: int) -> Iterator[Doer]:
    """The doers that a noun and those joined to it with "and" name."""
    words = scene.sentence.words
    joined = [noun]
    beside = (
        [child for child in children(words, noun) if words[child].dep == "appos"] if words[noun].tag == "NNS" else []
    )
    if any(each.sort is Sort.PERSON and each.first <= at < each.last for at in beside for each in scene.mentions):
        joined = beside  # "two ministers, Ada Vern and Carl Dunn"
    for at in joined:
        joined += [child for child in children(words, at) if words[child].dep == "conj" and child not in joined]
    for at in sorted(joined):
        doer = _doer(scene, at, set(joined))
        if doer is not None:
            yield doer


_URGES = frozenset(
    """urge urges urged urging ask asks asked asking tell tells told order orders ordered allow allows allowed force
    forces forced persuade persuaded invite invited invites help helped helps instruct instructed encourage encouraged
    want wants wanted expect expects expected enable enabled let made""".split()
)


def _urged(words: tuple[Word, ...], verb: int) -> int | None:
    """Whoever is urged or allowed to do it: in "she urged the committee to hold elections" the committee."""
    above = words[verb].head
    if words[verb].dep != "xcomp" or words[above].lower not in _URGES:
        return None
    return next((child for child in children(words, above) if words[child].dep == "dobj"), None)


def _is_mentioned(scene: Scene, at: int) -> bool:
    return any(each.first <= at < each.last and each.actor is not None for each in scene.mentions)


_ON_COURSE = frozenset("course track way bid attempt effort chance favourite favorite likely".split())


def _subject_above(words: tuple[Word, ...], verb: int) -> int | None:
    """The subject of the verb that a participle or infinitive hangs on: "lost, trailing by", "on course to win"."""
    above = words[verb].head
    having = any(words[child].lower == "having" for child in children(words, verb))
    if words[verb].dep == "advcl" and (
        words[verb].tag == "VBG" or having or words[above].lower in {"went", "go", "goes"}
    ):
        return subject_of(words, above)
    if words[verb].dep == "acl" and words[above].lower in _ON_COURSE:
        at = above
        for _ in range(3):
            at = words[at].head
            found = subject_of(words, at)
            if found is not None:
                return found
    return None


def _what_hangs(words: tuple[Word, ...], pronoun: int) -> int | None:
    """The noun that a relative clause with this pronoun hangs on."""
    at = words[pronoun].head
    seen: set[int] = set()
    while words[at].dep not in {"relcl", "acl"} and at not in seen and words[at].head != at:
        seen.add(at)
        at = words[at].head
    return words[at].head if words[at].dep in {"relcl", "acl"} else None


def _doer(scene: Scene, noun: int, joined: set[int]) -> Doer | None:
    words = scene.sentence.words
    mention = next((each for each in scene.mentions if each.first <= noun < each.last), None)
    if mention is None and words[noun].lower in {"party", "coalition", "alliance", "bloc"}:  # "the Tide party"
        mention = next((each for each in scene.mentions if each.last == noun and each.sort is Sort.PARTY), None)
        if mention is not None:
            return Doer(mention.actor or "", None, mention.first, noun + 1, noun, mention)
    if mention is not None and mention.sort is Sort.OFFICE:  # "Minister Ada Vern", hung on the title
        mention = next(
            (each for each in scene.mentions if each.first == mention.last and each.sort is Sort.PERSON), mention
        )
    first, last = _phrase(words, noun, joined, mention)
    before = [word.lower for word in words[first : mention.first if mention else noun]]
    if first > 1 and words[first - 1].lower == "of" and words[first - 2].tag == "CD":
        first -= 2
    count = number_in(" ".join(word.lower for word in words[first : noun + 1]))
    one = _called(scene, noun) if count in {None, 1.0} and words[noun].tag in {"NN", "NNP"} else None
    if one is not None and not (mention is not None and mention.sort is Sort.PERSON):
        return Doer(one.actor or "", None, first, one.last, noun, one)
    if mention is not None and mention.actor is not None and mention.sort in _NAMED and mention.last > noun:
        grouped = mention.sort is not Sort.PERSON and (count is not None or not _SEVERAL.isdisjoint(before))
        if not grouped:
            return Doer(mention.actor, None, mention.first, mention.last, noun, mention)
    if words[noun].tag in {"PRP", "WP", "EX", "DT"} or last - first > _LONGEST or not words[noun].text[0].isalpha():
        return None
    while last - first > 1 and words[first].lower in {"the", "a", "an", "that", "this", "these", "only", "just", ","}:
        first += 1
    return Doer(scene.text(first, last), count, first, last, noun, mention)


def _called(scene: Scene, noun: int) -> Mention | None:
    """The person that stands beside a noun: "one Republican, Ada Vern"."""
    beside = [child for child in children(scene.sentence.words, noun) if scene.sentence.words[child].dep == "appos"]
    sorts = {Sort.PARTY} if scene.sentence.words[noun].lower == "party" else {Sort.PERSON}
    return next(
        (
            each
            for each in scene.mentions
            if each.sort in sorts and each.actor and any(each.first <= at < each.last for at in beside)
        ),
        None,
    )


def _phrase(words: tuple[Word, ...], noun: int, joined: set[int], mention: Mention | None) -> tuple[int, int]:
    """The words of a noun phrase without clauses, appositions and what is joined to it."""
    inside, grown = {noun}, True
    if mention is not None:
        inside |= set(range(mention.first, mention.last))
    while grown:
        more = {
            index
            for index, word in enumerate(words)
            if index not in inside and word.head in inside and index not in joined and word.dep in _PARTS
            and (word.dep not in {"prep", "advmod", "punct"} or word.lower in {"of", "from", "only", "nearly", "about"})
        }  # fmt: skip
        grown, inside = bool(more), inside | more
    return min(inside), max(inside) + 1
