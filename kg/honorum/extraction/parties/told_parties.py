"""What the words around a name tell of a party, and what the form of a name tells: "the opposition Clean Hands".

Parties are named anew in every country. They are known by their form ("the Movement for Renewal"), by what politics
says of them ("Clean Hands won 12 seats", "a Clean Hands lawmaker") and by the company they keep ("Dawn and Left").
"""

from dataclasses import dataclass
from itertools import pairwise

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.actors.told_persons import is_plain
from honorum.extraction.parties.party_vocabulary import IDEALS, NEVER, nouns_in, sounds_like_party
from honorum.extraction.parties.party_wordings import (
    ACTS,
    BELONGS,
    CALLED_BY_STANDING,
    COALITION_OF,
    FOUNDED_BY,
    GOVERNING,
    IS_A_PARTY,
    ITS_PEOPLE,
    JOINED,
    LEANING,
    LED_BY_NAME,
    OWNS_PEOPLE,
    PARTY_CALLED,
    PEOPLE_FROM,
    POLITICS,
    RUNS_FOR,
    STANDING,
    WINS_SEATS,
)
from honorum.extraction.text.document import Word
from honorum.extraction.text.lexicon import words
from honorum.extraction.text.spelling import MAYBE_PARTY, PARTY_NOUNS, PORTFOLIOS, Name

_SURE = 3
TOLD = 12
_LETTERS = words("known by letters")


def is_told_party(tokens: tuple[Word, ...], name: Name, found: list[Name], lowers: frozenset[str]) -> bool:
    """Whether the words around a name are such as stand around parties."""
    if not _may_be_party(name):
        return False
    beside = _beside(tokens, name, found)
    return (
        _is_called(beside)
        or _has_figures(beside)
        or (not beside.personlike and (_has_people(beside) or _is_among_parties(beside, lowers)))
    )


@dataclass(frozen=True, slots=True)
class _Beside:
    """A name and the words before and after it.

    `maybe` says that a word of the name suits a party, `personlike` that it looks like a person's, `definite` that
    "the" stands before it, `body` that it is not taken for a person, `owned` that a person's name owns it, `near` that
    a person stands beside it, `small` that no other name stands right before it.
    """

    name: Name
    last: str
    before: str
    after: str
    following: Word | None
    maybe: bool
    personlike: bool
    definite: bool
    body: bool
    owned: bool
    near: bool
    small: bool


def _may_be_party(name: Name) -> bool:
    if nouns_in(name.text) & NEVER or name.text.lower() in _LETTERS or name.honorific or name.post:
        return False
    person = name.sort is Sort.PERSON and name.strength > _SURE
    return not person and not (name.sort is Sort.PLACE and name.strength > 1)


def _beside(tokens: tuple[Word, ...], name: Name, found: list[Name]) -> _Beside:
    nouns = nouns_in(name.text)
    several = " " in name.text
    agreed = name.strength >= 2  # noqa: PLR2004 - the model and two words agree
    maybe = bool(nouns & MAYBE_PARTY) or (several and bool(nouns & IDEALS)) or sounds_like_party(name.text)
    back = tokens[max(0, name.first - 2) : name.first]
    told = bool(back) and back[-1].tag[:2] == "JJ" and back[0].lower == "the"
    return _Beside(
        name=name,
        last=back[-1].lower if back else "",
        before=" ".join(word.lower for word in tokens[max(0, name.first - 6) : name.first]) + " ",
        after=" ".join(word.lower for word in tokens[name.last : name.last + 14]),
        following=tokens[name.last] if name.last < len(tokens) else None,
        maybe=maybe and (name.sort is not Sort.PERSON or name.strength < _SURE),
        personlike=name.sort is Sort.PERSON and agreed and several and is_plain(name),
        definite=bool(back) and (back[-1].lower == "the" or told),
        body=name.sort is not Sort.PERSON and not name.text.isupper(),
        owned=_is_owned_by_person(tokens, name, found),
        near=_is_beside_person(tokens, name, found),
        small=not any(word.capital for word in tokens[max(1, name.first - 3) : name.first]),
    )


