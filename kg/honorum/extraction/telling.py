"""What the words around a name tell of it: a person by age, office or verb, a party by how politics speaks of it.

The language model often mistakes rare names. "Ada Vern, 61," and "replaced by Ada Vern" are persons all the same, and
"the opposition Clean Hands" is a party though no word of its name says so.
"""

import re
from itertools import pairwise

from honorum.extraction.document import Word
from honorum.extraction.mentions import Sort
from honorum.extraction.spelling import BODY_NOUNS, HEADS, MAYBE_PARTY, PARTY_NOUNS, Name

_SURE = 3
_TOLD = 4
_VOTE = 6
_REACH = 8
_HELPERS = frozenset("has have had was is were been be being will would to also later then who ,".split())
_RESIGNS = frozenset(
    "resigned resigns died dies retired tweeted smiled become becomes became succeeded sworn born".split()
)
_SUFFERS = frozenset(
    """jailed sentenced elected re-elected appointed sacked fired dismissed nominated inaugurated impeached ousted
    deposed
    assassinated succeeded promoted reappointed expelled married named""".split()
)
_LIFELONG = frozenset("veteran former fellow staunch lifelong".split())
_PASSIVE = frozenset("was is been were be being".split())
_KIN = frozenset(
    """wife husband son daughter brother sister father mother niece nephew cousin uncle widow rival challenger successor
    predecessor mate ally aide opponent""".split()
)
_CALLINGS = frozenset(
    """figure politician lawmaker lawyer activist economist veteran diplomat businessman businesswoman journalist banker
    teacher doctor surgeon professor academic officer engineer actor singer farmer pastor priest historian""".split()
)
_JOINS = frozenset("joined joins left quit defected rejoined leads heads chairs founded co-founded".split())
_DOES_TO_PERSONS = frozenset(
    """appointed appoints named names nominated nominates elected elects sacked sacks fired fires dismissed dismisses
    confirmed
    expelled expels replaced replaces succeeded succeeds promoted reappointed swore replacing succeeding""".split()
)
_DONE_BY = frozenset("replaced succeeded headed led chaired founded represented".split())
_FATES = frozenset(
    """dismissal sacking appointment resignation death election re-election nomination assassination
    removal departure inauguration promotion leadership""".split()
)
_ADJECTIVES = re.compile(
    r"^(?:ruling|governing|opposition|(?:far|centre|center|hard|ultra|extreme)-?(?:left|right)|(?:left|right)-wing|"
    r"(?:ultra-?)?(?:conservative|liberal|socialist|nationalist|populist|communist)|centrist|leftist|rightist|"
    r"pro-[a-z]+|anti-[a-z]+|eurosceptic|banned|outlawed)$"
)
_OWNING = frozenset("the a its his her their 's ’s".split())
_STANDINGS = frozenset("ruling governing opposition banned outlawed".split())
_NO_PARTY = frozenset(
    """coalition government junta council court house senate parliament administration cabinet assembly school
    university
    association newspaper agency hospital television radio ministry bank army police committee commission institute
    authority district constituency""".split()
)
_ITS_PEOPLE = frozenset("candidate candidates nominee".split())
_SEATS = re.compile(
    r"^(?:,? ?(?:which|that)? ?(?:now|currently|only|just|already|has|have|had|holds|held|won|wins|took|gained|lost|"
    r"got|"
    r"with|secured|controls|,) )+(?:only |just |about |a total of |no |some |at least )?(?:[0-9][0-9,]*|no|one|two|"
    r"three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve) (?:of (?:the |its )?[0-9,]* ?|more )?(?:seats|lawmakers|mps|"
    r"senators|"
    r"deputies|legislators)\b"
)
_CALLED_AFTER = re.compile(
    r"^, (?:(?!of |in |from |for |at |who |whose )[a-z0-9'’-]+ ){0,5}(?:party|coalition partner)(?: [,.]|$| in | of |"
    r" that |"
    r" which | founded| led)"
)
_CALLED_BEFORE = re.compile(
    r"(?:party|coalition partner|parties) , (?:the )?$|(?:party|parties) (?:called|named) (?:the )?$"
)
_RUNS_FOR = re.compile(
    r"\b(?:ran|run|runs|running|stood|stand|standing|candidate|candidates|senator|mp|lawmaker|councillor|elected(?: "
    r"[a-z0-9]+)*"
    r"|votes?|voted) for (?:the )?(?:[a-z-]+ )?$"
)
_BELONGS = re.compile(
    r"\b(?:joined|joins|joining|left|quit|leads|led|leading|heads|headed|chairs|founded|founder of|leader of|member of|"
    r"chairman of|chairwoman of|president of|chair of|candidate of|defected to|defected from|expelled from|resigned "
    r"from|"
    r"belongs to|coalition (?:of|with|between)|allied with|partner|figure in|spokesman for|spokeswoman for|"
    r"politician from|lawmaker from|mp from|of) ,? ?(?:the )?(?:[a-z-]+ )?$"
)


