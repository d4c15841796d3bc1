"""Contention told by nouns: "the arrest of Ada Vern", "his release", "gunfire was heard", "the number of dead"."""

from honorum.extraction.rules.contention.contention_patterns import Way, group, ways
from honorum.extraction.text.amounts import AMOUNT, VAGUE

_NOUNS = {
    "arrest": "arrests?|capture|apprehension|re-?arrest",
    "detention": "detentions?|imprisonment|jailing|incarceration|internment|house arrest",
    "release": "release|freeing|liberation|pardon(?:ing)?",
    "charge": "trial|indictment|prosecution|arraignment",
    "conviction": "conviction|acquittal",
    "sentence": "sentencing",
    "expulsion": "expulsion|deportation|extradition|banishment",
    "casualty": "killings?|murders?|assassination|execution|wounding|massacre|lynching|slaying|beheading",
    "attack": "kidnapping|abduction|beating|shooting|poisoning|stabbing|attempted (?:murder|assassination)|bombing",
}
_BETWEEN = r"(?:(?!(?:by|for|in|on|from|at|after|with|and|who|was|is) )[a-z0-9-]+ |[AT]\d+ (?:, )?|[CO]\d+ 's ){0,6}?"
_SOME = r"(?:(?:the|all|some|about|at least|more than|around|over|nearly|its|his|their|several) )*"
_NOT_OF_LAW = (
    r"(?! (?:warrants?|record|date|laws?|camps?|centres?|centers?|facility|facilities|policy|attempts?|court|judge))"
)


def _named(kind: str, noun: str) -> tuple[Way, ...]:
    return ways(
        kind,
        rf"\b(?P<trigger>{noun})(?: (?:this|last|on) [a-z]+)? of {_BETWEEN}(?P<target>P\d+(?:(?: ,| and| , and) "
        rf"P\d+)*)",
        rf"\b(?P<trigger>{noun}) of {_SOME}(?P<target>{group()})",
        rf"(?P<target>P\d+(?= ')|H\d+)(?: (?:'s|'))? (?:[a-z]+ ){{0,2}}(?<!house )(?P<trigger>{noun})\b{_NOT_OF_LAW}",
        violent=kind == "casualty",
    )


