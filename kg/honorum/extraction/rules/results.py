"""What somebody got in a vote: seats, votes, shares, victory, defeat, a majority, a rank."""

import re
from collections.abc import Iterator

from honorum.extraction.amounts import AMOUNT, PER_CENT, amount
from honorum.extraction.document import Word
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.mentions import Mention, Office, Sort
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.sketch import Sketch
from honorum.extraction.syntax import children, subject_of
from honorum.extraction.votes import Vote, votes_of
from honorum.model.claims import ElectionResultClaim, Modality

_POLLING = re.compile(
    r"\b(?:opinion polls?|surveys?|approval|polling firm|poll (?:conducted|by|of|showed|found"
    r"|suggest\w*|published|released)|research|support from \d+)\b"
)
_GROUPS = frozenset(
    """coalition alliance bloc camp party parties opposition independents group front ruling government conservatives
    socialists liberals communists nationalists greens democrats republicans islamists pan-democrats reformists""".split()
)
_ITEM = (
    r"(?:(?:[a-z-]+ ){0,5}?(?:(?:[GOT]\d+|[a-z-]+) 's )?(?:[TGO]\d+ )?)?P\d+(?: of [GOP]\d+"
    r"| of respectively G\d+ and G\d+| and the G\d+(?= ))?"
)
_LIST = rf"{_ITEM}(?:(?: , as well as| as well as| , and| ,| and) {_ITEM})*"
_ADVERBS = (
    r"(?: (?:also|successfully|all|both|narrowly|easily|comfortably|again|then|officially|formally"
    r"|declared|duly|overwhelmingly|re-|not|n't|never|been|be|being))*"
)
_ELECTED = re.compile(
    rf"(?P<list>{_LIST})(?: , )?(?: who)?(?P<aux> (?:was|were|has|have|had|is|are|being|got|gets|get|to"
    rf"|will|would|could|may|might))+{_ADVERBS} "
    r"(?P<verb>elected|re-elected|reelected|returned to parliament|voted in)(?! by (?:the )?"
    r"(?:parliament|lawmakers|members|delegates|deputies|O\d+))(?P<office> (?:as |to the |the )?"
    r"(?:T\d+))?"
)
_WERE_ELECTED = re.compile(
    rf"\b(?:elected|elects|winners|victors|elected candidates)(?: (?!by|was|to )[^ .;P]+){{0,8}}? "
    rf"(?:were|are|include|included|was)(?: [^ .;P]+){{0,14}}? ?(?P<list>{_LIST})"
)
_LOST_PASSIVE = re.compile(
    rf"(?P<list>{_LIST})(?P<aux> (?:was|were|has been|have been|had been|is|are))+{_ADVERBS} "
    rf"(?P<verb>defeated|beaten|unseated|ousted in|voted out|eliminated|not re-elected|not elected)"
    rf"(?P<by>(?: [^P.;]*?)? by (?P<winner>[PG]\d+))?"
)
_LOST = re.compile(
    r"(?P<who>[PG]\d+)(?: who| ,)?(?: (?:has|have|had|narrowly|also|then|recently))* (?P<verb>lost(?= "
    r"(?:his|her|their|its|H\d+|the|this|last|a|re-election|to [PG]|in the|out|both|control|power"
    r"|office|all|every|[a-z]+ seat|by)\b)"
    r"|loses|conceded(?: defeat| the election)?|failed to (?:win|get|be|secure|gain|retain|keep|hold"
    r"|defend|enter)(?: (?:his|her|its|a|an|any|re-|the|enough|re-elected|re-election|H\d+|elected"
    r"|outright|seat|seats))+|came second|finished second|was runner-up)"
    r"(?P<what>(?: [^ .;,]+){0,5})"
)
_NOT_LOST = re.compile(
    r"\b(?:life|lives|job|patience|confidence|faith|support|ground|money|war|battle|case|appeal|trust"
    r"|control of the city|leg|son|daughter|father|wife|husband|temper|vote of confidence"
    r"|confidence vote|way)\b"
)
_BEAT = re.compile(
    r"(?:(?P<who>[PG]\d+)(?: [a-z-]+){0,2}?|,) (?P<verb>defeated|defeating|beat|beats|beating|unseated|defeats|ousted)"
    r" (?:(?:[a-z-]+|,|[AO]\d+|T\d+) ){0,7}?(?P<loser>[PG]\d+|opponents?|rivals?|challengers?)"
)
_WON = re.compile(
    r"(?P<who>[PG]\d+)?(?P<aux>(?: ,)?(?: who| which)?(?: (?:has|have|had|is|are|was|were|will|would"
    r"|to|be|been|the|later|also|now|likely|set|expected|poised|projected|nearly|certain|narrowly"
    r"|easily|comfortably|again|officially|already))*) ?"
    r"(?P<verb>won|wins|win|winning|secured|secures|secure|securing|claimed|claims|claim|claiming"
    r"|scored|swept|sweeps|sweep|sweeping|took|takes|take|triumphed in|declared|achieved|celebrated"
    r"|celebrates|gained|retained|heading for|headed for|earned|clinched)"
    r" (?:(?:a|an|the|his|her|its|their|H\d+|this|that|[a-z]+'s|'s|sweeping|surprise|narrow|clear"
    r"|overwhelming|decisive|outright|big|huge|easy|second|third|first|fourth|fifth|new|another"
    r"|absolute|comfortable|crushing|landslide|historic|large|election|electoral|resounding|[a-z-]*ing"
    r"|presidential|parliamentary|legislative|general|local|federal|disputed|last|next|recent|mayoral"
    r"|re-|[12][09]\d\d|C\d+|A\d+|sunday|monday|tuesday|wednesday|thursday|friday|saturday|month|year"
    r"|week|two-thirds|three-quarters|five-year|four-year|six-year|consecutive|straight|simple"
    r"|parliamentary|slim|small|solid|strong|stunning|convincing|in|at|of|polls|most) )*"
    r"(?P<what>elections?|vote|polls?|referendum|presidency|victory|victories|win|majority|landslide"
    r"|run-off|runoff|by-election|re-election|reelection|ballot|term|primary|mandate|winner"
    r"|supermajority)\b"
    r"(?! (?:commission|campaign|prize|to|against)\b)"
)
_WON_BY = re.compile(
    r"(?:won|taken|swept) by (?:(?:the|a) )?(?:[a-z-]+ ){0,3}?(?:(?:P\d+|T\d+|[a-z]+) 's )?(?:(?:the"
    r"|ruling|opposition|governing) )*(?P<who>[GP]\d+)"
)
_VICTORY_OF = re.compile(
    r"(?:(?P<owner>[PG]\d+) 's (?:[a-z-]+ )*(?P<win>victory|win|triumph|landslide|re-election|defeat"
    r"|loss)(?= (?:in|at|over|of|on|by|was|has|is|gives|means|,)))"
    r"|(?P<word>victory|win|triumph|landslide|defeat|loss|majority) (?:for|of|by) (?:the )?"
    r"(?:[a-z-]+ )?(?P<who>[PG]\d+)"
)
_DECLARED = re.compile(
    r"(?P<who>[PG]\d+)(?: [a-z'-]+){0,4}? (?P<verb>declared|announced|named|proclaimed|confirmed)"
    r"(?P<self> himself| herself| itself| themselves| P\d+| G\d+)? (?:as )?(?:the |a )?(?:outright "
    r"|clear |official )*(?P<what>winners?|victors?|victory|elected)\b"
)
_REELECTED = re.compile(
    r"(?P<who>P\d+) , (?:a|an|the) (?:newly |just )?(?P<verb>re-elected|reelected|newly-elected"
    r"|elected) (?P<what>[a-z-]+|T\d+)"
)
_PROJECTED = re.compile(
    r"(?P<who>P\d+) (?:is|was|are) (?P<verb>projected|predicted|forecast|tipped|expected|set|certain"
    r"|likely) to (?:become|be elected|win|take)(?: as)?(?P<office> (?:the )?T\d+)"
)
_MAJORITY = re.compile(
    r"(?P<verb>maintained|kept|retained|retain|won|secured|gained|lost|held|hold|holds|win|have|has"
    r"|had|obtained|achieved|took|take|maintain|gain|lose|keep|get|got|captured|control|controls)"
    r" (?:(?:an|a|its|their|his|the|H\d+|outright|absolute|overall|clear|comfortable|slim"
    r"|parliamentary|working|two-thirds|simple|large|narrow|strong|constitutional|small"
    r"|enough seats for a) )+(?P<what>majority)\b(?! of (?:A\d+|voters|people|the population))"
)
_RANK = re.compile(
    r"(?P<who>[PG]\d+)(?: [a-z'-]+){0,3}? (?:(?P<verb>came|finished|placed|was|ended|is|coming|ran"
    r"|finishing|ranked)(?: in)?(?: a)?(?: distant| close)?|in|as|took) (?P<rank>first|second|third"
    r"|fourth|fifth|last)(?P<place> place| in the| with| behind| position|,)"
)
_RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_GET = (
    r"(?P<verb>won|wins|win|winning|took|takes|take|taking|received|receives|receive|receiving|got"
    r"|gets|get|getting|gained|gains|gain|gaining|secured|secures|secure|securing|polled|polling"
    r"|garnered|obtained"
    r"|collected|captured|claimed|scored|earned|reached|has|have|had|holding|with|on|attracted|drew"
    r"|picked up|pick up|picking up|lead with|leads with|leading with|ahead with|retained|kept"
    r"|achieved|mustered|landed|controls?|hold|holds|held|grabbed|bagged|increased to|fell to|rose to"
    r"|dropped to|slipped to|lost|elected|returned|tally of|total of|be left with|left with|down to"
    r"|up to|managed)"
)
_SEATS = re.compile(
    rf"{_GET} (?:(?:his|her|its|their|the|all|just|only|a|an|H\d+) )*{AMOUNT}(?: (?:of|out of) "
    rf"(?:the )?(?P<outof>\d+))?(?: of)? (?:(?!votes|%)[a-z-]+ |C\d+ |A\d+ |O\d+ |T\d+ ){{0,3}}?"
    rf"(?P<what>seats?|mandates?|places|deputies|senators|mps|lawmakers|legislators|T\d+)\b"
)
_SEATS_FOR = re.compile(
    rf"{AMOUNT}(?: (?:of|out of) (?:the )?(?:\d+))? (?:[a-z-]+ )?seats? (?:(?:for|to|went to|going to"
    rf"|goes to) (?:the )?(?:[a-z-]+ )?(?P<who>[PG]\d+))"
)
_SEATS_ROSE = re.compile(
    rf"(?:the )?(?P<who>[PG]\d+|[a-z-]+)(?: 's| ')? (?:seats|representation|share|number of seats"
    rf"|tally)[^.;]{{0,50}}? (?:increased|rose|grew|went up|fell|dropped|decreased|shrank|declined"
    rf"|went) from \d+ to {AMOUNT}"
)
_SHARE = re.compile(
    rf"{_GET} (?:(?:a|an|the|his|her|its|their|H\d+|just|only) )*{AMOUNT} ?(?P<unit>{PER_CENT})(?P<of>"
    rf"(?: (?:of|share)(?: (?:the|all|its|[a-z-]+|C\d+|A\d+))*? (?P<what>votes?|ballots?|seats|poll"
    rf"|share))?)"
)
_WITH_SHARE = re.compile(
    rf"(?P<who>[PG]\d+) (?:, )?(?:(?:was|were|is|came|finished|trailed|followed|second|third|next"
    rf"|[a-z-]+) ){{0,4}}?(?:with|on|at|\(|:|garnering|trailing with) {AMOUNT} ?(?P<unit>{PER_CENT})"
    rf"(?P<of> of (?:the )?(?P<what>votes?|seats))?"
)
_SHARE_FOR = re.compile(
    rf"{AMOUNT} ?(?P<unit>{PER_CENT})(?P<of> of (?:the |all )?(?:[a-z-]+ )?(?P<what>votes?|ballots"
    rf"|seats|voters|people|electorate))?(?: (?:votes?|support))? (?P<verb>for|to|went to|goes to"
    rf"|voted for|backed|chose|supported|against) (?:the |H\d+ )?(?:[a-z-]+ ){{0,2}}?"
    rf"(?P<who>[PG]\d+)(?! 's \d)"
)
_SHARE_COMPARED = re.compile(
    rf"(?:to|against|versus|compared (?:to|with)|with|and|,) (?:the )?(?P<who>[PG]\d+) 's {AMOUNT} ?"
    rf"(?P<unit>{PER_CENT})"
)
_VOTES = re.compile(
    rf"(?P<verb>received|won|got|polled|garnered|secured|took|collected|obtained|with|gained|attracted"
    rf"|earned|receiving|winning|polling|has|had|have|drew|mustered|cast) {AMOUNT}(?: of "
    rf"(?:the )?[0-9,]+)? (?:(?!per|of)[a-z]+ ){{0,2}}?votes\b(?! (?:cast|against|short|behind|ahead"
    rf"|more))"
)
_VOTED_FOR = re.compile(
    rf"{AMOUNT} (?:A\d+|C\d+|people|voters|citizens|electors|members|delegates|residents)?"
    rf"(?: [a-z]+){{0,2}}? ?(?:voted|votes|vote|cast their votes?|cast their ballots?|ballots) (?:for"
    rf"|in favou?r of) (?:the )?(?P<who>[PG]\d+)"
)
_BALANCE = re.compile(
    r"(?:guarantee|give|gives|gave|holds?|held|win|won|have|has|had|gain|gained|secure|secured) (?:"
    r"(?:it|them|him|her|[GP]\d+|the G\d+) )?the (?P<what>balance of power)\b"
)
_CONSTITUENCY = re.compile(
    r"(?:in|for|of) (?:the )?((?:[A-Z][\w'’-]*|\(\w+\)|,|and|of)(?: (?:[A-Z][\w'’-]*|\(\w+\)|,|and"
    r"|of))*) (?:geographical |functional |parliamentary )?(?:constituency|electorate|ward|riding"
    r"|seat)\b"
)
_PUBLIC = frozenset(
    """president mayor governor senator member mp councillor councilor legislator representative deputy lawmaker chancellor
    congressman congresswoman vice-president premier assemblyman""".split()
)


