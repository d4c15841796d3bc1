"""The letters after a name: "Ada Vern MP"; they may be the title of another name, or that of the member for a seat."""

from honorum.extraction.text.document import Word

POSTNOMINAL = frozenset("MP MEP MSP TD MLA AM QC MPs MHK MPP SC KC OBE CBE".split())
POSTS = frozenset("MP MEP MSP TD MLA MHK MPP AM".split())
_COMPASS = frozenset("north south east west central mid northern southern eastern western".split())
_FAR = 5


def is_postnominal(tokens: tuple[Word, ...], name: int, at: int) -> bool:
    """Whether the word at a place follows the name that begins at `name` and belongs to it.

    It is the title of another in "Dawn MP Ada Vern", and that of the member for a seat in "the Vintar MP".
    """
    if at >= len(tokens) or tokens[at].text not in POSTNOMINAL or _names_seat(tokens, name):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    named = after is not None and after.capital and after.text not in POSTNOMINAL and after.text[0].isalpha()
    return not named


def _names_seat(tokens: tuple[Word, ...], name: int) -> bool:
    """Whether a name is that of a seat: "North West Durham MP", "the Shrewsbury and Atcham MP"."""
    before = [word.lower for word in tokens[max(0, name - _FAR) : name]]
    joined = before[-1:] == ["and"] and "the" in before and tokens[name - 2].capital
    return tokens[name].lower in _COMPASS or before[-1:] == ["the"] or joined
