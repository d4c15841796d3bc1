"""Whom "he", "her" or "the party" means: the last fitting subject.

Only simple cases: a pronoun that could mean two people of whom neither is a subject stays unresolved.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.actors.talk import Spoken, Talk
from honorum.extraction.gate.cues import inside_quotes
from honorum.extraction.parties.party_wordings import LEANING
from honorum.extraction.text.document import Sentence
from honorum.extraction.text.lexicon import words
from honorum.extraction.text.syntax import children, head_word, is_subject, subject_of, verb_of
from honorum.model.entities import Kind

_PERSONAL = {"he": "m", "she": "f", "him": "m", "himself": "m", "herself": "f", "her": "f"}
_POSSESSIVE = {"his": "m", "her": "f"}
_OWNERS = frozenset("the its their his her".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_RELATIVE = frozenset({"who", "whose"})
_DEATHS = frozenset("death assassination murder killing passing execution suicide".split())
_EXITS = frozenset("resignation departure dismissal retirement ouster removal defeat exit sacking overthrow".split())
_GAINS = frozenset("became made elected appointed named took takes sworn promoted chosen succeeded assumed".split())
_PARTY_NOUNS = frozenset("party movement alliance front bloc league union coalition".split())
_FAR = 3
_KIN = words("kin")
_BY_NOUN = words("people meant by a noun")
_OLD = re.compile(r"^\d\d-year-old$")
_BODY_POSTS = frozenset("director director-general commissioner commander governor manager registrar".split())
_SAID = frozenset("said says announced added reported told confirmed".split())
_PARTY_POSTS = frozenset(
    """leader chairman chairwoman chairperson chair president secretary general secretary-general founder co-founder
    co-leader spokesman spokeswoman spokesperson chief head deputy candidate treasurer whip nominee
    vice-president""".split()
)


def resolve(sentence: Sentence, mentions: list[Mention], talk: Talk) -> list[Mention]:
    """The pronouns of a sentence as mentions of whom they mean; `talk` learns whom the sentence names."""
    tokens = sentence.words
    talk.speaker = _speaker(sentence, mentions)
    found: list[Mention] = []
    named = {mention.first: mention for mention in mentions}
    covered = {index for mention in mentions for index in range(mention.first, mention.last)}
    for index, word in enumerate(tokens):
        mention = named.get(index)
        if mention is not None:
            _learn(sentence, mention, talk)
            continue
        if index in covered:
            continue
        meant = _meant(sentence, index, talk) or _owned_party(sentence, index, named, talk)
        if meant is None:
            continue
        if found and found[-1].first == meant.first:
            found.pop()
        found.append(meant)
        if meant.sort is Sort.PERSON and word.dep in _SUBJECTS and meant.actor is not None:
            quoted = inside_quotes(tokens, index)
            talk.people.append(Spoken(sentence.number, index, index + 1, meant.actor, subject=True, quoted=quoted))
    return found


_ANNOUNCING = frozenset(
    """announcement decision statement claim pledge promise admission declaration revelation confirmation suggestion
    remark insistence assertion vow hint""".split()
)


def _meant(sentence: Sentence, index: int, talk: Talk) -> Mention | None:
    """The mention that a pronoun or "the party" at this word is, if it is one that can be resolved."""
    word = sentence.words[index]
    lower, now = word.lower, sentence.number
    sort, first, how, actor = Sort.PERSON, index, How.PRONOUN, None
    if lower in _POSSESSIVE and word.tag == "PRP$":
        sort, actor = Sort.WHOSE, _person(talk, sentence, index, _POSSESSIVE[lower])
    elif lower in _PERSONAL and word.tag != "PRP$" and (not lower.endswith("self") or word.dep in _OBJECTS):
        actor = _announcer(talk, sentence, index) or _person(talk, sentence, index, _PERSONAL[lower])
        if actor is not None:
            actor.sex = actor.sex or _PERSONAL[lower]
    elif lower in _PARTY_NOUNS and index > 0 and _is_owned_noun(sentence, index):
        noun = "" if lower == "party" else lower
        sort, first, how = Sort.PARTY, index - 1, How.DESCRIPTION
        own = _his_party(talk, sentence, index - 1) or _subjects_party(talk, sentence, index - 1) if not noun else None
        actor = own or _party(talk, now, noun) or (_party(talk, now) if noun == "movement" else None)
        actor = actor or (talk.topic if not noun else None)
    elif lower == "party" and not _goes_on(sentence, index) and (told := _told_from(sentence, index)):
        sort, first, how, actor = Sort.PARTY, told, How.DESCRIPTION, _party_told(talk, sentence, told, index)
    elif (lower in _BY_NOUN or _OLD.match(lower)) and word.dep in _SUBJECTS:
        first = _noun_from(sentence, index)
        how, actor = How.DESCRIPTION, _last_subject(talk, now) if first < index else None
    elif lower in {"it", "they"} and word.dep in _SUBJECTS:
        sort, actor = Sort.PARTY, _last_party_subject(talk, now)
    return Mention(sort, first, index + 1, actor, how) if actor is not None else None


def _announcer(talk: Talk, sentence: Sentence, index: int) -> Actor | None:
    """Who announces what he does himself: "Otto Brand's announcement that he will go"."""
    said = sentence.words
    verb = said[index].head
    noun = said[verb].head
    if said[verb].dep not in {"acl", "ccomp"} or said[noun].lower not in _ANNOUNCING:
        return None
    owners = [at for at in children(said, noun) if said[at].dep == "poss"]
    here = [each for each in talk.people if each.number == sentence.number]
    found = [each.actor for each in here for at in owners if each.at <= at < each.last]
    return found[0] if found and found[0].sex in {"", _PERSONAL[said[index].lower]} else None


def _noun_from(sentence: Sentence, index: int) -> int:
    """Where "the veteran politician" begins when it stands alone for a person; the noun itself when it does not."""
    said = sentence.words
    after = [word.lower for word in said[index + 1 : index + 3]]
    named = index + 1 < len(said) and (said[index + 1].capital or said[index + 1].tag[:2] == "NN")
    if named or after[:1] in (["of"], ["from"], ["'s"]) or (after[:1] == [","] and after[1:] != ["who"]):
        return index
    back = next((at for at in range(index - 1, max(-1, index - 4), -1) if said[at].lower == "the"), index)
    told = all(word.tag[:2] in {"JJ", "NN", "VB"} and not word.capital for word in said[back + 1 : index])
    return back if told else index


def _last_subject(talk: Talk, now: int) -> Actor | None:
    """The only person that the sentence before was about."""
    before = [each for each in talk.people if each.number == now - 1]
    about = {id(each.actor): each.actor for each in [each for each in before if each.subject] or before}
    return next(iter(about.values())) if len(about) == 1 else None


def _his_party(talk: Talk, sentence: Sentence, owner: int) -> Actor | None:
    """The party that "his party" means: that of the person."""
    whose = sentence.words[owner].lower
    person = _person(talk, sentence, owner, _POSSESSIVE[whose]) if whose in _POSSESSIVE else None
    return talk.belongs.get(id(person)) if person is not None else None


def _subjects_party(talk: Talk, sentence: Sentence, owner: int) -> Actor | None:
    """The party that "the party" means where the subject of the sentence belongs to one: "Vern had led the party"."""
    if sentence.words[owner].lower != "the":
        return None
    here = [each for each in talk.people if each.number == sentence.number and each.subject and each.at < owner]
    return talk.belongs.get(id(here[-1].actor)) if here else None


_RULING = frozenset({"ruling", "governing"})


def _told_from(sentence: Sentence, index: int) -> int:
    """Where "the ruling party", "the left-wing party" begins; 0 where nothing tells which party is meant."""
    words = sentence.words
    at = index - 1
    if words[index].dep == "attr" or (
        index + 1 < len(words) and (words[index + 1].capital or words[index + 1].text == ",")
    ):
        return 0  # "is the ruling party", "the ruling party, the Dawn Movement"
    while at > 0 and index - at <= _FAR and LEANING.match(words[at].lower):
        at -= 1
    return at if 0 < at < index - 1 and words[at].lower in _OWNERS - {"his", "her"} else 0


def _party_told(talk: Talk, sentence: Sentence, first: int, index: int) -> Actor | None:
    told = {word.lower for word in sentence.words[first + 1 : index]}
    if told & _RULING:
        return talk.ruling
    return talk.opposing if "opposition" in told else _party(talk, sentence.number) or talk.topic


_TURNS = frozenset({"but", "while", "whereas", "although"})


def _owned_party(sentence: Sentence, index: int, named: dict[int, Mention], talk: Talk) -> Mention | None:
    """The party that "Vern's party" means."""
    words = sentence.words
    if words[index].lower != "party" or index < 2 or words[index - 1].lower not in {"'s", "’s"}:  # noqa: PLR2004 - a name and its 's
        return None
    if _goes_on(sentence, index):
        return None
    owner = next((each for each in named.values() if each.last == index - 1 and each.sort is Sort.PERSON), None)
    here = {id(each.actor): each.actor for each in named.values() if each.sort is Sort.PARTY and each.last <= index}
    turned = any(word.lower in _TURNS for word in words[:index])
    alone = next(iter(here.values())) if len(here) == 1 and not turned else None
    party = talk.belongs.get(id(owner.actor), alone) if owner is not None else None
    return Mention(Sort.PARTY, index, index + 1, party, How.DESCRIPTION) if party is not None else None


def party_meant(talk: Talk, now: int) -> Actor | None:
    """The party that a sentence and those before it are about: the last subject, else the last one named."""
    return _party(talk, now) or (talk.parties[-1][1] if talk.parties else None)


def give_its(sentence: Sentence, offices: list[Mention], names: list[Mention], talk: Talk) -> None:
    """Give "its chairman" the party named before it in this sentence, else the one that the last sentence was about."""
    for mention in offices:
        office = mention.office
        if (
            office is None
            or office.head not in _PARTY_POSTS | _BODY_POSTS
            or office.body
            or office.party
            or office.place
        ):
            continue
        whose = sentence.words[mention.first].lower
        if whose not in {"its", "their"}:
            continue
        here = _parties_before(sentence, names, mention.first)
        last = [(subject, actor) for number, actor, subject in talk.parties if number == sentence.number - 1]
        before = [actor for subject, actor in last if subject] or [actor for _, actor in last]
        if whose == "their" and not any(_are_many(each) for each in (here or before)[-1:]):
            continue
        ahead = [each for each in names if each.last <= mention.first and each.sort in {Sort.PARTY, Sort.BODY}]
        if office.head in _PARTY_POSTS and (here or (before and not ahead)):
            mention.office = replace(office, party=here[-1] if here else before[-1], implicit=True)
            continue
        ours = [each.actor for each in names if each.sort is Sort.BODY and each.last <= mention.first]
        if ours and not any(each.sort is Sort.PARTY for each in names):
            mention.office = replace(office, body=ours[0], implicit=True)
            continue
        bodies = [actor for number, actor, subject in talk.bodies if number == sentence.number - 1 and subject]
        if bodies and not before and not ahead:
            mention.office = replace(office, body=bodies[-1], implicit=True)


def _are_many(party: Actor) -> bool:
    """Whether a party is called by its members, as "the Maoists" are, so that "their" may mean it."""
    return party.name.endswith("s") and " " not in party.name.removeprefix("the ")


def _parties_before(sentence: Sentence, names: list[Mention], at: int) -> list[Actor]:
    """The parties that a sentence names before a word; only those it is about where it is about any."""
    before = [each for each in names if each.sort is Sort.PARTY and each.last <= at and each.actor is not None]
    about = [each for each in before if is_subject(sentence.words, each)]
    return [each.actor for each in about or before if each.actor is not None]


def _is_owned_noun(sentence: Sentence, index: int) -> bool:
    return sentence.words[index - 1].lower in _OWNERS and not _goes_on(sentence, index)


def _learn(sentence: Sentence, mention: Mention, talk: Talk) -> None:
    if mention.actor is None or mention.sort not in {Sort.PERSON, Sort.PARTY, Sort.BODY}:
        return
    subject = is_subject(sentence.words, mention) and not (_only_says(sentence, mention) or _is_kin(sentence, mention))
    if mention.sort is Sort.PARTY:
        aside = subject and sentence.words[verb_of(sentence.words, head_word(sentence.words, mention))].dep == "relcl"
        talk.parties.append((sentence.number, mention.actor, subject and not aside))
    elif mention.sort is Sort.BODY:
        talk.bodies.append((sentence.number, mention.actor, subject))
    else:
        quoted = inside_quotes(sentence.words, mention.first)
        talk.people.append(Spoken(sentence.number, mention.first, mention.last, mention.actor, subject, quoted))


def _is_kin(sentence: Sentence, mention: Mention) -> bool:
    """Whether a person is only told of as somebody's kin: "his younger brother Otto Brand"."""
    before = sentence.words[max(0, mention.first - 4) : mention.first]
    return any(word.tag == "PRP$" for word in before) and any(word.lower in _KIN for word in before)


