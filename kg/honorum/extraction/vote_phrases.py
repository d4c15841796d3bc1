"""Words that name a vote: "Kenya's presidential election in March", "went to the polls", "the vote"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from honorum.extraction import time as times
from honorum.extraction.context import Context
from honorum.extraction.document import Document, Sentence
from honorum.extraction.mentions import Actor, Mention
from honorum.extraction.sketch import Sketch, full
from honorum.model.claims import Time
from honorum.model.entities import Kind

KINDS = {
    "parliamentary": "parliamentary", "legislative": "parliamentary", "general": "parliamentary",
    "federal": "parliamentary", "congressional": "parliamentary", "senate": "parliamentary",
    "senatorial": "parliamentary", "assembly": "parliamentary", "midterm": "parliamentary",
    "mid-term": "parliamentary", "lower-house": "parliamentary", "presidential": "presidential", "local": "local",
    "municipal": "local", "council": "local", "mayoral": "local", "gubernatorial": "local", "regional": "local",
    "provincial": "local", "state": "local", "communal": "local", "district": "local", "county": "local",
    "primary": "primary", "leadership": "other",
}  # fmt: skip
_MONTHS = "january february march april may june july august september october november december".split()
_LEAD = (
    r"(?:(?P<lead>[CA]\d+(?: 's)?|the (?:country|nation|island|state|city|province|territory) 's|its|his|her|their|our)"
    r"(?: own)? )?"
)
_OTHER_ADJECTIVES = (
    "national nationwide snap early fresh new first second free fair democratic multi-party multiparty landmark "
    "disputed "
    "upcoming forthcoming recent planned own historic crucial key runoff run-off direct constitutional independence "
    "previous last next past future coming annual scheduled flawed open secret two-round final latest earlier current "
    "this the a an any such"
).split()
_WHEN = (
    r"(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow"
    r"|(?:last|this|next) (?:year|month|week|weekend|[a-z]+day)) 's "
    rf"|(?:{'|'.join(_MONTHS)})(?: 's)?(?: \d\d?)? |(?:1[89]|20)\d\d )"
)
_NOUN = (
    r"(?P<noun>elections?|by-elections?|byelections?|referend(?:um|ums|a)|plebiscites?|polls|poll|vote|ballot|primary"
    r"|primaries|run-off|runoff|race|contest)"
)
_NP = re.compile(
    rf"(?:^|(?<= )){_LEAD}(?P<adjectives>(?:{_WHEN}|(?:{'|'.join([*KINDS, *_OTHER_ADJECTIVES])}|and|[CA]\d+) )*){_NOUN}"
    rf"(?P<after> (?:in|for|of|across) (?:the )?(?P<place>[CA]\d+))?(?= |$)"
)
_NOT_A_VOTE_BEFORE = re.compile(
    r"(?:opinion|exit|straw|tracking|recent|new|online|of the|cast (?:his|her|their|a|H\d+)(?: own)?"
    r"|popular|preferred|party|the G\d+"
    r"|to|will|would|can|could|not|and|G\d+ 's|confidence|censure|confirmation|voice|deciding|veto"
    r"|right to|their|his|her|percent|cent|%|[0-9,]+|G\d+) $"
)
_PART_OF_NAME = re.compile(
    r" (?:commission|commissions|commissioner|committee|board|officials?|campaign|campaigns|campaigning|manifesto|laws?"
    r"|results?|observers?|monitors?|monitoring|day|night|defeat|victory|win|fraud|promises?|violence"
    r"|rally|rallies|authority|authorities|workers?"
    r"|candidates?|system|process|period|season|tribunal|bill|reform|reforms|rules|rigging|posters?"
    r"|expenses|fever|pledge|count|counting|share"
    r"|tally|rigged|centres?|centers?|body|team|coverage|slogan|strategist|agent|booth"
    r"|booths|box|boxes|papers?|of confidence|of no|against|for [GP]\d+|winner|run)\b"
)
_PERSONAL = re.compile(r" (?:of P\d+|as T\d+|as the|to the post|to the)\b")
_HOUSE = frozenset("senate senatorial assembly council congressional state federal district county".split())
_WEAK = frozenset("vote poll polls ballot runoff run-off primary primaries race contest".split())
_ANOTHER = frozenset("previous last next past future earlier".split())
_OPENING = frozenset("open opened opens opening close closed closes closing".split())
_FAR = 9
_TOWARDS_TIME = frozenset(
    """was were is are will be been held to take takes took place scheduled for due set planned called on in at the
    has that which have would being , taking happen early late expected district of region city town
    province state area country whole across slated postponed until till from""".split()
)
_HOLDING = re.compile(
    r"(?:hold|holds|held|holding|called|calls|call|calling|organi[sz]ed?|organi[sz]ing|won|win|conduct"
    r"|conducted|staged|schedule|scheduled|announced|announce"
    r"|lost|contested|boycotted|after|during|since|following|before|delayed|postponed|cancel+ed) (?:[a-z-]+ ){0,2}$"
)
_POLLS = re.compile(
    r"(?:(?:voters|people|citizens|residents|[AC]\d+|electorate|nation|country|millions|thousands)(?: "
    r"(?:in|across|of|throughout) (?:the )?(?P<place>[CA]\d+))?"
    r" (?:(?:[a-z-]+ ){0,3})?)?(?P<act>(?:went|go|goes|going|gone|head|headed|heading|return"
    r"|returned) (?:back )?to the polls|(?:are|were|is) (?:voting|choosing|electing)|(?:voted|vote"
    r"|cast (?:their )?(?:ballots|votes))(?= (?:to elect|for a new|for a president|in C\d+)))"
    r"(?P<more>(?: (?!\.|;)\S+){0,14})"
)
_ELECTING = re.compile(
    r"(?:elect|choose|choosing|electing|select|for|pick|in) (?:[A-Za-z0-9']+ ){0,5}?(?P<what>president"
    r"|parliament|legislature|assembly|lawmakers|legislators|deputies|mps|senators|councillors|mayors?"
    r"|government|councils|referendum)\b"
)
_ELECTED = {
    "president": "presidential", "councillors": "local", "mayor": "local", "mayors": "local", "councils": "local",
    "referendum": "referendum",
}  # fmt: skip
_KIND_CUES = (
    ("presidential", re.compile(r"\b(?:presidential|(?:for|new|next|as) president|head of state)\b")),
    ("local", re.compile(r"\b(?:councillors?|councils?|mayors?|mayoral|local authority|governors?)\b")),
    (
        "parliamentary",
        re.compile(
            r"\b(?:parliament|parliamentary|legislat\w+|seats|assembly|mps|lawmakers|prime minister"
            r"|house of representatives|lower house|senate|knesset|duma|bundestag|congress)\b"
        ),
    ),
)  # fmt: skip
_SURE = frozenset("parliamentary presidential local referendum by-election".split())
_CUES = frozenset(
    """election elections by-election by-elections byelection referendum referendums plebiscite polls
    poll vote ballot primary primaries run-off runoff voting choosing electing voted votes
    ballots term running run power race contest""".split()
)
_RUNNING = re.compile(
    r"\b(?:run|runs|running|ran|stand|stood|standing|bid|campaigned|campaigning|seeking|candidate"
    r"|candidacy|nomination) (?:for )?(?:[a-z-]+ ){0,4}?"
    r"(?:for (?:the )?president|as president|presidency|president)\b(?: of [AC]\d+)? (?:in|on)\b"
)
_POWER = re.compile(
    r"\b(?:came|returned|swept|rose|voted|elected|re-elected) (?:back )?(?:in)?to (?:power|office|government) in\b"
)
_BY_FORCE = re.compile(r"\b(?:coup|force|overthrow|toppl|uprising|revolution|invasion|died|death)")


@dataclass(slots=True, eq=False)
class Vote:
    """One election or referendum: its event, kind, place and date (EDTF)."""

    actor: Actor
    kind: str
    place: Actor | None
    date: str | None = None
    mentions: list["VoteMention"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class VoteMention:
    """Words `first` to `last` (exclusive) of a sentence that name a vote, and the time said with them.

    `strong` says that the words tell kind, place or date by themselves, or that the vote is held; `again` that they
    only point back ("the election"). `noun` is the index of the noun, or of the verb of "went to the polls".
    """

    sentence: int
    first: int
    last: int
    noun: int
    kind: str | None
    place: Actor | None
    time: Time | None = None
    time_span: tuple[int, int] | None = None
    strong: bool = False
    again: bool = False
    another: bool = False
    text: str = ""
    around: str = ""
    vote: Vote | None = None


def vote_phrases(
    document: Document, context: Context, sentence: Sentence, names: list[Mention]
) -> Iterator[VoteMention]:
    """The mentions of votes in a sentence, each with the time said with it; `names` are the names in the sentence."""
    if _CUES.isdisjoint(sentence.lowers):
        return
    line = full(sentence.words, names)
    said = _times(document, context, sentence)
    taken: list[tuple[int, int]] = []
    for match in line.find(_POLLS):
        mention = _polls(context, line, match, sentence)
        if mention:
            _attach_any(mention, said)
            mention.around = line.text
            taken.append((mention.first, mention.last))
            yield mention
    for mention in _told_by_the_way(line, said, sentence):
        mention.around = line.text
        taken.append((mention.first, mention.last))
        yield mention
    for match in line.find(_NP):
        mention = _noun_phrase(context, line, match, sentence)
        if mention is None or any(first <= mention.noun < last for first, last in taken):
            continue
        _attach(mention, said, sentence, held=bool(_HOLDING.search(line.text[: match.start()])))
        mention.around = line.text
        mention.text = document.article.text[sentence.words[mention.first].start : sentence.words[mention.last - 1].end]
        yield mention


def _times(document: Document, context: Context, sentence: Sentence) -> list[tuple[int, int, Time]]:
    words, base = sentence.words, sentence.words[0].start
    text = document.article.text[base : words[-1].end].replace("\xa0", " ")
    found = []
    for each in times.find(text, context.published):
        inside = [at for at, word in enumerate(words) if word.start < base + each.end and word.end > base + each.start]
        if inside:
            found.append((inside[0], inside[-1] + 1, Time(each.text, each.edtf)))
    return found


def _noun_phrase(context: Context, line: Sketch, match: re.Match[str], sentence: Sentence) -> VoteMention | None:
    noun, adjectives, rest = match["noun"], match["adjectives"].split(), line.text[match.end("noun") :]
    kind = _kind_of(noun, adjectives)
    words_before = line.text[: match.start("noun")]
    dated = bool(re.search(_WHEN, match["adjectives"]))
    if noun in {"race", "contest"} and kind is None:
        return None
    if noun in {"vote", "votes", "ballot"} and _HOUSE & set(adjectives):
        return None
    if noun in {"vote", "poll", "polls", "ballot", "primary", "runoff", "run-off", "race", "contest"}:
        named = kind not in {None, "primary"} or dated or (noun == "primary" and "presidential" in adjectives)
        if not named and (_NOT_A_VOTE_BEFORE.search(words_before) or noun in {"poll", "primary"}):
            return None
        if noun in {"poll", "polls"} and re.match(r" (?:show|suggest|found|indicat|conduct|predict|gave|put)", rest):
            return None
    part = bool(_PART_OF_NAME.match(rest))
    if not kind and not dated and _PERSONAL.match(rest):
        return None
    token = match["lead"] or match["place"] or next((word for word in adjectives if re.fullmatch(r"[CA]\d+", word)), "")
    if match["place"] and not re.match(r"[CA]\d", match["lead"] or ""):
        token = match["place"]
    place = _place(context, line, token, kind) if token else None
    first, last = line.words(match.start(), match.end("noun"))
    if match["place"] and place is not None:
        last = line.words(match.start(), match.end())[1]
    while sentence.words[first].lower in {"and", "the", "a", "an", "any", "such", ","} and first < last - 1:
        first += 1
    mention = VoteMention(sentence.number, first, last, line.word_at(match.start("noun")), kind, place)
    mention.another = bool(_ANOTHER & set(adjectives)) and not dated
    weak = noun in _WEAK
    tells = (
        (kind in _SURE and noun not in {"race", "contest"})
        or (dated and not weak)
        or (bool(place) and not weak)
        or (kind is not None and dated)
    )
    mention.strong = not part and bool(tells)
    mention.again = not mention.strong
    return mention


def _kind_of(noun: str, adjectives: list[str]) -> str | None:
    if noun.startswith(("referend", "plebiscite")):
        return "referendum"
    if noun.startswith("by"):
        return "by-election"
    kinds = [KINDS[word] for word in adjectives if word in KINDS]
    if noun.startswith("primar"):
        return "primary"
    if "presidential" in kinds and "parliamentary" in kinds:
        return kinds[-1]
    return kinds[0] if kinds else None


def _place(context: Context, line: Sketch, token: str, kind: str | None) -> Actor | None:
    if not re.match(r"[CA]\d", token):
        return context.country if token.startswith(("the country", "the nation")) else None
    actor = line.mention(token.split(maxsplit=1)[0]).actor
    if actor is None or not actor.kind.is_place:
        return None
    if actor.kind is Kind.CITY and kind not in {"local", "by-election", "referendum"}:
        return context.place_named(actor.country) or context.country
    return actor


def _polls(context: Context, line: Sketch, match: re.Match[str], sentence: Sentence) -> VoteMention | None:
    act = match["act"]
    tail = act.split()[-1] + match["more"]
    electing = _ELECTING.search(tail)
    if not electing and "polls" not in act:
        return None
    if electing and tail[: electing.start()].count(" ") > 9 and "polls" not in act:  # noqa: PLR2004
        return None
    kind = _ELECTED.get(electing["what"], "parliamentary") if electing else None
    token = match["place"] or next(iter(re.findall(r"(?:in|across|of) (?:the )?(C\d+)", match["more"])), "")
    token = token or next(iter(re.findall(r"^([CA]\d+)", match[0])), "")
    place = _place(context, line, token, kind) if token else None
    stop = match.start("more") - len(act.split()[-1]) + electing.end() if electing else match.end("act")
    first, last = line.words(match.start(), max(stop, match.end("act")))
    return VoteMention(
        sentence.number, first, last, line.word_at(match.start("act")), kind, place, strong=True, text=""
    )


def _told_by_the_way(line: Sketch, said: list[tuple[int, int, Time]], sentence: Sentence) -> Iterator[VoteMention]:
    """Votes that only a date and what happens then tell of: "running for president in March", "won power in 2007"."""
    for kind, pattern in (("presidential", _RUNNING), (kind_from(line.text), _POWER)):
        for match in line.find(pattern):
            if pattern is _POWER and (_BY_FORCE.search(line.text) or kind is None):
                continue
            first, last = line.words(match.start(), match.end())
            for begin, end, time in said:
                if last - 1 <= begin <= last and time.edtf and "/" not in time.edtf:
                    yield VoteMention(sentence.number, first, end, first, kind, None, time, (begin, end), strong=True)


def _attach(mention: VoteMention, said: list[tuple[int, int, Time]], sentence: Sentence, *, held: bool) -> None:
    """Give a mention its time: one inside it, or right beside it; any in its sentence when the vote is "held"."""
    words = sentence.words
    if words[mention.noun].lower in {"race", "contest"}:
        return
    for first, last, time in said:
        inside = first < mention.last and last > mention.first
        before = last == mention.first or (last == mention.first - 1 and words[last].lower in {"'s", "’s", "'", "’"})
        between = [word.lower for word in words[mention.last : first]] if first >= mention.last else []
        after = (
            first >= mention.last
            and len(between) <= _FAR
            and all(word in _TOWARDS_TIME or words[mention.last + at].capital for at, word in enumerate(between))
        )
        if time.edtf and ".." not in time.edtf and (inside or before or after):
            mention.time, mention.time_span = time, (first, last)
            tells = words[mention.noun].lower not in _WEAK or mention.kind is not None
            mention.strong = mention.strong or tells
            mention.again = mention.again and not mention.strong
            return
    opening = words[mention.last].lower if mention.last < len(words) else ""
    if words[mention.noun].lower == "polls" and opening in _OPENING and said:
        mention.time, mention.time_span = said[0][2], said[0][:2]
    if (
        held
        and words[mention.noun].lower not in _WEAK
        and len(said) == 1
        and said[0][2].edtf
        and ".." not in said[0][2].edtf
    ):
        mention.time, mention.time_span = said[0][2], None
        mention.strong, mention.again = True, False


def _attach_any(mention: VoteMention, said: list[tuple[int, int, Time]]) -> None:
    near = [each for each in said if mention.first <= each[0] <= mention.last + 2] or said[:1]
    if near:
        mention.time = near[0][2]
        mention.time_span = (near[0][0], near[0][1])


def kind_from(text: str) -> str | None:
    """The kind of vote that the words around it suggest ("seats": a parliamentary one).

    >>> kind_from("five parties won seats"), kind_from("the vote")
    ('parliamentary', None)
    """
    return next((kind for kind, cue in _KIND_CUES if cue.search(text)), None)


def usual_kind(document: Document) -> str | None:
    """The kind of vote that most of an article's words speak for, if at least two do."""
    text = " ".join(word.lower for sentence in document.sentences for word in sentence.words)
    counted = sorted(((len(cue.findall(text)), kind) for kind, cue in _KIND_CUES), reverse=True)
    return counted[0][1] if counted[0][0] >= 2 and counted[0][0] > counted[1][0] else None  # noqa: PLR2004
