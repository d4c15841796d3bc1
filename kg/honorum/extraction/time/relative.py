"""Times counted from the day of the article: today, on Sunday, last year, two weeks ago."""

import re
from datetime import date, timedelta

from honorum.extraction.time import words
from honorum.extraction.time.calendar import interval, month_text, shift_months, week, weekday
from honorum.extraction.time.rule import REFUSED, Refused, Rule, Standpoint
from honorum.extraction.time.words import NUMBER, PART_OF_DAY, WEEKDAY

_DAY_WORDS = {
    "today": 0, "tonight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2,
    "the day after tomorrow": 2,
}  # fmt: skip
_TITLE_BEFORE = re.compile(r"\b(?:Black|Bloody|Good|Ash|Palm|Super|Easter|Holy|Maundy|Shrove|Fat|Cyber|The)\s$")
_TITLE_AFTER = re.compile(
    r"\s(?:Times|Mirror|Telegraph|Post|Express|Independent|Herald|Mail|Sun|World|People|Tribune|Mass|Observer)\b"
)


def _day_word(match: re.Match[str], at: Standpoint) -> str | None:
    if at.published is None:
        return None
    return (at.published + timedelta(days=_DAY_WORDS.get(match["word"].lower(), 0))).isoformat()


def _weekday(match: re.Match[str], at: Standpoint) -> str | Refused | None:
    if _TITLE_BEFORE.search(match.string[max(0, match.start() - 10) : match.start()]):
        return REFUSED
    if _TITLE_AFTER.match(match.string, match.end("weekday")):
        return REFUSED
    if at.published is None:
        return None
    wanted, which = words.WEEKDAYS[match["weekday"].lower()], (match["which"] or "").lower()
    if match["week"]:
        shift = {"last": -1, "next": 1}.get(match["week"].split()[0].lower(), 0)
        return (week(at.published, shift)[0] + timedelta(days=wanted)).isoformat()
    return _named_weekday(wanted, which, at, at.published).isoformat()


def _named_weekday(wanted: int, which: str, at: Standpoint, published: date) -> date:
    if which in {"last", "the previous", "this past", "past"}:
        return weekday(published, wanted, future=False, strict=True)
    if which in {"next", "coming", "the coming", "this coming"}:
        return weekday(published, wanted, future=True, strict=True)
    if which == "this":
        return weekday(published, wanted, future=at.future is not False)
    return weekday(published, wanted, future=bool(at.future))


def _week_part(match: re.Match[str], at: Standpoint) -> str | None:
    """Last week is seven days; this week is what has passed of it, or what is left of it."""
    if at.published is None:
        return None
    which, today = _which(match["which"]), at.published
    if match["unit"].lower() == "weekend":
        return _weekend(which, at, today)
    monday, sunday = week(today, which)
    if which == 0:
        if at.future or (match["part"] or "").lower().startswith("later"):
            return interval(today, sunday)
        return interval(monday, today) if monday < today else today.isoformat()
    return interval(monday, sunday)


def _weekend(which: int, at: Standpoint, today: date) -> str:
    saturday = weekday(today, words.WEEKDAYS["saturday"], future=False)
    if which > 0 or (at.future and (today - saturday).days > 1):
        saturday += timedelta(weeks=1)
    elif which < 0 and (today - saturday).days <= 1:
        saturday -= timedelta(weeks=1)
    return interval(saturday, saturday + timedelta(days=1))


def _which(word: str | None) -> int:
    return {"last": -1, "previous": -1, "next": 1, "coming": 1}.get((word or "").lower().split(" ")[-1], 0)


def _unit(match: re.Match[str], at: Standpoint) -> str | None:
    if at.published is None:
        return None
    which, unit = _which(match["which"]), match["unit"].lower()
    if unit == "month":
        return month_text(*shift_months(at.published, which))
    year = at.published.year + which
    if unit == "year":
        return f"{year:04}"
    if unit == "decade":
        return f"{at.published.year // 10 + which}X"
    return f"{at.published.year // 100 + which:02}XX"


def _turn(match: re.Match[str], at: Standpoint) -> str | None:
    """The start or end of a month or year, which is about its first or last month or days."""
    if at.published is None:
        return None
    which = _which(match["which"])
    if match["unit"].lower() == "month":
        return month_text(*shift_months(at.published, which))
    month = "12" if match["end"].lower() in {"end", "close"} else "01"
    return f"{at.published.year + which}-{month}~"


def _year_month(match: re.Match[str], at: Standpoint) -> str | None:
    """November last year; 5 May this year."""
    if at.published is None:
        return None
    year, month = at.published.year + _which(match["which"]), words.month(match["month"])
    day = match["before"] or match["after"]
    return f"{month_text(year, month)}-{words.day(day):02}" if day else month_text(year, month)


