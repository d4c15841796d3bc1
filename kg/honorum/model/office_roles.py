"""What kind of office a title names, and whether it has one seat."""

import re
from functools import lru_cache

from honorum.model.offices import fold_title

_ROLES: tuple[tuple[str, str, bool], ...] = (
    # A pattern over the folded title, the role, and whether such an office has a single seat.
    (
        r"\b(?:deputy|vice|assistant|under|associate|junior)\b.*\b(?:minister|secretary|premier)\b",
        "deputy-minister",
        False,
    ),
    (
        r"^(?:first )?(?:deputy|vice|assistant) (?:governor|mayor|speaker|chair|head|director|president|leader|chief)",
        "other",
        False,
    ),
    (r"\b(?:minister of state|state minister)\b", "deputy-minister", False),
    (
        r"\b(?:prime minister|chancellor|head of government|taoiseach|chief minister|first minister)$",
        "head-of-government",
        True,
    ),
    (r"^(?:king|queen|emperor|emir|sultan|monarch|pope)$", "monarch", True),
    (r"^(?:federal )?president$|^head of state$|^supreme leader$", "head-of-state", True),
    (r"^(?:prime |chief |first )?minister$|^minister without portfolio$", "minister", False),
    (r"\bminister$|\battorney general$|^chancellor of the exchequer$|^secretary of state$", "minister", True),
    (r"^(?:home|foreign|defense|treasury|interior|health|education) secretary$", "minister", True),
    (r"^(?:speaker|president of the senate|speaker of\b.*)", "presiding-officer", True),
    (r"^(?:chair|president) of (?:senate|house|parliament|national assembly|majilis)\b", "presiding-officer", True),
    (r"\b(?:member|senator|mp|representative|legislator|lawmaker|councillor|delegate)\b", "legislator", False),
    (r"\bdeputy$|\bdeputy (?:of|to|in|for)\b", "legislator", False),
    (r"\b(?:judge|justice|magistrate)\b", "judge", False),
    (r"\b(?:central|national|reserve) bank\b|\bbank governor\b|\bgovernor of the bank\b", "central-banker", True),
    (r"^(?:lieutenant )?governor(?: of .+)?$", "governor", True),
    (r"^mayor(?: of .+)?$", "mayor", True),
    (r"\b(?:ambassador|envoy|consul|representative)\b", "ambassador", False),
    (r"\b(?:chief of|commander|general staff)\b", "military-commander", True),
    (
        r"^(?:chair|head|director|president|leader|secretary general|general secretary|chief|commissioner)$",
        "agency-head",
        True,
    ),
    (r"^(?:chair|head|director|director general|chief|commissioner) (?:of|for)\b", "agency-head", False),
)
ROLES = tuple(
    """
    head-of-state head-of-government minister deputy-minister legislator presiding-officer judge governor mayor
    ambassador party-officer central-banker military-commander agency-head monarch other
    """.split()
)
"""All terms of the vocabulary ``office-role``."""

_COMPILED = tuple((re.compile(pattern), role, single) for pattern, role, single in _ROLES)


@lru_cache(maxsize=16384)
def role(title: str) -> str:
    """The role of an office, as a term of the vocabulary ``office-role``.

    >>> role("Prime Minister"), role("deputy interior minister"), role("beekeeper")
    ('head-of-government', 'deputy-minister', 'other')
    >>> role("First Deputy Head of the Palace"), role("Chair of the Senate"), role("Governor of the National Bank")
    ('other', 'presiding-officer', 'central-banker')
    """
    return _match(title)[0]


@lru_cache(maxsize=16384)
def has_single_seat(title: str) -> bool:
    """Whether an office of that title is held by one person at a time; when in doubt, no.

    >>> has_single_seat("President"), has_single_seat("member of parliament")
    (True, False)
    """
    return _match(title)[1]


def _match(title: str) -> tuple[str, bool]:
    folded = fold_title(title)
    return next(((role_, single) for pattern, role_, single in _COMPILED if pattern.search(folded)), ("other", False))
