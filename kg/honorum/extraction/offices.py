"""A grammar of office titles: rank, portfolio, head, and the place, body or party an office is of.

"the country's former deputy interior minister", "Minister for Immigration and Border Protection", "head of the
influential National Security Council", "UN Secretary-General" all become one `Office`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from honorum.extraction.document import Sentence, Word
from honorum.extraction.lexicon import pairs, words
from honorum.extraction.mentions import Actor, Mention, Office, Sort
from honorum.extraction.spelling import PORTFOLIOS, RANKS, STATUS, text_of

_OWN = words("heads that are offices by themselves")
_BOUND = words("heads that need a place or body")
_GROUPS = pairs("groups")
_NOUNS = pairs("nouns of office")
_SUFFIXES = {"-elect": "elect", "-designate": "elect", "-in-waiting": "elect", "-nominate": "elect"}
_ORDINALS = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth new black female woman longest-serving youngest
    oldest directly democratically freely newly recently only ever most least highly last""".split()
)
_HOW_CHOSEN = frozenset("newly recently democratically directly freely popularly first only the just".split())
_OWNERS = frozenset("country nation state republic kingdom government island territory region city province".split())
_POSSESSIVES = frozenset("his her their its our my your".split())
_LINKS = frozenset("of for in to at on with".split())
_PORTFOLIO_HEADS = frozenset(
    """
        minister minster secretary commissioner ministers secretaries undersecretary under-secretary spokesman
        spokeswoman spokesperson
        """.split()
)
_COMPLEMENTS = frozenset(
    """state parliament staff government cabinet congress police intelligence operations justice communications the
    opposition mission protocol legislature""".split()
)
_BODY_WORDS = frozenset(
    """committee commission council parliament party house senate assembly court bank army police force union agency
    board group alliance coalition movement opposition government cabinet ministry navy military organisation
    organization body junta federation association upper lower front bloc senate mission delegation""".split()
)
_EXCLUDED = frozenset(
    """opposition protest student community world spiritual tribal religious gang cult team market church youth labor
    civic activist union campaign business industry local regional cell band group village clan global thought""".split()
)
_TELLING = frozenset(
    "leadership presidency chief head leader member general candidate deputy premiership speaker".split()
)
_LONG = 6


@dataclass(slots=True)
class _Left:
    status: str = "current"
    explicit: bool = False
    article: str = ""
    place: Actor | None = None
    body: Actor | None = None
    party: Actor | None = None


def offices_in(sentence: Sentence, mentions: list[Mention]) -> Iterator[Mention]:
    """The offices a sentence speaks of, with the places, bodies and parties that belong to each."""
    tokens = sentence.words
    at_word = {index: mention for mention in mentions for index in range(mention.first, mention.last)}
    used = -1
    for index, word in enumerate(tokens):
        if index < used or index in at_word:
            continue
        head = _head(word)
        if head and not _is_modifier(tokens, index, at_word):
            mention = _office(tokens, index, head, at_word, used)
            if mention is not None:
                used = mention.last
                yield mention


def _is_modifier(tokens: tuple[Word, ...], index: int, at_word: dict[int, Mention]) -> bool:
    """Whether the noun only tells another one: "chief economist", "leadership contest", "governor race"."""
    after = tokens[index + 1] if index + 1 < len(tokens) and index + 1 not in at_word else None
    return (
        after is not None
        and not after.gap
        and not after.capital
        and after.tag in {"NN", "NNS"}
        and _head(after) == ""
        and tokens[index].lower in _TELLING
    )


def _head(word: Word) -> str:
    """The head noun of a title that this word is, in the singular, or nothing."""
    lower = word.lower
    for suffix in _SUFFIXES:
        lower = lower.removesuffix(suffix)
    if lower in _GROUPS:
        return _GROUPS[lower]
    if lower in _NOUNS:
        return lower
    if (
        lower in {"premier", "general", "chief", "head", "lead", "judge", "chair", "speaker", "mp", "whip", "counsel"}
        and word.tag[:1] == "V"
    ):
        return ""
    return lower if lower in _OWN or lower in _BOUND else ""


