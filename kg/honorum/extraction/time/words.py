"""The words of the calendar in English, and the pieces of patterns made of them."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ONES = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
         "eighteen nineteen twenty").split()  # fmt: skip
NUMBERS = {word: number for number, word in enumerate(_ONES, 1)} | {
    "a": 1, "an": 1, "couple": 2, "a couple of": 2, "half a": 0, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_RANKS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
RANKS = {word: number for number, word in enumerate(_RANKS, 1)} | {"twenty-first": 21, "final": 4, "last": 4}
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip

MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
SEASON = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2}|21[0-9]{2})"
NUMBER = r"(?:[1-9][0-9]?|a couple of|half a|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
PART = "(?:[Ee]arly|[Mm]id|[Ll]ate)"
PART_OF_DAY = "(?:morning|afternoon|evening|night|lunchtime)"
CLOCK = (
    r"(?:noon|midnight|midday|dawn|dusk|[0-9]{1,2}(?:[:.][0-9]{2})?\s?(?:[ap]\.?m\.?)?(?:\s(?:GMT|UTC|local time))?)"
)


def month(name: str) -> int:
    """The number of a month from its name or abbreviation.

    >>> month("Sept."), month("March")
    (9, 3)
    """
    short = name.lower()[:3]
    return next(number for word, number in MONTHS.items() if word.startswith(short))


def day(text: str) -> int:
    """The number of a day of the month.

    >>> day("5th"), day("05")
    (5, 5)
    """
    return int(text.rstrip("stndrh"))


def number(text: str) -> int:
    """A small number in digits or words; "half a" is 0.

    >>> number("three"), number("12"), number("a couple of")
    (3, 12, 2)
    """
    return int(text) if text.isdigit() else NUMBERS[text.lower()]
