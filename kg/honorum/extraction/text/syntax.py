"""Small questions about the syntax of a sentence."""

from collections.abc import Iterator

from honorum.extraction.actors.mentions import Mention
from honorum.extraction.text.document import Word

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def children(words: tuple[Word, ...], at: int) -> list[int]:
    """The words that hang on a word."""
    return [index for index, word in enumerate(words) if word.head == at and index != at]


def chain(words: tuple[Word, ...], at: int, deps: frozenset[str]) -> Iterator[int]:
    """A word and the words that govern it, up through links of the given kinds."""
    seen = {at}
    yield at
    while words[at].dep in deps and words[at].head not in seen:
        at = words[at].head
        seen.add(at)
        yield at


def verb_of(words: tuple[Word, ...], at: int) -> int:
    """The verb a word belongs to: the word itself, or the nearest verb above it."""
    seen: set[int] = set()
    while words[at].tag[:2] not in {"VB", "MD"} and at not in seen and words[at].head != at:
        seen.add(at)
        at = words[at].head
    return at


def head_word(words: tuple[Word, ...], mention: Mention) -> int:
    """The word of a mention on which its others hang."""
    for index in range(mention.first, mention.last):
        if not mention.first <= words[index].head < mention.last or words[index].head == index:
            return index
    return mention.last - 1


def is_subject(words: tuple[Word, ...], mention: Mention) -> bool:
    """Whether a mention is the subject of a clause."""
    return words[head_word(words, mention)].dep in _SUBJECTS


def subject_of(words: tuple[Word, ...], verb: int) -> int | None:
    """The subject of a verb, also when it is shared with a verb before ("came and won")."""
    for at in chain(words, verb, frozenset({"conj", "xcomp", "aux", "auxpass"})):
        for child in children(words, at):
            if words[child].dep in _SUBJECTS:
                return child
    return None
