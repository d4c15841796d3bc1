"""Wordings that tie a person to a party, as biographies and parliaments' pages have them."""

import re

from honorum.extraction.rules.rule import words

NOUNS = (
    r"(?:politician|politicians|activist|lawmaker|legislator|member|candidate|councillor|councilman|councilwoman|"
    r"stalwart|veteran|strategist|operative|official|organiser|organizer|parliamentarian|statesman|stateswoman|"
    r"backbencher|frontbencher|incumbent|supporter|nominee|mp|senator|representative|deputy|chairman|leader)"
)
_SMALL = (
    r"(?:(?!(?:after|before|against|when|while|as|that|and|or|but|by|with|from|of|for|in|on|to|over|under|than|"
    r"since|until|because|if|not|is|was|has|had|without|the|between|among|about) )[a-z][a-z-]* ){0,2}"
)
PARTY = r"(?P<party>[GO]\d+)"
NOT_OWNER = r"(?! 's)"
OF_PARTY = r"primary|primaries|nomination|race|field|contest|majority|seat|stronghold"
"""What a party's name may only describe: who leaves a Republican seat has not left the Republicans."""

NOUN = re.compile(
    r"(?P<parties>G\d+(?:(?: ,)?(?: and| or| /)?(?: later| then)? G\d+)*)(?: \( [GO]\d+ \))?(?: political)?(?: party)? "
    rf"(?P<noun>{NOUNS})\b(?! P\d)"
)
"""Labour politician; Tory and later Conservative Party politician."""

OF = re.compile(
    r"(?P<noun>politician|activist|lawmaker|legislator|parliamentarian|statesman|stateswoman|member|spokespersons|figure|"
    r"official|insider|grandee|heavyweight|ideologue|strategist|stalwart|veteran|backbencher|moderate|hardliner|personality|"
    r"spokesperson|leaders|members|founders|councillor|candidate|deputy|cadre|militant)(?: and [a-z]+)?"
    r"(?: (?:from|in) (?:the )?[CO]\d+(?: , C\d+)*)?(?: on (?:its|the) (?:left|right|far left|far right))?(?:"
    r" ,)? (?P<link>of|for|from|with|in|within|representing) "
    rf"(?:various [a-z -]{{0,40}}including )?(?:the |a )?(?:A\d+ |C\d+ )?{_SMALL}{PARTY}{NOT_OWNER}"
)
"""politician of, for, with the Green Party; one of the spokespersons of the Green Party."""

POST_OF = re.compile(
    r"(?P<office>T\d+)(?: (?:for|of|in) (?:the )?(?:[a-z]+ (?:of|for) )?[CO]\d+(?: [a-z]+)?)?(?: in the [a-z]+)?"
    r"(?: of (?:the |its )?(?:[a-z]+ )?(?:chapter|branch|wing|section|faction|caucus|group))?(?: \( [^()]{1,20} \))?"
    rf"(?: ,)? (?:of|for|from|with|in|representing) (?:the )?{_SMALL}{PARTY}{NOT_OWNER}"
)
"""member of the central committee of the Communist Party; deputy for the Green Party."""

REPRESENT = re.compile(
    r"(?P<verb>represent|represents|represented|representing|elected|re-elected|returned|sat|sits|sitting|served|"
    r"serves|serving|stood|stands|standing|contested|ran|runs|running|run|campaigned|nominated|selected) "
    rf"(?P<way>(?:[^PGH\";:]{{0,110}}? )?(?:for|by|with|from|of|under) )?(?:the )?{_SMALL}{PARTY}{NOT_OWNER}"
    r"(?! (?:T\d|P\d|in coalition|candidate|leader|incumbent|stronghold|government))"
)
"""representing the seat of Norbury for the Labour Party; was elected for the Greens."""

