"""How news words that a post passes on: handed over, given away, won in a vote, or left by those in a list."""

from honorum.extraction.rules.offices.change_wording import ADV, AUX, FILL, OFFICES, PARLIAMENT, PEOPLE, WHO, wording

_OUT = r"(?:dismissed|sacked|fired|ousted|removed|axed|dropped|replaced|leaving|relieved)"
_OUT += r"(?: (?:of|from) (?:the|their) [a-z]+)?"
_IN = r"appointed|named|promoted|sworn in"
_POST = r"(?P<post>post|job|position|role|office|portfolio|seat)"
_WHEN = r"(?: (?:last|this|next|earlier|on|in) [a-z0-9]+)?"

HANDOVERS = (
    wording(
        "change.handed",
        "succession",
        rf"(?P<pred>P\d+){AUX} (?P<verb>handed|hands|hand|passed|passes|ceded|cedes|transferred|yielded|surrendered)"
        r"(?: over| on)? (?:the )?(?:power|(?P<office>T\d+)|reins|leadership|office)(?: of [a-z]+)?(?: over)? to "
        r"(?:T\d+ |H\d+ |[a-z-]+ ){0,3}?(?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.handed",
        "succession",
        rf"(?P<pred>P\d+){AUX} (?:was|is|were) (?P<verb>followed) by (?:T\d+ )?(?P<who>P\d+)"
        rf"(?: as {OFFICES}|(?= in [0-9]| on [a-z]|$| [.,;]))",
        needs_office=False,
    ),
    wording(
        "change.handed",
        "succession",
        rf"{WHO}{AUX} (?P<verb>steps|stepped|step|stepping|filled|fills|fill) (?:into |in )?(?:the |H\d+ )?"
        r"(?:shoes|place) (?:of|left by) (?P<pred>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.handed",
        "succession",
        r"(?P<pred>H\d+|P\d+)(?: 's)? (?:[a-z-]+ )?(?:successor|replacement)(?: as T\d+)? (?P<verb>is|was|will be|"
        r"would be|became) (?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.handed",
        "succession",
        r"(?P<pred>H\d+|P\d+)(?: 's)? (?:eventual |immediate |own )?(?P<verb>successor)(?: ,)? (?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.handed",
        "appointment",
        rf"{WHO}{AUX} (?:was|were|been|be|is|are)(?: [a-z]+ly)? (?P<verb>named|appointed|chosen|elected|picked|"
        rf"selected) "
        r"(?:as )?(?:the |H\d+ )(?:successor|replacement)(?: (?:to|of|for) (?:T\d+ )?(?P<pred>P\d+))?",
        needs_office=False,
    ),
    wording(
        "change.passed",
        "appointment",
        r"(?:post|job|position|role|office) of (?P<office>T\d+)(?: [a-z]+ly)?(?: will| would| has| is)? (?P<verb>went|"
        r"goes|go|passed|passes|fell|falls|gone|given) to (?:T\d+ |[a-z-]+ )?(?P<who>P\d+)",
    ),
    wording(
        "change.passed",
        "appointment",
        rf"(?:the|H\d+) (?:[a-z-]+ )?{_POST}(?: [a-z]+ly)?(?: will| would| has| was| is)? (?P<verb>went|goes|go|passed|"
        r"passes|fell|falls|gone|going|given) to (?:(?:T\d+|[a-z-]+) ){0,4}?(?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.passed",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>took|takes|take|got|gets|get|fills|fill|filled|assumes|assumed|assume|accepted|accepts)"
        rf"(?: up| over)? (?:the|H\d+) (?:[a-z-]+ )?{_POST}\b(?! (?:of|that))",
        needs_office=False,
    ),
    wording(
        "change.passed",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>step|steps|stepped|moves|moved|move|takes|took|take|taking|assume|"
        rf"assumes|assumed|given|handed|awarded|gets|"
        rf"got|receives|received|landed|assigned)(?: into| up| on| to)? (?:the |a )?(?:[a-z-]+ )?(?:role|post|position|"
        rf"job|portfolio|task) of (?:the )?{OFFICES}",
    ),
    wording(
        "change.passed",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>moves|moved|switches|switched|goes|promoted|elevated)(?: up)? from (?:[a-z]+|T\d+)"
        rf"(?: [a-z]+)? to (?:become |be )?{OFFICES}",
    ),
    wording(
        "change.passed",
        "appointment",
        rf"{PEOPLE} (?P<verb>is|will be|is to be|was to be|would be)(?: now)? (?:the |H\d+ |[CA]\d+ 's "
        rf")?(?P<office>T\d+)(?! "
        rf"P\d)",
        new=True,
    ),
    wording(
        "change.won",
        "election",
        rf"{WHO}{AUX} (?P<verb>won|wins|win) (?:the |an? |re-)?(?:[a-z0-9-]+ ){{0,2}}?(?:election|re-election|vote|"
        rf"run-off|runoff) (?:as|to be|to become) (?:the )?{OFFICES}",
    ),
    wording(
        "change.won",
        "election",
        rf"{WHO}{AUX} (?P<verb>swept|sweeps|stormed|romped|won|wins|win|secured|secures|earned|clinched)(?: back)? "
        rf"(?:to |into )?(?:the |(?:an?|H\d+)(?: [a-z-]+){{0,2}} term{FILL} (?:as|in) )(?:the )?{OFFICES}(?! "
        rf"(?:election|race|"
        r"primary|debate|vote|poll|nomination))",
    ),
    wording(
        "change.listed",
        "dismissal",
        rf"(?:those|casualties|[a-z]{{4,}}s)(?: who (?:were|was))?(?: to be)? (?P<verb>{_OUT}) "
        rf"(?:were|are|"
        rf"is|was|include|includes|included|including) {PEOPLE}",
        needs_office=False,
    ),
    wording(
        "change.listed",
        "appointment",
        rf"(?:those|newcomers|[a-z]{{4,}}s)(?: who (?:were|was))?(?: to be)? (?P<verb>{_IN}) (?:were|"
        rf"are|"
        rf"is|was|include|includes|included|including) (?P<who>P\d+) (?:as|,) {OFFICES}",
    ),
    *(
        wording(
            "change.opened",
            kind,
            rf"^(?:first |newly |narrowly |recently |re-)?(?P<verb>{verbs})(?: in)?(?: as| to be| to the post of| by "
            rf"[A-Z]\d+)? "
            rf"{OFFICES}(?: (?:[a-z0-9'-]+|[ACOG]\d+)){{0,8}} , (?:T\d+ )?(?P<who>P\d+)",
        )
        for kind, verbs in (
            ("appointment", "appointed|named|sworn|installed|inaugurated|reappointed|confirmed"),
            ("election", "elected|re-elected|reelected|chosen|voted"),
            ("nomination", "nominated"),
            ("dismissal", "dismissed|sacked|fired|ousted|removed|deposed"),
        )
    ),
    wording(
        "change.seat",
        "resignation",
        rf"{WHO}{AUX} (?P<verb>resigned|resigns|resign|vacated|vacates|quit|gave up|gives up|give up) H\d+ (?:[a-z-]+ "
        rf")?"
        rf"seats? (?:in|on) (?:the )?(?:[a-z-]+ )?(?P<body>O\d+|{PARLIAMENT})",
        needs_office=False,
    ),
    wording(
        "change.departing",
        "resignation",
        rf"{WHO}{AUX} (?P<verb>announced|announces|announce|confirmed) (?:H\d+|an?) (?:[a-z-]+ )?(?:departure|"
        rf"retirement|"
        rf"exit)(?: (?:as|from) (?:the )?(?:{OFFICES}|office|cabinet|government|politics))?",
        needs_office=False,
    ),
    wording(
        "change.lost",
        "dismissal",
        rf"{WHO} 's (?:[a-z-]+ )?(?:government|cabinet|coalition|administration){AUX} (?P<verb>lost|loses|lose) (?:a|"
        rf"the) "
        r"(?:[a-z-]+ ){0,3}(?:vote of (?:no[- ])?confidence|(?:no-)?confidence (?:vote|motion))",
        needs_office=False,
    ),
    wording(
        "change.late",
        "dismissal",
        rf"(?P<verb>dismissal|removal|sacking|firing|ouster|ousting|overthrow|toppling)(?:{_WHEN}| from (?:office|"
        rf"power)) of (?:the )?(?:T\d+ |[a-z-]+ ){{0,3}}?{PEOPLE}(?! 's)(?: as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.late",
        "resignation",
        rf"(?P<verb>resignation|departure){_WHEN} of (?:T\d+ )?{PEOPLE}(?! 's)(?: as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.named",
        "nomination",
        r"(?P<who>P\d+|H\d+) (?:'s )?(?P<verb>nomination) (?:as|to be|for(?: the post of)?) (?P<office>T\d+)(?! P\d)",
    ),
    *(
        wording(
            "change.since",
            kind,
            rf"^(?:since|after|before|upon|following|with|until|despite) (?:H\d+|his|her) (?P<verb>{noun})"
            rf"(?: (?:as|to|from) {OFFICES})?(?: [a-z0-9]+){{0,4}} , (?P<who>P\d+)",
            needs_office=False,
        )
        for kind, noun in (
            ("election", "election|re-election"),
            ("appointment", "appointment|inauguration|swearing-in"),
            ("resignation", "resignation"),
            ("dismissal", "dismissal|ouster|removal|overthrow|sacking"),
            ("death", "death|assassination"),
        )
    ),
    *(
        wording(
            "change.among",
            kind,
            rf"[a-z]{{4,}}s\b(?: (?:[a-z0-9'-]+|[ACGO]\d+)){{0,6}}? (?P<verb>{verbs})\b[^.;]{{0,80}}? (?:including|"
            rf"among "
            rf"them(?: were| was)?|among whom (?:were|was)) (?:the )?{PEOPLE}",
            needs_office=False,
        )
        for kind, verbs in (
            ("resignation", "left|quit|resigned|stepped down|walked out|resigning|quitting"),
            ("dismissal", "sacked|fired|dismissed|removed|ousted|replaced|dropped|axed"),
        )
    ),
    wording(
        "change.among",
        "dismissal",
        r"(?P<verb>sacked|fired|dismissed|removed|ousted|dropped|axed|sacking|firing|dismissing)(?: "
        r"(?:[a-z0-9'-]+|[ACGO]\d+)"
        rf"){{0,5}}? [a-z]{{4,}}s\b[^.;]{{0,60}}? (?:including|among them(?: were| was)?) (?:the )?{PEOPLE}",
        needs_office=False,
    ),
    *(
        wording(
            "change.several",
            kind,
            rf"(?P<verb>{verbs}) (?:[a-z0-9-]+ ){{0,4}}?(?P<office>T\d+)(?: (?::|,|-|namely))+ {PEOPLE}",
        )
        for kind, verbs in (
            ("appointment", "appointed|named|appoints|names|picked|promoted|unveiled"),
            ("nomination", "nominated|nominates|proposed"),
            ("election", "elected|elects|re-elected"),
            ("dismissal", "dismissed|sacked|fired|removed|dismisses|sacks|fires"),
        )
    ),
    wording(
        "change.among",
        "death",
        r"(?P<verb>killed|killing|dead|died)\b[^.;]{0,60}? (?:including|among them(?: were| was)?|among whom "
        r"(?:were|was)) "
        rf"(?:the )?{PEOPLE}",
        needs_office=False,
    ),
    wording(
        "change.among",
        "death",
        rf"among (?:the |those )?(?P<verb>dead|killed|victims|fatalities) (?:was|were|is|are) (?:the )?{PEOPLE}",
        needs_office=False,
    ),
    wording(
        "change.government",
        "resignation",
        rf"{WHO} 's (?:[a-z-]+ )?(?:government|cabinet|coalition|administration){AUX} (?P<verb>resigned|resigns|resign|"
        r"quit|stepped down|step down)\b",
        needs_office=False,
    ),
    wording(
        "change.offered",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>considered for|tipped for|mooted for|touted for|in line for) (?:the )?"
        rf"(?:[a-z-]+ )?(?:(?:post|job|position|role) (?:of|as) )?{OFFICES}",
        supposed=True,
    ),
    wording(
        "change.joined",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>entered|enters|joined|joins|join|enter) (?:the |H\d+ |C\d+ 's |A\d+ |P\d+ 's "
        rf")?(?:[a-z-]+ )?"
        rf"(?:government|cabinet|administration|executive|ministry)(?: of [ACP]\d+)?(?: [a-z0-9]+){{0,4}}? as "
        rf"{OFFICES}",
    ),
    wording(
        "change.newly",
        "appointment",
        r"(?P<verb>has|have|had|gets|got|get) (?P<office>T\d+) (?:,|:|-|in) (?P<who>P\d+)",
        new=True,
    ),
    wording(
        "change.became",
        "appointment",
        rf"{WHO} (?:will|would|is to|(?:has )?agreed to) (?:also |temporarily )?(?P<verb>act|serve) as {OFFICES}",
    ),
    wording(
        "change.won",
        "election",
        rf"{WHO}{AUX} (?P<verb>won|wins|win|secured|secures|clinched|gained) (?:re-election|reelection|an? (?:[a-z]+ )?"
        r"(?:second|third|fourth|fifth|new|another|final|fresh) term|another term)\b(?! (?:to|in) [OG])",
        needs_office=False,
    ),
    wording(
        "change.duties",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>tasked|entrusted|charged|assigned|assume|assumes|assumed|take|takes|took|perform|"
        rf"performs|performing|exercise|exercises|discharge|given)(?: over| on| with| carrying| out){{0,2}} (?:the )?"
        rf"(?:(?:duties|responsibilities|functions|powers) of (?:the )?{OFFICES}|(?P<office3>T\d+) 's (?:duties|"
        rf"responsibilities|functions|powers))",
    ),
    wording(
        "change.ended",
        "dismissal",
        rf"(?P<verb>terminated|terminates|revoked|revokes|cancelled|canceled|rescinded) (?:the )?(?:appointment|tenure|"
        rf"contract|mandate) of (?:T\d+ )?{PEOPLE}(?: as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.brought",
        "seizure",
        r"(?P<verb>coup|putsch|revolt)(?: [a-z0-9]+){0,4}? (?:brought|swept|installed|propelled) (?P<who>P\d+)(?: to| "
        r"into)? "
        r"power",
        needs_office=False,
    ),
    wording(
        "change.became",
        "appointment",
        rf"{WHO}{AUX} (?P<verb>commissioned|anointed|reinstated|restored|recalled|tapped|recruited){ADV} (?:as|to be) "
        rf"{OFFICES}",
    ),
)
