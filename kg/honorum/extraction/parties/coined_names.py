"""Names that are coined of plain words, as parties' names are: "Pact for Tomorrow", "Law and Liberty", "Our Soil"."""

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.parties.party_vocabulary import by_form, sounds_like_party
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.text.document import Word
from honorum.extraction.text.spelling import (
    HEADS,
    MAYBE_PARTY,
    PARTIES,
    PARTY_NOUNS,
    PORTFOLIOS,
    RANKS,
    Name,
    text_of,
    title_end,
)

_JOINTS = frozenset("for of and in to".split())
_OWNS = frozenset({"'s", "’s", "'", "’"})
_OPENS = frozenset({"the", "his", "her", "'s", "’s", "ruling", "opposition"})
_LONGEST = 6
_SURE, _CALLED = 3, 12
_COMMON = frozenset("the a an this that these those he she it they we".split())
_TITLES = HEADS | RANKS
_NOUNS = PARTY_NOUNS | MAYBE_PARTY


def coined_name(tokens: tuple[Word, ...], at: int) -> Name | None:
    """The longest name of plain words with capitals that starts here, where nothing else with a capital goes on."""
    if not tokens[at].capital or tokens[at].lower in _COMMON or tokens[at].label == "DATE":
        return None
    for last in range(min(len(tokens), at + _LONGEST), at + 1, -1):
        if not tokens[last - 1].capital or not _is_joined(tokens, at, last):
            continue
        after = tokens[last] if last < len(tokens) else None
        goes_on = after is not None and after.capital and not after.gap and not title_end(tokens, last, len(tokens))
        text = text_of(tokens, at, last)
        goes_on = goes_on or (
            last + 1 < len(tokens) and tokens[last].lower in _OWNS and tokens[last + 1].lower in _NOUNS
        )
        office = title_end(tokens, at, last) or any(word.lower in _TITLES for word in tokens[at:last])
        field = tokens[at].lower in PORTFOLIOS and last == at + 2 and tokens[last - 1].lower in PORTFOLIOS
        known = text in gazetteer().names or text in gazetteer().adjectives
        plain = any(word.lower in PARTY_NOUNS or word.lower in PARTIES for word in tokens[at:last])
        called = after is not None and after.lower == "party" and not after.gap and not after.capital
        joined = called and at > 0 and tokens[at - 1].lower in _OPENS and _is_joined_once(tokens[at:last])
        if not (goes_on or office or field or known or plain) and (joined or sounds_like_party(text)):
            told = called or by_form(text)
            return Name(
                at, last + called, text, *((Sort.PARTY, _CALLED if called else _SURE) if told else (Sort.BODY, 1))
            )
    return None


def _is_joined_once(words_: tuple[Word, ...]) -> bool:
    """Whether "in" or "for" stands in a name that ends with no place: "Faith in One God"."""
    lowers = {word.lower for word in words_}
    last = words_[-1].text
    placed = last in gazetteer().names or last in gazetteer().adjectives
    return bool({"in", "for", "and"} & lowers) and not {"of", "the"} & lowers and not placed


def _is_joined(tokens: tuple[Word, ...], at: int, last: int) -> bool:
    """Whether all words have capitals but joints with words that have, and none is a person's or a time's."""
    for index in range(at, last):
        word = tokens[index]
        if word.gap and index > at:
            return False
        if word.capital and word.text != "I":
            continue
        the = word.lower == "the" and tokens[index - 1].lower in _JOINTS
        owns = word.lower in _OWNS and index > at and tokens[index - 1].lower.endswith(("s", "people", "men", "women"))
        if index == at or not (word.lower in _JOINTS or the or owns):
            return False
    return True
