"""Names of organisations and parties: those that a word in them gives away, and those that everybody knows."""

import re

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.parties.party_vocabulary import IDEALS, by_form
from honorum.extraction.parties.told_parties import TOLD
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.text.document import Word
from honorum.extraction.text.lexicon import words
from honorum.extraction.text.spelling import (
    BODY_NOUNS,
    HEADS,
    HONORIFICS,
    MAYBE_PARTY,
    NOT_NAMES,
    PARTIES,
    PARTY_NOUNS,
    PORTFOLIOS,
    STATUS,
    Name,
    run_end,
    text_of,
    title_end,
)

_CLOSERS = frozenset(
    """
        representatives commons lords deputies councillors ministers directors governors elders burgesses keys
        senators
        """.split()
)
_GROUP_OWNERS = frozenset(
    "people workers women farmers peasants pensioners citizens world teachers children patriots".split()
)
_PEOPLE = frozenset("people workers farmers peasants citizens patriots".split())
_OPENERS = frozenset(
    """new national international state federal local second first young parliament muslim christian jewish islam
    independent independents republic one our voters""".split()
)
_PARLIAMENTS = words("parliaments by name")
_OF_NOUNS = frozenset("of".split())
_FOR_NOUNS = frozenset(
    """ministry department office commission movement coalition alliance committee front party council union rally list
    forum league alternative action voice institute foundation association agency society fund network
    organization organisation bureau authority board""".split()
)
_STATUS_IN_NAMES = frozenset({"new", "first", "conservative", "socialist", "second"})
_TITLES_IN_NAMES = frozenset({"general", "chief", "justice", "leadership", "member"})
_CHAMBERS = frozenset("house senate congress assembly council parliament committee".split())
_OPEN_NOUNS = frozenset(
    "sons daughters brothers sisters voice voices choice alternative heirs guardians action hope rally forum".split()
)
_LATE_NOUNS = frozenset("forum rally accord".split())
_FOLLOWERS = re.compile(r"(?:[a-z]ists?|crats?|icans?|arians?)$")
_LEANINGS = frozenset(
    "centrist populist islamist nationalist progressive reformist monarchist royalist maoist separatist".split()
)
_MADE = re.compile(r"-(?:[a-z]+ed|led|born|style|run|wing|old)$")
_LONG = 9
_CALLED = frozenset("ruling governing opposition".split())
_FOREIGN = frozenset("parti partido partito partei partij partidul".split())
"""Words that open the name of a party: "Parti des Citoyens"."""


