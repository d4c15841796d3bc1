"""How parties stand: in government, in opposition, banned, in coalition; how many members and seats they have."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.drafts import Draft, Value
from honorum.extraction.mentions import Actor, How
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.sketch import Sketch
from honorum.model.claims import PartyStatusClaim
from honorum.model.entities import Kind

_RULING = re.compile(
    r"(?P<status>ruling|governing|opposition|banned|outlawed|incumbent) (?:coalition partner )?(?:[a-z-]+ "
    r")?(?P<party>G\d+)"
)
_MEMBERS = re.compile(
    r"(?P<party>G\d+)(?: ,)?(?: (?:which|currently|now|says|claims|it))* (?:has|have|had|boasts|counts|claims)(?: "
    r"to have)? (?:about |some |around |more than |over |nearly |almost |approximately |at least |roughly |an "
    r"estimated )?(?P<number>[0-9][0-9,.]*(?: million| thousand)?) (?:registered |paid-up |card-carrying |active "
    r")?members"
)
_SEATS = re.compile(
    r"(?P<party>G\d+) (?:currently |now |already |previously )?(?:has|have|holds|hold|had|held|controls|occupies) "
    r"(?:only |just |about |a total of )?(?P<number>[0-9][0-9,]*|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve) (?:of (?:the )?[a-z0-9 -]*?)?(?P<unit>seats|councillors|mps|senators|deputies|lawmakers|"
    r"legislators|members of parliament|meps)"
)
_POWER = re.compile(
    r"(?P<party>G\d+)(?: (?:has|had|have|who|which|,))* (?P<verb>came to power|took power|has been in power|"
    r"returned to power|is in power|been in power|swept to power|governs|rules|governed|ruled|formed a government|"
    r"formed the government)"
)
_LED = re.compile(
    r"(?P<party>G\d+) - led (?:coalition )?(?:government|administration)"
    r"|(?:(?P<party3>G\d+) and )?(?P<party2>G\d+) (?P<word>governments?|administration)\b"
)
_OPPOSITION = re.compile(
    r"(?P<party>G\d+)[^.;]{0,50}? (?P<verb>is in opposition|in opposition|the (?:main |largest |official "
    r")?opposition party|leads the opposition|went into opposition|into opposition)"
)
_COALITION = re.compile(
    r"(?P<verb>coalition)(?: government)? (?:of|between|with|comprising|including) (?:the "
    r")?(?P<parties>G\d+(?:(?: ,)?(?: (?:and|,))+ (?:the )?G\d+)*)(?: parties)?"
)
_BANNED = re.compile(
    r"(?P<party>G\d+)(?: ,)?(?: which)? (?:was|is|has been|had been|were|remains)(?: [a-z]+ly)? (?P<verb>banned|"
    r"outlawed|dissolved|proscribed|deregistered)"
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
        former = line.text[: match.start()].endswith(("former ", "formerly ", "once "))
        draft = _draft(line, match, _status(scene, party.actor, status, period="former" if former else None))
        yield _with_country(line, match, draft)
    for pattern, status in ((_BANNED, "banned"), (_OPPOSITION, "opposition"), (_POWER, "ruling")):
        for match in line.find(pattern):
            party = line.mention(match["party"])
            if party.actor is None or party.actor.kind is not Kind.PARTY or ("T" in match[0] or "P" in match[0]):
                continue
            period = "former" if match["verb"] in {"governed", "ruled"} else None
            fields = _status(scene, party.actor, status, period=period)
            yield _draft(line, match, fields, line.word_at(match.start("verb")))


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
        fields = _status(scene, party, None, member_count=_number(match["number"]))
        yield _draft(line, match, fields, line.word_at(match.end("party") + 1))
    for match in line.find(_SEATS):
        if scene.sentence.lowers & {"won", "win", "wins", "results", "election", "secured", "poll", "polls"}:
            continue
        party = line.mention(match["party"]).actor
        yield _draft(
            line,
            match,
            _status(scene, party, None, seats=_number(match["number"])),
            line.word_at(match.end("party") + 1),
        )


def _number(text: str) -> float:
    if text in _NUMBERS:
        return float(_NUMBERS[text])
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
        if not {"government", "governing", "ruling", "govern", "form"} & scene.sentence.lowers:
            continue
        for party_mention in line.listed(match["parties"]):
            yield Draft(
                make=PartyStatusClaim,
                fields=_status(scene, party_mention.actor, "coalition"),
                first=first,
                last=last,
                trigger=line.word_at(match.start("verb")),
            )


RULES = (
    Rule(
        "standing.ruling",
        "standings",
        _ruling,
        words(
            "ruling governing opposition banned outlawed incumbent power governs rules governed ruled government "
            "dissolved proscribed deregistered"
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
