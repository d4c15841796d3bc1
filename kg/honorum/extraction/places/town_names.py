"""Places that the last word of their names gives away: "General Santos City", "Port Vern Island"."""

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.text.document import Word
from honorum.extraction.text.spelling import BODY_NOUNS, HEADS, NOT_NAMES, STATUS, Name, text_of

_LANDS = frozenset("city province county island islands prefecture municipality peninsula valley township".split())
_LONGEST = 4
_STRENGTH = 3


def town_at(tokens: tuple[Word, ...], at: int, end: int) -> Name | None:
    """A place that its last word gives away, though it may begin like a rank or a person: "General Santos City"."""
    for last in range(at + 2, min(end, at + _LONGEST) + 1):
        if tokens[last - 1].lower in _LANDS:
            inner = tokens[at : last - 1]
            titled = any(word.lower in HEADS - {"general"} or word.lower in STATUS for word in inner)
            text = text_of(tokens, at, last)
            listed = any(name in gazetteer().names for name in (text, tokens[at].text))
            nation = listed or tokens[at].text in gazetteer().adjectives
            if titled or nation or tokens[at].lower in NOT_NAMES | BODY_NOUNS:
                return None
            return Name(at, last, text, Sort.PLACE, _STRENGTH)
    return None
