"""What the form of a name tells of a party: a word like "Front" with an ideal, or words that parties like."""

from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.text.lexicon import words
from honorum.extraction.text.spelling import MAYBE_PARTY

IDEALS = words("ideals in names of parties")
NEVER = words("never of a party")
_LETTERS = words("known by letters")
_GIVEN = words("female names") | words("male names")
_VOCABULARY = words("words of which parties make names") | IDEALS | MAYBE_PARTY
_FOREIGN = words("foreign nouns of parties")
_JOINTS = frozenset("and of for in the to".split())


def by_form(text: str) -> bool:
    """Whether the form of a name is a party's: a word like "Front" or "Union", and an ideal.

    >>> by_form("Front for Democratic Renewal"), by_form("National Union of Teachers"), by_form("European Union")
    (True, False, False)
    """
    nouns = nouns_in(text)
    parts = text.lower().split()
    form = next((part for part in (parts[-1], parts[0], *parts) if part in MAYBE_PARTY), "")
    return bool(form) and bool((nouns - {form}) & IDEALS) and not nouns & NEVER


def sounds_like_party(text: str) -> bool:
    """Whether a name is made of words that parties like: "New Horizon", "Forward Norland", "Hand in Hand".

    >>> sounds_like_party("New Horizon"), sounds_like_party("Straight Road"), sounds_like_party("Ada Vern")
    (True, True, False)
    >>> sounds_like_party("Grace Young"), sounds_like_party("Dawn"), sounds_like_party("World Bank")
    (False, False, False)
    """
    parts = text.lower().replace("-", " ").split()
    known = [part for part in parts if part.removesuffix("'s").removesuffix("’s") in _VOCABULARY]
    rest = {part for part in parts if part not in known and part not in _JOINTS}
    others = all(part.title() in gazetteer().names or part.title() in gazetteer().adjectives for part in rest)
    named = len(known) > 1 or bool(known and rest)
    foreign = not _FOREIGN.isdisjoint({parts[0], parts[-1]}) and _JOINTS.isdisjoint(parts) and text[-1:].isalpha()
    return len(parts) > 1 and ((named and others) or foreign) and parts[0] not in _GIVEN and not nouns_in(text) & NEVER


def nouns_in(text: str) -> set[str]:
    """The words of a name, without marks."""
    return {part.lower().strip("'’").removesuffix("'s").removesuffix("’s") for part in text.replace("-", " ").split()}


def may_be_called_party(name: str) -> bool:
    """Whether nothing in a body's name says that it is none, whatever its short name may be taken for.

    >>> may_be_called_party("Arab League"), may_be_called_party("Dawn League")
    (False, True)
    """
    return not nouns_in(name) & NEVER and name.lower() not in _LETTERS