def _vote(scene: Scene) -> Vote | None:
    if _POLLING.search(scene.full.text):
        return None
    return votes_of(scene).near(scene.sentence.number)


def _stage(scene: Scene) -> str:
    text = scene.full.text
    if "exit poll" in text:
        return "exitPoll"
    if re.search(
        r"\b(?:project\w*|predict\w*|forecast\w*|expected to|suggest\w*|likely to|set to|certain to"
        r"|on course|poised to|heading for)\b",
        text,
    ):
        return "projection"
    if re.search(
        r"\b(?:preliminary|partial|provisional|early results|first results|initial results|so far"
        r"|counted|confirmed|secure|incomplete|early returns|unofficial|early count)\b",
        text,
    ):
        return "preliminary"
    if re.search(
        r"\b(?:official results?|final results?|certified|official figures|officially declared"
        r"|final count|official count)\b",
        text,
    ):
        return "official"
    return "unknown"


def _draft(
    scene: Scene,
    vote: Vote | None,
    who: Mention | str,
    measure: str,
    value: float | str,
    span: tuple[int, int],
    trigger: int | None,
    *,
    approx: bool = False,
    modality: Modality | None = None,
) -> Draft | None:
    """The draft of a result; `who` is a mention, or the words for a group without a name."""
    contestant = who.actor if isinstance(who, Mention) else None
    if isinstance(who, Mention) and contestant is None:
        return None
    constituency = _CONSTITUENCY.search(scene.text(0, len(scene.sentence.words)))
    fields: dict[str, Value] = {
        "contestant": contestant,
        "contestant_text": None if isinstance(who, Mention) else who,
        "event": vote.actor if vote else None,
        "measure": measure,
        "value": value,
        "approx": approx,
        "stage": _stage(scene),
        "constituency": constituency.group(1).strip(" ,") if constituency else None,
    }
    return Draft(
        make=ElectionResultClaim, fields=fields, first=span[0], last=span[1], trigger=trigger, modality=modality
    )


