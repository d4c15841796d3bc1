"""How news words that somebody takes an office: appointments, elections, nominations, successions, seizures."""

from honorum.extraction.rules.offices.change_wording import ADV, AUX, FILL, OFFICES, PARLIAMENT, PEOPLE, WHO, wording

TAKE = (
    r"appointed|named|made|chosen|selected|picked|installed|designated|confirmed|inaugurated|proclaimed|crowned|"
    r"reappointed|re-appointed|positioned|promoted|elevated|sworn in|sworn into|sworn-in|sworn|declared|approved|"
    r"announced|unveiled|revealed|brought in|brought back|drafted in|drafted|assigned|endorsed|parachuted in"
)
GIVE = (
    r"appointed|appoints|appoint|appointing|named|names|naming|chose|chooses|picked|picks|selected|selects|"
    r"designated|installed|tapped|promoted|promotes|reappointed|confirmed|swore in|made|commissioned|anointed|"
    r"reinstated|confirm|confirming|swear in|endorsed|approved|make|makes|making"
)

TAKING = (
    wording(
        "change.appointed",
        "appointment",
        rf"{PEOPLE}(?: ,)?(?: who)?{AUX} (?:was|were|been|be|being|is|are|recently|newly|becomes?)(?: "
        rf"[a-z]+ly)? (?P<verb>{TAKE})(?:{FILL} (?:as|to be|into|to|to the post of|to the position of|to H\d+ "
        rf"(?:role|post|position) as|into H\d+ role as|to H\d+ post as))? {OFFICES}",
    ),
    wording(
        "change.appointed",
        "appointment",
        rf"{WHO} (?:recently |newly )?(?P<verb>sworn in|appointed|named|installed|confirmed|approved|selected|picked|"
        rf"tapped) (?:as |to be |to serve as )?{OFFICES}",
    ),
    wording(
        "change.appoints",
        "appointment",
        rf"(?:P\d+|O\d+|C\d+|G\d+|T\d+|A\d+|[a-z]+|,){AUX} "
        rf"(?P<verb>{GIVE}|chosen) (?:T\d+ |[a-z-]+ )?{PEOPLE}(?: (?:as|to be|to the post of|to serve as|"
        r"to (?:start )?act(?:ing)? as|to (?:replace|"
        r"succeed) (?P<pred>P\d+) as|to|"
        rf"to become) | ,? ?(?:a [a-z ]+, )?){OFFICES}(?! and P)"
        r"(?! , (?:to be|as|to become|to serve|to lead|to head|to run)\b)",
    ),
    wording(
        "change.appointment",
        "appointment",
        rf"(?P<verb>appointment|swearing-in|inauguration|installation|naming|selection|promotion) of {PEOPLE} "
        rf"(?:as|to be|to the post of|to) {OFFICES}",
    ),
    wording(
        "change.appointment",
        "appointment",
        r"(?P<who>P\d+|H\d+) (?:'s |, whose )?(?P<verb>appointment|inauguration|swearing-in|promotion|selection) "
        rf"(?:as|to the post of|to) {OFFICES}",
    ),
    wording(
        "change.became",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>became|becomes|become|becoming|took office as|takes office as|take office as|takes over "
        r"as|took over as|take over as|assumed office as|assumed the (?:post|role|office|position) of|assumes "
        r"the (?:post|role|office|position) of|taking up the (?:role|post|position) of|takes up the (?:role|post|"
        r"position) of|took up the (?:role|post|position) of|take up the (?:role|post|position) of|taking over "
        rf"as|takes the (?:job|role|post) of|assumed|assumes|assume)\b{ADV} {OFFICES}(?! to [a-z])",
    ),
    wording(
        "change.became",
        "appointment",
        rf"(?:,|and|but) (?P<verb>became|becomes|was appointed|was named) {OFFICES}(?! to [a-z])",
    ),
    wording(
        "change.becoming",
        "appointment",
        r"(?:before|after|upon|since|on|by) (?P<verb>becoming|taking office as|taking over as|assuming|being "
        rf"appointed|being named|being sworn in as|being elected) {OFFICES}",
    ),
    wording(
        "change.elected",
        "election",
        rf"{WHO}{AUX} (?:was|were|been|be|being|is|are|got|recently)(?: [a-z]+){{0,2}}? (?P<verb>elected|re-elected|"
        rf"reelected|voted in|chosen)(?:{FILL} (?:as|to be|to the post of|to))? {OFFICES}",
    ),
    wording(
        "change.elected",
        "election",
        rf"{WHO}{AUX} (?P<verb>won|wins|win|clinched|secured|captured) (?P<office>T\d+)(?= (?:in|on|with|by|"
        r"after|for|at|,|\.|from)|$)",
    ),
    wording(
        "change.elected",
        "election",
        rf"{WHO}{AUX} (?:was|were|been|be|being|is|are|got|recently)(?: [a-z]+){{0,2}}? (?P<verb>elected|re-elected|"
        r"reelected)(?: back)? (?:to|into) (?:the |C\d+ 's |A\d+ |H\d+ )?(?:[a-z-]+ )?(?P<body>O\d+|"
        rf"{PARLIAMENT})\b",
        needs_office=False,
    ),
    wording(
        "change.elects",
        "election",
        r"(?:P\d+|O\d+|C\d+|G\d+|A\d+|members|delegates|voters|lawmakers|deputies|parliament|people|mps|party|"
        rf"senate|assembly|council|congress|it|they|and){AUX} (?P<verb>elected|elects|elect|re-elected|voted) "
        rf"(?!as ){PEOPLE} (?:as |to be |to )?{OFFICES}",
    ),
    wording(
        "change.election",
        "election",
        rf"(?P<verb>election|re-election|reelection) of {PEOPLE} (?:as|to be|to the post of|to) {OFFICES}",
    ),
    wording(
        "change.election",
        "election",
        rf"(?P<who>P\d+|H\d+) (?:'s |, whose )?(?P<verb>election|re-election) (?:as|to the post of|to) {OFFICES}",
    ),
    wording(
        "change.election",
        "election",
        r"(?P<who>P\d+|H\d+) (?:'s |, whose )?(?P<verb>election|re-election) to (?:the )?"
        rf"(?P<body>O\d+|{PARLIAMENT})\b",
        needs_office=False,
    ),
    wording(
        "change.nominated",
        "nomination",
        rf"{PEOPLE}{AUX} (?:was|were|been|be|being|is|are)(?: [a-z]+ly)? (?P<verb>nominated|proposed|put "
        rf"forward)(?:{FILL} (?:as|to be|for|to|to become|for the post of))? {OFFICES}",
    ),
    wording(
        "change.nominated",
        "nomination",
        rf"(?:P\d+|O\d+|C\d+|G\d+|T\d+|he|she|it|they|and|party){AUX} (?P<verb>nominated|nominates|nominate|proposed|"
        rf"proposes) (?:T\d+ )?{PEOPLE} (?:as|to be|for|to become|for the post of|to serve as|to) {OFFICES}",
    ),
    wording(
        "change.nomination",
        "nomination",
        rf"(?P<verb>nomination|candidacy) of {PEOPLE} (?:as|to be|for|for the post of|to) {OFFICES}",
    ),
    wording(
        "change.succeeded",
        "succession",
        rf"(?P<pred>P\d+){AUX} (?:was|were|been|be|being|is)(?: [a-z]+ly)? (?P<verb>replaced|succeeded) by "
        rf"(?P<who>P\d+)(?:{FILL} as {OFFICES})",
    ),
    wording(
        "change.succeeded",
        "succession",
        rf"{WHO}{AUX} (?P<verb>replaced|replaces|replace|succeeded|succeeds|succeed|took over from|takes over "
        rf"from|take over from) (?P<pred>P\d+)(?! with\b| 's)(?:{FILL} as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.succeeded",
        "succession",
        rf"(?P<pred>P\d+){AUX} (?:was|were|been|be|being|is)(?: [a-z]+ly)? (?P<verb>replaced|"
        rf"succeeded)(?:{FILL} as {OFFICES})? by (?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.succeeded",
        "succession",
        rf"{WHO}{AUX} (?P<verb>became|becomes|become|was appointed|was named|was elected|takes over as|took "
        rf"over as|was sworn in as|takes office as) {OFFICES}{FILL} (?:replacing|succeeding|in place of|taking "
        r"over from|from|after defeating) (?P<pred>P\d+)",
    ),
    wording(
        "change.succeeded",
        "succession",
        rf"(?:P\d+|T\d+|O\d+|and|,|by){AUX} (?P<verb>replaced|replaces|replacing) (?:T\d+ "
        rf")?(?P<pred>P\d+)(?:{FILL} as {OFFICES})? with "
        rf"(?:T\d+ )?(?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.appoints",
        "appointment",
        rf"(?P<verb>{GIVE}|chosen) (?:T\d+ |[a-z-]+ )?(?P<who>P\d+) (?:to (?:replace|succeed)|in place of|as (?:a |"
        rf"the )?(?:replacement|successor) (?:for|of|to)) "
        r"(?P<pred>P\d+)(?: as (?P<office>T\d+)(?! P\d))?",
        needs_office=False,
    ),
    wording(
        "change.appointed",
        "appointment",
        rf"(?P<who>P\d+){AUX} (?:was|has been|had been|were) (?P<verb>appointed|named|chosen|picked|selected|"
        rf"elected)(?: [a-z]+)??(?: by [PGOCT]\d+)? to (?:replace|succeed) "
        r"(?P<pred>P\d+)(?: as (?P<office>T\d+)(?! P\d))?",
        needs_office=False,
    ),
    wording(
        "change.succeeding",
        "succession",
        rf"{WHO}(?![^.;]*? (?:{GIVE}|chosen) (?:T\d+ |[a-z-]+ )?P\d)[^.;]{{0,60}}? (?P<verb>replacing|succeeding) "
        rf"(?!that of|those of)(?:H\d+ |T\d+ |the |[a-z-]+ ){{0,4}}?(?P<pred>P\d+)(?! 's)"
        rf"(?! (?:, )?with (?:(?:[a-z-]+|T\d+|H\d+|,) ){{0,5}}P\d)(?: as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.seized",
        "seizure",
        rf"{WHO}{AUX} (?P<verb>seized|seizes|took|grabbed|usurped) (?:power|control)(?: (?:of|in) (?:the "
        rf")?(?P<place>C\d+))?(?P<coup>(?: [a-z0-9-]+){{0,6}}? (?:coup|putsch|revolt|rebellion|uprising))?",
        needs_office=False,
    ),
    wording(
        "change.appoints",
        "appointment",
        rf"(?P<verb>{GIVE}) (?:as |to be )(?:the )?{OFFICES}(?: ,)? (?P<who>P\d+)".replace("(?! P\\d)", ""),
    ),
    wording(
        "change.appoints",
        "appointment",
        rf"(?P<verb>{GIVE}) (?:a|an|the|H\d+|another|fellow) (?:[a-z-]+ ){{1,3}}(?:, )?{PEOPLE}(?: ,)? (?:as|to be) "
        rf"{OFFICES}",
    ),
    wording(
        "change.appoints",
        "appointment",
        rf"(?P<verb>{GIVE}) (?:a|an|the|another|fellow) (?:[a-z-]+ ){{1,4}}, (?P<who>P\d+) , {OFFICES}",
    ),
    wording(
        "change.new",
        "appointment",
        r"(?P<office>T\d+)(?: (?:of|for|in) (?:the )?[COAG]\d+)? (?P<verb>is|will be|was to be|is to be) (?P<who>P\d+)",
        new=True,
    ),
    wording(
        "change.became",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>became|becomes|become){FILL} to (?:serve as|be|become|hold the (?:post|office|"
        rf"position|job) "
        rf"of|be (?:appointed|named)|occupy the (?:post|office) of) {OFFICES}",
    ),
    wording(
        "change.became",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>became|becomes) T\d+ (?:in|on) [a-z0-9 ]{{1,20}} and (?:then |later )?{OFFICES}",
    ),
    wording(
        "change.became",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>returned|returns|came back)(?: to (?:power|office))? as {OFFICES}",
    ),
    wording(
        "change.became",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>rose|rises|ascended|moved up) to (?:become |be )?(?:the (?:post|position|rank|office) "
        rf"of )?"
        rf"{OFFICES}",
    ),
    wording(
        "change.oath",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>took|takes|take|taking|taken|swore|swears)(?: in)? (?:the |H\d+ |an )?(?:presidential "
        rf"|official )?"
        rf"oath(?: of office)?(?:{FILL} as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.forming",
        "appointment",
        r"(?P<verb>asked|ask|asks|invited|invites|invite|mandated|tasked|charged|commissioned) (?:T\d+ )?(?P<who>P\d+) "
        r"(?:to form|to lead|to head|with forming) (?:a|the|H\d+|another)(?: [a-z-]+){0,2} (?:government|"
        r"cabinet|coalition|"
        r"administration)",
        needs_office=False,
        title="prime minister",
    ),
    wording(
        "change.nominated",
        "nomination",
        rf"{WHO}{AUX} (?P<verb>won|wins|win|secured|secures|clinched|captured|accepted|accepts|received|gained|"
        rf"claimed) "
        rf"(?:the |H\d+ )?(?:G\d+ |A\d+ |'s |[a-z-]+ ){{0,4}}?nomination(?: (?:for|to|as) (?:the )?(?:{OFFICES}|"
        r"(?P<body>O\d+)))?",
        needs_office=False,
    ),
    wording(
        "change.nominated",
        "nomination",
        rf"(?P<verb>nominated|nominates|nominate|chose|chosen|chooses|picked|picks|selected|selects|named|names|"
        rf"adopted|"
        rf"put forward|fielded|proposed|proposes)(?: (?:T\d+|H\d+|[a-z-]+)){{0,3}}?(?: ,)? {PEOPLE}(?: ,)? (?:as|to "
        rf"be) "
        rf"(?:T\d+|(?:its |the |a |H\d+ )?(?:[a-z-]+ )?(?:candidate|nominee|contender)) (?:for|to (?:be|become)) "
        rf"(?:the )?"
        rf"(?:post of |office of )?{OFFICES}",
    ),
    wording(
        "change.nominated",
        "nomination",
        rf"(?P<verb>nominated|nominates|nominate|recommended|recommends|proposed|proposes|put forward) (?:T\d+ |the |"
        rf"A\d+ |"
        rf"[a-z-]+ ){{0,3}}?{PEOPLE} for (?:(?:appointment|election|nomination|the (?:post|position|job|office)) "
        rf"(?:as|of) )?"
        rf"(?:the )?(?:next |new )?{OFFICES}",
    ),
    wording(
        "change.nominated",
        "nomination",
        rf"{PEOPLE}{AUX} (?:was|were|been|be|is|are)(?: [a-z]+ly)? (?P<verb>chosen|selected|picked|named|adopted|"
        r"unveiled|announced)(?: by [^,;]{2,40}?)? as (?:its|their|the|H\d+|G\d+ 's) (?:[a-z-]+ )?(?:candidate|"
        rf"nominee) (?:for|to (?:be|become)) (?:the )?(?:post of |office of )?{OFFICES}",
    ),
    wording(
        "change.nominated",
        "nomination",
        rf"(?P<verb>nominated|nominates|nominate) (?:T\d+ )?{PEOPLE} (?:to|for) (?:the )?(?:[a-z-]+ "
        rf"){{0,2}}(?P<body>O\d+|"
        r"bench)",
        needs_office=False,
    ),
    wording(
        "change.nominated",
        "nomination",
        rf"{PEOPLE}{AUX} (?:was|were|been|be|being|is|are)(?: [a-z]+ly)? (?P<verb>nominated)(?: by [PGOCT]\d+)? "
        rf"(?:to|for) "
        r"(?:the )?(?:[a-z-]+ ){0,2}(?P<body>O\d+|bench)",
        needs_office=False,
    ),
    wording(
        "change.nomination",
        "nomination",
        r"nomination(?: for (?:the )?(?P<office>T\d+))?(?: ,? ?which)? (?:instead |eventually |then )?"
        r"(?P<verb>went|goes|passed|fell) (?:instead )?to (?:T\d+ )?(?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.nomination",
        "nomination",
        r"(?P<verb>nomination) of (?:T\d+ )?(?P<who>P\d+)(?: (?:to|for) (?:the )?(?:[a-z-]+ )?(?P<body>O\d+)| as "
        r"(?P<pred>P\d+) 's (?:successor|replacement))?",
        needs_office=False,
    ),
    wording(
        "change.appointment",
        "appointment",
        r"(?P<verb>appointment|choice|selection) of (?:T\d+ )?(?P<who>P\d+)(?: (?:to|on) (?:the )?(?:[a-z-]+ "
        r")?(?P<body>O\d+)"
        r"| as (?P<pred>P\d+) 's (?:successor|replacement))",
        needs_office=False,
    ),
    wording(
        "change.appointed",
        "appointment",
        rf"{WHO}{AUX} (?:was|were|been|be|is|are)(?: [a-z]+ly)? (?P<verb>named|appointed|chosen|elected|picked|"
        rf"selected) (?:as )?"
        r"(?:the |(?P<pred>P\d+) 's )?(?:successor|replacement)(?: (?:to|of|for) (?:P\d+))?",
        needs_office=False,
    ),
    wording(
        "change.succeeded",
        "succession",
        r"(?P<verb>replaced|replaces|replace|replacing) (?:H\d+ |the |T\d+ )?(?:[a-z-]+ ){0,3}(?P<pred>P\d+) (?:with|"
        r"by) "
        r"(?:T\d+ |the |H\d+ )?(?:[a-z-]+ ){0,3}(?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.tipped",
        "succession",
        rf"{PEOPLE}{AUX} (?:is|are|was|were|been)(?: [a-z]+ly| also)? (?P<verb>seen|tipped|touted|mentioned|regarded|"
        rf"viewed|"
        r"considered) (?:as |to be )?(?:a |the |one of the )?(?:[a-z-]+ ){0,2}(?:replacements?|successors?) (?:for|"
        r"to|of) "
        r"(?P<pred>P\d+)",
        needs_office=False,
        supposed=True,
    ),
    wording(
        "change.declined",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>turned down|declined|refused|rejected) (?:the |an? )?(?:[a-z]+ ){{0,2}}(?:post|job|"
        rf"position|role|"
        rf"appointment|offer)(?: of| as| to (?:be|become|serve as)) {OFFICES}",
        refused=True,
    ),
    wording(
        "change.appoints",
        "appointment",
        rf"(?P<verb>{GIVE}|chosen) (?:T\d+ |[a-z-]+ )?(?P<who>P\d+) to (?:the )?(?P<body>O\d+|{PARLIAMENT})\b",
        needs_office=False,
    ),
    wording(
        "change.appoints",
        "appointment",
        rf"(?P<who>P\d+)(?: ,)? whom [^,;]{{0,50}}?(?P<verb>{GIVE}|appoint|name|tap|choose|pick|nominate) "
        rf"(?:as |to be )?{OFFICES}",
    ),
    *(
        wording(rule, kind, rf"(?P<verb>{noun}) as {OFFICES} of (?:T\d+ )?(?P<who>P\d+)")
        for rule, kind, noun in (
            ("change.election", "election", "election|re-election"),
            ("change.appointment", "appointment", "appointment|swearing-in|inauguration|selection"),
            ("change.nomination", "nomination", "nomination"),
        )
    ),
)