def _is_called(beside: _Beside) -> bool:
    """Whether the words beside call it a party: "the opposition Dawn", "Dawn, a small party"."""
    person = beside.name.sort is Sort.PERSON and beside.last not in STANDING
    if LEANING.match(beside.last) and not _goes_on(beside.following) and not person:
        return True
    called = beside.small and PARTY_CALLED.search(beside.before) is not None
    called = called or CALLED_BY_STANDING.search(beside.before) is not None
    return not beside.personlike and (called or IS_A_PARTY.match(beside.after) is not None)


def _has_figures(beside: _Beside) -> bool:
    """Whether it wins seats or a share of the vote, which persons do, too."""
    seats = WINS_SEATS.match(beside.after)
    if not seats or beside.personlike:
        return False
    partylike = beside.maybe or beside.definite or beside.name.text.isupper()
    return partylike or not seats[0].endswith(("%", "percent", "per cent", " of"))


def _has_people(beside: _Beside) -> bool:
    """Whether people run for it, sit for it or own it: "a Dawn lawmaker", "ran for Dawn", "Vern's Dawn"."""
    name, several = beside.name, " " in beside.name.text
    if beside.following is not None and beside.following.lower in ITS_PEOPLE and not beside.following.capital:
        return name.sort is not Sort.PLACE and (name.sort is Sort.BODY or beside.maybe or beside.definite)
    if beside.owned:
        return beside.body and (several or beside.maybe)
    if JOINED.match(beside.after) and beside.body and beside.maybe:
        return True
    if RUNS_FOR.search(beside.before) or PEOPLE_FROM.search(beside.before):
        named = name.sort is Sort.BODY and (several or name.text.isupper())
        return beside.maybe or named or (beside.definite and beside.body)
    return False


def _is_among_parties(beside: _Beside, lowers: frozenset[str]) -> bool:
    """Whether it does what parties do, in a sentence about parties."""
    if COALITION_OF.search(beside.before) and not lowers.isdisjoint(GOVERNING):
        return beside.body or beside.maybe
    acts = ACTS.match(beside.after) is not None
    if beside.body and beside.small and len(lowers & POLITICS) > 1 and LED_BY_NAME.search(beside.before):
        return " " not in beside.name.text or beside.maybe
    if beside.body and " " not in beside.name.text and FOUNDED_BY.match(beside.after) and lowers & POLITICS:
        return True
    if beside.maybe and (BELONGS.search(beside.before) or beside.near or acts):
        return True
    political = len(lowers & POLITICS) > 1
    return political and beside.definite and beside.body and (acts or bool(OWNS_PEOPLE.match(beside.after)))


def _goes_on(following: Word | None) -> bool:
    """Whether the name only tells the noun after it: "the ruling Norland elite"."""
    return (
        following is not None
        and following.tag in {"NN", "NNS"}
        and following.lower not in ITS_PEOPLE | {"party", "leader"}
    )


def _is_owned_by_person(tokens: tuple[Word, ...], name: Name, found: list[Name]) -> bool:
    """Whether the name of a person owns this one: "Vern's Dawn"."""
    at = found.index(name)
    if not at or not (found[at - 1].sort is Sort.PERSON or _is_surname(found[at - 1], name)):
        return False
    between = [word.lower for word in tokens[found[at - 1].last : name.first] if word.tag[:2] != "JJ"]
    return between in (["'s"], ["’s"], ["'"], ["’"], ["and", "his"], ["and", "her"])


def _is_surname(owner: Name, name: Name) -> bool:
    """Whether a name that nothing tells of may be a surname, for it owns what sounds like a party."""
    unknown = owner.place is None and owner.strength < 2 and " " not in owner.text  # noqa: PLR2004 - the model alone
    return unknown and not owner.text.isupper() and " " in name.text and bool(nouns_in(name.text) & IDEALS)