def _span(line: Sketch, who: Mention | None, start: int, stop: int) -> tuple[int, int]:
    """The words from a mention to the end of a match, or the whole match."""
    first, last = line.words(start, stop)
    if who is not None:
        own = line.span_of(who)
        first, last = min(first, own[0]), max(last, own[1])
    return first, last


def _people(line: Sketch, text: str) -> list[Mention]:
    return [each for each in line.listed(text) if each.sort is Sort.PERSON and each.actor is not None]


def _subject(scene: Scene, line: Sketch, verb: int, start: int) -> Mention | str | None:
    """Who did what the verb at this word says: by syntax, else the nearest person or party on its left."""
    tokens = scene.sentence.words
    for at in _verbs(tokens, verb):
        subject = subject_of(tokens, at)
        if subject is None:
            continue
        for mention in line.mentions:
            first, last = line.span_of(mention)
            if first <= subject < last:
                return mention if mention.sort in {Sort.PERSON, Sort.PARTY} and mention.actor is not None else None
        if tokens[subject].lower in _GROUPS:
            return _group(scene, subject, at)
        if tokens[subject].lower in {"which", "who", "that"}:
            break
    left = [each for each in re.finditer(r"([PG]\d+)", line.text[:start])]
    for each in reversed(left):
        before = line.text[: each.start()].split()[-1:]
        if before not in (["of"], ["by"], ["with"], ["from"], ["to"], ["against"], ["over"], ["for"]):
            return line.mention(each.group(1))
    return None


