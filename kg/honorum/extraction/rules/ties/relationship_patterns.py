"""The wordings of ties between persons, parties and bodies, as patterns over sketches."""

import re

_SPOUSE = r"(?:wife|husband|spouse|widow|widower|ex-wife|ex-husband|first lady)"
_SIBLING = r"(?:(?:half-|twin |step)?(?:brother|sister)|twin|sibling)"
_KIN = (
    r"(?:father|mother|son|daughter|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|grandson|granddaughter|"
    r"stepson|stepdaughter|stepfather|stepmother|(?:father|mother|son|daughter|brother|sister)-in-law|relative"
    r"|parent)"
)
KINSHIP = {"spouse": _SPOUSE, "sibling": _SIBLING, "relative": _KIN}
_ADJ = (
    r"(?:(?:late|first|second|third|former|then|older|younger|elder|eldest|youngest|oldest|only|own|estranged"
    r"|twin|great|distant|ex-|\d+-year-old) )*"
)
_ANY = f"{_SPOUSE}|{_SIBLING}|{_KIN}"
_NOT_NEXT = r"(?! (?:'s|and H\d))"
OF_WHOM = re.compile(rf"(?P<whose>[PH]\d+)(?: 's)? {_ADJ}(?P<kin>{_ANY}) (?:, )?(?P<who>P\d+)")
WHO_IS = re.compile(
    rf"(?P<who>P\d+) (?:, |\( )?(?:(?:who )?(?:is|was) )?(?:the |a |an )?{_ADJ}(?P<kin>{_ANY}) of (?:the )?"
    rf"(?:[a-z-]+ )?(?P<whose>P\d+)"
)
WHO_IS_HIS = re.compile(
    rf"(?P<who>P\d+) (?:, |is |was |\( )(?P<whose>[PH]\d+)(?: 's)? {_ADJ}(?P<kin>{_ANY})\b(?! P\d| , P\d)"
)
WHOSE = re.compile(rf"(?P<whose>P\d+) , whose {_ADJ}(?P<kin>{_ANY}) (?:, )?(?P<who>P\d+)")
MARRIED = re.compile(
    r"(?P<who>P\d+) (?:, )?(?:who )?(?:is |was |has been |had been )?(?:married|wed)(?: to)? (?P<whose>P\d+)"
)

_GROUP = (
    r"(?:[a-z-]+ ){0,4}(?:states|countries|parties|groups|leaders|unions|nations|governments|powers|militias"
    r"|rebels|businessmen)"
)
_CLOSE = (
    r"(?:(?:a|an|the|one of) )?(?:(?:close|key|longtime|long-time|long-standing|former|staunch|political|top"
    r"|leading|old|trusted|loyal|senior|main|strong|then|militia|coalition|junior|important|regional) )*"
)
_FRIEND = (
    r"(?:ally|allies|loyalist|confidant|confidante|protege|protégé|supporter|backer|partner|mentor"
    r"|henchman)"
)
_RIVAL = r"(?:rival|opponent|challenger|critic|foe|enemy|adversary|archrival|arch-rival|nemesis|detractor)"
_FIERCE = (
    r"(?:(?:a|an|the|one of) )?(?:(?:bitter|fierce|main|chief|key|longtime|long-time|vocal|outspoken|former"
    r"|political|closest|nearest|leading|principal|old|staunch|strong|prominent|election|presidential|only"
    r"|democratic|republican|conservative|labour|strongest|biggest|harsh|centre-left|centre-right|left-wing"
    r"|right-wing|moderate|immediate|arch) )*"
)
SIDES = {"ally": (_CLOSE, _FRIEND), "opponent": (_FIERCE, _RIVAL)}


def side_patterns(adjectives: str, noun: str) -> tuple[re.Pattern[str], ...]:
    """The wordings of "a close ally of X": `who` is it, `whose` is X."""
    return (
        re.compile(
            rf"(?P<who>[PG]\d+) (?:, |is |was |remains |\( |, who (?:is|was) (?:seen as |considered "
            rf")?){adjectives}{noun} (?:and [a-z-]+ )?(?:of|to) (?:the )?(?P<whose>[PGC]\d+){_NOT_NEXT}"
        ),
        re.compile(rf"(?P<whose>[PGCH]\d+)(?: 's)? {adjectives}{noun} (?:, )?(?P<who>[PG]\d+)"),
        re.compile(rf"(?P<who>[PG]\d+) (?:, |is |was |\( )(?P<whose>[PGH]\d+)(?: 's)? {adjectives}{noun}(?= [,.;)])"),
    )


