"""Is this mention that person? The evidence is weighed piece by piece, and each piece is told.

A score is the logarithm of the odds, in bits: at 0 it is as likely as not that both are one person. The name adds what
its words are worth (see `likeness`), minus the size of the crowd that it could be anyone of; country, office, party,
place and birth add or take away. The thresholds were measured with ``benchmarks/identity.py``.
"""

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from honorum.identity.judging import Judgement, Known, Verdict, judged_by_identifiers, may_be_one_day
from honorum.identity.likeness import NOTHING, Likeness, Weight, alike
from honorum.identity.profiles import Profile
from honorum.model import edtf

SAME = 2.0
"""From here on two are merged; measured on names of one country: fewer than one in a hundred such merges is wrong."""

UNSURE = -2.5
"""From here on somebody should look."""

CROWD = 1000
"""No country has fewer persons that news and tables may speak of."""

_OFFICE, _PLACE = 6.0, 4.0
_PARTY_LEAST, _PARTY_MOST = 0.5, 3.0
"""A party in common is worth the more, the fewer of the country's persons are in it; within these bits."""

_OTHERS = {"places": -7.0, "parties": -1.5}
_DISPUTED = 8.0
"""A name that stands against others of the same two must be so much surer, where no office or birth decides."""

_PLACES = ("/city/", "/region/")
_BIRTH_DAY, _BIRTH_YEAR = 12.0, 4.0
_LONG_AGO = 60
"""Years between two careers that no one person has."""


def _nobody(_: str) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Crowd:
    """The persons among whom a name is looked for: how many there are, and how many have a word in their names.

    `with_company` tells how many keep company with a party (an IRI).
    """

    size: int
    with_word: Callable[[str], int]
    with_company: Callable[[str], int] = _nobody

    @property
    def prior(self) -> float:
        """What must be overcome before anybody is taken for somebody."""
        return math.log2(self.size + CROWD)

    def weight(self, word: str) -> float:
        """Bits that the agreement of a word is worth.

        >>> round(Crowd(9000, {"kim": 2000}.get).weight("kim"), 1)
        2.3
        """
        return -math.log2((self.with_word(word) + 0.5) / (self.size + CROWD))

    def party_weight(self, party: str) -> float:
        """Bits that a party in common is worth.

        >>> [Crowd(8000, len, members.get).party_weight("p") for members in ({"p": 4500}, {"p": 9})]
        [1.0, 3.0]
        """
        share = (self.with_company(party) + 0.5) / (self.size + CROWD)
        return round(min(max(-math.log2(share), _PARTY_LEAST), _PARTY_MOST), 1)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: what it is, how many bits it adds, and whether it is company that both keep."""

    words: str
    bits: float
    company: bool = False


def weigh(profile: Profile, known: Known, crowd: Crowd) -> Judgement:
    """Whether the mention is the person, and why; a name alone never says so.

    Where only an initial, a short form or a slip of the pen makes the names agree, an office or a day of birth must be
    in common, too.
    """
    decided = judged_by_identifiers(profile, known)
    if decided is not None:
        return decided
    likeness = best_likeness(profile.keys, known.keys, crowd.weight)

    def judged(verdict: Verdict, reason: str, score: float | None = None) -> Judgement:
        return Judgement(profile.mention, known.iri, verdict, reason, score)

    if not likeness.pairs:
        return judged(Verdict.DIFFERENT, "different names")
    if profile.birth and known.births and not any(may_be_one_day(profile.birth, birth) for birth in known.births):
        return judged(Verdict.DIFFERENT, "different dates of birth")
    gap = years_between(profile.context, known.context)
    if gap > _LONG_AGO:
        return judged(Verdict.DIFFERENT, f"{likeness.words}, but {gap} years lie between the two careers")
    evidence = evidence_of(profile, known, crowd)
    score = round(likeness.bits - crowd.prior + sum(piece.bits for piece in evidence), 1)
    if not any(piece.bits >= 0 for piece in evidence):
        verdict = Verdict.UNSURE if likeness.whole else Verdict.DIFFERENT
        return judged(verdict, f"{likeness.words}, and nothing else to go by", min(score, SAME - 1))
    reason = _in_words(likeness, evidence)
    firm = any(piece.bits >= _OFFICE for piece in evidence)
    proven = firm or (likeness.sure and score >= SAME + (_DISPUTED if likeness.disputed else 0))
    if score >= SAME and proven and not likeness.contradicted:
        return judged(Verdict.SAME, reason, score)
    return judged(Verdict.UNSURE if score >= UNSURE else Verdict.DIFFERENT, reason, score)


def _in_words(likeness: Likeness, evidence: Collection[Evidence]) -> str:
    company = [piece.words for piece in evidence if piece.company]
    told = [piece.words for piece in evidence if piece.bits >= 0 and not piece.company]
    together = [*told, *([f"both with {', '.join(company)}"] if company else [])]
    against = [piece.words for piece in evidence if piece.bits < 0]
    return f"{likeness.words}, and {' and '.join(together)}" + "".join(f", but {words}" for words in against)


def best_likeness(mine: Collection[str], its: Collection[str], weight: Weight) -> Likeness:
    """How alike the two names are that are most alike, of all that two persons are called by.

    Whoever has a full name is judged by full names: "J. Howard" proves nothing where Jane and Jack are known. A name
    in common proves nothing either, when both have others and those stand against each other.
    """
    mine, its = full_names(mine), full_names(its)
    found = [(alike(one.split(), other.split(), weight), one, other) for one in mine for other in its]
    if not found:
        return NOTHING
    best, own, its_own = max(found, key=lambda pair: (not pair[0].contradicted, pair[0].bits))
    others = [likeness for likeness, one, other in found if one != own and other != its_own]
    if others and not best.contradicted and all(likeness.contradicted for likeness in others):
        return replace(best, contradicted=True, left=("their other names",))
    if not best.contradicted and _other_initials(mine, its):
        return replace(best, contradicted=True, left=("the same initials",))
    beside = [likeness for likeness, one, other in found if (one == own) is not (other == its_own)]
    return replace(best, disputed=any(likeness.contradicted for likeness in beside))


def _other_initials(mine: Collection[str], its: Collection[str]) -> bool:
    """Whether both write second names as initials, and neither has any that the other's words could begin with."""
    letters, its_letters = ({word for key in keys for word in key.split() if len(word) == 1} for keys in (mine, its))
    begins, its_begins = ({word[0] for key in keys for word in key.split()} for keys in (mine, its))
    return bool(letters and its_letters) and letters.isdisjoint(its_begins) and its_letters.isdisjoint(begins)