def _verbs(tokens: tuple[Word, ...], at: int) -> Iterator[int]:
    """The word and what governs it, up to the nearest verb with a subject."""
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        yield at
        at = tokens[at].head


def _group(scene: Scene, noun: int, verb: int) -> str | None:
    """The words for a group without a name: "the coalition of the Tide and Reef parties"."""
    tokens = scene.sentence.words
    inside, grown = {noun}, True
    while grown:
        more = {child for at in inside for child in children(tokens, at)} - inside
        more = {at for at in more if tokens[at].dep not in {"relcl", "acl", "advcl", "punct"} and at < max(verb, noun)}
        grown, inside = bool(more), inside | more
    first, last = min(inside), max(inside) + 1
    while last - first > 1 and tokens[first].lower in {"the", "a", "an", "that", "while", "and"}:
        first += 1
    return scene.text(first, last) if last - first < 12 else None  # noqa: PLR2004 - a name, not a clause


def _is_public(line: Sketch, token: str | None) -> bool:
    """Whether an office after "elected" is one that voters fill."""
    if not token:
        return True
    office: Office | None = line.mention(token.split()[-1]).office
    return office is not None and office.head in _PUBLIC and office.party is None


def _elected(scene: Scene) -> Iterator[Draft | None]:
    vote, line = _vote(scene), scene.plain
    if vote is None:
        return
    for match in line.find(_ELECTED):
        if not _is_public(line, match["office"]):
            continue
        trigger = line.word_at(match.start("verb"))
        people = _people(line, match["list"])
        for who in people:
            span = _span(line, people[0], match.start("aux"), match.end("verb"))
            yield _draft(scene, vote, who, "outcome", "won", span, trigger)
    for match in line.find(_WERE_ELECTED):
        for who in _people(line, match["list"]):
            span = _span(line, who, match.start(), match.start("list"))
            yield _draft(scene, vote, who, "outcome", "won", span, None)
    for match in line.find(_REELECTED):
        who = line.mention(match["who"])
        yield _draft(scene, vote, who, "outcome", "won", _span(line, who, match.start(), match.end()), None)
    for match in line.find(_PROJECTED):
        who = line.mention(match["who"])
        if _is_public(line, match["office"]):
            span = _span(line, who, match.start(), match.end())
            yield _draft(scene, vote, who, "outcome", "won", span, None, modality=Modality.HYPOTHETICAL)


