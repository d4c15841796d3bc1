"""The wordings of taking part in votes and other political events, as patterns over sketches."""

import re

from honorum.extraction.events.happenings import HAPPENING
from honorum.extraction.text.amounts import AMOUNT

_VOTE = r"(?:elections?|vote|votes|polls?|ballot|referendum|run-off|runoff|by-elections?|primary|primaries)"
_BEFORE_VOTE = r"(?:(?:the|a|an|this|these|any|in|[a-z]+day 's|[CA]\d+(?: 's)?|[a-z-]+|\d{4}) ){0,6}?"
_LIST = r"(?:[PGOC]\d+(?: (?:,|and|, and|as well as|, the|and the|, and the|, O\d+ (?:and|,)) [PGOC]\d+)*)"
SOMEBODY = (
    r"(?:(?P<list>[PGOC]\d+(?:(?: ,| and| , and)(?: the)? [PGOC]\d+)*)(?! '?s? ?opposition)(?! 's)"
    r"|(?P<group>(?:(?:the|[CA]\d+(?: 's)?|main|several|some|most|many|all|two|three|four|five|six"
    r"|other|major|largest|country 's|nation 's) )*"
    r"(?:opposition|opposition parties|opposition groups|opposition leaders|opposition candidates"
    r"|opposition supporters|[a-z-]+ parties|parties|separatists|rebels|islamists)(?: in C\d+)?))"
)
_AUX = (
    r"(?: (?:has|have|had|is|are|was|were|will|would|to|also|not|n't|never|been|be|being|again|already"
    r"|both|now|the|all|currently|then|successfully|recently|who|that|did|does|do|may|might|could|can))*"
)
STANDS = re.compile(
    rf"(?P<list>[PG]\d+(?:(?: ,| and| , and)(?: the)? [PG]\d+)*)(?: ,)?{_AUX}(?: (?:decided|plans"
    rf"|planned|intends|wants|hopes|vowed|refused|declined|agreed|expected|set|due|going|eligible"
    rf"|likely|allowed|able|seeking|sought|chosen|nominated|elected|selected|trying|tried) to)?"
    rf" (?P<verb>contest(?:ed|ing|s)? (?!the results?|the outcome)(?=(?:[a-z0-9-]+ |'s "
    rf"|[CAO]\d+ ){{0,5}}?{_VOTE})|(?:stand(?:s|ing)?|stood|run(?:s|ning)?|ran|compet(?:e|es|ed|ing)"
    rf"|campaign(?:ed|ing)?|vying|bid|bidding) (?:unopposed |again |unsuccessfully |as [a-z]+ "
    rf"|jointly )?(?:in|for|as) (?=(?:[a-z0-9-]+ |'s |[CAO]\d+ |H\d+ ){{0,6}}?(?:{_VOTE}|president"
    rf"|presidency|parliament|re-election|reelection|office|seats?|mayor|governor|senate|term|T\d+|O\d+"
    rf"|congress|assembly|candidates?|independent|leadership|post|nomination)\b)"
    rf"|seek(?:s|ing)? (?=(?:re-election|reelection|(?:a|another|H\d+) (?:[a-z]+ )?term|the presidency"
    rf"|the nomination|election))|sought (?=(?:re-election|a (?:[a-z]+ )?term|the presidency))|(?:take"
    rf"|takes|took|taking) part in (?={_BEFORE_VOTE}{_VOTE})|participat(?:e|es|ed"
    rf"|ing) in (?={_BEFORE_VOTE}{_VOTE}))"
    rf"(?P<what>(?:[a-z0-9-]+ |'s |[CAO]\d+ |H\d+ |T\d+ ){{0,6}}?(?:{_VOTE}|president|presidency"
    rf"|parliament|re-election|reelection|office|seats?|mayor|governor|senate|term|T\d+|O\d+|congress"
    rf"|assembly|candidates?|independent|leadership|post|nomination)?\b)"
)
BARRED = re.compile(
    r"(?P<who>[PG]\d+)(?: ,)?(?: who)? (?:is|was|are|were|has been|have been|had been|remains|being) "
    r"(?:(?P<no>not|no longer|n't) )?(?:[a-z]+ )?"
    r"(?P<verb>allowed|eligible|permitted|entitled|able|barred|banned|disqualified|prohibited"
    r"|prevented|blocked|excluded|unable|ineligible)"
    r"(?: [a-z]+){0,2}? (?:to|from) (?:be )?(?P<act>stand|run|seek|contest|standing|running|seeking"
    r"|contesting|participating|participate|re-elected|taking part|take part|the (?:race|election|vote"
    r"|ballot))\b"
)
BARS = re.compile(
    r"(?P<verb>prohibit(?:s|ed)?|bar(?:s|red)|prevent(?:s|ed)?|ban(?:s|ned)|block(?:s|ed)|disqualif"
    r"(?:y|ies|ied)) (?:mr\.? |mrs\.? |ms\.? )?(?P<who>[PG]\d+) from"
    r" (?P<act>running|standing|seeking|contesting|participating|taking part|the (?:[a-z]+ )?(?:race"
    r"|election|vote|ballot|poll|run-off)|office)"
)
FRONT = re.compile(
    r"\b(?P<head>front-?runners?|candidates|contenders|challengers|hopefuls|nominees|rivals|(?:main "
    r"|closest |only |chief |nearest )(?:rival|challenger|opponent|contender))"
    r"(?: (?!elected|defeated|won)[^ .;P]+){0,9}? (?:are|were|include|includes|included|be|:|is|,|-"
    r"|was|, among them|, including|including|such as) (?:(?!who|elected)[^ P.;]+ ){0,8}?"
    r"(?P<list>P\d+(?: (?:,|and|, and|[a-z-]+|O\d+|T\d+|'s|G\d+|of G\d+)(?: (?:and|,|the|a|[a-z-]+|G\d+"
    r"|'s|O\d+|of G\d+)){0,7}? P\d+)*)"
)
KEPT = re.compile(
    r"\b(?:barred|banned|disqualified|excluded|blocked|rejected|prevented|ineligible|not allowed|struck off)\b"
)
FIELDS = re.compile(
    rf"(?P<who>G\d+)(?: has said G\d+)?{_AUX} (?P<verb>field(?:s|ed|ing)?|put(?:s|ting)? (?:up|forward)"
    rf"|stand(?:s|ing)?|nominat(?:e|es|ed|ing)|present(?:s|ed)?) (?P<count>{AMOUNT} )?(?:[a-z-]+ |of "
    rf"|H\d+ |own )*?candidates?\b(?: (?:for|in)(?: (?!and)[^ .;,]+){{0,8}}?(?: {_VOTE}| seats))?"
)
CANDIDACY = re.compile(
    r"(?P<who>P\d+)(?: [a-z]+){0,2}? (?P<verb>announced|declared|launched|filed|submitted|registered"
    r"|confirmed|announces|accepted) (?:H\d+|the|a|his|her) (?:[a-z-]+ ){0,2}?(?:candidacy|bid"
    r"|nomination|campaign for|nomination papers)\b"
)
WITHDREW = re.compile(
    rf"(?P<who>[PG]\d+)(?: ,)?{_AUX} (?P<verb>withdrew|withdraw|withdraws|withdrawing|pulled out"
    rf"|pull out|pulling out|dropped out|drop out|bowed out|withdrawn)"
    rf" (?:(?:from|of|H\d+|the|his|her|its|[a-z0-9-]+|[CAGO]\d+) ){{0,6}}?(?P<what>race|contest|candidacy"
    rf"|{_VOTE}|running)\b"
)
BOYCOTTED_BY = re.compile(
    rf"(?P<vote>{_VOTE}|summit|talks)(?: [^.;P]*?)?(?: (?:was|were|is being|are being|has been|have been"
    rf"|being|will be|is|are))?(?: also| widely| largely)? (?P<verb>boycotted) by {SOMEBODY}"
)
BOYCOTTS = re.compile(
    rf"{SOMEBODY}(?: ,| which| who)?{_AUX}(?: (?:decided|plans|planned|vowed|threatened|chose|agreed"
    rf"|intends|urged|called on [a-z]+) to)? (?P<verb>boycott(?:ed|ing|s)?)(?! (?:of|by|call))"
    rf"(?: (?!,)[^ .;P]+){{0,6}}?"
)
BOYCOTT_BY = re.compile(rf"(?P<verb>boycott)(?: of (?:the )?[^.;P]*?)? by (?:the )?{SOMEBODY}")
STAY_OUT = re.compile(
    rf"(?P<verb>announced|said|declared|decided|vowed|confirmed|stated|pledged|refused|declined|chose"
    rf"|refuses|declines)(?: [^ P.;]+){{0,4}}? ?"
    rf"(?:(?:that )?(?P<who>G\d+|P\d+|it|they|he|she|the party)(?: party)? (?:would|will) (?:not|n't)"
    rf"|not to|to not|(?<=refused )to|(?<=declined )to|(?<=refuses )to|(?<=declines )to)"
    rf" (?P<act>stand|take part|participate|run|contest|compete|field)(?: (?:in|for|candidates|any|the"
    rf"|[a-z]+day 's|[a-z0-9-]+)){{0,6}}? ?(?P<vote>{_VOTE})\b"
)
WOULD_NOT = re.compile(r"\b(?:would|will) (?:not|n't)\b")
OBSERVERS = re.compile(
    rf"(?:(?P<count>{AMOUNT}) )?(?P<group>(?:(?:foreign|international|western|independent|domestic"
    rf"|european|regional|local|[AO]\d+|[a-z-]+) ){{0,3}}?(?:observers|monitors))"
    rf"(?: (?!praised)[^ .;P]+){{0,3}}? (?P<verb>accredited|monitored|monitoring|observed|observing"
    rf"|watched|deployed|oversaw|overseeing|monitor|observe|supervised|registered|invited|reported"
    rf"|concluded|declared|criticised|criticized|noted|described|said)\b"
)
SENT_OBSERVERS = re.compile(
    rf"(?P<who>[OC]\d+){_AUX} (?P<verb>sent|deployed|monitored|observed|sending|send|deploy|monitor"
    rf"|observe) (?:(?:{AMOUNT}|[a-z-]+|the|[CA]\d+(?: 's)?) )*?(?:observers|monitors|{_VOTE})\b"
)
ORGANISED = re.compile(
    rf"(?P<who>[PG]\d+|the government|the authorities|the military|separatists|rebels)(?: ,)?{_AUX} "
    rf"(?P<verb>held|organi[sz]ed|hosted|staged|hosts|host|hosting|holding|organi[sz]ing) (?:(?:a|an"
    rf"|the|his|her|its|their|H\d+|own|[a-z-]+|[CA]\d+) ){{0,4}}?(?P<what>elections?|referendum|summit"
    rf"|talks|plebiscite|by-elections?)\b"
)
OWN_SUMMIT = re.compile(r"(?:the )(?P<who>O\d+)(?: 's)? (?:[a-z-]+ )?(?P<happening>summit)\b")
REJECTS = re.compile(
    rf"{SOMEBODY}{_AUX} (?P<verb>rejected|reject|rejects|dismissed|disputed|disputes|(?:contested"
    rf"|challenged)(?= (?:the )?(?:[a-z]+ )?(?:results?|outcome))|(?:refused|refuses|declined) to "
    rf"(?:accept|recogni[sz]e)|(?:not|n't) (?:accept|recogni[sz]e)) (?:(?:the|official|final|election"
    rf"|preliminary|previous|last|earlier|general|contested|disputed"
    rf"|[a-z]+day 's|H\d+|presidential|parliamentary|vote|provisional|[A-Z]\d+(?: 's)?) )*"
    rf"(?P<what>results?|outcome|vote|victory|elections?|defeat)\b(?! (?:of confidence|for P))"
)
VIEWED = re.compile(
    rf"(?P<vote>{_VOTE}|results?)(?: [^.;PGOC]{{0,40}}?)? (?:was|were|has been|have been|is|are|being)"
    rf"(?: [a-z]+)? (?P<verb>viewed|seen|condemned|denounced|rejected|regarded|declared|described"
    rf"|dismissed|criticised|criticized|considered|deemed|branded|called)(?: as)?(?P<how>"
    rf"(?: [a-z-]+){{0,4}}?)? by (?:the )?(?:{SOMEBODY})"
)
BAD = re.compile(
    r"\b(?:illegal|illegitimate|fraudulent|sham|rigged|unfair|flawed|farce|invalid|unlawful|unfree"
    r"|null|undemocratic|unconstitutional)\b"
)
_BACKS = (
    r"(?P<support>supported|supports|support|supporting|backed|backs|backing|approved of|approved"
    r"|approves of|endorsed|endorses|pushed for|pushing for|pushes for|voted for|voted in favou?r of"
    r"|campaigned for|welcomed|welcomes|favou?rs|defended|joined|joins)"
    r"|(?P<oppose>opposed|opposes|oppose|opposing|denounced|denounces|condemned|condemns|rejected"
    r"|rejects|voted against|campaigned against|protest against|protests against|protested against"
    r"|protesting against|criticised|criticized|attacked)"
)
STANCE = re.compile(
    rf"(?:(?P<list>[PGOC]\d+(?:(?: ,| and| , and)(?: the)? [PGOC]\d+)*)(?: ,)?{_AUX}(?: [a-z]+ly)?|"
    rf"(?P<far>to)) (?P<verb>{_BACKS}) (?:(?:the|a|an|his|her|its|their|H\d+|this|that|(?!(?:about|of"
    rf"|on|in|to|for|with|from|against|over|and|by|after|during|at|who|which|as)\b)[a-z-]+|[CA]\d+"
    rf"(?: 's)?|O\d+(?: 's)?) ){{0,4}}?(?:{HAPPENING}|(?P<vote>referendum))\b"
)
PROVIDING = re.compile(
    rf"with (?:the )?(?P<list>{_LIST}) (?P<verb>providing|offering|giving|lending)(?: [a-z-]+){{0,2}}? "
    rf"(?:support|assistance|backing|help|aid) (?:for|to) (?:the )?(?:[a-z-]+ )?{HAPPENING}\b"
)
BACKED_BY = re.compile(
    r"(?P<main>[CPGO]\d+) , (?P<verb>backed|supported|assisted|aided|joined) by (?:the )?"
    r"(?P<list>[PGOC]\d+(?:(?: ,| and| , and)(?: the)? [PGOC]\d+)*)(?: forces| troops| soldiers)? ,"
    r"(?: [a-z]+){0,2} (?P<act>invaded|attacked|launched|entered|stormed|bombed|occupied|invading"
    r"|seized)(?: (?:the|an?) (?:[a-z]+ )?(?:of )?[A-Z]\d+)?"
)
GOVERN = frozenset("of by with from to against for over about between".split())
CANDIDATE_FOR = re.compile(
    r"\b(?P<head>candidate|nominee) (?:for|in|to) (?:(?!told|said|met|beat|and|with|by|was|is|who|has"
    r"|had|over|against|to)(?:[a-z]+|[CAOT]\d+) ){1,8}?(?P<who>P\d+)(?! 's)"
)
CANDIDATES = frozenset("candidate nominee contender front-runner frontrunner challenger hopeful".split())
IS_CANDIDATE = re.compile(
    r"(?P<who>P\d+)(?: who| ,)? (?P<verb>is|was|will be|became|becomes|remains|has been|had been"
    r"|is to be|chosen as|named as|selected as)(?: to be)?(?: [a-z]+)? (?:[a-z-]+ )?(?P<office>T\d+)"
)
