"""A party's name with its short form in brackets and the word "party" is one mention: "the Tide Party (TP)"."""

from honorum.extraction.actors.mentions import Mention, Sort
from honorum.extraction.actors.short_forms import is_acronym
from honorum.extraction.text.document import Word

_CALLED = frozenset({"party"})


def joined(tokens: tuple[Word, ...], mentions: list[Mention]) -> list[Mention]:
    """The mentions of a sentence, where those of parties take in the short form in brackets and "party" after them."""
    found: list[Mention] = []
    at_word = {each.first: each for each in mentions}
    for mention in mentions:
        if found and mention.first < found[-1].last:
            continue
        if mention.sort is Sort.PARTY:
            mention.last = _end(tokens, mention, at_word)
        found.append(mention)
    return found


def _end(tokens: tuple[Word, ...], party: Mention, at_word: dict[int, Mention]) -> int:
    """Where the mention of a party ends with what only names it again."""
    end = _after_noun(tokens, party.last)
    inner = at_word.get(end + 1)
    close = inner.last if inner is not None else end + 2
    if close >= len(tokens) or tokens[end].text not in {"(", "["} or tokens[close].text not in {")", "]"}:
        return end
    again = inner.actor is party.actor if inner is not None else is_acronym(tokens[end + 1].text)
    party.short = end + 1 if again and close == end + 2 else 0
    return _after_noun(tokens, close + 1) if again else end


def _after_noun(tokens: tuple[Word, ...], end: int) -> int:
    return end + 1 if end < len(tokens) and tokens[end].lower in _CALLED and not tokens[end].gap else end
