"""Contention told in clauses: who was arrested, tried, hurt or killed, by the syntax of the sentence.

Each person and each group of a list is told by itself: "four workers and two drivers died" tells of two groups.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.gate.cues import phrase_span
from honorum.extraction.rules.contention.contention_verbs import (
    ALSO,
    AMONG_KINDS,
    CUSTODY,
    DOES,
    DONE_TO,
    FINDS,
    JAILS,
    NOT_PEOPLE,
    ONLY_WITH,
    PEOPLE,
)
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import AMOUNT, VAGUE, amount
from honorum.extraction.text.document import Word
from honorum.extraction.text.syntax import children, subject_of
from honorum.model.entities import Kind

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"who", "that", "which", "whom"})
_BE = frozenset("be is are was were been being got get gets".split())
_TERM = re.compile(r"for (?:[a-z0-9-]+ ){1,3}?(?:days|weeks|months|years|life)|for life")
_ARMED = re.compile(
    r"police|policemen|officers?|troops|soldiers?|forces?|army|military|gunm[ae]n|militants?|rebels?|insurgents?|"
    r"militias?"
    r"|militiamen|fighters?|guerrillas?|attackers?|bombers?|assailants?|terrorists?|separatists?|extremists?|agents|"
    r"mob|mobs"
    r"|thieves|bandits|pirates|crowds?|protesters|rioters|thugs|men|man|warplanes|aircraft|tribesmen|raiders|supporters"
)
_MONEY, _MANY_WORDS = frozenset("$ us$ £ € fee fees rent interest percent % extra".split()), 5
_BEHIND = 9
_FAR = 16
_MANY = frozenset("dozens hundreds thousands scores several many some both all number total".split())
_THEM = re.compile(rf"(?P<many>{AMOUNT}|{VAGUE}) of (?P<them>them|whom|those)\b(?: (?:were|was|being))?")
_INCLUDING = re.compile(
    rf"(?:, )?(?:including|among them) (?:at least )?(?P<many>{AMOUNT}|{VAGUE}) (?!(?:per|%|years|days))"
)


@dataclass(frozen=True, slots=True)
class Victim:
    """Whoever something happens to: an actor or a group in words, and how many; `first` to `last` are its words."""

    first: int
    last: int
    actor: Actor | None = None
    text: str | None = None
    count: float | str | None = None
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """What a clause tells: its kind, the word that says so, who suffers it and who does it."""

    kind: str
    trigger: int
    victim: Victim
    doer: Victim | None = None


def happenings(scene: Scene) -> list[Happening]:
    """All that the clauses of a sentence tell of arrests, trials and harm; found once a sentence."""
    return scene.once("contention in clauses", lambda: list(_happenings(scene)))


def _happenings(scene: Scene) -> Iterator[Happening]:
    words = scene.sentence.words
    people = {
        index: each
        for each in scene.mentions
        if each.sort is Sort.PERSON and each.actor is not None
        for index in range(each.first, each.last)
    }
    told: list[Happening] = []
    for at, word in enumerate(words):
        told.extend(_of_verb(scene, people, at, word))
    told.extend(_among(scene, people))
    told.extend(_in_custody(scene, people))
    yield from told
    yield from _of_them(scene, told)


def _of_verb(scene: Scene, people: dict[int, Mention], at: int, word: Word) -> Iterator[Happening]:
    words = scene.sentence.words
    kind = DONE_TO.get(word.lower) or DOES.get(word.lower)
    if kind is None or word.tag[:2] != "VB" or not _is_meant(words, at) or _is_charged_with_a_task(words, at):
        return
    if word.lower in DOES:
        victims, doer = _subjects(words, at), None
    elif word.lower in FINDS and not _is_helped(words, at):
        victims, doer = _before_guilty(words, people, at), subject_of(words, at)
    elif _is_passive(words, at):
        victims, doer = _subjects(words, at), _agent(words, at)
    else:
        victims = _spread(words, [each for each in children(words, at) if words[each].dep in {"dobj", "obj"}])
        doer = subject_of(words, at)
        doer = None if doer is None or words[doer].lower in _RELATIVE else doer
    if word.lower in JAILS and _TERM.search(" ".join(each.lower for each in words[at + 1 : at + _FAR])):
        kind = "sentence"
    if kind == "attack" and not _is_violence(scene, at, doer):
        return
    by = _victim(scene, people, doer, anybody=True) if doer is not None else None
    for each in victims:
        victim = _victim(scene, people, each, anybody=kind != "release")
        if victim is not None:
            yield Happening(kind, at, victim, by)
            also = ALSO.get(word.lower)
            if also and victim.actor is not None:
                yield Happening(also, at, victim, by)


def _is_violence(scene: Scene, at: int, doer: int | None) -> bool:
    """Whether an attack is one of force: in words it would be a politician's."""
    words = scene.sentence.words
    if not words[at].lower.startswith("attack"):
        return True
    if doer is None:
        return True
    return any(_ARMED.fullmatch(words[each].lower) for each in range(*phrase_span(words, doer)))