def _office(
    tokens: tuple[Word, ...], head_at: int, head: str, at_word: dict[int, Mention], used: int
) -> Mention | None:
    first = _core_start(tokens, head_at, head, at_word, used)
    last, extra = _core_end(tokens, head_at, head, at_word)
    if extra == "next":
        return None
    if tokens[head_at].lower in _GROUPS and first > 0 and tokens[first - 1].tag == "CD":
        return None
    left, start = _left(tokens, first, at_word, used)
    end, place, body, party, words_after = _right(tokens, last, head, at_word)
    status, explicit = left.status, left.explicit
    for suffix, meaning in _SUFFIXES.items():
        if tokens[head_at].lower.endswith(suffix):
            status, explicit = meaning, True
    if end < len(tokens) and tokens[end].lower in {"designate", "elect"} and not tokens[end].gap:
        status, explicit, end = "elect", True, end + 1
    place, body, party = place or left.place, body or left.body, party or left.party
    title = _title(tokens, first, last, tokens[head_at].lower)
    title += words_after
    lowers = {token.lower for token in tokens[first:head_at]}
    bare = not (place or body or party or words_after or lowers - {"the"} or last > head_at + 1)
    if head in _BOUND and (bare or (lowers & _EXCLUDED and not body)) and left.article not in {"his", "'s"}:
        return None
    return Mention(
        Sort.OFFICE,
        start,
        end,
        office=Office(
            title=title,
            head=head,
            core=(first, last),
            status=status,
            place=place,
            body=body,
            party=party,
            implicit=not (place or body or party),
            plural=tokens[head_at].lower in _GROUPS,
            article=left.article,
            explicit_status=explicit,
        ),
    )


def _title(tokens: tuple[Word, ...], first: int, last: int, head: str) -> str:
    title = text_of(tokens, first, last)
    for suffix in _SUFFIXES:
        if head.endswith(suffix):
            title = title.replace(suffix, "").replace(suffix.title(), "")
    lower = title.lower()
    if lower in _GROUPS:
        return (
            _GROUPS[lower]
            if title[0].islower()
            else _GROUPS[lower].title()
            if lower not in {"mps", "meps", "mlas"}
            else title[:-1]
        )
    if head in _GROUPS and lower.endswith(head):
        title = title[: -len(head)] + _GROUPS[head]
    if head in _NOUNS and lower.endswith(head):
        title = title[: -len(head)] + _NOUNS[head]
    return title.replace("Minster", "Minister").replace("minster", "minister")


def _core_start(tokens: tuple[Word, ...], head_at: int, head: str, at_word: dict[int, Mention], used: int) -> int:
    """Where the title begins: ranks and portfolios before its head belong to it."""
    first = head_at
    portfolio = tokens[head_at].lower in _PORTFOLIO_HEADS or head in _PORTFOLIO_HEADS
    while first > max(0, used) and first - 1 not in at_word and head_at - first < _LONG and not tokens[first].gap:
        before = tokens[first - 1].lower
        if before in RANKS or (portfolio and before in PORTFOLIOS):
            first -= 1
        elif (
            portfolio
            and before in {"and", ",", "&"}
            and first - 2 >= 0
            and first - 2 not in at_word
            and tokens[first - 2].lower in PORTFOLIOS
            and tokens[first].lower in PORTFOLIOS
            and tokens[first - 2].capital == tokens[head_at].capital
        ):
            first -= 2
        else:
            break
    while (
        first < head_at
        and tokens[first].lower in STATUS
        and tokens[first].lower in {"acting", "interim", "transitional", "first", "second"}
    ):
        if tokens[first].lower in {"first", "second"} and tokens[first + 1].lower in {
            "deputy",
            "vice",
            "secretary",
            "minister",
            "lady",
            "sea",
        }:
            break
        first += 1
    return first


def _core_end(tokens: tuple[Word, ...], head_at: int, head: str, at_word: dict[int, Mention]) -> tuple[int, str]:
    """Where the title ends: "secretary general", "minister of defence", "chief of staff", "member for Cook"."""
    last = head_at + 1
    if last < len(tokens) and last not in at_word and not tokens[last].gap:
        after = tokens[last].lower
        if after == "general" and head in {
            "secretary",
            "attorney",
            "governor",
            "director",
            "solicitor",
            "auditor",
            "consul",
            "commissioner",
            "inspector",
            "president",
        }:
            last += 1
        elif after in _OWN or (after in _BOUND and after != "general") or after in _GROUPS:
            return last, "next"
    if last + 1 < len(tokens) and tokens[last].lower in {"of", "for"}:
        end = _portfolio_end(tokens, last + 1, head, at_word)
        if end:
            return end, ""
    return last, ""


