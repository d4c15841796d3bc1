"""The verbs of political speech, by what they do, and what must follow them."""

import re

_FORMS = """
said: said says say saying
told: told tells telling
stated: stated states stating
added: added adds adding
remarked: remarked remarks remarking
commented: commented comments commenting
replied: replied replies replying responded responds responding retorted
insisted: insisted insists insisting maintained maintains
claimed: claimed claims claiming asserted asserts asserting alleged alleges alleging
announced: announced announces announcing declared declares declaring proclaimed proclaims
confirmed: confirmed confirms confirming
warned: warned warns warning cautioned cautions
noted: noted notes noting
explained: explained explains explaining
argued: argued argues arguing contended contends
admitted: admitted admits admitting acknowledged acknowledges acknowledging conceded concedes
stressed: stressed stresses stressing emphasised emphasized emphasises emphasizes
stressed: underlined underscored reiterated reiterates
suggested: suggested suggests suggesting hinted hints indicated indicates
wrote: wrote writes writing tweeted tweets posted
vowed: vowed vows vowing
promised: promised promises promising
pledged: pledged pledges pledging
accused: accused accuses accuse accusing blamed blames blame blaming
denied: denied denies deny denying
criticised: criticised criticized criticises criticizes criticising criticizing criticise criticize
criticised: slammed slams slamming lambasted lambasts lambasting decried decries decrying
criticised: derided rebuked chided ridiculed mocked
condemned: condemned condemns condemn condemning
condemned: denounced denounces denounce denouncing deplored deplores deploring
praised: praised praises praise praising hailed hails hailing lauded lauds lauding
praised: applauded applauds commended commends extolled
welcomed: welcomed welcomes welcoming
rejected: rejected rejects rejecting dismissed dismisses dismissing
urged: urged urges urge urging encouraged encourages encouraging exhorted implored
demanded: demanded demands demanding
called for: called calls call calling
appealed: appealed appeals appealing pleaded
asked: asked asks asking requested requests
offered: offered offers offering
thanked: thanked thanks thanking
congratulated: congratulated congratulates congratulating
expressed: expressed expresses expressing voiced voices voicing conveyed reaffirmed
threatened: threatened threatens threatening
defended: defended defends defending justified
described: described describes describing characterised characterized branded labelled labeled
apologised: apologised apologized apologises apologizes apologising apologizing
outlined: outlined outlines outlining highlighted highlights highlighting detailed
complained: complained complains complaining lamented laments protested
predicted: predicted predicts
recalled: recalled recalls reminded reminds
revealed: revealed reveals
proposed: proposed proposes proposing
paid tribute: paid pays pay paying
believes: believes believed believe
regretted: regretted regrets
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
    condemned praised urged""".split()
)
"""Acts whose verb can stand behind the words said: "…", said Ada Vern."""

PLAIN = frozenset("said told stated added remarked commented noted explained replied announced".split())
"""Acts that say nothing new when the same speaker has just spoken in the sentence."""