def _day_of_month(match: re.Match[str], at: Standpoint) -> str | None:
    if at.published is None:
        return None
    year, month = shift_months(at.published, _which(match["which"]))
    return f"{month_text(year, month)}-{words.day(match['day']):02}"


def _ago(match: re.Match[str], at: Standpoint) -> str | None:
    """So long ago or from now: a day stays a day, weeks and months are about, years and more say the year only."""
    number = match["number"].lower()
    if at.published is None or number in {"few", "a few", "several", "some", "many"}:
        return None
    sign = -1 if match["back"] else 1
    exact = not match["vague"]
    return counted(at.published, sign * words.number(number), match["unit"].lower(), exact=exact)


def counted(origin: date, number: int, unit: str, *, exact: bool = True) -> str:
    """The EDTF date so many days, weeks, months, years or decades after the origin, no finer than the words are.

    >>> counted(date(2021, 1, 11), -2, "week"), counted(date(2021, 1, 11), -3, "year")
    ('2020-12~', '2018')
    """
    if unit == "day":
        day = (origin + timedelta(days=number)).isoformat()
        return day if exact else f"{day}~"
    if unit in {"week", "fortnight"}:
        day = (origin + timedelta(weeks=number * (2 if unit == "fortnight" else 1))).isoformat()
        return f"{day[:7]}~"
    if unit == "month":
        return f"{month_text(*shift_months(origin, number))}~"
    years = number * {"year": 1, "decade": 10, "century": 100}[unit]
    return f"{origin.year + years:04}" + ("" if exact and unit == "year" else "~")


_AMOUNT = (
    r"(?:(?P<vague>about|around|some|nearly|almost|over|more than|roughly|less than|just over|just under) )?"
    rf"(?P<number>(?:a )?few|several|many|{NUMBER})"
)
_UNITS = r"(?P<unit>day|week|fortnight|month|year|decade)s?"
_WHICH = r"(?P<which>(?:the )?(?:last|previous|next|coming)|this)"
_DAYTIME = rf"(?: (?:early |late )?{PART_OF_DAY})?"

RULES = (
    Rule(
        "day-word",
        rf"(?i:(?:earlier |late |early |later |since )?(?P<word>the day before yesterday"
        rf"|the day after tomorrow|today|tonight|yesterday|tomorrow|last night|this (?:morning"
        rf"|afternoon|evening)|earlier in the day)){_DAYTIME}",
        _day_word,
    ),
    Rule(
        "weekday",
        rf"(?:(?i:on|early on|late on|in the early hours of|early|late|at {words.CLOCK}(?: on)?) )?"
        rf"(?:the )?(?:(?:morning|afternoon|evening|night) of )?(?:(?i:(?P<which>last|the previous"
        rf"|this past|past|next|the coming|this coming|coming|this)) )?(?P<weekday>{WEEKDAY})(?:"
        rf" {PART_OF_DAY})?(?:(?: of|,)? (?P<week>(?:last|this|next) week))?",
        _weekday,
    ),
    Rule(
        "week",
        rf"(?i:(?:in |during |over |at )?(?:the )?(?P<part>earlier |later |early |late |end of "
        rf"|beginning of |start of )?(?:in )?(?:{_WHICH}|(?<=at the )|(?<=over the )) ?(?P<unit>week"
        rf"|weekend))(?![a-z]| (?:the )?(?:months?|years?))",
        _week_part,
    ),
    Rule(
        "unit",
        rf"(?i:(?:in |during )?(?:(?P<part>earlier |later |early |late )(?:in )?)?{_WHICH} "
        rf"(?P<unit>month|year|decade|century))(?![a-z])",
        _unit,
    ),
    Rule(
        "turn",
        rf"(?i:(?:at |in |by )?(?:the )?(?P<end>start|beginning|end|close) of (?:{_WHICH}|the) "
        rf"(?P<unit>month|year))(?![a-z])",
        _turn,
    ),
    Rule(
        "month-which-year",
        rf"(?:(?:[Ii]n|[Oo]n|[Dd]uring) )?(?:(?:early|late|mid)[ -])?(?:(?:the )?"
        rf"(?P<before>{words.DAY})(?: of)? )?(?P<month>{words.MONTH})(?: (?P<after>{words.DAY}))?(?: of"
        rf"|,)? (?P<which>last|this|next|the previous) year",
        _year_month,
    ),
    Rule(
        "day-of-month",
        r"(?:on )?the (?P<day>[0-9]{1,2}(?:st|nd|rd|th)) of (?P<which>last|this|next) month",
        _day_of_month,
    ),
    Rule(
        "ago",
        rf"(?i:{_AMOUNT} (?P<unit>day|week|fortnight|month|year|decade|century)s? (?P<back>ago)\b)",
        _ago,
    ),
    Rule("from-now", rf"(?i:(?:in )?{_AMOUNT} {_UNITS}(?: from (?:now|today)|[’']s?[’']? time)(?P<back>\b\B)?)", _ago),
)
