"""The place and day before the first sentence of a report: "PORT MORE, Norland, June 9 - ", "OSLO (Newswire) — "."""

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.places.gazetteer import Place, gazetteer
from honorum.extraction.text.document import Word
from honorum.extraction.text.spelling import Name, text_of

_DASHES = frozenset({"-", "–", "—", "--", "‒"})
_LONGEST = 14
_SURE = 12


def dateline_end(tokens: tuple[Word, ...]) -> int:
    """How many words of a sentence are its dateline, the dash included; 0 when it has none."""
    if not tokens or len(tokens[0].text) < 3 or not tokens[0].text.isupper():  # noqa: PLR2004 - "US" is no town
        return 0
    for at, word in enumerate(tokens[:_LONGEST]):
        if word.text in _DASHES:
            return at + 1
        if word.tag[:2] in {"VB", "MD"} and word.text.islower():
            return 0
    return 0


def dateline_places(tokens: tuple[Word, ...], end: int) -> list[Name]:
    """The town of a dateline and what it lies in, under their usual names."""
    found: list[Name] = []
    at = 0
    while at < end - 1 and tokens[at].text not in {"(", ","}:
        at += 1
    if at:
        found.append(_town(tokens, 0, at))
    if at < end and tokens[at].text == "," and tokens[at + 1].text in gazetteer().names:
        country = gazetteer().names[tokens[at + 1].text]
        found.append(Name(at + 1, at + 2, tokens[at + 1].text, Sort.PLACE, _SURE, country))
    return found


def _town(tokens: tuple[Word, ...], first: int, last: int) -> Name:
    text = text_of(tokens, first, last)
    usual = text.title() if text.isupper() else text
    place: Place | None = gazetteer().names.get(usual) or gazetteer().names.get(text)
    return Name(first, last, usual, Sort.PLACE, _SURE, place)
