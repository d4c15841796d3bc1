"""A grammar of office titles: rank, portfolio, head, and the place, body or party an office is of.

"the country's former deputy interior minister", "Minister for Immigration and Border Protection", "head of the
influential National Security Council", "UN Secretary-General" all become one `Office`.
"""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Mention, Office, Sort
from honorum.extraction.offices.office_scope import BOUND, Scope, look_left, look_right
from honorum.extraction.offices.portfolio_titles import open_portfolio_end, portfolio_end
from honorum.extraction.text.document import Sentence, Word
from honorum.extraction.text.lexicon import pairs, words
from honorum.extraction.text.spelling import PORTFOLIOS, RANKS, STATUS, bare_head, is_head, text_of

_OWN = words("heads that are offices by themselves")
_GROUPS = pairs("groups")
_NOUNS = pairs("nouns of office")
_SUFFIXES = {"-elect": "elect", "-designate": "elect", "-in-waiting": "elect", "-nominate": "elect"}
_PORTFOLIO_HEADS = frozenset(
    """
        minister minster secretary commissioner ministers secretaries undersecretary under-secretary spokesman
        spokeswoman spokesperson
        """.split()
)
_HEADS_WITH_PORTFOLIO = _PORTFOLIO_HEADS | frozenset(
    "chief director envoy adviser advisor coordinator negotiator tsar czar".split()
)
_RUN_BY = {
    "manager": frozenset("city town county village municipal borough campaign".split()),
    "attorney": frozenset("u.s. us district state city county prosecuting".split()),
    "marshal": frozenset("u.s. us federal fire".split()),
    "officer": frozenset("electoral returning presiding election".split()),
    "constable": frozenset("chief".split()),
}
_SMALL_RANKS = words("ranks in small letters")
_WITH_FIELD = frozenset("minister minster commissioner secretary".split())
_EXCLUDED = frozenset(
    """
    opposition protest student community world spiritual tribal religious gang cult team market church youth
    labor civic activist union campaign business industry local regional cell band group village clan global
    thought
    """.split()
)
_TELLING = frozenset(
    "leadership presidency chief head leader member general candidate deputy premiership speaker".split()
)
_OF_BODIES_OR_LANDS = frozenset(
    "director administrator coordinator governor judge prefect prosecutor inspector".split()
)
_PUBLIC = frozenset("police army military navy security intelligence electoral government health".split())
_OF_SOMETHING = frozenset("leader member founder candidate nominee deputy leadership".split())
_OF_COMPANIES = frozenset("chairman chairwoman chair chairperson treasurer".split())
_OF_OPPOSITION = frozenset("whip spokesman spokeswoman spokesperson".split())
_CALLED_BY = frozenset("rep representative delegate justice judge spokesman spokeswoman spokesperson".split())
_SHORT = {"sen.": "Senator", "rep.": "Representative", "rep": "Representative", "gov.": "Governor"}
_LEADERS = frozenset("leader chair chairman chairwoman chairperson whip spokesman spokeswoman spokesperson".split())
_INSIDE = dict.fromkeys("floor caucus faction bench parliamentary-group".split(), _LEADERS)
_SHORT_GROUPS = frozenset({"govs", "sens", "reps"})
_LONG = 6
_SHORTEST = 3


def offices_in(sentence: Sentence, mentions: list[Mention]) -> Iterator[Mention]:
    """The offices a sentence speaks of, with the places, bodies and parties that belong to each."""
    tokens = sentence.words
    at_word = {index: mention for mention in mentions for index in range(mention.first, mention.last)}
    used = -1
    for index, word in enumerate(tokens):
        if index < used or index in at_word:
            continue
        head = _head(word) or _misread(tokens, index)
        if head and not _is_modifier(tokens, index, at_word) and not _is_rank(tokens, index, at_word):
            mention = _office(tokens, index, head, at_word, used)
            if mention is not None:
                used = mention.last
                yield mention


def _misread(tokens: tuple[Word, ...], index: int) -> str:
    """The head noun that was taken for a verb between two names: "Kessou Commission head Ada Vern"."""
    lower = tokens[index].lower
    if lower == "executive" and index and tokens[index - 1].lower == "chief" and not _goes_on(tokens, index + 1):
        return lower
    inside = 0 < index < len(tokens) - 1 and tokens[index - 1].capital and tokens[index + 1].label == "PERSON"
    return lower if lower in {"head", "chief", "chair"} and inside and tokens[index + 1].capital else ""