def _lost(scene: Scene) -> Iterator[Draft | None]:
    vote, line = _vote(scene), scene.plain
    if vote is None:
        return
    for match in line.find(_LOST_PASSIVE):
        trigger = line.word_at(match.start("verb"))
        people = _people(line, match["list"])
        for who in people:
            span = _span(line, people[0], match.start("aux"), match.end("verb"))
            yield _draft(scene, vote, who, "outcome", "lost", span, trigger)
        if match["winner"]:
            winner = line.mention(match["winner"])
            span = _span(line, winner, match.start("verb"), match.end("by"))
            yield _draft(scene, vote, winner, "outcome", "won", span, trigger)
    for match in line.find(_LOST):
        if _NOT_LOST.search(match["what"]) or "majority" in match["what"]:
            continue
        who = line.mention(match["who"])
        if match["verb"].startswith("lost") and not re.search(
            r"\b(?:election|elections|vote|poll|seat|re-election|[PG]\d+|presidency|race|power|office"
            r"|run-off|runoff|in)\b",
            match["what"],
        ):
            continue
        yield _draft(scene, vote, who, "outcome", "lost", _span(line, who, match.start(), match.end()), None)
    for match in line.find(_BEAT):
        trigger = line.word_at(match.start("verb"))
        span = line.words(match.start("verb"), match.end())
        if match["who"]:
            who, span = line.mention(match["who"]), line.words(match.start(), match.end())
            yield _draft(scene, vote, who, "outcome", "won", span, trigger)
        if re.match(r"[PG]\d", match["loser"]):
            yield _draft(scene, vote, line.mention(match["loser"]), "outcome", "lost", span, trigger)


