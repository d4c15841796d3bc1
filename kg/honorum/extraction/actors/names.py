"""Finding names in a sentence: where they begin and end, and what they may be.

spaCy's names are one witness; our own patterns are the other: titles, nationalities and parties that stand before a
name are cut off it, and names it did not see are found by their capitals.
"""

import re
from dataclasses import dataclass

from honorum.extraction.actors.bodies import body_at, called_party, known_party
from honorum.extraction.actors.mentions import Sort
from honorum.extraction.actors.postnominals import POSTNOMINAL, POSTS, is_postnominal
from honorum.extraction.actors.short_forms import noun_at
from honorum.extraction.actors.telling import tell
from honorum.extraction.offices.portfolio_titles import affairs_end, is_of_staff
from honorum.extraction.parties.coined_names import coined_name
from honorum.extraction.parties.party_names import party_at
from honorum.extraction.parties.party_vocabulary import by_form, sounds_like_party
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.places.town_names import town_at
from honorum.extraction.text.datelines import dateline_end, dateline_places
from honorum.extraction.text.document import Sentence, Word
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
    RANKS,
    STATUS,
    Name,
    is_head,
    run_end,
    text_of,
    title_end,
)

_SURE = 3  # titles and nouns like "Party" are stronger witnesses
_PARTY_STRENGTH, _SEAT_STRENGTH, _KNOWN = 2, 5, 6
_PERSONAL_VERBS = frozenset(
    """
        resigned resigns stepped died dies sworn born married jailed sentenced retired tweeted smiled quit become
        becomes became
        """.split()
)
_GIVEN = words("female names") | words("male names")
_COMPLEMENTS = frozenset(
    "staff state parliament justice operations communications cabinet congress mission police".split()
)
_SEATED = {(link, post) for post in ("member", "mp", "senator", "candidate", "mla") for link in ("for", "from")} | {
    ("of", post) for post in ("mayor", "governor", "bishop", "archbishop", "councillor", "prefect")
}
_HOUSES = frozenset("house senate parliament congress".split())
_ADJECTIVES = frozenset("new national popular young united free democratic".split())
_QUANTITIES = frozenset(
    """several many some most few other others both all two three four five six seven eight nine ten eleven twelve
    thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty dozens hundreds thousands""".split()
)
_OPENERS = frozenset("senior veteran prominent leading rival fellow ousted embattled jailed exiled outspoken".split())
_CALLED = (
    words("callings")
    | words("kin")
    | frozenset("democrat pan-democrat republican independent deputy opposition".split())
)
_FIGHTING = frozenset(
    "admiral general marshal colonel commander commodore brigadier lieutenant sergeant captain".split()
)
_OF_RANKS = frozenset("vice rear field air chief wing group lieutenant major brigadier staff sub fleet".split())
_DESCRIBED = re.compile(r"^(?:[A-Z][a-z]+|\d+)-(?:[a-z]+-)?(?:[a-z]+ed|old|born|time|wing|serving|ranking|backed|led)$")
_HOME = re.compile(r"[RDI]-[A-Z][A-Za-z.]+")  # "R-Ohio"
_COUNTED = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-|$)")
_INITIALS = frozenset("DT IN PRP PRP$ RB WRB CC TO WP WDT EX MD UH VBG VBD VBN VB".split())
_PORTFOLIO_HEADS = frozenset(
    "minister minster ministers secretary secretaries commissioner undersecretary spokesman spokeswoman".split()
)
_LETTERS = words("known by letters")  # "Ecowas"
_SHORT = 3
_BEFORE_PLACES = frozenset({"in", "of", "at", "for", "from"})
_SLOGANS = frozenset("first now forward together ahead awake awakes arise rising alive insurgent".split())


def names_in(sentence: Sentence, lands: frozenset[str] = frozenset()) -> list[Name]:
    """All names of a sentence, in order, none inside another; `lands` are the countries that the article speaks of."""
    found: list[Name] = []
    tokens = sentence.words
    at = dateline_end(tokens) if sentence.number == 0 or tokens[0].text.isupper() else 0
    found.extend(dateline_places(tokens, at) if at else ())
    while at < len(tokens):
        coined = coined_name(tokens, at)
        if coined is not None and party_at(tokens, at, lands) is None:
            found.append(coined)
            at = coined.last
        elif not _starts(tokens, at):
            at += 1
        else:
            names, end = _cut(tokens, at, run_end(tokens, at), lands)
            found.extend(names)
            at = max(end, at + 1)
    tell(tokens, found)
    return found


