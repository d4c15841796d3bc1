"""A year by itself, and the many four-digit numbers that are none."""

import re

from honorum.extraction.time.rule import REFUSED, Refused, Rule, Standpoint
from honorum.extraction.time.words import PART, YEAR

_AMOUNT_BEFORE = re.compile(
    r"(?:[$€£¥#+]|\b(?:(?:more|less|fewer|greater|higher|lower|better|worse) than|nearly|almost|approximately|roughly"
    r"|over|some|estimated|at least|up to|as many as|at most|exceeding|another|other|nos?\.?|numbers?"
    r"|resolution|article"
    r"|section|flight|room|chapter|page|line|route|highway|case|law|channel|rs\.?|usd|eur|total of|all|these|those"
    r"|only|just|additional|further)|[0-9][.,:])\s?$",
    re.IGNORECASE,
)
_UNIT_AFTER = re.compile(
    r"(?:[%°]|[.,:][0-9]|[-‐]?(?:strong|member|seat|page|word|bed|kilomet|km|mile|mile|ton|acre|hectare|year-old)"
    r"|\s(?:[a-z]+ly\s)?(?:(?:[a-z]+(?:ed|ing|ian|ish|al|ese|an|ive|or more)|armed|civilian|police|young|local|foreign"
    r"|other|more|extra|of the|of its|of his|of their)\s){0,2}"
    r"(?:people|persons?|men|women|children|troops|soldiers|officers?|police|policemen|protesters|protestors"
    r"|demonstrators|supporters|members|voters|votes|workers|employees|staff|civilians|residents|refugees|migrants"
    r"|prisoners|inmates|students|teachers|fighters|rebels|militants|guards|guests|delegates|candidates|observers"
    r"|monitors|activists|families|homes|houses|villages|villagers|cases|deaths|dead|jobs|schools|seats|miles?|km"
    r"|kilomet(?:re|er)s?|met(?:re|er)s?|feet|foot|acres|hectares|tonn?es?|tons?|kg|litres?|barrels?|dollars?|euros?"
    r"|pounds|rupees?|roubles?|rubles?|yuan|yen|pesos?|per ?cent|percent|million|billion|trillion|hours?|gmt|utc|hrs"
    r"|days|years?|months|weeks|minutes|seconds|times|copies|signatures|ballots|polling|stations"
    r"|points|pages|words|islands|shops|firms|companies|cars|vehicles|tanks|planes|birds|animals"
    r"|cattle)\b)",
    re.IGNORECASE,
)
_CUE_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|from|to|and|or|between|during|of|for|before|after|the|around|through"
    r"|circa|about|year|early|mid|late|"
    r"its|his|her|their|this|that|a|an|[a-z]+['’]s|throughout|back in|than|as of|like|born|founded"
    r"|established|formed|elected|died|,)\s$|[(,;–—-]\s?$|^$",
    re.IGNORECASE,
)
_VAGUE = ("around", "circa", "c.", "about", "approximately")
_LOOK = 40


def _year(match: re.Match[str], _: Standpoint) -> str | Refused:
    text, year = match.string, int(match["year"])
    start, end = match.span("year")
    before = text[max(0, start - _LOOK) : start]
    if _AMOUNT_BEFORE.search(before) or _UNIT_AFTER.match(text, end):
        return REFUSED
    vague = (match["vague"] or "").lower()
    named = bool(match["preposition"] or match["part"])
    if not named and not _CUE_BEFORE.search(before) and not _names_an_event(text, end):
        return REFUSED
    if year < 1500 and not named:  # noqa: PLR2004
        return REFUSED
    return f"{match['year']}~" if vague in _VAGUE else match["year"]


def _names_an_event(text: str, end: int) -> bool:
    return bool(_EVENT_AFTER.match(text, end))


_EVENT_AFTER = re.compile(
    r"\s(?:[A-Za-z-]+\s){0,3}(?:elections?|vote|poll|polls|referendum|coup|war|revolution|constitution|agreement|treaty"
    r"|accord|summit|crisis|uprising|protests?|campaign|congress|convention|conference|budget|census)\b"
)

RULES = (
    Rule(
        "year",
        rf"(?P<preposition>[Ii]n (?:the year )?|[Dd]uring )?(?:(?P<vague>around|circa|c\.|about|approximately) )?"
        rf"(?:(?:the )?(?P<part>{PART}|end of|beginning of|start of|middle of)[ -])?(?P<year>{YEAR})",
        _year,
    ),
)