def _goes_on(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether "chief executive" only tells the noun after it: "Chief Executive Officer"."""
    return at < len(tokens) and tokens[at].lower in {
        "officer",
        "officers",
        "council",
        "committee",
        "office",
        "election",
    }


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


def _is_rank(tokens: tuple[Word, ...], index: int, at_word: dict[int, Mention]) -> bool:
    """Whether the noun is only the rank of a longer title: "deputy foreign minister"."""
    at = index + 1
    if tokens[index].lower not in RANKS:
        return False
    if [word.lower for word in tokens[index : at + 1]] == ["chief", "executive"] and not _goes_on(tokens, at + 1):
        return True
    while at < len(tokens) and at not in at_word and at - index < _LONG and not tokens[at].gap:
        lower = tokens[at].lower
        if _head(tokens[at]) and (at > index + 1 or lower not in {"general", "leader"}):
            return True
        if lower not in RANKS and lower not in PORTFOLIOS and lower not in {"and", "of"}:
            return False
        if lower in {"and", "of"} and tokens[at - 1].lower == tokens[index].lower:
            return False
        at += 1
    return False


def _head(word: Word) -> str:
    """The head noun of a title that this word is, in the singular, or nothing."""
    lower = word.lower
    if "-" in lower and lower not in _OWN and lower not in BOUND:
        lower = bare_head(lower) or lower
    if lower in _GROUPS:
        return _GROUPS[lower]
    if lower in _NOUNS:
        return lower
    if lower == "pm" and word.text != "PM":  # an hour
        return ""
    if (
        lower in {"premier", "general", "chief", "head", "lead", "judge", "chair", "speaker", "mp", "whip", "counsel"}
        and word.tag[:1] == "V"
    ):
        return ""
    return lower if lower in _OWN or lower in BOUND else ""


def _office(
    tokens: tuple[Word, ...], head_at: int, head: str, at_word: dict[int, Mention], used: int
) -> Mention | None:
    first = _core_start(tokens, head_at, head, at_word, used)
    last, extra = _core_end(tokens, head_at, head, at_word)
    if extra == "next":
        return None
    if tokens[head_at].lower in _GROUPS and first > 0 and tokens[first - 1].tag == "CD":
        return None
    if head in _RUN_BY and _RUN_BY[head].isdisjoint(_around(tokens, first, head_at)):
        return None
    if head in _OF_COMPANIES and first > 0 and first - 1 not in at_word and _is_compound(tokens, first - 1):
        return None  # "company chairman"
    scope = Scope(first, last)
    look_left(tokens, scope, at_word, used)
    look_right(tokens, scope, head, at_word)
    _elect(tokens, head_at, scope)
    title = f"{scope.rank} {_title(tokens, first, last, tokens[head_at].lower)}{scope.said}".strip()
    called = head in _CALLED_BY and tokens[head_at].capital and _is_person(at_word.get(last))
    if head in BOUND and not called and not _is_told(tokens, scope, first, last, head_at):
        return None
    return Mention(
        Sort.OFFICE,
        scope.first,
        scope.last,
        office=Office(
            title=title,
            head=head,
            core=(first, last),
            status=scope.status,
            place=scope.place,
            body=scope.body,
            party=scope.party,
            implicit=not (scope.place or scope.body or scope.party or scope.of),
            plural=tokens[head_at].lower in _GROUPS,
            article=scope.article,
            explicit_status=scope.explicit,
            of=scope.of,
        ),
    )


def _around(tokens: tuple[Word, ...], first: int, head_at: int) -> set[str]:
    """The words of a title before its head, and the one before them."""
    return {word.lower for word in tokens[max(0, first - 1) : head_at]}


def _is_person(mention: Mention | None) -> bool:
    return mention is not None and mention.sort is Sort.PERSON


def _elect(tokens: tuple[Word, ...], head_at: int, scope: Scope) -> None:
    """Note "-elect", "designate" and "Emeritus" after the title."""
    for suffix, meaning in _SUFFIXES.items():
        if tokens[head_at].lower.endswith(suffix):
            scope.status, scope.explicit = meaning, True
    if scope.last < len(tokens) and tokens[scope.last].lower in {"designate", "elect"} and not tokens[scope.last].gap:
        scope.status, scope.explicit = "elect", True
        scope.last += 1
    if scope.last < len(tokens) and tokens[scope.last].lower in {"emeritus", "emerita"}:
        scope.status, scope.explicit = "former", True


def _is_told(tokens: tuple[Word, ...], scope: Scope, first: int, last: int, head_at: int) -> bool:
    """Whether a head like "leader" or "chief" is told of what: "rebel leader" is, "the leader" is not."""
    lowers = {token.lower for token in tokens[first:head_at]}
    if scope.article == "whose" and tokens[head_at].lower in _OF_SOMETHING:
        return False
    if scope.article in {"his", "'s", "whose"} or (scope.body is not None and lowers & _EXCLUDED):
        return True
    fixed = tokens[head_at].lower in _OF_OPPOSITION | _OF_BODIES_OR_LANDS
    if lowers & _EXCLUDED and not lowers & _PUBLIC and not fixed:
        return False
    return bool(
        scope.place or scope.body or scope.party or scope.said or scope.of or lowers - {"the"} or last > head_at + 1
        or _serves_somebody(tokens, last)
    )  # fmt: skip


def _serves_somebody(tokens: tuple[Word, ...], last: int) -> bool:
    """Whether "to President Ada Vern" stands after "adviser"."""
    after = tokens[last : last + _SHORTEST]
    return len(after) > 1 and after[0].lower == "to" and any(word.capital and is_head(word) for word in after[1:])


def _title(tokens: tuple[Word, ...], first: int, last: int, head: str) -> str:
    title = re.sub(r"^Lt\.? (?=Gov)", "Lieutenant ", text_of(tokens, first, last))
    for suffix in _SUFFIXES:
        if head.endswith(suffix):
            title = title.replace(suffix, "").replace(suffix.title(), "")
    if head in _SHORT_GROUPS:
        title = title.removesuffix(".")
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
    for short, full in _SHORT.items():
        if lower == short or lower.endswith(f" {short}"):
            return title[: -len(short)] + full
    return title.replace("Minster", "Minister").replace("minster", "minister")


def _is_done(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a word before a title is a verb: "agreed to press President Ada Vern"."""
    return at > 0 and tokens[at - 1].lower == "to" and tokens[at].tag == "VB"


def _core_start(tokens: tuple[Word, ...], head_at: int, head: str, at_word: dict[int, Mention], used: int) -> int:
    """Where the title begins: ranks and portfolios before its head belong to it."""
    first = head_at
    if head in {"gov.", "governor"}:
        dot = first > 1 and tokens[first - 1].text == "."
        if first > dot and tokens[first - 1 - dot].lower in {"lt", "lt."}:
            return first - 1 - dot
    portfolio = tokens[head_at].lower in _HEADS_WITH_PORTFOLIO or head in _HEADS_WITH_PORTFOLIO
    ministry = head in _WITH_FIELD
    while first > max(0, used) and first - 1 not in at_word and head_at - first < _LONG and not tokens[first].gap:
        before = tokens[first - 1].lower
        ranked = (before in RANKS and (before != "under" or head == "secretary")) or (
            before in _SMALL_RANKS and tokens[first - 1].text.islower()
        )
        ranked = (
            ranked or (before == "founding" and head == "member") or (before in _INSIDE and head in _INSIDE[before])
        )
        if _is_done(tokens, first - 1):
            break
        if ranked or (portfolio and before in PORTFOLIOS) or (ministry and _is_field(tokens, first - 1)):
            first -= 1
        elif (
            portfolio
            and before in {"and", ",", "&"}
            and first - 2 >= max(0, used)
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
        if (
            tokens[first].lower in {"first", "second"}
            and not _is_counted(tokens, first)
            and tokens[first + 1].lower
            in {
                "deputy",
                "vice",
                "secretary",
                "minister",
                "lady",
                "sea",
            }
        ):
            break
        first += 1
    return first


def _is_counted(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether "first minister" is a minister before all others: "was the first minister from the east to resign"."""
    after = tokens[at + 2].lower if at + 2 < len(tokens) else ""
    return (
        not tokens[at].capital and tokens[at + 1].lower == "minister" and after in {"from", "to", "in", "ever", "since"}
    )


def _is_field(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a noun before "minister" is a field that no table lists: "unification minister"."""
    word = tokens[at]
    named = word.capital and tokens[at + 1].capital and word.label not in {"PERSON", "GPE", "NORP"}
    return (
        word.tag in {"NN", "NNS", "NNP"}
        and word.dep in {"compound", "nmod"}
        and (word.text.islower() or (named and len(word.text) > _SHORTEST and word.text.isalpha()))
        and word.lower not in STATUS
        and not _head(word)
    )


def _is_compound(tokens: tuple[Word, ...], at: int) -> bool:
    word = tokens[at]
    return word.tag == "NN" and word.dep == "compound" and word.text.islower() and word.lower not in STATUS


def _core_end(tokens: tuple[Word, ...], head_at: int, head: str, at_word: dict[int, Mention]) -> tuple[int, str]:
    """Where the title ends: "secretary general", "minister of defence", "chief of staff", "member for Cook"."""
    last = head_at + 1
    if tokens[head_at].lower in _SHORT_GROUPS and last < len(tokens) and tokens[last].text == ".":
        return last + 1, ""
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
            "prosecutor",
            "procurator",
            "advocate",
            "comptroller",
        }:
            last += 1
        elif after in _OWN or (after in BOUND and after != "general") or after in _GROUPS:
            doubled = tokens[head_at].capital and tokens[last].capital and _is_person(at_word.get(last + 1))
            return last, "" if doubled else "next"
    if last + 1 < len(tokens) and tokens[last].lower == "without" and tokens[last + 1].lower == "portfolio":
        return last + 2, ""
    if [word.lower for word in tokens[last : last + 3]] == ["in", "charge", "of"] and head == "minister":
        end = open_portfolio_end(tokens, last + 3)
        return (end or last), ""
    if last + 1 < len(tokens) and tokens[last].lower in {"of", "for"}:
        end = portfolio_end(tokens, last + 1, head, at_word)
        if end:
            return end, ""
    return last, ""
