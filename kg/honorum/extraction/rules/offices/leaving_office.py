"""How news words that somebody leaves an office: resignations, dismissals, deaths."""

from honorum.extraction.rules.offices.change_wording import ADV, AUX, FILL, OFFICES, PARLIAMENT, PEOPLE, WHO, wording

_LEAVE = (
    r"resigned|resigns|resign|resigning|quit|quits|quitting|stepped down|steps down|step down|stepping down|stood "
    r"down|stands down|stand down|abdicated|abdicates|bowed out|stepped aside|left office|leaves office|leave "
    r"office|retired|retires|retire"
)
_OUST = (
    r"dismissed|sacked|fired|removed|ousted|deposed|overthrown|toppled|suspended|axed|expelled|impeached and "
    r"removed|relieved|stripped|unseated|voted out|forced out|kicked out"
)
_OUSTS = (
    r"dismissed|dismisses|dismiss|sacked|sacks|sack|fired|fires|ousted|ousts|deposed|overthrew|toppled|removed|"
    r"removes|axed|relieved|suspended|suspends"
)
_DEAD = (
    r"died|dies|passed away|killed|assassinated|murdered|shot dead|confirmed dead|found dead|declared dead|"
    r"pronounced dead|executed|gunned down|assassination|dead"
)
_NO_OFFICE = (
    r"(?! (?:from )?(?:the |H\d+ |both |[ACP]\d+ (?:'s )?)?(?:G\d+(?! T\d)|(?:[a-z-]+ ){0,2}?(?:party|alliance|"
    r"coalition|caucus|bloc|movement|front|faction|race|contest|campaign|talks|negotiations)\b(?! T\d)))"
)
"""Whoever quits a party or a race leaves no office by it."""

