"""Which words of a sentence stand inside a quotation, also when it opened in an earlier sentence."""

from honorum.extraction.scenes import Scene
from honorum.extraction.text.document import Word

MARKS = frozenset('"“”')
"""The marks that open and close a quotation."""


def in_quotation(scene: Scene, at: int) -> bool:
    """Whether a word of the sentence is quoted."""
    quoted: list[bool] = scene.once("quoted", lambda: _quoted(scene))
    return quoted[at]


def _quoted(scene: Scene) -> list[bool]:
    """For each word of the sentence whether it is quoted; a quotation ends with its paragraph at the latest."""
    paragraph: list[Word] = []
    start = 0
    for sentence in scene.document.sentences:
        if sentence.paragraph == scene.sentence.paragraph:
            if sentence.number == scene.sentence.number:
                start = len(paragraph)
            paragraph.extend(sentence.words)
    end = start + len(scene.sentence.words)
    quoted = [False] * len(paragraph)
    opened = -1
    for at, word in enumerate(paragraph):
        if word.text not in MARKS:
            continue
        if _opens(paragraph, at, open_=opened >= 0):
            opened = at
        elif opened >= 0:
            quoted[opened:at] = [True] * (at - opened)
            opened = -1
    if start <= opened < end:
        quoted[opened:end] = [True] * (end - opened)
    return quoted[start:end]


def _opens(words: list[Word], at: int, *, open_: bool) -> bool:
    """Whether a mark opens a quotation, by the spaces beside it."""
    word = words[at]
    if word.text != '"':
        return word.text == "“"
    before = at > 0 and words[at - 1].end == word.start
    after = at + 1 < len(words) and words[at + 1].start == word.end
    return after if before != after else not open_
