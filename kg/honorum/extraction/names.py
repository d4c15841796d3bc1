"""Finding names in a sentence: where they begin and end, and what they may be.

spaCy's names are one witness; our own patterns are the other: titles, nationalities and parties that stand before a
name are cut off it, and names it did not see are found by their capitals.
"""

from dataclasses import dataclass

from honorum.extraction.document import Sentence, Word
from honorum.extraction.gazetteer import Place, gazetteer
from honorum.extraction.lexicon import pairs, words
from honorum.extraction.mentions import Sort

HEADS = (
    words("heads that are offices by themselves")
    | words("heads that need a place or body")
    | frozenset(pairs("groups"))
)
RANKS = words("ranks")
PORTFOLIOS = words("portfolios")
STATUS = pairs("status before")
HONORIFICS = words("honorifics")
PARTIES = words("known parties")
PARTY_NOUNS = words("party nouns")
BODY_NOUNS = words("body nouns")
MAYBE_PARTY = words("words that may be a party")
NOT_NAMES = words("not a name")
_PARTICLES = frozenset(
    "de da do dos das del della di du van von der den bin ibn al el wa la le ben bint ould y e af zu ter ten".split()
)
_POSTNOMINAL = frozenset("MP MEP MSP TD MLA AM QC MPs MHK MPP SC KC OBE CBE".split())
_POSTS = frozenset("MP MEP MSP TD MLA MHK MPP".split())
_CALLED = frozenset(
    """activist politician journalist lawyer diplomat dissident candidate businessman businesswoman economist veteran
    democrat pan-democrat republican independent rebel newcomer challenger rival incumbent opponent academic professor
    doctor author nominee analyst reporter colleague contender front-runner frontrunner tycoon oligarch cleric warlord
    wife husband son daughter brother sister father mother cousin nephew uncle widow ally aide deputy counterpart
    successor predecessor runner-up opposition""".split()
)
_INITIALS = (
    "DT",
    "IN",
    "PRP",
    "PRP$",
    "RB",
    "WRB",
    "CC",
    "TO",
    "WP",
    "WDT",
    "EX",
    "MD",
    "UH",
    "VBG",
    "VBD",
    "VBN",
    "VB",
)
_PORTFOLIO_HEADS = frozenset(
    "minister minster ministers secretary secretaries commissioner undersecretary spokesman spokeswoman".split()
)
_CLOSERS = frozenset(
    """
        representatives commons lords deputies councillors ministers directors governors elders burgesses keys
        senators
        """.split()
)
_FUNCTION = frozenset("of and for in to with by at is as from on or the".split())
_OPEN_TITLES = frozenset("minority majority prime vice deputy supreme foreign defence defense finance interior".split())
_GROUP_OWNERS = frozenset(
    "people workers women farmers peasants pensioners citizens world teachers children patriots".split()
)
_OF_NOUNS = frozenset("of".split())
_FOR_NOUNS = frozenset(
    "ministry department office commission movement coalition alliance committee front party council".split()
)
_GOVERNING = frozenset(
    """
        government army military police parliament authorities navy embassy senate cabinet opposition administration
        """.split()
)


@dataclass(slots=True)
class Name:
    """A name as it stands in a sentence; `sort` is what the sentence itself suggests, `strength` how strongly."""

    first: int
    last: int
    text: str
    sort: Sort | None
    strength: int
    place: Place | None = None
    honorific: str = ""
    post: str = ""


def text_of(words_: tuple[Word, ...], first: int, last: int) -> str:
    """The words as they stand in the article, with single spaces where there is any space.

    >>> text_of((), 0, 0)
    ''
    """
    parts: list[str] = []
    end = words_[first].start if last > first else 0
    for word in words_[first:last]:
        parts.append((" " if word.start > end else "") + word.text)
        end = word.end
    return "".join(parts)


def names_in(sentence: Sentence) -> list[Name]:
    """All names of a sentence, in order, none inside another."""
    found: list[Name] = []
    tokens = sentence.words
    at = 0
    while at < len(tokens):
        if not _starts(tokens, at):
            at += 1
            continue
        end = _run_end(tokens, at)
        names, end = _cut(tokens, at, end)
        found.extend(names)
        at = max(end, at + 1)
    _tell_bodies(tokens, found)
    return found


