"""Whom "the minister" or "Norway's president" means: who was named with that office before."""

from honorum.extraction.actors.mentions import Actor, How, Mention, Office, Sort
from honorum.extraction.offices.appositions import Apposition
from honorum.extraction.text.document import Sentence
from honorum.extraction.text.lexicon import pairs
from honorum.extraction.text.syntax import head_word, is_subject
from honorum.model.offices import fold_title

_TWO = 2
_ABSTRACT = pairs("nouns of office").keys()
_MAKING = frozenset(
    """named names name appointed appoints appoint elected elects elect made makes make became become becomes was is
    chosen chose choose called calls considered declared remained remains assumed assumes assume won wins win""".split()
)


def describe(
    sentence: Sentence,
    mentions: list[Mention],
    beside: list[Apposition],
    holders: dict[str, list[tuple[Actor, Office]]],
    alone: Actor | None = None,
) -> None:
    """Let "the minister" mean the minister named before, where a person is spoken of and not an office.

    "The former Labour lawmaker" that opens a sentence is `alone`, the only person that the sentence before names.
    """
    paired = {id(each.office) for each in beside}
    for mention in mentions:
        office = mention.office
        if office is None or id(mention) in paired or office.plural or office.article not in {"the", "'s"}:
            continue
        known = _holders_of(office, holders)
        if known and means_person(sentence, mention):
            mention.sort, mention.actor, mention.how = Sort.PERSON, known[-1][0], How.DESCRIPTION
        elif alone and mention.first == 0 and _was_of_party(office) and not known and means_person(sentence, mention):
            mention.sort, mention.actor, mention.how = Sort.PERSON, alone, How.DESCRIPTION
    for each in beside:
        if each.office.office is not None and each.person.actor is not None and not each.office.office.plural:
            entry = (each.person.actor, each.office.office)
            holders.setdefault(fold_title(each.office.office.title), []).append(entry)
            holders.setdefault(each.office.office.head, []).append(entry)


def _was_of_party(office: Office) -> bool:
    return office.party is not None and office.status == "former"


def means_person(sentence: Sentence, mention: Mention) -> bool:
    """Whether "the president" is somebody who acts, owns, suffers or is told of, not the office as such."""
    said, last = sentence.words, mention.last
    if said[last - 1].lower in _ABSTRACT:
        return False
    owns = last < len(said) and said[last].lower in {"'s", "’s"}
    if owns or is_subject(said, mention):
        return True
    after = [word.lower for word in said[last : last + 2]]
    head = said[head_word(said, mention)]
    suffers = head.dep == "dobj" and said[head.head].lower not in _MAKING
    return suffers or after[:1] == ["who"] or (after[1:] == ["who"] and after[0] in {",", "-", "–", "—"})


def _holders_of(office: Office, holders: dict[str, list[tuple[Actor, Office]]]) -> list[tuple[Actor, Office]]:
    """Who was named with that office before: in it for "the minister", out of it for "the late minister"."""
    title = fold_title(office.title)
    for name in (title, office.head) if " " not in title else (title,):
        named = [each for each in holders.get(name, []) if _may_be_same(office, each[1])]
        out = [(actor, known) for actor, known in named if known.status == "former"]
        if office.status == "former":
            return out or named
        if office.status == "current" and len(named) > len(out):
            return [each for each in named if each not in out]
    return []


def _may_be_same(office: Office, other: Office) -> bool:
    """Whether two mentions of an office do not name different places or bodies."""
    places = {id(each.place) for each in (office, other) if each.place is not None}
    bodies = {id(each) for one in (office, other) if (each := one.body or one.party) is not None}
    return max(len(places), len(bodies)) < _TWO
