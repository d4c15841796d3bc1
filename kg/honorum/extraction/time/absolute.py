"""Dates that say their year: nothing but the words themselves is needed to read them."""

import re

from honorum.extraction.time import words
from honorum.extraction.time.calendar import interval, month_text, valid_day
from honorum.extraction.time.rule import REFUSED, Refused, Rule, Standpoint
from honorum.extraction.time.words import DAY, MONTH, PART, SEASON, WEEKDAY, YEAR

_WEEKDAY_FIRST = rf"(?:(?:{WEEKDAY}|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.?),? (?:the )?)?"
_DASH = r"\s?[-–—]\s?"


def _iso(match: re.Match[str], _: Standpoint) -> str | Refused | None:
    day = match["day"]
    if day is None:
        return valid_day(int(match["year"]), int(match["month"]), 1) and f"{match['year']}-{match['month']}"
    return valid_day(int(match["year"]), int(match["month"]), int(day)) or REFUSED


def _slashed(match: re.Match[str], _: Standpoint) -> str | Refused:
    """Whether 4/5 is April or May depends on the country: only the year is sure, unless one number is above 12."""
    one, other, year = int(match["one"]), int(match["other"]), int(match["year"])
    if match["mark"] == "." or one > 12 or one == other:  # noqa: PLR2004
        return valid_day(year, other, one) or REFUSED
    if other > 12:  # noqa: PLR2004
        return valid_day(year, one, other) or REFUSED
    return f"{year:04}"


def _full(match: re.Match[str], _: Standpoint) -> str | Refused:
    return valid_day(int(match["year"]), words.month(match["month"]), words.day(match["day"])) or REFUSED


def _days(match: re.Match[str], _: Standpoint) -> str | Refused:
    year, month = int(match["year"]), words.month(match["month"])
    first = valid_day(year, month, words.day(match["first"]))
    last = valid_day(year, month, words.day(match["last"]))
    return interval(first, last) if first and last else REFUSED


def _month(match: re.Match[str], _: Standpoint) -> str:
    return month_text(int(match["year"]), words.month(match["month"]))


def _from_to(match: re.Match[str], _: Standpoint) -> str | Refused:
    """Two days or months of which only the second has a year: the first may lie in the year before."""
    year = int(match["year"])
    start, end = _side(match, "1", year), _side(match, "2", year)
    if start and end and start > end:
        start = _side(match, "1", year - 1)
    return interval(start, end) if start and end else REFUSED


def _side(match: re.Match[str], number: str, year: int) -> str | None:
    name, day = words.month(match[f"month{number}"]), match[f"day{number}"] or match[f"after{number}"]
    return valid_day(year, name, words.day(day)) if day else month_text(year, name)


def _season(match: re.Match[str], _: Standpoint) -> str:
    return f"{match['year']}-{words.SEASONS[match['season'].lower()]}"


def _quarter(match: re.Match[str], _: Standpoint) -> str:
    rank = (match["rank"] or match["short"][1]).lower()
    number = words.RANKS.get(rank) or int(rank[0])
    return f"{match['year']}-{32 + number}"


def _half(match: re.Match[str], _: Standpoint) -> str:
    return f"{match['year']}-{40 if match['rank'].lower() == 'first' else 41}"


def _turn(match: re.Match[str], _: Standpoint) -> str:
    month = "01" if match["end"].lower() in {"start", "beginning"} else "12"
    return f"{match['year']}-{month}~"


def _decade(match: re.Match[str], _: Standpoint) -> str:
    return f"{match['decade']}X"


def _short_decade(match: re.Match[str], at: Standpoint) -> str | None:
    """The nineties of which century: the last ones that have begun."""
    tens = words.DECADES[match["word"].lower()] if match["word"] else int(match["tens"])
    if at.published is None:
        return f"19{tens}X" if tens >= 3 else None  # noqa: PLR2004
    century = at.published.year // 100
    return f"{century if tens * 10 <= at.published.year % 100 else century - 1}{tens}X"


def _century(match: re.Match[str], _: Standpoint) -> str | Refused:
    text = match["rank"].lower()
    number = words.RANKS.get(text) or int(re.sub(r"\D", "", text) or 0)
    return f"{number - 1:02}XX" if 1 <= number <= 21 else REFUSED  # noqa: PLR2004


