"""Names that the sentence about a life gives away: "Ada Vern (born 3 May 1950) is a Norwegian politician"."""

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.text.document import Sentence, Word
from honorum.extraction.text.spelling import BODY_NOUNS, MAYBE_PARTY, Name

_SURE = 4
_CALLINGS = frozenset(
    """
    politician activist lawyer barrister solicitor journalist teacher farmer businessman businesswoman businessperson
    economist physician doctor writer author engineer statesman stateswoman unionist diplomat jurist academic professor
    philosopher historian officer soldier merchant editor banker judge priest minister councillor parliamentarian
    lawmaker legislator philanthropist revolutionary trade-unionist agronomist attorney publisher planter
    """.split()
)
_DEEDS = frozenset(
    """
    studied graduated married retired attended emigrated served represented contested stood joined entered worked
    taught
    """.split()
)
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_BORN = frozenset("born b. née c. circa died".split())
_COPULAS = frozenset("is was".split())
_WHO = frozenset("politician candidate mp mps politicians lawmaker councillor councillors".split())
_DEMONYMS = ("ian", "ese", "ish", "ean", "can", "ch")
_LONG = 40
_NEAR = 9


def tell_lives(sentence: Sentence, found: list[Name]) -> list[Name]:
    """The names of a sentence; those before life dates or a calling are persons, those before "politician" parties."""
    tokens = sentence.words
    for name in found:
        if name.place is not None or name.sort is Sort.PARTY or name.last >= len(tokens):
            continue
        if _is_party(tokens, name):
            name.sort, name.strength = Sort.PARTY, _SURE
        elif name.sort is not Sort.PERSON and _lives(tokens, name):
            name.sort, name.strength = Sort.PERSON, _SURE
    return found


def _is_party(tokens: tuple[Word, ...], name: Name) -> bool:
    """Whether "political party" follows, or the word for one of its people: "a Civic Platform candidate"."""
    after = [word.lower for word in tokens[name.last : name.last + 2]]
    if after == ["political", "party"]:
        return True
    article = name.first > 0 and tokens[name.first - 1].lower in {"a", "an"}
    several = name.last - name.first > 1 and not name.text.lower().endswith(_DEMONYMS)
    return article and several and bool(after) and after[0] in _WHO and tokens[name.last].text.islower()


def _lives(tokens: tuple[Word, ...], name: Name) -> bool:
    """Whether dates of a life in brackets or a calling follow the name."""
    lowers = set(name.text.lower().split())
    if lowers & BODY_NOUNS or lowers & MAYBE_PARTY:
        return False
    at = name.last
    dated = False
    if tokens[at].text == "(":
        closing = next((end for end in range(at, min(at + _LONG, len(tokens))) if tokens[end].text == ")"), -1)
        if closing < 0:
            return False
        inside = {word.lower for word in tokens[at:closing]}
        dated = bool(inside & _BORN) or (bool(inside & _MONTHS) and any(map(_is_year, inside)))
        at = closing + 1
    if at + 2 >= len(tokens):
        return False
    if name.sort is None and name.first == 0 and tokens[at].lower in _DEEDS:
        return True
    if tokens[at].lower not in _COPULAS or tokens[at + 1].lower not in {"a", "an", "the"}:
        return False
    after = [word.lower for word in tokens[at + 2 : at + _NEAR]]
    return dated or any(word in _CALLINGS for word in after) or "member of parliament" in " ".join(after)


def _is_year(word: str) -> bool:
    return len(word) >= 4 and word[:4].isdigit()  # noqa: PLR2004 - a year has four digits
