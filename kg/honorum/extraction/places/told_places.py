"""What the words around a name tell of a place: "the town of Vint", "the riding of Souris Lake", "in Vint"."""

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.text.document import Word
from honorum.extraction.text.lexicon import words
from honorum.extraction.text.spelling import Name

_LANDS = words("towns and lands")
_IN = frozenset("in near outside around throughout across".split())
_TRUST = frozenset(
    """confidence trust faith belief believe believed believes interest interested trusted trusts invested involved join
    joined joining confident roots role part place member party leader change""".split()
)
_GOVERNED = frozenset("mayor governor mayors governors bishop archbishop councillor prefect emir sultan".split())
_SEAT_OF = frozenset(
    "mp mps mla mlas mep td member senator senators deputy representative councillor candidate".split()
)
_FEW = 3


def is_told_place(tokens: tuple[Word, ...], name: Name) -> bool:
    """Whether the words around a name say that it is a place."""
    if name.first == 0 or name.last - name.first > _FEW:
        return False
    before = [word.lower for word in tokens[max(0, name.first - 3) : name.first]]
    last = before[-1]
    if last == "of" and len(before) > 1 and (before[-2] in _GOVERNED or before[-2] in _LANDS):
        return True
    if last == "for" and len(before) > 1 and before[-2] in _SEAT_OF and _may_be_seat(tokens, name):
        return before[-2] not in {"candidate", "senator"} or name.last - name.first == 1
    if last in _LANDS and not tokens[name.first - 1].capital and last not in {"state", "seat", "camp", "department"}:
        return True
    if tokens[name.last - 1].lower in _LANDS and name.last - name.first > 1:
        return True
    after = tokens[name.last].lower if name.last < len(tokens) else ""
    if after in _LANDS and last in {"in", "of", "for", "the", "from"}:
        return after not in {"state", "seat", "camp", "department", "division"} or last != "the"
    return last in _IN and before[-2:-1] != [] and before[-2] not in _TRUST and _is_bare(tokens, name)


def is_called_land(tokens: tuple[Word, ...], name: Name) -> bool:
    """Whether what follows calls the name a place: "Karnost, the biggest city in the east", "Vint, a town"."""
    after = [word.lower for word in tokens[name.last : name.last + 7]]
    if after[:1] != [","] or after[1:2] not in (["a"], ["an"], ["the"]):
        return False
    for at, lower in enumerate(after[2:], start=2):
        if lower in {",", ".", "of", "who", "which", "and"}:
            return False
        if lower in _LANDS and (at + 1 == len(after) or after[at + 1] in _AFTER_LAND):
            return True
    return False


_AFTER_LAND = frozenset("in of on near , . where that which about with to south north east west".split())


def _may_be_seat(tokens: tuple[Word, ...], name: Name) -> bool:
    return tokens[name.first - 1].lower == "for" and not name.text.isupper()


def _is_bare(tokens: tuple[Word, ...], name: Name) -> bool:
    """Whether the name stands alone after "in": no possessive follows that makes it an owner."""
    after = tokens[name.last].lower if name.last < len(tokens) else ""
    return name.sort is not Sort.PARTY and after not in {"'s", "’s", "'", "’"} and not name.text.isupper()