def _span_of_years(match: re.Match[str], _: Standpoint) -> str | Refused:
    first, last = match["first"], match["last"]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return interval(first, last) if int(first) < int(last) <= int(first) + 150 else REFUSED


RULES = (
    Rule("iso", rf"(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-3][0-9])(?:T[0-9:]+Z?)?)?(?![-–0-9])", _iso),
    Rule("slashed", rf"(?P<one>[0-3]?[0-9])(?P<mark>[/.])(?P<other>[0-3]?[0-9])(?P=mark)(?P<year>{YEAR})", _slashed),
    Rule(
        "days-month-year",
        rf"(?:the )?(?P<first>{DAY})(?:{_DASH}| to | and )(?P<last>{DAY})(?: of)? (?P<month>{MONTH}),? "
        rf"(?P<year>{YEAR})",
        _days,
    ),
    Rule(
        "month-days-year",
        rf"(?P<month>{MONTH}) (?P<first>{DAY})(?:{_DASH}| to | and )(?P<last>{DAY}),? (?P<year>{YEAR})",
        _days,
    ),
    Rule(
        "day-month-year",
        rf"{_WEEKDAY_FIRST}(?:the )?(?P<day>{DAY})(?: day)?(?: of |[ -])(?P<month>{MONTH})(?:,| of"
        rf"|,? in)?[ -](?P<year>{YEAR})",
        _full,
    ),
    Rule(
        "month-day-year",
        rf"{_WEEKDAY_FIRST}(?P<month>{MONTH})(?: the)? (?P<day>{DAY})(?:,| of)? ?(?P<year>{YEAR})",
        _full,
    ),
    Rule(
        "month-year",
        rf"(?:(?:the )?(?:{PART}|[Ee]nd of|[Bb]eginning of|[Ss]tart of|[Mm]iddle of)[ -])?"
        rf"(?P<month>{MONTH})(?: of|,| in)? (?P<year>{YEAR})",
        _month,
    ),
    Rule(
        "from-to",
        rf"(?:(?P<day1>{DAY}) )?(?P<month1>{MONTH})(?: (?P<after1>{DAY}))?(?: to | until | and "
        rf"|{_DASH})(?:(?P<day2>{DAY}) )?(?P<month2>{MONTH})(?: (?P<after2>{DAY}))?,? (?P<year>{YEAR})",
        _from_to,
    ),
    Rule("season-year", rf"(?:the )?(?:{PART}[ -])?(?P<season>{SEASON}) (?:of |in )?(?P<year>{YEAR})", _season),
    Rule(
        "quarter",
        rf"(?:the )?(?:(?P<rank>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|1st|2nd|3rd"
        rf"|4th) quarter of|(?P<short>Q[1-4])(?: of)?) (?P<year>{YEAR})",
        _quarter,
    ),
    Rule("half", rf"(?:the )?(?P<rank>[Ff]irst|[Ss]econd) half of (?P<year>{YEAR})", _half),
    Rule("turn-of-year", rf"(?:the )?(?:very )?(?P<end>[Ss]tart|[Bb]eginning|[Ee]nd) of (?P<year>{YEAR})", _turn),
    Rule("decade", r"(?:the )?(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?P<decade>1[0-9]{2}|20[0-9])0[’']?s", _decade),
    Rule(
        "short-decade",
        r"[Tt]he (?:(?:early|mid|late)[ -])?(?:[’'‘]?(?P<tens>[2-9])0s|(?P<word>[Tt]wenties"
        r"|[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties))",
        _short_decade,
    ),
    Rule(
        "century",
        r"(?:the )?(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?P<rank>[12]?[0-9](?:st|nd|rd|th)|"
        + "|".join(sorted((word for word in words.RANKS if word not in {"final", "last"}), key=len, reverse=True))
        + r")[ -][Cc]entury",
        _century,
    ),
    Rule("span-of-years", rf"(?P<first>{YEAR})(?:{_DASH}|/)(?P<last>{YEAR}|[0-9]{{2}})", _span_of_years),
)
"""In each rule the pattern is for one spelling; where two match at a place the longer match is taken."""
