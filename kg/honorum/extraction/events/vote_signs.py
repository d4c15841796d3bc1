"""Signs that an article reports a vote, also where it never names one: "the Greens won 12 seats", "lost her riding"."""

import re

from honorum.extraction.text.document import Document

_NUMBER = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SIGNS = re.compile(
    rf"\b(?:w[io]n(?:s|ning)?|took|tak(?:es|ing)|gained|secured|lost|got|captured|held|hold(?:s|ing)?|received|polled)"
    rf" (?:[a-z-]+ ){{0,3}}?{_NUMBER}(?: (?:of|out of) (?:the |its )?{_NUMBER})? (?:[a-z-]+ ){{0,2}}?seats\b"
    rf"|\b{_NUMBER} ?(?:%|percent|per cent|votes) (?:of the (?:[a-z]+ )?votes?|to {_NUMBER})\b"
    r"|\b(?:lost|loses|won|wins|kept|retained|gained|held|took|losing|winning) (?:his|her|their|its|the|a)"
    r" (?:[a-z'’-]+ ){0,3}?(?:seat|riding|constituency|district|ward)\b"
    r"|\b(?:defeated|beat|unseated|ousted) (?:[a-z-]+ ){0,3}?(?:incumbent|challenger|rival|candidate|republican"
    r"|democrat|sen\.|rep\.|gov\.)"
    r"|\b(?:doubled|tripled|increased|raised) (?:its|their) (?:number of )?(?:seats|share)\b"
    r"|\b(?:outright|overall|absolute) majority\b|\bballots? (?:were|was|are|have been) (?:cast|counted)\b"
    rf"|\b{_NUMBER} ?(?:%|percent|per cent) in [^.;]{{1,30}}elections?\b|\bhung parliament\b"
    rf"|\b(?:came|finished|placed|was|were) (?:first|second|third|fourth|last) with (?:[a-z]+ ){{0,2}}{_NUMBER}"
    r"|\btopped the poll\b|\bseats? (?:were |was )?(?:filled|declared|counted)\b"
    r"|\bexit polls?\b|\b(?:election|polling) (?:day|night|results?)\b|\bre-?elected\b"
    r"|\b(?:conceded|accepted|admitted) defeat\b"
    rf"|\b(?:trailed|trails|trailing|ahead|led|leads|leading) (?:with|on|at) {_NUMBER} ?(?:%|percent|per cent)"
)
_OTHERWISE = re.compile(
    r"\b(?:opinion polls?|polled \d[\d,]* (?:people|adults|voters)|survey\w*|respondents|medals?|tournament"
    r"|championship|league|referees?|shareholders?)\b"
)
_NAMES = frozenset("election elections by-election referendum ballot polls vote".split())
_ENOUGH = 2


_CAMPAIGN = re.compile(
    r"\b(?:runs?|running|ran|stands?|standing|stood) (?:again )?(?:against|for (?:the )?(?:governor\w*|mayor"
    r"|president|presidency"
    r"|senate|congress|parliament|re-?election|office|house|council|nomination))\b|\bnominees?\b|\bcandida(?:te|tes|cy)\b"
    r"|\bre-?election (?:bid|campaign)\b|\b(?:tight|close|top|the|governor's|senate|presidential|mayoral"
    r"|gubernatorial) races?\b"
    r"|\bprimar(?:y|ies)\b|\bincumbent\b|\bchallengers?\b|\bhopefuls?\b|\bcampaign(?:ed|ing)? for\b|\brunning mate\b"
)
_CAMPAIGNS = 3


def tells_of_a_campaign(document: Document) -> bool:
    """Whether three sentences of an article speak of candidates and races, so that it is about a vote to come."""
    found = 0
    for sentence in document.sentences:
        found += bool(_CAMPAIGN.search(" ".join(word.lower for word in sentence.words)))
        if found >= _CAMPAIGNS:
            return True
    return False


def reports_a_vote(document: Document) -> bool:
    """Whether an article tells of results as only votes have: in two sentences, or in one where two name a vote."""
    found = named = 0
    for sentence in document.sentences:
        text = " ".join(word.lower for word in sentence.words)
        if _OTHERWISE.search(text):
            continue
        found += bool(_SIGNS.search(text))
        named += not _NAMES.isdisjoint(sentence.lowers)
    return found >= _ENOUGH or (found > 0 and named >= _ENOUGH)
