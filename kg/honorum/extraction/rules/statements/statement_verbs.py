"""The verbs of political speech, by what they do, and what must follow them."""

import re

_FORMS = """
said: said says say saying quipped joked opined testified testifies testifying sworn swore
told: told tells telling informed informs informing assured assures assuring briefed
stated: stated states stating repeated repeats repeating concluded concludes
added: added adds adding continued elaborated
remarked: remarked remarks observed observes
commented: commented comments commenting
replied: replied replies replying responded responds responding retorted countered counters answered reacted reacts
insisted: insisted insists insisting maintained maintains maintaining
claimed: claimed claims claiming asserted asserts asserting alleged alleges alleging boasted boasts bragged
announced: announced announces announcing declared declares declaring proclaimed proclaims disclosed discloses signalled
announced: signaled signals
confirmed: confirmed confirms confirming clarified clarifies
warned: warned warns warning cautioned cautions cautioning
noted: noted notes noting
explained: explained explains explaining
argued: argued argues arguing contended contends contending reasoned
admitted: admitted admits admitting acknowledged acknowledges acknowledging conceded concedes conceding confessed
stressed: stressed stresses stressing emphasised emphasized emphasises emphasizes emphasising emphasizing
stressed: underlined underlines underscored reiterated reiterates reiterating reaffirmed reaffirms
stressed: pointed points pointing
suggested: suggested suggests suggesting hinted hints hinting indicated indicates indicating implied implies speculated
estimated: estimated estimates
wrote: wrote writes writing tweeted tweets tweeting posted posts retweeted
vowed: vowed vows vowing
promised: promised promises promising
pledged: pledged pledges pledging committed commits
accused: accused accuses accuse accusing blamed blames blame blaming
denied: denied denies deny denying disputed disputes disputing refuted refutes
criticised: criticised criticized criticises criticizes criticising criticizing criticise criticize attacked attacks
criticised: slammed slams slamming lambasted lambasts lambasting decried decries decrying blasted blasts
criticised: derided rebuked chided ridiculed mocked berated castigated scolded bemoaned bemoans lashed lashes hit hits
condemned: condemned condemns condemn condemning
condemned: denounced denounces denounce denouncing deplored deplores deploring
praised: praised praises praise praising hailed hails hailing lauded lauds lauding saluted salutes
praised: applauded applauds commended commends extolled mourned mourns
welcomed: welcomed welcomes welcoming
rejected: rejected rejects rejecting dismissed dismisses dismissing played brushed shrugged turned
refused: refused refuses refusing refuse
ruled: ruled rules ruling
urged: urged urges urge urging encouraged encourages encouraging exhorted implored implores begged pressed presses
urged: advised advises recommended recommends invited invites pressured
demanded: demanded demands demanding
called for: called calls call calling advocated advocates
appealed: appealed appeals appealing pleaded pleads
asked: asked asks asking requested requests requesting
offered: offered offers offering
thanked: thanked thanks thanking
congratulated: congratulated congratulates congratulating
expressed: expressed expresses expressing voiced voices voicing conveyed raised cast sounded
threatened: threatened threatens threatening
defended: defended defends defending justified justifies
described: described describes describing characterised characterized branded labelled labeled dubbed compared likened
described: portrayed sees saw views viewed regards regarded considers considered
apologised: apologised apologized apologises apologizes apologising apologizing
outlined: outlined outlines outlining highlighted highlights highlighting detailed cited cites listed lists laid spelled
complained: complained complains complaining lamented laments protested objected objects
questioned: questioned questions doubted doubts
predicted: predicted predicts forecasts
recalled: recalled recalls reminded reminds
revealed: revealed reveals
proposed: proposed proposes proposing
paid tribute: paid pays pay paying
believes: believes believed believe thinks think feels felt
regretted: regretted regrets
hopes: hopes hoped hope hoping fears feared
wants: wants wanted want
expects: expects
supported: supports favours favors favoured
opposed: opposes opposed opposing
agreed: agreed agrees disagreed disagrees
spoke: spoke speaks spoken
issued: issued issues issuing released delivered gave sent made
"""
ACTS: dict[str, str] = {
    form: act
    for act, _, forms in (line.partition(": ") for line in _FORMS.strip().splitlines())
    for form in forms.split()
}
"""What each form of a verb does: "says" -> "said"."""