JOINED = re.compile(
    r"(?<!\bthe )\b(?P<verb>joined|joins|join|joining|left|leaving|leaves|quit|quitting|founded|co-founded|cofounded|"
    r"founding|established|formed|launched|created|rejoined|switched to|(?:defect(?:ed|s)|decamp(?:ed|s)|"
    r"cross(?:ed|es)(?: over)?|"
    r"cross-carpeted|migrated|jumped ship|(?:switch(?:ed|es)|shift(?:ed|s)|transferr?(?:ed|s)) (?:h(?:is|er)"
    r" )?(?:allegiance|loyalt(?:y|ies)|sides)) to|defect(?:ed|s) from|moved to|belonged to|"
    r"belongs to|affiliated (?:with|to)|aligned with|active in|involved in|became involved in|led|leads|headed|"
    r"chaired|expelled from|resigned from|member of|entered)"
    rf" (?:the |a |his |her |their |(?:T\d+ )?P\d+ 's )?(?:(?:[a-z-]+ ){{0,2}}(?:wing|faction|branch|ranks|side"
    rf"|part) of (?:the )?)?"
    rf"(?:(?!(?:day|week|month|year|after|before|when|as) )[a-z-]+ ){{0,2}}{PARTY}{NOT_OWNER}(?! (?:T\d|P\d|"
    rf"in coalition|leader|government|rally|rallies|protest|{OF_PARTY}))"
)
"""joined, left, founded, is affiliated with the Reform Party."""

CHAPTER = re.compile(
    r"(?P<noun>leader|chairman|chairwoman|chairperson|chair|head|president|secretary|treasurer|member) of (?:the )?"
    r"(?P<party>G\d+) 's (?:[CA]\d+ |[a-z-]+ ){0,2}(?:chapter|branch|wing|caucus|faction|group|section|committee)\b"
)
"""leader of the Progress Party's Oslo chapter."""

AS = re.compile(
    r"(?P<verb>ran|run|runs|running|stood|stand|stands|standing|contested|contest|elected|re-elected|returned|sat|"
    r"sits|sitting|served|serves|serving|campaigned|entered|won|registered|identified|identifies) "
    rf"(?P<way>[^PH\";:]{{0,90}}? )?as (?:an? |the )?{_SMALL}(?P<party>G\d+)(?! (?:T\d|P\d))"
)
"""ran as a Liberal; sat as a Conservative."""

_LIST = r"(?:ticket|list|slate|platform|banner|nomination)"
TICKET = re.compile(
    rf"(?P<noun>on|for|from|under) (?:the |a |an )?(?P<party>[GO]\d+) (?:party )?{_LIST}\b|"
    rf"(?P<noun2>{_LIST}) (?:of|for) (?:the )?(?P<party2>[GO]\d+)"
)
"""on the Labor Party ticket; from the list of the Civic Way."""

OPENING = re.compile(
    r"(?:^|[;,] )(?:formerly |once |originally |previously |long )?(?P<office>T\d+)(?: since \d{4})?"
    r"(?: from [a-z]+ C\d+)? , (?P<who>P\d+)"
)
"""A member of the Green Party, Ada Vern won."""

BELONGS = re.compile(r"(?:^|[;,] )(?:an? )(?P<party>G\d+) , (?P<who>P\d+)")
"""A Democrat, he won."""

CALLED = re.compile(
    r"\b(?:an?|the|former|lifelong|fellow|moderate|prominent|leading|staunch|ex-|top|ranking|"
    r"senior|longtime|veteran|lone|only|powerful|influential|first-term|second-term|conservative|liberal|centrist|"
    r"maverick|onetime|one-time|then|once an?|formerly an?) (?:A\d+ )?(?P<party>G\d+)"
    r"(?= (?:,|\.|;|\)|and|who|from|in|on|since|until|representing|for|of|serving|elected|whose|with))"
)
"""Otto Brand, a Democrat, won."""