def _tell_bodies(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """What a person is of ("Ada Vern of Dawn"), and what a person belongs to ("Dawn's Ada Vern"), is a body."""
    for one, two in zip(found, found[1:], strict=False):
        between = [word.lower for word in tokens[one.last : two.first] if word.lower != "the"]
        if between in (["of"], ["from"]) and _may_be_body(two) and one.sort is Sort.PERSON and " " in one.text:
            two.sort, two.strength = Sort.BODY, 3
        elif between in (["'s"], ["’s"]) and two.sort is Sort.PERSON and " " in two.text and _may_be_body(one):
            one.sort, one.strength = Sort.BODY, 2


def _may_be_body(name: Name) -> bool:
    return (
        name.place is None and name.sort in {Sort.PERSON, Sort.BODY, None} and name.strength < 3 and not name.honorific
    )  # noqa: PLR2004 - titles and party nouns are stronger


def _starts(tokens: tuple[Word, ...], at: int) -> bool:
    word = tokens[at]
    if not word.capital:
        return word.lower in {"al", "el"} and at + 1 < len(tokens) and tokens[at + 1].capital and word.label == "PERSON"
    if _is_sentence_word(tokens, at):
        return False
    return word.tag != "." and any(map(str.isalpha, word.text))


def _is_sentence_word(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether the capital is only that of a sentence's first word."""
    word = tokens[at]
    opens = at == 0 or tokens[at - 1].text in '"“”‘:;•—–('
    if not opens or word.lower in STATUS or word.lower in HEADS:
        return word.lower in {"i", "a"} or (word.lower in NOT_NAMES and word.tag[:2] != "NN" and not word.label)
    if word.lower in NOT_NAMES and word.text not in gazetteer().names:
        return True
    return word.tag in _INITIALS and not word.label


def _run_end(tokens: tuple[Word, ...], at: int) -> int:
    end = at + 1
    while end < len(tokens):
        word = tokens[end]
        if word.gap or (word.lower in _FUNCTION and word.text[1:].islower()):
            break
        if word.capital and word.text not in {"I"} and any(map(str.isalpha, word.text)):
            end += 1
        elif (
            word.lower in _PARTICLES
            and end + 1 < len(tokens)
            and tokens[end + 1].capital
            and (word.lower != "e" or tokens[end].label == "PERSON")
        ):
            end += 2
        else:
            break
    return end


def _cut(tokens: tuple[Word, ...], first: int, end: int) -> tuple[list[Name], int]:
    """Cut a run of capitals into bodies, places, titles and names; the run may grow to the right ("of India")."""
    found: list[Name] = []
    at = first
    honorific, dressed = "", first
    after_title = _title_before(tokens, first)
    while at < end:
        if _is_portfolio_of(tokens, at):
            at, after_title, honorific = at + 1, True, ""
            continue
        body = _body(tokens, at, end)
        if body:
            found.append(body)
            at, honorific, after_title = body.last, "", False
            end = max(end, at)
            continue
        title = _title_end(tokens, at, end)
        if title:
            at, after_title, honorific = title, True, ""
            continue
        lower = tokens[at].lower
        if lower in HONORIFICS and at + 1 < end:
            dressed = dressed if honorific else at
            honorific = f"{honorific} {tokens[at].text}".strip()
            at += 1
            continue
        party = _known_party(tokens, at, end)
        if party:
            found.append(party)
            at = party.last
            after_title = at + 1 < end and tokens[at + 1].text not in _POSTNOMINAL
            continue
        if lower in _CALLED and at + 1 < end and tokens[at].label != "PERSON":
            at, after_title = at + 1, True
            continue
        place = _place(tokens, at, end)
        if place:
            found.append(place)
            at, after_title, honorific = place.last, False, ""
            continue
        if lower in STATUS and not tokens[at].label == "PERSON":
            at += 1
            continue
        seat = _constituency(tokens, at, end)
        if seat:
            found.append(seat)
            at, after_title = seat.last, True
            continue
        name = _plain(tokens, at, end, honorific, after_title)
        if name:
            if honorific:
                name.first = dressed
            found.append(name)
            at = name.last
        else:
            at += 1
        honorific, after_title = "", False
    return found, end


def _constituency(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """The seat in "Member for Port Vern Otto Brand": what stands before the last two words."""
    if at < 2 or tokens[at - 1].lower != "for" or tokens[at - 2].lower not in {"member", "mp", "senator", "candidate"}:  # noqa: PLR2004 - two words back
        return None
    last = end - 2 if end - at > 2 else end  # noqa: PLR2004 - a first and a last name
    return Name(at, last, text_of(tokens, at, last), Sort.PLACE, 4)


def _is_portfolio_of(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether this is a word of "minister of Foreign Affairs" or "Minister for Immigration and Border Protection"."""
    if tokens[at].lower not in PORTFOLIOS or at == 0:
        return False
    back = at - 1
    while back > 0 and (tokens[back].lower in PORTFOLIOS or tokens[back].lower in {"and", ",", "&", "the"}):
        back -= 1
    return back > 0 and tokens[back].lower in {"of", "for"} and tokens[back - 1].lower in _PORTFOLIO_HEADS


def _title_before(tokens: tuple[Word, ...], first: int) -> bool:
    if first == 0 or tokens[first].gap:
        return False
    word = tokens[first - 1]
    return not word.capital and (word.lower in HEADS or word.lower in _CALLED) and word.lower not in {"deputy", "mps"}


def _title_end(tokens: tuple[Word, ...], at: int, end: int) -> int:
    """Where a title in capitals ends that starts here ("Foreign Minister"), or 0."""
    last = at
    while last < end and (tokens[last].lower in RANKS or tokens[last].lower in PORTFOLIOS):
        last += 1
    if last == end and last > at and last < len(tokens) and not tokens[last].gap:
        if tokens[last - 1].lower in _OPEN_TITLES and _is_head(tokens[last]):
            return last
    while last >= at:
        if last < end and _is_head(tokens[last]):
            after = last + 1
            if after < end and tokens[after].lower in {"general", "elect", "designate"}:
                after += 1
            return after
        last -= 1
        if last < at:
            break
    return 0


def _is_head(word: Word) -> bool:
    return word.lower in HEADS or word.lower.removesuffix("-elect").removesuffix("-designate") in HEADS


def _body(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """An organisation or party that starts here and ends with a word that says so."""
    if tokens[at].lower in STATUS and tokens[at].lower not in {"new", "first", "conservative", "socialist", "second"}:
        return None
    if _title_end(tokens, at, end) or tokens[at].lower in NOT_NAMES - {
        "new",
        "national",
        "international",
        "state",
        "federal",
        "local",
        "second",
        "first",
        "young",
        "parliament",
        "muslim",
        "christian",
        "jewish",
        "islam",
    }:
        return None
    start, at_noun = at, -1
    for index in range(at, end):
        lower = tokens[index].lower
        if (lower in BODY_NOUNS or lower in PARTY_NOUNS) and tokens[index].label != "PERSON":
            at_noun = index
        elif (
            index > at
            and at_noun < 0
            and lower in HEADS
            and lower not in {"general", "chief", "justice", "leadership", "member"}
        ):
            break
        elif at_noun >= 0 and (lower in HEADS or lower in HONORIFICS or tokens[index].label == "PERSON"):
            break
    stop = _owner_of_group(tokens, at, end)
    if stop:
        return Name(start, stop, text_of(tokens, start, stop), *_body_sort(tokens, start, stop))
    if at_noun < 0:
        return _lower_party(tokens, at, end)
    last = _with_of(tokens, at_noun)
    if at_noun == at and last == at + 1:
        return None if tokens[at].lower in BODY_NOUNS - PARTY_NOUNS else _known_party(tokens, at, end)
    return Name(start, last, text_of(tokens, start, last), *_body_sort(tokens, start, last))


def _body_sort(tokens: tuple[Word, ...], start: int, last: int) -> tuple[Sort, int]:
    lowers = [word.lower for word in tokens[start:last]]
    if any(lower in PARTY_NOUNS for lower in lowers) and not {
        "committee",
        "conference",
        "convention",
        "congress",
    } & set(lowers):
        return Sort.PARTY, 3
    return Sort.BODY, 3


def _owner_of_group(tokens: tuple[Word, ...], at: int, end: int) -> int:
    """The end of a name with a possessive inside: "Sudan People's Liberation Movement"; else 0."""
    if end + 1 < len(tokens) and tokens[end].lower in {"'s", "’s", "'", "’"} and tokens[end - 1].lower in _GROUP_OWNERS:
        if tokens[end + 1].capital:
            stop = _run_end(tokens, end + 1)
            for index in range(stop - 1, end, -1):
                if tokens[index].lower in BODY_NOUNS or tokens[index].lower in PARTY_NOUNS:
                    return _with_of(tokens, index)
    return 0


def _with_of(tokens: tuple[Word, ...], noun: int) -> int:
    """Where the name ends that has this noun: after "of India", "of Foreign Affairs", else after the noun."""
    at = noun + 1
    if at < len(tokens) and (
        tokens[at].lower in _OF_NOUNS or (tokens[at].lower in {"for", "on"} and tokens[noun].lower in _FOR_NOUNS)
    ):
        inner = at + 1
        if inner < len(tokens) and tokens[inner].lower == "the":
            inner += 1
        if inner < len(tokens) and tokens[inner].capital and tokens[inner].label not in {"PERSON", "DATE"}:
            end = inner
            while (
                end < len(tokens)
                and tokens[end].capital
                and tokens[end].label != "PERSON"
                and tokens[end].lower not in HEADS
                and not tokens[end].gap
                and tokens[end - 1].lower not in _CLOSERS
            ):
                end += 1
            if (
                end + 1 < len(tokens)
                and tokens[end].lower == "and"
                and tokens[end + 1].capital
                and tokens[noun].lower in _FOR_NOUNS
                and tokens[end + 1].lower in PORTFOLIOS
            ):
                end += 2
                while end < len(tokens) and tokens[end].capital and tokens[end].lower in PORTFOLIOS:
                    end += 1
            return end
    return at


def _lower_party(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """ "Nour Otan party": a name made a party by the small word after it."""
    if end < len(tokens) and tokens[end].lower in {"party", "coalition", "bloc"} and not tokens[end].gap:
        start = at
        while start < end and (tokens[start].text in gazetteer().adjectives or tokens[start].lower in STATUS):
            start += 1
        if start == end or tokens[start].lower in HEADS or tokens[start].lower in NOT_NAMES:
            return None
        sort = Sort.PARTY if tokens[end].lower == "party" else Sort.BODY
        return Name(start, end + 1, text_of(tokens, start, end), sort, 3) if start == at else None
    return None


def _place(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """A place of the world or its adjective, unless it is part of somebody's name."""
    places = gazetteer()
    reach = min(end, at + places.longest)
    for last in range(reach, at, -1):
        text = text_of(tokens, at, last)
        known, sort = places.names.get(text), Sort.PLACE
        if known is None:
            known, sort = places.adjectives.get(text), Sort.ADJECTIVE
        if known is None:
            continue
        follows = last < end and tokens[last].label == "PERSON" and not tokens[last].begins
        if sort is Sort.PLACE and follows and tokens[at].label == "PERSON":
            return None
        if last < len(tokens) and tokens[last].lower in _GOVERNING and not tokens[last].capital:
            return Name(at, last, text, sort, 3, known)
        return Name(at, last, text, sort, 3, known)
    return None


def _known_party(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    for last in range(min(end, at + 3), at, -1):
        text = text_of(tokens, at, last)
        if text.lower() in PARTIES and tokens[at].label != "PERSON":
            return Name(at, last, text, Sort.PARTY, 2)
    return None


def _plain(tokens: tuple[Word, ...], at: int, end: int, honorific: str, after_title: bool) -> Name | None:
    """A name without a word that says what it is: a person, as a rule."""
    last = at + 1
    while last < end:
        word = tokens[last]
        if word.text in _POSTNOMINAL or (
            word.begins and tokens[at].label and word.label != tokens[last - 1].label and tokens[last - 1].label
        ):
            break
        if _title_end(tokens, last, end) and tokens[last].label != "PERSON":
            break
        last += 1
    text = text_of(tokens, at, last)
    lower = text.lower()
    if (
        lower in NOT_NAMES
        or lower in BODY_NOUNS
        or lower in HEADS
        or lower in RANKS
        or not tokens[at].text[0].isalpha()
    ):
        return None
    labels = [word.label for word in tokens[at:last]]
    post = ""
    stop = last
    while stop < len(tokens) and tokens[stop].text in _POSTNOMINAL:
        if tokens[stop].text in _POSTS:
            post = tokens[stop].text
        stop += 1
    sort, strength = _guess(labels, text)
    if honorific or post or (after_title and not (sort in {Sort.BODY} and text.isupper())):
        sort, strength = Sort.PERSON, 4
    return Name(at, stop, text, sort, strength, honorific=honorific, post=post)


def _guess(labels: list[str], text: str) -> tuple[Sort | None, int]:
    several = " " in text
    if text.isupper() and len(text) > 1 and not several:
        return Sort.BODY, 2
    if "PERSON" in labels:
        return Sort.PERSON, 2 if several else 1
    given = several and any("-" in word and word.split("-")[1][:1].islower() for word in text.split())
    if given:
        return Sort.PERSON, 2
    if "GPE" in labels or "LOC" in labels or "FAC" in labels:
        return Sort.PLACE, 1
    if "ORG" in labels or "NORP" in labels:
        return Sort.BODY, 1
    return None, 0
