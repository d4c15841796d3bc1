"""The field of government that a title names after "of" or "for": "minister of Foreign Affairs and Trade"."""

from honorum.extraction.actors.mentions import Mention, Sort
from honorum.extraction.offices.office_scope import BODY_WORDS
from honorum.extraction.text.document import Word
from honorum.extraction.text.spelling import PORTFOLIOS, is_head

_PORTFOLIO_HEADS = frozenset(
    """
        minister minster secretary commissioner ministers secretaries undersecretary under-secretary spokesman
        spokeswoman spokesperson
        """.split()
)
_COMPLEMENTS = frozenset(
    """
    state parliament staff government cabinet congress police intelligence operations justice communications the
    opposition mission protocol legislature prisons elections customs immigration corrections statistics
    """.split()
)
_COMPLEMENTED = frozenset(
    """
    secretary minister member members chief director speaker head mp ministers chair chairman
    """.split()
)
_HEADING = frozenset("head director chair chairman speaker".split())
_HEADED = frozenset(
    """state government parliament mission police intelligence staff prisons elections customs immigration corrections
    protocol statistics""".split()
)
_CHAMBERS = frozenset("house senate assembly parliament chamber".split())
_TIMES = frozenset(
    "years months weeks days decades terms now life example instance state most part several many two three".split()
)
_STAFFS = frozenset("general defence defense joint army naval air supreme".split())
_LONG = 6
_NAMED_FIELDS = frozenset("minister commissioner secretary undersecretary".split())


def portfolio_end(tokens: tuple[Word, ...], at: int, head: str, at_word: dict[int, Mention]) -> int:
    """Where "of Foreign Affairs and Trade" ends, or 0 when it is not a portfolio."""
    if tokens[at].lower == "the" and at + 1 < len(tokens):
        at += 1
        goes_on = at + 1 < len(tokens) and tokens[at + 1].capital
        if (tokens[at].lower == "opposition" and not goes_on) or (
            head == "speaker" and tokens[at].lower in _CHAMBERS and at not in at_word
        ):
            return at + 1
        staff = (head == "chief" and tokens[at].lower in _STAFFS) or tokens[at].lower == "joint"
        if not staff and (head not in _PORTFOLIO_HEADS or tokens[at].lower not in PORTFOLIOS):
            return 0
    if head == "chief" and [tokens[at].lower in _STAFFS, *(word.lower for word in tokens[at + 1 : at + 2])] == [
        True,
        "staff",
    ]:
        return at + 2  # "chief of the general staff"
    joint = [word.lower for word in tokens[at : at + 4]]
    if head in _HEADING and joint[:2] == ["joint", "chiefs"]:
        return at + (4 if joint[2:] == ["of", "staff"] else 2)
    affairs = affairs_end(tokens, at) if head in _PORTFOLIO_HEADS else 0
    if affairs:
        return affairs
    return _portfolio_end(tokens, at, head, at_word)


def _portfolio_end(tokens: tuple[Word, ...], at: int, head: str, at_word: dict[int, Mention]) -> int:
    """Where the portfolio ends that starts at a word, of words that name fields or follow certain heads."""
    word = tokens[at]
    if head in _PORTFOLIO_HEADS and (word.lower in PORTFOLIOS or word.lower in {"state", "parliament"}):
        return _known_portfolio_end(tokens, at, head, at_word)
    if head == "minister" and word.text.islower():
        return open_portfolio_end(tokens, at)
    if head in _NAMED_FIELDS and word.capital and tokens[at - 1].lower == "for":
        return _capital_end(tokens, at, at_word)
    if head == "director" and [each.lower for each in tokens[at : at + 2]] == ["public", "prosecutions"]:
        return at + 2
    if word.lower in _COMPLEMENTS and head in _COMPLEMENTED:
        return at + 1 if head not in _HEADING or word.lower in _HEADED else 0
    if head == "member" and tokens[at - 1].lower == "for" and word.capital and at in at_word:
        return at_word[at].last if at_word[at].sort is not Sort.PERSON else 0
    return 0


