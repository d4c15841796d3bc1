"""What the verbs of news tell of an office: who takes or leaves it, and the words that must follow the verb."""

import re
from dataclasses import dataclass

_POST = (
    r"(?:his|her|their|the|H\d+)? ?(?:[a-z]+ )?"
    r"(?:post|position|job|role|seat|duties|office|command|cabinet|government|portfolio)s?"
)
_WHEN = (
    r"(?:$|[.,;]|\d+ (?:votes )?to \d|at the age of|aged|(?:an?|[a-z0-9]+|several) (?:[a-z]+ )?(?:years?|months?|"
    r"weeks?|days?|decades?) (?:ago|earlier|later|before)|just|[a-z]+day|"
    r"(?:on|in|last|this|after|before|earlier|yesterday|today|amid|unanimously|unopposed|for a|to an?|by|with|during|"
    r"from|when|while|since|despite|without|under|again|and)\b(?! (?:charge|committee|court)))"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a verb tells: the kind of change, whom it happens to, and the words that must follow the verb.

    `bare` is a wording that means an office by itself: "was inaugurated", "came to power", "took office".
    """

    kind: str
    of_subject: bool
    follows: re.Pattern[str] | None = None
    bare: bool = False


def _frames(kind: str, forms: str, *, of_subject: bool, follows: str = "", bare: bool = False) -> dict[str, Frame]:
    frame = Frame(kind, of_subject, re.compile(follows) if follows else None, bare)
    return dict.fromkeys(forms.split(), frame)


ACTIVE: tuple[dict[str, Frame], ...] = (
    _frames("resignation", "resigned resigns resign resigning abdicated abdicates abdicate", of_subject=True),
    _frames(
        "resignation",
        "stepped steps step stepping stood stands stand standing",
        of_subject=True,
        follows=r"^(?:[a-z]+ly )?(?:down|aside)\b(?! for (?:the )?election)",
    ),
    _frames(
        "resignation",
        "quit quits quitting left leaves leave leaving vacated vacates relinquished relinquishes",
        of_subject=True,
        follows=rf"^(?:as T\d|{_POST}\b|T\d+|$|[.,;]|politics\b|public life\b|last |on |in |over |after |amid |this )",
    ),
    _frames(
        "resignation",
        "gave gives give relinquished relinquishes relinquish ceded cedes surrendered",
        of_subject=True,
        follows=r"^(?:(?:up )?(?:H\d+ |the )?(?:power|leadership|T\d+|throne)|up (?:H\d+ |the )?(?:[a-z-]+ )?"
        r"(?:post|seat|office|job|position|role))\b(?! to [PTA])",
    ),
    _frames(
        "resignation",
        "retired retires retire retiring",
        of_subject=True,
        follows=r"^(?:in (?:19|20)\d\d|in [a-z]+(?: (?:19|20)\d\d)?|last [a-z]+|at the end|next [a-z]+|this year|"
        r"from (?:politics|public life|office|the (?:"
        r"post|government|cabinet))|as T\d+|from (?:the )?T\d+)\b",
    ),
    _frames(
        "resignation",
        "tendered tenders tendering submitted submits handed hands announced announces gave",
        of_subject=True,
        follows=r"^(?:in |P\d+ |T\d+ |the [a-z]+ )?(?:H\d+|his|her|their|a|the) (?:own |immediate )?(?:letter of )?"
        r"resignation",
    ),
    _frames("dismissal", "lost loses losing", of_subject=True, follows=r"^(?:power|office)\b", bare=True),
    _frames(
        "dismissal",
        "remove removing",
        of_subject=False,
        follows=r"^(?:P|T)\d+ (?:$|[.,]|and\b|in\b|on\b|over\b|after\b|before\b)",
    ),
    _frames(
        "dismissal",
        "lost loses",
        of_subject=True,
        follows=r"^H\d+ (?:ministerial |cabinet )?(?:post|job|position|portfolio)\b",
    ),
    _frames(
        "dismissal",
        """dismissed dismisses dismiss dismissing sacked sacks sack sacking fired fires fire firing ousted ousts oust
        ousting
        deposed deposes depose deposing overthrew overthrown overthrows toppled topples unseated axed""",
        of_subject=False,
    ),
    _frames(
        "dismissal",
        "removed removes remove removing relieved relieves relieving stripped strips forced driven drove dropped "
        "suspended voted swept chased hounded sidelined barred released",
        of_subject=False,
        follows=r"^(?:P\d+ |T\d+ )*(?:from|of|out of|as|out)\b(?: "
        r"(?:power|office|the (?:post|position|presidency|cabinet|government)|as"
        rf"|T\d+|{_POST}|by|in|on|last|after)\b|$)",
    ),
    _frames(
        "dismissal",
        "removed removes",
        of_subject=False,
        follows=r"^P\d+ (?:$|[.,]|and\b|in\b|on\b|over\b|after\b|before\b)",
    ),
    _frames(
        "dismissal",
        "drop drops dropping",
        of_subject=False,
        follows=r"^(?:T\d+ |H\d+ [a-z]+ )?P\d+",
    ),
    _frames(
        "appointment",
        "appointed appoints appoint appointing installed installs reappointed promoted inaugurated confirmed named "
        "names naming sworn chose chooses choose picks selects taps",
        of_subject=False,
    ),
    _frames(
        "appointment",
        "becomes became become becoming assumed assumes assume assuming",
        of_subject=True,
    ),
    _frames(
        "appointment",
        "assumed assumes assume assuming took takes take taking began begins begin started starts start",
        of_subject=True,
        follows=r"^(?:up |over )?(?:H\d+ |the |new )*(?:duties|work|functions|role|position|post|responsibilities|"
        r"charge|command|reins|helm) (?:as|of) ",
    ),
    _frames(
        "seizure",
        "took takes seized",
        of_subject=True,
        follows=r"^(?:over|power|control)\b(?: [a-zCA0-9-]+){0,5}? (?:coup|putsch|revolt|rebellion)\b",
    ),
    _frames("seizure", "seized seizes usurped grabbed", of_subject=True, follows=r"^power\b"),
    _frames(
        "appointment",
        "takes took take taking",
        of_subject=True,
        follows=r"^(?:over|office|up|charge|the helm)\b",
        bare=True,
    ),
    _frames(
        "appointment",
        "inaugurated sworn",
        of_subject=False,
        follows=r"^(?:in )?(?:on|in|at|this|next|last|before|,|\.|[a-z]+day|tomorrow|yesterday)",
        bare=True,
    ),
    _frames(
        "appointment",
        "came come comes rose returned returns swept",
        of_subject=True,
        follows=r"^(?:back )?(?:in)?to (?:power|office)\b"
        r"(?!.{0,40}(?:coup|putsch|revolt|rebellion|election|vote|polls|ballot))",
        bare=True,
    ),
    _frames(
        "appointment",
        "ascended ascends ascend",
        of_subject=True,
        follows=r"^(?:to )?the throne\b",
        bare=True,
    ),
    _frames(
        "appointment",
        "brought drafted parachuted called",
        of_subject=False,
        follows=r"^(?:P\d+ )?(?:in|back|up)? ?(?:as|to (?:be|become|serve as)) ",
    ),
    _frames(
        "appointment",
        "appointed reappointed installed picked chosen named selected",
        of_subject=False,
        follows=rf"^(?:P\d+ )?(?:by [A-Z]\d+ )?(?:{_WHEN}|to the (?:post|job|position|role|office)\b)",
        bare=True,
    ),
    _frames("appointment", "named", of_subject=False, follows=r"^(?:P\d+ )?to the (?:post|job|position)\b", bare=True),
    _frames("nomination", "nominated", of_subject=False, follows=rf"^{_WHEN}", bare=True),
    _frames(
        "appointment",
        """tapped designated elevated commissioned selected picked anointed recruited proclaimed reinstated restored""",
        of_subject=False,
    ),
    _frames("election", "chosen voted chose", of_subject=False, follows=r"^(?:P\d+ )?(?:as )?(?:its |the |new )*T\d+"),
    _frames("election", "returned", of_subject=False, follows=r"^(?:as )?T\d+"),
    _frames(
        "election",
        "elected elect elects re-elected reelected",
        of_subject=False,
        follows=rf"^(?:P\d+ )?(?:unanimously |overwhelmingly |again |by [A-Z]\d+ )*(?:{_WHEN}|with\b|by \d)",
        bare=True,
    ),
    _frames(
        "dismissal",
        "forced driven voted pushed kicked thrown threw throw booted drummed hounded swept",
        of_subject=False,
        follows=r"^(?:P\d+ )?out\b(?! of (?!office|power|T\d|H\d))",
    ),
    _frames("dismissal", "shown", of_subject=False, follows=r"^the door\b"),
    _frames("dismissal", "given", of_subject=False, follows=r"^the (?:sack|boot|push|axe)\b"),
    _frames("dismissal", "dropped", of_subject=False, follows=r"^(?:[.,]|$|in |during |from |as )"),
    _frames("appointment", "stepping steps stepped", of_subject=True, follows=r"^in as\b"),
    _frames("election", "elected elects elect electing re-elected reelected", of_subject=False),
    _frames("nomination", "nominated nominates nominate nominating", of_subject=False),
    _frames("death", "died dies", of_subject=True),
    _frames("death", "passed passes", of_subject=True, follows=r"^away\b"),
    _frames("death", "killed assassinated murdered killing assassinating", of_subject=False),
    _frames("death", "shot found pronounced", of_subject=False, follows=r"^(?:P\d+ )?(?:dead|hanged|murdered)\b"),
    _frames(
        "seizure",
        "came come swept",
        of_subject=True,
        follows=r"^(?:to|into) power (?:[a-zCA0-9-]+ )*?(?:coup|putsch|revolt|rebellion)\b",
    ),
)
WORDS = frozenset(form for frames in ACTIVE for form in frames)