def _starts(tokens: tuple[Word, ...], at: int) -> bool:
    word = tokens[at]
    if not word.capital:
        return word.lower in {"al", "el"} and at + 1 < len(tokens) and tokens[at + 1].capital and word.label == "PERSON"
    described = _DESCRIBED.match(word.text) and at + 1 < len(tokens) and not tokens[at + 1].capital
    counted = word.tag == "CD" and _COUNTED.match(word.lower)
    if described or counted or _is_sentence_word(tokens, at):
        return False  # "Oxford-educated party leader"
    return word.tag != "." and any(map(str.isalpha, word.text))


def _is_sentence_word(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether the capital is only that of a sentence's first word."""
    word = tokens[at]
    lower = word.lower
    if at == 0 and lower in {"most", "many", "some", "several", "few", "other", "more", "all", "both", "no"}:
        return True
    opens = at == 0 or tokens[at - 1].text in '"“”‘:;•—–('
    if not opens or word.lower in STATUS or word.lower in HEADS or word.lower in HONORIFICS:
        return word.lower in {"i", "a"} or (word.lower in NOT_NAMES and word.tag[:2] != "NN" and not word.label)
    if word.lower in PARTIES:
        return False
    if lower in _QUANTITIES or (lower in _OPENERS and at + 1 < len(tokens) and tokens[at + 1].capital):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if lower == "state" and after is not None and after.text in {"Duma", "Department"}:
        return False
    if after is not None and after.capital and after.label != "PERSON" and word.tag[:2] in {"NN", "JJ"}:
        noun = after.lower in PARTY_NOUNS | MAYBE_PARTY
        if noun or (lower in _ADJECTIVES and not is_head(after) and (after.tag[:3] == "NNP" or word.label)):
            return False
    if word.lower in NOT_NAMES and word.text not in gazetteer().names:
        return True
    return word.tag in _INITIALS and not word.label


@dataclass(slots=True)
class _Before:
    """What stands before a name in its run of capitals: honorifics, since which word, and whether a title."""

    honorific: str = ""
    since: int = 0
    title: bool = False


def _cut(tokens: tuple[Word, ...], first: int, end: int, lands: frozenset[str]) -> tuple[list[Name], int]:
    """Cut a run of capitals into bodies, places, titles and names; the run may grow to the right ("of India")."""
    found: list[Name] = []
    before = _Before(title=_title_before(tokens, first))
    at = first
    while at < end:
        affairs = affairs_end(tokens, at)
        if affairs and affairs < end and at > 0 and tokens[at - 1].lower in {"for", "of", "and", ","}:
            before, at = _Before(title=True), affairs
            continue
        called = _long_place(tokens, at, end) or town_at(tokens, at, end)
        called = called or called_party(tokens, at, end) or _sure_party(tokens, at)
        if called is not None:
            found.append(called)
            at, end = called.last, max(end, called.last)
            sure = at + 1 < end and not is_head(tokens[at]) and called.strength == _KNOWN
            before = _Before(title=sure or called.place is not None)
            continue
        skipped = _skip(tokens, at, end, before)
        if skipped:
            at = skipped
            continue
        name = _known(tokens, at, end, lands) or _plain(tokens, at, end, before)
        titled = False
        if name is None:
            at += 1
        else:
            found.append(name)
            at, end = name.last, max(end, name.last)
            titled = name.strength == _PARTY_STRENGTH and at + 1 < end and tokens[at + 1].text not in POSTNOMINAL
            titled = titled or name.strength == _SEAT_STRENGTH
        before = _Before(title=titled and name is not None and name.sort in {Sort.PARTY, Sort.PLACE})
    return found, end


def _sure_party(tokens: tuple[Word, ...], at: int) -> Name | None:
    """A party known everywhere by its name, whatever titles the words of the name may be."""
    return party_at(tokens, at, frozenset())


def _known(tokens: tuple[Word, ...], at: int, end: int, lands: frozenset[str]) -> Name | None:
    """A name that its words give away: a body, a party, a place of the world, a seat in parliament."""
    party = party_at(tokens, at, lands)
    body = body_at(tokens, at, end)
    if party is not None and (body is None or body.last <= party.last):
        return party
    return body or known_party(tokens, at, end) or _place(tokens, at, end) or _constituency(tokens, at, end)


def _skip(tokens: tuple[Word, ...], at: int, end: int, before: _Before) -> int:
    """Where to go on when a title, an honorific or a status stands here, which `before` then knows; else 0."""
    if tokens[at].text == ".":
        return at + 1
    if _DESCRIBED.match(tokens[at].text) and at + 2 < end:
        before.title = before.title or tokens[at].lower.endswith(("-old", "-placed"))
        return at + 1
    if _is_portfolio_of(tokens, at):
        before.title = True
        return at + 1
    if body_at(tokens, at, end):
        return 0
    title = _two_word_title_end(tokens, at, end) or title_end(tokens, at, end)
    lower = tokens[at].lower
    honour = at + 1 < end and (
        lower in HONORIFICS or (lower in _OF_RANKS and tokens[at + 1].lower in _FIGHTING and at + 2 < end)
    )
    if title and not (honour and title == at + 1):
        before.title = True
        return title
    if honour:
        before.since = before.since if before.honorific else at
        before.honorific = f"{before.honorific} {tokens[at].text}".strip()
        return at + 1
    if tokens[at].label == "PERSON" or known_party(tokens, at, end) or _place(tokens, at, end):
        return 0
    if lower in _CALLED and at + 1 < end:
        before.title = True
        return at + 1
    if lower in _HOUSES and end - at > 2:  # noqa: PLR2004 - a name of two words is left
        before.title = True
        return at + 1
    named = at > 0 and tokens[at - 1].lower == "the" and end == at + 2 and not is_head(tokens[at + 1])
    named = named or (end == at + 2 and tokens[at + 1].lower in MAYBE_PARTY)
    return at + 1 if lower in STATUS and not (named and tokens[at].lower in _ADJECTIVES) else 0


def _two_word_title_end(tokens: tuple[Word, ...], at: int, end: int) -> int:
    """Where "Lt. Gov." or "Chief Executive" ends before a name, or 0."""
    after = at + 1 + (at + 1 < end and tokens[at + 1].text == ".")
    if after + 1 >= end:
        return 0
    first, second = tokens[at].lower, tokens[after].lower
    says = first in {"lt.", "lt"} and second in {"gov.", "governor"}
    leads = first == "chief" and second == "executive" and tokens[after + 1].lower not in {"officer", "council"}
    return after + 1 if says or leads else 0


def _constituency(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """The seat in "Member for Port Vern Otto Brand", "Mayor of Dunport Mary Freh": all but the last two words."""
    if at < 2:  # noqa: PLR2004 - two words back
        return None
    link, post = tokens[at - 1].lower, tokens[at - 2].lower
    if (link, post) not in _SEATED:
        return None
    last = end - 2 if end - at > 2 else end  # noqa: PLR2004 - a first and a last name
    return Name(at, last, text_of(tokens, at, last), Sort.PLACE, _SEAT_STRENGTH)


def _is_portfolio_of(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether this is a word of "minister of Foreign Affairs" or "Minister for Immigration and Border Protection"."""
    if at > 1 and tokens[at].lower in _COMPLEMENTS and tokens[at - 1].lower == "of" and is_head(tokens[at - 2]):
        return True
    if is_of_staff(tokens, at):
        return True
    if tokens[at].lower not in PORTFOLIOS or at == 0:
        return False
    back = at - 1
    while back > 0 and (tokens[back].lower in PORTFOLIOS or tokens[back].lower in {"and", ",", "&", "the"}):
        back -= 1
    return (
        back > 0
        and tokens[back].lower in {"of", "for"}
        and (
            tokens[back - 1].lower in _PORTFOLIO_HEADS
            or (back > 2 and tokens[back - 1].lower == "state" and tokens[back - 3].lower in _PORTFOLIO_HEADS)  # noqa: PLR2004 - three words back
        )
    )


def _title_before(tokens: tuple[Word, ...], first: int) -> bool:
    if first == 0 or tokens[first].gap:
        return False
    word = tokens[first - 1]
    return not word.capital and (word.lower in HEADS or word.lower in _CALLED) and word.lower not in {"deputy", "mps"}


def _place(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """A place of the world or its adjective, unless it is part of somebody's name."""
    places = gazetteer()
    reach = min(len(tokens) if _goes_on_with_of(tokens, end) else end, at + places.longest)
    for last in range(reach, at, -1):
        text = text_of(tokens, at, last)
        known, sort = places.names.get(text), Sort.PLACE
        if known is None:
            known, sort = places.adjectives.get(text), Sort.ADJECTIVE
        if known is None:
            continue
        follows = last < end and tokens[last].label == "PERSON" and not tokens[last].begins
        if _is_given_name(tokens, at, last, end):
            return None
        governed = at > 0 and last - at > 1 and tokens[at - 1].lower in _BEFORE_PLACES
        if sort is Sort.PLACE and follows and tokens[at].label == "PERSON" and not governed:
            return None
        slogan = last < end and tokens[last].lower in _SLOGANS and tokens[last].capital
        if slogan and not title_end(tokens, last, end) and not title_end(tokens, last + 1, end):
            return Name(at, last + 1, text_of(tokens, at, last + 1), Sort.BODY, 1)
        return Name(at, last, text, sort, 3, known)
    return None


def _is_given_name(tokens: tuple[Word, ...], at: int, last: int, end: int) -> bool:
    """Whether the name of a town is somebody's first name here: "Santiago Brand said"."""
    if last != at + 1 or last >= end or tokens[at].lower not in _GIVEN:
        return False
    after = tokens[last]
    noun = after.lower in BODY_NOUNS | PARTY_NOUNS | MAYBE_PARTY or is_head(after) or after.lower in RANKS
    return not noun and after.capital and not after.text.isupper() and end - last < 3  # noqa: PLR2004 - two surnames


def _long_place(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """A place of the world of several words, the first of which might be a party: "Democratic Republic of Congo"."""
    if tokens[at].lower not in _ADJECTIVES:
        return None
    place = _place(tokens, at, end)
    return place if place is not None and place.last - at > 2 else None  # noqa: PLR2004 - three words are no party


def _goes_on_with_of(tokens: tuple[Word, ...], end: int) -> bool:
    """Whether "of America" may follow, as in "the United States of America"."""
    return end + 1 < len(tokens) and tokens[end].lower in {"of", "and"} and tokens[end + 1].capital


def _plain(tokens: tuple[Word, ...], at: int, end: int, before: _Before) -> Name | None:
    """A name without a word that says what it is: a person, as a rule."""
    last = at + 1
    while last < end:
        word = tokens[last]
        parts = word.begins and tokens[at].label and word.label != tokens[last - 1].label and tokens[last - 1].label
        if word.text in POSTNOMINAL or (parts and not (word.label == "PERSON" and last == at + 1)):
            break
        if title_end(tokens, last, end) and tokens[last].label != "PERSON":
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
        return noun_at(tokens, at) if last == at + 1 else None
    labels = [word.label for word in tokens[at:last] if not _HOME.fullmatch(text)]
    post = ""
    stop = last
    while stop < len(tokens) and is_postnominal(tokens, at, stop):
        if tokens[stop].text in POSTS:
            post = tokens[stop].text
        stop += 1
    sort, strength = (Sort.PARTY, _SURE) if by_form(text) and not before.title else _guess(labels, text)
    if strength < _SURE and sort in {Sort.PERSON, Sort.PLACE, None} and sounds_like_party(text):
        sort, strength = Sort.BODY, 1
    given = tokens[at].lower in _GIVEN and sort is not Sort.PLACE
    if strength < _SURE and " " in text and (given or _acts_like_a_person(tokens, stop)):
        sort, strength = Sort.PERSON, _SURE
    if before.honorific or post or (before.title and not (sort is Sort.BODY and text.isupper())):
        sort, strength = Sort.PERSON, 4
    first = before.since if before.honorific else at
    return Name(first, stop, text, sort, strength, honorific=before.honorific, post=post)


def _acts_like_a_person(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether the verb after a name is one that only people do or suffer: "resigned", "was sworn in"."""
    after = [word.lower for word in tokens[at : at + 3]]
    while after and after[0] in {"has", "have", "had", "was", "is", "been", "will"}:
        after = after[1:]
    return bool(after) and after[0] in _PERSONAL_VERBS


def _guess(labels: list[str], text: str) -> tuple[Sort | None, int]:
    several = " " in text
    if not several and ((text.isupper() and len(text) > 1) or (text.lower() in _LETTERS and len(text) > _SHORT)):
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