_BACK = r"(?:backed|supported|endorsed|propped up)"
BACKED = re.compile(
    rf"(?P<whose>[PG]\d+) (?:, |\( )(?:(?:who|which) (?:is|was|has been|had been) )?(?:also )?{_BACK} by (?:the )?"
    rf"(?P<who>[PGC]\d+(?:(?: ,| and| , and)(?: the)? [PGC]\d+)*|{_GROUP}){_NOT_NEXT}"
)
IS_BACKED = re.compile(
    rf"(?P<whose>[PG]\d+) (?:is|was|has been|had been) (?:also )?{_BACK} by (?:the )?(?P<who>[PGC]\d+(?:(?: ,| and"
    rf"| , and)(?: the)? [PGC]\d+)*|{_GROUP}){_NOT_NEXT}"
)
BACKED_AIM = re.compile(
    rf"(?P<whose>[PG]\d+) (?:'s (?:bid|candidacy|campaign|candidature) (?:, which )?|(?:wish|want|sought|seek|hop"
    rf"|tri|aim|bid|campaign)[a-z]* [^.;]*?(?:, )?which )(?:is|was|has been|had been) {_BACK} by (?:the )?"
    rf"(?P<who>[PGC]\d+){_NOT_NEXT}"
)
ENDORSES = re.compile(
    r"(?P<who>[PG]\d+) (?:has |have |had |also |formally |publicly )*(?P<verb>endors(?:ed|es|ing)|back(?:ed|s|ing)) "
    r"(?:the )?(?P<whose>[PG]\d+)" + _NOT_NEXT
)
ALLIED = re.compile(
    r"(?P<who>[PG]\d+) (?:, |is |are |was |were |which is |\( )*(?:closely )?(?:allied|aligned) (?:with|to) (?:the "
    r")?(?P<whose>[PG]\d+)" + _NOT_NEXT
)
_BY = r"(?:has |have |had |also |narrowly |easily |comfortably |soundly |decisively |convincingly |then |, )*"
_SOME = r"(?:the |an? |another |incumbent |H\d+ |(?!and |by |of |to |in |for )[a-z-]+ |, |T\d+ ){0,8}?"
BEATS = re.compile(
    rf"(?P<who>[PG]\d+) {_BY}(?P<verb>defeated|defeats|defeat|defeating|beat|beats|beating|unseated|unseating"
    rf"|ousted|trounced|outpolled|edged out|edging out|overcame) {_SOME}(?P<whose>[PG]\d+){_NOT_NEXT}"
)
BEATEN = re.compile(
    r"(?P<whose>[PG]\d+) (?:who )?(?:, )?(?:has been|had been|was|were|being|, )? ?(?:narrowly |easily "
    r"|comfortably )?(?P<verb>defeated|beaten|unseated|trounced|outpolled|ousted)(?: [^.;PG]{0,60})? by (?:the )?"
    + _SOME
    + r"(?P<who>[PG]\d+)"
    + _NOT_NEXT
)
LOST_TO = re.compile(
    rf"(?P<whose>[PG]\d+) (?:, )?(?:who )?{_BY}(?P<verb>lost|loses|losing|lost out|losing out|conceded|concedes)"
    rf"(?: (?:the|H\d+|its|their|a|an|in|by|narrowly|out|defeat|election|elections|vote|race|seat|presidential"
    rf"|run-off|runoff|\d{{4}}|[a-z]+ votes))* to (?:the )?{_SOME}(?P<who>[PG]\d+){_NOT_NEXT}"
)