LEAVING = (
    wording(
        "change.resigned",
        "resignation",
        rf"{WHO}{AUX} (?P<verb>{_LEAVE})(?! for\b){ADV}(?:{FILL} (?:as|from) (?:H\d+ |the )?(?:(?:position|post|"
        rf"role|job|office|leadership|seat) (?:as|of) )?{OFFICES})",
    ),
    wording(
        "change.resigned",
        "resignation",
        rf"{WHO}{AUX} (?P<verb>resigned|resigns|resign|stepped down|steps down|step down|stood down|abdicated|"
        rf"stepped aside|quit)\b(?! as| [a-z]+ing| smoking){_NO_OFFICE}",
        needs_office=False,
    ),
    wording(
        "change.resigned",
        "resignation",
        r"(?:,|and|but|then) (?:has |had |later |subsequently |immediately )*(?P<verb>resigned|stepped down|quit|"
        rf"stood down){_NO_OFFICE}(?: as (?P<office>T\d+)| (?:from )?H\d+ "
        r"(?P<office2>leadership|post|position|seat|job|role)|(?: from)? (?P<office3>T\d+))?",
        needs_office=False,
    ),
    wording(
        "change.resignation",
        "resignation",
        rf"{WHO}{AUX} (?P<verb>submitted|submits|submit|tendered|tenders|handed in|hands in|"
        r"announced|announces|gave|gave in|presented|delivered)(?: (?:H\d+|the|a|an|P\d+))?(?: [a-z]+)? "
        rf"resignation(?: letter)?(?:{FILL} (?:as|from) (?:the post of )?{OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.resignation",
        "resignation",
        rf"(?P<verb>resignation|departure|abdication) (?:of|by) (?:T\d+ , )?{PEOPLE}(?! 's)(?: as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.resignation",
        "resignation",
        rf"(?P<who>P\d+|H\d+) (?:'s )?(?:[a-z0-9]+ )?(?P<verb>resignation|abdication)(?: as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.dismissed",
        "dismissal",
        rf"{PEOPLE}{AUX} (?:was|were|been|be|being|is|are|got)(?: [a-z]+ly)? (?P<verb>{_OUST}){FILL} (?:as|"
        r"from (?:H\d+ (?:post|position|job|role|duties) as|the post of|the position of|office as)|of H\d+ "
        rf"(?:duties|post|position) as) {OFFICES}",
    ),
    wording(
        "change.dismissed",
        "dismissal",
        rf"{PEOPLE}{AUX} (?:was|were|been|be|being|is|are|got)(?: [a-z]+ly)? (?P<verb>sacked|fired|dismissed|"
        r"ousted|deposed|overthrown|toppled|removed from (?:office|power|H\d+ (?:post|position|job)|the (?:post|"
        r"position|presidency))|relieved of H\d+ (?:duties|post|command)|forced from (?:office|power)|voted out "
        r"of office|impeached)",
        needs_office=False,
    ),
    wording(
        "change.dismissed",
        "dismissal",
        rf"(?:P\d+|O\d+|C\d+|G\d+|T\d+){AUX} (?P<verb>{_OUSTS}) (?!as )(?:T\d+ )?{PEOPLE}(?: (?:as|from (?:H\d+ "
        rf"(?:post|position|job) as|the post of)) {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.dismissal",
        "dismissal",
        r"(?P<verb>dismissal|removal|sacking|firing|ouster|ousting|overthrow|toppling|impeachment) of (?:T\d+ (?:, )?"
        rf")?{PEOPLE}(?! 's)(?: (?:as|from the post of|from H\d+ (?:post|position) as) {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.dismissal",
        "dismissal",
        r"(?P<who>P\d+|H\d+) (?:'s )?(?P<verb>dismissal|sacking|ouster|overthrow|removal from (?:office|"
        rf"power))(?: as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.died",
        "death",
        rf"{PEOPLE}(?: ,? ?who)?(?: ,)?{AUX}{ADV} (?P<verb>{_DEAD})\b(?! (?:down|out))",
        needs_office=False,
    ),
    wording(
        "change.died",
        "death",
        r"(?P<verb>death|assassination|killing|murder|shooting down of a plane carrying) (?:(?:in|on) [a-z0-9]+(?: "
        r"[a-z0-9]+)? )?(?:of )?(?P<who>P\d+)(?! 's)",
        needs_office=False,
    ),
    wording(
        "change.died",
        "death",
        r"(?P<who>P\d+) 's (?P<verb>assassination|death|murder)(?! (?:sentence|threat|penalty))",
        needs_office=False,
    ),
    wording(
        "change.survived",
        "dismissal",
        rf"{WHO}{AUX} (?P<verb>survived|survives|survive|weathered|defeated)(?: [a-z0-9-]+| [COAGT]\d+){{0,6}}? "
        r"(?:no-confidence|no confidence|confidence|impeachment|impeach|oust|remove|unseat|recall|topple|censure|"
        r"ouster)\b",
        needs_office=False,
        refused=True,
    ),
    wording(
        "change.dismissed",
        "dismissal",
        rf"{WHO}{AUX} (?P<verb>lost|loses) (?:a|the) (?:[a-z-]+ ){{0,3}}(?:vote of (?:no[- ])?confidence|no-confidence "
        r"(?:vote|motion)|confidence (?:vote|motion))",
        needs_office=False,
    ),
    wording(
        "change.dismissed",
        "dismissal",
        rf"{WHO}{AUX} (?P<verb>lost|loses) (?:H\d+|the) (?:[a-z-]+ )?(?:job|post|position|role) (?:as|of) {OFFICES}",
    ),
    wording(
        "change.resigned",
        "resignation",
        rf"{WHO}{AUX} (?P<verb>retired|retires|resigned|resigns|stepped down|stood down|quit|withdrew) from (?:the )?"
        r"(?:[a-z-]+ )?(?P<body>O\d+|"
        rf"{PARLIAMENT})(?! (?:race|campaign|election|committee))",
        needs_office=False,
    ),
    wording(
        "change.resigned",
        "resignation",
        rf"{PEOPLE}{AUX} (?P<verb>quit|quits|left|leave|leaves|leaving|resigned from|resign from|walked out of|"
        rf"pulled out of)"
        r" (?:the )?(?:A\d+ |[a-z-]+ )?(?:government|cabinet)\b(?! (?:meeting|session))",
        needs_office=False,
    ),
    wording(
        "change.resigned",
        "resignation",
        rf"{WHO}{AUX} (?P<verb>vacated|vacates|relinquished|relinquishes|gave up|gives up|left|leaves|leave) (?:H\d+|"
        rf"the) "
        rf"(?:[a-z-]+ )?(?:seat|post|office|position|job|role)(?: (?:of|as) {OFFICES})?(?! (?:to|for))",
        needs_office=False,
    ),
    wording(
        "change.vacated",
        "resignation",
        r"(?:seat|post|office|position|T\d+)(?: (?:of|from|in|for|as) (?:[a-z-]+|[COAT]\d+)){0,3} (?:was |is |, |"
        r"left )*"
        r"(?P<verb>vacated|vacant) (?:when|by|after) (?:the (?:resignation|departure) of )?(?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.died",
        "death",
        r"(?:seat|post|office|position|T\d+)(?: (?:of|from|in|for|as) (?:[a-z-]+|[COAT]\d+)){0,3} (?:was |is |, |"
        r"left )*"
        r"(?:vacated|vacant) (?:by|after) the (?P<verb>death) of (?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.resignation",
        "resignation",
        r"(?P<verb>resignation|departure) of (?:P\d+ 's |T\d+ 's |H\d+ |[COG]\d+ 's )(?:[a-z-]+ "
        r"){0,3}(?P<who>P\d+)(?! 's)",
        needs_office=False,
    ),
    wording(
        "change.died",
        "death",
        r"(?P<who>H\d+) (?:own |sudden |[a-z0-9]+ )?(?P<verb>death|assassination|murder)\b(?! (?:sentence|threat|"
        r"penalty|toll))",
        needs_office=False,
    ),
    wording(
        "change.died",
        "death",
        rf"{PEOPLE}{AUX} (?P<verb>succumbed|succumbs|lost (?:H\d+ life|H\d+ battle)|loses (?:H\d+ life|H\d+ battle))\b",
        needs_office=False,
    ),
)