def _is_charged_with_a_task(words: tuple[Word, ...], at: int) -> bool:
    """Whether "charged" tells of a task: "a court charged with fighting graft", "he charged the ministry to report"."""
    if words[at].lower != "charged":
        return False
    if not _MONEY.isdisjoint(word.lower for word in words[at + 1 : at + _MANY_WORDS]):
        return True
    if words[at].dep != "acl":
        return not _is_passive(words, at) and _tells_to(words, at)
    head = words[words[at].head]
    return not _is_people(head.lower) or [each.lower for each in words[at + 1 : at + 3]] == ["with", "overseeing"]


def _tells_to(words: tuple[Word, ...], at: int) -> bool:
    """Whether a verb and its object are followed by what is to be done: "the ministry to report"."""
    near = words[at + 1 : at + _FAR]
    to = next(
        (index for index, word in enumerate(near[:-1]) if word.lower == "to" and near[index + 1].tag == "VB"), None
    )
    return to is not None and all(word.lower not in {"with", "for", "over", "after"} for word in near[:to])


def _is_meant(words: tuple[Word, ...], at: int) -> bool:
    """Whether a verb of many meanings is used in the one that counts."""
    wanted = ONLY_WITH.get(words[at].lower)
    if wanted is None:
        return True
    near = {word.lower for word in words[at + 1 : at + _BEHIND]}
    if words[at].lower in {"hurt", "free"}:
        near |= {word.lower for word in words[max(0, at - 3) : at]}
    return not near.isdisjoint(wanted)


def _is_helped(words: tuple[Word, ...], at: int) -> bool:
    """Whether "was" or "been" stands before a verb: "was found guilty"."""
    return any(words[each].lower in _BE for each in children(words, at) if each < at)


def _before_guilty(words: tuple[Word, ...], people: dict[int, Mention], at: int) -> list[int]:
    """Whoever stands between "found" and "guilty"; the parse rarely makes an object of them."""
    end = next((each for each in range(at + 1, min(len(words), at + _FAR)) if words[each].lower == "guilty"), at)
    named = {id(people[each]): people[each] for each in range(at + 1, end) if each in people}
    nouns = [each for each in range(at + 1, end) if words[each].tag[:2] == "NN" and _is_people(words[each].lower)]
    return [each.last - 1 for each in named.values()] or nouns[-1:]


def _is_passive(words: tuple[Word, ...], at: int) -> bool:
    if words[at].tag not in {"VBN", "VBD"}:
        return False
    below = children(words, at)
    if any(words[each].dep == "auxpass" or (words[each].lower in _BE and words[each].dep == "aux") for each in below):
        return True
    if any(words[each].dep in {"dobj", "obj"} for each in below):
        return False
    if words[at].dep == "conj":
        above = words[at].head
        own = any(words[each].dep in _SUBJECTS for each in below)
        shared = words[above].tag == words[at].tag == "VBN" and _is_passive(words, above)
        return shared or (own and not any(words[each].dep == "aux" for each in below))
    return words[at].dep in {"acl", "advcl", "ROOT", "ccomp"} and not any(words[each].dep == "aux" for each in below)