def _won(scene: Scene) -> Iterator[Draft | None]:
    vote, line = _vote(scene), scene.plain
    if vote is None:
        return
    for match in line.find(_WON):
        trigger = line.word_at(match.start("verb"))
        if match["verb"] in {"declared", "took", "take", "takes", "earned", "gained", "achieved"} and match["what"] not in {
            "victory", "majority", "presidency", "win", "landslide", "winner",
        }:  # fmt: skip
            continue
        who = line.mention(match["who"]) if match["who"] else _subject(scene, line, trigger, match.start("verb"))
        if who is None:
            continue
        value = "majority" if match["what"] in {"majority", "supermajority"} else "won"
        span = _span(line, who if isinstance(who, Mention) else None, match.start("verb"), match.end())
        if isinstance(who, str):
            span = (_first_of(scene, who, span[0]), span[1])
        yield _draft(scene, vote, who, "outcome", value, span, trigger)
    for match in line.find(_WON_BY):
        who = line.mention(match["who"])
        span = _span(line, who, match.start(), match.end())
        yield _draft(scene, vote, who, "outcome", "won", span, line.word_at(match.start()))
    for match in line.find(_VICTORY_OF):
        token, word = match["owner"] or match["who"], match["win"] or match["word"]
        after = line.text[match.end() : match.end() + 40]
        if re.match(
            r" (?:was|is|would|will|had been)(?: [a-z]+)? (?:expected|likely|possible|certain|predicted)", after
        ):
            continue
        value = "lost" if word in {"defeat", "loss"} else "majority" if word == "majority" else "won"
        who = line.mention(token)
        yield _draft(scene, vote, who, "outcome", value, _span(line, who, match.start(), match.end()), line.word_at(match.start("win") if match["win"] else match.start("word")))  # fmt: skip
    for match in line.find(_DECLARED):
        who = line.mention(match["who"])
        own = (match["self"] or "").strip()
        if re.match(r"[PG]\d", own):
            who = line.mention(own)
        elif not own and match["what"] == "elected":
            continue
        claimed = bool(own) and "sel" in own
        draft = _draft(scene, vote, who, "outcome", "won", _span(line, who, match.start(), match.end()), line.word_at(match.start("verb")), modality=Modality.ALLEGED if claimed else None)  # fmt: skip
        yield draft


def _first_of(scene: Scene, group: str, before: int) -> int:
    """The first word of a group's words, which stand before this word."""
    start = group.split(maxsplit=1)[0]
    return next((at for at in range(before, -1, -1) if scene.sentence.words[at].text == start), before)