def _portfolio_end(tokens: tuple[Word, ...], at: int, head: str, at_word: dict[int, Mention]) -> int:
    """Where "of Foreign Affairs and Trade" ends, or 0 when it is not a portfolio."""
    if tokens[at].lower == "the" and at + 1 < len(tokens):
        inner = tokens[at + 1].lower
        if not ((head in _PORTFOLIO_HEADS and inner in PORTFOLIOS) or inner == "opposition"):
            return 0
        at += 1
        if inner == "opposition":
            return at + 1
    word = tokens[at]
    if head in _PORTFOLIO_HEADS and (word.lower in PORTFOLIOS or word.lower in {"state", "parliament"}):
        end = at + 1
        while end < len(tokens) and tokens[end].lower in PORTFOLIOS and tokens[end].capital == word.capital:
            end += 1
        while (
            end + 1 < len(tokens)
            and tokens[end].lower in {"and", ",", "&"}
            and tokens[end + 1].lower in PORTFOLIOS
            and tokens[end + 1].capital == word.capital
            and end + 1 not in at_word
        ):
            end += 2
            while end < len(tokens) and tokens[end].lower in PORTFOLIOS and tokens[end].capital == word.capital:
                end += 1
        if tokens[at].lower == "state" and end + 1 < len(tokens) and tokens[end].lower == "for":
            further = _portfolio_end(tokens, end + 1, head, at_word)
            return further or end
        return end
    if word.lower in _COMPLEMENTS and head in {
        "secretary",
        "minister",
        "member",
        "members",
        "chief",
        "director",
        "speaker",
        "head",
        "mp",
        "ministers",
        "chair",
        "chairman",
    }:
        return (
            at + 1
            if not (
                head in {"head", "director", "chair", "chairman", "speaker"}
                and word.lower
                not in {"state", "government", "parliament", "mission", "police", "intelligence", "staff"}
            )
            else 0
        )
    if head in {"member"} and tokens[at - 1].lower == "for" and word.capital and at in at_word:
        mention = at_word[at]
        return mention.last if mention.sort is not Sort.PERSON else 0
    return 0


def _left(tokens: tuple[Word, ...], first: int, at_word: dict[int, Mention], used: int) -> tuple[_Left, int]:
    """What stands before the title: status, place, body or party, article; and where it begins."""
    left = _Left()
    at = first
    blocked = False
    while at - 1 >= 0 and at - 1 >= used and not tokens[at].gap and not blocked:
        before = tokens[at - 1]
        mention = at_word.get(at - 1)
        if mention is not None and mention.last == at:
            if mention.sort is Sort.PERSON or not _take(left, mention):
                break
            at = mention.first
        elif before.lower in {"'s", "’s"} or (
            before.text in {"'", "’"} and at >= 2 and tokens[at - 2].lower.endswith("s")
        ):
            owner = at_word.get(at - 2)
            if owner is not None and owner.sort in {Sort.PLACE, Sort.PARTY, Sort.BODY} and _take(left, owner):
                left.article = left.article or "'s"
                at = owner.first
                blocked = True
            elif at >= 2 and tokens[at - 2].lower in _OWNERS:  # noqa: PLR2004 - two words back
                left.article = "'s"
                at -= 2
                if at > 0 and tokens[at - 1].lower in {"the", "this"}:
                    at -= 1
                blocked = True
            else:
                break
        elif before.lower in {"elected", "appointed", "re-elected"} and (
            at < 2 or tokens[at - 2].lower not in _HOW_CHOSEN  # noqa: PLR2004 - two words back
        ):
            break
        elif before.lower in STATUS:
            meaning = STATUS[before.lower]
            if meaning != "current" or not left.explicit:
                if left.status == "current" or meaning == "former":
                    left.status = meaning
                left.explicit = (
                    left.explicit or meaning != "current" or before.lower in {"current", "incumbent", "new", "sitting"}
                )
            at -= 1
        elif (
            before.lower in _ORDINALS
            or (before.tag in {"JJ", "JJS"} and at >= 2 and tokens[at - 2].lower in {"the", "'s", "’s", "a", "an"})
            or (before.text[:2].isdigit() and before.lower[-2:] in {"th", "st", "nd", "rd"})
        ):
            at -= 1
        elif before.lower in {"-", "–"} and at >= 2 and tokens[at - 2].lower in {"then", "ex"}:  # noqa: PLR2004
            left.status, left.explicit = "former", True
            at -= 2
        elif before.lower in {"the", "a", "an"}:
            left.article = before.lower
            at -= 1
            blocked = True
        elif before.lower in _POSSESSIVES:
            left.article = "his"
            at -= 1
            blocked = True
        else:
            break
    return left, at


