"""What the words around a name tell of it: a person, a place or a party, whatever the language model says."""

from itertools import pairwise

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.actors.told_persons import is_plain, is_told_person
from honorum.extraction.parties.told_parties import TOLD, is_told_party, join_ideals, spread_over_lists
from honorum.extraction.places.told_places import is_called_land, is_told_place
from honorum.extraction.text.document import Word
from honorum.extraction.text.spelling import Name

_SURE = 3
_PERSON = 4


def tell(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """Correct what the names of a sentence are by the words around them."""
    lowers = frozenset(word.lower for word in tokens)
    for name in found:
        _tell_place(tokens, name)
    for name in found:
        if name.place is None and name.strength < _SURE and is_told_person(tokens, name, found):
            name.sort, name.strength = Sort.PERSON, _PERSON
    for name in found:
        if name.sort is Sort.PERSON and name.strength < _SURE and _is_definite_word(tokens, name):
            name.sort, name.strength = Sort.BODY, 1
    _tell_members(tokens, found)
    _spread_persons(tokens, found)
    join_ideals(tokens, found)
    for name in found:
        if name.place is None and name.sort is not Sort.PARTY and is_told_party(tokens, name, found, lowers):
            name.sort, name.strength = Sort.PARTY, TOLD
    spread_over_lists(tokens, found)


def _tell_place(tokens: tuple[Word, ...], name: Name) -> None:
    if name.place is not None or name.honorific or name.strength >= _SURE or name.sort is Sort.PARTY:
        return
    if is_told_place(tokens, name):
        name.sort, name.strength = Sort.PLACE, _SURE
    elif is_called_land(tokens, name):
        name.sort, name.strength = Sort.PLACE, TOLD


def _is_definite_word(tokens: tuple[Word, ...], name: Name) -> bool:
    """Whether a single word stands after "the" and tells no noun: "the Quartet said"."""
    if " " in name.text or name.place is not None or name.honorific or name.first == 0:
        return False
    after = tokens[name.last] if name.last < len(tokens) else None
    noun = after is not None and (after.tag[:2] in {"NN", "JJ", "PO", "VB"} or after.capital) and after.tag != "VBD"
    return tokens[name.first - 1].lower == "the" and not noun


def _spread_persons(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """Make persons of the weak names that a list joins to persons: "Nadia Pal, Rafiq Sul and Omar Tan"."""
    for one, two in [*pairwise(found), *reversed([*pairwise(found)])]:
        between = [word.lower for word in tokens[one.last : two.first]]
        if between not in ([","], ["and"], [",", "and"]):
            continue
        for person, other in ((one, two), (two, one)):
            certain = person.sort is Sort.PERSON and (person.strength > 1 and " " in person.text)
            definite = other.first > 0 and tokens[other.first - 1].lower == "the"
            if certain and not definite and _may_be_person(other):
                other.sort, other.strength = Sort.PERSON, max(other.strength, 2)


def _may_be_person(name: Name) -> bool:
    weak = name.strength < 2 and name.place is None  # noqa: PLR2004 - the model alone
    return weak and name.sort is not Sort.PERSON and " " in name.text and is_plain(name)


def _tell_members(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """What a person is of ("Ada Vern of Dawn"), and what a person belongs to ("Dawn's Ada Vern"), is a body."""
    for one, two in pairwise(found):
        between = [word.lower for word in tokens[one.last : two.first] if word.lower != "the"]
        if between in (["of"], ["from"]) and _may_be_body(two) and one.sort is Sort.PERSON and " " in one.text:
            two.sort, two.strength = Sort.BODY, 3
        elif between in (["'s"], ["’s"]) and two.sort is Sort.PERSON and " " in two.text and _may_be_body(one):
            one.sort, one.strength = Sort.BODY, 2


def _may_be_body(name: Name) -> bool:
    weak = name.strength < _SURE and not name.honorific
    return weak and name.place is None and name.sort in {Sort.PERSON, Sort.BODY, None}