def _is_beside_person(tokens: tuple[Word, ...], name: Name, found: list[Name]) -> bool:
    """Whether a person stands beside the name: "Ada Vern of the Dawn Front", "Dawn Front's Ada Vern"."""
    at = found.index(name)
    if at and found[at - 1].sort is Sort.PERSON:
        between = " ".join(word.lower for word in tokens[found[at - 1].last : name.first] if word.tag[:2] != "JJ")
        if between in {"(", ",", "of the", ", of the", "of", "from the", "from", ", of", ", from the"}:
            return True
    if at + 1 < len(found) and found[at + 1].sort is Sort.PERSON:
        between_ = [word.lower for word in tokens[name.last : found[at + 1].first] if not is_title_word(word)]
        return between_ in (["'s"], ["’s"], ["'"])
    return False


def is_title_word(word: Word) -> bool:
    """Whether a word may stand between an owner and the name of a person: "leader", "former"."""
    return word.lower in {"leader", "chairman", "candidate", "former", "chief", "veteran", "mp", "founder"}


def spread_over_lists(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """Make parties of the weak names that a list joins to a party: "Dawn, New Way and the Greens"."""
    for one, two in [*pairwise(found), *reversed([*pairwise(found)])]:
        between = [word.lower for word in tokens[one.last : two.first]]
        if not between or any(lower not in {",", "and", "the", "or"} for lower in between) or between == ["the"]:
            continue
        for party, other in ((one, two), (two, one)):
            if party.sort is Sort.PARTY and _is_weak(other) and not _opens_person(tokens, other):
                other.sort, other.strength = Sort.PARTY, TOLD


def _opens_person(tokens: tuple[Word, ...], name: Name) -> bool:
    after = [word.lower for word in tokens[name.last : name.last + 2]]
    return after[:1] in (["'s"], ["’s"]) or bool(after and after[0] in {"(", "said"} and name.sort is Sort.PERSON)


def _is_weak(name: Name) -> bool:
    nouns = nouns_in(name.text)
    if name.place is not None or name.honorific or nouns & NEVER or name.text.lower() in _LETTERS:
        return False
    if name.sort is Sort.BODY:
        return " " not in name.text or bool(nouns & (MAYBE_PARTY | IDEALS | PARTY_NOUNS))
    return name.sort is None or (name.strength < 2 and " " not in name.text)  # noqa: PLR2004 - the model and two words agree


def _open_ideals(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """Put the ideal before "and" to the party after it, where no name holds it: "the Justice and Development Party"."""
    taken = {at for name in found for at in range(name.first, name.last)}
    for party in found:
        at = party.first - 2
        if party.sort is not Sort.PARTY or at < 1 or tokens[at + 1].lower != "and" or at in taken:
            continue
        ideal = tokens[at].capital and tokens[at].lower in IDEALS | PORTFOLIOS
        opened = tokens[at - 1].lower in {"the", "'s", "’s"} or LEANING.match(tokens[at - 1].lower)
        if ideal and opened and party.last - party.first == 2 and tokens[party.last - 1].lower in PARTY_NOUNS:  # noqa: PLR2004 - "Development Party"
            party.first, party.text = at, f"{tokens[at].text} and {party.text}"


def join_ideals(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """Make one name of "the Land and Custom Party", "the Renewal and Liberty Movement"."""
    _open_ideals(tokens, found)
    for one, two in list(pairwise(found)):
        last = tokens[two.last - 1].lower
        if (
            [word.lower for word in tokens[one.last : two.first]] == ["and"]
            and (two.sort is Sort.PARTY or last in MAYBE_PARTY | PARTY_NOUNS)
            and last in MAYBE_PARTY | PARTY_NOUNS
            and two.last - two.first == 2  # noqa: PLR2004 - "Custom Party"
            and one.last - one.first < 3  # noqa: PLR2004 - "Human Rights"
            and one.place is None
            and one.sort is not Sort.PARTY
            and not one.honorific
            and one.first > 0
            and (tokens[one.first - 1].lower in {"the", "'s", "’s"} or LEANING.match(tokens[one.first - 1].lower))
        ):
            text = f"{one.text} and {two.text}"
            found[found.index(one)] = Name(one.first, two.last, text, Sort.PARTY, TOLD)
            found.remove(two)
