"""What the words around a name tell of a person: an age, an office, kinship, what is done to people and what they do.

The language model often mistakes rare names. "Ada Vern, 61," and "replaced by Ada Vern" are persons all the same.
"""

import re

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.parties.party_vocabulary import sounds_like_party
from honorum.extraction.text.document import Word
from honorum.extraction.text.lexicon import words
from honorum.extraction.text.spelling import BODY_NOUNS, MAYBE_PARTY, PARTY_NOUNS, STATUS, Name, is_head

_REACH = 8
_HELPERS = frozenset("has have had was is were be been being will would to also later then who ,".split())
_PASSIVE = frozenset("was is been were be being".split())
_DOES = words("what persons do")
_SUFFERS = words("what is done to persons")
_DONE_TO = words("does to persons")
_KIN = words("kin")
_CALLINGS = words("callings")
_LIFELONG = frozenset("veteran former fellow staunch lifelong late".split())
_JOINS = frozenset("joined joins left quit defected rejoined leads heads chairs founded co-founded".split())
_DONE_BY = frozenset("replaced succeeded headed led chaired founded represented".split())
_YIELDS = (["losing", "to"], ["lost", "to"], ["conceded", "to"], ["loses", "to"], ["yielded", "to"])
_FATES = frozenset(
    """dismissal sacking appointment resignation death election re-election nomination assassination removal departure
    inauguration promotion leadership supporters arrest detention trial conviction release expulsion ouster impeachment
    killing murder funeral widow candidacy""".split()
)
_MOVES = frozenset("conceded moved remained appealed emerged fled surrendered met stood ran spoke quit moved".split())
_LEANING = re.compile(
    r"^(?:ruling|governing|opposition|(?:far|centre|center|hard|ultra|extreme)-?(?:left|right)|(?:left|right)-wing|"
    r"(?:ultra-?)?(?:conservative|liberal|socialist|nationalist|populist|communist)|centrist|leftist|rightist|"
    r"pro-[a-z]+|anti-[a-z]+|eurosceptic|banned|outlawed|islamist|separatist|monarchist|agrarian|green)$"
)
_OF_PERSONS = frozenset(
    """wife husband widow son daughter brother sister mother father son-in-law lawyer lawyers attorney bodyguard
        bodyguards death arrest detention trial conviction release supporters resignation assassination murder
        extradition candidacy impeachment spokesman spokeswoman predecessor successor deputy aide aides""".split()
)
_AGE = re.compile(r"^\d\d$")
_AGED = re.compile(r"^\d\d-year-old$")
_HOME = re.compile(r"[RDI]-[A-Z]")  # "R-Ohio"
_NAMELIKE = re.compile(r"^[^\W\d_][\w.'’-]*$")
_LONGEST = 5


def is_plain(name: Name) -> bool:
    """Whether a name might be a person's by its words: none that tells a body, a party or an office."""
    parts = name.text.split()
    nouns = {part.lower().strip("'’") for part in name.text.replace("-", " ").split()}
    return (
        len(parts) <= _LONGEST
        and not nouns & (BODY_NOUNS | PARTY_NOUNS | MAYBE_PARTY)
        and not any(part.lower() in _OFFICES for part in parts)
        and not (name.text.isupper() and " " not in name.text)
        and all(_NAMELIKE.match(part) for part in parts)
        and not sounds_like_party(name.text)
    )


_OFFICES = words("heads that are offices by themselves")


def is_told_person(tokens: tuple[Word, ...], name: Name, found: list[Name]) -> bool:
    """Whether the words around a name are such as stand around persons."""
    before = [word.lower for word in tokens[max(0, name.first - 2) : name.first]]
    after = [word.lower for word in tokens[name.last : name.last + _REACH]]
    if before[-1:] in (["opposition"], ["ruling"], ["governing"]):
        return False
    of_something = before[-1:] == ["of"] and before[0] not in _FATES  # "the prime minister of Norland, resigned"
    if not is_plain(name) or _HOME.match(name.text) or of_something or before[-1:] == ["the"]:
        return False
    near = [each for each in found if 0 < each.first - name.last < _REACH]
    if _acts_or_is_aged(name, before, after, near):
        return True
    if " " not in name.text:
        return _owns_people(after)
    if _owns_people(after):
        return True
    if (after[:2] == ["of", "the"] and _is_of_party(near)) or before in _YIELDS or after[:1] == ["who"]:
        return True
    if after[:1] == [","] and (_is_told(after[1:]) or (after[1:3] == ["of", "the"] and _is_of_party(near))):
        return True
    if before[-1:] in (["is"], ["was"], ["are"], ["were"]) and after[:1] in ([], ["."], [","]):
        return True
    owned = any(each.sort is Sort.PARTY and each.last == name.first - 1 for each in found)
    return bool(before and _is_led_to(before, owned=owned)) or _beside_office(tokens, name)