SAYING = frozenset(
    """said told stated added remarked commented replied insisted claimed announced confirmed warned noted explained
    argued admitted stressed suggested wrote vowed promised pledged complained predicted recalled revealed asked
    condemned praised urged believes estimated""".split()
)
"""Acts whose verb can stand behind the words said: "…", said Ada Vern."""

PLAIN = frozenset("said told stated added remarked commented noted explained replied announced".split())
"""Acts that say nothing new when the same speaker has just spoken in the sentence."""

_CLAUSE = (
    r"(?: [a-z]+ly| [a-z]+day| today| yesterday| also| again| earlier| last (?:week|month|year)| in (?:a|an"
    r"|H\d+) [a-z ]+| on [a-z]+day| at [a-z ]+)*"
)
_THAT = rf"{_CLAUSE} (?:,? ?that |: |, ?\"|\" ?|[\"'])"
_NAMED = r"(?:[PGOCAT]\d+|H\d+|the|this|that|those|these|any|all|such|its|their|a|an|what)"
_CLAIMS_THAT = (
    rf"(?:{_THAT}| (?:the|there|it|its|they|he|she|H\d+|[A-Z]\d+)(?: [A-Za-z0-9'-]+){{0,5}} (?:is|was|are|were|"
    rf"will|would|had|"
    r"has|have|should|must|can|could|may|might|did|does)\b)"
)
_WORDS_SENT = (
    r"(?: (?:a|an|the|H\d+|its|their|another|several))?(?: [a-z-]+){0,3}? (?:statements?|speech|address|warning|"
    r"call|appeal|"
    r"apology|ultimatum|communiqu[eé]|declaration|message|letter|condolences|congratulations|assurances?|"
    r"promises?|pledge|"
    r"resolution|denial|condemnation|plea|threat|remarks)\b"
)
NEEDS: dict[str, re.Pattern[str]] = {
    "said": re.compile(rf"^(?:sa|quip|jok|opin|testif)|^swor[en]{_CLAIMS_THAT}|^swore to (?!in)"),
    "told": re.compile(r"^\S+ (?!to )|^\S+$"),
    "stated": re.compile(rf"^stat|^(?:repeat|conclud)\S*(?:{_CLAIMS_THAT}|$| ,| \.| H\d+ | the | (?:a )?call)"),
    "added": re.compile(rf"^(?:continued|elaborated)(?:$| ,| \.|{_THAT})|^add\S*(?! up| to (?:the|H|a))"),
    "remarked": re.compile(rf"^remark|^\S+(?:{_CLAIMS_THAT}|$| \.)"),
    "called for": re.compile(
        r"^call\S*(?: again| also| once more| [a-z]+ly)* (?:for |on |upon (?!$)|(?:the|it|him|her|them|this|that|those|"
        r"what|such|[PGOCTA]\d+|H\d+)(?: [a-zA-Z0-9',-]+){0,8} (?:an?|\"|the most|one of|[a-z]+) ?)|^advocat"
    ),
    "paid tribute": re.compile(r"^\S+ (?:[a-z]+ ){0,2}(?:tribute|homage|respects)"),
    "threatened": re.compile(r"^\S+ (?:to|that|with|[A-Z]\d+|legal|military|action|sanctions|a|an)"),
    "offered": re.compile(
        r"^\S+ (?:to (?!resign)|condolences|support|help|talks|[A-Z]\d+|(?:H\d+ |their |its |a |an |"
        r"the )(?:[a-z]+ ){0,2}"
        r"(?:condolences|support|sympath(?:y|ies)|help|apology|assistance|country|talks|congratulations|hand|"
        r"explanation"
        r"|guarantees?|amnesty|ceasefire|truce|deal|compromise|prayers|assurances?|thanks|services|resignation|troops|"
        r"mediation|details|comment|praise|criticism|reward))"
    ),
    "insisted": re.compile(rf"^insist|^maintain\S*{_CLAIMS_THAT}"),
    "believes": re.compile(
        rf"^(?:believe|think|feel)s?{_CLAIMS_THAT}|^(?:felt|believed){_THAT}|^believes? (?:that|the|H\d+|there|"
        rf"it|this|[A-Z]\d+)"
    ),
    "recalled": re.compile(rf"^(?:reminded|reminds)|^\S+{_THAT}|^recalled [A-Z]\d+ 's"),
    "suggested": re.compile(
        rf"^hint|^\S+(?:{_CLAIMS_THAT}| at | a | an | the | [a-z ]+ (?:should|was|were|is|are|could|might|may|"
        rf"would|had|has)\b)"
    ),
    "revealed": re.compile(rf"^\S+{_CLAIMS_THAT}|^\S+ (?:the|H\d+|plans|details|a|an) "),
    "replied": re.compile(
        rf"^\S+(?:{_THAT}| to |$| ,| \.| by (?:saying|accusing|calling|denying|promising)| with|{_CLAIMS_THAT}|"
        rf" [a-z]+ly)"
    ),
    "asked": re.compile(
        r"^\S+ (?!about )(?:(?:the )?[PGOCAT]\d+|for|that|why|whether|if|people|voters|citizens|supporters|him|her|it|"
        r"them|lawmakers|mps|parliament|permission|forgiveness|help|residents|reporters|more|discussion|a|an|"
        r"the [a-z]+|"
        r"H\d+ [a-z]+|all|both|everyone)"
    ),
    "proposed": re.compile(r"^\S+ (?!marriage)(?:that|an?|the|to|new|[a-z]+ing|[A-Z]\d+|H\d+|[a-z]+)"),
    "wrote": re.compile(
        rf"^(?:wr[oi]t|tweet|retweet)\S*|^posts?(?:ed)?(?:{_THAT}| (?:a|H\d+|the)? ?(?:message|statement|tweet|"
        rf"video|letter)"
        r"| on (?:twitter|facebook|instagram|H\d+)| in a )"
    ),
    "noted": re.compile(rf"^\S+(?:{_THAT}| the | [a-z]+ | C\d+| P\d+|$| \.| ,)"),
    "claimed": re.compile(
        r"^\S+ (?!victory|the lives|lives|\d|power|asylum|seats?\b|to (?:represent|speak)\b|"
        r"(?:an?|one|two) (?:seat|life))"
    ),
    "announced": re.compile(
        r"^signal\S* (?:that|the|H\d+|a|an|to|support|C\d+|G\d+)|^(?!signal)\S+ (?!(?:the|H\d+|its|their|"
        r"that H\d+ (?:resign|would resign))? ?(?:own |"
        r"immediate |new |first )?(?:P\d+ (?:the )?winner|"
        r"resignation|candidacy|cabinet|"
        r"ministry|appointments?|results?|bid|line-up|retirement|death|winner|candidates?|ministers?|victory|himself|"
        r"herself|war)\b)|^(?!signal)\S+$"
    ),
    "confirmed": re.compile(r"^\S+ (?!dead|by\b|cases?|H\d+ as|P\d+ as|T\d+)|^\S+$"),
    "described": re.compile(
        r"^(?:describ|characteri|portray|view|regard|see|saw)\S* .+? as\b|^(?:branded|labelled|labeled|dubbed) |"
        rf"^(?:compar|liken)\S* .+? (?:to|with)\b|^consider\S* {_NAMED} .+? (?:a|an|to be|[a-z]+) "
    ),
    "denied": re.compile(
        r"^\S+ (?!the right|access|entry|bail|permission|visas?|P\d+ (?:entry|access|bail|a|the)|H\d+ (?:entry"
        r"|access|bail|a|the)|a (?:visa|second))"
    ),
    "rejected": re.compile(
        r"^(?:reject|dismiss)\S*(?! as T| from)|^played down|^brushed (?:aside|off|away)|^shrugged off|"
        r"^turned down"
    ),
    "refused": re.compile(
        r"^\S+(?:$| \.| ,| to (?:[a-z]+ly )?(?:recogni[sz]e|accept|apologi[sz]e|resign|step|stand|rule|"
        r"acknowledge|endorse|back|"
        r"support|condemn|admit|compromise|negotiate|concede|withdraw|meet|sign|extradite|hand|allow|let|grant|"
        r"cooperate|"
        r"co-operate|approve|yield|bow|give (?:up|in|way)|take part|join|leave|quit|recant|lift|release|pay|"
        r"agree|vote|debate))"
    ),
    "ruled": re.compile(
        r"^\S+ (?:out\b|that\b|in favou?r|against|on [a-z]+day (?:that|the)|[CGOP]\d+ (?:'s (?:[a-z]+ ){1,3})?"
        r"(?:could|can|was|were|is|are|had|has|must|may|would|should|did|does|not|ineligible|eligible|out|guilty)\b|"
        r"the [a-z]+ (?:out|un|void|illegal|invalid|admissible|legal))"
    ),
    "outlined": re.compile(
        r"^(?:laid|spelled) out\b|^(?!laid|spelled)\S+ (?:the|H\d+|its|their|how|what|why|a|plans|\d|[A-Z]\d|"
        r"concerns|fears)"
    ),
    "defended": re.compile(
        r"^\S+ (?!H\d+ (?:title|seat|crown|championship)|the (?:title|seat|crown|city|town)|a majority)"
    ),
    "predicted": re.compile(r"^\S+ (?!to )"),
    "urged": re.compile(
        r"^(?:press)\S* (?:for\b|[PGOCT]\d+ (?:to|for|on)|the [a-z]+ (?:to|for))|^advis\S* .*(?:to|against|that)\b|"
        r"^recommend\S* (?:that|against|[a-z]+ing)|^invit\S* .* to\b|^(?:urg|encourag|exhort|implor|begg|pressur)\S* "
        r"(?:(?:the |all )?[A-Z]\d+|[a-z]+)|^(?:urg|implor)\S*$"
    ),
    "regretted": re.compile(r"^\S+ (?:that|the|H\d+|any)"),
    "appealed": re.compile(r"^\S+ (?:for|to (?!the (?:supreme|high|court|O\d)))"),
    "complained": re.compile(
        rf"^(?:complain|lament)\S* |^protested{_CLAIMS_THAT}|^protested (?:that|the)|^object\S* (?:to|that)"
    ),
    "criticised": re.compile(
        rf"^(?:attack|blast|hit|lash)\S* (?:out|back)\b|^(?:blast)\S* {_NAMED}|^attack\S* (?:the|H\d+|"
        rf"[A-Z]\d+ 's) (?:[a-z-]+ )"
        r"{0,2}(?:plan|plans|decision|bill|law|policy|policies|record|proposal|proposals|idea|move|deal|budget|"
        r"ruling|report|"
        r"handling|response|government|measure|measures|reform|reforms|cuts|tax|media|press|verdict|statement|remarks|"
        r"speech)\b|^attack\S* [PGTO]\d+ (?:for|over|as)\b|^(?!attack|blast|hit|lash)\S+ "
    ),
    "praised": re.compile(r"^\S+ (?!in|from|to)"),
    "questioned": re.compile(
        r"^(?:question|doubt)\S* (?:whether|why|how|if|that|the|H\d+ (?:motives|commitment|record|loyalty|"
        r"fitness)|[A-Z]\d+ 's)"
    ),
    "expressed": re.compile(
        r"^(?:express|voic|convey)\S*|^raised (?:[a-z]+ )?(?:concerns?|doubts?|questions?|objections?|fears|"
        r"the (?:issue|"
        r"alarm|question|possibility|prospect))|^cast (?:[a-z]+ )?doubt|^sounded (?:the alarm|a)"
    ),
    "estimated": re.compile(rf"^\S+{_THAT}|^\S+ (?:that|the|at|some|there)"),
    "hopes": re.compile(r"^\S+ (?:that|to|for|the|it|there|[A-Z]\d+|a|an|H\d+)|^\S+$"),
    "wants": re.compile(r"^\S+ (?:the|a|an|[PGOCAT]\d+|H\d+|him|her|it|them|to see|all|more|new|an end)"),
    "expects": re.compile(r"^\S+ (?:that|the|[A-Z]\d+|H\d+|a|an|to)"),
    "supported": re.compile(rf"^\S+ {_NAMED}"),
    "opposed": re.compile(rf"^\S+ (?:to )?{_NAMED}"),
    "agreed": re.compile(rf"^\S+(?:{_THAT}| (?:that|with [PGOCT]\d+|with the))"),
    "spoke": re.compile(r"^\S+ (?:out|of (?!the record)|against|in favou?r|in support|about|at length)\b"),
    "issued": re.compile(rf"^\S+{_WORDS_SENT}|^made (?:it )?clear\b"),
    "vowed": re.compile(r"^\S+ "),
    "pledged": re.compile(r"^pledg|^commit\S* (?:himself|herself|itself|themselves|H\d+|C\d+|G\d+|the [a-z]+) to\b"),
}
"""What must follow a verb, as patterns over the sketch from the verb on; other acts take anything."""