def full_names(keys: Collection[str]) -> list[str]:
    """The names with two whole words, or all of them when there are none.

    >>> full_names(["ada vale", "a vale"]), full_names(["a vale"])
    (['ada vale'], ['a vale'])
    """
    return [key for key in keys if sum(len(word) > 1 for word in key.split()) > 1] or list(keys)


def evidence_of(profile: Profile, known: Known, crowd: Crowd) -> list[Evidence]:
    """All that speaks for and against beside the name, in the order of its weight."""
    found: list[Evidence] = []
    if profile.birth and known.births:
        day = edtf.is_day(profile.birth) and profile.birth in known.births
        found.append(Evidence(f"both born {profile.birth}", _BIRTH_DAY if day else _BIRTH_YEAR))
    common = profile.context & known.context
    for mark, worth in (("/office/", _OFFICE), ("/city/", _PLACE), ("/region/", _PLACE), ("/party/", None)):
        shared = sorted(iri for iri in common if mark in iri)
        bits = worth if worth is not None else max((crowd.party_weight(iri) for iri in shared), default=0.0)
        found += [Evidence(_last(iri), bits if number == 0 else 0.0, company=True) for number, iri in enumerate(shared)]
    others = sorted(iri for iri in common if "/country/" in iri or "/organization/" in iri)
    found += [Evidence(_last(iri), 0.0, company=True) for iri in others]
    for what, marks in (("places", _PLACES), ("parties", ("/party/",))):
        mine, its = _with_marks(profile.context, marks), _with_marks(known.context, marks)
        if mine and its and not mine & its:
            found.append(Evidence(f"with different {what}", _OTHERS[what]))
    return found


def years_between(one: Collection[str], other: Collection[str]) -> int:
    """How many years lie between two careers, 0 when they overlap or nothing is known; contexts hold ``years:A-B``.

    >>> years_between({"years:1797-1801"}, {"years:2001-2003", "years:1990-1991"})
    189
    """
    mine, its = _years(one), _years(other)
    if mine is None or its is None:
        return 0
    return max(its[0] - mine[1], mine[0] - its[1], 0)


def _years(context: Collection[str]) -> tuple[int, int] | None:
    spans = [text.removeprefix("years:").split("-") for text in context if text.startswith("years:")]
    years = [int(year) for span in spans for year in span]
    return (min(years), max(years)) if years else None


def _with_marks(context: Collection[str], marks: Collection[str]) -> set[str]:
    return {iri for iri in context if any(mark in iri for mark in marks)}


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]
