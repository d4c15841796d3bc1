"""A sentence as a sketch: names and offices become letters with numbers, other words stay, in small letters.

"Ada Vern, Norland's deputy interior minister, resigned." becomes ``P0 , T1 , resigned .`` Rules are patterns over
sketches, so one pattern fits every name. The letters are those of `Sort`: P person, G party, O body, C place,
A adjective of a place, T office, H his or her. Small letters are always words, capitals always mentions.

Each sentence has two sketches: `full`, with every mention, and `plain`, in which a person has swallowed what is said
beside the name (``P0 resigned .``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from honorum.extraction.actors.mentions import Mention, Sort
from honorum.extraction.text.document import Word

_LIST = re.compile(r"P\d+(?:(?: ,)? P\d+)*(?: ,)? (?:and|as well as) P\d+(?! (?:was|is|has)\b)")
_AGE = re.compile(r"^\d\d$")
_ASIDE = 7
_APOSTROPHE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sketch and the words of the sentence (`first` to `last`, exclusive) that it stands for."""

    start: int
    stop: int
    first: int
    last: int
    mention: Mention | None


@dataclass(frozen=True, slots=True)
class Sketch:
    """The sketch of a sentence, with the way back to its words."""

    text: str
    pieces: tuple[Piece, ...]
    mentions: tuple[Mention, ...]

    def mention(self, token: str) -> Mention:
        """The mention that a letter and number stand for ("P3")."""
        return self.mentions[int(token[1:])]

    def listed(self, text: str) -> list[Mention]:
        """All mentions in a stretch of sketch, in order ("P1 , P2 and P3")."""
        return [self.mention(token) for token in re.findall(r"[A-Z]\d+", text)]

    def list_around(self, mention: Mention) -> list[Mention]:
        """All persons of the list that a person ends as a subject ("P1 , P2 and P3 resigned"), else that one alone."""
        token = next((piece for piece in self.pieces if piece.mention is mention), None)
        if token is None:
            return [mention]
        for match in _LIST.finditer(self.text):
            if match.start() <= token.start < match.end():
                return self.listed(match[0])
        return [mention]

    def words(self, start: int, stop: int) -> tuple[int, int]:
        """The words of the sentence that a stretch of sketch stands for."""
        inside = [piece for piece in self.pieces if piece.start < stop and piece.stop > start]
        return inside[0].first, inside[-1].last

    def word_at(self, start: int) -> int:
        """The first word of the piece that covers a place in the sketch."""
        return next(piece.first for piece in self.pieces if piece.stop > start)

    def stop_of(self, mention: Mention) -> int:
        """Where the piece of a mention ends in the sketch."""
        return next((piece.stop for piece in self.pieces if piece.mention is mention), len(self.text))

    def span_of(self, mention: Mention) -> tuple[int, int]:
        """The words that the piece of a mention covers: with its appositions in a plain sketch."""
        for piece in self.pieces:
            if piece.mention is mention:
                return piece.first, piece.last
        return mention.first, mention.last

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """All places where a pattern fits."""
        return pattern.finditer(self.text)


@dataclass(frozen=True, slots=True)
class Cover:
    """Words that become one letter: those quoted (`first`, `last`) and where the sketch goes on (`upto`)."""

    first: int
    last: int
    upto: int
    mention: Mention


def sketch(words: tuple[Word, ...], covers: list[Cover]) -> Sketch:
    """The sketch of the words, with each cover as one letter."""
    by_first = {cover.first: cover for cover in covers}
    parts: list[str] = []
    pieces: list[Piece] = []
    mentions: list[Mention] = []
    at = index = 0
    while index < len(words):
        cover = by_first.get(index)
        if cover is not None:
            token = f"{cover.mention.sort.value}{len(mentions)}"
            mentions.append(cover.mention)
            first, last, mention = cover.first, cover.last, cover.mention
            index = cover.upto
        else:
            lower = words[index].lower
            token = lower if lower.isalnum() else "'s" if _owns(words, index) else lower.translate(_APOSTROPHE)
            first, last, mention = index, index + 1, None
            index += 1
        pieces.append(Piece(at, at + len(token), first, last, mention))
        parts.append(token)
        at += len(token) + 1
    return Sketch(" ".join(parts), tuple(pieces), tuple(mentions))


def _owns(words: tuple[Word, ...], at: int) -> bool:
    """Whether a mark makes an owner of the word before it, as in "the Democrats' leader"."""
    word = words[at]
    if word.tag == "POS":
        return True
    inside = 0 < at < len(words) - 1 and word.text in {"'", "’"} and words[at - 1].lower.endswith("s")
    return inside and words[at - 1].end == word.start and words[at + 1].start > word.end


def without(line: Sketch, spans: list[tuple[int, int]]) -> Sketch:
    """A sketch without some stretches of words: "joined the Greens" of "joined in May the Greens"."""
    out = {index for first, last in spans for index in range(first, last)}
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for piece in line.pieces:
        if piece.mention is None and piece.first in out:
            continue
        token = line.text[piece.start : piece.stop]
        pieces.append(Piece(at, at + len(token), piece.first, piece.last, piece.mention))
        parts.append(token)
        at += len(token) + 1
    return Sketch(" ".join(parts), tuple(pieces), line.mentions)


def full(words: tuple[Word, ...], mentions: list[Mention]) -> Sketch:
    """The sketch with every mention, each person with the age and the seat in brackets that stand after the name."""
    at_word = {index: each for each in mentions for index in range(each.first, each.last)}
    covers = [Cover(each.first, each.last, _after_aside(words, each, at_word), each) for each in mentions]
    return sketch(words, covers)


def _after_aside(words: tuple[Word, ...], mention: Mention, at_word: dict[int, Mention]) -> int:
    """Where a sentence goes on after "Ada Vern, 47" and "Ada Vern (Norbury)"."""
    at = mention.last
    if mention.sort is not Sort.PERSON or at + 2 >= len(words):
        return at
    if words[at].text == "," and _AGE.match(words[at + 1].text) and words[at + 2].text == ",":
        verb = at + 3 < len(words) and words[at + 3].tag[:2] in {"VB", "MD"}
        return at + 3 if verb else at + 2
    if words[at].text != "(":
        return at
    close = next((index for index in range(at + 2, min(at + _ASIDE, len(words))) if words[index].text == ")"), at)
    inside = words[at + 1 : close]
    named = {at_word[index].sort for index in range(at + 1, close) if index in at_word}
    plain = (
        bool(inside)
        and inside[0].capital
        and all(word.text.replace("-", "").isalpha() and not word.text.isupper() for word in inside)
    )
    return close + 1 if plain and named <= {Sort.PLACE, Sort.BODY, Sort.PERSON} else at
