"""Short forms of names: acronyms in brackets, and the noun that stands for the whole ("the Alliance")."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.text.document import Word
from honorum.extraction.text.spelling import BODY_NOUNS, MAYBE_PARTY, PARTIES, PARTY_NOUNS, Name
from honorum.model.entities import Kind

_LONGEST = 9
_BODIES = frozenset({Sort.PARTY, Sort.BODY})
_JOINTS = frozenset("of for de du da del des pour para".split())
_POSTS = frozenset(
    """leader candidate chairman chairwoman co-leader spokesman spokeswoman lawmaker lawmakers mp mps candidates senator
    politician secretary-general treasurer whip councillor""".split()
)
_DETERMINERS = frozenset("the its his her their this".split())


def acronyms_in(tokens: tuple[Word, ...], found: list[Name]) -> Iterator[tuple[str, str]]:
    """The acronyms that a sentence explains, each with the name it stands for: "the National Union (UN)"."""
    for one, two in pairwise(found):
        opened = [word.text for word in tokens[one.last : two.first]]
        closed = two.last < len(tokens) and tokens[two.last].text in {")", ",", "]"}
        if opened not in (["("], ["["]) or not closed or one.place is not None or two.place is not None:
            continue
        for short, full in ((two, one), (one, two)):
            if is_acronym(short.text) and not is_acronym(full.text) and full.sort in _BODIES and " " in full.text:
                yield short.text, full.text


def is_acronym(text: str) -> bool:
    """Whether a word is short for several: it has capitals inside.

    >>> is_acronym("PNG"), is_acronym("PiS"), is_acronym("Dawn"), is_acronym("AfD")
    (True, True, False, True)
    """
    capitals = sum(map(str.isupper, text))
    return capitals > 1 and len(text) <= _LONGEST and capitals * 2 > len(text) - 1 and " " not in text


def share_votes(votes: dict[str, Counter[Sort]], acronyms: Iterable[tuple[str, str]]) -> None:
    """Let what is known of an acronym be known of the full name, and the other way round."""
    for short, full in acronyms:
        both = Counter({sort: number for sort, number in (votes[short] + votes[full]).items() if sort in _BODIES})
        if Sort.PARTY in both:  # an acronym alone is taken for any body
            both = Counter({Sort.PARTY: both[Sort.PARTY]})
        votes[short], votes[full] = both, Counter(both)


def noun_at(tokens: tuple[Word, ...], at: int) -> Name | None:
    """The name of nobody yet that "the Alliance" is, for a noun of bodies with a capital after an article."""
    lower = tokens[at].lower
    if lower not in BODY_NOUNS | PARTY_NOUNS | MAYBE_PARTY:
        return None
    titled = at + 1 < len(tokens) and tokens[at + 1].lower in _POSTS
    if not titled and (at == 0 or tokens[at - 1].lower not in _DETERMINERS):
        return None
    return Name(at, at + 1, tokens[at].text, None, 0)


def meant_by_noun(noun: str, bodies: list[Actor]) -> Actor | None:
    """The only party, or else the only body, that a word of its name can stand for: "the Alliance", "Centre".

    >>> alliance = Actor(Kind.PARTY, "Patriotic Alliance")
    >>> meant_by_noun("Alliance", [alliance]) is alliance
    True
    >>> meant_by_noun("Peru", [Actor(Kind.ORGANIZATION, "Central Bank of Peru")]) is None
    True
    """
    found = [body for body in bodies if _has_noun(body, noun)]
    parties = [body for body in found if body.kind is Kind.PARTY]
    if len(parties) == 1:
        return parties[0]
    return found[0] if len(found) == 1 else None


def _has_noun(body: Actor, noun: str) -> bool:
    parts = body.name.split()
    if len(parts) < 2:  # noqa: PLR2004 - the noun alone is no short form
        return False
    first = parts[0].removesuffix("s") == noun.removesuffix("s")
    if body.kind is Kind.PARTY:
        return first or (noun in parts[1:] and noun.lower() not in PARTIES)
    joint = next((place for place, part in enumerate(parts) if part.lower() in _JOINTS), len(parts))
    return parts[joint - 1] == noun or (first and joint == 1)
