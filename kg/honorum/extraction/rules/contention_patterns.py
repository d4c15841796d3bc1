"""The wordings of contention, as patterns over sketches: each kind has several ways to be told."""

import re
from dataclasses import dataclass

from honorum.extraction.amounts import AMOUNT, VAGUE
from honorum.extraction.unrest import ARMED, GROUP

_FILL = (
    r"(?: (?:has|have|had|also|since|reportedly|later|briefly|immediately|already|all|both|then|not|n't"
    r"|who|,|will|would|to|still|subsequently|initially|recently|never|currently|should|could|may|might"
    r"|soon|eventually|now|once|himself|herself|yet|again|allegedly))*"
)
_ASIDE = r"(?: , (?:including|among them|mostly|some of them|many of them|most of them)[^;]{1,80}? ,)?"
_BE = rf"{_ASIDE}{_FILL} (?:was|were|is|are|been|being|be|got|get)(?: being| been)?{_FILL}"
_TARGET = rf"(?P<target>P\d+(?:(?: ,| and| , and) P\d+)*|{GROUP})"
_ACTOR = rf"(?P<actor>[PGCO]\d+|{ARMED})"
_TO_DO = (
    r"(?: (?:has|have|had|is|are|was|were|will|would|also|then|reportedly|later|not|n't|been|to|and"
    r"|immediately|again|briefly|who|,))*"
)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to tell of a kind of contention: a pattern with `trigger`, and `actor`, `target` where it names them."""

    kind: str
    pattern: re.Pattern[str]
    violent: bool = False


def _ways(kind: str, *patterns: str, violent: bool = False) -> tuple[Way, ...]:
    return tuple(Way(kind, re.compile(pattern), violent) for pattern in patterns)


ARREST = _ways(
    "arrest",
    rf"(?:(?P<count>{AMOUNT}|{VAGUE}) (?:of )?)?{_TARGET}(?: who)?{_BE} (?P<trigger>arrested|rounded up"
    rf"|apprehended|taken into custody|captured|re-arrested)\b(?! (?:in|by) (?:the )?(?:film|camera))",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>arrest(?:ed|ing|s)?|rounded up|rounding up|captured|capture"
    rf"|apprehended) (?:at least |more than |about |some |around )?{_TARGET}",
    rf"(?P<count>{AMOUNT}|{VAGUE}) (?P<target>{GROUP}) (?P<trigger>arrested|detained) (?=in|during|by"
    rf"|after|since|on|at|for|over)",
    rf"\b(?P<trigger>arrests?|capture) of (?:the |at least |more than |about |some |around |over )*{_TARGET}",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>arrest|capture)\b(?! (?:warrant|record))",
    r"\bto (?P<trigger>arrest|capture) (?P<target>P\d+)",
    rf"(?P<count>{AMOUNT}|{VAGUE}) (?P<trigger>arrests)\b",
)
DETENTION = _ways(
    "detention",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>detained|imprisoned|jailed|interned|incarcerated|locked up|remanded"
    rf"|placed under|put under|under house|held(?= (?:by|in|without|since|for|captive|hostage|under"
    rf"|at)\b(?! (?:high|a|an|the (?:view|meeting|title|office|post|record|first|second))\b)))",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>detain(?:ed|ing|s)?|imprison(?:ed|ing|s)|jailed|surrounded"
    rf"|encircled|kettled|interned) (?:at least |more than |about |some |around |two groups of "
    rf"|several )*{_TARGET}",
    rf"\b(?P<trigger>detention|imprisonment|jailing) of (?:the |at least |more than |about |some "
    rf"|around |over )*{_TARGET}",
    rf"{_TARGET}{_TO_DO}(?: [a-z]+)?(?: spent| serving| served| serve| spend| spending| remains"
    rf"| remained| languished| is| was| are| were| been)(?: [^ .;P]+){{0,7}}? (?P<trigger>in (?:prison|jail"
    rf"|custody|detention|exile|solitary)|behind bars|house arrest)\b",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>detention|imprisonment|house arrest)\b",
)
RELEASE = _ways(
    "release",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>released|freed|set free|let go|pardoned|amnestied)(?! (?:on "
    rf"(?:dvd|cd)|in theat|a |an |the |his |her |by (?:the )?O))",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>released|freed|releases|frees|releasing|freeing|free|release"
    rf"|pardoned) (?:at least |more than |about |some |around |the )*{_TARGET}",
    r"\b(?:P\d+|the [a-z ]+)(?: was| were) (?P<trigger>freed|released)\b",
    rf"\b(?P<trigger>release|freeing|liberation) of (?:the |all |at least |more than |about |some "
    rf"|around |over |political )*{_TARGET}",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>release)\b(?! (?:date|of))",
)
CHARGE = _ways(
    "charge",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>charged(?= with| over| in| under| for|$)|indicted|arraigned"
    rf"|prosecuted|put on trial|tried for|impeached)(?: (?:with|for|over|on)(?: charges of)? "
    rf"(?P<charge>[^.;,]+))?",
    rf"(?P<trigger>putting|put|bring|bringing|brought) {_TARGET} (?:on|to) (?:trial|court|justice)(?: "
    rf"(?:for|over|on) (?P<charge>[^.;,]+))?",
    rf"{_TARGET}(?: who| ,)*{_TO_DO} (?P<trigger>fac(?:es|ed|ing|e)|stand|stands|stood|standing"
    rf"|awaiting|awaits) (?:[a-z]+ ){{0,3}}?(?:charges?|trial|prosecution|indictment)\b(?: (?:of|for"
    rf"|over|on)(?: charges of)? (?P<charge>[^.;,]+))?",
    r"\b(?P<trigger>charges) (?:of (?P<charge>[^.;]+?) )?against (?P<target>P\d+)",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>charged|indicted|prosecuted) {_TARGET}(?: (?:with|for|over) (?P<charge>[^.;,]+))?",
    r"(?P<target>P\d+)(?: [a-z]+){0,2} (?P<trigger>appeared|appears|appear) (?:in|before) (?:a |the )?"
    r"(?:[a-z]+ )?(?:court|judge|magistrates?)(?: [^.;,]{0,30}?(?:charges? of|charged with"
    r"|accused of) (?P<charge>[^.;,]+))?",
    r"\b(?P<trigger>trial|indictment|prosecution) of (?P<target>P\d+)",
)
CONVICTION = _ways(
    "conviction",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>convicted|found guilty)(?: (?:of|for|on)(?: charges of)? "
    rf"(?P<charge>[^.;,]+))?",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>acquitted|cleared)(?: of (?P<charge>[^.;,]+))?",
    r"\b(?P<trigger>convicted|convicting) (?P<target>P\d+)(?: (?:of|for) (?P<charge>[^.;,]+))?",
    r"(?P<target>P\d+)(?: [a-z]+){0,2} (?P<trigger>pleaded guilty|pled guilty)(?: to (?P<charge>[^.;,]+))?",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>conviction)\b",
)
SENTENCE = _ways(
    "sentence",
    rf"{_TARGET}(?: who)?{_BE}(?: and| convicted and| found guilty and)? (?P<trigger>sentenced)(?: to "
    rf"(?P<sentence>[^.;,]+))?",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>jailed) for (?P<sentence>(?:[a-z0-9-]+ ){{1,4}}?(?:days|months|years|life))",
    r"\b(?:and|then) (?P<trigger>jailed|sentenced|imprisoned) (?:for|to) (?P<sentence>"
    r"(?:[a-z0-9-]+ ){1,4}?(?:days|months|years|life|death)(?: in (?:prison|jail))?)",
    rf"\b(?P<sentence>(?:{AMOUNT}|[a-z]+)[- ](?:day|month|year)s?(?:-long)? (?:suspended )?(?:jail"
    rf"|prison) (?P<trigger>sentence|term))s?\b(?:(?: imposed on| for| against) (?:the )?{_TARGET})?",
    r"\b(?P<trigger>sentenced) (?P<target>P\d+)(?: to (?P<sentence>[^.;,]+))?",
    r"\b(?P<sentence>death (?P<trigger>sentence|penalty)|life (?:sentence|imprisonment))(?: (?:on|of"
    r"|for|against) (?P<target>P\d+))",
)
EXPULSION = _ways(
    "expulsion",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>expelled|deported|exiled|banished|extradited)\b",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>expelled|expels|expelling|deported|deporting|expel) (?:at least "
    rf"|some |the |all )*{_TARGET}",
    rf"\b(?P<trigger>expulsion|deportation) of (?:the |all |at least |some )*{_TARGET}",
)
CASUALTY = _ways(
    "casualty",
    rf"(?:(?P<count>{AMOUNT}|{VAGUE}) (?:other |more |of )?)?{_TARGET}(?: who)?{_BE}(?: [a-z]+ly)? "
    rf"(?P<trigger>killed|wounded|injured|shot dead|massacred|assassinated|murdered|executed"
    rf"|gunned down|shot|slain|hurt|tortured|beheaded|stabbed|hit by a (?:[a-z]+ )?bullet)\b",
    rf"(?P<actor>[CGO]\d+|{ARMED}){_TO_DO} (?P<trigger>killed|shot dead|murdered|assassinated|wounded"
    rf"|executed|massacred|shot) (?:(?:the|a|an|at least|more than|about|some) )*{_TARGET}",
    rf"\b(?P<trigger>killing|wounding|injuring|leaving|killed|wounded|injured|kill) (?:(?:at least"
    rf"|more than|about|some|around|over|nearly|up to|as many as|an estimated|only) )*"
    rf"(?P<count>{AMOUNT}|{VAGUE})(?: (?:of )?(?P<target>{GROUP}))?",
    rf"\b(?P<trigger>killings?|shooting|murder|massacre|assassination|execution|deaths)(?: (?:this|last"
    rf"|on|yesterday|today) ?[a-z]*)? of (?:the |at least |more than |about |some |around |over |its )*"
    rf"(?P<target>P\d+|(?:{AMOUNT}|{VAGUE}|two|three)? ?{GROUP})",
    rf"(?:(?P<count>{AMOUNT}|{VAGUE}) (?:of )?(?:(?P<target>{GROUP}) )?)(?:have |had |has |were |was |who )*"
    rf"(?:[a-z]+ly )?(?P<trigger>died|dead|perished|killed|injured|wounded|shot|lost their lives)\b",
    rf"(?P<target>{GROUP})(?: (?:appear|appears|seem|seems|are|were|was|have|has|had|been|said|to"
    rf"|reported|believed))* (?P<trigger>suffered|suffer|sustained) (?:[a-z]+ ){{0,2}}?(?:injuries"
    rf"|wounds|casualties)",
    r"\b(?P<target>(?:an?|the) (?:[a-z]+ ){0,2}?(?:man|woman|boy|girl|child|soldier|policeman"
    r"|protester|civilian|journalist|bystander|student|officer)) [^.;P]{0,60}?(?P<trigger>hit by (?:a "
    r"|an )?(?:[a-z]+ )?(?:bullet|shell|rocket)|shot dead|killed|wounded)",
    rf"\b(?P<trigger>claimed|claiming|took) the lives of (?:(?:at least|more than|about|some|around"
    rf"|over|nearly) )*(?P<count>{AMOUNT}|{VAGUE})",
    rf"\b(?:death|casualty) (?P<trigger>toll) [^.;]{{0,30}}?(?P<count>{AMOUNT})",
    violent=True,
)
CLASH = _ways(
    "clash",
    r"\b(?P<trigger>clash(?:es|ed)?|clashing|skirmish(?:es)?|rioting|riots?|rioted|gun ?battles?"
    r"|firefights?|gunfights?|disturbances|street battles|infighting|battling|battled|exchange of fire"
    r"|stand-off|guerrilla (?:tactics|war|warfare|attacks))\b(?! (?:police|gear|control|shield))",
    r"\b(?P<trigger>fighting|violence|unrest|hostilities|fierce battles|heavy battles) (?:has |have "
    r"|had |was |were |also |later |again |then )*(?:broke out|broken out|erupted|erupts|flared"
    r"|continued|continues|raged|between|in which|spread|intensified|escalated|resumed|left|killed"
    r"|marred|on the|near|around)\b",
    r"\b(?:marred|hit|disrupted|overshadowed|plagued|rocked|shaken|followed|accompanied) by "
    r"(?:[a-z]+ ){0,5}?(?P<trigger>violence|unrest|fighting)\b",
    r"\b(?:heavy|fierce|renewed|sporadic|deadly|days of|weeks of|ethnic|sectarian|outbreak of"
    r"|outbreaks of|more) (?P<trigger>fighting|violence|clashes|unrest)\b",
    rf"(?P<actor>[PGCO]\d+|{ARMED})(?: , [^,]{{1,40}} ,)?{_TO_DO} (?P<trigger>invaded|invades"
    rf"|fought with|fought against|exchanged fire|battled|overran|fought)\b(?! (?:for|back|off|hard"
    rf"|in the|a (?:campaign|case)|the election|an election|corruption|to )\b)",
    rf"(?P<target>{ARMED}){_TO_DO} (?P<trigger>met|faced|encountered) "
    rf"(?:[a-z]+ ){{0,2}}?resistance from (?P<actor>[^.;,]+)",
)
ATTACK = _ways(
    "attack",
    r"\b(?:(?:bomb|suicide|rocket|terror|terrorist|militant|grenade|mortar|missile|gun|drone|chemical"
    r"|arson|armed|deadly|coordinated|rebel|air|guerrilla|bombing|[a-z]+day 's) )+(?P<trigger>attacks?"
    r"|raids?|assaults?|bombings?)\b(?! (?:helicopters?|ads?|force))",
    r"\b(?P<trigger>(?:suicide |car |roadside |twin )?bombings?|bomb blasts?|air ?strikes?|airstrikes"
    r"|air raids?|shelling|ambush(?:es)?|car bombs?|massacre|explosions?|bomb (?:exploded|went off)"
    r"|bombardment)\b",
    rf"(?P<actor>[GC]\d+|{ARMED}){_TO_DO} (?P<trigger>attacked|stormed|shelled|bombed|raided|ambushed"
    rf"|opened fire|fired on|fired at|fired (?:tear gas|rubber bullets|shots|rockets|water cannon)|beat"
    rf"(?:en)? up|besieged|bombarded|assaulted|shot at|used tear gas|torched)\b",
    rf"(?P<actor>[PGO]\d+){_TO_DO} (?P<trigger>attacked|ambushed|bombed|shelled|raided|stormed) (?P<target>{GROUP})\b",
    rf"\b(?P<trigger>attacks?) by (?:the )?(?P<actor>[GCO]\d+|(?:[AC]\d+ )?{ARMED})\b",
    rf"(?:{_TARGET}|[CO]\d+|village|town|city|camp|base|embassy){_BE} (?P<trigger>attacked|ambushed"
    rf"|beaten(?: up)?|assaulted|bombed|shelled|stormed"
    rf"|raided|set on fire|torched|kidnapped|abducted) by\b",
    rf"(?P<actor>(?:the )?[A]\d+ (?:authorities|government|military|army|forces)|{ARMED}) (?:was|were"
    rf"|is|are) (?P<trigger>behind) (?:the|an|a) (?:[a-z]+ )?(?:attack|crash|bombing|blast"
    rf"|assassination|explosion|killing|shooting)",
    r"\b(?P<trigger>attacks?) (?:on|against) (?:the |a |an )?(?:[A-Z]\d+ (?:'s )?)?(?:[a-z-]+ )?"
    r"(?:troops|soldiers|police|civilians|protesters|forces|base|embassy|convoy|village|mosque|church"
    r"|consulate|checkpoint|headquarters|army|station|demonstrators|compound|oil|refugees|camp)\b",
    violent=False,
)
PROTEST = _ways(
    "protest",
    rf"(?P<actor>[PG]\d+|{GROUP}|T\d+|{VAGUE}){_TO_DO} (?P<trigger>protested|demonstrated|marched|rallied"
    rf"|took to the streets|taking to the streets|took part in (?:a|an|the) (?:[a-z-]+ ){{0,3}}?"
    rf"(?:demonstration|protest|rally|march)|staged (?:a |an |[a-z]+ )*(?:protests?|sit-in|strike"
    rf"|demonstration|rally|march|walkout|hunger strike)|went on (?:a )?(?:hunger )?strike|gathered "
    rf"(?:to protest|in protest|outside)|held (?:a |an |[a-z]+ )*(?:protests?|rallies(?= against)|demonstrations?|march"
    rf"|vigil|sit-in)|blocked roads|chanted|are protesting|were protesting|protesting)\b",
    r"(?P<actor>P\d+)(?: [^ .;P]+){0,8}? (?P<trigger>on (?:a )?hunger strike|(?:began|started|ended"
    r"|staged) (?:a |his |her |H\d+ )?hunger strike|(?:refused|refusing) (?:food|to eat))\b",
    r"\b(?P<trigger>protests|demonstrations|sit-ins?|street protests|mass protests?"
    r"|mass demonstrations?|protest march(?:es)?|protest rally|protest rallies|hunger strike"
    r"|general strike|demonstration|antigovernment rallies)\b(?! (?:votes?|song|letter|music"
    r"|of innocence|by G\d+ that|were banned|laws?))",
    rf"\b(?:a|an|the|this|[a-z]+day 's|mass|peaceful|[a-z-]+) (?P<trigger>protest|rally) (?:against"
    rf"|in C\d+|outside|over|by (?:{GROUP})|on|at|near|called|organi[sz]ed|was|were|in support)\b",
)