_GROUPING = (
    r"(?:coalition|committee|council|movement|alliance|front|bloc|group|network|congress|union|camp"
    r"|commission|league|conference|forum|opposition)"
)
OF_BODY = re.compile(
    r"(?P<who>P\d+) (?:, (?:a |an |the )?(?:[a-z-]+ ){0,2}member )?(?:of|from) (?:the )?(?P<body>O\d+)(?! 's)"
)
GROUPING = re.compile(rf"\b{_GROUPING}\b")
CAMP = re.compile(
    r"(?:from|of|in) the (?P<body>[a-z-]+ (?:camp|bloc|faction|wing)) (?:, |are |is |were |was )?(?P<who>P\d+(?: "
    r"(?:,|and) P\d+)*)"
)
JOINED = re.compile(
    r"(?P<who>[PG]\d+) (?:has |have |had |also |then |later )*(?P<verb>joined|joining|joins) (?:the )?(?P<body>O\d+)"
)
COALITION = re.compile(
    r"(?P<body>(?:coalition|alliance|bloc) (?:of|between) (?:the )?(?P<list>[GO]\d+(?: (?:,|and|, and)(?: the)? "
    r"[GO]\d+)*)(?:(?: ,)? and (?:the )?(?P<more>[a-z]+) parties)?)"
)
COALITION_PAIR = re.compile(r"(?P<pair>[GO]\d+)(?: (?:coalition|alliance|government))*")
PAIRED = re.compile(r"^([A-Z][\w.]+)[-–]([A-Z][\w.]+) (?:[Cc]oalition|[Aa]lliance)\b")

_PRESS = (
    r"(?:journalist|reporter|correspondent|photographer|photojournalist|cameraman|camerawoman|broadcaster"
    r"|columnist|presenter|anchor|editor|producer)"
)
_STAFF = (
    r"(?:academic|economist|executive|lawyer|official|employee|staffer|worker|banker|consultant|analyst"
    r"|researcher|lobbyist|adviser|advisor|diplomat|manager|operative|agent|soldier|engineer|lecturer|professor)"
)
PRESS_OF = re.compile(
    rf"(?P<was>former |ex- )?(?P<body>O\d+)(?: 's)? (?:[a-z-]+ )?{_PRESS}s? (?:[a-z ]{{0,30}}: )?(?P<who>P\d+(?: "
    rf"(?:,|and|, and) P\d+)*)"
)
PRESS_BY = re.compile(
    rf"(?P<body>O\d+) {_PRESS}s (?:[A-Z]\d+ |[a-z]+ ){{0,4}}: (?P<who>P\d+(?: (?:,|and|, and) P\d+)*)"
)
PRESS_AT = re.compile(
    rf"(?P<who>P\d+) , (?:an? |the )?(?P<was>former )?(?:[A-Z]\d+ )?(?:[a-z-]+ )?{_PRESS} (?:for|at|with|of|from) "
    rf"(?:the )?(?P<body>O\d+)"
)
STAFF_OF = re.compile(rf"(?P<was>former |ex- )?(?P<body>O\d+)(?: 's)? (?:[a-z-]+ )?{_STAFF} (?P<who>P\d+)")
STAFF_AT = re.compile(
    rf"(?P<who>P\d+) , (?:an? |the )?(?P<was>former )?(?:[a-z-]+ )?{_STAFF} (?:for|at|with) (?:the )?(?P<body>O\d+)"
)
WORKED = re.compile(
    r"(?P<who>P\d+) (?:, who )?(?:has |had |also |once |previously |formerly |now |currently )*(?P<verb>worked"
    r"|works|working|was employed|is employed|interned) [^.;P]*?\b(?:for|at|by|with) [^.;P]*"
)
CAREER = re.compile(
    r"(?P<who>P\d+) (?:started|began) (?:H\d+ )?(?:career|working) [^.;P]*?\b(?:at|with|in|for) (?:the )?"
    r"(?P<body>O\d+|ministry of [A-Z]\d+|[a-z]+ ministry)"
)
WORKPLACE = re.compile(r"\b(?:at|for|by|with) (?:the )?(?P<body>[OGC]\d+)(?P<seat> headquarters)?(?! (?:'s )?embass)")

