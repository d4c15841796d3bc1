"""The wordings of contention, as patterns over sketches: each kind has several ways to be told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from honorum.extraction.events.unrest import ARMED, GROUP
from honorum.extraction.text.amounts import AMOUNT, VAGUE
from honorum.extraction.text.openings import may_begin, openings

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
    _openings: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_openings", openings(self.pattern.pattern, "trigger"))

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """All places in a text where the pattern fits; where none of its triggers can begin, it is not tried."""
        return self.pattern.finditer(text) if may_begin(self._openings, text) else iter(())


def ways(kind: str, *patterns: str, violent: bool = False) -> tuple[Way, ...]:
    """The ways of one kind that patterns tell; `violent` ones count only where the text tells of violence."""
    return tuple(Way(kind, re.compile(pattern), violent) for pattern in patterns)


def group() -> str:
    """A pattern for a group of people without a name."""
    return GROUP


ARREST = ways(
    "arrest",
    r"\bthose (?P<trigger>arrested|detained|held|rounded up)(?: [a-z]+){0,4}? (?:include|includes|included|are|were) "
    rf"(?:(?:the|a|an|[a-z-]+|T\d+) ){{0,4}}?{_TARGET}",
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
    rf"(?:(?P<count>{AMOUNT}|{VAGUE}) )?(?:of )?{_TARGET}(?: who)?{_BE} (?P<trigger>picked up|taken"
    r" away|seized by|taken in for questioning|netted|nabbed)\b",
    r"\bamong (?:those|the) (?P<trigger>arrested|detained|held|seized|rounded up) (?:was|were|are|is)"
    rf" (?:(?:the|a|an|[a-z-]+|T\d+) ){{0,3}}?{_TARGET}",
    rf"\b(?P<trigger>arrests?)\b[^.;]{{0,50}}? (?:at|to|of|reached|rose to|than) (?:(?:more than|about"
    rf"|over|nearly|at least|some) )*(?P<count>{AMOUNT})\b(?! (?:years|percent|%))",
    r"(?P<target>P\d+)(?: [a-z]+){0,2} (?P<trigger>surrendered to|gave H\d+ up|turned H\d+ in|handed"
    r" (?:P|H)\d+ (?:in|over))\b",
)
DETENTION = ways(
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
    rf"| remained| languished| is| was| are| were| been)(?: (?!(?:sentenced|condemned|facing|faces|face|years|life)\b)"
    rf"[^ .;P]+){{0,7}}? (?P<trigger>in (?:prison|jail"
    rf"|custody|detention|solitary)|behind bars|house arrest)\b",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>detention|imprisonment|house arrest)\b",
    r"(?P<target>P\d+)(?: (?:spent|spends|has spent|after spending))(?: [a-z0-9]+){1,5}? (?P<trigger>in"
    r" (?:prison|jail|custody|detention)|behind bars|at a police station)\b",
    rf"{_TARGET}{_BE} (?P<trigger>taken into detention|kept in|confined to|locked in)\b",
)
RELEASE = ways(
    "release",
    r"\b(?P<trigger>granted|grants|granting) (?:(?:the|former|opposition|leader|activist|T\d+) )*(?P<target>P\d+)"
    r"(?: and [a-z ]{3,30}?)? (?:bail|a pardon|an amnesty|amnesty|parole)\b",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>released|freed|set free|let go|pardoned|amnestied)(?! (?:on "
    rf"(?:dvd|cd)|in theat|a |an |the |his |her |by (?:the )?O))",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>released|freed|releases|frees|releasing|freeing|free|release"
    rf"|pardoned) (?:at least |more than |about |some |around |the )*{_TARGET}",
    r"\b(?:P\d+|the [a-z ]+(?= (?:was|were) freed))(?: was| were) (?P<trigger>freed|released)\b",
    rf"\b(?P<trigger>release|freeing|liberation) of (?:the |all |at least |more than |about |some "
    rf"|around |over |political )*{_TARGET}",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>release)\b(?! (?:date|of))",
    rf"\b(?P<trigger>release|freeing) (?:from [a-z ]{{3,20}} )?of (?:(?:the|all|some|about|more than"
    rf"|{AMOUNT.replace('?P<about>', '?:').replace('?P<number>', '?:').replace('?P<scale>', '?:')}) )*{_TARGET}",
    rf"(?P<target>P\d+|{GROUP})(?: [a-z]+){{0,2}} (?P<trigger>walked free|left (?:prison|jail)|was out"
    r" on bail|got out of (?:prison|jail))\b",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>pardoned|amnestied|granted (?:a |an )?(?:pardon|amnesty|bail) to) {_TARGET}",
)
CHARGE = ways(
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
    r"(?P<target>P\d+)(?: ,)?(?: [a-z]+){0,2} (?P<trigger>appeared|appears|appear)(?: (?:on |again |briefly"
    r" )?(?:[a-z]+day)?)? "
    r"?(?:in|before) (?:a |an |the )?(?:[a-z-]+ ){0,2}?(?:court|judge|magistrates?)(?: [^.;,]{0,30}?(?:charges? of"
    r"|charged with"
    r"|accused of) (?P<charge>[^.;,]+))?",
    r"\b(?P<trigger>trial|indictment|prosecution) of (?P<target>P\d+)",
    rf"(?:prosecutors|police|a grand jury|authorities|(?P<actor>[CO]\d+)){_TO_DO} (?P<trigger>charged"
    rf"|indicted|prosecuted|formally charged) (?:(?:the|a|former|[a-z-]+|T\d+|,) ){{0,5}}?(?P<target>P\d+)(?:"
    r" ,)?(?: (?:with|for|over|on) (?P<charge>[^.;,]+))?",
    rf"{_TARGET}(?: who| ,)*{_TO_DO} (?P<trigger>on trial|in the dock|before (?:a|the) (?:[a-z]+ )?(?:court"
    rf"|tribunal))\b(?:(?: [a-z]+){{0,2}} (?:for|accused of|charged with|over|on charges of) (?P<charge>[^.;,]+))?",
    rf"{_TARGET}{_BE} (?P<trigger>(?:accused|wanted)) (?:(?:of|for|on) (?P<charge>[^.;,]+) )?(?=(?:in"
    r"|before|by) (?:a |the )?(?:[a-z]+ )?(?:court|tribunal|prosecutors))",
    rf"{_TARGET}(?: who| ,)*{_TO_DO} (?P<trigger>fac(?:es|ed|ing|e)) (?P<charge>(?:[a-z-]+ ){{1,3}})charges?\b",
)
CONVICTION = ways(
    "conviction",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>convicted|found guilty)(?: (?:of|for|on)(?: charges of)? "
    rf"(?P<charge>[^.;,]+))?",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>acquitted|cleared)(?: of (?P<charge>[^.;,]+))?",
    r"\b(?P<trigger>convicted|convicting) (?P<target>P\d+)(?: (?:of|for) (?P<charge>[^.;,]+))?",
    r"(?P<target>P\d+)(?: [a-z]+){0,2} (?P<trigger>pleaded guilty|pled guilty)(?: to (?P<charge>[^.;,]+))?",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>conviction)\b",
    r"\b(?:court|tribunal|judges?|jury|O\d+)(?: [^.;P]{0,20}?)? (?P<trigger>convicted|found|acquitted"
    r"|cleared) (?:(?:the|a|former|[a-z-]+|T\d+|,) ){0,6}?(?P<target>P\d+)(?: ,)?(?: guilty)?(?: (?:of"
    r"|for) (?P<charge>[^.;,]+))",
    rf"\b(?P<count>{AMOUNT}|{VAGUE}) (?P<target>{GROUP})(?: who)?{_BE} (?P<trigger>convicted|found guilty)(?:"
    r" of (?P<charge>[^.;,]+))?",
)
SENTENCE = ways(
    "sentence",
    r"\b(?:court|tribunal|judges?|O\d+)(?: [^.;P]{0,24}?)? (?P<trigger>gave|handed|imposed) (?:on )?(?:T\d+"
    r" )?(?P<target>P\d+)"
    r" (?:a |an )?(?P<sentence>(?:[a-z0-9-]+ ){0,3}?(?:sentence|term)s?(?: of (?:[a-z0-9-]+ ){1,4}?(?:days|months"
    r"|years|life))?"
    r"|(?:[a-z0-9-]+ ){1,3}?(?:days|months|years|life)(?: in (?:prison|jail))?)\b",
    r"[;,](?: and| while)?(?: (?!(?:was|were|is|had|has|got)\b)[a-z'-]+| [TCOAG]\d+){0,8}? (?P<target>P\d+)(?: ,)? "
    r"(?P<trigger>to|for|got|received) (?P<sentence>(?:[a-z0-9-]+ ){0,3}?(?:days|months|years?|life|death)(?: (?:in"
    r" (?:prison"
    r"|jail|absentia)|imprisonment))?)\b",
    rf"{_TARGET}(?: who)?{_BE}(?: and| convicted and| found guilty and)? (?P<trigger>sentenced)(?: to "
    rf"(?P<sentence>[^.;,]+))?",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>jailed) for (?P<sentence>(?:[a-z0-9-]+ ){{1,4}}?(?:days|months|years|life))",
    r"\b(?:and|then) (?P<trigger>jailed|sentenced|imprisoned) (?:for|to) (?P<sentence>"
    r"(?:[a-z0-9-]+ ){1,4}?(?:days|months|years|life|death)(?: in (?:prison|jail))?)",
    rf"\b(?P<sentence>(?:{AMOUNT}|[a-z]+)[- ](?:day|month|year)s?(?:-long)? (?:suspended )?(?:jail"
    rf"|prison) (?P<trigger>sentence|term))s?\b(?:(?: imposed on| for| against) (?:the )?{_TARGET})?",
    r"\b(?P<trigger>sentenced) (?P<target>P\d+)(?: to (?P<sentence>[^.;,]+))?",
    r"\b(?P<sentence>[a-z0-9]+-(?:year|month)) (?:[a-z]+ )?(?P<trigger>sentence) (?:of|against|for|on|imposed on) "
    r"(?:(?:the|former|opposition|leader|activist|T\d+) )*(?P<target>P\d+)\b",
    r"\b(?P<sentence>death (?P<trigger>sentence|penalty)|life (?:sentence|imprisonment))(?: (?:on|of"
    r"|for|against) (?P<target>P\d+))",
    r"\b(?:court|tribunal|judges?|O\d+)(?: [^.;P]{0,24}?)? (?P<trigger>jailed|sentenced|imprisoned)"
    r" (?:(?:the|a|former|opposition|[a-z-]+|T\d+|,) ){0,6}?(?P<target>P\d+)(?: ,)?(?: (?:to|for)"
    r" (?P<sentence>(?:[a-z0-9-]+"
    r" ){0,4}?(?:days|months|years|life|death)(?: imprisonment| in (?:prison|jail))?))?(?: (?:for|over)"
    r" (?P<charge>[^.;,]+))?",
    r"(?P<target>P\d+)(?: who| ,)*(?: (?:was|has|been|have|were|is|also|then|later))* (?P<trigger>got"
    r"|received|given|handed|handed down|was given|gets) (?:a |an )?(?P<sentence>(?:[a-z0-9-]+[ -]){1,3}?(?:months?"
    r"|years?|life)(?: in (?:prison|jail)| (?:suspended )?(?:jail|prison)? ?(?:sentence|term))?)(?:"
    r" (?:for|over) (?P<charge>[^.;,]+))?",
    rf"\b(?P<trigger>handed down|handed|passed|imposed) (?:a |an )?(?P<sentence>(?:[a-z0-9-]+ ){{0,2}}?(?:death"
    r"|life|prison|jail|[a-z0-9-]+-year)(?: (?:prison|jail))? (?:sentences?|terms?)) (?:to|on|against"
    rf"|for) (?:(?:the|opposition|leader|party|activist|former|T\d+) )*{_TARGET}(?: (?:for|over) (?P<charge>[^.;,]+))?",
    rf"{_TARGET}{_BE} (?P<trigger>sentenced|condemned|jailed) (?:to |for )(?P<sentence>(?:[a-z0-9-]+"
    rf" ){{0,4}}?(?:days|months|years|life imprisonment|life|death|prison|hard labou?r)(?: in (?:prison"
    r"|jail|absentia))?)(?: (?:for|over|on charges of) (?P<charge>[^.;,]+))?",
)
EXPULSION = ways(
    "expulsion",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>expelled|deported|exiled|banished|extradited)\b",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>expelled|expels|expelling|deported|deporting|expel) (?:at least "
    rf"|some |the |all )*{_TARGET}",
    rf"\b(?P<trigger>expulsion|deportation) of (?:the |all |at least |some )*{_TARGET}",
    rf"{_TARGET}(?: who| ,)*{_BE} (?P<trigger>deported|expelled|extradited|exiled|handed over|sent back"
    r"|thrown out)\b(?: (?:from|to))",
    rf"(?P<actor>[CO]\d+){_TO_DO} (?P<trigger>expel(?:led|s|ling)?|deport(?:ed|s|ing)?|extradited|kicked"
    rf" out|declared persona non grata) {_TARGET}",
    r"(?P<target>P\d+)(?: [a-z]+){0,2} (?P<trigger>(?:fled|went|driven|forced|sent) into exile)\b",
    rf"(?P<target>P\d+|T\d+|{GROUP}){_BE} "
    r"(?P<trigger>(?:given|granted) (?:[a-z0-9-]+ ){1,3}?(?:hours|days|weeks?) to leave"
    r"|(?:ordered|told|asked) to leave (?=the country|C\d)|declared (?:persona|personae) non grata)\b",
)
CASUALTY = ways(
    "casualty",
    r"\b(?P<trigger>left|leaving|leaves) (?P<target>(?:one|another|a|an) (?:other )?(?:[a-z]+ )?[a-z]+) (?:dead"
    r"|wounded|injured)\b",
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
    rf"\b(?P<trigger>claimed|claiming|claims|cost|costing) (?:(?:at least|more than|about|some|over|nearly) )*"
    rf"(?P<count>{AMOUNT}|{VAGUE}) lives\b",
    rf"\b(?P<trigger>claimed|claiming|took) the lives of (?:(?:at least|more than|about|some|around"
    rf"|over|nearly) )*(?P<count>{AMOUNT}|{VAGUE})",
    rf"\b(?:death|casualty) (?P<trigger>toll) (?:of|now|was|is|at|to|stands at|rose to) (?:[a-z]+"
    rf" ){{0,3}}?(?P<count>{AMOUNT})(?!"
    r" (?:days|weeks|months|years))",
    rf"\b(?P<actor>{GROUP}|{ARMED}|[COG]\d+){_TO_DO} (?P<trigger>killed|shot dead|murdered|assassinated"
    r"|wounded|executed|massacred|shot|beheaded|hanged|gunned down|stabbed) (?:(?:the|a|an|at least"
    rf"|more than|about|some|mayor|former|[a-z-]+|T\d+|,) ){{0,5}}?{_TARGET}",
    r"\b(?P<trigger>killing|wounding|injuring|leaving|hurting) (?:(?:at least|more than|about|some"
    rf"|around|over|nearly|up to|as many as|an estimated|only|another) )*(?P<count>{AMOUNT}|{VAGUE})(?:"
    rf" (?:of )?(?P<target>{GROUP}))?",
    rf"\b(?:death|casualty) (?P<trigger>toll) [^.;]{{0,70}}?(?:rose to|rises to|climbed to|reached|stood"
    rf" at|stands at|at|to|was) (?:(?:at least|more than|about|over) )*(?P<count>{AMOUNT})",
    rf"\b(?P<count>{AMOUNT}|{VAGUE}) (?:(?:more|others|other|people) )*(?P<trigger>wounded|injured|hurt|dead)\b",
    rf"{_TARGET}(?: who| ,)*{_BE} (?P<trigger>stabbed to death|beaten to death|hanged|lynched|burned"
    r" to death|killed|blown up|fatally shot|shot in)\b",
    r"(?P<target>(?:an?|the) (?:[a-z0-9-]+ ){0,3}?(?:protester|demonstrator|soldier|policeman|officer|man|woman"
    r"|journalist|activist|student|civilian|boy|girl|reporter))"
    r" (?P<trigger>died|was killed|was shot|was stabbed|was fatally)\b",
    violent=True,
)
_SIDE = rf"(?:(?:the|[a-z-]+|[CA]\d+(?: 's)?|P\d+ 's) ){{0,3}}?(?:{GROUP}|{ARMED}|[GOC]\d+)"
_NO_FIGHT = (
    r"\b(?! (?:(?:really |very |so |too )?hard|for|back|off|in the|a (?:campaign|case)|the election|an election|"
    r"corruption|to )\b)"
)
CLASH = ways(
    "clash",
    rf"\b(?P<trigger>fighting|battles?|clash(?:es)?|scuffles?|skirmish(?:es)?|gun ?battles?|confrontations?|fight) "
    rf"(?:[a-z]+ ){{0,2}}?between (?P<actor>{_SIDE}) and (?P<target>{_SIDE})",
    r"\b(?P<trigger>clash(?:es|ed)?|clashing|skirmish(?:es)?|rioting|riots?|rioted|gun ?battles?"
    r"|firefights?|gunfights?|disturbances|street battles|infighting|battling|battled|exchange of fire"
    r"|armed stand-off|guerrilla (?:tactics|war|warfare|attacks))\b(?! (?:police|gear|control|shield))",
    r"\b(?P<trigger>fighting|violence|unrest|hostilities|fierce battles|heavy battles) (?:has |have "
    r"|had |was |were |also |later |again |then )*(?:continu(?:ed|es)|resumed|raged|intensified|escalated|broke out"
    r"|broken out|erupted|erupts|flared"
    r"|continued|continues|raged|between|in which|spread|intensified|escalated|resumed|left|killed"
    r"|marred|on the|near|around)\b",
    r"\b(?:marred|hit|disrupted|overshadowed|plagued|rocked|shaken|followed|accompanied) by "
    r"(?:[a-z]+ ){0,5}?(?P<trigger>violence|unrest|fighting)\b",
    r"\b(?:heavy|fierce|renewed|sporadic|deadly|days of|weeks of|ethnic|sectarian|outbreak of"
    r"|outbreaks of|more) (?P<trigger>fighting|violence|clashes|unrest)\b",
    rf"(?P<actor>[PGCO]\d+|{ARMED})(?: , [^,]{{1,40}} ,)?{_TO_DO} (?P<trigger>invaded|invades"
    rf"|fought with|fought against|exchanged fire|battled|overran){_NO_FIGHT}",
    rf"(?P<actor>[GCO]\d+|{ARMED})(?: , [^,]{{1,40}} ,)?{_TO_DO} (?P<trigger>fought){_NO_FIGHT}",
    rf"(?P<target>{ARMED}){_TO_DO} (?P<trigger>met|faced|encountered) "
    rf"(?:[a-z]+ ){{0,2}}?resistance from (?P<actor>[^.;,]+)",
    rf"(?P<actor>[GCO]\d+|{ARMED}|{GROUP}|factions|rival [a-z]+){_TO_DO} (?P<trigger>clash(?:ed|es|ing)"
    r"|fought|exchanged (?:fire|gunfire)|traded (?:fire|gunfire)|scuffled|skirmished) (?:with |against"
    rf" )?(?:the )?(?P<target>{GROUP}|{ARMED})",
    rf"\b(?P<trigger>fighting|battles?|clashes|scuffles) between (?P<actor>{GROUP}|{ARMED}|[A-Z]\d+"
    rf" [a-z]+|[a-z]+ [a-z]+) and (?P<target>{GROUP}|{ARMED}|[A-Z]\d+ (?:rebels|forces|militia|troops))",
    rf"\b(?P<actor>factions|rival (?:factions|militias|gangs|groups)){_TO_DO} (?P<trigger>clashed|exchanged"
    r" gunfire|exchanged fire|fought)\b",
    r"\b(?:in|after|during) (?P<trigger>clashes|scuffles|skirmishes|riots|rioting|street fighting)\b",
)
ATTACK = ways(
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
    r"(?P<actor>(?:an? |the )?(?:suicide bombers?|crowds?|mob|mobs|attackers?|assailants?|rioters|protesters"
    rf"|demonstrators|looters)|{ARMED}){_TO_DO} (?P<trigger>blew (?:himself|herself|themselves|[PH]\d+)"
    r" up|set fire to|set ablaze|set off|detonated|hurled|threw|lobbed|attacked|ransacked|looted|torched"
    r"|stormed|fired|opened fire|used (?:water cannon|tear gas|batons|live ammunition))\b",
    r"\b(?P<trigger>rockets?|mortars?|missiles?|shells?|gunfire|drones?)(?: [^.;P]{0,30}?)? (?:hit"
    r"|struck|slammed into|landed in|targeted)\b",
    r"\b(?P<trigger>assassination attempt|attempt on H\d+ life|attempted assassination|car bombing"
    r"|ambush|bomb exploded)\b",
    rf"(?P<actor>(?:[AC]\d+ (?:'s )?)?{ARMED}){_TO_DO} (?P<trigger>bomb(?:ed|ing)|struck|pounded|hit"
    r"|raided|strafed|shell(?:ed|ing)|bombard(?:ed|ing)) ",
    violent=False,
)
PROTEST = ways(
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
    rf"(?P<actor>{GROUP}|{VAGUE}|[OG]\d+){_TO_DO} (?P<trigger>march(?:ed|ing)|demonstrat(?:ed|ing)|protest(?:ed"
    r"|ing)|rall(?:ied|ying)|(?:went|gone|go|going|are|were) on (?:a )?(?:[a-z0-9-]+ )?strike|walk(?:ed"
    rf"|ing)? (?:out(?! of [^.]{0, 30}?(?:coalition|government|talks|parliament|meeting|chamber|alliance|party|"
    rf"session|negotiations))|off the job)|stag(?:ed|ing|e) (?:a|an|the|[a-z0-9-]+)?(?: [a-z0-9-]+){{0,3}}? ?(?:strike"
    r"|walkout|sit-in|protests?|demonstrations?|rally|march|stoppage|vigil|blockade)|block(?:ed|ing"
    rf"|aded) (?:[a-z]+ ){{0,2}}(?:roads?|streets?|highways?|bridges?|traffic)|took (?:part in|to the"
    rf" streets)|join(?:ed|ing) (?:a|an|the) (?:[a-z-]+ ){{0,3}}?(?:rally|march|protest|demonstration"
    rf"|strike)|gather(?:ed|ing) (?:[^.;P]{{0,40}}? )?(?:to protest|to demand|in protest|to denounce)"
    r"|picket(?:ed|ing))\b",
    r"\b(?P<trigger>rall(?:y|ies)|protests?|demonstrations?|marches|march|strikes?|vigils?) (?:took"
    r" place|was held|were held|broke out|erupted|spread|continued|resumed|flared|drew|began|is planned"
    r"|are planned|was organi[sz]ed|were organi[sz]ed|shut|paraly[sz]ed|entered)\b",
    rf"\b(?P<trigger>protests?|demonstrations?|rall(?:y|ies)|strike|march|sit-in) by (?:the )?(?P<actor>{GROUP}"
    r"|[OG]\d+)",
)
