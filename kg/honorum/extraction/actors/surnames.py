"""Surnames that are common words: "May was elected" is about a person where the article tells of Theresa May."""

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.text.document import Document, Word
from honorum.extraction.text.spelling import NOT_NAMES, Name

_SURE = 3
_LONGEST_DAY = 2
_DATED = frozenset("in on of since until by last next this early late mid from for before after".split())
_OWN = frozenset({"'s", "’s"})
_VERBS = frozenset({"VBD", "VBZ", "MD"})


def bring_back(document: Document, found: list[list[Name]]) -> None:
    """Add the surnames that stand alone, were taken for common words, and belong to a person of the article."""
    full = (name for names in found for name in names if name.sort is Sort.PERSON and " " in name.text)
    surnames = {text for name in full if (text := name.text.split()[-1]).lower() in NOT_NAMES}
    if not surnames:
        return
    for sentence, names in zip(document.sentences, found, strict=True):
        taken = {index for name in names for index in range(name.first, name.last)}
        for at, word in enumerate(sentence.words):
            if word.text in surnames and at not in taken and _is_somebody(sentence.words, at):
                names.append(Name(at, at + 1, word.text, Sort.PERSON, _SURE))
                word.tag = "NNP"  # so that it is no helping verb for anybody
        names.sort(key=lambda name: name.first)


def _is_somebody(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word does or owns something, and is no month or helping verb here."""
    before = words[at - 1].lower if at else ""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or before in _DATED or (before.isdigit() and len(before) <= _LONGEST_DAY):
        return False
    return after.tag in _VERBS or after.lower in _OWN
