"""The wording of changes of office: patterns over sketches, each with the kind of change it tells.

Groups: `who` leaves or takes the office, `office` (and `second`, `office3`) says which, `pred` went before, `verb`
states it, `place` and `body` say where.
"""

import re
from dataclasses import dataclass

_ADV = (
    r"(?: (?:[a-z]+ly|also|then|now|later|again|today|yesterday|tomorrow|thus|himself|herself|soon|first|both|"
    r"instead|either|on [a-z]+day|[a-z]+day))*"
)
_FILL = r"(?: (?:[a-z0-9,'-]+|[COA]\d+)){0,7}?"
_WHO = r"(?P<who>P\d+)(?: ,? ?who)?(?: ,)?"
_PEOPLE = r"(?P<who>P\d+(?:(?: , (?:and )?P\d+)*(?: ,)?(?: and| as well as) P\d+)?)"
_OFFICES = r"(?P<office>T\d+)(?:(?: ,)? and (?:as )?(?P<second>T\d+))?(?! P\d)"
_AUX = (
    r"(?: (?:has|have|had|was|is|were|are|will|would|shall|may|might|could|should|to|be|been|being|not|n't|never|"
    r"expected|set|due|likely|reportedly|did|does|going|about|scheduled|planning|plans|forced|officially|"
    r"formally|widely|tipped|projected|[a-z]+ly))*"
)
_LEAVE = (
    r"resigned|resigns|resign|resigning|quit|quits|quitting|stepped down|steps down|step down|stepping down|stood "
    r"down|stands down|stand down|abdicated|abdicates|bowed out|stepped aside|left office|leaves office|leave "
    r"office|retired|retires|retire"
)
_TAKE = (
    r"appointed|named|made|chosen|selected|picked|installed|designated|confirmed|inaugurated|proclaimed|crowned|"
    r"reappointed|re-appointed|positioned|promoted|elevated|sworn in|sworn into|sworn-in|sworn|declared|approved"
)
_GIVE = (
    r"appointed|appoints|appoint|appointing|named|names|naming|chose|chooses|picked|picks|selected|selects|"
    r"designated|installed|tapped|promoted|promotes|reappointed|confirmed|swore in|made"
)
_OUST = (
    r"dismissed|sacked|fired|removed|ousted|deposed|overthrown|toppled|suspended|axed|expelled|impeached and "
    r"removed|relieved|stripped|unseated|voted out|forced out|kicked out"
)
_OUSTS = (
    r"dismissed|dismisses|dismiss|sacked|sacks|sack|fired|fires|ousted|ousts|deposed|overthrew|toppled|removed|"
    r"removes|axed|relieved"
)
_DEAD = (
    r"died|dies|passed away|killed|assassinated|murdered|shot dead|confirmed dead|found dead|declared dead|"
    r"pronounced dead|executed|gunned down|assassination|dead"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One wording: the rule it belongs to, the kind of change, and whether it must say which office."""

    rule: str
    kind: str
    pattern: re.Pattern[str]
    needs_office: bool = True


def _p(rule: str, kind: str, text: str, *, needs_office: bool = True) -> Pattern:
    return Pattern(rule, kind, re.compile(rf"(?<![a-zA-Z0-9]){text}"), needs_office)


PATTERNS = (
    _p(
        "change.resigned",
        "resignation",
        rf"{_WHO}{_AUX} (?P<verb>{_LEAVE})(?! for\b){_ADV}(?:{_FILL} (?:as|from) (?:H\d+ )?(?:(?:position|post|"
        rf"role|job|office|leadership|seat) (?:as|of) )?{_OFFICES})",
    ),
    _p(
        "change.resigned",
        "resignation",
        rf"{_WHO}{_AUX} (?P<verb>resigned|resigns|resign|stepped down|steps down|step down|stood down|abdicated|"
        r"stepped aside|quit)\b(?! as| [a-z]+ing| smoking)",
        needs_office=False,
    ),
    _p(
        "change.resigned",
        "resignation",
        r"(?:,|and|but|then) (?:has |had |later |subsequently |immediately )*(?P<verb>resigned|stepped down|quit|"
        r"stood down)(?: as (?P<office>T\d+)| (?:from )?H\d+ (?P<office2>leadership|post|position|seat|job|role)|"
        r"(?: from)? (?P<office3>T\d+))?",
        needs_office=False,
    ),
    _p(
        "change.resignation",
        "resignation",
        rf"{_WHO}{_AUX} (?P<verb>submitted|submits|submit|tendered|tenders|handed in|hands in|"
        r"announced|announces|gave|gave in|presented|delivered)(?: (?:H\d+|the|a|an|P\d+))?(?: [a-z]+)? "
        rf"resignation(?: letter)?(?:{_FILL} (?:as|from) (?:the post of )?{_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.resignation",
        "resignation",
        rf"(?P<verb>resignation|departure|abdication) (?:of|by) {_PEOPLE}(?! 's)(?: as {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.resignation",
        "resignation",
        rf"(?P<who>P\d+|H\d+) (?:'s )?(?:[a-z]+ )?(?P<verb>resignation|abdication)(?: as {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.dismissed",
        "dismissal",
        rf"{_PEOPLE}{_AUX} (?:was|were|been|be|being|is|are|got)(?: [a-z]+ly)? (?P<verb>{_OUST}){_FILL} (?:as|"
        r"from (?:H\d+ (?:post|position|job|role|duties) as|the post of|the position of|office as)|of H\d+ "
        rf"(?:duties|post|position) as) {_OFFICES}",
    ),
    _p(
        "change.dismissed",
        "dismissal",
        rf"{_PEOPLE}{_AUX} (?:was|were|been|be|being|is|are|got)(?: [a-z]+ly)? (?P<verb>sacked|fired|dismissed|"
        r"ousted|deposed|overthrown|toppled|removed from (?:office|power|H\d+ (?:post|position|job)|the (?:post|"
        r"position|presidency))|relieved of H\d+ (?:duties|post|command)|forced from (?:office|power)|voted out "
        r"of office|impeached)",
        needs_office=False,
    ),
    _p(
        "change.dismissed",
        "dismissal",
        rf"(?:P\d+|O\d+|C\d+|G\d+|T\d+){_AUX} (?P<verb>{_OUSTS}) (?!as )(?:T\d+ )?{_PEOPLE}(?: (?:as|from (?:H\d+ "
        rf"(?:post|position|job) as|the post of)) {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.dismissal",
        "dismissal",
        r"(?P<verb>dismissal|removal|sacking|firing|ouster|ousting|overthrow|toppling|impeachment) of (?:T\d+ "
        rf")?{_PEOPLE}(?! 's)(?: (?:as|from the post of|from H\d+ (?:post|position) as) {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.dismissal",
        "dismissal",
        r"(?P<who>P\d+|H\d+) (?:'s )?(?P<verb>dismissal|sacking|ouster|overthrow|removal from (?:office|"
        rf"power))(?: as {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.appointed",
        "appointment",
        rf"{_PEOPLE}(?: ,)?(?: who)?{_AUX} (?:was|were|been|be|being|is|are|recently|newly|becomes?)(?: "
        rf"[a-z]+ly)? (?P<verb>{_TAKE})(?:{_FILL} (?:as|to be|into|to|to the post of|to the position of|to H\d+ "
        rf"(?:role|post|position) as|into H\d+ role as|to H\d+ post as))? {_OFFICES}",
    ),
    _p(
        "change.appointed",
        "appointment",
        rf"{_WHO} (?:recently |newly )?(?P<verb>sworn in|appointed|named|installed) (?:as )?{_OFFICES}",
    ),
    _p(
        "change.appoints",
        "appointment",
        rf"(?:P\d+|O\d+|C\d+|G\d+|T\d+|A\d+|[a-z]+|,){_AUX} "
        rf"(?P<verb>{_GIVE}) (?:T\d+ |[a-z-]+ )?{_PEOPLE}(?: (?:as|to be|to the post of|to serve as|to replace "
        r"P\d+ as|to|"
        rf"to become) | ,? ?(?:a [a-z ]+, )?){_OFFICES}(?! and P)",
    ),
    _p(
        "change.appointment",
        "appointment",
        rf"(?P<verb>appointment|swearing-in|inauguration|installation|naming|selection|promotion) of {_PEOPLE} "
        rf"(?:as|to be|to the post of|to) {_OFFICES}",
    ),
    _p(
        "change.appointment",
        "appointment",
        r"(?P<who>P\d+|H\d+) (?:'s )?(?P<verb>appointment|inauguration|swearing-in|promotion|selection) (?:as|to "
        rf"the post of|to) {_OFFICES}",
    ),
    _p(
        "change.became",
        "appointment",
        rf"{_WHO}{_AUX} (?P<verb>became|becomes|become|took office as|takes office as|take office as|takes over "
        r"as|took over as|take over as|assumed office as|assumed the (?:post|role|office|position) of|assumes "
        r"the (?:post|role|office|position) of|taking up the (?:role|post|position) of|takes up the (?:role|post|"
        r"position) of|took up the (?:role|post|position) of|take up the (?:role|post|position) of|taking over "
        rf"as|takes the (?:job|role|post) of|assumed|assumes|assume)\b{_ADV} {_OFFICES}(?! to [a-z])",
    ),
    _p(
        "change.became",
        "appointment",
        rf"(?:,|and|but) (?P<verb>became|becomes|was appointed|was named) {_OFFICES}(?! to [a-z])",
    ),
    _p(
        "change.becoming",
        "appointment",
        r"(?:before|after|upon|since|on|by) (?P<verb>becoming|taking office as|taking over as|assuming|being "
        rf"appointed|being named|being sworn in as|being elected) {_OFFICES}",
    ),
    _p(
        "change.elected",
        "election",
        rf"{_WHO}{_AUX} (?:was|were|been|be|being|is|are|got|recently)(?: [a-z]+ly)? (?P<verb>elected|re-elected|"
        rf"reelected|voted in|chosen)(?:{_FILL} (?:as|to be|to the post of|to))? {_OFFICES}",
    ),
    _p(
        "change.elected",
        "election",
        rf"{_WHO}{_AUX} (?P<verb>won|wins|win|clinched|secured|captured) (?P<office>T\d+)(?= (?:in|on|with|by|"
        r"after|for|at|,|\.|from)|$)",
    ),
    _p(
        "change.elected",
        "election",
        rf"{_WHO}{_AUX} (?:was|were|been|be|being|is|are|got|recently)(?: [a-z]+ly)? (?P<verb>elected|re-elected|"
        r"reelected)(?: back)? (?:to|into) (?:the )?(?:[a-z-]+ )?(?P<body>O\d+|parliament|congress|senate|"
        r"legislature)\b",
        needs_office=False,
    ),
    _p(
        "change.elects",
        "election",
        r"(?:P\d+|O\d+|C\d+|G\d+|A\d+|members|delegates|voters|lawmakers|deputies|parliament|people|mps|party|"
        rf"senate|assembly|council|congress|it|they|and){_AUX} (?P<verb>elected|elects|elect|re-elected|voted) "
        rf"(?!as ){_PEOPLE} (?:as |to be |to )?{_OFFICES}",
    ),
    _p(
        "change.election",
        "election",
        rf"(?P<verb>election|re-election|reelection) of {_PEOPLE} (?:as|to be|to the post of|to) {_OFFICES}",
    ),
    _p(
        "change.election",
        "election",
        rf"(?P<who>P\d+|H\d+) (?:'s )?(?P<verb>election|re-election) (?:as|to the post of|to) {_OFFICES}",
    ),
    _p(
        "change.nominated",
        "nomination",
        rf"{_PEOPLE}{_AUX} (?:was|were|been|be|being|is|are)(?: [a-z]+ly)? (?P<verb>nominated|proposed|put "
        rf"forward)(?:{_FILL} (?:as|to be|for|to|to become|for the post of))? {_OFFICES}",
    ),
    _p(
        "change.nominated",
        "nomination",
        rf"(?:P\d+|O\d+|C\d+|G\d+|he|she|it|they|and|party){_AUX} (?P<verb>nominated|nominates|nominate|proposed|"
        rf"proposes) (?:T\d+ )?{_PEOPLE} (?:as|to be|for|to become|for the post of|to serve as|to) {_OFFICES}",
    ),
    _p(
        "change.nomination",
        "nomination",
        rf"(?P<verb>nomination|candidacy) of {_PEOPLE} (?:as|to be|for|for the post of|to) {_OFFICES}",
    ),
    _p(
        "change.succeeded",
        "succession",
        rf"(?P<pred>P\d+){_AUX} (?:was|were|been|be|being|is)(?: [a-z]+ly)? (?P<verb>replaced|succeeded) by "
        rf"(?P<who>P\d+)(?:{_FILL} as {_OFFICES})",
    ),
    _p(
        "change.succeeded",
        "succession",
        rf"{_WHO}{_AUX} (?P<verb>replaced|replaces|replace|succeeded|succeeds|succeed|took over from|takes over "
        rf"from|take over from) (?P<pred>P\d+)(?:{_FILL} as {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.succeeded",
        "succession",
        rf"(?P<pred>P\d+){_AUX} (?:was|were|been|be|being|is)(?: [a-z]+ly)? (?P<verb>replaced|"
        rf"succeeded)(?:{_FILL} as {_OFFICES})? by (?P<who>P\d+)",
        needs_office=False,
    ),
    _p(
        "change.succeeded",
        "succession",
        rf"{_WHO}{_AUX} (?P<verb>became|becomes|become|was appointed|was named|was elected|takes over as|took "
        rf"over as|was sworn in as|takes office as) {_OFFICES}{_FILL} (?:replacing|succeeding|in place of|taking "
        r"over from|from|after defeating) (?P<pred>P\d+)",
    ),
    _p(
        "change.succeeded",
        "succession",
        rf"(?:P\d+|T\d+|O\d+|and|,|by){_AUX} (?P<verb>replaced|replaces|replacing) (?:T\d+ "
        rf")?(?P<pred>P\d+)(?:{_FILL} as {_OFFICES})? with "
        rf"(?:T\d+ )?(?P<who>P\d+)",
        needs_office=False,
    ),
    _p(
        "change.appoints",
        "appointment",
        rf"(?P<verb>{_GIVE}|chosen) (?:T\d+ |[a-z-]+ )?(?P<who>P\d+) (?:to (?:replace|succeed)|in place of|as (?:a |"
        rf"the )?(?:replacement|successor) (?:for|of|to)) "
        r"(?P<pred>P\d+)(?: as (?P<office>T\d+)(?! P\d))?",
        needs_office=False,
    ),
    _p(
        "change.appointed",
        "appointment",
        rf"(?P<who>P\d+){_AUX} (?:was|has been|had been|were) (?P<verb>appointed|named|chosen|picked|selected|"
        rf"elected)(?: [a-z]+)?? to (?:replace|succeed) "
        r"(?P<pred>P\d+)(?: as (?P<office>T\d+)(?! P\d))?",
        needs_office=False,
    ),
    _p(
        "change.succeeding",
        "succession",
        rf"{_WHO}[^.;]{{0,60}}? (?P<verb>replacing|succeeding) (?P<pred>P\d+)(?: as {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.seized",
        "seizure",
        rf"{_WHO}{_AUX} (?P<verb>seized|seizes|took|grabbed|usurped) (?:power|control)(?: (?:of|in) (?:the "
        rf")?(?P<place>C\d+))?(?P<coup>(?: [a-z0-9-]+){{0,6}}? (?:coup|putsch|revolt|rebellion|uprising))?",
        needs_office=False,
    ),
    _p(
        "change.died",
        "death",
        rf"{_PEOPLE}(?: ,? ?who)?(?: ,)?{_AUX}{_ADV} (?P<verb>{_DEAD})\b(?! (?:down|out))",
        needs_office=False,
    ),
    _p(
        "change.died",
        "death",
        r"(?P<verb>death|assassination|killing|murder|shooting down of a plane carrying) (?:(?:in|on) [a-z0-9]+(?: "
        r"[a-z0-9]+)? )?(?:of )?(?P<who>P\d+)(?! 's)",
        needs_office=False,
    ),
    _p(
        "change.died",
        "death",
        r"(?P<who>P\d+) 's (?P<verb>assassination|death|murder)(?! (?:sentence|threat|penalty))",
        needs_office=False,
    ),
)

TRIGGERS = {
    "change.resigned": "resigned resigns resign resigning quit quits quitting down abdicated out aside left leaves "
    "retired retires retire leave",
    "change.resignation": "resignation departure abdication",
    "change.dismissed": "dismissed sacked fired removed ousted deposed overthrown toppled relieved stripped unseated "
    "out overthrew dismisses sacks fires axed impeached forced suspended",
    "change.dismissal": "dismissal removal sacking firing ouster ousting overthrow toppling impeachment",
    "change.appointed": _TAKE.replace("|", " ") + " in into",
    "change.appoints": _GIVE.replace("|", " "),
    "change.appointment": "appointment swearing-in inauguration installation naming selection promotion",
    "change.became": "became becomes become office over assumed assumes assume up takes",
    "change.becoming": "becoming taking assuming being",
    "change.elected": "elected re-elected reelected voted won wins win chosen clinched secured captured",
    "change.elects": "elected elects elect re-elected voted",
    "change.election": "election re-election reelection",
    "change.nominated": "nominated nominates nominate proposed proposes put",
    "change.nomination": "nomination candidacy",
    "change.succeeded": "replaced replaces replace succeeded succeeds succeed over became replacing succeeding",
    "change.succeeding": "replacing succeeding",
    "change.seized": "seized seizes took grabbed usurped",
    "change.died": "died dies away killed assassinated murdered dead executed down death assassination "
    "killing murder shooting",
    "change.as": "as",
}