CALLED_BESIDE = re.compile(
    r"(?P<who>P\d+)(?: \( [^)]{1,12} \))? , (?:also )?an? (?:[a-z-]+ ){0,2}?(?:[ACO]\d+ )?(?:[a-z-]+ )?(?P<party>G\d+)"
    r"(?= (?:,|\.|;|\)|and|who|from|in|of|whose)|$)"
)
"""Ada Vern, a Kentucky Republican."""

FOUNDED_BY = re.compile(
    rf"{PARTY}(?: \( [^()]{{1,60}}\))?(?: , (?:which )?| )(?:(?:is|was|were|a|an|the|political|party|"
    r"(?!(?:committee|council|congress|conference|meeting|panel|commission|board|session|team|delegation) )"
    r"[a-z-]+) ){0,8}?"
    r"(?P<verb>founded|co-founded|formed|established|launched|created|led|headed|chaired) (?:[^PG,;\"]{0,60} )?by "
    r"(?:(?:H\d+|his|her) (?:[a-z-]+ ){1,3}, )?(?:(?:the )?T\d+ )?(?P<who>P\d+)(?P<more>(?:(?: ,)? and P\d+(?! 's))?)"
)
"""The Reform Party was founded by Otto Brand."""

FOUNDED_WITH = re.compile(
    r"(?: \( [^()]{1,30}\))?(?: political)?(?: party)?(?: (?:in|on) [^PG,]{0,20})? (?:together )?with "
    r"(?P<people>P\d+(?:(?: , P\d+)* and P\d+)?)"
)
"""founded the Civic Way with Ada Vern and Otto Brand."""

MORE = re.compile(
    r"(?: \( [^()]{1,30}\))?(?: (?:from|since|in|until|between|to|-) (?:\d{4}|[a-z]+ \d{4})(?: (?:to|-|and|until) "
    r"\d{4})?)*(?: ,)? (?:and|,|or|and later|and then|and of|but) (?:later |then |of |from )?(?:the )?(?:joined the )?"
    r"(?P<party>G\d+)(?! (?:T\d|P\d|'s|and P\d))"
)
"""… of the Green Party from 1915 and the Red Party."""

MEMBER_NOUNS = frozenset(
    """
    democrat republican conservative liberal socialist communist tory nationalist unionist labourite green progressive
    whig federalist populist independent peronist libertarian maoist gaullist marxist trotskyist sandinista
    """.split()
)
GONE = frozenset(
    """was were had been served stepped stepping removed ousted toppled deposed left leaving leaves quit quitting
    represented sat belonged expelled
    resigned formerly former ex- once longer led headed chaired""".split()
)
STANDING = frozenset(
    """elected re-elected returned ran run runs running stood stand stands standing contested contest campaigned
    nominated selected""".split()
)
LEADING = frozenset("led leads headed chaired".split())
FOUNDING = frozenset("founded co-founded cofounded founding established formed launched created".split())

NOUN_WORDS = words(
    "politician politicians activist lawmaker legislator member members candidate councillor councilman councilwoman "
    "stalwart veteran strategist operative official organiser organizer parliamentarian statesman stateswoman "
    "backbencher frontbencher incumbent supporter nominee mp senator representative deputy chairman leader leaders "
    "spokesperson spokespersons founders figure insider grandee heavyweight ideologue backbencher moderate hardliner "
    "personality cadre militant chairperson chair head president secretary treasurer"
)
REPRESENT_WORDS = words(
    "represent represents represented representing elected re-elected returned sat sits sitting served serves serving "
    "stood stands standing contested ran runs running run campaigned nominated selected"
)
JOINED_WORDS = words(
    "joined joins join joining left leaving leaves quit quitting founded co-founded cofounded founding established "
    "formed launched created rejoined switched switches shifted shifts transferred defected defects decamped"
    " decamps crossed crosses cross-carpeted"
    " migrated jumped moved belonged belongs affiliated aligned active involved led "
    "leads headed chaired expelled resigned entered"
)
AS_WORDS = words("as")
TICKET_WORDS = words("ticket list slate platform banner nomination")