_CLAUSE = (
    r"(?: [a-z]+ly| [a-z]+day| today| yesterday| also| again| earlier| last (?:week|month|year)| in (?:a|an"
    r"|H\d+) [a-z ]+| on [a-z]+day| at [a-z ]+)*"
)
_THAT = rf"{_CLAUSE} (?:,? ?that |: |, ?\"|\" ?|[\"'])"
NEEDS: dict[str, re.Pattern[str]] = {
    "called for": re.compile(
        r"^\S+(?: again| also| once more)? (?:for |on |upon (?!$)|(?:the|it|him|them|this|that|[PGOCH]\d+)(?: "
        r"[a-z'-]+){0,5} (?:an?|\") ?)"
    ),
    "paid tribute": re.compile(r"^\S+ (?:[a-z]+ )?(?:tribute|homage|respects)"),
    "threatened": re.compile(r"^\S+ (?:to|that|[A-Z]\d+|legal|military|action|sanctions)"),
    "offered": re.compile(
        r"^\S+ (?:to|condolences|H\d+ condolences|support|(?:H\d+ |their |its )(?:condolences|support|sympathies))"
    ),
    "insisted": re.compile(
        r"^insist|^assert|^alleg|^maintain(?:ed|s)(?: that|,| (?:the|there|it|its|H\d+|[A-Z]\d+)(?: [a-z-]+){0,4} "
        r"(?:is|was|are|were|will|would|had|has|have)\b)"
    ),
    "believes": re.compile(r"^believes? (?:that|the|H\d+|there|it|this|[A-Z]\d+)"),
    "recalled": re.compile(rf"^(?:reminded|reminds)|^\S+{_THAT}|^recalled [A-Z]\d+ 's"),
    "suggested": re.compile(
        rf"^\S+(?:{_THAT}| at | [a-z ]+ (?:should|was|were|is|are|could|might|may|would|had|has)\b)"
    ),
    "revealed": re.compile(rf"^\S+{_THAT}"),
    "replied": re.compile(rf"^\S+(?:{_THAT}| to |$| ,| \.| by saying| with)"),
    "asked": re.compile(
        r"^\S+ (?:(?:the )?[PGOCA]\d+|for|that|why|whether|if|people|voters|citizens|supporters|him|them|the "
        r"[a-z]+ to)"
    ),
    "proposed": re.compile(r"^\S+ (?:that|an?|the|to|new)"),
    "wrote": re.compile(rf"^(?:wrote|writes|writing|tweeted|tweets|posted)(?:{_THAT}| in | on |$| \.| ,)"),
    "noted": re.compile(rf"^\S+(?:{_THAT}| the | [a-z]+ | C\d+| P\d+|$| \.| ,)"),
    "claimed": re.compile(
        r"^\S+ (?!victory|responsibility|the lives|lives|\d|power|asylum|seats?\b|to (?:be|represent|speak)\b|"
        r"(?:an?|one|two) (?:seat|life))"
    ),
    "announced": re.compile(
        r"^\S+ (?!(?:the|H\d+|its|their|that H\d+ (?:resign|would resign))? ?(?:own |immediate |new |first )?"
        r"(?:resignation|candidacy|cabinet|"
        r"ministry|appointments?|results?|bid|line-up|retirement|death|winner|candidates?|ministers?|victory|himself|"
        r"herself|war)\b)"
    ),
    "confirmed": re.compile(r"^\S+ (?!dead|by\b|cases?|H\d+ as|P\d+ as|T\d+)"),
    "described": re.compile(r"^\S+ .+? as\b|^(?:branded|labelled|labeled)"),
    "told": re.compile(r"^\S+ (?!to )"),
    "denied": re.compile(
        r"^\S+ (?!the right|access|entry|bail|permission|visas?|P\d+ (?:entry|access|bail|a|the)|H\d+ (?:entry"
        r"|access|bail|a|the)|a (?:visa|second))"
    ),
    "rejected": re.compile(r"^\S+ (?!as T|from)"),
    "outlined": re.compile(r"^\S+ (?:the|H\d+|its|their|how|what|why|a|plans|\d|C\d|G\d|O\d)"),
    "defended": re.compile(
        r"^\S+ (?!H\d+ (?:title|seat|crown|championship)|the (?:title|seat|crown|city|town)|a majority)"
    ),
    "dismissed": re.compile(r"^\S+"),
    "predicted": re.compile(r"^\S+ "),
    "urged": re.compile(r"^\S+ (?:(?:the |all )?[A-Z]\d+|[a-z]+)"),
    "regretted": re.compile(r"^\S+ (?:that|the|H\d+|any)"),
    "appealed": re.compile(r"^\S+ (?:for|to (?!the (?:supreme|high|court|O\d)))"),
    "complained": re.compile(rf"^(?:complain|lament)\S* |^protested{_THAT}|^protested that"),
}
"""What must follow a verb, as patterns over the sketch from the verb on; other acts take anything."""

NOT_THESE = re.compile(r"^(?:declined|declines|refused|refuses|failed|fails|did not|didn't) ")
"""Beginnings that are no statement."""
SPOKEN_NOUNS = frozenset(
    """letter statement speech manifesto message remarks comments declaration communique communiqué resolution
    tweet address programme program report spokesman spokeswoman spokesperson""".split()
)
"""Things somebody says something in: "the party's manifesto promised"."""
COLLECTIVE = frozenset(
    """government ministry embassy administration politburo leadership opposition authorities office campaign
    delegation regime cabinet parliament army leaders lawmakers mps politicians officials ministers spokesman
    spokeswoman spokesperson members party parties leader groups group senators deputies mission junta
    presidency executive council diplomats""".split()
)
"""Groups that speak without a name of their own: "the Norland government", "opposition leaders"."""
GOVERNING = frozenset(
    "government administration regime authorities embassy ministry cabinet army junta leadership officials".split()
)
PARTISAN = frozenset("opposition ruling coalition rebel separatist party government".split())