def _speaker(sentence: Sentence, mentions: list[Mention]) -> Actor | None:
    """Who says what the sentence quotes: "…, Ada Vern said"."""
    words = sentence.words
    for mention in mentions:
        beside = [word.lower for word in words[max(0, mention.first - 1) : mention.first]]
        beside += [word.lower for word in words[mention.last : mention.last + 1]]
        if mention.sort is Sort.PERSON and _SAID.intersection(beside) and not inside_quotes(words, mention.first):
            return mention.actor
    return None


def _only_says(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention only tells who said the sentence: "…, Ada Vern announced."."""
    words = sentence.words
    at = mention.last
    ends = at + 1 >= len(words) or words[at + 1].text in {".", '"', "”"} or words[at + 1].tag in {"IN", "RB", "NNP"}
    said = at < len(words) and words[at].lower in _SAID and ends
    return said and any(word.text == "," for word in words[: mention.first])


def _goes_on(sentence: Sentence, index: int) -> bool:
    after = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
    return after is not None and (after.tag[:2] == "NN" and after.tag != "NNP") and after.dep != "ROOT"


def _fits(actor: Actor, sex: str) -> bool:
    return actor.kind is Kind.PERSON and (not actor.sex or actor.sex == sex)


def _person(talk: Talk, sentence: Sentence, index: int, sex: str) -> Actor | None:
    """The last subject that fits, in this sentence or the ones before; else the only person of late.

    Who is known to be of that sex goes before who only may be; nobody speaks of himself as "he".
    """
    now = sentence.number
    quoted = inside_quotes(sentence.words, index)
    doer = _doer(sentence, index, talk) or (talk.speaker if quoted else None)
    gone = _gone(sentence, index)
    fits = [
        each
        for each in talk.people
        if now - each.number <= _FAR and _fits(each.actor, sex) and each.actor is not doer and not gone(each)
    ]
    here = [each for each in fits if each.number == now and (each.quoted or not quoted or not each.subject)]
    near = _antecedent(sentence, index, here)
    if near is not None:
        return near
    subjects = [each for each in here if each.subject]
    known = [each for each in here if each.actor.sex == sex]
    alone = {id(each.actor) for each in known}
    if subjects and (len(alone) != 1 or any(each.actor.sex == sex for each in subjects)):
        best = [each for each in subjects if each.actor.sex == sex] or subjects
        return best[0].actor if len({id(each.actor) for each in best}) == 1 else best[-1].actor
    if len(alone) == 1 and (subjects or sentence.words[index].dep not in _SUBJECTS or index > _FAR):
        return known[0].actor
    for back in range(1, _FAR + 1):
        group = [each for each in fits if each.number == now - back]
        if group:
            before = [each for each in group if each.subject] or group
            if here and not any(each.subject for each in group):
                return here[0].actor
            return ([each for each in before if each.actor.sex == sex] or before)[0].actor
    return here[0].actor if here else None


def _gone(sentence: Sentence, index: int) -> Callable[[Spoken], bool]:
    """Whether a person has died or left as the sentence begins: "after the death of Otto Brand, he took office"."""
    words = sentence.words
    verb = verb_of(words, index)
    nouns = _DEATHS | _EXITS if words[verb].lower in _GAINS else _DEATHS

    def is_gone(each: Spoken) -> bool:
        if each.number != sentence.number or each.at > index or words[index].dep not in _SUBJECTS:
            return False
        head = words[each.last - 1].head
        above = words[head].head if words[head].lower == "of" else head
        return words[above].lower in nouns

    return is_gone


def _doer(sentence: Sentence, index: int, talk: Talk) -> Actor | None:
    """The subject of the verb whose object "him" or "her" is: whoever it means, it is not he who acts."""
    words = sentence.words
    if words[index].dep not in _OBJECTS or words[index].lower not in {"him", "her"}:
        return None
    doer = subject_of(words, verb_of(words, index))
    if doer is None:
        return None
    here = [each for each in talk.people if each.number == sentence.number and each.at <= doer < each.last]
    return here[0].actor if here else None


def _antecedent(sentence: Sentence, index: int, here: list[Spoken]) -> Actor | None:
    """Whom "who" means when the pronoun stands in its clause: "Otto Brand, who keeps his job"."""
    words = sentence.words
    at, seen = index, set[int]()
    while at not in seen:
        seen.add(at)
        if words[at].dep == "relcl":
            whose = words[at].head
            who = any(words[each].lower in _RELATIVE and words[each].head == at for each in range(index))
            own = words[index].tag == "PRP$" or words[index].dep not in _SUBJECTS
            return next((each.actor for each in here if who and own and abs(each.at - whose) < _FAR), None)
        at = words[at].head
    return None


def _party(talk: Talk, now: int, noun: str = "") -> Actor | None:
    """The party spoken of last, as a subject if any was; one whose name has the noun ("the alliance")."""
    recent = [
        (number, actor, subject)
        for number, actor, subject in talk.parties
        if now - number <= _FAR and noun in (actor.name.lower().split() if noun else "")
    ]
    subjects = [actor for _, actor, subject in recent if subject]
    if subjects:
        return subjects[-1]
    return recent[-1][1] if recent else None


def _last_party_subject(talk: Talk, now: int) -> Actor | None:
    for back in (0, 1):
        subjects = [actor for number, actor, subject in talk.parties if number == now - back and subject]
        people = [each for each in talk.people if each.number == now - back and each.subject]
        if subjects and not people:
            return subjects[-1]
        if subjects or people:
            return None
    return None