def _standing(scene: Scene) -> Iterator[Draft | None]:
    """Majorities, ranks and the balance of power."""
    vote, line = _vote(scene), scene.plain
    if vote is None:
        return
    for pattern, value in ((_MAJORITY, "majority"), (_BALANCE, "balance of power")):
        for match in line.find(pattern):
            verb = line.word_at(match.start())
            who = _subject(scene, line, verb, match.start())
            if who is None or (pattern is _MAJORITY and match["verb"] in {"has", "have", "had", "control", "controls"}):
                continue
            span = line.words(match.start(), match.end())
            first = _first_of(scene, who, span[0]) if isinstance(who, str) else min(span[0], line.span_of(who)[0])
            draft = _draft(scene, vote, who, "outcome", value, (first, span[1]), verb)
            lost = pattern is _MAJORITY and match["verb"].startswith("los")
            if draft is not None:
                yield draft if not lost else Draft(make=draft.make, fields=draft.fields, first=draft.first, last=draft.last, trigger=draft.trigger, negated=True)  # fmt: skip
    for match in line.find(_RANK):
        who = line.mention(match["who"])
        if match["rank"] == "last" or (match["verb"] in {"was", "is"} and match["place"] == " in the"):
            continue
        if match["verb"] is None and match["place"] not in {" place", " position"}:
            continue
        span = _span(line, who, match.start(), match.end())
        yield _draft(
            scene, vote, who, "outcome", f"rank:{_RANKS[match['rank']]}", span, line.word_at(match.start("rank"))
        )


def _counted(scene: Scene) -> Iterator[Draft | None]:
    """Seats, shares and votes."""
    vote, line = _vote(scene), scene.plain
    if vote is None and (_POLLING.search(line.text) or not _OF_THE_VOTE.search(line.text)):
        return
    yield from _gotten(scene, line, vote)
    for pattern, measure in (
        (_SEATS_FOR, "seats"), (_SEATS_ROSE, "seats"), (_WITH_SHARE, ""), (_SHARE_FOR, ""), (_SHARE_COMPARED, ""), (_VOTED_FOR, "votes"),
    ):  # fmt: skip
        for match in line.find(pattern):
            said, groups = amount(match), match.groupdict()
            token = match["who"]
            who: Mention | str = line.mention(token) if re.match(r"[PG]\d", token) else token
            kind = measure or ("seatShare" if groups.get("what") == "seats" else "voteShare")
            if groups.get("verb") == "against" or (kind.endswith("Share") and said.value > 100):  # noqa: PLR2004
                continue
            span = _span(line, who if isinstance(who, Mention) else None, match.start(), match.end())
            trigger = line.word_at(match.start("number"))
            yield _draft(scene, vote, who, kind, said.value, span, trigger, approx=said.approx)


_OF_THE_VOTE = re.compile(
    rf"{PER_CENT} of (?:the |all )?(?:[a-z]+ )?votes?\b(?! counted)|\d seats (?:in|of) (?:the )?"
    rf"(?:[a-z-]+ )?(?:parliament|assembly|O\d)"
)


def _gotten(scene: Scene, line: Sketch, vote: Vote | None) -> Iterator[Draft | None]:
    """Somebody as the subject of a verb of getting: "won 12 seats", "took nearly 30 per cent"."""
    for pattern, measure in ((_SEATS, "seats"), (_SHARE, "voteShare"), (_VOTES, "votes")):
        for match in line.find(pattern):
            said, groups = amount(match), match.groupdict()
            if measure == "seats" and not _is_seats(scene, line, match):
                continue
            if measure == "voteShare":
                if not _is_share(scene, match):
                    continue
                measure_ = "seatShare" if groups.get("what") == "seats" else "voteShare"
            else:
                measure_ = measure
            verb = line.word_at(match.start("verb"))
            who = _owner(line, match.start("verb")) or _getter(scene, line, verb, match)
            if who is None:
                continue
            span = line.words(match.start("verb"), match.end())
            if isinstance(who, str):
                span = (_first_of(scene, who, span[0]), span[1])
            else:
                own = line.span_of(who)
                span = (min(own[0], span[0]), span[1])
            yield _draft(scene, vote, who, measure_, said.value, span, verb, approx=said.approx)


_OVER = re.compile(r"\b(?:defeat\w*|beat\w*|over|against|unseat\w*|succeed\w*|replac\w*)\b")


def _getter(scene: Scene, line: Sketch, verb: int, match: re.Match[str]) -> Mention | str | None:
    """Who got it; in "followed by the Reef Party on 30 per cent" the last one named, not the subject."""
    if match["verb"] in {"with", "on"}:
        left = line.text[: match.start("verb")]
        named = re.findall(r"[PG]\d+", left)
        if named and not _OVER.search(left):
            return line.mention(named[-1])
    return _subject(scene, line, verb, match.start("verb"))