def _take(left: _Left, mention: Mention) -> bool:
    """Note the place, body or party that a mention gives an office; False when that place is taken."""
    if mention.sort in {Sort.PLACE, Sort.ADJECTIVE}:
        if left.place is not None:
            return False
        left.place = mention.actor
    elif mention.sort is Sort.PARTY:
        if left.party is not None:
            return False
        left.party = mention.actor
    elif mention.sort is Sort.BODY:
        if left.body is not None:
            return False
        left.body = mention.actor
    else:
        return False
    return True


def _right(
    tokens: tuple[Word, ...], at: int, head: str, at_word: dict[int, Mention]
) -> tuple[int, Actor | None, Actor | None, Actor | None, str]:
    """What the office is of: "of the influential National Security Council", "for the European Union in Kosovo"."""
    taken = _Left()
    words_after = ""
    end = at
    while end + 1 < len(tokens) and tokens[end].lower in _LINKS and not tokens[end].gap:
        link = tokens[end].lower
        inner = end + 1
        while (
            inner < len(tokens)
            and inner not in at_word
            and inner - end <= 4
            and (
                tokens[inner].lower == "the"
                or (tokens[inner].tag[:2] in {"JJ", "VB", "NN"} and not tokens[inner].capital and inner + 1 in at_word)
            )
        ):
            inner += 1
        mention = at_word.get(inner)
        if (
            mention is None
            or mention.sort in {Sort.PERSON}
            or (
                link in {"with", "on", "to"}
                and head not in {"ambassador", "envoy", "representative", "adviser", "advisor", "delegate", "observer"}
            )
        ):
            break
        if mention.sort is Sort.ADJECTIVE:
            nouns = _body_noun(tokens, mention.last)
            if not nouns:
                break
            taken.place = taken.place or mention.actor
            words_after += f" {link} {text_of(tokens, end + 1, nouns)}"
            end = nouns
            continue
        if link == "in" and mention.sort is Sort.PARTY and head not in {"leader", "leadership"}:
            break
        if (
            link == "in"
            and mention.sort is Sort.PLACE
            and head in {"president", "king", "queen", "candidate", "leader", "minister"}
        ):
            break
        if mention.last < len(tokens) and tokens[mention.last].lower in {"'s", "’s"} and link in {"in", "at"}:
            break
        if link in {"in", "to"} and mention.sort is Sort.PLACE:
            if taken.place is None and head not in {"ambassador", "envoy", "consul"}:
                taken.place = mention.actor
            words_after += f" {link} {text_of(tokens, mention.first, mention.last)}"
            end = mention.last
            continue
        if not _take(taken, mention):
            break
        end = mention.last
    if end == at and end + 1 < len(tokens) and tokens[end].lower == "of":
        nouns = _body_noun(tokens, end + 1)
        if nouns and (head in _BOUND or head in {"chairman", "chair", "speaker", "president", "secretary"}):
            words_after = f" of {text_of(tokens, end + 1, nouns)}"
            end = nouns
        elif (
            tokens[end + 1].lower in {"the", "this"}
            and end + 2 < len(tokens)
            and tokens[end + 2].lower in _OWNERS - {"city"} | {"country"}
        ):
            end += 3
            return end, taken.place, taken.body, taken.party, words_after
    return end, taken.place, taken.body, taken.party, words_after


def _body_noun(tokens: tuple[Word, ...], at: int) -> int:
    """Where "the upper house", "the committee", "parliament" ends, or 0."""
    end = at
    while (
        end < len(tokens)
        and end - at < 4
        and (tokens[end].lower in {"the", "its", "his"} or tokens[end].tag[:2] in {"JJ", "NN", "VB"})
        and not tokens[end].capital
    ):
        if tokens[end].lower in _BODY_WORDS and (end + 1 == len(tokens) or tokens[end + 1].tag[:2] != "NN"):
            return end + 1
        end += 1
    return 0