_SHELLS = (
    r"(?:bombs?|rockets?|missiles?|shells?|mortars?|grenades?|explosives|landmines?|mines?|ied|car bombs?|drones?)"
)
_OTHERS = {
    "casualty": ways(
        "casualty",
        rf"\b(?:number|toll) of (?:the )?(?P<trigger>dead|killed|deaths|casualties|injured|wounded|victims)"
        rf"[^.;]{{0,40}}? (?:at|to|was|is|reached|of) (?:(?:at least|more than|about|over) )*(?P<count>{AMOUNT})",
        rf"\bbodies of (?P<count>{AMOUNT}|{VAGUE}) (?P<target>{group()})[^.;]{{0,30}}? (?P<trigger>found|recovered|"
        rf"discovered)\b",
        rf"(?P<count>{AMOUNT}|{VAGUE}) (?P<trigger>deaths|fatalities|casualties)\b",
        rf"(?P<count>{AMOUNT}|{VAGUE}) "
        r"(?P<target>(?:civilian|military|army|police|soldier|terrorist|militant|rebel|[AC]\d+)"
        r"(?: (?:army|military|civilian|police))?) (?P<trigger>deaths|fatalities|casualties)\b",
        rf"\bcausing (?:[a-z]+ ){{0,2}}?(?P<count>{AMOUNT}|{VAGUE}) (?P<trigger>deaths|injuries|casualties)\b",
        rf"(?:(?P<count>{AMOUNT}|{VAGUE}) )?(?P<target>{group()}|P\d+)(?: (?:had|has|have|also|later|who|,))* "
        rf"(?:was|were|been|being) "
        r"(?:[a-z]+ )?(?P<trigger>(?:taken|rushed|airlifted|brought|admitted|flown|sent) to (?:a |the )?(?:[a-z]+ )?"
        r"hospitals?|hospitali[sz]ed|treated (?:for|in))\b",
        violent=True,
    ),
    "clash": ways(
        "clash",
        r"\b(?:heavy |sporadic |intense )?(?P<trigger>gunfire|shots|shooting|gunshots|shelling|explosions) (?:was|"
        r"were|could be"
        r"|had been|has been)? ?(?:again )?(?:heard|erupted|rang out|broke out|echoed)\b",
        r"\b(?P<trigger>shoot-?outs?|exchanges? of (?:fire|gunfire|shots)|pitched battles?|running battles?|"
        r"(?:armed|tense|police|military) stand-?offs?|brawls?)\b",
        r"\b(?:has|have|had) (?:long )?been (?P<trigger>fighting|battling|waging (?:a |an )?(?:[a-z]+ )?(?:war|"
        r"insurgency))\b",
        r"\b(?:in|during|after|of|by) (?:the |days of |weeks of |heavy |recent |fierce |more )*(?P<trigger>fighting|"
        r"street battles)\b"
        r"(?! (?:for|corruption|terrorism|crime|chance))",
        r"(?:rebels|militants|troops|soldiers|police|forces|protesters|gunmen|army)(?: [a-z]+){0,2}? "
        r"(?P<trigger>fought|battled"
        r"|clashed|skirmished|scuffled|exchanged (?:gun)?fire)\b",
    ),
    "detention": ways(
        "detention",
        r"\b(?P<trigger>detained|imprisoned|jailed|incarcerated) (?:(?:former|ex-|opposition|then|veteran"
        r"|prominent|[AC]\d+|"
        r"leader|activist|politician|journalist|T\d+) )*(?P<target>P\d+|(?:[a-z-]+ )?(?:leaders?|members|politicians|"
        r"activists|journalists|supporters|protesters|dissidents|lawmakers|mps|officials))\b",
    ),
    "arrest": ways(
        "arrest",
        r"\b(?P<trigger>arrested) (?:(?:former|ex-|opposition|veteran|prominent|[AC]\d+|leader|activist|politician"
        r"|T\d+) )+"
        r"(?P<target>P\d+)\b",
    ),
    "attack": ways(
        "attack",
        rf"(?P<target>T\d+|{group()}|P\d+)(?: (?:was|were|been|being|had|have|has|are|is|also|repeatedly|reportedly))+ "
        r"(?P<trigger>tear-?gassed|pepper-sprayed|shot at|fired upon|fired on|roughed up|manhandled|assaulted"
        r"|beaten up|stoned|"
        r"set upon|set on)\b",
        r"(?P<actor>police|security forces|troops|soldiers|the army|authorities|riot police|officers)(?: (?:have"
        r"|has|had|also|"
        r"then|again|later))* (?P<trigger>us(?:ed|ing|es) (?:tear ?gas|teargas|water cannons?|batons|rubber bullets"
        r"|live (?:rounds|"
        r"ammunition|bullets)|force|deadly force|pepper spray))\b",
        r"(?P<actor>police|security forces|troops|soldiers|army|officers|gunmen|guards)(?: (?:was|were|had))?"
        r" (?P<trigger>(?:to )?"
        r"open fire|opening fire)\b",
        rf"(?P<actor>{group()}|(?:a |the )?(?:crowds?|mobs?))(?: (?:had|have|also|then))* (?P<trigger>(?:tried"
        rf"|attempted|trying|"
        r"attempting) to (?:storm|attack|overrun|seize|set fire to|break into))\b",
        r"\b(?P<trigger>tear ?gas|teargas|water cannons?|rubber bullets|live (?:rounds|ammunition|bullets)"
        r"|batons)(?: and "
        r"[a-z ]{3,20}?)? (?:was|were|being|been) (?:fired|used|deployed|lobbed|thrown)\b",
        r"\b(?P<trigger>(?<!economic )crackdowns?) (?:on|against|by|that)(?! (?:corruption|graft|crime|drugs|tax"
        r"|immigration"
        r"|smuggl|illegal|fraud|speeding|pollution|piracy|money))",
        r"\b(?:police|military|security|army|government|violent|bloody|brutal|deadly) (?P<trigger>crackdowns?)\b"
        r"(?! on (?:corruption|graft|crime|drugs|tax|immigration|fraud))",
        r"(?P<actor>police|security forces|troops|soldiers|the army|the military|authorities|the government|riot"
        r" police)"
        r"(?: (?:have|has|had|also|then))* (?P<trigger>cracked down on|tear-?gassed|fired (?:tear ?gas|rubber"
        r" bullets|live "
        r"(?:rounds|ammunition)|shots|bullets))(?: (?:at|into|on|against))? (?P<target>(?:the |a |an )?(?:[a-z-]+"
        r" ){0,3}?"
        r"(?:protesters|protestors|demonstrators|supporters|activists|crowds?|marchers|civilians|people|students|workers|"
        r"mourners|dissidents|opponents|rally))",
        r"\b(?P<trigger>carr(?:y|ied|ying|ies) out (?:(?:an?|the|several|many|hundreds|dozens|scores|deadly"
        r"|numerous|more|"
        r"[a-z-]+|of) ){0,4}?(?:attacks?|bombings?|raids?|assaults?|ambush(?:es)?|strikes?|airstrikes?|killings))\b",
        rf"(?:convoy|patrol|vehicle|truck|bus|car|van|motorcade|train|tank)s?(?: (?:carrying|of|from)"
        rf" [^.;P]{{3,40}}?)? "
        rf"(?P<trigger>(?:hit|struck|ran over|drove over|triggered|detonated) (?:a |an )?(?:[a-z-]+ )?{_SHELLS})\b",
        rf"\b(?P<trigger>{_SHELLS})(?: [^.;P]{{0,40}}?)? (?:hit|struck|exploded|landed|fell|went off|slammed|"
        rf"targeted|killed"
        r"|detonated|destroyed|damaged|ripped|tore|wounded)\b",
        r"(?:gunm[ae]n|attackers?|assailants?|militants?|bombers?|rebels?|mob|unknown (?:men|persons|people)|"
        r"thieves|fighters"
        r"|suspects?)(?: (?:had|have|has|also|then|who|reportedly))* (?P<trigger>attacked|opened fire|fired|stormed|"
        r"raided"
        r"|ambushed|shot|kidnapped|abducted|beat|burned|burnt|torched|targeted|set fire|looted)\b",
        r"\b(?P<trigger>(?:mass |drive-by |deadly |fatal )?shootings?)\b(?! (?:star|script|range|guard|"
        r"location))(?= (?:at|in|of|on|by"
        r"|which|that|took|left|happened|occurred|outside|near|spree|incident|[,.]))",
        r"\b(?P<trigger>invasion|air raids?|bomb blasts?|terror attacks?|twin attacks?|arson|shelling|bombardment"
        r"|missile strikes?|drone strikes?|lynching|pogroms?|atrocities|raids?)\b(?! (?:of|on) (?:privacy|the market))",
        r"\b(?:in|after|during|behind|for|claimed|condemned|from) (?:the|an|a|this|that|those|these)(?: "
        r"[a-z-]+){0,2}? (?P<trigger>"
        r"attacks?|assaults?|bombings?|blasts?|ambush)\b",
    ),
    "protest": ways(
        "protest",
        rf"(?P<actor>{group()}|[PGO]\d+|the opposition)(?: (?:had|have|also|then|,|who))* (?P<trigger>def(?:ied"
        rf"|ying|y) (?:an? |the )"
        r"(?:[a-z-]+ ){0,3}?(?:ban|order|curfew)(?: on| against)? (?:[a-z]+ ){0,2}?(?:gatherings?|protests?|rallies|"
        r"demonstrations?|marches|assembly))\b",
        rf"(?P<actor>[PGO]\d+|{group()}|T\d+|{VAGUE})(?: (?:in|from|of) C\d+)?(?: (?:had|have|has|also|were|are|"
        rf"been|then|who|,))* (?P<trigger>"
        r"burn(?:ed|t|ing) (?:an? )?(?:effig(?:y|ies)|tyres|tires|flags?|copies)|camp(?:ed|ing) (?:out(?:side)?|in)|"
        r"occup(?:ied|ying)"
        r"|chant(?:ed|ing)|carr(?:ied|ying) (?:placards|banners|signs)|block(?:ed|ading|ing)"
        r"|booed|heckled|pelted|erect(?:ed|ing) barricades|set up barricades|boycott(?:ed|ing) classes|striking|"
        r"stopped work|(?:went|gone|go|going|are|were|been|remain) on (?:an? )?(?:[a-z-]+ )?strike"
        r"|downed tools|(?:took|taken|taking) to the streets|lay down in|chained H\d+ to)\b",
        r"\b(?P<trigger>(?:port|rail|teachers'|miners'|transport|public sector|hunger|general|nationwide|two-day|"
        r"one-day|\d+-hour"
        r"|day-long|national) strikes?|work stoppages?|walk-?outs?|sit-ins?|picket lines?|human chain|barricades|"
        r"encampment)\b",
        r"\b(?:the|a|an|of|in|during|after|at|joined|organi[sz]ed|planned|street|student|anti-[a-z]+|pro-[a-z]+|"
        r"mass|opposition|violent"
        r"|peaceful|nationwide|post-election|more|new|fresh|further|recent|[a-z]+-day) (?P<trigger>protests?|"
        r"demonstrations?|sit-in"
        r"|protest (?:march|rally)(?:es|ies)?)\b(?! (?:votes?|song|letter|at the (?:decision|move)))",
        r"\b(?P<trigger>rall(?:y|ies)|march(?:es)?) (?:against|in support|in solidarity|for (?:democracy|peace|"
        r"independence)|outside|were"
        r" held|was held|took place|drew|in (?:C\d+|the capital)|across|all over|over the)\b",
    ),
    "release": ways(
        "release",
        r"\b(?:his|her|their) (?:[a-z]+ )?(?P<trigger>release) from (?:prison|jail|custody|"
        "detention)\b",
    ),
    "charge": ways(
        "charge",
        r"(?P<target>P\d+)(?: (?:will|is|was|has|had|who|to|,|also|also|due|now|then))* (?P<trigger>(?:go(?:es|"
        r"ing)?|went|gone|put|placed|stand"
        r"|stands|stood|standing|brought) (?:on|to|before) (?:trial|court|a court|the court|a judge|justice))\b"
        r"(?:[^.;]{0,30}? (?:for|accused of|on charges of) (?P<charge>[^.;,]+))?",
        r"(?P<target>P\d+)(?: (?:is|was|also|still|currently|who|,))* (?P<trigger>under (?:investigation|"
        r"indictment)|facing (?:[a-z]+ )?"
        r"(?:charges|trial))\b",
    ),
}
_TRIAL = ways(
    "conviction",
    r"(?P<target>P\d+)(?: [a-z]+){0,2} (?P<trigger>(?:was|were|been) found (?:not )?guilty|pleaded (?:no contest|"
    r"guilty))\b",
)
NOUNS = {
    kind: (*(_named(kind, _NOUNS[kind]) if kind in _NOUNS else ()), *_OTHERS.get(kind, ()))
    for kind in {**_NOUNS, **_OTHERS}
} | {"conviction": (*_named("conviction", _NOUNS["conviction"]), *_TRIAL)}
"""The ways of each kind that nouns and set phrases tell."""
WORDS = frozenset(
    """
    arrest arrests capture apprehension detention detentions imprisonment jailing incarceration internment release
    freeing liberation pardon trial indictment prosecution arraignment conviction sentencing expulsion deportation
    extradition killing killings murder murders assassination execution wounding massacre lynching slaying beheading
    kidnapping abduction beating shooting shootings poisoning stabbing bombing attempted number bodies deaths fatalities
    casualties injuries hospital hospitalised hospitalized treated gunfire shots gunshots shelling explosions shoot-out
    shootout exchange exchanges battle battles stand-off standoff brawl brawls fighting battling waging fought battled
    clashed skirmished scuffled exchanged bomb bombs rocket rockets missile missiles shell shells mortar mortars grenade
    grenades explosives landmine landmines mine mines drone drones gunman gunmen attacker attackers assailant assailants
    militant militants rebel rebels mob thieves fighters suspect suspects invasion raid raids blast blasts attack
    attacks
    assault assaults arson bombardment strike strikes pogrom pogroms atrocities ambush burned burnt burning camped
    camping
    occupied occupying chanted chanting waved waving carried carrying blocked blocking blockading booed heckled pelted
    erected erecting barricades striking stopped downed streets lay chained tear teargas cannon cannons bullets
    rounds ammunition batons crackdown crackdowns cracked tear-gassed
    teargassed convoy patrol vehicle truck granted grants granting appeared acquittal detained imprisoned
    jailed incarcerated defied defying pepper-sprayed tried
    attempted trying attempting using used carry carried carrying carries stoppage
    stoppages walkout walkouts walk-out
    sit-in sit-ins picket chain encampment protest protests demonstration demonstrations rally rallies march marches
    court
    judge justice charges wanted investigation guilty contest bombings dead killed injured wounded victims toll
    """.split()
)