def _owns_people(after: list[str]) -> bool:
    """Whether what follows belongs to a person only: "Vern's lawyers", "Vern's wife", "Vern's arrest"."""
    return after[:1] in (["'s"], ["’s"], ["'"], ["’"]) and bool(_OF_PERSONS.intersection(after[1:3]))


def _acts_or_is_aged(name: Name, before: list[str], after: list[str], near: list[Name]) -> bool:
    """Whether the name has an age, or a verb that people do or suffer: "Vern, 61,", "Vern was sworn in"."""
    several = " " in name.text
    rest, passive = list(after), False
    while rest and rest[0] in _HELPERS:
        passive = passive or rest[0] in _PASSIVE
        rest.pop(0)
    if rest and ((rest[0] in _DOES and (several or rest[0] not in _MOVES)) or (passive and rest[0] in _SUFFERS)):
        return several or rest[0] in _DOES
    if several and rest and rest[0] in _JOINS and any(each.sort is Sort.PARTY for each in near):
        return True
    aged = (after[:1] == [","] and after[2:3] in ([","], ["."])) or (after[:1] == ["("] and after[2:3] == [")"])
    return (aged and _AGE.match(after[1]) is not None) or bool(before and _AGED.match(before[-1]))


def _is_led_to(before: list[str], *, owned: bool) -> bool:
    """Whether the two words before a name lead to a person: "replaced by", "veteran communist", "the Greens'"."""
    first, last = before[0], before[-1]
    return (
        (owned and last in {"'s", "’s", "'", "’"})
        or (last == "," and (first in _KIN or first in _CALLINGS))
        or (last == "by" and first in _DONE_BY)
        or (last == "of" and first in _FATES)
        or last in _DONE_TO
        or last in _CALLINGS
        or last in _KIN
        or (first in _LIFELONG and _LEANING.match(last) is not None)
        or (first == "the" and last == "late")
    )


def _is_told(after: list[str]) -> bool:
    """Whether what stands after "Ada Vern," is an age, "who" or a calling: "61,", "a former lawyer"."""
    if after[:1] in (["who"], ["whose"], ["whom"], ["aged"]) or (after and _AGE.match(after[0])):
        return True
    if after[:1] and after[0] in {"a", "an", "the", "his", "her", "another"}:
        told = after[1:6]
        stop = next((at for at, lower in enumerate(told) if lower in {",", ".", "of", "and", "that", "which"}), 5)
        return bool((_CALLINGS | _KIN).intersection(told[:stop]))
    return False


def _is_of_party(near: list[Name]) -> bool:
    return bool(near) and near[0].sort is Sort.PARTY


def _beside_office(tokens: tuple[Word, ...], name: Name) -> bool:
    """Whether an office stands beside the name, with a comma between: "the governor, Ada Vern, said"."""
    after = tokens[name.last : name.last + _REACH]
    if after and after[0].text == ",":
        told = []
        for word in after[1:]:
            if word.lower in {",", ".", ";", "and", "said", "with", "of", "for", "to", "in", "at"}:
                break
            told.append(word)
        if told and _leads_to_office(told) and is_head(told[-1]):
            return True
    if name.first > 1 and tokens[name.first - 1].text == "," and after and after[0].text in {",", "."}:
        back: list[Word] = []
        for word in reversed(tokens[max(0, name.first - 1 - _REACH) : name.first - 1]):
            ends = word.text in {",", ";", ".", '"', "”"} or word.tag in {"VBD", "VBZ", "VBP"}
            if ends or (word.lower == "and" and any(is_head(each) for each in back)):
                break
            back.append(word)
        return any(is_head(word) for word in back) and all(word.lower != "and" for word in back)
    return False


def _leads_to_office(told: list[Word]) -> bool:
    """Whether the words before an office are such as stand before one: an article, an owner, an adjective, a title."""
    first = told[0]
    return (
        first.lower in {"the", "a", "an", "currently", "then", "now", "previously", "formerly", "his", "her"}
        or is_head(first)
        or any(word.lower in {"'s", "’s"} for word in told)
        or first.tag[:2] in {"JJ", "NN"}
        or first.lower in STATUS
    )
