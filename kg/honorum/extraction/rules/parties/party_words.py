"""Nouns for a party's people, and the role in the party that each tells."""

from honorum.extraction.text.document import Word

_LEADING = frozenset(
    """leader leaders co-leader co-leaders chief boss head chair chairman chairwoman chairperson president supremo
    convener convenor strongman patriarch""".split()
)
_SPEAKING = frozenset("spokesman spokeswoman spokesperson spokespersons spokesmen".split())
_FOUNDING = frozenset("founder co-founder founders co-founders".split())
_STANDING = frozenset("candidate candidates nominee nominees hopeful hopefuls contender challenger".split())
_SERVING = frozenset(
    """secretary secretary-general treasurer whip organiser organizer vice-president vice-chairman vice-chair
    vice-chairwoman coordinator commissar strategist director manager""".split()
)
_BELONGING = frozenset(
    """member members lawmaker lawmakers legislator legislators mp mps mla mlas mna mnas mep meps msp msps td tds mk mks
    senator senators congressman congresswoman congressmen deputy deputies councillor councillors councilor councilman
    councilwoman politician politicians activist activists minister ministers official officials figure figures
    veteran stalwart stalwarts representative representatives delegate delegates cadre executive executives insider
    heavyweight heavyweights backbencher backbenchers rebel rebels dissident dissidents governor mayor premier
    parliamentarian parliamentarians grandee moderate hardliner assemblyman assemblywoman mep sen. rep. defector
    defectors incumbent""".split()
)
NOUNS = _LEADING | _SPEAKING | _FOUNDING | _STANDING | _SERVING | _BELONGING
"""Words for a party's people, in small letters."""
PLURALS = frozenset(noun for noun in NOUNS if noun.endswith(("s", "men")) and noun != "boss")
"""Those of several people."""
_PART = frozenset(
    """deputy vice regional local parliamentary provincial spiritual honorary assistant federal municipal district
    legislative group bloc unit youth women women's student campaign information communications media publicity policy
    finance legal affairs branch chapter faction wing caucus section committee council board bench floor house
    senate assembly state county city town election propaganda organising organizing""".split()
)


def role_by_noun(noun: str, told: list[Word]) -> tuple[str, str | None]:
    """The role that a noun tells, and the title where it leads only a part: `told` are the words before it.

    >>> role_by_noun("chief", []), role_by_noun("treasurer", []), role_by_noun("lawmaker", [])
    (('leader', None), ('other', 'treasurer'), ('member', None))
    """
    if noun in _SPEAKING:
        return "spokesperson", None
    if noun in _FOUNDING:
        return "founder", None
    if noun in _STANDING:
        return "candidate", None
    if noun in _BELONGING:
        return "member", None
    part = [word for word in told if _tells_part(word)]
    if noun in _LEADING and not part:
        return "leader", None
    return "other", " ".join([*(word.text for word in part), noun])


def post_between(told: list[Word]) -> tuple[str, str | None] | None:
    """The role that words between a party and a title tell, if they tell another than the title does."""
    for at, word in enumerate(told):
        if word.lower in _LEADING | _SPEAKING | _FOUNDING | _STANDING | _SERVING:
            return role_by_noun(word.lower, told[:at])
    return None


def tells_part(told: list[Word]) -> bool:
    """Whether words before "leader" say that it is of a part: "group", "deputy", "Bengal"."""
    return any(_tells_part(word) for word in told)


def _tells_part(word: Word) -> bool:
    return word.lower in _PART or word.label == "GPE"
