"""Who of all that are told to have held an office did so on a day, and how surely."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from honorum.model.bounds import Bounds, Certainty

NOT_YET = frozenset({"elect"})
"""Statuses under which a person does not hold the office. An acting holder does, and so does a suspended one."""

_STATUS_ORDER = ("regular", "acting", "suspended")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A holding of an office, as far as it matters for who held it on a day. Things are told by their IRIs.

    `doubtful` is set where the office is perhaps another's; `rivals` are the tenures that the record follows against
    this one; `elsewhen` are the times by sources that the record does not follow.
    """

    tenure: str
    person: str
    label: str
    status: str
    sources: int
    bounds: Bounds
    doubtful: bool = False
    rivals: frozenset[str] = frozenset()
    elsewhen: tuple[Bounds, ...] = ()


@dataclass(frozen=True, slots=True)
class Picked:
    """A holding that covers the day, at least possibly."""

    candidate: Candidate
    certainty: Certainty


def pick(candidates: Iterable[Candidate], on: date, seats: int | None) -> list[Picked]:
    """Those who held on the day, each person once, certain ones first.

    Whoever stands against what the record follows is possible, not certain; so is whoever held only by dates that the
    record does not follow, unless the single seat is certainly another's.

    >>> from honorum.model.bounds import between
    >>> ada = Candidate("urn:t1", "urn:ada", "Ada", "regular", 1, between("2001", "2005"))
    >>> bo = Candidate("urn:t2", "urn:bo", "Bo", "regular", 1, between("2005", None))
    >>> [(one.candidate.label, str(one.certainty)) for one in pick([ada, bo], date(2003, 6, 1), 1)]
    [('Ada', 'certain')]
    """
    told = [one for one in candidates if one.status not in NOT_YET]
    covering = {one.tenure for one in told if one.bounds.on(on) is Certainty.CERTAIN}
    certain = covering - {one.tenure for one in told if one.doubtful or one.rivals & covering}
    by_person: dict[str, list[Picked]] = defaultdict(list)
    for one in told:
        if one.bounds.on(on) is not Certainty.NO:
            sure = Certainty.CERTAIN if one.tenure in certain else Certainty.POSSIBLE
            by_person[one.person].append(Picked(one, sure))
        elif not (certain and seats == 1) and any(other.on(on) is not Certainty.NO for other in one.elsewhen):
            by_person[one.person].append(Picked(one, Certainty.POSSIBLE))
    return sorted((min(found, key=_rank) for found in by_person.values()), key=_rank)


def _rank(found: Picked) -> tuple[bool, int, int, str, str]:
    one = found.candidate
    status = _STATUS_ORDER.index(one.status) if one.status in _STATUS_ORDER else len(_STATUS_ORDER)
    return found.certainty is not Certainty.CERTAIN, status, -one.sources, one.label, one.tenure
