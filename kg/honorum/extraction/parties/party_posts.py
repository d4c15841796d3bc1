"""What may stand between a party and the title of its post: "the Tide Party's jailed leader"."""

from honorum.extraction.actors.mentions import Mention, Sort
from honorum.extraction.text.document import Word

_FEW = 4
_DONE = frozenset(
    """elected named appointed chose picked nominated selected sacked fired expelled suspended criticised criticized met
    replaced backed endorsed supported ousted dismissed welcomed accused""".split()
)
_NAMING = frozenset("elected chose picked named nominated appointed selected expelled suspended sacked fielded".split())


def between_party_and(tokens: tuple[Word, ...], title: int, at_word: dict[int, Mention]) -> int:
    """How many small words stand between a party and a title that starts there; none where no party stands before."""
    at = title - 1
    while at > 0 and title - at <= _FEW and at not in at_word and not tokens[at].capital:
        if tokens[at].tag[:2] not in {"JJ", "NN"} and tokens[at].tag not in {"VBN", "VBD"}:
            break
        at -= 1
    if at > 1 and tokens[at - 1].lower in {"'s", "’s"} and at_word.get(at) is not None and _is_place(at_word[at]):
        at -= 1
    owned = tokens[at].lower in {"'s", "’s", "'", "’"}
    if not owned and not _NAMING.isdisjoint(word.lower for word in tokens[at:title]):
        return 0  # "the Tide Party elected former mayor Ada Vern"
    party = at_word.get(at - 1 if owned else at)
    if not owned and at + 1 < title and tokens[at + 1].lower in _DONE:
        return 0  # "the Tide Party elected former minister Ada Vern"
    return title - 1 - at if party is not None and party.sort is Sort.PARTY else 0


def _is_place(mention: Mention) -> bool:
    """Whether a mention is one word that names a place: "the BJP's Bengal unit chief"."""
    return mention.sort is Sort.PLACE and mention.last - mention.first == 1