_LAWYER = r"(?:lawyer|attorney|solicitor|barrister|counsel|lawyers|advocate)"
LAWYER_OF = re.compile(
    rf"(?P<whose>[PGH]\d+)(?: 's)? (?:(?:defence|defense|lead|former|chief|main|own|court-appointed) )*{_LAWYER} "
    rf"(?:, )?(?P<who>P\d+)"
)
LAWYER_FOR = re.compile(
    rf"(?P<who>P\d+) , (?:(?:an?|the|one of the|H\d+) )?(?:[a-z-]+ )?{_LAWYER} (?:for|of|representing|defending) "
    rf"(?:the )?(?P<whose>[PG]\d+)"
)
LAWYER_BEFORE = re.compile(
    rf"{_LAWYER} (?:for|of|representing|defending) (?:the )?(?P<whose>[PG]\d+) (?:, )?(?P<who>P\d+)"
)
WHO_DEFENDS = re.compile(
    r"(?P<who>P\d+) , (?:a |the )?(?:lawyer )?(?:who )?(?:is |was )?(?:representing|represents|represented"
    r"|defending) (?P<whose>P\d+)"
)
_FIRM = r"(?P<body>[OG]\d+)"
OWNER_OF = re.compile(
    rf"(?P<who>[PO]\d+) (?:, |is |was )(?:the )?(?:[a-z-]+ )?(?:co-)?(?:owner|proprietor)s? of (?:the )?{_FIRM}"
)
WHO_OWNS = re.compile(rf"(?P<who>P\d+) (?:, )?(?:who )?(?:also |already )?(?:owns|owned) (?:the )?{_FIRM}")
OWNED_BY = re.compile(
    rf"{_FIRM} (?:, )?(?:which is |is |was )?owned by (?:the )?(?:[a-z-]+ ){{0,2}}(?P<who>[PG]\d+){_NOT_NEXT}"
)
WHOSE_OWNER = re.compile(rf"{_FIRM} (?:'s )?owner (?:, )?(?P<who>P\d+)")
PART_OF = re.compile(
    r"(?P<who>[GO]\d+) (?:, |\( |is |was |are |which is )+(?:a |the |now |also )*(?:part|branch|wing|arm|youth wing"
    r"|armed wing|military wing|political wing|subsidiary|division|offshoot|section|member party|chapter) of "
    r"(?:the )?(?P<body>[GO]\d+)"
)
WING_OF = re.compile(
    r"(?P<body>[GO]\d+) 's (?:[a-z-]+ )?(?:wing|arm|branch|youth organisation|youth organization|youth league) , "
    r"(?:the )?(?P<who>[GO]\d+)"
)
BEFORE_HIM = re.compile(
    r"(?P<whose>[PH]\d+)(?: 's)? (?:(?:immediate|late|former|two|direct|democratic|republican|long-time|longtime) "
    r")*predecessor (?:as T\d+ |in [a-z ]+ )?(?:, )?(?P<who>P\d+)"
)
BEFORE_WHOM = re.compile(
    r"(?P<who>P\d+) (?:, |is |was )(?:the )?(?:(?:(?P<whose>[PH]\d+)(?: 's)? (?:immediate )?predecessor)"
    r"|predecessor of (?P<other>P\d+))"
)
AFTER_HIM = re.compile(
    r"(?P<who>[PH]\d+)(?: 's)? (?:(?:eventual|immediate|chosen|designated|handpicked|hand-picked|democratic"
    r"|republican|likely|direct) )*successor (?:as T\d+ )?(?:, )?(?P<whose>P\d+)"
)
COLONIES = (
    re.compile(
        r"(?P<whose>C\d+) (?:, |is |was |\( )(?:an? |the )?(?:[a-z-]+ )?(?:(?:former|one-time|ex-) )(?:[a-z-]+ )?"
        r"(?P<who>A\d+) (?:colony|protectorate|colonial possession)"
    ),
    re.compile(
        r"(?:former|one-time|ex-) (?P<who>A\d+) (?:colony|protectorate|colonial possession)(?: of| ,)? "
        r"(?P<whose>C\d+)"
    ),
    re.compile(r"(?P<whose>C\d+) 's (?:former )?colonial (?:power|master|ruler)s? (?:, )?(?P<who>C\d+)"),
    re.compile(
        r"(?P<who>C\d+) , (?:the )?(?:(?P<whose>C\d+) 's )?former colonial (?:power|master|ruler)(?: (?:of|in) "
        r"(?P<other>C\d+))?"
    ),
    re.compile(r"(?:the |its )?former colonial (?:power|master|ruler) (?:, )?(?P<who>C\d+)"),
    re.compile(
        r"(?P<whose>C\d+) (?:, which )?(?:gained|won|declared|achieved) (?:its )?independence from (?:the )?"
        r"(?P<who>C\d+)"
    ),
)