_TOWNS = frozenset("city town capital village port".split())


def tell(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """Correct what the names of a sentence are by the words around them."""
    _tell_bodies(tokens, found)
    for name in found:
        if name.place is None and name.strength < _SURE and _is_person(tokens, name, found):
            name.sort, name.strength = Sort.PERSON, _TOLD
    _join(tokens, found)
    for number, name in enumerate(found):
        if name.place is None and (name.sort is not Sort.PARTY) and _is_party(tokens, name, found, number):
            name.sort, name.strength = Sort.PARTY, _VOTE


def _join(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """Make one party of "the Land and Custom Party"."""
    for one, two in list(pairwise(found)):
        if (
            [word.lower for word in tokens[one.last : two.first]] == ["and"]
            and two.sort is Sort.PARTY
            and tokens[two.last - 1].lower in PARTY_NOUNS
            and two.last - two.first == 2  # noqa: PLR2004 - "Custom Party"
            and one.last == one.first + 1
            and one.place is None
            and one.sort is not Sort.PARTY
            and one.first > 0
            and tokens[one.first - 1].lower == "the"
        ):
            text = f"{one.text} and {two.text}"
            found[found.index(one)] = Name(one.first, two.last, text, Sort.PARTY, _VOTE)
            found.remove(two)


def _tell_bodies(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """What a person is of ("Ada Vern of Dawn"), and what a person belongs to ("Dawn's Ada Vern"), is a body."""
    for name in found:
        office_of = tokens[name.first - 2].lower in {"mayor", "governor"} if name.first > 1 else False
        governed = office_of and tokens[name.first - 1].lower == "of"
        if (governed or _is_called_town(tokens, name)) and _may_be_body(name):
            name.sort, name.strength = Sort.PLACE, _SURE
    for one, two in pairwise(found):
        between = [word.lower for word in tokens[one.last : two.first] if word.lower != "the"]
        if between in (["of"], ["from"]) and _may_be_body(two) and one.sort is Sort.PERSON and " " in one.text:
            two.sort, two.strength = Sort.BODY, 3
        elif between in (["'s"], ["’s"]) and two.sort is Sort.PERSON and " " in two.text and _may_be_body(one):
            one.sort, one.strength = Sort.BODY, 2


def _is_called_town(tokens: tuple[Word, ...], name: Name) -> bool:
    """Whether the words before a name say that it is a town: "the biggest city Vint", "the town of Vint"."""
    before = [word for word in _lowers(tokens, name.first - 2, name.first) if word not in {",", "of"}]
    return bool(before) and before[-1] in _TOWNS and " " not in name.text


def _may_be_body(name: Name) -> bool:
    weak = name.strength < _SURE and not name.honorific
    return weak and name.place is None and name.sort in {Sort.PERSON, Sort.BODY, None}


def _lowers(tokens: tuple[Word, ...], first: int, last: int) -> list[str]:
    return [word.lower for word in tokens[max(0, first) : last]]


def _nouns(name: Name) -> set[str]:
    return {part.lower().strip("'’") for part in name.text.replace("-", " ").split()}


def _is_person(tokens: tuple[Word, ...], name: Name, found: list[Name]) -> bool:
    """Whether the words around a name of several words are such as stand around persons."""
    nouns = _nouns(name)
    before = _lowers(tokens, name.first - 2, name.first)
    after = _lowers(tokens, name.last, name.last + _REACH)
    plain = not nouns & (BODY_NOUNS | PARTY_NOUNS | MAYBE_PARTY | HEADS) and not name.text.isupper()
    of_something = before[-1:] == ["of"] and before[0] not in _FATES  # "the prime minister of Norland, resigned"
    if not plain or of_something or before[-1:] == ["the"] or not all(part[0].isalpha() for part in name.text.split()):
        return False
    rest, passive = list(after), False
    while rest and rest[0] in _HELPERS:
        passive = passive or rest[0] in _PASSIVE
        rest.pop(0)
    if rest and (rest[0] in _RESIGNS or (passive and rest[0] in _SUFFERS)):
        return " " in name.text or rest[0] in _RESIGNS
    if after[:1] == [","] and after[1:2] and after[1].isdigit() and after[2:3] == [","]:
        return True
    if " " not in name.text:
        return False
    near = [each for each in found if 0 < each.first - name.last < _REACH]
    if after[:1] == [","] and (_is_told(after[1:]) or (after[1:3] == ["of", "the"] and _is_of_party(near))):
        return True
    if rest and rest[0] in _JOINS and any(each.sort is Sort.PARTY for each in near):
        return True
    owned = any(each.sort is Sort.PARTY and each.last == name.first - 1 for each in found)
    return bool(before and _is_led_to(before, owned=owned)) or _beside_office(tokens, name, after)


def _is_led_to(before: list[str], *, owned: bool) -> bool:
    """Whether the two words before a name lead to a person: "replaced by", "veteran communist", "the Greens'"."""
    first, last = before[0], before[-1]
    return (
        (owned and last in {"'s", "’s", "'", "’"})
        or (last == "," and first in _KIN | _CALLINGS)
        or (last == "by" and first in _DONE_BY)
        or (last == "of" and first in _FATES)
        or last in _DOES_TO_PERSONS
        or (first in _LIFELONG and _ADJECTIVES.match(last) is not None)
    )


def _is_told(after: list[str]) -> bool:
    """Whether what stands after "Ada Vern," is an age, "who" or a calling: "61,", "a former lawyer"."""
    if after[:1] == ["who"] or (after and after[0].isdigit() and len(after[0]) == 2):  # noqa: PLR2004 - an age
        return True
    if after[:1] and after[0] in {"a", "an", "the"}:
        return bool(_CALLINGS.intersection(after[1:5]))
    return False


def _is_of_party(near: list[Name]) -> bool:
    return bool(near) and near[0].sort is Sort.PARTY


def _beside_office(tokens: tuple[Word, ...], name: Name, after: list[str]) -> bool:
    """Whether an office stands beside the name, with a comma between: "the governor, Ada Vern, said"."""
    if after[:1] == [","]:
        told = []
        for lower in after[1:]:
            if lower in {",", ".", ";", "and", "said", "with"}:
                break
            told.append(lower)
        of = told.index("of") if "of" in told else len(told)
        if told and (told[0] in {"the", "a", "an"} or told[0] in HEADS or "'s" in told) and _holds_head(told[:of]):
            return True
    if name.first > 1 and tokens[name.first - 1].text == "," and after[:1] and after[0] in {",", "."}:
        back = []
        for word in reversed(tokens[max(0, name.first - 1 - _REACH) : name.first - 1]):
            if word.text in {",", ";", ".", '"', "”"} or word.tag in {"VBD", "VBZ", "VBP"}:
                break
            back.append(word.lower)
        return bool(back) and _holds_head(back) and "and" not in back
    return False


def _holds_head(lowers: list[str]) -> bool:
    return any(lower in HEADS or lower.removesuffix("-elect") in HEADS for lower in lowers)


def _is_party(tokens: tuple[Word, ...], name: Name, found: list[Name], number: int) -> bool:
    """Whether the words around a name are such as stand around parties."""
    nouns = _nouns(name)
    if nouns & _NO_PARTY or name.honorific or name.post or (name.sort is Sort.PERSON and name.strength > _SURE):
        return False
    if name.sort is Sort.PLACE and name.strength > 1:
        return False
    before = " ".join(_lowers(tokens, name.first - 6, name.first)) + " "
    after = " ".join(_lowers(tokens, name.last, name.last + 12))
    last = tokens[name.first - 1].lower if name.first else ""
    following = tokens[name.last] if name.last < len(tokens) else None
    goes_on = (
        following is not None
        and following.tag in {"NN", "NNS"}
        and following.lower not in {"party", "lawmakers", "candidate", "lawmaker", "leader"}
    )
    if (
        _ADJECTIVES.match(last)
        and not goes_on
        and not (name.sort is Sort.PERSON and last not in {"ruling", "governing"})
    ):
        return True
    if _SEATS.match(after) or _CALLED_AFTER.match(after) or _CALLED_BEFORE.search(before):
        return name.sort is not Sort.PERSON or not _looks_like_a_person(name)
    if following is not None and following.lower in _ITS_PEOPLE:
        return name.sort is Sort.BODY
    maybe = bool(nouns & MAYBE_PARTY) and (name.sort is not Sort.PERSON or name.strength < _SURE)
    if _RUNS_FOR.search(before) and (maybe or (name.sort is Sort.BODY and " " in name.text)):
        return True
    return maybe and (bool(_BELONGS.search(before)) or _owns_or_is_owned(tokens, found, number))


def _looks_like_a_person(name: Name) -> bool:
    return name.strength >= 2 and " " in name.text and not _nouns(name) & MAYBE_PARTY  # noqa: PLR2004 - the model and two words agree


def _owns_or_is_owned(tokens: tuple[Word, ...], found: list[Name], number: int) -> bool:
    """Whether a person stands beside the name: "Ada Vern of the Dawn Front", "Vern's Dawn Front"."""
    name = found[number]
    if number and found[number - 1].sort is Sort.PERSON:
        between = _lowers(tokens, found[number - 1].last, name.first)
        if between in (["'s"], ["’s"], ["("], [","]) or " ".join(between) in {
            "of the",
            ", of the",
            "of",
            "from the",
            "and his",
            "and her",
        }:
            return True
    if number + 1 < len(found) and found[number + 1].sort is Sort.PERSON:
        return _lowers(tokens, name.last, found[number + 1].first) in (["'s"], ["’s"])
    return False