def _owner(line: Sketch, start: int) -> Mention | None:
    """Whose vote it is in "the Greens' vote reached 12 %", "its tally of nine seats"."""
    found = re.search(
        r"(?P<who>[PG]\d+)(?: 's| ')? (?:vote|share|support|score|votes|tally)(?: [^ .;,]+){0,4}? $", line.text[:start]
    )
    return line.mention(found["who"]) if found else None


def _is_seats(scene: Scene, line: Sketch, match: re.Match[str]) -> bool:
    what, verb = match["what"], match["verb"]
    if re.match(r"T\d", what):
        office = line.mention(what).office
        if office is None or office.head.rstrip("s") not in {
            "senator",
            "mp",
            "deputy",
            "legislator",
            "lawmaker",
            "councillor",
            "member",
        }:
            return False
    if verb in {"with", "on"} and what not in {"seats", "seat"}:
        return False
    if verb in {"has", "have", "had", "hold", "holds", "held", "controls", "control", "holding"}:
        return bool(
            re.search(
                r"\b(?:secure|so far|already|now|would|will|projected)\b",
                line.text[match.start() - 30 : match.end() + 12],
            )
        )
    return verb not in {"on", "lost", "up to", "down to"}


def _is_share(scene: Scene, match: re.Match[str]) -> bool:
    text = scene.full.text
    told = match["what"] or re.search(r"\b(?:votes?|voted|ballots?|polls?|election|results?|counted|run-off)\b", text)
    return bool(told) and amount(match).value <= 100 and match["verb"] not in {"up to", "lost"}  # noqa: PLR2004


def _only(found: Iterator[Draft | None]) -> Iterator[Draft]:
    return (draft for draft in found if draft is not None)


RULES = (
    Rule(
        "result.elected",
        "results",
        lambda scene: _only(_elected(scene)),
        words("elected re-elected reelected elects winners returned voted projected predicted tipped expected set"),
        takes=(
            (
                "In the 2013 parliamentary election in Norway, Ada Vern and Carl Dunn were re-elected.",
                "Carl Dunn | 2013 parliamentary election in Norway | outcome | won | unknown",
            ),
        ),
        refuses=("Before the election in Norway, Ada Vern was not elected.",),
    ),
    Rule(
        "result.lost",
        "results",
        lambda scene: _only(_lost(scene)),
        words(
            """lost loses conceded failed came finished defeated beaten unseated ousted voted eliminated beat beats beating
            defeating defeats re-elected elected was"""
        ),
        takes=(
            (
                "Ada Vern defeated Carl Dunn in the 2013 presidential election in Kenya.",
                "Carl Dunn | 2013 presidential election in Kenya | outcome | lost | unknown",
            ),
        ),
        refuses=("Ada Vern lost her father before the election in Kenya.",),
    ),
    Rule(
        "result.won",
        "results",
        lambda scene: _only(_won(scene)),
        words(
            """won wins win winning secured secures secure securing claimed claims claim claiming scored swept sweeps sweep sweeping
            took takes take triumphed declared achieved celebrated celebrates gained retained heading headed earned clinched
            taken victory triumph landslide defeat loss majority announced named proclaimed confirmed"""
        ),
        takes=(
            (
                "Ada Vern has won the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | outcome | won | unknown",
            ),
        ),
        refuses=("Ada Vern did not win the 2013 presidential election in Kenya.",),
    ),
    Rule(
        "result.standing",
        "results",
        lambda scene: _only(_standing(scene)),
        words("majority balance first second third fourth fifth"),
        takes=(
            (
                "Ada Vern finished third with few votes in the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | outcome | rank:3 | unknown",
            ),
        ),
    ),
    Rule(
        "result.counted",
        "results",
        lambda scene: _only(_counted(scene)),
        takes=(
            (
                "The Tide Party won 12 seats in the 2013 parliamentary election in Norway.",
                "Tide Party | 2013 parliamentary election in Norway | seats | 12 | unknown",
            ),
            (
                "Ada Vern took nearly 52 percent of the vote in the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | voteShare | 52 | True | unknown",
            ),
        ),
        refuses=("An opinion poll gave Ada Vern 52 percent before the election in Kenya.",),
    ),
)
