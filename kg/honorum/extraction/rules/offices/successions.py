"""Who comes after whom, by the syntax of a clause: "was replaced by her deputy, Ada Vern", "takes over from Brand"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from honorum.extraction.actors.mentions import How, Mention, Sort
from honorum.extraction.rules.offices.change_clauses import is_passive, person_of, shows, subject
from honorum.extraction.scenes import Scene
from honorum.extraction.text.document import Word
from honorum.extraction.text.sketch import Sketch
from honorum.extraction.text.syntax import children

VERBS = frozenset(
    """replace replaces replaced replacing succeed succeeds succeeded succeeding take takes took taken taking make makes
    made making""".split()
)
GIVING = frozenset(
    """appointed appoints appoint named names name chose chooses picked picks selected selects installed tapped
    nominated nominates elected elects promoted swore""".split()
)
_AFTER = frozenset("replace replaces replaced replacing succeed succeeds succeeded succeeding".split())
_TAKES = frozenset("take takes took taken taking".split())
_AS = re.compile(
    r"^(?:(?!(?:and|but|who|which|that|after|when|while|said|;|replacing) )(?:[a-z0-9'-]+|[PCOAH]\d+|,) )"
    r"{0,8}?as (?P<office>T\d+)(?! P\d)"
)
_KIN = frozenset("father mother brother sister uncle cousin husband wife son predecessor boss mentor".split())


@dataclass(frozen=True, slots=True)
class Following:
    """Somebody who comes after another (`before`, unless only kin is named), and the words that tell it."""

    person: Mention
    before: Mention | None
    office: Mention | None
    trigger: int
    first: int
    last: int


def followings(scene: Scene) -> Iterator[Following]:
    """Each succession that a verb of the sentence tells."""
    if VERBS.isdisjoint(scene.sentence.lowers):
        return
    words = scene.sentence.words
    for verb, word in enumerate(words):
        if word.lower not in VERBS or word.tag[:2] != "VB":
            continue
        ends = _ends(scene, verb)
        if ends is None:
            continue
        who, before = ends
        kin = before is not None and words[before].lower in _KIN
        after, old = _person(scene, who), _person(scene, before) if before is not None else None
        if after is None or (old is None and not kin) or (old is not None and old.actor is after.actor):
            continue
        line = scene.plain if shows(scene.plain, verb) else scene.full
        office = _office(line, verb)
        if old is None and office is None:
            continue
        spans = [line.span_of(each) for each in (after, old) if each is not None] + [(verb, verb + 1)]
        if office is not None:
            spans.append((office.first, office.last))
        yield Following(after, old, office, verb, min(one for one, _ in spans), max(two for _, two in spans))


def _person(scene: Scene, at: int) -> Mention | None:
    """The person that a word names, or that stands beside it."""
    words = scene.sentence.words
    beside = [child for child in children(words, at) if words[child].dep == "appos"]
    for index in (at, *beside):
        for each in scene.mentions:
            if each.first <= index < each.last and each.sort is Sort.PERSON:
                return each
    return person_of(scene, at)


def _ends(scene: Scene, verb: int) -> tuple[int, int | None] | None:
    """The words for who comes and who goes, by what the verb is."""
    words = scene.sentence.words
    lower = words[verb].lower
    if lower in _TAKES:
        gone = _of_preposition(words, verb, "from") if "over" in _lowers(words, children(words, verb)) else None
        who = subject(words, verb)
        return (who, gone) if who is not None and gone is not None else None
    if lower not in _AFTER:
        return _making_way(words, verb)
    replaces = lower[:7] == "replace" or lower == "replacing"
    new = _of_preposition(words, verb, "with") if replaces else None
    if is_passive(words, verb):
        by = _of_preposition(words, verb, "by")
        gone = subject(words, verb)
        who = by if by is not None else new
        return (who, gone) if who is not None and gone is not None else None
    gone = next((child for child in children(words, verb) if words[child].dep == "dobj" and child > verb), None)
    if new is None and replaces and gone is not None:  # the parser may tie "with Kell" to the name before it
        new = _of_preposition(words, gone, "with")
    who = new if new is not None else _appointed(words, verb)
    who = who if who is not None else subject(words, verb)
    return (who, gone) if who is not None and gone is not None else None


def _appointed(words: tuple[Word, ...], verb: int) -> int | None:
    """Whom "Replacing Brand, the king named Vern" puts in Brand's place."""
    above = words[verb].head
    if words[verb].dep != "advcl" or words[verb].tag != "VBG" or words[above].lower not in GIVING:
        return None
    if is_passive(words, above):
        return None
    return next((child for child in children(words, above) if words[child].dep == "dobj"), None)


def _making_way(words: tuple[Word, ...], verb: int) -> tuple[int, int] | None:
    """Who comes and who goes where "Brand makes way for Vern"."""
    way = next((child for child in children(words, verb) if words[child].lower == "way"), None)
    if way is None:
        return None
    who = _of_preposition(words, way, "for")
    who = who if who is not None else _of_preposition(words, verb, "for")
    gone = subject(words, verb)
    return (who, gone) if who is not None and gone is not None else None


def _of_preposition(words: tuple[Word, ...], at: int, link: str) -> int | None:
    """The noun that a preposition ties to a word."""
    for child in children(words, at):
        if words[child].lower == link and child > at:
            found = [inner for inner in children(words, child) if words[inner].dep in {"pobj", "pcomp"}]
            if found:
                return found[0]
    return None


def _lowers(words: tuple[Word, ...], at: list[int]) -> set[str]:
    return {words[index].lower for index in at}


def _office(line: Sketch, verb: int) -> Mention | None:
    """The office that the clause says: "as mayor"."""
    rest = next((line.text[piece.start :] for piece in line.pieces if piece.first > verb), "")
    match = _AS.match(rest)
    mention = line.mention(match["office"]) if match else None
    held = mention.office if mention is not None else None
    return mention if held is not None and not held.plural else None


def is_pronoun(following: Following) -> bool:
    """Whether the one before is only called "him" or "her"."""
    return following.before is not None and following.before.how is How.PRONOUN