def is_of_staff(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether this is a word of "Chief of Army Staff", "Chairman of the Joint Chiefs of Staff"."""
    back = at
    while back > 0 and tokens[back].lower in _STAFFS | {"staff", "the", "navy"}:
        back -= 1
    return 0 < back < at and tokens[back].lower == "of" and tokens[back - 1].lower in {"chief", "chiefs"}


def affairs_end(tokens: tuple[Word, ...], at: int) -> int:
    """Where "American and European Affairs" ends, or 0 where no "Affairs" closes a run of capitals."""
    end = at
    while end < len(tokens) and end - at <= _LONG and (tokens[end].capital or tokens[end].lower in {"and", ",", "&"}):
        if tokens[end].text == "Affairs":
            return end + 1
        end += 1
    return 0


def _known_portfolio_end(tokens: tuple[Word, ...], at: int, head: str, at_word: dict[int, Mention]) -> int:
    """Where "Foreign Affairs and Trade" ends, all of it words that name fields of government."""
    word = tokens[at]
    end = _portfolios_end(tokens, at, at_word)
    if [each.lower for each in tokens[end : end + 2]] == ["and", "the"] and word.text.islower():
        end = max(end, open_portfolio_end(tokens, at))
    if end < len(tokens) and tokens[end].lower in BODY_WORDS:  # "spokesman for the interior ministry"
        return 0
    if word.capital and tokens[at - 1].lower == "for":
        end = max(end, _capital_end(tokens, at, at_word))
    if word.lower == "state" and end + 1 < len(tokens) and tokens[end].lower == "for":
        return portfolio_end(tokens, end + 1, head, at_word) or end
    return end


def open_portfolio_end(tokens: tuple[Word, ...], at: int) -> int:
    """Where "migration and asylum" ends after "minister for", or 0 when no field is named there."""
    end = at
    while end < len(tokens) and tokens[end].text.islower() and tokens[end].lower not in _TIMES | BODY_WORDS:
        if tokens[end].tag in {"NN", "NNS", "JJ", "VBG", "VBN"} or (
            end > at and tokens[end].lower in {"and", "&"} and end + 1 < len(tokens) and tokens[end + 1].tag == "NN"
        ):
            end += 1
        elif end > at and [word.lower for word in tokens[end : end + 2]] == ["and", "the"]:
            end += 2
        else:
            break
    return end if end > at and tokens[end - 1].tag in {"NN", "NNS"} and end - at < _LONG else 0


def _portfolios_end(tokens: tuple[Word, ...], at: int, at_word: dict[int, Mention]) -> int:
    """Where a row of portfolio words ends, with "and" and commas between them."""
    capital = tokens[at].capital

    def fits(index: int) -> bool:
        return index < len(tokens) and tokens[index].lower in PORTFOLIOS and tokens[index].capital == capital

    end = at + 1
    while fits(end) or (
        end < len(tokens) and tokens[end].lower in {"and", ",", "&"} and fits(end + 1) and end + 1 not in at_word
    ):
        end += 1 if fits(end) else 2
    if end < len(tokens) and end not in at_word and is_head(tokens[end]):  # "for Health and Foreign Minister"
        joint = next((back for back in range(end - 1, at, -1) if tokens[back].lower in {"and", ",", "&"}), 0)
        return joint or end
    return end


def _capital_end(tokens: tuple[Word, ...], at: int, at_word: dict[int, Mention]) -> int:
    """Where "Physical Planning and Urban Development" ends after "for", or 0 where a person or place stands."""

    def fits(index: int) -> bool:
        named = at_word.get(index)
        free = named is None or named.sort not in {Sort.PERSON, Sort.PLACE, Sort.ADJECTIVE}
        free = free and index < len(tokens) and not is_head(tokens[index])
        return free and tokens[index].capital and tokens[index].label != "PERSON"

    end = at
    while fits(end) or (end > at and end < len(tokens) and tokens[end].lower in {"and", "&"} and fits(end + 1)):
        end += 1
    return end if end > at else 0
