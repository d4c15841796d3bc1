"""How names and titles are spelled: the words they are made of, and where a run of capitals ends."""

from dataclasses import dataclass

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.places.gazetteer import Place
from honorum.extraction.text.document import Word
from honorum.extraction.text.lexicon import pairs, words

HEADS = (
    words("heads that are offices by themselves")
    | words("heads that need a place or body")
    | frozenset(pairs("groups"))
)
RANKS = words("ranks")
PORTFOLIOS = words("portfolios")
STATUS = pairs("status before")
HONORIFICS = words("honorifics")
PARTIES = words("known parties")
PARTY_NOUNS = words("party nouns")
BODY_NOUNS = words("body nouns") | words("parliaments by name")
MAYBE_PARTY = words("words that may be a party")
NOT_NAMES = words("not a name")
PARTICLES = frozenset(
    """de da do dos das des la las los del della di du van von der den bin ibn al el es wa le ben bint ould y e af
    zu ter
    ten""".split()
)
FUNCTION = frozenset("of and for in to with by at is as from on or the".split())
OPEN_TITLES = frozenset("minority majority prime vice deputy supreme foreign defence defense finance interior".split())


_SUFFIXES = ("-elect", "-designate", "-in-waiting", "-nominate", "-general")
_PREFIXES = ("then-", "ex-", "former-", "vice-", "deputy-", "co-", "sub-", "assistant-", "under-")
_QUOTES = frozenset("\"“”'‘’``")
_RUN = frozenset({"minister", "secretary", "ministers", "secretaries"})


@dataclass(slots=True)
class Name:
    """A name as it stands in a sentence; `sort` is what the sentence itself suggests, `strength` how strongly."""

    first: int
    last: int
    text: str
    sort: Sort | None
    strength: int
    place: Place | None = None
    honorific: str = ""
    post: str = ""


def text_of(words_: tuple[Word, ...], first: int, last: int) -> str:
    """The words as they stand in the article, with single spaces where there is any space.

    >>> text_of((), 0, 0)
    ''
    """
    parts: list[str] = []
    end = words_[first].start if last > first else 0
    for word in words_[first:last]:
        parts.append((" " if word.start > end else "") + word.text)
        end = word.end
    return "".join(parts)


def run_end(tokens: tuple[Word, ...], at: int) -> int:
    """Where a run of capitals ends that starts here; "de", "bin" and their like may stand inside."""
    end = at + 1
    while end < len(tokens):
        word = tokens[end]
        if word.gap or (word.lower in FUNCTION and word.text[1:].islower()):
            break
        if word.capital and word.text != "I" and any(map(str.isalpha, word.text)):
            end += 1
        elif word.text == "." and tokens[end - 1].lower in HONORIFICS and _is_capital(tokens, end + 1):
            end += 2
        elif word.lower in PARTICLES and (word.lower != "e" or tokens[end].label == "PERSON"):
            after = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].lower in PARTICLES)
            if not _is_capital(tokens, after):
                break
            end = after + 1
        elif word.text in _QUOTES and _is_capital(tokens, end + 1) and _is_nicknamed(tokens, end):
            end += 4
        else:
            break
    return end


def _is_nicknamed(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a nickname in quotation marks stands inside a name: 'Ada "Sunny" Vern'."""
    inside = [word.label for word in tokens[at - 1 : at]] == ["PERSON"] or tokens[at - 1].tag == "NNP"
    return inside and at + 3 < len(tokens) and tokens[at + 2].text in _QUOTES and tokens[at + 3].capital


def _is_capital(tokens: tuple[Word, ...], at: int) -> bool:
    return at < len(tokens) and tokens[at].capital


def title_end(tokens: tuple[Word, ...], at: int, end: int) -> int:
    """Where a title in capitals ends that starts here ("Foreign Minister"), or 0."""
    last = at
    while last < end and (tokens[last].lower in RANKS or tokens[last].lower in PORTFOLIOS):
        last += 1
    opened = (
        last == end
        and at < last < len(tokens)
        and (
            tokens[last - 1].lower in OPEN_TITLES
            or (tokens[last - 1].lower in PORTFOLIOS and tokens[last].lower in _RUN)
        )
    )
    if opened and is_head(tokens[last]) and not tokens[last].gap:
        return last
    while last >= at:
        if last < end and is_head(tokens[last]) and (tokens[at].lower not in PARTIES or tokens[last].lower in _RUN):
            after = last + 1
            if after < end and tokens[after].lower in {"general", "elect", "designate"}:
                after += 1
            return after
        last -= 1
        if last < at:
            break
    return 0


def bare_head(lower: str) -> str:
    """The noun of a title without what hyphens add to it, or nothing when it is none.

    >>> bare_head("vice-mayor"), bare_head("under-secretary-general"), bare_head("president-elect"), bare_head("tree")
    ('mayor', 'under-secretary', 'president', '')
    """
    if lower in HEADS:
        return lower
    for suffix in _SUFFIXES:
        lower = lower.removesuffix(suffix)
    if lower not in HEADS:
        for prefix in _PREFIXES:
            lower = lower.removeprefix(prefix)
    return lower if lower in HEADS else ""


def is_head(word: Word) -> bool:
    """Whether a word is the noun of a title: "minister", "President-elect", "vice-chair"."""
    return word.lower in HEADS or ("-" in word.text and bool(bare_head(word.lower)))