def body_at(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """An organisation or party that starts here and ends with a word that says so."""
    if not _may_start(tokens, at, end):
        return None
    joint = _joint_committee_end(tokens, at, end)
    if joint:
        return Name(at, joint, text_of(tokens, at, joint), Sort.BODY, 3)
    start, at_noun = at, _noun_index(tokens, at, end)
    stop = _owner_of_group(tokens, end)
    if stop:
        return Name(start, stop, text_of(tokens, start, stop), *_body_sort(tokens, start, stop))
    if at_noun > at and _FOLLOWERS.search(tokens[at_noun].lower) and text_of(tokens, at, at_noun) in gazetteer().names:
        return None  # "a New York Democrat"
    if tokens[at].lower in _FOREIGN and tokens[at].capital and end > at + 1 and not title_end(tokens, at + 1, end):
        return Name(start, end, text_of(tokens, start, end), Sort.PARTY, TOLD)
    if at_noun < 0:
        return _lower_party(tokens, at, end)
    last = with_of(tokens, at_noun)
    if last == end < len(tokens) and tokens[end].lower == "party" and not tokens[end].gap:
        return Name(start, end + 1, text_of(tokens, start, end), Sort.PARTY, TOLD)
    if at_noun == at and last == at + 1 and tokens[at].lower in _PARLIAMENTS and tokens[at].text[0].isupper():
        return Name(start, last, text_of(tokens, start, last), Sort.BODY, 3)
    if at_noun == at and last == at + 1:
        return None if tokens[at].lower in BODY_NOUNS - PARTY_NOUNS else known_party(tokens, at, end)
    return Name(start, last, text_of(tokens, start, last), *_body_sort(tokens, start, last))


def _joint_committee_end(tokens: tuple[Word, ...], at: int, end: int) -> int:
    """Where "House Energy and Commerce Committee" ends, or 0."""
    if tokens[at].lower not in {"house", "senate"} or end + 1 >= len(tokens):
        return 0
    for index in range(at + 1, min(len(tokens), at + _LONG)):
        word = tokens[index]
        if word.text in {"Committee", "Subcommittee", "Panel"}:
            return index + 1 if index >= end else 0
        if word.label == "PERSON" or not (word.capital or word.lower in {"and", ",", "&"}):
            return 0
    return 0


def _may_start(tokens: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether the name of a body may start here: not with a title, a status or a word that is no name."""
    lower = tokens[at].lower
    if _MADE.search(lower):  # "Oxford-educated party leader"
        return False
    if (lower in STATUS and lower not in _STATUS_IN_NAMES) or lower in NOT_NAMES - _OPENERS:
        return False
    if lower in PARTIES and at + 1 < end and tokens[at + 1].lower in _CHAMBERS:  # "Republican House members"
        return False
    return not title_end(tokens, at, end) or _is_party_of_ideals(tokens, at, end)


def _is_party_of_ideals(tokens: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether ideals that are also titles or fields of office open a party's name: "the Social Justice Party"."""
    last = end
    while last > at and tokens[last - 1].lower not in PARTY_NOUNS:
        last -= 1
    inner = tokens[at : last - 1]
    return bool(inner) and all(word.lower in IDEALS and word.label != "PERSON" for word in inner)


def _noun_index(tokens: tuple[Word, ...], at: int, end: int) -> int:
    """Where the last noun stands that tells a body, before any title or person; -1 for none."""
    at_noun = -1
    for index in range(at, end):
        lower = tokens[index].lower
        noun = lower in BODY_NOUNS or lower in PARTY_NOUNS or (index > at and lower in _LATE_NOUNS)
        noun = noun or (index == at and lower in _OPEN_NOUNS and _is_of(tokens, at + 1))
        title = lower in HEADS
        if noun and (tokens[index].label != "PERSON" or lower == "party"):
            at_noun = index
        elif (at_noun < 0 and index > at and title and lower not in _TITLES_IN_NAMES) or (
            at_noun >= 0 and (title or lower in HONORIFICS or tokens[index].label == "PERSON")
        ):
            break
    return at_noun


def _is_of(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether "of" or "for" and a name stand here: "of the Soil", "for Norland"."""
    if at + 1 >= len(tokens) or tokens[at].lower not in {"of", "for"}:
        return False
    inner = at + 1 + (tokens[at + 1].lower == "the")
    return inner < len(tokens) and tokens[inner].capital


def called_party(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """A party that is one by the word before its name: "the ruling Clean Hands"."""
    if at == 0 or tokens[at - 1].lower not in _CALLED or tokens[at - 1].capital:
        return None
    names = tokens[at:end]
    noun = names[-1].lower in MAYBE_PARTY | PARTY_NOUNS and end > at + 1
    if (
        end < len(tokens)
        and tokens[end].lower in {"of", "for", "'s", "’s", "'", "’"}
        and (noun or tokens[end - 1].lower in _GROUP_OWNERS)
    ):
        return None
    wrong = HEADS | HONORIFICS | BODY_NOUNS
    if not noun and any(word.lower in wrong or word.lower in MAYBE_PARTY | PARTY_NOUNS for word in names):
        return None
    told = noun or names[0].text in gazetteer().adjectives
    if (not told and all(word.label == "PERSON" for word in names)) or (
        end == at + 1 and tokens[at].label in {"PERSON", "GPE"}
    ):
        return None
    if end == at + 1 and tokens[at].text in gazetteer().adjectives:
        return None
    called = end < len(tokens) and tokens[end].lower == "party" and not tokens[end].gap
    return Name(at, end + called, text_of(tokens, at, end), Sort.PARTY, 7)


def _body_sort(tokens: tuple[Word, ...], start: int, last: int) -> tuple[Sort, int]:
    lowers = [word.lower for word in tokens[start:last]]
    if any(lower in PARTY_NOUNS for lower in lowers) and not {
        "committee",
        "conference",
        "convention",
        "congress",
    } & set(lowers):
        return Sort.PARTY, 3
    if by_form(text_of(tokens, start, last)):
        return Sort.PARTY, 3
    return Sort.BODY, 3


def _owner_of_group(tokens: tuple[Word, ...], end: int) -> int:
    """The end of a name with a possessive inside: "Sudan People's Liberation Movement"; else 0."""
    if end + 1 >= len(tokens) or tokens[end].lower not in {"'s", "’s", "'", "’"} or not tokens[end + 1].capital:
        return 0
    if tokens[end - 1].lower not in _GROUP_OWNERS:
        return 0
    for index in range(run_end(tokens, end + 1) - 1, end, -1):
        if tokens[index].lower in BODY_NOUNS | PARTY_NOUNS | MAYBE_PARTY:
            return with_of(tokens, index)
    after = tokens[end + 1]
    called = tokens[end - 1].lower in _PEOPLE and after.label != "PERSON" and not title_end(tokens, end + 1, end + 2)
    return run_end(tokens, end + 1) if called and after.lower not in HONORIFICS else 0


def with_of(tokens: tuple[Word, ...], noun: int) -> int:
    """Where the name ends that has this noun: after "of India", "of Foreign Affairs", else after the noun."""
    at = noun + 1
    if at < len(tokens) and (
        tokens[at].lower in _OF_NOUNS or (tokens[at].lower in {"for", "on"} and tokens[noun].lower in _FOR_NOUNS)
    ):
        inner = at + 1
        if inner < len(tokens) and tokens[inner].lower == "the":
            if tokens[at].lower == "for" and tokens[noun].lower == "party":
                return at
            inner += 1
        if tokens[noun].lower in PARTY_NOUNS | MAYBE_PARTY and _opens_person(tokens, inner):
            return at
        if inner < len(tokens) and tokens[inner].capital and tokens[inner].label not in {"PERSON", "DATE"}:
            end = inner
            while (
                end < len(tokens)
                and tokens[end].capital
                and tokens[end].label != "PERSON"
                and (tokens[end].lower not in HEADS or (end == inner and tokens[end].lower in PORTFOLIOS | _CLOSERS))
                and not tokens[end].gap
                and tokens[end - 1].lower not in _CLOSERS
            ):
                end += 1
            titled = end + 1 < len(tokens) and tokens[end].lower in HEADS and tokens[end].capital
            if end == inner or (titled and tokens[noun].lower in PARTY_NOUNS and tokens[end + 1].capital):
                return at  # "the Tide Party of Prime Minister Ada Vern"
            if (
                end + 1 < len(tokens)
                and tokens[end].lower == "and"
                and tokens[end + 1].capital
                and tokens[noun].lower in _FOR_NOUNS | PARTY_NOUNS
                and tokens[end + 1].lower in PORTFOLIOS
            ):
                end += 2
                while end < len(tokens) and tokens[end].capital and tokens[end].lower in PORTFOLIOS:
                    end += 1
            return end if end > inner else at
    return at


def _opens_person(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a title and a name stand here: "of Prime Minister Ada Vern"."""
    end = run_end(tokens, at) if at < len(tokens) and tokens[at].capital else at
    return at < end and at < title_end(tokens, at, end) < end


def _lower_party(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """A name made a party by the small word after it: "Dawn party"."""
    if end < len(tokens) and tokens[end].lower in {"party", "coalition", "bloc"} and not tokens[end].gap:
        start = at
        while start < end and (tokens[start].text in gazetteer().adjectives or tokens[start].lower in STATUS):
            start += 1
        any_ = end == at + 1 and at > 0 and tokens[at - 1].lower in {"a", "an", "any", "no", "another"}
        if any_ and tokens[at].lower in _LEANINGS:
            return None  # "an Islamist party"
        if start == end or tokens[start].lower in HEADS or tokens[start].lower in NOT_NAMES - _OPENERS:
            return None
        if start > at:
            return None
        if tokens[end].lower == "party":
            return Name(start, end + 1, text_of(tokens, start, end), Sort.PARTY, TOLD)
        return Name(start, end + 1, text_of(tokens, start, end), Sort.BODY, 3)
    return None


def known_party(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """A party that everybody knows by its name alone: "Labour", "Republicans"."""
    for last in range(min(end, at + 3), at, -1):
        if last == at + 1 < end and tokens[last].lower in MAYBE_PARTY:  # "Green Future"
            continue
        if at == 0 and last == 1 and tokens[0].lower in _LEANINGS and len(tokens) > 1 and not tokens[1].capital:
            continue  # "Centrist senator Ada Vern"
        text = text_of(tokens, at, last)
        any_ = at > 0 and last < len(tokens) and tokens[at - 1].lower in {"a", "an", "any", "no", "another"}
        if any_ and text.lower() in _LEANINGS | {"islamist"} and tokens[last].lower in {"party", "group", "movement"}:
            continue  # "a nationalist party"
        if text.lower() in PARTIES and (last > at + 1 or tokens[at].label != "PERSON" or _FOLLOWERS.search(text)):
            return Name(at, last, text, Sort.PARTY, 2)
    return None
