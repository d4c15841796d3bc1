"""The words that state a kind of fact: without one of them in its quote, a claim of that kind is not stated there."""

import re

_VOTE = r"elect|vot(?:e|ing)|poll|ballot|referend|plebiscit|primar|run-?off|by-?election"
_TAKEN = (
    r"appoint|nam(?:e|ing)|made|pick|chose|select|install|inaugurat|swor|swear|designat|promot|confirm|assum|"
    r"becom|became|took|take|tap|return"
)
_LEFT = r"resign|quit|step|stood down|stand down|abdicat|retir|left|leav|depart|bow"
_OUST = (
    r"dismiss|sack|fire|firing|remov|oust|depos|overthr|toppl|suspend|axe|expel|impeach|reliev|strip|unseat|"
    r"out of office|forced"
)
_DEATH = r"die[ds]?\b|death|dead|kill|assassinat|murder|execut|dying|passed away|fatal|slain|slew|shot"
_ARREST = r"arrest|detain|detention|custody|jail|imprison|captur|held|apprehend|round(?:ed)? up|seiz"

_WORDS: dict[tuple[str, str], str] = {
    ("OfficeChange", "appointment"): _TAKEN,
    ("OfficeChange", "resignation"): _LEFT,
    ("OfficeChange", "dismissal"): _OUST,
    ("OfficeChange", "election"): rf"{_VOTE}|won|win|victor|defeat|beat",
    ("OfficeChange", "nomination"): r"nominat|propos|candidat|nam(?:e|ing)|pick|choice|chose|designat|tap",
    ("OfficeChange", "death"): _DEATH,
    ("OfficeChange", "succession"): rf"succe|replac|took over|take over|taking over|follow|heir|{_TAKEN}",
    ("OfficeChange", "seizure"): r"seiz|coup|power|overthr|toppl|took|take|putsch|proclaim|declar",
    ("PartyStatus", "ruling"): r"rul(?:ing|ed|es)|govern|in power|power",
    ("PartyStatus", "opposition"): r"oppos",
    ("PartyStatus", "banned"): r"ban|outlaw|prohibit|dissol|illegal|proscrib",
    ("PartyStatus", "coalition"): r"coalition|allian|alli(?:ed|es)|partner|bloc",
    ("PartyStatus", "majority"): r"majorit|control|dominat",
    ("PartyStatus", "split"): r"split|faction|broke|break|splinter|divid",
    ("Election", ""): rf"{_VOTE}|contest",
    ("Participation", "contested"): r"contest|candidat|run|ran|stand|stood|compet|vying|particip|challeng|part",
    ("Participation", "boycotted"): r"boycott|refus|abst|shun|stay|not (?:take|participat|run|stand)",
    ("Participation", "organised"): r"organi[sz]|held|hold|call|led|lead|stag|arrang|run|ran|host",
    ("Participation", "observed"): r"observ|monitor|watch|mission",
    ("Participation", "rejectedResults"): r"reject|disput|refus|contest|fraud|rig|challeng|not (?:accept|recogni)",
    ("Participation", "supported"): r"support|back|endors|favou?r|prais|welcom|join|approv",
    ("Participation", "opposed"): r"oppos|against|critici|condemn|reject|protest|denounc",
    ("Participation", "withdrew"): r"withdr|pull|drop|quit|stepp?",
    ("Contention", "protest"): r"protest|demonstrat|rall|march|riot|unrest|strike|sit-in|picket|blockad|took to",
    ("Contention", "arrest"): _ARREST,
    ("Contention", "release"): r"releas|free|pardon|amnest|let go|bail",
    ("Contention", "charge"): r"charg|indict|accus|prosecut|trial",
    ("Contention", "conviction"): r"convict|guilty|found|sentenc",
    ("Contention", "sentence"): r"sentenc|jail|imprison|years|prison|fined?|death",
    ("Contention", "detention"): _ARREST,
    ("Contention", "clash"): r"clash|fight|fought|battl|confront|skirmish|scuffl",
    ("Contention", "attack"): r"attack|bomb|shot|shoot|fire|strike|struck|assault|raid|explo|kill|ambush|beat",
    ("Contention", "casualty"): rf"{_DEATH}|wound|injur|casualt|hurt|victim|lives|toll",
    ("Contention", "expulsion"): r"expel|expuls|deport|exile|persona non grata|thrown out|kick",
    ("Relationship", "spouse"): r"wife|husband|spouse|marri|widow|couple|wed|first lady",
    ("Relationship", "sibling"): r"brother|sister|sibling|twin",
    ("Relationship", "parent"): r"father|mother|parent|son\b|daughter|child",
    ("Relationship", "child"): r"son\b|sons\b|daughter|child|father|mother|parent|heir",
    ("Relationship", "relative"): r"cousin|uncle|aunt|nephew|niece|in-law|grand|relative|relat|famil|kin",
    ("Relationship", "predecessor"): r"predecess|succe|replac|before|former|then",
    ("Relationship", "lawyerOf"): r"lawyer|attorney|counsel|solicitor|barrister|represent|defen[cs]e",
    ("Relationship", "colonialPower"): r"coloni|independen|protectorate|rule",
    ("Place", "capitalOf"): r"capital",
    ("Place", "formerlyNamed"): r"formerly|previously|once|renam|known as|called|then|old name|name",
    ("Place", "largestCityOf"): r"largest|biggest|most populous",
    (
        "Alias",
        "",
    ): r"known|call|alias|nicknam|dubbed|born|also|aka|former|n[ée]e|abbrev|nam|short|acronym|or\b|[(\"“'‘]",
    ("ElectionResult", "won"): r"won|win|victor|triumph|elect|defeat|beat|first|top|clinch|secur|landslide|claim",
    ("ElectionResult", "lost"): r"los[et]|defeat|beat|concede|fail|oust|second|out",
    ("ElectionResult", "majority"): r"majorit",
}
_COMPILED = {key: re.compile(rf"(?<![a-z])(?:{words})", re.IGNORECASE) for key, words in _WORDS.items()}


def trigger_words(type_name: str, kind: str) -> re.Pattern[str] | None:
    """The words that a quote must hold to state that kind of fact; `None` where any wording may do.

    >>> bool(trigger_words("OfficeChange", "resignation").search("Ada Vern stepped down"))
    True
    >>> trigger_words("Tenure", "current") is None
    True
    """
    return _COMPILED.get((type_name, kind)) or _COMPILED.get((type_name, ""))