def _subjects(words: tuple[Word, ...], at: int) -> list[int]:
    """Whoever is the subject of a verb, or the noun that a participle or a relative clause hangs on."""
    subject = subject_of(words, at)
    if subject is None:
        if words[at].dep in {"acl", "relcl"} and words[at].head != at:
            return _spread(words, [words[at].head])
        if words[at].dep == "conj" and words[words[at].head].dep in {"acl", "relcl"}:
            return _spread(words, [words[words[at].head].head])
        if words[at].dep == "advcl":
            subject = subject_of(words, words[at].head)
        return [] if subject is None else _spread(words, [subject])
    if words[subject].lower in _RELATIVE:
        verb = words[subject].head
        return [words[verb].head] if words[verb].dep == "relcl" else []
    return _spread(words, [subject])


def _spread(words: tuple[Word, ...], heads: list[int]) -> list[int]:
    """Nouns and those joined to them: "Ada Vern, Otto Brand and two guards"."""
    found = list(heads)
    for head in found:
        beside = [each for each in children(words, head) if words[each].dep == "appos"]
        for one in (head, *beside):
            found.extend(each for each in children(words, one) if words[each].dep == "conj" and each not in found)
    return found


def _agent(words: tuple[Word, ...], at: int) -> int | None:
    for each in children(words, at):
        if words[each].dep in {"agent", "prep"} and words[each].lower == "by":
            return next((one for one in children(words, each) if words[one].dep == "pobj"), None)
    return None


def _victim(scene: Scene, people: dict[int, Mention], head: int, *, anybody: bool) -> Victim | None:
    """The one whom a noun names, if it names people."""
    words = scene.sentence.words
    if head in people:
        mention = people[head]
        return Victim(mention.first, mention.last, mention.actor)
    word = words[head]
    beside = next((each for each in children(words, head) if words[each].dep == "appos" and each in people), None)
    if beside is not None:
        return Victim(people[beside].first, people[beside].last, people[beside].actor)
    first, last = phrase_span(words, head)
    if word.lower in _MANY or word.tag == "CD" or word.lower in {"one", "members", "member"}:
        last = _with_of(words, head, last)
    if any(first <= each.first < last and each.sort in {Sort.BODY, Sort.PLACE, Sort.PARTY} for each in scene.mentions):
        named = next(
            (each for each in scene.mentions if each.first <= head < each.last and each.actor is not None), None
        )
        if named is not None:
            return Victim(named.first, named.last, named.actor) if anybody else None
    if word.lower in NOT_PEOPLE or word.tag in {"PRP", "PRP$", "WP", "DT", "WDT", "EX"}:
        return None
    if word.tag[:2] != "NN" and word.tag not in {"CD", "JJ"}:
        return None
    if not anybody and not _is_people(word.lower) and word.tag != "CD" and word.lower not in _MANY:
        return None
    count, approx = _count(words, first, last)
    start = _past_number(words, first, last) if count is not None else first
    governed = _governed(scene, head, last)
    if governed is not None:
        return Victim(first, governed.last, governed.actor)
    text = scene.text(start, last) if count is None or words[last - 1].tag != "CD" else None
    return Victim(first, last, None, text, count, approx)


def _governed(scene: Scene, head: int, last: int) -> Mention | None:
    """The country that "the government of Kenya" or "police in Kenya" acts for."""
    words = scene.sentence.words
    if words[head].lower not in {"government", "authorities", "police", "regime", "junta"} or last + 1 >= len(words):
        return None
    link = words[last].lower in {"of", "in"}
    place = next((each for each in scene.mentions if each.first == last + 1 and each.sort is Sort.PLACE), None)
    of_country = place is not None and place.actor is not None and place.actor.kind is Kind.COUNTRY
    return place if link and of_country else None


def _past_number(words: tuple[Word, ...], first: int, last: int) -> int:
    """Where the words of a group begin after its number: "people" of "at least 23 people"."""
    numbers = [at for at in range(first, last) if words[at].tag == "CD" or words[at].lower in _MANY]
    after = numbers[-1] + 1 if numbers else first
    while after < last - 1 and words[after].lower in {"of", "other", "more", "the"}:
        after += 1
    return after if after < last else first


def _is_people(lower: str) -> bool:
    return (
        lower in PEOPLE
        or re.search(r"(?:er|or|ist|ian|an|ant|ent|eer|ee|man|woman|boy|girl|al|ot)s?$", lower) is not None
    )


