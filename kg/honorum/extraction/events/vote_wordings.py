"""The words and patterns by which articles name votes; `vote_phrases` reads with them."""

import re

KINDS = {
    "parliamentary": "parliamentary", "legislative": "parliamentary", "general": "parliamentary",
    "federal": "parliamentary", "congressional": "parliamentary", "senate": "parliamentary",
    "senatorial": "parliamentary", "assembly": "parliamentary", "midterm": "parliamentary",
    "mid-term": "parliamentary", "lower-house": "parliamentary", "upper-house": "parliamentary",
    "house": "parliamentary", "parliament": "parliamentary", "legislature": "parliamentary", "snap": "parliamentary",
    "midterms": "parliamentary", "mid-terms": "parliamentary",
    "presidential": "presidential", "local": "local", "city": "local", "governor": "governor", "mayor": "local",
    "governorship": "governor", "governors": "governor", "village": "local", "town": "local", "territorial": "local",
    "municipal": "local", "council": "local", "mayoral": "local", "gubernatorial": "governor", "regional": "local",
    "provincial": "local", "state": "parliamentary", "communal": "local", "district": "local", "county": "local",
    "primary": "primary", "leadership": "primary", "early": "parliamentary",
}  # fmt: skip
MONTHS = "january february march april may june july august september october november december".split()
LEAD = (
    r"(?:(?P<lead>[CA]\d+(?: 's)?|the (?:country|nation|island|state|city|province|territory) 's|its|his|her|their|our)"
    r"(?: own)? )?"
)
OTHER_ADJECTIVES = (
    "national nationwide countrywide snap early fresh new first second free fair democratic multi-party multiparty "
    "landmark "
    "disputed "
    "upcoming forthcoming recent planned own historic crucial key runoff run-off direct constitutional independence "
    "previous last next past future coming annual scheduled flawed open secret two-round final latest earlier current "
    "this the a an any such lower upper delayed postponed second-round first-round key close transitional partial "
    "special repeat separate third decisive democratic republican party general-election constituent competitive "
    "peaceful violent"
).split()
LOOSE = r"(?:[a-z]+-[a-z]+|[a-z]{3,}ly (?=[a-z-]+ed\b)[a-z-]+|rescheduled|contested|fought|anticipated)"
"""Adjectives of a vote that cannot all be listed: "twice-delayed", "hotly contested"."""
WHEN = (
    r"(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow"
    r"|(?:last|this|next) (?:year|month|week|weekend|[a-z]+day)) 's "
    rf"|(?:{'|'.join(MONTHS)})(?: 's)?(?: \d\d?)? |(?:1[89]|20)\d\d )"
)
NOUN = (
    r"(?P<noun>elections?|midterms|mid-terms|by-elections?|bye?-?elections?|by-?polls?|referend(?:um|ums|a)|plebiscites?"
    r"|polls|poll|vote|voting|balloting|ballot|primary"
    r"|primaries|caucus|caucuses|run-off|runoff|race|contest"
    r"|round(?: of (?:voting|balloting|polling|elections?|the (?:[a-z]+ )?(?:elections?|vote|polls?)))?)"
)
NP = re.compile(
    rf"(?:^|(?<= )){LEAD}(?P<adjectives>(?:{WHEN}|(?:{'|'.join([*KINDS, *OTHER_ADJECTIVES])}|and"
    rf"|[CAGO]\d+|{LOOSE}) (?:'s )?)*){NOUN}"
    rf"(?P<after> (?:in|for|of|across)(?: (?:the|northern|southern|eastern|western|central))?(?: (?:[a-z]+"
    rf"|A\d+) (?:state"
    rf"|province|region|republic|territory|district|city|town|constituency|riding|seat) of)?"
    rf" (?P<place>[CA]\d+))?(?= |$)"
)
NOT_A_VOTE_BEFORE = re.compile(
    r"(?:opinion|exit|straw|tracking|recent|new|online|of the|cast (?:his|her|their|a|H\d+)(?: own)?"
    r"|popular|preferred|party|the G\d+"
    r"|to|will|would|can|could|not|and|G\d+ 's|confidence|censure|confirmation|voice|deciding|veto"
    r"|right to|their|his|her|percent|cent|%|[0-9,]+|G\d+) $"
)
PART_OF_NAME = re.compile(
    r" (?:primary|primaries|commission|commissions|commissioner|committee|board|officials?|campaign"
    r"|campaigns|campaigning|manifesto|laws?"
    r"|results?|observers?|monitors?|monitoring|day|night|defeat|victory|win|fraud|promises?|violence"
    r"|rally|rallies|authority|authorities|workers?"
    r"|candidates?|system|process|period|season|tribunal|bill|reform|reforms|rules|rigging|posters?"
    r"|expenses|fever|pledge|count|counting|share"
    r"|tally|rigged|centres?|centers?|body|team|coverage|slogan|strategist|agent|booth"
    r"|booths|box|boxes|papers?|of confidence|of no|against|for [GP]\d+|winner|run)\b"
)
PERSONAL = re.compile(r" (?:of P\d+|as T\d+|as the|to the post|to the)\b")
ROUNDS = frozenset("first second third final decisive presidential parliamentary legislative".split())
TIME_NEXT = re.compile(
    rf" (?:(?:was |is |will be |to be |due to be )?(?:held|scheduled|set|due) )?(?:on|in|for|between) (?:(?:the )?\d|"
    rf"{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|[a-z]+day)"
)
"""What follows "the second round" when that is a vote: a date."""
HOUSE = frozenset("senate senatorial assembly council congressional state federal district county".split())
HELD = frozenset("held hold place scheduled due set slated called".split())
FOR_WHAT = re.compile(
    r"^(?: (?:in|of) (?:the )?[CA]\d+)? (?:to|for|of)(?: (?:a|an|replace|succeed|become|[HP]\d+ as|the|its"
    r"|their|new|[a-z]+|[0-9]+-(?:seat"
    r"|member)|C\d+|A\d+"
    r"|'s)){0,5}? (?P<what>(?:leaders|heads)(?= (?:of|in) [^.;]{0,30}?(?:regions?|republics|provinces)\b)"
    r"|parliament|assembly|senate|congress|legislature|house|lawmakers|legislators"
    r"|deputies|mps|presidency|president"
    r"|senators?|governors?|mayors?|councils?|councillors|governorship)\b"
)
FOR_KIND = {
    "presidency": "presidential", "president": "presidential", "governor": "governor", "governors": "governor",
    "mayor": "local", "mayors": "local", "council": "local", "councils": "local", "councillors": "local",
    "governorship": "governor", "leaders": "governor", "heads": "governor",
}  # fmt: skip
BY_VOTERS = re.compile(
    r"(?:%|per ?cent) of (?:the |all )?(?:valid |popular |[a-z]+ )?votes?\b|\b(?:ballots|voters|polling"
    r"|run-off|runoff|landslide"
    r"|first round|second round)\b|\b(?:with|by) (?:[a-z]+ )*[0-9.,]+ ?(?:%|per ?cent|votes)"
)
WEAK = frozenset(
    """vote voting balloting poll polls ballot runoff run-off primary primaries caucus caucuses race contest
    round""".split()
)
ANOTHER = frozenset("previous last next past future earlier".split())
OPENING = frozenset("open opened opens opening close closed closes closing".split())
FAR = 9
TOWARDS_TIME = frozenset(
    """was were is are will be been held to take takes took place scheduled for due set planned called on in at the
    has that which have would being , taking happen early late expected district of region city town
    province state area country whole across slated postponed until till from have had did not again now formally
    originally provisionally tentatively delayed moved brought forward back run peacefully there expected initially
    first during throughout earlier moved""".split()
)
HOLDING = re.compile(
    r"(?:hold|holds|held|holding|called|calls|call|calling|organi[sz]ed?|organi[sz]ing|won|win|conduct"
    r"|conducted|staged|schedule|scheduled|announced|announce"
    r"|lost|contested|boycotted|after|during|since|following|before|delayed|postponed|cancel+ed) (?:[a-z-]+ ){0,2}$"
)
POLLS = re.compile(
    r"(?:(?:voters|states|people|citizens|residents|[AC]\d+|electorate|nation|country|millions|thousands)(?: "
    r"(?:in|across|of|throughout) (?:the )?(?P<place>[CA]\d+))?"
    r" (?:(?:[a-z-]+ ){0,3})?)?(?P<act>(?:went|go|goes|going|gone|head|headed|heading|return"
    r"|returned) (?:back )?to the polls|(?:are|were|is)(?: also)? (?:voting|choosing|electing)|(?:will"
    r" )?elects?|(?:voted|vote"
    r"|cast (?:their )?(?:ballots|votes))(?=(?: (?:(?:on|last|this) )?(?:[a-z]+day|yesterday|today))?"
    r"(?: in (?:the )?C\d+)? (?:to (?:elect|choose|pick|select)|for (?:a|an|the|their|its|new|[a-z]+) (?:new |next )?"
    r"(?:president|parliament|assembly|lawmakers|legislature|legislators|deputies|mayors?|governors?|councils?"
    r"|councillors|government)|for (?:representatives|[0-9,]+ [a-z]+)|in C\d+)))"
    r"(?P<more>(?: (?!\.|;)\S+){0,14})"
)
ELECTING = re.compile(
    r"(?:elect|choose|choosing|electing|select|for|pick|in) (?:[A-Za-z0-9']+ ){0,5}?(?P<what>president|head of state"
    r"|governors?|parliament|legislature|assembly|lawmakers|legislators|deputies|mps|senators|councillors|mayors?"
    r"|government|councils|referendum)\b"
)
ELECTED = {
    "president": "presidential", "head of state": "presidential", "governor": "governor", "governors": "governor",
    "councillors": "local", "mayor": "local", "mayors": "local", "councils": "local", "referendum": "referendum",
}  # fmt: skip
KIND_CUES = (
    (
        "presidential",
        re.compile(r"\b(?:presidential|(?:for|new|next|as) president|president ?-? ?elect|head of state)\b"),
    ),
    ("governor", re.compile(r"\b(?:gubernatorial|governorships?|governors|(?:for|as|elect\w*) governor)\b")),
    ("local", re.compile(r"\b(?:councillors?|councils?|mayors?|mayoral|local authority)\b")),
    (
        "parliamentary",
        re.compile(
            r"\b(?:parliament|parliamentary|legislat\w+|seats?|assembly|mps|lawmakers|prime minister|premier"
            r"|house of representatives|lower house|upper house|senate|knesset|duma|bundestag|congress"
            r"|coalition)\b"
        ),
    ),
)  # fmt: skip
SURE = frozenset("parliamentary presidential governor local referendum by-election".split())
CUES = frozenset(
    """defeated beat unseated
    ran stood election elections midterms mid-terms elected re-elected reelected by-election by-elections byelection
    byelections bypoll bypolls by-poll by-polls bye-election bye-elections
    referendum referendums plebiscite polls nominee candidate nomination hopeful campaign bid voters balloting
    polling caucus caucuses presidency governorship mayoralty poll vote ballot primary primaries run-off runoff
    voting choosing electing voted votes ballots term running run power race contest round seek seeks seeking sought
    stand standing votes voted decide decides decided deciding choose chooses elects elect pick picks
    select selects""".split()
)
BY_FORCE = re.compile(
    r"\b(?:no-confidence|of confidence|ousted|impeach\w*|predecessor|coup|force|"
    r"overthrow|toppl|uprising|revolution|invasion|died|death)"
)
