"""How parties stand: in government, in opposition, banned, in coalition; how many members and seats they have."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.parties.party_lists import LIST
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.result_scores import tells_new_house
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import NUMBER, amount
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import Modality, PartyStatusClaim
from honorum.model.entities import Kind

_RULING = re.compile(
    r"(?P<status>ruling|governing|opposition|banned|outlawed|incumbent) (?:coalition partner )?(?:(?!(?:to|from|"
    r"against|of|by|and|in|at|as|is|was|with|within|on|for) )[a-z-]+ )?(?P<party>G\d+)"
)
_MEMBERS = re.compile(
    r"(?P<party>G\d+)(?: ,)?(?: (?:which|currently|now|says|claims|it))* (?:has|have|had|boasts|counts|claims)(?: "
    r"to have)? (?:about |some |around |more than |over |nearly |almost |approximately |at least |roughly |an "
    r"estimated )?(?P<number>[0-9][0-9,.]*(?: million| thousand)?) (?:registered |paid-up |card-carrying |active "
    r")?members(?! in the (?:[0-9]+-seat )?(?:O\d+|[a-z-]+ (?:house|chamber))| of (?:parliament|congress))"
)
_AMOUNT = r"(?P<number>[0-9][0-9,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = (
    r"(?P<unit>seats|councillors|mps|senators|deputies|lawmakers|legislators|members of parliament|meps|"
    r"members (?=in the (?:[0-9]+-seat )?(?:O\d+|[a-z-]+ (?:house|chamber))))"
)
_SEATS = re.compile(
    r"(?P<party>G\d+)(?: \( [^)]{1,20} \))?(?: ,)? (?:(?:which|that|currently|now|already|previously) )*(?P<verb>has|"
    r"have|"
    r"holds|hold|had|held|controls|occupies|with) (?:only |just |about |a total of |but )?"
    + _AMOUNT
    + r" (?:of (?:the |its )?"
    r"[a-z0-9 -]*?)?" + _UNIT
)
_SEATS_BEFORE = re.compile(
    r"(?:^|, )with (?:only |just |its )?"
    + _AMOUNT
    + r" (?:of (?:the )?[0-9]+ )?(?P<unit>seats|lawmakers|mps) , (?:the )?(?P<party>G\d+)"
)
_SEATS_MORE = re.compile(
    r"(?P<party>G\d+) (?:, )?(?:(?:has|have|holds|hold|controls) )?" + _AMOUNT + r"(?= (?:[,.;]|and)|$)"
)
_IN_BODY = re.compile(r"^[^.;]{0,25}? (?:in|of) (?:the )?(?:[a-z0-9-]+ ){0,2}(?P<body>O\d+)")
_POWER = re.compile(
    r"(?P<party>G\d+)(?P<has>(?: (?:has|had|have|who|which|,))*) (?P<verb>came to power|took power|been in power|"
    r"returned to power|is in power|swept to power|governs|rules|governed|ruled|formed a government|"
    r"formed the government|been ruling|been governing)(?! out)"
)
_SINCE = re.compile(
    r"(?P<party>G\d+)(?: \( [^)]{1,20} \))?(?: ,)? (?:(?:who|which) (?:has|have) been )?"
    r"in (?:power|office|government) since\b"
)
_GOVERNED = re.compile(
    r"(?:C\d+|country|state|nation|region|province) (?:is|has been) (?P<verb>governed|ruled|run) by (?:the "
    r")?(?:[a-z-]+ )?(?P<party>G\d+)"
)
_LED = re.compile(
    r"(?P<party>G\d+)(?: \( [^)]{1,20} \))?(?: party)?(?: -)? led (?:[a-z-]+ )?(?:government|administration|coalition)"
    r"|(?:(?P<party3>G\d+) and )?(?P<party2>G\d+) (?P<word>governments?|administration)\b"
)
_TELLS = r"(?:(?!of |from |by |with |for )[a-z0-9'-]+ |[CA]\d+ ){0,6}?"
_OPPOSITION = re.compile(
    r"(?P<party>G\d+)[^.;]{0,50}? (?P<verb>is in opposition|in opposition|the (?:main |largest |official "
    r")?opposition party|leads the opposition|went into opposition|into opposition)"
)
_CALLED = re.compile(
    rf"(?P<party>G\d+)(?: \( [^)]{{1,20}} \))? , {_TELLS}(?P<status>ruling|governing|opposition) (?:party|force|"
    rf"group|bloc|movement)\b"
    rf"|(?P<status2>ruling|governing|opposition) (?:party|force|group|bloc)(?: ,)? (?:the )?(?P<party2>G\d+)"
)
_COALITION = re.compile(
    r"(?P<verb>coalition)(?: government)? (?:of|between|with|comprising|including|consisting of|made up of|formed "
    rf"by) (?P<parties>{LIST})(?: parties)?"
)
_FORMED = re.compile(
    r"(?P<party>G\d+)(?: (?:has|have|had))? (?P<verb>formed|forged|entered|joined) (?:a|an|into a) (?:[a-z-]+ "
    r"){0,2}coalition (?:government )?with"
)
_PARTNER = re.compile(
    rf"(?P<party>G\d+)(?: \( [^)]{{1,20}} \))? , {_TELLS}(?P<status>partners?|members?) in {_TELLS}(?:coalition|"
    rf"government)\b"
    r"|(?:coalition|junior|remaining|governing|government) partners? , (?:the )?(?P<party2>G\d+)"
    r"|coalition partners? (?:the )?(?P<party3>G\d+)"
)
_ENTERED = re.compile(
    rf"(?P<party>G\d+)(?: (?:has|have|had))? (?P<verb>joined|joins|entered|enters) {_TELLS}(?:coalition|government)\b"
)
_QUIT = re.compile(
    rf"(?P<party>G\d+)(?: \( [^)]{{1,20}} \))?(?: party)?(?: ,)?(?: (?:has|have|had|is|was|were|are|be|been|which|also|"
    rf"will|would|now|to|n't|not))* "
    rf"(?P<verb>pull(?:ed|s|ing)? (?:its [a-z]+ )?out of|le(?:ft|aves?|aving)|quit(?:s|ting)?|walk(?:ed|s|ing)? out of"
    rf"|withdr(?:ew|aws?|"
    rf"awing|awn) (?:its (?:[a-z]+ )?(?:from|for)|from)|abandon(?:ed|s|ing)?|exit(?:ed|s|ing)?|bolt(?:ed|s|ing)? from"
    rf"|broke with|"
    rf"defected from|desert(?:ed|s|ing)?|resign(?:ed|s|ing)? from|step(?:ped|s|ping)? out of|ditch(?:ed|es)) "
    rf"{_TELLS}(?:coalition|government|alliance|cabinet)\b(?! (?:talks|negotiations|house|building))"
)
_GOING = re.compile(
    r"\b(?:departure|withdrawal|exit|resignation|walkout|defection) (?:of|by) (?:the |P\d+ 's )?(?:[a-z-]+ )?"
    r"(?P<party>G\d+)"
    rf"(?: \( [^)]{{1,20}} \))?(?: party)? from {_TELLS}(?:coalition|government|alliance|cabinet)\b"
    rf"|(?P<party2>G\d+) (?:'s |' )(?:[a-z-]+ )?(?:departure|withdrawal|exit|defection|resignation) from {_TELLS}"
    rf"(?:coalition|government|cabinet|alliance)\b"
)
_BANNED = re.compile(
    r"(?P<party>G\d+)(?: ,)?(?: which)? (?:was|is|has been|had been|were|remains)(?: [a-z]+ly)? (?P<verb>banned|"
    r"outlawed|dissolved|proscribed|deregistered)"
)
_BANS = re.compile(
    r"(?:C\d+|O\d+|T\d+|P\d+|court|government|junta|authorities|commission|tribunal|parliament)(?: (?:in|of) "
    r"C\d+)?(?: (?:has|have|had))? "
    r"(?P<verb>banned|outlawed|dissolved|proscribed|deregistered) (?:the )?(?:[a-z-]+ )?(?P<party>G\d+)"
)
_COUNTS = frozenset("won win wins results election secured poll polls counted poised projected".split())
"""Words of a sentence whose seats are a result or a forecast, no size."""
_REFUSED = re.compile(
    r"\b(?:rul(?:ed|es|ing) out|reject(?:ed|s)|rebuffed|against|oppos(?:ed|es)|prevent(?:ing|ed)?|avoid(?:ing|ed)?)"
    r"(?: [a-z-]+){0,4} $"
)
_MAYBE = re.compile(
    r"\b(?:idea|prospect|possibility|option|talk|threat|fear|favou?r|open to|consider(?:s|ed|ing)?|possible"
    r"|potential|future|"
    r"proposed|wants?|seek(?:s|ing)?|hop(?:e|es|ing)|negotiat(?:e|es|ed|ing))(?: [a-z-]+){0,4} $"
)
_SPLIT = re.compile(
    r"(?P<party>G\d+)(?: (?:has|have|had|was|is))? (?P<verb>split|fractured|broken up|broke up)(?= (?:into|in|over|"
    r"last|on|after)\b)"
)
_MAJORITY = re.compile(
    r"(?P<party>G\d+)(?: (?:now|currently|still))* (?P<verb>has|have|holds|enjoys|commands) (?:a|an|its) (?:[a-z-]+ "
    r"){0,3}majority\b"
)
_NUMBERS = dict(
    zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True)
)


def _status(scene: Scene, party: Actor | None, status: str | None, **more: Value) -> dict[str, Value]:
    return {"party": party, "country": scene.context.country, "status": status, **more}


def _draft(line: Sketch, match: re.Match[str], fields: dict[str, Value], trigger: int | None = None) -> Draft:
    first, last = line.words(match.start(), match.end())
    return Draft(make=PartyStatusClaim, fields=fields, first=first, last=last, trigger=trigger)


def _ruling(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_RULING):
        party = line.mention(match["party"])
        if party.actor is None or party.actor.kind is not Kind.PARTY or party.how in {How.PRONOUN, How.DESCRIPTION}:
            continue
        status = {"opposition": "opposition", "banned": "banned", "outlawed": "banned"}.get(match["status"], "ruling")
        former = line.text[: match.start()].endswith(
            ("former ", "formerly ", "once ", "then-", "then ", "then - ", "ex-", "once-")
        )
        draft = _draft(line, match, _status(scene, party.actor, status, period="former" if former else None))
        yield _with_country(line, match, draft)
    yield from _told(scene)
    for pattern, status in ((_BANNED, "banned"), (_OPPOSITION, "opposition"), (_POWER, "ruling")):
        for match in line.find(pattern):
            party = line.mention(match["party"])
            if party.actor is None or party.actor.kind is not Kind.PARTY or ("T" in match[0] or "P" in match[0]):
                continue
            past = match["verb"] in {"governed", "ruled"} and not {"has", "have"} & set(match[0].split())
            period = "former" if past else None
            fields = _status(scene, party.actor, status, period=period)
            yield _draft(line, match, fields, line.word_at(match.start("verb")))


_TOLD = (
    (_GOVERNED, "ruling"),
    (_SINCE, "ruling"),
    (_CALLED, ""),
    (_FORMED, "coalition"),
    (_PARTNER, "coalition"),
    (_ENTERED, "coalition"),
    (_QUIT, "coalition"),
    (_GOING, "coalition"),
    (_BANS, "banned"),
    (_SPLIT, "split"),
    (_MAJORITY, "majority"),
)


def _told(scene: Scene) -> Iterator[Draft]:
    """Standings told by a phrase about the party: "the main opposition party, G", "G quit the coalition"."""
    line = scene.full
    for pattern, status in _TOLD:
        for match in line.find(pattern):
            groups = match.groupdict()
            token = next(groups[name] for name in ("party", "party2", "party3") if groups.get(name))
            party = line.mention(token).actor
            if party is None or party.kind is not Kind.PARTY:
                continue
            said = status or {"opposition": "opposition"}.get(
                groups.get("status") or groups.get("status2") or "", "ruling"
            )
            fields = _status(scene, party, said, period="former" if pattern in (_QUIT, _GOING) else None)
            trigger = line.word_at(match.start("verb")) if groups.get("verb") else None
            yield _with_country(line, match, _draft(line, match, fields, trigger))


def _with_country(line: Sketch, match: re.Match[str], draft: Draft) -> Draft:
    """The country that stands before "'s ruling" or as an adjective before "ruling"."""
    before = re.search(r"(?P<place>[CA]\d+) (?:'s )?(?:[a-z-]+ ){0,2}$", line.text[: match.start()])
    if before is None:
        return draft
    place = line.mention(before["place"])
    fields = {**draft.fields, "country": place.actor}
    return replace(draft, fields=fields, first=place.first)


def _numbers(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_MEMBERS):
        party = line.mention(match["party"]).actor
        fields = _status(scene, party, None, member_count=number(match["number"]))
        yield _draft(line, match, fields, line.word_at(match.end("party") + 1))
    if tells_new_house(scene):
        return
    if scene.sentence.lowers & _COUNTS:
        return
    found = [match for pattern in (_SEATS, _SEATS_BEFORE) for match in line.find(pattern)]
    if found:
        end = max(match.end() for match in found)
        found.extend(match for match in _SEATS_MORE.finditer(line.text, end))
    for match in found:
        party = line.mention(match["party"]).actor
        if party is None or party.kind is not Kind.PARTY:
            continue
        groups = match.groupdict()
        trigger = line.word_at(match.start("verb")) if groups.get("verb") else None
        body = _IN_BODY.match(line.text[match.end() :])
        more: dict[str, Value] = {
            "seats": number(match["number"]),
            "body": line.mention(body["body"]).actor if body else None,
        }
        draft = _draft(line, match, _status(scene, party, None, **more), trigger)
        if body:
            draft = replace(draft, last=line.words(match.end(), match.end() + body.end())[1])
        yield draft


def number(text: str) -> float:
    """The number that figures or a small word say."""
    if text in _NUMBERS:
        return float(_NUMBERS[text])
    match = re.search(rf"(?P<about>)(?P<number>{NUMBER})(?P<scale>)", text) if not text[:1].isdigit() else None
    if match is not None:
        return amount(match).value
    figure, _, unit = text.replace(",", "").partition(" ")
    return float(figure.rstrip(".")) * {"million": 1e6, "thousand": 1e3}.get(unit, 1)


def _governments(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_LED):
        for token in filter(None, (match["party"], match["party2"], match["party3"])):
            party = line.mention(token).actor
            if party is not None and party.kind is Kind.PARTY:
                period = "former" if "governments" in match[0] else None
                yield _draft(line, match, _status(scene, party, "ruling", period=period))
    for match in line.find(_COALITION):
        first, last = line.words(match.start(), match.end())
        if scene.full.text[: match.start()].endswith(("opposition ", "electoral ", "rebel ")):
            continue
        if _REFUSED.search(scene.full.text[: match.start()]):
            continue
        governs = {"government", "governing", "ruling", "govern", "form"} & scene.sentence.lowers
        for party_mention in line.listed(match["parties"]):
            if party_mention.how is How.SHORT and not governs:
                continue
            maybe = _MAYBE.search(line.text[: match.start()]) is not None
            yield Draft(
                make=PartyStatusClaim,
                fields=_status(scene, party_mention.actor, "coalition"),
                first=first,
                last=last,
                modality=Modality.HYPOTHETICAL if maybe else None,
                trigger=_forms(scene, line.word_at(match.start("verb"))),
            )


def _forms(scene: Scene, noun: int) -> int:
    """The verb that a coalition is the object of ("may form a coalition"), else the noun itself."""
    tokens = scene.sentence.words
    head = tokens[noun].head if tokens[noun].lower != "government" else noun
    return head if tokens[noun].dep == "dobj" and tokens[head].tag[:2] == "VB" else noun


RULES = (
    Rule(
        "standing.ruling",
        "standings",
        _ruling,
        words(
            "ruling governing opposition banned outlawed incumbent power governs rules governed ruled government "
            "dissolved proscribed deregistered coalition partner partners majority split fractured run cabinet alliance"
        ),
        takes=(("Kenya's ruling Unity Party lost ground.", "Unity Party | Kenya | ruling"),),
    ),
    Rule(
        "standing.numbers",
        "standings",
        _numbers,
        words("members seats councillors mps senators deputies lawmakers legislators meps"),
        takes=(("The Unity Party has 20,000 members in Kenya.", "Unity Party | Kenya | 20000"),),
    ),
    Rule(
        "standing.government",
        "standings",
        _governments,
        words("government governments administration coalition split divided fractured"),
    ),
)