def _with_of(words: tuple[Word, ...], head: int, last: int) -> int:
    """Where "dozens of opposition activists" ends."""
    for each in children(words, head):
        if words[each].lower == "of" and words[each].dep == "prep":
            inner = next((one for one in children(words, each) if words[one].dep == "pobj"), None)
            if inner is not None:
                return max(last, phrase_span(words, inner)[1])
    return last


def _count(words: tuple[Word, ...], first: int, last: int) -> tuple[float | str | None, bool]:
    text = " ".join(word.lower for word in words[first:last])
    before = " ".join(word.lower for word in words[max(0, first - 3) : first])
    vague = re.search(rf"\b{VAGUE}\b", text)
    if vague:
        return vague.group(), True
    number = re.search(rf"(?<![\w-]){AMOUNT}(?![\w-])(?! (?:year|day|month))", text)
    if not number:
        return None, False
    said = amount(number)
    return said.value, said.approx or before.endswith(("at least", "more than", "about", "some", "around", "nearly"))


def _among(scene: Scene, people: dict[int, Mention]) -> Iterator[Happening]:
    """Whoever is among the dead or those arrested."""
    words = scene.sentence.words
    for at, word in enumerate(words):
        if word.lower != "among":
            continue
        inside = [i for i in range(at + 1, min(len(words), at + 6)) if words[i].lower in AMONG_KINDS]
        if not inside:
            continue
        trigger = inside[0]
        verb = next((i for i in _up(words, at) if words[i].lower in _BE), None)
        if verb is None:
            verb = next((i for i in range(trigger, min(len(words), trigger + 8)) if words[i].lower in _BE), None)
        if verb is None:
            continue
        heads = [each for each in children(words, verb) if words[each].dep in {*_SUBJECTS, "attr"} and each != trigger]
        for each in _spread(words, heads):
            victim = _victim(scene, people, each, anybody=True)
            if victim is not None and not victim.first <= trigger < victim.last:
                yield Happening(AMONG_KINDS[words[trigger].lower], trigger, victim)


def _up(words: tuple[Word, ...], at: int) -> Iterator[int]:
    for _ in range(3):
        at = words[at].head
        yield at


def _in_custody(scene: Scene, people: dict[int, Mention]) -> Iterator[Happening]:
    """Whoever spent years in prison, is in custody or under house arrest."""
    words = scene.sentence.words
    for at, word in enumerate(words):
        lower, before = word.lower, [each.lower for each in words[max(0, at - 3) : at]]
        inside = lower in CUSTODY and "in" in before[-2:]
        if (
            not inside
            and not (lower == "arrest" and before[-1:] == ["house"])
            and not (lower == "bars" and before[-1:] == ["behind"])
        ):
            continue
        verb = at
        for _ in range(5):
            if words[verb].tag[:2] == "VB":
                break
            verb = words[verb].head
        if words[verb].tag[:2] != "VB" or words[verb].lower in DONE_TO or words[verb].lower in {"died", "said", "told"}:
            continue
        for each in _subjects(words, verb):
            victim = _victim(scene, people, each, anybody=False)
            if victim is not None and (victim.actor is not None or _is_people(words[each].lower)):
                yield Happening("detention", at, victim)


def _of_them(scene: Scene, told: list[Happening]) -> Iterator[Happening]:
    """Groups inside a group: "23 people, 17 of them police,", "eight people, including three guards,"."""
    line = scene.full
    for each in told:
        if each.victim.count is None or each.kind not in {"casualty", "arrest", "detention", "release"}:
            continue
        for pattern in (_THEM, _INCLUDING):
            for match in pattern.finditer(line.text):
                first, last = line.words(match.start("many"), match.end())
                if each.victim.first <= first < each.victim.last:
                    continue
                end = last
                words = scene.sentence.words
                while end < len(words) and end - last < 4 and words[end].tag[:2] in {"NN", "JJ"}:  # noqa: PLR2004 - a few words
                    end += 1
                if end == last and pattern is _INCLUDING:
                    continue
                count, approx = _count(words, first, last)
                victim = Victim(first, end, None, scene.text(first, end), count, approx)
                yield Happening(each.kind, each.trigger, victim)
        return
